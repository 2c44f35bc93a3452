//! `florilege.frequencies`: the word list, with any of its measures.

use super::options::Options;
use super::questions::{Answered, check, layer};
use super::subcorpus::run;
use super::values::{Fields, to_js};
use crate::engine::analysis::frequencies::{
    FrequenciesAnswer, FrequenciesQuestion, FrequencyOrder, FrequencyRow,
};
use crate::engine::analysis::word_measures::WordMeasure;
use crate::engine::query::reading::Reading;
use serde::Serialize;

#[derive(Serialize)]
struct Frequencies {
    ms: f64,
    words: u64,
    types: u64,
    total: u64,
    #[serde(rename = "textsPerColumn")]
    texts_per_column: u32,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    word: String,
    count: u64,
    documents: u32,
    #[serde(rename = "perText", skip_serializing_if = "Vec::is_empty")]
    per_text: Vec<u32>,
    /// Those that were asked for; null where one has no value.
    #[serde(skip_serializing_if = "Fields::is_empty")]
    measures: Fields<'static, Option<f64>>,
}

fn measure(name: &str) -> Result<WordMeasure, wasm_bindgen::JsValue> {
    WordMeasure::from_id(name).ok_or_else(|| {
        let ids = WordMeasure::ALL.map(WordMeasure::id).join(", ");
        js_sys::TypeError::new(&format!("{name:?} is no measure of a word: use {ids}")).into()
    })
}

pub async fn frequencies(options: Options) -> Answered {
    let names = options.strings("measures").unwrap_or_default();
    let measures: Vec<WordMeasure> = names.iter().map(|name| measure(name)).collect::<Result<_, _>>()?;
    let order = match options.string("sort").as_deref() {
        None | Some("count") => FrequencyOrder::Count,
        Some("documents") => FrequencyOrder::Documents,
        Some("word") => FrequencyOrder::Word,
        Some(name) => FrequencyOrder::Measure(measure(name)?),
    };
    let question = FrequenciesQuestion {
        layer: layer(&options)?,
        stop_words: options.flag("stopWords").unwrap_or(false),
        filter: options.string("filter").unwrap_or_default(),
        order,
        reversed: options.flag("reversed").unwrap_or(false),
        measures: measures.clone(),
        offset: options.number("offset").unwrap_or(0),
        limit: options.number("limit").unwrap_or(100),
        min_count: options.number("min").unwrap_or(0),
        max_count: options.number("max"),
    };
    let filter = question.filter.clone();
    let (answer, ms) = run(question, &options).await?;
    check(&filter, &Reading { diagnostics: answer.faults, ..Reading::default() })?;
    let per_text = options.flag("perText").unwrap_or(false);
    let row = |row: FrequencyRow| Row {
        word: row.word,
        count: row.count,
        documents: row.documents,
        per_text: if per_text { row.per_document } else { Vec::new() },
        measures: Fields::of(
            measures.iter().zip(&row.values).map(|(measure, value)| (measure.id(), value.ok())).collect(),
        ),
    };
    let rows = answer.rows.into_iter().map(row).collect();
    let FrequenciesAnswer { words, types, total, texts_per_column, .. } = answer;
    to_js(&Frequencies { ms, words, types, total, texts_per_column, rows })
}
