//! The formulas: numbers in, numbers out. No text and no corpus is known here.
//!
//! Analyses count and call these functions; the explanation of a figure, the page of methods and the self-check call
//! the same ones. A measure that has no value says why ([`NoValue`]); none ever gives an infinity or "not a number".
//! Definitions, forks and sources: METHODS.md, and the same as a table in [`catalogue`].

pub mod association;
pub mod catalogue;
pub mod checks;
pub mod chi;
pub mod clustered;
pub mod contingency;
pub mod curve;
pub mod discovery;
pub mod dispersion;
pub mod diversity;
pub mod effect;
pub mod fisher;
pub mod formula;
#[cfg(test)]
mod hostile;
pub mod hypergeometric;
pub mod interval;
pub mod lafon;
pub mod loglike;
pub mod named;
pub mod positions;
pub mod readability;
pub mod special;
pub mod syllables;
pub mod tfidf;
pub mod trend;
pub mod windows;

use serde::{Deserialize, Serialize};

/// A figure, or the reason why there is none.
pub type Value = Result<f64, NoValue>;

/// Why a measure has no value for these numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NoValue {
    /// There are no words to count in.
    NoWords,
    /// There are no sentences.
    NoSentences,
    /// What is measured does not occur (here, or on the side that is divided by).
    NoOccurrence,
    /// It is everywhere, or one side is empty: there is nothing to compare with.
    NothingToCompare,
    /// Fewer than two parts (or points) have words.
    TooFewParts,
    /// The text is shorter than the window or sample of the measure.
    TooShort,
    /// Everything is the same, or everything occurs once: the formula would divide by zero.
    NoVariation,
    /// The numbers contradict each other, such as more occurrences together than alone.
    Impossible,
    /// The numbers are beyond what is reckoned exactly.
    TooLarge,
    /// The formula was made for texts in another language.
    OtherLanguage,
}

/// A result of arithmetic, if it is a number that can be shown.
pub(crate) fn finite(x: f64) -> Value {
    if x.is_finite() { Ok(x) } else { Err(NoValue::TooLarge) }
}

/// `dividend` ÷ `divisor`, or the reason when the divisor is zero.
pub(crate) fn ratio(dividend: f64, divisor: f64, reason: NoValue) -> Value {
    if divisor == 0.0 { Err(reason) } else { finite(dividend / divisor) }
}
