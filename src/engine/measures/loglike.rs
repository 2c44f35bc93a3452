//! The log-likelihood ratio G² of a 2×2 table (Dunning 1993), in its two current forms.
//!
//! Cells are added as deviances o·ln(o/e) − (o − e): the second terms cancel in the sum, and the first no longer do
//! when the word is about as frequent as expected.

use super::contingency::Table;
use super::special::{chi_square_1_log10_tail, chi_square_1_tail, deviance};
use super::{NoValue, Value, finite};

/// Which cells are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Terms {
    /// The whole table (Dunning 1993).
    Four,
    /// Only O11 and O12, as Rayson & Garside (2000) and AntConc's and LancsBox's older keyness do.
    Two,
}

/// G² = 2 Σ O ln(O/E), with 0·ln 0 = 0; never below zero.
pub fn g2(table: &Table, terms: Terms) -> Value {
    if table.f1() == 0 {
        return Err(NoValue::NoOccurrence);
    }
    if table.f2() == 0 || table.f2() == table.n() {
        return Err(NoValue::NothingToCompare);
    }
    let surplus = table.surplus();
    let n_terms = match terms {
        Terms::Four => 4,
        Terms::Two => 2,
    };
    let cells =
        table.observed().into_iter().zip(table.expected()).zip([surplus, -surplus, -surplus, surplus]);
    let sum: f64 = cells.take(n_terms).map(|((o, e), surplus)| deviance(o as f64, e, surplus)).sum();
    finite((2.0 * sum).max(0.0))
}

/// G² with the sign of O11 − E11, as quanteda shows it.
pub fn signed(table: &Table, terms: Terms) -> Value {
    Ok(g2(table, terms)? * table.sign())
}

/// Williams' divisor (1976) for a 2×2 table, which makes G² of small counts a better χ²:
/// q = 1 + (N/f1 + N/(N−f1) − 1)(N/f2 + N/(N−f2) − 1) / 6N.
pub fn williams_q(table: &Table) -> Value {
    if table.has_empty_margin() {
        return Err(NoValue::NothingToCompare);
    }
    let n = table.n() as f64;
    let [r1, r2, c1, c2] = table.margins().map(|margin| n / margin as f64);
    finite(1.0 + (r1 + r2 - 1.0) * (c1 + c2 - 1.0) / (6.0 * n))
}

/// The four-term G² over Williams' q.
pub fn g2_williams(table: &Table) -> Value {
    finite(g2(table, Terms::Four)? / williams_q(table)?)
}

/// P(χ² > G²) with one degree of freedom; 0 where that is smaller than any number.
pub fn p(g2: f64) -> f64 {
    chi_square_1_tail(g2)
}

/// log10 of [`p`].
pub fn log10_p(g2: f64) -> f64 {
    chi_square_1_log10_tail(g2)
}
