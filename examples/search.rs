//! Reads queries, one a line, and writes for each what a corpus of JSON lines has of it: documents, matches, the best hits.
//!
//! `cargo run --release --example search -- corpus.jsonl [--limit N] < queries.txt > answers.jsonl`. The corpus has a
//! text a line, `{id?, title?, date?, lang?, outlet?, text}`; other keys become columns. An answer is
//! `{query, reading, documents, matches, hits: [{id, title, score, matches, snippet: {text, start, end, marks}}]}`, or
//! `{query, error, start, end}` with the name of the fault. Offsets are bytes, end exclusive: those of an error in
//! the query, `start` and `end` of a snippet in the text, marks in the snippet. The numbers are those of the page.

use florilege::engine::analysis::search::{SearchQuestion, search};
use florilege::engine::corpus::{Certainty, Corpus, Date, Document};
use florilege::engine::index::LemmaJob;
use florilege::engine::job;
use florilege::engine::query::memo::Memo;
use florilege::engine::query::reading::{Diagnostic, Severity};
use florilege::engine::text::lemma::LanguageData;
use serde_json::{Map, Value, json};
use std::io::{self, BufRead, Write};
use std::sync::Arc;

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (mut path, mut limit) = (None, 20);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--limit" => {
                let number = arguments.next().and_then(|number| number.parse().ok());
                limit = number.ok_or_else(|| io::Error::other("--limit needs a number"))?;
            }
            _ => path = Some(argument),
        }
    }
    let path = path.ok_or_else(|| io::Error::other("which corpus? -- corpus.jsonl"))?;
    let mut corpus = read(&path)?;
    let mut has_lemmas = false;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for query in io::stdin().lock().lines() {
        let query = query?;
        // Reading all texts in context takes as long as indexing them, so it is done when it is asked for.
        if !has_lemmas && query.contains([':', '[']) {
            add_lemmas(&mut corpus)?;
            has_lemmas = true;
        }
        serde_json::to_writer(&mut out, &answer(&corpus, query, limit))?;
        out.write_all(b"\n")?;
        // Whoever asks one query after the other waits for this line.
        out.flush()?;
    }
    Ok(())
}

/// The texts of a file; a line that is no text is told and passed over.
fn read(path: &str) -> io::Result<Corpus> {
    let mut documents = Vec::new();
    for (number, line) in (1..).zip(std::fs::read(path)?.split(|&byte| byte == b'\n')) {
        let line = String::from_utf8_lossy(line);
        match serde_json::from_str(&line) {
            _ if line.trim().is_empty() => {}
            Ok(Value::Object(object)) if object.get("text").is_some_and(Value::is_string) => {
                documents.push(document(object));
            }
            _ => eprintln!("line {number} is no text: {{\"text\": …}}"),
        }
    }
    let mut corpus = Corpus::default();
    corpus.add(documents);
    Ok(corpus)
}

fn document(object: Map<String, Value>) -> Document {
    let mut document = Document::default();
    for (key, value) in object {
        let value = match value {
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        let filled = Some(value.clone()).filter(|value| !value.is_empty());
        match key.as_str() {
            "text" => document.text = value,
            "id" => document.id = value,
            "title" => document.title = filled,
            "outlet" => document.outlet = filled,
            "lang" | "language" => document.language = filled,
            "file" => document.file = value,
            "date" => {
                let date = |edtf| Date { edtf, certainty: Certainty::Explicit, evidence: String::new() };
                document.date = filled.map(date);
            }
            _ => document.columns.push((key, value)),
        }
    }
    document
}

/// Reads the texts in context with every file of `languages/`.
fn add_lemmas(corpus: &mut Corpus) -> io::Result<()> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/languages");
    let mut data = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "flang") {
            data.push(Arc::new(LanguageData::read(&std::fs::read(path)?).map_err(io::Error::other)?));
        }
    }
    let read = job::finish(LemmaJob::new(corpus.segments().iter().map(|held| &held.segment), &data));
    for (old, new) in read {
        corpus.replace(&old, new);
    }
    Ok(())
}

fn answer(corpus: &Corpus, query: String, limit: u32) -> Value {
    let question = SearchQuestion { query: query.clone(), limit, ..Default::default() };
    let found = search(&Memo::new(corpus), &question);
    let wrong = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    if let Some(Diagnostic { span, fault, .. }) = found.reading.diagnostics.iter().find(wrong) {
        return json!({ "query": query, "error": format!("{fault:?}"), "start": span.start, "end": span.end });
    }
    let hits = found.hits.iter().map(|hit| {
        let document = corpus.document(hit.document);
        let marks: Vec<[u32; 2]> = hit.snippet.marks.iter().map(|mark| [mark.start, mark.end]).collect();
        json!({
            "id": document.id,
            "title": document.known_title(),
            "score": hit.score,
            "matches": hit.matches,
            "snippet": {
                "text": hit.snippet.text,
                "start": hit.snippet.span.start,
                "end": hit.snippet.span.end,
                "marks": marks,
            },
        })
    });
    let hits: Vec<Value> = hits.collect();
    json!({
        "query": query,
        "reading": found.reading.canonical,
        "documents": found.documents,
        "matches": found.matches,
        "hits": hits,
    })
}
