//! Measures of how easy a text is to read, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "kandel_moles",
        family: Family::Readability,
        formula: "207 − 1.015 words/sentences − 73.6 syllables/words",
        source: "Kandel & Moles 1958",
        doi: None,
        alternatives: &["lix"],
        low: None,
        high: None,
        higher: Easier,
    },
    Measure {
        id: "flesch",
        family: Family::Readability,
        formula: "206.835 − 1.015 words/sentences − 84.6 syllables/words",
        source: "Flesch 1948",
        doi: Some("10.1037/h0057532"),
        alternatives: &["coleman_liau"],
        low: None,
        high: None,
        higher: Easier,
    },
    Measure {
        id: "lix",
        family: Family::Readability,
        formula: "words/sentences + 100 words of more than 6 letters/words",
        source: "Björnsson 1968",
        doi: None,
        alternatives: &["kandel_moles", "flesch"],
        low: Some(0.0),
        high: None,
        higher: Harder,
    },
    Measure {
        id: "coleman_liau",
        family: Family::Readability,
        formula: ".0588 L − .296 S − 15.8, L letters and S sentences per 100 words",
        source: "Coleman & Liau 1975",
        doi: Some("10.1037/h0076540"),
        alternatives: &["coleman_liau_textstat", "flesch"],
        low: None,
        high: None,
        higher: Harder,
    },
    Measure {
        id: "coleman_liau_textstat",
        family: Family::Readability,
        formula: ".058 L − .296 S − 15.8, L and S rounded to two decimals",
        source: "textstat 0.7.13",
        doi: None,
        alternatives: &["coleman_liau"],
        low: None,
        high: None,
        higher: Harder,
    },
];
