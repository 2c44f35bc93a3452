//! The concordance: every place in its context, one line each, narrowed, sampled, and in an order that shows
//! patterns.

pub mod breakdown;
mod making;
mod narrow;
mod order;

use super::context::{Beside, Reach, around};
use crate::corpus::Corpus;
use crate::query::expansion;
use crate::query::matches::{Hit, look};
use crate::query::memo::Memo;
use crate::query::reading::{Node, Reading};
use crate::text::{Extent, Span};
use making::Making;
pub use narrow::{LineFilter, Sample};
use serde::{Deserialize, Serialize};

pub use super::context::Context;

/// One key of the order of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SortKey {
    /// The order of the corpus.
    Text,
    /// The node itself, folded.
    Node,
    /// The n-th word to the left, from 1, folded.
    Left(u8),
    /// The n-th word to the right, from 1, folded.
    Right(u8),
    /// The date of the text, undated texts last.
    Date,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ConcordanceQuestion {
    pub query: String,
    /// Each takes lines away by what stands beside the node; one after the other.
    pub filters: Vec<LineFilter>,
    /// Where it is not nothing, only the lines whose node begins at one of these places: a text's number and a byte.
    pub only: Option<Vec<(u32, u32)>>,
    /// Only so many of the lines that are left, chosen by chance.
    pub sample: Option<Sample>,
    /// Keys in order of weight; lines equal in all of them stay in text order. Empty is text order.
    pub sort: Vec<SortKey>,
    pub offset: u32,
    /// `u32::MAX` for all lines.
    pub limit: u32,
    pub context: Context,
    /// Whether the context may run over the edge of the paragraph.
    pub across_paragraphs: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceAnswer {
    pub reading: Reading,
    /// How each filter was read; a word at its place is not read.
    pub filters: Vec<Reading>,
    /// Places in all.
    pub total: u64,
    /// Lines that filters and sample leave.
    pub kept: u64,
    /// How many of these are in texts without a date; they come last in an order by date.
    pub undated: u64,
    pub lines: Vec<Line>,
}

/// A place and its context. `left`, `node` and `right` are slices of the original text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub document: u32,
    pub left: String,
    pub node: String,
    pub right: String,
    /// Of the node.
    pub span: Span,
    pub extent: Extent,
    /// The words that the line was sorted by, as bytes of `left` or `right`, so that they can be marked;
    /// one per `Left`/`Right` key that lies within the shown context.
    pub keys: Vec<KeyMark>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyMark {
    pub right: bool,
    pub span: Span,
}

/// All places of a question in their order, before any line is cut out: what the pages of one list share.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ordered {
    reading: Reading,
    filters: Vec<Reading>,
    total: u64,
    undated: u64,
    /// In text order.
    hits: Vec<Hit>,
    /// Numbers of the hits in the order of the keys; empty where that is the order of the text.
    order: Vec<u32>,
}

/// Asks which line of a list is the first at a place of the corpus or after it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LineAtQuestion {
    /// The list; `offset`, `limit` and `context` play no part.
    pub lines: ConcordanceQuestion,
    pub document: u32,
    pub byte: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LineAtAnswer {
    /// Its number from 0; nothing where the list has no lines or is not in text order.
    pub line: Option<u32>,
}

/// Finds all places of the query, puts them in order, and cuts out the lines that were asked for.
///
/// Only those lines are cut out: the order of 100,000 lines costs what their keys cost.
pub fn concordance(memo: &Memo, question: &ConcordanceQuestion) -> ConcordanceAnswer {
    if question.is_plain() {
        let reading = expansion::read(memo, &question.query);
        if let Some(node) = &reading.node {
            return page(memo, question, reading.clone(), node);
        }
    }
    ordered(memo, question).answer(memo.corpus, question)
}

/// Finds all places of the query and puts them in order; `offset`, `limit` and `context` of the question play no part.
/// Nothing when the time is up; then the question goes on where it was.
pub fn ordered(memo: &Memo, question: &ConcordanceQuestion) -> Ordered {
    let making = memo.unpark(|making: &Making| making.question == *question);
    let Some(mut making) = making.or_else(|| Making::begin(memo, question)) else {
        return Ordered::default();
    };
    while making.step(memo) {
        if !memo.may_go_on() {
            memo.park(making);
            return Ordered::default();
        }
    }
    making.list
}

