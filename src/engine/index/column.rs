//! A column of the lexicon: one layer of its words, and how to find them by their keys.

use super::lexicon::{FewLists, Lists, Strings};
use crate::order::Order;

/// A place inside a compound: which entry, and which of its parts, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PartOf {
    pub entry: u32,
    pub part: u16,
}

/// The first eight bytes as a number that is ordered as they are.
pub fn head(key: &str) -> u64 {
    let mut head = [0; 8];
    let len = key.len().min(8);
    head[..len].copy_from_slice(&key.as_bytes()[..len]);
    u64::from_be_bytes(head)
}

/// The keys of all entries on one layer. Keys are sorted by their bytes, so that a prefix is a range of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// Each once.
    pub keys: Strings,
    /// The key of each entry.
    pub key_of: Vec<u32>,
    /// Keys of the parts of each entry; none for a simple word, never only one.
    pub parts: FewLists<u32>,
    /// Entries of each key that are words, rising.
    pub entries_of: Lists<u32>,
    /// Compounds in which each key is a part, rising.
    pub compounds_of: FewLists<PartOf>,
}

impl Column {
    /// Builds the ways of finding. `key_of` and `parts` must name keys below `keys.len()`; `is_word` says it of an
    /// entry.
    pub fn new(
        keys: Strings,
        key_of: Vec<u32>,
        parts: FewLists<u32>,
        is_word: impl Fn(u32) -> bool + Clone,
    ) -> Column {
        let numbered = (0u32..).zip(&key_of);
        let words = numbered.filter(|(entry, _)| is_word(*entry)).map(|(entry, &key)| (key, entry));
        let entries_of = Lists::group(keys.len(), words);
        let inside = (0..key_of.len() as u32).flat_map(|entry| {
            let numbered = parts.get(entry).iter().enumerate();
            numbered.map(move |(part, &key)| (key, PartOf { entry, part: part as u16 }))
        });
        let compounds_of = FewLists::group(keys.len(), inside);
        Column { keys, key_of, parts, entries_of, compounds_of }
    }

    /// Sorts keys that came in any order, and numbers entries and parts by them.
    pub fn sorted(
        keys: &Strings,
        mut key_of: Vec<u32>,
        parts: &[(u32, u32)],
        is_word: impl Fn(u32) -> bool + Clone,
    ) -> Column {
        // Most are told apart by their first eight bytes.
        let mut order: Vec<(u64, u32)> =
            (0..keys.len() as u32).map(|old| (head(keys.get(old)), old)).collect();
        order.order_by(|a, b| a.0.cmp(&b.0).then_with(|| keys.get(a.1).cmp(keys.get(b.1))));
        let mut sorted = Strings::default();
        let mut renumbered = vec![0u32; order.len()];
        for (new, &(_, old)) in (0u32..).zip(&order) {
            sorted.push(keys.get(old));
            renumbered[old as usize] = new;
        }
        sorted.shrink();
        key_of.iter_mut().for_each(|key| *key = renumbered[*key as usize]);
        let pairs = parts.iter().map(|&(entry, key)| (entry, renumbered[key as usize]));
        let parts = FewLists::group(key_of.len(), pairs);
        Column::new(sorted, key_of, parts, is_word)
    }

    /// The key of an entry.
    #[inline]
    pub fn key(&self, entry: u32) -> &str {
        self.keys.get(self.key_of[entry as usize])
    }

    /// The number of a key, if a word or a part of one has it.
    pub fn find(&self, key: &str) -> Option<u32> {
        let number = self.keys.partition(|other| other < key);
        ((number as usize) < self.keys.len() && self.keys.get(number) == key).then_some(number)
    }

    /// The numbers of all keys that begin like this.
    pub fn starting(&self, prefix: &str) -> std::ops::Range<u32> {
        let start = self.keys.partition(|other| other < prefix);
        let end = self.keys.partition(|other| other < prefix || other.starts_with(prefix));
        start..end
    }

    /// Whether a word, or a part of one, has this key; other keys are those of marks.
    pub fn is_of_words(&self, key: u32) -> bool {
        !self.entries_of.get(key).is_empty() || !self.compounds_of.get(key).is_empty()
    }

    /// How many parts an entry has; a simple word is its own only part.
    #[inline]
    pub fn n_parts(&self, entry: u32) -> u16 {
        (self.parts.get(entry).len() as u16).max(1)
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        let lists = self.parts.size() + self.entries_of.size() + self.compounds_of.size();
        self.keys.memory() + 4 * self.key_of.len() + lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(list: &[&str]) -> Strings {
        let mut strings = Strings::default();
        list.iter().for_each(|string| strings.push(string));
        strings
    }

    #[test]
    fn keys_are_found_whole_and_by_their_beginning() {
        // OTAN, otan, OTAN-Ukraine, with the keys in the order in which they came.
        let keys = strings(&["otan-ukraine", "ukraine", "otan"]);
        let column = Column::sorted(&keys, vec![2, 2, 0], &[(2, 2), (2, 1)], |_| true);
        assert_eq!(column.find("otan"), Some(0));
        assert_eq!(column.find("ota"), None);
        assert_eq!(column.find("zzz"), None);
        assert_eq!(column.starting("otan"), 0..2);
        assert_eq!(column.starting(""), 0..3);
        assert_eq!(column.starting("p"), 2..2);
        assert_eq!(column.entries_of.get(0), [0, 1]);
        assert_eq!(column.entries_of.get(2), [0u32; 0]);
        assert_eq!(column.compounds_of.get(2), [PartOf { entry: 2, part: 1 }]);
        assert_eq!((column.n_parts(0), column.n_parts(2)), (1, 2));
        assert_eq!(column.key(2), "otan-ukraine");
    }

    #[test]
    fn an_empty_column_answers() {
        let column = Column::default();
        assert_eq!(column.find("otan"), None);
        assert_eq!(column.starting(""), 0..0);
    }
}
