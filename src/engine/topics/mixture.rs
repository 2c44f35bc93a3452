//! From a factorisation to counts a person can check: how many occurrences of each word, in each
//! passage, are expected to belong to each topic.
//!
//! The factors live in the weighted space of TF-IDF, where nothing adds up to a number of words. Here
//! every occurrence of a word in a passage is shared out between the topics in proportion to passage
//! weight × term weight, as probabilistic latent semantic analysis does (Hofmann 1999; one expectation
//! step), so that all expected counts together are the content words of the corpus. A word the model
//! does not weigh follows its passage; a passage it does not weigh follows the corpus.

use super::matrix::Sparse;
use super::nmf::{Factor, Factors};
use super::relevance::{self, LABEL_LAMBDA};
use crate::float;
use crate::order::Order;

/// A fitted model in words.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mixture {
    pub k: usize,
    /// Expected occurrences by passage (row of the counts) and topic.
    pub passages: Factor,
    /// Expected occurrences by term (column of the counts) and topic.
    pub terms: Factor,
    /// Expected occurrences of all words, by topic.
    pub masses: Vec<f64>,
    /// Occurrences of each term, all topics together.
    pub totals: Vec<f64>,
    /// Occurrences of all terms.
    pub n_words: f64,
}

impl Mixture {
    /// Shares out `counts`, whose rows, and first columns, are those of the factors.
    /// Topics that hold nothing are left out, so there may be fewer than were fitted, but never none
    /// unless there are no counts.
    pub fn of(counts: &Sparse, factors: &Factors) -> Mixture {
        let mut totals = vec![0.0; counts.n_columns];
        for (&column, &n) in counts.columns.iter().zip(&counts.values) {
            totals[column as usize] += n;
        }
        let n_words = totals.iter().sum();
        let (factors, strengths) = living(factors);
        let k = strengths.len();
        if k <= 1 {
            return single(counts, totals);
        }
        let all: f64 = strengths.iter().sum();
        let by_corpus: Vec<f64> = strengths.iter().map(|strength| strength / all).collect();
        let mut term_sums = vec![0.0; k];
        for row in 0..factors.terms.n_rows() {
            term_sums.iter_mut().zip(factors.terms.row(row)).for_each(|(sum, weight)| *sum += weight);
        }

        let mut passages = Factor { k, weights: vec![0.0; counts.n_rows() * k] };
        let mut terms = Factor { k, weights: vec![0.0; counts.n_columns * k] };
        let mut masses = vec![0.0; k];
        let mut share = vec![0.0; k];
        for row in 0..counts.n_rows() {
            let weights = factors.passages.row(row);
            let mut by_passage: Vec<f64> = weights.iter().zip(&term_sums).map(|(w, sum)| w * sum).collect();
            if !normalise(&mut by_passage) {
                by_passage.copy_from_slice(&by_corpus);
            }
            for (column, n) in counts.row(row) {
                let weighed = column < factors.terms.n_rows();
                if weighed {
                    let term = factors.terms.row(column);
                    share.iter_mut().zip(weights.iter().zip(term)).for_each(|(s, (w, h))| *s = w * h);
                }
                if !weighed || !normalise(&mut share) {
                    share.copy_from_slice(&by_passage);
                }
                for (topic, part) in share.iter().enumerate() {
                    let expected = n * part;
                    passages.weights[row * k + topic] += expected;
                    terms.weights[column * k + topic] += expected;
                    masses[topic] += expected;
                }
            }
        }
        Mixture { k, passages, terms, masses, totals, n_words }
    }

    /// φ: the probability of a term in a topic.
    pub fn phi(&self, topic: usize, column: usize) -> f64 {
        self.terms.weights[column * self.k + topic] / self.masses[topic]
    }

    /// p: the share of a term among all content words.
    pub fn marginal(&self, column: usize) -> f64 {
        self.totals[column] / self.n_words
    }

    /// The columns of a topic's most relevant terms (λ 0.6), best first; equals in the order of columns.
    pub fn top(&self, topic: usize, limit: usize) -> Vec<u32> {
        first(self.scores(topic), LABEL_LAMBDA, limit)
    }

    /// The most relevant terms by each λ in turn, so that a slider has what it shows at any position.
    pub fn top_by_each(&self, topic: usize, lambdas: &[f64], limit: usize) -> Vec<u32> {
        let scores = self.scores(topic);
        lambdas.iter().flat_map(|&lambda| first(scores.clone(), lambda, limit)).collect()
    }

    fn scores(&self, topic: usize) -> Vec<Score> {
        (0..self.totals.len())
            .filter(|&column| self.terms.weights[column * self.k + topic] > 0.0)
            .map(|column| {
                let phi = self.phi(topic, column);
                let lift = phi / self.marginal(column);
                Score { ln_phi: float::ln(phi), ln_lift: float::ln(lift), column: column as u32 }
            })
            .collect()
    }
}

/// The two parts of relevance of a term in a topic.
#[derive(Debug, Clone, Copy)]
struct Score {
    ln_phi: f64,
    ln_lift: f64,
    column: u32,
}

/// The `limit` most relevant; equals: the more frequent, then in the order of columns.
fn first(mut scores: Vec<Score>, lambda: f64, limit: usize) -> Vec<u32> {
    let by_relevance = |a: &Score, b: &Score| {
        let relevance = |score: &Score| relevance::mix(score.ln_phi, score.ln_lift, lambda);
        relevance(b)
            .total_cmp(&relevance(a))
            .then(b.ln_phi.total_cmp(&a.ln_phi))
            .then(a.column.cmp(&b.column))
    };
    if (1..scores.len()).contains(&limit) {
        scores.select_nth_unstable_by(limit - 1, by_relevance);
        scores.truncate(limit);
    }
    scores.order_by(by_relevance);
    scores.truncate(limit);
    scores.into_iter().map(|score| score.column).collect()
}

