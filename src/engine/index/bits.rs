//! One bit per token, with ranks: which tokens are words, and where paragraphs begin.

/// A bitmap that counts its ones up to any place in constant time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bits {
    words: Vec<u64>,
    /// Ones before each 64 bits, and their sum at the end.
    ranks: Vec<u32>,
}

impl Bits {
    /// A bitmap of `len` bits, with ones at the places given.
    pub fn new(len: u32, ones: impl Iterator<Item = u32>) -> Bits {
        let mut words = vec![0u64; (len as usize).div_ceil(64)];
        for one in ones {
            if let Some(word) = words.get_mut(one as usize / 64) {
                *word |= 1 << (one % 64);
            }
        }
        Bits::of(words)
    }

    /// The bitmap of these bits, sixty-four by sixty-four, the first lowest.
    pub fn of(words: Vec<u64>) -> Bits {
        let mut before = 0;
        let mut ranks: Vec<u32> = Vec::with_capacity(words.len() + 1);
        for word in &words {
            ranks.push(before);
            before += word.count_ones();
        }
        ranks.push(before);
        Bits { words, ranks }
    }

    /// The bits as bytes, eight by eight.
    pub fn write(&self) -> Vec<u8> {
        self.words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// The bitmap of `len` bits that lie in bytes, eight by eight. `None` where there are more or fewer.
    pub fn read(bytes: &[u8], len: u32) -> Option<Bits> {
        let (words, rest) = bytes.as_chunks::<8>();
        let words: Vec<u64> = words.iter().map(|word| u64::from_le_bytes(*word)).collect();
        let spare = words.last().is_some_and(|last| !len.is_multiple_of(64) && last >> (len % 64) > 0);
        let whole = rest.is_empty() && words.len() == (len as usize).div_ceil(64) && !spare;
        whole.then(|| Bits::of(words))
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        8 * self.words.len() + 4 * self.ranks.len()
    }

    /// The bits, sixty-four by sixty-four, the first lowest.
    pub fn blocks(&self) -> &[u64] {
        &self.words
    }

    #[inline]
    pub fn contains(&self, place: u32) -> bool {
        self.words.get(place as usize / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// How many ones stand before a place.
    #[inline]
    pub fn rank(&self, place: u32) -> u32 {
        let block = place as usize / 64;
        match self.words.get(block) {
            Some(word) => self.ranks[block] + (word & !(u64::MAX << (place % 64))).count_ones(),
            None => self.ranks.last().copied().unwrap_or(0),
        }
    }

    /// The first one at a place or after it.
    #[inline]
    pub fn next(&self, place: u32) -> Option<u32> {
        let mut block = place as usize / 64;
        let mut word = self.words.get(block)? & (u64::MAX << (place % 64));
        while word == 0 {
            block += 1;
            word = *self.words.get(block)?;
        }
        Some(block as u32 * 64 + word.trailing_zeros())
    }

    /// The last one before a place.
    #[inline]
    pub fn before(&self, place: u32) -> Option<u32> {
        let last = place.checked_sub(1)?.min((self.words.len() as u32 * 64).checked_sub(1)?);
        let mut block = last as usize / 64;
        let mut word = self.words[block] & (u64::MAX >> (63 - last % 64));
        while word == 0 {
            block = block.checked_sub(1)?;
            word = self.words[block];
        }
        Some(block as u32 * 64 + 63 - word.leading_zeros())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn ranks_and_successors_agree_with_a_scan() {
        let mut random = Random::new(3);
        for len in [0u32, 1, 63, 64, 65, 700] {
            let ones: Vec<u32> = (0..len).filter(|_| random.below(5) == 0).collect();
            let bits = Bits::new(len, ones.iter().copied());
            for place in 0..len + 70 {
                assert_eq!(bits.contains(place), ones.contains(&place));
                assert_eq!(bits.rank(place) as usize, ones.iter().filter(|&&one| one < place).count());
                assert_eq!(bits.before(place), ones.iter().copied().rfind(|&one| one < place));
                assert_eq!(bits.next(place), ones.iter().copied().find(|&one| one >= place));
            }
        }
    }
}
