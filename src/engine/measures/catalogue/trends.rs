//! What says whether a series rises or falls, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "pearson",
        family: Family::Trends,
        formula: "Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²)",
        source: "Pearson 1895",
        doi: None,
        alternatives: &["spearman", "kendall"],
        low: Some(-1.0),
        high: Some(1.0),
        higher: Rising,
    },
    Measure {
        id: "spearman",
        family: Family::Trends,
        formula: "Pearson’s r of the ranks",
        source: "Spearman 1904",
        doi: Some("10.2307/1412159"),
        alternatives: &["pearson", "kendall"],
        low: Some(-1.0),
        high: Some(1.0),
        higher: Rising,
    },
    Measure {
        id: "kendall",
        family: Family::Trends,
        formula: "(concordant − discordant pairs) / √((P − ties x)(P − ties y))",
        source: "Kendall 1945",
        doi: Some("10.1093/biomet/33.3.239"),
        alternatives: &["spearman"],
        low: Some(-1.0),
        high: Some(1.0),
        higher: Rising,
    },
    Measure {
        id: "theil_sen",
        family: Family::Trends,
        formula: "median of (y₂ − y₁)/(x₂ − x₁) over all pairs",
        source: "Theil 1950; Sen 1968",
        doi: Some("10.1080/01621459.1968.10480934"),
        alternatives: &["pearson"],
        low: None,
        high: None,
        higher: Rising,
    },
];
