//! What is asked of a topic model, and the model as it is shown.

use crate::text::Extent;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TopicsQuestion {
    /// How many topics; `None` chooses by stability.
    pub k: Option<u32>,
    /// Seed of the resampling; the model itself starts without chance.
    pub seed: u64,
}

/// A whole model. Partial answers (while resampling goes on) have the same shape with `settled` false.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TopicsAnswer {
    pub k: u32,
    /// Whether `k` was chosen by stability.
    pub automatic: bool,
    pub seed: u64,
    /// Whether every resample was made; before that, stabilities are `None`.
    pub settled: bool,
    /// Stability for each K that was tried, rising K.
    pub curve: Vec<KPoint>,
    pub topics: Vec<Topic>,
    /// One row per document of the corpus that has a content word: its share of each topic; rows sum to 1.
    pub documents: Vec<DocumentShares>,
    pub passages: Vec<Passage>,
    /// Distinct content words and how many of them there are in all.
    pub n_terms: u32,
    pub n_content_words: u32,
    /// Fewer than 100 documents and fewer than 50,000 words: the page says so with a sentence of caution.
    pub small: bool,
    /// Resamples made for each K.
    pub resamples: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct KPoint {
    pub k: u32,
    /// Mean agreement of refits on 80 % of the passages with the model of all, 0 … 1 (METHODS.md).
    pub stability: f64,
    /// The same for corpora whose words were dealt out to the passages by chance: what this K reaches
    /// without any topics. K is chosen where stability lies highest above it.
    pub chance: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DocumentShares {
    pub document: u32,
    pub shares: Vec<f64>,
}

/// One topic. Its identity is number, label and place; topics are ordered by falling share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// From 0, the place in the list.
    pub id: u32,
    /// Two or three of its most telling words, each in its most frequent form, joined by " · ".
    pub label: String,
    /// Mean agreement of its top words with its counterpart in the resamples, 0 … 1.
    pub stability: Option<f64>,
    /// Its share of all passages, weighted by their length; shares sum to 1.
    pub share: f64,
    /// Its terms by falling weight, at most 200.
    pub terms: Vec<TopicTerm>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopicTerm {
    /// The most frequent form.
    pub word: String,
    /// The folded word: a query that finds it.
    pub key: String,
    /// Probability of the word in the topic, φ: weights of all terms of a topic sum to 1.
    pub weight: f64,
    /// Share of the word among the content words of the corpus, p.
    pub marginal: f64,
    /// How often the word occurs in the corpus, and about how many of these belong to this topic.
    pub count: u32,
    pub in_topic: f64,
    /// Share of the resamples in which the word is among the topic's first ten.
    pub stability: Option<f64>,
}

/// A stretch of 60 to 150 words within one document, made of whole paragraphs or sentences. A set-aside
/// paragraph between two of them lies inside of the extent, but was not read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    pub document: u32,
    pub extent: Extent,
    pub n_words: u32,
    /// Its share of each topic; sums to 1, or is all zero when it has no content word.
    pub shares: Vec<f64>,
}
