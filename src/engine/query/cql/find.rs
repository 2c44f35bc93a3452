//! Running a pattern over the token stream of a segment.
//!
//! Where a match may begin follows from the postings (`starts.rs`). When that is at few tokens, only the tokens from
//! there on are read. Else short patterns are compared at all tokens at once (`parallel.rs`), and for others each document
//! is read once, from its end (`backward.rs`).

use super::follow::Letters;
use super::starts::Anchors;
use super::{Pattern, attribute, backward, parallel, shortest};
use crate::corpus::{Corpus, HeldSegment};
use crate::query::steps::{self, Step, Tree};
use crate::text::Extent;

/// The tokens of a match, at most.
pub(super) const LONGEST: u32 = 500;

/// A token that is looked at by itself costs about as much as so many that are read in a row.
const APART: u64 = 16;

/// Passes over bitmaps that cost no more than reading every token.
const PASSES: usize = 1_500;

/// A match: its first token and the end of its last, counted through the segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::query) struct Stretch {
    pub start: u32,
    pub end: u32,
}

/// A pattern, ready to run.
pub(in crate::query) struct Program {
    pattern: Pattern,
    steps: Vec<Step<u16>>,
}

impl Program {
    /// `None` when the pattern has too many steps.
    pub fn new(Pattern { tree, tests }: Pattern) -> Option<Program> {
        let tree = shortest::shortest(tree);
        let (steps, _) = steps::write(&tree)?;
        Some(Program { pattern: Pattern { tree, tests }, steps })
    }

    /// The shortest match from each token of a range that begins one, by their starts; the range is of whole
    /// documents of the segment.
    pub fn find(&self, corpus: &Corpus, held: &HeldSegment, range: (u32, u32)) -> Vec<Stretch> {
        let segment = &held.segment;
        let accepted: Vec<Vec<bool>> =
            self.pattern.tests.iter().map(|test| attribute::entries(corpus, held, test)).collect();
        let Some(anchors) = Anchors::new(&self.pattern.tree, held, &accepted) else { return Vec::new() };
        let n_tokens = u64::from(range.1 - range.0);
        let letters = Letters::new(&self.steps);
        if range != (0, segment.n_tokens()) {
            // A document or so.
            let found = self.forward(held, &accepted, &[range], 4 * n_tokens + 100_000);
            return found.unwrap_or_else(|| backward::find(held, &accepted, &letters, &[range]));
        }
        let lengths = letters.by_length(PASSES);
        // In nanoseconds, about: of a token that is looked at by itself, of a pass over bitmaps.
        let by_tokens = 150 * anchors.n_starts(held);
        if let Some((lengths, passes)) = &lengths
            && *passes as u64 * n_tokens / 180 < by_tokens
        {
            return parallel::find(held, &accepted, &letters, lengths);
        }
        let starts = anchors.starts(held, &accepted);
        let n_starts: u64 = starts.iter().map(|&(from, to)| u64::from(to - from)).sum();
        if n_starts * APART < n_tokens {
            // As many steps as the other ways would take, at most.
            let found = self.forward(held, &accepted, &starts, 4 * n_tokens + 100_000);
            if let Some(found) = found {
                return found;
            }
        }
        backward::find(held, &accepted, &letters, &starts)
    }

