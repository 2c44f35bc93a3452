//! Signs of query languages that this version does not know: named at their place, then read past.
//!
//! A pasted sentence is full of colons, slashes and brackets, so a sign is named only where it stands
//! as those languages write it; elsewhere it is punctuation.

use super::reading::{Diagnostic, Fault, Severity};
use crate::text::Span;

/// What is to be said about a mark outside quotation marks; `word` is the bare word that it touches.
pub(super) fn sign(text: &str, character: char, span: Span, word: Option<Span>) -> Option<Diagnostic> {
    let before = text[..span.start as usize].chars().next_back();
    let after = &text[span.end as usize..];
    let starts = before.is_none_or(|c| c.is_whitespace() || c == '(');
    let next = after.chars().next();
    let next_is_word = next.is_some_and(char::is_alphanumeric);
    let error = |what: &str, start: u32, length: usize| {
        let span = Span::new(start, span.end + length as u32);
        Some(Diagnostic { span, severity: Severity::Error, fault: Fault::NotSupported { what: what.into() } })
    };
    let hint = |what: &str| {
        let fault = Fault::NotSupported { what: what.into() };
        Some(Diagnostic { span, severity: Severity::Hint, fault })
    };
    match character {
        '?' if word.is_some() && next_is_word => error("?", span.start, 0),
        // A question mark, or one letter of any kind: a remark does no harm.
        '?' if word.is_some() => hint("?"),
        '-' | '+' if starts && next.is_some_and(char::is_alphabetic) => hint(&character.to_string()),
        _ => None,
    }
}
