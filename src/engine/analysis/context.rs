//! The surroundings of a place: slices of the original text, cut at words, and the words next to it.

use crate::corpus::Corpus;
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

/// A word beside a place.
#[derive(Debug, Clone, Copy)]
pub struct WordBeside {
    /// Its entry in the segment of the document, its position, and its bytes.
    pub entry: u32,
    pub position: u32,
    pub span: Span,
}

/// The words beside a place, nearest first, and none that is further away than `4 n + 256` tokens. Punctuation is no
/// word.
#[derive(Default)]
pub struct Beside {
    pub left: Vec<WordBeside>,
    pub right: Vec<WordBeside>,
}

impl Beside {
    /// Looks at a place, for at most so many words on each side.
    pub fn look(&mut self, corpus: &Corpus, hit: Hit, (n_left, n_right): (u8, u8), across_paragraphs: bool) {
        self.left.clear();
        self.right.clear();
        let (n_left, n_right) = (usize::from(n_left), usize::from(n_right));
        if n_left + n_right == 0 {
            return;
        }
        let Hit { document, extent } = hit;
        let (segment, local) = corpus.segment_of(document);
        let words = |start: u32, end: u32| {
            let all = (start..).zip(segment.walk(local, Extent::new(start, end)));
            let words = all.map(|(position, (entry, span))| WordBeside { entry, position, span });
            words.filter(|word| segment.lexicon.entries[word.entry as usize].kind.is_word())
        };
        let bounds = bounds(corpus, hit, across_paragraphs);
        let furthest = |n: usize| if n == 0 { 0 } else { 4 * n as u32 + 256 };
        // Most words stand close by, so that one walk from left to right finds them all.
        let mut reach = if n_left == 0 { 0 } else { 2 * n_left as u32 + 4 };
        let from = |reach: u32| extent.start.saturating_sub(reach).max(bounds.start);
        let end = bounds.end.min(extent.end.saturating_add(furthest(n_right)));
        for word in words(from(reach), end.max(extent.start)) {
            if word.position < extent.start {
                self.left.push(word);
            } else if word.position >= extent.end {
                if self.right.len() == n_right {
                    break;
                }
                self.right.push(word);
            }
        }
        while self.left.len() < n_left && from(reach) > bounds.start && reach < furthest(n_left) {
            reach = (4 * reach).min(furthest(n_left));
            self.left.clear();
            self.left.extend(words(from(reach), extent.start));
        }
        self.left.reverse();
        self.left.truncate(n_left);
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
    let mut characters = Span::new(edge, end).of(text).char_indices().rev();
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
    let mut characters = Span::new(start, edge).of(text).char_indices();
    characters.nth(width as usize).map_or(edge, |(at, _)| start + at as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;
    use crate::random::Random;

    #[test]
    fn words_beside_a_place_are_those_of_its_paragraph_one_by_one() {
        let mut random = Random::new(4);
        let marks =
            ["mot", "l’", "…", "«", "OTAN-Ukraine", ",", "\n\n", "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"];
        for _ in 0..40 {
            let text: String = (0..120).map(|_| format!("{} ", marks[random.below(8) as usize])).collect();
            let mut corpus = Corpus::default();
            corpus.add(vec![Document { text, language: Some("fr".into()), ..Document::default() }]);
            let n_tokens = corpus.n_tokens(0);
            let mut beside = Beside::default();
            for start in (0..n_tokens).step_by(7) {
                let extent = Extent::new(start, (start + 1 + random.below(3)).min(n_tokens));
                let hit = Hit { document: 0, extent };
                let (n_left, n_right) = (random.below(9) as u8, [0, 1, 3, 255][random.below(4) as usize]);
                let across = random.below(2) == 0;
                let all = bounds(&corpus, hit, across);
                let words = |range: Extent| -> Vec<(u32, Span)> {
                    let tokens = (range.start..).zip(corpus.tokens(0, range));
                    tokens
                        .filter(|(_, token)| token.kind.is_word())
                        .map(|(at, token)| (at, token.span))
                        .collect()
                };
                let mut left = words(Extent::new(all.start, extent.start));
                left.reverse();
                left.truncate(usize::from(n_left));
                left.retain(|(at, _)| extent.start - at <= 4 * u32::from(n_left) + 256);
                let mut right = words(Extent::new(extent.end, all.end.max(extent.end)));
                right.truncate(usize::from(n_right));
                right.retain(|(at, _)| at - extent.end < 4 * u32::from(n_right) + 256);
                beside.look(&corpus, hit, (n_left, n_right), across);
                let places = |words: &[WordBeside]| {
                    words.iter().map(|word| (word.position, word.span)).collect::<Vec<_>>()
                };
                assert_eq!((places(&beside.left), places(&beside.right)), (left, right), "{extent:?}");
            }
        }
    }
}
