//! How evenly a word is spread over the parts of a corpus.
//!
//! A word gives only the parts that have it, as (part, count) in the order of the parts, so that it costs what it
//! occurs; what the other parts add is known from the sizes. Parts without words are no parts.

use super::{NoValue, Value, finite, ratio};
use crate::float::{ln, log2};

/// The sizes of the parts, and what every word needs of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// Of each part its words, and their share of all.
    sizes: Vec<(f64, f64)>,
    total: f64,
    /// Parts that have words.
    n: u32,
    least_share: f64,
}

/// All measures of one word; each has a value or a reason.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Dispersion {
    /// In how many parts the word occurs.
    pub range: u32,
    pub dp: Value,
    pub dp_norm: Value,
    pub juilland_d: Value,
    pub carroll_d2: Value,
    pub rosengren_s: Value,
}

impl Parts {
    /// From the number of words in each part.
    pub fn new(sizes: &[u64]) -> Self {
        let total: f64 = sizes.iter().map(|&size| size as f64).sum();
        let filled = sizes.iter().filter(|&&size| size > 0);
        let (n, least) = filled.fold((0, u64::MAX), |(n, least), &size| (n + 1, least.min(size)));
        let least_share = if n == 0 { 0.0 } else { least as f64 / total };
        let sizes = sizes.iter().map(|&size| (size as f64, size as f64 / total)).collect();
        Parts { sizes, total, n, least_share }
    }

    /// How many parts have words.
    pub fn n(&self) -> u32 {
        self.n
    }

    /// Words of all parts.
    pub fn total(&self) -> f64 {
        self.total
    }

