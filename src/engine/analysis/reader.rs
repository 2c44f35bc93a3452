//! The reader: a text as evidence, in pieces small enough to show, with everything marked that was asked for.

use crate::engine::text::Span;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReaderQuestion {
    pub document: u32,
    /// Its matches are marked; empty for none.
    pub query: String,
    /// Folded words to be marked as belonging to a topic.
    pub topic_words: Vec<String>,
    /// The first piece to return.
    pub from: u32,
    /// How many pieces.
    pub limit: u32,
    /// When given, `from` is moved so that the piece with this byte is among those returned.
    pub around: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReaderAnswer {
    pub document: u32,
    /// Index of the first piece returned.
    pub from: u32,
    /// Pieces in the whole text.
    pub n_pieces: u32,
    pub pieces: Vec<Piece>,
    /// All matches of the query in the whole text, in order (set-aside lines excluded), at most 10,000.
    pub hits: Vec<HitPlace>,
}

/// Where a match stands: its bytes, and the piece to scroll to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitPlace {
    pub span: Span,
    pub piece: u32,
}

/// A paragraph, or a stretch of at most about 4,000 bytes of a long one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    pub span: Span,
    pub heading: bool,
    /// Why the line is set aside, if it is and was not kept.
    pub set_aside: Option<String>,
    /// Whether the paragraph goes on in the next piece.
    pub continues: bool,
    /// The text of the piece, cut where a mark begins or ends; together they are the slice of `span`.
    pub runs: Vec<Run>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub mark: Mark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    None,
    /// A match of the query; its number in `ReaderAnswer::hits`, or `None` in a set-aside line.
    Hit(Option<u32>),
    /// A word of the topic.
    Topic,
}
