//! Where a query matches: from a node to places, over the postings.
//!
//! Inside, a *place* may be part of a compound: it has a boundary on each side, (token, part). A phrase joins
//! two places when the end of the first is the start of the second, where the end of a token is the start of
//! the next word of the same paragraph. So `conseil otan` runs over « in `Conseil « OTAN-Ukraine »`, and
//! `états unis` stands within `États-Unis`. Outside, a place is the whole tokens it lies in, each once.
//!
//! `And` and `Not` speak of *units*: documents, or inside `Within` the sentences, paragraphs or headings.

mod chosen;
mod dense;
mod near;
mod part;
mod phrase;
mod singles;
mod slot;
mod tally;
mod tokens;
mod union;
mod units;
mod words;

use super::known::{Known, Size};
use super::memo::Memo;
use super::reading::Node;
use crate::corpus::{Corpus, HeldSegment};
use crate::index::column::Column;
use crate::text::{Extent, Kind, Layer, Span, compound};
use chosen::Found;
pub(in crate::query) use part::Part;
pub use singles::Singles;
pub(crate) use singles::gallop;
use std::rc::Rc;
pub use tally::{EntryCount, Look, Tally, entry_counts, look};
use units::{Unit, Walk};

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

impl Size for Matches {
    fn size(&self) -> usize {
        3 * (self.hits.len() + self.set_aside.len()) + self.texts.len()
    }
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

    /// The counted places of one document.
    pub fn in_document(&self, document: u32) -> &[Hit] {
        let first = self.hits.partition_point(|hit| hit.document < document);
        let n = self.hits[first..].partition_point(|hit| hit.document == document);
        &self.hits[first..first + n]
    }
}

/// Finds all places of a node.
///
/// - A word or prefix matches whole tokens and parts of compounds; a compound also matches its parts in a row
///   with no mark between them.
/// - `And` gives every place of each operand in the documents where all of them are counted, `Not` the places
///   of the first in the documents where the second is not counted.
/// - In `Within`, the same holds for each sentence (paragraph, heading) by itself, and a place must lie in one.
pub fn matches(memo: &Memo, node: &Node) -> Rc<Matches> {
    let most = |number| Finder::new(memo, number).most_tokens(node);
    memo.by_part(Known::places, node, most, |part, found| Finder::of(memo, part).add(node, found))
}

/// The places in one document, which must be there; nothing else is looked at.
pub fn matches_in(memo: &Memo, node: &Node, document: u32) -> Matches {
    let mut matches = Matches::default();
    let (number, local) = memo.corpus.place_of(document);
    let part = Part::of(&memo.corpus.segments()[number], (number, local), 0);
    Finder::of(memo, &part).add(node, &mut matches);
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
    memo: &'a Memo<'a>,
    corpus: &'a Corpus,
    held: &'a HeldSegment,
    /// The segment's number.
    number: usize,
    /// The tokens that are looked at: those of some documents, which have these numbers in the segment.
    range: (u32, u32),
    documents: (u32, u32),
    unit: Unit,
    /// What counts as the same word.
    layer: Layer,
}

impl<'a> Finder<'a> {
    /// Of a segment by its number.
    fn new(memo: &'a Memo<'a>, number: usize) -> Finder<'a> {
        Finder::of(memo, &Part::of(&memo.corpus.segments()[number], (number, 0), u32::MAX))
    }

    fn of(memo: &'a Memo<'a>, part: &Part) -> Finder<'a> {
        let &Part { number, documents, tokens: range } = part;
        let corpus = memo.corpus;
        let held = &corpus.segments()[number];
        Finder { memo, corpus, held, number, range, documents, unit: Unit::Document, layer: Layer::Fold }
    }

    /// Adds the places of a node.
    fn add(&self, node: &Node, matches: &mut Matches) {
        let mut walk = Walk::new(self.held);
        let before = matches.hits.len();
        let mut add = |token: u32, until: u32| {
            let (local, aside) = walk.to(token);
            let Some(document) = self.held.documents[local as usize] else { return };
            let first = self.held.segment.firsts[local as usize];
            let hit = Hit { document, extent: Extent::new(token - first, until - first) };
            if aside { matches.set_aside.push(hit) } else { matches.hits.push(hit) }
        };
        if let Some(singles) = self.singles(node) {
            self.positions(&singles).into_iter().for_each(|token| add(token, token + 1));
            return;
        }
        let Found { mut places, whole } = self.found(node);
        places.sort_unstable_by_key(|place| (place.token, place.until));
        places.dedup_by_key(|place| (place.token, place.until));
        places.into_iter().for_each(|place| add(place.token, place.until));
        let in_part = whole.iter().zip(&self.held.documents).skip(self.documents.0 as usize);
        let in_part = in_part.take((self.documents.1 - self.documents.0) as usize);
        let chosen = in_part.filter_map(|(&whole, number)| number.filter(|_| whole));
        let hits = &matches.hits[before..];
        let has_hit = |text: &u32| hits.binary_search_by_key(text, |hit| hit.document).is_ok();
        matches.texts.extend(chosen.filter(|text| !has_hit(text)));
    }

    /// All places of a node in the segment, by their start; the same place may come more than once.
    fn places(&self, node: &Node) -> Vec<Place> {
        match node {
            Node::Word(word) => self.word(word),
            Node::Prefix(_) | Node::Wildcard(_) | Node::Fuzzy(..) | Node::Regex(_) => {
                self.places_of(&self.words_of_pattern(node))
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
        let whole = self.places_of(&self.words_spelled(&[word, &format!("{word}.")]));
        let parts = compound::parts(word, Kind::Word);
        if parts.len() < 2 {
            return whole;
        }
        let of_part = |part: &Span| self.places_of(&self.words_spelled(&[&self.layer.typed(part.of(word))]));
        let in_a_row = self.in_a_row(parts.iter().map(of_part), true);
        sorted([whole, in_a_row].concat())
    }

    /// The words of the segment on the layer that is looked at.
    fn column(&self) -> &Column {
        self.corpus.column(self.held, self.layer)
    }

    /// The tokens of an entry, rising.
    fn tokens_of(&self, entry: u32) -> impl Iterator<Item = u32> + use<'a> {
        let (start, end) = self.range;
        let mut positions = self.held.segment.postings.positions(entry);
        if start > 0 {
            positions.leap(start);
        }
        positions.take_while(move |&position| position < end)
    }
}

/// Places in the order of their starts. The lists come in sorted runs, which this sort makes use of.
fn sorted(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by_key(Place::start);
    places
}

#[cfg(test)]
mod tests;
