//! The measures of a collocate, from the counts of its row.

use crate::float::log2;
use crate::measures::contingency::Table;
use crate::measures::{NoValue, Value, association, lafon, loglike};
use serde::{Deserialize, Serialize};

/// A measure of how strongly a word keeps company with the node. Definitions: METHODS.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Measure {
    Mi,
    Mi2,
    Mi3,
    T,
    Z,
    /// With the sign of O11 − E11.
    G2,
    Dice,
    #[default]
    LogDice,
    Npmi,
    /// ΔP of the collocate, given the node.
    DeltaPCollocate,
    /// ΔP of the node, given the collocate.
    DeltaPNode,
    MinimumSensitivity,
    /// Lafon's.
    Specificity,
}

impl Measure {
    /// In the order of a row's values.
    pub const ALL: [Measure; 13] = [
        Measure::Mi,
        Measure::Mi2,
        Measure::Mi3,
        Measure::T,
        Measure::Z,
        Measure::G2,
        Measure::Dice,
        Measure::LogDice,
        Measure::Npmi,
        Measure::DeltaPCollocate,
        Measure::DeltaPNode,
        Measure::MinimumSensitivity,
        Measure::Specificity,
    ];

    /// The name in links, scripts and exports.
    pub const fn name(self) -> &'static str {
        match self {
            Measure::Mi => "mi",
            Measure::Mi2 => "mi2",
            Measure::Mi3 => "mi3",
            Measure::T => "t",
            Measure::Z => "z",
            Measure::G2 => "g2",
            Measure::Dice => "dice",
            Measure::LogDice => "logDice",
            Measure::Npmi => "npmi",
            Measure::DeltaPCollocate => "deltaPCollocate",
            Measure::DeltaPNode => "deltaPNode",
            Measure::MinimumSensitivity => "minimumSensitivity",
            Measure::Specificity => "specificity",
        }
    }

    /// Its name in the catalogue of measures, where formula and source are.
    pub const fn id(self) -> &'static str {
        match self {
            Measure::T => "t_score",
            Measure::Z => "z_score",
            Measure::LogDice => "log_dice",
            Measure::DeltaPCollocate => "delta_p_second",
            Measure::DeltaPNode => "delta_p_first",
            Measure::MinimumSensitivity => "minimum_sensitivity",
            _ => self.name(),
        }
    }

    pub fn from_name(name: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.name().eq_ignore_ascii_case(name))
    }

    /// Its value for these counts.
    pub fn of(self, counts: Counts) -> Value {
        let Counts { a, f1, f2, n } = counts;
        match Table::of_pair(a, f1, f2, n) {
            Ok(table) => self.of_table(&table),
            Err(NoValue::Impossible) => self.of_two(a as f64, counts.expected()?),
            Err(reason) => Err(reason),
        }
    }

    fn of_table(self, table: &Table) -> Value {
        match self {
            Measure::Mi => association::mi(table),
            Measure::Mi2 => association::mi2(table),
            Measure::Mi3 => association::mi3(table),
            Measure::T => association::t_score(table),
            Measure::Z => association::z_score(table),
            Measure::G2 => loglike::signed(table, loglike::Terms::Four),
            Measure::Dice => association::dice(table),
            Measure::LogDice => association::log_dice(table),
            Measure::Npmi => association::npmi(table),
            Measure::DeltaPCollocate => association::delta_p_second_given_first(table),
            Measure::DeltaPNode => association::delta_p_first_given_second(table),
            Measure::MinimumSensitivity => association::minimum_sensitivity(table),
            Measure::Specificity => lafon::specificity(table.a(), table.f2(), table.f1(), table.n()),
        }
    }

    /// Where a word stands beside the node more often than one of the two occurs (in windows that overlap, or twice in
    /// one), the counts are no table of four cells. What compares O11 with E11 alone has a value all the same.
    fn of_two(self, a: f64, e: f64) -> Value {
        if e <= 0.0 || a <= 0.0 {
            return Err(NoValue::Impossible);
        }
        Ok(match self {
            Measure::Mi => log2(a / e),
            Measure::Mi2 => log2(a * a / e),
            Measure::Mi3 => log2(a * a * a / e),
            Measure::T => (a - e) / a.sqrt(),
            Measure::Z => (a - e) / e.sqrt(),
            _ => return Err(NoValue::Impossible),
        })
    }
}

