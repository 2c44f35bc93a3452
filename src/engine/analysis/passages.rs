//! Passages: the text of given places, with words marked, so that a topic can be read.

use super::marks::{runs, words_of};
use super::reader::Run;
use crate::engine::corpus::Corpus;
use crate::engine::text::{Extent, Span};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassagesQuestion {
    /// (document, tokens) of each passage; what lies outside the corpus is left out.
    pub places: Vec<(u32, Extent)>,
    /// Folded words to be marked.
    pub words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassagesAnswer {
    /// In the order of the places asked for.
    pub passages: Vec<PassageText>,
}

/// The slice of the original text from the first to the last token of the place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassageText {
    pub document: u32,
    pub span: Span,
    pub runs: Vec<Run>,
}

/// The passages with their words marked.
pub fn passages(corpus: &Corpus, question: &PassagesQuestion) -> PassagesAnswer {
    let passage = |&(document, extent): &(u32, Extent)| {
        let known = document < corpus.n_documents() && !extent.is_empty();
        if !known || extent.end > corpus.n_tokens(document) {
            return None;
        }
        let span = corpus.span(document, extent);
        let marked = words_of(corpus, document, extent, &question.words);
        let runs = runs(&corpus.document(document).text, span, marked);
        Some(PassageText { document, span, runs })
    };
    PassagesAnswer { passages: question.places.iter().filter_map(passage).collect() }
}
