//! Lemmas and parts of speech: what a dictionary would list a word under, and what it is in its sentence.
//!
//! A language brings one file (`languages/`), made from free lexica and treebanks: rules by the ending of a
//! form say how it may be read (`suffixes`), and a small tagger chooses among these readings by the words
//! around (`tagger`). Most words have one reading, and cost nothing. Nothing here fails on a word: one that no
//! lexicon has is read like words that end alike.

pub mod features;
pub mod file;
pub mod key;
mod lemmatizer;
pub mod pos;
pub mod reading;
pub mod suffixes;
mod tagger;

#[cfg(test)]
mod tests;

pub use lemmatizer::Lemmatizer;
pub use pos::Pos;
pub use tagger::Weights;

use super::{Kind, Language};
use crate::error::Error;
use std::collections::BTreeSet;
use suffixes::{Class, Suffixes};

/// Everything that is known of the words of a language.
#[derive(Debug, Clone)]
pub struct LanguageData {
    pub language: Language,
    /// Sources and licences of the data.
    pub notice: String,
    pub suffixes: Suffixes,
    /// Keys of forms that the tagger knows by themselves.
    pub frequent: BTreeSet<String>,
    /// Which lemmas are common: hashed, so that a rare word may be taken for one, never the other way round.
    pub known: Vec<bool>,
    pub known_bits: u32,
    pub weights: Weights,
}

impl LanguageData {
    /// Reads the bytes of a language's file; what is altered or cut is an error that says so.
    pub fn read(bytes: &[u8]) -> Result<LanguageData, Error> {
        file::read(bytes)
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// Where the data come from, and under which licences.
    pub fn notice(&self) -> &str {
        &self.notice
    }

    /// The most likely reading of a form that stands alone.
    pub fn best(&self, form: &str, kind: Kind) -> (Option<Pos>, String) {
        let mut readings = reading::readings(self, form, kind).readings;
        let first = readings.swap_remove(0);
        (Some(pos::of_tag(first.tag)), first.lemma)
    }

    /// Whether one of the lemmas that a class gives a key is a common one.
    pub fn is_known(&self, key: &str, class: Class) -> bool {
        let changes = &self.suffixes.classes[class as usize];
        changes.iter().any(|&change| {
            let lemma = self.suffixes.lemma(key, change);
            let place = known_place(&lemma, self.known_bits);
            place.is_some_and(|place| self.known[place])
        })
    }
}

/// The place of a lemma in the table of common ones.
pub fn known_place(lemma: &str, bits: u32) -> Option<usize> {
    (bits > 0).then(|| features::place(features::letters(lemma), 0, bits))
}
