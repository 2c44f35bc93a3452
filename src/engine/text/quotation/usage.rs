//! Speech, or words that merely stand in marks: the first sign that holds decides (`Evidence`).

use super::pair::Pair;
use super::saying::{Sign, sign};
use super::{Evidence, QuoteEnd, Usage};
use crate::text::{Extent, Kind, Language, Token};

/// So many tokens are looked at inside, before and behind: what a quotation is shows near its edges.
const INSIDE: usize = 40;
const BEFORE: usize = 12;
const BEHIND: usize = 6;

/// Words from which on a quotation is speech, if only by its length.
const LONG: usize = 9;

/// What a pair of marks is there for, and the sign that told it.
pub fn usage(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Extent],
    pair: &Pair,
    language: Language,
) -> (Usage, Evidence) {
    if pair.is_dialogue {
        return (Usage::Dialogue, Evidence::Dash);
    }
    let paragraph = paragraphs[pair.paragraph];
    let (start, end) = (pair.extent.start as usize, pair.extent.end as usize);
    let has_mark = pair.end != QuoteEnd::Unclosed;
    let inner = &tokens[start + 1..if has_mark { end - 1 } else { end }.max(start + 1)];
    let limit = paragraph_end(paragraphs, pair);
    let near = Near { text, tokens, language };
    let inside = near.inside(inner);
    let before = near.before(paragraph.start as usize, start);
    if inside.words == 0 {
        return (Usage::Marked, Evidence::Empty);
    }
    if before.named && inside.words <= 6 && !inside.is_sentence {
        return (Usage::Marked, Evidence::Named);
    }
    if before.work && inside.capital && inside.words <= 12 && !inside.ends_with_point {
        return (Usage::Title, Evidence::Work);
    }
    let speech = |evidence| (Usage::Speech, evidence);
    if inside.said || has_mark && near.said_behind(end, limit, &inside) {
        return speech(Evidence::SaidAfter);
    }
    if before.colon && (inside.words >= 3 || inside.is_sentence) {
        return speech(Evidence::Colon);
    }
    if inside.is_sentence && inside.words >= 2 {
        return speech(Evidence::Sentence);
    }
    if inside.person && inside.words >= 3 {
        return speech(Evidence::FirstPerson);
    }
    if before.said && inside.words >= 4 || before.said_at_once {
        return speech(Evidence::SaidBefore);
    }
    if inside.clause && inside.words >= 4 {
        return speech(Evidence::Clause);
    }
    if inside.words >= LONG {
        return speech(Evidence::Length);
    }
    (Usage::Marked, if inside.capital { Evidence::Name } else { Evidence::Short })
}

/// The end of the paragraph in which the quotation ends.
fn paragraph_end(paragraphs: &[Extent], pair: &Pair) -> usize {
    let at = paragraphs.partition_point(|paragraph| paragraph.end < pair.extent.end);
    paragraphs.get(at).map_or(0, |paragraph| paragraph.end as usize)
}

/// What stands inside the marks.
#[derive(Default)]
struct Inside {
    /// Words, counted up to a limit.
    words: usize,
    /// The first word has a capital.
    capital: bool,
    /// A capital, and a final mark at the end.
    is_sentence: bool,
    /// A full stop stands inside.
    ends_with_point: bool,
    /// The last token is a comma, or a mark of question or exclamation.
    ends_open: bool,
    person: bool,
    clause: bool,
    /// A verb of saying with its pronoun, between commas: « Nous, a-t-il dit, partons ».
    said: bool,
}

/// What stands before the marks in the same sentence.
#[derive(Default)]
struct Before {
    named: bool,
    work: bool,
    colon: bool,
    said: bool,
    said_at_once: bool,
}

struct Near<'a> {
    text: &'a str,
    tokens: &'a [Token],
    language: Language,
}

