//! A part of the corpus: the same documents under the same numbers, of which only some are looked at.
//!
//! The others are to every analysis as if they had been taken out. The words of the lexicon, the languages and with them
//! the stop words stay those of the whole, so that a query means the same in every part and counts over parts add up.

use super::{Aside, Corpus};
use crate::text::Extent;
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

    /// The corpus with only these stretches of its texts, rising, a list for each document: whatever else stands in a text
    /// is left out of every count, as lines are that are set aside. A text without a stretch is not looked at.
    pub fn stretches(&self, of: &[Vec<Extent>]) -> Corpus {
        let mut part = self.part(of.iter().map(|stretches| !stretches.is_empty()).collect());
        for (held, stretches) in part.documents.iter_mut().zip(of).filter(|(_, of)| !of.is_empty()) {
            let segment = &part.segments[held.segment as usize].segment;
            let mut aside = held.aside.extents.clone();
            let mut end = 0;
            for stretch in stretches {
                aside.push(Extent::new(end, stretch.start));
                end = stretch.end;
            }
            aside.push(Extent::new(end, segment.documents[held.local as usize].n_tokens.max(end)));
            held.aside = Aside::new(segment, held.local, aside);
        }
        for held in &mut part.segments {
            held.set_aside(|number| part.documents[number as usize].aside.extents.as_slice());
        }
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
