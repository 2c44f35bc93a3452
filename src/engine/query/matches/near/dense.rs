//! Frequent words near each other: each a bitmap over the tokens, all of them read in one pass.
//!
//! That is enough where each place is one whole token and no token is two of the words. Paragraphs in which one is, or in
//! which a word stands inside a compound, are few, and are told apart.

use super::sweep::Sweep;
use crate::query::blocks::Blocks;
use crate::query::matches::words::Words;
use crate::query::matches::{Finder, Place};

impl Finder<'_> {
    /// Whether bitmaps are quicker than looking around each place of the rarest word.
    pub(super) fn is_dense_near(&self, words: &[Words]) -> bool {
        let n_tokens = u64::from(self.range.1 - self.range.0);
        // In nanoseconds, about: of a position put into a bitmap and met there, of a list found, of a step over 64 tokens,
        // of a place looked around.
        let all: u64 = words.iter().map(|words| 5 * self.about(words.count) + 20 * words.n_entries()).sum();
        let rarest = words.iter().map(|words| words.count).min().unwrap_or(0);
        all + words.len() as u64 * n_tokens / 50 < 120 * self.about(rarest)
    }

    /// Stretches of a sweep with at most so many other words, by their starts; and paragraphs, as ranges of tokens, that are
    /// to be looked at in another way.
    pub(super) fn dense_near(
        &self,
        words: &[Words],
        mut sweep: Sweep,
        gap: u32,
    ) -> (Vec<Place>, Vec<(u32, u32)>) {
        let blocks = Blocks::of(self.range);
        let named: Vec<usize> = (0..words.len()).filter(|&word| sweep.is_first(word)).collect();
        let planes: Vec<Vec<u64>> = named.iter().map(|&word| self.bitmap(&words[word].whole)).collect();
        let mut mixed = self.bitmap(&words.iter().flat_map(Words::in_parts).collect::<Vec<u32>>());
        let mut any = mixed.clone();
        for plane in &planes {
            for ((any, mixed), plane) in any.iter_mut().zip(&mut mixed).zip(plane) {
                *mixed |= *any & plane;
                *any |= plane;
            }
        }
        let (segment, n) = (&self.held.segment, words.len() as u32);
        let (mut places, mut others) = (Vec::new(), Vec::new());
        let (mut end, mut is_mixed, mut before) = (0, false, 0);
        for token in blocks.ones(any.into_iter()) {
            let (block, bit) = ((token - blocks.base()) as usize / 64, token % 64);
            if token >= end {
                end = segment.paragraphs.next(token + 1).unwrap_or(u32::MAX).min(self.range.1);
                (is_mixed, before) = (false, places.len());
                sweep.begin();
            }
            if is_mixed {
                continue;
            }
            if mixed[block] >> bit & 1 == 1 {
                // What was found in it would be found again.
                places.truncate(before);
                let start = segment.paragraphs.before(token + 1).unwrap_or(0).max(self.range.0);
                others.push((start, end));
                is_mixed = true;
                continue;
            }
            let number = planes.iter().position(|plane| plane[block] >> bit & 1 == 1).unwrap_or(0);
            let Some(start) = sweep.see(named[number], token) else { continue };
            // So many tokens cannot hold more words.
            let fits = token - start < gap + n
                || segment.words.rank(token + 1) - segment.words.rank(start) <= gap + n;
            if fits {
                places.push(Place { token: start, until: token + 1, part: 0, end_part: 0 });
            }
        }
        (places, others)
    }
}
