//! Where a query matches: from a node to places, over the postings.
//!
//! Inside, a *place* may be part of a compound: it has a boundary on each side, (token, part). A phrase joins
//! two places when the end of the first is the start of the second, where the end of a token is the start of
//! the next word of the same paragraph. So `conseil otan` runs over « in `Conseil « OTAN-Ukraine »`, and
//! `états unis` stands within `États-Unis`. Outside, a place is the whole tokens it lies in, each once.
//!
//! `And` and `Not` speak of *units*: documents, or inside `Within` the sentences, paragraphs or headings.

use super::reading::{Node, Structure};
use crate::corpus::{Corpus, HeldSegment};
use crate::index::Segment;
use crate::index::column::Column;
use crate::text::{Extent, Kind, Layer, compound};

/// All places of a query.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matches {
    /// The places that are counted, by document and position, each once.
    pub hits: Vec<Hit>,
    /// Those in lines that are set aside, in the same order; never part of a count.
    pub set_aside: Vec<Hit>,
}

/// One place: whole tokens of a document. A match inside a compound is the whole compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    pub document: u32,
    pub extent: Extent,
}

impl Matches {
    /// In how many documents something is counted.
    pub fn n_documents(&self) -> u32 {
        self.by_document().count() as u32
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
    for held in corpus.segments() {
        let finder = Finder { corpus, held, unit: Unit::Document, layer: Layer::Fold };
        let mut places = finder.places(node);
        places.sort_unstable_by_key(|place| (place.document, place.token, place.until));
        places.dedup_by_key(|place| (place.token, place.until));
        for place in places {
            let first = held.segment.documents[place.local as usize].first;
            let extent = Extent::new(place.token - first, place.until - first);
            let hit = Hit { document: place.document, extent };
            if place.aside { matches.set_aside.push(hit) } else { matches.hits.push(hit) }
        }
    }
    // Removing and adding keeps the documents of the segments in the order of the corpus.
    debug_assert!(matches.hits.is_sorted());
    matches
}

/// What `And` and `Not` speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Document,
    Inside(Structure),
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

struct Finder<'a> {
    corpus: &'a Corpus,
    held: &'a HeldSegment,
    unit: Unit,
    /// What counts as the same word.
    layer: Layer,
}

