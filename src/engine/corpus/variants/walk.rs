//! The counted text of a corpus, paragraph by paragraph, so that walking it can pause anywhere.

use crate::corpus::Corpus;
use crate::text::Extent;

/// A paragraph longer than this is walked in pieces.
const LONGEST: u32 = 20_000;

/// A paragraph of a document, or a piece of a very long one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    pub segment: usize,
    pub document: u32,
    pub extent: Extent,
}

/// Where a walk is.
#[derive(Debug, Clone, Default)]
pub struct Walk {
    /// The segment of each document.
    segments: Vec<usize>,
    document: u32,
    position: u32,
}

impl Walk {
    pub fn new(corpus: &Corpus) -> Walk {
        let mut segments = vec![0; corpus.n_documents() as usize];
        for (number, held) in corpus.segments().iter().enumerate() {
            held.documents.iter().flatten().for_each(|&document| segments[document as usize] = number);
        }
        Walk { segments, document: 0, position: 0 }
    }

    /// The next stretch; nothing that is set aside is in one.
    pub fn next(&mut self, corpus: &Corpus) -> Option<Stretch> {
        while self.document < corpus.n_documents() {
            let paragraphs = &corpus.structures(self.document).paragraphs;
            let at = paragraphs.partition_point(|paragraph| paragraph.end <= self.position);
            let Some(paragraph) = paragraphs.get(at) else {
                self.document += 1;
                self.position = 0;
                continue;
            };
            if corpus.is_set_aside(self.document, paragraph.start) {
                self.position = paragraph.end;
                continue;
            }
            let start = self.position.max(paragraph.start);
            let end = paragraph.end.min(start.saturating_add(LONGEST));
            self.position = end;
            let segment = self.segments[self.document as usize];
            return Some(Stretch { segment, document: self.document, extent: Extent::new(start, end) });
        }
        None
    }

    /// How far the walk is: documents begun, of how many.
    pub fn progress(&self) -> (u32, u32) {
        (self.document, self.segments.len() as u32)
    }
}
