//! The window around a place: which tokens are beside it.

use crate::corpus::Corpus;
use crate::query::matches::Hit;
use crate::text::Extent;
use serde::{Deserialize, Serialize};

/// Words on each side, at most.
pub const WIDEST: u8 = 10;

/// What of the text is beside a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Window {
    /// So many words before and after it, at most [`WIDEST`] each, 0 for none; marks are no words.
    Words {
        left: u8,
        right: u8,
        /// Whether it may run over the edge of the paragraph, to the end of the text at most.
        across_paragraphs: bool,
    },
    /// The rest of its sentence.
    Sentence,
    /// The rest of its paragraph.
    Paragraph,
}

impl Default for Window {
    fn default() -> Window {
        Window::Words { left: 5, right: 5, across_paragraphs: false }
    }
}

impl Window {
    /// Words before and after, for windows of words.
    pub fn sides(self) -> Option<(usize, usize)> {
        match self {
            Window::Words { left, right, .. } => {
                Some((usize::from(left.min(WIDEST)), usize::from(right.min(WIDEST))))
            }
            _ => None,
        }
    }

    /// The places beside the node that are counted apart: −5 … −1, 1 … 5. A sentence or paragraph has none.
    pub fn positions(self) -> Vec<i8> {
        let (left, right) = self.sides().unwrap_or_default();
        (-(left as i8)..0).chain(1..=right as i8).collect()
    }

    /// Columns of counts: one for each position, or one for a sentence or paragraph.
    pub fn n_columns(self) -> usize {
        self.sides().map_or(1, |(left, right)| left + right)
    }

    /// Whether nothing can be in it.
    pub fn is_empty(self) -> bool {
        self.sides() == Some((0, 0))
    }
}

/// Tokens that are looked at on each side for so many words where some words are skipped: the work for each node must
/// have an end, even in a text of marks or of stop words.
fn furthest(n: usize) -> u32 {
    if n == 0 { 0 } else { 4 * n as u32 + 256 }
}

/// The tokens before and after a node among which the words of its window stand. `skips`: whether some words do not
/// count, so that more tokens have to be looked at.
pub fn reach(corpus: &Corpus, hit: Hit, (left, right): (usize, usize), across: bool, skips: bool) -> Extent {
    let Hit { document, extent } = hit;
    let bounds = match across {
        true => Extent::new(0, corpus.n_tokens(document)),
        false => rounded(corpus, hit, Corpus::paragraph),
    };
    let (left_most, right_most) = (furthest(left), furthest(right));
    let low = bounds.start.max(extent.start.saturating_sub(left_most));
    let high = bounds.end.min(extent.end.saturating_add(right_most));
    if skips || across {
        // What is set aside does not count either.
        return Extent::new(low.min(extent.start), high.max(extent.end));
    }
    let (number, local) = corpus.place_of(document);
    let segment = &corpus.segments()[number].segment;
    let first = segment.firsts[local as usize];
    let (mut start, mut end) = (extent.start, extent.end);
    for _ in 0..left {
        match segment.words.before(first + start) {
            Some(word) if word >= first + low => start = word - first,
            _ => break,
        }
    }
    for _ in 0..right {
        match segment.words.next(first + end) {
            Some(word) if word < first + high => end = word + 1 - first,
            _ => break,
        }
    }
    Extent::new(start, end)
}

/// The sentence or paragraph of a node; should it run over, from that of its first to that of its last token.
pub fn rounded(corpus: &Corpus, hit: Hit, unit: fn(&Corpus, u32, u32) -> Extent) -> Extent {
    let Hit { document, extent } = hit;
    let first = unit(corpus, document, extent.start);
    if first.end >= extent.end {
        return Extent::new(first.start.min(extent.start), first.end);
    }
    let last = unit(corpus, document, extent.end.saturating_sub(1));
    Extent::new(first.start.min(extent.start), last.end.max(extent.end))
}
