//! The line that says when a text was published: « Publié le 15 octobre 2025 à 14 h 30 », “BRUSSELS, Oct. 15, 2025 –”.

use super::{Rule, Step};
use crate::text::date::{Class, DateMention};
use crate::text::fold::fold;
use crate::text::{Kind, Span, Token};

/// Longer lines are sentences.
const LONGEST: usize = 160;

/// Bytes in which the ends of a line are sought, and in which lines are counted, so that a text that is one long
/// line costs no more than another.
const REACH: usize = 600;
const EDGE: usize = 4000;

/// Lines at the head and at the foot of a text where a date alone is that of the text.
const HEAD: usize = 6;
const FOOT: usize = 3;

/// How sure a line is, and the expression in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Published,
    Dateline,
    Alone,
    Updated,
}

/// When the text says that it was published, and the line that says so.
pub fn publication(text: &str, tokens: &[Token], mentions: &[DateMention]) -> Option<(String, Step)> {
    let mut best: Option<(Sign, &DateMention, Span)> = None;
    let mut others = 0;
    for mention in mentions {
        if mention.class == Class::Relative
            || mention.edtf.contains('/')
            || mention.edtf.starts_with("XXXX-XX")
        {
            continue;
        }
        let Some(line) = line_of(text, mention.span) else { continue };
        let Some(sign) = sign_of(text, tokens, mention, line) else { continue };
        if let Some((held, at, _)) = best {
            others += usize::from(held == Sign::Alone && sign == Sign::Alone && at.edtf != mention.edtf);
        }
        if best.is_none_or(|(held, ..)| sign < held) {
            best = Some((sign, mention, line));
        }
    }
    let (sign, mention, line) = best?;
    // Several dates on lines of their own are a chronicle.
    if sign == Sign::Alone && others > 0 {
        return None;
    }
    let quote = if sign == Sign::Dateline { mention.span } else { line };
    let step = Step {
        rule: Rule::Published,
        quote: quote.of(text).trim().to_owned(),
        span: quote,
        states: mention.edtf.clone(),
    };
    Some((mention.edtf.clone(), step))
}

/// The line of an expression, cut `REACH` bytes behind it; `None` when it begins further before it.
fn line_of(text: &str, span: Span) -> Option<Span> {
    let from = text.floor_char_boundary((span.start as usize).saturating_sub(REACH));
    let before = &text[from..span.start as usize];
    let start = match before.rfind(['\n', '\r']) {
        Some(at) => from + at + 1,
        None if from == 0 => 0,
        None => return None,
    };
    let until = text.floor_char_boundary(span.end as usize + REACH);
    let end = text[span.end as usize..until].find(['\n', '\r']).map_or(until, |at| span.end as usize + at);
    Some(Span::new(start as u32, end as u32))
}

fn sign_of(text: &str, tokens: &[Token], mention: &DateMention, line: Span) -> Option<Sign> {
    let day = mention.class == Class::Full || !mention.edtf.starts_with("XXXX") && mention.edtf.len() >= 7;
    let first = tokens.partition_point(|token| token.span.start < line.start);
    let from = tokens.partition_point(|token| token.span.start < mention.span.start);
    let behind = tokens.partition_point(|token| token.span.start < mention.span.end);
    if from - first <= 8
        && behind < tokens.len()
        && mention.edtf.len() >= 10
        && is_dateline(text, tokens, first, behind)
    {
        return Some(Sign::Dateline);
    }
    if line.len() as usize > LONGEST || !day {
        return None;
    }
    let before: Vec<String> =
        tokens[first..from].iter().rev().take(8).map(|token| cue(token.span.of(text))).collect();
    let says = |cues: &[&str]| before.iter().any(|word| cues.contains(&word.as_str()));
    if says(&[
        "publie",
        "publiee",
        "published",
        "posted",
        "poste",
        "postee",
        "paru",
        "parue",
        "publication",
        "ligne",
    ]) && !says(&["livre", "decret", "rapport", "roman"])
    {
        return Some(Sign::Published);
    }
    if says(&["jour", "updated", "actualise", "modifie", "modified", "update"]) {
        return Some(Sign::Updated);
    }
    let end = tokens.partition_point(|token| token.span.start < line.end);
    let others = tokens[first..from].iter().chain(&tokens[behind..end]).filter(|token| token.kind.is_word());
    let at_edge = lines_before(text, line.start) < HEAD || lines_behind(text, line.end) < FOOT;
    (mention.class == Class::Full && at_edge && others.take(5).count() < 5 && !ends_as_sentence(text, line))
        .then_some(Sign::Alone)
}

fn cue(form: &str) -> String {
    if form.len() > 24 { String::new() } else { fold(form) }
}

/// `BRUXELLES, 15 oct 2025 (AFP) –`: a place in capitals or with a capital, the date, an agency or a dash.
fn is_dateline(text: &str, tokens: &[Token], first: usize, behind: usize) -> bool {
    let opens = tokens[first].span.of(text).starts_with(char::is_uppercase);
    let mut at = behind;
    let agency =
        tokens[at].span.of(text) == "(" && tokens.get(at + 2).is_some_and(|token| token.span.of(text) == ")");
    if agency {
        at += 3;
    }
    let dash = tokens.get(at).is_some_and(|token| token.kind == Kind::Dash);
    opens && (dash || agency) && tokens[behind].kind != Kind::Word
}

fn ends_as_sentence(text: &str, line: Span) -> bool {
    line.of(text).trim_end().ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Lines with something on them before a byte, up to `HEAD`.
fn lines_before(text: &str, byte: u32) -> usize {
    if byte as usize > EDGE {
        return HEAD;
    }
    text[..byte as usize].lines().filter(|line| !line.trim().is_empty()).take(HEAD).count()
}

fn lines_behind(text: &str, byte: u32) -> usize {
    if text.len() - byte as usize > EDGE {
        return FOOT;
    }
    text[byte as usize..].lines().filter(|line| !line.trim().is_empty()).take(FOOT).count()
}
