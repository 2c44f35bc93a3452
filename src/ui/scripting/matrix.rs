//! `florilege.matrix`: the document × term matrix, as sparse rows or as a file.

use super::options::Options;
use super::questions::{Answered, await_facts, layer};
use super::subcorpus::run;
use super::trends::{grouping, kind};
use super::values::to_js;
use crate::engine::analysis::matrix::files::{dense_head, dense_rows, market_head, market_rows};
use crate::engine::analysis::matrix::{MatrixQuestion, Row, Term, TermOrder, Terms, Weight};
use crate::engine::analysis::trends::Grouping;
use crate::engine::export::{Format, Settings};
use crate::engine::measures::tfidf::Variant;
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Matrix {
    ms: f64,
    words: u64,
    n_left: u64,
    n_rows: u32,
    cells: u64,
    terms: Vec<JsTerm>,
    unknown: Vec<String>,
    rows: Vec<JsRow>,
    left_out: Vec<JsRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
}

#[derive(Serialize)]
struct JsTerm {
    word: String,
    key: String,
    count: u64,
    documents: u32,
    rows: u32,
}

#[derive(Serialize)]
struct JsRow {
    kind: &'static str,
    label: String,
    documents: u32,
    words: u64,
    cells: Vec<(u32, f64)>,
}

impl JsTerm {
    fn of(term: Term) -> JsTerm {
        let Term { word, key, count, texts, rows } = term;
        JsTerm { word, key, count, documents: texts, rows }
    }
}

impl JsRow {
    fn of(row: Row) -> JsRow {
        let Row { label, texts, words, cells, .. } = row;
        JsRow { kind: kind(row.kind), label, documents: texts, words, cells }
    }
}

const WEIGHTS: [(&str, Weight); 9] = [
    ("count", Weight::Count),
    ("rate", Weight::Rate),
    ("presence", Weight::Presence),
    ("zscore", Weight::ZScore),
    ("tfidf-voyant", Weight::TfIdf(Variant::Voyant)),
    ("tfidf-sklearn", Weight::TfIdf(Variant::ScikitLearn)),
    ("tfidf", Weight::TfIdf(Variant::Plain)),
    ("tfidf-log", Weight::TfIdf(Variant::Logarithmic)),
    ("tfidf-gensim", Weight::TfIdf(Variant::Gensim)),
];

fn one_of<T: Copy>(options: &Options, option: &str, names: &[(&str, T)]) -> Result<Option<T>, JsValue> {
    let Some(given) = options.string(option) else { return Ok(None) };
    let found = names.iter().find(|(name, _)| *name == given);
    found.map(|(_, value)| Some(*value)).ok_or_else(|| {
        let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        js_sys::TypeError::new(&format!("{given:?} is no {option}: use {}", names.join(", "))).into()
    })
}

fn question(options: &Options) -> Result<MatrixQuestion, JsValue> {
    let usual = MatrixQuestion::default();
    let number = |name: &str, usual: u32| options.number(name).unwrap_or(usual);
    let orders =
        [("count", TermOrder::Count), ("documents", TermOrder::Documents), ("tfidf", TermOrder::TfIdf)];
    let by = one_of(options, "sort", &orders)?.unwrap_or_default();
    let terms = match options.strings("terms") {
        Some(words) => Terms::Words(words),
        None => Terms::Top { n: number("terms", 1_000), by },
    };
    Ok(MatrixQuestion {
        layer: layer(options)?,
        rows: grouping(options, "rows"),
        with_unknown: options.flag("withUnknown").unwrap_or(false),
        weight: one_of(options, "weight", &WEIGHTS)?.unwrap_or_default(),
        to_length_1: options.flag("toLength1").unwrap_or(false),
        terms,
        stop_words: options.flag("stopWords").unwrap_or(false),
        filter: options.string("filter").unwrap_or_default(),
        min_count: number("min", usual.min_count),
        min_texts: number("minDocuments", usual.min_texts),
        max_texts: number("maxDocuments", usual.max_texts),
        offset: number("offset", 0),
        limit: number("limit", u32::MAX),
        first_term: 0,
        n_terms: u32::MAX,
    })
}

pub async fn matrix(options: Options) -> Answered {
    let question = question(&options)?;
    let files = [("csv", Some(Format::Csv)), ("tsv", Some(Format::Tsv)), ("mtx", None)];
    let file = one_of(&options, "file", &files)?;
    await_facts(&[] as &[String], !matches!(question.rows, Grouping::Text)).await;
    let limit = question.limit;
    let (mut answer, ms) = run(question.clone(), &options).await?;
    if answer.is_refused {
        let message = format!(
            "{} rows × {} words have up to {} cells, more than are counted: ask for fewer words or rows",
            answer.n_rows, answer.n_left, answer.cells
        );
        return Err(js_sys::Error::new(&message).into());
    }
    // An answer is cut where it would be too large for one message.
    let wanted = answer.n_rows.saturating_sub(question.offset).min(limit);
    while (answer.rows.len() as u32) < wanted {
        let given = answer.rows.len() as u32;
        let next =
            MatrixQuestion { offset: question.offset + given, limit: wanted - given, ..question.clone() };
        let more = run(next, &options).await?.0.rows;
        if more.is_empty() {
            break;
        }
        answer.rows.extend(more);
    }
    let names = ["label", "documents", "words"];
    let file = file.map(|format| match format {
        Some(format) => {
            let settings = Settings { format, raw: true, ..Settings::default() };
            let mut text = dense_head(Vec::new(), names, &answer.terms, settings);
            dense_rows(&mut text, answer.terms.len(), &answer.rows, settings);
            text
        }
        None => {
            let mut text = market_head(&[], &question, &answer);
            market_rows(&mut text, question.offset, &answer.rows);
            text
        }
    });
    to_js(&Matrix {
        ms,
        words: answer.words,
        n_left: answer.n_left,
        n_rows: answer.n_rows,
        cells: answer.cells,
        terms: answer.terms.into_iter().map(JsTerm::of).collect(),
        unknown: answer.unknown,
        rows: if file.is_some() { Vec::new() } else { answer.rows.into_iter().map(JsRow::of).collect() },
        left_out: answer.left_out.into_iter().map(JsRow::of).collect(),
        file,
    })
}
