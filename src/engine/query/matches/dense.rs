//! Phrases of frequent words: whole tokens, sixty-four at a time.
//!
//! Each word is a bitmap over the tokens that are looked at. One moved to the next word, over the marks between, and joined
//! with that of the next word is the phrase so far. Places that begin or end inside a compound are few, and are looked for
//! one by one.

use super::slot::Slot;
use super::words::Words;
use super::{Finder, Place, sorted};
use crate::query::blocks::Blocks;
use crate::query::reading::Node;

impl Finder<'_> {
    /// Whether bitmaps are quicker than looking beside each place of the rarest word.
    pub(super) fn is_dense(&self, nodes: &[Node], words: &[Words], rarest: u64) -> bool {
        let n_tokens = self.range.1 - self.range.0;
        // In nanoseconds, about: of a position put into a bitmap, of a list found, of a step over 64 tokens, of a place looked
        // beside.
        let all: u64 = words.iter().map(|words| 2 * self.about(words.count) + 20 * words.n_entries()).sum();
        let by_bits = all + nodes.len() as u64 * u64::from(n_tokens) / 32;
        by_bits < 50 * self.about(rarest)
    }

    /// Places of a phrase, by their starts.
    pub(super) fn dense_row(&self, nodes: &[Node], words: &[Words]) -> Vec<Place> {
        let slot =
            |(node, words): (&Node, &Words)| (*node != Node::AnyWord).then(|| self.slot_of_bits(words));
        let mut slots: Vec<Option<Slot>> = nodes.iter().zip(words).map(slot).collect();
        let ends = self.ends(&slots);
        let mut places = Vec::with_capacity(ends.iter().map(|word| word.count_ones() as usize).sum());
        places.extend(Blocks::of(self.range).ones(ends.iter().copied()).map(|end| {
            let before = |token: u32, _| self.word_before(token).unwrap_or(token);
            let token = (1..nodes.len()).fold(end, before);
            Place { token, until: end + 1, part: 0, end_part: 0 }
        }));
        let n = places.len();
        for number in 0..nodes.len() {
            let parts = slots[number].as_ref().map_or(Vec::new(), |slot| slot.all_parts().to_vec());
            if !parts.is_empty() {
                places.extend(self.beside(nodes, words, &mut slots, number, parts));
            }
        }
        if places.len() > n { sorted(places) } else { places }
    }

    /// One bit per token of the range: whether a phrase of whole tokens ends with it.
    fn ends(&self, slots: &[Option<Slot>]) -> Vec<u64> {
        let (segment, blocks) = (&self.held.segment, Blocks::of(self.range));
        let (is_word, begins) =
            (blocks.share(segment.words.blocks()), blocks.share(segment.paragraphs.blocks()));
        let mut ends = slots[0].as_ref().map_or(is_word, Slot::bits).to_vec();
        // No phrase leaves its document, so that one that begins in the range ends there.
        blocks.clip(&mut ends);
        for slot in &slots[1..] {
            follow(&mut ends, is_word, begins);
            if let Some(slot) = slot {
                ends.iter_mut().zip(slot.bits()).for_each(|(end, next)| *end &= next);
            }
        }
        ends
    }
}

/// Moves each bit, which is at a word, to the next word, if that is in the same paragraph.
fn follow(bits: &mut [u64], is_word: &[u64], begins: &[u64]) {
    let (mut last, mut carry) = (0, false);
    for ((bits, is_word), begins) in bits.iter_mut().zip(is_word).zip(begins) {
        let moved = *bits << 1 | last;
        last = *bits >> 63;
        // A mark is stepped over, unless a paragraph begins with it. What arrives at the first of a row of marks is
        // added there, so that the sum carries it behind the last.
        let marks = !is_word & !begins;
        let (sum, over) = marks.overflowing_add(moved & marks);
        let (sum, over_too) = sum.overflowing_add(u64::from(carry));
        carry = over || over_too;
        *bits = (moved | sum) & is_word & !begins;
    }
}
