//! Taking a corpus apart into documents and segments, and putting such parts together again, checked.

use super::held::HeldSegment;
use super::kept::{Kept, Place};
use super::{Aside, Corpus, Decisions, Document, Held, Variant};
use crate::index::Segment;
use crate::text::Span;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// Where a document is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    pub segment: u32,
    /// Its number in the segment.
    pub local: u32,
    /// The load it came with, as long as nobody has looked for what it says of itself.
    pub unread: Option<u32>,
}

impl Corpus {
    /// Where a document is indexed.
    pub fn placed(&self, document: u32) -> Placed {
        let Held { segment, local, unread, .. } = self.documents[document as usize];
        Placed { segment, local, unread }
    }

    /// A corpus of documents, whose texts lie elsewhere, and the segments that index them, under these decisions. `None` when they do not belong together: two documents
    /// of one id or at one place, a document at no place, a text of another length than the segment says. That each token
    /// is what the text has at its place is not looked at: bytes that were altered have another checksum, and where both
    /// were made up a span of no characters is read as nothing (`Span::of`).
    pub fn assemble(
        variants: Vec<Variant>,
        decisions: Decisions,
        documents: Vec<(Document, Place, Placed)>,
        segments: Vec<Segment>,
    ) -> Option<Corpus> {
        let mut corpus = Corpus::new(variants);
        let held = |segment: Segment| {
            let places = vec![None; segment.documents.len()];
            HeldSegment::new(Arc::new(segment), places)
        };
        corpus.segments = segments.into_iter().map(held).collect();
        let mut ids = HashSet::with_capacity(documents.len());
        for (number, (document, text, Placed { segment, local, unread })) in (0u32..).zip(documents) {
            let held = corpus.segments.get_mut(segment as usize)?;
            let place = held.documents.get_mut(local as usize).filter(|place| place.is_none())?;
            *place = Some(number);
            let spans = document.set_aside.iter().map(|line| line.span);
            let mut spans = spans.chain(document.found.dating.chain.iter().map(|step| step.span));
            let len = held.segment.documents[local as usize].len;
            let lies_in = |span: Span| span.start <= span.end && span.end <= len;
            if !spans.all(lies_in)
                || len as usize != text.range.len()
                || !ids.insert(xxh3_128(document.id.as_bytes()))
            {
                return None;
            }
            corpus.loads = corpus.loads.max(unread.unwrap_or(0));
            let document = Kept::away(document, text);
            corpus.documents.push(Held { document, segment, local, aside: Aside::default(), unread });
        }
        corpus.decide(decisions);
        Some(corpus)
    }
}
