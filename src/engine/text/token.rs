//! A token and its kind. Which kinds count as words is decided here and nowhere else.

use super::Span;
use serde::{Deserialize, Serialize};

/// What a token is. Every token has a position; only *word kinds* are counted as words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Kind {
    /// A plain or compound word: `ministre`, `porte-parole`.
    Word,
    /// A word that lost its vowel, apostrophe included: `l’`, `qu’`.
    Elided,
    /// An inverted pronoun with its hyphen, or an English clitic: `-t-il`, `’s`.
    Clitic,
    /// `1 000`, `3,5`, `15/10/2025`, `15h30`.
    Number,
    /// `1er`, `XXIe`.
    Ordinal,
    /// `U.E.`, `O.N.U.`: letters with dots.
    Acronym,
    /// `M.`, `av.`, `etc.`: the dot belongs to it.
    Abbreviation,
    /// `%`, `€`, `°C`, `M€`: a unit or currency after or before a number.
    Unit,
    Url,
    Email,
    Hashtag,
    Handle,
    Emoji,
    /// `. , ; : ! ? …` and other marks.
    Punctuation,
    /// An opening quotation mark.
    QuoteOpen,
    /// A closing quotation mark.
    QuoteClose,
    /// A dash, or a hyphen that stands alone.
    Dash,
    /// Any other sign: `+`, `=`, `→`, a control character.
    Symbol,
}

impl Kind {
    /// All kinds, in the order of their codes.
    pub const ALL: [Kind; 18] = [
        Kind::Word,
        Kind::Elided,
        Kind::Clitic,
        Kind::Number,
        Kind::Ordinal,
        Kind::Acronym,
        Kind::Abbreviation,
        Kind::Unit,
        Kind::Url,
        Kind::Email,
        Kind::Hashtag,
        Kind::Handle,
        Kind::Emoji,
        Kind::Punctuation,
        Kind::QuoteOpen,
        Kind::QuoteClose,
        Kind::Dash,
        Kind::Symbol,
    ];

    /// Whether tokens of this kind count as words (METHODS.md, "Words").
    pub const fn is_word(self) -> bool {
        (self as u8) <= Kind::Emoji as u8
    }

    /// The kind of a stored code, if there is one.
    pub fn from_code(code: u8) -> Option<Kind> {
        Kind::ALL.get(code as usize).copied()
    }

    /// The name in the scripting interface and in exports.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Word => "word",
            Kind::Elided => "elided",
            Kind::Clitic => "clitic",
            Kind::Number => "number",
            Kind::Ordinal => "ordinal",
            Kind::Acronym => "acronym",
            Kind::Abbreviation => "abbreviation",
            Kind::Unit => "unit",
            Kind::Url => "url",
            Kind::Email => "email",
            Kind::Hashtag => "hashtag",
            Kind::Handle => "handle",
            Kind::Emoji => "emoji",
            Kind::Punctuation => "punctuation",
            Kind::QuoteOpen => "quote-open",
            Kind::QuoteClose => "quote-close",
            Kind::Dash => "dash",
            Kind::Symbol => "symbol",
        }
    }
}

/// A piece of the text. What lies between two tokens is a gap of white space and invisible characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: Kind,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_kinds_are_one_to_one() {
        for (code, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, code);
            assert_eq!(Kind::from_code(code as u8), Some(kind));
        }
        assert_eq!(Kind::from_code(18), None);
    }
}
