//! How varied the vocabulary of a text is: measures of its counts. Those of its order are in [`super::windows`].
//!
//! N words, V types, Vᵢ types of i occurrences. The simple quotients (TTR, R, CTTR, C) change with the length of a
//! text; compare them between texts of one length only.

use super::{NoValue, Value, finite, ratio};
use crate::float::{exp, ln, pow};
use crate::order::Order;

/// The frequency spectrum of a text: how many types occur how often.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spectrum {
    /// (occurrences i, types Vᵢ), ascending, both above zero.
    classes: Vec<(u64, u64)>,
    n: u64,
    v: u64,
}

impl Spectrum {
    /// From the number of occurrences of each type; zeros are no types.
    pub fn of_counts(counts: impl IntoIterator<Item = u64>) -> Self {
        Spectrum::of_classes(counts.into_iter().map(|count| (count, 1)))
    }

    /// From (occurrences, how many types have so many), in any order.
    pub fn of_classes(classes: impl IntoIterator<Item = (u64, u64)>) -> Self {
        let mut all: Vec<(u64, u64)> = classes.into_iter().filter(|&(i, v)| i > 0 && v > 0).collect();
        all.order();
        let mut spectrum = Spectrum::default();
        for (i, v) in all {
            spectrum.n = spectrum.n.saturating_add(i.saturating_mul(v));
            spectrum.v = spectrum.v.saturating_add(v);
            match spectrum.classes.last_mut() {
                Some(last) if last.0 == i => last.1 = last.1.saturating_add(v),
                _ => spectrum.classes.push((i, v)),
            }
        }
        spectrum
    }

    /// From the words of a text as numbers of their types.
    pub fn of_text(types: &[u32]) -> Self {
        let (types, v) = super::windows::renumbered(types);
        let mut counts = vec![0u64; v];
        types.iter().for_each(|&kind| counts[kind as usize] += 1);
        Spectrum::of_counts(counts)
    }

    /// Words, N.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Types, V.
    pub fn v(&self) -> u64 {
        self.v
    }

    /// (occurrences i, types Vᵢ), ascending.
    pub fn classes(&self) -> &[(u64, u64)] {
        &self.classes
    }

    /// Types of one occurrence, V₁.
    pub fn hapax(&self) -> u64 {
        self.classes.first().filter(|class| class.0 == 1).map_or(0, |class| class.1)
    }

    fn sizes(&self) -> Result<(f64, f64), NoValue> {
        if self.n == 0 { Err(NoValue::NoWords) } else { Ok((self.n as f64, self.v as f64)) }
    }

    /// Σ Vᵢ · g(i).
    fn sum(&self, g: impl Fn(f64) -> f64) -> f64 {
        self.classes.iter().map(|&(i, v)| v as f64 * g(i as f64)).sum()
    }
}

/// Type-token ratio: V/N.
pub fn ttr(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    finite(v / n)
}

/// Guiraud's R (1954): V/√N.
pub fn guiraud_r(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    finite(v / n.sqrt())
}

/// Carroll's corrected TTR (1964): V/√(2N).
pub fn cttr(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    finite(v / (2.0 * n).sqrt())
}

/// Herdan's C (1960): ln V / ln N.
pub fn herdan_c(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    ratio(ln(v), ln(n), NoValue::TooShort)
}

/// Maas (1972), a² = (ln N − ln V) / ln² N, as lexicalrichness gives it; smaller is more varied.
pub fn maas_squared(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    ratio(ln(n) - ln(v), ln(n) * ln(n), NoValue::TooShort)
}

/// Maas' a = √((log10 N − log10 V) / log10² N), as quanteda gives it; smaller is more varied.
pub fn maas_root(text: &Spectrum) -> Value {
    finite((maas_squared(text)?.max(0.0) * super::special::LN_10).sqrt())
}

/// Yule's K (1944): 10⁴ (Σ i² Vᵢ − N) / N²; greater is more repetitive, 0 when nothing is repeated.
pub fn yule_k(text: &Spectrum) -> Value {
    let (n, _) = text.sizes()?;
    finite(1e4 * text.sum(|i| i / n * ((i - 1.0) / n)))
}

