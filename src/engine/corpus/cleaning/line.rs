//! A line of a text as the rules see it: its words without case, accents and marks, and its shape.

use super::key::key;
use super::reason::Reason;
use super::{phrases, shape};
use crate::text::Span;

/// A line with something on it.
#[derive(Debug)]
pub struct Line<'a> {
    /// From 1, blank lines counted.
    pub number: u32,
    /// Without its line break.
    pub span: Span,
    /// Without blanks at its ends.
    pub text: &'a str,
    /// Folded words, a space between two, digits as `0`; empty when the line is too long to be furniture.
    pub key: String,
    pub n_words: u32,
    /// Words such as `le` or `of`, of which a list of names or sections has few.
    pub n_function: u32,
    /// How it ends.
    pub end: End,
    /// What the words of the line alone say it is.
    pub told: Option<Reason>,
}

/// The end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// `.`, `!`, `?`, closing marks not counted.
    Sentence,
    /// `:`, `,`, `;`: something follows.
    Goes,
    /// `…`, as teasers end.
    Cut,
    Open,
}

/// Lines of more words than this are prose and not looked into.
const LONGEST: u32 = 90;

impl Line<'_> {
    /// Whether it reads as a sentence or more, such as an article is made of.
    pub fn is_prose(&self) -> bool {
        match self.end {
            End::Sentence => self.n_words >= 8,
            End::Goes => self.n_words >= 6,
            End::Cut => self.n_words >= 30,
            End::Open => self.n_words >= 40,
        }
    }

    /// A line as lists of a site have them: few words, no mark at the end.
    pub fn is_short(&self) -> bool {
        matches!(self.end, End::Open | End::Cut) && self.n_words <= 30
    }

    pub fn starts_small(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }
}

/// The lines of a text that are not blank.
pub fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut start, mut number) = (0, 0);
    let mut folded = String::new();
    for whole in text.split('\n') {
        number += 1;
        let line = whole.strip_suffix('\r').unwrap_or(whole);
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let span = Span::new(start as u32, (start + line.len()) as u32);
            lines.push(read(trimmed, number, span, &mut folded));
        }
        start += whole.len() + 1;
    }
    // A line that goes on with a small letter was broken by a width: it does not end where it ends.
    for nth in 1..lines.len() {
        if lines[nth].number == lines[nth - 1].number + 1
            && lines[nth].starts_small()
            && lines[nth - 1].end == End::Open
            && lines[nth - 1].n_words >= 6
        {
            lines[nth - 1].end = End::Goes;
        }
    }
    lines
}

fn read<'a>(text: &'a str, number: u32, span: Span, folded: &mut String) -> Line<'a> {
    let mut line = Line {
        number,
        span,
        text,
        key: String::new(),
        n_words: 0,
        n_function: 0,
        end: end(text),
        told: None,
    };
    line.n_words =
        text.split_whitespace().take(LONGEST as usize + 1).filter(|word| has_letter(word)).count() as u32;
    if line.n_words > LONGEST || text.len() > 1_000 {
        return line;
    }
    (line.key, line.n_function) = key(text, folded);
    line.told = phrases::recognize(&line).or_else(|| shape::recognize(&line));
    line
}

fn has_letter(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

fn end(text: &str) -> End {
    let text = text.trim_end_matches(['»', '”', '"', '’', '\'', ')', ']', ' ', '\u{a0}', '\u{202f}']);
    if text.ends_with('…') || text.ends_with("...") {
        return End::Cut;
    }
    match text.chars().next_back() {
        Some('.' | '!' | '?' | '。' | '！' | '？' | '।') => End::Sentence,
        Some(':' | ',' | ';') => End::Goes,
        _ => End::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_numbers_spans_and_ends() {
        let text = "Un titre\r\n\nUne phrase entière, avec 12 mots.\n« Oui ! »\nSuite…\nTrois points :";
        let lines = lines(text);
        let seen: Vec<_> =
            lines.iter().map(|line| (line.number, line.span.of(text).len(), line.end)).collect();
        assert_eq!(
            seen,
            [
                (1, 8, End::Open),
                (3, 34, End::Sentence),
                (4, 11, End::Sentence),
                (5, 8, End::Cut),
                (6, 14, End::Goes)
            ]
        );
        assert_eq!(lines[1].key, "une phrase entiere avec 0 mots");
    }

    #[test]
    fn a_line_broken_by_a_width_goes_on() {
        let lines = lines("les ministres de la défense des pays\nde l’Alliance se réunissent.");
        assert_eq!(lines[0].end, End::Goes);
    }
}
