//! How a query was read, what was wrong with it, and what its neighbours would give.

use crate::text::{Extent, Layer, Span, Structures};
use serde::{Deserialize, Serialize};

/// A query is always read; with faults, this is the best reading.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
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
    /// Words of this shape, folded: `*` stands for any letters, or none. One that ends the shape alone is a prefix.
    Wildcard(String),
    /// Words at most so many letters away (1 or 2): one put in, left out, changed, or two neighbours swapped.
    Fuzzy(String, u8),
    /// Words that a regular expression matches from end to end; as it was typed, without its slashes.
    Regex(String),
    /// In a phrase, any one word; a compound is one.
    AnyWord,
    /// Texts of which this is known: the name of a field or column, and what its value holds. Whole texts, no places.
    Field(String, String),
    /// A pattern of tokens in the Corpus Workbench's language, as it was typed.
    Cql(String),
    /// These in a row, within a paragraph, punctuation between them ignored.
    Phrase(Vec<Node>),
    /// These in one paragraph with at most `gap` other words between them, in any order or in this.
    Near { words: Vec<Node>, gap: u16, ordered: bool },
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

impl Node {
    /// The nodes directly inside this one.
    pub fn inner(&self) -> Vec<&Node> {
        match self {
            Node::Phrase(nodes) | Node::And(nodes) | Node::Or(nodes) => nodes.iter().collect(),
            Node::Near { words, .. } => words.iter().collect(),
            Node::Not(wanted, unwanted) => vec![wanted, unwanted],
            Node::Within(node, _) | Node::Outside(node, _) | Node::Layer(_, node) => vec![node],
            _ => Vec::new(),
        }
    }

    /// Whether it stands for all words of a shape, which are looked for in the whole vocabulary.
    pub fn is_pattern(&self) -> bool {
        matches!(self, Node::Prefix(_) | Node::Wildcard(_) | Node::Fuzzy(..) | Node::Regex(_))
    }
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
    /// The prefix or pattern matches more than 10,000 forms; the first were taken.
    ManyForms { taken: u32 },
    /// More than 50 prefixes, wildcards, fuzzy words and expressions: this one was left out.
    ManyPatterns,
    /// `~3`, or more letters than a short word can lose: so many were taken.
    TooFuzzy { taken: u8 },
    /// `"…"~500`: so many words were taken.
    TooFar { taken: u16 },
    /// More than 6 words that should be near each other: read as a phrase.
    ManyNear,
    /// A regular expression that cannot be read, at this place of it.
    Regex { why: RegexFault },
    /// `autor:x`, and the texts have no such column; the nearest that they have.
    NoField { name: String, nearest: Option<String> },
    /// `date:` with something that is no date and no span of dates.
    NoDate,
    /// A filter by date left out texts without one, and texts whose date says less than what was asked.
    LeftOut { undated: u32, vague: u32 },
    /// A pattern of tokens that cannot be read, at this place.
    Cql { why: CqlFault },
    /// A word that no text has; the nearest that some have.
    NoSuchWord { nearest: Option<String> },
}

/// Why a pattern of tokens was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CqlFault {
    /// A bracket, parenthesis or quotation mark without its partner.
    Unclosed,
    /// `[colour="red"]`: no such attribute.
    NoAttribute(String),
    /// An attribute without `=`, or `=` without a value.
    NoValue,
    /// A part of that language which is not built here.
    NotSupported(String),
    /// `{0,1000000}`, or more than a thousand steps once the counts are written out.
    TooLarge,
    /// The value of an attribute is no regular expression.
    Regex(RegexFault),
}

/// Why a regular expression was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RegexFault {
    /// A parenthesis or bracket without its partner.
    Unclosed,
    /// `*`, `+`, `?` or `{…}` behind nothing.
    NothingToRepeat,
    /// `[z-a]`, `{5,2}`, an escape at the end.
    Malformed,
    /// What a search in linear time cannot have, or this engine has not: `\1`, `(?=…)`, `\p{Greek}`.
    NotSupported(String),
    /// More than a thousand steps once its counts are written out.
    TooLarge,
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
    /// With at most five other words between them.
    Near,
}
