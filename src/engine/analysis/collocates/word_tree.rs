//! The word tree: what follows a node, or comes before it, word by word, as one tree of beginnings.
//!
//! Of all beginnings the most frequent ones are shown, so that no branch is shown without its stem; each branch says
//! how much of it is not.

use super::counting::{Counted, Overlap, walk};
use super::numbers::NONE;
use super::window::Window;
use crate::corpus::Corpus;
use crate::query::canonical;
use crate::query::expansion;
use crate::query::matches::{Hit, matches};
use crate::query::memo::Memo;
use crate::query::reading::{Node, Reading};
use crate::text::{Kind, Layer, compound};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::rc::Rc;

/// Words that a path has, at most.
pub const DEEPEST: u8 = 8;
/// Branches, at most.
pub const MOST_BRANCHES: u32 = 400;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordTreeQuestion {
    pub query: String,
    /// Whether what follows is asked for; else what comes before.
    pub right: bool,
    pub layer: Layer,
    /// Words of a path, at most [`DEEPEST`].
    pub depth: u8,
    /// Branches, at most [`MOST_BRANCHES`].
    pub limit: u32,
    /// Places that a branch must have at least.
    pub min_count: u32,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct WordTreeAnswer {
    pub reading: Reading,
    /// What the node itself has: its places, those at the end of a paragraph, those of branches that are not shown.
    pub node: Continuations,
    /// The most frequent first, ties in text order; a branch comes after the one it grows from.
    pub branches: Vec<Branch>,
}

/// How the places of a branch go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Continuations {
    /// Places: those of the branches that grow from it, `ends` and `hidden` together, unless the tree ends here.
    pub count: u32,
    /// Places after which the paragraph has no other word (before which, on the left).
    pub ends: u32,
    /// Places that go on with a word that is not shown, and how many words these are.
    pub hidden: u32,
    pub hidden_words: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// The branch it grows from; `None`: the node.
    pub parent: Option<u32>,
    /// Words from the node on, from 1.
    pub depth: u8,
    /// The most frequent form of the word, and what was counted.
    pub word: String,
    pub key: String,
    pub places: Continuations,
    /// A query for these places, where one can be written: the node and the words up to here as a phrase.
    pub query: Option<String>,
    /// Whether it finds exactly these places. Else compounds, which a query may match by their parts, may add some or
    /// take some away.
    pub exact: bool,
}

/// A branch while the tree grows.
struct Growing {
    parent: Option<u32>,
    word: u32,
    depth: usize,
    /// Numbers of the node's places, rising.
    places: Vec<u32>,
}

/// What is not done.
struct Begun {
    name: String,
    next: usize,
    paths: Vec<u32>,
}

/// The tree of what stands on one side of a query. Empty when the time is up before.
pub fn word_tree(memo: &Memo, question: &WordTreeQuestion) -> WordTreeAnswer {
    let reading = expansion::read(memo, &question.query);
    let Some(node) = reading.node.clone() else { return WordTreeAnswer { reading, ..Default::default() } };
    let found = matches(memo, &node);
    let depth = usize::from(question.depth.clamp(1, DEEPEST));
    if memo.is_stopped() {
        return WordTreeAnswer::default();
    }
    let name = format!("paths {node:?} {} {:?} {depth}", question.right, question.layer);
    let Some(paths) = paths(memo, name, &found.hits, question, depth) else {
        return WordTreeAnswer::default();
    };
    let (root, branches) = grow(&paths, depth, found.hits.len(), question);
    let mut words: HashMap<u32, String> = HashMap::new();
    let (corpus, layer) = (memo.corpus, question.layer);
    let written = Written::new(memo, &node, layer);
    let mut shown: Vec<Branch> = Vec::with_capacity(branches.len());
    for (growing, places) in branches {
        let mut path = vec![growing.word];
        let mut parent = growing.parent;
        while let Some(number) = parent {
            path.push(shown_word(&shown, number, corpus, layer));
            parent = shown[number as usize].parent;
        }
        path.reverse();
        let (query, exact) = written.of(&path, question.right);
        let word = words.entry(growing.word).or_insert_with(|| label(corpus, layer, growing.word)).clone();
        let key = corpus.word(layer, growing.word).to_owned();
        shown.push(Branch {
            parent: growing.parent,
            depth: growing.depth as u8,
            word,
            key,
            places,
            query,
            exact,
        });
    }
    WordTreeAnswer { reading, node: root, branches: shown }
}

