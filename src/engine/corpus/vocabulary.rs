//! The words of a whole corpus on one layer, each with a number: those of the segments, joined.

use super::Corpus;
use crate::index::column::{Column, head};
use crate::query::matches::gallop;
use crate::text::Layer;
use std::sync::{Arc, OnceLock};

/// The vocabularies of a corpus, by layer, each made when it is first asked for; its parts share them.
pub(super) type Vocabularies = Arc<[OnceLock<Vocabulary>; Layer::ALL.len()]>;

/// Every key that a whole word has, in the order of the keys; those of marks, and of parts of compounds alone, are none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// A place where each word can be read: a segment, and the number of its key there.
    read_at: Vec<(u32, u32)>,
    /// Per segment, the word of each of its keys, rising; a key that is no word's has the number of the next that is.
    words_of: Vec<Vec<u32>>,
}

impl Vocabulary {
    fn new(columns: &[&Column]) -> Vocabulary {
        let is_word = |column: &Column, key: u32| !column.entries_of.get(key).is_empty();
        let mut all: Vec<(u64, u32, u32)> = Vec::new();
        for (segment, column) in (0u32..).zip(columns) {
            let words = (0..column.keys.len() as u32).filter(|&key| is_word(column, key));
            all.extend(words.map(|key| (head(column.keys.get(key)), segment, key)));
        }
        let key = |&(_, segment, key): &(u64, u32, u32)| columns[segment as usize].keys.get(key);
        // Most are told apart by their first eight bytes. The keys of each segment are sorted: this sort merges them.
        all.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| key(a).cmp(key(b))));
        let mut read_at: Vec<(u32, u32)> = Vec::new();
        let mut words_of: Vec<Vec<u32>> =
            columns.iter().map(|column| Vec::with_capacity(column.keys.len())).collect();
        for (nth, place) in all.iter().enumerate() {
            if nth.checked_sub(1).is_none_or(|last| key(&all[last]) != key(place)) {
                read_at.push((place.1, place.2));
            }
            let word = read_at.len() as u32 - 1;
            words_of[place.1 as usize].resize(place.2 as usize + 1, word);
        }
        for (words, column) in words_of.iter_mut().zip(columns) {
            words.resize(column.keys.len(), read_at.len() as u32);
        }
        Vocabulary { read_at, words_of }
    }

    /// How many words there are; they are numbered from 0.
    pub fn len(&self) -> u32 {
        self.read_at.len() as u32
    }

    pub fn is_empty(&self) -> bool {
        self.read_at.is_empty()
    }

    /// The word of each key of a segment, rising; a key that is no word's has the number of the next that is.
    pub fn words_of(&self, segment: usize) -> &[u32] {
        &self.words_of[segment]
    }

    /// The segments that may have a word, rising, each with the number of the key there that would be its own.
    pub fn places(&self, word: u32) -> impl Iterator<Item = (usize, u32)> {
        self.words_of.iter().enumerate().filter_map(move |(segment, words)| {
            let key = words.partition_point(|&other| other <= word).checked_sub(1)?;
            (words[key] == word).then_some((segment, key as u32))
        })
    }
}

/// Finds words in the segments, best one after the other in the order of their numbers: each goes on from the last.
pub struct Cursor<'a> {
    vocabulary: &'a Vocabulary,
    /// Per segment, how many of its keys are of words up to the last.
    passed: Vec<u32>,
    last: u32,
}

impl<'a> Cursor<'a> {
    pub fn new(vocabulary: &'a Vocabulary) -> Cursor<'a> {
        Cursor { vocabulary, passed: vec![0; vocabulary.words_of.len()], last: 0 }
    }

    /// Hands over what [`Vocabulary::places`] gives.
    #[inline]
    pub fn each(&mut self, word: u32, mut found: impl FnMut(usize, u32)) {
        if word < self.last {
            self.passed.fill(0);
        }
        self.last = word;
        for (segment, (passed, words)) in self.passed.iter_mut().zip(&self.vocabulary.words_of).enumerate() {
            *passed += gallop(&words[*passed as usize..], |&other| other <= word) as u32;
            if let Some(key) = passed.checked_sub(1).filter(|&key| words[key as usize] == word) {
                found(segment, key);
            }
        }
    }
}

impl Corpus {
    /// The words of the corpus on a layer; those of a part are the words of the whole.
    pub fn vocabulary(&self, layer: Layer) -> &Vocabulary {
        self.vocabularies[layer as usize].get_or_init(|| Vocabulary::new(&self.columns(layer)))
    }

    /// The key of a word of the vocabulary of a layer.
    pub fn word(&self, layer: Layer, word: u32) -> &str {
        let (segment, key) = self.vocabulary(layer).read_at[word as usize];
        self.column(&self.segments[segment as usize], layer).keys.get(key)
    }

    /// The number of a key among the words of a layer, if a whole word has it.
    pub fn word_of(&self, layer: Layer, key: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.vocabulary(layer).len());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.word(layer, middle).cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// To be called whenever segments or their layers change.
    pub(super) fn forget_vocabularies(&mut self) {
        self.vocabularies = Vocabularies::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Decisions, Document};

    fn document(id: &str, text: &str) -> Document {
        Document { id: id.into(), text: text.into(), language: Some("fr".into()), ..Document::default() }
    }

    fn words(corpus: &Corpus, layer: Layer) -> String {
        let words = 0..corpus.vocabulary(layer).len();
        words.map(|word| corpus.word(layer, word)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_of_segments_are_joined_in_the_order_of_their_keys() {
        let mut corpus = Corpus::default();
        assert!(corpus.vocabulary(Layer::Fold).is_empty());
        corpus.add(vec![document("a", "Les ministres, gouvernementaux ! L’OTAN-Ukraine.")]);
        corpus.add(vec![document("b", "Le ministre du gouvernement : les ministres.")]);
        assert_eq!(
            words(&corpus, Layer::Fold),
            "du gouvernement gouvernementaux l' le les ministre ministres otan-ukraine"
        );
        assert_eq!(corpus.vocabulary(Layer::Fold).places(7).count(), 2, "ministres stands in both segments");
        assert_eq!(words(&corpus, Layer::Form).split(' ').next(), Some("L'"));
        let vocabulary = corpus.vocabulary(Layer::Fold);
        let mut cursor = Cursor::new(vocabulary);
        for word in [0, 0, 1, 7, 7, 8, 3, 8, 0] {
            let mut found = Vec::new();
            cursor.each(word, |segment, key| found.push((segment, key)));
            assert_eq!(found, vocabulary.places(word).collect::<Vec<_>>());
        }
        for (word, key) in (0..).zip(words(&corpus, Layer::Stem).split(' ')) {
            assert_eq!(corpus.word_of(Layer::Stem, key), Some(word));
        }
        assert_eq!(corpus.word_of(Layer::Fold, "otan"), None, "a part of a compound is no word of its own");
    }

    #[test]
    fn it_follows_what_changes_the_words() {
        let mut corpus = Corpus::default();
        corpus.add(vec![document("a", "Kiev"), document("b", "Kyiv")]);
        assert_eq!(words(&corpus, Layer::Fold), "kiev kyiv");
        corpus.decide(Decisions { merge: vec![("kiev".into(), "kyiv".into())], ..Decisions::default() });
        assert_eq!(words(&corpus, Layer::Fold), "kyiv");
        corpus.add(vec![document("c", "Lviv")]);
        assert_eq!(words(&corpus, Layer::Fold), "kyiv lviv");
        assert_eq!(words(&corpus.part(vec![false, false, true]), Layer::Fold), "kyiv lviv");
    }
}
