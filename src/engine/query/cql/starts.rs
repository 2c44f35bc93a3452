//! Where matches of a pattern may begin: where the tests that every match needs are fulfilled at their distances.
//!
//! Each such test is a bitmap over the tokens, made from the postings of the entries it accepts; moved by its distance
//! from the beginning, all of them must have a one. Marks have no postings: a test that accepts some may hold at any.

use super::find::{LONGEST, length, sum};
use crate::corpus::HeldSegment;
use crate::query::steps::Tree;

/// A test whose distance from the beginning is less certain than this is no help.
const WIDEST: u32 = 8;
/// Tests that are looked up, the rarest.
const LOOKED_UP: usize = 3;
/// A token that is looked at by itself costs about as much as so many that are read in a row.
const APART: u64 = 16;

/// A test, how many tokens stand before it at least and at most, and at how many tokens it may hold.
struct Anchor {
    test: u16,
    least: u32,
    most: u32,
    count: u64,
    with_marks: bool,
}

/// Ranges of tokens within a range, rising and apart, at which a match may begin. `accepted` says per test and entry
/// whether the one accepts the other.
pub(super) fn starts(
    tree: &Tree<u16>,
    held: &HeldSegment,
    accepted: &[Vec<bool>],
    range: (u32, u32),
) -> Vec<(u32, u32)> {
    let n_tokens = u64::from(range.1 - range.0);
    if range != (0, held.segment.n_tokens()) {
        return vec![range];
    }
    let mut needs = Vec::new();
    needed(tree, (0, Some(0)), &mut needs);
    let mut anchors: Vec<Anchor> = needs
        .into_iter()
        .filter_map(|(test, least, most)| {
            let most = most.filter(|&most| most <= LONGEST && most - least < WIDEST)?;
            let (count, with_marks) = count(held, &accepted[usize::from(test)]);
            (count * u64::from(most - least + 1) < n_tokens / 2).then_some(Anchor {
                test,
                least,
                most,
                count,
                with_marks,
            })
        })
        .collect();
    anchors.sort_by_key(|anchor| anchor.count);
    anchors.truncate(LOOKED_UP);
    let possible = anchors
        .iter()
        .map(|anchor| anchor.starts(held, &accepted[usize::from(anchor.test)]))
        .reduce(|mut all, own| {
            all.iter_mut().zip(own).for_each(|(all, own)| *all &= own);
            all
        });
    let Some(possible) = possible else { return vec![range] };
    let n: u64 = possible.iter().map(|word| u64::from(word.count_ones())).sum();
    if n * APART > n_tokens {
        return vec![range];
    }
    let mut starts: Vec<(u32, u32)> = Vec::with_capacity(n as usize);
    for (first, word) in (0u32..).step_by(64).zip(possible) {
        let mut word = word;
        while word != 0 {
            let start = first + word.trailing_zeros();
            match starts.last_mut() {
                Some((_, end)) if *end == start => *end += 1,
                _ => starts.push((start, start + 1)),
            }
            word &= word - 1;
        }
    }
    starts
}

/// At how many tokens a test may hold, and whether at marks too.
fn count(held: &HeldSegment, accepted: &[bool]) -> (u64, bool) {
    let segment = &held.segment;
    let (mut count, mut with_marks) = (0, false);
    for (entry, _) in (0u32..).zip(accepted).filter(|(_, accepted)| **accepted) {
        with_marks |= !segment.lexicon.is_word(entry);
        count += u64::from(segment.postings.count(entry));
    }
    let n_marks = segment.n_tokens() - segment.words.rank(segment.n_tokens());
    (count + if with_marks { u64::from(n_marks) } else { 0 }, with_marks)
}

impl Anchor {
    /// One bit per token: whether a match may begin there for all that this test says.
    fn starts(&self, held: &HeldSegment, accepted: &[bool]) -> Vec<u64> {
        let segment = &held.segment;
        let n_words = (segment.n_tokens() as usize).div_ceil(64);
        let mut tokens = vec![0u64; n_words];
        if self.with_marks {
            tokens.iter_mut().zip(segment.words.blocks()).for_each(|(token, word)| *token = !word);
        }
        for (entry, _) in (0u32..).zip(accepted).filter(|(_, accepted)| **accepted) {
            for token in segment.postings.positions(entry) {
                tokens[token as usize / 64] |= 1 << (token % 64);
            }
        }
        let mut starts = vec![0u64; n_words];
        for distance in self.least..=self.most {
            let (whole, bits) = (distance as usize / 64, distance % 64);
            for (number, start) in starts.iter_mut().enumerate() {
                let at = |number: usize| tokens.get(number).copied().unwrap_or(0);
                *start |= at(number + whole) >> bits;
                if bits > 0 {
                    *start |= at(number + whole + 1) << (64 - bits);
                }
            }
        }
        starts
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
