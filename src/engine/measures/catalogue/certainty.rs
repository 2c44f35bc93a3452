//! What says how sure a figure is, as rows of the catalogue.

use super::Higher::*;
use super::{Family, Measure};

pub(super) const ROWS: &[Measure] = &[
    Measure {
        id: "benjamini_hochberg",
        family: Family::Certainty,
        formula: "min over ranks ≥ r of p·n/r",
        source: "Benjamini & Hochberg 1995",
        doi: Some("10.1111/j.2517-6161.1995.tb02031.x"),
        alternatives: &["holm"],
        low: Some(0.0),
        high: Some(1.0),
        higher: LessSure,
    },
    Measure {
        id: "holm",
        family: Family::Certainty,
        formula: "max over ranks ≤ r of p (n − r + 1)",
        source: "Holm 1979",
        doi: None,
        alternatives: &["benjamini_hochberg"],
        low: Some(0.0),
        high: Some(1.0),
        higher: LessSure,
    },
    Measure {
        id: "wilson",
        family: Family::Certainty,
        formula: "score interval of a share",
        source: "Wilson 1927",
        doi: Some("10.1080/01621459.1927.10502953"),
        alternatives: &["bootstrap"],
        low: Some(0.0),
        high: Some(1.0),
        higher: Nothing,
    },
    Measure {
        id: "log_ratio_interval",
        family: Family::Certainty,
        formula: "log ratio ± z √(1/a − 1/n1 + 1/b − 1/n2) / ln 2",
        source: "Katz et al. 1978",
        doi: None,
        alternatives: &["bootstrap"],
        low: None,
        high: None,
        higher: Nothing,
    },
    Measure {
        id: "bootstrap",
        family: Family::Certainty,
        formula: "percentiles over corpora drawn from the parts",
        source: "Efron 1979",
        doi: Some("10.1214/aos/1176344552"),
        alternatives: &["wilson", "log_ratio_interval"],
        low: None,
        high: None,
        higher: Nothing,
    },
];
