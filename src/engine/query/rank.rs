//! Which documents speak of it most: BM25 as Lucene has it (METHODS.md, "Ranking"), and why.
//!
//! Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond", without the constant
//! factor k₁ + 1. A term is a word, a pattern, a phrase or words near each other; what is excluded is no term. Places in
//! the title may count more: they are added to those in the text, so many times (the same, section 3.6, simple weights).

mod titles;

use super::canonical;
use super::matches::{Matches, Tally, gallop, look};
use super::memo::Memo;
use super::reading::Node;
use crate::corpus::{Corpus, Lengths};
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
    Ranked::new(&Memo::new(corpus), node, &Tally::of(found), Ranking::default()).scores(usize::MAX)
}

/// The terms of a query, counted in every document that matches.
pub struct Ranked<'a> {
    ranking: Ranking,
    lengths: &'a Lengths,
    /// The documents that match, rising.
    documents: Vec<u32>,
    terms: Vec<Term>,
}

struct Term {
    node: Node,
    df: u32,
    idf: f64,
    /// (row of the document, places, places in the title), rising, of the documents that match.
    tf: Vec<(u32, u32, u32)>,
}

/// How rare a word is that stands in `df` of `n` texts, as BM25 has it: `ln(1 + (N − df + ½) / (df + ½))`.
pub fn idf(n: f64, df: u32) -> f64 {
    float::ln(1.0 + (n - f64::from(df) + 0.5) / (f64::from(df) + 0.5))
}

impl<'a> Ranked<'a> {
    pub fn new(memo: &Memo<'a>, node: &Node, found: &Tally, ranking: Ranking) -> Ranked<'a> {
        let ranking = ranking.sound();
        let lengths = memo.corpus.lengths();
        let documents: Vec<u32> = found.texts.iter().map(|&(document, _)| document).collect();
        let mut nodes = Vec::new();
        collect(node, Layer::Fold, &mut nodes);
        let titles = (ranking.title > 0.0).then(|| titles::Titles::of(memo.corpus, &documents));
        let terms = nodes.into_iter().map(|term| {
            // A query of one term has been counted already.
            let counted_now = if term == *node { None } else { Some(look(memo, &term)) };
            let places = counted_now.as_ref().map_or(found, |look| &look.tally);
            let df = places.n_documents();
            let in_titles = titles.as_ref().map(|titles| titles.places(&term)).unwrap_or_default();
            let tf = counted(&documents, &places.texts, &in_titles);
            let n = lengths.n_texts.max(f64::from(df));
            Term { node: term, df, idf: idf(n, df), tf }
        });
        let terms = terms.collect();
        Ranked { ranking, lengths, documents, terms }
    }

    /// (document, score) by falling score, at most so many; equal scores in the order of the corpus.
    pub fn scores(&self, limit: usize) -> Vec<(u32, f64)> {
        let mut scores = vec![0.0; self.documents.len()];
        for term in &self.terms {
            for &(row, places, in_title) in &term.tf {
                let document = self.documents[row as usize];
                scores[row as usize] += term.idf * self.weight(places, in_title, document);
            }
        }
        best(self.documents.iter().copied().zip(scores), limit)
    }

    /// Why a document has its score; none for one that does not match.
    pub fn explain(&self, document: u32) -> Option<Explanation> {
        let row = self.documents.binary_search(&document).ok()? as u32;
        let term = |term: &Term| {
            let counted = term.tf.binary_search_by_key(&row, |counted| counted.0).ok();
            let (_, places, in_title) = counted.map(|counted| term.tf[counted]).unwrap_or_default();
            let weight = self.weight(places, in_title, document);
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
            words: self.lengths.words[document as usize],
            mean: self.lengths.mean,
            documents: self.lengths.n_texts as u32,
            terms: self.terms.iter().map(term).collect(),
        })
    }

    fn weight(&self, places: u32, in_title: u32, document: u32) -> f64 {
        let Ranking { k1, b, title } = self.ranking;
        let tf = f64::from(places) + title * f64::from(in_title);
        let length = f64::from(self.lengths.words[document as usize]);
        if tf == 0.0 { 0.0 } else { tf / (tf + k1 * (1.0 - b + b * length / self.lengths.mean)) }
    }
}

/// The best of some documents, which come in the order of the corpus, at most so many.
fn best(scores: impl Iterator<Item = (u32, f64)>, limit: usize) -> Vec<(u32, f64)> {
    let better = |a: &(u32, f64), b: &(u32, f64)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    let mut best: Vec<(u32, f64)> = Vec::new();
    // What is no better than the worst of so many cannot be among them, for it comes later.
    let mut least = f64::NEG_INFINITY;
    let room = limit.saturating_mul(2).saturating_add(16);
    for scored in scores {
        if scored.1 <= least {
            continue;
        }
        best.push(scored);
        if best.len() == room && limit > 0 {
            best.select_nth_unstable_by(limit - 1, better);
            best.truncate(limit);
            least = best[limit - 1].1;
        }
    }
    best.order_by(better);
    best.truncate(limit);
    best
}

/// How often a term stands in each of some documents and in their titles, by the row of the document; those without it
/// are left out.
fn counted(documents: &[u32], places: &[(u32, u32)], in_titles: &[(u32, u32)]) -> Vec<(u32, u32, u32)> {
    let is_own = || documents.iter().zip(places).all(|(document, place)| *document == place.0);
    if in_titles.is_empty() && places.len() == documents.len() && is_own() {
        // A query of one term: the documents are its own.
        let rows = (0_u32..).zip(places).filter(|(_, place)| place.1 > 0);
        return rows.map(|(row, place)| (row, place.1, 0)).collect();
    }
    let (mut place, mut title) = (0, 0);
    let mut counted = Vec::with_capacity(places.len().min(documents.len()));
    for (row, &document) in (0_u32..).zip(documents) {
        place += gallop(&places[place..], |place| place.0 < document);
        title += gallop(&in_titles[title..], |title| title.0 < document);
        let of = |list: &[(u32, u32)], at: usize| {
            list.get(at).filter(|found| found.0 == document).map_or(0, |found| found.1)
        };
        let (here, in_title) = (of(places, place), of(in_titles, title));
        if here > 0 || in_title > 0 {
            counted.push((row, here, in_title));
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
