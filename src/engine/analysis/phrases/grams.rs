//! What was counted: every phrase that is frequent enough, in a few numbers.

use super::patterns::Pattern;
use super::places::{Nodes, Sizes};
use super::stream::{Reader, Stream};
use super::{LengthCounts, Note, PhraseSettings};
use crate::query::reading::Reading;
use std::rc::Rc;

/// The phrases of some settings, from which rows are chosen.
pub struct Grams {
    pub(super) settings: PhraseSettings,
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
    /// Of frames, whether it has one filler alone.
    pub is_out: Vec<bool>,
}

/// Phrases that are kept at most.
pub const MOST: usize = 8_000_000;

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
        retain(&mut self.is_out, &kept);
        retain(&mut self.count, &kept);
    }
}
