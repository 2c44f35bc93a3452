//! The concordance: every place in its context, one line each, in an order that shows patterns.

use crate::engine::query::reading::Reading;
use crate::engine::text::{Extent, Span};
use serde::{Deserialize, Serialize};

/// One key of the order of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SortKey {
    /// The order of the corpus.
    Text,
    /// The node itself, folded.
    Node,
    /// The n-th word to the left, from 1, folded.
    Left(u8),
    /// The n-th word to the right, from 1, folded.
    Right(u8),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceQuestion {
    pub query: String,
    /// Keys in order of weight; lines equal in all of them stay in text order. Empty is text order.
    pub sort: Vec<SortKey>,
    pub offset: u32,
    /// `u32::MAX` for all lines.
    pub limit: u32,
    /// Characters of context on each side, cut at words.
    pub width: u32,
    /// Whether the context may run over the edge of the paragraph.
    pub across_paragraphs: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceAnswer {
    pub reading: Reading,
    /// Lines in all.
    pub total: u64,
    pub lines: Vec<Line>,
}

/// A place and its context. `left`, `node` and `right` are slices of the original text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub document: u32,
    pub left: String,
    pub node: String,
    pub right: String,
    /// Of the node.
    pub span: Span,
    pub extent: Extent,
    /// The words that the line was sorted by, as bytes of `left` or `right`, so that they can be marked;
    /// one per `Left`/`Right` key that lies within the shown context.
    pub keys: Vec<KeyMark>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyMark {
    pub right: bool,
    pub span: Span,
}