/// The counts that every measure is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// O11: how often the word stands beside the node.
    pub a: u64,
    /// Nodes, or the words in their windows.
    pub f1: u64,
    /// How often the word is counted in the corpus.
    pub f2: u64,
    /// Words of the corpus.
    pub n: u64,
}

impl Counts {
    /// E11 = f1 · f2 / N.
    pub fn expected(&self) -> Value {
        if self.n == 0 {
            return Err(NoValue::NoWords);
        }
        Ok(self.f1 as f64 * self.f2 as f64 / self.n as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(name: &str, (a, f1, f2, n): (u64, u64, u64, u64)) -> Value {
        Measure::from_name(name).expect("a measure").of(Counts { a, f1, f2, n })
    }

    /// Published examples, to the digits that were printed.
    #[track_caller]
    fn check(name: &str, counts: (u64, u64, u64, u64), expected: &str) {
        let decimals = expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert_eq!(format!("{:.decimals$}", value(name, counts).expect("a value")), expected, "{name}");
    }

    #[test]
    fn published_examples() {
        // Church & Hanks 1990; Manning & Schütze 1999; the table of "most powerful".
        check("mi", (8, 1_105, 44, 15_000_000), "11.27");
        check("t", (8, 15_828, 4_675, 14_307_668), "0.999932");
        let (a, f1, f2, n) = (150, 932, 12_593, 14_307_668);
        check("g2", (a, f1, f2, n), "1291.32");
        check("mi3", (a, f1, f2, n), "21.9722");
        check("mi2", (a, f1, f2, n), "14.7434");
        check("t", (a, f1, f2, n), "12.1805");
        check("z", (a, f1, f2, n), "164.7106");
        // Smadja 1996.
        check("dice", (130, 3_121, 143, 1_000_000), "0.08");
        check("logDice", (a, f1, f2, n), "8.5055");
        // Lafon 1980: peuple in the fourth discourse of Robespierre.
        check("specificity", (14, 6_903, 296, 61_449), "-4.1743");
    }

    #[test]
    fn a_word_beside_the_node_more_often_than_it_occurs_has_no_table() {
        for name in ["mi", "mi2", "mi3", "t", "z"] {
            assert!(value(name, (6, 3, 4, 100)).is_ok_and(f64::is_finite), "{name}");
        }
        for name in ["g2", "dice", "logDice", "npmi", "deltaPNode", "minimumSensitivity", "specificity"] {
            assert_eq!(value(name, (6, 3, 4, 100)), Err(NoValue::Impossible), "{name}");
        }
        // Where there is a table, both ways agree.
        let counts = Counts { a: 5, f1: 20, f2: 30, n: 1_000 };
        for measure in [Measure::Mi, Measure::Mi2, Measure::Mi3, Measure::T, Measure::Z] {
            let (one, other) = (measure.of(counts), measure.of_two(5.0, counts.expected().expect("words")));
            let difference = one.expect("a value") - other.expect("a value");
            assert!(difference.abs() < 1e-12, "{measure:?} {difference}");
        }
    }

    #[test]
    fn no_count_gives_more_than_a_number_or_a_reason() {
        for a in [0, 1, 2, 7] {
            for f1 in [0, 1, 7, 9] {
                for (f2, n) in [(0, 0), (0, 9), (1, 1), (7, 9), (9, 9), (9, 1_000_000)] {
                    for measure in Measure::ALL {
                        if let Ok(value) = measure.of(Counts { a, f1, f2, n }) {
                            assert!(value.is_finite(), "{measure:?} {a} {f1} {f2} {n}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn names_are_read_back_and_stand_in_the_catalogue() {
        for measure in Measure::ALL {
            assert!(crate::measures::catalogue::measure(measure.id()).is_some(), "{measure:?}");
            assert_eq!(Measure::from_name(measure.name()), Some(measure));
        }
    }
}
