//! What the engine remembers between two questions: the corpus, its last subcorpora, and the last topics.

use super::answer::IsDue;
use crate::engine::analysis::concordance::{ConcordanceQuestion, Ordered, ordered};
use crate::engine::analysis::keyness::list::{WordList, readable};
use crate::engine::analysis::keyness::{KeynessQuestion, Reference};
use crate::engine::analysis::phrases::Grams;
use crate::engine::analysis::subcorpus::{Subcorpus, within};
use crate::engine::corpus::{Corpus, Document, Variant};
use crate::engine::query::known::Known;
use crate::engine::query::memo::Memo;
use crate::engine::text::lemma::LanguageData;
use crate::engine::topics::{TopicsAnswer, TopicsQuestion};
use crate::protocol::corpus::{KeepList, KeptList};
use std::rc::Rc;
use std::sync::Arc;

/// More text than this is refused with its numbers before a tab dies of it.
const LIMIT: u64 = 700 << 20;

/// So many subcorpora are kept: that of the page, and those that it or a script compares.
const MAX_PARTS: usize = 4;

/// So many word lists are kept.
const MAX_LISTS: usize = 4;

/// One person's corpus.
pub struct Session {
    /// The texts that come with the page, made only when they are asked for.
    pub(super) bundled: fn() -> Vec<Document>,
    pub(super) corpus: Corpus,
    /// What is known of queries to it; forgotten when the corpus or the decisions change.
    known: Rc<Known>,
    /// Parts of it that were asked for, the last one last, with what is known of queries to them; forgotten with it.
    parts: Vec<(Subcorpus, Corpus, Rc<Known>)>,
    /// What is known of the words of languages.
    pub(super) data: Vec<Arc<LanguageData>>,
    /// The last finished model and what was asked; forgotten when the corpus or the decisions change.
    pub(super) topics: Option<(Subcorpus, TopicsQuestion, TopicsAnswer)>,
    /// The phrases that were counted last, to choose other rows from; forgotten with the subcorpora.
    pub(super) phrases: Option<(Subcorpus, Rc<Grams>)>,
    /// Counts up when other words are counted although no question changed the corpus.
    pub(super) counted: u32,
    /// Bytes of the memory that everything here lies in.
    pub(super) linear_memory: fn() -> u64,
    /// The last list of lines in its order, with the question without what only a page of it asks. Forgotten with the
    /// subcorpora.
    pub(super) lines: Option<(Subcorpus, ConcordanceQuestion, Ordered)>,
    /// Word lists that were kept as references, by name, the last at the end.
    lists: Vec<(String, String)>,
    /// Bytes of text that may be held at most.
    pub(super) limit: u64,
}

impl Session {
    /// An empty corpus, for which these variants are suggested.
    pub fn new(bundled: fn() -> Vec<Document>, variants: Vec<Variant>) -> Session {
        Session {
            bundled,
            corpus: Corpus::new(variants),
            known: Rc::default(),
            parts: Vec::new(),
            data: Vec::new(),
            topics: None,
            phrases: None,
            counted: 0,
            linear_memory: || 0,
            lines: None,
            lists: Vec::new(),
            limit: LIMIT,
        }
    }

    /// The same, and who knows how large the memory is.
    pub fn with_memory(self, linear_memory: fn() -> u64) -> Session {
        Session { linear_memory, ..self }
    }

    /// The texts of a subcorpus, of the corpus as it is now, and what is known of them. `None` when the time is up.
    pub(super) fn memo<'s>(&'s mut self, subcorpus: &Subcorpus, is_due: IsDue<'s>) -> Option<Memo<'s>> {
        if subcorpus.is_whole() {
            return Some(Memo::within(&self.corpus, self.known.clone(), is_due));
        }
        let kept = self.parts.iter().position(|(chosen, ..)| chosen == subcorpus);
        let part = match kept {
            Some(place) => self.parts.remove(place),
            None => {
                let whole = Memo::within(&self.corpus, self.known.clone(), is_due);
                (subcorpus.clone(), within(&whole, subcorpus)?, Rc::default())
            }
        };
        if self.parts.len() >= MAX_PARTS {
            self.parts.remove(0);
        }
        self.parts.push(part);
        let (_, corpus, known) = self.parts.last()?;
        Some(Memo::within(corpus, known.clone(), is_due))
    }

    /// Keeps a word list, under another name if there is another list of this name.
    pub(super) fn keep_list(&mut self, keep: &KeepList) -> KeptList {
        let mut name = keep.name.trim().chars().take(120).collect::<String>();
        for number in 2.. {
            let other = self.lists.iter().find(|(other, _)| *other == name);
            if other.is_none_or(|(_, text)| *text == keep.text) && !name.is_empty() {
                break;
            }
            name = format!("{} ({number})", keep.name.trim());
        }
        self.lists.retain(|(other, _)| *other != name);
        if self.lists.len() >= MAX_LISTS {
            self.lists.remove(0);
        }
        self.lists.push((name.clone(), keep.text.clone()));
        KeptList { name, read: readable(&keep.text) }
    }

    /// The question with the text of the list that it names; `None` where it names none that is kept.
    pub(super) fn with_list(&self, question: &KeynessQuestion) -> Option<KeynessQuestion> {
        let Reference::List(list) = &question.reference else { return None };
        let (_, text) = self.lists.iter().find(|(name, _)| list.text.is_empty() && *name == list.name)?;
        let list = WordList { text: text.clone(), ..list.clone() };
        Some(KeynessQuestion { reference: Reference::List(list), ..question.clone() })
    }

    /// Keeps no more of what is known of queries than has its room. To be called between two questions.
    pub(super) fn tidy(&self) {
        self.known.tidy();
        self.parts.iter().for_each(|(_, _, known)| known.tidy());
    }

    /// Forgets what is known of queries, so that a question that is asked again costs what it cost the first time.
    pub(super) fn forget_queries(&mut self) {
        self.known = Rc::default();
        self.parts.iter_mut().for_each(|(_, _, known)| *known = Rc::default());
        self.lines = None;
    }

    /// Forgets what followed from the texts and decisions as they were. To be called before they change, because
    /// subcorpora share the texts.
    pub(super) fn forget(&mut self) {
        self.known = Rc::default();
        self.parts.clear();
        self.lines = None;
        self.phrases = None;
        // Other words, a title or a date may choose other texts.
        self.topics.take_if(|(texts, ..)| !texts.is_whole());
    }

    /// Something about a list of lines. Its places are found and ordered once for all that is asked of it. `None` when
    /// the time is up.
    pub(super) fn with_lines<T>(
        &mut self,
        within: &Subcorpus,
        question: &ConcordanceQuestion,
        is_due: IsDue,
        about: impl FnOnce(&Corpus, &Ordered) -> T,
    ) -> Option<T> {
        let list =
            ConcordanceQuestion { offset: 0, limit: 0, context: Default::default(), ..question.clone() };
        let held = self.lines.take().filter(|(part, same, _)| part == within && *same == list);
        let memo = self.memo(within, is_due)?;
        let lines = held.map_or_else(|| ordered(&memo, &list), |(_, _, lines)| lines);
        if memo.is_stopped() {
            return None;
        }
        let answer = about(memo.corpus, &lines);
        self.lines = Some((within.clone(), list, lines));
        Some(answer)
    }
}
