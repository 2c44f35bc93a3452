//! The frequency list: every word with its count and in how many texts it occurs.

use super::composition::Form;
use serde::{Deserialize, Serialize};

/// What counts as the same word. `Stem` and `Lemma` come with the language data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Layer {
    /// The exact form.
    Form,
    /// Case, accents and typographic variants joined.
    #[default]
    Fold,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum FrequencyOrder {
    /// Most frequent first, ties by the folded word.
    #[default]
    Count,
    /// In most texts first, then by count.
    Documents,
    /// By the folded word.
    Word,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequenciesQuestion {
    pub layer: Layer,
    /// Whether stop words are listed too.
    pub stop_words: bool,
    /// Only words whose fold contains this (folded first); `^` at the start anchors it. Empty: all.
    pub filter: String,
    pub order: FrequencyOrder,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequenciesAnswer {
    /// Words counted in the whole corpus, stop words included: the base of every rate.
    pub words: u64,
    /// Distinct folds (or forms) among them.
    pub types: u64,
    /// Rows that the filter and the stop words leave.
    pub total: u64,
    pub rows: Vec<FrequencyRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequencyRow {
    /// The most frequent form; ties by text order.
    pub word: String,
    /// The fold (or form) that was counted.
    pub key: String,
    /// Tokens of this type. Parts of compounds are not counted here: OTAN-Ukraine is its own row.
    pub count: u64,
    /// Texts that have it.
    pub documents: u32,
    /// The forms that were joined, most frequent first; at most 8.
    pub forms: Vec<Form>,
    /// Count in each text of the corpus, when it has at most 64 texts; else empty.
    pub per_document: Vec<u32>,
}
