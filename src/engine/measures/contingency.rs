//! The 2×2 table that association and keyness are read from.
//!
//! ```text
//!               with / here   without / there
//!   the word        O11            O12         f1
//!   the rest        O21            O22
//!                   f2                          N
//! ```
//! For two words, the column is the second word (or the windows around it); for keyness, the first corpus.

use super::NoValue;
use serde::{Deserialize, Serialize};

/// Largest total that is reckoned: all whole numbers up to it are exact in an `f64`.
pub const LARGEST: u64 = 1 << 53;

/// Observed counts. The cells are private because their sum must stay within [`LARGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    o11: u64,
    o12: u64,
    o21: u64,
    o22: u64,
}

impl Table {
    /// From the four cells.
    pub fn of_cells(o11: u64, o12: u64, o21: u64, o22: u64) -> Result<Table, NoValue> {
        let sum = [o12, o21, o22].into_iter().try_fold(o11, u64::checked_add).ok_or(NoValue::TooLarge)?;
        match sum {
            0 => Err(NoValue::NoWords),
            sum if sum > LARGEST => Err(NoValue::TooLarge),
            _ => Ok(Table { o11, o12, o21, o22 }),
        }
    }

    /// From `a` places together, `f1` and `f2` of each alone, and `n` in all.
    pub fn of_pair(a: u64, f1: u64, f2: u64, n: u64) -> Result<Table, NoValue> {
        if n == 0 {
            return Err(NoValue::NoWords);
        }
        let o12 = f1.checked_sub(a).ok_or(NoValue::Impossible)?;
        let o21 = f2.checked_sub(a).ok_or(NoValue::Impossible)?;
        let left = n.checked_sub(f1).and_then(|left| left.checked_sub(o21));
        Table::of_cells(a, o12, o21, left.ok_or(NoValue::Impossible)?)
    }

    /// From `a` places among the `n1` words of one corpus and `b` among the `n2` of another.
    pub fn of_corpora(a: u64, b: u64, n1: u64, n2: u64) -> Result<Table, NoValue> {
        if n1 == 0 && n2 == 0 {
            return Err(NoValue::NoWords);
        }
        let o21 = n1.checked_sub(a).ok_or(NoValue::Impossible)?;
        let o22 = n2.checked_sub(b).ok_or(NoValue::Impossible)?;
        Table::of_cells(a, b, o21, o22)
    }

    /// O11, O12, O21, O22.
    pub fn observed(&self) -> [u64; 4] {
        [self.o11, self.o12, self.o21, self.o22]
    }

    /// E11, E12, E21, E22: what independence would give, row total × column total ÷ N.
    pub fn expected(&self) -> [f64; 4] {
        let [r1, r2, c1, c2] = self.margins().map(|margin| margin as f64);
        let n = self.n() as f64;
        [r1 * c1 / n, r1 * c2 / n, r2 * c1 / n, r2 * c2 / n]
    }

    /// Places together, O11.
    pub fn a(&self) -> u64 {
        self.o11
    }

    /// Row total of the word.
    pub fn f1(&self) -> u64 {
        self.o11 + self.o12
    }

    /// Column total of the second word, or size of the first corpus.
    pub fn f2(&self) -> u64 {
        self.o11 + self.o21
    }

    /// All there is.
    pub fn n(&self) -> u64 {
        self.o11 + self.o12 + self.o21 + self.o22
    }

    /// Expected places together, f1 · f2 / N.
    pub fn e(&self) -> f64 {
        self.f1() as f64 * self.f2() as f64 / self.n() as f64
    }

    /// Rows, then columns: f1, N − f1, f2, N − f2.
    pub fn margins(&self) -> [u64; 4] {
        [self.f1(), self.n() - self.f1(), self.f2(), self.n() - self.f2()]
    }

    /// Whether a row or a column is empty, so that nothing can be compared.
    pub fn has_empty_margin(&self) -> bool {
        self.margins().contains(&0)
    }

    /// O11·O22 − O12·O21, without rounding: above zero when the two attract each other.
    pub fn determinant(&self) -> i128 {
        self.o11 as i128 * self.o22 as i128 - self.o12 as i128 * self.o21 as i128
    }

    /// O11 − E11 (and, with alternating signs, every O − E), from whole numbers.
    pub fn surplus(&self) -> f64 {
        self.determinant() as f64 / self.n() as f64
    }

    /// +1 above expectation, −1 below, 0 at it.
    pub fn sign(&self) -> f64 {
        self.determinant().signum() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_filling_it_agree() {
        let pair = Table::of_pair(8, 15_828, 4_675, 14_307_668).expect("a table");
        assert_eq!(pair.observed(), [8, 15_820, 4_667, 14_287_173]);
        let corpora = Table::of_corpora(8, 15_820, 4_675, 14_302_993).expect("a table");
        assert_eq!(pair, corpora);
        assert!((pair.e() - 5.17176523805277).abs() < 1e-13);
        assert!((pair.surplus() - (8.0 - pair.e())).abs() < 1e-13);
    }

    #[test]
    fn impossible_counts_are_refused() {
        assert_eq!(Table::of_pair(3, 2, 5, 10), Err(NoValue::Impossible));
        assert_eq!(Table::of_pair(0, 6, 6, 10), Err(NoValue::Impossible));
        assert_eq!(Table::of_pair(0, 0, 0, 0), Err(NoValue::NoWords));
        assert_eq!(Table::of_corpora(2, 0, 1, 9), Err(NoValue::Impossible));
        assert_eq!(Table::of_cells(u64::MAX, 1, 0, 0), Err(NoValue::TooLarge));
        assert_eq!(Table::of_cells(LARGEST, 1, 0, 0), Err(NoValue::TooLarge));
    }
}
