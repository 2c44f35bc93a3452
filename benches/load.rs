//! How long a load takes until it is answered, what comes after it, and the longest time the worker would be deaf:
//! `cargo bench --bench load`. The service does it as in the page, on one thread; texts come without title, date and
//! language, as a person drops them.

mod texts;

use florilege::engine::corpus::Document;
use florilege::protocol::corpus::{Describe, FindFacts, Load};
use florilege::protocol::{Ask, Body, Question, Request, decode_reply, encode};
use florilege::service::{Service, Session};
use std::time::Instant;
use texts::all;

fn main() {
    println!("| texts | step | ms | MB/s | longest slice, ms |\n|---|---|---|---|---|");
    for texts in all() {
        let bare = |document: &Document| Document { language: None, ..document.clone() };
        let bare: Vec<Document> = texts.documents.iter().map(bare).collect();
        for copies in [1, if texts.megabytes() > 5.0 { 4 } else { 1 }] {
            let documents: Vec<Document> = std::iter::repeat_n(&bare, copies).flatten().cloned().collect();
            measure(texts.name, copies as f64 * texts.megabytes(), &documents);
        }
    }
}

fn measure(name: &str, megabytes: f64, documents: &[Document]) {
    let mut rows: Vec<[(f64, f64); 3]> = Vec::new();
    for _ in 0..5 {
        let mut service = Service::new(Session::new(Vec::new, Vec::new()));
        let load = Load { documents: documents.to_vec(), replace: true };
        rows.push([
            ask(&mut service, load.question()),
            ask(&mut service, FindFacts.question()),
            ask(&mut service, Describe.question()),
        ]);
    }
    for (step, what) in ["load", "titles, dates, proposals", "summary"].into_iter().enumerate() {
        rows.sort_by(|a, b| a[step].0.total_cmp(&b[step].0));
        let (ms, slice) = rows[rows.len() / 2][step];
        println!(
            "| {name}, {megabytes:.1} MB | {what} | {ms:.0} | {:.1} | {slice:.0} |",
            megabytes * 1e3 / ms
        );
    }
}

/// The milliseconds of the engine for a question, and the longest slice of its work.
fn ask(service: &mut Service, question: Question) -> (f64, f64) {
    service.receive(&encode(&Request::Ask { id: 1, repeat: 1, question: Box::new(question) }));
    let begin = Instant::now();
    let clock = || begin.elapsed().as_secs_f64() * 1e3;
    let mut longest = 0.0f64;
    loop {
        let before = clock();
        let more = service.work(&clock, 5.0);
        longest = longest.max(clock() - before);
        let last = service.take().pop().and_then(|bytes| decode_reply(&bytes).ok());
        if !more {
            let Some(Body::Done(_, ms)) = last.map(|reply| reply.body) else { panic!("no answer") };
            return (ms, longest);
        }
    }
}
