//! Which phrases of words in a row are kept, and what is noted of each.

use super::grams::{List, MOST, MOST_OF_SIDES};
use super::parting::Among;
use super::places::{Spreading, UNSEEN, in_steps};
use super::segments::is_in_longer;
use crate::analysis::keyness::Tally;

/// The phrases that are kept so far.
pub struct Keeping {
    shortest: u8,
    longest: u8,
    maximal: bool,
    without_overlap: bool,
    /// Whether sides are compared.
    is_sided: bool,
    /// The count from which phrases are kept, which rises where there are too many.
    pub min_count: u32,
    pub list: List,
    /// Of each length from the shortest on, the frequent phrases and their places.
    pub lengths: Vec<(u64, u64)>,
    /// Those among them that are part of a longer one with the same count: they are not in the list.
    pub in_longer: u64,
    /// The places of one.
    places: Vec<u32>,
}

/// What is known of the places of a phrase.
#[derive(Clone, Copy)]
pub struct Known {
    count: u32,
    texts: u32,
    spread: u32,
    tally: Tally,
}

impl Keeping {
    pub fn new(
        (shortest, longest): (u8, u8),
        min_count: u32,
        maximal: bool,
        without_overlap: bool,
        is_sided: bool,
    ) -> Keeping {
        Keeping {
            shortest,
            longest,
            maximal,
            without_overlap,
            is_sided,
            min_count,
            list: List::default(),
            lengths: vec![(0, 0); usize::from(longest - shortest) + 1],
            in_longer: 0,
            places: Vec::new(),
        }
    }

    pub fn longest(&self) -> u8 {
        self.longest
    }

    /// Keeps a phrase of `n` words that has `len` places, rising, of which each and its text are given by number; `known` is
    /// what is known of these places already. `None` when it is too rare.
    #[inline]
    pub fn keep(
        &mut self,
        among: Among,
        n: u8,
        len: usize,
        known: Option<Known>,
        place: impl Fn(usize) -> u32,
        mut text: impl FnMut(usize) -> u32,
    ) -> Option<Known> {
        let span = u32::from(n);
        let known = known.filter(|_| !self.without_overlap).unwrap_or_else(|| {
            if self.is_sided {
                return of_sides(among, len, &place, &mut text);
            }
            let count = if self.without_overlap { apart((0..len).map(&place), span) } else { len as u32 };
            let mut spreading: Spreading = UNSEEN;
            if count >= self.min_count {
                for nth in 0..len {
                    let from = place(nth);
                    let extent = (from, from + span);
                    spreading.add(count, text(nth), extent, among.sizes, self.without_overlap);
                }
            }
            let spread = in_steps(spreading.dp(count, among.sizes));
            Known { count, texts: spreading.texts, spread, tally: Tally::default() }
        });
        let Known { count, texts, spread, tally } = known;
        if count < self.min_count {
            return None;
        }
        if n < self.shortest {
            return Some(known);
        }
        let first = place(0);
        let length = &mut self.lengths[usize::from(n - self.shortest)];
        *length = (length.0 + 1, length.1 + u64::from(count));
        if self.maximal {
            self.places.clear();
            self.places.extend((0..len).map(&place));
            let most = u32::from(self.longest) + 1;
            if is_in_longer(&among.stream.words, &self.places, span, count, most, among.may_stand) {
                self.in_longer += 1;
                return Some(known);
            }
        }
        self.list.push(first, n - self.shortest, count, texts, spread);
        if self.is_sided {
            self.list.tallies.push(tally);
        }
        let most = if self.is_sided { MOST_OF_SIDES } else { MOST };
        while !self.maximal && self.list.len() > most {
            self.min_count += 1;
            self.list.retain(self.min_count);
        }
        Some(known)
    }

    /// Phrases that are frequent enough and their places, of each length from the shortest on.
    pub fn lengths(&self, asked: u32) -> Vec<(u64, u64)> {
        let mut lengths = self.lengths.clone();
        if self.min_count > asked {
            lengths.fill((0, 0));
            for (&pattern, &count) in self.list.pattern.iter().zip(&self.list.count) {
                let length = &mut lengths[usize::from(pattern)];
                *length = (length.0 + 1, length.1 + u64::from(count));
            }
        }
        lengths
    }
}

/// How often a phrase stands on the sides of a comparison, and how evenly over the texts of the target.
fn of_sides(
    among: Among,
    len: usize,
    place: impl Fn(usize) -> u32,
    mut text: impl FnMut(usize) -> u32,
) -> Known {
    let has = |place: u32, side: usize| among.stream.sides[place as usize] >> side & 1 == 1;
    let mut tally = Tally::default();
    for (side, count) in tally.counts.iter_mut().enumerate() {
        *count = (0..len).filter(|&nth| has(place(nth), side)).count() as u32;
    }
    let mut spreading: Spreading = UNSEEN;
    let mut last = [u32::MAX; 2];
    for nth in 0..len {
        let (from, text) = (place(nth), text(nth));
        for (side, last) in last.iter_mut().enumerate().filter(|(side, _)| has(from, *side)) {
            tally.texts[side] += u32::from(std::mem::replace(last, text) != text);
        }
        if has(from, 0) {
            spreading.add(tally.counts[0], text, (from, from), among.sizes, false);
        }
    }
    let spread = in_steps(spreading.dp(tally.counts[0], among.sizes));
    Known { count: len as u32, texts: 0, spread, tally }
}

/// How many of a phrase's places, rising, share no word with one that is counted before.
pub fn apart(places: impl Iterator<Item = u32>, n: u32) -> u32 {
    let (mut count, mut end) = (0, 0);
    for place in places {
        if place >= end {
            count += 1;
            end = place + n;
        }
    }
    count
}
