//! Where a query matches: from a node to places, over the postings.
//!
//! Inside, a *place* may be part of a compound: it has a boundary on each side, (token, part). A phrase joins
//! two places when the end of the first is the start of the second, where the end of a token is the start of
//! the next word of the same paragraph. So `conseil otan` runs over « in `Conseil « OTAN-Ukraine »`, and
//! `états unis` stands within `États-Unis`. Outside, a place is the whole tokens it lies in, each once.
//!
//! `And` and `Not` speak of *units*: documents, or inside `Within` the sentences, paragraphs or headings.

mod chosen;
mod near;
mod phrase;
mod tokens;
mod units;

use super::reading::Node;
use super::words::Expansions;
use crate::corpus::{Corpus, HeldSegment};
use crate::index::column::Column;
use crate::text::{Extent, Kind, Layer, compound};
use chosen::Found;
use units::Unit;

/// All places of a query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matches {
    /// The places that are counted, by document and position, each once.
    pub hits: Vec<Hit>,
    /// Those in lines that are set aside, in the same order; never part of a count.
    pub set_aside: Vec<Hit>,
    /// Documents that a field chooses and in which nothing is counted, sorted.
    pub texts: Vec<u32>,
}

/// One place: whole tokens of a document. A match inside a compound is the whole compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    pub document: u32,
    pub extent: Extent,
}

impl Matches {
    /// How many documents match: something is counted in them, or a field chooses them.
    pub fn n_documents(&self) -> u32 {
        (self.by_document().count() + self.texts.len()) as u32
    }

    /// The counted places, one slice per document that has any, in the order of the corpus.
    pub fn by_document(&self) -> impl Iterator<Item = &[Hit]> {
        self.hits.chunk_by(|a, b| a.document == b.document)
    }
}

/// Finds all places of a node.
///
/// - A word or prefix matches whole tokens and parts of compounds; a compound also matches its parts in a row
///   with no mark between them.
/// - `And` gives every place of each operand in the documents where all of them are counted, `Not` the places
///   of the first in the documents where the second is not counted.
/// - In `Within`, the same holds for each sentence (paragraph, heading) by itself, and a place must lie in one.
pub fn matches(corpus: &Corpus, node: &Node) -> Matches {
    let mut matches = Matches::default();
    let expansions = Expansions::of(corpus, node, Layer::Fold);
    for (number, held) in corpus.segments().iter().enumerate() {
        let (unit, layer) = (Unit::Document, Layer::Fold);
        let finder = Finder { corpus, held, number, unit, layer, expansions: &expansions };
        let Found { mut places, whole } = finder.found(node);
        let first = matches.hits.len();
        places.sort_unstable_by_key(|place| (place.document, place.token, place.until));
        places.dedup_by_key(|place| (place.token, place.until));
        for place in places {
            let first = held.segment.documents[place.local as usize].first;
            let extent = Extent::new(place.token - first, place.until - first);
            let hit = Hit { document: place.document, extent };
            if place.aside { matches.set_aside.push(hit) } else { matches.hits.push(hit) }
        }
        let chosen =
            whole.iter().zip(&held.documents).filter_map(|(&whole, number)| number.filter(|_| whole));
        let hits = &matches.hits[first..];
        let has_hit = |text: &u32| hits.binary_search_by_key(text, |hit| hit.document).is_ok();
        matches.texts.extend(chosen.filter(|text| !has_hit(text)));
    }
    // Removing and adding keeps the documents of the segments in the order of the corpus.
    debug_assert!(matches.hits.is_sorted());
    matches
}

/// A place of a segment, with the boundaries of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    /// Its first token, and the end of its last, counted through the segment.
    token: u32,
    until: u32,
    /// The part of the first token it starts with, and the part of the last before which it ends (0: it ends
    /// with the token).
    part: u16,
    end_part: u16,
    document: u32,
    /// The document's number in the segment.
    local: u32,
    aside: bool,
}

