//! The signs of punctuation that are counted apart.

use crate::text::Kind;
use serde::{Deserialize, Serialize};

/// A sign, or a pair of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// `.` at the end of a sentence; the dot of an abbreviation belongs to its word.
    FullStop,
    Comma,
    Semicolon,
    Colon,
    /// `!`, `!!`, `!?`: a run of signs is one, named by its first.
    Exclamation,
    Question,
    /// `…` and `...`
    Ellipsis,
    /// Opening and closing quotation marks: « » “ ” "; a pair is two.
    Quotation,
    /// – and —, and a hyphen that stands alone.
    Dash,
    /// ( ) [ ] { }; a pair is two.
    Bracket,
    Other,
}

impl Mark {
    pub const ALL: [Mark; 11] = [
        Mark::FullStop,
        Mark::Comma,
        Mark::Semicolon,
        Mark::Colon,
        Mark::Exclamation,
        Mark::Question,
        Mark::Ellipsis,
        Mark::Quotation,
        Mark::Dash,
        Mark::Bracket,
        Mark::Other,
    ];

    /// What a token is that is no word. Signs such as + are no punctuation.
    pub fn of(kind: Kind, form: &str) -> Option<Mark> {
        let first = form.chars().next()?;
        Some(match kind {
            Kind::QuoteOpen | Kind::QuoteClose => Mark::Quotation,
            Kind::Dash => Mark::Dash,
            Kind::Punctuation => match first {
                '…' => Mark::Ellipsis,
                '.' if form.len() > 1 && form.chars().all(|c| c == '.') => Mark::Ellipsis,
                '.' => Mark::FullStop,
                ',' => Mark::Comma,
                ';' => Mark::Semicolon,
                ':' => Mark::Colon,
                '!' | '¡' | '‼' | '⁉' => Mark::Exclamation,
                '?' | '¿' | '⁇' | '⁈' => Mark::Question,
                '(' | ')' | '[' | ']' | '{' | '}' => Mark::Bracket,
                _ => Mark::Other,
            },
            _ => return None,
        })
    }
}
