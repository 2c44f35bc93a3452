//! Dialogue: paragraphs that a dash opens and that are no items of a list.

use super::QuoteEnd;
use super::pair::Pair;
use super::saying::{Sign, sign};
use crate::order::Order;
use crate::text::{Extent, Kind, Language, Token};

/// So many tokens of a paragraph are looked at.
const LOOK: usize = 80;

/// The paragraphs of dialogue that lie in no quotation and cross none of `pairs`.
pub fn dialogues(
    text: &str,
    tokens: &[Token],
    paragraphs: &[Extent],
    pairs: &[Pair],
    language: Language,
) -> Vec<Pair> {
    let mut running: Vec<Extent> =
        pairs.iter().filter(|pair| pair.end == QuoteEnd::Continued).map(|pair| pair.extent).collect();
    running.order();
    let mut running = running.into_iter().peekable();
    let mut found = Vec::new();
    for (nth, &paragraph) in paragraphs.iter().enumerate() {
        while running.next_if(|extent| extent.end <= paragraph.start).is_some() {}
        let is_free = running.peek().is_none_or(|extent| extent.start >= paragraph.end);
        if is_free && is_dialogue(text, &tokens[paragraph.range()], language) {
            found.push(Pair { extent: paragraph, end: QuoteEnd::Closed, paragraph: nth, is_dialogue: true });
        }
    }
    found
}

/// A long dash before a capital, and a final mark at the end. Shorter ones open items of lists too, so that
/// they need a sign that somebody speaks.
fn is_dialogue(text: &str, tokens: &[Token], language: Language) -> bool {
    let [dash, next, .., last] = tokens else { return false };
    if dash.kind != Kind::Dash || next.span.start == dash.span.end && dash.span.of(text) == "-" {
        return false;
    }
    let first = next.span.of(text).chars().next();
    let begins = match next.kind {
        Kind::QuoteOpen => true,
        Kind::Punctuation => matches!(first, Some('…' | '.' | '¿' | '¡' | '[')),
        kind => kind.is_word() && first.is_some_and(|c| !c.is_lowercase() && !c.is_numeric()),
    };
    let mark = last.span.of(text).chars().next();
    let is_final = match last.kind {
        Kind::Punctuation => matches!(mark, Some('.' | '!' | '?' | '…')),
        Kind::QuoteClose => true,
        _ => false,
    };
    if !begins || !is_final {
        return false;
    }
    matches!(dash.span.of(text), "—" | "―")
        || matches!(mark, Some('!' | '?'))
        || tokens.iter().take(LOOK).enumerate().any(|(nth, token)| {
            matches!(sign(text, token, language), Some(Sign::FirstPerson))
                || token.kind == Kind::Clitic
                    && nth > 0
                    && matches!(sign(text, &tokens[nth - 1], language), Some(Sign::Saying))
        })
}
