//! `florilege.trends` and `florilege.dispersion`: queries over texts, dates, columns and slices.

use super::options::Options;
use super::questions::{Answered, await_facts, check, string};
use super::subcorpus::run;
use super::values::{Fields, to_js};
use crate::engine::analysis::trends::{
    At, Figures, Group, GroupCount, GroupKind, Grouping, Pair, Period, Rolling, Series, TrendsAnswer,
    TrendsQuestion,
};
use crate::engine::measures::Value;
use crate::engine::measures::interval::{Confidence, Interval};
use crate::engine::measures::trend::Correlation;
use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Trends {
    ms: f64,
    words: u64,
    documents: u32,
    n_groups: u32,
    joined: u32,
    inferred: u32,
    groups: Vec<JsGroup>,
    left_out: Vec<JsGroup>,
    series: Vec<JsSeries>,
    pairs: Vec<JsPair>,
    rolling_at: Vec<u64>,
    progress_at: Vec<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsGroup {
    kind: &'static str,
    label: String,
    until: Option<String>,
    size: u32,
    documents: u32,
    words: u64,
    counts: Vec<Option<JsCount>>,
}

/// A rate is places per word; null where there is none.
#[derive(Serialize)]
struct JsCount {
    count: u64,
    documents: u32,
    rate: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsSeries {
    reading: String,
    total: JsCount,
    range: u32,
    dispersion: Fields<'static, Option<f64>>,
    trend: Option<JsTrend>,
    highest: Option<String>,
    lowest: Option<String>,
    at_least: Option<f64>,
    rolling: Vec<Option<f64>>,
    progress: Vec<u64>,
}

#[derive(Serialize)]
struct JsTrend {
    n: u32,
    tau: Option<f64>,
    p: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Serialize)]
struct JsPair {
    first: u32,
    second: u32,
    n: u32,
    pearson: JsCorrelation,
    spearman: JsCorrelation,
}

#[derive(Serialize)]
struct JsCorrelation {
    value: Option<f64>,
    p: Option<f64>,
}

impl JsCount {
    fn of(count: &GroupCount) -> JsCount {
        let interval: Option<Interval> = count.interval.ok();
        JsCount {
            count: count.count,
            documents: count.texts,
            rate: count.rate.ok(),
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
        }
    }
}

/// How a group is called in scripts.
pub(super) fn kind(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Known => "known",
        GroupKind::Gap => "gap",
        GroupKind::Others => "others",
        GroupKind::Inferred => "inferred",
        GroupKind::Vague => "vague",
        GroupKind::Missing => "missing",
    }
}

impl JsGroup {
    fn of(group: Group) -> JsGroup {
        JsGroup {
            kind: kind(group.kind),
            label: group.label,
            until: Some(group.until).filter(|until| !until.is_empty()),
            size: group.size,
            documents: group.texts,
            words: group.words,
            counts: group.counts.iter().map(|count| count.as_ref().map(JsCount::of)).collect(),
        }
    }
}

impl JsCorrelation {
    fn of(found: Result<Correlation, crate::engine::measures::NoValue>) -> JsCorrelation {
        let found = found.ok();
        JsCorrelation { value: found.map(|found| found.value), p: found.map(|found| found.p) }
    }
}

impl JsPair {
    fn of(pair: Pair) -> JsPair {
        let Pair { first, second, n, pearson, spearman } = pair;
        let (pearson, spearman) = (JsCorrelation::of(pearson), JsCorrelation::of(spearman));
        JsPair { first, second, n, pearson, spearman }
    }
}

