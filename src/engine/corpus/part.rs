//! A part of the corpus: the same documents under the same numbers, of which only some are looked at.
//!
//! The others are to every analysis as if they had been taken out. The words of the lexicon, the languages and with them
//! the stop words stay those of the whole, so that a query means the same in every part and counts over parts add up.

use super::Corpus;
use std::sync::OnceLock;

impl Corpus {
    /// The corpus with only these of its texts, one mark for each document. Texts, segments and layers are shared.
    pub fn part(&self, texts: Vec<bool>) -> Corpus {
        let is_in = |document: u32| texts.get(document as usize).copied().unwrap_or(false);
        let mut part = Corpus { lengths: OnceLock::new(), types: OnceLock::new(), ..self.clone() };
        for held in &mut part.segments {
            for document in &mut held.documents {
                *document = document.filter(|&document| is_in(document));
            }
        }
        part.part =
            Some((0..self.n_documents()).map(|document| self.has(document) && is_in(document)).collect());
        part
    }

    /// Whether a document is looked at.
    pub fn has(&self, document: u32) -> bool {
        self.part
            .as_ref()
            .map_or(document < self.n_documents(), |part| part.get(document as usize) == Some(&true))
    }

    /// The numbers of the documents that are looked at, rising.
    pub fn texts(&self) -> impl Iterator<Item = u32> {
        (0..self.n_documents()).filter(|&document| self.has(document))
    }

    /// How many documents are looked at.
    pub fn n_texts(&self) -> u32 {
        self.texts().count() as u32
    }
}
