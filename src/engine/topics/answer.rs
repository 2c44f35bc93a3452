//! A fitted model as it is shown: topics named and ordered, shares by document and passage.

use super::input::TopicInput;
use super::label::{Candidate, labels};
use super::matrix::Counts;
use super::mixture::Mixture;
use super::model::{DocumentShares, KPoint, Passage, Topic, TopicTerm, TopicsAnswer, TopicsQuestion};
use super::passages::Stretch;
use super::stability::{Stability, TOP_WORDS};
use crate::order::Order;

/// Terms kept for each topic.
const MOST_TERMS: usize = 200;
/// For each λ, so many of its first terms are kept while there is room.
const TERMS_PER_LAMBDA: usize = 30;
/// The order in which the positions of the slider are served.
const LAMBDAS: [f64; 11] = [0.6, 1.0, 0.0, 0.8, 0.4, 0.2, 0.5, 0.7, 0.9, 0.3, 0.1];
/// Below both, a corpus is small: what is found in it calls for caution.
const SMALL_DOCUMENTS: usize = 100;
const SMALL_WORDS: u64 = 50_000;

/// What an answer is made from.
pub struct Model<'a> {
    pub input: &'a TopicInput,
    pub question: &'a TopicsQuestion,
    pub stretches: &'a [Stretch],
    pub counts: &'a Counts,
    pub mixture: &'a Mixture,
    pub stability: &'a Stability,
    pub curve: Vec<KPoint>,
    /// Whether every resample was made; before that no stability is told.
    pub settled: bool,
}

/// The answer for a model; without content words it has no topics.
pub fn answer(model: &Model) -> TopicsAnswer {
    let Model { input, mixture, counts, stretches, .. } = *model;
    let k = mixture.k;
    let mut passages: Vec<Passage> = stretches.iter().map(|stretch| passage(stretch, k)).collect();
    for (row, &place) in counts.passage_of_row.iter().enumerate() {
        let expected = mixture.passages.row(row);
        let all: f64 = expected.iter().sum();
        passages[place].shares = expected.iter().map(|n| n / all).collect();
    }
    let order = by_share(&weighted_shares(passages.iter(), k));
    for passage in &mut passages {
        passage.shares = order.iter().map(|&topic| passage.shares[topic]).collect();
    }
    let n_words: u64 = stretches.iter().map(|stretch| u64::from(stretch.n_words)).sum();
    TopicsAnswer {
        k: k as u32,
        automatic: model.question.k.is_none(),
        seed: model.question.seed,
        settled: model.settled,
        curve: model.curve.clone(),
        topics: topics(model, &order, weighted_shares(passages.iter(), k)),
        documents: document_shares(&passages, k),
        passages,
        n_terms: counts.term_of_column.len() as u32,
        n_content_words: mixture.n_words as u32,
        small: input.documents.len() < SMALL_DOCUMENTS && n_words < SMALL_WORDS,
        resamples: model.stability.n_resamples,
    }
}

fn passage(stretch: &Stretch, k: usize) -> Passage {
    let Stretch { document, extent, n_words, .. } = *stretch;
    Passage { document, extent, n_words, shares: vec![0.0; k] }
}

/// The topics by falling share; equals in the order they were fitted.
fn by_share(shares: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.order_by(|&a, &b| shares[b].total_cmp(&shares[a]).then(a.cmp(&b)));
    order
}

/// Mean of the shares of passages, weighted by length; empty when none has a content word.
fn weighted_shares<'a>(passages: impl Iterator<Item = &'a Passage>, k: usize) -> Vec<f64> {
    let mut sums = vec![0.0; k];
    for passage in passages {
        let length = f64::from(passage.n_words);
        sums.iter_mut().zip(&passage.shares).for_each(|(sum, share)| *sum += length * share);
    }
    let all: f64 = sums.iter().sum();
    if all <= 0.0 { Vec::new() } else { sums.into_iter().map(|sum| sum / all).collect() }
}

fn document_shares(passages: &[Passage], k: usize) -> Vec<DocumentShares> {
    passages
        .chunk_by(|a, b| a.document == b.document)
        .map(|group| DocumentShares { document: group[0].document, shares: weighted_shares(group.iter(), k) })
        .filter(|row| !row.shares.is_empty())
        .collect()
}

fn topics(model: &Model, order: &[usize], shares: Vec<f64>) -> Vec<Topic> {
    let Model { mixture, stability, settled, .. } = *model;
    let terms: Vec<Vec<TopicTerm>> = order.iter().map(|&topic| terms(model, topic)).collect();
    let candidates: Vec<Vec<Candidate>> = order
        .iter()
        .map(|&topic| mixture.top(topic, TOP_WORDS).into_iter().map(|c| candidate(model, topic, c)).collect())
        .collect();
    let labels = labels(&candidates);
    let stable = |topic: usize| (settled && stability.n_resamples > 0).then(|| stability.of_topic(topic));
    order
        .iter()
        .zip(terms)
        .zip(labels)
        .zip(shares)
        .enumerate()
        .map(|(id, (((&topic, terms), label), share))| Topic {
            id: id as u32,
            label,
            stability: stable(topic),
            share,
            terms,
        })
        .collect()
}

fn candidate<'a>(model: &Model<'a>, topic: usize, column: u32) -> Candidate<'a> {
    let term = model.counts.term_of_column[column as usize] as usize;
    let column = column as usize;
    Candidate {
        word: &model.input.labels[term],
        key: &model.input.keys[term],
        lift: model.mixture.phi(topic, column) / model.mixture.marginal(column),
    }
}

/// The terms of a topic: the first by each λ of the slider, by falling weight.
fn terms(model: &Model, topic: usize) -> Vec<TopicTerm> {
    let Model { mixture, counts, input, stability, settled, .. } = *model;
    let mut columns: Vec<usize> = Vec::new();
    let mut chosen = vec![false; counts.term_of_column.len()];
    for column in mixture.top_by_each(topic, &LAMBDAS, TERMS_PER_LAMBDA) {
        let column = column as usize;
        if columns.len() < MOST_TERMS && !chosen[column] {
            chosen[column] = true;
            columns.push(column);
        }
    }
    let mut terms: Vec<TopicTerm> = columns
        .into_iter()
        .map(|column| {
            let term = counts.term_of_column[column] as usize;
            TopicTerm {
                word: input.labels[term].clone(),
                key: input.keys[term].clone(),
                weight: mixture.phi(topic, column),
                marginal: mixture.marginal(column),
                count: mixture.totals[column] as u32,
                in_topic: mixture.terms.row(column)[topic],
                stability: (settled && stability.n_resamples > 0)
                    .then(|| stability.of_word(topic, column as u32)),
            }
        })
        .collect();
    terms.order_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.key.cmp(&b.key)));
    terms
}
