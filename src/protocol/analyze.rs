//! What the engine makes of a text: its tokens with their columns, its sentences and paragraphs.

use crate::engine::text::{Kind, Span};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnalyzeQuestion {
    pub text: String,
    /// A code such as `fr`; found from the text when nobody says.
    pub language: Option<String>,
}

/// Spans are bytes of the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnalyzeAnswer {
    pub language: String,
    pub tokens: Vec<AnalyzedToken>,
    pub sentences: Vec<Span>,
    pub paragraphs: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnalyzedToken {
    pub span: Span,
    pub kind: Kind,
    pub norm: String,
    pub fold: String,
}
