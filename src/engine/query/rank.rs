//! Which documents speak of it most: BM25 as Lucene has it (METHODS.md, "Ranking").
//!
//! Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", without the constant
//! factor k₁ + 1. A term is a word, a pattern, a phrase or words near each other; what is excluded is no term.

use super::matches::{Matches, Tally, gallop, tally};
use super::memo::Memo;
use super::reading::Node;
use crate::corpus::{Corpus, Lengths};
use crate::float;
use crate::order::Order;
use crate::text::Layer;

/// How soon more occurrences stop to matter.
pub const K1: f64 = 1.2;
/// How much the length of a document matters.
pub const B: f64 = 0.75;

/// The documents that match, with their scores: falling score, equal scores in the order of the corpus. Those that only
/// a field chooses have none.
pub fn rank(corpus: &Corpus, node: &Node, found: &Matches) -> Vec<(u32, f64)> {
    best(&Memo::new(corpus), node, &Tally::of(found), usize::MAX)
}

/// The first of them, at most so many.
pub fn best(memo: &Memo, node: &Node, found: &Tally, limit: usize) -> Vec<(u32, f64)> {
    let Lengths { words, n_texts, mean } = memo.corpus.lengths();
    let mut scores: Vec<(u32, f64)> = found.texts.iter().map(|&(document, _)| (document, 0.0)).collect();
    let mut terms = Vec::new();
    collect(node, Layer::Fold, &mut terms);
    for term in terms {
        // A query of one term has been counted already.
        let counted = if term == *node { None } else { Some(tally(memo, &term)) };
        let counted = counted.as_ref().unwrap_or(found);
        let df = f64::from(counted.n_documents());
        let n = n_texts.max(df);
        let idf = float::ln(1.0 + (n - df + 0.5) / (df + 0.5));
        let mut row = 0;
        for &(document, count) in &counted.texts {
            row += gallop(&scores[row..], |row| row.0 < document);
            let Some((scored, score)) = scores.get_mut(row) else { break };
            if *scored == document {
                let (tf, length) = (f64::from(count), f64::from(words[document as usize]));
                *score += idf * tf / (tf + K1 * (1.0 - B + B * length / mean));
            }
        }
    }
    let better = |a: &(u32, f64), b: &(u32, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    if limit < scores.len() {
        scores.select_nth_unstable_by(limit, better);
        scores.truncate(limit);
    }
    scores.order_by(better);
    scores
}

/// The terms of a query on their layers, each once.
fn collect(node: &Node, layer: Layer, terms: &mut Vec<Node>) {
    match node {
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| collect(node, layer, terms)),
        Node::Not(node, _) | Node::Within(node, _) | Node::Outside(node, _) => collect(node, layer, terms),
        Node::Layer(layer, node) => collect(node, *layer, terms),
        Node::Field(..) => {}
        _ => {
            let term = match layer {
                Layer::Fold => node.clone(),
                _ => Node::Layer(layer, Box::new(node.clone())),
            };
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;
    use crate::query::matches::matches;

    fn corpus(texts: &[&str]) -> Corpus {
        let document = |text: &&str| Document {
            text: (*text).to_owned(),
            language: Some("fr".into()),
            ..Document::default()
        };
        let mut corpus = Corpus::default();
        corpus.add(texts.iter().map(document).collect());
        corpus
    }

    fn word(word: &str) -> Node {
        Node::Word(word.into())
    }

    fn check(texts: &[&str], node: Node, expected: &[(u32, f64)]) {
        let corpus = corpus(texts);
        let found = rank(&corpus, &node, &matches(&corpus, &node));
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for ((document, score), (expected, value)) in found.iter().zip(expected) {
            assert_eq!(document, expected, "{found:?}");
            assert!((score - value).abs() < 1e-12, "{found:?}, expected {value}");
        }
    }

    #[test]
    fn scores_are_those_of_the_formula() {
        // Three texts of 2, 4 and 3 words, on average 3: idf = ln(1 + 1.5 / 2.5) for two of three.
        let idf = (1.0f64 + 1.5 / 2.5).ln();
        let norm = |tf: f64, length: f64| tf / (tf + 1.2 * (0.25 + 0.75 * length / 3.0));
        let texts = ["guerre longue", "guerre guerre et paix", "rien de nouveau"];
        check(&texts, word("guerre"), &[(1, idf * norm(2.0, 4.0)), (0, idf * norm(1.0, 2.0))]);
        let rare = (1.0f64 + 2.5 / 1.5).ln();
        let both = Node::Or(vec![word("guerre"), word("paix"), word("guerre")]);
        let first = idf * norm(2.0, 4.0) + rare * norm(1.0, 4.0);
        check(&texts, both, &[(1, first), (0, idf * norm(1.0, 2.0))]);
        let without = Node::Not(Box::new(word("guerre")), Box::new(word("paix")));
        check(&texts, without, &[(0, idf * norm(1.0, 2.0))]);
        check(&texts, word("inconnu"), &[]);
    }

    #[test]
    fn equal_scores_keep_the_order_of_the_corpus() {
        let texts = ["la paix", "", "la paix", "la paix"];
        let corpus = corpus(&texts);
        let node = word("paix");
        let order: Vec<u32> =
            rank(&corpus, &node, &matches(&corpus, &node)).iter().map(|row| row.0).collect();
        assert_eq!(order, [0, 2, 3]);
    }
}
