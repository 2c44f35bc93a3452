//! Reads JSON lines `{id, lang?, title?, text}` and writes, for each, the lines that seem not to be part of what was
//! written: `{id, proposals:[{line,s,e,reason}]}`, lines from 1, byte offsets, end exclusive.
//!
//! `cargo run --release --example clean < texts.jsonl > proposals.jsonl`. A text is held back until 256 more were read,
//! because lines that recur in three texts are proposed too; what is kept of it is a number for each line, so that a
//! long file passes through in bounded memory. Up to 256 texts give what the page gives.

use florilege::engine::corpus::cleaning::{Page, Proposal, Window};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};

/// How many texts are held back.
const HELD_BACK: usize = 256;

fn main() -> io::Result<()> {
    match clean() {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

fn clean() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut window = Window::new(HELD_BACK);
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(&line) {
            Ok(document) => {
                let page = Page {
                    title: document["title"].as_str(),
                    language: document["lang"].as_str(),
                    text: document["text"].as_str().unwrap_or_default(),
                };
                if let Some(ready) = window.push(document["id"].clone(), &page) {
                    write(&mut out, ready)?;
                }
            }
            Err(error) => writeln!(out, "{}", json!({ "error": error.to_string() }))?,
        }
    }
    while let Some(ready) = window.pop() {
        write(&mut out, ready)?;
    }
    out.flush()
}

fn write(out: &mut impl Write, (id, proposals): (Value, Vec<Proposal>)) -> io::Result<()> {
    let proposals: Vec<Value> = proposals
        .iter()
        .map(|proposal| {
            let reason = proposal.reason.key();
            json!({ "line": proposal.line, "s": proposal.span.start, "e": proposal.span.end, "reason": reason })
        })
        .collect();
    writeln!(out, "{}", json!({ "id": id, "proposals": proposals }))
}
