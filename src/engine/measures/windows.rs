//! Diversity along a text: segments, moving windows and MTLD. The text is a slice of type numbers.
//!
//! Every measure takes time in proportion to the words, whatever the window.

use super::{NoValue, Value, finite};
use crate::order::Order;

/// What becomes of the words after the last full segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Remainder {
    /// They are left out (WordSmith, quanteda, koRpus).
    Drop,
    /// They are a shorter segment with a TTR of its own.
    Keep,
}

/// When a factor of MTLD is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Full {
    /// When the TTR is at the threshold or below (lexicalrichness).
    AtThreshold,
    /// Only when it is below (the wording of McCarthy & Jarvis 2010; koRpus).
    BelowThreshold,
}

/// The TTR at which a factor of MTLD ends (McCarthy & Jarvis 2010).
pub const THRESHOLD: f64 = 0.72;

/// The same text with types numbered from 0 without gaps, and how many there are.
pub(super) fn renumbered(types: &[u32]) -> (std::borrow::Cow<'_, [u32]>, usize) {
    let greatest = types.iter().copied().max().map_or(0, |greatest| greatest as usize + 1);
    if greatest <= 4 * types.len() + 1024 {
        return (types.into(), greatest);
    }
    let mut known = types.to_vec();
    known.order();
    known.dedup();
    let number = |kind: &u32| known.partition_point(|other| other < kind) as u32;
    (types.iter().map(number).collect::<Vec<u32>>().into(), known.len())
}

/// Which types were seen since the last `clear`, which costs nothing.
struct Seen {
    rounds: Vec<u32>,
    round: u32,
    n: u32,
}

impl Seen {
    fn new(v: usize) -> Self {
        Seen { rounds: vec![0; v], round: 1, n: 0 }
    }

    fn clear(&mut self) {
        (self.round, self.n) = (self.round + 1, 0);
    }

    fn add(&mut self, kind: u32) {
        let round = &mut self.rounds[kind as usize];
        if *round != self.round {
            *round = self.round;
            self.n += 1;
        }
    }
}

/// Mean TTR of segments of `size` words that follow each other (Johnson 1944; WordSmith's STTR with 1,000).
pub fn msttr(types: &[u32], size: usize, remainder: Remainder) -> Value {
    if types.is_empty() {
        return Err(NoValue::NoWords);
    }
    if size == 0 || (types.len() < size && remainder == Remainder::Drop) {
        return Err(NoValue::TooShort);
    }
    let (types, v) = renumbered(types);
    let mut seen = Seen::new(v);
    let (mut sum, mut n_segments) = (0.0, 0u32);
    for segment in types.chunks(size) {
        if segment.len() < size && remainder == Remainder::Drop {
            break;
        }
        segment.iter().for_each(|&kind| seen.add(kind));
        sum += f64::from(seen.n) / segment.len() as f64;
        n_segments += 1;
        seen.clear();
    }
    finite(sum / f64::from(n_segments))
}

/// Moving-average TTR (Covington & McFall 2010): the mean TTR of all windows of `size` words.
pub fn mattr(types: &[u32], size: usize) -> Value {
    if types.is_empty() {
        return Err(NoValue::NoWords);
    }
    if size == 0 || types.len() < size {
        return Err(NoValue::TooShort);
    }
    let (types, v) = renumbered(types);
    let mut counts = vec![0u32; v];
    // Types of all windows together, as a whole number: nothing is rounded before the division.
    let (mut n_types, mut sum) = (0u64, 0u64);
    for (at, &kind) in types.iter().enumerate() {
        let count = &mut counts[kind as usize];
        *count += 1;
        n_types += u64::from(*count == 1);
        if at >= size {
            let left = &mut counts[types[at - size] as usize];
            *left -= 1;
            n_types -= u64::from(*left == 0);
        }
        if at + 1 >= size {
            sum += n_types;
        }
    }
    finite(sum as f64 / size as f64 / (types.len() - size + 1) as f64)
}

/// Measure of textual lexical diversity (McCarthy & Jarvis 2010): words per factor, forwards and backwards, averaged.
pub fn mtld(types: &[u32], threshold: f64, full: Full) -> Value {
    if types.is_empty() {
        return Err(NoValue::NoWords);
    }
    if !(threshold > 0.0 && threshold < 1.0) {
        return Err(NoValue::Impossible);
    }
    let [forwards, backwards] = factors_of(types, threshold, full);
    if forwards == 0.0 || backwards == 0.0 {
        return Err(NoValue::NoVariation);
    }
    let n = types.len() as f64;
    finite((n / forwards + n / backwards) / 2.0)
}

