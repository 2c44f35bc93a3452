//! Texts that come in: indexed here, or with the segment that was made of them elsewhere.

use super::kept::Kept;
use super::{Aside, Corpus, Document, Found, Held, HeldSegment, free_id};
use crate::index::{self, Segment};
use std::collections::HashSet;
use std::sync::Arc;

/// Texts are indexed in segments of about so many bytes, which bounds the memory that building takes.
const SEGMENT_BYTES: usize = 16 << 20;

impl Corpus {
    /// Indexes documents and appends them. An id that is taken gets a suffix made from the text's bytes.
    pub fn add(&mut self, documents: Vec<Document>) {
        let mut batch: Vec<Document> = Vec::new();
        let mut bytes = 0;
        for document in documents {
            bytes += document.text.len();
            batch.push(document);
            if bytes >= SEGMENT_BYTES {
                self.add_segment(std::mem::take(&mut batch));
                bytes = 0;
            }
        }
        if !batch.is_empty() {
            self.add_segment(batch);
        }
        self.refresh();
    }

    fn add_segment(&mut self, mut documents: Vec<Document>) {
        let segment = index::index(&documents);
        for (local, document) in (0u32..).zip(&mut documents) {
            document.found = Found::of(document, &segment, local);
        }
        self.append(documents, segment, None);
    }

    /// Appends documents with their segment. A segment that is not exactly theirs is built again.
    pub fn push(&mut self, documents: Vec<Document>, segment: Segment) {
        let segment = if segment.fits(&documents) { segment } else { index::index(&documents) };
        self.append(documents, segment, None);
        self.refresh();
    }

    /// A number for a load that begins: its texts may come in several segments, and are compared with each other when
    /// they are looked at (`FactsJob`).
    pub fn begin_load(&mut self) -> u32 {
        self.loads = self.loads.wrapping_add(1);
        self.loads
    }

    /// Appends documents of a load with the segment that was just made of them, and looks at neither again. What they
    /// say of themselves is for `FactsJob` to find.
    pub fn push_own(&mut self, documents: Vec<Document>, segment: Segment, load: u32) {
        debug_assert!(segment.fits(&documents));
        self.append(documents, segment, Some(load));
        self.refresh();
    }

    fn append(&mut self, documents: Vec<Document>, segment: Segment, unread: Option<u32>) {
        let number = self.segments.len() as u32;
        let mut taken: HashSet<String> =
            self.documents.iter().map(|held| held.document.about().id.clone()).collect();
        let first = self.documents.len() as u32;
        for (local, mut document) in (0u32..).zip(documents) {
            document.id = free_id(&document, segment.documents[local as usize].hash, &taken);
            taken.insert(document.id.clone());
            let document = Kept::new(document);
            self.documents.push(Held { document, segment: number, local, aside: Aside::default(), unread });
        }
        let documents = (first..self.documents.len() as u32).map(Some).collect();
        self.segments.push(HeldSegment::new(Arc::new(segment), documents));
    }
}
