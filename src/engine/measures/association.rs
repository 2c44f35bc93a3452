//! How strongly two words keep company: measures of one 2×2 table.
//!
//! Logarithms are to the base 2 unless said otherwise. Where a word never occurs beside the other, those that take a
//! logarithm of it have no value. A correction for the span (CQPweb, LancsBox) multiplies the expectation, see
//! [`mi_of_span`].

use super::contingency::Table;
use super::{NoValue, Value, finite, ratio};
use crate::float::{ln, log2};

/// O11, or the reason when it is zero.
fn together(table: &Table) -> Value {
    if table.a() == 0 { Err(NoValue::NoOccurrence) } else { Ok(table.a() as f64) }
}

/// Mutual information (Church & Hanks 1990): log2(a / E).
pub fn mi(table: &Table) -> Value {
    finite(log2(together(table)? / table.e()))
}

/// MI with the expectation multiplied by the words of the span: log2(a / (E · span)).
pub fn mi_of_span(table: &Table, span: u32) -> Value {
    if span == 0 {
        return Err(NoValue::NoWords);
    }
    finite(log2(together(table)? / (table.e() * f64::from(span))))
}

/// MI² (Daille 1994): log2(a² / E).
pub fn mi2(table: &Table) -> Value {
    let a = together(table)?;
    finite(log2(a * a / table.e()))
}

/// MI³ (Daille 1994): log2(a³ / E).
pub fn mi3(table: &Table) -> Value {
    let a = together(table)?;
    finite(log2(a * a * a / table.e()))
}

/// MI · ln(a + 1) (Kilgarriff & Tugwell 2001).
pub fn mi_log_f(table: &Table) -> Value {
    finite(mi(table)? * ln(table.a() as f64 + 1.0))
}

/// t-score (Church, Gale, Hanks & Hindle 1991): (a − E) / √a.
pub fn t_score(table: &Table) -> Value {
    finite(table.surplus() / together(table)?.sqrt())
}

/// The t-score with the exact variance of one sample: (a − E) / √(a (1 − a/N)).
pub fn t_score_exact(table: &Table) -> Value {
    let a = together(table)?;
    ratio(table.surplus(), (a * (1.0 - a / table.n() as f64)).sqrt(), NoValue::NothingToCompare)
}

/// z-score (Dennis 1965): (a − E) / √E.
pub fn z_score(table: &Table) -> Value {
    ratio(table.surplus(), table.e().sqrt(), NoValue::NoOccurrence)
}

/// Berry-Rogghe's z (1973) for a span around each of the f1 places of the word: with p = (f2 − a) / (N − f1) and
/// E = p · f1 · span, (a − E) / √(E (1 − p)). `a` counts all places within the span.
pub fn z_berry_rogghe(table: &Table, span: u32) -> Value {
    let elsewhere =
        ratio((table.f2() - table.a()) as f64, (table.n() - table.f1()) as f64, NoValue::NothingToCompare)?;
    let e = elsewhere * table.f1() as f64 * f64::from(span);
    ratio(table.a() as f64 - e, (e * (1.0 - elsewhere)).sqrt(), NoValue::NoOccurrence)
}

/// Dice (1945): 2a / (f1 + f2).
pub fn dice(table: &Table) -> Value {
    ratio(2.0 * table.a() as f64, table.f1() as f64 + table.f2() as f64, NoValue::NoOccurrence)
}

/// logDice (Rychlý 2008): 14 + log2 Dice; at most 14, whatever the size of the corpus.
pub fn log_dice(table: &Table) -> Value {
    together(table)?;
    finite(14.0 + log2(dice(table)?))
}

/// Jaccard (1901): a / (f1 + f2 − a).
pub fn jaccard(table: &Table) -> Value {
    ratio(table.a() as f64, (table.f1() + table.f2() - table.a()) as f64, NoValue::NoOccurrence)
}

/// Normalized MI (Bouma 2009): ln(a/E) / −ln(a/N); −1 never together (by convention), 0 by chance, 1 always.
pub fn npmi(table: &Table) -> Value {
    if table.f1() == 0 || table.f2() == 0 {
        return Err(NoValue::NoOccurrence);
    }
    let (a, n) = (table.a() as f64, table.n() as f64);
    if table.a() == 0 {
        return Ok(-1.0);
    }
    let value = ratio(ln(a / table.e()), -ln(a / n), NoValue::NothingToCompare)?;
    Ok(value.clamp(-1.0, 1.0))
}

/// ΔP of the second word given the first (Gries 2013): a/f1 − (f2 − a)/(N − f1).
pub fn delta_p_second_given_first(table: &Table) -> Value {
    let [o11, o12, o21, o22] = table.observed();
    delta_p(o11, o12, o21, o22)
}

/// ΔP of the first word given the second (Gries 2013): a/f2 − (f1 − a)/(N − f2).
pub fn delta_p_first_given_second(table: &Table) -> Value {
    let [o11, o12, o21, o22] = table.observed();
    delta_p(o11, o21, o12, o22)
}

fn delta_p(both: u64, alone: u64, other: u64, neither: u64) -> Value {
    if both + alone == 0 {
        return Err(NoValue::NoOccurrence);
    }
    let elsewhere = ratio(other as f64, (other + neither) as f64, NoValue::NothingToCompare)?;
    finite(both as f64 / (both + alone) as f64 - elsewhere)
}

/// Minimum sensitivity (Pedersen & Bruce 1996): the smaller of a/f1 and a/f2.
pub fn minimum_sensitivity(table: &Table) -> Value {
    if table.f1() == 0 || table.f2() == 0 {
        return Err(NoValue::NoOccurrence);
    }
    finite(table.a() as f64 / table.f1().max(table.f2()) as f64)
}

/// Poisson–Stirling (Quasthoff & Wolff 2002): a · (log2(a/E) − 1).
pub fn poisson_stirling(table: &Table) -> Value {
    finite(table.a() as f64 * (mi(table)? - 1.0))
}

/// φ² (Gale & Church 1991): (O11·O22 − O12·O21)² over the product of the margins; χ² / N.
pub fn phi_squared(table: &Table) -> Value {
    let determinant = table.determinant() as f64;
    let product: f64 = table.margins().iter().map(|&margin| margin as f64).product();
    ratio(determinant * determinant, product, NoValue::NothingToCompare)
}
