//! Slices: where texts are cut, and how many words each piece has.

use super::grouping::Slices;
use crate::corpus::Corpus;

/// The slices of a corpus, or of each of its texts.
pub struct Cuts {
    slices: Slices,
    /// Words of the corpus before each document, and in all.
    before: Vec<u64>,
}

impl Cuts {
    pub fn new(corpus: &Corpus, slices: Slices) -> Cuts {
        let mut before = vec![0];
        let mut passed = 0;
        before.extend(corpus.lengths().words.iter().map(|&words| {
            passed += u64::from(words);
            passed
        }));
        Cuts { slices, before }
    }

    /// The slices that a text has words in, each with how many.
    pub fn pieces(&self, text: u32) -> impl Iterator<Item = (u32, u64)> {
        let words = self.before[text as usize + 1] - self.before[text as usize];
        let (first, last) = match self.slices {
            _ if words == 0 => (1, 0),
            Slices::OfTexts(n) => (0, n - 1),
            Slices::OfCorpus(_) => (self.slice(text, 0), self.slice(text, u32::MAX)),
        };
        (first..=last).map(move |slice| (slice, self.piece(text, slice))).filter(|(_, size)| *size > 0)
    }

    /// The words of a text in a slice.
    pub fn piece(&self, text: u32, slice: u32) -> u64 {
        let (from, until) = (self.before[text as usize], self.before[text as usize + 1]);
        let before = |slice| match self.slices {
            Slices::OfTexts(n) => n_before(slice, n, until - from),
            Slices::OfCorpus(n) => n_before(slice, n, self.total()).clamp(from, until),
        };
        before(slice + 1) - before(slice)
    }

    /// The slice of a place that so many words of its text come before; behind the last word, that word's.
    pub fn slice(&self, text: u32, place: u32) -> u32 {
        let (from, until) = (self.before[text as usize], self.before[text as usize + 1]);
        match self.slices {
            Slices::OfTexts(n) => slice_of(u64::from(place), n, until - from),
            Slices::OfCorpus(n) => {
                let place = (from + u64::from(place)).min(until.max(from + 1) - 1);
                slice_of(place, n, self.total())
            }
        }
    }

    fn total(&self) -> u64 {
        self.before.last().copied().unwrap_or_default()
    }
}

/// How many of `words` come before a slice of `n`.
fn n_before(slice: u32, n: u32, words: u64) -> u64 {
    (u128::from(slice) * u128::from(words)).div_ceil(u128::from(n)) as u64
}

fn slice_of(before: u64, n: u32, words: u64) -> u32 {
    let place = before.min(words.saturating_sub(1));
    (u128::from(place) * u128::from(n)).checked_div(u128::from(words)).unwrap_or_default() as u32
}
