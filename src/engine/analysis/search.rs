//! Ranked search: which texts speak of it, in the order asked for, with their best passage.

mod order;
mod snippet;

pub use order::TextOrder;
pub use snippet::Snippet;

use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::rank::{Explanation, Ranked, Ranking};
use crate::query::reading::Reading;
use crate::query::suggest;
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
    /// Texts that match, exact.
    pub documents: u32,
    /// Places that match, exact.
    pub matches: u64,
    /// Texts that match and have no date; they come last in an order by date.
    pub undated: u32,
    /// In the order asked for; equal ones in the order of the corpus.
    pub hits: Vec<SearchHit>,
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
pub fn search(memo: &Memo, question: &SearchQuestion) -> SearchAnswer {
    let corpus = memo.corpus;
    let reading = suggest::read(memo, &question.query);
    let Some(node) = &reading.node else {
        return SearchAnswer { reading, documents: 0, matches: 0, undated: 0, hits: Vec::new() };
    };
    let look = look(memo, node);
    let tally = &look.tally;
    let mut hits = Vec::new();
    if question.limit > 0 {
        let ranked = Ranked::new(memo, node, tally, question.ranking);
        let (skip, limit) = (question.offset as usize, question.limit as usize);
        let best_first = question.order == TextOrder::Score && !question.reversed;
        let scores = ranked.scores(if best_first { skip.saturating_add(limit) } else { usize::MAX });
        let mut rows: Vec<order::Row> = scores.into_iter().map(|row| order::row(tally, row)).collect();
        question.order.arrange(corpus, &mut rows, question.reversed);
        let hit = |row: order::Row| {
            let places = look.in_document(memo, node, row.document);
            let snippet = match places.as_slice() {
                [] => snippet::beginning(corpus, row.document),
                places => snippet::snippet(corpus, places),
            };
            let explanation = question.explain.then(|| ranked.explain(row.document)).flatten();
            SearchHit { document: row.document, score: row.score, matches: row.matches, snippet, explanation }
        };
        hits = rows.into_iter().skip(skip).take(limit).map(hit).collect();
    }
    let undated = tally.texts.iter().filter(|(text, _)| corpus.date(*text).is_none()).count() as u32;
    SearchAnswer { documents: tally.n_documents(), matches: tally.matches(), undated, hits, reading }
}

#[cfg(test)]
mod tests;
