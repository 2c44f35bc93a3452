//! What was counted: every phrase that is frequent enough, in a few numbers.

use super::keeping::Keeping;
use super::patterns::Pattern;
use super::places::{Nodes, Sizes};
use super::stream::{BREAK, Reader, Stream};
use super::{LengthCounts, Note, PhraseSettings, StopWordsAt};
use crate::analysis::keyness::{Sides, Tally};
use crate::query::reading::Reading;
use std::rc::Rc;

/// The phrases of some settings, from which rows are chosen.
pub struct Grams {
    pub(super) settings: PhraseSettings,
    pub(super) sides: Option<Rc<Vec<Sides>>>,
    pub(super) reading: Option<Reading>,
    pub(super) stream: Stream,
    pub(super) sizes: Sizes,
    pub(super) reader: Reader,
    pub(super) is_stop: Rc<Vec<bool>>,
    pub(super) nodes: Option<Nodes>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) lengths: Vec<LengthCounts>,
    pub(super) notes: Vec<Note>,
    /// Those rarer are not kept: the settings' own, or more where too many are as frequent.
    pub(super) min_count: u32,
    /// Phrases that are frequent enough and not in the list, as they are part of a longer one with the same count.
    pub(super) in_longer: u64,
    pub(super) list: List,
}

impl Grams {
    pub fn settings(&self) -> &PhraseSettings {
        &self.settings
    }
}

impl Grams {
    /// Whether the words of a row let it be one.
    pub(super) fn may_stand(&self, first: u32, n: u32) -> bool {
        let is_stop = |place: u32| self.is_stop[self.stream.words[place as usize] as usize];
        self.settings.stop_words != StopWordsAt::Inside || !is_stop(first) && !is_stop(first + n - 1)
    }

    /// Places of each length: every stretch of words has as many as it is longer.
    pub(super) fn count_rows(&mut self) {
        for run in self.stream.words.split(|&word| word == BREAK) {
            for length in &mut self.lengths {
                length.places += (run.len() as u64 + 1).saturating_sub(u64::from(length.n));
            }
        }
    }

    pub(super) fn take(&mut self, kept: &mut Keeping) {
        let counted = kept.lengths(self.settings.min_count.max(1));
        for (length, (phrases, of_phrases)) in self.lengths.iter_mut().zip(counted) {
            (length.phrases, length.of_phrases) = (phrases, of_phrases);
        }
        self.min_count = kept.min_count;
        self.in_longer = kept.in_longer;
        self.list = std::mem::take(&mut kept.list);
    }

    pub(super) fn count_patterns(&mut self, places: &[u64]) {
        let of = |pattern: &Pattern| if pattern.slots.is_empty() { pattern.n } else { pattern.span as u8 };
        for length in &mut self.lengths {
            let patterns = self.patterns.iter().zip(places).filter(|(pattern, _)| of(pattern) == length.n);
            length.places = patterns.map(|(_, places)| places).sum();
        }
        for (&pattern, &count) in self.list.pattern.iter().zip(&self.list.count) {
            let n = of(&self.patterns[usize::from(pattern)]);
            if let Some(length) = self.lengths.iter_mut().find(|length| length.n == n) {
                length.phrases += 1;
                length.of_phrases += u64::from(count);
            }
        }
    }
}

/// Phrases beside each other, by number.
#[derive(Default)]
pub struct List {
    /// A place where each stands: the first.
    pub first: Vec<u32>,
    pub pattern: Vec<u8>,
    pub count: Vec<u32>,
    pub texts: Vec<u32>,
    /// DP in steps of 2⁻³²; rows that are shown have it exactly.
    pub spread: Vec<u32>,
    /// Of sides that are compared, how often each stands on them.
    pub tallies: Vec<Tally>,
    /// Of frames, whether it has one filler alone.
    pub is_out: Vec<bool>,
}

/// Phrases that are kept at most.
pub const MOST: usize = 8_000_000;

/// Of sides that are compared, where each takes more room.
pub const MOST_OF_SIDES: usize = 3_000_000;

impl List {
    pub fn len(&self) -> usize {
        self.first.len()
    }

    /// Adds a phrase, of which more are to come.
    pub fn push(&mut self, first: u32, pattern: u8, count: u32, texts: u32, spread: u32) {
        if self.len() == self.first.capacity() {
            // By a quarter: lists that double would be half empty when memory is short.
            let more = self.len() / 4 + 1_024;
            self.first.reserve_exact(more);
            self.pattern.reserve_exact(more);
            self.count.reserve_exact(more);
            self.texts.reserve_exact(more);
            self.spread.reserve_exact(more);
        }
        self.first.push(first);
        self.pattern.push(pattern);
        self.count.push(count);
        self.texts.push(texts);
        self.spread.push(spread);
    }

    /// Keeps only what is as frequent as this.
    pub fn retain(&mut self, min_count: u32) {
        let kept: Vec<bool> = self.count.iter().map(|&count| count >= min_count).collect();
        fn retain<T>(list: &mut Vec<T>, kept: &[bool]) {
            let mut next = kept.iter();
            list.retain(|_| *next.next().expect("one mark for each"));
        }
        retain(&mut self.first, &kept);
        retain(&mut self.pattern, &kept);
        retain(&mut self.texts, &kept);
        retain(&mut self.spread, &kept);
        retain(&mut self.tallies, &kept);
        retain(&mut self.is_out, &kept);
        retain(&mut self.count, &kept);
    }
}
