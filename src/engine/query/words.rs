//! The words that a pattern stands for: prefixes, wildcards, fuzzy words and regular expressions over the vocabulary.

use super::automaton::first_accepted;
use super::fuzzy::Fuzzy;
use super::glob::Glob;
use super::reading::Node;
use super::regex::{Regex, States};
use crate::corpus::{Corpus, MAX_EXPANSION};
use crate::index::column::Column;
use crate::text::Layer;

/// The keys of a pattern, segment by segment, and whether there were more than are taken.
pub(super) struct Expansion {
    pub keys: Vec<Vec<u32>>,
    pub cut: bool,
}

impl Expansion {
    /// Of the keys of each column: of more than 10,000 words, the first.
    pub fn of(columns: &[&Column], mut keys: Vec<Vec<u32>>) -> Expansion {
        let Some(limit) = limit(columns, &keys) else { return Expansion { keys, cut: false } };
        for (keys, column) in keys.iter_mut().zip(columns) {
            keys.truncate(keys.partition_point(|&key| column.keys.get(key) < limit.as_str()));
        }
        Expansion { keys, cut: true }
    }

    /// No word at all.
    pub fn none(corpus: &Corpus) -> Expansion {
        Expansion { keys: vec![Vec::new(); corpus.segments().len()], cut: false }
    }
}

/// Of the words of some columns, when there are more than are taken, the first that is not.
fn limit(columns: &[&Column], keys: &[Vec<u32>]) -> Option<String> {
    if keys.iter().map(Vec::len).sum::<usize>() <= MAX_EXPANSION {
        return None;
    }
    // What comes next in each column.
    let mut rest: Vec<(&Column, &[u32])> =
        columns.iter().zip(keys).map(|(column, keys)| (*column, keys.as_slice())).collect();
    let word = |(column, keys): &(&'_ Column, &[u32])| Some(column.keys.get(*keys.first()?).to_owned());
    for _ in 0..MAX_EXPANSION {
        let (column, key) = rest
            .iter()
            .filter_map(|(column, keys)| Some((*column, *keys.first()?)))
            .min_by_key(|(column, key)| column.keys.get(*key))?;
        let next = column.keys.get(key);
        for (column, keys) in &mut rest {
            if keys.first().is_some_and(|&key| column.keys.get(key) == next) {
                *keys = &keys[1..];
            }
        }
    }
    rest.iter().filter_map(word).min()
}

/// What a pattern is compared with, one column after the other.
pub(super) enum Shape<'n> {
    Prefix(&'n str),
    Glob(Glob<'n>),
    Fuzzy(Box<Fuzzy>),
    Regex(States),
    Nothing,
}

impl<'n> Shape<'n> {
    pub fn new(layer: Layer, node: &'n Node) -> Shape<'n> {
        match node {
            Node::Prefix(prefix) => Shape::Prefix(prefix),
            Node::Wildcard(shape) => Shape::Glob(Glob::new(shape)),
            Node::Fuzzy(word, most) => Shape::Fuzzy(Box::new(Fuzzy::new(word, *most))),
            Node::Regex(expression) => {
                Regex::new(expression, layer).map_or(Shape::Nothing, |regex| Shape::Regex(States::new(regex)))
            }
            _ => Shape::Nothing,
        }
    }

    /// The keys of words of the next column, rising, that are meant: as far as they can be among those that are taken,
    /// given the keys of the columns before it.
    pub fn keys(&mut self, columns: &[&Column], before: &[Vec<u32>]) -> Vec<u32> {
        let column = columns[before.len()];
        // What comes behind so many words of one column is not taken.
        let last = |(keys, column): (&Vec<u32>, &&Column)| {
            keys.get(MAX_EXPANSION).map(|&key| column.keys.get(key).to_owned())
        };
        let limit = before.iter().zip(columns).filter_map(last).min();
        let end = limit
            .map_or(column.keys.len() as u32, |limit| column.keys.partition(|key| key <= limit.as_str()));
        let is_word = |&key: &u32| column.is_of_words(key);
        let few = |keys: std::ops::Range<u32>| keys.start..keys.end.min(end).max(keys.start);
        let most = MAX_EXPANSION + 1;
        match self {
            Shape::Prefix(prefix) => few(column.starting(prefix)).filter(is_word).take(most).collect(),
            Shape::Glob(glob) => few(glob.beginning(column))
                .filter(|&key| glob.matches(column.keys.get(key)) && is_word(&key))
                .take(most)
                .collect(),
            Shape::Fuzzy(fuzzy) => first_accepted(&column.keys, 0..end, &mut **fuzzy, is_word, most),
            Shape::Regex(states) => first_accepted(&column.keys, 0..end, states, is_word, most),
            Shape::Nothing => Vec::new(),
        }
    }
}

/// A pattern that is held against words one by one.
pub(crate) struct Pattern<'n>(Shape<'n>);

impl<'n> Pattern<'n> {
    /// Of a node that is a pattern; any other has no words.
    pub fn new(layer: Layer, node: &'n Node) -> Pattern<'n> {
        Pattern(Shape::new(layer, node))
    }

    pub fn matches(&mut self, key: &str) -> bool {
        match &mut self.0 {
            Shape::Prefix(prefix) => key.starts_with(*prefix),
            Shape::Glob(glob) => glob.matches(key),
            Shape::Fuzzy(fuzzy) => fuzzy.is_near(key),
            Shape::Regex(states) => states.matches(key),
            Shape::Nothing => false,
        }
    }
}

/// Whether a key is one of a pattern's.
pub(crate) fn is_one_of(key: &str, layer: Layer, node: &Node) -> bool {
    Pattern::new(layer, node).matches(key)
}
