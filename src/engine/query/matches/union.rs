//! Many rising lists as one.

use super::Finder;
use crate::query::blocks::Blocks;

impl Finder<'_> {
    /// The tokens of some entries, each named once, rising.
    ///
    /// Lists are put together in a bitmap when there are several: no comparison, and a pass over a bit per token.
    pub(super) fn union(&self, entries: &[u32]) -> Vec<u32> {
        let postings = &self.held.segment.postings;
        let (start, end) = self.range;
        let n = self.about(entries.iter().map(|&entry| u64::from(postings.count(entry))).sum());
        if entries.len() < 2 || n < u64::from(end - start) / 256 {
            let mut tokens = Vec::with_capacity(n as usize);
            for &entry in entries {
                postings.each(entry, self.range, |chunk| tokens.extend_from_slice(chunk));
            }
            if entries.len() > 1 {
                tokens.sort_unstable();
            }
            return tokens;
        }
        let mut tokens = Vec::with_capacity(n as usize);
        tokens.extend(Blocks::of(self.range).ones(self.bitmap(entries).into_iter()));
        tokens
    }

    /// How many of so many tokens of the segment are in the range, about.
    pub(super) fn about(&self, count: u64) -> u64 {
        let n_tokens = u64::from(self.held.segment.n_tokens()).max(1);
        (count * u64::from(self.range.1 - self.range.0)).div_ceil(n_tokens)
    }

    /// One bit per token of the range: whether it is of one of the entries.
    pub(super) fn bitmap(&self, entries: &[u32]) -> Vec<u64> {
        let blocks = Blocks::of(self.range);
        let (base, mut bits) = (blocks.base(), blocks.zeros());
        let postings = &self.held.segment.postings;
        // Into what is still empty nothing needs to be read: the longest list goes first.
        let longest = entries.iter().copied().max_by_key(|&entry| postings.count(entry));
        if let Some(longest) = longest {
            let (mut at, mut word) = (usize::MAX, 0);
            postings.each(longest, self.range, |chunk| {
                for token in chunk {
                    let bit = token - base;
                    // Without a branch, for nobody could foretell it.
                    let same = u64::from(bit as usize / 64 == at).wrapping_neg();
                    word = word & same | 1 << (bit % 64);
                    at = bit as usize / 64;
                    bits[at] = word;
                }
            });
        }
        for &entry in entries.iter().filter(|&&entry| Some(entry) != longest) {
            postings.each(entry, self.range, |chunk| {
                for token in chunk {
                    let bit = token - base;
                    bits[bit as usize / 64] |= 1 << (bit % 64);
                }
            });
        }
        bits
    }
}
