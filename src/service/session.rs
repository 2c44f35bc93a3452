//! What the engine remembers between two questions: the corpus, and the last topics.

use crate::engine::analysis::concordance::{ConcordanceAnswer, ConcordanceQuestion, Ordered, ordered};
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
    /// The last list of lines in its order, and the question without what only a page of it asks. Whatever changes
    /// the corpus forgets it.
    pub(super) lines: Option<(ConcordanceQuestion, Ordered)>,
    /// Bytes of text that may be held at most.
    pub(super) limit: u64,
}

impl Session {
    /// An empty corpus, for which these variants are suggested.
    pub fn new(bundled: fn() -> Vec<Document>, variants: Vec<Variant>) -> Session {
        let corpus = Corpus::new(variants);
        Session { bundled, corpus, data: Vec::new(), topics: None, lines: None, limit: LIMIT }
    }

    /// A page of the concordance.
    pub(super) fn concordance(&mut self, question: &ConcordanceQuestion) -> ConcordanceAnswer {
        self.with_lines(question, |corpus, lines| lines.answer(corpus, question))
    }

    /// Something about a list of lines. Its places are found and ordered once for all that is asked of it.
    pub(super) fn with_lines<T>(
        &mut self,
        question: &ConcordanceQuestion,
        about: impl FnOnce(&Corpus, &Ordered) -> T,
    ) -> T {
        let list =
            ConcordanceQuestion { offset: 0, limit: 0, context: Default::default(), ..question.clone() };
        let held = self.lines.take().filter(|(same, _)| *same == list);
        let (list, lines) = held.unwrap_or_else(|| {
            let lines = ordered(&self.corpus, &list);
            (list, lines)
        });
        let answer = about(&self.corpus, &lines);
        self.lines = Some((list, lines));
        answer
    }
}
