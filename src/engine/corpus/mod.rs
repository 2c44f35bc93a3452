//! The texts and what is known of them: documents, their segments, and what the person decided.
//!
//! A corpus is a list of segments and the documents they index. Documents are numbered from 0 in the order in
//! which they came; removing one moves up those behind it. Nothing here depends on how the documents are
//! spread over segments.

mod adding;
pub mod aside;
pub mod assemble;
pub mod change;
pub mod cleaning;
pub mod date;
pub mod dating;
pub mod decided;
pub mod decisions;
pub mod document;
pub mod edtf;
pub mod facts;
pub mod found;
pub mod held;
pub mod kept;
mod layers;
pub mod ledger;
pub mod lengths;
mod part;
pub mod table;
pub mod title;
pub mod variants;
pub mod vocabulary;

#[cfg(test)]
mod tests;

pub use aside::Aside;
pub use assemble::Placed;
pub use change::Fact;
pub use date::{Certainty, Date};
pub use dating::Dating;
pub use decided::Decided;
pub use decisions::Decisions;
pub use document::{Document, SetAside, Variant};
pub use facts::FactsJob;
pub use found::Found;
pub use held::HeldSegment;
pub use kept::Place;
pub use ledger::Ledger;
pub use lengths::Lengths;

use crate::index::Segment;
use crate::order::Order;
use crate::text::stop::StopWords;
use crate::text::{Extent, Kind, Language, Layer, Span, Structures};
use kept::Kept;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};
use vocabulary::Vocabularies;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// A prefix stands for at most so many folded words; the first in their order are taken.
pub const MAX_EXPANSION: usize = 10_000;

/// Everything that questions are asked of.
#[derive(Debug, Clone)]
pub struct Corpus {
    variants: Vec<Variant>,
    decisions: Decisions,
    ledger: Ledger,
    documents: Vec<Held>,
    segments: Vec<HeldSegment>,
    stop_words: StopWords,
    /// How many loads came in whose texts were to be looked at later.
    loads: u32,
    /// Per document whether it is looked at; `None` is all of them (`part.rs`).
    part: Option<Vec<bool>>,
    /// Made when they are first asked for.
    lengths: OnceLock<Lengths>,
    vocabularies: Vocabularies,
    /// The number of types on a layer, once somebody counted them.
    types: OnceLock<(Layer, u64)>,
}

/// A document and what follows from it and the decisions.
#[derive(Debug, Clone)]
struct Held {
    document: Kept,
    segment: u32,
    local: u32,
    aside: Aside,
    /// The load it came with, as long as nobody has looked for what it says of itself.
    unread: Option<u32>,
}

/// One token, ready to be shown or compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenView<'a> {
    pub span: Span,
    pub kind: Kind,
    /// As it stands in the text.
    pub form: &'a str,
    pub fold: &'a str,
    /// Its number in the lexicon of its segment; the same word has other numbers in other segments.
    pub entry: u32,
}

impl Default for Corpus {
    fn default() -> Self {
        Corpus::new(Vec::new())
    }
}

impl Corpus {
    /// A corpus without texts, and the variants that are suggested for it.
    pub fn new(variants: Vec<Variant>) -> Corpus {
        Corpus {
            variants,
            decisions: Decisions::default(),
            ledger: Ledger::default(),
            documents: Vec::new(),
            segments: Vec::new(),
            stop_words: StopWords::of(&[]),
            loads: 0,
            part: None,
            lengths: OnceLock::new(),
            vocabularies: Vocabularies::default(),
            types: OnceLock::new(),
        }
    }

    /// Replaces the person's decisions.
    pub fn decide(&mut self, decisions: Decisions) {
        let ledger = Ledger::new(&decisions.merge);
        if ledger != self.ledger {
            self.ledger = ledger;
            self.segments.iter_mut().for_each(HeldSegment::forget_layers);
        }
        self.decisions = decisions;
        self.refresh();
    }

    pub fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    pub fn variants(&self) -> &[Variant] {
        &self.variants
    }

