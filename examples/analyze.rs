//! Reads JSON lines `{id, lang?, text}` and writes, for each, its tokens and sentences:
//! `{id, tokens:[{s,e,kind,norm,fold}], sents:[[s,e]], dates:[{s,e,edtf,class,certainty}]}`, byte offsets, end exclusive.
//!
//! `cargo run --release --example analyze < texts.jsonl > tokens.jsonl`. Lines are read and written one
//! by one, so a long file passes through.

use florilege::engine::text::date::{Class, DateMention, dates};
use florilege::engine::text::fold::{fold, norm};
use florilege::engine::text::{Language, Span, analyze};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(&line) {
            Ok(document) => writeln!(out, "{}", read(&document))?,
            Err(error) => writeln!(out, "{}", json!({ "error": error.to_string() }))?,
        }
    }
    out.flush()
}

/// The analysis of one document as JSON.
fn read(document: &Value) -> Value {
    let text = document["text"].as_str().unwrap_or_default();
    let language = document["lang"].as_str().map(Language::from_code);
    let analysis = analyze(text, language);
    let tokens: Vec<Value> = analysis
        .tokens
        .iter()
        .map(|token| {
            let Span { start, end } = token.span;
            let form = token.span.of(text);
            json!({ "s": start, "e": end, "kind": token.kind.name(), "norm": norm(form), "fold": fold(form) })
        })
        .collect();
    let sentences: Vec<[u32; 2]> = analysis
        .structures
        .sentences
        .iter()
        .filter_map(|extent| {
            let tokens = &analysis.tokens[extent.range()];
            Some([tokens.first()?.span.start, tokens.last()?.span.end])
        })
        .collect();
    let dates: Vec<Value> = dates(text, &analysis.tokens, analysis.language).iter().map(date).collect();
    json!({ "id": document["id"], "lang": analysis.language.code(), "tokens": tokens, "sents": sentences, "dates": dates })
}

/// A date expression: what it states is explicit; a relative one states nothing of the calendar.
fn date(mention: &DateMention) -> Value {
    let certainty = if mention.class == Class::Relative { "unknown" } else { "explicit" };
    let Span { start, end } = mention.span;
    json!({ "s": start, "e": end, "edtf": mention.edtf, "class": mention.class.name(), "certainty": certainty })
}