/// How many factors MTLD finds, forwards and backwards.
pub fn factors_of(types: &[u32], threshold: f64, full: Full) -> [f64; 2] {
    let (types, v) = renumbered(types);
    let forwards = factors(types.iter().copied(), v, threshold, full);
    [forwards, factors(types.iter().rev().copied(), v, threshold, full)]
}

/// Full factors, and what there is of the last.
fn factors(types: impl Iterator<Item = u32>, v: usize, threshold: f64, full: Full) -> f64 {
    let mut seen = Seen::new(v);
    let (mut n_words, mut n_factors, mut ttr) = (0u32, 0.0, 1.0);
    for kind in types {
        seen.add(kind);
        n_words += 1;
        ttr = f64::from(seen.n) / f64::from(n_words);
        if ttr < threshold || (full == Full::AtThreshold && ttr == threshold) {
            n_factors += 1.0;
            (n_words, ttr) = (0, 1.0);
            seen.clear();
        }
    }
    n_factors + (1.0 - ttr) / (1.0 - threshold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::diversity::{self, Spectrum};
    use crate::random::Random;

    fn numbers(text: &str) -> Vec<u32> {
        text.split_whitespace().map(|word| u32::from(word.as_bytes()[0])).collect()
    }

    fn check(got: Value, expected: f64) {
        let got = got.expect("a value");
        assert!((got - expected).abs() <= 1e-12 * expected.abs(), "{got} is not {expected}");
    }

    #[test]
    fn twenty_letters() {
        let text = numbers("a b c d e a b c f g a b h i j a a k l m");
        let spectrum = Spectrum::of_text(&text);
        check(diversity::ttr(&spectrum), 0.65);
        check(diversity::guiraud_r(&spectrum), 2.9068883707497264);
        check(diversity::cttr(&spectrum), 2.0554804791094465);
        check(diversity::herdan_c(&spectrum), 0.8562011298888889);
        check(diversity::yule_k(&spectrum), 700.0);
        check(diversity::simpson_d(&spectrum), 0.07368421052631578);
        check(diversity::honore_r(&spectrum), 1298.150651873396);
        check(mattr(&text, 5), 0.95);
        check(msttr(&text, 5, Remainder::Drop), 0.95);
        check(msttr(&text, 5, Remainder::Keep), 0.95);
        check(msttr(&text, 15, Remainder::Keep), (10.0 / 15.0 + 4.0 / 5.0) / 2.0);
        check(msttr(&text, 15, Remainder::Drop), 10.0 / 15.0);
    }

    #[test]
    fn the_quick_window_equals_the_slow_one() {
        let mut random = Random::new(5);
        for _ in 0..200 {
            let text: Vec<u32> = (0..1 + random.below(80)).map(|_| random.below(9) * 400_000_000).collect();
            let size = 1 + random.below(20) as usize;
            let slow: Vec<f64> = text
                .windows(size)
                .map(|window| {
                    let types: std::collections::BTreeSet<&u32> = window.iter().collect();
                    types.len() as f64 / size as f64
                })
                .collect();
            match mattr(&text, size) {
                Ok(got) => {
                    assert!((got - slow.iter().sum::<f64>() / slow.len() as f64).abs() < 1e-12);
                }
                Err(reason) => assert!(slow.is_empty() && reason == NoValue::TooShort),
            }
        }
    }

    #[test]
    fn the_edges_have_values_or_reasons() {
        let none = Spectrum::of_text(&[]);
        assert_eq!(diversity::ttr(&none), Err(NoValue::NoWords));
        assert_eq!(mattr(&[], 5), Err(NoValue::NoWords));
        assert_eq!(mattr(&[1, 2], 5), Err(NoValue::TooShort));
        assert_eq!(mtld(&[1, 2, 3], THRESHOLD, Full::AtThreshold), Err(NoValue::NoVariation));
        assert_eq!(msttr(&[1, 2], 5, Remainder::Keep), Ok(1.0));
        let one = Spectrum::of_text(&[u32::MAX]);
        assert_eq!(diversity::herdan_c(&one), Err(NoValue::TooShort));
        assert_eq!(diversity::simpson_d(&one), Err(NoValue::TooShort));
        assert_eq!(diversity::honore_r(&one), Err(NoValue::NoVariation));
        assert_eq!(diversity::hd_d(&one), Err(NoValue::TooShort));
        check(mtld(&[7; 1000], THRESHOLD, Full::AtThreshold), 2.0);
    }
}