    /// (expected share of the part, its size, count) of the parts that have the word.
    fn occupied<'a, I>(&'a self, counts: &I) -> impl Iterator<Item = (f64, f64, f64)> + Clone + 'a
    where
        I: Iterator<Item = (u32, u64)> + Clone + 'a,
    {
        counts.clone().filter_map(|(part, count)| {
            let &(size, share) = self.sizes.get(part as usize)?;
            (size > 0.0 && count > 0).then_some((share, size, count as f64))
        })
    }

    /// Checks that there are parts and occurrences; gives the word's total.
    fn total_of(&self, counts: &(impl Iterator<Item = (u32, u64)> + Clone)) -> Value {
        if self.n == 0 {
            return Err(NoValue::NoWords);
        }
        let f: f64 = self.occupied(counts).map(|(_, _, count)| count).sum();
        if f == 0.0 { Err(NoValue::NoOccurrence) } else { Ok(f) }
    }

    /// In how many parts the word occurs.
    pub fn range(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> u32 {
        self.occupied(&counts).count() as u32
    }

    /// Deviation of proportions (Gries 2008): ½ Σ |v/f − s|; 0 as even as can be, towards 1 all in the smallest part.
    pub fn dp(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        let f = self.total_of(&counts)?;
        let (mut off, mut shares) = (0.0, 0.0);
        for (share, _, count) in self.occupied(&counts) {
            off += (count / f - share).abs();
            shares += share;
        }
        finite((0.5 * (off + (1.0 - shares).max(0.0))).clamp(0.0, 1.0))
    }

    /// DP over its greatest value, 1 − the least share (Lijffijt & Gries 2012); 0 to 1.
    pub fn dp_norm(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        if self.n < 2 {
            return Err(if self.n == 0 { NoValue::NoWords } else { NoValue::TooFewParts });
        }
        Ok(ratio(self.dp(counts)?, 1.0 - self.least_share, NoValue::TooFewParts)?.min(1.0))
    }

    /// Juilland's D (Juilland & Chang-Rodríguez 1964): 1 − (σ/mean)/√(n−1) with the population's σ of the rates in the
    /// parts; 1 even, 0 all in one part.
    pub fn juilland_d(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        self.total_of(&counts)?;
        self.juilland(self.occupied(&counts).map(|(_, size, count)| count / size))
    }

    /// Juilland's D of the counts themselves, as if the parts were equal.
    pub fn juilland_d_raw(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        self.total_of(&counts)?;
        self.juilland(self.occupied(&counts).map(|(_, _, count)| count))
    }

    fn juilland(&self, values: impl Iterator<Item = f64> + Clone) -> Value {
        if self.n < 2 {
            return Err(NoValue::TooFewParts);
        }
        let variation = self.variation(values)?;
        finite((1.0 - variation / f64::from(self.n - 1).sqrt()).clamp(0.0, 1.0))
    }

    /// σ of the population over the mean; parts without the word are zeros.
    fn variation(&self, values: impl Iterator<Item = f64> + Clone) -> Value {
        let n = f64::from(self.n);
        let mean = values.clone().sum::<f64>() / n;
        let n_occupied = values.clone().count() as f64;
        let squares: f64 = values.map(|value| (value - mean) * (value - mean)).sum();
        ratio(((squares + (n - n_occupied) * mean * mean) / n).sqrt(), mean, NoValue::NoOccurrence)
    }

    /// Coefficient of variation of the counts: σ of the population over the mean.
    pub fn variation_coefficient(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        self.total_of(&counts)?;
        self.variation(self.occupied(&counts).map(|(_, _, count)| count))
    }

    /// Carroll's D2 (1970): the entropy of the rates in the parts over log2 n; 1 even, 0 all in one part.
    pub fn carroll_d2(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        self.total_of(&counts)?;
        if self.n < 2 {
            return Err(NoValue::TooFewParts);
        }
        let rates = || self.occupied(&counts).map(|(_, size, count)| count / size);
        let sum: f64 = rates().sum();
        let entropy: f64 = rates().map(|rate| -(rate / sum) * log2(rate / sum)).sum();
        finite((entropy / log2(f64::from(self.n))).clamp(0.0, 1.0) + 0.0)
    }

    /// Rosengren's S (1971): (Σ √(s v))² / f; 1 even, down to the least share.
    pub fn rosengren_s(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        let f = self.total_of(&counts)?;
        let sum: f64 = self.occupied(&counts).map(|(share, _, count)| (share * (count / f)).sqrt()).sum();
        finite((sum * sum).min(1.0))
    }

    /// Kullback–Leibler divergence of the shares of the word from the sizes (Gries 2020), in bits; 0 even.
    pub fn kl_divergence(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        let f = self.total_of(&counts)?;
        let sum: f64 =
            self.occupied(&counts).map(|(share, _, count)| count / f * log2(count / f / share)).sum();
        finite(sum.max(0.0))
    }

    /// χ² of the counts in the parts against their sizes.
    pub fn chi2(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        let f = self.total_of(&counts)?;
        let (mut sum, mut shares) = (0.0, 0.0);
        for (share, _, count) in self.occupied(&counts) {
            let e = f * share;
            sum += (count - e) * (count - e) / e;
            shares += share;
        }
        finite(sum + f * (1.0 - shares).max(0.0))
    }

    /// Inverse document frequency (Spärck Jones 1972): ln(n / range); 0 in every part.
    pub fn idf(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Value {
        self.total_of(&counts)?;
        finite(ln(f64::from(self.n) / f64::from(self.range(counts))))
    }

    /// The measures of a word list, together.
    pub fn measure(&self, counts: impl Iterator<Item = (u32, u64)> + Clone) -> Dispersion {
        Dispersion {
            range: self.range(counts.clone()),
            dp: self.dp(counts.clone()),
            dp_norm: self.dp_norm(counts.clone()),
            juilland_d: self.juilland_d(counts.clone()),
            carroll_d2: self.carroll_d2(counts.clone()),
            rosengren_s: self.rosengren_s(counts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Sparse = Vec<(u32, u64)>;

    fn sparse(counts: &[u64]) -> Sparse {
        (0..).zip(counts.iter().copied()).filter(|&(_, count)| count > 0).collect()
    }

    fn check(got: Value, expected: f64) {
        let got = got.expect("a value");
        assert!((got - expected).abs() < 1e-12, "{got} is not {expected}");
    }

    #[test]
    fn gries_2008() {
        let parts = Parts::new(&[9, 10, 10, 10, 11]);
        let word = sparse(&[1, 2, 3, 4, 5]);
        let counts = || word.iter().copied();
        check(parts.dp(counts()), 0.18);
        check(parts.dp_norm(counts()), 0.2195121951219512);
        check(parts.juilland_d(counts()), 0.7851504534504508);
        check(parts.juilland_d_raw(counts()), 0.7642977396044841);
        check(parts.carroll_d2(counts()), 0.9379213032979956);
        check(parts.rosengren_s(counts()), 0.9498163423042408);
        check(parts.variation_coefficient(counts()), 0.47140452079103173);
        check(parts.chi2(counts()), 2.6127946127946124);
        check(parts.kl_divergence(counts()), 0.1369717293652208);
        check(parts.idf(counts()), 0.0);
        assert_eq!(parts.range(counts()), 5);
    }

    #[test]
    fn parts_without_words_are_no_parts() {
        let (with, without) = (Parts::new(&[9, 0, 10, 0, 11]), Parts::new(&[9, 10, 11]));
        let (in_with, in_without) = (sparse(&[1, 0, 0, 0, 4]), sparse(&[1, 0, 4]));
        assert_eq!(with.measure(in_with.iter().copied()), without.measure(in_without.iter().copied()));
    }

    #[test]
    fn the_edges_have_values_or_reasons() {
        let none = Parts::new(&[]);
        assert_eq!(none.dp([].into_iter()), Err(NoValue::NoWords));
        assert_eq!(Parts::new(&[0, 0]).measure([(0, 3)].into_iter()).dp_norm, Err(NoValue::NoWords));
        assert_eq!(Parts::new(&[5, 5]).dp([].into_iter()), Err(NoValue::NoOccurrence));
        assert_eq!(Parts::new(&[5]).dp([(0, 5)].into_iter()), Ok(0.0));
        assert_eq!(Parts::new(&[5]).juilland_d([(0, 5)].into_iter()), Err(NoValue::TooFewParts));
        assert_eq!(Parts::new(&[5, 5]).dp([(7, 5)].into_iter()), Err(NoValue::NoOccurrence));
        let huge = Parts::new(&[u64::MAX, u64::MAX, 1]);
        for counts in [vec![(0, u64::MAX)], vec![(2, 1)], vec![(0, 1), (1, u64::MAX), (2, 1)]] {
            let all = huge.measure(counts.iter().copied());
            for value in [all.dp, all.dp_norm, all.juilland_d, all.carroll_d2, all.rosengren_s] {
                assert!(value.is_ok_and(|x| (0.0..=1.0).contains(&x)), "{all:?}");
            }
        }
    }

    #[test]
    fn an_even_spread_is_exactly_even() {
        let sizes = vec![7; 10_000];
        let word: Sparse = (0..10_000).map(|part| (part, 3)).collect();
        let all = Parts::new(&sizes).measure(word.iter().copied());
        check(all.dp, 0.0);
        check(all.juilland_d, 1.0);
        check(all.carroll_d2, 1.0);
        check(all.rosengren_s, 1.0);
    }
}
