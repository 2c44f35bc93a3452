//! The segment: some documents, indexed once and never changed.

use super::bits::Bits;
use super::extents::Extents;
use super::lexicon::Lexicon;
use super::postings::Postings;
use super::stream::{Stream, Walk};
use crate::corpus::Document;
use crate::text::{Extent, Language, Span};

/// What a segment knows of one of its documents. The text itself is kept with the document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SegmentDocument {
    /// Bytes of its text, and their XXH3 hash.
    pub len: u32,
    pub hash: u64,
    /// The position of its first token in the segment.
    pub first: u32,
    pub n_tokens: u32,
    pub language: Language,
    /// Whether nobody said the language.
    pub guessed: bool,
    pub n_paragraphs: u32,
    pub n_sentences: u32,
    pub structures: Extents,
}

/// Lexicon, token stream, postings and structures of some documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Segment {
    pub lexicon: Lexicon,
    pub documents: Vec<SegmentDocument>,
    pub postings: Postings,
    pub(super) stream: Stream,
    /// The first token of each document, and the number of tokens.
    pub firsts: Vec<u32>,
    /// Which tokens are words.
    pub words: Bits,
    /// Which tokens begin a paragraph (the first of each document always does).
    pub paragraphs: Bits,
}

impl Segment {
    /// Puts the parts together, whose invariants the reader has checked.
    pub(super) fn new(
        lexicon: Lexicon,
        documents: Vec<SegmentDocument>,
        stream: Stream,
        postings: Postings,
        (words, paragraphs): (Bits, Bits),
    ) -> Segment {
        let segment =
            Segment { lexicon, documents, postings, stream, words, paragraphs, ..Segment::default() };
        segment.finish()
    }

    /// The same; which tokens are words is found from the entries of all.
    pub(super) fn of_entries(
        lexicon: Lexicon,
        documents: Vec<SegmentDocument>,
        stream: Stream,
        postings: Postings,
        entries: impl Iterator<Item = u32>,
    ) -> Segment {
        let mut segment = Segment { lexicon, documents, postings, stream, ..Segment::default() };
        let words = (0u32..).zip(entries).filter(|(_, entry)| segment.lexicon.is_word(*entry));
        segment.words = Bits::new(segment.n_tokens(), words.map(|(position, _)| position));
        segment.paragraphs = paragraph_starts(&segment.documents, segment.n_tokens());
        segment.finish()
    }

    /// Adds what follows from the documents.
    fn finish(mut self) -> Segment {
        self.firsts = self.documents.iter().map(|document| document.first).collect();
        self.firsts.push(self.n_tokens());
        self
    }

    /// Tokens of all documents.
    pub fn n_tokens(&self) -> u32 {
        self.documents.last().map_or(0, |last| last.first + last.n_tokens)
    }

    /// How many bytes each part takes in memory.
    pub fn memory_sizes(&self) -> Vec<(&'static str, usize)> {
        let structures = self.documents.iter().map(|document| document.structures.size());
        vec![
            ("lexicon", self.lexicon.size()),
            ("token stream with spans", self.stream.size()),
            ("postings", self.postings.size()),
            ("which tokens are words, begin paragraphs", self.words.size() + self.paragraphs.size()),
            (
                "documents and structures",
                structures.sum::<usize>() + self.documents.len() * (size_of::<SegmentDocument>() + 4),
            ),
        ]
    }

    /// The entries of all tokens, in order.
    pub fn entries(&self) -> impl Iterator<Item = u32> + Clone {
        (0u32..).zip(&self.documents).flat_map(|(number, document)| {
            let extent = Extent::new(0, document.n_tokens);
            self.walk(number, extent).map(|(entry, _)| entry)
        })
    }

    /// The tokens of an extent of a document, with their entries; the extent is cut to the document.
    pub fn walk(&self, document: u32, extent: Extent) -> Walk<'_> {
        let SegmentDocument { n_tokens, len, .. } = self.documents[document as usize];
        let extent = Extent::new(extent.start.min(n_tokens), extent.end.min(n_tokens));
        self.stream.walk(&self.lexicon, document, len, extent)
    }

    /// The position of the first token of a document that ends after a byte.
    pub fn position_at(&self, document: u32, byte: u32) -> u32 {
        let SegmentDocument { n_tokens, len, .. } = self.documents[document as usize];
        self.stream.position_at(&self.lexicon, document, (n_tokens, len), byte)
    }

    /// The document in which a position of the segment lies.
    pub fn document_of(&self, position: u32) -> u32 {
        (self.firsts.partition_point(|&first| first <= position) as u32)
            .saturating_sub(1)
            .min(self.documents.len().saturating_sub(1) as u32)
    }

    /// How many words an extent of a document holds.
    pub fn n_words(&self, document: u32, extent: Extent) -> u32 {
        let SegmentDocument { first, n_tokens, .. } = self.documents[document as usize];
        let rank = |position: u32| self.words.rank(first + position.min(n_tokens));
        rank(extent.end).saturating_sub(rank(extent.start))
    }

    /// Whether this says that it is the index of texts with these bytes.
    pub fn is_of(&self, documents: &[Document]) -> bool {
        let same = |(mine, theirs): (&SegmentDocument, &Document)| {
            let text = theirs.text.as_bytes();
            mine.len as usize == text.len() && mine.hash == xxhash_rust::xxh3::xxh3_64(text)
        };
        self.documents.len() == documents.len() && self.documents.iter().zip(documents).all(same)
    }

    /// Whether this is the index of exactly these texts: same hashes, and every token where it should be.
    pub fn fits(&self, documents: &[Document]) -> bool {
        self.documents.len() == documents.len()
            && (0..).zip(documents).all(|(number, document)| self.fits_one(number, document))
    }

    /// Whether the document of a number, which must be below theirs, is exactly this text.
    pub fn fits_one(&self, number: u32, document: &Document) -> bool {
        let (mine, text) = (&self.documents[number as usize], &document.text);
        let stands = |(entry, span): (u32, Span)| {
            let form = self.lexicon.forms.get(entry);
            text.get(span.start as usize..span.end as usize) == Some(form)
        };
        mine.len as usize == text.len()
            && mine.hash == xxhash_rust::xxh3::xxh3_64(text.as_bytes())
            && self.walk(number, Extent::new(0, mine.n_tokens)).all(stands)
    }
}

/// Which tokens begin a paragraph.
fn paragraph_starts(documents: &[SegmentDocument], n_tokens: u32) -> Bits {
    let starts = documents.iter().flat_map(|document| {
        let first = document.first;
        document.structures.paragraphs.iter().map(move |paragraph| first + paragraph.start)
    });
    let firsts = documents.iter().filter(|document| document.n_tokens > 0);
    Bits::new(n_tokens, starts.chain(firsts.map(|document| document.first)))
}
