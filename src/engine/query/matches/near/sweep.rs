//! Words near each other where each candidate is one whole token: one pass over a paragraph.
//!
//! Unordered, the shortest stretch that ends at a candidate begins with the earliest of the last candidates of each word;
//! ordered, where the latest row of the words before it began. Either way it is known without trying.

use super::{Candidate, Mark, Search};
use crate::query::matches::Place;

pub(super) struct Sweep {
    ordered: bool,
    gap: u32,
    n: usize,
    /// Of each word, the first that is the same.
    same: Vec<usize>,
    /// Of each word, how many are the same as it.
    times: Vec<usize>,
}

impl Sweep {
    pub fn new(search: &Search) -> Sweep {
        let mut same: Vec<usize> = Vec::new();
        for (word, earlier) in search.earlier_same.iter().enumerate() {
            same.push(earlier.map_or(word, |earlier| same[earlier]));
        }
        let times = (0..same.len()).map(|word| same.iter().filter(|&&other| other == word).count()).collect();
        Sweep { ordered: search.ordered, gap: search.gap, n: search.n, same, times }
    }

    /// Adds the stretches among the candidates of a paragraph by their starts; says no, and adds none, when some candidate
    /// is no whole token or one token is two of the words.
    pub fn stretches(&self, candidates: &[Candidate], stretches: &mut Vec<(Mark, Place)>) -> bool {
        let whole = |place: &Place| place.part == 0 && place.end_part == 0 && place.until == place.token + 1;
        let mine = || candidates.iter().filter(|candidate| self.same[candidate.word] == candidate.word);
        let mut before = None;
        let apart = |candidate: &Candidate| {
            let token = candidate.place.token;
            before.replace(token).is_none_or(|before| before < token) && whole(&candidate.place)
        };
        if !mine().all(apart) {
            return false;
        }
        if self.ordered {
            self.in_order(mine(), stretches)
        } else {
            self.in_any_order(mine(), stretches)
        }
        true
    }

    fn in_any_order<'c>(
        &self,
        candidates: impl Iterator<Item = &'c Candidate>,
        stretches: &mut Vec<(Mark, Place)>,
    ) {
        // The last candidates of each word, as many as it is named, the latest at the end.
        let mut last: Vec<Vec<&Candidate>> = vec![Vec::new(); self.n];
        let mut begun = None;
        for candidate in candidates {
            let own = &mut last[candidate.word];
            if own.len() == self.times[candidate.word] {
                own.remove(0);
            }
            own.push(candidate);
            let missing =
                (0..self.n).any(|word| last[word].len() < self.times[word] && self.same[word] == word);
            if missing {
                continue;
            }
            let first = last.iter().filter_map(|own| own.first()).min_by_key(|first| first.place.token);
            if let Some(first) = first.filter(|first| begun.replace(first.start) != Some(first.start)) {
                self.add(first, candidate, stretches);
            }
        }
    }

    fn in_order<'c>(
        &self,
        candidates: impl Iterator<Item = &'c Candidate>,
        stretches: &mut Vec<(Mark, Place)>,
    ) {
        // Of the first one, two, … words: where the latest row of them began.
        let mut rows: Vec<Option<&Candidate>> = vec![None; self.n];
        let mut begun = None;
        for candidate in candidates {
            // The later words first, for a candidate is one of them only.
            for word in (0..self.n).rev().filter(|&word| self.same[word] == candidate.word) {
                rows[word] = if word == 0 { Some(candidate) } else { rows[word - 1] };
                if word + 1 == self.n
                    && let Some(first) =
                        rows[word].filter(|first| begun.replace(first.start) != Some(first.start))
                {
                    self.add(first, candidate, stretches);
                }
            }
        }
    }

    fn add(&self, first: &Candidate, last: &Candidate, stretches: &mut Vec<(Mark, Place)>) {
        let between = last.end.0 - first.start.0 - self.n as u32;
        if between <= self.gap {
            stretches.push((last.end, Place { until: last.place.until, ..first.place }));
        }
    }
}
