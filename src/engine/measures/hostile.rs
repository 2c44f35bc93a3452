//! Every measure on hostile numbers: zeros, ones, equal and huge ones. Each gives a finite value or a reason.

use super::chi::{Yates, chi2};
use super::contingency::{LARGEST, Table};
use super::fisher::{Side, log10_p, p};
use super::loglike::{Terms, g2, g2_williams, signed, williams_q};
use super::readability::{self, ColemanLiau, Counts};
use super::{Value, association as a, diversity as d, effect as e, interval, lafon, tfidf, trend, windows};

const NUMBERS: [u64; 14] = [
    0,
    1,
    2,
    5,
    41,
    42,
    43,
    1000,
    1 << 31,
    1_000_000_000,
    1_000_000_000_000,
    LARGEST,
    u64::MAX - 1,
    u64::MAX,
];

fn check(what: &str, value: Value) {
    assert!(value.is_err() || value.is_ok_and(f64::is_finite), "{what}: {value:?}");
}

#[test]
fn tables() {
    let cells = NUMBERS.into_iter().flat_map(|x| NUMBERS.map(|y| (x, y)));
    for (x, y, z) in cells.flat_map(|(x, y)| NUMBERS.map(|z| (x, y, z))) {
        for last in [0, 1, 1000, 1_000_000_000, LARGEST / 2] {
            let tables = [
                Table::of_cells(x, y, z, last),
                Table::of_pair(x, y, z, last),
                Table::of_corpora(x, y, z, last),
            ];
            for t in tables.into_iter().flatten() {
                let what = format!("{t:?}");
                let all = [
                    a::mi(&t),
                    a::mi_of_span(&t, 10),
                    a::mi_of_span(&t, 0),
                    a::mi2(&t),
                    a::mi3(&t),
                    a::mi_log_f(&t),
                    a::t_score(&t),
                    a::t_score_exact(&t),
                    a::z_score(&t),
                    a::z_berry_rogghe(&t, 10),
                    a::dice(&t),
                    a::log_dice(&t),
                    a::jaccard(&t),
                    a::npmi(&t),
                    a::delta_p_first_given_second(&t),
                    a::delta_p_second_given_first(&t),
                    a::minimum_sensitivity(&t),
                    a::poisson_stirling(&t),
                    a::phi_squared(&t),
                    g2(&t, Terms::Four),
                    g2(&t, Terms::Two),
                    signed(&t, Terms::Four),
                    williams_q(&t),
                    g2_williams(&t),
                    chi2(&t, Yates::Never),
                    chi2(&t, Yates::SmallCells),
                    e::log_ratio(&t).map(|effect| effect.value),
                    e::percent_difference(&t).map(|effect| effect.value),
                    e::odds_ratio(&t).map(|effect| effect.value),
                    e::simple_maths(&t, 1.0),
                    e::simple_maths(&t, 0.0),
                    e::simple_maths(&t, f64::NAN),
                    e::bic(&t),
                    e::ell(&t),
                    e::difference_coefficient(&t),
                    interval::of_log_ratio(&t, interval::Confidence::Percent99)
                        .map(|interval| interval.high - interval.low),
                ];
                all.into_iter().for_each(|value| check(&what, value));
                // Tails of billions take a while; one of them is in `lafon`.
                if t.n() < 1 << 30 {
                    check(&what, p(&t, Side::Two));
                    check(&what, log10_p(&t, Side::Left));
                    check(&what, lafon::specificity(t.a(), t.f1(), t.f2(), t.n()));
                }
            }
        }
    }
}

#[test]
fn texts_and_counts() {
    for x in NUMBERS {
        for y in NUMBERS {
            let spectrum = d::Spectrum::of_classes([(x, y), (1, x), (y, 1)]);
            let what = format!("{x} {y}");
            for measure in [
                d::ttr,
                d::guiraud_r,
                d::cttr,
                d::herdan_c,
                d::maas_squared,
                d::maas_root,
                d::yule_k,
                d::simpson_d,
                d::honore_r,
                d::entropy,
                d::repeat_rate,
                d::fisher_alpha,
                d::hd_d,
                d::vocd_d,
            ] {
                check(&what, measure(&spectrum));
            }
            let counts = Counts { words: x, sentences: y, syllables: y, letters: u64::MAX, long_words: x };
            check(&what, readability::kandel_moles(&counts));
            check(&what, readability::flesch(&counts));
            check(&what, readability::lix(&counts));
            check(&what, readability::coleman_liau(&counts, ColemanLiau::Published));
            check(&what, interval::wilson(x, y, interval::Confidence::Percent95).map(|i| i.low + i.high));
            for variant in [tfidf::Variant::Voyant, tfidf::Variant::ScikitLearn, tfidf::Variant::Logarithmic]
            {
                check(&what, tfidf::tf_idf(variant, x, y, x, y));
            }
        }
    }
    check("nothing", windows::mtld(&[], 0.72, windows::Full::AtThreshold));
    check("one", windows::mtld(&[4], f64::NAN, windows::Full::BelowThreshold));
}

#[test]
fn series() {
    let odd = [0.0, 1.0, -1.0, 1e-300, 1e99, f64::NAN, f64::INFINITY, 7.0];
    for x in odd {
        for y in odd {
            let points = [(0.0, x), (1.0, y), (x, y), (2.0, 5.0)];
            for n in 0..=points.len() {
                for of in [trend::pearson, trend::spearman, trend::kendall] {
                    check(&format!("{points:?}"), of(&points[..n]).map(|found| found.value + found.p));
                }
                check(&format!("{points:?}"), trend::theil_sen(&points[..n]));
            }
        }
    }
}
