//! What patterns know of the segment that was looked at last: the entries that each test accepts.

use super::accepted::Accepted;
use super::{Pattern, Program, Test, attribute, pattern};
use crate::corpus::Corpus;
use std::collections::HashMap;
use std::rc::Rc;

/// Tests that are kept.
const MAX_TESTS: usize = 800;

#[derive(Default)]
pub(in crate::query) struct Ready {
    /// The segment's number.
    number: usize,
    accepted: HashMap<Test, Rc<Accepted>>,
    programs: Vec<(String, Rc<Program>)>,
}

impl Ready {
    /// Makes a pattern ready to run on a segment, as long as `may_go_on`, which is asked before each test.
    pub fn make(&mut self, corpus: &Corpus, number: usize, source: &str, may_go_on: impl Fn() -> bool) {
        if self.number != number || self.accepted.len() > MAX_TESTS {
            *self = Ready { number, ..Ready::default() };
        }
        if self.known(source).is_some() {
            return;
        }
        let Ok((Pattern { tree, tests }, ..)) = pattern(source) else { return };
        let held = &corpus.segments()[number];
        for test in &tests {
            if self.accepted.contains_key(test) {
                continue;
            }
            if !may_go_on() {
                return;
            }
            let accepted = Accepted::new(held, attribute::entries(corpus, held, test));
            self.accepted.insert(test.clone(), Rc::new(accepted));
        }
        let accepted = tests.iter().map(|test| self.accepted[test].clone()).collect();
        if let Some(program) = Program::new(tree, accepted) {
            self.programs.push((source.to_owned(), Rc::new(program)));
        }
    }

    fn known(&self, source: &str) -> Option<Rc<Program>> {
        self.programs.iter().find(|(other, _)| other == source).map(|(_, program)| program.clone())
    }

    /// A pattern that is ready for a segment.
    pub fn program(&self, number: usize, source: &str) -> Option<Rc<Program>> {
        self.known(source).filter(|_| self.number == number)
    }
}
