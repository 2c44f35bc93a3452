//! Pearson's χ² of a 2×2 table, with or without Yates' correction.

use super::contingency::Table;
use super::special::{chi_square_1_log10_tail, chi_square_1_tail};
use super::{NoValue, Value, finite};

/// When half a count is taken off (Yates 1934).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Yates {
    Never,
    Always,
    /// When a cell expects fewer than five.
    SmallCells,
}

/// χ² = Σ (O − E)² / E = N (O11·O22 − O12·O21)² / ∏ margins; with Yates N (|…| − N/2)² / ∏, 0 if that is negative.
pub fn chi2(table: &Table, yates: Yates) -> Value {
    if table.has_empty_margin() {
        return Err(NoValue::NothingToCompare);
    }
    let n = table.n() as f64;
    let applies = match yates {
        Yates::Never => false,
        Yates::Always => true,
        Yates::SmallCells => table.expected().iter().any(|&e| e < 5.0),
    };
    let distance = (table.determinant().abs() as f64 - if applies { n / 2.0 } else { 0.0 }).max(0.0);
    let [r1, r2, c1, c2] = table.margins().map(|margin| margin as f64);
    finite(distance / r1 / c1 * n * (distance / r2 / c2))
}

/// χ² with the sign of O11 − E11.
pub fn signed(table: &Table, yates: Yates) -> Value {
    Ok(chi2(table, yates)? * table.sign())
}

/// P(χ² > x) with one degree of freedom; 0 where that is smaller than any number.
pub fn p(chi2: f64) -> f64 {
    chi_square_1_tail(chi2)
}

/// log10 of [`p`].
pub fn log10_p(chi2: f64) -> f64 {
    chi_square_1_log10_tail(chi2)
}
