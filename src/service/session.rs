//! What the engine remembers between two questions: the corpus, and the last topics.

use crate::engine::corpus::{Corpus, Document, Variant};
use crate::engine::text::lemma::LanguageData;
use crate::engine::topics::{TopicsAnswer, TopicsQuestion};
use std::sync::Arc;

/// More text than this is refused with its numbers before a tab dies of it.
const LIMIT: u64 = 700 << 20;

/// One person's corpus.
pub struct Session {
    /// The texts that come with the page, made only when they are asked for.
    pub(super) bundled: fn() -> Vec<Document>,
    pub(super) corpus: Corpus,
    /// What is known of the words of languages.
    pub(super) data: Vec<Arc<LanguageData>>,
    /// The last finished model and what was asked; forgotten when the corpus or the decisions change.
    pub(super) topics: Option<(TopicsQuestion, TopicsAnswer)>,
    /// Counts up when other words are counted although no question changed the corpus.
    pub(super) counted: u32,
    /// Bytes of the memory that everything here lies in.
    pub(super) linear_memory: fn() -> u64,
    /// Bytes of text that may be held at most.
    pub(super) limit: u64,
}

impl Session {
    /// An empty corpus, for which these variants are suggested.
    pub fn new(bundled: fn() -> Vec<Document>, variants: Vec<Variant>) -> Session {
        Session {
            bundled,
            corpus: Corpus::new(variants),
            data: Vec::new(),
            topics: None,
            counted: 0,
            linear_memory: || 0,
            limit: LIMIT,
        }
    }

    /// The same, and who knows how large the memory is.
    pub fn with_memory(self, linear_memory: fn() -> u64) -> Session {
        Session { linear_memory, ..self }
    }
}
