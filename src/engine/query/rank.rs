//! Which documents speak of it most: BM25 as Lucene has it (METHODS.md, "Ranking").
//!
//! Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", without the constant
//! factor k₁ + 1. A term is a word, a prefix or a phrase of the query; what is excluded is no term.

use super::matches::{Matches, matches};
use super::reading::Node;
use crate::engine::corpus::Corpus;
use crate::engine::float;

/// How soon more occurrences stop to matter.
pub const K1: f64 = 1.2;
/// How much the length of a document matters.
pub const B: f64 = 0.75;

/// The documents that match, with their scores: falling score, equal scores in the order of the corpus.
pub fn rank(corpus: &Corpus, node: &Node, found: &Matches) -> Vec<(u32, f64)> {
    let mut scores: Vec<(u32, f64)> = found.by_document().map(|hits| (hits[0].document, 0.0)).collect();
    let lengths: Vec<f64> =
        (0..corpus.n_documents()).map(|number| f64::from(corpus.n_words(number))).collect();
    let n = lengths.iter().filter(|&&length| length > 0.0).count() as f64;
    let mean = lengths.iter().sum::<f64>() / n.max(1.0);
    let mut terms = Vec::new();
    collect(node, &mut terms);
    for term in terms {
        // A query of one term has been looked up already.
        let places = if term == node { None } else { Some(matches(corpus, term)) };
        let places = places.as_ref().unwrap_or(found);
        let df = f64::from(places.n_documents());
        let idf = float::ln(1.0 + (n - df + 0.5) / (df + 0.5));
        for hits in places.by_document() {
            let document = hits[0].document;
            let Ok(row) = scores.binary_search_by_key(&document, |row| row.0) else { continue };
            let tf = hits.len() as f64;
            let length = lengths[document as usize];
            scores[row].1 += idf * tf / (tf + K1 * (1.0 - B + B * length / mean));
        }
    }
    scores.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    scores
}

/// The terms of a query, each once.
fn collect<'a>(node: &'a Node, terms: &mut Vec<&'a Node>) {
    match node {
        Node::Word(_) | Node::Prefix(_) | Node::Phrase(_) => {
            if !terms.contains(&node) {
                terms.push(node);
            }
        }
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| collect(node, terms)),
        Node::Not(node, _) | Node::Within(node, _) => collect(node, terms),
    }
}
