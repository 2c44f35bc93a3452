//! Examples of dispersion.

use super::{Check, check};
use crate::measures::dispersion::Parts;
use crate::measures::{NoValue, Value, positions};

const GRIES: &str = "Gries 2008, toy text";
const RECOMPUTED: &str = "Gries 2008, toy text; recomputed with scipy";

/// Places of the word "a" among the 50 of Gries' text.
const PLACES: [u64; 15] = [1, 11, 13, 22, 24, 29, 31, 34, 37, 38, 41, 43, 44, 47, 49];

/// Example, source, measure, sizes, counts, figure.
type Example = (&'static str, &'static str, &'static str, &'static [u64], &'static [u64], &'static str);

const TOY_SIZES: &[u64] = &[9, 10, 10, 10, 11];
const TOY: &[u64] = &[1, 2, 3, 4, 5];
const EQUAL: &[u64] = &[10; 5];

const EXAMPLES: [Example; 15] = [
    ("a", GRIES, "dp", TOY_SIZES, TOY, "0.18"),
    ("a", RECOMPUTED, "dp_norm", TOY_SIZES, TOY, "0.219512195122"),
    ("a", RECOMPUTED, "juilland_d", TOY_SIZES, TOY, "0.785150453450"),
    ("a", RECOMPUTED, "juilland_d_raw", TOY_SIZES, TOY, "0.764297739604"),
    ("a", RECOMPUTED, "carroll_d2", TOY_SIZES, TOY, "0.937921303298"),
    ("a", RECOMPUTED, "rosengren_s", TOY_SIZES, TOY, "0.949816342304"),
    ("a", GRIES, "range", TOY_SIZES, TOY, "5"),
    ("a", RECOMPUTED, "variation_coefficient", TOY_SIZES, TOY, "0.471404520791"),
    ("a", RECOMPUTED, "chi2_parts", TOY_SIZES, TOY, "2.612794612795"),
    ("a", RECOMPUTED, "idf", TOY_SIZES, TOY, "0"),
    ("a", RECOMPUTED, "kl_divergence", TOY_SIZES, TOY, "0.136971729365"),
    ("2, 1, 0", "Lijffijt & Gries 2012", "dp_norm", &[1, 1, 1], &[2, 1, 0], "0.5"),
    ("0, 4, 3, 2, 1", "Carroll 1970", "juilland_d", EQUAL, &[0, 4, 3, 2, 1], "0.6464"),
    ("2, 1, 1, 1, 0", "Carroll 1970", "carroll_d2", EQUAL, &[2, 1, 1, 1, 0], "0.8277"),
    ("1, 2, 3, 4, 5", "Gries 2008", "rosengren_s", EQUAL, TOY, "0.937"),
];

pub(super) fn add(checks: &mut Vec<Check>) {
    for (id, source, measure, sizes, counts, expected) in EXAMPLES {
        checks.push(check(id, source, measure, expected, figure(measure, sizes, counts)));
    }
    checks.push(check("a", GRIES, "arf", "10.8", positions::arf(&PLACES, 50)));
    checks.push(check("a", GRIES, "awt", "3.18", positions::awt(&PLACES, 50)));
    checks.push(check("a", GRIES, "ald", "0.628", positions::ald(&PLACES, 50)));
    checks.push(check("a", GRIES, "f_awt", "9.328", positions::f_awt(&PLACES, 50)));
    checks.push(check("a", GRIES, "f_ald", "11.764", positions::f_ald(&PLACES, 50)));
}

fn figure(measure: &str, sizes: &[u64], counts: &[u64]) -> Value {
    let parts = Parts::new(sizes);
    let counts = (0..).zip(counts.iter().copied());
    match measure {
        "range" => Ok(f64::from(parts.range(counts))),
        "dp" => parts.dp(counts),
        "dp_norm" => parts.dp_norm(counts),
        "juilland_d" => parts.juilland_d(counts),
        "juilland_d_raw" => parts.juilland_d_raw(counts),
        "carroll_d2" => parts.carroll_d2(counts),
        "rosengren_s" => parts.rosengren_s(counts),
        "variation_coefficient" => parts.variation_coefficient(counts),
        "chi2_parts" => parts.chi2(counts),
        "idf" => parts.idf(counts),
        "kl_divergence" => parts.kl_divergence(counts),
        _ => Err(NoValue::Impossible),
    }
}
