//! The formulas by their ids in the [`super::catalogue`], for whoever has the numbers and a name.
//!
//! `None` where the measure is not one of such numbers.

use super::chi::{self, Yates};
use super::contingency::Table;
use super::diversity::{self as d, Spectrum};
use super::effect::{self, Effect};
use super::fisher::{self, Side};
use super::loglike::{self, Terms};
use super::readability::{self, ColemanLiau, Counts};
use super::tfidf::{Variant, tf_idf};
use super::windows::{self, Full, Remainder};
use super::{NoValue, Value, association as a, lafon};

/// Measures of two words, in the order of the catalogue; beside them those of keyness that say how sure a tie is.
pub const OF_PAIRS: [&str; 19] = [
    "mi",
    "mi2",
    "mi3",
    "mi_log_f",
    "t_score",
    "z_score",
    "dice",
    "log_dice",
    "jaccard",
    "npmi",
    "delta_p_second",
    "delta_p_first",
    "minimum_sensitivity",
    "poisson_stirling",
    "phi_squared",
    "g2",
    "chi2",
    "fisher_right",
    "specificity",
];

/// Measures of a word in two corpora, in the order of the catalogue.
pub const OF_CORPORA: [&str; 14] = [
    "g2",
    "g2_two_terms",
    "chi2",
    "chi2_yates",
    "fisher_right",
    "fisher_two",
    "specificity",
    "log_ratio",
    "percent_difference",
    "odds_ratio",
    "simple_maths",
    "bic",
    "ell",
    "difference_coefficient",
];

/// Weights of a word in a text.
pub const OF_WEIGHTS: [&str; 5] =
    ["tf_idf_voyant", "tf_idf_sklearn", "tf_idf_plain", "tf_idf_log", "tf_idf_gensim"];

/// The constant of simple maths that is usual.
pub const SIMPLE_MATHS_N: f64 = 1.0;

/// A measure of a table. G² and χ² have the sign of O11 − E11. `parameter` is the constant of simple maths.
pub fn of_table(id: &str, table: &Table, parameter: Option<f64>) -> Option<Result<Effect, NoValue>> {
    let value = match id {
        "log_ratio" => return Some(effect::log_ratio(table)),
        "percent_difference" => return Some(effect::percent_difference(table)),
        "odds_ratio" => return Some(effect::odds_ratio(table)),
        "g2" => loglike::signed(table, Terms::Four),
        "g2_two_terms" => loglike::signed(table, Terms::Two),
        "chi2" => chi::signed(table, Yates::Never),
        "chi2_yates" => chi::signed(table, Yates::Always),
        "fisher_right" => fisher::p(table, Side::Right),
        "fisher_two" => fisher::p(table, Side::Two),
        "specificity" => lafon::specificity(table.a(), table.f1(), table.f2(), table.n()),
        "simple_maths" => effect::simple_maths(table, parameter.unwrap_or(SIMPLE_MATHS_N)),
        "bic" => effect::bic(table),
        "ell" => effect::ell(table),
        "difference_coefficient" => effect::difference_coefficient(table),
        "mi" => a::mi(table),
        "mi2" => a::mi2(table),
        "mi3" => a::mi3(table),
        "mi_log_f" => a::mi_log_f(table),
        "t_score" => a::t_score(table),
        "z_score" => a::z_score(table),
        "dice" => a::dice(table),
        "log_dice" => a::log_dice(table),
        "jaccard" => a::jaccard(table),
        "npmi" => a::npmi(table),
        "delta_p_second" => a::delta_p_second_given_first(table),
        "delta_p_first" => a::delta_p_first_given_second(table),
        "minimum_sensitivity" => a::minimum_sensitivity(table),
        "poisson_stirling" => a::poisson_stirling(table),
        "phi_squared" => a::phi_squared(table),
        _ => return None,
    };
    Some(value.map(|value| Effect { value, is_smoothed: false }))
}

/// A measure of how a word is spread over parts.
pub fn of_parts(
    id: &str,
    parts: &super::dispersion::Parts,
    counts: impl Iterator<Item = (u32, u64)> + Clone,
) -> Option<Value> {
    Some(match id {
        "range" => Ok(f64::from(parts.range(counts))),
        "dp" => parts.dp(counts),
        "dp_norm" => parts.dp_norm(counts),
        "juilland_d" => parts.juilland_d(counts),
        "juilland_d_raw" => parts.juilland_d_raw(counts),
        "carroll_d2" => parts.carroll_d2(counts),
        "rosengren_s" => parts.rosengren_s(counts),
        "kl_divergence" => parts.kl_divergence(counts),
        "variation_coefficient" => parts.variation_coefficient(counts),
        "chi2_parts" => parts.chi2(counts),
        "idf" => parts.idf(counts),
        _ => return None,
    })
}

/// A measure of the places of a word among `n` words.
pub fn of_places(id: &str, places: &[u64], n: u64) -> Option<Value> {
    Some(match id {
        "arf" => super::positions::arf(places, n),
        "awt" => super::positions::awt(places, n),
        "ald" => super::positions::ald(places, n),
        _ => return None,
    })
}

/// A measure of the diversity of a text, whose words are numbers of types. `window` is that of MATTR and of STTR.
pub fn of_text(id: &str, types: &[u32], spectrum: &Spectrum, window: u32) -> Option<Value> {
    Some(match id {
        "ttr" => d::ttr(spectrum),
        "guiraud_r" => d::guiraud_r(spectrum),
        "cttr" => d::cttr(spectrum),
        "herdan_c" => d::herdan_c(spectrum),
        "maas_squared" => d::maas_squared(spectrum),
        "maas_root" => d::maas_root(spectrum),
        "msttr" => windows::msttr(types, window as usize, Remainder::Drop),
        "mattr" => windows::mattr(types, window as usize),
        "mtld" => windows::mtld(types, windows::THRESHOLD, Full::AtThreshold),
        "hd_d" => d::hd_d(spectrum),
        "vocd_d" => d::vocd_d(spectrum),
        "yule_k" => d::yule_k(spectrum),
        "simpson_d" => d::simpson_d(spectrum),
        "honore_r" => d::honore_r(spectrum),
        "entropy" => d::entropy(spectrum),
        "repeat_rate" => d::repeat_rate(spectrum),
        "fisher_alpha" => d::fisher_alpha(spectrum),
        _ => return None,
    })
}

/// A measure of readability.
pub fn of_counts(id: &str, counts: &Counts) -> Option<Value> {
    Some(match id {
        "kandel_moles" => readability::kandel_moles(counts),
        "flesch" => readability::flesch(counts),
        "lix" => readability::lix(counts),
        "coleman_liau" => readability::coleman_liau(counts, ColemanLiau::Published),
        "coleman_liau_textstat" => readability::coleman_liau(counts, ColemanLiau::Textstat),
        _ => return None,
    })
}

/// The weight of a word that is `n` times in a text of `len` words and in `df` of `texts`.
pub fn of_weight(id: &str, n: u64, len: u64, df: u64, texts: u64) -> Option<Value> {
    let variant = match id {
        "tf_idf_voyant" => Variant::Voyant,
        "tf_idf_sklearn" => Variant::ScikitLearn,
        "tf_idf_plain" => Variant::Plain,
        "tf_idf_log" => Variant::Logarithmic,
        "tf_idf_gensim" => Variant::Gensim,
        _ => return None,
    };
    Some(tf_idf(variant, n, len, df, texts))
}
