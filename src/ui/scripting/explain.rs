//! `florilege.explain`: why a figure is what it is, in full precision.

use super::options::Options;
use super::questions::{Answered, named, string};
use super::subcorpus::run;
use super::values::{Fields, to_js};
use crate::engine::analysis::explain::{Cells, ExplainQuestion, Explanation};
use crate::engine::measures::catalogue::{self, references::references};
use crate::engine::measures::formula::Piece;
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
struct Explained<'a> {
    ms: f64,
    figure: String,
    measure: &'a str,
    formula: &'a str,
    value: Option<f64>,
    reason: Option<String>,
    interval: Option<[f64; 2]>,
    symbols: Vec<(&'a str, f64)>,
    steps: Vec<Step<'a>>,
    table: Option<Table>,
    parts: Vec<Part>,
    points: Vec<Point<'a>>,
    of: u32,
    /// Null where one has no value.
    alternatives: Fields<'a, Option<f64>>,
    cautions: Vec<String>,
    references: Vec<Reference>,
    lines: Option<&'a str>,
}

#[derive(Serialize)]
struct Step<'a> {
    name: &'a str,
    formula: &'a str,
    #[serde(rename = "withValues")]
    with_values: String,
    value: f64,
}

#[derive(Serialize)]
struct Table {
    observed: [u64; 4],
    expected: [f64; 4],
    margins: [u64; 4],
}

#[derive(Serialize)]
struct Part {
    /// The id of a text, or the label of a group.
    name: String,
    count: u64,
    words: u64,
    share: f64,
}

#[derive(Serialize)]
struct Point<'a> {
    name: &'a str,
    x: f64,
    y: f64,
}

#[derive(Serialize)]
struct Reference {
    text: &'static str,
    doi: Option<&'static str>,
}

pub async fn explain(figure: JsValue, options: Options) -> Answered {
    let figure = string(&figure, "a figure")?;
    let question = ExplainQuestion::read(&figure).ok_or_else(|| -> JsValue {
        let how = "a measure, what it is of, and numbers or words, such as g2:corpora:30,1000,10,2000";
        js_sys::TypeError::new(&format!("{figure:?} is no figure: write {how}")).into()
    })?;
    let (answer, ms) = run(question, &options).await?;
    let Explanation { value, interval, table, .. } = &answer;
    let measure = catalogue::measure(&answer.figure.measure);
    let steps = answer.steps.iter().map(|step| Step {
        name: &step.name,
        formula: &step.formula,
        with_values: step.with_values.iter().map(written).collect(),
        value: step.value,
    });
    let parts = answer.parts.iter().map(|part| {
        let text = named(part.document).0;
        let label = part.group.as_ref().map(|(_, label)| label.clone()).unwrap_or_default();
        let name = if text.is_empty() { label } else { text };
        Part { name, count: part.count, words: part.words, share: part.share }
    });
    let sources = references(measure.map_or("", |measure| measure.source));
    let alternatives = answer.alternatives.iter().map(|(id, value)| (id.as_str(), value.ok()));
    to_js(&Explained {
        ms,
        figure: answer.figure.to_string(),
        measure: &answer.figure.measure,
        formula: measure.map_or("", |measure| measure.formula),
        value: value.ok(),
        reason: value.err().map(|reason| format!("{reason:?}")),
        interval: interval.map(|ends| [ends.low, ends.high]),
        symbols: answer.symbols.iter().map(|(name, value)| (name.as_str(), *value)).collect(),
        steps: steps.collect(),
        table: table.map(|Cells { observed, expected, margins }| Table { observed, expected, margins }),
        parts: parts.collect(),
        points: answer.points.iter().map(|at| Point { name: &at.name, x: at.x, y: at.y }).collect(),
        of: answer.n_parts,
        alternatives: Fields::of(alternatives.collect()),
        cautions: answer.cautions.iter().map(|caution| format!("{caution:?}")).collect(),
        references: sources.map(|source| Reference { text: source.full, doi: source.doi }).collect(),
        lines: answer.lines.as_deref(),
    })
}

/// A piece of a formula, its number with all its digits.
fn written(piece: &Piece) -> String {
    match piece {
        Piece::Signs(signs) => signs.clone(),
        Piece::Number(number) => number.to_string().replace('-', "−"),
    }
}
