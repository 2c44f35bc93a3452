//! Robespierre's ten speeches, the example of Lafon (1980), whole.

use super::{Check, check};
use crate::measures::lafon::specificity;

const SOURCE: &str = "Lafon, Mots 1, 1980, and TXM (textometry), to four digits";

/// Words of the speeches.
const SIZES: [u64; 10] = [8395, 2558, 3920, 6903, 7896, 4555, 10142, 2063, 1084, 13933];

type Row = (&'static str, [u64; 10], [&'static str; 10]);

/// Each word with its counts and its specificities.
const ROWS: [Row; 6] = [
    (
        "de",
        [464, 165, 194, 392, 398, 235, 509, 96, 58, 662],
        [
            "1.2477", "2.6891", "-0.5534", "1.6471", "-0.5096", "-0.2909", "-0.6132", "-0.8098", "0.3884",
            "-2.205",
        ],
    ),
    (
        "peuple",
        [45, 18, 15, 14, 53, 30, 42, 16, 4, 59],
        [
            "0.6161", "1.1466", "-0.6709", "-4.1743", "2.1122", "1.2906", "-0.798", "1.3632", "-0.3977",
            "-0.841",
        ],
    ),
    (
        "republique",
        [35, 10, 16, 29, 29, 9, 21, 14, 2, 42],
        [
            "0.9753", "0.4424", "0.6038", "0.9023", "0.4706", "-1.2797", "-2.2003", "1.9736", "-0.5366",
            "-0.6335",
        ],
    ),
    (
        "ennemi",
        [30, 13, 11, 19, 22, 10, 16, 7, 2, 35],
        [
            "1.2133", "1.6778", "0.3146", "0.3091", "0.3364", "-0.5024", "-2.055", "0.4965", "-0.3552",
            "-0.4359",
        ],
    ),
    (
        "patrie",
        [6, 5, 16, 8, 23, 10, 35, 8, 3, 39],
        [
            "-4.2432", "-0.416", "1.4491", "-2.0903", "0.6178", "-0.3834", "1.5961", "0.8409", "0.2942",
            "0.6414",
        ],
    ),
    (
        "others",
        [7815, 2347, 3668, 6441, 7371, 4261, 9519, 1922, 1015, 13096],
        [
            "-1.2657", "-3.6429", "0.3542", "-0.5984", "-0.5387", "0.3333", "1.2439", "-0.5569", "0.3377",
            "2.4355",
        ],
    ),
];

pub(super) fn add(checks: &mut Vec<Check>) {
    let all: u64 = SIZES.iter().sum();
    for (word, counts, expected) in ROWS {
        let total = counts.iter().sum();
        for (speech, &f) in counts.iter().enumerate() {
            let got = specificity(f, total, SIZES[speech], all);
            let id = format!("{word}, D{}", speech + 1);
            checks.push(check(&id, SOURCE, "specificity", expected[speech], got));
        }
    }
}
