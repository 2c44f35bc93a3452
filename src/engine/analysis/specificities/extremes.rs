//! In which part a word is most over- and most under-used, without reckoning the index in every part.
//!
//! The tail of a table is at least its first point, and that is, by Stirling, exp(−G²/2) over the root of a product of
//! counts: a bound that is had for four logarithms. Only parts whose bound is beyond the best index so far are reckoned.

use crate::analysis::frequencies::WordCount;
use crate::analysis::parts::{NONE, Parted, Stretches};
use crate::analysis::spread::Spreads;
use crate::corpus::Corpus;
use crate::float::ln;
use crate::measures::contingency::Table;
use crate::measures::lafon::specificity;
use crate::measures::loglike::{Terms, g2};
use crate::measures::special::LN_10;
use crate::query::memo::Memo;
use crate::text::Layer;
use std::rc::Rc;

/// The parts of the highest and lowest index of a word, and these; `None` where no part has words.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Extremes {
    pub highest: Option<(u32, f64)>,
    pub lowest: Option<(u32, f64)>,
}

/// Counts words in parts, one word at a time.
pub(super) struct Counting<'a> {
    spreads: Reading<'a>,
    parted: &'a Parted,
    counts: &'a [WordCount],
    /// The parts, the largest first.
    by_size: Vec<u32>,
    words: u64,
    in_parts: Vec<(u32, u32)>,
    n_read: u64,
}

enum Reading<'a> {
    Whole(Box<Spreads<'a>>),
    Inside(Stretches<'a>),
}

impl<'a> Counting<'a> {
    /// `counts` are those of all words of the layer, `words` the words of all parts.
    pub fn new(
        corpus: &'a Corpus,
        layer: Layer,
        parted: &'a Parted,
        counts: &'a [WordCount],
        words: u64,
    ) -> Counting<'a> {
        let spreads = match parted.cuts.is_whole() {
            true => Reading::Whole(Box::new(Spreads::new(corpus, layer))),
            false => Reading::Inside(Stretches::new(corpus, layer, &parted.cuts)),
        };
        let mut by_size: Vec<u32> = (0..parted.parts.len() as u32).collect();
        crate::order::Order::order_by_key(&mut by_size[..], |&part| {
            std::cmp::Reverse(parted.parts[part as usize].words)
        });
        Counting { spreads, parted, counts, by_size, words, in_parts: Vec::new(), n_read: 0 }
    }

    /// How often a word is counted in all.
    pub fn total(&self, word: u32) -> u64 {
        u64::from(self.counts[word as usize].count)
    }

    /// The parts in which a word is counted, rising, with its count in each.
    pub fn read(&mut self, word: u32) -> &[(u32, u32)] {
        let cuts = &self.parted.cuts;
        self.in_parts.clear();
        let mut put = |part: u32, count: u32| match self.in_parts.last_mut() {
            _ if part == NONE => {}
            Some((last, sum)) if *last == part => *sum += count,
            _ => self.in_parts.push((part, count)),
        };
        match &mut self.spreads {
            Reading::Whole(spreads) => {
                let spread = spreads.of(word);
                spread.iter().for_each(|&(text, count)| put(cuts.label(text), count));
                self.n_read = u64::from(self.counts[word as usize].count);
            }
            Reading::Inside(stretches) => {
                for (stretch, count) in stretches.count(word).to_vec() {
                    put(stretches.of[stretch as usize].1, count);
                }
                self.n_read = stretches.n_read;
            }
        }
        if !self.in_parts.is_sorted_by(|a, b| a.0 < b.0) {
            self.in_parts.sort_unstable();
            self.in_parts.dedup_by(|next, kept| {
                let is_same = next.0 == kept.0;
                kept.1 += if is_same { next.1 } else { 0 };
                is_same
            });
        }
        &self.in_parts
    }

    /// Where the index of a word is highest and lowest; of equal ones the first.
    pub fn extremes(&mut self, word: u32) -> Extremes {
        let total = self.total(word);
        self.read(word);
        let mut extremes = Extremes::default();
        for &(part, count) in &self.in_parts {
            let words = self.parted.parts[part as usize].words;
            let table = (u64::from(count), total, words, self.words);
            let is_over = u128::from(count) * u128::from(self.words) >= u128::from(total) * u128::from(words);
            extremes.take(part, table, is_over);
        }
        // Of the parts without the word, the largest says most.
        let is_without =
            |part: &&u32| self.in_parts.binary_search_by_key(*part, |in_part| in_part.0).is_err();
        if let Some(&part) = self.by_size.iter().find(is_without) {
            let words = self.parted.parts[part as usize].words;
            if words > 0 {
                extremes.take(part, (0, total, words, self.words), false);
            }
        }
        extremes
    }

    /// The index of each of these words in one part; 0 where it has none. `None` when the time is up before.
    pub fn in_part(&mut self, memo: &Memo, part: u32, words: &[u32]) -> Option<Vec<f64>> {
        let size = self.parted.parts.get(part as usize).map_or(0, |part| part.words);
        let name = format!("in part {part} {} {size} {}", words.len(), self.words);
        in_steps(memo, name, words, |word| {
            let count =
                self.read(word).iter().find(|in_part| in_part.0 == part).map_or(0, |in_part| in_part.1);
            let value = specificity(u64::from(count), self.total(word), size, self.words);
            (value.unwrap_or_default(), self.n_read + 100)
        })
    }
}

