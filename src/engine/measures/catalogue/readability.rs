//! Measures of how easy a text is to read, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "kandel_moles",
        family: Family::Readability,
        formula: "207 − 1.015 W/S − 73.6 Y/W",
        steps: &[("FRE", "207 − 1.015·(W/S) − 73.6·(Y/W)")],
        source: "Kandel & Moles 1958",
        alternatives: &["lix"],
        low: None,
        high: None,
        higher: Easier,
    },
    Measure {
        id: "flesch",
        family: Family::Readability,
        formula: "206.835 − 1.015 W/S − 84.6 Y/W",
        steps: &[("FRE", "206.835 − 1.015·(W/S) − 84.6·(Y/W)")],
        source: "Flesch 1948",
        alternatives: &["coleman_liau"],
        low: None,
        high: None,
        higher: Easier,
    },
    Measure {
        id: "lix",
        family: Family::Readability,
        formula: "W/S + 100 B/W",
        steps: &[("LIX", "W/S + 100·B/W")],
        source: "Björnsson 1968",
        alternatives: &["kandel_moles", "flesch"],
        low: Some(0.0),
        high: None,
        higher: Harder,
    },
    Measure {
        id: "coleman_liau",
        family: Family::Readability,
        formula: "5.88 L/W − 29.6 S/W − 15.8",
        steps: &[("L₁₀₀", "100·L / W"), ("S₁₀₀", "100·S / W"), ("CLI", "0.0588·L₁₀₀ − 0.296·S₁₀₀ − 15.8")],
        source: "Coleman & Liau 1975",
        alternatives: &["coleman_liau_textstat", "flesch"],
        low: None,
        high: None,
        higher: Harder,
    },
    Measure {
        id: "coleman_liau_textstat",
        family: Family::Readability,
        formula: "5.8 L/W − 29.6 S/W − 15.8",
        steps: &[("L₁₀₀", "100·L / W"), ("S₁₀₀", "100·S / W"), ("CLI", "0.058·L₁₀₀ − 0.296·S₁₀₀ − 15.8")],
        source: "textstat 0.7.13",
        alternatives: &["coleman_liau"],
        low: None,
        high: None,
        higher: Harder,
    },
];