/// A boundary between words: a token of the segment and one of its parts.
type Boundary = (u32, u16);

impl Place {
    fn start(&self) -> Boundary {
        (self.token, self.part)
    }
}

#[derive(Clone, Copy)]
struct Finder<'a> {
    corpus: &'a Corpus,
    held: &'a HeldSegment,
    /// The segment's number.
    number: usize,
    unit: Unit,
    /// What counts as the same word.
    layer: Layer,
    expansions: &'a Expansions<'a>,
}

impl Finder<'_> {
    /// All places of a node in the segment, by their start; the same place may come more than once.
    fn places(&self, node: &Node) -> Vec<Place> {
        match node {
            Node::Word(word) => self.word(word),
            Node::Prefix(_) | Node::Wildcard(_) | Node::Fuzzy(..) | Node::Regex(_) => {
                let keys = self.expansions.get(self.layer, node, self.number);
                self.of_keys(keys.iter().copied())
            }
            // Every word of the corpus: only a phrase can say which.
            Node::AnyWord => Vec::new(),
            Node::Phrase(nodes) => self.row(nodes),
            Node::Near { words, gap, ordered } => self.near(words, *gap, *ordered),
            Node::Cql(pattern) => self.tokens(pattern),
            Node::Field(..) => Vec::new(),
            node => self.found(node).places,
        }
    }

    fn word(&self, word: &str) -> Vec<Place> {
        let column = self.column();
        let of_word = |word: &str| {
            let keys = self.corpus.keys(self.layer, word);
            let found = keys.iter().filter_map(|key| column.find(key));
            sorted(found.flat_map(|key| self.of_keys(std::iter::once(key))).collect())
        };
        // A dot at the end of a query is a mark, so an abbreviation is looked for without its own: m for M.
        let whole = sorted([of_word(word), of_word(&format!("{word}."))].concat());
        let parts = compound::parts(word, Kind::Word);
        if parts.len() < 2 {
            return whole;
        }
        let in_a_row =
            self.in_a_row(parts.iter().map(|part| of_word(&self.layer.typed(part.of(word)))), true);
        sorted([whole, in_a_row].concat())
    }

    /// The words of the segment on the layer that is looked at.
    fn column(&self) -> &Column {
        self.corpus.column(self.held, self.layer)
    }

    /// Places of every word and part of a compound that has one of the keys.
    fn of_keys(&self, keys: impl Iterator<Item = u32>) -> Vec<Place> {
        let postings = &self.held.segment.postings;
        let column = self.column();
        let mut places = Vec::new();
        for key in keys {
            for &entry in column.entries_of.get(key) {
                self.place_all(&mut places, postings.positions(entry), 0, 0);
            }
            for inside in column.compounds_of.get(key) {
                let next = inside.part + 1;
                let end_part = if next == column.n_parts(inside.entry) { 0 } else { next };
                self.place_all(&mut places, postings.positions(inside.entry), inside.part, end_part);
            }
        }
        sorted(places)
    }

    /// Adds a place for every position, which rise, but for those of removed documents.
    fn place_all(
        &self,
        places: &mut Vec<Place>,
        positions: impl Iterator<Item = u32>,
        part: u16,
        end_part: u16,
    ) {
        let documents = &self.held.segment.documents;
        // The document of the last position, and where it ends.
        let (mut local, mut first, mut end) = (0, 0, 0);
        for token in positions {
            if token >= end {
                local = self.held.segment.document_of(token);
                let document = &documents[local as usize];
                (first, end) = (document.first, document.first + document.n_tokens);
            }
            let Some(document) = self.held.documents[local as usize] else { continue };
            let aside = self.corpus.is_set_aside(document, token - first);
            places.push(Place { token, until: token + 1, part, end_part, document, local, aside });
        }
    }
}

/// Places in the order of their starts. The lists come in sorted runs, which this sort makes use of.
fn sorted(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by_key(Place::start);
    places
}

#[cfg(test)]
mod tests;
