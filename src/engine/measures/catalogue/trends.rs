//! What says whether a series rises or falls, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "pearson",
        family: Family::Trends,
        formula: "Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²)",
        steps: &[("x̄", "Σx / n"), ("ȳ", "Σy / n"), ("r", "Σ((x − x̄)·(y − ȳ)) / √(Σ(x − x̄)²·Σ(y − ȳ)²)")],
        source: "Pearson 1895",
        alternatives: &["spearman", "kendall"],
        low: Some(-1.0),
        high: Some(1.0),
        higher: Rising,
    },
    Measure {
        id: "spearman",
        family: Family::Trends,
        formula: "r(rank(x), rank(y))",
        steps: &[("x̄", "Σx / n"), ("ȳ", "Σy / n"), ("ρ", "Σ((x − x̄)·(y − ȳ)) / √(Σ(x − x̄)²·Σ(y − ȳ)²)")],
        source: "Spearman 1904",
        alternatives: &["pearson", "kendall"],
        low: Some(-1.0),
        high: Some(1.0),
        higher: Rising,
    },
    Measure {
        id: "kendall",
        family: Family::Trends,
        formula: "(C − D) / √((P − Tx)(P − Ty))",
        steps: &[],
        source: "Kendall 1945",
        alternatives: &["spearman"],
        low: Some(-1.0),
        high: Some(1.0),
        higher: Rising,
    },
    Measure {
        id: "theil_sen",
        family: Family::Trends,
        formula: "median((y₂ − y₁)/(x₂ − x₁))",
        steps: &[],
        source: "Theil 1950; Sen 1968",
        alternatives: &["pearson"],
        low: None,
        high: None,
        higher: Rising,
    },
];
