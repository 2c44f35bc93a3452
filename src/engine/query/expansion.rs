//! A query read for a corpus: its fields are those of the texts, and what a reader should know of it is said.

use super::field;
use super::memo::Memo;
use super::parse::{parse_in, spelled, typed};
use super::reading::{Diagnostic, Fault, Node, Reading, Severity};
use crate::corpus::MAX_EXPANSION;
use crate::order::Order;
use crate::text::{Layer, Span};

/// The reading of a query on the layer that was decided on, with a hint at each pattern that stands for more words
/// than are taken, and at each date that leaves texts out.
pub fn read(memo: &Memo, query: &str) -> Reading {
    let corpus = memo.corpus;
    let columns = memo.columns(query);
    let mut reading = parse_in(query, corpus.layer(), Some(columns));
    let Some(node) = &reading.node else { return reading };
    let cut = memo.cut(node, Layer::Fold);
    if cut.is_empty() && !has_date(node) {
        return reading;
    }
    let mut hints: Vec<(Span, Fault)> = Vec::new();
    for (node, span) in typed(query, Some(columns)) {
        if let Node::Field(name, value) = &node
            && name == "date"
        {
            let (undated, vague) = field::left_out(corpus, value);
            if undated + vague > 0 {
                hints.push((span, Fault::LeftOut { undated, vague }));
            }
        } else if cut.iter().any(|(layer, pattern)| spelled(node.clone(), *layer) == **pattern) {
            hints.push((span, Fault::ManyForms { taken: MAX_EXPANSION as u32 }));
        }
    }
    let hint = |(span, fault)| Diagnostic { span, severity: Severity::Hint, fault };
    reading.diagnostics.extend(hints.into_iter().map(hint));
    reading.diagnostics.order_by_key(|diagnostic| diagnostic.span);
    reading
}

fn has_date(node: &Node) -> bool {
    matches!(node, Node::Field(name, _) if name == "date") || node.inner().into_iter().any(has_date)
}
