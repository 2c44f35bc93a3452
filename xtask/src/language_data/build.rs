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
}

/// The file, with a tagger when there are sentences to train it on.
pub fn build(source: &Source, sentences: &[&[Gold]]) -> Vec<u8> {
    let gold: Vec<&Gold> = sentences.iter().copied().flatten().collect();
    let entries = entries(source.lexicon, &gold, source.closed);
    let (classes, rules) = table(&entries);
    let frequent = frequent(&gold);
    let known = source.lexicon.common(super::LEAST_COMMON);
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
    let weights =
        if sentences.is_empty() { Vec::new() } else { train(&language, sentences, source.settings) };
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
fn frequent(gold: &[&Gold]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for token in gold.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Elided)) {
        *counts.entry(key(&token.form)).or_default() += 1;
    }
    let often =
        counts.into_iter().filter(|(form, count)| *count >= super::LEAST_SEEN && form.chars().all(is_latin));
    often.map(|(form, _)| form).collect()
}
