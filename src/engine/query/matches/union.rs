//! Many rising lists as one.

use super::Finder;

impl Finder<'_> {
    /// The tokens of some entries, each named once, rising.
    ///
    /// Lists are put together in a bitmap when there are several: no comparison, and a pass over a bit per token.
    pub(super) fn union(&self, entries: &[u32]) -> Vec<u32> {
        let postings = &self.held.segment.postings;
        if let [entry] = entries {
            return self.tokens_of(*entry).collect();
        }
        let (start, end) = self.range;
        let n: u64 = entries.iter().map(|&entry| u64::from(postings.count(entry))).sum();
        let one = end - start <= 4_096;
        if !one && n < u64::from(end - start) / 256 {
            let mut tokens: Vec<u32> = entries.iter().flat_map(|&entry| self.tokens_of(entry)).collect();
            tokens.sort_unstable();
            return tokens;
        }
        let mut tokens = Vec::with_capacity(if one { 0 } else { n as usize });
        tokens.extend(ones(&self.bitmap(entries)).map(|bit| start + bit));
        tokens
    }

    /// One bit per token of the range: whether it is of one of the entries.
    pub(super) fn bitmap(&self, entries: &[u32]) -> Vec<u64> {
        let (start, end) = self.range;
        let mut bits = vec![0u64; ((end - start) as usize).div_ceil(64)];
        for &entry in entries {
            self.tokens_of(entry).for_each(|token| set(&mut bits, token - start));
        }
        bits
    }
}

#[inline]
fn set(bits: &mut [u64], bit: u32) {
    bits[bit as usize / 64] |= 1 << (bit % 64);
}

/// The ones of a bitmap, rising.
pub(super) fn ones(bits: &[u64]) -> impl Iterator<Item = u32> {
    (0u32..).step_by(64).zip(bits).flat_map(|(first, &word)| {
        let mut word = word;
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| first + word.trailing_zeros())?;
            word &= word - 1;
            Some(bit)
        })
    })
}