/// The measures of dispersion by their names.
fn dispersion_of(found: &Figures) -> [(&'static str, Value); 5] {
    let even = &found.dispersion;
    [
        ("dp", even.dp),
        ("dp_norm", even.dp_norm),
        ("juilland_d", even.juilland_d),
        ("carroll_d2", even.carroll_d2),
        ("rosengren_s", even.rosengren_s),
    ]
}

fn series(series: Series) -> Option<JsSeries> {
    let found = series.found?;
    let trend = found.trend.map(|trend| JsTrend {
        n: trend.n,
        tau: trend.tau.ok().map(|tau| tau.value),
        p: trend.tau.ok().map(|tau| tau.p),
        low: trend.interval.ok().map(|interval| interval.low),
        high: trend.interval.ok().map(|interval| interval.high),
    });
    let dispersion = dispersion_of(&found).into_iter().map(|(name, value)| (name, value.ok()));
    let contrast = found.contrast.ok();
    Some(JsSeries {
        reading: series.reading.canonical,
        total: JsCount::of(&found.total),
        range: found.dispersion.range,
        dispersion: Fields::of(dispersion.collect()),
        trend,
        at_least: contrast.as_ref().and_then(|contrast| contrast.at_least?.ok()),
        highest: contrast.as_ref().map(|contrast| contrast.high.label.clone()),
        lowest: contrast.map(|contrast| contrast.low.label),
        rolling: found.rolling,
        progress: found.progress,
    })
}

/// `by`: "text", "day", "month", "year", the name of a field or column, or so many `{ slices }` or `{ slicesOfTexts }`.
pub(super) fn grouping(options: &Options, name: &str) -> Grouping {
    if let Some(by) = options.object(name) {
        if let Some(n) = by.number("slices") {
            return Grouping::Slices(n);
        }
        if let Some(n) = by.number("slicesOfTexts") {
            return Grouping::SlicesOfTexts(n);
        }
    }
    match options.string(name).as_deref() {
        None | Some("text" | "texts") => Grouping::Text,
        Some("slices") => Grouping::Slices(options.number("n").unwrap_or(10)),
        Some("day") => Grouping::Date(Period::Day),
        Some("month") => Grouping::Date(Period::Month),
        Some("year") => Grouping::Date(Period::Year),
        Some(column) => Grouping::Column(crate::engine::query::field::plain_name(column)),
    }
}

fn asked(queries: &JsValue, options: &Options) -> Result<TrendsQuestion, JsValue> {
    let queries = match queries.dyn_ref::<Array>() {
        Some(list) => list.iter().map(|query| string(&query, "each query")).collect::<Result<_, _>>()?,
        None => vec![string(queries, "a query")?],
    };
    let rolling = options.object("rolling").and_then(|rolling| {
        let words = rolling.number("words").map(Rolling::Words);
        words.or_else(|| rolling.number("texts").map(Rolling::Texts))
    });
    let confidence = match options.number("confidence") {
        Some(90) => Confidence::Percent90,
        Some(99) => Confidence::Percent99,
        _ => Confidence::Percent95,
    };
    Ok(TrendsQuestion {
        queries,
        by: grouping(options, "by"),
        with_unknown: options.flag("withUnknown").unwrap_or(false),
        stated_only: options.flag("statedOnly").unwrap_or(false),
        rolling,
        progress: options.flag("progress").unwrap_or(false),
        confidence,
        most: options.number("limit").unwrap_or(u32::MAX),
        ..TrendsQuestion::default()
    })
}

/// The answer, where every query can be read.
async fn answered(queries: JsValue, options: &Options) -> Result<(TrendsAnswer, f64), JsValue> {
    let question = asked(&queries, options)?;
    let typed = question.queries.clone();
    await_facts(&typed, matches!(question.by, Grouping::Date(_) | Grouping::Column(_))).await;
    let (answer, ms) = run(question, options).await?;
    for (typed, series) in typed.iter().zip(&answer.series) {
        check(typed, &series.reading)?;
    }
    Ok((answer, ms))
}

pub async fn trends(queries: JsValue, options: Options) -> Answered {
    let (answer, ms) = answered(queries, &options).await?;
    let words = |at: Vec<At>| at.into_iter().map(|at| at.words).collect();
    to_js(&Trends {
        ms,
        words: answer.words,
        documents: answer.texts,
        n_groups: answer.n_groups,
        joined: answer.joined,
        inferred: answer.inferred,
        groups: answer.groups.into_iter().map(JsGroup::of).collect(),
        left_out: answer.left_out.into_iter().map(JsGroup::of).collect(),
        series: answer.series.into_iter().filter_map(series).collect(),
        pairs: answer.pairs.into_iter().map(JsPair::of).collect(),
        rolling_at: words(answer.rolling_at),
        progress_at: words(answer.progress_at),
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dispersions {
    ms: f64,
    words: u64,
    parts: u32,
    rows: Vec<Dispersion>,
}

#[derive(Serialize)]
struct Dispersion {
    reading: String,
    count: u64,
    range: u32,
    measures: Fields<'static, Option<f64>>,
}

/// How evenly queries are spread over parts; `measures` are those that are told, all without it.
pub async fn dispersion(queries: JsValue, options: Options) -> Answered {
    let wanted = options.strings("measures");
    let (answer, ms) = answered(queries, &options).await?;
    let row = |series: Series| {
        let found = series.found?;
        let is_wanted =
            |name: &str| wanted.as_ref().is_none_or(|wanted| wanted.iter().any(|one| one == name));
        let measures = dispersion_of(&found).into_iter().filter(|(name, _)| is_wanted(name));
        Some(Dispersion {
            reading: series.reading.canonical,
            count: found.total.count,
            range: found.dispersion.range,
            measures: Fields::of(measures.map(|(name, value)| (name, value.ok())).collect()),
        })
    };
    let rows = answer.series.into_iter().filter_map(row).collect();
    to_js(&Dispersions { ms, words: answer.words, parts: answer.n_groups, rows })
}
