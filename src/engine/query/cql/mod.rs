//! Patterns of tokens, as the Corpus Workbench writes them: `[lemma="renforcer"] []{0,3} [fold="defense" & pos!="VERB"]`.
//!
//! Every token counts, marks too; a compound is one. Values are regular expressions that match from end to end. Of the
//! matches that begin at a token the shortest is taken, and of those that end at a token the longest: what is optional
//! is taken along at the beginning and not at the end, as in the Workbench's own (“standard”) strategy. A match stays
//! in its text and has at most 500 tokens.

mod accepted;
mod attribute;
mod backward;
mod find;
mod follow;
mod forward;
mod length;
mod parallel;
mod planes;
mod read;
mod ready;
mod shortest;
mod starts;

pub(super) use find::{Program, Stretch};
pub(super) use read::{looks_like, pattern};
pub(super) use ready::Ready;

use super::steps::Tree;

/// A pattern: its tests by number, in their order, and each test.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    pub tree: Tree<u16>,
    pub tests: Vec<Test>,
}

/// What one token must be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Test {
    Any,
    Value { attribute: Attribute, value: String, flags: Flags },
    Not(Box<Test>),
    All(Vec<Test>),
    Either(Vec<Test>),
}

/// `%c`: case joined, `%d`: accents joined, `%l`: the value as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Flags {
    pub case: bool,
    pub accents: bool,
    pub literal: bool,
}

/// What a test reads of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Attribute {
    Word,
    Fold,
    Stem,
    Lemma,
    Pos,
    Language,
    Kind,
}

impl Attribute {
    /// The names of attributes here and in other tools.
    pub const NAMES: [(&str, Attribute); 16] = [
        ("word", Attribute::Word),
        ("form", Attribute::Word),
        ("fold", Attribute::Fold),
        ("lc", Attribute::Fold),
        ("stem", Attribute::Stem),
        ("lemma", Attribute::Lemma),
        ("lemme", Attribute::Lemma),
        ("frlemma", Attribute::Lemma),
        ("enlemma", Attribute::Lemma),
        ("pos", Attribute::Pos),
        ("frpos", Attribute::Pos),
        ("enpos", Attribute::Pos),
        ("tag", Attribute::Pos),
        ("upos", Attribute::Pos),
        ("lang", Attribute::Language),
        ("kind", Attribute::Kind),
    ];

    pub fn from_name(name: &str) -> Option<Attribute> {
        let lower = name.to_ascii_lowercase();
        Attribute::NAMES.into_iter().find(|(other, _)| *other == lower).map(|(_, attribute)| attribute)
    }
}

#[cfg(test)]
mod tests;
