//! The deterministic automaton of an expression, whose states are made when they are first met.

use super::super::automaton::Automaton;
use super::super::steps::Look;
use super::syntax::is_word;
use super::{Regex, Step};
use std::collections::HashMap;
use std::rc::Rc;

/// States that are kept; beyond, a state is worked out each time it is met.
const MAX_STATES: usize = 2_000;
/// Transitions by letters beyond ASCII that are kept.
const MAX_RARE: usize = 20_000;
const UNKNOWN: u32 = u32::MAX;
const DEAD: u32 = u32::MAX - 1;

/// The steps at which the expression may be, and what stood before: 0 nothing, 1 a word's letter, 2 another.
type Key = (Rc<[u16]>, u8);

/// An expression that runs.
pub(in crate::query) struct States {
    regex: Rc<Regex>,
    numbers: HashMap<Key, u32>,
    keys: Vec<Key>,
    /// Per state, what follows each letter of ASCII.
    next: Vec<[u32; 128]>,
    rare: HashMap<(u32, char), u32>,
    accepts: Vec<Option<bool>>,
    takes_all: Vec<Option<bool>>,
    /// Steps met while one state is worked out.
    seen: Vec<bool>,
}

/// A state that is kept, or one that is not.
#[derive(Clone)]
pub(in crate::query) enum State {
    Kept(u32),
    Loose(Key),
}

impl States {
    pub fn new(regex: Regex) -> States {
        States {
            seen: vec![false; regex.steps.len()],
            regex: Rc::new(regex),
            numbers: HashMap::new(),
            keys: Vec::new(),
            next: Vec::new(),
            rare: HashMap::new(),
            accepts: Vec::new(),
            takes_all: Vec::new(),
        }
    }

    /// Whether a whole word matches; what is learned from one word helps with the next.
    pub fn matches(&mut self, word: &str) -> bool {
        let start = self.start();
        let end = word.chars().try_fold(start, |state, letter| self.step(&state, letter));
        end.is_some_and(|state| self.accepts(&state))
    }

    /// The number of a state, if it is kept or there is room for it.
    fn number(&mut self, key: &Key) -> Option<u32> {
        if let Some(&number) = self.numbers.get(key) {
            return Some(number);
        }
        if self.keys.len() >= MAX_STATES {
            return None;
        }
        let number = self.keys.len() as u32;
        self.numbers.insert(key.clone(), number);
        self.keys.push(key.clone());
        self.next.push([UNKNOWN; 128]);
        self.accepts.push(None);
        self.takes_all.push(None);
        Some(number)
    }

    fn state(&mut self, key: Key) -> State {
        self.number(&key).map_or(State::Loose(key), State::Kept)
    }

    /// Calls `at` with every step that reads a letter or matches and that the state stands at, once the next letter
    /// is known (`None` at the end).
    fn visit(&mut self, (steps, before): &Key, letter: Option<char>, mut at: impl FnMut(usize, &Step)) {
        self.seen.fill(false);
        let regex = self.regex.clone();
        let (left, right) = (*before == 1, letter.is_some_and(is_word));
        let mut open: Vec<usize> = steps.iter().map(|&step| usize::from(step)).collect();
        while let Some(number) = open.pop() {
            if std::mem::replace(&mut self.seen[number], true) {
                continue;
            }
            match &regex.steps[number] {
                Step::Jump(to) => open.push(usize::from(*to)),
                Step::Or(to) => open.extend([number + 1, usize::from(*to)]),
                Step::Look(look) => {
                    let holds = match look {
                        Look::Start => *before == 0,
                        Look::End => letter.is_none(),
                        Look::Boundary => left != right,
                        Look::NoBoundary => left == right,
                    };
                    if holds {
                        open.push(number + 1);
                    }
                }
                step => at(number, step),
            }
        }
    }

    /// The state after a letter; no steps when nothing can match any more.
    fn after(&mut self, key: &Key, letter: char) -> Key {
        let mut steps: Vec<u16> = Vec::new();
        self.visit(key, Some(letter), |number, step| {
            if matches!(step, Step::Letter(set) if set.contains(letter)) {
                steps.push(number as u16 + 1);
            }
        });
        steps.sort_unstable();
        let before = match self.regex.looks_around {
            true => 2 - u8::from(is_word(letter)),
            false => 0,
        };
        (steps.into(), before)
    }

    /// Whether any letter may be repeated here before the end, as in `.*`.
    fn is_open(&mut self, key: &Key) -> bool {
        if self.regex.looks_around || !self.ends(key) {
            return false;
        }
        let mut any = Vec::new();
        self.visit(key, None, |number, step| {
            if matches!(step, Step::Letter(set) if set.is_any()) {
                any.push(number);
            }
        });
        any.into_iter().any(|letter| {
            let (mut again, mut ends) = (false, false);
            self.visit(&(Rc::from([letter as u16 + 1]), 0), None, |number, step| {
                again |= number == letter;
                ends |= matches!(step, Step::Match);
            });
            again && ends
        })
    }

    fn ends(&mut self, key: &Key) -> bool {
        let mut ends = false;
        self.visit(key, None, |_, step| ends |= matches!(step, Step::Match));
        ends
    }
}

impl Automaton for States {
    type State = State;

    fn start(&mut self) -> State {
        self.state((Rc::from([0]), 0))
    }

    fn step(&mut self, state: &State, letter: char) -> Option<State> {
        let number = match state {
            State::Kept(number) => *number,
            State::Loose(key) => {
                let next = self.after(key, letter);
                return (!next.0.is_empty()).then(|| self.state(next));
            }
        };
        let ascii = letter as usize;
        let known = match self.next[number as usize].get(ascii) {
            Some(&known) => known,
            None => self.rare.get(&(number, letter)).copied().unwrap_or(UNKNOWN),
        };
        match known {
            UNKNOWN => {}
            DEAD => return None,
            known => return Some(State::Kept(known)),
        }
        let key = self.keys[number as usize].clone();
        let next = self.after(&key, letter);
        let found = if next.0.is_empty() { None } else { Some(self.state(next)) };
        let kept = match found {
            None => DEAD,
            Some(State::Kept(next)) => next,
            Some(State::Loose(_)) => return found,
        };
        if let Some(place) = self.next[number as usize].get_mut(ascii) {
            *place = kept;
        } else if self.rare.len() < MAX_RARE {
            self.rare.insert((number, letter), kept);
        }
        found
    }

    fn accepts(&mut self, state: &State) -> bool {
        let number = match state {
            State::Loose(key) => return self.ends(&key.clone()),
            State::Kept(number) => *number as usize,
        };
        if let Some(known) = self.accepts[number] {
            return known;
        }
        let key = self.keys[number].clone();
        let ends = self.ends(&key);
        self.accepts[number] = Some(ends);
        ends
    }

    fn takes_all(&mut self, state: &State) -> bool {
        let State::Kept(number) = state else { return false };
        if let Some(known) = self.takes_all[*number as usize] {
            return known;
        }
        let key = self.keys[*number as usize].clone();
        let open = self.is_open(&key);
        self.takes_all[*number as usize] = Some(open);
        open
    }
}
