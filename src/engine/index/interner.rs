//! Numbers for distinct (form, tag) pairs, in order of first appearance. What a tag says is the caller's matter.

use super::lexicon::Strings;

/// A hash table whose keys live in one run of memory: nothing is allocated per token.
#[derive(Debug, Clone)]
pub struct Interner {
    pub forms: Strings,
    pub tags: Vec<u16>,
    /// The high bits of each key's hash, to pass over most others without looking at the strings.
    hashes: Vec<u32>,
    /// Numbers plus one, 0 where nothing is; a power of two, at most half full.
    table: Vec<u32>,
}

impl Default for Interner {
    fn default() -> Self {
        Interner { forms: Strings::default(), tags: Vec::new(), hashes: Vec::new(), table: vec![0; 1 << 12] }
    }
}

impl Interner {
    /// The number of a pair; new pairs get the next.
    #[inline]
    pub fn number(&mut self, form: &str, tag: u16) -> u32 {
        let hash = hash(form.as_bytes(), tag);
        let high = (hash >> 32) as u32;
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let number = self.table[slot];
            if number == 0 {
                return self.insert(form, tag, high, slot);
            }
            let number = number - 1;
            if self.hashes[number as usize] == high
                && self.tags[number as usize] == tag
                && self.forms.get(number) == form
            {
                return number;
            }
            slot = (slot + 1) & mask;
        }
    }

    #[cold]
    fn insert(&mut self, form: &str, tag: u16, high: u32, slot: usize) -> u32 {
        let number = self.tags.len() as u32;
        self.forms.push(form);
        self.tags.push(tag);
        self.hashes.push(high);
        self.table[slot] = number + 1;
        if self.tags.len() * 2 > self.table.len() {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        let mut table = vec![0u32; mask + 1];
        for (number, tag) in (0u32..).zip(&self.tags) {
            let mut slot = hash(self.forms.get(number).as_bytes(), *tag) as usize & mask;
            while table[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = number + 1;
        }
        self.table = table;
    }
}

/// Eight bytes at a time, each folded in by a long multiplication (after Wang Yi's wyhash).
#[inline]
fn hash(bytes: &[u8], tag: u16) -> u64 {
    let mix = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        product as u64 ^ (product >> 64) as u64
    };
    let mut state = 0x9e37_79b9_7f4a_7c15 ^ (bytes.len() as u64) << 8 ^ u64::from(tag) << 40;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().expect("chunks have eight bytes"));
        state = mix(state ^ word, 0xa076_1d64_78bd_642f);
    }
    let mut last = 0u64;
    for &byte in chunks.remainder() {
        last = last << 8 | u64::from(byte);
    }
    mix(state ^ last, 0xe703_7ed1_a0b4_28db)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use std::collections::HashMap;

    #[test]
    fn numbers_are_those_of_a_plain_map() {
        let mut random = Random::new(11);
        let mut interner = Interner::default();
        let mut oracle: HashMap<(String, u16), u32> = HashMap::new();
        for _ in 0..50_000 {
            let form = format!(
                "{}{}",
                ["", "é", "mot", "une-forme-longue-"][random.below(4) as usize],
                random.below(3_000)
            );
            let tag = random.below(2) as u16;
            let next = oracle.len() as u32;
            let expected = *oracle.entry((form.clone(), tag)).or_insert(next);
            assert_eq!(interner.number(&form, tag), expected);
        }
        assert_eq!(interner.tags.len(), oracle.len());
    }

    #[test]
    fn the_empty_form_and_every_length_have_numbers() {
        let mut interner = Interner::default();
        let forms: Vec<String> = (0..40).map(|len| "a".repeat(len)).collect();
        for (number, form) in (0u32..).zip(&forms) {
            assert_eq!(interner.number(form, 0), number);
        }
        assert_eq!(interner.number("aaa", 0), 3);
    }
}
