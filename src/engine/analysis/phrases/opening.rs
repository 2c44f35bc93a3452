//! From a row to a query for its places.

use super::patterns::Pattern;
use super::{PhraseQuery, PhraseSettings, Shape, StopWordsAt};
use crate::query::canonical;
use crate::query::expansion;
use crate::query::memo::Memo;
use crate::query::reading::{Node, Structure};
use crate::text::Layer;

/// A query for the phrase of a pattern with these keys, one for each word that is no slot.
pub fn query(
    memo: &Memo,
    settings: &PhraseSettings,
    pattern: &Pattern,
    keys: &[&str],
) -> Option<PhraseQuery> {
    let corpus = memo.corpus;
    let n_words = if pattern.slots.is_empty() { pattern.n } else { pattern.span as u8 };
    let is_row = matches!(settings.shape, Shape::Row | Shape::Skips(0) | Shape::Slots(_));
    let mut keys = keys.iter();
    let words: Vec<Node> = (0..n_words)
        .map(|offset| match pattern.slots.contains(&offset) {
            true => Some(Node::AnyWord),
            false => keys.next().map(|key| Node::Word(key.to_string())),
        })
        .collect::<Option<_>>()?;
    let is_inside = |node: &Node| match node {
        Node::Word(key) => corpus
            .columns(settings.layer)
            .iter()
            .any(|column| column.find(key).is_some_and(|key| !column.compounds_of.get(key).is_empty())),
        _ => false,
    };
    let has_parts = words.iter().any(is_inside);
    let named = match settings.shape {
        Shape::Skips(gap) if gap > 0 => Node::Near { words, gap: u16::from(gap), ordered: true },
        _ => Node::Phrase(words),
    };
    let named = match settings.layer {
        Layer::Fold => named,
        layer => Node::Layer(layer, Box::new(named)),
    };
    let structure = if settings.across_sentences { Structure::Paragraph } else { Structure::Sentence };
    let node = Node::Within(Box::new(named), structure);
    let query = canonical::write(&node);
    let is_read_so = expansion::read(memo, &query).node.as_ref() == Some(&node);
    let exact = is_row
        && is_read_so
        && !has_parts
        && !settings.marks_break
        && !settings.without_overlap
        && settings.layer != Layer::Stem
        && settings.around.trim().is_empty()
        // A slot of the query takes a stop word too.
        && (settings.stop_words != StopWordsAt::Nowhere || pattern.slots.is_empty());
    Some(PhraseQuery { query, exact })
}
