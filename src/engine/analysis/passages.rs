//! Passages: the text of given places, with words marked, so that a topic can be read.

use super::reader::Run;
use crate::engine::text::{Extent, Span};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassagesQuestion {
    /// (document, tokens) of each passage; what lies outside the corpus is left out.
    pub places: Vec<(u32, Extent)>,
    /// Folded words to be marked.
    pub words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassagesAnswer {
    /// In the order of the places asked for.
    pub passages: Vec<PassageText>,
}

/// The slice of the original text from the first to the last token of the place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassageText {
    pub document: u32,
    pub span: Span,
    pub runs: Vec<Run>,
}
