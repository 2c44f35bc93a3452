//! The questions of a script, each the page's own question with its answer turned into plain values.

use super::options::Options;
use super::subcorpus::run;
use super::values::{self, to_js};
use super::{page, rejection};
use crate::engine::analysis::concordance::{ConcordanceQuestion, Context, LineFilter, Sample, SortKey};
use crate::engine::analysis::search::{SearchQuestion, TextOrder};
use crate::engine::error::Error;
use crate::engine::query::rank::Ranking;
use crate::engine::query::reading::{Reading, Severity};
use crate::engine::text::Layer;
use crate::engine::topics::TopicsQuestion;
use crate::protocol::corpus::Utf16Question;
use crate::ui::lang::reading::fault;
use crate::ui::lang::words;
use crate::ui::state::facts;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

pub(super) type Answered = Result<JsValue, JsValue>;

pub(super) fn refused(error: Error) -> JsValue {
    rejection(&error)
}

/// A text given as a query or to be analysed; anything that is not a string is refused.
pub(super) fn string(value: &JsValue, what: &str) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| js_sys::TypeError::new(&format!("{what} is a string")).into())
}

/// The id and title of a text.
pub(super) fn named(document: u32) -> (String, String) {
    let named =
        page().about_untracked(document, |text| (text.id.clone(), text.title.clone().unwrap_or_default()));
    named.unwrap_or_default()
}

/// A script is told about a fault of what it asked instead of getting the best reading: in a sentence, at its place
/// in UTF-16 code units.
pub(super) fn check(typed: &str, reading: &Reading) -> Result<(), JsValue> {
    let found = reading.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error);
    found.map_or(Ok(()), |diagnostic| {
        let units = |byte: u32| {
            let before = &typed[..typed.floor_char_boundary((byte as usize).min(typed.len()))];
            before.encode_utf16().count() as u32
        };
        let message = fault(&diagnostic.fault, words("en"));
        let span = (units(diagnostic.span.start), units(diagnostic.span.end));
        Err(rejection(&Error::Query { message, span }))
    })
}

/// What rests on what texts say of themselves waits until that was looked for: a field in a query, an order by dates.
pub(super) async fn await_facts(queries: &[impl AsRef<str>], anyway: bool) {
    if anyway || queries.iter().any(|query| query.as_ref().contains(':')) {
        facts::settled(page()).await;
    }
}

async fn utf16(places: Vec<(u32, Vec<u32>)>) -> Result<Vec<Vec<u32>>, JsValue> {
    Ok(crate::client::run(Utf16Question { places }, 1).await.map_err(refused)?.0.places)
}

pub async fn search(query: JsValue, options: Options) -> Answered {
    let query = string(&query, "a query")?;
    let limit = options.number("limit").unwrap_or(20);
    let typed = query.clone();
    let (order, reversed) = text_order(&options)?;
    let question = SearchQuestion {
        query,
        offset: options.number("offset").unwrap_or(0),
        limit,
        order,
        reversed,
        ranking: ranking(&options),
        explain: options.flag("explain").unwrap_or(false),
    };
    await_facts(&[&typed], matches!(question.order, TextOrder::Date | TextOrder::Title)).await;
    let (answer, ms) = run(question, &options).await?;
    check(&typed, &answer.reading)?;
    let places = answer.hits.iter().map(|hit| {
        let base = hit.snippet.span.start;
        let mut bytes = vec![base, hit.snippet.span.end];
        bytes.extend(hit.snippet.marks.iter().flat_map(|mark| [base + mark.start, base + mark.end]));
        (hit.document, bytes)
    });
    let offsets = utf16(places.collect()).await?;
    let hits = answer.hits.into_iter().zip(offsets).map(|(hit, offsets)| {
        let (id, title) = named(hit.document);
        let (ends, marks) = offsets.split_at(offsets.len().min(2));
        values::FoundText {
            id,
            title,
            score: hit.score,
            matches: hit.matches,
            explanation: hit.explanation.map(values::Explained::of),
            snippet: values::Snippet {
                text: hit.snippet.text,
                start: ends.first().copied().unwrap_or_default(),
                end: ends.last().copied().unwrap_or_default(),
                marks: marks.chunks_exact(2).map(|mark| (mark[0], mark[1])).collect(),
            },
        }
    });
    to_js(&values::Found {
        ms,
        reading: answer.reading.canonical,
        documents: answer.documents,
        matches: answer.matches,
        hits: hits.collect(),
    })
}

pub async fn concordance(query: JsValue, options: Options) -> Answered {
    let question = ConcordanceQuestion {
        query: string(&query, "a query")?,
        sort: sort_keys(&options)?,
        offset: options.number("offset").unwrap_or(0),
        limit: options.number("limit").unwrap_or(20),
        context: context(&options)?,
        filters: line_filters(&options)?,
        only: None,
        sample: sample(&options),
        across_paragraphs: options.flag("acrossParagraphs").unwrap_or(false),
    };
    let mut typed = vec![question.query.clone()];
    typed.extend(question.filters.iter().map(|filter| filter.query.clone()));
    await_facts(&typed, question.sort.iter().any(|key| matches!(key, SortKey::Date))).await;
    let (answer, ms) = run(question, &options).await?;
    let readings = std::iter::once(&answer.reading).chain(&answer.filters);
    typed.iter().zip(readings).try_for_each(|(typed, reading)| check(typed, reading))?;
    // Grouped by text, so that each text is walked through once; a text's offsets come back in their order.
    let mut places = BTreeMap::<u32, Vec<u32>>::new();
    for line in &answer.lines {
        places.entry(line.document).or_default().extend([line.span.start, line.span.end]);
    }
    let texts: Vec<u32> = places.keys().copied().collect();
    let offsets = utf16(places.into_iter().collect()).await?;
    let mut next: Vec<_> = offsets.into_iter().map(Vec::into_iter).collect();
    let lines = answer.lines.into_iter().map(|line| {
        let text = texts.binary_search(&line.document).unwrap_or_default();
        let mut offset = || next.get_mut(text).and_then(Iterator::next).unwrap_or_default();
        let (start, end) = (offset(), offset());
        let id = named(line.document).0;
        values::Line { id, left: line.left, node: line.node, right: line.right, start, end }
    });
    to_js(&values::Lines { ms, total: answer.total, kept: answer.kept, lines: lines.collect() })
}

