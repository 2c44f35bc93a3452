//! Dispersion: where in each text the matches stand, for the strips.

use crate::engine::query::reading::Reading;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DispersionQuestion {
    /// One strip set per query; a strip set for each of the top words is one question.
    pub queries: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DispersionAnswer {
    /// In the order of the queries.
    pub strips: Vec<Strips>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strips {
    pub reading: Reading,
    pub matches: u64,
    /// One per text of the corpus, in its order, texts without a match included.
    pub rows: Vec<Strip>,
}

/// One text as a strip.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    pub document: u32,
    /// Words counted in the text (the length of the strip).
    pub words: u32,
    pub matches: u32,
    /// Where the matches stand, rising: how many counted words come before each (0 ≤ at < words).
    /// At most 2,000 per text, evenly thinned beyond that.
    pub at: Vec<u32>,
    /// The byte where each of them starts in the original text, so that a mark can be opened.
    pub bytes: Vec<u32>,
}
