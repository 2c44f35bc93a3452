//! Dispersion from the places themselves, without parts: ARF, AWT and ALD (Savický & Hlaváčová 2002).
//!
//! The corpus is closed to a ring: the distance before the first place is that from the last. Places are sorted and
//! below N, the number of words; words are counted, not tokens of punctuation.

use super::special::LN_10;
use super::{NoValue, Value, finite};
use crate::float::{exp, ln};

/// Distances between neighbours on the ring.
pub fn distances(places: &[u64], n: u64) -> Result<impl Iterator<Item = f64> + '_, NoValue> {
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else {
        return Err(if n == 0 { NoValue::NoWords } else { NoValue::NoOccurrence });
    };
    if last >= n || first > last || places.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Err(NoValue::Impossible);
    }
    let around = (first + (n - last)) as f64;
    Ok(std::iter::once(around).chain(places.windows(2).map(|pair| (pair[1] - pair[0]) as f64)))
}

/// Average reduced frequency: (1/v) Σ min(d, v) with v = N/f. From 1 (all together) to f (evenly spread).
pub fn arf(places: &[u64], n: u64) -> Value {
    let distances = distances(places, n)?;
    let v = n as f64 / places.len() as f64;
    // A comparison: `f64::min` is a call in a browser, for the sake of what is not a number.
    finite(distances.map(|d| if d < v { d } else { v }).sum::<f64>() / v)
}

/// Average waiting time: ½ (1 + Σ d² / N), in words: how far on average to the next place.
pub fn awt(places: &[u64], n: u64) -> Value {
    let squares: f64 = distances(places, n)?.map(|d| d * d).sum();
    finite(0.5 * (1.0 + squares / n as f64))
}

/// Average logarithmic distance: Σ (d/N) log10 d; smaller is more even.
pub fn ald(places: &[u64], n: u64) -> Value {
    let sum: f64 = distances(places, n)?.map(|d| d * ln(d)).sum();
    finite(sum / n as f64 / LN_10)
}

/// Frequency reduced by AWT: N² / Σ d².
pub fn f_awt(places: &[u64], n: u64) -> Value {
    let squares: f64 = distances(places, n)?.map(|d| d * d).sum();
    finite(n as f64 / squares * n as f64)
}

/// Frequency reduced by ALD: N · 10^(−ALD).
pub fn f_ald(places: &[u64], n: u64) -> Value {
    finite(n as f64 * exp(-ald(places, n)? * LN_10))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of "a" in the text of Gries (2008).
    const PLACES: [u64; 15] = [1, 11, 13, 22, 24, 29, 31, 34, 37, 38, 41, 43, 44, 47, 49];

    fn check(got: Value, expected: f64, digits: i32) {
        let got = got.expect("a value");
        assert!((got - expected).abs() <= 0.5 / 10f64.powi(digits), "{got} is not {expected}");
    }

    #[test]
    fn gries_2008() {
        check(arf(&PLACES, 50), 10.8, 9);
        check(awt(&PLACES, 50), 3.18, 9);
        check(ald(&PLACES, 50), 0.628_416_952_2, 9);
        check(f_awt(&PLACES, 50), 9.328, 3);
        check(f_ald(&PLACES, 50), 11.764, 3);
    }

    #[test]
    fn the_edges_have_values_or_reasons() {
        check(arf(&[3], 10), 1.0, 12);
        check(arf(&[0, 1, 2, 3], 4), 4.0, 12);
        check(ald(&[0, 1, 2, 3], 4), 0.0, 12);
        assert_eq!(arf(&[], 10), Err(NoValue::NoOccurrence));
        assert_eq!(arf(&[], 0), Err(NoValue::NoWords));
        assert_eq!(arf(&[10], 10), Err(NoValue::Impossible));
        assert_eq!(arf(&[4, 4], 10), Err(NoValue::Impossible));
        assert!(awt(&[0], u64::MAX).is_ok());
    }
}
