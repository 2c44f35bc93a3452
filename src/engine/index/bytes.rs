//! Reading and writing the bytes of a segment: varints, and the one trait behind which a file may stand.

use crate::error::Error;
use std::borrow::Cow;
use std::ops::Range;

/// Something that holds the bytes of a segment: a slice, or bytes that lie outside of the engine's memory and are
/// fetched when they are read.
pub trait Bytes: Send + Sync {
    /// How many bytes there are.
    fn len(&self) -> usize;

    /// The bytes of a range, which lies within `0..len()`; fewer come back only when reading failed.
    fn read(&self, range: Range<usize>) -> Cow<'_, [u8]>;

    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A range of other bytes, as bytes of their own.
pub struct Part<'a> {
    whole: &'a dyn Bytes,
    range: Range<usize>,
}

impl<'a> Part<'a> {
    /// `None` when the range does not lie within the bytes.
    pub fn new(whole: &'a dyn Bytes, range: Range<usize>) -> Option<Part<'a>> {
        (range.start <= range.end && range.end <= whole.len()).then_some(Part { whole, range })
    }
}

impl Bytes for Part<'_> {
    fn len(&self) -> usize {
        self.range.len()
    }

    fn read(&self, range: Range<usize>) -> Cow<'_, [u8]> {
        let at = |place: usize| self.range.start + place.min(self.range.len());
        self.whole.read(at(range.start)..at(range.end))
    }
}

impl Bytes for [u8] {
    fn len(&self) -> usize {
        <[u8]>::len(self)
    }

    fn read(&self, range: Range<usize>) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.get(range).unwrap_or_default())
    }
}

impl Bytes for Vec<u8> {
    fn len(&self) -> usize {
        self.as_slice().len()
    }

    fn read(&self, range: Range<usize>) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.get(range).unwrap_or_default())
    }
}

/// Appends a number, seven bits a byte, low bits first; the last byte has its high bit clear.
#[inline]
pub fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads a number that `put` wrote, from bytes that were written here or checked when they were read.
/// Past the end it reads zeros, so that it never fails.
#[inline]
pub fn get(bytes: &[u8], at: &mut usize) -> u32 {
    let mut number = 0u32;
    let mut shift = 0;
    loop {
        let byte = bytes.get(*at).copied().unwrap_or(0);
        *at += 1;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 || shift == 28 {
            return number;
        }
        shift += 7;
    }
}

/// Appends numbers of four bytes each.
pub fn put_all(bytes: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) {
    numbers.for_each(|number| bytes.extend_from_slice(&number.to_le_bytes()));
}

/// Reads bytes nobody vouches for; every fault is an `Error::Segment` that names what was being read.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    what: &'static str,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8], what: &'static str) -> Self {
        Reader { bytes, at: 0, what }
    }

    pub fn fault<T>(&self) -> Result<T, Error> {
        Err(Error::Segment(format!("{} at byte {}", self.what, self.at)))
    }

    pub fn take(&mut self, n: usize) -> Result<&'a [u8], Error> {
        match self.at.checked_add(n).and_then(|end| self.bytes.get(self.at..end)) {
            Some(taken) => {
                self.at += n;
                Ok(taken)
            }
            None => self.fault(),
        }
    }

    pub fn byte(&mut self) -> Result<u8, Error> {
        Ok(self.take(1)?[0])
    }

    pub fn u32(&mut self) -> Result<u32, Error> {
        Ok(u32::from_le_bytes(self.take(4)?.try_into().expect("four bytes were taken")))
    }

    pub fn u64(&mut self) -> Result<u64, Error> {
        Ok(u64::from_le_bytes(self.take(8)?.try_into().expect("eight bytes were taken")))
    }

    /// A varint of at most five bytes whose value fits 32 bits.
    #[inline]
    pub fn number(&mut self) -> Result<u32, Error> {
        // Most are short, of lengths that nobody can foretell: up to four bytes are taken at once, without a branch.
        if let Some(Ok(four)) = self.bytes.get(self.at..self.at + 4).map(<[u8; 4]>::try_from) {
            let four = u32::from_le_bytes(four);
            let ends = !four & 0x8080_8080;
            if ends != 0 {
                // All bits up to the one that says it is the last byte.
                let own = four & (ends ^ (ends - 1));
                self.at += ends.trailing_zeros() as usize / 8 + 1;
                return Ok(own & 0x7f | own >> 1 & 0x3f80 | own >> 2 & 0x1f_c000 | own >> 3 & 0xfe0_0000);
            }
        }
        self.long_number()
    }

    #[cold]
    fn long_number(&mut self) -> Result<u32, Error> {
        let mut number = 0u64;
        for shift in [0, 7, 14, 21, 28] {
            let Some(&byte) = self.bytes.get(self.at) else { return self.fault() };
            self.at += 1;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(number).or_else(|_| self.fault());
            }
        }
        self.fault()
    }

    /// A number that counts things of which each takes at least `size` of the bytes that are left, so that
    /// a lie about it cannot ask for more memory than the file is long.
    pub fn count(&mut self, size: usize) -> Result<usize, Error> {
        let count = self.number()? as usize;
        if count.saturating_mul(size) > self.bytes.len() - self.at { self.fault() } else { Ok(count) }
    }

    /// So many numbers of four bytes each.
    pub fn numbers(&mut self, n: usize) -> Result<Vec<u32>, Error> {
        let Some(len) = n.checked_mul(4) else { return self.fault() };
        let (numbers, _) = self.take(len)?.as_chunks::<4>();
        Ok(numbers.iter().map(|number| u32::from_le_bytes(*number)).collect())
    }

    pub fn at(&self) -> usize {
        self.at
    }

    /// Everything that is left.
    pub fn rest(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        self.at = self.bytes.len();
        rest
    }

    /// Nothing may be left over.
    pub fn end(&self) -> Result<(), Error> {
        if self.at == self.bytes.len() { Ok(()) } else { self.fault() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_survive_a_round_trip() {
        for number in
            [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_455, 268_435_456, u32::MAX]
        {
            let mut bytes = Vec::new();
            put(&mut bytes, number);
            let mut at = 0;
            assert_eq!(get(&bytes, &mut at), number);
            assert_eq!(at, bytes.len());
            let mut reader = Reader::new(&bytes, "test");
            assert_eq!(reader.number(), Ok(number));
            assert_eq!(reader.end(), Ok(()));
        }
    }

    #[test]
    fn hostile_numbers_are_faults() {
        let number = |bytes: &[u8]| Reader::new(bytes, "test").number().is_ok();
        assert!(number(&[0xff, 0xff, 0xff, 0xff, 0x0f]));
        assert!(!number(&[0xff, 0xff, 0xff, 0xff, 0x1f]), "more than 32 bits");
        assert!(!number(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x00]), "six bytes");
        assert!(!number(&[0x80]), "cut short");
        assert!(!number(&[]));
        assert!(Reader::new(&[200, 1, 0, 0], "test").count(1).is_err(), "200 things in two bytes");
    }

    #[test]
    fn reading_past_the_end_gives_zeros() {
        let mut at = 5;
        assert_eq!(get(&[1, 2], &mut at), 0);
    }
}
