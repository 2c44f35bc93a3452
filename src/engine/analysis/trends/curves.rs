//! Curves along the way through the texts: the rate in rolling windows, and counts as they grow.

use super::places::Places;
use super::{At, MOST_POINTS, Rolling, TrendsQuestion};
use crate::corpus::Corpus;
use crate::measures::NoValue;

/// The texts one after the other, and the points at which something is told.
pub struct Curves {
    /// Texts in their order, and the words before each and before the end.
    sequence: Vec<u32>,
    before: Vec<u64>,
    /// Where each document stands in the sequence.
    place: Vec<u32>,
    windows: Vec<Window>,
    points: Vec<u64>,
    pub done: Done,
}

/// The rates and counts of a query.
type OfQuery = (Vec<Option<f64>>, Vec<u64>);

#[derive(Default)]
pub struct Done {
    pub of_queries: Vec<OfQuery>,
    pub rolling_at: Vec<At>,
    pub progress_at: Vec<At>,
    pub no_rolling: Option<NoValue>,
}

/// From a word up to another.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Window {
    from: u64,
    until: u64,
}

/// `n` steps or fewer over `0..=last`, both ends among them.
fn spaced(last: u64, n: u32) -> impl Iterator<Item = u64> {
    let steps = last.min(u64::from(n) - 1);
    (0..=steps).map(move |step| {
        (u128::from(step) * u128::from(last)).checked_div(u128::from(steps)).unwrap_or_default() as u64
    })
}

impl Curves {
    pub fn new(corpus: &Corpus, sequence: &[u32], question: &TrendsQuestion) -> Curves {
        let lengths = &corpus.lengths().words;
        let mut curves = Curves {
            sequence: Vec::new(),
            before: Vec::new(),
            place: Vec::new(),
            windows: Vec::new(),
            points: Vec::new(),
            done: Done::default(),
        };
        if question.rolling.is_none() && !question.progress {
            return curves;
        }
        curves.place = vec![u32::MAX; lengths.len()];
        curves.before.push(0);
        let mut words = 0;
        for (place, &text) in (0u32..).zip(sequence) {
            words += u64::from(lengths[text as usize]);
            curves.before.push(words);
            curves.place[text as usize] = place;
        }
        curves.sequence = sequence.to_vec();
        if question.progress && words > 0 {
            curves.points = spaced(words, MOST_POINTS).filter(|&point| point > 0).collect();
            curves.done.progress_at =
                curves.points.iter().map(|&point| curves.at(point - 1, point)).collect();
        }
        if let Some(rolling) = question.rolling {
            match curves.windows(rolling, words) {
                Ok(windows) => curves.windows = windows,
                Err(reason) => curves.done.no_rolling = Some(reason),
            }
            let middle = |window: &Window| {
                let middle = window.from + (window.until - window.from) / 2;
                curves.at(middle.min(words.saturating_sub(1)), middle)
            };
            curves.done.rolling_at = curves.windows.iter().map(middle).collect();
        }
        curves
    }

    fn windows(&self, rolling: Rolling, words: u64) -> Result<Vec<Window>, NoValue> {
        let texts = self.sequence.len() as u64;
        let (size, all) = match rolling {
            Rolling::Words(size) => (u64::from(size.max(1)), words),
            Rolling::Texts(size) => (u64::from(size.max(1)), texts),
        };
        match () {
            () if words == 0 => Err(NoValue::NoWords),
            () if size > all => Err(NoValue::TooShort),
            () => Ok(spaced(all - size, MOST_POINTS)
                .map(|from| match rolling {
                    Rolling::Words(_) => Window { from, until: from + size },
                    Rolling::Texts(_) => Window {
                        from: self.before[from as usize],
                        until: self.before[(from + size) as usize],
                    },
                })
                .collect()),
        }
    }

    /// The text of a word of the sequence, and how many words are before the point.
    fn at(&self, word: u64, words: u64) -> At {
        let place = self.before.partition_point(|&before| before <= word).saturating_sub(1);
        At { words, text: self.sequence.get(place).copied().unwrap_or_default() }
    }

    pub fn are_wanted(&self) -> bool {
        !self.windows.is_empty() || !self.points.is_empty()
    }

    /// A query without places here.
    pub fn skip(&mut self) {
        self.done.of_queries.push(OfQuery::default());
    }

    pub fn add(&mut self, listed: &Places) {
        // The places by text, in the order of the sequence.
        let mut of_texts: Vec<&[u32]> = vec![&[]; self.sequence.len()];
        for (text, before) in listed.by_text() {
            let place = self.place.get(text as usize).copied().unwrap_or(u32::MAX);
            if let Some(of_text) = of_texts.get_mut(place as usize) {
                *of_text = before;
            }
        }
        let mut places: Vec<u64> = Vec::new();
        for (place, of_text) in of_texts.into_iter().enumerate() {
            let (from, until) = (self.before[place], self.before[place + 1]);
            // A place behind the last word belongs to it.
            places.extend(
                of_text.iter().map(|&before| (from + u64::from(before)).min(until.max(from + 1) - 1)),
            );
        }
        let count = |until: u64| places.partition_point(|&place| place < until) as u64;
        let rate = |window: &Window| {
            let n = count(window.until) - count(window.from);
            (window.until > window.from).then(|| n as f64 / (window.until - window.from) as f64)
        };
        let rolling = self.windows.iter().map(rate).collect();
        self.done.of_queries.push((rolling, self.points.iter().map(|&point| count(point)).collect()));
    }
}
