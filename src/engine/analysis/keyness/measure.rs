//! The measures of a key word, from the counts of its row.

use crate::measures::chi::{self, Yates};
use crate::measures::contingency::Table;
use crate::measures::loglike::{self, Terms};
use crate::measures::{NoValue, Value, effect, fisher, lafon};
use serde::{Deserialize, Serialize};

/// A measure of how a word sets the target apart from the reference. Definitions: METHODS.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum KeyMeasure {
    /// Four terms, with the sign of O11 − E11.
    #[default]
    G2,
    /// Two terms, with the sign.
    G2TwoTerms,
    /// With the sign.
    Chi2,
    /// With Yates' correction and the sign.
    Chi2Yates,
    /// The two-sided p-value.
    Fisher,
    /// Lafon's.
    Specificity,
    LogRatio,
    PercentDifference,
    OddsRatio,
    SimpleMaths,
    Bic,
    Ell,
    DifferenceCoefficient,
}

impl KeyMeasure {
    /// In the order of a row's values.
    pub const ALL: [KeyMeasure; 13] = [
        KeyMeasure::G2,
        KeyMeasure::G2TwoTerms,
        KeyMeasure::Chi2,
        KeyMeasure::Chi2Yates,
        KeyMeasure::Fisher,
        KeyMeasure::Specificity,
        KeyMeasure::LogRatio,
        KeyMeasure::PercentDifference,
        KeyMeasure::OddsRatio,
        KeyMeasure::SimpleMaths,
        KeyMeasure::Bic,
        KeyMeasure::Ell,
        KeyMeasure::DifferenceCoefficient,
    ];

    /// Its name in links, scripts, exports and in the catalogue of measures.
    pub const fn id(self) -> &'static str {
        match self {
            KeyMeasure::G2 => "g2",
            KeyMeasure::G2TwoTerms => "g2_two_terms",
            KeyMeasure::Chi2 => "chi2",
            KeyMeasure::Chi2Yates => "chi2_yates",
            KeyMeasure::Fisher => "fisher_two",
            KeyMeasure::Specificity => "specificity",
            KeyMeasure::LogRatio => "log_ratio",
            KeyMeasure::PercentDifference => "percent_difference",
            KeyMeasure::OddsRatio => "odds_ratio",
            KeyMeasure::SimpleMaths => "simple_maths",
            KeyMeasure::Bic => "bic",
            KeyMeasure::Ell => "ell",
            KeyMeasure::DifferenceCoefficient => "difference_coefficient",
        }
    }

    pub fn from_id(id: &str) -> Option<KeyMeasure> {
        KeyMeasure::ALL.into_iter().find(|measure| measure.id() == id)
    }

    /// Whether the least value says most of a word that is less frequent in the target.
    pub const fn has_sign(self) -> bool {
        !matches!(self, KeyMeasure::Fisher | KeyMeasure::Bic | KeyMeasure::Ell)
    }

    /// Its value; `n` is what simple maths adds to both rates per million.
    pub fn of(self, counts: Counts, n: f64) -> Value {
        let table = counts.table()?;
        match self {
            KeyMeasure::G2 => loglike::signed(&table, Terms::Four),
            KeyMeasure::G2TwoTerms => loglike::signed(&table, Terms::Two),
            KeyMeasure::Chi2 => chi::signed(&table, Yates::Never),
            KeyMeasure::Chi2Yates => chi::signed(&table, Yates::Always),
            KeyMeasure::Fisher => fisher::p(&table, fisher::Side::Two),
            KeyMeasure::Specificity => lafon::specificity(table.a(), table.f1(), table.f2(), table.n()),
            KeyMeasure::LogRatio => effect::log_ratio(&table).map(|effect| effect.value),
            KeyMeasure::PercentDifference => effect::percent_difference(&table).map(|effect| effect.value),
            KeyMeasure::OddsRatio => effect::odds_ratio(&table).map(|effect| effect.value),
            KeyMeasure::SimpleMaths => effect::simple_maths(&table, n),
            KeyMeasure::Bic => effect::bic(&table),
            KeyMeasure::Ell => effect::ell(&table),
            KeyMeasure::DifferenceCoefficient => effect::difference_coefficient(&table),
        }
    }

    /// What rows are ordered by, the greatest first: the value, of Fisher's test how small p is.
    pub fn strength(self, counts: Counts, n: f64) -> Value {
        match self {
            KeyMeasure::Fisher => Ok(0.0 - fisher::log10_p(&counts.table()?, fisher::Side::Two)?),
            _ => self.of(counts, n),
        }
    }
}