impl Ordered {
    /// The places of the lines, in text order.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// The number of the first line that begins at a place of the corpus or after it, in text order; the last line
    /// where none does. Lines in another order have no such line.
    pub fn line_at(&self, corpus: &Corpus, document: u32, byte: u32) -> Option<u32> {
        if !self.order.is_empty() || self.hits.is_empty() {
            return None;
        }
        let before = |hit: &Hit| {
            hit.document < document
                || hit.document == document && corpus.span(document, hit.extent).start < byte
        };
        Some(self.hits.partition_point(before).min(self.hits.len() - 1) as u32)
    }

    /// The lines that `offset` and `limit` of the question ask for, in its context.
    pub fn answer(&self, corpus: &Corpus, question: &ConcordanceQuestion) -> ConcordanceAnswer {
        let first = (question.offset as usize).min(self.hits.len());
        let shown = first..first.saturating_add(question.limit as usize).min(self.hits.len());
        let hit = |nth: usize| self.hits[self.order.get(nth).map_or(nth, |&number| number as usize)];
        ConcordanceAnswer {
            reading: self.reading.clone(),
            filters: self.filters.clone(),
            total: self.total,
            kept: self.hits.len() as u64,
            undated: self.undated,
            lines: shown.map(|nth| line(corpus, hit(nth), question)).collect(),
        }
    }
}

impl ConcordanceQuestion {
    /// Whether all places are asked for as they stand in the texts, so that a page of them needs no list of the others.
    pub fn is_plain(&self) -> bool {
        let in_text_order = self.sort.first().is_none_or(|key| *key == SortKey::Text);
        in_text_order && self.filters.is_empty() && self.only.is_none() && self.sample.is_none()
    }
}

/// Some lines in text order: only the places in their texts are listed.
fn page(memo: &Memo, question: &ConcordanceQuestion, reading: Reading, node: &Node) -> ConcordanceAnswer {
    let corpus = memo.corpus;
    let look = look(memo, node);
    let tally = &look.tally;
    let undated = tally.texts.iter().filter(|(text, _)| corpus.date(*text).is_none());
    let undated = undated.map(|&(_, count)| u64::from(count)).sum();
    let (mut skip, limit) = (question.offset as usize, question.limit as usize);
    let mut lines = Vec::new();
    for &(text, count) in &tally.texts {
        if lines.len() >= limit {
            break;
        }
        if skip >= count as usize {
            skip -= count as usize;
            continue;
        }
        let places = look.in_document(memo, node, text);
        let shown = places.into_iter().skip(std::mem::take(&mut skip)).take(limit - lines.len());
        lines.extend(shown.map(|hit| line(corpus, hit, question)));
    }
    let total = tally.matches();
    ConcordanceAnswer { reading, filters: Vec::new(), total, kept: total, undated, lines }
}

fn line(corpus: &Corpus, hit: Hit, question: &ConcordanceQuestion) -> Line {
    let text = corpus.document(hit.document).text.as_str();
    let span = corpus.span(hit.document, hit.extent);
    let reach = Reach { context: question.context, across_paragraphs: question.across_paragraphs };
    let (left, right) = around(corpus, hit, span, reach);
    let mut beside = Beside::default();
    let mark = |key: &SortKey| {
        let (is_right, n) = match *key {
            SortKey::Left(n) => (false, n),
            SortKey::Right(n) => (true, n),
            SortKey::Text | SortKey::Node | SortKey::Date => return None,
        };
        beside.look(corpus, hit, if is_right { (0, n) } else { (n, 0) }, question.across_paragraphs);
        let words = if is_right { &beside.right } else { &beside.left };
        let word = words.get(usize::from(n).checked_sub(1)?)?.span;
        let side = if is_right { right } else { left };
        let shown = side.start <= word.start && word.end <= side.end;
        let within = || Span::new(word.start - side.start, word.end - side.start);
        shown.then(|| KeyMark { right: is_right, span: within() })
    };
    Line {
        document: hit.document,
        left: left.of(text).to_owned(),
        node: span.of(text).to_owned(),
        right: right.of(text).to_owned(),
        span,
        extent: hit.extent,
        keys: question.sort.iter().filter_map(mark).collect(),
    }
}
