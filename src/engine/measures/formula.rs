//! Formulas as text: reckoned with the values of one figure, and written out with these values put in.
//!
//! A formula is what a reader sees, such as `log2(a / E)`, so that what is shown and what is reckoned cannot part ways.
//! Names are looked up in [`Values`]: single numbers, and columns with one number a row, which stand under a `Σ`:
//!
//! ```text
//! ½·Σ|v/f − s|                    f a number, v and s columns
//! Σ[k = a … min(R1, C1)] P(k, R1, C1, N)     k is counted up; P(k, K, n, N) is the hypergeometric point
//! ```
//! Beside `ln`, `log2`, `log10`, `exp`, `tanh`, `min`, `max` and `sign`, `Q(z)` is the normal tail above z, and `T(t, ν)` what
//! Student's distribution has beyond ±t.
//! `Σ` takes the factor behind it with its power; 0 times whatever is 0, so that 0·ln 0 is 0.

mod reader;

use reader::{Reader, Token};
use serde::{Deserialize, Serialize};

/// What the names of a formula stand for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Values {
    numbers: Vec<(String, f64)>,
    columns: Vec<(&'static str, Vec<f64>)>,
    n_rows: usize,
}

impl Values {
    /// Gives a name a number; a name that has one gets the new one.
    pub fn set(&mut self, name: &str, value: f64) {
        match self.numbers.iter_mut().find(|(known, _)| known == name) {
            Some(known) => known.1 = value,
            None => self.numbers.push((name.to_string(), value)),
        }
    }

    /// Gives a name a number in each row. All columns have as many rows.
    pub fn set_column(&mut self, name: &'static str, values: Vec<f64>) {
        self.n_rows = values.len();
        self.columns.push((name, values));
    }

    /// The numbers, in the order in which they were set.
    pub fn numbers(&self) -> &[(String, f64)] {
        &self.numbers
    }
}

/// A piece of a formula in which values were put.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Piece {
    /// Signs, brackets, names of functions.
    Signs(String),
    /// To be written as the language of the reader writes numbers.
    Number(f64),
}

/// The value of a formula; `None` where a name is not known or there is no number.
pub fn value(formula: &str, values: &Values) -> Option<f64> {
    let mut reader = Reader::new(formula, values);
    let value = reader.sum();
    (!reader.is_faulty && reader.at == reader.lexemes.len() && value.is_finite()).then_some(value)
}

/// The formula with values for its names. Sums over rows show their first `most` terms.
pub fn written(formula: &str, values: &Values, most: usize) -> Vec<Piece> {
    let mut reader = Reader::new(formula, values);
    let mut pieces = Vec::new();
    reader.write(0, reader.lexemes.len(), most, &mut pieces);
    pieces
}

/// The names of numbers in a formula, each once.
pub fn names(formula: &str, values: &Values) -> Vec<String> {
    let mut names = Vec::new();
    for lexeme in Reader::new(formula, values).lexemes {
        let name = lexeme.text.trim_start();
        if lexeme.is_name
            && !matches!(lexeme.token, Token::Column(_))
            && !names.iter().any(|known| known == name)
        {
            names.push(name.to_string());
        }
    }
    names
}

/// A number written with digits and at most one point; exact to the last bit up to fifteen digits.
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, text) = text.strip_prefix('-').map_or((1.0, text), |text| (-1.0, text));
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = || whole.bytes().chain(decimals.bytes());
    if digits().count() == 0 || !digits().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = digits().fold(0.0, |number, byte| number * 10.0 + f64::from(byte - b'0'));
    Some(sign * number / decimals.bytes().fold(1.0, |unit, _| unit * 10.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values() -> Values {
        let mut values = Values::default();
        for (name, value) in [("a", 8.0), ("E", 2.0), ("f", 6.0), ("G²", 3.0), ("min s", 0.25), ("d", -1.5)]
        {
            values.set(name, value);
        }
        values.set_column("v", vec![1.0, 2.0, 3.0]);
        values.set_column("s", vec![0.25, 0.25, 0.5]);
        values
    }

    fn check(formula: &str, shown: &str, expected: Option<f64>) {
        let text: String = written(formula, &values(), 2)
            .into_iter()
            .map(|piece| match piece {
                Piece::Signs(signs) => signs,
                Piece::Number(number) => number.to_string(),
            })
            .collect();
        let got = value(formula, &values());
        let is_near = got == expected
            || got.zip(expected).is_some_and(|(got, expected)| (got - expected).abs() < 1e-12);
        assert!(is_near, "{formula}: {got:?}");
        assert_eq!(text, shown);
    }

    #[test]
    fn decimals() {
        for text in ["0", "207", "206.835", ".0588", "-1.5", "0.000780373603863", "14307668", "1291.31905713"]
        {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "-", "1e9", "1.2.3", "+1", "½"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(names("a·Σv − a/E + ln(2)", &values()), ["a", "E"]);
    }

    #[test]
    fn what_is_shown_and_what_it_is() {
        check("log2(a / E)", "log2(8 / 2)", Some(2.0));
        check("a² − E³·2", "8² − 2³·2", Some(48.0));
        check("G² − ln(1)", "3 − ln(1)", Some(3.0));
        check("½·Σ|v/f − s|", "0.5·(|1/6 − 0.25| + |2/6 − 0.25| + …)", Some(1.0 / 12.0));
        check("(Σ√(s·v))²", "((√(0.25·1) + √(0.25·2) + …))²", Some(5.913_902_460_147_013));
        check("Σ(v − E)² / a", "((1 − 2)² + (2 − 2)² + …) / 8", Some(0.25));
        check("1 / (1 − min s)", "1 / (1 − 0.25)", Some(4.0 / 3.0));
        check("a·ln(0·a)", "8·ln(0·8)", None);
        check("0·ln(0)", "0·ln(0)", Some(0.0));
        check("2 − d", "2 − (-1.5)", Some(3.5));
        check("10² + .5", "10² + 0.5", Some(100.5));
        check("Σ[k = 1 … a] k", "Σ[k = 1 … 8] k", Some(36.0));
        check("Σ[k = 0 … 2] P(k, E, E, a)", "Σ[k = 0 … 2] P(k, 2, 2, 8)", Some(1.0));
        check("max(E, −a)", "max(2, −8)", Some(2.0));
        check("tanh(½·ln((1 + .6) / (1 − .6)))", "tanh(0.5·ln((1 + 0.6) / (1 − 0.6)))", Some(0.6));
        check("exp(0·a) + Q(0·a)", "exp(0·8) + Q(0·8)", Some(1.5));
        check("T(0·a, 3)", "T(0·8, 3)", Some(1.0));
        check("a + unknown", "8 + unknown", None);
        check("(a", "(8", None);
        check("", "", None);
    }
}
