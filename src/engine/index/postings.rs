//! Postings: the positions of each entry, as differences in varints.
//!
//! Positions count through all tokens of the segment. Only words have postings: marks are never looked for,
//! and phrases see through them.

use super::bytes::{Reader, get, put};
use super::lexicon::Lexicon;
use crate::error::Error;

/// Where each entry stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Postings {
    bytes: Vec<u8>,
    /// Per entry, where its bytes end.
    ends: Vec<u32>,
    /// Per entry, how many positions it has; 0 for what is not a word.
    counts: Vec<u32>,
}

/// How many bytes a varint takes.
#[inline]
fn width(number: u32) -> u32 {
    (38 - (number | 1).leading_zeros()) / 7
}

impl Postings {
    /// Inverts a stream of entries.
    pub fn new(lexicon: &Lexicon, stream: impl Iterator<Item = u32> + Clone) -> Postings {
        // The first pass measures, so that the second can write each list into its place.
        let mut counts = vec![0u32; lexicon.len()];
        let mut last = vec![0u32; lexicon.len()];
        let mut ends = vec![0u32; lexicon.len()];
        for (position, entry) in (0u32..).zip(stream.clone()) {
            let entry = entry as usize;
            if lexicon.entries[entry].kind.is_word() {
                ends[entry] += width(position - last[entry]);
                last[entry] = position;
                counts[entry] += 1;
            }
        }
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        let mut bytes = vec![0u8; before as usize];
        last.fill(0);
        for (position, entry) in (0u32..).zip(stream) {
            let entry = entry as usize;
            if counts[entry] > 0 {
                let mut number = position - last[entry];
                last[entry] = position;
                let end = &mut ends[entry];
                while number >= 0x80 {
                    bytes[*end as usize] = number as u8 | 0x80;
                    number >>= 7;
                    *end += 1;
                }
                bytes[*end as usize] = number as u8;
                *end += 1;
            }
        }
        Postings { bytes, ends, counts }
    }

    /// How often an entry occurs, in hidden documents and lines that are set aside too.
    #[inline]
    pub fn count(&self, entry: u32) -> u32 {
        self.counts[entry as usize]
    }

    /// The positions of an entry, rising.
    #[inline]
    pub fn positions(&self, entry: u32) -> Positions<'_> {
        let start = if entry == 0 { 0 } else { self.ends[entry as usize - 1] as usize };
        let bytes = &self.bytes[start..self.ends[entry as usize] as usize];
        Positions { bytes, at: 0, last: 0, left: self.counts[entry as usize] }
    }

    /// The section of the file: for each entry its count and, when there are positions, their bytes.
    pub fn write(&self) -> Vec<u8> {
        let mut file = Vec::with_capacity(self.bytes.len() + 2 * self.counts.len());
        let mut start = 0;
        for (&count, &end) in self.counts.iter().zip(&self.ends) {
            put(&mut file, count);
            file.extend_from_slice(&self.bytes[start..end as usize]);
            start = end as usize;
        }
        file
    }

    /// Reads postings that nobody vouches for. `counts` is how often the stream has each entry.
    pub fn read(file: &[u8], lexicon: &Lexicon, counts: &[u32], n_tokens: u32) -> Result<Postings, Error> {
        let mut reader = Reader::new(file, "postings");
        let mut postings = Postings { bytes: Vec::with_capacity(file.len()), ..Postings::default() };
        for (entry, &in_stream) in lexicon.entries.iter().zip(counts) {
            let count = reader.number()?;
            if count != if entry.kind.is_word() { in_stream } else { 0 } {
                return reader.fault();
            }
            let start = reader.at();
            let mut last = 0u32;
            for number in 0..count {
                let step = reader.number()?;
                match last.checked_add(step) {
                    Some(position) if position < n_tokens && (step > 0 || number == 0) => last = position,
                    _ => return reader.fault(),
                }
            }
            postings.bytes.extend_from_slice(&file[start..reader.at()]);
            postings.ends.push(postings.bytes.len() as u32);
            postings.counts.push(count);
        }
        reader.end()?;
        Ok(postings)
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.bytes.len() + 4 * (self.ends.len() + self.counts.len())
    }
}

/// Positions of one entry, rising.
#[derive(Clone)]
pub struct Positions<'a> {
    bytes: &'a [u8],
    at: usize,
    last: u32,
    left: u32,
}

impl Iterator for Positions<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        self.last += get(self.bytes, &mut self.at);
        Some(self.last)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}

impl ExactSizeIterator for Positions<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_varints() {
        for number in
            [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_455, 268_435_456, u32::MAX]
        {
            let mut bytes = Vec::new();
            put(&mut bytes, number);
            assert_eq!(width(number) as usize, bytes.len(), "{number}");
        }
    }
}
