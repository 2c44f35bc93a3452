//! Weights of a word in a text, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "rate",
        family: Family::Weights,
        formula: "(n / N) · base",
        steps: &[("r", "(n / N)·base")],
        source: "",
        alternatives: &["wilson"],
        low: Some(0.0),
        high: None,
        higher: MoreFrequent,
    },
    Measure {
        id: "tf_idf_voyant",
        family: Family::Weights,
        formula: "(n/len) log10(D/df)",
        steps: &[("IDF", "log10(D / df)"), ("TF-IDF", "(n / len)·IDF")],
        source: "Voyant Tools",
        alternatives: &["tf_idf_sklearn", "tf_idf_plain"],
        low: Some(0.0),
        high: None,
        higher: MoreTypical,
    },
    Measure {
        id: "tf_idf_sklearn",
        family: Family::Weights,
        formula: "n (ln((1 + D)/(1 + df)) + 1)",
        steps: &[("IDF", "ln((1 + D) / (1 + df)) + 1"), ("TF-IDF", "n·IDF")],
        source: "scikit-learn",
        alternatives: &["tf_idf_voyant", "tf_idf_plain"],
        low: Some(0.0),
        high: Some(1.0),
        higher: MoreTypical,
    },
    Measure {
        id: "tf_idf_plain",
        family: Family::Weights,
        formula: "n ln(D/df)",
        steps: &[("IDF", "ln(D / df)"), ("TF-IDF", "n·IDF")],
        source: "Salton & Buckley 1988",
        alternatives: &["tf_idf_voyant"],
        low: Some(0.0),
        high: None,
        higher: MoreTypical,
    },
];
