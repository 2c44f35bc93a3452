//! A query read for a corpus: a prefix that begins too many words is announced.

use super::parse::{parse_on, prefixes};
use super::reading::{Diagnostic, Fault, Node, Reading, Severity};
use crate::corpus::{Corpus, MAX_EXPANSION};
use crate::order::Order;
use crate::text::Layer;

/// The reading of a query on the layer that was decided on, with a hint at each prefix that stands for more words
/// than are taken.
pub fn read(corpus: &Corpus, query: &str) -> Reading {
    let mut reading = parse_on(query, corpus.layer());
    let mut cut = Vec::new();
    if let Some(node) = &reading.node {
        collect(corpus, node, Layer::Fold, &mut cut);
    }
    if cut.is_empty() {
        return reading;
    }
    for (typed, span) in prefixes(query) {
        if cut.iter().any(|(layer, prefix)| layer.typed(&typed) == *prefix) {
            let fault = Fault::ManyForms { taken: MAX_EXPANSION as u32 };
            reading.diagnostics.push(Diagnostic { span, severity: Severity::Hint, fault });
        }
    }
    reading.diagnostics.order_by_key(|diagnostic| diagnostic.span);
    reading
}

/// The prefixes of a node that stand for too many words of their layer.
fn collect<'a>(corpus: &Corpus, node: &'a Node, layer: Layer, cut: &mut Vec<(Layer, &'a str)>) {
    match node {
        Node::Word(_) => {}
        Node::Prefix(prefix) => {
            if corpus.expansion_limit(layer, prefix).is_some() {
                cut.push((layer, prefix));
            }
        }
        Node::Phrase(nodes) | Node::And(nodes) | Node::Or(nodes) => {
            nodes.iter().for_each(|node| collect(corpus, node, layer, cut));
        }
        Node::Not(wanted, unwanted) => {
            collect(corpus, wanted, layer, cut);
            collect(corpus, unwanted, layer, cut);
        }
        Node::Within(node, _) | Node::Outside(node, _) => collect(corpus, node, layer, cut),
        Node::Layer(layer, node) => collect(corpus, node, *layer, cut),
    }
}
