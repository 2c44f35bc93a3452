//! Walking an automaton over a sorted vocabulary: what begins alike is read once, what cannot match is skipped.

use crate::index::lexicon::Strings;
use std::ops::Range;

/// Reads a word letter by letter.
pub(super) trait Automaton {
    type State: Clone;

    /// Before the first letter.
    fn start(&mut self) -> Self::State;

    /// After one more letter; `None` when no word that begins like this can match.
    fn step(&mut self, state: &Self::State, letter: char) -> Option<Self::State>;

    /// Whether a word may end here.
    fn accepts(&mut self, state: &Self::State) -> bool;

    /// Whether every word that begins like this matches; an automaton need not know.
    fn takes_all(&mut self, _: &Self::State) -> bool {
        false
    }
}

/// The numbers of the sorted strings in a range that an automaton accepts.
pub(super) fn accepted<A: Automaton>(keys: &Strings, range: Range<u32>, automaton: &mut A) -> Vec<u32> {
    first_accepted(keys, range, automaton, |_| true, usize::MAX)
}

/// Of those, the ones that are wanted, at most so many.
pub(super) fn first_accepted<A: Automaton>(
    keys: &Strings,
    range: Range<u32>,
    automaton: &mut A,
    is_wanted: impl Fn(&u32) -> bool,
    most: usize,
) -> Vec<u32> {
    let mut found = Vec::new();
    // The states after the beginnings of the string looked at last, with their lengths in bytes.
    let mut states = vec![(0, automaton.start())];
    let mut before = "";
    let mut number = range.start;
    while number < range.end && found.len() < most {
        let key = keys.get(number);
        let common = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        while states.last().is_some_and(|(length, _)| *length > common) {
            states.pop();
        }
        let (mut at, mut state) = states.last().cloned().expect("the state before the first letter stays");
        // Where it is known of everything that begins like this whether it matches.
        let mut known = None;
        for letter in key[at..].chars() {
            at += letter.len_utf8();
            match automaton.step(&state, letter) {
                Some(next) => state = next,
                None => {
                    known = Some((at, false));
                    break;
                }
            }
            if automaton.takes_all(&state) {
                known = Some((at, true));
                break;
            }
            states.push((at, state.clone()));
        }
        before = key;
        number = match known {
            Some((length, all)) => {
                let next = after(keys, number, range.end, &key[..length]);
                if all {
                    found.extend((number..next).filter(&is_wanted).take(most - found.len()));
                }
                next
            }
            None => {
                if automaton.accepts(&state) && is_wanted(&number) {
                    found.push(number);
                }
                number + 1
            }
        };
    }
    found
}

/// The first string after `number` that does not begin like this, found in steps that double.
fn after(keys: &Strings, number: u32, end: u32, beginning: &str) -> u32 {
    let begins = |number: u32| keys.get(number).starts_with(beginning);
    let (mut low, mut step) = (number + 1, 1);
    while low < end && begins(low) {
        let next = low.saturating_add(step).min(end);
        if next < end && begins(next) {
            (low, step) = (next, step * 2);
            continue;
        }
        // The border lies after `low` and not after `next`.
        let (mut inside, mut outside) = (low, next);
        while outside - inside > 1 {
            let middle = inside + (outside - inside) / 2;
            if begins(middle) { inside = middle } else { outside = middle }
        }
        return outside;
    }
    low
}
