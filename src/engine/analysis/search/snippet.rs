//! Snippets: the passage of a text that shows most of what was looked for.

use super::super::context::{ahead, back};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::matches::Hit;
use crate::text::{Extent, Kind, Span};
use serde::{Deserialize, Serialize};

/// Characters of a snippet, about.
const SNIPPET: u32 = 220;

/// Places of a text that are looked at: enough to find a good passage, and a bound for the work.
const LOOKED_AT: usize = 300;

/// The passage of a text that shows most of what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// A slice of the original text, at most about 240 bytes, cut at words, within one paragraph.
    pub text: String,
    /// Where it stands in the original.
    pub span: Span,
    /// Matches in it, as bytes of `text`.
    pub marks: Vec<Span>,
    /// Whether its paragraph has more before it, and more behind it.
    pub cut: [bool; 2],
}

/// The stretch of one paragraph that holds the most different words of the matches, then the most
/// matches; the first such. The places are those of one document, in order, at least one.
pub(super) fn snippet(corpus: &Corpus, places: &[Hit]) -> Snippet {
    let document = places[0].document;
    let text = corpus.document(document).text.as_str();
    let looked_at = &places[..places.len().min(LOOKED_AT)];
    let spans: Vec<Span> = looked_at.iter().map(|hit| corpus.span(document, hit.extent)).collect();
    let first_word = |hit: &Hit| corpus.token(document, hit.extent.start).fold;
    let words: Vec<&str> = looked_at.iter().map(first_word).collect();
    let worth = |first: usize| {
        let end = spans[first].start + SNIPPET;
        let last = corpus.paragraph(document, places[first].extent.start).end;
        let inside =
            (first..spans.len()).take_while(|&i| spans[i].end <= end && places[i].extent.end <= last);
        let mut folds: Vec<&str> = inside.clone().map(|i| words[i]).collect();
        folds.order();
        folds.dedup();
        (folds.len(), inside.count())
    };
    let best = (0..spans.len()).max_by_key(|&first| (worth(first), std::cmp::Reverse(first))).unwrap_or(0);
    let (span, cut) = stretch(corpus, places[best], spans[best]);
    let marks =
        places.iter().zip(&spans).filter(|(_, mark)| span.start <= mark.start && mark.end <= span.end);
    let marks = marks.map(|(_, mark)| Span::new(mark.start - span.start, mark.end - span.start)).collect();
    Snippet { text: span.of(text).to_owned(), span, marks, cut }
}

/// The first words of a text that only a field chose.
pub(super) fn beginning(corpus: &Corpus, document: u32) -> Snippet {
    if corpus.n_tokens(document) == 0 {
        return Snippet { text: String::new(), span: Span::default(), marks: Vec::new(), cut: [false; 2] };
    }
    let hit = Hit { document, extent: Extent::new(0, 1) };
    let (span, cut) = stretch(corpus, hit, corpus.span(document, hit.extent));
    Snippet { text: span.of(&corpus.document(document).text).to_owned(), span, marks: Vec::new(), cut }
}

/// Whole words around a place, a third of them before it, within its paragraph; and whether that has more on each side.
fn stretch(corpus: &Corpus, hit: Hit, span: Span) -> (Span, [bool; 2]) {
    let document = hit.document;
    let text = corpus.document(document).text.as_str();
    let paragraph = corpus.span(document, corpus.paragraph(document, hit.extent.start));
    let mut start = back(text, paragraph.start, span.start, SNIPPET / 3);
    if start > paragraph.start {
        let from = corpus.position_at(document, start);
        let mut words = corpus.spans(document, Extent::new(from, hit.extent.start));
        start = words.find(|word| word.start >= start).map_or(span.start, |word| word.start);
    }
    let edge = paragraph.end.max(span.end);
    let mut end = ahead(text, span.end, edge, SNIPPET.saturating_sub(span.end - start));
    if end < edge {
        let until = corpus.position_at(document, end);
        let before = Extent::new(until.saturating_sub(1), until);
        end = if until > hit.extent.end { corpus.span(document, before).end } else { span.end };
    }
    let end = end_of_word(corpus, hit, end);
    (Span::new(start, end), [start > paragraph.start, end < edge])
}

/// The end of a cut, moved back before elided words: `qu’il s’` ends with `qu’il`.
fn end_of_word(corpus: &Corpus, hit: Hit, end: u32) -> u32 {
    let document = hit.document;
    let mut until = corpus.position_at(document, end);
    let mut end = end;
    while until > hit.extent.end && corpus.token(document, until - 1).kind == Kind::Elided {
        until -= 1;
        end = corpus.span(document, Extent::new(until - 1, until)).end;
    }
    end
}
