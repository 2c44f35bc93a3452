//! A block of rising positions in the way of Elias and Fano: low bits as they are, high bits as steps.
//!
//! ```text
//! the last position, less the base, as a varint · the `low` lowest bits of each, packed
//! · one bit per position and one per step of what lies above them: 1 a position, 0 a step up
//! ```
//!
//! `low` follows from the two numbers before it, such that a position takes about two bits and the logarithm of the
//! mean distance (Elias 1974, “Efficient storage and retrieval by content and address of static files”).

use crate::error::Error;
use crate::index::bytes::{Reader, get, put};
use std::num::NonZeroU64;

/// Positions in a block; the last one of a list may have fewer.
pub const LEN: u32 = 128;

/// How many bits of each position are kept as they are.
fn low_bits(range: u32, n: u32) -> u32 {
    (range / n).checked_ilog2().unwrap_or(0)
}

fn low_bytes(low: u32, n: u32) -> usize {
    (n * low).div_ceil(8) as usize
}

fn high_bytes(range: u32, low: u32, n: u32) -> usize {
    (n + (range >> low)).div_ceil(8) as usize
}

/// Writes positions from `base` on, at least one; gives the last.
pub fn write(bytes: &mut Vec<u8>, base: u32, positions: &[u32]) -> u32 {
    let n = positions.len() as u32;
    let last = positions[positions.len() - 1];
    let range = last - base;
    let low = low_bits(range, n);
    put(bytes, range);
    let lows = bytes.len();
    let highs = lows + low_bytes(low, n);
    bytes.resize(highs + high_bytes(range, low, n), 0);
    let mut waiting = 0u64;
    let (mut n_waiting, mut at) = (0, lows);
    for (number, position) in (0u32..).zip(positions) {
        let place = position - base;
        waiting |= u64::from(place & ((1 << low) - 1)) << n_waiting;
        n_waiting += low;
        while n_waiting >= 8 {
            bytes[at] = waiting as u8;
            waiting >>= 8;
            n_waiting -= 8;
            at += 1;
        }
        let bit = (place >> low) + number;
        bytes[highs + bit as usize / 8] |= 1 << (bit % 8);
    }
    if n_waiting > 0 {
        bytes[at] = waiting as u8;
    }
    last
}

/// Passes a block that nobody vouches for; gives its last position. `bytes` are those of the reader, with eight more.
pub fn check(bytes: &[u8], reader: &mut Reader, base: u32, n: u32, n_tokens: u32) -> Result<u32, Error> {
    let range = reader.number()?;
    let last = base.checked_add(range).filter(|&last| last < n_tokens);
    let Some(last) = last else { return reader.fault() };
    let low = low_bits(range, n);
    let lows = reader.at();
    reader.take(low_bytes(low, n))?;
    let highs = reader.take(high_bytes(range, low, n))?;
    let low_of = |number: u32| {
        let bit = number * low;
        (eight(bytes, lows + bit as usize / 8) >> (bit % 8)) as u32 & ((1 << low) - 1)
    };
    let mut number = 0;
    let mut next = 0u64;
    for (first, word) in (0u32..).step_by(64).zip(highs.chunks(8)) {
        let mut word = match word.first_chunk() {
            Some(eight) => u64::from_le_bytes(*eight),
            None => word.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
        };
        while word != 0 {
            if number == n {
                return reader.fault();
            }
            let high = first + word.trailing_zeros() - number;
            let place = u64::from(high) << low | u64::from(low_of(number));
            if place < next {
                return reader.fault();
            }
            next = place + 1;
            number += 1;
            word &= word - 1;
        }
    }
    if number == n && next == u64::from(range) + 1 { Ok(last) } else { reader.fault() }
}

/// Where the parts of a block are.
#[derive(Clone, Copy)]
pub struct Block {
    base: u32,
    range: u32,
    n: u32,
    low: u32,
    lows: usize,
    highs: usize,
}

impl Block {
    /// Finds the parts of a block that was written here or checked, and passes it.
    #[inline]
    pub fn read(bytes: &[u8], at: &mut usize, base: u32, n: u32) -> Block {
        let range = get(bytes, at);
        let low = low_bits(range, n);
        let lows = *at;
        let highs = lows + low_bytes(low, n);
        *at = highs + high_bytes(range, low, n);
        Block { base, range, n, low, lows, highs }
    }

    #[inline]
    pub fn last(&self) -> u32 {
        self.base + self.range
    }

