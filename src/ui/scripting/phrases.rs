//! `florilege.ngrams`: n-grams, repeated segments, skip-grams, clusters and frames.

use super::options::Options;
use super::questions::{Answered, await_facts, check, layer};
use super::subcorpus::run_hearing;
use super::values::to_js;
use crate::client::Event;
use crate::engine::analysis::phrases::{
    MOST_ROWS, NodeAt, Note, PhraseOrder, PhraseRow, PhraseSettings, PhrasesQuestion, Shape, StopWordsAt,
};
use serde::Serialize;
use wasm_bindgen::JsValue;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ngrams {
    ms: f64,
    words: u64,
    documents: u32,
    total: u64,
    places: u64,
    lengths: Vec<Length>,
    left_out: LeftOut,
    notes: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Length {
    n: u8,
    places: u64,
    phrases: u64,
    of_phrases: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LeftOut {
    in_longer: u64,
    stop_words: u64,
    one_filler: u64,
    texts: u64,
    filter: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    text: String,
    words: Vec<String>,
    keys: Vec<String>,
    n: u8,
    count: u64,
    documents: u32,
    dp: f64,
    query: Option<String>,
    exact: bool,
    fillers: Vec<(Vec<String>, u64)>,
    n_fillers: u32,
}

impl Row {
    fn of(row: PhraseRow) -> Row {
        let (query, exact) = row.query.map_or((None, false), |query| (Some(query.query), query.exact));
        let fillers = row.fillers.into_iter().map(|filler| (filler.keys, filler.count));
        Row {
            text: row.text,
            words: row.words,
            keys: row.keys,
            n: row.n,
            count: row.count,
            documents: row.texts,
            dp: row.dp,
            query,
            exact,
            fillers: fillers.collect(),
            n_fillers: row.n_fillers,
        }
    }
}

/// A choice by its name, the first unless one is given.
fn chosen<T: Copy>(options: &Options, name: &str, choices: &[(&str, T)]) -> Result<T, JsValue> {
    let Some(given) = options.string(name) else { return Ok(choices[0].1) };
    let found = choices.iter().find(|(choice, _)| *choice == given);
    found.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(choice, _)| *choice).collect();
        js_sys::TypeError::new(&format!("{given:?} is no {name}: use {}", names.join(", "))).into()
    })
}

fn question(options: &Options) -> Result<PhrasesQuestion, JsValue> {
    let lengths = options.numbers("n");
    let one = options.number("n");
    let length = |at: usize, usual| {
        one.or_else(|| lengths.get(at).copied()).map_or(usual, |n| n.min(u32::from(u8::MAX)) as u8)
    };
    let few = |name| options.number(name).map(|n| n.min(9) as u8).filter(|n| *n > 0);
    let shape = match (few("skip"), few("slots")) {
        (Some(_), Some(_)) => return Err(js_sys::TypeError::new("either skip or slots").into()),
        (Some(skip), None) => Shape::Skips(skip),
        (None, Some(slots)) => Shape::Slots(slots),
        (None, None) => Shape::Row,
    };
    let usual = PhraseSettings::default();
    let settings = PhraseSettings {
        layer: layer(options)?,
        shape,
        shortest: length(0, usual.shortest),
        longest: length(1, usual.longest),
        min_count: options.number("min").unwrap_or(usual.min_count),
        stop_words: chosen(
            options,
            "stopWords",
            &[
                ("anywhere", StopWordsAt::Anywhere),
                ("inside", StopWordsAt::Inside),
                ("none", StopWordsAt::Nowhere),
            ],
        )?,
        marks_break: options.flag("marksBreak").unwrap_or(false),
        across_sentences: options.flag("acrossSentences").unwrap_or(false),
        maximal: options.flag("maximal").unwrap_or(false),
        without_overlap: !options.flag("overlap").unwrap_or(true),
        around: options.string("around").unwrap_or_default(),
        node_at: chosen(
            options,
            "at",
            &[("anywhere", NodeAt::Anywhere), ("first", NodeAt::First), ("last", NodeAt::Last)],
        )?,
    };
    let sort = options.string("sort").unwrap_or_default();
    let (reversed, name) = sort.strip_prefix('-').map_or((false, sort.as_str()), |name| (true, name));
    let order = PhraseOrder::ALL.into_iter().find(|order| order.name() == name);
    if order.is_none() && !name.is_empty() {
        let names = PhraseOrder::ALL.map(PhraseOrder::name).join(", ");
        return Err(js_sys::TypeError::new(&format!("{name:?} is no order: use {names}")).into());
    }
    Ok(PhrasesQuestion {
        settings,
        min_texts: options.number("texts").unwrap_or(0),
        filter: options.string("filter").unwrap_or_default(),
        order: order.unwrap_or_default(),
        reversed,
        offset: options.number("offset").unwrap_or(0),
        limit: options.number("limit").unwrap_or(100).min(MOST_ROWS),
    })
}

/// What a script is told of an answer, in one sentence each.
fn told(note: &Note) -> String {
    match note {
        Note::NoWords => "there is no word to count".into(),
        Note::AllTooShort => "no sentence has as many words as the shortest phrase".into(),
        Note::NoPlaces => "the query has no place that lies within a sentence".into(),
        Note::PlacesBroken(n) => format!("{n} places of the query are in no phrase: a sentence ends in them"),
        Note::Lengths(shortest, longest) => format!("lengths were brought to {shortest}–{longest}"),
        Note::MinCount(count) => format!("too many phrases: rarer ones than {count} times were given up"),
        Note::NotMaximal => "maximal is for words in a row without a query alone, and was not heeded".into(),
        Note::Partial => "more phrases are still to come".into(),
    }
}

pub async fn ngrams(options: Options) -> Answered {
    let question = question(&options)?;
    let around = question.settings.around.clone();
    await_facts(&[&around], false).await;
    let onprogress = options.function("onprogress");
    let hear = move |event| {
        if let (Event::Progress { done, total }, Some(onprogress)) = (event, &onprogress) {
            let share = f64::from(done) / f64::from(total.max(1));
            let _ = onprogress.call1(&JsValue::UNDEFINED, &share.into());
        }
    };
    let (answer, ms) = run_hearing(question, &options, hear).await?;
    answer.reading.as_ref().map_or(Ok(()), |reading| check(&around, reading))?;
    let length = |length: crate::engine::analysis::phrases::LengthCounts| Length {
        n: length.n,
        places: length.places,
        phrases: length.phrases,
        of_phrases: length.of_phrases,
    };
    let left_out = answer.left_out;
    to_js(&Ngrams {
        ms,
        words: answer.words,
        documents: answer.texts,
        total: answer.total,
        places: answer.places,
        lengths: answer.lengths.into_iter().map(length).collect(),
        left_out: LeftOut {
            in_longer: left_out.in_longer,
            stop_words: left_out.stop_words,
            one_filler: left_out.one_filler,
            texts: left_out.texts,
            filter: left_out.filter,
        },
        notes: answer.notes.iter().map(told).collect(),
        rows: answer.rows.into_iter().map(Row::of).collect(),
    })
}
