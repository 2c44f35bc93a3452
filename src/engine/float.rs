//! Floating-point functions that give the same bits on every machine.
//!
//! `f64::ln` and its kin call the platform and differ in the last bits between a native build and
//! WebAssembly; `libm` is plain Rust and does not. `sqrt` is exact everywhere by IEEE 754.

/// Natural logarithm.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Logarithm to the base 2.
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// e to the power of `x`.
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// `x` to the power of `y`.
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// ln(1 + x), exact for small `x`.
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// e to the power of `x`, less 1, exact for small `x`.
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// The complement of the error function, 1 − erf x.
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// ln Γ(x) for x > 0.
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}
