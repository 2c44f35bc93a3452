//! Whether a series goes up or down with time: correlations with their p, and the Theil–Sen slope.
//!
//! Points are (time, value); points without a date are the caller's to leave out and to name.

use super::interval::{Confidence, Interval};
use super::special::{normal_tail, student_two_sided};
use super::{NoValue, Value, finite};
use crate::float::{exp, ln};
use crate::order::Order;

/// Points of which all pairs are looked at (Theil–Sen).
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
pub fn ranks(values: Vec<f64>) -> Vec<f64> {
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

/// What Kendall's τ-b is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pairs {
    /// Pairs that go the same way, and those that do not.
    pub concordant: f64,
    pub discordant: f64,
    /// All pairs, and those with equal times or equal values.
    pub all: f64,
    pub tied_x: f64,
    pub tied_y: f64,
    /// The variance of concordant less discordant, were there no trend, with a correction for ties.
    pub variance: f64,
}

impl Pairs {
    /// Counted by a merge sort (Knight 1966), so that ten thousand points cost little.
    pub fn of(points: &[(f64, f64)]) -> Result<Pairs, NoValue> {
        usable(points)?;
        let mut sorted = points.to_vec();
        sorted.order_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let n = points.len() as f64;
        let all = n * (n - 1.0) / 2.0;
        let both: f64 = sorted.chunk_by(|a, b| a == b).map(|same| pairs_of(same.len())).sum();
        let (x, y) = (ties(points.iter().map(|point| point.0)), ties(points.iter().map(|point| point.1)));
        let mut values: Vec<f64> = sorted.into_iter().map(|point| point.1).collect();
        let discordant = inversions(&mut values) as f64;
        let variance = (n * (n - 1.0) * (2.0 * n + 5.0) - x.fives - y.fives) / 18.0
            + 2.0 * x.pairs * y.pairs / (n * (n - 1.0))
            + x.threes * y.threes / (9.0 * n * (n - 1.0) * (n - 2.0));
        let concordant = all - x.pairs - y.pairs + both - discordant;
        Ok(Pairs { concordant, discordant, all, tied_x: x.pairs, tied_y: y.pairs, variance })
    }

    /// Concordant less discordant pairs.
    pub fn score(&self) -> f64 {
        self.concordant - self.discordant
    }
}

/// Kendall's τ-b (1945): pairs that go the same way less those that do not; p by the normal distribution with the
/// variance for ties.
pub fn kendall(points: &[(f64, f64)]) -> Result<Correlation, NoValue> {
    let pairs = Pairs::of(points)?;
    let roots = (pairs.all - pairs.tied_x).sqrt() * (pairs.all - pairs.tied_y).sqrt();
    let value = finite(pairs.score() / roots)?.clamp(-1.0, 1.0);
    if pairs.variance <= 0.0 {
        return Err(NoValue::NoVariation);
    }
    let p = (2.0 * normal_tail(pairs.score().abs() / pairs.variance.sqrt())).min(1.0);
    Ok(Correlation { value, p })
}

fn pairs_of(n: usize) -> f64 {
    n as f64 * (n as f64 - 1.0) / 2.0
}

/// Sorts the values, and says how many pairs stood the wrong way round.
fn inversions(values: &mut [f64]) -> u64 {
    let mut swaps = 0;
    let mut merged = values.to_vec();
    let mut width = 1;
    while width < values.len() {
        for from in (0..values.len()).step_by(2 * width) {
            let middle = (from + width).min(values.len());
            let until = (from + 2 * width).min(values.len());
            let (mut left, mut right) = (from, middle);
            for place in &mut merged[from..until] {
                let is_right = left == middle || right < until && values[right] < values[left];
                if is_right {
                    swaps += (middle - left) as u64;
                }
                let next = if is_right { &mut right } else { &mut left };
                *place = values[*next];
                *next += 1;
            }
        }
        values.copy_from_slice(&merged);
        width *= 2;
    }
    swaps
}

/// Interval of Kendall's τ of `n` points (Fieller, Hartley & Pearson 1957): tanh(artanh τ ± z √(.437/(n − 4))). At ±1
/// there is none.
pub fn kendall_interval(tau: f64, n: usize, confidence: Confidence) -> Result<Interval, NoValue> {
    match () {
        () if n < 5 => return Err(NoValue::TooFewParts),
        () if tau.abs() >= 1.0 => return Err(NoValue::NoVariation),
        () => {}
    }
    let centre = 0.5 * ln((1.0 + tau) / (1.0 - tau));
    let half = confidence.z() * (0.437 / (n - 4) as f64).sqrt();
    let tanh = |x: f64| 1.0 - 2.0 / (exp(2.0 * x) + 1.0);
    Ok(Interval { low: finite(tanh(centre - half))?, high: finite(tanh(centre + half))? })
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
        sums.pairs += pairs_of(group.len());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// By looking at all pairs.
    fn score(points: &[(f64, f64)]) -> f64 {
        let sign = |x: f64| f64::from(i8::from(x > 0.0) - i8::from(x < 0.0));
        let later = |at: usize| points[at + 1..].iter().map(move |b| (points[at], *b));
        (0..points.len()).flat_map(later).map(|(a, b)| sign(b.0 - a.0) * sign(b.1 - a.1)).sum()
    }

    #[test]
    fn a_merge_sort_counts_what_all_pairs_give() {
        let mut random = Random::new(5);
        for _ in 0..500 {
            let number = |random: &mut Random| f64::from(random.below(9)) - 4.0;
            let points: Vec<(f64, f64)> =
                (0..3 + random.below(40)).map(|_| (number(&mut random), number(&mut random))).collect();
            let Ok(found) = kendall(&points) else { continue };
            let ties =
                |of: fn(&(f64, f64)) -> f64| pairs_of(points.len()) - ties(points.iter().map(of)).pairs;
            let expected = score(&points) / (ties(|p| p.0).sqrt() * ties(|p| p.1).sqrt());
            assert!((found.value - expected).abs() < 1e-12, "{points:?}: {} is not {expected}", found.value);
        }
    }

    #[test]
    fn an_interval_of_tau_holds_it() {
        let got = kendall_interval(0.6, 20, Confidence::Percent95).expect("an interval");
        assert!((got.low - 0.3527).abs() < 1e-3 && (got.high - 0.7685).abs() < 1e-3, "{got:?}");
        assert_eq!(kendall_interval(0.6, 4, Confidence::Percent95), Err(NoValue::TooFewParts));
        assert_eq!(kendall_interval(1.0, 9, Confidence::Percent95), Err(NoValue::NoVariation));
    }

    #[test]
    fn ten_thousand_points_have_a_tau() {
        let points: Vec<(f64, f64)> = (0..10_000).map(|n| (f64::from(n), f64::from(n % 100))).collect();
        assert!(kendall(&points).is_ok_and(|found| found.value > 0.0 && found.value < 0.1));
    }
}
