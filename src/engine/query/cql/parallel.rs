//! Patterns whose longest match is short: all tokens at once, sixty-four a step.
//!
//! Per letter of the pattern a bitmap says from which tokens on so many tokens, beginning with that letter, make a match;
//! that for one token more follows from it, moved by a token. So the shortest match from each token is met first.

use super::accepted::Accepted;
use super::find::Stretch;
use super::follow::Letters;
use super::planes::planes;
use crate::corpus::HeldSegment;
use crate::query::blocks::Blocks;
use std::rc::Rc;

/// The shortest match from each token of a range of documents that begins one. `lengths` are the letters with which 1, 2, … tokens end one.
pub(super) fn find(
    held: &HeldSegment,
    accepted: &[Rc<Accepted>],
    letters: &Letters,
    lengths: &[Vec<u16>],
    range: (u32, u32),
) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let blocks = Blocks::of(range);
    each(held, accepted, letters, lengths, range, |length, starts| {
        stretches
            .extend(blocks.ones(starts.iter().copied()).map(|start| Stretch { start, end: start + length }));
    });
    if !stretches.is_sorted_by_key(|stretch| stretch.start) {
        stretches.sort_unstable_by_key(|stretch| stretch.start);
    }
    stretches
}

/// Hands over the tokens, one bit each, from which the shortest match has a length, for each length that there is.
pub(super) fn each(
    held: &HeldSegment,
    accepted: &[Rc<Accepted>],
    letters: &Letters,
    lengths: &[Vec<u16>],
    range: (u32, u32),
    mut found: impl FnMut(u32, &[u64]),
) {
    let blocks = Blocks::of(range);
    let planes = planes(held, accepted, blocks);
    // Where a document begins no match goes on, and in one that was taken out none begins.
    let (mut begins, mut begun) = (blocks.zeros(), blocks.zeros());
    begins.push(0);
    let at = |token: u32| ((token - blocks.base()) as usize / 64, 1u64 << (token % 64));
    let from = held.segment.document_of(range.0) as usize;
    for (number, document) in held.documents.iter().zip(&held.segment.documents).skip(from) {
        if document.first >= range.1 {
            break;
        }
        let (block, bit) = at(document.first.max(blocks.base()));
        begins[block] |= bit;
        if number.is_none() {
            for token in document.first.max(range.0)..(document.first + document.n_tokens).min(range.1) {
                let (block, bit) = at(token);
                begun[block] |= bit;
            }
        }
    }
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
                let mut bits = rest.next().cloned().unwrap_or_else(|| blocks.zeros());
                rest.for_each(|rest| bits.iter_mut().zip(rest).for_each(|(bits, rest)| *bits |= rest));
                one_earlier(&mut bits, &begins, plane);
                bits
            };
        }
        let firsts = now.iter().filter(|number| letters.first.contains(number));
        // What has a match from here on is known; the shorter one counts.
        let mut new: Option<Vec<u64>> = None;
        for bits in firsts.map(|&number| &next[usize::from(number)]) {
            let new = new.get_or_insert_with(|| blocks.zeros());
            new.iter_mut().zip(bits).for_each(|(new, bits)| *new |= bits);
        }
        if let Some(mut new) = new {
            for (new, begun) in new.iter_mut().zip(&mut begun) {
                *new &= !*begun;
                *begun |= *new;
            }
            found(length, &new);
        }
        before = next;
    }
}

/// Moves each bit one token back, not over the beginning of a document, and keeps those of a plane.
fn one_earlier(bits: &mut [u64], begins: &[u64], plane: &[u64]) {
    for at in 0..bits.len() {
        let own = bits[at] & !begins[at];
        let first = bits.get(at + 1).map_or(0, |next| next & !begins[at + 1] & 1);
        bits[at] = (own >> 1 | first << 63) & plane[at];
    }
}
