//! Figures whose numbers are handed in: tables, rates, weights, counts of readability.

use super::{Caution, Cells, Making, Numbers};
use crate::analysis::collocates::measure::{Counts, Measure};
use crate::analysis::text_profile::measure::TextMeasure;
use crate::measures::contingency::Table;
use crate::measures::effect::{Effect, log_ratio};
use crate::measures::interval::{self, Confidence};
use crate::measures::named::{self, OF_CORPORA, OF_PAIRS, of_table};
use crate::measures::{NoValue, Value, finite, ratio, readability};
use crate::query::memo::Memo;
use crate::text::Language;

/// Tests that lean on an approximation, good where every cell expects five.
const APPROXIMATE: [&str; 7] = ["g2", "g2_two_terms", "chi2", "chi2_yates", "z_score", "bic", "ell"];
/// Ratios that a single occurrence can change much.
const RATIOS: [&str; 8] = [
    "mi",
    "npmi",
    "z_score",
    "log_ratio",
    "percent_difference",
    "odds_ratio",
    "difference_coefficient",
    "ell",
];
/// From so many on an approximation holds, and a ratio is steady.
const ENOUGH: u64 = 5;

impl Making {
    pub(super) fn numbers(&mut self, memo: &Memo, of: &Numbers) {
        match of {
            Numbers::Pair { a, f1, f2, n } => self.pair(Counts { a: *a, f1: *f1, f2: *f2, n: *n }),
            Numbers::Corpora { a, n1, b, n2 } => match Table::of_corpora(*a, *b, *n1, *n2) {
                Ok(table) => self.table(&table, &OF_CORPORA),
                Err(reason) => self.explanation.value = Err(reason),
            },
            Numbers::Rate { count, words } => self.rate(*count, *words),
            &Numbers::Weight { n, len, df, texts } => self.weight(n, len, df, texts),
            Numbers::Counts(counts) => self.readability(counts, None),
            Numbers::Word { layer, key } => self.word(memo, *layer, key),
            Numbers::Query(query) => self.query(memo, query),
            Numbers::Text(id) => self.text(memo, id),
            Numbers::Phrase(phrase) => self.phrase(memo, phrase),
            Numbers::Groups(of) => self.grouped(memo, of),
            Numbers::Vocabulary(layer) => self.vocabulary(memo, *layer),
            Numbers::Cell(cell) => self.cell(memo, cell),
            Numbers::Side(side) => self.side(memo, side),
        }
    }

    fn pair(&mut self, counts: Counts) {
        let Counts { a, f1, f2, n } = counts;
        match Table::of_pair(a, f1, f2, n) {
            Ok(table) => self.table(&table, &OF_PAIRS),
            Err(NoValue::Impossible) => {
                let value = |id: &str| {
                    let measure = Measure::ALL.into_iter().find(|measure| measure.id() == id);
                    measure.map_or(Err(NoValue::Impossible), |measure| measure.of(counts))
                };
                self.set(&[("a", a as f64), ("f1", f1 as f64), ("f2", f2 as f64), ("N", n as f64)]);
                self.is(value(self.measure.id));
                self.others(&OF_PAIRS, value);
                self.caution(Caution::NoTable);
            }
            Err(reason) => self.explanation.value = Err(reason),
        }
    }

