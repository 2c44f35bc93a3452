//! How sure a rate or a ratio is: intervals.
//!
//! Wilson's and the delta method take words for independent; texts repeat their words, so that these intervals are
//! too narrow. The bootstrap draws whole parts and is the honest one when there are parts enough.

use super::contingency::Table;
use super::effect::log_ratio;
use super::{NoValue, Value, finite};
use crate::float::log2;
use crate::random::Random;

/// From … to.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// How often intervals made this way hold the true value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Confidence {
    Percent90,
    Percent95,
    Percent99,
}

impl Confidence {
    /// The normal deviate that leaves half of the rest on each side.
    pub fn z(self) -> f64 {
        match self {
            Confidence::Percent90 => 1.644_853_626_951_472_7,
            Confidence::Percent95 => 1.959_963_984_540_054,
            Confidence::Percent99 => 2.575_829_303_548_900_4,
        }
    }

    /// What is left out on each side.
    pub(super) fn side(self) -> f64 {
        match self {
            Confidence::Percent90 => 0.05,
            Confidence::Percent95 => 0.025,
            Confidence::Percent99 => 0.005,
        }
    }
}

/// Wilson's score interval (1927) of `count` among `n`, as a share from 0 to 1.
pub fn wilson(count: u64, n: u64, confidence: Confidence) -> Result<Interval, NoValue> {
    match () {
        () if n == 0 => return Err(NoValue::NoWords),
        () if count > n => return Err(NoValue::Impossible),
        () => {}
    }
    Ok(score(count as f64 / n as f64, n as f64, confidence.z()))
}

/// Wilson's interval of a share among `n`, which need not be whole, with a normal deviate.
pub(super) fn score(p: f64, n: f64, z: f64) -> Interval {
    let z2 = z * z;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt() / (1.0 + z2 / n);
    // At the ends the formula gives 0 and 1 but for rounding.
    let low = if p <= 0.0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if p >= 1.0 { 1.0 } else { (centre + half).min(1.0) };
    Interval { low, high }
}

/// Interval of the Log Ratio by the delta method (Katz et al. 1978): ± z √(1/a − 1/n1 + 1/b − 1/n2) / ln 2. A count of
/// zero is .5, as in [`log_ratio`].
pub fn of_log_ratio(table: &Table, confidence: Confidence) -> Result<Interval, NoValue> {
    let centre = log_ratio(table)?.value;
    let [a, b, rest1, rest2] = table.observed();
    let inverse = |count: u64| if count == 0 { 2.0 } else { 1.0 / count as f64 };
    let variance = inverse(a) - 1.0 / (a + rest1) as f64 + inverse(b) - 1.0 / (b + rest2) as f64;
    let half = confidence.z() * variance.max(0.0).sqrt() / std::f64::consts::LN_2;
    Ok(Interval { low: finite(centre - half)?, high: finite(centre + half)? })
}

/// Occurrences in a part, and its words.
pub type Part = (u64, u64);

/// How a bootstrap is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Bootstrap {
    /// How many corpora are drawn; 1,000 is usual.
    pub rounds: u32,
    pub seed: u64,
    pub confidence: Confidence,
}

impl Bootstrap {
    /// Percentile interval (Efron 1979) of occurrences per word: parts are drawn with putting back, as many as there
    /// are.
    pub fn of_rate(self, parts: &[Part]) -> Result<Interval, NoValue> {
        let parts = with_words(parts)?;
        let mut random = Random::new(self.seed);
        self.drawing(|| {
            let (count, size) = drawn(&parts, &mut random);
            count / size
        })
    }

    /// Percentile interval of the Log Ratio of two groups of parts, each drawn for itself. A drawn count of zero is .5.
    pub fn of_log_ratio(self, first: &[Part], second: &[Part]) -> Result<Interval, NoValue> {
        let (first, second) = (with_words(first)?, with_words(second)?);
        if first.iter().chain(&second).all(|part| part.0 == 0) {
            return Err(NoValue::NoOccurrence);
        }
        let mut random = Random::new(self.seed);
        self.drawing(|| {
            let ((a, n1), (b, n2)) = (drawn(&first, &mut random), drawn(&second, &mut random));
            log2(a.max(0.5) / n1 / (b.max(0.5) / n2))
        })
    }

    fn drawing(self, mut draw: impl FnMut() -> f64) -> Result<Interval, NoValue> {
        self.percentiles((0..self.rounds).map(|_| draw()).collect())
    }

    /// The interval of what the rounds gave.
    pub fn percentiles(self, mut values: Vec<f64>) -> Result<Interval, NoValue> {
        if values.is_empty() {
            return Err(NoValue::TooFewParts);
        }
        values.sort_unstable_by(f64::total_cmp);
        Ok(Interval {
            low: quantile(&values, self.confidence.side())?,
            high: quantile(&values, 1.0 - self.confidence.side())?,
        })
    }
}

/// Parts that have words; two at least.
fn with_words(parts: &[Part]) -> Result<Vec<Part>, NoValue> {
    let parts: Vec<Part> = parts.iter().copied().filter(|part| part.1 > 0).collect();
    match parts.len() {
        0 => Err(NoValue::NoWords),
        1 => Err(NoValue::TooFewParts),
        n if n > u32::MAX as usize => Err(NoValue::TooLarge),
        _ => Ok(parts),
    }
}

fn drawn(parts: &[Part], random: &mut Random) -> (f64, f64) {
    let mut sum = (0.0, 0.0);
    for _ in 0..parts.len() {
        let (count, size) = parts[random.below(parts.len() as u32) as usize];
        sum = (sum.0 + count as f64, sum.1 + size as f64);
    }
    sum
}

/// The quantile of sorted values, between two of them in proportion (as numpy and R, type 7).
fn quantile(sorted: &[f64], share: f64) -> Value {
    let at = share * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[at as usize], sorted[(at as usize + 1).min(sorted.len() - 1)]);
    finite(below + (above - below) * (at - at.floor()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_s_interval() {
        let got = wilson(10, 50, Confidence::Percent95).expect("an interval");
        assert!(
            (got.low - 0.112_437_500_2).abs() < 1e-9 && (got.high - 0.330_371_059_3).abs() < 1e-9,
            "{got:?}"
        );
        assert_eq!(wilson(0, 10, Confidence::Percent95).map(|interval| interval.low), Ok(0.0));
        assert_eq!(wilson(10, 10, Confidence::Percent95).map(|interval| interval.high), Ok(1.0));
        assert_eq!(wilson(0, 0, Confidence::Percent95), Err(NoValue::NoWords));
    }

    #[test]
    fn a_bootstrap_is_repeatable_and_around_the_rate() {
        let parts: Vec<Part> = (0..40).map(|part| (part % 7, 100 + part)).collect();
        let settings = Bootstrap { rounds: 500, seed: 3, confidence: Confidence::Percent95 };
        let (count, size) = parts.iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
        let got = settings.of_rate(&parts).expect("an interval");
        assert_eq!(Ok(got), settings.of_rate(&parts));
        let rate = count as f64 / size as f64;
        assert!(got.low < rate && rate < got.high, "{got:?}");
        let ratio = settings.of_log_ratio(&parts, &parts).expect("an interval");
        assert!(ratio.low < 0.0 && ratio.high > 0.0, "{ratio:?}");
        assert_eq!(settings.of_rate(&parts[..1]), Err(NoValue::TooFewParts));
        assert_eq!(settings.of_log_ratio(&[(0, 5), (0, 5)], &[(0, 5), (0, 9)]), Err(NoValue::NoOccurrence));
    }
}
