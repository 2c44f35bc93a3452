//! The reader: a text as evidence, in pieces small enough to show, with everything marked that was asked for.

use super::marks::{Marked, runs, words_of};
use crate::corpus::Corpus;
use crate::error::Error;
use crate::order::Order;
use crate::query::expansion;
use crate::query::matches::{Hit, matches_in};
use crate::query::memo::Memo;
use crate::text::{Extent, Span};
use serde::{Deserialize, Serialize};

/// Bytes of a piece, about; a longer paragraph goes on in the next.
const PIECE: u32 = 4_000;

/// Hits that are numbered at most.
const NUMBERED: usize = 10_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReaderQuestion {
    pub document: u32,
    /// Its matches are marked; empty for none.
    pub query: String,
    /// Folded words to be marked as belonging to a topic.
    pub topic_words: Vec<String>,
    /// The first piece to return.
    pub from: u32,
    /// How many pieces.
    pub limit: u32,
    /// When given, `from` is moved so that the piece with this byte is among those returned.
    pub around: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReaderAnswer {
    pub document: u32,
    /// Index of the first piece returned.
    pub from: u32,
    /// Pieces in the whole text.
    pub n_pieces: u32,
    pub pieces: Vec<Piece>,
    /// All matches of the query in the whole text, in order (set-aside lines excluded), at most 10,000.
    pub hits: Vec<HitPlace>,
}

/// Where a match stands: its bytes, and the piece to scroll to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitPlace {
    pub span: Span,
    pub piece: u32,
}

/// A paragraph, or a stretch of at most about 4,000 bytes of a long one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    pub span: Span,
    pub heading: bool,
    /// Why the line is set aside, if it is and was not kept.
    pub set_aside: Option<String>,
    /// Whether the paragraph goes on in the next piece.
    pub continues: bool,
    /// The text of the piece, cut where a mark begins or ends; together they are the slice of `span`.
    pub runs: Vec<Run>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub mark: Mark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    None,
    /// A match of the query; its number in `ReaderAnswer::hits`, or `None` in a set-aside line.
    Hit(Option<u32>),
    /// A word of the topic.
    Topic,
}

/// A text with its marks. Refused only when there is no such text.
pub fn reader(memo: &Memo, question: &ReaderQuestion) -> Result<ReaderAnswer, Error> {
    let corpus = memo.corpus;
    let document = question.document;
    if document >= corpus.n_documents() {
        return Err(Error::NoSuchText(format!("{}", document + 1)));
    }
    let places = places(corpus, document);
    let node = expansion::read(memo, &question.query).node;
    let found = node.map(|node| matches_in(memo, &node, document)).unwrap_or_default();
    let own =
        |hits: &[Hit]| -> Vec<Span> { hits.iter().map(|hit| corpus.span(document, hit.extent)).collect() };
    let (counted, aside) = (own(&found.hits), own(&found.set_aside));
    let hits: Vec<HitPlace> = counted
        .iter()
        .take(NUMBERED)
        .map(|&span| HitPlace { span, piece: piece_of(&places, span.start) })
        .collect();
    let n_pieces = places.len() as u32;
    let from = match question.around {
        // The piece asked for comes with a few before it, to read from.
        Some(byte) => piece_of(&places, byte).saturating_sub(question.limit / 4),
        None => question.from,
    };
    let from = from.min(n_pieces.saturating_sub(1));
    let until = from.saturating_add(question.limit).min(n_pieces);
    let mut marked: Vec<Marked> = Vec::with_capacity(counted.len() + aside.len());
    marked.extend((0..).zip(&counted).map(|(number, &span)| {
        let numbered = (number < NUMBERED as u32).then_some(number);
        Marked { span, mark: Mark::Hit(numbered) }
    }));
    marked.extend(aside.iter().map(|&span| Marked { span, mark: Mark::Hit(None) }));
    marked.order_by_key(|marked| marked.span);
    let text = corpus.document(document).text.as_str();
    let pieces = places[from as usize..until as usize].iter().map(|place| {
        let mut here: Vec<Marked> = marked.iter().filter(|m| m.span.overlaps(place.span)).copied().collect();
        here.extend(words_of(corpus, document, place.extent, &question.topic_words));
        Piece {
            span: place.span,
            heading: place.heading,
            set_aside: set_aside_reason(corpus, document, place.extent),
            continues: place.continues,
            runs: runs(text, place.span, here),
        }
    });
    Ok(ReaderAnswer { document, from, n_pieces, pieces: pieces.collect(), hits })
}

/// A piece before its text is cut.
struct Place {
    span: Span,
    extent: Extent,
    heading: bool,
    continues: bool,
}

/// The pieces of a text: its paragraphs, long ones cut between words.
fn places(corpus: &Corpus, document: u32) -> Vec<Place> {
    let structures = corpus.structures(document);
    let mut places = Vec::with_capacity(structures.paragraphs.len());
    for &paragraph in &structures.paragraphs {
        let heading = structures.headings.binary_search(&paragraph).is_ok();
        let whole = corpus.span(document, paragraph);
        let mut first = paragraph.start;
        let mut start = whole.start;
        if whole.len() > PIECE {
            let spans = corpus.spans(document, paragraph);
            for (position, span) in (paragraph.start..).zip(spans) {
                if span.end - start > PIECE && position > first {
                    let extent = Extent::new(first, position);
                    // A cut goes before the word, so that the gap stays with what precedes it.
                    places.push(Place {
                        span: Span::new(start, span.start),
                        extent,
                        heading,
                        continues: true,
                    });
                    (first, start) = (position, span.start);
                }
            }
        }
        let extent = Extent::new(first, paragraph.end);
        places.push(Place { span: Span::new(start, whole.end), extent, heading, continues: false });
    }
    places
}

/// The piece that a byte lies in, or the one before it.
fn piece_of(places: &[Place], byte: u32) -> u32 {
    places.partition_point(|place| place.span.start <= byte).saturating_sub(1) as u32
}

fn set_aside_reason(corpus: &Corpus, document: u32, extent: Extent) -> Option<String> {
    if extent.is_empty() || !corpus.is_set_aside(document, extent.start) {
        return None;
    }
    // A whole paragraph goes with the line that is proposed, which need not be its first.
    let paragraph = corpus.span(document, corpus.paragraph(document, extent.start));
    let lines = &corpus.about(document).set_aside;
    let line = lines.iter().find(|line| line.span.overlaps(paragraph));
    Some(line.map_or_else(String::new, |line| line.reason.clone()))
}
