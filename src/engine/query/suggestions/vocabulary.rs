//! Words that begin with what was typed, the commonest first; where none does, words that are spelled nearly so.

use super::place::{Place, behind_elision};
use super::{Suggestion, SuggestionKind, tally};
use crate::corpus::{Corpus, HeldSegment};
use crate::index::column::Column;
use crate::order::Order;
use crate::query::automaton::accepted;
use crate::query::fuzzy::{Fuzzy, allowed};
use crate::query::parse::parse;
use crate::query::reading::Node;
use crate::text::{Layer, Span};
use std::collections::HashMap;

/// Letters from which words are suggested.
const LETTERS: usize = 2;
/// The commonest words of each segment that are compared over all of them.
const KEPT: usize = 40;

/// The commonest words that go on from what was typed.
pub(super) fn words(corpus: &Corpus, layer: Layer, place: &Place, most: usize) -> Vec<Suggestion> {
    let whole = completed(corpus, layer, &place.typed, place.span, most);
    match behind_elision(&place.typed) {
        Some((at, rest)) if whole.is_empty() => {
            let span = Span::new(place.span.start + at as u32, place.span.end);
            completed(corpus, layer, rest, span, most)
        }
        _ => whole,
    }
}

fn completed(corpus: &Corpus, layer: Layer, typed: &str, span: Span, most: usize) -> Vec<Suggestion> {
    // Stems are no words: what begins like this are the words whose stems are looked for.
    let spelled = if layer == Layer::Stem { Layer::Fold } else { layer };
    let prefix = spelled.typed(typed);
    if prefix.chars().filter(|c| c.is_alphanumeric()).count() < LETTERS {
        return Vec::new();
    }
    let keys = commonest(corpus, spelled, &|column| column.starting(&prefix).collect());
    let mut found = Vec::new();
    for key in keys.into_iter().filter(|key| *key != prefix) {
        if found.len() == most {
            break;
        }
        found.extend(suggestion(corpus, (layer, spelled), SuggestionKind::Word, &key, span));
    }
    found
}

/// Words a letter or two away from what was typed.
pub(super) fn near(corpus: &Corpus, layer: Layer, place: &Place) -> Vec<Suggestion> {
    let spelled = if layer == Layer::Stem { Layer::Fold } else { layer };
    let (at, rest) = behind_elision(&place.typed).unwrap_or((0, &place.typed));
    let typed = spelled.typed(rest);
    let span = Span::new(place.span.start + at as u32, place.span.end);
    if tally::frequency(corpus, spelled, &typed) > 0 {
        return Vec::new();
    }
    for most in 1..=allowed(&typed, 2) {
        let keys = commonest(corpus, spelled, &|column| {
            accepted(&column.keys, column.starting(""), &mut Fuzzy::new(&typed, most))
        });
        let nearest = keys.iter().take(3);
        let found: Vec<Suggestion> = nearest
            .filter_map(|key| suggestion(corpus, (layer, spelled), SuggestionKind::Spelling, key, span))
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The commonest of the keys that are chosen in each segment, by what is counted over all segments.
pub(in crate::query) fn commonest(
    corpus: &Corpus,
    layer: Layer,
    choose: &dyn Fn(&Column) -> Vec<u32>,
) -> Vec<String> {
    let mut keys: Vec<&str> = Vec::new();
    for held in corpus.segments() {
        let column = corpus.column(held, layer);
        let counted = choose(column).into_iter().map(|key| (tally::of_key(held, column, key), key));
        let mut counted: Vec<(u64, u32)> = counted.filter(|(count, _)| *count > 0).collect();
        if counted.len() > KEPT {
            counted.select_nth_unstable_by(KEPT, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            counted.truncate(KEPT);
        }
        keys.extend(counted.into_iter().map(|(_, key)| column.keys.get(key)));
    }
    keys.order();
    keys.dedup();
    let mut counted: Vec<(u64, &str)> =
        keys.into_iter().map(|key| (tally::frequency(corpus, layer, key), key)).collect();
    counted.order_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    counted.into_iter().map(|(_, key)| key.to_owned()).collect()
}

/// A word as it is offered; `None` when nothing of it is counted, or it could not be typed like that.
fn suggestion(
    corpus: &Corpus,
    (layer, spelled): (Layer, Layer),
    kind: SuggestionKind,
    key: &str,
    span: Span,
) -> Option<Suggestion> {
    let label = label(corpus, spelled, key)?;
    // An abbreviation is looked for without its dot; ET is a word in small letters only.
    let label = label.trim_end_matches('.').to_owned();
    let is_word = |text: &str| matches!(parse(text).node, Some(Node::Word(_)));
    let text = [label.clone(), label.to_lowercase()].into_iter().find(|text| is_word(text))?;
    let (places, texts) = tally::word(corpus, layer, &layer.typed(&text));
    (places > 0).then_some(Suggestion { kind, label, span, text, places: Some(places), texts: Some(texts) })
}

/// The most frequent form of a key, of equally frequent ones that in small letters; on the layer of lemmas the word as a dictionary writes it.
pub(in crate::query) fn label(corpus: &Corpus, layer: Layer, key: &str) -> Option<String> {
    if layer == Layer::Form {
        return Some(key.to_owned());
    }
    let mut forms: HashMap<&str, u64> = HashMap::new();
    for held in corpus.segments() {
        let column = corpus.column(held, layer);
        let Some(number) = column.find(key) else { continue };
        for &entry in column.entries_of.get(number) {
            let count = u64::from(held.segment.postings.count(entry));
            *forms.entry(form(held, layer, entry)).or_default() += count;
        }
    }
    let commonest = forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(a.0.cmp(b.0)));
    // What stands in compounds only has no form of its own.
    commonest.map(|(form, _)| form.to_owned()).or_else(|| Some(key.to_owned()))
}

fn form(held: &HeldSegment, layer: Layer, entry: u32) -> &str {
    let lexicon = &held.segment.lexicon;
    let form = lexicon.forms.get(entry);
    if layer == Layer::Lemma { lexicon.lemma(entry).unwrap_or(form) } else { form }
}
