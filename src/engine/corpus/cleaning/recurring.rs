//! Lines that stand in three texts or more.

use super::line::{Line, lines};
use super::reason::Reason;
use super::{Page, Proposal, alone};
use crate::order::Order;
use std::collections::{HashMap, VecDeque};
use xxhash_rust::xxh3::xxh3_64;

/// A line that stands in so many texts is no part of any.
const TEXTS: u32 = 3;

/// Lines at so many places from an edge are compared.
const EDGE: usize = 40;

/// Different lines that are counted at most; those that come later are not compared.
const MOST: usize = 1 << 20;

/// In how many texts each line stands.
#[derive(Debug, Default)]
pub struct Recurring {
    texts: HashMap<u64, u32>,
    n_texts: u32,
}

/// A text that was looked at: its own proposals, and the lines that may turn out to recur.
#[derive(Debug)]
pub struct Looked {
    proposals: Vec<Proposal>,
    candidates: Vec<(u64, Proposal)>,
    /// Lines of prose, to tell a text that is in the corpus twice from furniture.
    n_lines: usize,
}

impl Recurring {
    /// Looks at one text and counts its lines.
    pub fn look(&mut self, page: &Page<'_>) -> Looked {
        let lines = lines(page.text);
        let marks = alone(&lines, page);
        let mut proposals = Vec::new();
        let mut candidates = Vec::new();
        for (nth, (line, mark)) in lines.iter().zip(&marks).enumerate() {
            if let Some(reason) = *mark {
                proposals.push(Proposal { line: line.number, span: line.span, reason });
            } else if is_candidate(line, nth, lines.len()) {
                let proposal = Proposal { line: line.number, span: line.span, reason: Reason::Recurring };
                candidates.push((xxh3_64(line.text.as_bytes()), proposal));
            }
        }
        let n_lines = candidates.len();
        let mut once: Vec<u64> = candidates.iter().map(|&(hash, _)| hash).collect();
        once.order();
        once.dedup();
        for hash in once {
            if self.texts.len() < MOST || self.texts.contains_key(&hash) {
                *self.texts.entry(hash).or_default() += 1;
            }
        }
        self.n_texts += 1;
        Looked { proposals, candidates, n_lines }
    }

    /// The proposals of a text, with what is known by now of its lines in other texts.
    pub fn settle(&self, looked: Looked) -> Vec<Proposal> {
        let least = TEXTS.max(self.n_texts / 50);
        let mut recurring = looked.candidates;
        recurring.retain(|(hash, _)| self.texts.get(hash).is_some_and(|&texts| texts >= least));
        let mut proposals = looked.proposals;
        // A text that is there three times recurs as a whole, and is no furniture.
        if recurring.len() * 2 <= looked.n_lines && looked.n_lines >= 4 {
            proposals.extend(recurring.into_iter().map(|(_, proposal)| proposal));
            proposals.order_by_key(|proposal| proposal.line);
        }
        proposals
    }
}

fn is_candidate(line: &Line<'_>, nth: usize, n_lines: usize) -> bool {
    let at_edge = nth < EDGE || nth + EDGE >= n_lines;
    at_edge && (3..=60).contains(&line.n_words) && !line.key.is_empty()
}

/// Texts one after the other, with bounded memory: a text's proposals are given when so many more texts were seen.
#[derive(Debug)]
pub struct Window<T> {
    recurring: Recurring,
    waiting: VecDeque<(T, Looked)>,
    size: usize,
}

impl<T> Window<T> {
    pub fn new(size: usize) -> Window<T> {
        Window { recurring: Recurring::default(), waiting: VecDeque::new(), size }
    }

    /// Takes a text in, and gives back one that has waited long enough.
    pub fn push(&mut self, id: T, page: &Page<'_>) -> Option<(T, Vec<Proposal>)> {
        let looked = self.recurring.look(page);
        self.waiting.push_back((id, looked));
        if self.waiting.len() > self.size { self.pop() } else { None }
    }

    /// The text that has waited longest.
    pub fn pop(&mut self) -> Option<(T, Vec<Proposal>)> {
        let (id, looked) = self.waiting.pop_front()?;
        Some((id, self.recurring.settle(looked)))
    }
}
