//! The corpus on its layers: the columns of its segments, and the keys that a typed word stands for.

use super::{Corpus, HeldSegment, MAX_EXPANSION};
use crate::index::column::{Column, PartOf};
use crate::order::Order;
use crate::text::{Language, Layer, fold, stem};

impl Corpus {
    /// The words of one of its segments on a layer, with the merges of the ledger.
    pub fn column<'a>(&'a self, held: &'a HeldSegment, layer: Layer) -> &'a Column {
        held.column(layer, &self.ledger)
    }

    /// The columns of all segments, in their order.
    pub fn columns(&self, layer: Layer) -> Vec<&Column> {
        self.segments.iter().map(|held| self.column(held, layer)).collect()
    }

    /// The entries of one of its segments that have a key on a layer, and the compounds of which a part has it.
    pub fn having(&self, held: &HeldSegment, layer: Layer, key: &str) -> (Vec<u32>, Vec<PartOf>) {
        held.having(layer, key, &self.ledger)
    }

    /// The layer that was decided on.
    pub fn layer(&self) -> Layer {
        self.decisions.layer
    }

    /// The key of an entry of the segment of a document.
    pub fn key(&self, document: u32, entry: u32, layer: Layer) -> &str {
        let held = &self.segments[self.documents[document as usize].segment as usize];
        self.column(held, layer).key(entry)
    }

    /// The number of the segment of a document, and the document's number there.
    pub fn place_of(&self, document: u32) -> (usize, u32) {
        let held = &self.documents[document as usize];
        (held.segment as usize, held.local)
    }

    /// The languages of which there are words whose part of speech and lemma are not known.
    pub fn without_lemmas(&self) -> Vec<Language> {
        let mut languages: Vec<Language> =
            self.segments.iter().flat_map(|held| held.segment.lexicon.without_pos()).collect();
        languages.order();
        languages.dedup();
        languages
    }

    /// The keys of a layer that a word stands for, as `Layer::typed` left it: each once, none for no word.
    ///
    /// On the layer of stems those are its stems in the languages of the texts. On that of lemmas a word that is no
    /// lemma itself stands for those of its forms.
    pub fn keys(&self, layer: Layer, typed: &str) -> Vec<String> {
        let merged = |fold: &str| self.ledger.target(fold).unwrap_or(fold).to_owned();
        let mut keys = match layer {
            Layer::Form | Layer::Cased | Layer::Accented => vec![typed.to_owned()],
            Layer::Fold => vec![merged(typed)],
            Layer::Stem => self.stems(typed),
            Layer::Lemma => self.lemmas(&merged(typed)),
        };
        keys.retain(|key| !key.is_empty());
        keys.order();
        keys.dedup();
        keys
    }

    fn stems(&self, typed: &str) -> Vec<String> {
        let typed = self.ledger.target(&fold::fold(typed)).unwrap_or(typed);
        self.languages().iter().map(|&language| fold::fold(&stem::stem(typed, language))).collect()
    }

    fn lemmas(&self, fold: &str) -> Vec<String> {
        let columns = self.columns(Layer::Lemma);
        let is_lemma = |column: &&Column| column.find(fold).is_some_and(|key| column.is_of_words(key));
        if columns.iter().any(is_lemma) {
            return vec![fold.to_owned()];
        }
        let mut keys = Vec::new();
        for (held, column) in self.segments.iter().zip(columns) {
            let folds = &held.segment.lexicon.folds;
            let entries = folds.find(fold).map(|fold| folds.entries_of.get(fold)).unwrap_or_default();
            keys.extend(entries.iter().map(|&entry| column.key(entry).to_owned()));
        }
        keys
    }

    /// When more than 10,000 words of a layer begin like this: the first that is not taken any more.
    pub fn expansion_limit(&self, layer: Layer, prefix: &str) -> Option<String> {
        let mut keys: Vec<&str> = Vec::new();
        for column in self.columns(layer) {
            let starting = column.starting(prefix).filter(|&key| column.is_of_words(key));
            keys.extend(starting.map(|key| column.keys.get(key)).take(MAX_EXPANSION + 1));
        }
        keys.order();
        keys.dedup();
        keys.get(MAX_EXPANSION).map(|key| key.to_string())
    }
}
