//! TF-IDF: the count of a word in a text, weighed by how few texts have it. Variants differ; each has its name.

use super::{NoValue, Value, finite};
use crate::float::{ln, log2};

/// A formula of TF-IDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Variant {
    /// (n/len) · log10(D/df), as Voyant.
    Voyant,
    /// n · (ln((1 + D)/(1 + df)) + 1), as scikit-learn before it brings rows to length 1 ([`to_length_1`]).
    ScikitLearn,
    /// n · ln(D/df) (Salton & Buckley 1988).
    Plain,
    /// (1 + ln n) · ln(D/df): the weights of the topics.
    Logarithmic,
    /// n · log2(D/df), as gensim before it brings rows to length 1.
    Gensim,
}

/// The weight of a word that is `n` times in a text of `len` words and in `df` of `texts`; 0 where it is not.
pub fn tf_idf(variant: Variant, n: u64, len: u64, df: u64, texts: u64) -> Value {
    match () {
        () if len == 0 || texts == 0 => return Err(NoValue::NoWords),
        () if n > len || df > texts || (n > 0 && df == 0) => return Err(NoValue::Impossible),
        () if n == 0 => return Ok(0.0),
        () => {}
    }
    let (n, len, df, texts) = (n as f64, len as f64, df as f64, texts as f64);
    finite(match variant {
        Variant::Voyant => n / len * ln(texts / df) / super::special::LN_10,
        Variant::ScikitLearn => n * (ln((1.0 + texts) / (1.0 + df)) + 1.0),
        Variant::Plain => n * ln(texts / df),
        Variant::Logarithmic => (1.0 + ln(n)) * ln(texts / df),
        Variant::Gensim => n * log2(texts / df),
    })
}

/// Divides the weights of a text by their Euclidean length; a row of zeros stays.
pub fn to_length_1(weights: &mut [f64]) {
    let greatest = weights.iter().fold(0.0, |greatest: f64, weight| greatest.max(weight.abs()));
    if greatest == 0.0 || !greatest.is_finite() {
        return;
    }
    // Scaled first, so that no square is too large or too small.
    let length = weights.iter().map(|w| (w / greatest) * (w / greatest)).sum::<f64>().sqrt() * greatest;
    weights.iter_mut().for_each(|weight| *weight /= length);
}