/// Simpson's D (1949): Σ i (i − 1) Vᵢ / N (N − 1): the chance that two words drawn are the same type.
pub fn simpson_d(text: &Spectrum) -> Value {
    let (n, _) = text.sizes()?;
    if n < 2.0 {
        return Err(NoValue::TooShort);
    }
    finite(text.sum(|i| i / n * ((i - 1.0) / (n - 1.0))).min(1.0))
}

/// Honoré's R (1979): 100 ln N / (1 − V₁/V); none when all types occur once.
pub fn honore_r(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    ratio(100.0 * ln(n), 1.0 - text.hapax() as f64 / v, NoValue::NoVariation)
}

/// Shannon's entropy of the types, in bits: −Σ Vᵢ (i/N) log2(i/N).
pub fn entropy(text: &Spectrum) -> Value {
    let (n, _) = text.sizes()?;
    finite(text.sum(|i| -(i / n) * crate::float::log2(i / n)).max(0.0))
}

/// Repeat rate: Σ Vᵢ (i/N)².
pub fn repeat_rate(text: &Spectrum) -> Value {
    let (n, _) = text.sizes()?;
    finite(text.sum(|i| i / n * (i / n)))
}

/// Fisher's α (Fisher, Corbet & Williams 1943): the solution of V = α ln(1 + N/α).
pub fn fisher_alpha(text: &Spectrum) -> Value {
    let (n, v) = text.sizes()?;
    if v >= n {
        return Err(NoValue::NoVariation);
    }
    // V − α ln(1 + N/α) falls from V to V − N; halving is slow and sure.
    let (mut low, mut high) = (1e-12, 1.0);
    while high * crate::float::ln_1p(n / high) < v && high < 1e300 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle * crate::float::ln_1p(n / middle) < v { low = middle } else { high = middle }
    }
    finite(0.5 * (low + high))
}

/// Draws of HD-D that McCarthy & Jarvis (2007) recommend.
pub const DRAWS: u64 = 42;

/// Expected TTR of `draws` words drawn without putting back: (1/draws) Σ (1 − P(type not drawn)).
pub fn expected_ttr(text: &Spectrum, draws: u64) -> Value {
    text.sizes()?;
    if draws == 0 || text.n < draws {
        return Err(NoValue::TooShort);
    }
    if draws > 100_000 {
        return Err(NoValue::TooLarge);
    }
    let drawn = |i: u64| {
        if i > text.n - draws {
            return 1.0;
        }
        // P(not drawn) = ∏ (N − i − j) / (N − j), added up as logarithms.
        let missed: f64 = (0..draws).map(|j| crate::float::ln_1p(-(i as f64) / (text.n - j) as f64)).sum();
        -crate::float::exp_m1(missed)
    };
    let sum: f64 = text.classes.iter().map(|&(i, v)| v as f64 * drawn(i)).sum();
    finite((sum / draws as f64).clamp(0.0, 1.0))
}

/// HD-D (McCarthy & Jarvis 2007) with 42 draws, as a mean TTR from 0 to 1.
pub fn hd_d(text: &Spectrum) -> Value {
    expected_ttr(text, DRAWS)
}

/// vocd-D without its chance: the D whose curve (D/N)(√(1 + 2N/D) − 1) comes nearest, by least squares, to the exact
/// expected TTR of 35 to 50 draws. The program of Malvern & Richards draws them by lot and differs in the decimals.
pub fn vocd_d(text: &Spectrum) -> Value {
    let mut points = Vec::with_capacity(16);
    for draws in 35..=50u64 {
        points.push((draws as f64, expected_ttr(text, draws)?));
    }
    if points.iter().all(|point| point.1 >= 1.0 - 1e-12) {
        return Err(NoValue::NoVariation);
    }
    let off = |x: f64| -> f64 {
        let d = exp(x);
        points.iter().map(|&(n, ttr)| pow(d / n * ((1.0 + 2.0 * n / d).sqrt() - 1.0) - ttr, 2.0)).sum()
    };
    // The misfit has one valley in ln D: golden section.
    let (mut low, mut high, part) = (ln(1e-3), ln(1e6), 0.618_033_988_749_894_9);
    for _ in 0..200 {
        let (a, b) = (high - part * (high - low), low + part * (high - low));
        if off(a) < off(b) { high = b } else { low = a }
    }
    finite(exp(0.5 * (low + high)))
}
