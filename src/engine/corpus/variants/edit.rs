//! Slips of the pen: forms that one letter, left out, doubled, exchanged or changed, sets apart from a word.
//!
//! The distance is the restricted Damerau distance: a letter more, a letter less, another letter, or two neighbours
//! exchanged. Two words at distance one share what is left of each when one letter is taken out of it (or are left
//! as they are), so such remainders find all pairs without comparing every word with every other.

use super::vocabulary::Word;
use crate::order::Order;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use xxhash_rust::xxh3::xxh3_64;

/// How two spellings differ by one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slip {
    /// Two neighbours are exchanged: *Zelesnky*.
    Exchanged,
    /// A letter is doubled, or a double one is not: *Stolltenberg*.
    Doubled,
    /// A letter is missing: *gouvernment*.
    Missing,
    /// There is a letter too many: *gouvernnement* when it is no double.
    Added,
    /// One letter is another: *Stoltenburg*.
    Changed,
}

/// The slip that leads from a word to a form, and after how many letters it comes; `None` when more than one letter
/// sets them apart, or none.
pub fn slip(form: &str, of: &str) -> Option<(Slip, usize)> {
    let (form, of): (Vec<char>, Vec<char>) = (form.chars().collect(), of.chars().collect());
    let shared = form.iter().zip(&of).take_while(|(a, b)| a == b).count();
    let (a, b) = (&form[shared..], &of[shared..]);
    // In a run of one letter it makes no difference which is the one too many.
    let doubles = |letters: &[char], at: usize| at > 0 && letters[at - 1] == letters[at];
    let kind = match (a, b) {
        ([], []) => return None,
        ([first, rest @ ..], [other, others @ ..]) if rest == others && first != other => Slip::Changed,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => Slip::Exchanged,
        ([_, rest @ ..], _) if rest == b => {
            if doubles(&form, shared) {
                Slip::Doubled
            } else {
                Slip::Added
            }
        }
        (_, [_, others @ ..]) if a == others => {
            if doubles(&of, shared) {
                Slip::Doubled
            } else {
                Slip::Missing
            }
        }
        _ => return None,
    };
    Some((kind, shared))
}

/// Pairs (form, word) one slip apart: the form is rare, the word frequent, and both are long enough to be known again.
pub fn pairs(words: &[Word]) -> Vec<(u32, u32)> {
    let numbered = || (0u32..).zip(words).filter(|(_, word)| word.eligible && is_long_enough(word));
    // Remainders of the frequent words; the sort keeps those of one remainder together.
    let mut remainders: Vec<(u64, u32)> = Vec::new();
    let mut hashes = Vec::new();
    for (number, _) in numbered().filter(|(_, word)| word.count >= LEAST_FREQUENT) {
        remainders_of(&words[number as usize].fold, &mut hashes);
        remainders.extend(hashes.iter().map(|&hash| (hash, number)));
    }
    remainders.order();
    let mut starts: HashMap<u64, u32> = HashMap::with_capacity(remainders.len());
    for (at, (hash, _)) in (0u32..).zip(&remainders) {
        starts.entry(*hash).or_insert(at);
    }
    let mut pairs = Vec::new();
    for (number, word) in numbered() {
        remainders_of(&word.fold, &mut hashes);
        for hash in &hashes {
            let Some(&start) = starts.get(hash) else { continue };
            let same =
                remainders[start as usize..].iter().take_while(|(other, _)| other == hash).take(MOST_ALIKE);
            let frequent = same.map(|(_, of)| *of).filter(|&of| is_rarer(word, &words[of as usize]));
            pairs.extend(frequent.map(|of| (number, of)));
        }
    }
    pairs.order();
    pairs.dedup();
    pairs.retain(|&(form, of)| slip(&words[form as usize].fold, &words[of as usize].fold).is_some());
    pairs
}

/// Words of one remainder that are looked at; with more, the letter that sets them apart means something.
const MOST_ALIKE: usize = 64;
/// A word must occur so often to be what a slip was meant to be.
const LEAST_FREQUENT: u32 = 2;
/// And so many times as often as the slip.
const TIMES: u32 = 2;

/// Whether a form is so much rarer than a word that it may be a slip of it.
pub fn is_rarer(form: &Word, of: &Word) -> bool {
    of.count >= LEAST_FREQUENT && of.count >= form.count.saturating_mul(TIMES)
}

/// One letter of five says little: Iran is not Irak.
fn is_long_enough(word: &Word) -> bool {
    word.letters() >= 6
}

/// Hashes of the word and of what is left when any one letter is taken out.
fn remainders_of(fold: &str, hashes: &mut Vec<u64>) {
    hashes.clear();
    hashes.push(xxh3_64(fold.as_bytes()));
    let mut left = String::with_capacity(fold.len());
    for (at, letter) in fold.char_indices() {
        left.clear();
        left.push_str(&fold[..at]);
        left.push_str(&fold[at + letter.len_utf8()..]);
        hashes.push(xxh3_64(left.as_bytes()));
    }
    hashes.order();
    hashes.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, of: &str, expected: Option<(Slip, usize)>) {
        assert_eq!(slip(form, of), expected, "{form} {of}");
    }

    #[test]
    fn one_letter_is_a_slip_and_two_are_none() {
        check("zelesnky", "zelensky", Some((Slip::Exchanged, 4)));
        check("stolltenberg", "stoltenberg", Some((Slip::Doubled, 4)));
        check("adresse", "addresse", Some((Slip::Doubled, 2)));
        check("gouvernment", "gouvernement", Some((Slip::Missing, 7)));
        check("parlerment", "parlement", Some((Slip::Added, 5)));
        check("stoltenburg", "stoltenberg", Some((Slip::Changed, 8)));
        check("otan", "otan", None);
        check("atoo", "otan", None);
        check("", "a", Some((Slip::Missing, 0)));
        check("київ", "киів", Some((Slip::Changed, 2)));
    }

    #[test]
    fn every_pair_one_slip_apart_is_found() {
        let word = |fold: &str, count| Word { fold: fold.into(), count, eligible: true, ..Word::default() };
        let forms = "zelesnky zelenskyy zelenski elensky zelenxxy";
        let mut words: Vec<Word> = forms.split(' ').map(|fold| word(fold, 1)).collect();
        words.push(word("zelensky", 12));
        assert_eq!(pairs(&words), [(0, 5), (1, 5), (2, 5), (3, 5)]);
    }
}
