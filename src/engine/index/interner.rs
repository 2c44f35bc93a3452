//! Numbers for distinct (form, tag) pairs, in order of first appearance. What a tag says is the caller's matter.

use super::lexicon::Strings;

/// A hash table whose keys live in one run of memory: nothing is allocated per token. Most forms are told apart by the
/// bytes at their ends, which stand together, so that looking one up touches two places of memory.
#[derive(Debug, Clone)]
pub struct Interner {
    pub forms: Strings,
    pub tags: Vec<u16>,
    keys: Vec<Key>,
    /// A power of two, at most half full.
    table: Vec<Slot>,
}

/// The high bits of a hash, and the number of its key plus one; 0 where nothing is.
type Slot = (u32, u32);

/// What is known of a pair without its form: all of it when that has at most 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    /// The first and last eight bytes of the form, which may overlap; of a shorter one the first and last four, or all.
    first: u64,
    last: u64,
    len: u32,
    tag: u16,
}

/// Forms of more bytes are compared as a whole.
const SHORT: u32 = 16;

impl Default for Interner {
    fn default() -> Self {
        let table = vec![(0, 0); 1 << 12];
        Interner { forms: Strings::default(), tags: Vec::new(), keys: Vec::new(), table }
    }
}

impl Interner {
    /// The number of a pair; new pairs get the next.
    #[inline]
    pub fn number(&mut self, form: &str, tag: u16) -> u32 {
        let key = Key::of(form.as_bytes(), tag);
        let hash = key.hash(form.as_bytes());
        let high = (hash >> 32) as u32;
        let mask = self.table.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let (other, number) = self.table[slot];
            if number == 0 {
                return self.insert(form, key, high, slot);
            }
            let number = number - 1;
            if other == high
                && self.keys[number as usize] == key
                && (key.len <= SHORT || self.forms.get(number) == form)
            {
                return number;
            }
            slot = (slot + 1) & mask;
        }
    }

    #[cold]
    fn insert(&mut self, form: &str, key: Key, high: u32, slot: usize) -> u32 {
        let number = self.tags.len() as u32;
        self.forms.push(form);
        self.tags.push(key.tag);
        self.keys.push(key);
        self.table[slot] = (high, number + 1);
        if self.tags.len() * 2 > self.table.len() {
            self.grow();
        }
        number
    }

    fn grow(&mut self) {
        let mask = self.table.len() * 2 - 1;
        let mut table = vec![(0, 0); mask + 1];
        for (number, key) in (0u32..).zip(&self.keys) {
            let hash = key.hash(self.forms.get(number).as_bytes());
            let mut slot = hash as usize & mask;
            while table[slot].1 != 0 {
                slot = (slot + 1) & mask;
            }
            table[slot] = ((hash >> 32) as u32, number + 1);
        }
        self.table = table;
    }
}

impl Key {
    #[inline]
    fn of(bytes: &[u8], tag: u16) -> Key {
        let (first, last) = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
                (Some(first), Some(last)) => {
                    (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)))
                }
                _ => (bytes.iter().fold(0, |all, &byte| all << 8 | u64::from(byte)), 0),
            },
        };
        Key { first, last, len: bytes.len() as u32, tag }
    }

    /// By multiplications of 64 bits alone, because WebAssembly has no longer ones.
    #[inline]
    fn hash(&self, bytes: &[u8]) -> u64 {
        let mix = |a: u64, b: u64| {
            let product = (a ^ b).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            product ^ product >> 32
        };
        let about = u64::from(self.len) << 16 | u64::from(self.tag);
        let mut state = mix(mix(about, self.first), self.last);
        if self.len > SHORT {
            for chunk in bytes[8..bytes.len() - 8].chunks(8) {
                state = mix(state, chunk.iter().fold(0, |all, &byte| all << 8 | u64::from(byte)));
            }
        }
        mix(state, state >> 29)
    }
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
        let mut forms: Vec<String> = (0..40).map(|len| "a".repeat(len)).collect();
        // Alike at both ends.
        forms.extend(["b", "c"].map(|middle| format!("{}{middle}{}", "a".repeat(9), "a".repeat(9))));
        for (number, form) in (0u32..).zip(&forms) {
            assert_eq!(interner.number(form, 0), number);
        }
        assert_eq!(interner.number("aaa", 0), 3);
    }
}
