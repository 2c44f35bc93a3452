//! The answers as plain JavaScript values, named as `florilege.d.ts` names them.

use crate::engine::analysis::summary::Summary;
use serde::Serialize;
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
    pub snippet: Snippet,
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
pub struct Frequencies {
    pub ms: f64,
    pub words: u64,
    pub types: u64,
    pub rows: Vec<Row>,
}

#[derive(Serialize)]
pub struct Row {
    pub word: String,
    pub count: u64,
    pub documents: u32,
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
