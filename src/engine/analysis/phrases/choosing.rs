//! Which phrases get a row, and in which order.

use super::grams::Grams;
use super::stream::BREAK;
use super::{LeftOut, MOST_ROWS, PhraseOrder, PhrasesQuestion, StopWordsAt};
use crate::corpus::Corpus;
use crate::query::glob::Glob;
use crate::text::fold::fold;
use std::borrow::Cow;
use std::cmp::Ordering;

/// Phrases that one unit of work looks at.
const AT_ONCE: usize = 64;

/// Goes through the phrases and keeps the best.
pub struct Choosing {
    at: usize,
    /// Per shape of the filter, which words have it.
    wanted: Vec<Vec<bool>>,
    best: Vec<u32>,
    most: usize,
    /// The last of the best when they were told from the others: what comes behind it is not among them.
    last: Option<u32>,
    pub left_out: LeftOut,
    pub total: u64,
    pub places: u64,
}

impl Choosing {
    pub fn new(corpus: &Corpus, grams: &Grams, question: &PhrasesQuestion) -> Choosing {
        let layer = grams.settings.layer;
        let wanted = question.filter.split_whitespace().map(|shape| {
            let shape = fold(shape);
            let glob = Glob::new(&shape);
            let has = |word: u32| {
                let key = corpus.word(layer, word);
                let key = if layer.is_spelling() { Cow::Owned(fold(key)) } else { Cow::Borrowed(key) };
                if shape.contains('*') { glob.matches(&key) } else { *key == shape }
            };
            (0..corpus.vocabulary(layer).len()).map(has).collect()
        });
        let limit = question.limit.min(MOST_ROWS);
        Choosing {
            at: 0,
            wanted: wanted.collect(),
            best: Vec::new(),
            last: None,
            most: question.offset as usize + limit as usize,
            left_out: LeftOut { in_longer: grams.in_longer, ..LeftOut::default() },
            total: 0,
            places: 0,
        }
    }

    pub fn progress(&self, grams: &Grams) -> (u64, u64) {
        (self.at as u64, grams.list.len() as u64)
    }

    /// Goes on; gives whether all were looked at.
    pub fn step(&mut self, grams: &Grams, question: &PhrasesQuestion, units: usize) -> bool {
        let len = grams.list.len();
        let until = len.min(self.at.saturating_add(units.max(1).saturating_mul(AT_ONCE)));
        for phrase in self.at..until {
            if self.has_row(grams, question, phrase) {
                self.total += 1;
                self.places += u64::from(grams.list.count[phrase]);
                let phrase = phrase as u32;
                if self.last.is_some_and(|last| compare(grams, question, phrase, last) == Ordering::Greater) {
                    continue;
                }
                self.best.push(phrase);
                if self.best.len() > 2 * self.most + 1_024 {
                    self.cut(grams, question);
                }
            }
        }
        self.at = until;
        until == len
    }

    fn has_row(&mut self, grams: &Grams, question: &PhrasesQuestion, phrase: usize) -> bool {
        let (list, out) = (&grams.list, &mut self.left_out);
        let pattern = &grams.patterns[usize::from(list.pattern[phrase])];
        let words = || pattern.words(&grams.stream.words, list.first[phrase]);
        let has_stop_edge = || {
            let is_stop = |word: Option<u32>| word.is_some_and(|word| grams.is_stop[word as usize]);
            is_stop(words().next()) || is_stop(words().last())
        };
        let reason = if list.is_out.get(phrase) == Some(&true) {
            &mut out.one_filler
        } else if grams.settings.stop_words == StopWordsAt::Inside && has_stop_edge() {
            &mut out.stop_words
        } else if list.texts[phrase] < question.min_texts {
            &mut out.texts
        } else if !self.wanted.iter().all(|wanted| words().any(|word| word != BREAK && wanted[word as usize]))
        {
            &mut out.filter
        } else {
            return true;
        };
        *reason += 1;
        false
    }

    /// Keeps no more than can be asked for.
    fn cut(&mut self, grams: &Grams, question: &PhrasesQuestion) {
        if self.most == 0 {
            self.best.clear();
        } else if self.best.len() > self.most {
            self.best.select_nth_unstable_by(self.most - 1, |&a, &b| compare(grams, question, a, b));
            self.best.truncate(self.most);
            self.last = self.best.last().copied();
        }
    }

    /// The phrases that are asked for, in their order.
    pub fn finish(&mut self, grams: &Grams, question: &PhrasesQuestion) -> Vec<u32> {
        self.cut(grams, question);
        self.best.sort_unstable_by(|&a, &b| compare(grams, question, a, b));
        self.best.iter().skip(question.offset as usize).copied().collect()
    }
}

/// A total order: no two phrases have one first place and one pattern.
fn compare(grams: &Grams, question: &PhrasesQuestion, a: u32, b: u32) -> Ordering {
    let list = &grams.list;
    let (x, y) = (a as usize, b as usize);
    let pattern = |phrase: usize| &grams.patterns[usize::from(list.pattern[phrase])];
    let words = |phrase: usize| pattern(phrase).words(&grams.stream.words, list.first[phrase]);
    let by = match question.order {
        PhraseOrder::Count => list.count[y].cmp(&list.count[x]),
        PhraseOrder::Texts => list.texts[y].cmp(&list.texts[x]),
        PhraseOrder::Length => pattern(y).n.cmp(&pattern(x).n),
        PhraseOrder::Spread => list.spread[x].cmp(&list.spread[y]),
        PhraseOrder::Words => words(x).cmp(words(y)),
    };
    let by = if question.reversed { by.reverse() } else { by };
    by.then_with(|| list.count[y].cmp(&list.count[x]))
        .then_with(|| list.texts[y].cmp(&list.texts[x]))
        .then_with(|| pattern(y).n.cmp(&pattern(x).n))
        .then_with(|| (list.first[x], list.pattern[x]).cmp(&(list.first[y], list.pattern[y])))
}
