//! Passages: the text of given places, with words marked, so that a topic can be read.

use super::marks::{runs, words_of};
use super::reader::{Mark, Run};
use crate::corpus::Corpus;
use crate::text::{Extent, Span};
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

/// The original text from the first to the last token of the place; lines that are set aside are left out,
/// with `[…]` in their place.
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
        let mut shown = Vec::new();
        for part in parts(extent, corpus.set_aside(document)) {
            if !shown.is_empty() {
                shown.push(Run { text: "\n[…]\n".to_owned(), mark: Mark::None });
            }
            let marked = words_of(corpus, document, part, &question.words);
            shown.extend(runs(&corpus.document(document).text, corpus.span(document, part), marked));
        }
        Some(PassageText { document, span, runs: shown })
    };
    PassagesAnswer { passages: question.places.iter().filter_map(passage).collect() }
}

/// What is left of an extent without the set-aside ones, which are sorted and do not overlap.
fn parts(extent: Extent, set_aside: &[Extent]) -> Vec<Extent> {
    let mut parts = Vec::new();
    let mut start = extent.start;
    for aside in set_aside.iter().filter(|aside| aside.start < extent.end && aside.end > extent.start) {
        parts.push(Extent::new(start, aside.start.max(start)));
        start = aside.end;
    }
    parts.push(Extent::new(start, extent.end.max(start)));
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(extent: (u32, u32), set_aside: &[(u32, u32)], expected: &[(u32, u32)]) {
        let extents = |list: &[(u32, u32)]| list.iter().map(|&(a, b)| Extent::new(a, b)).collect::<Vec<_>>();
        assert_eq!(parts(Extent::new(extent.0, extent.1), &extents(set_aside)), extents(expected));
    }

    #[test]
    fn set_aside_lines_are_cut_out_of_a_passage() {
        check((0, 10), &[], &[(0, 10)]);
        check((0, 10), &[(3, 5)], &[(0, 3), (5, 10)]);
        check((0, 10), &[(0, 2), (9, 12)], &[(2, 9)]);
        check((4, 6), &[(0, 9)], &[]);
        check((4, 6), &[(0, 2), (8, 9)], &[(4, 6)]);
    }
}