/// f, F, t, T.
type Cell = (u64, u64, u64, u64);

impl Extremes {
    /// Takes a part into account.
    fn take(&mut self, part: u32, (f, total_f, t, total_t): Cell, is_over: bool) {
        let best = if is_over { &mut self.highest } else { &mut self.lowest };
        let so_far = best.map_or(-1.0, |(_, value)| value.abs());
        if bound((f, total_f, t, total_t)) < so_far {
            return;
        }
        if let Ok(value) = specificity(f, total_f, t, total_t) {
            // Parts come in their order, but for the one without the word.
            let is_before = best.is_some_and(|(first, best)| best == value && part < first);
            if value.abs() > so_far || is_before {
                *best = Some((part, value));
            }
        }
    }
}

/// What the index is not beyond, whichever way it points.
pub(super) fn bound((f, total_f, t, total_t): Cell) -> f64 {
    let Ok(table) = Table::of_pair(f, total_f, t, total_t) else { return f64::INFINITY };
    let Ok(g2) = g2(&table, Terms::Four) else { return f64::INFINITY };
    // A count of 0 adds nothing to the root.
    let product = |counts: [u64; 4]| counts.into_iter().map(|count| count.max(1) as f64).product::<f64>();
    let root = product(table.observed()) * table.n() as f64 / product(table.margins());
    (0.5 * g2 + 0.5 * ln(root * 2.0 * std::f64::consts::PI).max(0.0) + 0.5) / LN_10
}

/// The extremes of each of these words, in their order; made once under this name. `None` when the time is up before.
pub(super) fn extremes(
    memo: &Memo,
    name: String,
    counting: &mut Counting,
    words: &[u32],
) -> Option<Rc<Vec<Extremes>>> {
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let all = in_steps(memo, name.clone(), words, |word| {
        let extremes = counting.extremes(word);
        (extremes, counting.n_read + 20 * counting.in_parts.len() as u64 + 100)
    });
    Some(memo.keep_table(name, all?))
}

/// What is not done.
struct Begun<T> {
    name: String,
    values: Vec<T>,
}

/// Units of about five nanoseconds after which it is asked whether there is time for more.
const STEP: u64 = 200_000;

fn in_steps<T: 'static>(
    memo: &Memo,
    name: String,
    words: &[u32],
    mut of_word: impl FnMut(u32) -> (T, u64),
) -> Option<Vec<T>> {
    let begun = memo.unpark(|begun: &Begun<T>| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| Begun { name, values: Vec::with_capacity(words.len()) });
    let mut left = 0u64;
    for &word in &words[begun.values.len().min(words.len())..] {
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(begun);
                return None;
            }
            left = STEP;
        }
        let (value, cost) = of_word(word);
        left = left.saturating_sub(cost);
        begun.values.push(value);
    }
    Some(begun.values)
}
