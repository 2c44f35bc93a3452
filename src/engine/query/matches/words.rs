//! The entries that a node of single words stands for: words as a whole, and compounds of which they are a part.

use super::{Finder, Place, sorted};
use crate::index::column::PartOf;
use crate::query::reading::Node;
use crate::text::{Kind, compound};

/// What a node of single words stands for in a segment.
#[derive(Default)]
pub(super) struct Words {
    /// Entries that are meant as a whole, rising, each once.
    pub whole: Vec<u32>,
    /// Entries of which a part is meant: which one, and the part before which it ends (0: it ends the entry).
    parts: Vec<(u32, u16, u16)>,
    /// Tokens of all of them, about: none when there is none.
    pub count: u64,
}

impl Words {
    /// Entries of which a part is meant.
    pub fn in_parts(&self) -> impl Iterator<Item = u32> {
        self.parts.iter().map(|part| part.0)
    }

    pub fn n_entries(&self) -> u64 {
        self.whole.len() as u64
    }

    pub fn has_parts(&self) -> bool {
        !self.parts.is_empty()
    }
}

impl Finder<'_> {
    /// The words that a node stands for, if it is one of single words. Whether it is does not depend on the segment.
    pub(super) fn words(&self, node: &Node) -> Option<Words> {
        match node {
            // A dot at the end of a query is a mark, so an abbreviation is looked for without its own: m for M.
            Node::Word(word) if compound::parts(word, Kind::Word).len() < 2 => {
                Some(self.words_spelled(&[word, &format!("{word}.")]))
            }
            Node::Layer(layer, node) => Finder { layer: *layer, ..*self }.words(node),
            Node::Or(nodes) => {
                let (mut whole, mut parts) = (Vec::new(), Vec::new());
                for words in nodes.iter().map(|node| self.words(node)) {
                    let words = words?;
                    whole.extend(words.whole);
                    parts.extend(words.parts);
                }
                Some(self.words_of(whole, parts))
            }
            node if node.is_pattern() => Some(self.words_of_pattern(node)),
            _ => None,
        }
    }

    /// Those of a pattern.
    pub(super) fn words_of_pattern(&self, pattern: &Node) -> Words {
        let (column, expansion) = (self.column(), self.memo.expansion(self.layer, pattern));
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        for &key in &expansion.keys[self.number] {
            whole.extend_from_slice(column.entries_of.get(key));
            parts.extend(column.compounds_of.get(key).iter().map(|part| self.part(part)));
        }
        self.words_of(whole, parts)
    }

    /// Those of typed words.
    pub(super) fn words_spelled(&self, words: &[&str]) -> Words {
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        for key in words.iter().flat_map(|word| self.corpus.keys(self.layer, word)) {
            let (entries, inside) = self.corpus.having(self.held, self.layer, &key);
            whole.extend(entries);
            parts.extend(inside.iter().map(|part| self.part(part)));
        }
        self.words_of(whole, parts)
    }

    /// A compound with the part of it that is meant, and the part before which that ends.
    fn part(&self, &PartOf { entry, part }: &PartOf) -> (u32, u16, u16) {
        let next = part + 1;
        let is_last = next == self.held.segment.lexicon.folds.n_parts(entry);
        (entry, part, if is_last { 0 } else { next })
    }

    fn words_of(&self, mut whole: Vec<u32>, mut parts: Vec<(u32, u16, u16)>) -> Words {
        whole.sort_unstable();
        whole.dedup();
        parts.sort_unstable();
        parts.dedup();
        let postings = &self.held.segment.postings;
        let count = whole.iter().map(|&entry| u64::from(postings.count(entry))).sum::<u64>();
        // Compounds are many and each is rare.
        let count = count + parts.len() as u64;
        Words { whole, parts, count }
    }

    /// All places of some words, by their starts.
    pub(super) fn places_of(&self, words: &Words) -> Vec<Place> {
        let whole = self.union(&words.whole);
        let whole = whole.into_iter().map(|token| Place { token, until: token + 1, part: 0, end_part: 0 });
        if !words.has_parts() {
            return whole.collect();
        }
        sorted(self.parts_of(words).chain(whole).collect())
    }

    /// Places of words that are parts of compounds, in no order.
    pub(super) fn parts_of(&self, words: &Words) -> impl Iterator<Item = Place> {
        words.parts.iter().flat_map(|&(entry, part, end_part)| {
            self.tokens_of(entry).map(move |token| Place { token, until: token + 1, part, end_part })
        })
    }
}
