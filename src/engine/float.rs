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
