//! What can be refused, and what the person can do about it. Text never fails; only impossible requests do.

use serde::{Deserialize, Serialize};

/// A request that cannot be answered. Each variant says when it happens and what helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Error {
    /// No text of the corpus has this id: the link or script was made on another corpus.
    NoSuchText(String),
    /// Nothing is left of the query that could be looked for; `span` is the byte range to mend.
    Query { message: String, span: (u32, u32) },
    /// The corpus has no words (empty, or everything is set aside): add a text.
    EmptyCorpus,
    /// Saved bytes are not a segment of this version, or were altered: build it again from the texts.
    Segment(String),
    /// Bytes of `languages/` are not those of this version, or were altered: load the file again.
    LanguageData(String),
    /// The question's bytes could not be read: page and engine are of two versions; reload the page.
    Message,
    /// The person or a later question cancelled this one.
    Cancelled,
    /// The engine stopped while it worked on this; it was started again with the same texts.
    Stopped,
    /// The texts together are larger than one tab can hold; load fewer.
    TooLarge { bytes: u64, limit: u64 },
    /// Bytes that should be a saved corpus cannot be used, for this reason; the present corpus stays.
    Saved(Refusal),
    /// The question took more time than one may have: ask it more narrowly, or of a part of the corpus.
    TooLong { seconds: u32 },
}

/// Why bytes are not taken for a saved corpus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It is another kind of file.
    Foreign,
    /// Another version of the program wrote it: save it again with this one, or load the texts.
    Version,
    /// Its end is missing: copy or download it again.
    Short,
    /// Some bytes are not those that were written: copy or download it again.
    Altered,
    /// Its parts do not belong together; names the first such part.
    Contradictory(String),
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Refusal::Foreign => write!(f, "they are not a saved corpus"),
            Refusal::Version => write!(f, "another version of the program saved them"),
            Refusal::Short => write!(f, "they were cut short"),
            Refusal::Altered => write!(f, "they were altered"),
            Refusal::Contradictory(what) => write!(f, "they contradict themselves: {what}"),
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::NoSuchText(id) => write!(f, "no text is called {id:?}; look at the list of texts"),
            Error::Query { message, span } => {
                write!(f, "the query cannot be read at {}–{}: {message}", span.0, span.1)
            }
            Error::EmptyCorpus => write!(f, "the corpus has no words; add a text"),
            Error::Segment(what) => write!(f, "the saved index cannot be used ({what}); build it again"),
            Error::LanguageData(what) => {
                write!(f, "the language data cannot be used ({what}); load the file again")
            }
            Error::Message => write!(f, "page and engine do not understand each other; reload the page"),
            Error::Cancelled => write!(f, "cancelled"),
            Error::Stopped => write!(f, "the engine stopped at this question and was started again"),
            Error::TooLarge { bytes, limit } => {
                write!(f, "{bytes} bytes of text are more than the {limit} a tab can hold; load fewer")
            }
            Error::Saved(refusal) => {
                write!(f, "the bytes cannot be restored: {refusal}; the corpus is as it was")
            }
            Error::TooLong { seconds } => {
                write!(f, "the question takes more than {seconds} s; narrow it, or ask it of fewer texts")
            }
        }
    }
}

impl std::error::Error for Error {}
