//! Running a pattern over the token stream of a segment.
//!
//! Where a match may begin follows from the postings (`starts.rs`). When that is at few tokens, only the tokens from
//! there on are read (`forward.rs`). Else short patterns are compared at all tokens at once (`parallel.rs`), and for others
//! each document is read once, from its end (`backward.rs`).

use super::accepted::Accepted;
use super::follow::Letters;
use super::length::length;
use super::starts::Anchors;
use super::{backward, forward, parallel, shortest};
use crate::corpus::HeldSegment;
use crate::query::blocks::Blocks;
use crate::query::steps::{self, Step, Tree};
use std::cell::OnceCell;
use std::rc::Rc;

/// The tokens of a match, at most.
pub(super) const LONGEST: u32 = 500;

/// A token that is looked at by itself costs about as much as so many that are read in a row.
const APART: u64 = 16;

/// Passes over bitmaps that cost no more than reading every token.
const PASSES: usize = 1_500;

/// Fewer tokens than this share of the segment's are looked at one by one.
const FEW: u64 = 500;

/// A match: its first token and the end of its last, counted through the segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::query) struct Stretch {
    pub start: u32,
    pub end: u32,
}

/// A pattern, ready to run on a segment.
pub(in crate::query) struct Program {
    tree: Tree<u16>,
    steps: Vec<Step<u16>>,
    letters: Letters,
    /// The letters by the length of a match, and passes over bitmaps, where these are few.
    lengths: Option<(Vec<Vec<u16>>, usize)>,
    /// Per test, what it accepts.
    accepted: Vec<Rc<Accepted>>,
    way: OnceCell<Way>,
    /// Where the matches of the whole segment begin, if all are of one length.
    starts: OnceCell<Vec<u64>>,
}

/// How the whole of the segment is looked through.
enum Way {
    Nowhere,
    /// With so many matches at most.
    AtOnce(u64),
    /// From some tokens on, in ranges that rise and are apart.
    Forward(Vec<(u32, u32)>),
    Backward(Vec<(u32, u32)>),
}

impl Program {
    /// Of a pattern, given what its tests accept in the segment. `None` when it has too many steps.
    pub fn new(tree: Tree<u16>, accepted: Vec<Rc<Accepted>>) -> Option<Program> {
        let tree = shortest::shortest(tree);
        let (steps, _) = steps::write(&tree)?;
        let letters = Letters::new(&steps);
        let lengths = letters.by_length(PASSES);
        Some(Program {
            tree,
            steps,
            letters,
            lengths,
            accepted,
            way: OnceCell::new(),
            starts: OnceCell::new(),
        })
    }

    fn way(&self, held: &HeldSegment) -> &Way {
        self.way.get_or_init(|| {
            let n_tokens = u64::from(held.segment.n_tokens());
            let Some(anchors) = Anchors::new(&self.tree, held, &self.accepted) else { return Way::Nowhere };
            // In nanoseconds, about: of a token that is looked at by itself, of a pass over bitmaps.
            let n_anchored = anchors.n_starts(held);
            let by_tokens = 150 * n_anchored;
            if self.lengths.as_ref().is_some_and(|(_, passes)| *passes as u64 * n_tokens / 180 < by_tokens) {
                return Way::AtOnce(n_anchored.min(n_tokens));
            }
            let starts = anchors.starts(held, &self.accepted);
            if n_starts(&starts) * APART < n_tokens { Way::Forward(starts) } else { Way::Backward(starts) }
        })
    }

    /// About how long it takes to find everything in the segment, in nanoseconds.
    pub fn cost(&self, held: &HeldSegment) -> u64 {
        let n_tokens = u64::from(held.segment.n_tokens());
        match self.way(held) {
            Way::Nowhere => 0,
            Way::AtOnce(n_matches) => {
                let passes = self.lengths.as_ref().map_or(0, |(_, passes)| *passes as u64);
                30 * n_matches + n_tokens * (10 + passes) / 20
            }
            Way::Forward(starts) => 150 * n_starts(starts),
            Way::Backward(_) => n_tokens * (10 + 4 * self.letters.n_ways() as u64),
        }
    }

    /// The shortest match from each token of a range that begins one, by their starts; the range is of whole
    /// documents of the segment.
    pub fn find(&self, held: &HeldSegment, range: (u32, u32)) -> Vec<Stretch> {
        let n_tokens = u64::from(range.1 - range.0);
        if n_tokens * FEW < u64::from(held.segment.n_tokens()) {
            // A document or so.
            return self.forward(held, &[range], n_tokens);
        }
        match self.way(held) {
            Way::Nowhere => Vec::new(),
            Way::AtOnce(_) => {
                let lengths = self.lengths.as_ref().map_or(&[][..], |(lengths, _)| lengths);
                parallel::find(held, &self.accepted, &self.letters, lengths, range)
            }
            Way::Forward(starts) => self.forward(held, &inside(starts, range), n_tokens),
            Way::Backward(starts) => {
                backward::find(held, &self.accepted, &self.letters, &inside(starts, range))
            }
        }
    }

    /// How many tokens each match has, if all have as many: then no two end together.
    pub fn length(&self) -> Option<u32> {
        let (least, most) = length(&self.tree);
        most.filter(|&most| most == least)
    }

    /// Of a pattern whose matches are of one length: where they begin, one bit for each token of the segment.
    pub fn starts(&self, held: &HeldSegment) -> &[u64] {
        self.starts.get_or_init(|| {
            let range = (0, held.segment.n_tokens());
            let mut starts = Blocks::of(range).zeros();
            if let (Way::AtOnce(_), Some((lengths, _))) = (self.way(held), &self.lengths) {
                let take = |_, found: &[u64]| starts.copy_from_slice(found);
                parallel::each(held, &self.accepted, &self.letters, lengths, range, take);
            } else {
                for Stretch { start, .. } in self.find(held, range) {
                    starts[start as usize / 64] |= 1 << (start % 64);
                }
            }
            starts
        })
    }

    /// From each of some tokens on, as long as that takes no more steps than the other ways would.
    fn forward(&self, held: &HeldSegment, starts: &[(u32, u32)], n_tokens: u64) -> Vec<Stretch> {
        let longest = length(&self.tree).1.unwrap_or(LONGEST).min(LONGEST);
        let most_steps = 4 * n_tokens + 10_000;
        let found = forward::find(held, &self.steps, &self.accepted, starts, longest, most_steps);
        found.unwrap_or_else(|| backward::find(held, &self.accepted, &self.letters, starts))
    }
}

fn n_starts(starts: &[(u32, u32)]) -> u64 {
    starts.iter().map(|&(from, to)| u64::from(to - from)).sum()
}

/// What lies in a range of some that rise and are apart.
fn inside(ranges: &[(u32, u32)], (from, to): (u32, u32)) -> Vec<(u32, u32)> {
    let first = ranges.partition_point(|range| range.1 <= from);
    let inside = ranges[first..].iter().take_while(|range| range.0 < to);
    inside.map(|range| (range.0.max(from), range.1.min(to))).collect()
}

#[cfg(test)]
mod tests;
