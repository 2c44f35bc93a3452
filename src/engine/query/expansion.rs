//! A query read for a corpus: a pattern that stands for too many words is announced.

use super::parse::{parse_on, spelled, typed};
use super::reading::{Diagnostic, Fault, Reading, Severity};
use super::words::Expansions;
use crate::corpus::{Corpus, MAX_EXPANSION};
use crate::order::Order;
use crate::text::Layer;

/// The reading of a query on the layer that was decided on, with a hint at each pattern that stands for more words
/// than are taken.
pub fn read(corpus: &Corpus, query: &str) -> Reading {
    let mut reading = parse_on(query, corpus.layer());
    let Some(node) = &reading.node else { return reading };
    let expansions = Expansions::of(corpus, node, Layer::Fold);
    if expansions.cut().next().is_none() {
        return reading;
    }
    for (node, span) in typed(query) {
        if expansions.cut().any(|(layer, pattern)| spelled(node.clone(), layer) == *pattern) {
            let fault = Fault::ManyForms { taken: MAX_EXPANSION as u32 };
            reading.diagnostics.push(Diagnostic { span, severity: Severity::Hint, fault });
        }
    }
    reading.diagnostics.order_by_key(|diagnostic| diagnostic.span);
    reading
}