/// The counts that every measure is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// In the target, and in the reference.
    pub a: u64,
    pub b: u64,
    /// Words of both.
    pub n1: u64,
    pub n2: u64,
}

impl Counts {
    /// O11 = a, O12 = b.
    pub fn table(&self) -> Result<Table, NoValue> {
        Table::of_corpora(self.a, self.b, self.n1, self.n2)
    }

    /// +1 where the target has it more often than the words of both sides would let expect, −1 less often, 0 neither.
    pub fn sign(&self) -> i8 {
        self.table().map_or(0, |table| table.sign() as i8)
    }

    /// Whether half an occurrence was added for the ratios that divide by one of the counts.
    pub fn is_smoothed(&self) -> bool {
        self.a == 0 || self.b == 0
    }

    /// P of the four-term G² by χ² with one degree of freedom; 1 without a value.
    pub fn p(&self) -> f64 {
        self.table().and_then(|table| loglike::g2(&table, Terms::Four)).map_or(1.0, loglike::p)
    }
}

/// Words of the same two counts have the same values; most words are rare. A memory of values for those that occur
/// less often than this on both sides.
const RARE: u64 = 48;

/// A value per pair of counts, worked out once for rare ones.
pub struct Remembered<F> {
    of: F,
    known: Vec<Option<f64>>,
}

impl<F: Fn(u64, u64) -> f64> Remembered<F> {
    pub fn new(of: F) -> Remembered<F> {
        Remembered { of, known: vec![None; (RARE * RARE) as usize] }
    }

    pub fn get(&mut self, a: u64, b: u64) -> f64 {
        if a >= RARE || b >= RARE {
            return (self.of)(a, b);
        }
        let of = &self.of;
        *self.known[(a * RARE + b) as usize].get_or_insert_with(|| of(a, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published examples, to the digits that were printed.
    #[track_caller]
    fn check(id: &str, (a, b, n1, n2): (u64, u64, u64, u64), expected: &str) {
        let value = KeyMeasure::from_id(id).expect("a measure").of(Counts { a, b, n1, n2 }, 1.0);
        let decimals = expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert_eq!(format!("{:.decimals$}", value.expect("a value")), expected, "{id}");
    }

    #[test]
    fn published_examples() {
        check("g2", (30, 10, 1_000, 2_000), "29.4627");
        check("g2_two_terms", (30, 10, 1_000, 2_000), "29.0392");
        check("simple_maths", (35, 263, 112_289_776, 1_559_716_979), "1.1224");
        check("fisher_two", (1, 3, 4, 4), "0.4857");
        // Lafon 1980: peuple in the fourth discourse of Robespierre.
        check("specificity", (14, 296 - 14, 6_903, 61_449 - 6_903), "-4.1743");
        check("odds_ratio", (16_217, 735, 16_217 + 2_796_938, 735 + 2_087_946), "16.5");
    }

    #[test]
    fn no_count_gives_more_than_a_number_or_a_reason() {
        for (a, b, n1, n2) in [
            (0, 0, 0, 0),
            (0, 0, 1, 1),
            (1, 0, 1, 0),
            (1, 1, 1, 1),
            (0, 5, 0, 5),
            (3, 3, 9, 9),
            (0, 1, 1, 1_000_000_000),
            (1_000_000, 0, 1_000_000, 1),
        ] {
            let counts = Counts { a, b, n1, n2 };
            for measure in KeyMeasure::ALL {
                for value in [measure.of(counts, 1.0), measure.strength(counts, 1.0)] {
                    assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{measure:?} {counts:?}");
                }
            }
            assert!((0.0..=1.0).contains(&counts.p()), "{counts:?}");
        }
    }

    #[test]
    fn names_are_read_back_and_stand_in_the_catalogue() {
        for measure in KeyMeasure::ALL {
            assert!(crate::measures::catalogue::measure(measure.id()).is_some(), "{measure:?}");
            assert_eq!(KeyMeasure::from_id(measure.id()), Some(measure));
        }
    }

    #[test]
    fn what_is_remembered_is_what_is_worked_out() {
        let of =
            |a, b| KeyMeasure::Specificity.of(Counts { a, b, n1: 900, n2: 2_000 }, 1.0).unwrap_or(f64::NAN);
        let mut remembered = Remembered::new(of);
        for a in 0..60 {
            for b in 1..60 {
                remembered.get(a, b);
                assert_eq!(remembered.get(a, b).to_bits(), of(a, b).to_bits(), "{a} {b}");
            }
        }
    }
}
