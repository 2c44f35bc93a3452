//! The concordance: every place in its context, one line each, in an order that shows patterns.

use super::context::{Reach, around, words_beside};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::expansion;
use crate::query::matches::{Hit, matches};
use crate::query::reading::Reading;
use crate::text::{Extent, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;

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
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceQuestion {
    pub query: String,
    /// Keys in order of weight; lines equal in all of them stay in text order. Empty is text order.
    pub sort: Vec<SortKey>,
    pub offset: u32,
    /// `u32::MAX` for all lines.
    pub limit: u32,
    /// Characters of context on each side, cut at words.
    pub width: u32,
    /// Whether the context may run over the edge of the paragraph.
    pub across_paragraphs: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcordanceAnswer {
    pub reading: Reading,
    /// Lines in all.
    pub total: u64,
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

/// Finds all places of the query, puts them in order, and cuts out the lines that were asked for.
///
/// Only those lines are cut out: the order of 100,000 lines costs what their keys cost.
pub fn concordance(corpus: &Corpus, question: &ConcordanceQuestion) -> ConcordanceAnswer {
    let reading = expansion::read(corpus, &question.query);
    let hits = reading.node.as_ref().map(|node| matches(corpus, node).hits).unwrap_or_default();
    let order = order(corpus, &hits, &question.sort, question.across_paragraphs);
    let shown = order.into_iter().skip(question.offset as usize).take(question.limit as usize);
    let lines = shown.map(|number| line(corpus, hits[number as usize], question)).collect();
    ConcordanceAnswer { reading, total: hits.len() as u64, lines }
}

fn line(corpus: &Corpus, hit: Hit, question: &ConcordanceQuestion) -> Line {
    let text = corpus.document(hit.document).text.as_str();
    let span = corpus.span(hit.document, hit.extent);
    let reach = Reach { width: question.width, across_paragraphs: question.across_paragraphs };
    let (left, right) = around(corpus, hit, span, reach);
    let mark = |key: &SortKey| {
        let (is_right, n) = match *key {
            SortKey::Left(n) => (false, n),
            SortKey::Right(n) => (true, n),
            SortKey::Text | SortKey::Node => return None,
        };
        let words = words_beside(corpus, hit, is_right, usize::from(n), question.across_paragraphs);
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

/// The numbers of the hits in the order of the keys; ties, and everything after `Text`, in text order.
///
/// Each word of a key is looked at once: distinct words get ranks in the order of their folds, and the
/// lines are sorted by ranks. Rank 0 is the missing word, which comes first.
fn order(corpus: &Corpus, hits: &[Hit], sort: &[SortKey], across_paragraphs: bool) -> Vec<u32> {
    let usable = sort.iter().take_while(|key| **key != SortKey::Text);
    let keys: Vec<SortKey> =
        usable.filter(|key| !matches!(key, SortKey::Left(0) | SortKey::Right(0))).copied().collect();
    let mut order: Vec<u32> = (0..hits.len() as u32).collect();
    if keys.is_empty() {
        return order;
    }
    let furthest = |of: fn(&SortKey) -> u8| keys.iter().map(of).max().map_or(0, usize::from);
    let n_left = furthest(|key| if let SortKey::Left(n) = key { *n } else { 0 });
    let n_right = furthest(|key| if let SortKey::Right(n) = key { *n } else { 0 });
    let mut numbers: HashMap<Cow<'_, str>, u32> = HashMap::new();
    let mut ranks: Vec<u32> = Vec::with_capacity(hits.len() * keys.len());
    for &hit in hits {
        let beside = |right, n| match n {
            0 => Vec::new(),
            n => words_beside(corpus, hit, right, n, across_paragraphs),
        };
        let (left, right) = (beside(false, n_left), beside(true, n_right));
        for key in &keys {
            let word: Option<Cow<'_, str>> = match *key {
                SortKey::Left(n) => left.get(usize::from(n) - 1).map(|word| word.fold.into()),
                SortKey::Right(n) => right.get(usize::from(n) - 1).map(|word| word.fold.into()),
                SortKey::Node | SortKey::Text => Some(node_key(corpus, hit)),
            };
            let next = numbers.len() as u32 + 1;
            ranks.push(word.map_or(0, |word| *numbers.entry(word).or_insert(next)));
        }
    }
    let mut words: Vec<(Cow<'_, str>, u32)> = numbers.into_iter().collect();
    words.order();
    let mut rank_of = vec![0; words.len() + 1];
    (1u32..).zip(&words).for_each(|(rank, (_, number))| rank_of[*number as usize] = rank);
    ranks.iter_mut().for_each(|number| *number = rank_of[*number as usize]);
    let row = |number: u32| &ranks[number as usize * keys.len()..][..keys.len()];
    order.order_by(|&a, &b| row(a).cmp(row(b)).then(a.cmp(&b)));
    order
}

/// The folded words of the node, one space between them.
fn node_key(corpus: &Corpus, hit: Hit) -> Cow<'_, str> {
    let mut words = corpus.tokens(hit.document, hit.extent).filter(|token| token.kind.is_word());
    let first = words.next().map_or("", |word| word.fold);
    match words.next() {
        None => first.into(),
        Some(second) => {
            let rest = std::iter::once(second).chain(words).map(|word| word.fold);
            std::iter::once(first).chain(rest).collect::<Vec<_>>().join(" ").into()
        }
    }
}
