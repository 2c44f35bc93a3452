//! Headings: short lines without a final mark that stand above a paragraph.

use super::{Extent, Kind, Token};

/// A heading is not longer than this, in characters; the first line of a text may be a little longer.
const LONGEST: usize = 120;
const LONGEST_FIRST: usize = 160;

/// Those of the paragraphs that are headings.
pub fn headings(text: &str, tokens: &[Token], paragraphs: &[Extent]) -> Vec<Extent> {
    let mut headings = Vec::new();
    for (nth, &paragraph) in paragraphs.iter().enumerate() {
        let longest = if nth == 0 { LONGEST_FIRST } else { LONGEST };
        if looks_like_heading(text, tokens, paragraph, longest)
            && stands_above(text, tokens, &paragraphs[nth..], nth == 0)
        {
            headings.push(paragraph);
        }
    }
    headings
}

fn looks_like_heading(text: &str, tokens: &[Token], paragraph: Extent, longest: usize) -> bool {
    let tokens = &tokens[paragraph.range()];
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return false };
    let words = tokens.iter().filter(|token| token.kind.is_word()).count();
    let starts_well = match first.kind {
        Kind::QuoteOpen | Kind::Number | Kind::Ordinal => true,
        kind if kind.is_word() => first.span.of(text).chars().next().is_some_and(|c| !c.is_lowercase()),
        _ => false,
    };
    let ends_open = match last.kind {
        Kind::Punctuation => matches!(last.span.of(text), ")" | "]"),
        Kind::QuoteClose => true,
        Kind::Url | Kind::Email | Kind::Handle | Kind::Hashtag | Kind::Symbol | Kind::Dash => false,
        Kind::QuoteOpen => false,
        _ => true,
    };
    words >= 2 && starts_well && ends_open && width(text, tokens, longest + 1) <= longest
}

/// Whether the paragraph behind is longer and a finished sentence, or, below a title, a heading itself.
fn stands_above(text: &str, tokens: &[Token], paragraphs: &[Extent], is_first: bool) -> bool {
    let own = width(text, &tokens[paragraphs[0].range()], LONGEST_FIRST);
    let is_body = |&paragraph: &Extent| {
        let tokens = &tokens[paragraph.range()];
        is_finished(text, tokens) && width(text, tokens, own + 1) > own
    };
    let most = if is_first { 4 } else { 2 };
    let mut below = paragraphs[1..].iter().take(most);
    if is_first {
        return below.any(is_body);
    }
    match (below.next(), below.next()) {
        (Some(next), _) if is_body(next) => true,
        (Some(&next), Some(after)) => {
            looks_like_heading(text, tokens, next, LONGEST) && is_body(after) && is_long(text, tokens, *after)
        }
        _ => false,
    }
}

fn is_long(text: &str, tokens: &[Token], paragraph: Extent) -> bool {
    width(text, &tokens[paragraph.range()], LONGEST + 1) > LONGEST
}

/// Whether the last mark, closing quotation marks aside, ends a sentence or announces something.
fn is_finished(text: &str, tokens: &[Token]) -> bool {
    let last = tokens
        .iter()
        .rev()
        .find(|token| !(token.kind == Kind::QuoteClose || matches!(token.span.of(text), ")" | "]")));
    last.is_some_and(|token| {
        token.kind == Kind::Punctuation && token.span.of(text).starts_with(['.', '!', '?', '…', ':'])
    })
}

/// The length in characters, at most `most`.
fn width(text: &str, tokens: &[Token], most: usize) -> usize {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => {
            text[first.span.start as usize..last.span.end as usize].chars().take(most).count()
        }
        _ => 0,
    }
}
