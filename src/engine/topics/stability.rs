//! How many topics, and how sure each is: stability under resampling.
//!
//! For each K the model of all passages is compared with refits on 80 % of them (Greene, O'Callaghan &
//! Cunningham 2014): topics are matched, and the agreement of a pair is the average Jaccard index of
//! their first ten words. A topic that depends on which passages happen to be there is not one to build
//! on; the mean agreement is the stability of that K.
//!
//! Stabilities of different K cannot be compared as they are: one topic, the corpus' most frequent words,
//! is stable in any corpus, and few topics are more stable than many. So each is set against what the same K
//! reaches in corpora of the same words and sizes that have no topics (Lange, Roth, Braun & Buhmann
//! 2004, "Stability-based validation of clustering solutions", divide by chance for the same reason):
//! `excess = (stability − chance) / (1 − chance)`, 0 for what chance gives and 1 for perfect agreement.
//! The K with the highest excess is taken. One topic claims nothing, so its excess is 0 by definition, and
//! it is the answer when no other K comes above chance by [`LEAST_EXCESS`].
//!
//! What this can do was tried on stitched texts of known kinds: amendments beside a novel (67 passages) give
//! K = 2 with an excess of .5, four novels (102 passages) K = 3 with .55, K = 4 close behind. In one or two
//! dozen passages on one subject the best excess is about .15, and another seed moves it by .04: there the
//! choice is a suggestion.

use super::agreement::{average_jaccard, best_matching};
use super::mixture::Mixture;
use super::model::KPoint;
use std::collections::BTreeMap;

/// Words of a topic that are compared.
pub const TOP_WORDS: usize = 10;
/// Excess below which a division into topics is not told from chance.
pub const LEAST_EXCESS: f64 = 0.05;

/// The first words of each topic of a model, as columns.
pub type TopWords = Vec<Vec<u32>>;

/// The first words of all topics.
pub fn top_words(mixture: &Mixture) -> TopWords {
    (0..mixture.k).map(|topic| mixture.top(topic, TOP_WORDS)).collect()
}

/// Topics of a model beside those of a refit.
struct Matched {
    /// For each topic of the model, its partner.
    partners: Vec<Option<usize>>,
    /// Their agreement; 0 for a topic without a partner.
    agreement: Vec<f64>,
}

fn matched(model: &TopWords, refit: &TopWords) -> Matched {
    let scores: Vec<Vec<f64>> =
        model.iter().map(|a| refit.iter().map(|b| average_jaccard(a, b)).collect()).collect();
    let partners = best_matching(&scores);
    let agreement =
        partners.iter().zip(&scores).map(|(partner, row)| partner.map_or(0.0, |p| row[p])).collect();
    Matched { partners, agreement }
}