impl Near<'_> {
    fn form(&self, token: &Token) -> &str {
        token.span.of(self.text)
    }

    fn sign(&self, token: &Token) -> Option<Sign> {
        sign(self.text, token, self.language)
    }

    fn inside(&self, tokens: &[Token]) -> Inside {
        let mut inside = Inside::default();
        let mut said = None;
        for (nth, token) in tokens.iter().take(INSIDE).enumerate() {
            if !token.kind.is_word() {
                continue;
            }
            if inside.words == 0 {
                inside.capital = self.form(token).chars().next().is_some_and(char::is_uppercase);
            }
            inside.words += 1;
            match self.sign(token) {
                Some(Sign::FirstPerson) => inside.person = true,
                Some(Sign::Clause) => inside.clause = true,
                Some(Sign::Saying) => said = Some(nth),
                _ => {}
            }
            // dit-il, a-t-il ajouté: the pronoun behind its verb, a verb of saying beside it.
            let is_inverted = token.kind == Kind::Clitic && nth > 1;
            inside.said |= is_inverted
                && self.stands_alone(tokens, nth)
                && (said == Some(nth - 1)
                    || tokens.get(nth + 1).and_then(|next| self.sign(next)) == Some(Sign::Saying));
        }
        let last = tokens.last();
        let mark = last.filter(|last| last.kind == Kind::Punctuation);
        let mark = mark.and_then(|last| self.form(last).chars().next());
        inside.is_sentence = inside.capital && matches!(mark, Some('.' | '!' | '?' | '…'));
        inside.ends_with_point = mark == Some('.');
        inside.ends_open = matches!(mark, Some(',' | '!' | '?'));
        inside
    }

    /// Whether the verb before the pronoun at `nth` stands behind a comma.
    fn stands_alone(&self, tokens: &[Token], nth: usize) -> bool {
        tokens[nth.saturating_sub(4)..nth].iter().any(|token| matches!(self.form(token), "," | "–" | "—"))
    }

    fn before(&self, first: usize, start: usize) -> Before {
        let mut before = Before::default();
        let mut words = 0;
        for (distance, token) in self.tokens[first..start].iter().rev().take(BEFORE).enumerate() {
            let form = self.form(token);
            if token.kind == Kind::Punctuation {
                match form.chars().next() {
                    Some(':') if distance == 0 => before.colon = true,
                    Some('.' | '!' | '?' | ';') => break,
                    _ => {}
                }
                continue;
            }
            if !token.kind.is_word() {
                continue;
            }
            match self.sign(token) {
                Some(Sign::Naming) if words < 3 => before.named = true,
                Some(Sign::Work) if words < 2 => before.work = true,
                Some(Sign::Saying) => {
                    before.said = true;
                    before.said_at_once |= words == 0 && self.form(token).len() > 2 && distance <= 1;
                }
                _ => {}
            }
            words += 1;
        }
        before
    }

    /// Whether a verb of saying stands behind the closing mark: », a déclaré; ” he said. Behind few words
    /// without a comma, « alliés » ont déclaré, the marks are no speech's.
    fn said_behind(&self, from: usize, limit: usize, inside: &Inside) -> bool {
        let mut is_set_off = inside.ends_open;
        let mut words = 0;
        let behind = &self.tokens[from..limit.max(from)];
        for (nth, token) in behind.iter().take(BEHIND).enumerate() {
            match token.kind {
                Kind::Punctuation if nth == 0 && self.form(token) == "," => is_set_off = true,
                Kind::Punctuation | Kind::QuoteOpen => return false,
                Kind::Clitic if words <= 2 => is_set_off = true,
                _ => {}
            }
            if self.sign(token) == Some(Sign::Saying) {
                let is_inverted = behind.get(nth + 1).is_some_and(|next| next.kind == Kind::Clitic);
                return is_set_off || is_inverted || inside.words >= 5;
            }
            words += usize::from(token.kind.is_word());
        }
        false
    }
}
