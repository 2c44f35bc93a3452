//! Initials: *É.-U.* for *États-Unis*, and acronyms of two languages that are each other backwards: *OTAN, NATO*.
//!
//! Merges are of single words, so initials are compared with compounds only; an acronym and the several words it
//! stands for stay apart.

use super::vocabulary::Word;
use crate::order::Order;

/// Pairs (form, word), the rarer first.
pub fn pairs(words: &[Word]) -> Vec<(u32, u32)> {
    let numbered = || (0u32..).zip(words).filter(|(_, word)| word.eligible || word.initials);
    let mut keys: Vec<(String, bool, u32)> = Vec::new();
    for (number, word) in numbered() {
        if let Some(initials) = initials(word) {
            keys.push((initials, true, number));
        }
        let letters: String = word.fold.chars().filter(|c| c.is_alphabetic()).collect();
        if word.fold.contains('-')
            && word.initials
            && (2..=5).contains(&letters.len())
            && letters.len() + word.fold.matches('-').count() == word.fold.len()
        {
            keys.push((letters, false, number));
        } else if is_acronym(word) {
            // Each acronym under the smaller of its two directions, so that a pair meets.
            let backwards: String = letters.chars().rev().collect();
            let turned = backwards < letters;
            keys.push((format!("={}", if turned { backwards } else { letters }), turned, number));
        }
    }
    keys.order();
    let mut pairs = Vec::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0) {
        // One compound and one acronym; when more words share the initials, nobody knows which is meant.
        if let [(_, false, a), (_, true, b)] = group {
            let rarer_first = words[*a as usize].count <= words[*b as usize].count;
            pairs.push(if rarer_first { (*a, *b) } else { (*b, *a) });
        }
    }
    pairs
}

/// The first letters of the parts of a compound name: `eu` of *États-Unis*.
fn initials(word: &Word) -> Option<String> {
    let parts: Vec<&str> = word.fold.split('-').filter(|part| part.chars().count() > 2).collect();
    let is_compound = parts.len() >= 2 && word.is_name() && !word.fold.contains(|c: char| c.is_ascii_digit());
    is_compound.then(|| parts.iter().filter_map(|part| part.chars().next()).collect())
}

/// Four letters or more, mostly in capitals; of three, too many are another's by chance.
fn is_acronym(word: &Word) -> bool {
    let letters = word.letters();
    word.initials
        && word.capitals * 2 > word.count
        && (4..=6).contains(&letters)
        && letters == word.fold.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(fold: &str, count: u32) -> Word {
        let initials = fold.len() < 5;
        let capitals = if initials { count } else { 0 };
        Word { fold: fold.into(), count, named: count, capitals, initials, eligible: true, ..Word::default() }
    }

    #[test]
    fn initials_and_backward_acronyms_are_paired() {
        let words =
            [word("etats-unis", 9), word("e-u", 2), word("otan", 20), word("nato", 1), word("onu", 3)];
        assert_eq!(pairs(&words), [(3, 2), (1, 0)]);
    }

    #[test]
    fn initials_that_two_names_share_say_nothing() {
        let words = [word("etats-unis", 9), word("europe-unie", 2), word("e-u", 2)];
        assert_eq!(pairs(&words), []);
    }
}
