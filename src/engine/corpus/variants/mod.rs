//! Suggested merges for the ledger: spellings of one word that folding does not join.
//!
//! Each kind of evidence is one file that proposes pairs: slips of one letter, transliterations of one name, joined
//! and hyphenated writing, signs that look alike, initials, and the same place in the same words. The judge weighs
//! what speaks for a pair, with the company the two words keep. Nothing is merged here, and nothing is proposed by
//! meaning: not a role for its holder, not a capital for its country; nor the inflections of a word, which stems and
//! lemmas join.

mod acronym;
mod confusable;
mod contexts;
mod edit;
mod frames;
mod inflection;
mod job;
mod joined;
mod judge;
mod transliteration;
mod vocabulary;
mod walk;

#[cfg(test)]
mod tests;

pub use edit::Slip;
pub use job::{VariantsJob, suggest};

use crate::text::Extent;
use serde::{Deserialize, Serialize};

/// A form that may be another spelling of a word, for a person to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The fold that would be merged, and the fold it would be counted under.
    pub form: String,
    pub of: String,
    /// The most frequent form of each, as written.
    pub labels: (String, String),
    /// What speaks for it; never empty.
    pub evidence: Vec<Evidence>,
    /// Counted tokens of the form and of the word.
    pub counts: (u32, u32),
    /// From 1 to 100: how much speaks for it.
    pub score: u8,
    /// The first place of each in the first texts that have it, at most three.
    pub examples: Vec<Example>,
    pub examples_of: Vec<Example>,
}

/// A place to look at before deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    pub document: u32,
    pub position: u32,
    /// The tokens of the sentence it stands in.
    pub sentence: Extent,
}

/// One thing that speaks for a merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// The publisher of the corpus suggests it, for this reason.
    Publisher(String),
    /// One letter sets them apart.
    Slip(Slip),
    /// Two ways of writing a name of another alphabet.
    Transliteration,
    /// With a hyphen and without.
    Joined,
    /// Signs that look alike.
    Confusable,
    /// Initials, or an acronym backwards.
    Initials,
    /// The same words before or behind both, and nearly the same letters: `ministres de la Défense de l’`.
    Frame(String),
    /// Words that stand beside both, most often first; at most three.
    Company(Vec<String>),
}
