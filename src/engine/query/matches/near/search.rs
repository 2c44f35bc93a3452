//! Words near each other in any way that there is: from a start, every row of places that may become a stretch.

use super::{Candidate, Mark, between};
use crate::query::matches::Place;

/// Some of the words, found one after the other from the same start.
#[derive(Clone, Copy)]
struct State {
    /// A bit for each word that is found.
    found: u8,
    end: Mark,
    /// Other words so far.
    others: u32,
    /// The place that ends it.
    last: Place,
    /// The state before it with the same words.
    before: usize,
}

/// States in the order in which they were met.
pub(super) struct States {
    all: Vec<State>,
    /// By words found, the last state with just these.
    last: [usize; 256],
}

const NONE: usize = usize::MAX;

pub(super) struct Search<'a> {
    pub n: usize,
    pub gap: u32,
    pub ordered: bool,
    /// Words that all of them take together, at most.
    pub longest: u32,
    /// Per word, the last of the same before it.
    pub earlier_same: &'a [Option<usize>],
}

impl Search<'_> {
    /// Where the shortest stretch ends that begins with the first candidate, and with which place.
    pub fn shortest(&self, candidates: &[Candidate], states: &mut States) -> Option<(Mark, Place)> {
        let Candidate { start, paragraph, .. } = candidates[0];
        let full = u8::MAX >> (8 - self.n);
        let mut best: Option<(Mark, Place)> = None;
        states.clear(self.n);
        for candidate in candidates {
            let far = candidate.start.0 > start.0 + self.gap + self.longest;
            let late = best.is_some_and(|(end, _)| candidate.start >= end);
            if far || late || candidate.paragraph != paragraph {
                break;
            }
            let bit = 1 << candidate.word;
            let fits = |found: u8| {
                let in_turn = !self.ordered || found.count_ones() as usize == candidate.word;
                let after_same =
                    self.earlier_same[candidate.word].is_none_or(|before| found >> before & 1 == 1);
                found & bit == 0 && in_turn && after_same
            };
            let n = states.all.len();
            if candidate.start == start && fits(0) {
                states.add(bit, candidate, 0);
            }
            for number in 0..n {
                let state = states.all[number];
                if state.end > candidate.start || !fits(state.found) {
                    continue;
                }
                let others = state.others + between(state.end, candidate.start);
                if others <= self.gap {
                    states.add(state.found | bit, candidate, others);
                }
            }
            for state in &states.all[n..] {
                if state.found == full && best.is_none_or(|(end, _)| state.end < end) {
                    best = Some((state.end, state.last));
                }
            }
        }
        best
    }
}

impl States {
    pub fn new() -> States {
        States { all: Vec::new(), last: [NONE; 256] }
    }

    fn clear(&mut self, n_words: usize) {
        self.all.clear();
        self.last[..1 << n_words].fill(NONE);
    }

    /// Keeps a state that a candidate ends, unless another with the same words is as good wherever one goes on from.
    fn add(&mut self, found: u8, candidate: &Candidate, others: u32) {
        let before = self.last[usize::from(found)];
        let mut at = before;
        while let Some(state) = self.all.get(at) {
            if state.end <= candidate.end && state.others + between(state.end, candidate.end) <= others {
                return;
            }
            at = state.before;
        }
        self.last[usize::from(found)] = self.all.len();
        self.all.push(State { found, end: candidate.end, others, last: candidate.place, before });
    }
}
