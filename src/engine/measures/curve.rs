//! The curve of a power, y = k·xᵇ, through points: growth of a vocabulary (Heaps) and falling frequencies (Zipf).
//!
//! Points of such curves follow from each other, so that no interval of the slope is told: it would be too narrow.

use super::{NoValue, finite};
use crate::float::{exp, ln};
use serde::{Deserialize, Serialize};

/// The least squares of ln y on ln x.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PowerCurve {
    /// b, the slope of the line of the logarithms.
    pub exponent: f64,
    /// k, the value at x = 1.
    pub factor: f64,
    /// The share of the variance of ln y that the line explains, 0 to 1.
    pub r2: f64,
    /// Points that it was fitted to.
    pub n: u32,
}

impl PowerCurve {
    /// Through points above zero, three at least, not all of one x.
    pub fn through(points: impl Iterator<Item = (f64, f64)> + Clone) -> Result<PowerCurve, NoValue> {
        let points = points.filter(|&(x, y)| x > 0.0 && y > 0.0).map(|(x, y)| (ln(x), ln(y)));
        let n = points.clone().count();
        if n < 3 {
            return Err(NoValue::TooShort);
        }
        let mean = |of: fn((f64, f64)) -> f64| points.clone().map(of).sum::<f64>() / n as f64;
        let (x0, y0) = (mean(|point| point.0), mean(|point| point.1));
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for (x, y) in points.clone() {
            let (x, y) = (x - x0, y - y0);
            (xx, xy, yy) = (xx + x * x, xy + x * y, yy + y * y);
        }
        if xx == 0.0 || yy == 0.0 {
            return Err(NoValue::NoVariation);
        }
        let exponent = finite(xy / xx)?;
        let factor = finite(exp(y0 - exponent * x0))?;
        Ok(PowerCurve { exponent, factor, r2: finite(xy / xx * (xy / yy))?.clamp(0.0, 1.0), n: n as u32 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_power_is_found_again() {
        let points = (1..50).map(|x| (f64::from(x), 3.0 / f64::from(x).sqrt()));
        let curve = PowerCurve::through(points).expect("a curve");
        assert!((curve.exponent + 0.5).abs() < 1e-12 && (curve.factor - 3.0).abs() < 1e-12, "{curve:?}");
        assert!((curve.r2 - 1.0).abs() < 1e-12 && curve.n == 49);
    }

    #[test]
    fn four_points_have_the_figures_of_the_textbook() {
        // ln x 0, 1, 2, 3 and ln y 1, 2, 1, 2: slope .2, intercept 1.2, R² .2.
        let points = [(0.0, 1.0), (1.0, 2.0), (2.0, 1.0), (3.0, 2.0)].map(|(x, y)| (exp(x), exp(y)));
        let curve = PowerCurve::through(points.into_iter()).expect("a curve");
        assert!((curve.exponent - 0.2).abs() < 1e-12 && (ln(curve.factor) - 1.2).abs() < 1e-12);
        assert!((curve.r2 - 0.2).abs() < 1e-12);
    }

    #[test]
    fn what_has_no_slope_says_so() {
        let of = |points: &[(f64, f64)]| PowerCurve::through(points.iter().copied());
        assert_eq!(of(&[(1.0, 1.0), (2.0, 2.0)]), Err(NoValue::TooShort));
        assert_eq!(of(&[(1.0, 1.0), (2.0, 1.0), (3.0, 1.0)]), Err(NoValue::NoVariation));
        assert_eq!(of(&[(0.0, 1.0), (2.0, 0.0), (3.0, 1.0)]), Err(NoValue::TooShort));
    }
}
