//! What patterns know of the segments: the entries that each test accepts, and where matches begin.

use super::accepted::Accepted;
use super::{Pattern, Program, Test, attribute, pattern};
use crate::corpus::Corpus;
use std::collections::HashMap;
use std::rc::Rc;

/// Tests that are kept, of all segments: 20 MB at most, as segments are.
const MAX_TESTS: usize = 400;

#[derive(Default)]
pub(in crate::query) struct Ready {
    /// By the segment's number.
    accepted: HashMap<(usize, Test), Rc<Accepted>>,
    programs: Vec<(usize, String, Rc<Program>)>,
    /// The segment that was looked at last.
    number: usize,
}

impl Ready {
    /// Makes a pattern ready to run on a segment, as long as `may_go_on`, which is asked before each test.
    pub fn make(&mut self, corpus: &Corpus, number: usize, source: &str, may_go_on: impl Fn() -> bool) {
        // Nothing is dropped between two steps in the same segment.
        if self.number != number && self.accepted.len() > MAX_TESTS {
            *self = Ready::default();
        }
        self.number = number;
        if self.program(number, source).is_some() {
            return;
        }
        let Ok((Pattern { tree, tests }, ..)) = pattern(source) else { return };
        let held = &corpus.segments()[number];
        for test in &tests {
            let key = (number, test.clone());
            if self.accepted.contains_key(&key) {
                continue;
            }
            if !may_go_on() {
                return;
            }
            let accepted = Accepted::new(held, attribute::entries(corpus, held, test));
            self.accepted.insert(key, Rc::new(accepted));
        }
        let accepted = tests.into_iter().map(|test| self.accepted[&(number, test)].clone()).collect();
        if let Some(program) = Program::new(tree, accepted) {
            self.programs.push((number, source.to_owned(), Rc::new(program)));
        }
    }

    /// A pattern that is ready for a segment.
    pub fn program(&self, number: usize, source: &str) -> Option<Rc<Program>> {
        let mut own = self.programs.iter().filter(|(other, ..)| *other == number);
        own.find(|(_, other, _)| other == source).map(|(.., program)| program.clone())
    }
}
