//! Postings: at which positions each entry stands.
//!
//! Positions count through all tokens of the segment. Only words have postings: marks are never looked for,
//! and phrases see through them. A list is its length as a varint and then, when it is short, the differences as
//! varints; else blocks of 128 positions in the way of Elias and Fano (`postings/block.rs`), about eleven bits each.
//! Where each block ends is kept in memory, so that a list can be read from any position on.

mod block;
mod file;
mod whole;

use super::bytes::{get, put};
use super::later::Later;
use super::lexicon::Lexicon;
use block::{Block, Open};
use file::Unread;

/// Lists of fewer positions are plain differences.
const SHORT: u32 = 8;
/// Bytes behind the lists, so that eight can be read at any place of them.
const PADDING: usize = 8;

/// Where each entry stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Postings {
    /// The lists, one after the other, and some zeros.
    bytes: Later,
    /// Where the list of each entry begins, and where the last ends.
    starts: Vec<u32>,
    /// The ends of the blocks of the entries that have several.
    ends: Vec<End>,
    /// Of the entries up to the last that has several blocks: where its own begin in `ends`, and where the last end.
    first_end: Vec<u32>,
    /// Which lists come from a file and were not read yet.
    unread: Unread,
}

/// Where a block ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct End {
    /// Its last position.
    last: u32,
    /// Where the next one begins in the bytes.
    at: u32,
}

impl Postings {
    /// Inverts a stream of entries.
    pub fn new(lexicon: &Lexicon, stream: impl Iterator<Item = u32> + Clone) -> Postings {
        // The first pass counts, so that the second can put each position into its place.
        let mut ends = vec![0u32; lexicon.len()];
        let words = stream.clone().filter(|&entry| lexicon.is_word(entry));
        words.for_each(|entry| ends[entry as usize] += 1);
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        let mut positions = vec![0u32; before as usize];
        for (position, entry) in (0u32..).zip(stream) {
            if lexicon.is_word(entry) {
                let end = &mut ends[entry as usize];
                positions[*end as usize] = position;
                *end += 1;
            }
        }
        let mut postings = Postings::default();
        let mut bytes = Vec::new();
        let mut start = 0;
        for &end in &ends {
            postings.push(&mut bytes, &positions[start..end as usize]);
            start = end as usize;
        }
        postings.finish(bytes)
    }

    /// Adds the list of the next entry.
    fn push(&mut self, bytes: &mut Vec<u8>, positions: &[u32]) {
        self.starts.push(bytes.len() as u32);
        put(bytes, positions.len() as u32);
        if (positions.len() as u32) < SHORT {
            let mut last = 0;
            for &position in positions {
                put(bytes, position - std::mem::replace(&mut last, position));
            }
            return;
        }
        let mut base = 0;
        for block in positions.chunks(block::LEN as usize) {
            base = block::write(bytes, base, block) + 1;
            self.end_block(base - 1, positions.len() as u32, bytes.len());
        }
    }

    /// Notes the end of a block of a list of `n`, where there is more than one, and where the next begins.
    fn end_block(&mut self, last: u32, n: u32, at: usize) {
        if n > block::LEN {
            self.first_end.resize(self.starts.len(), self.ends.len() as u32);
            self.ends.push(End { last, at: at as u32 });
        }
    }

    /// All lists are written.
    fn finish(mut self, mut bytes: Vec<u8>) -> Postings {
        self.starts.push(bytes.len() as u32);
        self.first_end.push(self.ends.len() as u32);
        bytes.extend([0; PADDING]);
        bytes.shrink_to_fit();
        self.bytes = bytes.into();
        self.starts.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.first_end.shrink_to_fit();
        self
    }