/// Mean agreement of a model's topics with those of a refit, 0 … 1.
pub fn agreement(model: &TopWords, refit: &TopWords) -> f64 {
    mean(&matched(model, refit).agreement)
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// What the resamples say of one K.
#[derive(Debug, Clone, Default)]
pub struct Stability {
    pub k: usize,
    /// The model all refits are compared with.
    pub model: TopWords,
    pub n_resamples: u32,
    /// Sums over the resamples of each topic's agreement.
    agreement: Vec<f64>,
    /// Resamples with the word among the first ten of the topic's partner.
    words: Vec<BTreeMap<u32, u32>>,
    chance: f64,
    n_chance: u32,
}

impl Stability {
    pub fn new(k: usize, model: TopWords) -> Self {
        let n_topics = model.len();
        let (agreement, words) = (vec![0.0; n_topics], vec![BTreeMap::new(); n_topics]);
        Stability { k, model, n_resamples: 0, agreement, words, chance: 0.0, n_chance: 0 }
    }

    /// Counts a refit on a part of the passages.
    pub fn add(&mut self, refit: &TopWords) {
        let Matched { partners, agreement } = matched(&self.model, refit);
        self.n_resamples += 1;
        for (topic, partner) in partners.iter().enumerate() {
            self.agreement[topic] += agreement[topic];
            for &word in partner.iter().flat_map(|&partner| &refit[partner]) {
                *self.words[topic].entry(word).or_default() += 1;
            }
        }
    }

    /// Counts the agreement found in a corpus without topics.
    pub fn add_chance(&mut self, agreement: f64) {
        self.chance += agreement;
        self.n_chance += 1;
    }

    /// The stability of one topic, 0 … 1.
    pub fn of_topic(&self, topic: usize) -> f64 {
        self.agreement[topic] / f64::from(self.n_resamples.max(1))
    }

    /// The share of resamples with the word among the topic's first ten.
    pub fn of_word(&self, topic: usize, column: u32) -> f64 {
        let n = self.words[topic].get(&column).copied().unwrap_or(0);
        f64::from(n) / f64::from(self.n_resamples.max(1))
    }

    /// A point of the curve; none before the first resample.
    pub fn point(&self) -> Option<KPoint> {
        (self.n_resamples > 0).then(|| KPoint {
            k: self.k as u32,
            stability: mean(&self.agreement) / f64::from(self.n_resamples),
            chance: self.chance / f64::from(self.n_chance.max(1)),
        })
    }
}

/// How far a stability lies above chance: 0 for chance, 1 for perfect agreement.
pub fn excess(point: &KPoint) -> f64 {
    if point.k <= 1 || point.chance >= 1.0 {
        return 0.0;
    }
    (point.stability - point.chance) / (1.0 - point.chance)
}

/// The number of topics the curve speaks for; see the head of this file.
pub fn chosen(curve: &[KPoint]) -> u32 {
    curve
        .iter()
        .filter(|point| excess(point) >= LEAST_EXCESS)
        .max_by(|a, b| excess(a).total_cmp(&excess(b)))
        .map_or(1, |point| point.k)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A curve drawn as "stability/chance" for K = 1, 2, …
    fn check(drawn: &str, expected: u32) {
        let curve: Vec<KPoint> = (1..)
            .zip(drawn.split_whitespace())
            .map(|(k, point)| {
                let (stability, chance) = point.split_once('/').expect("two numbers");
                let number = |text: &str| text.parse().expect("a number");
                KPoint { k, stability: number(stability), chance: number(chance) }
            })
            .collect();
        assert_eq!(chosen(&curve), expected, "{drawn}");
    }

    #[test]
    fn the_number_of_topics_lies_highest_above_chance() {
        check(".88/.89 .49/.48 .40/.37 .41/.35 .53/.36 .48/.36", 5);
        check(".82/.82 .67/.37 .44/.33 .45/.33", 2);
        check(".5/.5 .4/.2 .39/.1", 3);
    }

    #[test]
    fn one_topic_when_nothing_is_above_chance() {
        check("", 1);
        check(".9/.2", 1);
        check(".9/.9 .5/.5 .3/.4", 1);
        check(".9/.5 .52/.5 .5/.5", 1);
        check(".9/.9 1/1", 1);
    }

    fn words(drawn: &[&[u32]]) -> TopWords {
        drawn.iter().map(|topic| topic.to_vec()).collect()
    }

    #[test]
    fn topics_are_followed_whatever_their_number_in_the_refit() {
        let mut stability = Stability::new(2, words(&[&[1, 2], &[7, 8]]));
        assert_eq!(stability.point(), None);
        stability.add(&words(&[&[7, 8], &[1, 2]]));
        stability.add(&words(&[&[8, 7], &[3, 4]]));
        stability.add_chance(0.1);
        stability.add_chance(0.3);
        assert_eq!((stability.of_topic(0), stability.of_topic(1)), (0.5, 0.75));
        assert_eq!((stability.of_word(0, 1), stability.of_word(0, 3)), (0.5, 0.5));
        assert_eq!((stability.of_word(1, 8), stability.of_word(1, 1)), (1.0, 0.0));
        assert_eq!(stability.point(), Some(KPoint { k: 2, stability: 0.625, chance: 0.2 }));
    }

    #[test]
    fn a_topic_that_is_gone_agrees_with_nothing() {
        assert_eq!(agreement(&words(&[&[1], &[2]]), &words(&[&[1]])), 0.5);
        assert_eq!(agreement(&words(&[&[1]]), &words(&[])), 0.0);
        assert_eq!(agreement(&words(&[]), &words(&[&[1]])), 0.0);
    }
}