    /// The shortest match from each of some tokens, read token by token; `None` when that takes more steps than these.
    fn forward(
        &self,
        held: &HeldSegment,
        accepted: &[Vec<bool>],
        starts: &[(u32, u32)],
        most_steps: u64,
    ) -> Option<Vec<Stretch>> {
        let segment = &held.segment;
        let mut run = Run::new(&self.steps, accepted);
        let longest = length(&self.pattern.tree).1.unwrap_or(LONGEST).min(LONGEST);
        let may_begin = run.first(segment.lexicon.len());
        let mut found = Vec::new();
        let mut entries: Vec<u32> = Vec::new();
        let mut n_read = 0;
        for &(mut at, to) in starts {
            while at < to {
                let local = segment.document_of(at);
                let document = &segment.documents[local as usize];
                let document_end = document.first + document.n_tokens;
                // What can begin in this document, and what it may read.
                let (until, read) = (to.min(document_end), to.saturating_add(longest).min(document_end));
                entries.clear();
                if held.documents[local as usize].is_some() && at < until {
                    let extent = Extent::new(at - document.first, read - document.first);
                    segment.each_entry(local, extent, |entry| entries.push(entry));
                    n_read += u64::from(read - at);
                    for start in at..until {
                        let rest = &entries[(start - at) as usize..];
                        if !may_begin[rest[0] as usize] {
                            continue;
                        }
                        let rest = &rest[..rest.len().min(LONGEST as usize)];
                        if let Some(n) = run.shortest(rest) {
                            found.push(Stretch { start, end: start + n });
                        }
                        if run.round + n_read > most_steps {
                            return None;
                        }
                    }
                }
                // Empty documents stand at the same place.
                at = until.max(at + 1).max(document_end.min(to));
            }
        }
        Some(found)
    }
}

/// How many tokens a tree takes: at least, and at most if there is a most.
pub(super) fn length(tree: &Tree<u16>) -> (u32, Option<u32>) {
    match tree {
        Tree::Letter(_) => (1, Some(1)),
        Tree::Look(_) => (0, Some(0)),
        Tree::Row(trees) => trees.iter().map(length).fold((0, Some(0)), sum),
        Tree::Either(trees) => {
            let lengths: Vec<_> = trees.iter().map(length).collect();
            let least = lengths.iter().map(|length| length.0).min().unwrap_or(0);
            let most = lengths.iter().map(|length| length.1).reduce(|a, b| Some(a?.max(b?)));
            (least, most.unwrap_or(Some(0)))
        }
        Tree::Repeat(tree, least, most) => {
            let (low, high) = length(tree);
            let high = if *most == Some(0) {
                Some(0)
            } else {
                most.and_then(|most| Some(most.saturating_mul(high?)))
            };
            (low.saturating_mul(*least), high)
        }
    }
}

pub(super) fn sum(a: (u32, Option<u32>), b: (u32, Option<u32>)) -> (u32, Option<u32>) {
    let most = a.1.zip(b.1).map(|(a, b)| a.saturating_add(b));
    (a.0.saturating_add(b.0), most)
}

/// A pattern while it is compared.
struct Run<'a> {
    steps: &'a [Step<u16>],
    accepted: &'a [Vec<bool>],
    now: Vec<u16>,
    next: Vec<u16>,
    open: Vec<u16>,
    /// In which round each step was met last.
    met: Vec<u64>,
    round: u64,
}

