//! `florilege.collocations`: the words beside a query, with every measure in full precision.

use super::options::Options;
use super::questions::{Answered, await_facts, check, layer, string};
use super::subcorpus::run;
use super::values::{Fields, to_js};
use crate::engine::analysis::collocates::counting::Overlap;
use crate::engine::analysis::collocates::measure::Measure;
use crate::engine::analysis::collocates::window::Window;
use crate::engine::analysis::collocates::{
    CollocateOrder, CollocateRow, CollocatesAnswer, CollocatesQuestion, Expected,
};
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
struct Collocations {
    ms: f64,
    reading: String,
    words: u64,
    nodes: u64,
    documents: u32,
    #[serde(rename = "windowWords")]
    window_words: u64,
    f1: u64,
    types: u64,
    total: u64,
    /// −5 … −1, 1 … 5: what the numbers of `positions` in a row are of.
    positions: Vec<i8>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    word: String,
    key: String,
    joint: u64,
    frequency: u64,
    expected: f64,
    documents: u32,
    windows: u32,
    positions: Vec<u32>,
    /// By the names of the measures; null where one has no value.
    values: Fields<'static, Option<f64>>,
}

pub async fn collocations(query: JsValue, options: Options) -> Answered {
    let usual = CollocatesQuestion::default();
    let number = |name: &str, usual: u32| options.number(name).unwrap_or(usual);
    let question = CollocatesQuestion {
        query: string(&query, "a query")?,
        window: window(&options)?,
        layer: layer(&options)?,
        overlap: one_of(&options, "overlap", &[("each", Overlap::Each), ("once", Overlap::Once)])?,
        expected: one_of(
            &options,
            "expected",
            &[("nodes", Expected::Nodes), ("windows", Expected::Windows)],
        )?,
        skip_stop_words: options.flag("skipStopWords").unwrap_or(false),
        min_joint: number("min", usual.min_joint),
        min_texts: number("minDocuments", usual.min_texts),
        stop_words: options.flag("stopWords").unwrap_or(false),
        filter: options.string("filter").unwrap_or_default(),
        order: order(&options)?,
        reversed: options.flag("reversed").unwrap_or(false),
        offset: number("offset", 0),
        limit: number("limit", usual.limit),
    };
    let typed = question.query.clone();
    await_facts(&[&typed], false).await;
    let (answer, ms) = run(question, &options).await?;
    check(&typed, &answer.reading)?;
    let CollocatesAnswer { reading, words, nodes, texts, window_words, f1, types, total, positions, .. } =
        answer;
    let rows = answer.rows.into_iter().map(row).collect();
    let reading = reading.canonical;
    let documents = texts;
    to_js(&Collocations {
        ms,
        reading,
        words,
        nodes,
        documents,
        window_words,
        f1,
        types,
        total,
        positions,
        rows,
    })
}

fn row(row: CollocateRow) -> Row {
    let values = Measure::ALL.iter().zip(&row.values);
    Row {
        values: Fields::of(values.map(|(measure, value)| (measure.name(), value.ok())).collect()),
        word: row.word,
        key: row.key,
        joint: row.joint,
        frequency: row.frequency,
        expected: row.expected,
        documents: row.texts,
        windows: row.windows,
        positions: row.positions,
    }
}

/// `within`: "sentence" or "paragraph"; else `left` and `right` words, 5 each, over the edges of paragraphs with
/// `acrossParagraphs`.
fn window(options: &Options) -> Result<Window, JsValue> {
    let words = |side: &str| options.number(side).unwrap_or(5).min(u32::from(u8::MAX)) as u8;
    let usual = Window::Words {
        left: words("left"),
        right: words("right"),
        across_paragraphs: options.flag("acrossParagraphs").unwrap_or(false),
    };
    let names = [("words", usual), ("sentence", Window::Sentence), ("paragraph", Window::Paragraph)];
    one_of(options, "within", &names)
}

/// `measure`: the one by which rows are sorted; or `sort`: "joint", "frequency", "documents" or "word".
fn order(options: &Options) -> Result<CollocateOrder, JsValue> {
    let mut names = vec![
        ("joint", CollocateOrder::Joint),
        ("frequency", CollocateOrder::Frequency),
        ("documents", CollocateOrder::Texts),
        ("word", CollocateOrder::Word),
    ];
    names.insert(0, ("measure", CollocateOrder::Measure(Measure::default())));
    if options.string("sort").is_some_and(|name| name != "measure") {
        return one_of(options, "sort", &names);
    }
    let usual = (Measure::default().name(), Measure::default());
    let all = Measure::ALL.map(|measure| (measure.name(), measure));
    let all: Vec<_> = std::iter::once(usual).chain(all).collect();
    one_of(options, "measure", &all).map(CollocateOrder::Measure)
}

/// The option of a name, which is one of these; the first when it is not given.
fn one_of<T: Copy>(options: &Options, option: &str, names: &[(&str, T)]) -> Result<T, JsValue> {
    let Some(given) = options.string(option) else { return Ok(names[0].1) };
    let found = names.iter().find(|(name, _)| *name == given);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        js_sys::TypeError::new(&format!("{given:?} is no {option}: use {}", names.join(", "))).into()
    })
}
