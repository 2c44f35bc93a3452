//! Ranked search: which texts speak of it, best first, with their best passage.

use super::composition::Composition;
use crate::engine::query::reading::{Neighbour, Reading};
use crate::engine::text::Span;
use serde::{Deserialize, Serialize};

/// What to look for, and how many texts to return (0 for the counts alone).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchQuestion {
    pub query: String,
    pub limit: u32,
}

/// Exact counts, and the best texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchAnswer {
    pub reading: Reading,
    /// Other readings of the same words, with their counts.
    pub neighbours: Vec<Neighbour>,
    /// Texts that match, exact.
    pub documents: u32,
    /// Places that match, exact.
    pub matches: u64,
    pub composition: Composition,
    /// By falling score; equal scores in the order of the corpus.
    pub hits: Vec<SearchHit>,
}

/// A text that matches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchHit {
    pub document: u32,
    /// BM25 (METHODS.md, "Ranking").
    pub score: f64,
    pub matches: u32,
    pub snippet: Snippet,
}

/// The passage of a text that shows most of what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// A slice of the original text, at most about 240 bytes, cut at words, within one paragraph.
    pub text: String,
    /// Where it stands in the original.
    pub span: Span,
    /// Matches in it, as bytes of `text`.
    pub marks: Vec<Span>,
}
