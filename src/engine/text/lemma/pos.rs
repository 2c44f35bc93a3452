//! Coarse parts of speech: the universal tags, and the one more that a tagger of surface words needs.

use serde::{Deserialize, Serialize};

/// What a word is in its sentence: the universal parts of speech.
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
    /// Joins equals: *et*, *mais*.
    Conjunction,
    /// Opens a clause: *que*, *si*.
    Subordinator,
    Number,
    Interjection,
    Particle,
    Symbol,
    Punctuation,
    /// Foreign words, addresses.
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

    /// The name of Universal Dependencies, as scripts, queries and exports have it.
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

    /// The part of speech of such a name, in any case.
    pub fn from_name(name: &str) -> Option<Pos> {
        Pos::ALL.into_iter().find(|pos| pos.name().eq_ignore_ascii_case(name))
    }

    /// The part of speech of a stored code, if there is one.
    pub fn from_code(code: u8) -> Option<Pos> {
        Pos::ALL.get(code as usize).copied()
    }
}

/// What the tagger tells apart: the parts of speech by their codes, and `CONTRACTION`.
pub type Tag = u8;

/// How many tags there are.
pub const TAGS: usize = 18;

/// *du*, *aux*: a preposition with its article. Its neighbours are those of an article, hence a tag of its own.
pub const CONTRACTION: Tag = 17;

/// The part of speech that a tag stands for.
pub fn of_tag(tag: Tag) -> Pos {
    Pos::from_code(tag).unwrap_or(Pos::Preposition)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_names_and_parts_of_speech_are_one_to_one() {
        for (code, pos) in Pos::ALL.into_iter().enumerate() {
            assert_eq!(pos as usize, code);
            assert_eq!(Pos::from_code(code as u8), Some(pos));
            assert_eq!(Pos::from_name(&pos.name().to_lowercase()), Some(pos));
        }
        assert_eq!(Pos::from_name("article"), None);
        assert_eq!(of_tag(CONTRACTION), Pos::Preposition);
    }
}
