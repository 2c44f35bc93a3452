//! Patterns that may begin at few tokens: token by token from each of them.

use super::accepted::Accepted;
use super::find::{LONGEST, Stretch};
use crate::corpus::HeldSegment;
use crate::query::steps::Step;
use crate::text::Extent;
use std::rc::Rc;

/// The shortest match of `longest` tokens at most from each of some tokens; `None` when that takes more steps than these.
pub(super) fn find(
    held: &HeldSegment,
    steps: &[Step<u16>],
    accepted: &[Rc<Accepted>],
    starts: &[(u32, u32)],
    longest: u32,
    most_steps: u64,
) -> Option<Vec<Stretch>> {
    let segment = &held.segment;
    let mut run = Run::new(steps, accepted);
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
/// A pattern while it is compared.
struct Run<'a> {
    steps: &'a [Step<u16>],
    accepted: &'a [Rc<Accepted>],
    now: Vec<u16>,
    next: Vec<u16>,
    open: Vec<u16>,
    /// In which round each step was met last.
    met: Vec<u64>,
    round: u64,
}

impl<'a> Run<'a> {
    fn new(steps: &'a [Step<u16>], accepted: &'a [Rc<Accepted>]) -> Run<'a> {
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
                    first.iter_mut().zip(&accepted.entries).for_each(|(first, accepted)| *first |= accepted);
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
                        if self.accepted[usize::from(*test)].entries[entry as usize] {
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
