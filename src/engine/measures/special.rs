//! Special functions, on [`crate::float`] alone, so that every machine gives the same bits.

use crate::float::{erfc, exp, exp_m1, ln, ln_1p, ln_gamma};

/// ln 10, to turn natural logarithms into those to the base 10.
pub const LN_10: f64 = std::f64::consts::LN_10;

/// ln (n over k); `None` when k > n.
pub fn ln_binomial(n: f64, k: f64) -> Option<f64> {
    let both = ln_gamma(k + 1.0) + ln_gamma(n - k + 1.0);
    (k <= n).then(|| (ln_gamma(n + 1.0) - both).max(0.0))
}

/// What Stirling's formula lacks of ln n! (Loader 2000, "Fast and accurate computation of binomial probabilities").
pub fn stirling_error(n: f64) -> f64 {
    if n <= 15.0 {
        if n <= 0.0 {
            return 0.0;
        }
        let factorial = (1..=n as u32).fold(1.0, |product, i| product * f64::from(i));
        // The number is ln √(2π).
        return ln(factorial) - (n + 0.5) * ln(n) + n - 0.918_938_533_204_672_7;
    }
    let s = 1.0 / (n * n);
    (1.0 / 12.0 - s * (1.0 / 360.0 - s * (1.0 / 1260.0 - s * (1.0 / 1680.0 - s / 1188.0)))) / n
}

/// x ln(x/e) − (x − e) with `surplus` = x − e: the deviance of one cell, exact also where x and e nearly agree
/// (Loader 2000). `e` is above zero unless `x` is zero.
pub fn deviance(x: f64, e: f64, surplus: f64) -> f64 {
    if x == 0.0 {
        return e;
    }
    if surplus.abs() >= 0.1 * (x + e) {
        return x * ln(x / e) - surplus;
    }
    // x ln(x/e) = 2x (v + v³/3 + v⁵/5 + …) with v = (x − e) / (x + e).
    let v = surplus / (x + e);
    let (mut sum, mut power, square) = (surplus * v, 2.0 * x * v, v * v);
    for i in 1..1000 {
        power *= square;
        let next = sum + power / f64::from(2 * i + 1);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

/// P(Z > z) of the normal distribution.
pub fn normal_tail(z: f64) -> f64 {
    0.5 * erfc(z / std::f64::consts::SQRT_2)
}

/// ln erfc(x) for x ≥ 0, also where erfc itself is too small for a number.
pub fn ln_erfc(x: f64) -> f64 {
    if x < 20.0 {
        return ln(erfc(x));
    }
    // Laplace's continued fraction, from its tail.
    let fraction = (1..=20).rev().fold(x, |below, i| x + f64::from(i) / 2.0 / below);
    -x * x - ln(fraction) - 0.5 * ln(std::f64::consts::PI)
}

/// P(χ² > x) with one degree of freedom.
pub fn chi_square_1_tail(x: f64) -> f64 {
    if x <= 0.0 { 1.0 } else { erfc((x / 2.0).sqrt()) }
}

/// log10 P(χ² > x) with one degree of freedom, for tails too small for a number.
pub fn chi_square_1_log10_tail(x: f64) -> f64 {
    if x <= 0.0 { 0.0 } else { ln_erfc((x / 2.0).sqrt()) / LN_10 }
}

/// P(χ² > x) with `degrees` of freedom.
pub fn chi_square_tail(x: f64, degrees: f64) -> f64 {
    if x <= 0.0 { 1.0 } else { incomplete_gamma_tail(degrees / 2.0, x / 2.0) }
}

/// Q(a, x), the upper incomplete gamma function over Γ(a), for a > 0 and x ≥ 0.
pub fn incomplete_gamma_tail(a: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let front = exp(a * ln(x) - x - ln_gamma(a));
    if x < a + 1.0 {
        // Power series of P = 1 − Q.
        let (mut sum, mut term, mut at) = (1.0 / a, 1.0 / a, a);
        for _ in 0..100_000 {
            at += 1.0;
            term *= x / at;
            sum += term;
            if term < sum * 1e-17 {
                break;
            }
        }
        return (1.0 - front * sum).clamp(0.0, 1.0);
    }
    let (mut b, mut c) = (x + 1.0 - a, 1e300);
    let mut d = 1.0 / b;
    let mut h = d;
    for i in 1..100_000 {
        let i = f64::from(i);
        let an = -i * (i - a);
        b += 2.0;
        d = 1.0 / away_from_zero(an * d + b);
        c = away_from_zero(b + an / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    (front * h).clamp(0.0, 1.0)
}

/// I_x(a, b), the incomplete beta function over B(a, b), for a, b > 0 and 0 ≤ x ≤ 1.
pub fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = exp(ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * ln(x) + b * ln_1p(-x));
    let value = if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    };
    value.clamp(0.0, 1.0)
}

/// Lentz's evaluation of the continued fraction of the incomplete beta function.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let (mut c, mut d) = (1.0, 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0)));
    let mut h = d;
    for m in 1..100_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut step = 1.0;
        for numerator in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + numerator * d);
            c = away_from_zero(1.0 + numerator / c);
            step = c * d;
            h *= step;
        }
        if (step - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < 1e-300 { 1e-300 } else { x }
}

/// P(|T| > |t|) of Student's distribution with `degrees` of freedom.
pub fn student_two_sided(t: f64, degrees: f64) -> f64 {
    incomplete_beta(degrees / 2.0, 0.5, degrees / (degrees + t * t))
}

/// ln(1 − eˣ) for x < 0.
pub fn ln_complement(x: f64) -> f64 {
    if x > -0.693 { ln(-exp_m1(x)) } else { ln_1p(-exp(x)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(got: f64, expected: f64) {
        assert!((got - expected).abs() <= 1e-12 * expected.abs().max(1e-300), "{got} is not {expected}");
    }

    #[test]
    fn known_values() {
        check(normal_tail(1.96), 0.024997895148220435);
        check(chi_square_1_tail(3.841458820694124), 0.05);
        check(chi_square_tail(5.991464547107979, 2.0), 0.05);
        check(student_two_sided(2.228138851986274, 10.0), 0.05);
        check(incomplete_beta(2.0, 3.0, 0.4), 0.5248);
        check(ln_erfc(30.0), -903.974_117_110_644);
        check(stirling_error(16.0), 0.005_207_655_919_609_64);
        check(stirling_error(15.0), 0.005554733551962801);
        assert_eq!(stirling_error(0.0), 0.0);
    }

    #[test]
    fn the_two_ways_of_the_logarithm_meet() {
        check(ln_erfc(19.999_999), ln_erfc(20.000_001) + 2.0 * 20.0 * 2e-6 + 2e-6 / 20.0);
    }
}
