//! The same place in the same words: *les ministres de la défense de l’atoo*, *les ministres de la défense de l’OTAN*.
//!
//! A frame is what stands before a word, or behind it, up to the second content word. A rare form that fills the
//! frame of a frequent word and has nearly its letters may be that word, misspelt beyond one slip.

use super::edit::{is_rarer, slip};
use super::inflection::are_kin;
use super::vocabulary::{Placed, Word};
use std::collections::{BTreeMap, HashMap};

/// Content words in a frame.
const CONTENT: usize = 2;
/// A frame has at most so many words.
const LONGEST: usize = 8;
/// A factor that spreads the bits of a hash.
const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
/// Forms kept of one frame; what more words fill is a table or a formula.
const MOST_ALIKE: usize = 64;
/// Only forms as rare as this are looked at.
const RAREST: u32 = 2;

/// The frames of rare forms, then the words that fill them.
#[derive(Debug, Default)]
pub struct Frames {
    rare: HashMap<u64, Vec<u32>>,
    /// The frame that a form and a word share, as its words.
    pub found: BTreeMap<(u32, u32), Vec<u32>>,
}

impl Frames {
    /// Takes in the frames of the rare forms of a stretch.
    pub fn open(&mut self, vocabulary: &[Word], words: &[Placed]) {
        for (at, placed) in words.iter().enumerate() {
            let word = &vocabulary[placed.word as usize];
            if !word.eligible || word.count > RAREST || word.letters() < 4 {
                continue;
            }
            for frame in frames(vocabulary, words, at).into_iter().flatten() {
                let forms = self.rare.entry(frame.hash).or_default();
                if forms.len() < MOST_ALIKE && !forms.contains(&placed.word) {
                    forms.push(placed.word);
                }
            }
        }
    }

    /// Looks which words of a stretch stand in a frame of a rare form whose letters they nearly have.
    pub fn fill(&mut self, vocabulary: &[Word], words: &[Placed]) {
        for (at, placed) in words.iter().enumerate() {
            let word = &vocabulary[placed.word as usize];
            if !word.eligible || word.letters() < 4 {
                continue;
            }
            for frame in frames(vocabulary, words, at).into_iter().flatten() {
                for &form in self.rare.get(&frame.hash).into_iter().flatten() {
                    let rare = &vocabulary[form as usize];
                    if form != placed.word && is_rarer(rare, word) && may_stand_for(rare, word) {
                        let frame =
                            || words[frame.start..frame.end].iter().map(|placed| placed.word).collect();
                        self.found.entry((form, placed.word)).or_insert_with(frame);
                    }
                }
            }
        }
    }
}

/// What stands on one side of a word.
struct Frame {
    hash: u64,
    start: usize,
    end: usize,
}

/// The frames before and behind a word; none where the paragraph ends too soon.
fn frames(vocabulary: &[Word], words: &[Placed], at: usize) -> [Option<Frame>; 2] {
    let is_content = |at: usize| vocabulary[words[at].word as usize].content;
    let mut content = 0;
    let reaches = |at: &usize, content: &mut usize| {
        *content += usize::from(is_content(*at));
        *content == CONTENT
    };
    let before = (at.saturating_sub(LONGEST)..at).rev().find(|at| reaches(at, &mut content));
    content = 0;
    let behind = (at + 1..(at + 1 + LONGEST).min(words.len())).find(|at| reaches(at, &mut content));
    let frame = |start: usize, end: usize| {
        // A frame before a word is no frame behind one. Two frames with one hash would cost a look at their letters.
        let mix =
            |hash: u64, placed: &Placed| (hash ^ u64::from(placed.word)).rotate_left(23).wrapping_mul(ODD);
        let hash = words[start..end].iter().fold(1 + u64::from(start > at), mix);
        Frame { hash, start, end }
    };
    [before.map(|start| frame(start, at)), behind.map(|end| frame(at + 1, end + 1))]
}

/// Whether a form may be a word gone wrong: one slip in a long word, the same letters in another order, or in small
/// letters nearly those of a name that is never small.
fn may_stand_for(form: &Word, of: &Word) -> bool {
    let (shared, all) = letters(&form.fold, &of.fold);
    // 2 × shared ÷ all is 1 for the same letters.
    let is_anagram = 2 * shared == all;
    let is_lowered = form.named == 0 && form.small == form.count && of.named > 0 && of.small * 10 <= of.count;
    let as_long = form.letters().abs_diff(of.letters()) <= 1;
    let is_slip = form.letters() >= 6 && slip(&form.fold, &of.fold).is_some_and(|(_, at)| at > 0);
    (is_slip || is_anagram || (is_lowered && as_long && 8 * shared >= 3 * all))
        && !are_kin(&form.fold, &of.fold)
}

/// How many letters two words share, whatever their order, and how many they have together.
fn letters(a: &str, b: &str) -> (usize, usize) {
    let mut rest: Vec<char> = b.chars().collect();
    let all = a.chars().count() + rest.len();
    let shared = a.chars().filter(|letter| {
        let at = rest.iter().position(|other| other == letter);
        at.map(|at| rest.swap_remove(at)).is_some()
    });
    (shared.count(), all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, of: &str, expected: bool) {
        let form = Word { fold: form.into(), count: 1, small: 1, ..Word::default() };
        let of = Word { fold: of.into(), count: 12, named: 12, ..Word::default() };
        assert_eq!(may_stand_for(&form, &of), expected, "{} {}", form.fold, of.fold);
    }

    #[test]
    fn nearly_the_letters_of_a_name_in_small_letters() {
        check("atoo", "otan", true);
        check("otna", "otan", true);
        check("alliance", "otan", false);
        check("ukrainien", "ukraine", false);
        check("pays", "paris", false);
    }
}
