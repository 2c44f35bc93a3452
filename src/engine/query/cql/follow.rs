//! What may come behind each test of a pattern: its steps without those that take no token.

use super::find::LONGEST;
use crate::query::steps::Step;

/// A test in its place of the pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub test: u16,
    /// The letters of which one may stand at the next token, rising, each once.
    pub next: Vec<u16>,
    /// Whether a match may end with it.
    pub ends: bool,
}

/// The letters of a pattern, and those with which a match may begin.
pub(super) struct Letters {
    pub first: Vec<u16>,
    pub all: Vec<Letter>,
}

impl Letters {
    pub fn new(steps: &[Step<u16>]) -> Letters {
        // The number of each step among the letters.
        let mut numbers = vec![0u16; steps.len()];
        let mut n = 0;
        for (number, step) in numbers.iter_mut().zip(steps) {
            *number = n;
            n += u16::from(matches!(step, Step::Letter(_)));
        }
        let mut met = vec![usize::MAX; steps.len()];
        // The letters that are reached from a step without a token, and whether the end is.
        let mut reached = |from: usize, round: usize| {
            let (mut letters, mut ends) = (Vec::new(), false);
            let mut open = vec![from];
            while let Some(at) = open.pop() {
                if std::mem::replace(&mut met[at], round) == round {
                    continue;
                }
                match &steps[at] {
                    Step::Or(to) => open.extend([at + 1, usize::from(*to)]),
                    Step::Jump(to) => open.push(usize::from(*to)),
                    Step::Letter(_) => letters.push(numbers[at]),
                    Step::Match => ends = true,
                    Step::Look(_) => {}
                }
            }
            letters.sort_unstable();
            (letters, ends)
        };
        let mut all = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            if let Step::Letter(test) = step {
                let (next, ends) = reached(at + 1, at + 1);
                all.push(Letter { test: *test, next, ends });
            }
        }
        Letters { first: reached(0, 0).0, all }
    }

    /// Ways from a letter to the next, and the letters themselves.
    pub fn n_ways(&self) -> usize {
        self.all.iter().map(|letter| 1 + letter.next.len()).sum()
    }

    /// The letters with which so many tokens can end a match, for 1, 2, … tokens, and how many passes over bitmaps that
    /// means; `None` when these are more than `most`, as when the longest match has no end.
    pub fn by_length(&self, most: usize) -> Option<(Vec<Vec<u16>>, usize)> {
        let mut lengths: Vec<Vec<u16>> = Vec::new();
        let mut now: Vec<bool> = self.all.iter().map(|letter| letter.ends).collect();
        let mut n = 0;
        while now.contains(&true) && lengths.len() < LONGEST as usize {
            let letters: Vec<u16> =
                (0u16..).zip(&now).filter(|(_, now)| **now).map(|(letter, _)| letter).collect();
            n += letters.iter().map(|&letter| 2 + self.all[usize::from(letter)].next.len()).sum::<usize>();
            if n > most {
                return None;
            }
            lengths.push(letters);
            let leads = |letter: &Letter| letter.next.iter().any(|&next| now[usize::from(next)]);
            now = self.all.iter().map(leads).collect();
        }
        Some((lengths, n))
    }
}
