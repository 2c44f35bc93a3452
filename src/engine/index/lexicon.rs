//! The lexicon: every distinct word with its kind, language, fold and, once they are known, part of speech and lemma.
//!
//! An entry is (exact form, kind, language, part of speech); the lemma follows from these. Entries are numbered by
//! falling frequency, so that the numbers of the token stream are small. Folds are a column (`column.rs`) that is
//! always there; other layers are made from the entries when they are first asked for.

use super::bits::Bits;
use super::column::Column;
use super::interner::Interner;
use crate::text::{Kind, Language, Layer, Pos, Span, compound, fold};

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

    /// Strings that stand in one text, by their ends, which must rise. `None` where one of them is not whole.
    pub fn of(text: String, ends: Vec<u32>) -> Option<Strings> {
        let whole = ends.iter().all(|&end| text.is_char_boundary(end as usize));
        whole.then_some(Strings { text, ends })
    }

    /// Gives back the memory that was kept for more strings.
    pub fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
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

    /// Bytes in memory.
    pub fn memory(&self) -> usize {
        self.text.len() + 4 * self.ends.len()
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

/// The same where most things have no item: nothing but a bit is kept of those.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FewLists<T> {
    has: Bits,
    lists: Lists<T>,
}

impl<T: Copy + Default> FewLists<T> {
    /// Groups pairs (thing below `len`, item), which keep their order within each thing.
    pub fn group(len: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> FewLists<T> {
        let has = Bits::new(len as u32, pairs.clone().map(|(thing, _)| thing));
        let ranked = pairs.map(|(thing, item)| (has.rank(thing), item));
        let lists = Lists::group(has.rank(u32::MAX) as usize, ranked);
        FewLists { has, lists }
    }
}

impl<T> FewLists<T> {
    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.has.size() + self.lists.size()
    }

    #[inline]
    pub fn get(&self, thing: u32) -> &[T] {
        if self.has.contains(thing) { self.lists.get(self.has.rank(thing)) } else { &[] }
    }
}

/// What the lexicon says of one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub kind: Kind,
    pub language: Language,
    /// Whether one space usually stands before it; else nothing does.
    pub spaced: bool,
    /// Its part of speech, once the texts have been read in context.
    pub pos: Option<Pos>,
}

/// The distinct words of a segment, and how to find them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lexicon {
    pub forms: Strings,
    pub entries: Vec<Entry>,
    /// The layer of folds.
    pub folds: Column,
    /// The lemmas, as a dictionary writes them, each once, and the number of that of each entry; the empty one where none
    /// is known. None at all before the texts have been read in context.
    pub lemmas: Strings,
    pub lemma_of: Vec<u32>,
}

impl Lexicon {
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The folded form of an entry.
    #[inline]
    pub fn fold(&self, entry: u32) -> &str {
        self.folds.key(entry)
    }

    /// The lemma of an entry, when it is known.
    pub fn lemma(&self, entry: u32) -> Option<&str> {
        let lemma = self.lemmas.get(*self.lemma_of.get(entry as usize)?);
        Some(lemma).filter(|lemma| !lemma.is_empty())
    }

    /// Whether an entry is of a word kind.
    #[inline]
    pub fn is_word(&self, entry: u32) -> bool {
        self.entries[entry as usize].kind.is_word()
    }

    /// The languages of the words whose part of speech is not known.
    pub fn without_pos(&self) -> Vec<Language> {
        let mut lacks = [false; Language::ALL.len()];
        for entry in self.entries.iter().filter(|entry| entry.pos.is_none() && entry.kind.is_word()) {
            lacks[entry.language as usize] = true;
        }
        Language::ALL.into_iter().filter(|&language| lacks[language as usize]).collect()
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.forms.memory()
            + self.lemmas.memory()
            + 4 * self.lemma_of.len()
            + self.folds.size()
            + self.entries.len() * size_of::<Entry>()
    }

    /// The keys of every entry on a layer. `target` is the fold that another one was merged into.
    pub fn column(&self, layer: Layer, target: impl Fn(&str) -> Option<String>) -> Column {
        let mut keys = Interner::default();
        let mut parts = Vec::new();
        let mut key_of = Vec::with_capacity(self.len());
        // The key of a form that was merged into another is that one's.
        let key = |form: &str, language: Language, lemma: Option<&str>| {
            let merged = if layer.is_spelling() { None } else { target(&fold::fold(form)) };
            match (merged, lemma) {
                (Some(merged), _) => self.key_of_target(&merged, layer, language),
                (None, Some(lemma)) if layer == Layer::Lemma => fold::fold(lemma),
                _ => layer.key(form, language),
            }
        };
        for (number, entry) in (0u32..).zip(&self.entries) {
            let form = self.forms.get(number);
            key_of.push(keys.number(&key(form, entry.language, self.lemma(number)), 0));
            let spans = part_spans(form, entry.kind);
            let of_part = spans.iter().map(|span| (number, key(span.of(form), entry.language, None)));
            parts.extend(of_part.map(|(number, key)| (number, keys.number(&key, 0))));
        }
        Column::sorted(&keys.forms, key_of, &parts, |entry| self.is_word(entry))
    }

    /// What a word that others were merged into is on a layer: its own key there, as its commonest entry has it.
    fn key_of_target(&self, target: &str, layer: Layer, language: Language) -> String {
        let entry = self.folds.find(target).and_then(|fold| self.folds.entries_of.get(fold).first().copied());
        match (layer, entry.and_then(|entry| self.lemma(entry))) {
            (Layer::Lemma, Some(lemma)) => fold::fold(lemma),
            _ => match entry {
                Some(entry) => layer.key(self.forms.get(entry), self.entries[entry as usize].language),
                None => layer.key(target, language),
            },
        }
    }
}

/// The parts of a compound that the index keeps: at least two, and not more than can be numbered.
pub fn part_spans(form: &str, kind: Kind) -> Vec<Span> {
    let spans = compound::parts(form, kind);
    if (2..=usize::from(u16::MAX)).contains(&spans.len()) { spans } else { Vec::new() }
}
