//! Fisher's exact test: the tails of the hypergeometric distribution.
//!
//! "Left" is P(X ≤ O11) (fewer together), "right" P(X ≥ O11) (more together), as Pedersen (1996) names them; "two"
//! adds all tables no more probable than the one observed, within a ten-millionth, as R does.

use super::contingency::Table;
use super::hypergeometric::Hypergeometric;
use super::special::LN_10;
use super::{NoValue, Value, finite};
use crate::float::exp;

/// Which tables count as more extreme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// O11 as small or smaller.
    Left,
    /// O11 as great or greater.
    Right,
    /// Every table as improbable.
    Two,
}

/// The p-value; 0 where it is smaller than any number (see [`log10_p`]).
pub fn p(table: &Table, side: Side) -> Value {
    finite(exp(ln_p(table, side)?).min(1.0))
}

/// log10 of the p-value.
pub fn log10_p(table: &Table, side: Side) -> Value {
    finite(ln_p(table, side)? / LN_10)
}

fn ln_p(table: &Table, side: Side) -> Value {
    let chance = Hypergeometric::new(table.n(), table.f1(), table.f2())?;
    let a = table.a();
    match side {
        Side::Left => chance.ln_at_most(a),
        Side::Right => chance.ln_at_least(a),
        Side::Two => ln_two_sided(&chance, a),
    }
    .ok_or(NoValue::Impossible)
}

fn ln_two_sided(chance: &Hypergeometric, a: u64) -> Option<f64> {
    let mode = chance.mode();
    let limit = chance.ln_point(a)? + 1e-7;
    let as_improbable = |k: u64| chance.ln_point(k).is_none_or(|point| point <= limit);
    if as_improbable(mode) {
        return Some(0.0);
    }
    // Points fall away on both sides of the mode: the other tail begins where they are as improbable again.
    let (own, other) = if a > mode {
        let begins = partition(chance.least(), mode, |k| !as_improbable(k));
        let below = begins.checked_sub(1).filter(|&k| k >= chance.least());
        (chance.ln_at_least(a)?, below.and_then(|k| chance.ln_at_most(k)))
    } else {
        let begins = partition(mode, chance.greatest() + 1, as_improbable);
        (chance.ln_at_most(a)?, (begins <= chance.greatest()).then(|| chance.ln_at_least(begins)).flatten())
    };
    let Some(other) = other else { return Some(own) };
    let (larger, smaller) = if own > other { (own, other) } else { (other, own) };
    Some((larger + crate::float::ln_1p(exp(smaller - larger))).min(0.0))
}

/// The first number in `from..to` that passes, if all after it pass; `to` if none does.
fn partition(mut from: u64, mut to: u64, passes: impl Fn(u64) -> bool) -> u64 {
    while from < to {
        let middle = from + (to - from) / 2;
        if passes(middle) { to = middle } else { from = middle + 1 }
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pedersen_1996() {
        let table = Table::of_cells(1, 3, 3, 1).expect("a table");
        for (side, expected) in
            [(Side::Two, 34.0 / 70.0), (Side::Left, 17.0 / 70.0), (Side::Right, 69.0 / 70.0)]
        {
            let got = p(&table, side).expect("a value");
            assert!((got - expected).abs() < 1e-12, "{side:?}: {got}");
        }
    }

    #[test]
    fn the_middle_is_never_surprising() {
        let table = Table::of_cells(5, 5, 5, 5).expect("a table");
        assert_eq!(p(&table, Side::Two), Ok(1.0));
        let empty = Table::of_cells(0, 0, 5, 5).expect("a table");
        assert_eq!(p(&empty, Side::Two), Ok(1.0));
    }
}
