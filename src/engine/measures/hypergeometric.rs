//! The hypergeometric distribution in logarithms: Lafon's specificity and Fisher's test are its tails.
//!
//! Point probabilities come from Loader's saddle-point form, which stays exact for billions of words; a tail is the
//! first of its points times a sum of ratios, so that it may be smaller than any number and still has a logarithm.

use super::NoValue;
use super::special::{deviance, ln_complement, stirling_error};
use crate::float::{ln, ln_1p};

/// Largest total: the sum of a tail takes some ten standard deviations, 2.5 million steps here.
pub const LARGEST: u64 = 1_000_000_000_000;

/// How often a word of `marked` occurrences among `total` words is in a part of `drawn` words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hypergeometric {
    total: u64,
    marked: u64,
    drawn: u64,
}

impl Hypergeometric {
    /// Refuses more marked or drawn than there are.
    pub fn new(total: u64, marked: u64, drawn: u64) -> Result<Self, NoValue> {
        match () {
            () if total == 0 => Err(NoValue::NoWords),
            () if marked > total || drawn > total => Err(NoValue::Impossible),
            () if total > LARGEST => Err(NoValue::TooLarge),
            () => Ok(Hypergeometric { total, marked, drawn }),
        }
    }

    /// The least possible count.
    pub fn least(&self) -> u64 {
        (self.marked + self.drawn).saturating_sub(self.total)
    }

    /// The greatest possible count.
    pub fn greatest(&self) -> u64 {
        self.marked.min(self.drawn)
    }

    /// The most probable count.
    pub fn mode(&self) -> u64 {
        let product = u128::from(self.marked + 1) * u128::from(self.drawn + 1);
        (product / u128::from(self.total + 2)) as u64
    }

    /// Whether `k` is at or above the mean, marked · drawn / total.
    pub fn is_above_mean(&self, k: u64) -> bool {
        u128::from(k) * u128::from(self.total) >= u128::from(self.marked) * u128::from(self.drawn)
    }

    /// ln P(X = k); `None` where that is impossible.
    pub fn ln_point(&self, k: u64) -> Option<f64> {
        if k < self.least() || k > self.greatest() {
            return None;
        }
        let (total, drawn) = (self.total as f64, self.drawn as f64);
        let p = Share { of: drawn / total, rest: (self.total - self.drawn) as f64 / total };
        let unmarked = self.total - self.marked;
        let point = ln_binomial_point(k, self.marked, p) + ln_binomial_point(self.drawn - k, unmarked, p)
            - ln_binomial_point(self.drawn, self.total, p);
        Some(point.min(0.0))
    }

    /// ln P(X ≥ k); `None` where that is impossible.
    pub fn ln_at_least(&self, k: u64) -> Option<f64> {
        if k <= self.least() {
            return Some(0.0);
        }
        if !self.is_above_mean(k) {
            return self.ln_at_most(k - 1).map(ln_complement);
        }
        let first = self.ln_point(k)?;
        let (marked, drawn) = (self.marked as f64, self.drawn as f64);
        let rest = self.total as f64 - marked - drawn;
        let ratio = |j: f64| (marked - j) * (drawn - j) / ((j + 1.0) * (rest + j + 1.0));
        Some((first + ln(tail((k..self.greatest()).map(|j| ratio(j as f64))))).min(0.0))
    }

    /// ln P(X ≤ k); `None` where that is impossible.
    pub fn ln_at_most(&self, k: u64) -> Option<f64> {
        if k >= self.greatest() {
            return Some(0.0);
        }
        if self.is_above_mean(k) {
            return self.ln_at_least(k + 1).map(ln_complement);
        }
        let first = self.ln_point(k)?;
        let (marked, drawn) = (self.marked as f64, self.drawn as f64);
        let rest = self.total as f64 - marked - drawn;
        let ratio = |j: f64| j * (rest + j) / ((marked - j + 1.0) * (drawn - j + 1.0));
        Some((first + ln(tail((self.least() + 1..=k).rev().map(|j| ratio(j as f64))))).min(0.0))
    }
}

/// 1 + r₁ + r₁r₂ + …, until what follows adds nothing.
fn tail(ratios: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for ratio in ratios {
        term *= ratio;
        sum += term;
        if term < sum * 1e-18 {
            break;
        }
    }
    sum
}

/// A probability and its complement, each without the rounding of the other.
#[derive(Clone, Copy)]
struct Share {
    of: f64,
    rest: f64,
}

/// ln of the binomial probability of `k` among `n` (Loader 2000).
fn ln_binomial_point(k: u64, n: u64, p: Share) -> f64 {
    if k == 0 || k == n {
        // Only one of the two factors is left; its base may be close to 1.
        let (base, complement) = if k == 0 { (p.rest, p.of) } else { (p.of, p.rest) };
        return match n {
            0 => 0.0,
            _ if base <= 0.0 => f64::NEG_INFINITY,
            _ => n as f64 * if complement < 0.1 { ln_1p(-complement) } else { ln(base) },
        };
    }
    let (kf, nf, left) = (k as f64, n as f64, (n - k) as f64);
    let correction = stirling_error(nf) - stirling_error(kf) - stirling_error(left);
    let here = deviance(kf, nf * p.of, kf - nf * p.of);
    let there = deviance(left, nf * p.rest, left - nf * p.rest);
    let scale = ln(2.0 * std::f64::consts::PI) + ln(kf) + ln(left / nf);
    correction - here - there - 0.5 * scale
}