impl Finder<'_> {
    /// All places of a node in the segment, by their start; the same place may come more than once.
    fn places(&self, node: &Node) -> Vec<Place> {
        match node {
            Node::Word(word) => self.word(word),
            Node::Prefix(prefix) => self.prefix(prefix),
            Node::Phrase(nodes) => self.phrase(nodes.iter().map(|node| self.places(node)), false),
            Node::Or(nodes) => sorted(nodes.iter().flat_map(|node| self.places(node)).collect()),
            Node::And(nodes) => self.and(nodes),
            Node::Not(node, without) => {
                let excluded = self.units(&self.places(without));
                let mut places = self.places(node);
                places.retain(|place| excluded.binary_search(&self.unit_of(place)).is_err());
                places
            }
            Node::Within(node, structure) => {
                let inside = Finder { unit: Unit::Inside(*structure), ..*self };
                let mut places = inside.places(node);
                places.retain(|place| inside.unit_of(place).is_some());
                places
            }
            Node::Outside(node, structure) => {
                let inside = Finder { unit: Unit::Inside(*structure), ..*self };
                let mut places = self.places(node);
                places.retain(|place| !inside.touches(place));
                places
            }
            Node::Layer(layer, node) => Finder { layer: *layer, ..*self }.places(node),
        }
    }

    fn word(&self, word: &str) -> Vec<Place> {
        let column = self.column();
        let of_word = |word: &str| {
            let keys = self.corpus.keys(self.layer, word);
            let found = keys.iter().filter_map(|key| column.find(key));
            sorted(found.flat_map(|key| self.of_keys(key..key + 1)).collect())
        };
        // A dot at the end of a query is a mark, so an abbreviation is looked for without its own: m for M.
        let whole = sorted([of_word(word), of_word(&format!("{word}."))].concat());
        let parts = compound::parts(word, Kind::Word);
        if parts.len() < 2 {
            return whole;
        }
        let in_a_row = self.phrase(parts.iter().map(|part| of_word(&self.layer.typed(part.of(word)))), true);
        sorted([whole, in_a_row].concat())
    }

    fn prefix(&self, prefix: &str) -> Vec<Place> {
        let column = self.column();
        let mut keys = column.starting(prefix);
        if let Some(limit) = self.corpus.expansion_limit(self.layer, prefix) {
            keys.end = keys.end.min(column.keys.partition(|key| key < limit.as_str()));
        }
        self.of_keys(keys)
    }

    /// The words of the segment on the layer that is looked at.
    fn column(&self) -> &Column {
        self.corpus.column(self.held, self.layer)
    }

    /// Places of every word and part of a compound whose key is in the range.
    fn of_keys(&self, keys: std::ops::Range<u32>) -> Vec<Place> {
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

    /// Places where one follows the other; `close` allows no mark between two tokens.
    fn phrase(&self, mut nodes: impl Iterator<Item = Vec<Place>>, close: bool) -> Vec<Place> {
        let Some(mut phrase) = nodes.next() else { return Vec::new() };
        for next in nodes {
            let mut longer = Vec::new();
            for place in &phrase {
                let Some(boundary) = self.after(place, close) else { continue };
                let from = next.partition_point(|other| other.start() < boundary);
                let following = next[from..].iter().take_while(|other| other.start() == boundary);
                longer.extend(following.map(|other| Place {
                    until: other.until,
                    end_part: other.end_part,
                    ..*place
                }));
            }
            phrase = longer;
        }
        phrase
    }

    /// The boundary at which a place must start to follow this one; `None` at the end of the paragraph.
    fn after(&self, place: &Place, close: bool) -> Option<Boundary> {
        if place.end_part > 0 {
            return Some((place.until - 1, place.end_part));
        }
        let Segment { words, paragraphs, .. } = &*self.held.segment;
        let next = words.next(place.until)?;
        // Counted, not looked for: the end of a long paragraph may be far away.
        let same_paragraph = paragraphs.rank(next + 1) == paragraphs.rank(place.until);
        (same_paragraph && !(close && next > place.until)).then_some((next, 0))
    }

    fn and(&self, nodes: &[Node]) -> Vec<Place> {
        let operands: Vec<Vec<Place>> = nodes.iter().map(|node| self.places(node)).collect();
        let units = operands.iter().map(|places| self.units(places));
        let common = units.reduce(|mut common, units| {
            common.retain(|unit| units.binary_search(unit).is_ok());
            common
        });
        let common = common.unwrap_or_default();
        let mut places = operands.concat();
        places.retain(|place| common.binary_search(&self.unit_of(place)).is_ok());
        sorted(places)
    }

    /// The units in which places stand, sorted. What is set aside puts no document among them; a smaller unit
    /// is counted or set aside as a whole.
    fn units(&self, places: &[Place]) -> Vec<Option<(u32, u32)>> {
        let counted = places.iter().filter(|place| !place.aside || self.unit != Unit::Document);
        let mut units: Vec<_> =
            counted.map(|place| self.unit_of(place)).filter(|unit| unit.is_some()).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// The unit of a place: the document's number in the segment and the structure's in the document. `None`
    /// when the place lies in no structure, or not in one alone.
    fn unit_of(&self, place: &Place) -> Option<(u32, u32)> {
        let Unit::Inside(structure) = self.unit else { return Some((place.local, 0)) };
        let document = &self.held.segment.documents[place.local as usize];
        let list = structure.extents(&document.structures);
        let (token, until) = (place.token - document.first, place.until - document.first);
        let number = list.partition_point(|extent| extent.end <= token);
        let extent = list.get(number)?;
        (extent.start <= token && until <= extent.end).then_some((place.local, number as u32))
    }

    /// Whether any token of a place lies in a structure of the unit.
    fn touches(&self, place: &Place) -> bool {
        let Unit::Inside(structure) = self.unit else { return true };
        let document = &self.held.segment.documents[place.local as usize];
        let list = structure.extents(&document.structures);
        let (token, until) = (place.token - document.first, place.until - document.first);
        let number = list.partition_point(|extent| extent.end <= token);
        list.get(number).is_some_and(|extent| extent.start < until)
    }
}

/// Places in the order of their starts. The lists come in sorted runs, which this sort makes use of.
fn sorted(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by_key(Place::start);
    places
}

#[cfg(test)]
mod tests;