/// `sort`: "score", "matches", "date", "title", "length" or "corpus"; with "-" before it the other way round.
fn text_order(options: &Options) -> Result<(TextOrder, bool), JsValue> {
    let Some(name) = options.string("sort") else { return Ok(Default::default()) };
    TextOrder::from_name(&name).ok_or_else(|| {
        let names = TextOrder::ALL.map(TextOrder::name).join(", ");
        js_sys::TypeError::new(&format!(
            "{name:?} is no order: use {names}, with - before it to turn it round"
        ))
        .into()
    })
}

/// `k1`, `b` and `titleWeight`.
fn ranking(options: &Options) -> Ranking {
    let usual = Ranking::default();
    Ranking {
        k1: options.real("k1").unwrap_or(usual.k1),
        b: options.real("b").unwrap_or(usual.b),
        title: options.real("titleWeight").unwrap_or(usual.title),
    }
}

/// `context`: "sentence" or "paragraph"; else `width` characters.
fn context(options: &Options) -> Result<Context, JsValue> {
    match options.string("context").as_deref() {
        None => Ok(Context::Characters(options.number("width").unwrap_or(60))),
        Some("sentence") => Ok(Context::Sentence),
        Some("paragraph") => Ok(Context::Paragraph),
        Some(other) => {
            Err(js_sys::TypeError::new(&format!("{other:?} is no context: use sentence or paragraph")).into())
        }
    }
}

/// `filter`: one `{query, left, right, keep, exact}` or a list of them; five words each side unless said, none where one
/// word is asked for at its place, kept unless `keep` is false.
fn line_filters(options: &Options) -> Result<Vec<LineFilter>, JsValue> {
    let filter = |given: Options| {
        let exact = given.flag("exact").unwrap_or(false);
        let words = |side| given.number(side).unwrap_or(if exact { 0 } else { 5 }).min(MOST_WORDS) as u8;
        Ok(LineFilter {
            query: given.string("query").ok_or_else(|| js_sys::TypeError::new("a filter has a query"))?,
            left: words("left"),
            right: words("right"),
            keep: given.flag("keep").unwrap_or(true),
            exact,
        })
    };
    options.objects("filter").into_iter().map(filter).collect()
}

/// Words beside a node that a filter looks at, at most.
const MOST_WORDS: u32 = 100;

/// `sample`: a number of lines; `seed` is 1 unless said.
fn sample(options: &Options) -> Option<Sample> {
    let seed = u64::from(options.number("seed").unwrap_or(1));
    options.number("sample").map(|size| Sample { size, seed })
}

fn sort_keys(options: &Options) -> Result<Vec<SortKey>, JsValue> {
    let keys = match options.strings("sort") {
        Some(keys) => keys,
        None => options.string("sort").filter(|key| key != "text").into_iter().collect(),
    };
    let key = |key: &String| {
        let distance = || key.get(1..).and_then(|n| n.parse::<u8>().ok()).filter(|n| *n > 0);
        match (key.as_str(), key.as_bytes().first()) {
            ("text", _) => Some(SortKey::Text),
            ("N" | "node", _) => Some(SortKey::Node),
            ("date", _) => Some(SortKey::Date),
            (_, Some(b'L')) => distance().map(SortKey::Left),
            (_, Some(b'R')) => distance().map(SortKey::Right),
            _ => None,
        }
        .ok_or_else(|| {
            js_sys::TypeError::new(&format!("{key:?} is no sort key: use L1, R1, N, date or text")).into()
        })
    };
    keys.iter().map(key).collect()
}

/// `layer`: on which words are counted.
pub(super) fn layer(options: &Options) -> Result<Layer, JsValue> {
    let Some(name) = options.string("layer") else { return Ok(Layer::Fold) };
    Layer::from_name(&name).ok_or_else(|| {
        let message = format!("{name:?} is no layer: use form, cased, accented, fold, stem or lemma");
        js_sys::TypeError::new(&message).into()
    })
}

pub async fn topics(options: Options) -> Answered {
    let question = TopicsQuestion {
        k: options.number("k").map(|k| k.max(1)),
        seed: u64::from(options.number("seed").unwrap_or(1)),
    };
    let (answer, ms) = run(question, &options).await?;
    let topic = |topic: crate::engine::topics::Topic| values::Topic {
        id: topic.id,
        label: topic.label,
        stability: topic.stability,
        words: topic
            .terms
            .into_iter()
            .take(30)
            .map(|term| values::Word { word: term.word, weight: term.weight })
            .collect(),
    };
    to_js(&values::Topics {
        ms,
        k: answer.k,
        topics: answer.topics.into_iter().map(topic).collect(),
        documents: answer
            .documents
            .into_iter()
            .map(|row| values::Shares { id: named(row.document).0, shares: row.shares })
            .collect(),
    })
}
