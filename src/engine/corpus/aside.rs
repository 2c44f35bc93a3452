//! Which tokens of a document are set aside, and how many words they take from the counts.

use super::{Document, SetAside};
use crate::index::Segment;
use crate::order::Order;
use crate::text::Extent;

/// The extents of a document that stay readable and are left out of every count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aside {
    /// Whole paragraphs (in some stretches of the texts whatever is not of them), sorted, none touching another.
    pub extents: Vec<Extent>,
    /// Words in the extents up to and with each.
    words: Vec<u32>,
}

impl Aside {
    /// Finds the paragraphs of those proposed lines that `is_aside` leaves out of the counts.
    pub fn find(
        segment: &Segment,
        local: u32,
        document: &Document,
        is_aside: impl Fn(&SetAside) -> bool,
    ) -> Aside {
        let proposed = document.set_aside.iter().filter(|line| is_aside(line));
        let paragraphs = |line: &SetAside| paragraphs_of(segment, local, line.span.start, line.span.end);
        Aside::new(segment, local, proposed.map(paragraphs).collect())
    }

    /// These extents, in any order; empty ones are none.
    pub(super) fn new(segment: &Segment, local: u32, mut extents: Vec<Extent>) -> Aside {
        extents.retain(|extent| !extent.is_empty());
        extents.order();
        let mut joined: Vec<Extent> = Vec::with_capacity(extents.len());
        for extent in extents {
            match joined.last_mut() {
                Some(last) if extent.start <= last.end => last.end = last.end.max(extent.end),
                _ => joined.push(extent),
            }
        }
        let mut sum = 0;
        let words = joined.iter().map(|&extent| {
            sum += segment.n_words(local, extent);
            sum
        });
        let words = words.collect();
        Aside { extents: joined, words }
    }

    /// Whether a position is in one of the extents.
    #[inline]
    pub fn contains(&self, position: u32) -> bool {
        let next = self.extents.partition_point(|extent| extent.end <= position);
        self.extents.get(next).is_some_and(|extent| extent.start <= position)
    }

    /// Words that are set aside before a position.
    pub fn words_before(&self, segment: &Segment, local: u32, position: u32) -> u32 {
        let whole = self.extents.partition_point(|extent| extent.end <= position);
        let before = if whole == 0 { 0 } else { self.words[whole - 1] };
        let cut = self.extents.get(whole).map_or(0, |extent| {
            segment.n_words(local, Extent::new(extent.start, position.max(extent.start)))
        });
        before + cut
    }

    /// Words that are set aside in all.
    pub fn n_words(&self) -> u32 {
        self.words.last().copied().unwrap_or(0)
    }

    /// Tokens that are set aside in all.
    pub fn n_tokens(&self) -> u32 {
        self.extents.iter().map(|extent| extent.len()).sum()
    }
}

/// The paragraphs that share a token with some bytes, as one extent. A line is a paragraph; should a span say
/// otherwise, its paragraphs go whole, so that no sentence and no phrase is half counted.
pub fn paragraphs_of(segment: &Segment, local: u32, start: u32, end: u32) -> Extent {
    let from = segment.position_at(local, start);
    // The first token that begins at `end` or after it; a token that the span cuts belongs to it.
    let n_tokens = segment.documents[local as usize].n_tokens;
    let mut until = segment.position_at(local, end);
    if until < n_tokens {
        let cut = segment.walk(local, Extent::new(until, until + 1)).next();
        until += u32::from(cut.is_some_and(|(_, span)| span.start < end));
    }
    if from >= until {
        return Extent::new(from, from);
    }
    let paragraphs = &segment.documents[local as usize].structures.paragraphs;
    let first = paragraphs.partition_point(|paragraph| paragraph.end <= from);
    let last = paragraphs.partition_point(|paragraph| paragraph.start < until);
    let start = paragraphs.get(first).map_or(from, |paragraph| paragraph.start.min(from));
    let end = last.checked_sub(1).and_then(|last| paragraphs.get(last)).map_or(until, |p| p.end.max(until));
    Extent::new(start, end)
}
