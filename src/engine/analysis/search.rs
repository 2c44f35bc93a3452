//! Ranked search: which texts speak of it, in the order asked for, with their best passage.

mod order;
mod snippet;

pub use order::TextOrder;
pub use snippet::Snippet;

use super::composition::{Composition, composition};
use crate::corpus::Corpus;
use crate::query::corrections::{Correction, corrections};
use crate::query::expansion;
use crate::query::matches::{Matches, matches};
use crate::query::neighbours::neighbours;
use crate::query::rank::{Explanation, Ranked, Ranking};
use crate::query::reading::{Neighbour, Reading};
use crate::query::suggest::suggest;
use serde::{Deserialize, Serialize};

/// What to look for, and which of the texts to return (a limit of 0 for the counts alone).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SearchQuestion {
    pub query: String,
    pub offset: u32,
    pub limit: u32,
    pub order: TextOrder,
    /// Whether the order is turned round.
    pub reversed: bool,
    pub ranking: Ranking,
    /// Whether each score is explained.
    pub explain: bool,
}

/// Exact counts, and the texts asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchAnswer {
    pub reading: Reading,
    /// Other readings of the same words, with their counts.
    pub neighbours: Vec<Neighbour>,
    /// Texts that match, exact.
    pub documents: u32,
    /// Places that match, exact.
    pub matches: u64,
    pub composition: Composition,
    /// Texts that match and have no date; they come last in an order by date.
    pub undated: u32,
    /// In the order asked for; equal ones in the order of the corpus.
    pub hits: Vec<SearchHit>,
    /// What would mend the faults of the reading.
    pub corrections: Vec<Correction>,
}

/// A text that matches.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchHit {
    pub document: u32,
    /// BM25 (METHODS.md, "Ranking").
    pub score: f64,
    pub matches: u32,
    pub snippet: Snippet,
    /// If it was asked for.
    pub explanation: Option<Explanation>,
}

/// Finds, counts, ranks and puts in order.
pub fn search(corpus: &Corpus, question: &SearchQuestion) -> SearchAnswer {
    let mut reading = expansion::read(corpus, &question.query);
    suggest(corpus, &question.query, &mut reading);
    let found: Matches = reading.node.as_ref().map(|node| matches(corpus, node)).unwrap_or_default();
    let mut hits = Vec::new();
    let mut undated = 0;
    if let Some(node) = reading.node.as_ref().filter(|_| question.limit > 0) {
        let ranked = Ranked::new(corpus, node, &found, question.ranking);
        let mut rows: Vec<order::Row> =
            ranked.scores().into_iter().map(|row| order::row(&found, row)).collect();
        undated = rows.iter().filter(|row| corpus.date(row.document).is_none()).count() as u32;
        question.order.arrange(corpus, &mut rows, question.reversed);
        let rows = rows.into_iter().skip(question.offset as usize).take(question.limit as usize);
        let hit = |row: order::Row| SearchHit {
            document: row.document,
            score: row.score,
            matches: row.places.len() as u32,
            snippet: match &found.hits[row.places.clone()] {
                [] => snippet::beginning(corpus, row.document),
                places => snippet::snippet(corpus, places),
            },
            explanation: question.explain.then(|| ranked.explain(row.document)).flatten(),
        };
        hits = rows.map(hit).collect();
    }
    SearchAnswer {
        neighbours: neighbours(corpus, &reading),
        documents: found.n_documents(),
        matches: found.hits.len() as u64,
        composition: composition(corpus, &reading, &found),
        undated,
        hits,
        corrections: corrections(corpus, &question.query, &reading),
        reading,
    }
}

#[cfg(test)]
mod tests;
