//! `florilege.profile`: how long, how varied and how easy to read texts are, and how they are punctuated.

use super::options::Options;
use super::questions::{Answered, layer, named};
use super::subcorpus::run;
use super::values::{Fields, to_js};
use crate::engine::analysis::text_profile::TextProfilesQuestion;
use crate::engine::analysis::text_profile::counting::Counting;
use crate::engine::analysis::text_profile::measure::{ALL, TextMeasure};
use crate::engine::measures::Value;
use serde::Serialize;
use wasm_bindgen::JsValue;

/// By the names of the measures.
type Values<T> = Fields<'static, T>;

#[derive(Serialize)]
struct Profiles {
    ms: f64,
    total: u32,
    window: u32,
    syllables: String,
    texts: Vec<Text>,
    whole: Values<Whole>,
}

#[derive(Serialize)]
struct Text {
    id: String,
    title: String,
    language: &'static str,
    /// Null where one has no value.
    measures: Values<Option<f64>>,
    /// Why not.
    reasons: Values<String>,
}

#[derive(Serialize)]
struct Whole {
    value: Option<f64>,
    texts: u32,
    least: Option<f64>,
    median: Option<f64>,
    greatest: Option<f64>,
}

fn measure(name: &str) -> Result<TextMeasure, JsValue> {
    TextMeasure::from_id(name).ok_or_else(|| {
        let ids = ALL.map(|(_, id)| id).join(", ");
        js_sys::TypeError::new(&format!("{name:?} is no measure of a text: use {ids}")).into()
    })
}

pub async fn profile(options: Options) -> Answered {
    let columns: Vec<TextMeasure> = match options.strings("measures") {
        Some(names) => names.iter().map(|name| measure(name)).collect::<Result<_, _>>()?,
        None => ALL.map(|(measure, _)| measure).to_vec(),
    };
    let question = TextProfilesQuestion {
        counting: Counting { layer: layer(&options)?, window: options.number("window").unwrap_or(0) },
        columns: columns.clone(),
        order: options.string("sort").map(|name| measure(&name)).transpose()?,
        reversed: options.flag("reversed").unwrap_or(false),
        offset: options.number("offset").unwrap_or(0),
        limit: options.number("limit").unwrap_or(u32::MAX),
        ids: options.strings("texts").unwrap_or_default(),
        whole: options.flag("whole").unwrap_or(true),
        side: None,
    };
    let (answer, ms) = run(question, &options).await?;
    let ids = || columns.iter().map(|column| column.id());
    let texts = answer.rows.into_iter().map(|row| {
        let (id, title) = named(row.document);
        let reason = |(id, value): (_, &Value)| Some((id, format!("{:?}", value.err()?)));
        Text {
            id,
            title,
            language: row.language.code(),
            measures: Fields::of(ids().zip(row.values.iter().map(|value| value.ok())).collect()),
            reasons: Fields::of(ids().zip(&row.values).filter_map(reason).collect()),
        }
    });
    let whole = answer.whole.into_iter().map(|whole| Whole {
        value: whole.value.ok(),
        texts: whole.n,
        least: whole.least.ok(),
        median: whole.median.ok(),
        greatest: whole.greatest.ok(),
    });
    to_js(&Profiles {
        ms,
        total: answer.total,
        window: answer.counting.window,
        syllables: answer.syllables,
        texts: texts.collect(),
        whole: Fields::of(ids().zip(whole).collect()),
    })
}
