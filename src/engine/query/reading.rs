//! How a query was read, what was wrong with it, and what its neighbours would give.

use crate::text::{Extent, Layer, Span, Structures};
use serde::{Deserialize, Serialize};

/// A query is always read; with faults, this is the best reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The query in the language's own spelling, operators in English; reading it again gives the same.
    pub canonical: String,
    /// What it means, for the line under the query; `None` when nothing is left to look for.
    pub node: Option<Node>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// Whether something is wrong with the query, so that the page keeps its last good answer.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }
}

/// What a query means.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Node {
    /// A word, folded; a compound matches whole or by its consecutive parts.
    Word(String),
    /// Words that begin like this, folded.
    Prefix(String),
    /// These in a row, within a paragraph, punctuation between them ignored.
    Phrase(Vec<Node>),
    /// All of them in the same text: every place of each.
    And(Vec<Node>),
    /// Any of them.
    Or(Vec<Node>),
    /// Places of the first in texts without any place of the second.
    Not(Box<Node>, Box<Node>),
    /// Places of a query that stand together in one sentence, paragraph, heading or quotation.
    Within(Box<Node>, Structure),
    /// Places of a query no token of which stands in such a structure.
    Outside(Box<Node>, Structure),
    /// A query whose words are compared on a layer; they are spelled as `Layer::typed` gives them.
    Layer(Layer, Box<Node>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Structure {
    Sentence,
    Paragraph,
    Heading,
    /// Anything in quotation marks, or a paragraph of dialogue.
    Quotation,
    /// A quotation of somebody's words.
    Speech,
    /// Words merely in marks.
    Marked,
}

impl Structure {
    /// The name in queries.
    pub const fn name(self) -> &'static str {
        match self {
            Structure::Sentence => "sentence",
            Structure::Paragraph => "paragraph",
            Structure::Heading => "heading",
            Structure::Quotation => "quote",
            Structure::Speech => "speech",
            Structure::Marked => "marked",
        }
    }

    /// The structure of a name, in English, French or as other query languages abbreviate it.
    pub fn from_name(name: &str) -> Option<Structure> {
        Some(match name {
            "sentence" | "s" | "phrase" => Structure::Sentence,
            "paragraph" | "p" | "paragraphe" => Structure::Paragraph,
            "heading" | "titre" => Structure::Heading,
            "quote" | "quotation" | "citation" | "guillemets" => Structure::Quotation,
            "speech" | "discours" => Structure::Speech,
            "marked" | "marque" => Structure::Marked,
            _ => return None,
        })
    }

    /// Where the structures of this name stand in a document.
    pub fn extents(self, structures: &Structures) -> &[Extent] {
        match self {
            Structure::Sentence => &structures.sentences,
            Structure::Paragraph => &structures.paragraphs,
            Structure::Heading => &structures.headings,
            Structure::Quotation => &structures.quotations,
            Structure::Speech => &structures.speech,
            Structure::Marked => &structures.marked,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Severity {
    Error,
    /// The query was read, but perhaps not as meant.
    Hint,
}

/// What is wrong, where, and what to do. The words for it are the interface's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Bytes of the query as typed.
    pub span: Span,
    pub severity: Severity,
    pub fault: Fault,
}

/// Every fault a query can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// A quotation mark without its partner: read as closed at the end.
    UnclosedQuote,
    /// A parenthesis without its partner.
    UnclosedParenthesis,
    /// `)` without `(`.
    StrayParenthesis,
    /// An operator with nothing before or after it.
    MissingOperand { operator: String },
    /// Only `NOT …`: there is nothing to take it from.
    OnlyNegation,
    /// No word is left, only punctuation.
    NoWord,
    /// A prefix too short to be meant (`*` alone).
    EmptyPrefix,
    /// A sign of the language that this version does not know: named, and read as plain text.
    NotSupported { what: String },
    /// Nested deeper than 100, or longer than 8,000 bytes; the rest was left out.
    TooLong,
    /// `and`, `ou`, … in small letters: a word here; operators are capitals.
    LowercaseOperator { operator: String },
    /// The prefix matches more than 10,000 forms; the first were taken.
    ManyForms { taken: u32 },
}

/// A neighbouring reading of the same words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Neighbour {
    pub kind: NeighbourKind,
    /// The query that gives it.
    pub query: String,
    pub matches: u64,
    pub documents: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NeighbourKind {
    /// The words as an exact phrase.
    Phrase,
    SameSentence,
    SameParagraph,
    /// All of them anywhere in the same text.
    SameText,
    /// Any of them.
    Any,
    /// Words that begin like it.
    Prefix,
    /// With a suggested variant joined.
    Variant,
}
