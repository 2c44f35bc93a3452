//! The network of collocates: some nodes, the words that keep them company, and which of these keep company with each
//! other.

use super::measure::{Counts, Measure};
use super::window::Window;
use super::word_tree::{label, written};
use super::{CollocateOrder, CollocatesQuestion, Expected, Nothing, Read, ordered, read};
use crate::measures::Value;
use crate::order::Order;
use crate::query::expansion;
use crate::query::matches::gallop;
use crate::query::memo::Memo;
use crate::query::reading::{Node, Structure};
use crate::text::Extent;
use serde::{Deserialize, Serialize};

/// Queries that a network grows from, and words that it has beside them, at most.
pub const MOST_NODES: usize = 8;
pub const MOST_WORDS: usize = 60;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct NetworkQuestion {
    /// The queries it grows from; to grow a word is to ask again with its query among them.
    pub nodes: Vec<String>,
    /// Which words are collocates and by what they are chosen; query, `offset` and `limit` play no part.
    pub collocates: CollocatesQuestion,
    /// Words of each node, the first in their order.
    pub top: u32,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct NetworkAnswer {
    /// Words of the corpus.
    pub words: u64,
    /// The queries in their order, then the collocates.
    pub nodes: Vec<NetworkNode>,
    /// By `from`, then by `to`.
    pub links: Vec<NetworkLink>,
    /// Words that would be among the first, had the network more room.
    pub left_out: u32,
    /// Queries that could not be read, as they were typed.
    pub unread: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NetworkNode {
    /// What to ask for to grow it, or to read its lines; nothing where no query finds this word.
    pub query: Option<String>,
    /// The query as it was read, or the most frequent form.
    pub word: String,
    /// What was counted; `None` for a query that is not one word.
    pub key: Option<String>,
    /// Places of the query; how often the word is counted.
    pub frequency: u64,
    pub is_center: bool,
    /// Why nothing grows from a query.
    pub nothing: Option<Nothing>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NetworkLink {
    pub from: u32,
    pub to: u32,
    /// How often the second stands beside the first. Of two collocates: pairs of their places with no more words from
    /// one to the other than the wider side of the window has; sentences or paragraphs that have both.
    pub joint: u64,
    /// What the measure is read from.
    pub counts: Counts,
    /// The measure of the order, or logDice where that is none.
    pub value: Value,
    /// A query for the lines where both stand, where one can be written.
    pub query: Option<String>,
}

/// The network of some queries. Empty when the time is up before.
pub fn network(memo: &Memo, question: &NetworkQuestion) -> NetworkAnswer {
    let settings = &question.collocates;
    let layer = settings.layer;
    let corpus = memo.corpus;
    let mut answer = NetworkAnswer::default();
    let mut lists = Vec::new();
    let mut centers: Vec<(Node, Read)> = Vec::new();
    for query in question.nodes.iter().take(MOST_NODES) {
        let reading = expansion::read(memo, query);
        let Some(node) = reading.node else {
            answer.unread.push(query.clone());
            continue;
        };
        if centers.iter().any(|(known, _)| *known == node) {
            continue;
        }
        let Some(read) = read(memo, &node, settings) else { return NetworkAnswer::default() };
        let rows = ordered(memo, &node, settings, &read);
        let first = rows.iter().take(question.top as usize).map(|&row| read.beside.row(row).word);
        lists.push(first.collect::<Vec<u32>>());
        answer.words = read.n;
        let nothing = match () {
            () if read.n == 0 => Some(Nothing::NoWords),
            () if read.nodes == 0 => Some(Nothing::NoPlaces),
            () if settings.window.is_empty() => Some(Nothing::NoWindow),
            () if read.beside.is_empty() => Some(Nothing::NoNeighbours),
            () => rows.is_empty().then_some(Nothing::NoRows),
        };
        answer.nodes.push(NetworkNode {
            query: Some(reading.canonical.clone()),
            word: reading.canonical,
            key: own_key(&node, settings).map(str::to_owned),
            frequency: read.nodes,
            is_center: true,
            nothing,
        });
        centers.push((node, read));
    }
    // The first of each, then the second, until there is no more room; a node is not a collocate beside itself.
    let own: Vec<u32> =
        centers.iter().filter_map(|(node, _)| corpus.word_of(layer, own_key(node, settings)?)).collect();
    let mut words: Vec<u32> = Vec::new();
    let longest = lists.iter().map(Vec::len).max().unwrap_or_default();
    for place in 0..longest {
        for &word in lists.iter().filter_map(|list| list.get(place)) {
            if own.contains(&word) || words.contains(&word) {
                continue;
            }
            words.push(word);
        }
    }
    answer.left_out = words.len().saturating_sub(MOST_WORDS) as u32;
    words.truncate(MOST_WORDS);
    let Some(pairs) = pairs(memo, settings, &words) else { return NetworkAnswer::default() };

    let n_centers = centers.len() as u32;
    let measure = match settings.order {
        CollocateOrder::Measure(measure) => measure,
        _ => Measure::default(),
    };
    let least = u64::from(settings.min_joint.max(1));
    let of_word = |word: u32| Node::Word(corpus.word(layer, word).to_owned());
    for (from, (node, read)) in (0u32..).zip(&centers) {
        for row in read.beside.rows() {
            let joint = row.joint();
            let to = words.iter().position(|&word| word == row.word);
            if let Some(to) = to.filter(|_| joint >= least) {
                let own = own_key(node, settings).map(|key| Node::Word(key.to_owned()));
                let counts = read.counts(row);
                answer.links.push(NetworkLink {
                    from,
                    to: n_centers + to as u32,
                    joint,
                    counts,
                    value: measure.of(counts),
                    query: own.and_then(|own| beside(memo, settings, [own, of_word(row.word)])),
                });
            }
        }
    }
    for (a, &one) in words.iter().enumerate() {
        for (b, &other) in words.iter().enumerate().skip(a + 1) {
            let joint = u64::from(pairs.joint[a * words.len() + b]);
            if joint >= least {
                let counts = pairs.counts(a, b, words.len(), settings);
                answer.links.push(NetworkLink {
                    from: n_centers + a as u32,
                    to: n_centers + b as u32,
                    joint,
                    counts,
                    value: measure.of(counts),
                    query: beside(memo, settings, [of_word(one), of_word(other)]),
                });
            }
        }
    }
    answer.links.order_by_key(|link| (link.from, link.to));
    let totals = centers.first().map(|(_, read)| read.totals.clone());
    answer.nodes.extend(words.iter().map(|&word| NetworkNode {
        query: written(memo, layer, of_word(word)),
        word: label(corpus, layer, word),
        key: Some(corpus.word(layer, word).to_owned()),
        frequency: totals.as_ref().map_or(0, |totals| u64::from(totals[word as usize])),
        is_center: false,
        nothing: None,
    }));
    answer
}

/// The key of a node that is one word on the layer of the question.
fn own_key<'a>(node: &'a Node, settings: &CollocatesQuestion) -> Option<&'a str> {
    match node {
        Node::Word(key) if settings.layer == crate::text::Layer::Fold => Some(key),
        Node::Layer(layer, inner) if *layer == settings.layer => match &**inner {
            Node::Word(key) => Some(key),
            _ => None,
        },
        _ => None,
    }
}

/// A query for two words beside each other.
fn beside(memo: &Memo, settings: &CollocatesQuestion, words: [Node; 2]) -> Option<String> {
    let node = match settings.window {
        Window::Words { .. } => {
            let gap = wider(settings.window).saturating_sub(1) as u16;
            Node::Near { words: words.to_vec(), gap, ordered: false }
        }
        Window::Sentence => Node::Within(Box::new(Node::And(words.to_vec())), Structure::Sentence),
        Window::Paragraph => Node::Within(Box::new(Node::And(words.to_vec())), Structure::Paragraph),
    };
    written(memo, settings.layer, node)
}

/// Words of the wider side of a window of words.
fn wider(window: Window) -> u32 {
    window.sides().map_or(0, |(left, right)| left.max(right)) as u32
}

/// What some words count with each other.
struct Pairs {
    /// Which words, and in what windows.
    name: (Vec<u32>, CollocatesQuestion),
    /// The next segment.
    next: usize,
    /// Word by word; only above the diagonal.
    joint: Vec<u32>,
    /// Places of each word, or sentences or paragraphs that have it.
    counts: Vec<u32>,
    /// Words of the corpus, or its sentences or paragraphs.
    n: u64,
}

impl Pairs {
    fn counts(&self, a: usize, b: usize, n_words: usize, settings: &CollocatesQuestion) -> Counts {
        let joint = u64::from(self.joint[a * n_words + b]);
        let (one, other) = (u64::from(self.counts[a]), u64::from(self.counts[b]));
        let is_of_windows = settings.expected == Expected::Windows && settings.window.sides().is_some();
        let size = if is_of_windows { u64::from(2 * wider(settings.window)) } else { 1 };
        Counts { a: joint, f1: (one * size).min(self.n), f2: other, n: self.n }
    }
}

/// Counts how often each two of some words stand beside each other; `None` when the time is up before.
fn pairs(memo: &Memo, settings: &CollocatesQuestion, words: &[u32]) -> Option<Pairs> {
    let corpus = memo.corpus;
    let of = CollocatesQuestion { query: String::new(), offset: 0, limit: 0, ..settings.clone() };
    let name = (words.to_vec(), of);
    let begun = memo.unpark(|begun: &Pairs| begun.name == name);
    let n_words = words.len();
    let mut pairs = begun.unwrap_or_else(|| Pairs {
        name,
        next: 0,
        joint: vec![0; n_words * n_words],
        counts: vec![0; n_words],
        n: 0,
    });
    if words.is_empty() {
        return Some(pairs);
    }
    let vocabulary = corpus.vocabulary(settings.layer);
    let furthest = wider(settings.window);
    for (number, held) in corpus.segments().iter().enumerate().skip(pairs.next) {
        if !memo.may_go_on() {
            pairs.next = number;
            memo.park(pairs);
            return None;
        }
        let segment = &held.segment;
        let column = corpus.column(held, settings.layer);
        let mut places: Vec<(u32, u32)> = Vec::new();
        for (word, &of) in (0u32..).zip(words) {
            let keys = vocabulary.places(of).filter(|(segment, _)| *segment == number);
            for entry in keys.flat_map(|(_, key)| column.entries_of.get(key)) {
                places.extend(segment.postings.positions(*entry).map(|token| (token, word)));
            }
        }
        places.sort_unstable();
        // Each place with the unit that it must have in common with another.
        let (mut local, mut aside) = (0, &held.aside[..]);
        let mut counted: Vec<(u32, u32, u32)> = Vec::with_capacity(places.len());
        for (token, word) in places {
            local += gallop(&segment.firsts[local + 1..], |&first| first <= token);
            aside = &aside[gallop(aside, |extent| extent.end <= token)..];
            let is_aside = aside.first().is_some_and(|extent| extent.start <= token);
            if is_aside || held.documents[local].is_none() {
                continue;
            }
            let unit = match settings.window {
                Window::Words { across_paragraphs: true, .. } => local as u32,
                Window::Words { .. } | Window::Paragraph => segment.paragraphs.rank(token + 1),
                Window::Sentence => {
                    let first = segment.firsts[local];
                    let sentences = &segment.documents[local].structures.sentences;
                    first + sentences.partition_point(|sentence| sentence.end <= token - first) as u32
                }
            };
            counted.push((unit, segment.words.rank(token), word));
        }
        if settings.window.sides().is_some() {
            pairs.n += words_of(corpus, number);
            for (at, &(unit, rank, word)) in counted.iter().enumerate() {
                pairs.counts[word as usize] += 1;
                let is_near = |other: &&(u32, u32, u32)| other.0 == unit && other.1 - rank <= furthest;
                for &(_, _, other) in counted[at + 1..].iter().take_while(is_near) {
                    pairs.add(word, other, n_words);
                }
            }
        } else {
            pairs.n += units_of(corpus, number, settings.window);
            for unit in counted.chunk_by(|a, b| a.0 == b.0) {
                let mut present: Vec<u32> = unit.iter().map(|place| place.2).collect();
                present.order();
                present.dedup();
                for (at, &word) in present.iter().enumerate() {
                    pairs.counts[word as usize] += 1;
                    present[at + 1..].iter().for_each(|&other| pairs.add(word, other, n_words));
                }
            }
        }
    }
    Some(pairs)
}

impl Pairs {
    fn add(&mut self, one: u32, other: u32, n_words: usize) {
        if one != other {
            self.joint[one.min(other) as usize * n_words + one.max(other) as usize] += 1;
        }
    }
}

/// Counted words of a segment.
fn words_of(corpus: &crate::corpus::Corpus, segment: usize) -> u64 {
    let documents = corpus.segments()[segment].documents.iter().flatten();
    documents.map(|&document| u64::from(corpus.n_words(document))).sum()
}

/// Sentences or paragraphs of a segment that are not set aside.
fn units_of(corpus: &crate::corpus::Corpus, segment: usize, window: Window) -> u64 {
    let documents = corpus.segments()[segment].documents.iter().flatten();
    let of_document = |&document: &u32| {
        let structures = corpus.structures(document);
        let units = match window {
            Window::Sentence => &structures.sentences,
            _ => &structures.paragraphs,
        };
        let mut aside = corpus.set_aside(document);
        let is_counted = |unit: &&Extent| {
            aside = &aside[gallop(aside, |aside| aside.end <= unit.start)..];
            aside.first().is_none_or(|aside| aside.start > unit.start)
        };
        units.iter().filter(is_counted).count() as u64
    };
    documents.map(of_document).sum()
}
