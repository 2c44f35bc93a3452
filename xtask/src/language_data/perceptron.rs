//! Training the tagger: an averaged perceptron over hashed features, pruned and made into small numbers.

use super::treebank::Gold;
use florilege_engine::random::Random;
use florilege_engine::text::Kind;
use florilege_engine::text::lemma::features::{self, Feature, Traits, place};
use florilege_engine::text::lemma::pos::{TAGS, Tag, of_tag};
use florilege_engine::text::lemma::{LanguageData, Pos, reading};
use std::collections::BTreeMap;

/// How the tagger is trained.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// The table has `1 << bits` places.
    pub bits: u32,
    pub rounds: usize,
    /// Features seen less often are left out.
    pub least_seen: u32,
    /// Weights are whole numbers up to this one.
    pub levels: i32,
    /// Weights that are smaller are left out; then the rest is trained anew.
    pub least_weight: i32,
    /// By how much the right tag must lead.
    pub margin: f32,
    pub seed: u64,
}

/// A word as the tagger sees it.
struct Word {
    tags: Vec<Tag>,
    own: Vec<Feature>,
    traits: Traits,
}

struct Trainer {
    bits: u32,
    weights: Vec<f32>,
    totals: Vec<f64>,
    since: Vec<u32>,
    allowed: Vec<bool>,
    step: u32,
    margin: f32,
}

/// A sentence of words by number, and the gold tags where there are any.
type Sentence = (Vec<u32>, Vec<Option<Tag>>);

/// The table of weights that tells the readings of `language` apart in these sentences.
pub fn train(language: &LanguageData, sentences: &[&[Gold]], settings: Settings) -> Vec<i8> {
    let mut words = Vec::new();
    let mut numbers: BTreeMap<(&str, Kind), u32> = BTreeMap::new();
    let mut read: Vec<Sentence> = Vec::new();
    for sentence in sentences {
        let number = |token| {
            *numbers.entry(token).or_insert_with_key(|(form, kind)| {
                let read = reading::readings(language, form, *kind);
                let tags = read.readings.iter().map(|reading| reading.tag).collect();
                words.push(Word { tags, own: read.features, traits: read.traits });
                words.len() as u32 - 1
            })
        };
        let tokens: Vec<u32> =
            sentence.iter().map(|token| (token.form.as_str(), token.kind)).map(number).collect();
        read.push((tokens, sentence.iter().map(|token| token.tag).collect()));
    }
    let size = 1 << settings.bits;
    let mut allowed = frequent_places(&words, &read, settings);
    let first = Trainer::run(&words, &mut read.clone(), &allowed, settings);
    let (small, _) = quantized(&first, settings.levels, settings.least_weight);
    for at in 0..size {
        allowed[at] &= small[at] != 0;
    }
    let second = Trainer::run(&words, &mut read, &allowed, settings);
    quantized(&second, settings.levels, settings.least_weight).0
}

/// The places of features that are seen often enough, with the tags that were right.
fn frequent_places(words: &[Word], sentences: &[Sentence], settings: Settings) -> Vec<bool> {
    let mut counts: BTreeMap<Feature, u32> = BTreeMap::new();
    for (tokens, gold) in sentences {
        let tags: Vec<Tag> =
            tokens.iter().zip(gold).map(|(&w, gold)| gold.unwrap_or(words[w as usize].tags[0])).collect();
        for at in (0..tokens.len()).filter(|&at| words[tokens[at] as usize].tags.len() > 1) {
            for feature in all_features(words, tokens, at, &tags) {
                *counts.entry(feature).or_default() += 1;
            }
        }
    }
    let mut allowed = vec![false; 1 << settings.bits];
    for (feature, _) in counts.into_iter().filter(|(_, count)| *count >= settings.least_seen) {
        (0..TAGS as Tag).for_each(|tag| allowed[place(feature, tag, settings.bits)] = true);
    }
    allowed
}

