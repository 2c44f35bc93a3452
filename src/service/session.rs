//! What the engine remembers between two questions: the corpus, its last subcorpora, and the last topics.

use crate::engine::analysis::concordance::{
    ConcordanceAnswer, ConcordanceQuestion, Ordered, concordance, ordered,
};
use crate::engine::analysis::subcorpus::{Subcorpus, within};
use crate::engine::corpus::{Corpus, Document, Variant};
use crate::engine::text::lemma::LanguageData;
use crate::engine::topics::{TopicsAnswer, TopicsQuestion};
use std::sync::Arc;

/// More text than this is refused with its numbers before a tab dies of it.
const LIMIT: u64 = 700 << 20;

/// So many subcorpora are kept: that of the page, and those that it or a script compares.
const MAX_PARTS: usize = 4;

/// One person's corpus.
pub struct Session {
    /// The texts that come with the page, made only when they are asked for.
    pub(super) bundled: fn() -> Vec<Document>,
    pub(super) corpus: Corpus,
    /// Parts of it that were asked for, the last one last; forgotten when the corpus or the decisions change.
    parts: Vec<(Subcorpus, Corpus)>,
    /// What is known of the words of languages.
    pub(super) data: Vec<Arc<LanguageData>>,
    /// The last finished model and what was asked; forgotten when the corpus or the decisions change.
    pub(super) topics: Option<(Subcorpus, TopicsQuestion, TopicsAnswer)>,
    /// Counts up when other words are counted although no question changed the corpus.
    pub(super) counted: u32,
    /// Bytes of the memory that everything here lies in.
    pub(super) linear_memory: fn() -> u64,
    /// The last list of lines in its order, with the question without what only a page of it asks. Forgotten with the
    /// subcorpora.
    pub(super) lines: Option<(Subcorpus, ConcordanceQuestion, Ordered)>,
    /// Bytes of text that may be held at most.
    pub(super) limit: u64,
}

impl Session {
    /// An empty corpus, for which these variants are suggested.
    pub fn new(bundled: fn() -> Vec<Document>, variants: Vec<Variant>) -> Session {
        Session {
            bundled,
            corpus: Corpus::new(variants),
            parts: Vec::new(),
            data: Vec::new(),
            topics: None,
            counted: 0,
            linear_memory: || 0,
            lines: None,
            limit: LIMIT,
        }
    }

    /// The same, and who knows how large the memory is.
    pub fn with_memory(self, linear_memory: fn() -> u64) -> Session {
        Session { linear_memory, ..self }
    }

    /// The texts of a subcorpus, of the corpus as it is now.
    pub(super) fn part(&mut self, subcorpus: &Subcorpus) -> &Corpus {
        if subcorpus.is_whole() {
            return &self.corpus;
        }
        let kept = self.parts.iter().position(|(known, _)| known == subcorpus);
        let part = match kept {
            Some(place) => self.parts.remove(place),
            None => (subcorpus.clone(), within(&self.corpus, subcorpus)),
        };
        if self.parts.len() >= MAX_PARTS {
            self.parts.remove(0);
        }
        self.parts.push(part);
        &self.parts[self.parts.len() - 1].1
    }

    /// Forgets what followed from the texts and decisions as they were. To be called before they change, because
    /// subcorpora share the texts.
    pub(super) fn forget(&mut self) {
        self.parts.clear();
        self.lines = None;
        // Other words, a title or a date may choose other texts.
        self.topics.take_if(|(texts, ..)| !texts.is_whole());
    }

    /// A page of the concordance.
    pub(super) fn concordance(
        &mut self,
        within: &Subcorpus,
        question: &ConcordanceQuestion,
    ) -> ConcordanceAnswer {
        if question.is_plain() {
            return concordance(self.part(within), question);
        }
        self.with_lines(within, question, |corpus, lines| lines.answer(corpus, question))
    }

    /// Something about a list of lines. Its places are found and ordered once for all that is asked of it.
    pub(super) fn with_lines<T>(
        &mut self,
        within: &Subcorpus,
        question: &ConcordanceQuestion,
        about: impl FnOnce(&Corpus, &Ordered) -> T,
    ) -> T {
        let list =
            ConcordanceQuestion { offset: 0, limit: 0, context: Default::default(), ..question.clone() };
        let held = self.lines.take().filter(|(part, same, _)| part == within && *same == list);
        let corpus = self.part(within);
        let lines = held.map_or_else(|| ordered(corpus, &list), |(_, _, lines)| lines);
        let answer = about(corpus, &lines);
        self.lines = Some((within.clone(), list, lines));
        answer
    }
}
