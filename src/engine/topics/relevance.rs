//! Which words to show for a topic: relevance (Sievert & Shirley 2014, "LDAvis"), a mix of how
//! frequent a word is in the topic and how peculiar it is to it.

use super::model::TopicTerm;
use crate::engine::float;

/// The λ by which topics are named and their stability is judged.
pub const LABEL_LAMBDA: f64 = 0.6;

/// `λ ln φ + (1 − λ) ln(φ / p)`. `weight` is φ, the probability of the word in the topic; `marginal` is
/// p, its share of all content words. At λ = 1 frequent words come first, at λ = 0 peculiar ones.
/// A word that is not in the topic (φ or p zero) has relevance −∞.
pub fn relevance(weight: f64, marginal: f64, lambda: f64) -> f64 {
    if weight <= 0.0 || marginal <= 0.0 {
        return f64::NEG_INFINITY;
    }
    mix(float::ln(weight), float::ln(weight / marginal), lambda)
}

/// The same from the logarithms of φ and of φ / p.
pub fn mix(ln_weight: f64, ln_lift: f64, lambda: f64) -> f64 {
    lambda * ln_weight + (1.0 - lambda) * ln_lift
}

/// The indices of the `limit` most relevant terms, best first. Equals: the more frequent in the topic
/// first, then by folded word.
pub fn ranked(terms: &[TopicTerm], lambda: f64, limit: usize) -> Vec<usize> {
    let scores: Vec<f64> = terms.iter().map(|term| relevance(term.weight, term.marginal, lambda)).collect();
    let mut order: Vec<usize> = (0..terms.len()).collect();
    order.sort_by(|&a, &b| {
        scores[b]
            .total_cmp(&scores[a])
            .then(terms[b].weight.total_cmp(&terms[a].weight))
            .then_with(|| terms[a].key.cmp(&terms[b].key))
    });
    order.truncate(limit);
    order
}