/// Every feature of the word at a place, given the tags before it.
fn all_features(words: &[Word], tokens: &[u32], at: usize, tags: &[Tag]) -> Vec<Feature> {
    let outside = &Traits::OUTSIDE;
    let traits = |offset: i32| {
        let at = at as i32 + offset;
        usize::try_from(at).ok().and_then(|at| tokens.get(at)).map_or(outside, |&w| &words[w as usize].traits)
    };
    let tag = |back: usize| at.checked_sub(back).map_or(TAGS as Tag, |at| tags[at]);
    let is_first =
        tags[..at].iter().all(|&tag| matches!(of_tag(tag), Pos::Punctuation | Pos::Symbol | Pos::Number));
    let mut all = words[tokens[at] as usize].own.clone();
    for (role, &offset) in features::ROLES.iter().enumerate() {
        all.extend(features::neighbour(role, traits(offset)));
    }
    all.extend(features::history(tag(2), tag(1)));
    all.extend(features::joined([traits(-1), traits(0), traits(1)], is_first, tag(2), tag(1)));
    all
}

impl Trainer {
    /// The averaged weights after some rounds.
    fn run(words: &[Word], sentences: &mut [Sentence], allowed: &[bool], settings: Settings) -> Vec<f64> {
        let size = 1 << settings.bits;
        let mut trainer = Trainer {
            bits: settings.bits,
            weights: vec![0.0; size],
            totals: vec![0.0; size],
            since: vec![0; size],
            allowed: allowed.to_vec(),
            step: 0,
            margin: settings.margin,
        };
        let mut random = Random::new(settings.seed);
        for _ in 0..settings.rounds {
            random.shuffle(sentences);
            for (tokens, gold) in sentences.iter() {
                trainer.learn(words, tokens, gold);
            }
        }
        let end = trainer.step;
        let all = trainer.weights.iter().zip(&trainer.totals).zip(&trainer.since);
        all.map(|((&weight, &total), &since)| {
            (total + f64::from(weight) * f64::from(end - since)) / f64::from(end.max(1))
        })
        .collect()
    }

    fn learn(&mut self, words: &[Word], tokens: &[u32], gold: &[Option<Tag>]) {
        let mut tags: Vec<Tag> = Vec::with_capacity(tokens.len());
        for at in 0..tokens.len() {
            let word = &words[tokens[at] as usize];
            if word.tags.len() == 1 {
                tags.push(word.tags[0]);
                continue;
            }
            let features = all_features(words, tokens, at, &tags);
            let sum = |tag: Tag| -> f32 {
                features.iter().map(|&feature| self.weights[place(feature, tag, self.bits)]).sum()
            };
            let sums: Vec<(f32, Tag)> = word.tags.iter().map(|&tag| (sum(tag), tag)).collect();
            let best = |but: Option<Tag>| {
                let others = sums.iter().filter(|(_, tag)| Some(*tag) != but);
                others.fold((f32::MIN, word.tags[0]), |best, &this| if this.0 > best.0 { this } else { best })
            };
            let (_, chosen) = best(None);
            let right = gold[at].and_then(|right| sums.iter().find(|(_, tag)| *tag == right));
            let rival = best(gold[at]);
            self.step += 1;
            if let Some(&(sum, right)) = right
                && sum - rival.0 < self.margin
            {
                for &feature in &features {
                    self.change(feature, right, 1.0);
                    self.change(feature, rival.1, -1.0);
                }
            }
            tags.push(chosen);
        }
    }

    fn change(&mut self, feature: Feature, tag: Tag, by: f32) {
        let at = place(feature, tag, self.bits);
        if self.allowed[at] {
            self.totals[at] += f64::from(self.weights[at]) * f64::from(self.step - self.since[at]);
            self.since[at] = self.step;
            self.weights[at] += by;
        }
    }
}

/// Weights as whole numbers of at most `levels`, small ones dropped; and how many are left.
fn quantized(weights: &[f64], levels: i32, least: i32) -> (Vec<i8>, usize) {
    // A few large weights may be cut so that the many small ones keep their differences.
    let mut sizes: Vec<f64> = weights.iter().map(|weight| weight.abs()).filter(|size| *size > 0.0).collect();
    sizes.sort_by(f64::total_cmp);
    let largest = sizes.get(sizes.len().saturating_sub(1 + sizes.len() / 2000)).copied().unwrap_or(1.0);
    let small: Vec<i8> = weights
        .iter()
        .map(|weight| (weight / largest * f64::from(levels)).round() as i32)
        .map(|weight| weight.clamp(-levels, levels))
        .map(|weight| if weight.abs() < least { 0 } else { weight as i8 })
        .collect();
    let n = small.iter().filter(|weight| **weight != 0).count();
    (small, n)
}
