//! The surroundings of a place: slices of the original text, cut at words, and the words next to it.

use crate::corpus::{Corpus, TokenView};
use crate::query::matches::Hit;
use crate::text::{Extent, Kind, Span};
use serde::{Deserialize, Serialize};

/// What of the text stands around a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Context {
    /// So many characters on each side, cut at words.
    Characters(u32),
    /// The rest of its sentence.
    Sentence,
    /// The rest of its paragraph.
    Paragraph,
}

impl Default for Context {
    fn default() -> Context {
        Context::Characters(60)
    }
}

/// How far the surroundings of a place may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    pub context: Context,
    /// Whether characters may run over the edge of the paragraph.
    pub across_paragraphs: bool,
}

/// A place must lie in the document; `span` are its bytes. Gives the bytes before and after it: whole
/// tokens, no more than the context asks for, the spaces between them and the place included.
/// Where the paragraph is cut on the left, punctuation that stands first is left out.
pub fn around(corpus: &Corpus, hit: Hit, span: Span, reach: Reach) -> (Span, Span) {
    let Hit { document, extent } = hit;
    let text = corpus.document(document).text.as_str();
    let width = match reach.context {
        Context::Characters(width) => width,
        Context::Sentence => return rest_of(corpus, hit, span, Corpus::sentence),
        Context::Paragraph => return rest_of(corpus, hit, span, Corpus::paragraph),
    };
    let bounds = bounds(corpus, hit, reach.across_paragraphs);
    let edge = corpus.span(document, Extent::new(bounds.start, bounds.start + 1)).start.min(span.start);
    let mut start = back(text, edge, span.start, width);
    if start > edge {
        let position = corpus.position_at(document, start);
        let mut tokens = corpus.tokens(document, Extent::new(position, extent.start));
        // A line that begins in the middle of a sentence does not begin with its comma.
        let begins = |kind| !matches!(kind, Kind::Punctuation | Kind::QuoteClose);
        let first = tokens.find(|token| token.span.start >= start && begins(token.kind));
        start = first.map_or(span.start, |token| token.span.start);
    }
    let edge = corpus.span(document, Extent::new(bounds.end.saturating_sub(1), bounds.end)).end.max(span.end);
    let mut end = ahead(text, span.end, edge, width);
    if end < edge {
        let position = corpus.position_at(document, end);
        end = if position > extent.end {
            corpus.span(document, Extent::new(position - 1, position)).end
        } else {
            span.end
        };
    }
    (Span::new(start, span.start), Span::new(span.end, end))
}

/// What lies before and after a place in its sentence or paragraph; should it run over, in those of both its ends.
fn rest_of(
    corpus: &Corpus,
    Hit { document, extent }: Hit,
    span: Span,
    unit: fn(&Corpus, u32, u32) -> Extent,
) -> (Span, Span) {
    let first = unit(corpus, document, extent.start);
    let last = unit(corpus, document, extent.end.saturating_sub(1));
    let whole = corpus.span(document, Extent::new(first.start, last.end));
    (Span::new(whole.start.min(span.start), span.start), Span::new(span.end, whole.end.max(span.end)))
}

/// The words beside a place, nearest first: `n` at most, and none that is further away than `4 n + 256`
/// tokens. Punctuation is no word.
pub fn words_beside(
    corpus: &Corpus,
    hit: Hit,
    right: bool,
    n: usize,
    across_paragraphs: bool,
) -> Vec<TokenView<'_>> {
    let Hit { document, extent } = hit;
    let bounds = bounds(corpus, hit, across_paragraphs);
    let furthest = 4 * n as u32 + 256;
    if right {
        let end = bounds.end.min(extent.end.saturating_add(furthest));
        let tokens = corpus.tokens(document, Extent::new(extent.end, end));
        return tokens.filter(|token| token.kind.is_word()).take(n).collect();
    }
    let mut look = 2 * n as u32 + 4;
    loop {
        let start = extent.start.saturating_sub(look.min(furthest)).max(bounds.start);
        let tokens = corpus.tokens(document, Extent::new(start, extent.start));
        let mut words: Vec<_> = tokens.filter(|token| token.kind.is_word()).collect();
        if words.len() >= n || start == bounds.start || look >= furthest {
            words.reverse();
            words.truncate(n);
            return words;
        }
        look *= 4;
    }
}

/// The tokens among which a place has its surroundings: its paragraph, or the whole document.
fn bounds(corpus: &Corpus, hit: Hit, across_paragraphs: bool) -> Extent {
    if across_paragraphs {
        return Extent::new(0, corpus.n_tokens(hit.document));
    }
    let first = corpus.paragraph(hit.document, hit.extent.start);
    // A place within a paragraph is the rule; should it run over, both its ends have their say.
    let last = corpus.paragraph(hit.document, hit.extent.end.saturating_sub(1));
    Extent::new(first.start.min(hit.extent.start), last.end.max(hit.extent.end))
}

/// The byte `width` characters before `end`, not before `edge`.
pub(super) fn back(text: &str, edge: u32, end: u32, width: u32) -> u32 {
    if end - edge <= width {
        return edge;
    }
    let mut characters = text[edge as usize..end as usize].char_indices().rev();
    match width.checked_sub(1) {
        Some(skip) => characters.nth(skip as usize).map_or(edge, |(at, _)| edge + at as u32),
        None => end,
    }
}

/// The byte `width` characters after `start`, not after `edge`.
pub(super) fn ahead(text: &str, start: u32, edge: u32, width: u32) -> u32 {
    if edge - start <= width {
        return edge;
    }
    let mut characters = text[start as usize..edge as usize].char_indices();
    characters.nth(width as usize).map_or(edge, |(at, _)| start + at as u32)
}
