//! Questions that change the corpus or describe it; each is answered by the corpus at a glance.

use super::attached::Attached;
use super::blob::Blob;
use crate::engine::analysis::keyness::list::ListRead;
use crate::engine::corpus::{Decisions, Document, Fact};
use serde::{Deserialize, Serialize};

/// The texts that come with the page; the engine has them already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bundled;

/// Texts to add. Nothing that is text is rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Load {
    pub documents: Vec<Document>,
    /// Whether they take the place of all others.
    pub replace: bool,
}

/// Texts to take out, by id; ids that are not there are ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remove {
    pub ids: Vec<String>,
}

/// What the person says of texts: (id, fact). Ids that are not there are ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tell {
    pub facts: Vec<(String, Fact)>,
}

/// What a table of texts would change, if it were told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadTable {
    pub table: String,
}

/// A date as a person writes it, for a text of the corpus.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadDate {
    pub words: String,
    /// A code such as `fr`.
    pub language: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadDateAnswer {
    /// `None` when it is no date.
    pub date: Option<crate::engine::corpus::Date>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decide {
    pub decisions: Decisions,
}

/// The bytes of language data (`languages/`), with which the texts are to be read in context. What cannot be used is
/// an error, and nothing changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lemmatize {
    pub files: Vec<Vec<u8>>,
}

/// What texts say of themselves is to be looked for where nobody has looked: titles, dates, lines to set aside. Small
/// loads come with it; a large one is answered before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindFacts;

/// The corpus as one run of bytes: texts, what is known of them, and their index. A job, whose answer is the beginning
/// of these bytes; what follows it came before, piece by piece, as partial answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Save;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SaveAnswer {
    pub bytes: Blob,
}

/// Bytes that `Save` gave, to be the corpus in the place of all texts; decisions stay. What cannot be used is an error,
/// and nothing changes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Restore {
    pub bytes: Attached,
}

/// How much memory the engine has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureMemory;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MemoryAnswer {
    /// Bytes of its linear memory, which grows and never shrinks; 0 where it has none.
    pub linear: u64,
    /// Bytes of all texts.
    pub texts: u64,
    /// Bytes of the index, by part.
    pub index: Vec<(String, u64)>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Describe;

/// The stop words in use, folded and sorted: the lists of the languages present, with the decisions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListStopWords;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StopWordsAnswer {
    pub words: Vec<String>,
}

/// A list of stop words of one's own, as plain text: what decisions make it the list in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadStopWords {
    pub list: String,
}

/// The decisions in force but for their stop words, which are those of the list. Nothing is decided yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadStopWordsAnswer {
    pub decisions: Decisions,
}

/// Keeps a word list of somebody else, to be named as a reference of key words while the engine lives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeepList {
    /// What it would be called: the name of its file.
    pub name: String,
    pub text: String,
}

/// The name under which it is kept, and what of it can be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptList {
    pub name: String,
    pub read: ListRead,
}

/// Byte offsets of texts, to be told in UTF-16 code units for the scripting interface.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Utf16Question {
    /// (document, bytes of its text); an unknown document gives no offsets.
    pub places: Vec<(u32, Vec<u32>)>,
}

/// The offsets in the order of the question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Utf16Answer {
    pub places: Vec<Vec<u32>>,
}