fn shown_word(shown: &[Branch], number: u32, corpus: &Corpus, layer: Layer) -> u32 {
    let key = &shown[number as usize].key;
    corpus.word_of(layer, key).expect("a branch is of a word of the vocabulary")
}

/// The words on one side of each place, nearest first, `depth` numbers for each; [`NONE`] where there is no other.
fn paths(
    memo: &Memo,
    name: String,
    hits: &[Hit],
    question: &WordTreeQuestion,
    depth: usize,
) -> Option<Rc<Vec<u32>>> {
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let n = depth as u8;
    let (left, right) = if question.right { (0, n) } else { (n, 0) };
    let window = Window::Words { left, right, across_paragraphs: false };
    let counted = Counted { window, layer: question.layer, overlap: Overlap::Each, skip_stop_words: false };
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| Begun { name, next: 0, paths: Vec::new() });
    let Begun { next, paths, .. } = &mut begun;
    let is_done = walk(memo, hits, counted, next, |hits, around, from, words| {
        for (hit, around) in hits.iter().zip(around) {
            let end = paths.len() + depth;
            let words_of =
                |from_token: u32, to: u32| &words[(from_token - from) as usize..(to - from) as usize];
            let is_word = |word: &u32| *word != NONE;
            if question.right {
                let beside = words_of(hit.extent.end, around.end).iter().copied();
                paths.extend(beside.filter(is_word).take(depth));
            } else {
                let beside = words_of(around.start, hit.extent.start).iter().rev().copied();
                paths.extend(beside.filter(is_word).take(depth));
            }
            paths.resize(end, NONE);
        }
    });
    if !is_done {
        memo.park(begun);
        return None;
    }
    Some(memo.keep_table(begun.name, begun.paths))
}

/// The most frequent beginnings, with how each goes on.
fn grow(
    paths: &[u32],
    depth: usize,
    n_places: usize,
    question: &WordTreeQuestion,
) -> (Continuations, Vec<(Growing, Continuations)>) {
    let limit = question.limit.min(MOST_BRANCHES) as usize;
    let mut waiting: Vec<Option<Growing>> = Vec::new();
    let mut heap: BinaryHeap<(usize, Reverse<u32>, Reverse<usize>)> = BinaryHeap::new();
    let mut chosen: Vec<(Growing, Continuations)> = Vec::new();
    let mut root = Continuations { count: n_places as u32, ..Default::default() };
    // What goes on from some places is waiting from now on, and hidden until it is chosen.
    let mut part = |places: &[u32], at: usize, parent: Option<u32>, of: &mut Continuations| {
        let mut groups: HashMap<u32, usize> = HashMap::new();
        let first = waiting.len();
        for &place in places {
            let word = paths[place as usize * depth + at];
            if word == NONE {
                of.ends += 1;
                continue;
            }
            let group = *groups.entry(word).or_insert_with(|| {
                waiting.push(Some(Growing { parent, word, depth: at + 1, places: Vec::new() }));
                waiting.len() - 1
            });
            waiting[group].as_mut().expect("it was just put there").places.push(place);
            of.hidden += 1;
        }
        of.hidden_words = (waiting.len() - first) as u32;
        for (number, growing) in waiting.iter().enumerate().skip(first) {
            let places = growing.as_ref().map_or(&[][..], |growing| &growing.places);
            if places.len() >= question.min_count.max(1) as usize {
                heap.push((places.len(), Reverse(places[0]), Reverse(number)));
            }
        }
        let next = (chosen_next(&mut heap), &mut waiting);
        next.0.and_then(|number| next.1[number].take())
    };
    let all: Vec<u32> = (0..n_places as u32).collect();
    let mut next = part(&all, 0, None, &mut root);
    while let Some(growing) = next.filter(|_| chosen.len() < limit) {
        let parent = match growing.parent {
            Some(parent) => &mut chosen[parent as usize].1,
            None => &mut root,
        };
        parent.hidden -= growing.places.len() as u32;
        parent.hidden_words -= 1;
        let mut own = Continuations { count: growing.places.len() as u32, ..Default::default() };
        let number = chosen.len() as u32;
        let deeper = if growing.depth < depth { &growing.places[..] } else { &[] };
        let at = growing.depth.min(depth - 1);
        next = part(deeper, at, Some(number), &mut own);
        chosen.push((Growing { places: Vec::new(), ..growing }, own));
    }
    (root, chosen)
}

