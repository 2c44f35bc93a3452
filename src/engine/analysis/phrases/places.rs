//! At which places a phrase is counted: around a query, without overlap; and how they spread over the texts.

use super::NodeAt;
use super::patterns::Pattern;
use super::stream::{BREAK, Stream};
use crate::query::matches::Hit;

/// Finds, text by text, where in the row of words the places of a query are.
#[derive(Default)]
pub struct Marking {
    /// Of the text that is read: the next of its places, and where those began that have not ended.
    next: usize,
    open: Vec<(u32, u32)>,
    stretches: Vec<(u32, u32)>,
    /// Places that are not in the row, or not whole.
    pub broken: u64,
}

impl Marking {
    /// A word that stands at a place of the row and at a position of its text.
    pub fn word(&mut self, hits: &[Hit], place: u32, position: u32) {
        let Marking { next, open, stretches, broken } = self;
        while let Some(hit) = hits.get(*next).filter(|hit| hit.extent.start <= position) {
            if hit.extent.start == position {
                open.push((place, hit.extent.end));
            } else {
                *broken += 1;
            }
            *next += 1;
        }
        open.retain(|&(start, end)| {
            if position + 1 >= end {
                stretches.push((start, place + u32::from(position < end)));
            }
            position + 1 < end
        });
    }

    /// A break. What is open ends in marks, or runs over it.
    pub fn stop(&mut self, place: u32) {
        self.stretches.extend(self.open.drain(..).map(|(start, _)| (start, place + 1)));
    }

    pub fn end_text(&mut self, hits: &[Hit]) {
        self.broken += hits.len().saturating_sub(self.next) as u64;
        self.next = 0;
    }

    /// The stretches of places that no break parts.
    pub fn whole<'a>(&'a self, words: &'a [u32]) -> impl Iterator<Item = (u32, u32)> + 'a {
        self.stretches.iter().copied().filter(|&(start, end)| {
            words.get(start as usize..end as usize).is_some_and(|words| !words.contains(&BREAK))
        })
    }

    pub fn n_stretches(&self) -> usize {
        self.stretches.len()
    }
}

/// The places of a query, as stretches of the row of words, rising by their starts.
pub struct Nodes {
    pub at: NodeAt,
    pub stretches: Vec<(u32, u32)>,
    /// Of those from each on, the least end.
    least_end: Vec<u32>,
}

impl Nodes {
    pub fn new(at: NodeAt, mut stretches: Vec<(u32, u32)>) -> Nodes {
        stretches.sort_unstable();
        stretches.dedup();
        let mut least_end: Vec<u32> = stretches.iter().map(|&(_, end)| end).collect();
        for nth in (1..least_end.len()).rev() {
            least_end[nth - 1] = least_end[nth - 1].min(least_end[nth]);
        }
        Nodes { at, stretches, least_end }
    }

    /// The first stretch from a place on.
    pub fn from(&self, place: u32) -> usize {
        self.stretches.partition_point(|&(start, _)| start < place)
    }

    /// Whether a phrase from a place on may hold a stretch; `from` is the first from there on.
    #[inline]
    pub fn may_hold(&self, from: usize, place: u32, span: u32) -> bool {
        self.least_end.get(from).is_some_and(|&end| end <= place + span)
    }

    /// Whether the words of a pattern from a place on have a stretch among them, where it should be.
    pub fn holds(&self, from: usize, place: u32, pattern: &Pattern) -> bool {
        let end = place + pattern.span;
        let within = self.stretches[from..].iter().take_while(|&&(start, _)| start < end);
        let stands = |&(start, until): &(u32, u32)| match self.at {
            NodeAt::Anywhere => until <= end,
            NodeAt::First => start == place && until <= end,
            NodeAt::Last => until == end,
        };
        let has = |place_of: u32| pattern.offsets.contains(&((place_of - place) as u8));
        within.filter(|stretch| stands(stretch)).any(|&(start, until)| (start..until).all(has))
    }
}

/// How one phrase spreads over the texts, while they are gone through.
#[derive(Clone, Copy)]
pub struct Spreading {
    /// Twice what DP has above its greatest value, times count and words, of the texts that are done.
    above: i64,
    /// The last text that has it, and its count there.
    text: u32,
    in_text: u32,
    pub texts: u32,
    /// Where its last counted place ends.
    end: u32,
}

pub const UNSEEN: Spreading = Spreading { above: 0, text: u32::MAX, in_text: 0, texts: 0, end: 0 };

impl Spreading {
    /// Notes a place; `false` when it is not counted because it overlaps the last.
    #[inline]
    pub fn add(
        &mut self,
        count: u32,
        text: u32,
        place: (u32, u32),
        sizes: &Sizes,
        without_overlap: bool,
    ) -> bool {
        if without_overlap && place.0 < self.end {
            return false;
        }
        self.end = place.1;
        if self.text != text {
            self.close(count, sizes);
            self.text = text;
            self.in_text = 0;
            self.texts += 1;
        }
        self.in_text += 1;
        true
    }

    fn close(&mut self, count: u32, sizes: &Sizes) {
        if self.text != u32::MAX {
            // |v/f − s| − s, times f·W: the texts without a place add their s, which is 1 less the others'.
            // Below f · W, and their sums below 2 · f · W, which is below 2⁶³ for any text that fits in memory.
            let expected = i64::from(count).wrapping_mul(sizes.of[self.text as usize] as i64);
            let observed = i64::from(self.in_text).wrapping_mul(sizes.total as i64);
            let off = observed.wrapping_sub(expected).wrapping_abs();
            self.above = self.above.wrapping_add(off.wrapping_sub(expected));
        }
    }

    /// DP: ½ Σ |v/f − s|, from whole numbers, so that the order of the texts does not matter.
    pub fn dp(mut self, count: u32, sizes: &Sizes) -> f64 {
        self.close(count, sizes);
        let whole = f64::from(count) * sizes.total as f64;
        if whole == 0.0 { 0.0 } else { (0.5 + 0.5 * (self.above as f64 / whole)).clamp(0.0, 1.0) }
    }
}

/// Words of each text, and of all.
#[derive(Default)]
pub struct Sizes {
    pub of: Vec<u64>,
    pub total: u64,
}

/// Says in which text a place lies.
pub struct Texts {
    /// The text of each sixty-fourth place, and of the last.
    every: Vec<u32>,
}

impl Texts {
    pub fn new(stream: &Stream) -> Texts {
        let mut text = 0;
        let len = stream.words.len() as u32;
        let places = (0..len).step_by(64).chain(len.checked_sub(1));
        let text_of = |place: u32| {
            while stream.starts[text as usize + 1] <= place {
                text += 1;
            }
            text
        };
        Texts { every: places.map(text_of).collect() }
    }

    #[inline]
    pub fn of(&self, stream: &Stream, place: u32) -> u32 {
        let block = (place / 64) as usize;
        let (first, last) = (self.every[block], self.every[block + 1]);
        let starts = &stream.starts[first as usize + 1..=last as usize];
        first + starts.partition_point(|&start| start <= place) as u32
    }
}

/// DP in steps of 2⁻³².
pub fn in_steps(dp: f64) -> u32 {
    (dp * 4_294_967_295.0) as u32
}
