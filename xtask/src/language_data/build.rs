//! From lexicon and sentences to the bytes of a file.

use super::endings::{Rule, rules};
use super::perceptron::{Settings, train};
use super::readings::{Entry, Lexicon, entries};
use super::treebank::Gold;
use super::write::{Contents, write};
use florilege_engine::text::lemma::LanguageData;
use florilege_engine::text::lemma::key::key;
use florilege_engine::text::lemma::pos::Tag;
use florilege_engine::text::{Kind, Language};
use std::collections::{BTreeMap, BTreeSet};

/// What a language's file is made of, its sentences aside.
pub struct Source<'a> {
    pub language: Language,
    pub notice: &'a str,
    pub lexicon: &'a Lexicon,
    /// Lemmas that overrule lexicon and treebank: key, tag, lemma.
    pub closed: &'a [(&'a str, Tag, &'a str)],
    pub settings: Settings,
    /// Whether the sentences say what words may be, not only how to choose.
    pub learns_readings: bool,
    /// Forms that occur at least this often in the sentences are known to the tagger by themselves.
    pub least_seen_form: u32,
    /// Forms that occur at least this often per million words are read as the lexicon says, whatever it costs.
    pub least_frequent: f64,
    /// Lemmas that occur at least this often per million words are common.
    pub least_common: f64,
}

/// The file, with a tagger when there are sentences to train it on.
///
/// The tagger learns from the sentences and, `OWN_TIMES` each, from `own`, which say nothing of lemmas.
pub fn build(source: &Source, sentences: &[&[Gold]], own: &[Vec<Gold>]) -> Vec<u8> {
    let gold: Vec<&Gold> = sentences.iter().copied().flatten().collect();
    let gold_of_readings = if source.learns_readings { gold.as_slice() } else { &[] };
    let entries = entries(source.lexicon, gold_of_readings, source);
    let (classes, rules) = table(&entries);
    let frequent = frequent(&gold, source.least_seen_form);
    let known = source.lexicon.common(source.least_common);
    let mut contents = Contents {
        language: source.language,
        notice: source.notice,
        classes: &classes,
        rules: &rules,
        frequent: &frequent,
        known: &known,
        known_bits: 18,
        weights: &[],
        bits: 0,
    };
    let (without_tagger, _) = write(&contents);
    let language = LanguageData::read(&without_tagger).expect("what was written can be read");
    let weights = if sentences.is_empty() {
        Vec::new()
    } else {
        let own = own.iter().flat_map(|sentence| std::iter::repeat_n(sentence.as_slice(), OWN_TIMES));
        let all: Vec<&[Gold]> = sentences.iter().copied().chain(own).collect();
        train(&language, &all, source.settings)
    };
    contents.bits = if weights.is_empty() { 0 } else { source.settings.bits };
    contents.weights = &weights;
    let (bytes, sections) = write(&contents);
    eprintln!(
        "{} forms, {} classes, {} rules, {} common lemmas",
        entries.len(),
        classes.len(),
        rules.len(),
        known.len()
    );
    for (name, section) in &sections {
        eprintln!("  {name}: {} bytes", section.len());
    }
    if let Ok(folder) = std::env::var("FLORILEGE_SECTIONS") {
        for (name, section) in &sections {
            std::fs::write(std::path::Path::new(&folder).join(name), section).ok();
        }
    }
    bytes
}

/// Few sentences of our own stand against many of the treebank.
const OWN_TIMES: usize = 4;

type Classes = Vec<Vec<(Tag, u8, String)>>;

/// The classes of readings, and the rules that give each form its class.
fn table(entries: &BTreeMap<String, Entry>) -> (Classes, Vec<Rule>) {
    let mut numbers: BTreeMap<Vec<(Tag, u8, String)>, u32> = BTreeMap::new();
    let mut forms = Vec::new();
    for (form, entry) in entries {
        if !form.chars().all(is_latin) || !entry.readings.iter().all(|(_, lemma)| lemma.chars().all(is_latin))
        {
            continue;
        }
        let class: Vec<(Tag, u8, String)> = entry
            .readings
            .iter()
            .map(|(tag, lemma)| {
                let (strip, add) = change(form, lemma);
                (*tag, strip, add)
            })
            .collect();
        let next = numbers.len() as u32;
        let number = *numbers.entry(class).or_insert(next);
        forms.push((form.as_str(), number, entry.importance, entry.is_closed));
    }
    let mut classes: Classes = vec![Vec::new(); numbers.len()];
    for (class, number) in numbers {
        classes[number as usize] = class;
    }
    let rules = rules(forms.into_iter());
    (classes, rules)
}

/// Letters that the file has a byte for, apart from its own marks.
fn is_latin(letter: char) -> bool {
    (' '..='\u{FF}').contains(&letter)
}

/// How many letters go off the end of a form, and what comes on, to make its lemma.
fn change(form: &str, lemma: &str) -> (u8, String) {
    let form: Vec<char> = form.chars().collect();
    let lemma: Vec<char> = lemma.chars().collect();
    let same = form.iter().zip(&lemma).take_while(|(a, b)| a == b).count();
    ((form.len() - same).min(255) as u8, lemma[same..].iter().collect())
}

/// Forms that occur often enough to be known by themselves.
fn frequent(gold: &[&Gold], least: u32) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for token in gold.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Elided)) {
        *counts.entry(key(&token.form)).or_default() += 1;
    }
    let often = counts.into_iter().filter(|(form, count)| *count >= least && form.chars().all(is_latin));
    often.map(|(form, _)| form).collect()
}
