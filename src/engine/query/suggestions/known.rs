//! Values of a field: titles, outlets, years, languages, whatever a column holds.

use super::place::Place;
use super::{MOST, Suggestion, SuggestionKind};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::field;
use crate::text::Span;
use crate::text::fold::fold;
use std::collections::HashMap;

/// Different values that are compared with what was typed.
const COMPARED: usize = 5_000;

/// The values of a field that have a word which begins with what was typed, those of most texts first.
pub(super) fn values(corpus: &Corpus, query: &str, name: &str, place: &Place) -> Vec<Suggestion> {
    if name == "date" {
        return years(corpus, place);
    }
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for text in 0..corpus.n_documents() {
        let document = corpus.about(text);
        let columns = document.columns.iter().filter(|(column, _)| field::plain_name(column) == name);
        let values: Vec<&str> = match name {
            "title" => document.known_title().into_iter().collect(),
            "outlet" => document.outlet.as_deref().into_iter().collect(),
            "id" => vec![&document.id],
            "file" => vec![&document.file],
            "lang" => vec![document.language.as_deref().unwrap_or(corpus.language(text).0.code())],
            _ => columns.map(|(_, value)| value.as_str()).collect(),
        };
        for value in values.into_iter().filter(|value| value.contains(char::is_alphanumeric)) {
            *counts.entry(value).or_default() += 1;
        }
    }
    let mut values: Vec<(&str, u32)> = counts.into_iter().collect();
    values.order_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let typed = fold(place.typed.trim());
    let begins = |value: &str| {
        let folded = fold(value);
        let mut starts = folded.match_indices(typed.as_str());
        starts.any(|(at, _)| !folded[..at].ends_with(char::is_alphanumeric))
    };
    let chosen =
        values.into_iter().take(COMPARED).filter(|(value, _)| begins(value) && *value != place.typed);
    let quoted = query[place.span.start as usize..].starts_with(['"', '«', '“']);
    let suggestion = |(value, texts): (&str, u32)| {
        let label = value.split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = label.replace('"', " ");
        let bare = plain.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        let text = if bare && !quoted { plain } else { format!("\"{plain}\"") };
        Suggestion {
            kind: SuggestionKind::Value,
            label,
            span: place.span,
            text,
            places: None,
            texts: Some(texts),
        }
    };
    chosen.take(MOST).map(suggestion).collect()
}

/// The years of the texts, in their order; behind `2023..` those that may end a span.
fn years(corpus: &Corpus, place: &Place) -> Vec<Suggestion> {
    let mut years: Vec<&str> = (0..corpus.n_documents())
        .filter_map(|text| {
            corpus.date(text)?.edtf.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
        })
        .collect();
    years.order();
    let (from, typed) =
        place.typed.rsplit_once("..").map_or(("", place.typed.as_str()), |(from, to)| (from, to));
    let span = Span::new(place.span.end - typed.len() as u32, place.span.end);
    let span = if place.span.len() as usize == place.typed.len() { span } else { place.span };
    if span == place.span && !from.is_empty() {
        return Vec::new();
    }
    let wanted = |year: &&[&str]| {
        year[0].starts_with(typed) && year[0] != typed && year[0] >= from.get(..4).unwrap_or("")
    };
    let suggestion = |year: &[&str]| Suggestion {
        kind: SuggestionKind::Value,
        label: year[0].to_owned(),
        span,
        text: year[0].to_owned(),
        places: None,
        texts: Some(year.len() as u32),
    };
    years.chunk_by(|a, b| a == b).filter(wanted).map(suggestion).take(MOST).collect()
}
