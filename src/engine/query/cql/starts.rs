//! Where matches of a pattern may begin: where the tests that every match needs are fulfilled at their distances.
//!
//! Each such test is a bitmap over the tokens, made from the postings of the entries it accepts; moved by its distance
//! from the beginning, all of them must have a one. Marks have no postings: a test that accepts some may hold at any.

use super::accepted::Accepted;
use super::find::LONGEST;
use super::length::{length, sum};
use crate::corpus::HeldSegment;
use crate::query::blocks::Blocks;
use crate::query::steps::Tree;
use std::rc::Rc;

/// Tests of a pattern that are thought of, the first.
const NEEDED: usize = 20;
/// Tests that are looked up, the rarest.
const LOOKED_UP: usize = 3;

/// A test, how many tokens stand before it at least and at most, and at how many tokens it may hold.
struct Anchor {
    test: u16,
    least: u32,
    most: u32,
    count: u64,
    with_marks: bool,
}

/// The rarest of the tests that every match needs.
pub(super) struct Anchors(Vec<Anchor>);

impl Anchors {
    /// `None` when one of them holds nowhere. `accepted` says per test and entry whether the one accepts the other.
    pub fn new(tree: &Tree<u16>, held: &HeldSegment, accepted: &[Rc<Accepted>]) -> Option<Anchors> {
        let n_tokens = u64::from(held.segment.n_tokens());
        let mut needs = Vec::new();
        needed(tree, (0, Some(0)), &mut needs);
        if needs.iter().any(|(test, ..)| accepted[usize::from(*test)].is_nothing()) {
            return None;
        }
        needs.truncate(NEEDED);
        let anchor = |(test, least, most): (u16, u32, Option<u32>)| {
            // A match is no longer than that.
            let most = most.unwrap_or(LONGEST).min(LONGEST);
            if least > most {
                return None;
            }
            let accepted = &accepted[usize::from(test)];
            let (count, with_marks) = (accepted.count(held), accepted.with_marks());
            let anchor = Anchor { test, least, most, count, with_marks };
            (anchor.n_starts() < n_tokens / 2).then_some(anchor)
        };
        let mut anchors: Vec<Anchor> = needs.into_iter().filter_map(anchor).collect();
        anchors.sort_by_key(Anchor::n_starts);
        anchors.truncate(LOOKED_UP);
        Some(Anchors(anchors))
    }

    /// At how many tokens a match may begin, at most.
    pub fn n_starts(&self, held: &HeldSegment) -> u64 {
        self.0.first().map_or(held.segment.n_tokens().into(), Anchor::n_starts)
    }

    /// Ranges of tokens, rising and apart, at which a match may begin.
    pub fn starts(&self, held: &HeldSegment, accepted: &[Rc<Accepted>]) -> Vec<(u32, u32)> {
        let n_tokens = held.segment.n_tokens();
        let own = self.0.iter().map(|anchor| anchor.starts(held, &accepted[usize::from(anchor.test)]));
        let possible = own.reduce(|mut all, own| {
            all.iter_mut().zip(own).for_each(|(all, own)| *all &= own);
            all
        });
        let Some(possible) = possible else { return vec![(0, n_tokens)] };
        let n: u32 = possible.iter().map(|word| word.count_ones()).sum();
        if n > n_tokens / 4 {
            return vec![(0, n_tokens)];
        }
        let mut starts: Vec<(u32, u32)> = Vec::new();
        for start in Blocks::of((0, n_tokens)).ones(possible.into_iter()) {
            match starts.last_mut() {
                Some((_, end)) if *end == start => *end += 1,
                _ => starts.push((start, start + 1)),
            }
        }
        starts
    }
}

impl Anchor {
    /// At how many tokens a match may begin for all that this test says, at most.
    fn n_starts(&self) -> u64 {
        self.count * u64::from(self.most - self.least + 1)
    }

    /// One bit per token: whether a match may begin there for all that this test says.
    fn starts(&self, held: &HeldSegment, accepted: &Accepted) -> Vec<u64> {
        let segment = &held.segment;
        let n_words = (segment.n_tokens() as usize).div_ceil(64);
        let mut tokens = vec![0u64; n_words];
        if self.with_marks {
            tokens.iter_mut().zip(segment.words.blocks()).for_each(|(token, word)| *token = !word);
        }
        for (entry, _) in (0u32..).zip(&accepted.entries).filter(|(_, accepted)| **accepted) {
            segment.postings.each(entry, (0, segment.n_tokens()), |chunk| {
                for token in chunk {
                    tokens[*token as usize / 64] |= 1 << (token % 64);
                }
            });
        }
        // Moved by the least distance, and then spread over all up to the most, by distances that double.
        earlier(&mut tokens, self.least);
        let mut spread = 0;
        while spread < self.most - self.least {
            let step = (spread + 1).min(self.most - self.least - spread);
            let mut moved = tokens.clone();
            earlier(&mut moved, step);
            tokens.iter_mut().zip(moved).for_each(|(token, moved)| *token |= moved);
            spread += step;
        }
        tokens
    }
}

/// Moves each bit so many tokens back.
fn earlier(bits: &mut [u64], distance: u32) {
    let (whole, part) = (distance as usize / 64, distance % 64);
    for at in 0..bits.len() {
        let of = |number: usize| bits.get(number).copied().unwrap_or(0);
        let next = if part > 0 { of(at + whole + 1) << (64 - part) } else { 0 };
        bits[at] = of(at + whole) >> part | next;
    }
}

/// The tests that every match needs, each with how many tokens stand before it.
fn needed(tree: &Tree<u16>, before: (u32, Option<u32>), anchors: &mut Vec<(u16, u32, Option<u32>)>) {
    match tree {
        Tree::Letter(test) => anchors.push((*test, before.0, before.1)),
        Tree::Row(trees) => {
            let mut before = before;
            for tree in trees {
                needed(tree, before, anchors);
                before = sum(before, length(tree));
            }
        }
        Tree::Repeat(tree, least, _) if *least > 0 => needed(tree, before, anchors),
        _ => {}
    }
}
