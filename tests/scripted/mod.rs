//! What `window.florilege` must give for every query, from the native engine: values of JSON, offsets in UTF-16.
//!
//! Written apart from `src/ui/scripting`, in the plainest way, so that both must be right to agree.

use crate::answers::asking::Asking;
use crate::answers::queries;
use florilege::bundle::bundle;
use florilege::engine::analysis::concordance::{ConcordanceQuestion, Context, SortKey};
use florilege::engine::analysis::search::SearchQuestion;
use florilege::engine::corpus::{Certainty, Date, Document};
use florilege::engine::query::reading::{Reading, Severity};
use florilege::protocol::corpus::{Bundled, Describe, Lemmatize, Load};
use serde_json::{Value, json};

/// Texts with all that a script may say of them, and with the letters and marks that go wrong first.
const TEXTS: &str = include_str!("texts.json");

/// The questions, the texts a script loads, and the answers about the bundled corpus and about those.
pub fn answers() -> Value {
    let queries = queries::all();
    let texts: Value = serde_json::from_str(TEXTS).expect("texts.json is JSON");
    let about = |asking: &mut Asking, sources: &[String]| -> Value {
        asking.ask(lemmatize());
        queries.iter().map(|query| answer(asking, sources, query)).collect()
    };
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let sources: Vec<String> = bundle().documents.into_iter().map(|document| document.text).collect();
    let bundled = about(&mut asking, &sources);
    let documents: Vec<Document> = texts.as_array().expect("a list").iter().map(document).collect();
    let sources: Vec<String> = documents.iter().map(|document| document.text.clone()).collect();
    asking.ask(Load { documents, replace: true });
    let loaded = about(&mut asking, &sources);
    json!({ "queries": queries, "texts": texts, "bundled": bundled, "loaded": loaded })
}

fn lemmatize() -> Lemmatize {
    let french = include_bytes!("../../languages/fr.flang").to_vec();
    let english = include_bytes!("../../languages/en.flang").to_vec();
    Lemmatize { files: vec![french, english] }
}

/// A text as `florilege.load` reads it.
fn document(value: &Value) -> Document {
    let mut document = Document::default();
    for (key, value) in value.as_object().expect("a text is an object") {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match key.as_str() {
            "id" => document.id = text,
            "text" => document.text = text,
            "title" => document.title = Some(text),
            "outlet" => document.outlet = Some(text),
            "lang" => document.language = Some(text),
            "date" => {
                let evidence = String::new();
                document.date = Some(Date { edtf: text, certainty: Certainty::Explicit, evidence });
            }
            _ => document.columns.push((key.clone(), text)),
        }
    }
    document
}

/// The first fault, at its place in UTF-16 code units; else the best texts, and the lines sorted to the right.
fn answer(asking: &mut Asking, sources: &[String], query: &str) -> Value {
    let found = asking.ask(SearchQuestion { query: query.into(), limit: 1_000, ..Default::default() });
    if let Some(fault) = fault(query, &found.reading) {
        return json!({ "fault": fault });
    }
    let named: Vec<(String, String)> = asking
        .ask(Describe)
        .documents
        .iter()
        .map(|text| (text.id.clone(), text.title.clone().unwrap_or_default()))
        .collect();
    let units = |document: u32, byte: u32| units(&sources[document as usize], byte);
    let hits = found.hits.iter().map(|hit| {
        let (at, base) = (hit.document, hit.snippet.span.start);
        let mark = |mark: &florilege::engine::text::Span| {
            json!([units(at, base + mark.start), units(at, base + mark.end)])
        };
        let marks: Vec<Value> = hit.snippet.marks.iter().map(mark).collect();
        let (start, end) = (units(at, base), units(at, hit.snippet.span.end));
        let (id, title) = &named[at as usize];
        let snippet = json!({ "text": hit.snippet.text, "start": start, "end": end, "marks": marks });
        json!({ "id": id, "title": title, "score": hit.score, "matches": hit.matches, "snippet": snippet })
    });
    let hits: Vec<Value> = hits.collect();
    let lines = asking.ask(ConcordanceQuestion {
        query: query.into(),
        sort: vec![SortKey::Right(1), SortKey::Left(1)],
        limit: 1_000,
        context: Context::Characters(40),
        ..Default::default()
    });
    let line = |line: &florilege::engine::analysis::concordance::Line| {
        let (id, start, end) = (
            &named[line.document as usize].0,
            units(line.document, line.span.start),
            units(line.document, line.span.end),
        );
        json!({ "id": id, "left": line.left, "node": line.node, "right": line.right, "start": start, "end": end })
    };
    let drawn: Vec<Value> = lines.lines.iter().map(line).collect();
    json!({
        "search": { "reading": found.reading.canonical, "documents": found.documents, "matches": found.matches,
            "hits": hits },
        "concordance": { "total": lines.total, "kept": lines.kept, "lines": drawn },
    })
}

fn fault(query: &str, reading: &Reading) -> Option<[usize; 2]> {
    let found = reading.diagnostics.iter().find(|diagnostic| diagnostic.severity == Severity::Error)?;
    Some([units(query, found.span.start), units(query, found.span.end)])
}

/// How many UTF-16 code units stand before a byte.
fn units(text: &str, byte: u32) -> usize {
    text[..byte as usize].encode_utf16().count()
}
