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
    /// Of each place the words of the longest phrase from there on, as they come, breaks too.
    words: Vec<u32>,
    longest: usize,
    /// Numbers of places, each behind a word.
    sorted: Vec<u64>,
}

impl Few {
    pub fn clear(&mut self) {
        self.groups.clear();
        self.places.clear();
    }

    /// Takes in a phrase of `n` words.
    pub fn add(&mut self, places: &[u32], n: u8) {
        let from = self.places.len();
        self.places.extend_from_slice(places);
        self.groups.push((from..self.places.len(), n));
    }

    /// Reads what stands at the places. They lie far apart: first one word of each is asked for, and nothing depends on
    /// it, so that the memory fetches many at once; then all of them are at hand.
    fn read(&mut self, among: Among, texts: &Texts) {
        let stream = &among.stream;
        let last = stream.words.len() - 1;
        let behind = self.longest - 1;
        let fetched = self.places.iter().fold(0, |sum: u32, &place| {
            let (first, last) = (place as usize + 1, last.min(place as usize + behind));
            sum.wrapping_add(stream.words[first] ^ stream.words[last])
        });
        std::hint::black_box(fetched);
        self.words.clear();
        self.texts.clear();
        for &place in &self.places {
            let end = self.words.len() + self.longest;
            let from = &stream.words[place as usize..];
            self.words.extend_from_slice(&from[..self.longest.min(from.len())]);
            self.words.resize(end, BREAK);
            self.texts.push(texts.of(stream, place));
        }
    }

    /// Keeps the phrases and all that are longer.
    pub fn part(&mut self, among: Among, texts: &Texts, kept: &mut Keeping) {
        self.longest = usize::from(kept.longest());
        self.read(among, texts);
        let mut sorted = std::mem::take(&mut self.sorted);
        sorted.clear();
        sorted.extend(0..self.places.len() as u64);
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
