//! How large a difference between two corpora is: effect sizes of keyness.
//!
//! Tables are those of [`Table::of_corpora`]. Where a zero would be divided by, or its logarithm taken, half an
//! occurrence is added, and the figure says so ([`Effect::is_smoothed`]).

use super::contingency::Table;
use super::loglike::{Terms, g2};
use super::{NoValue, Value, finite, ratio};
use crate::float::{ln, log2};

/// A figure, and whether .5 was added to have one.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Effect {
    pub value: f64,
    /// Whether half an occurrence was added where there was none.
    pub is_smoothed: bool,
}

/// (a, n1), (b, n2) of a table that has words on both sides and the word on one of them.
fn sides(table: &Table) -> Result<[(f64, f64); 2], NoValue> {
    let [a, b, rest1, rest2] = table.observed();
    if a + rest1 == 0 || b + rest2 == 0 {
        return Err(NoValue::NothingToCompare);
    }
    if a + b == 0 {
        return Err(NoValue::NoOccurrence);
    }
    Ok([(a as f64, (a + rest1) as f64), (b as f64, (b + rest2) as f64)])
}

/// Occurrences per word, first and second corpus.
pub fn rates(table: &Table) -> Result<[f64; 2], NoValue> {
    Ok(sides(table)?.map(|(count, size)| count / size))
}

/// Log Ratio (Hardie 2014): log2(p1 / p2); each step of 1 is twice as often. A zero count becomes .5.
pub fn log_ratio(table: &Table) -> Result<Effect, NoValue> {
    let [(a, n1), (b, n2)] = sides(table)?;
    let is_smoothed = a == 0.0 || b == 0.0;
    let raised = |count: f64| if count == 0.0 { 0.5 } else { count };
    finite(log2(raised(a) * n2 / (raised(b) * n1))).map(|value| Effect { value, is_smoothed })
}

/// %DIFF (Gabrielatos & Marchi 2011): 100 (p1 − p2) / p2. A reference of zero becomes .5 occurrences.
pub fn percent_difference(table: &Table) -> Result<Effect, NoValue> {
    let [(a, n1), (b, n2)] = sides(table)?;
    let is_smoothed = b == 0.0;
    let (p1, p2) = (a / n1, if is_smoothed { 0.5 } else { b } / n2);
    finite(100.0 * (p1 - p2) / p2).map(|value| Effect { value, is_smoothed })
}

/// Odds ratio O11·O22 / (O12·O21); where a cell is zero, .5 is added to all four (Haldane 1956).
pub fn odds_ratio(table: &Table) -> Result<Effect, NoValue> {
    sides(table)?;
    let is_smoothed = table.observed().contains(&0);
    let [o11, o12, o21, o22] = table.observed().map(|o| o as f64 + if is_smoothed { 0.5 } else { 0.0 });
    finite((o11 / o12) * (o22 / o21)).map(|value| Effect { value, is_smoothed })
}

/// Simple maths (Kilgarriff 2009): (p1·10⁶ + n) / (p2·10⁶ + n); the greater `n`, the more frequent the words on top.
pub fn simple_maths(table: &Table, n: f64) -> Value {
    let [a, b, rest1, rest2] = table.observed();
    if a + rest1 == 0 || b + rest2 == 0 {
        return Err(NoValue::NothingToCompare);
    }
    if !(n > 0.0 && n.is_finite()) {
        return Err(NoValue::Impossible);
    }
    let per_million = |count: u64, rest: u64| count as f64 * 1e6 / (count + rest) as f64;
    finite((per_million(a, rest1) + n) / (per_million(b, rest2) + n))
}

/// BIC approximation of the Bayes factor (Wilson 2013): G² − ln N with N both corpora; above 10 "very strong".
pub fn bic(table: &Table) -> Value {
    finite(g2(table, Terms::Four)? - ln(table.n() as f64))
}

/// Effect size of G² (Johnston, Berry & Mielke 2006): the two-term G² over N · ln(least expectation).
pub fn ell(table: &Table) -> Value {
    let [e1, e2, ..] = table.expected();
    let least = ln(e1.min(e2));
    if least <= 0.0 {
        return Err(NoValue::TooShort);
    }
    finite(g2(table, Terms::Two)? / (table.n() as f64 * least))
}

/// Difference coefficient (Hofland & Johansson 1982): (p1 − p2) / (p1 + p2), from −1 to 1.
pub fn difference_coefficient(table: &Table) -> Value {
    let [p1, p2] = rates(table)?;
    ratio(p1 - p2, p1 + p2, NoValue::NoOccurrence)
}
