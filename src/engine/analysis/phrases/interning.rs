//! Numbers for things, in the order in which they come, and how often each came.

/// An open table of hashes; what has a hash is compared by the caller.
pub struct Interning {
    slots: Vec<Slot>,
    mask: usize,
    len: u32,
}

#[derive(Clone, Copy)]
struct Slot {
    /// The thing itself where it has 64 bits, else its hash.
    key: u64,
    number: u32,
    count: u32,
}

const EMPTY: Slot = Slot { key: 0, number: u32::MAX, count: 0 };

impl Interning {
    /// With room for about so many.
    pub fn new(things: usize) -> Interning {
        let len = (things.max(8) * 3 / 2).next_power_of_two();
        Interning { slots: vec![EMPTY; len], mask: len - 1, len: 0 }
    }

    /// Counts a thing once more and gives its number, and whether it is new. `place` says where it is looked for; `is_same`
    /// compares with a thing of the same key.
    #[inline]
    pub fn count(&mut self, key: u64, place: u64, mut is_same: impl FnMut(u32) -> bool) -> (u32, bool) {
        let mut at = place as usize & self.mask;
        loop {
            let slot = &mut self.slots[at];
            if slot.number == u32::MAX {
                break;
            }
            if slot.key == key && is_same(slot.number) {
                slot.count += 1;
                return (slot.number, false);
            }
            at = (at + 1) & self.mask;
        }
        self.slots[at] = Slot { key, number: self.len, count: 1 };
        self.len += 1;
        (self.len - 1, true)
    }

    /// Takes back one count of a thing that is there.
    pub fn uncount(&mut self, key: u64, place: u64, number: u32) {
        let mut at = place as usize & self.mask;
        while self.slots[at].number != number || self.slots[at].key != key {
            at = (at + 1) & self.mask;
        }
        self.slots[at].count -= 1;
    }

    /// The number of a thing, if it has one.
    #[inline]
    pub fn find(&self, key: u64, place: u64, mut is_same: impl FnMut(u32) -> bool) -> Option<u32> {
        let mut at = place as usize & self.mask;
        loop {
            let slot = &self.slots[at];
            if slot.number == u32::MAX {
                return None;
            }
            if slot.key == key && is_same(slot.number) {
                return Some(slot.number);
            }
            at = (at + 1) & self.mask;
        }
    }

    /// Makes room for one more; `place` is where a key is looked for. To be called before each `count`.
    #[inline]
    pub fn make_room(&mut self, place: impl Fn(u64) -> u64) {
        if (self.len as usize) * 5 < self.slots.len() * 4 {
            return;
        }
        let len = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![EMPTY; len]);
        self.mask = len - 1;
        for slot in old.into_iter().filter(|slot| slot.number != u32::MAX) {
            let mut at = place(slot.key) as usize & self.mask;
            while self.slots[at].number != u32::MAX {
                at = (at + 1) & self.mask;
            }
            self.slots[at] = slot;
        }
    }

    /// How often each came, by its number.
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.len as usize];
        let slots = self.slots.iter().filter(|slot| slot.number != u32::MAX);
        slots.for_each(|slot| counts[slot.number as usize] = slot.count);
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::super::counters::mixed;
    use super::*;
    use crate::random::Random;
    use std::collections::HashMap;

    #[test]
    fn numbers_and_counts_are_those_of_a_plain_map() {
        let mut random = Random::new(3);
        let (mut interning, mut plain) = (Interning::new(1), HashMap::<u64, (u32, u32)>::new());
        for _ in 0..20_000 {
            let key = u64::from(random.below(3_000)) << 40;
            interning.make_room(mixed);
            let (number, is_new) = interning.count(key, mixed(key), |_| true);
            let next = plain.len() as u32;
            let known = plain.entry(key).or_insert((next, 0));
            known.1 += 1;
            assert_eq!((number, is_new), (known.0, known.1 == 1));
        }
        let counts = interning.counts();
        assert_eq!(counts.len(), plain.len());
        for (key, (number, count)) in plain {
            assert_eq!(counts[number as usize], count);
            assert_eq!(interning.find(key, mixed(key), |_| true), Some(number));
        }
        assert_eq!(interning.find(1, mixed(1), |_| true), None);
    }
}
