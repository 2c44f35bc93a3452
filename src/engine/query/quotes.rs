//! Which quotation marks of a query belong together.
//!
//! Keyboards and word processors mix `"`, « », “ ” and „ ”, so a mark is closed by its own partner
//! where there is one, by any closing mark otherwise, and by the end of the query at last.

use crate::text::{Span, Token};

/// A quotation mark and its part in the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quote {
    pub span: Span,
    pub role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Opens a phrase that is closed by a mark of its own kind, or by one of another kind (`mixed`).
    Opens {
        mixed: bool,
    },
    /// Opens a phrase that nothing closes.
    OpensUnclosed,
    Closes,
    /// Stands inside a phrase of another kind of mark.
    Inside,
}

const MARKS: [char; 6] = ['"', '«', '»', '“', '”', '„'];

/// The marks of `text` in order, found in what is no word.
pub(super) fn quotes(text: &str, tokens: &[Token]) -> Vec<Quote> {
    let mut found: Vec<(usize, Span)> = Vec::new();
    for token in tokens.iter().filter(|token| !token.kind.is_word()) {
        for (offset, character) in token.span.of(text).char_indices() {
            if let Some(kind) = MARKS.iter().position(|&mark| mark == character) {
                let start = token.span.start + offset as u32;
                found.push((kind, Span::new(start, start + character.len_utf8() as u32)));
            }
        }
    }
    // For each place, where the next mark of each kind stands: one pass from the right.
    let none = found.len();
    let mut next = vec![[none; MARKS.len()]; found.len() + 1];
    for place in (0..found.len()).rev() {
        next[place] = next[place + 1];
        next[place][found[place].0] = place;
    }
    let mut quotes: Vec<Quote> = found.iter().map(|&(_, span)| Quote { span, role: Role::Inside }).collect();
    let mut place = 0;
    while place < found.len() {
        let (close, mixed) = partner(found[place].0, &next[place + 1], none);
        quotes[place].role = if close == none { Role::OpensUnclosed } else { Role::Opens { mixed } };
        if close < none {
            quotes[close].role = Role::Closes;
        }
        place = close + 1;
    }
    quotes
}

/// Where the phrase opened by a mark of this kind is closed (`none` for nowhere), and whether by a mark
/// of another kind.
fn partner(open: usize, next: &[usize; MARKS.len()], none: usize) -> (usize, bool) {
    let nearest = |marks: &[char]| {
        let places = MARKS.iter().zip(next).filter(|(mark, _)| marks.contains(mark));
        places.map(|(_, &place)| place).min().unwrap_or(none)
    };
    let own: &[char] = match MARKS[open] {
        '"' => &['"'],
        '«' => &['»'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '»' => &['«', '»'],
        _ => &['”'],
    };
    let close = nearest(own);
    // After a second opening mark of the same kind, the partner belongs to that one.
    let taken = !own.contains(&MARKS[open]) && next[open] < close;
    if close < none && !taken { (close, false) } else { (nearest(&['"', '»', '”']), true) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, tokenize};

    /// Draws the marks: `(` opens, `{` opens mixed, `[` opens for good, `)` closes, `.` inside.
    #[track_caller]
    fn check(query: &str, drawn: &str) {
        let found = quotes(query, &tokenize::tokenize(query, Language::French));
        let draw = |quote: &Quote| match quote.role {
            Role::Opens { mixed: false } => '(',
            Role::Opens { mixed: true } => '{',
            Role::OpensUnclosed => '[',
            Role::Closes => ')',
            Role::Inside => '.',
        };
        assert_eq!(found.iter().map(draw).collect::<String>(), drawn, "{query}");
    }

    #[test]
    fn marks_find_their_partners() {
        check("\"a b\"", "()");
        check("« a b » « c »", "()()");
        check("“a” ”b” „c“ „d” »e« »f»", "()()()()()()");
        check("«a “b” c»", "(..)");
        check("\"a «b» c\"", "(..)");
    }

    #[test]
    fn mixed_and_missing_partners_are_seen() {
        check("«a b\" «c»", "{)()");
        check("“a b\"", "{)");
        check("\"a b»", "{)");
        check("\"a b", "[");
        check("a \"b\" \"c", "()[");
        check("«a «b", "[.");
    }
}
