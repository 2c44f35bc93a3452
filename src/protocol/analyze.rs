//! What the engine makes of a text: its tokens with their columns, its sentences, paragraphs, quotations.

use crate::engine::text::quotation::{Evidence, QuoteEnd, Usage};
use crate::engine::text::{Kind, Pos, Rule, Span};
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
    /// Whether nobody said the language.
    pub guessed: bool,
    pub tokens: Vec<AnalyzedToken>,
    pub sentences: Vec<Span>,
    pub paragraphs: Vec<Span>,
    /// The language of each paragraph.
    pub languages: Vec<String>,
    pub headings: Vec<Span>,
    /// By their starts, outer ones before inner ones.
    pub quotations: Vec<AnalyzedQuotation>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnalyzedToken {
    pub span: Span,
    pub kind: Kind,
    /// Which rule cut it.
    pub rule: Rule,
    pub norm: String,
    pub fold: String,
    /// Of words only.
    pub stem: Option<String>,
    /// Of words only; absent while the language has no data.
    pub lemma: Option<String>,
    /// Absent while the language has no data.
    pub pos: Option<Pos>,
    /// The parts of a compound.
    pub parts: Vec<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalyzedQuotation {
    /// Marks included.
    pub span: Span,
    pub end: QuoteEnd,
    pub usage: Usage,
    pub evidence: Evidence,
    /// In how many others it stands.
    pub depth: u8,
}

/// A stretch of a text as the inspector shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InspectQuestion {
    pub source: Source,
    /// The stretch begins with the line of this byte.
    pub from: u32,
    /// About so many bytes, whole lines when they are not too long.
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Source {
    /// A text of the corpus.
    Document(u32),
    /// A text that is not in it.
    Pasted(String),
}

/// Spans are bytes of `text`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InspectAnswer {
    /// The bytes of the stretch.
    pub text: String,
    /// Where it begins in the whole text, and the length of that, in bytes.
    pub start: u32,
    pub length: u32,
    pub analysis: AnalyzeAnswer,
}