    /// How often an entry occurs, in hidden documents and lines that are set aside too.
    #[inline]
    pub fn count(&self, entry: u32) -> u32 {
        let mut at = self.starts[entry as usize] as usize;
        let n = get(&self.bytes, &mut at);
        if !self.unread.is_of_file() {
            return n;
        }
        // Nobody vouches for a list that was not looked through; no byte holds more than eight positions.
        let most = 8 * (self.starts[entry as usize + 1] as usize).saturating_sub(at);
        if self.unread.is_faulty() { 0 } else { n.min(most as u32) }
    }

    /// The positions of an entry, rising.
    #[inline]
    pub fn positions(&self, entry: u32) -> Positions<'_> {
        let n = self.sound(entry);
        let mut at = self.starts[entry as usize] as usize;
        get(&self.bytes, &mut at);
        Positions {
            bytes: &self.bytes,
            ends: self.ends_of(entry),
            n,
            at,
            number: 0,
            last: 0,
            open: Open::default(),
        }
    }

    /// The ends of the blocks of an entry, when it has several.
    #[inline]
    fn ends_of(&self, entry: u32) -> &[End] {
        let of_entry = self.first_end.get(entry as usize..entry as usize + 2);
        of_entry.map_or(&[][..], |ends| &self.ends[ends[0] as usize..ends[1] as usize])
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.bytes.size()
            + self.unread.size()
            + 4 * (self.starts.len() + self.first_end.len())
            + size_of::<End>() * self.ends.len()
    }
}

/// Positions of one entry, rising.
#[derive(Clone)]
pub struct Positions<'a> {
    bytes: &'a [u8],
    /// The ends of its blocks, when there are several.
    ends: &'a [End],
    n: u32,
    /// Where the next difference or block begins.
    at: usize,
    /// How many positions were passed.
    number: u32,
    /// The last position of a short list, or the first one that the next block may have.
    last: u32,
    open: Open,
}

impl Positions<'_> {
    /// Passes what lies before a position.
    #[inline]
    pub fn leap(&mut self, to: u32) {
        if self.n < SHORT {
            while self.number < self.n {
                let mut at = self.at;
                let position = self.last + get(self.bytes, &mut at);
                if position >= to {
                    return;
                }
                (self.at, self.last) = (at, position);
                self.number += 1;
            }
            return;
        }
        if (self.open.is_done() || to > self.open.last()) && !self.leap_blocks(to) {
            return;
        }
        self.number += self.open.leap(self.bytes, to);
    }

    /// Opens the block in which the first position from `to` on stands; not the one that is open.
    fn leap_blocks(&mut self, to: u32) -> bool {
        if !self.ends.is_empty() {
            let next = (self.number + self.open.left()) as usize / block::LEN as usize;
            // Most leaps are short: in steps that double, then by halves.
            let (mut low, mut step) = (next, 1);
            while low + step <= self.ends.len() && self.ends[low + step - 1].last < to {
                low += step;
                step *= 2;
            }
            let high = (low + step).min(self.ends.len());
            let block = low + self.ends[low..high].partition_point(|end| end.last < to);
            if block > next {
                let before = self.ends[block - 1];
                (self.at, self.last) = (before.at as usize, before.last + 1);
            }
            self.number = (block as u32 * block::LEN).min(self.n);
        } else {
            self.number += self.open.left();
        }
        self.open = Open::default();
        self.open_next()
    }

    /// Opens the next block, if there is one.
    #[inline]
    fn open_next(&mut self) -> bool {
        if self.number >= self.n {
            return false;
        }
        let block = Block::read(self.bytes, &mut self.at, self.last, block::LEN.min(self.n - self.number));
        self.last = block.last() + 1;
        self.open = block.open();
        true
    }
}

impl Iterator for Positions<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        if self.number >= self.n {
            return None;
        }
        if self.n < SHORT {
            self.last += get(self.bytes, &mut self.at);
            self.number += 1;
            return Some(self.last);
        }
        if self.open.is_done() {
            self.open_next();
        }
        self.number += 1;
        Some(self.open.next(self.bytes))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.n - self.number) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Positions<'_> {}

#[cfg(test)]
mod tests;
