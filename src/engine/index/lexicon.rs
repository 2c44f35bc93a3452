//! The lexicon: every distinct form with its kind, its fold and, for a compound, its parts.
//!
//! An entry is a pair (exact form, kind); part of speech and lemma join it when there is a tagger. Entries are
//! numbered by falling frequency, so that the numbers of the token stream are small. Folds are a table of
//! their own in the order of their bytes: a prefix is a range of it.

use crate::text::Kind;

/// Many strings in one, by number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub fn push(&mut self, string: &str) {
        self.text.push_str(string);
        self.ends.push(self.text.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The string of a number below `len`.
    #[inline]
    pub fn get(&self, number: u32) -> &str {
        &self.text[self.start(number) as usize..self.ends[number as usize] as usize]
    }

    /// Its length in bytes.
    #[inline]
    pub fn len_of(&self, number: u32) -> u32 {
        self.ends[number as usize] - self.start(number)
    }

    #[inline]
    fn start(&self, number: u32) -> u32 {
        if number == 0 { 0 } else { self.ends[number as usize - 1] }
    }

    /// Bytes of all strings together.
    pub fn size(&self) -> usize {
        self.text.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// How many strings come before the first for which `before` does not hold; they must be sorted.
    pub fn partition(&self, before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if before(self.get(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// A list of numbers for each of many things, in two runs of memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lists<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T: Copy + Default> Lists<T> {
    /// Groups pairs (thing below `len`, item), which keep their order within each thing.
    pub fn group(len: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Lists<T> {
        let mut ends = vec![0u32; len];
        for (thing, _) in pairs.clone() {
            ends[thing as usize] += 1;
        }
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        let mut items = vec![T::default(); before as usize];
        for (thing, item) in pairs {
            let place = &mut ends[thing as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Lists { items, ends }
    }
}

impl<T> Lists<T> {
    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.items.len() * size_of::<T>() + 4 * self.ends.len()
    }

    pub fn get(&self, thing: u32) -> &[T] {
        let end = self.ends[thing as usize] as usize;
        let start = if thing == 0 { 0 } else { self.ends[thing as usize - 1] as usize };
        &self.items[start..end]
    }
}

/// What the lexicon says of one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub kind: Kind,
    /// Whether one space usually stands before it; else nothing does.
    pub spaced: bool,
    /// Its number in the table of folds.
    pub fold: u32,
}

/// A place inside a compound: which entry, and which of its parts, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PartOf {
    pub entry: u32,
    pub part: u16,
}

/// The distinct words of a segment, and how to find them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lexicon {
    pub forms: Strings,
    pub entries: Vec<Entry>,
    /// Sorted by their bytes, each once.
    pub folds: Strings,
    /// Folds of the parts of each entry; none for a simple word, never only one.
    pub parts: Lists<u32>,
    /// Entries of each fold that are words, rising.
    pub entries_of: Lists<u32>,
    /// Compounds in which each fold is a part, rising.
    pub compounds_of: Lists<PartOf>,
}

impl Lexicon {
    /// Builds the ways of finding from the columns. `parts[i]` must name folds below `folds.len()`.
    pub fn new(forms: Strings, entries: Vec<Entry>, folds: Strings, parts: Lists<u32>) -> Lexicon {
        let numbered = || entries.iter().enumerate().map(|(number, entry)| (number as u32, entry));
        let words = numbered().filter(|(_, entry)| entry.kind.is_word());
        let entries_of = Lists::group(folds.len(), words.map(|(number, entry)| (entry.fold, number)));
        let inside = (0..entries.len() as u32).flat_map(|entry| {
            let numbered = parts.get(entry).iter().enumerate();
            numbered.map(move |(part, &fold)| (fold, PartOf { entry, part: part as u16 }))
        });
        let compounds_of = Lists::group(folds.len(), inside);
        Lexicon { forms, entries, folds, parts, entries_of, compounds_of }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        let strings = |strings: &Strings| strings.text.len() + 4 * strings.ends.len();
        let lists = self.parts.size() + self.entries_of.size() + self.compounds_of.size();
        strings(&self.forms) + strings(&self.folds) + self.entries.len() * size_of::<Entry>() + lists
    }

    /// The number of a fold, if a word or a part of one has it.
    pub fn find(&self, fold: &str) -> Option<u32> {
        let number = self.folds.partition(|other| other < fold);
        ((number as usize) < self.folds.len() && self.folds.get(number) == fold).then_some(number)
    }

    /// The numbers of all folds that begin like this.
    pub fn starting(&self, prefix: &str) -> std::ops::Range<u32> {
        let start = self.folds.partition(|other| other < prefix);
        let end = self.folds.partition(|other| other < prefix || other.starts_with(prefix));
        start..end
    }

    /// How many parts an entry has; a simple word is its own only part.
    #[inline]
    pub fn n_parts(&self, entry: u32) -> u16 {
        (self.parts.get(entry).len() as u16).max(1)
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
    fn folds_are_found_whole_and_by_their_beginning() {
        let word = |fold| Entry { kind: Kind::Word, spaced: true, fold };
        let forms = strings(&["OTAN", "otan", "OTAN-Ukraine"]);
        let folds = strings(&["otan", "otan-ukraine", "ukraine"]);
        let parts = Lists::group(3, [(2, 0), (2, 2)].into_iter());
        let lexicon = Lexicon::new(forms, vec![word(0), word(0), word(1)], folds, parts);
        assert_eq!(lexicon.find("otan"), Some(0));
        assert_eq!(lexicon.find("ota"), None);
        assert_eq!(lexicon.find("zzz"), None);
        assert_eq!(lexicon.starting("otan"), 0..2);
        assert_eq!(lexicon.starting(""), 0..3);
        assert_eq!(lexicon.starting("p"), 2..2);
        assert_eq!(lexicon.entries_of.get(0), [0, 1]);
        assert_eq!(lexicon.entries_of.get(2), [0u32; 0]);
        assert_eq!(lexicon.compounds_of.get(2), [PartOf { entry: 2, part: 1 }]);
        assert_eq!((lexicon.n_parts(0), lexicon.n_parts(2)), (1, 2));
    }

    #[test]
    fn an_empty_lexicon_answers() {
        let lexicon = Lexicon::default();
        assert_eq!(lexicon.find("otan"), None);
        assert_eq!(lexicon.starting(""), 0..0);
    }
}
