//! Which documents speak of it most: BM25 as Lucene has it (METHODS.md, "Ranking"), and why.
//!
//! Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", without the constant
//! factor k₁ + 1. A term is a word, a pattern, a phrase or words near each other; what is excluded is no term. Places in
//! the title may count more: they are added to those in the text, so many times (the same, section 3.6, simple weights).

mod titles;

use super::canonical;
use super::matches::{Matches, matches};
use super::reading::Node;
use crate::corpus::Corpus;
use crate::float;
use crate::order::Order;
use crate::text::Layer;
use serde::{Deserialize, Serialize};

/// What the ranking leans on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// How soon more occurrences stop to matter, 0 … 10; with 0 one is as good as many.
    pub k1: f64,
    /// How much the length of a document matters, 0 … 1.
    pub b: f64,
    /// How many places in the text one place in the title is worth beside, 0 … 20; with 0 titles are not looked at.
    pub title: f64,
}

impl Default for Ranking {
    fn default() -> Self {
        Ranking { k1: 1.2, b: 0.75, title: 0.0 }
    }
}

impl Ranking {
    /// The same within its bounds; what is no number is the default.
    fn sound(self) -> Ranking {
        let usual = Ranking::default();
        let within = |value: f64, usual: f64, most: f64| {
            if value.is_nan() { usual } else { value.clamp(0.0, most) }
        };
        Ranking {
            k1: within(self.k1, usual.k1, 10.0),
            b: within(self.b, usual.b, 1.0),
            title: within(self.title, usual.title, 20.0),
        }
    }
}

/// Why a document has its score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    pub ranking: Ranking,
    /// Words of the document, and the mean over the documents that have words.
    pub words: u32,
    pub mean: f64,
    /// Documents that have words.
    pub documents: u32,
    /// In the order of the query; those that the document lacks have no part in the score.
    pub terms: Vec<TermScore>,
}

/// One term's part in a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TermScore {
    /// The term as a query.
    pub term: String,
    /// Places in the text, and in the title where titles count.
    pub places: u32,
    pub in_title: u32,
    /// Documents of the corpus with the term.
    pub documents: u32,
    /// `ln(1 + (N − df + ½) / (df + ½))`.
    pub idf: f64,
    /// `tf / (tf + k₁ (1 − b + b L / L̄))`, 0 … 1.
    pub weight: f64,
    /// `idf · weight`.
    pub score: f64,
}

/// The documents that match, with their scores: falling score, equal scores in the order of the corpus. Those that only
/// a field chooses have none.
pub fn rank(corpus: &Corpus, node: &Node, found: &Matches) -> Vec<(u32, f64)> {
    Ranked::new(corpus, node, found, Ranking::default()).scores()
}

/// The terms of a query, counted in every document that matches.
pub struct Ranked {
    ranking: Ranking,
    /// The documents that match, rising, with their words.
    documents: Vec<(u32, u32)>,
    /// How many documents have words, and how many words on average.
    n: u32,
    mean: f64,
    terms: Vec<Term>,
}

struct Term {
    node: Node,
    df: u32,
    idf: f64,
    /// (document, places, places in the title), rising, of the documents that match.
    tf: Vec<(u32, u32, u32)>,
}

impl Ranked {
    pub fn new(corpus: &Corpus, node: &Node, found: &Matches, ranking: Ranking) -> Ranked {
        let ranking = ranking.sound();
        let with_places = found.by_document().map(|hits| hits[0].document);
        let mut documents: Vec<u32> = with_places.chain(found.texts.iter().copied()).collect();
        documents.order();
        let lengths = corpus.texts().map(|document| corpus.n_words(document));
        let with_words = lengths.filter(|&length| length > 0);
        let (n, words) = with_words.fold((0_u32, 0_u64), |(n, sum), length| (n + 1, sum + u64::from(length)));
        let mut nodes = Vec::new();
        collect(node, Layer::Fold, &mut nodes);
        let titles = (ranking.title > 0.0).then(|| titles::Titles::of(corpus, &documents));
        let terms = nodes.into_iter().map(|term| {
            // A query of one term has been looked up already.
            let places = if term == *node { None } else { Some(matches(corpus, &term)) };
            let places = places.as_ref().unwrap_or(found);
            let df = places.n_documents();
            let in_titles = titles.as_ref().map(|titles| titles.places(&term)).unwrap_or_default();
            let tf = counted(&documents, places, &in_titles);
            let rest = f64::from(n.max(df)) - f64::from(df);
            let idf = float::ln(1.0 + (rest + 0.5) / (f64::from(df) + 0.5));
            Term { node: term, df, idf, tf }
        });
        let terms = terms.collect();
        // A pattern of tokens finds marks even where there is no word.
        let mean = (words as f64 / f64::from(n).max(1.0)).max(1.0);
        let documents = documents.into_iter().map(|document| (document, corpus.n_words(document))).collect();
        Ranked { ranking, documents, n, mean, terms }
    }

    /// (document, score) by falling score; equal scores in the order of the corpus.
    pub fn scores(&self) -> Vec<(u32, f64)> {
        let mut scores: Vec<(u32, f64)> =
            self.documents.iter().map(|(document, _)| (*document, 0.0)).collect();
        for term in &self.terms {
            let mut row = 0;
            for &(document, places, in_title) in &term.tf {
                while scores[row].0 < document {
                    row += 1;
                }
                scores[row].1 += term.idf * self.weight(places, in_title, self.documents[row].1);
            }
        }
        scores.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        scores
    }

    /// Why a document has its score; none for one that does not match.
    pub fn explain(&self, document: u32) -> Option<Explanation> {
        let row = self.documents.binary_search_by_key(&document, |row| row.0).ok()?;
        let words = self.documents[row].1;
        let term = |term: &Term| {
            let row = term.tf.binary_search_by_key(&document, |row| row.0).ok().map(|row| term.tf[row]);
            let (_, places, in_title) = row.unwrap_or_default();
            let weight = self.weight(places, in_title, words);
            TermScore {
                term: canonical::write(&term.node),
                places,
                in_title,
                documents: term.df,
                idf: term.idf,
                weight,
                score: term.idf * weight,
            }
        };
        Some(Explanation {
            ranking: self.ranking,
            words,
            mean: self.mean,
            documents: self.n,
            terms: self.terms.iter().map(term).collect(),
        })
    }

    fn weight(&self, places: u32, in_title: u32, words: u32) -> f64 {
        let Ranking { k1, b, title } = self.ranking;
        let tf = f64::from(places) + title * f64::from(in_title);
        if tf == 0.0 { 0.0 } else { tf / (tf + k1 * (1.0 - b + b * f64::from(words) / self.mean)) }
    }
}

/// How often a term stands in each of some documents and in their titles; those without it are left out.
fn counted(documents: &[u32], places: &Matches, in_titles: &[(u32, u32)]) -> Vec<(u32, u32, u32)> {
    let mut by_document = places.by_document().peekable();
    let mut titles = in_titles.iter().peekable();
    let mut counted = Vec::new();
    for &document in documents {
        while by_document.next_if(|hits| hits[0].document < document).is_some() {}
        let hits = by_document.next_if(|hits| hits[0].document == document).map_or(0, <[_]>::len);
        while titles.next_if(|(other, _)| *other < document).is_some() {}
        let in_title = titles.next_if(|(other, _)| *other == document).map_or(0, |(_, n)| *n);
        if hits > 0 || in_title > 0 {
            counted.push((document, hits as u32, in_title));
        }
    }
    counted
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
mod tests;
