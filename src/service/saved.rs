//! A corpus as one run of bytes, and how it is written: piece by piece, so that it never stands in memory twice.
//!
//! ```text
//! "FLRLCORP" · version u32 · length of the head u32 · length of everything u64
//! · XXH3 of the head u64 · XXH3 of what follows the head u64
//! head: what is known of each text, how it begins and where it is indexed, lengths of the segments, number of types
//! (postcard)
//! the texts, one after the other · the segments, each a file of its own (engine/index/file.rs)
//! ```
//!
//! How it is read again: `restoring.rs`.

use super::Session;
use crate::engine::analysis::counts::n_types;
use crate::engine::corpus::{Corpus, Decisions, Document, Placed};
use crate::engine::index::file::{Checksum, checksum};
use crate::engine::job::Step;
use crate::protocol::Answer;
use crate::protocol::blob::Blob;
use crate::protocol::corpus::{MemoryAnswer, SaveAnswer};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(super) const MAGIC: &[u8; 8] = b"FLRLCORP";
pub(super) const VERSION: u32 = 4;
/// Bytes before the head.
pub(super) const HEAD: usize = 40;

/// About the bytes of the texts that make a piece.
const PIECE: usize = 4 << 20;

#[derive(Default, Serialize, Deserialize)]
pub(super) struct Head {
    /// Documents without their texts, the lengths of these in bytes, their first words, and where they are indexed.
    pub documents: Vec<(Document, u32, String, Placed)>,
    pub segments: Vec<u32>,
    /// Under decisions of which digest the types were counted, and how many there are.
    pub types: (u64, u64),
}

/// A corpus that is being written. It must be the same at each step.
#[derive(Default)]
pub struct Saving {
    /// How many documents and segments are written, and the lengths of the segments.
    document: u32,
    segments: Vec<u32>,
    sum: Checksum,
    bytes: u64,
}

impl Saving {
    /// Gives a piece, or the beginning of the bytes when nothing else is left.
    pub fn step(&mut self, corpus: &Corpus) -> Step<Answer> {
        let Some(piece) = self.texts(corpus).or_else(|| self.segment(corpus)) else {
            return Step::Done(Answer::Save(SaveAnswer { bytes: Blob(self.beginning(corpus)) }));
        };
        self.sum.add(&piece);
        self.bytes += piece.len() as u64;
        let total = corpus.n_documents() + corpus.segments().len() as u32;
        let done = self.document + self.segments.len() as u32;
        Step::Working { done, total, partial: Some(Answer::Save(SaveAnswer { bytes: Blob(piece) })) }
    }

    fn texts(&mut self, corpus: &Corpus) -> Option<Vec<u8>> {
        let first = self.document;
        let mut len = 0;
        while self.document < corpus.n_documents() && len < PIECE {
            len += corpus.len_of(self.document) as usize;
            self.document += 1;
        }
        let mut piece = Vec::with_capacity(len);
        (first..self.document).for_each(|number| piece.extend_from_slice(&corpus.bytes(number)));
        (first < self.document).then_some(piece)
    }

    fn segment(&mut self, corpus: &Corpus) -> Option<Vec<u8>> {
        let bytes = corpus.segments().get(self.segments.len())?.segment.to_bytes();
        self.segments.push(bytes.len() as u32);
        Some(bytes)
    }

    fn beginning(&self, corpus: &Corpus) -> Vec<u8> {
        let without_text = |number: u32| {
            let Document {
                id,
                title,
                outlet,
                date,
                language,
                columns,
                file,
                text: _,
                set_aside,
                warnings,
                found,
            } = corpus.about(number);
            let document = Document {
                id: id.clone(),
                title: title.clone(),
                outlet: outlet.clone(),
                date: date.clone(),
                language: language.clone(),
                columns: columns.clone(),
                file: file.clone(),
                text: String::new(),
                set_aside: set_aside.clone(),
                warnings: warnings.clone(),
                found: found.clone(),
            };
            (document, corpus.len_of(number), corpus.opening(number).into_owned(), corpus.placed(number))
        };
        let documents = (0..corpus.n_documents()).map(without_text).collect();
        let types = corpus.known_types(corpus.layer()).unwrap_or_else(|| n_types(corpus, corpus.layer()));
        let types = (digest(corpus.decisions()), types);
        let head = Head { documents, segments: self.segments.clone(), types };
        let head = postcard::to_allocvec(&head).expect("plain data, which postcard always encodes");
        let mut bytes = Vec::with_capacity(HEAD + head.len());
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&(head.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&((HEAD + head.len()) as u64 + self.bytes).to_le_bytes());
        bytes.extend_from_slice(&checksum(&head).to_le_bytes());
        bytes.extend_from_slice(&self.sum.sum().to_le_bytes());
        bytes.extend_from_slice(&head);
        bytes
    }
}

/// Tells decisions from others.
pub(super) fn digest(decisions: &Decisions) -> u64 {
    checksum(&postcard::to_allocvec(decisions).expect("plain data, which postcard always encodes"))
}

impl Session {
    pub(super) fn memory(&self) -> MemoryAnswer {
        let corpus = &self.corpus;
        let texts = (0..corpus.n_documents()).map(|number| u64::from(corpus.len_of(number))).sum();
        let mut index: BTreeMap<&str, u64> = BTreeMap::new();
        for (part, bytes) in corpus.segments().iter().flat_map(|held| held.memory_sizes()) {
            *index.entry(part).or_default() += bytes as u64;
        }
        let index = index.into_iter().map(|(part, bytes)| (part.to_owned(), bytes)).collect();
        MemoryAnswer { linear: (self.linear_memory)(), texts, index }
    }
}
