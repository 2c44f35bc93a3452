//! Bootstrap intervals of the Log Ratio for the rows of a page, all from the same drawn corpora.
//!
//! What is drawn are the texts of each side; where a side has only one, its paragraphs. The drawing is that of
//! `measures::interval::Bootstrap`, so that each row has the interval that it would have alone.

use super::sides::{SideSpreads, Sides};
use crate::analysis::parts::{Cuts, NONE, Stretches};
use crate::analysis::phrases::Stretch;
use crate::corpus::Corpus;
use crate::float::log2;
use crate::measures::NoValue;
use crate::measures::interval::{Bootstrap, Interval};
use crate::query::memo::Memo;
use crate::random::Random;
use crate::text::Layer;
use serde::{Deserialize, Serialize};

/// What is drawn on a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Drawn {
    #[default]
    Texts,
    /// Of the only text: it says how a word comes and goes in this text, nothing of other texts.
    Paragraphs,
    /// Nothing: a list has no texts, or there are fewer than two paragraphs.
    Nothing,
}

/// What is drawn on a side: paragraphs beyond this many are taken some at a time.
const MAX_PARAGRAPHS: u32 = 10_000;

/// Rounds are asked for by questions, which may ask for anything.
pub const MAX_ROUNDS: u32 = 10_000;

/// Units that a side is made of, and in which of them each row is counted.
struct Units {
    sizes: Vec<u64>,
    rows: Vec<Vec<(u32, u64)>>,
}

/// A side without units: the same counts and size in every round.
type Fixed = (Vec<u64>, u64);

/// Work that may be left and gone on with.
struct Work {
    name: String,
    sides: [Result<Units, Fixed>; 2],
    random: Random,
    /// Per row, what the rounds gave so far.
    values: Vec<Vec<f64>>,
    done: u32,
}

/// What is drawn on each side: by the number of its texts.
pub fn drawn(sides: &Sides, has_list: bool) -> [Drawn; 2] {
    [0, 1].map(|side| match sides.texts[side] {
        _ if side == 1 && has_list => Drawn::Nothing,
        0 | 1 => Drawn::Paragraphs,
        _ => Drawn::Texts,
    })
}

/// Where the rows of a page stand.
pub enum Places<'r> {
    /// Wherever their words do; none are words of a list that the corpus does not have.
    Words(Vec<Option<u32>>),
    Phrases(&'r [Vec<Stretch>]),
}

/// The rows of a page, named.
pub struct Rows<'r> {
    pub name: String,
    pub places: Places<'r>,
    /// Counts in the reference, where that is a list of so many words.
    pub list: Option<(Vec<u64>, u64)>,
}

/// The intervals, in the order of the rows; `None` when the time is up before.
pub fn intervals(
    memo: &Memo,
    (layer, sides): (Layer, &Sides),
    rows: &Rows,
    bootstrap: Bootstrap,
) -> Option<Vec<Result<Interval, NoValue>>> {
    let name = format!("intervals {} {} {} {bootstrap:?}", sides.name, layer.name(), rows.name);
    let rounds = bootstrap.rounds.min(MAX_ROUNDS);
    let begun = memo.unpark(|work: &Work| work.name == name);
    let mut work = begun.unwrap_or_else(|| Work {
        sides: units(memo.corpus, layer, sides, rows),
        random: Random::new(bootstrap.seed),
        values: (0..rows.places.len()).map(|_| Vec::with_capacity(rounds as usize)).collect(),
        done: 0,
        name,
    });
    let cost: usize = work.sides.iter().flatten().map(Units::cost).sum();
    let per_step = (200_000 / (cost + 1)).max(1) as u32;
    while work.done < rounds {
        if !memo.may_go_on() {
            memo.park(work);
            return None;
        }
        for _ in 0..per_step.min(rounds - work.done) {
            work.round();
        }
    }
    let no_value = work.sides.iter().find_map(|side| side.as_ref().ok().and_then(Units::no_value));
    let of_row = |(row, values): (usize, Vec<f64>)| {
        let total = |side: &Result<Units, Fixed>| match side {
            Ok(units) => units.rows[row].iter().map(|&(_, count)| count).sum(),
            Err((counts, _)) => counts[row],
        };
        match no_value {
            Some(reason) => Err(reason),
            None if work.sides.iter().map(total).sum::<u64>() == 0 => Err(NoValue::NoOccurrence),
            None => bootstrap.percentiles(values),
        }
    };
    let values = std::mem::take(&mut work.values);
    Some(values.into_iter().enumerate().map(of_row).collect())
}

impl Places<'_> {
    fn len(&self) -> usize {
        match self {
            Places::Words(words) => words.len(),
            Places::Phrases(phrases) => phrases.len(),
        }
    }
}

impl Work {
    fn round(&mut self) {
        self.done += 1;
        let drawn = self.sides.each_ref().map(|side| match side {
            Ok(units) => {
                let n = units.sizes.len() as u32;
                let mut times = vec![0u32; units.sizes.len()];
                let mut words = 0;
                for _ in 0..n {
                    let unit = self.random.below(n) as usize;
                    times[unit] += 1;
                    words += units.sizes[unit];
                }
                (times, words)
            }
            Err((_, words)) => (Vec::new(), *words),
        });
        for (row, values) in self.values.iter_mut().enumerate() {
            let [a, b] = [0, 1].map(|side: usize| {
                let count = match &self.sides[side] {
                    Ok(units) => {
                        let counts = units.rows[row].iter();
                        counts.map(|&(unit, count)| u64::from(drawn[side].0[unit as usize]) * count).sum()
                    }
                    Err((counts, _)) => counts[row],
                };
                (count as f64).max(0.5) / drawn[side].1 as f64
            });
            values.push(log2(a / b));
        }
    }
}

