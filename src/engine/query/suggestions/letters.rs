//! In a pattern of tokens: attributes and their values.

use super::place::Place;
use super::vocabulary::{commonest, label};
use super::{MOST, Suggestion, SuggestionKind, tally};
use crate::corpus::Corpus;
use crate::index::lexicon::Entry;
use crate::order::Order;
use crate::query::cql::Attribute;
use crate::text::fold::{fold, norm};
use crate::text::{Kind, Language, Layer, Pos};

/// The attributes under their first names.
const ATTRIBUTES: [&str; 7] = ["word", "lemma", "pos", "fold", "stem", "lang", "kind"];

/// The attributes that begin with what was typed; behind each a value is typed.
pub(super) fn attributes(query: &str, place: &Place) -> Vec<Suggestion> {
    let has_value = query[place.span.end as usize..].trim_start().starts_with(['=', '!']);
    let typed = place.typed.to_ascii_lowercase();
    let suggestion = |name: &str| {
        let text = if has_value { name.to_owned() } else { format!("{name}=\"") };
        Suggestion::plain(SuggestionKind::Name, name, place.span, text)
    };
    ATTRIBUTES.into_iter().filter(|name| name.starts_with(&typed)).map(suggestion).collect()
}

/// The values of an attribute that begin with what was typed, the commonest first.
pub(super) fn values(corpus: &Corpus, query: &str, attribute: Attribute, place: &Place) -> Vec<Suggestion> {
    let typed = place.typed.as_str();
    let found = match attribute {
        Attribute::Pos => {
            named(corpus, typed, &Pos::ALL.map(Pos::name), |entry| entry.pos.map(|pos| pos as usize))
        }
        Attribute::Language => {
            named(corpus, typed, &Language::ALL.map(Language::code), |entry| Some(entry.language as usize))
        }
        Attribute::Kind => {
            named(corpus, typed, &Kind::ALL.map(Kind::name), |entry| Some(entry.kind as usize))
        }
        Attribute::Word => spelled(corpus, Layer::Form, &norm(typed)),
        Attribute::Fold => spelled(corpus, Layer::Fold, &fold(typed)),
        Attribute::Stem => spelled(corpus, Layer::Stem, &fold(typed)),
        Attribute::Lemma => spelled(corpus, Layer::Lemma, &fold(typed)),
    };
    let is_closed = query[place.span.end as usize..].trim_start().starts_with([']', '&', '|', '%']);
    let close = if is_closed { "" } else { "]" };
    let suggestion = |(value, places): (String, u64)| Suggestion {
        kind: SuggestionKind::Value,
        span: place.span,
        text: format!("\"{}\"{close}", escape(&value)),
        label: value,
        places: (places > 0).then_some(places),
        texts: None,
    };
    found.into_iter().take(MOST).map(suggestion).collect()
}

/// The names that begin with what was typed and that any word has, with how many.
fn named(
    corpus: &Corpus,
    typed: &str,
    names: &[&str],
    of: fn(&Entry) -> Option<usize>,
) -> Vec<(String, u64)> {
    let mut counts = vec![0u64; names.len()];
    for segment in corpus.segments().iter().map(|held| &held.segment) {
        for (number, entry) in (0u32..).zip(&segment.lexicon.entries) {
            if let Some(place) = of(entry) {
                counts[place] += u64::from(segment.postings.count(number));
            }
        }
    }
    let typed = typed.to_lowercase();
    let mut found: Vec<(String, u64)> = names.iter().map(|name| (*name).to_owned()).zip(counts).collect();
    found.retain(|(name, count)| *count > 0 && name.to_lowercase().starts_with(&typed));
    found.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    found
}

/// The words of a layer that begin with what was typed, as a pattern must name them.
fn spelled(corpus: &Corpus, layer: Layer, typed: &str) -> Vec<(String, u64)> {
    if typed.chars().count() < 2 {
        return Vec::new();
    }
    let keys = commonest(corpus, layer, &|column| column.starting(typed).collect());
    let of_key = |key: &String| {
        let (places, _) = tally::entries(corpus, |held| {
            let column = corpus.column(held, layer);
            column.find(key).map(|key| column.entries_of.get(key).to_vec()).unwrap_or_default()
        });
        // A lemma is compared as a dictionary writes it, not folded.
        let value = if layer == Layer::Lemma { label(corpus, layer, key)? } else { key.clone() };
        (places > 0).then_some((value, places))
    };
    keys.iter().filter_map(of_key).take(MOST).collect()
}

/// A value whose signs mean themselves in an expression.
fn escape(value: &str) -> String {
    let mut escaped = String::new();
    for c in value.chars() {
        if matches!(
            c,
            '.' | '*' | '+' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^' | '$' | '\\' | '"'
        ) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
