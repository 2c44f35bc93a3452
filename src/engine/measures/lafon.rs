//! Lafon's specificity (Mots 1, 1980): is a word over- or under-used in a part, by its hypergeometric tail?
//!
//! Positive above the mean: −log10 P(X ≥ f); negative below: log10 P(X ≤ f). TXM prints four digits; between −2 and 2
//! a figure is called banal there. Logarithms are never left, so that no tail is too small for a figure.

use super::hypergeometric::Hypergeometric;
use super::special::LN_10;
use super::{NoValue, Value, finite};

/// The specificity of a word of `f` occurrences in a part of `t` words, and `total_f` among all `total_t` words.
/// The decimal exponent of the tail, with sign; no limits but those of the counts.
pub fn specificity(f: u64, total_f: u64, t: u64, total_t: u64) -> Value {
    if total_f == 0 {
        return Err(NoValue::NoOccurrence);
    }
    if t == 0 {
        return Err(NoValue::NoWords);
    }
    let chance = Hypergeometric::new(total_t, total_f, t)?;
    if f < chance.least() || f > chance.greatest() {
        return Err(NoValue::Impossible);
    }
    if chance.is_above_mean(f) {
        finite(0.0 - chance.ln_at_least(f).ok_or(NoValue::Impossible)? / LN_10)
    } else {
        finite(chance.ln_at_most(f).ok_or(NoValue::Impossible)? / LN_10)
    }
}

/// The figure as TXM shows it: four digits, halves away from zero.
pub fn displayed(specificity: f64) -> f64 {
    let scaled = specificity * 10_000.0;
    // Beyond that there are no digits to round, and zero has no sign.
    if scaled.abs() > 1e15 { specificity } else { scaled.round() / 10_000.0 + 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(f: u64, total_f: u64, t: u64, total_t: u64, expected: f64) {
        let got = specificity(f, total_f, t, total_t).expect("a value");
        assert!((displayed(got) - expected).abs() < 1e-9, "{f} {total_f} {t} {total_t}: {got}");
    }

    #[test]
    fn robespierre_s_people_and_country() {
        check(14, 296, 6903, 61449, -4.1743);
        check(53, 296, 7896, 61449, 2.1122);
        check(6, 153, 8395, 61449, -4.2432);
        check(35, 153, 10142, 61449, 1.5961);
    }

    #[test]
    fn no_tail_is_too_small() {
        for (f, total_f, t, total_t) in [
            (500_000_000, 500_000_000, 500_000_000, 1_000_000_000),
            (0, 500_000_000, 500_000_000, 1_000_000_000),
            (1_000_000, 1_000_000, 1_000_000, 1_000_000_000_000),
            (0, 1, 1, 1_000_000_000),
            (1, 1, 1, 1),
            (250_000_000, 500_000_000, 500_000_000, 1_000_000_000),
        ] {
            let got = specificity(f, total_f, t, total_t).expect("a value");
            assert!(got.is_finite(), "{f} {total_f} {t} {total_t}: {got}");
        }
        let all = specificity(500_000_000, 500_000_000, 500_000_000, 1_000_000_000).expect("a value");
        assert!((all - 301_029_991.08).abs() < 1.0, "{all}");
        assert_eq!(specificity(1, 1, 1, 1), Ok(0.0));
        assert_eq!(specificity(0, 0, 1, 1), Err(NoValue::NoOccurrence));
        assert_eq!(specificity(2, 1, 5, 9), Err(NoValue::Impossible));
    }
}