    fn table(&mut self, table: &Table, family: &[&str]) {
        let id = self.measure.id;
        let parameter = self.explanation.figure.parameter;
        let (observed, expected, margins) = (table.observed(), table.expected(), table.margins());
        self.explanation.table = Some(Cells { observed, expected, margins });
        let [r1, r2, c1, c2] = margins.map(|margin| margin as f64);
        let [a, b, ..] = observed.map(|cell| cell as f64);
        self.set(&[("a", a), ("b", b), ("f1", r1), ("f2", c1), ("n1", c1), ("n2", c2)]);
        self.set(&[("R1", r1), ("R2", r2), ("C1", c1), ("C2", c2), ("N", table.n() as f64)]);
        self.set(&[("E", table.e())]);
        for (name, cell) in ["O11", "O12", "O21", "O22"].into_iter().zip(observed) {
            self.values.set(name, cell as f64);
        }
        let plain = |effect: Result<Effect, NoValue>| effect.map(|effect| effect.value);
        let value = |id: &str| of_table(id, table, parameter).map_or(Err(NoValue::Impossible), plain);
        let is_smoothed = match id {
            "log_ratio_interval" => log_ratio(table).is_ok_and(|effect| effect.is_smoothed),
            _ => of_table(id, table, parameter).is_some_and(|effect| effect.is_ok_and(|it| it.is_smoothed)),
        };
        if is_smoothed {
            self.smooth(a, b, observed);
        }
        match id {
            "log_ratio_interval" => {
                self.set(&[("z", Confidence::Percent95.z())]);
                self.explanation.value = log_ratio(table).map(|effect| effect.value);
                self.between(interval::of_log_ratio(table, Confidence::Percent95));
            }
            "fisher_two" => self.explanation.value = value(id),
            "npmi" if observed[0] == 0 => {
                self.explanation.value = value(id);
                self.caution(Caution::Convention);
            }
            _ => {
                self.set(&[("n", parameter.unwrap_or(named::SIMPLE_MATHS_N))]);
                self.is(value(id));
            }
        }
        self.others(family, value);
        let least = expected.into_iter().fold(f64::INFINITY, f64::min);
        if APPROXIMATE.contains(&id) && least < ENOUGH as f64 {
            self.caution(Caution::SmallExpectation(least));
        }
        let count = if family.contains(&"log_ratio") { observed[0].max(observed[1]) } else { observed[0] };
        if RATIOS.contains(&id) && count < ENOUGH {
            self.caution(Caution::FewOccurrences(count));
        }
    }

    /// Puts .5 where the measure does.
    fn smooth(&mut self, a: f64, b: f64, observed: [u64; 4]) {
        self.caution(Caution::Smoothed);
        let raised = |count: f64| if count == 0.0 { 0.5 } else { count };
        match self.measure.id {
            "odds_ratio" => {
                for (name, cell) in ["O11", "O12", "O21", "O22"].into_iter().zip(observed) {
                    self.values.set(name, cell as f64 + 0.5);
                }
            }
            "percent_difference" => self.set(&[("b", raised(b))]),
            _ => self.set(&[("a", raised(a)), ("b", raised(b))]),
        }
    }

    /// The ends of an interval, which are its last two steps.
    pub(super) fn between(&mut self, interval: Result<interval::Interval, NoValue>) {
        match interval {
            Ok(interval) => {
                let ends = self.measure.steps.iter().rev().map(|(name, _)| *name);
                self.known.extend(ends.zip([interval.high, interval.low]));
                self.explanation.interval = Some(interval);
            }
            Err(reason) => self.explanation.value = Err(reason),
        }
    }

    fn rate(&mut self, count: u64, words: u64) {
        let base = self.explanation.figure.parameter.unwrap_or(1000.0);
        self.set(&[("n", count as f64), ("N", words as f64), ("base", base)]);
        let share = ratio(count as f64, words as f64, NoValue::NoWords);
        if self.measure.id == "wilson" {
            self.set(&[("z", Confidence::Percent95.z())]);
            self.explanation.value = share;
            return self.between(interval::wilson(count, words, Confidence::Percent95));
        }
        if self.measure.id == "rate" {
            self.is(share.and_then(|share| finite(share * base)));
        }
    }

    pub(super) fn weight(&mut self, n: u64, len: u64, df: u64, texts: u64) {
        self.set(&[("n", n as f64), ("len", len as f64), ("df", df as f64), ("D", texts as f64)]);
        let value = |id: &str| named::of_weight(id, n, len, df, texts).unwrap_or(Err(NoValue::Impossible));
        self.is(value(self.measure.id));
        self.others(&named::OF_WEIGHTS, value);
    }

    /// A formula for one language has no value of a text in another.
    pub(super) fn readability(&mut self, counts: &readability::Counts, language: Option<Language>) {
        let readability::Counts { words, sentences, syllables, letters, long_words } = *counts;
        self.set(&[("W", words as f64), ("S", sentences as f64), ("Y", syllables as f64)]);
        self.set(&[("L", letters as f64), ("B", long_words as f64)]);
        let value = |id: &str| -> Value {
            let made_for = TextMeasure::from_id(id).and_then(TextMeasure::language);
            match (made_for, language) {
                (Some(made_for), Some(language)) if made_for != language => Err(NoValue::OtherLanguage),
                _ => named::of_counts(id, counts).unwrap_or(Err(NoValue::Impossible)),
            }
        };
        self.is(value(self.measure.id));
        let all = ["kandel_moles", "flesch", "lix", "coleman_liau", "coleman_liau_textstat"];
        self.others(&all, value);
    }
}
