//! Phrases of few places, parted to the longest at once: the words behind each place are read together, in one go over
//! many places, and all that follows stays close by.

use super::keeping::{Keeping, Known};
use super::parting::Among;
use super::places::Texts;
use super::stream::BREAK;
use std::ops::Range;

/// Some phrases and their places.
#[derive(Default)]
pub struct Few {
    /// Each with its places, by number, and how many words it has.
    groups: Vec<(Range<usize>, u8)>,
    places: Vec<u32>,
    texts: Vec<u32>,
    /// Of each place the words of the longest phrase from there on; breaks from the first break on. Those of the group
    /// itself are not read.
    words: Vec<u32>,
    longest: usize,
    /// Numbers of places, each behind a word.
    sorted: Vec<u64>,
}

impl Few {
    pub fn clear(&mut self, longest: u8) {
        self.longest = usize::from(longest);
        self.groups.clear();
        self.places.clear();
        self.texts.clear();
        self.words.clear();
        self.sorted.clear();
    }

    /// Takes in a phrase of `n` words.
    pub fn add(&mut self, among: Among, texts: &Texts, places: &[u32], n: u8) {
        let from = self.places.len();
        let stream = &among.stream;
        for &place in places {
            let behind = &stream.words[place as usize..];
            let n_known = usize::from(n);
            let at = self.words.len();
            self.words.resize(at + self.longest, BREAK);
            let room = &mut self.words[at + n_known..];
            for (word, &read) in
                room.iter_mut().zip(&behind[n_known..]).take_while(|(_, read)| **read != BREAK)
            {
                *word = read;
            }
            self.texts.push(texts.of(stream, place));
            self.sorted.push(self.sorted.len() as u64);
        }
        self.places.extend_from_slice(places);
        self.groups.push((from..self.places.len(), n));
    }

    /// Keeps the phrases and all that are longer.
    pub fn part(&mut self, among: Among, kept: &mut Keeping) {
        let mut sorted = std::mem::take(&mut self.sorted);
        for (range, n) in &self.groups {
            let sorted = &mut sorted[range.clone()];
            match n {
                1 => self.longer(among, kept, sorted, 1, None),
                n => {
                    if let Some(known) = self.keep(among, kept, sorted, *n, None) {
                        self.longer(among, kept, sorted, usize::from(*n), Some(known));
                    }
                }
            }
        }
        self.sorted = sorted;
    }

    #[inline]
    fn keep(
        &self,
        among: Among,
        kept: &mut Keeping,
        sorted: &[u64],
        n: u8,
        known: Option<Known>,
    ) -> Option<Known> {
        let place = |nth: usize| self.places[sorted[nth] as u32 as usize];
        kept.keep(among, n, sorted.len(), known, place, |nth| self.texts[sorted[nth] as u32 as usize])
    }

    /// Parts a phrase of `n` words, and what comes of it.
    fn longer(&self, among: Among, kept: &mut Keeping, sorted: &mut [u64], n: usize, known: Option<Known>) {
        if n >= self.longest {
            return;
        }
        let mut is_one = true;
        let word_of = |number: u64| self.words[number as u32 as usize * self.longest + n];
        let first = word_of(sorted[0]);
        for number in sorted.iter_mut() {
            let word = word_of(*number);
            is_one &= word == first;
            *number = u64::from(word) << 32 | u64::from(*number as u32);
        }
        if !is_one {
            sorted.sort_unstable();
        }
        let all = sorted.len();
        for same in sorted.chunk_by_mut(|a, b| a >> 32 == b >> 32) {
            if same.len() < kept.min_count as usize || (same[0] >> 32) as u32 == BREAK {
                continue;
            }
            let known = known.filter(|_| same.len() == all);
            if let Some(known) = self.keep(among, kept, same, n as u8 + 1, known) {
                self.longer(among, kept, same, n + 1, Some(known));
            }
        }
    }
}