    /// All its positions, put into an array: first the steps, then the low bits.
    #[inline]
    pub fn positions<'p>(&self, bytes: &[u8], chunk: &'p mut [u32; LEN as usize]) -> &'p [u32] {
        let Block { base, range, n, low, lows, highs } = *self;
        let n = n.min(LEN);
        let end = n + (range >> low);
        let (mut number, mut bit) = (0u32, 0u32);
        while bit < end {
            let mut word = eight(bytes, highs + bit as usize / 8);
            if end - bit < 64 {
                word &= (1 << (end - bit)) - 1;
            }
            while let Some(ones) = NonZeroU64::new(word) {
                let Some(place) = chunk.get_mut(number as usize) else { break };
                *place = bit + ones.trailing_zeros() - number;
                word &= word - 1;
                number += 1;
            }
            bit += 64;
        }
        let lows = bytes.get(lows..).unwrap_or_default();
        let positions = &mut chunk[..n as usize];
        match low {
            0 => positions.iter_mut().for_each(|place| *place += base),
            1..=7 => add_lows::<8>(positions, base, low, lows),
            8..=14 => add_lows::<4>(positions, base, low, lows),
            _ => add_lows::<1>(positions, base, low, lows),
        }
        &chunk[..n as usize]
    }

    #[inline]
    pub fn open(self) -> Open {
        let Block { base, range, n, low, lows, highs } = self;
        // The first word is read when it is needed.
        Open { base, range, n, number: 0, low, lows, highs, word: 0, bit: u32::MAX - 63 }
    }
}

/// A block that is being read.
#[derive(Clone, Default)]
pub struct Open {
    base: u32,
    range: u32,
    n: u32,
    /// How many positions were given or passed.
    number: u32,
    low: u32,
    lows: usize,
    /// Where the next word of steps begins.
    highs: usize,
    /// What is left of the present one, and the number of its first bit, modulo 2³².
    word: u64,
    bit: u32,
}

/// Puts the low bits under the steps, so many positions from eight bytes.
#[inline]
fn add_lows<const AT_ONCE: usize>(positions: &mut [u32], base: u32, low: u32, lows: &[u8]) {
    let mask = (1 << low) - 1;
    for (group, places) in positions.chunks_mut(AT_ONCE).enumerate() {
        let bit = group * AT_ONCE * low as usize;
        let mut word = eight(lows, bit / 8) >> (bit % 8);
        for place in places {
            *place = base + (*place << low | word as u32 & mask);
            word >>= low;
        }
    }
}

#[inline]
fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at + 8) {
        Some(eight) => u64::from_le_bytes(eight.try_into().expect("eight bytes were taken")),
        None => 0,
    }
}

impl Open {
    #[inline]
    pub fn is_done(&self) -> bool {
        self.number == self.n
    }

    /// How many positions are still to come.
    #[inline]
    pub fn left(&self) -> u32 {
        self.n - self.number
    }

    #[inline]
    pub fn last(&self) -> u32 {
        self.base + self.range
    }

    #[inline]
    fn next_word(&mut self, bytes: &[u8]) {
        self.word = eight(bytes, self.highs);
        self.highs += 8;
        self.bit = self.bit.wrapping_add(64);
    }

    #[inline]
    fn low_of(&self, bytes: &[u8], number: u32) -> u32 {
        let bit = number * self.low;
        (eight(bytes, self.lows + bit as usize / 8) >> (bit % 8)) as u32 & ((1 << self.low) - 1)
    }

    /// The next position; there must be one.
    #[inline]
    pub fn next(&mut self, bytes: &[u8]) -> u32 {
        while self.word == 0 && self.bit.wrapping_add(64) <= self.n + (self.range >> self.low) {
            self.next_word(bytes);
        }
        let high = self.bit.wrapping_add(self.word.trailing_zeros()).wrapping_sub(self.number);
        let position = self.base + (high << self.low | self.low_of(bytes, self.number));
        self.word &= self.word.wrapping_sub(1);
        self.number += 1;
        position
    }

    /// Passes what lies before a position that is at most the last; gives how many were passed.
    #[inline]
    pub fn leap(&mut self, bytes: &[u8], to: u32) -> u32 {
        let Some(place) = to.checked_sub(self.base) else { return 0 };
        let before = self.number;
        let high = place >> self.low;
        if self.bit == u32::MAX - 63 {
            self.next_word(bytes);
        }
        // In a word no position can be higher than the zeros up to its end say.
        loop {
            let ones = self.word.count_ones();
            if self.bit.wrapping_add(64).wrapping_sub(self.number + ones) >= high
                || self.number + ones >= self.n
            {
                break;
            }
            self.number += ones;
            self.next_word(bytes);
        }
        while self.number < self.n {
            if self.word == 0 {
                self.next_word(bytes);
                continue;
            }
            let own = self.bit + self.word.trailing_zeros() - self.number;
            let reached =
                own > high || own == high && self.low_of(bytes, self.number) >= place & ((1 << self.low) - 1);
            if reached {
                break;
            }
            self.word &= self.word - 1;
            self.number += 1;
        }
        self.number - before
    }
}
