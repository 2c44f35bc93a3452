//! Which words to show for a topic: relevance (Sievert & Shirley 2014, "LDAvis"), a mix of how
//! frequent a word is in the topic and how peculiar it is to it.

use super::model::TopicTerm;
use crate::float;
use crate::order::Order;

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
    order.order_by(|&a, &b| {
        scores[b]
            .total_cmp(&scores[a])
            .then(terms[b].weight.total_cmp(&terms[a].weight))
            .then_with(|| terms[a].key.cmp(&terms[b].key))
    });
    order.truncate(limit);
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::{LN_2, LN_10};

    /// The worked example: two topics over four words.
    const PHI: [[f64; 4]; 2] = [[0.5, 0.3, 0.15, 0.05], [0.1, 0.1, 0.3, 0.5]];
    const MARGINAL: [f64; 4] = [0.34, 0.22, 0.21, 0.23];

    fn check(lambda: f64, expected: [[f64; 4]; 2]) {
        for (phi, expected) in PHI.iter().zip(expected) {
            for word in 0..4 {
                let found = relevance(phi[word], MARGINAL[word], lambda);
                assert!((found - expected[word]).abs() < 1e-6, "λ {lambda}, word {word}: {found}");
            }
        }
    }

    #[test]
    fn the_worked_example() {
        // Recomputed with numpy from the formula of Sievert & Shirley 2014.
        check(0.0, [[0.385662, 0.310155, -0.336472, -1.526056], [-1.223775, -0.788457, 0.356675, 0.776529]]);
        check(
            0.6,
            [[-0.261623, -0.598322, -1.272861, -2.407862], [-1.871061, -1.696934, -0.579714, -0.105277]],
        );
        check(1.0, [[-LN_2, -1.203973, -1.89712, -2.995732], [-LN_10, -LN_10, -1.203973, -LN_2]]);
    }

    #[test]
    fn a_word_outside_of_the_topic_comes_last() {
        assert_eq!(relevance(0.0, 0.1, 0.5), f64::NEG_INFINITY);
        assert_eq!(relevance(0.1, 0.0, 0.5), f64::NEG_INFINITY);
    }

    fn term(key: &str, weight: f64, marginal: f64) -> TopicTerm {
        let word = key.to_uppercase();
        TopicTerm { word, key: key.to_owned(), weight, marginal, count: 1, in_topic: 1.0, stability: None }
    }

    #[test]
    fn the_slider_goes_from_peculiar_to_frequent() {
        let terms = [term("commun", 0.3, 0.3), term("propre", 0.1, 0.05), term("rare", 0.01, 0.004)];
        assert_eq!(ranked(&terms, 1.0, 9), [0, 1, 2]);
        assert_eq!(ranked(&terms, 0.0, 9), [2, 1, 0]);
        assert_eq!(ranked(&terms, 0.0, 2), [2, 1]);
        assert!(ranked(&terms, 0.6, 0).is_empty());
    }

    #[test]
    fn equals_stand_by_frequency_then_by_word() {
        let terms = [term("b", 0.1, 0.1), term("a", 0.1, 0.1), term("c", 0.2, 0.2)];
        assert_eq!(ranked(&terms, 0.0, 9), [2, 1, 0]);
        assert_eq!(ranked(&terms, 1.0, 9), [2, 1, 0]);
    }
}
