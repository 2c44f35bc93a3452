//! Coarse parts of speech, as Universal Dependencies names them.

use serde::{Deserialize, Serialize};

/// A part of speech (UPOS).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Pos {
    Noun,
    ProperNoun,
    Verb,
    Auxiliary,
    Adjective,
    Adverb,
    Pronoun,
    Determiner,
    Preposition,
    Conjunction,
    Subordinator,
    Number,
    Interjection,
    Particle,
    Symbol,
    Punctuation,
    Other,
}

impl Pos {
    /// All parts of speech, in the order of their codes.
    pub const ALL: [Pos; 17] = [
        Pos::Noun,
        Pos::ProperNoun,
        Pos::Verb,
        Pos::Auxiliary,
        Pos::Adjective,
        Pos::Adverb,
        Pos::Pronoun,
        Pos::Determiner,
        Pos::Preposition,
        Pos::Conjunction,
        Pos::Subordinator,
        Pos::Number,
        Pos::Interjection,
        Pos::Particle,
        Pos::Symbol,
        Pos::Punctuation,
        Pos::Other,
    ];

    /// The tag of Universal Dependencies.
    pub const fn name(self) -> &'static str {
        match self {
            Pos::Noun => "NOUN",
            Pos::ProperNoun => "PROPN",
            Pos::Verb => "VERB",
            Pos::Auxiliary => "AUX",
            Pos::Adjective => "ADJ",
            Pos::Adverb => "ADV",
            Pos::Pronoun => "PRON",
            Pos::Determiner => "DET",
            Pos::Preposition => "ADP",
            Pos::Conjunction => "CCONJ",
            Pos::Subordinator => "SCONJ",
            Pos::Number => "NUM",
            Pos::Interjection => "INTJ",
            Pos::Particle => "PART",
            Pos::Symbol => "SYM",
            Pos::Punctuation => "PUNCT",
            Pos::Other => "X",
        }
    }

    /// The part of speech of a tag.
    pub fn from_name(name: &str) -> Option<Pos> {
        Pos::ALL.into_iter().find(|pos| pos.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_read_back() {
        for (code, pos) in Pos::ALL.into_iter().enumerate() {
            assert_eq!(pos as usize, code);
            assert_eq!(Pos::from_name(pos.name()), Some(pos));
        }
    }
}
