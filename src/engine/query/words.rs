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
    /// No word at all.
    pub fn none(corpus: &Corpus) -> Expansion {
        Expansion { keys: vec![Vec::new(); corpus.segments().len()], cut: false }
    }
}

/// The words of a layer that a pattern stands for: of more than 10,000, the first.
pub(super) fn expand(corpus: &Corpus, layer: Layer, node: &Node) -> Expansion {
    let columns = corpus.columns(layer);
    let mut keys: Vec<Vec<u32>> = columns.iter().map(|column| keys_of(column, layer, node)).collect();
    for (keys, column) in keys.iter_mut().zip(&columns) {
        keys.retain(|&key| column.is_of_words(key));
    }
    if keys.iter().map(Vec::len).sum::<usize>() <= MAX_EXPANSION {
        return Expansion { keys, cut: false };
    }
    let of_column = |(keys, column): (&Vec<u32>, &&'_ Column)| -> Vec<String> {
        keys.iter().take(MAX_EXPANSION + 1).map(|&key| column.keys.get(key).to_owned()).collect()
    };
    let mut words: Vec<String> = keys.iter().zip(&columns).flat_map(of_column).collect();
    words.order();
    words.dedup();
    let Some(limit) = words.get(MAX_EXPANSION) else { return Expansion { keys, cut: false } };
    for (keys, column) in keys.iter_mut().zip(&columns) {
        keys.truncate(keys.partition_point(|&key| column.keys.get(key) < limit.as_str()));
    }
    Expansion { keys, cut: true }
}

/// The keys of a column, rising, that a pattern stands for.
fn keys_of(column: &Column, layer: Layer, node: &Node) -> Vec<u32> {
    let all = column.starting("");
    match node {
        Node::Prefix(prefix) => column.starting(prefix).collect(),
        Node::Wildcard(shape) => Glob::new(shape).keys(column),
        Node::Fuzzy(word, most) => accepted(&column.keys, all, &mut Fuzzy::new(word, *most)),
        Node::Regex(expression) => match Regex::new(expression, layer) {
            Ok(regex) => accepted(&column.keys, all, &mut States::new(&regex)),
            Err(_) => Vec::new(),
        },
        _ => Vec::new(),
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
