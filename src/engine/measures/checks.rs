//! Self-check: worked examples of publications, recomputed here and now.
//!
//! The expected figures are typed in from where they were printed; those that a publication does not print were
//! recomputed with scipy, NLTK or textstat and say so in their source. A figure passes if it rounds to what was printed.

mod dispersion;
mod pairs;
mod readability;
mod robespierre;
mod texts;

use super::Value;
use super::formula::decimal;

/// An example and how it went.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// The example, such as `most powerful`.
    pub id: String,
    /// Where the expected figure is from.
    pub source: &'static str,
    /// Id of the measure in [`super::catalogue`].
    pub measure: &'static str,
    /// The figure as printed.
    pub expected: &'static str,
    /// Digits after the point that were printed.
    pub digits: usize,
    /// What is computed here.
    pub got: Value,
    pub pass: bool,
}

/// Every example, in the order of the page.
pub fn all() -> Vec<Check> {
    let mut checks = Vec::new();
    pairs::add(&mut checks);
    robespierre::add(&mut checks);
    dispersion::add(&mut checks);
    texts::add(&mut checks);
    readability::add(&mut checks);
    checks
}

/// Compares a figure with the one printed: half a unit of its last digit, but no finer than 10⁻¹¹ of the figure.
fn check(id: &str, source: &'static str, measure: &'static str, expected: &'static str, got: Value) -> Check {
    let digits = expected.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let printed = decimal(expected).expect("a printed figure is a number");
    let unit: f64 = (0..digits).fold(1.0, |unit, _| unit / 10.0);
    let margin = (0.5 * unit).max(1e-11 * printed.abs()) * (1.0 + 1e-9);
    let pass = got.is_ok_and(|got| (got - printed).abs() <= margin);
    Check { id: id.to_string(), source, measure, expected, digits, got, pass }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_worked_example_passes() {
        let checks = super::all();
        let failed: Vec<_> = checks.iter().filter(|check| !check.pass).collect();
        assert!(failed.is_empty(), "{failed:#?}");
        assert!(checks.len() > 200, "{}", checks.len());
    }
}
