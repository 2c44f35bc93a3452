//! What the corpus is: its texts, their sizes, and what is left out of the counts.

use crate::engine::corpus::{Date, Variant};
use crate::engine::text::{Span, Warning};
use serde::{Deserialize, Serialize};

/// The corpus at a glance. Every figure counts what is not set aside.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// 16 hexadecimal digits that depend on the ids and bytes of the texts, not on their order.
    pub fingerprint: String,
    pub documents: Vec<DocumentSummary>,
    pub tokens: u64,
    pub words: u64,
    /// Distinct folds.
    pub types: u64,
    pub sentences: u64,
    pub paragraphs: u64,
    /// Words in lines that are set aside.
    pub words_set_aside: u64,
    /// Bytes of all texts.
    pub bytes: u64,
    /// Languages of the stop lists in use, and how many stop words they hold together with the person's own.
    pub stop_lists: Vec<String>,
    pub n_stop_words: u32,
    /// Variants that were suggested for this corpus.
    pub variants: Vec<Variant>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct DocumentSummary {
    pub id: String,
    pub title: Option<String>,
    /// The first words of the text, for texts without a title; at most 80 characters, cut at a word.
    pub opening: String,
    pub outlet: Option<String>,
    pub date: Option<Date>,
    pub language: String,
    /// Whether nobody said the language and it was found from the text.
    pub language_guessed: bool,
    pub columns: Vec<(String, String)>,
    pub file: String,
    pub bytes: u32,
    pub tokens: u32,
    pub words: u32,
    pub sentences: u32,
    pub paragraphs: u32,
    pub words_set_aside: u32,
    pub set_aside: Vec<SetAsideSummary>,
    pub warnings: Vec<Warning>,
}

/// A line proposed to be left out, and what became of the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAsideSummary {
    pub line: u32,
    pub span: Span,
    pub reason: String,
    /// At most 160 characters of it, cut at a word.
    pub excerpt: String,
    pub words: u32,
    /// The person decided to count it all the same.
    pub kept: bool,
}