/// The branch with the most places, the first in the text among equals.
fn chosen_next(heap: &mut BinaryHeap<(usize, Reverse<u32>, Reverse<usize>)>) -> Option<usize> {
    heap.pop().map(|(_, _, Reverse(number))| number)
}

/// The form that most tokens of a word have, whether they are counted or not; ties by the form.
pub(super) fn label(corpus: &Corpus, layer: Layer, word: u32) -> String {
    let mut forms: HashMap<&str, u64> = HashMap::new();
    for (segment, key) in corpus.vocabulary(layer).places(word) {
        let held = &corpus.segments()[segment];
        for &entry in corpus.column(held, layer).entries_of.get(key) {
            let count = u64::from(held.segment.postings.count(entry));
            *forms.entry(held.segment.lexicon.forms.get(entry)).or_default() += count;
        }
    }
    let most = forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(a.0)));
    most.map(|(form, _)| form.to_owned()).unwrap_or_default()
}

/// Whether a word as a query finds the tokens of its key and nothing else: no part of a compound has the key, and it is
/// not a compound that may also be written apart.
fn is_plain(corpus: &Corpus, layer: Layer, key: &str) -> bool {
    let is_elsewhere = |held: &crate::corpus::HeldSegment| {
        let column = corpus.column(held, layer);
        let has_parts = column.find(key).is_some_and(|key| !column.compounds_of.get(key).is_empty());
        has_parts || column.find(&format!("{key}.")).is_some()
    };
    layer != Layer::Stem
        && layer != Layer::Lemma
        && compound::parts(key, Kind::Word).len() < 2
        && corpus.keys(layer, key) == [key]
        && !corpus.segments().iter().any(is_elsewhere)
}

/// Writes queries for a node and words beside it.
struct Written<'a> {
    memo: &'a Memo<'a>,
    layer: Layer,
    /// The words of the node, where they can stand in a phrase with others.
    node: Option<Vec<Node>>,
    is_plain: bool,
}

impl<'a> Written<'a> {
    fn new(memo: &'a Memo<'a>, node: &Node, layer: Layer) -> Written<'a> {
        let inner = match node {
            Node::Layer(of, inner) if *of == layer => Some(&**inner),
            Node::Layer(..) => None,
            node => Some(node).filter(|_| layer == Layer::Fold),
        };
        let is_word = |node: &Node| {
            matches!(
                node,
                Node::Word(_) | Node::Prefix(_) | Node::Wildcard(_) | Node::Fuzzy(..) | Node::AnyWord
            )
        };
        let words = match inner {
            Some(Node::Phrase(words)) if words.iter().all(is_word) => Some(words.clone()),
            Some(word) if is_word(word) => Some(vec![word.clone()]),
            _ => None,
        };
        let plain = |word: &Node| matches!(word, Node::Word(key) if is_plain(memo.corpus, layer, key));
        let is_plain = words.as_ref().is_some_and(|words| words.iter().all(plain));
        Written { memo, layer, node: words, is_plain }
    }

    /// A query for the node with the words of a path beside it, and whether it finds these places alone.
    fn of(&self, path: &[u32], right: bool) -> (Option<String>, bool) {
        let Some(node) = &self.node else { return (None, false) };
        let corpus = self.memo.corpus;
        let keys = path.iter().map(|&word| corpus.word(self.layer, word));
        let plain = self.is_plain && keys.clone().all(|key| is_plain(corpus, self.layer, key));
        let beside = keys.map(|key| Node::Word(key.to_owned()));
        let words: Vec<Node> = match right {
            true => node.iter().cloned().chain(beside).collect(),
            false => beside.rev().chain(node.iter().cloned()).collect(),
        };
        let query = written(self.memo, self.layer, Node::Phrase(words));
        let exact = plain && query.is_some();
        (query, exact)
    }
}

/// The spelling of a node whose words are on a layer, if it is read back as what it is.
pub(super) fn written(memo: &Memo, layer: Layer, node: Node) -> Option<String> {
    let node = if layer == Layer::Fold { node } else { Node::Layer(layer, Box::new(node)) };
    let query = canonical::write(&node);
    (expansion::read(memo, &query).node.as_ref() == Some(&node)).then_some(query)
}