/// Only the topics with both passages and terms, and how strong each is.
fn living(factors: &Factors) -> (Factors, Vec<f64>) {
    let k = factors.terms.k;
    let sums = |factor: &Factor| {
        let mut sums = vec![0.0; k];
        for row in 0..factor.n_rows() {
            sums.iter_mut().zip(factor.row(row)).for_each(|(sum, weight)| *sum += weight);
        }
        sums
    };
    let strengths: Vec<f64> =
        sums(&factors.passages).iter().zip(sums(&factors.terms)).map(|(w, h)| w * h).collect();
    let all: f64 = strengths.iter().sum();
    let kept: Vec<usize> = (0..k).filter(|&topic| strengths[topic] > 1e-9 * all).collect();
    let only = |factor: &Factor| Factor {
        k: kept.len(),
        weights: (0..factor.n_rows())
            .flat_map(|row| kept.iter().map(move |&topic| factor.row(row)[topic]))
            .collect(),
    };
    let living = Factors { passages: only(&factors.passages), terms: only(&factors.terms) };
    (living, kept.iter().map(|&topic| strengths[topic]).collect())
}

/// One topic holds everything; none when there is nothing.
fn single(counts: &Sparse, totals: Vec<f64>) -> Mixture {
    let all: f64 = totals.iter().sum();
    if all <= 0.0 {
        return Mixture { totals, ..Mixture::default() };
    }
    let passages = (0..counts.n_rows()).map(|row| counts.row(row).map(|(_, n)| n).sum()).collect();
    Mixture {
        k: 1,
        passages: Factor { k: 1, weights: passages },
        terms: Factor { k: 1, weights: totals.clone() },
        masses: vec![all],
        totals,
        n_words: all,
    }
}

/// Divides by the sum; false when there is none.
fn normalise(shares: &mut [f64]) -> bool {
    let sum: f64 = shares.iter().sum();
    if sum <= 0.0 {
        return false;
    }
    shares.iter_mut().for_each(|share| *share /= sum);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(rows: &[&[f64]]) -> Sparse {
        let mut counts = Sparse::new(rows[0].len());
        for row in rows {
            counts.push_row(row.iter().copied().enumerate().filter(|&(_, n)| n > 0.0));
        }
        counts
    }

    fn factor(k: usize, weights: &[f64]) -> Factor {
        Factor { k, weights: weights.to_vec() }
    }

    #[test]
    fn occurrences_follow_passage_and_term() {
        // Passage 0 is of topic 0 alone; passage 1 of both; term 2 is not weighed by the model.
        let counts = counts(&[&[2.0, 0.0, 1.0], &[3.0, 1.0, 4.0]]);
        let factors =
            Factors { passages: factor(2, &[1.0, 0.0, 1.0, 2.0]), terms: factor(2, &[1.0, 0.0, 1.0, 1.0]) };
        let mixture = Mixture::of(&counts, &factors);
        assert_eq!(mixture.terms.row(0), [5.0, 0.0]);
        assert!((mixture.terms.row(1)[0] - 1.0 / 3.0).abs() < 1e-12);
        // Term 2 follows its passages: all of it in passage 0, half (1·2 to 2·1) in passage 1.
        assert_eq!(mixture.terms.row(2), [3.0, 2.0]);
        assert_eq!(mixture.totals, [5.0, 1.0, 5.0]);
        assert!((mixture.masses.iter().sum::<f64>() - 11.0).abs() < 1e-12);
        assert_eq!(mixture.marginal(1), 1.0 / 11.0);
    }

    #[test]
    fn a_passage_the_model_does_not_weigh_follows_the_corpus() {
        let counts = counts(&[&[1.0, 0.0], &[0.0, 1.0], &[4.0, 0.0]]);
        let factors = Factors {
            passages: factor(2, &[1.0, 0.0, 0.0, 3.0, 0.0, 0.0]),
            terms: factor(2, &[1.0, 0.0, 0.0, 1.0]),
        };
        let mixture = Mixture::of(&counts, &factors);
        assert_eq!(mixture.passages.row(2), [1.0, 3.0]);
    }

    #[test]
    fn topics_without_passages_or_terms_are_left_out() {
        let counts = counts(&[&[1.0, 2.0]]);
        let of = |passages: &[f64], terms: &[f64]| {
            let k = passages.len();
            Mixture::of(&counts, &Factors { passages: factor(k, passages), terms: factor(k, terms) }).k
        };
        assert_eq!(of(&[1.0, 1.0, 0.0], &[1.0, 0.0, 1.0, 0.0, 1.0, 1.0]), 2);
        assert_eq!(of(&[1.0, 0.0], &[1.0, 1.0, 1.0, 1.0]), 1);
        assert_eq!(of(&[], &[]), 1);
        assert_eq!(Mixture::of(&Sparse::new(2), &Factors::default()).k, 0);
    }

    #[test]
    fn the_first_words_are_the_most_relevant() {
        let counts = counts(&[&[6.0, 3.0, 1.0, 1.0]]);
        let mixture = Mixture::of(&counts, &Factors::default());
        assert_eq!(mixture.top(0, 10), [0, 1, 2, 3]);
        assert_eq!(mixture.top(0, 2), [0, 1]);
        assert!(mixture.top(0, 0).is_empty());
        assert_eq!(mixture.top_by_each(0, &[0.0, 1.0], 1), [0, 0]);
    }
}
