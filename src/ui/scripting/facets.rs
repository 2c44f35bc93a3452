//! Facets from scripts: what is known of the texts found, value by value.

use super::options::Options;
use super::questions::{Answered, await_facts, check, string};
use super::subcorpus::run;
use super::values::to_js;
use crate::engine::analysis::facets::{FacetCount, FacetKind, FacetValue, FacetsQuestion};
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
struct Facets {
    ms: f64,
    reading: String,
    found: Count,
    facets: Vec<Facet>,
}

#[derive(Serialize)]
struct Facet {
    field: String,
    name: String,
    values: Vec<Value>,
    others: Others,
}

#[derive(Serialize)]
struct Value {
    kind: &'static str,
    label: String,
    query: Option<String>,
    #[serde(flatten)]
    count: Count,
}

#[derive(Serialize)]
struct Others {
    /// How many values there are beyond the limit.
    values: u32,
    #[serde(flatten)]
    count: Count,
}

#[derive(Serialize)]
struct Count {
    documents: u32,
    matches: u64,
    words: u64,
    #[serde(rename = "ofDocuments")]
    of_documents: u32,
    #[serde(rename = "ofWords")]
    of_words: u64,
}

impl Count {
    fn of(count: FacetCount) -> Count {
        let FacetCount { documents, matches, words, of_documents, of_words } = count;
        Count { documents, matches, words, of_documents, of_words }
    }
}

fn value(value: FacetValue) -> Value {
    let kind = match value.kind {
        FacetKind::Known => "known",
        FacetKind::Vague => "vague",
        FacetKind::Missing => "missing",
    };
    Value { kind, label: value.label, query: value.query, count: Count::of(value.count) }
}

pub async fn facets(query: JsValue, options: Options) -> Answered {
    let query = string(&query, "a query")?;
    // Dates and outlets may be among what texts only tell in their words.
    await_facts(&[&query], true).await;
    let question = FacetsQuestion { query: query.clone(), limit: options.number("limit").unwrap_or(20) };
    let (answer, ms) = run(question, &options).await?;
    answer.reading.as_ref().map_or(Ok(()), |reading| check(&query, reading))?;
    let facets = answer.facets.into_iter().map(|facet| Facet {
        field: facet.field,
        name: facet.name,
        values: facet.values.into_iter().map(value).collect(),
        others: Others { values: facet.n_others, count: Count::of(facet.others) },
    });
    to_js(&Facets {
        ms,
        reading: answer.reading.map(|reading| reading.canonical).unwrap_or_default(),
        found: Count::of(answer.found),
        facets: facets.collect(),
    })
}
