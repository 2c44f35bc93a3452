//! `florilege.keyness` and `florilege.specificities`: what sets parts of the corpus apart, in full precision.

use super::options::Options;
use super::questions::{Answered, await_facts, layer};
use super::subcorpus::{self, run};
use super::values::{Fields, to_js};
use crate::engine::analysis::facets::FacetKind;
use crate::engine::analysis::keyness::list::WordList;
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::analysis::keyness::{
    Direction, Drawn, KeyUnit, KeynessAnswer, KeynessOrder, KeynessQuestion, KeynessRow, Reference, Side,
};
use crate::engine::analysis::parts::{PartKey, Partition};
use crate::engine::analysis::specificities::{
    SpecificitiesAnswer, SpecificitiesQuestion, SpecificityOrder, SpecificityRow,
};
use crate::engine::measures::interval::{Bootstrap, Confidence};
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
struct Keyness {
    ms: f64,
    target: Size,
    reference: Size,
    tested: u64,
    over: u64,
    under: u64,
    total: u64,
    drawn: Vec<&'static str>,
    cautions: Vec<String>,
    nothing: Option<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Size {
    words: u64,
    types: u64,
    documents: u32,
}

#[derive(Serialize)]
struct Row {
    word: String,
    key: String,
    counts: [u64; 2],
    documents: [u32; 2],
    dp: Option<f64>,
    q: f64,
    smoothed: bool,
    /// Of the Log Ratio; null where it has none.
    interval: Option<[f64; 2]>,
    /// Of a phrase, a query for its places; null of a word, whose key is one.
    query: Option<String>,
    /// By the ids of the measures; null where one has no value.
    values: Fields<'static, Option<f64>>,
}

#[derive(Serialize)]
struct Specificities {
    ms: f64,
    words: u64,
    types: u64,
    tested: u64,
    total: u64,
    nothing: Option<String>,
    parts: Vec<Part>,
    rows: Vec<PartRow>,
}

#[derive(Serialize)]
struct Part {
    key: Option<String>,
    kind: &'static str,
    label: String,
    words: u64,
    documents: u32,
}

#[derive(Serialize)]
struct PartRow {
    word: String,
    key: String,
    count: u64,
    documents: u32,
    counts: Vec<u32>,
    values: Vec<Option<f64>>,
}

fn refused(message: String) -> JsValue {
    js_sys::TypeError::new(&message).into()
}

fn measure(name: &str) -> Result<KeyMeasure, JsValue> {
    KeyMeasure::from_id(name).ok_or_else(|| {
        let ids = KeyMeasure::ALL.map(KeyMeasure::id).join(", ");
        refused(format!("{name:?} is no measure of a key word: use {ids}"))
    })
}

/// `by`: "texts", "year", "month", "day", "headings", "slices" (with `n`), "quoted", or a field or column as in a query.
fn partition(options: &Options) -> Result<Partition, JsValue> {
    Ok(match options.string("by").as_deref() {
        None | Some("") => return Err(refused("by what are the parts? `by` is missing".into())),
        Some("texts") => Partition::Texts,
        Some("year") => Partition::Field("date".into()),
        Some("month") => Partition::Months,
        Some("day") => Partition::Days,
        Some("headings") => Partition::Headings,
        Some("quoted") => Partition::Quoted,
        Some("slices") => Partition::Slices(options.number("n").unwrap_or(10)),
        Some(field) => Partition::Field(field.to_owned()),
    })
}

/// A query, a subcorpus, or `{by, part}`; `part: null` is the part of which nothing is known.
fn side(given: &Options) -> Result<Side, JsValue> {
    if given.string("by").is_none() {
        return Ok(Side::Texts(subcorpus::read(given)));
    }
    let key = given.string("part").or_else(|| given.number("part").map(|number| number.to_string()));
    let missing = PartKey { kind: FacetKind::Missing, key: String::new() };
    Ok(Side::Part(partition(given)?, key.map_or(missing, |key| PartKey::known(&key))))
}

fn reference(options: &Options) -> Result<Reference, JsValue> {
    let Some(given) = options.object("reference") else { return Ok(Reference::Rest) };
    if given.as_string().as_deref() == Some("rest") {
        return Ok(Reference::Rest);
    }
    if let Some(text) = given.string("list") {
        let total = given.real("total").filter(|total| *total >= 1.0).map(|total| total as u64);
        return Ok(Reference::List(WordList { text, total, ..WordList::default() }));
    }
    side(&given).map(Reference::Side)
}

/// `unit`: "words" or "phrases", of `n` words: a number, or the shortest and the longest.
fn unit(options: &Options) -> Result<KeyUnit, JsValue> {
    match options.string("unit").as_deref() {
        None | Some("words") => Ok(KeyUnit::Words),
        Some("phrases") => {
            let (one, pair) = (options.number("n"), options.numbers("n"));
            let length = |nth: usize, usual: u32| {
                one.or_else(|| pair.get(nth).copied()).unwrap_or(usual).min(u32::from(u8::MAX)) as u8
            };
            Ok(KeyUnit::Phrases(length(0, 2), length(1, 4)))
        }
        Some(other) => Err(refused(format!("{other:?} is no unit: use words, phrases"))),
    }
}

pub async fn keyness(options: Options) -> Answered {
    let usual = KeynessQuestion::default();
    let number = |name: &str, usual: u32| options.number(name).unwrap_or(usual);
    let order = match options.string("sort").as_deref() {
        None => KeynessOrder::default(),
        Some("target") => KeynessOrder::Target,
        Some("reference") => KeynessOrder::Reference,
        Some("documents") => KeynessOrder::Texts,
        Some("dp") => KeynessOrder::Spread,
        Some("word") => KeynessOrder::Word,
        Some(name) => KeynessOrder::Measure(measure(name)?),
    };
    let direction = match options.string("direction").as_deref() {
        None | Some("over") => Direction::Over,
        Some("under") => Direction::Under,
        Some("both") => Direction::Both,
        Some(other) => return Err(refused(format!("{other:?} is no direction: use over, under, both"))),
    };
    let unit = unit(&options)?;
    // Of words, `n` is that of simple maths.
    let n = options.real("n").filter(|_| unit == KeyUnit::Words);
    let question = KeynessQuestion {
        target: options.object("target").map_or(Ok(Side::default()), |given| side(&given))?,
        reference: reference(&options)?,
        layer: layer(&options)?,
        stop_words: options.flag("stopWords").unwrap_or(false),
        min_count: number("min", usual.min_count),
        min_texts: number("minDocuments", usual.min_texts),
        band: options.real("band").unwrap_or(0.0),
        direction,
        filter: options.string("filter").unwrap_or_default(),
        simple_maths_n: options.real("simpleMaths").or(n).unwrap_or(1.0),
        order,
        reversed: options.flag("reversed").unwrap_or(false),
        bootstrap: options.number("bootstrap").filter(|rounds| *rounds > 0).map(|rounds| Bootstrap {
            rounds,
            seed: u64::from(number("seed", 1)),
            confidence: Confidence::Percent95,
        }),
        offset: number("offset", 0),
        limit: number("limit", usual.limit),
        unit,
    };
    await_facts(&[""; 0], true).await;
    let other = if let Reference::Side(side) = &question.reference { Some(side) } else { None };
    for side in [Some(&question.target), other].into_iter().flatten() {
        if let Side::Texts(texts) = side {
            subcorpus::described(texts.clone()).await?;
        }
    }
    let (answer, ms) = run(question, &options).await?;
    let KeynessAnswer { sizes, tested, over, under, total, rows, drawn, cautions, nothing, .. } = answer;
    let [target, reference] =
        sizes.map(|size| Size { words: size.words, types: size.types, documents: size.texts });
    let drawn = drawn.iter().map(|drawn| match drawn {
        Drawn::Texts => "texts",
        Drawn::Paragraphs => "paragraphs",
        Drawn::Nothing => "nothing",
    });
    to_js(&Keyness {
        ms,
        target,
        reference,
        tested,
        over,
        under,
        total,
        drawn: drawn.collect(),
        cautions: cautions.iter().map(|caution| format!("{caution:?}")).collect(),
        nothing: nothing.map(|nothing| format!("{nothing:?}")),
        rows: rows.into_iter().map(row).collect(),
    })
}

fn row(row: KeynessRow) -> Row {
    let values = KeyMeasure::ALL.iter().zip(&row.values);
    Row {
        values: Fields::of(values.map(|(measure, value)| (measure.id(), value.ok())).collect()),
        word: row.word,
        key: row.key,
        counts: row.counts,
        documents: row.texts,
        dp: row.dp.ok(),
        q: row.q,
        smoothed: row.is_smoothed,
        interval: row.interval.and_then(Result::ok).map(|interval| [interval.low, interval.high]),
        query: row.query.map(|query| query.query),
    }
}

pub async fn specificities(options: Options) -> Answered {
    let usual = SpecificitiesQuestion::default();
    let number = |name: &str, usual: u32| options.number(name).unwrap_or(usual);
    let order = match options.string("sort").as_deref() {
        None | Some("highest") => SpecificityOrder::Highest,
        Some("lowest") => SpecificityOrder::Lowest,
        Some("count") => SpecificityOrder::Count,
        Some("word") => SpecificityOrder::Word,
        Some("part") => SpecificityOrder::Part(number("part", 0)),
        Some(other) => {
            return Err(refused(format!("{other:?} is no order: use highest, lowest, part, count, word")));
        }
    };
    let question = SpecificitiesQuestion {
        partition: partition(&options)?,
        layer: layer(&options)?,
        stop_words: options.flag("stopWords").unwrap_or(false),
        min_count: number("min", usual.min_count),
        band: options.real("band").unwrap_or(0.0),
        filter: options.string("filter").unwrap_or_default(),
        order,
        reversed: options.flag("reversed").unwrap_or(false),
        part_offset: number("partOffset", 0),
        part_limit: number("partLimit", usual.part_limit),
        offset: number("offset", 0),
        limit: number("limit", usual.limit),
        keys: Vec::new(),
    };
    await_facts(&[""; 0], true).await;
    let (answer, ms) = run(question, &options).await?;
    let SpecificitiesAnswer { words, types, tested, total, nothing, parts, rows, .. } = answer;
    let parts = parts.into_iter().map(|part| Part {
        kind: match part.key.kind {
            FacetKind::Known => "known",
            FacetKind::Vague => "vague",
            FacetKind::Missing => "missing",
        },
        key: Some(part.key.key).filter(|_| part.key.kind == FacetKind::Known),
        label: part.label,
        words: part.words,
        documents: part.texts,
    });
    let row = |row: SpecificityRow| PartRow {
        word: row.word,
        key: row.key,
        count: row.count,
        documents: row.texts,
        counts: row.counts,
        values: row.values.into_iter().map(Result::ok).collect(),
    };
    to_js(&Specificities {
        ms,
        words,
        types,
        tested,
        total,
        nothing: nothing.map(|nothing| format!("{nothing:?}")),
        parts: parts.collect(),
        rows: rows.into_iter().map(row).collect(),
    })
}
