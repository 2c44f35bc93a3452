//! The words of texts as numbers of the vocabulary, which is what collocates and word trees are counted by.

use crate::analysis::word_forms::stop_words;
use crate::corpus::Corpus;
use crate::index::column::Column;
use crate::query::memo::Memo;
use crate::text::{Extent, Layer};
use std::rc::Rc;

/// In the place of a token that is no word, is set aside or is skipped.
pub const NONE: u32 = u32::MAX;
/// An entry that was not met yet.
const UNKNOWN: u32 = u32::MAX - 1;

/// Reads stretches of texts.
pub struct Numbers<'a> {
    corpus: &'a Corpus,
    columns: Vec<&'a Column>,
    layer: Layer,
    /// Per segment, the word of each entry, once it was met.
    of_entry: Vec<Vec<u32>>,
    /// The words that are skipped as if they were marks.
    skipped: Option<Rc<Vec<bool>>>,
}

impl<'a> Numbers<'a> {
    pub fn new(memo: &Memo<'a>, layer: Layer, skip_stop_words: bool) -> Numbers<'a> {
        let corpus = memo.corpus;
        Numbers {
            corpus,
            columns: corpus.columns(layer),
            layer,
            of_entry: vec![Vec::new(); corpus.segments().len()],
            skipped: skip_stop_words.then(|| stop_words(memo, layer)),
        }
    }

    /// Adds the words of an extent of a document, one number for each token.
    pub fn read(&mut self, document: u32, extent: Extent, words: &mut Vec<u32>) {
        let (number, local) = self.corpus.place_of(document);
        let segment = &self.corpus.segments()[number].segment;
        let (column, skipped) = (self.columns[number], &self.skipped);
        let words_of = self.corpus.vocabulary(self.layer).words_of(number);
        let of_entry = &mut self.of_entry[number];
        if of_entry.is_empty() {
            of_entry.resize(segment.lexicon.len(), UNKNOWN);
        }
        let before = words.len();
        segment.each_entry(local, extent, |entry| {
            let known = &mut of_entry[entry as usize];
            if *known == UNKNOWN {
                let word = words_of[column.key_of[entry as usize] as usize];
                let is_skipped =
                    || skipped.as_ref().is_some_and(|skipped| skipped.get(word as usize) == Some(&true));
                *known = if !segment.lexicon.is_word(entry) || is_skipped() { NONE } else { word };
            }
            words.push(*known);
        });
        for aside in self.corpus.set_aside(document) {
            let from = aside.start.saturating_sub(extent.start) as usize;
            let to = aside.end.saturating_sub(extent.start) as usize;
            let read = &mut words[before..];
            let to = to.min(read.len());
            if let Some(aside) = read.get_mut(from..to) {
                aside.fill(NONE);
            }
        }
    }
}
