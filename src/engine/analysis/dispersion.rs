//! Dispersion: where in each text the matches stand, for the strips.

use crate::corpus::Corpus;
use crate::query::expansion;
use crate::query::matches::{Hit, matches};
use crate::query::memo::Memo;
use crate::query::reading::Reading;
use crate::text::Extent;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DispersionQuestion {
    /// One strip set per query; a strip set for each of the top words is one question.
    pub queries: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DispersionAnswer {
    /// In the order of the queries.
    pub strips: Vec<Strips>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strips {
    pub reading: Reading,
    pub matches: u64,
    /// One per text of the corpus, in its order, texts without a match included.
    pub rows: Vec<Strip>,
}

/// One text as a strip.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strip {
    pub document: u32,
    /// Words counted in the text (the length of the strip).
    pub words: u32,
    pub matches: u32,
    /// Where the matches stand, rising: how many counted words come before each (0 ≤ at < words).
    /// At most 2,000 per text, evenly thinned beyond that.
    pub at: Vec<u32>,
    /// The byte where each of them starts in the original text, so that a mark can be opened.
    pub bytes: Vec<u32>,
}

/// Marks in one strip at most.
const MAX_MARKS: usize = 2_000;

/// The strips of every query.
pub fn dispersion(memo: &Memo, question: &DispersionQuestion) -> DispersionAnswer {
    DispersionAnswer { strips: question.queries.iter().map(|query| strips(memo, query)).collect() }
}

fn strips(memo: &Memo, query: &str) -> Strips {
    let corpus = memo.corpus;
    let reading = expansion::read(memo, query);
    let found = reading.node.as_ref().map(|node| matches(memo, node)).unwrap_or_default();
    if memo.is_stopped() {
        return Strips { reading, matches: 0, rows: Vec::new() };
    }
    let mut by_document = found.by_document().peekable();
    let rows = corpus.texts().map(|document| {
        let hits = by_document.next_if(|hits| hits[0].document == document).unwrap_or_default();
        strip(corpus, document, hits)
    });
    let rows = rows.collect();
    Strips { reading, matches: found.hits.len() as u64, rows }
}

fn strip(corpus: &Corpus, document: u32, hits: &[Hit]) -> Strip {
    let shown = hits.len().min(MAX_MARKS);
    // The n-th mark of m is hit n·len/m: the first is kept, the steps are equal.
    let chosen = (0..shown).map(|n| hits[n * hits.len() / shown].extent.start);
    let (at, bytes) = chosen
        .map(|start| {
            let byte = corpus.span(document, Extent::new(start, start + 1)).start;
            (corpus.words_before(document, start), byte)
        })
        .unzip();
    Strip { document, words: corpus.n_words(document), matches: hits.len() as u32, at, bytes }
}
