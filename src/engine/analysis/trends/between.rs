//! What is said of queries over all groups: how even they are, whether they rise, where they differ, which go together.

use super::counting::{Base, Count};
use super::grouping::Groups;
use super::{Contrast, GroupKind, Pair, Side, Trend};
use crate::measures::clustered::Deviates;
use crate::measures::dispersion::{Dispersion, Parts};
use crate::measures::interval::Confidence;
use crate::measures::trend::{kendall, kendall_interval, pearson, ranks};
use crate::measures::{NoValue, ratio};

pub struct Between<'a> {
    groups: &'a Groups,
    base: &'a [Base],
    confidence: Confidence,
    parts: Parts,
    /// Groups with words, those of what is not known too.
    filled: Vec<usize>,
    /// Groups of which something is known.
    n_known: usize,
}

impl<'a> Between<'a> {
    pub fn new(
        groups: &'a Groups,
        base: &'a [Base],
        n_known: usize,
        n_in: usize,
        confidence: Confidence,
    ) -> Between<'a> {
        let sizes: Vec<u64> = base[..n_in].iter().map(|base| base.texts.words).collect();
        let filled = (0..n_in).filter(|&group| sizes[group] > 0).collect();
        Between { groups, base, confidence, parts: Parts::new(&sizes), filled, n_known }
    }

    pub fn dispersion(&self, counts: &[Count]) -> Dispersion {
        self.parts.measure(
            (0u32..)
                .zip(&counts[..self.filled.last().map_or(0, |last| last + 1)])
                .filter(|(_, count)| count.sums.n > 0)
                .map(|(group, count)| (group, count.sums.n)),
        )
    }

    fn rate(&self, counts: &[Count], group: usize) -> f64 {
        counts[group].sums.n as f64 / self.base[group].texts.words as f64
    }

    /// Kendall's τ-b of the periods and their rates.
    pub fn trend(&self, counts: &[Count]) -> Trend {
        let known = self.filled.iter().filter(|&&group| group < self.n_known);
        let points: Vec<(f64, f64)> = known
            .filter_map(|&group| Some((self.groups.about[group].at? as f64, self.rate(counts, group))))
            .collect();
        let tau = kendall(&points);
        let interval = tau.and_then(|tau| kendall_interval(tau.value, points.len(), self.confidence));
        Trend { n: points.len() as u32, tau, interval }
    }

    /// The highest and the lowest rate, and whether intervals that hold for all groups at once lie apart there.
    pub fn contrast(&self, counts: &[Count]) -> Result<Contrast, NoValue> {
        if self.filled.len() < 2 {
            return Err(if self.filled.is_empty() { NoValue::NoWords } else { NoValue::TooFewParts });
        }
        if counts.iter().all(|count| count.sums.n == 0) {
            return Err(NoValue::NoOccurrence);
        }
        let rate = |group: usize| self.rate(counts, group);
        let pick = |is_better: fn(f64, f64) -> bool| {
            self.filled[1..].iter().fold(self.filled[0], |best, &group| {
                if is_better(rate(group), rate(best)) { group } else { best }
            })
        };
        let (high, low) = (pick(|one, best| one > best), pick(|one, best| one < best));
        let mut deviates = Deviates::new(self.confidence, self.filled.len());
        let mut interval = |group: usize| deviates.interval(&self.base[group].texts, &counts[group].sums);
        let at_least = match (interval(high), interval(low)) {
            (Ok(high), Ok(low)) if high.low > low.high => {
                Some(ratio(high.low, low.high, NoValue::NoOccurrence))
            }
            _ => None,
        };
        let side = |group: usize| {
            let about = &self.groups.about[group];
            Side {
                kind: about.kind.unwrap_or(GroupKind::Known),
                label: about.label.clone(),
                text: about.text,
                rate: rate(group),
                count: counts[group].sums.n,
                words: self.base[group].texts.words,
            }
        };
        Ok(Contrast { high: side(high), low: side(low), at_least })
    }

    /// Every two queries that can be read.
    pub fn pairs(&self, counts: &[Option<Vec<Count>>]) -> Vec<Pair> {
        let rates: Vec<Option<(Vec<f64>, Vec<f64>)>> = counts
            .iter()
            .map(|counts| {
                let counts = counts.as_ref()?;
                let rates: Vec<f64> = self.filled.iter().map(|&group| self.rate(counts, group)).collect();
                Some((rates.clone(), ranks(rates)))
            })
            .collect();
        let mut pairs = Vec::new();
        for (first, one) in rates.iter().enumerate() {
            for (second, other) in rates.iter().enumerate().skip(first + 1) {
                let (Some(one), Some(other)) = (one, other) else { continue };
                let correlation = |one: &[f64], other: &[f64]| {
                    pearson(&one.iter().copied().zip(other.iter().copied()).collect::<Vec<_>>())
                };
                pairs.push(Pair {
                    first: first as u32,
                    second: second as u32,
                    n: self.filled.len() as u32,
                    pearson: correlation(&one.0, &other.0),
                    // Spearman's ρ is Pearson's r of the ranks.
                    spearman: correlation(&one.1, &other.1),
                });
            }
        }
        pairs
    }
}
