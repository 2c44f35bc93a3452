//! Many rising lists as one.

use super::Finder;

impl Finder<'_> {
    /// The tokens of some entries, each named once, rising.
    ///
    /// Lists are put together in a bitmap when there are several: no comparison, and a pass over a bit per token.
    pub(super) fn union(&self, entries: &[u32]) -> Vec<u32> {
        let postings = &self.held.segment.postings;
        let (start, end) = self.range;
        let n: u64 = entries.iter().map(|&entry| u64::from(postings.count(entry))).sum();
        let one = end - start <= 4_096;
        if entries.len() < 2 || !one && n < u64::from(end - start) / 256 {
            let mut tokens = Vec::with_capacity(if one { 0 } else { n as usize });
            for &entry in entries {
                postings.each(entry, self.range, |chunk| tokens.extend_from_slice(chunk));
            }
            if entries.len() > 1 {
                tokens.sort_unstable();
            }
            return tokens;
        }
        let mut tokens = Vec::with_capacity(if one { 0 } else { n as usize });
        tokens.extend(ones(self.bitmap(entries).into_iter()).map(|bit| start + bit));
        tokens
    }

    /// One bit per token of the range: whether it is of one of the entries.
    pub(super) fn bitmap(&self, entries: &[u32]) -> Vec<u64> {
        let (start, end) = self.range;
        let postings = &self.held.segment.postings;
        let mut bits = vec![0u64; ((end - start) as usize).div_ceil(64)];
        // Into what is still empty nothing needs to be read: the longest list goes first.
        let longest = entries.iter().copied().max_by_key(|&entry| postings.count(entry));
        if let Some(longest) = longest {
            let (mut at, mut word) = (usize::MAX, 0);
            postings.each(longest, self.range, |chunk| {
                for token in chunk {
                    let bit = token - start;
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
                    let bit = token - start;
                    bits[bit as usize / 64] |= 1 << (bit % 64);
                }
            });
        }
        bits
    }
}

/// The ones of a bitmap, rising.
pub(in crate::query) fn ones(words: impl Iterator<Item = u64>) -> impl Iterator<Item = u32> {
    (0u32..).step_by(64).zip(words).flat_map(|(first, mut word)| {
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| first + word.trailing_zeros())?;
            word &= word - 1;
            Some(bit)
        })
    })
}