impl Units {
    fn cost(&self) -> usize {
        self.sizes.len() + self.rows.iter().map(Vec::len).sum::<usize>()
    }

    fn no_value(&self) -> Option<NoValue> {
        match self.sizes.len() {
            0 => Some(NoValue::NoWords),
            1 => Some(NoValue::TooFewParts),
            _ => None,
        }
    }
}

fn units(corpus: &Corpus, layer: Layer, sides: &Sides, rows: &Rows) -> [Result<Units, Fixed>; 2] {
    let drawn = drawn(sides, rows.list.is_some());
    let mut by_text: Vec<[Vec<(u32, u64)>; 2]> = match &rows.places {
        Places::Words(words) => {
            let mut spreads = SideSpreads::new(corpus, layer, sides);
            words.iter().map(|word| word.map(|word| spreads.of(word)).unwrap_or_default()).collect()
        }
        Places::Phrases(phrases) => phrases.iter().map(|stretches| texts_of(stretches)).collect(),
    };
    [0, 1].map(|side| match (drawn[side], &rows.list) {
        (Drawn::Nothing, Some((counts, words))) => Err((counts.clone(), *words)),
        (Drawn::Paragraphs, _) => Ok(paragraphs(corpus, layer, (sides, side), rows)),
        _ => {
            // Texts without words are none.
            let mut number = vec![NONE; sides.words_of[side].len()];
            let mut sizes = Vec::new();
            for (text, &words) in sides.words_of[side].iter().enumerate().filter(|(_, words)| **words > 0) {
                number[text] = sizes.len() as u32;
                sizes.push(u64::from(words));
            }
            let rows = by_text.iter_mut().map(|row| {
                let mut counts = std::mem::take(&mut row[side]);
                counts.iter_mut().for_each(|(text, _)| *text = number[*text as usize]);
                counts.retain(|(unit, _)| *unit != NONE);
                counts
            });
            Ok(Units { rows: rows.collect(), sizes })
        }
    })
}

/// Per side the texts that have a phrase, rising, with its count.
fn texts_of(stretches: &[Stretch]) -> [Vec<(u32, u64)>; 2] {
    let mut found: [Vec<(u32, u64)>; 2] = Default::default();
    for stretch in stretches {
        for (_, found) in found.iter_mut().enumerate().filter(|(side, _)| stretch.sides >> side & 1 == 1) {
            match found.last_mut() {
                Some((last, sum)) if *last == stretch.text => *sum += u64::from(stretch.count),
                _ => found.push((stretch.text, u64::from(stretch.count))),
            }
        }
    }
    found
}

/// The paragraphs of the only text of a side, or some of them together where they are very many.
fn paragraphs(corpus: &Corpus, layer: Layer, (sides, side): (&Sides, usize), rows: &Rows) -> Units {
    let mut units = Units { sizes: Vec::new(), rows: vec![Vec::new(); rows.places.len()] };
    let Some(text) = sides.words_of[side].iter().position(|&words| words > 0) else { return units };
    let text = text as u32;
    let all = &corpus.structures(text).paragraphs;
    let together = (all.len() as u32).div_ceil(MAX_PARAGRAPHS).max(1);
    let mut parted = Cuts::none(corpus);
    for (number, paragraph) in (0u32..).zip(all) {
        parted.cut(text, paragraph.start, number / together);
    }
    let is_here = |label: u32| label != NONE && label >> side & 1 == 1;
    let cuts = sides.cuts.crossed(&parted, |label, paragraph| if is_here(label) { paragraph } else { NONE });
    // A paragraph of which stretches are on the side is one unit; those without words are none.
    let n = all.len();
    let sizes = cuts.sizes(corpus, n);
    let mut number = vec![NONE; n];
    for (paragraph, (words, _)) in sizes.into_iter().enumerate().filter(|(_, (words, _))| *words > 0) {
        number[paragraph] = units.sizes.len() as u32;
        units.sizes.push(words);
    }
    let words = match &rows.places {
        Places::Words(words) => words,
        Places::Phrases(phrases) => {
            for (row, stretches) in units.rows.iter_mut().zip(*phrases) {
                for stretch in stretches.iter().filter(|stretch| stretch.sides >> side & 1 == 1) {
                    let unit = number.get((stretch.paragraph / together) as usize).copied().unwrap_or(NONE);
                    if unit != NONE {
                        row.push((unit, u64::from(stretch.count)));
                    }
                }
            }
            return units;
        }
    };
    let mut stretches = Stretches::new(corpus, layer, &cuts);
    for (row, word) in units.rows.iter_mut().zip(words) {
        let Some(word) = *word else { continue };
        for (stretch, count) in stretches.count(word).to_vec() {
            let (_, paragraph) = stretches.of[stretch as usize];
            let unit = number.get(paragraph as usize).copied().unwrap_or(NONE);
            if unit != NONE {
                row.push((unit, u64::from(count)));
            }
        }
    }
    units
}
