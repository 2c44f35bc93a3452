//! The published examples recomputed here and now, for the page of the self-check.

use crate::measures::Value;
use crate::measures::checks::all;
use serde::{Deserialize, Serialize};

/// Recomputes every published example.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct SelfCheck;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SelfCheckAnswer {
    pub checks: Vec<Checked>,
}

/// An example and how it went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Checked {
    /// The example, such as `most powerful`.
    pub example: String,
    /// Where the figure is from.
    pub source: String,
    /// Id of the measure in the catalogue.
    pub measure: String,
    /// The figure as printed.
    pub expected: String,
    pub got: Value,
    /// Whether what is computed rounds to what was printed.
    pub pass: bool,
}

pub fn self_check() -> SelfCheckAnswer {
    let checked = |check: crate::measures::checks::Check| Checked {
        example: check.id,
        source: check.source.into(),
        measure: check.measure.into(),
        expected: check.expected.into(),
        got: check.got,
        pass: check.pass,
    };
    SelfCheckAnswer { checks: all().into_iter().map(checked).collect() }
}
