//! Which entries of a segment a test accepts.

use super::{Attribute, Flags, Test};
use crate::corpus::{Corpus, HeldSegment};
use crate::index::column::Column;
use crate::query::automaton::accepted;
use crate::query::regex::{Regex, States};
use crate::text::fold::norm_into;
use crate::text::{Kind, Language, Layer, Pos};

/// Per entry, whether a test accepts it.
pub(super) fn entries(corpus: &Corpus, held: &HeldSegment, test: &Test) -> Vec<bool> {
    let n = held.segment.lexicon.len();
    match test {
        Test::Any => vec![true; n],
        Test::Not(test) => entries(corpus, held, test).into_iter().map(|accepted| !accepted).collect(),
        Test::All(tests) => joined(corpus, held, tests, |a, b| a && b),
        Test::Either(tests) => joined(corpus, held, tests, |a, b| a || b),
        Test::Value { attribute, value, flags } => of_value(corpus, held, *attribute, value, *flags),
    }
}

fn joined(corpus: &Corpus, held: &HeldSegment, tests: &[Test], join: fn(bool, bool) -> bool) -> Vec<bool> {
    let lists = tests.iter().map(|test| entries(corpus, held, test));
    let both = |a: Vec<bool>, b: Vec<bool>| a.into_iter().zip(b).map(|(a, b)| join(a, b)).collect();
    lists.reduce(both).unwrap_or_default()
}

/// The layer on which a spelling is compared.
fn layer(flags: Flags) -> Layer {
    match (flags.case, flags.accents) {
        (false, false) => Layer::Form,
        (false, true) => Layer::Cased,
        (true, false) => Layer::Accented,
        (true, true) => Layer::Fold,
    }
}

fn of_value(
    corpus: &Corpus,
    held: &HeldSegment,
    attribute: Attribute,
    value: &str,
    flags: Flags,
) -> Vec<bool> {
    let lexicon = &held.segment.lexicon;
    let spelling = match attribute {
        Attribute::Word | Attribute::Lemma => layer(flags),
        Attribute::Fold => Layer::Fold,
        Attribute::Stem => Layer::Stem,
        // Names are compared as they are written, in any case when that is asked.
        _ if flags.case => Layer::Accented,
        _ => Layer::Form,
    };
    let Ok(regex) = Regex::new(value, spelling) else { return vec![false; lexicon.len()] };
    let mut states = States::new(regex);
    let mut named = |name: &str| {
        let name = if flags.case { name.to_lowercase() } else { name.to_owned() };
        states.matches(&name)
    };
    match attribute {
        Attribute::Word | Attribute::Fold | Attribute::Stem => {
            of_column(corpus.column(held, spelling), &mut states)
        }
        Attribute::Lemma => {
            let mut normal = String::new();
            let mut is_meant = |entry: u32| {
                let lemma = lexicon.lemma(entry).unwrap_or(lexicon.forms.get(entry));
                if flags != Flags::default() {
                    return states.matches(&spelling.key(lemma, Language::French));
                }
                if lemma.is_ascii() {
                    // Its own normal form.
                    return states.matches(lemma);
                }
                norm_into(lemma, &mut normal);
                states.matches(&normal)
            };
            (0..lexicon.len() as u32).map(&mut is_meant).collect()
        }
        Attribute::Pos => {
            let mut known = |pos: Option<Pos>, kind: Kind| names(pos, kind).iter().any(|name| named(name));
            // There are few parts of speech and kinds, and many entries.
            let mut seen: Vec<Option<bool>> = Vec::new();
            let of_entry = |entry: &crate::index::lexicon::Entry| {
                let (pos, kind) = (entry.pos.map_or(0, |pos| 1 + pos as usize), entry.kind as usize);
                let place = pos * Kind::ALL.len() + kind;
                if place >= seen.len() {
                    seen.resize(place + 1, None);
                }
                *seen[place].get_or_insert_with(|| known(entry.pos, entry.kind))
            };
            lexicon.entries.iter().map(of_entry).collect()
        }
        Attribute::Language => {
            let languages = Language::ALL.map(|language| named(language.code()));
            lexicon.entries.iter().map(|entry| languages[entry.language as usize]).collect()
        }
        Attribute::Kind => {
            let kinds = Kind::ALL.map(|kind| named(kind.name()));
            lexicon.entries.iter().map(|entry| kinds[entry.kind as usize]).collect()
        }
    }
}

fn of_column(column: &Column, states: &mut States) -> Vec<bool> {
    let mut keys = vec![false; column.keys.len()];
    let found = accepted(&column.keys, column.starting(""), states);
    found.into_iter().for_each(|key| keys[key as usize] = true);
    column.key_of.iter().map(|&key| keys[key as usize]).collect()
}

/// The names of a part of speech: the universal one, and those of TreeTagger's French tags, which other tools show.
/// Marks are known without a tagger.
fn names(pos: Option<Pos>, kind: Kind) -> &'static [&'static str] {
    match pos {
        Some(Pos::Noun) => &["NOUN", "NOM"],
        Some(Pos::ProperNoun) => &["PROPN", "NAM"],
        Some(Pos::Verb) => &["VERB", "VER"],
        Some(Pos::Auxiliary) => &["AUX", "VER"],
        Some(Pos::Adjective) => &["ADJ"],
        Some(Pos::Adverb) => &["ADV"],
        Some(Pos::Pronoun) => &["PRON", "PRO"],
        Some(Pos::Determiner) => &["DET"],
        Some(Pos::Preposition) => &["ADP", "PRP"],
        Some(Pos::Conjunction) => &["CCONJ", "KON"],
        Some(Pos::Subordinator) => &["SCONJ", "KON"],
        Some(Pos::Number) => &["NUM"],
        Some(Pos::Interjection) => &["INTJ", "INT"],
        Some(Pos::Particle) => &["PART"],
        Some(Pos::Symbol) => &["SYM"],
        Some(Pos::Punctuation) => &["PUNCT", "PUN"],
        Some(Pos::Other) => &["X"],
        None if matches!(kind, Kind::Punctuation | Kind::QuoteOpen | Kind::QuoteClose | Kind::Dash) => {
            &["PUNCT", "PUN"]
        }
        None => &[],
    }
}
