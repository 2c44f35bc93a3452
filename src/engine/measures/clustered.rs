//! How sure a rate is where words come in texts: Wilson's interval with the number of words that they are worth.
//!
//! Texts repeat their words, so that n words of a few texts say less than n words drawn one by one. How much less is
//! the design effect: the variance of the rate between the texts (linearized, the texts drawn with their lengths; Kish
//! 1965) over the one that drawn words would have, p(1 − p)/n. Words are divided by it, and by (t/z)², t with one degree
//! of freedom fewer than there are texts, because few texts tell their variance badly (Korn & Graubard 1998). From that
//! number the interval is Wilson's (Dean & Pagano 2015). It is never narrower than Wilson's own.

use super::interval::{Confidence, Interval, score};
use super::special::{normal_tail, student_two_sided};
use super::{NoValue, finite};

/// What is added up of the texts of a group.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Texts {
    /// With words.
    pub n: u32,
    pub words: u64,
    /// The sum of the squares of their words.
    pub squares: f64,
}

/// What is added up of a query in the texts of a group; texts without a place add nothing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Places {
    pub n: u64,
    /// The sum of the squares of the counts, and of the counts times the words of the text.
    pub squares: f64,
    pub products: f64,
}

impl Texts {
    pub fn add(&mut self, words: u64) {
        if words > 0 {
            self.n += 1;
            self.words += words;
            self.squares += words as f64 * words as f64;
        }
    }

    pub fn join(&mut self, other: &Texts) {
        self.n += other.n;
        self.words += other.words;
        self.squares += other.squares;
    }
}

impl Places {
    pub fn add(&mut self, count: u64, words: u64) {
        self.n += count;
        self.squares += count as f64 * count as f64;
        self.products += count as f64 * words as f64;
    }

    pub fn join(&mut self, other: &Places) {
        self.n += other.n;
        self.squares += other.squares;
        self.products += other.products;
    }
}

/// The deviates of one level of confidence, by degrees of freedom, each looked for once.
pub struct Deviates {
    /// What is left out on each side.
    side: f64,
    z: f64,
    /// By degrees of freedom; 0 where nobody asked yet.
    t: Vec<f64>,
}

/// From so many texts on, Student's deviate is the normal one.
const MANY: usize = 1_000;

impl Deviates {
    /// For `together` intervals that hold their values all at once as often as `confidence` says (Bonferroni); 1 for each
    /// by itself.
    pub fn new(confidence: Confidence, together: usize) -> Deviates {
        let side = confidence.side() / together.max(1) as f64;
        let z = if together <= 1 { confidence.z() } else { solved(side, normal_tail) };
        Deviates { side, z, t: vec![0.0; MANY] }
    }

    /// Student's deviate.
    pub(crate) fn t(&mut self, degrees: usize) -> f64 {
        if degrees >= MANY {
            return self.z;
        }
        if self.t[degrees] == 0.0 {
            self.t[degrees] = solved(self.side, |t| student_two_sided(t, degrees as f64) / 2.0);
        }
        self.t[degrees]
    }

    /// The interval of a rate in some texts; of one text, Wilson's own.
    pub fn interval(&mut self, texts: &Texts, places: &Places) -> Result<Interval, NoValue> {
        match () {
            () if texts.words == 0 => return Err(NoValue::NoWords),
            () if places.n > texts.words => return Err(NoValue::Impossible),
            () => {}
        }
        let n = texts.words as f64;
        let p = places.n as f64 / n;
        let drawn = p * (1.0 - p) / n;
        let worth = if texts.n < 2 || drawn == 0.0 {
            n
        } else {
            let m = f64::from(texts.n);
            let off = places.squares - 2.0 * p * places.products + p * p * texts.squares;
            let effect = m / (m - 1.0) * off.max(0.0) / (n * n) / drawn;
            let lost = self.t(texts.n as usize - 1) / self.z;
            n / (effect * lost * lost).max(1.0)
        };
        let Interval { low, high } = score(p, worth, self.z);
        Ok(Interval { low: finite(low)?, high: finite(high)? })
    }
}

/// Where a falling tail has come down to `side`.
fn solved(side: f64, tail: impl Fn(f64) -> f64) -> f64 {
    let mut high = 1.0;
    while high < 1e12 && tail(high) > side {
        high *= 2.0;
    }
    let mut low = 0.0;
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if tail(middle) > side { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::interval::wilson;

    fn of(parts: &[(u64, u64)], together: usize) -> Result<Interval, NoValue> {
        let (mut texts, mut places) = (Texts::default(), Places::default());
        for &(count, words) in parts {
            texts.add(words);
            places.add(count, words);
        }
        Deviates::new(Confidence::Percent95, together).interval(&texts, &places)
    }

    #[test]
    fn one_text_and_even_texts_have_wilson_s() {
        assert_eq!(of(&[(10, 50)], 1), wilson(10, 50, Confidence::Percent95));
        assert_eq!(of(&[(10, 50), (10, 50), (10, 50)], 1), wilson(30, 150, Confidence::Percent95));
        assert_eq!(of(&[(0, 50), (0, 70)], 1), wilson(0, 120, Confidence::Percent95));
    }

    /// Worked by hand: p = .15, Σ(c − pw)² = 2 (25 + 9 …) and so on, t(3) = 3.182446.
    #[test]
    fn uneven_texts_are_worth_fewer_words() {
        let parts = [(20, 100), (10, 100), (30, 100), (0, 100)];
        let got = of(&parts, 1).expect("an interval");
        // off = 25 + 25 + 225 + 225 = 500; effect = 4/3 · 500/400² ÷ (.15·.85/400) = 13.0719; (t/z)² = 2.636513.
        let worth = 400.0 / (13.071895424836601 * 2.636507);
        let expected = score(0.15, worth, 1.959963984540054);
        assert!((got.low - expected.low).abs() < 1e-5 && (got.high - expected.high).abs() < 1e-5, "{got:?}");
        let drawn = wilson(60, 400, Confidence::Percent95).expect("an interval");
        assert!(got.low < drawn.low && got.high > drawn.high);
    }

    #[test]
    fn many_at_once_are_wider() {
        let (one, ten) = (of(&[(10, 50)], 1).expect("one"), of(&[(10, 50)], 10).expect("ten"));
        assert!(ten.low < one.low && ten.high > one.high);
        assert!((solved(0.025, normal_tail) - 1.959963984540054).abs() < 1e-9);
        assert!((solved(0.025, |t| student_two_sided(t, 3.0) / 2.0) - 3.182446305284263).abs() < 1e-9);
    }

    #[test]
    fn the_edges_have_values_or_reasons() {
        assert_eq!(of(&[], 1), Err(NoValue::NoWords));
        assert_eq!(of(&[(0, 0)], 1), Err(NoValue::NoWords));
        assert_eq!(of(&[(7, 3)], 1), Err(NoValue::Impossible));
        for parts in [vec![(5, 5), (3, 3)], vec![(1, 1), (0, u64::MAX >> 1)], vec![(0, 1), (1, 1)]] {
            for together in [1, 10_000] {
                let got = of(&parts, together).expect("an interval");
                assert!(0.0 <= got.low && got.low <= got.high && got.high <= 1.0, "{got:?}");
            }
        }
    }
}
