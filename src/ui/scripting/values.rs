//! The answers as plain JavaScript values, named as `florilege.d.ts` names them.

use crate::engine::analysis::summary::Summary;
use crate::engine::order::Order;
use crate::engine::query::rank::{Explanation, TermScore};
use serde::{Serialize, Serializer};
use wasm_bindgen::JsValue;

/// A value of plain objects and arrays.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(Into::into)
}

#[derive(Serialize)]
pub struct Loaded {
    pub ms: f64,
    pub documents: u32,
    pub tokens: u64,
    pub words: u64,
    pub types: u64,
    pub fingerprint: String,
}

impl Loaded {
    pub fn of(summary: &Summary, ms: f64) -> Loaded {
        Loaded {
            ms,
            documents: summary.documents.len() as u32,
            tokens: summary.tokens,
            words: summary.words,
            types: summary.types,
            fingerprint: summary.fingerprint.clone(),
        }
    }
}

#[derive(Serialize)]
pub struct Found {
    pub ms: f64,
    pub reading: String,
    pub documents: u32,
    pub matches: u64,
    pub hits: Vec<FoundText>,
}

#[derive(Serialize)]
pub struct FoundText {
    pub id: String,
    pub title: String,
    pub score: f64,
    pub matches: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explained>,
    pub snippet: Snippet,
}

/// Why a text has its score.
#[derive(Serialize)]
pub struct Explained {
    pub k1: f64,
    pub b: f64,
    #[serde(rename = "titleWeight")]
    pub title_weight: f64,
    pub words: u32,
    pub mean: f64,
    pub documents: u32,
    pub terms: Vec<ExplainedTerm>,
}

#[derive(Serialize)]
pub struct ExplainedTerm {
    pub term: String,
    pub places: u32,
    #[serde(rename = "inTitle")]
    pub in_title: u32,
    pub documents: u32,
    pub idf: f64,
    pub weight: f64,
    pub score: f64,
}

impl Explained {
    pub fn of(why: Explanation) -> Explained {
        let term = |term: TermScore| ExplainedTerm {
            term: term.term,
            places: term.places,
            in_title: term.in_title,
            documents: term.documents,
            idf: term.idf,
            weight: term.weight,
            score: term.score,
        };
        Explained {
            k1: why.ranking.k1,
            b: why.ranking.b,
            title_weight: why.ranking.title,
            words: why.words,
            mean: why.mean,
            documents: why.documents,
            terms: why.terms.into_iter().map(term).collect(),
        }
    }
}

#[derive(Serialize)]
pub struct Snippet {
    pub text: String,
    pub start: u32,
    pub end: u32,
    pub marks: Vec<(u32, u32)>,
}

#[derive(Serialize)]
pub struct Lines {
    pub ms: f64,
    /// Places in all.
    pub total: u64,
    /// Lines that filters and sample leave.
    pub kept: u64,
    pub lines: Vec<Line>,
}

#[derive(Serialize)]
pub struct Line {
    pub id: String,
    pub left: String,
    pub node: String,
    pub right: String,
    pub start: u32,
    pub end: u32,
}

#[derive(Serialize)]
pub struct Topics {
    pub ms: f64,
    pub k: u32,
    pub topics: Vec<Topic>,
    pub documents: Vec<Shares>,
}

#[derive(Serialize)]
pub struct Topic {
    pub id: u32,
    pub label: String,
    pub stability: Option<f64>,
    pub words: Vec<Word>,
}

#[derive(Serialize)]
pub struct Word {
    pub word: String,
    pub weight: f64,
}

#[derive(Serialize)]
pub struct Shares {
    pub id: String,
    pub shares: Vec<f64>,
}

#[derive(Serialize)]
pub struct Texts {
    pub ms: f64,
    pub documents: u32,
    pub words: u64,
    pub undated: u32,
    pub vague: u32,
    pub unknown: Vec<String>,
    pub ids: Vec<String>,
}

/// An object of named values, in the order of their names.
pub struct Fields<'a, V>(Vec<(&'a str, V)>);

impl<'a, V> Fields<'a, V> {
    pub fn of(mut fields: Vec<(&'a str, V)>) -> Fields<'a, V> {
        fields.order_by_key(|(name, _)| *name);
        Fields(fields)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: Serialize> Serialize for Fields<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
