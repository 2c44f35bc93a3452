//! Phrases of frequent words: whole tokens, sixty-four at a time.
//!
//! Each word is a bitmap over the tokens of the segment. One moved to the next word, over the marks between, and joined
//! with that of the next word is the phrase so far. Places that begin or end inside a compound are few, and are looked for
//! one by one.

use super::slot::Words;
use super::union::ones;
use super::{Finder, Place, sorted};
use crate::query::reading::Node;

impl Finder<'_> {
    /// Whether bitmaps are quicker than looking beside each place of the rarest word.
    pub(super) fn is_dense(&self, nodes: &[Node], words: &[Words], rarest: u64) -> bool {
        let n_tokens = self.held.segment.n_tokens();
        // In nanoseconds, about: of a position put into a bitmap, of a step over 64 tokens, of a place looked beside.
        let all: u64 = words.iter().map(|words| words.count).sum();
        let by_bits = 2 * all + nodes.len() as u64 * u64::from(n_tokens) / 32;
        self.range == (0, n_tokens) && by_bits < 50 * rarest
    }

    /// Places of a phrase, by their starts.
    pub(super) fn dense_row(&self, nodes: &[Node], words: &[Words]) -> Vec<Place> {
        let ends = self.ends(nodes, words);
        let mut places = Vec::with_capacity(ends.iter().map(|word| word.count_ones() as usize).sum());
        places.extend(ones(ends.iter().copied()).map(|end| {
            let before = |token: u32, _| self.word_before(token).unwrap_or(token);
            let token = (1..nodes.len()).fold(end, before);
            Place { token, until: end + 1, part: 0, end_part: 0 }
        }));
        let n = places.len();
        for (number, own) in words.iter().enumerate() {
            let parts = self.parts_of(own).collect::<Vec<Place>>();
            if !parts.is_empty() {
                places.extend(self.beside(nodes, words, number, sorted(parts)));
            }
        }
        if places.len() > n { sorted(places) } else { places }
    }

    /// One bit per token of the segment: whether a phrase of whole tokens ends with it.
    fn ends(&self, nodes: &[Node], words: &[Words]) -> Vec<u64> {
        let segment = &self.held.segment;
        let (is_word, begins) = (segment.words.blocks(), segment.paragraphs.blocks());
        let mut ends = match nodes[0] {
            Node::AnyWord => is_word.to_vec(),
            _ => self.bitmap(words[0].whole()),
        };
        for (node, words) in nodes.iter().zip(words).skip(1) {
            let next = (*node != Node::AnyWord).then(|| self.bitmap(words.whole()));
            follow(&mut ends, is_word, begins);
            if let Some(next) = next {
                ends.iter_mut().zip(next).for_each(|(end, next)| *end &= next);
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
