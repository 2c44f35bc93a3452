//! The words that a pattern stands for: prefixes, wildcards, fuzzy words and regular expressions over the vocabulary.

use super::automaton::accepted;
use super::fuzzy::Fuzzy;
use super::glob::Glob;
use super::reading::Node;
use super::regex::{Regex, States};
use crate::corpus::{Corpus, MAX_EXPANSION};
use crate::index::column::Column;
use crate::order::Order;
use crate::text::Layer;

/// The keys of a pattern, segment by segment, and whether there were more than are taken.
pub(super) struct Expansion {
    pub keys: Vec<Vec<u32>>,
    pub cut: bool,
}

impl Expansion {
    /// Of the keys of each column: of more than 10,000 words, the first.
    pub fn of(columns: &[&Column], mut keys: Vec<Vec<u32>>) -> Expansion {
        if keys.iter().map(Vec::len).sum::<usize>() <= MAX_EXPANSION {
            return Expansion { keys, cut: false };
        }
        let of_column = |(keys, column): (&Vec<u32>, &&'_ Column)| -> Vec<String> {
            keys.iter().take(MAX_EXPANSION + 1).map(|&key| column.keys.get(key).to_owned()).collect()
        };
        let mut words: Vec<String> = keys.iter().zip(columns).flat_map(of_column).collect();
        words.order();
        words.dedup();
        let Some(limit) = words.get(MAX_EXPANSION) else { return Expansion { keys, cut: false } };
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

    /// The keys of words of a column, rising, that are meant.
    pub fn keys(&mut self, column: &Column) -> Vec<u32> {
        let all = column.starting("");
        let mut keys = match self {
            Shape::Prefix(prefix) => column.starting(prefix).collect(),
            Shape::Glob(glob) => glob.keys(column),
            Shape::Fuzzy(fuzzy) => accepted(&column.keys, all, &mut **fuzzy),
            Shape::Regex(states) => accepted(&column.keys, all, states),
            Shape::Nothing => Vec::new(),
        };
        keys.retain(|&key| column.is_of_words(key));
        keys
    }
}

/// Whether a key is one of a pattern's.
pub(crate) fn is_one_of(key: &str, layer: Layer, node: &Node) -> bool {
    match node {
        Node::Prefix(prefix) => key.starts_with(prefix.as_str()),
        Node::Wildcard(shape) => Glob::new(shape).matches(key),
        Node::Fuzzy(word, most) => Fuzzy::new(word, *most).is_near(key),
        Node::Regex(expression) => Regex::new(expression, layer).is_ok_and(|regex| regex.matches(key)),
        _ => false,
    }
}