impl<'a> Run<'a> {
    fn new(steps: &'a [Step<u16>], accepted: &'a [Vec<bool>]) -> Run<'a> {
        let met = vec![0; steps.len()];
        Run { steps, accepted, now: Vec::new(), next: Vec::new(), open: Vec::new(), met, round: 0 }
    }

    /// Per entry, whether a match may begin with it.
    fn first(&mut self, n_entries: usize) -> Vec<bool> {
        let mut first = vec![false; n_entries];
        self.round += 1;
        self.open.clear();
        self.open.push(0);
        while let Some(step) = self.open.pop() {
            if self.is_met(step) {
                continue;
            }
            match &self.steps[usize::from(step)] {
                Step::Or(to) => self.open.extend([step + 1, *to]),
                Step::Jump(to) => self.open.push(*to),
                Step::Letter(test) => {
                    let accepted = &self.accepted[usize::from(*test)];
                    first.iter_mut().zip(accepted).for_each(|(first, accepted)| *first |= accepted);
                }
                Step::Match | Step::Look(_) => {}
            }
        }
        first
    }

    /// The length of the shortest match of at least one token from the first of these entries.
    fn shortest(&mut self, entries: &[u32]) -> Option<u32> {
        self.now.clear();
        self.now.push(0);
        for (number, &entry) in (1u32..).zip(entries) {
            self.round += 1;
            self.next.clear();
            while let Some(step) = self.now.pop() {
                if self.is_met(step) {
                    continue;
                }
                match &self.steps[usize::from(step)] {
                    Step::Or(to) => self.now.extend([step + 1, *to]),
                    Step::Jump(to) => self.now.push(*to),
                    Step::Letter(test) => {
                        if self.accepted[usize::from(*test)][entry as usize] {
                            self.next.push(step + 1);
                        }
                    }
                    // Before the first token nothing is found yet, and later it was found in the round before.
                    Step::Match | Step::Look(_) => {}
                }
            }
            if self.next.is_empty() {
                return None;
            }
            if self.ends() {
                return Some(number);
            }
            std::mem::swap(&mut self.now, &mut self.next);
        }
        None
    }

    /// Whether a step was met in this round; now it is.
    fn is_met(&mut self, step: u16) -> bool {
        std::mem::replace(&mut self.met[usize::from(step)], self.round) == self.round
    }

    /// Whether the steps that are next lead to a match without another token.
    fn ends(&mut self) -> bool {
        self.round += 1;
        self.open.clear();
        self.open.extend_from_slice(&self.next);
        while let Some(step) = self.open.pop() {
            if self.is_met(step) {
                continue;
            }
            match &self.steps[usize::from(step)] {
                Step::Match => return true,
                Step::Or(to) => self.open.extend([step + 1, *to]),
                Step::Jump(to) => self.open.push(*to),
                _ => {}
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;
    use crate::query::cql::pattern;
    use crate::random::Random;

    #[test]
    fn whichever_way_a_pattern_is_run_it_finds_the_same() {
        let patterns = [
            "[fold=\"a\"]",
            "[fold=\"a\"] []{0,3} [fold=\"b\"]",
            "[]* [fold=\"c\"]",
            "[fold=\"a\"]+ [fold!=\"b\"]",
            "([fold=\"a\"] | [fold=\"b\"] [])? [fold=\"c\"]{2,4}",
            "[fold!=\"a\"]{3,}",
            "([fold=\"a\"]? [fold=\"b\"]*)+ [fold=\"d\"]",
            "[]{5}",
        ];
        let mut random = Random::new(8);
        let mut n_found = 0;
        for _ in 0..60 {
            let text = |random: &mut Random| {
                let words: Vec<&str> = (0..random.below(90))
                    .map(|_| ["a", "b", "c", "d", ","][random.below(5) as usize])
                    .collect();
                Document { text: words.join(" "), language: Some("fr".into()), ..Document::default() }
            };
            let mut corpus = Corpus::default();
            corpus.add((0..1 + random.below(4)).map(|_| text(&mut random)).collect());
            let held = &corpus.segments()[0];
            let all = [(0, held.segment.n_tokens())];
            for typed in patterns {
                let program = Program::new(pattern(typed).expect("a pattern").0).expect("few steps");
                let accepted: Vec<Vec<bool>> = program
                    .pattern
                    .tests
                    .iter()
                    .map(|test| attribute::entries(&corpus, held, test))
                    .collect();
                let letters = Letters::new(&program.steps);
                let expected =
                    program.forward(held, &accepted, &all, u64::MAX).expect("all the steps it needs");
                assert_eq!(backward::find(held, &accepted, &letters, &all), expected, "{typed}");
                if let Some((lengths, _)) = letters.by_length(PASSES) {
                    assert_eq!(parallel::find(held, &accepted, &letters, &lengths), expected, "{typed}");
                }
                assert_eq!(program.find(&corpus, held, all[0]), expected, "{typed}");
                assert!(expected.len() < 2 || program.forward(held, &accepted, &all, 1).is_none(), "{typed}");
                n_found += expected.len();
            }
        }
        assert!(n_found > 5_000, "{n_found}");
    }
}
