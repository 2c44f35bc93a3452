//! Tokens of a segment as bits, sixty-four to a number.

/// A range of tokens. Its first number begins at a multiple of 64, so that bitmaps of the whole segment lie beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Blocks {
    pub start: u32,
    pub end: u32,
}

impl Blocks {
    pub fn of((start, end): (u32, u32)) -> Blocks {
        Blocks { start, end }
    }

    /// The token of the first bit.
    pub fn base(self) -> u32 {
        self.start & !63
    }

    /// How many numbers there are.
    pub fn len(self) -> usize {
        if self.start == self.end { 0 } else { (self.end - self.base()).div_ceil(64) as usize }
    }

    pub fn zeros(self) -> Vec<u64> {
        vec![0; self.len()]
    }

    /// Its share of a bitmap of the segment.
    pub fn share(self, whole: &[u64]) -> &[u64] {
        let first = self.start as usize / 64;
        &whole[first..first + self.len()]
    }

    /// Takes out what lies outside.
    pub fn clip(self, bits: &mut [u64]) {
        if let Some(first) = bits.first_mut() {
            *first &= u64::MAX << (self.start % 64);
        }
        if let Some(last) = bits.last_mut().filter(|_| !self.end.is_multiple_of(64)) {
            *last &= (1 << (self.end % 64)) - 1;
        }
    }

    /// The tokens whose bits are one, rising.
    pub fn ones(self, bits: impl Iterator<Item = u64>) -> impl Iterator<Item = u32> {
        (self.base()..).step_by(64).zip(bits).flat_map(|(first, mut word)| {
            std::iter::from_fn(move || {
                let bit = (word != 0).then(|| first + word.trailing_zeros())?;
                word &= word - 1;
                Some(bit)
            })
        })
    }

    /// How many bits are one from a token of the range to another, which is not counted.
    pub fn count(self, bits: &[u64], from: u32, until: u32) -> u32 {
        if from >= until {
            return 0;
        }
        let (from, last) = (from - self.base(), until - 1 - self.base());
        let (first, end) = (from as usize / 64, last as usize / 64);
        let (head, tail) = (u64::MAX << (from % 64), u64::MAX >> (63 - last % 64));
        if first == end {
            return (bits[first] & head & tail).count_ones();
        }
        let between: u32 = bits[first + 1..end].iter().map(|word| word.count_ones()).sum();
        (bits[first] & head).count_ones() + between + (bits[end] & tail).count_ones()
    }
}