    /// Computes what follows from documents and decisions.
    fn refresh(&mut self) {
        debug_assert!(self.part.is_none(), "a part of a corpus is looked at, not changed");
        let decided = Decided::of(&self.decisions);
        for held in &mut self.documents {
            let segment = &self.segments[held.segment as usize].segment;
            let about = held.document.about();
            let id = about.id.as_str();
            held.aside = Aside::find(segment, held.local, about, |line| decided.is_aside(id, line));
        }
        for held in &mut self.segments {
            let aside = |number: u32| self.documents[number as usize].aside.extents.as_slice();
            held.set_aside(aside);
        }
        self.stop_words = self.decisions.stop_words(&self.languages());
        self.lengths = OnceLock::new();
        self.forget_vocabularies();
        self.types = OnceLock::new();
    }

    /// The languages of the texts, each once, in the order of their codes.
    pub fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> =
            (0..self.n_documents()).map(|document| self.language(document).0).collect();
        languages.order();
        languages.dedup();
        languages
    }

    /// 16 hexadecimal digits that depend on the ids and bytes of the texts, not on their order.
    pub fn fingerprint(&self) -> String {
        let mut hashes: Vec<u64> = (0..self.n_documents())
            .map(|document| {
                let (segment, local) = self.segment_of(document);
                let mut hash = Xxh3::new();
                hash.update(&segment.documents[local as usize].hash.to_le_bytes());
                hash.update(self.about(document).id.as_bytes());
                hash.digest()
            })
            .collect();
        hashes.order();
        let bytes: Vec<u8> = hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect();
        format!("{:016x}", xxh3_64(&bytes))
    }

    pub fn n_documents(&self) -> u32 {
        self.documents.len() as u32
    }

    /// A document by its number, which must be below `n_documents`.
    pub fn document(&self, document: u32) -> &Document {
        self.documents[document as usize].document.whole()
    }

    /// The number of the document with this id.
    pub fn find(&self, id: &str) -> Option<u32> {
        self.documents.iter().position(|held| held.document.about().id == id).map(|number| number as u32)
    }

    /// The lists of the languages present, with the person's additions and without what they took off.
    pub fn stop_words(&self) -> &StopWords {
        &self.stop_words
    }

    /// The language of a document, and whether it was found from the text because nobody said.
    pub fn language(&self, document: u32) -> (Language, bool) {
        let (segment, local) = self.segment_of(document);
        let document = &segment.documents[local as usize];
        (document.language, document.guessed)
    }

    /// Tokens of a document, those that are set aside too: the positions run from 0 to this.
    pub fn n_tokens(&self, document: u32) -> u32 {
        let (segment, local) = self.segment_of(document);
        segment.documents[local as usize].n_tokens
    }

    /// Counted words of a document: of a word kind, and not set aside.
    pub fn n_words(&self, document: u32) -> u32 {
        self.words_before(document, u32::MAX)
    }

    /// Words of a document that are set aside.
    pub fn n_words_set_aside(&self, document: u32) -> u32 {
        self.documents[document as usize].aside.n_words()
    }

    /// Words of a line that was proposed to be set aside, whatever became of it.
    pub fn n_words_of(&self, document: u32, line: &SetAside) -> u32 {
        let (segment, local) = self.segment_of(document);
        segment.n_words(local, aside::paragraphs_of(segment, local, line.span.start, line.span.end))
    }

    /// The token at a position, which must be below `n_tokens`.
    pub fn token(&self, document: u32, position: u32) -> TokenView<'_> {
        let mut tokens = self.tokens(document, Extent::new(position, position.saturating_add(1)));
        tokens.next().expect("the position is below the number of tokens")
    }

    /// The tokens of an extent, one after the other; cut to the document.
    pub fn tokens(&self, document: u32, extent: Extent) -> impl Iterator<Item = TokenView<'_>> {
        let (segment, local) = self.segment_of(document);
        let lexicon = &segment.lexicon;
        segment.walk(local, extent).map(move |(entry, span)| {
            let described = lexicon.entries[entry as usize];
            let form = lexicon.forms.get(entry);
            TokenView { span, kind: described.kind, form, fold: lexicon.fold(entry), entry }
        })
    }

    /// The bytes of the tokens of an extent, one after the other; cut to the document.
    pub fn spans(&self, document: u32, extent: Extent) -> impl Iterator<Item = Span> {
        let (segment, local) = self.segment_of(document);
        segment.walk(local, extent).map(|(_, span)| span)
    }

    /// The bytes from the first token of an extent to its last; empty for an empty extent.
    pub fn span(&self, document: u32, extent: Extent) -> Span {
        let extent = Extent::new(extent.start, extent.end.min(self.n_tokens(document)));
        let mut spans = self.spans(document, extent);
        let Some(first) = spans.next() else { return Span::default() };
        // The last of many tokens is found by itself: no walk is longer than a block.
        let last = match extent.len() {
            0..=64 => spans.last(),
            _ => self.spans(document, Extent::new(extent.end - 1, extent.end)).next(),
        };
        Span::new(first.start, last.unwrap_or(first).end)
    }

    /// The position of the first token that ends after a byte of the text; `n_tokens` when none does.
    pub fn position_at(&self, document: u32, byte: u32) -> u32 {
        let (segment, local) = self.segment_of(document);
        segment.position_at(local, byte)
    }

    pub fn structures(&self, document: u32) -> &Structures {
        let (segment, local) = self.segment_of(document);
        &segment.documents[local as usize].structures
    }

    /// The paragraph of a position; empty when there is none.
    pub fn paragraph(&self, document: u32, position: u32) -> Extent {
        holding(&self.structures(document).paragraphs, position)
    }

    /// The sentence of a position; empty when there is none.
    pub fn sentence(&self, document: u32, position: u32) -> Extent {
        holding(&self.structures(document).sentences, position)
    }

    /// Whether a position is left out of every count.
    pub fn is_set_aside(&self, document: u32, position: u32) -> bool {
        self.documents[document as usize].aside.contains(position)
    }

    /// What is set aside after the decisions: whole paragraphs, sorted.
    pub fn set_aside(&self, document: u32) -> &[Extent] {
        &self.documents[document as usize].aside.extents
    }

    /// What is counted: the extents between those that are set aside, in order, none empty.
    pub fn counted(&self, document: u32) -> Vec<Extent> {
        let mut counted = Vec::new();
        let mut start = 0;
        for aside in self.set_aside(document) {
            counted.push(Extent::new(start, aside.start));
            start = aside.end;
        }
        counted.push(Extent::new(start, self.n_tokens(document)));
        counted.retain(|extent| !extent.is_empty());
        counted
    }

    /// Counted words before a position.
    pub fn words_before(&self, document: u32, position: u32) -> u32 {
        let (segment, local) = self.segment_of(document);
        let aside = &self.documents[document as usize].aside;
        let all = segment.n_words(local, Extent::new(0, position));
        all - aside.words_before(segment, local, position)
    }

    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Puts a segment in the place of another that has the same tokens at the same places. Gives whether that one
    /// is still there.
    pub fn replace(&mut self, old: &Arc<Segment>, new: Segment) -> bool {
        let held = self.segments.iter_mut().find(|held| Arc::ptr_eq(&held.segment, old));
        let is_there = held.map(|held| held.replace(Arc::new(new))).is_some();
        self.forget_vocabularies();
        self.types = OnceLock::new();
        is_there
    }

    /// The segments, each with the numbers of its documents.
    pub fn segments(&self) -> &[HeldSegment] {
        &self.segments
    }

    /// The segment of a document, and its number there.
    pub fn segment_of(&self, document: u32) -> (&Segment, u32) {
        let held = &self.documents[document as usize];
        (&self.segments[held.segment as usize].segment, held.local)
    }
}

/// The extent of a sorted list that holds a position; empty when none does.
fn holding(extents: &[Extent], position: u32) -> Extent {
    let next = extents.partition_point(|extent| extent.end <= position);
    extents.get(next).copied().filter(|extent| extent.contains(position)).unwrap_or_default()
}

/// An id that no other document has: its own, else with a suffix from its bytes, else with a number behind that.
fn free_id(document: &Document, hash: u64, taken: &HashSet<String>) -> String {
    if !document.id.is_empty() && !taken.contains(&document.id) {
        return document.id.clone();
    }
    let digest = format!("{:08x}", hash >> 32);
    let stem = if document.id.is_empty() { digest } else { format!("{}-{digest}", document.id) };
    let numbered = (2u32..).map(|number| format!("{stem}-{number}"));
    let mut candidates = std::iter::once(stem.clone()).chain(numbered);
    candidates.find(|candidate| !taken.contains(candidate)).expect("some number is free")
}
