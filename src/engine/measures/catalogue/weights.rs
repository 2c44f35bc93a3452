//! Weights of a word in a text, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "tf_idf_voyant",
        family: Family::Weights,
        formula: "(n/len) log10(D/df)",
        source: "Voyant Tools",
        doi: None,
        alternatives: &["tf_idf_sklearn", "tf_idf_plain"],
        low: Some(0.0),
        high: None,
        higher: MoreTypical,
    },
    Measure {
        id: "tf_idf_sklearn",
        family: Family::Weights,
        formula: "n (ln((1 + D)/(1 + df)) + 1), then rows of length 1",
        source: "scikit-learn",
        doi: None,
        alternatives: &["tf_idf_voyant", "tf_idf_plain"],
        low: Some(0.0),
        high: Some(1.0),
        higher: MoreTypical,
    },
    Measure {
        id: "tf_idf_plain",
        family: Family::Weights,
        formula: "n ln(D/df)",
        source: "Salton & Buckley 1988",
        doi: Some("10.1016/0306-4573(88)90021-0"),
        alternatives: &["tf_idf_voyant"],
        low: Some(0.0),
        high: None,
        higher: MoreTypical,
    },
];
