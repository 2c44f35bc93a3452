//! Patterns whose longest match is short: all tokens at once, sixty-four a step.
//!
//! Per letter of the pattern a bitmap says from which tokens on so many tokens, beginning with that letter, make a match;
//! that for one token more follows from it, moved by a token. So the shortest match from each token is met first.

use super::find::Stretch;
use super::follow::Letters;
use super::planes::planes;
use crate::corpus::HeldSegment;
use crate::query::matches::ones;

/// The shortest match from each token that begins one. `lengths` are the letters with which 1, 2, … tokens end one.
pub(super) fn find(
    held: &HeldSegment,
    accepted: &[Vec<bool>],
    letters: &Letters,
    lengths: &[Vec<u16>],
) -> Vec<Stretch> {
    let segment = &held.segment;
    let planes = planes(held, accepted);
    let n_words = segment.words.blocks().len();
    // Where a document begins no match goes on.
    let mut begins = vec![0u64; n_words + 1];
    segment.firsts.iter().for_each(|&first| begins[first as usize / 64] |= 1 << (first % 64));
    let mut begun = vec![0u64; n_words];
    for (number, document) in held.documents.iter().zip(&segment.documents) {
        if number.is_none() {
            (document.first..document.first + document.n_tokens)
                .for_each(|token| begun[token as usize / 64] |= 1 << (token % 64));
        }
    }
    let mut found: Vec<Stretch> = Vec::new();
    let mut before: Vec<Vec<u64>> = vec![Vec::new(); letters.all.len()];
    for (length, now) in (1u32..).zip(lengths) {
        let mut next: Vec<Vec<u64>> = vec![Vec::new(); letters.all.len()];
        for &number in now {
            let letter = &letters.all[usize::from(number)];
            let plane = &planes[usize::from(letter.test)];
            next[usize::from(number)] = if length == 1 {
                plane.clone()
            } else {
                let mut rest = letter
                    .next
                    .iter()
                    .map(|&next| &before[usize::from(next)])
                    .filter(|rest| !rest.is_empty());
                let mut bits = rest.next().cloned().unwrap_or_else(|| vec![0; n_words]);
                rest.for_each(|rest| bits.iter_mut().zip(rest).for_each(|(bits, rest)| *bits |= rest));
                one_earlier(&mut bits, &begins, plane);
                bits
            };
        }
        let firsts = now.iter().filter(|number| letters.first.contains(number));
        for bits in firsts.map(|&number| &next[usize::from(number)]) {
            // What has a match from here on is known; the shorter one counts.
            let new = bits.iter().zip(&mut begun).map(|(bits, begun)| {
                let new = *bits & !*begun;
                *begun |= new;
                new
            });
            found.extend(ones(new).map(|start| Stretch { start, end: start + length }));
        }
        before = next;
    }
    if !found.is_sorted_by_key(|stretch| stretch.start) {
        found.sort_unstable_by_key(|stretch| stretch.start);
    }
    found
}

/// Moves each bit one token back, not over the beginning of a document, and keeps those of a plane.
fn one_earlier(bits: &mut [u64], begins: &[u64], plane: &[u64]) {
    for at in 0..bits.len() {
        let own = bits[at] & !begins[at];
        let first = bits.get(at + 1).map_or(0, |next| next & !begins[at + 1] & 1);
        bits[at] = (own >> 1 | first << 63) & plane[at];
    }
}
