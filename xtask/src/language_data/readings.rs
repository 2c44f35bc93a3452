//! What each form may be: lexica and treebank put together, a list of readings per form.

use super::build::Source;
use super::treebank::Gold;
use florilege_engine::text::lemma::Pos;
use florilege_engine::text::lemma::key::key;
use florilege_engine::text::lemma::pos::{CONTRACTION, Tag, of_tag};
use std::collections::BTreeMap;

/// Per key its pairs of tag and lemma with how often they occur, per million words.
#[derive(Debug, Default, Clone)]
pub struct Lexicon {
    entries: BTreeMap<String, BTreeMap<(Tag, String), f64>>,
}

/// The readings of a form, the most frequent first, and what a wrong one would cost (1 is: never).
#[derive(Debug, Clone)]
pub struct Entry {
    pub readings: Vec<(Tag, String)>,
    pub importance: f64,
    /// Whether the form is of a closed class, about which its ending says nothing.
    pub is_closed: bool,
}

impl Lexicon {
    pub fn add(&mut self, key: String, tag: Tag, lemma: String, weight: f64) {
        *self.entries.entry(key).or_default().entry((tag, lemma)).or_default() += weight;
    }

    /// Whether a key may have a tag; one that is not listed may have any.
    pub fn may_be(&self, key: &str, tag: Tag) -> bool {
        self.entries.get(key).is_none_or(|readings| readings.keys().any(|(listed, _)| *listed == tag))
    }

    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Gives a reading of a form this lemma instead of those it has.
    pub fn correct(&mut self, key: &str, tag: Tag, lemma: &str) {
        let Some(readings) = self.entries.get_mut(key) else { return };
        let listed: Vec<(Tag, String)> = readings.keys().filter(|(of, _)| *of == tag).cloned().collect();
        if listed.iter().all(|(_, listed)| listed != lemma) {
            let weight: f64 = listed.iter().filter_map(|reading| readings.remove(reading)).sum();
            if !listed.is_empty() {
                readings.insert((tag, lemma.to_owned()), weight);
            }
        }
    }

    pub fn join(&mut self, other: Lexicon) {
        for (key, readings) in other.entries {
            for ((tag, lemma), weight) in readings {
                self.add(key.clone(), tag, lemma, weight);
            }
        }
    }

    /// Common lemmas of the open classes: those that occur at least this often per million words.
    pub fn common(&self, least: f64) -> Vec<String> {
        let mut lemmas: BTreeMap<&str, f64> = BTreeMap::new();
        for ((_, lemma), weight) in self.entries.values().flatten() {
            *lemmas.entry(lemma).or_default() += weight;
        }
        lemmas.into_iter().filter(|(_, weight)| *weight >= least).map(|(lemma, _)| lemma.to_owned()).collect()
    }
}

/// Tags whose words can be read from their endings.
pub fn is_open(tag: Tag) -> bool {
    matches!(
        of_tag(tag),
        Pos::Noun
            | Pos::ProperNoun
            | Pos::Verb
            | Pos::Adjective
            | Pos::Adverb
            | Pos::Interjection
            | Pos::Number
    ) && tag != CONTRACTION
}

/// How much one occurrence in the treebank weighs, per million words.
const SEEN: f64 = 9.0;

/// Puts lexicon and treebank together.
pub fn entries(lexicon: &Lexicon, gold: &[&Gold], source: &Source) -> BTreeMap<String, Entry> {
    let mut seen: BTreeMap<String, BTreeMap<(Tag, String), f64>> = BTreeMap::new();
    for token in gold {
        let Some(tag) = token.tag else { continue };
        if !matches!(of_tag(tag), Pos::ProperNoun | Pos::Symbol | Pos::Punctuation | Pos::Other)
            && token.form.chars().any(char::is_alphabetic)
            && !token.form.contains([' ', '~', '(', '.'])
            && !token.form.starts_with('-')
        {
            *seen.entry(key(&token.form)).or_default().entry((tag, key(&token.lemma))).or_default() += 1.0;
        }
    }
    let mut all: Vec<&String> = lexicon.entries.keys().chain(seen.keys()).collect();
    all.sort_unstable();
    all.dedup();
    let nothing = BTreeMap::new();
    all.into_iter()
        .filter_map(|key| {
            let listed = lexicon.entries.get(key).unwrap_or(&nothing);
            let entry = entry(key, listed, seen.get(key).unwrap_or(&nothing), source)?;
            Some((key.clone(), entry))
        })
        .collect()
}

type Counted = BTreeMap<(Tag, String), f64>;

fn entry(key: &str, listed: &Counted, seen: &Counted, source: &Source) -> Option<Entry> {
    let mut tags: BTreeMap<Tag, (f64, f64, BTreeMap<&str, f64>)> = BTreeMap::new();
    for ((tag, lemma), weight) in listed {
        let entry = tags.entry(*tag).or_default();
        entry.0 += weight;
        *entry.2.entry(lemma).or_default() += weight + 0.01;
    }
    let mut total_seen = 0.0;
    for ((tag, lemma), count) in seen {
        let entry = tags.entry(*tag).or_default();
        entry.0 += SEEN * count;
        entry.1 += count;
        total_seen += count;
        *entry.2.entry(lemma).or_default() += 2.0 * SEEN * count;
    }
    let total: f64 = tags.values().map(|(weight, _, _)| weight).sum();
    let listed_tag = |tag: Tag| listed.keys().any(|(listed, _)| *listed == tag);
    let mut readings: Vec<(f64, Tag, String)> = Vec::new();
    for (tag, (weight, count, lemmas)) in &tags {
        let keep = if *tag == Pos::ProperNoun as Tag {
            total >= super::LEAST_NAMED
        } else if total_seen >= 30.0 && *count == 0.0 {
            *weight >= 0.05 * total && is_open(*tag)
        } else if listed_tag(*tag) {
            *weight >= 0.01 * total || *count >= 2.0
        } else {
            *count >= 2.0 && *count >= 0.01 * total_seen || listed.is_empty()
        };
        if keep {
            let fixed = source
                .closed
                .iter()
                .find(|(form, of, _)| *form == key && of == tag)
                .map(|(_, _, lemma)| *lemma);
            let best =
                lemmas.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0))).map(|(lemma, _)| *lemma);
            readings.push((*weight, *tag, fixed.or(best)?.to_owned()));
        }
    }
    if readings.iter().all(|(_, tag, _)| *tag == Pos::ProperNoun as Tag) {
        return None;
    }
    readings.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let is_closed = readings.iter().any(|(_, tag, _)| !is_open(*tag));
    let importance = if is_closed || total_seen >= 2.0 || total >= source.least_frequent {
        1.0
    } else if !listed.is_empty() && total > 0.0 || total_seen > 0.0 {
        0.3
    } else {
        0.1
    };
    let readings: Vec<(Tag, String)> = readings.into_iter().map(|(_, tag, lemma)| (tag, lemma)).collect();
    (!readings.is_empty()).then_some(Entry { readings, importance, is_closed })
}
