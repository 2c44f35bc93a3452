//! Whether a series goes up or down with time: correlations with their p, and the Theil–Sen slope.
//!
//! Points are (time, value); points without a date are the caller's to leave out and to name.

use super::special::{normal_tail, student_two_sided};
use super::{NoValue, Value, finite};
use crate::order::Order;

/// Points of which all pairs are looked at (Kendall, Theil–Sen).
pub const MOST_POINTS: usize = 3_000;

/// A correlation from −1 to 1, and the chance of one as far from 0 without any trend.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Correlation {
    pub value: f64,
    pub p: f64,
}

/// Points with two numbers each that can be reckoned with; three at least, not all of one time or one value.
fn usable(points: &[(f64, f64)]) -> Result<(), NoValue> {
    if points.len() < 3 {
        return Err(NoValue::TooFewParts);
    }
    if points.iter().any(|(x, y)| !(x.abs() < 1e100 && y.abs() < 1e100)) {
        return Err(NoValue::TooLarge);
    }
    let first = points[0];
    if points.iter().all(|point| point.0 == first.0) || points.iter().all(|point| point.1 == first.1) {
        return Err(NoValue::NoVariation);
    }
    Ok(())
}

/// Pearson's r (1895): the straight-line correlation; p by Student's t with n − 2 degrees of freedom.
pub fn pearson(points: &[(f64, f64)]) -> Result<Correlation, NoValue> {
    usable(points)?;
    let n = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(|point| of(point) / n).sum::<f64>();
    let (x0, y0) = (mean(|point| point.0), mean(|point| point.1));
    // Scaled to at most 1, so that no square is too large or too small.
    let (sx, sy) = points
        .iter()
        .fold((0.0f64, 0.0f64), |(sx, sy), (x, y)| (sx.max((x - x0).abs()), sy.max((y - y0).abs())));
    if sx == 0.0 || sy == 0.0 {
        return Err(NoValue::NoVariation);
    }
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in points {
        let (x, y) = ((x - x0) / sx, (y - y0) / sy);
        (xx, yy, xy) = (xx + x * x, yy + y * y, xy + x * y);
    }
    let value = finite(xy / (xx.sqrt() * yy.sqrt()))?.clamp(-1.0, 1.0);
    let rest = 1.0 - value * value;
    let p = if rest <= 0.0 { 0.0 } else { student_two_sided(value * ((n - 2.0) / rest).sqrt(), n - 2.0) };
    Ok(Correlation { value, p })
}

/// Spearman's ρ (1904): Pearson's r of the ranks, ties sharing the middle one.
pub fn spearman(points: &[(f64, f64)]) -> Result<Correlation, NoValue> {
    usable(points)?;
    let x = ranks(points.iter().map(|point| point.0).collect());
    let y = ranks(points.iter().map(|point| point.1).collect());
    pearson(&x.into_iter().zip(y).collect::<Vec<_>>())
}

/// Ranks from 1, ties sharing the middle one.
fn ranks(values: Vec<f64>) -> Vec<f64> {
    let mut places: Vec<usize> = (0..values.len()).collect();
    places.order_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut from = 0;
    while from < places.len() {
        let same = places[from..].iter().take_while(|&&place| values[place] == values[places[from]]).count();
        let middle = from as f64 + (same as f64 + 1.0) / 2.0;
        places[from..from + same].iter().for_each(|&place| ranks[place] = middle);
        from += same;
    }
    ranks
}

/// Kendall's τ-b (1945): pairs that go the same way less those that do not; p by the normal distribution with the
/// variance for ties.
pub fn kendall(points: &[(f64, f64)]) -> Result<Correlation, NoValue> {
    usable(points)?;
    if points.len() > MOST_POINTS {
        return Err(NoValue::TooLarge);
    }
    let mut score = 0i64;
    for (at, (x, y)) in points.iter().enumerate() {
        for (other_x, other_y) in &points[at + 1..] {
            score += sign(other_x - x) * sign(other_y - y);
        }
    }
    let n = points.len() as f64;
    let pairs = n * (n - 1.0) / 2.0;
    let (x, y) = (ties(points.iter().map(|point| point.0)), ties(points.iter().map(|point| point.1)));
    let value =
        finite(score as f64 / ((pairs - x.pairs).sqrt() * (pairs - y.pairs).sqrt()))?.clamp(-1.0, 1.0);
    let variance = (n * (n - 1.0) * (2.0 * n + 5.0) - x.fives - y.fives) / 18.0
        + 2.0 * x.pairs * y.pairs / (n * (n - 1.0))
        + x.threes * y.threes / (9.0 * n * (n - 1.0) * (n - 2.0));
    if variance <= 0.0 {
        return Err(NoValue::NoVariation);
    }
    let p = (2.0 * normal_tail((score as f64).abs() / variance.sqrt())).min(1.0);
    Ok(Correlation { value, p })
}

fn sign(x: f64) -> i64 {
    i64::from(x > 0.0) - i64::from(x < 0.0)
}

/// Sums over groups of t equal values: t(t−1)/2, t(t−1)(t−2), t(t−1)(2t+5).
struct Ties {
    pairs: f64,
    threes: f64,
    fives: f64,
}

fn ties(values: impl Iterator<Item = f64>) -> Ties {
    let mut values: Vec<f64> = values.collect();
    values.order_by(f64::total_cmp);
    let mut sums = Ties { pairs: 0.0, threes: 0.0, fives: 0.0 };
    for group in values.chunk_by(|a, b| a == b) {
        let t = group.len() as f64;
        sums.pairs += t * (t - 1.0) / 2.0;
        sums.threes += t * (t - 1.0) * (t - 2.0);
        sums.fives += t * (t - 1.0) * (2.0 * t + 5.0);
    }
    sums
}

/// The slope of Theil (1950) and Sen (1968): the median of the slopes between all pairs of different times; value per
/// unit of time. One odd text does not bend it.
pub fn theil_sen(points: &[(f64, f64)]) -> Value {
    if points.len() < 2 {
        return Err(NoValue::TooFewParts);
    }
    if points.len() > MOST_POINTS || points.iter().any(|(x, y)| !(x.abs() < 1e100 && y.abs() < 1e100)) {
        return Err(NoValue::TooLarge);
    }
    let mut slopes = Vec::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let later = points[at + 1..].iter().filter(|other| other.0 != *x);
        slopes.extend(later.map(|(other_x, other_y)| (other_y - y) / (other_x - x)));
    }
    if slopes.is_empty() {
        return Err(NoValue::NoVariation);
    }
    let middle = slopes.len() / 2;
    let is_even = slopes.len().is_multiple_of(2);
    let (below, &mut upper, _) = slopes.select_nth_unstable_by(middle, f64::total_cmp);
    if !is_even {
        return finite(upper);
    }
    let lower = below.iter().copied().max_by(f64::total_cmp).unwrap_or(upper);
    finite(lower / 2.0 + upper / 2.0)
}
