//! How long a corpus takes to be saved and to come back, and how large its index is then: `cargo bench --bench saved`,
//! with `bench-100mb.jsonl` beside the other texts (`benches/peers/corpus.mjs`) for a large one.

mod texts;

use florilege::engine::analysis::search::SearchQuestion;
use florilege::engine::corpus::Document;
use florilege::engine::index::{Bytes, Segment, index, spread};
use florilege::protocol::corpus::{Load, MeasureMemory, Restore, Save};
use florilege::protocol::{Answer, Ask, Body, Question, Request, decode_reply, encode};
use florilege::service::{Service, Session};
use std::sync::Arc;
use std::time::Instant;
use texts::{Texts, all, median};

fn main() {
    println!("| texts | step | ms | longest slice, ms |\n|---|---|---|---|");
    for texts in all() {
        measure(&texts);
    }
}

fn measure(texts: &Texts) {
    let row = |step: &str, (ms, slice): (f64, f64)| {
        println!("| {}, {:.0} MB | {step} | {ms:.1} | {slice:.0} |", texts.name, texts.megabytes());
    };
    let mut service = Service::new(Session::new(Vec::new, Vec::new()));
    let load = Load { documents: texts.documents.clone(), replace: true };
    ask(&mut service, load.question(), None);
    let (saved, times) = ask(&mut service, Save.question(), None);
    row("save", times);
    let mut times = Vec::new();
    let mut searches = Vec::new();
    for _ in 0..9 {
        let restore = Restore { bytes: Vec::new().into() };
        let mut fresh = Service::new(Session::new(Vec::new, Vec::new()));
        times.push(ask(&mut fresh, restore.question(), Some(saved.clone())).1);
        let search = SearchQuestion { query: "ministre".to_owned(), limit: 10, ..SearchQuestion::default() };
        searches.push(ask(&mut fresh, search.question(), None).1);
        service = fresh;
    }
    for (step, mut times) in [("restore", times), ("the first search after it", searches)] {
        times.sort_by(|a, b| a.0.total_cmp(&b.0));
        row(step, times[4]);
    }
    let lens: Vec<usize> = texts.documents.iter().map(|document| document.text.len()).collect();
    let parts: Vec<&[Document]> = spread(&lens).into_iter().map(|part| &texts.documents[part]).collect();
    let segments: Vec<Vec<u8>> = parts.iter().map(|part| index(part).to_bytes()).collect();
    let segments: Vec<Arc<dyn Bytes>> =
        segments.into_iter().map(|bytes| Arc::new(bytes) as Arc<dyn Bytes>).collect();
    let read = median(3, || {
        segments.iter().for_each(|bytes| {
            let read = Segment::from_sealed(bytes, 0..bytes.len());
            std::hint::black_box(read.expect("it was just written"));
        })
    });
    row("of the restore the segments", (read.as_secs_f64() * 1e3, 0.0));
    service.receive(&encode(&Request::Ask {
        id: 1,
        repeat: 1,
        question: Box::new(MeasureMemory.question()),
    }));
    service.work(&|| 0.0, 1.0);
    let memory = service.take().pop().and_then(|bytes| decode_reply(&bytes).ok());
    if let Some(Body::Done(Answer::Memory(memory), _)) = memory.map(|reply| reply.body) {
        let of_text = |bytes: u64| bytes as f64 / memory.texts as f64;
        let parts: Vec<String> =
            memory.index.iter().map(|(part, bytes)| format!("{part} {:.3}", of_text(*bytes))).collect();
        let sum = memory.index.iter().map(|(_, bytes)| bytes).sum::<u64>();
        println!(
            "\nSaved {:.3} MB per MB of text; in memory above it {:.3}: {}\n",
            saved.len() as f64 / memory.texts as f64,
            of_text(sum),
            parts.join(", ")
        );
    }
}

/// The bytes of the answer, if it has some; the milliseconds of the engine and the longest slice of its work.
fn ask(service: &mut Service, question: Question, attached: Option<Vec<u8>>) -> (Vec<u8>, (f64, f64)) {
    let request = encode(&Request::Ask { id: 1, repeat: 1, question: Box::new(question) });
    service.receive_with(&request, attached.map(Into::into));
    let begin = Instant::now();
    let clock = || begin.elapsed().as_secs_f64() * 1e3;
    let mut longest = 0.0f64;
    let mut bytes = Vec::new();
    loop {
        let before = clock();
        service.work(&clock, 5.0);
        longest = longest.max(clock() - before);
        for reply in service.take() {
            match decode_reply(&reply).expect("our own bytes").body {
                Body::Partial(Answer::Save(piece)) => bytes.extend(piece.bytes.0),
                Body::Done(Answer::Save(piece), ms) => {
                    return ([piece.bytes.0, bytes].concat(), (ms, longest));
                }
                Body::Done(_, ms) => return (bytes, (ms, longest)),
                Body::Failed(error) => panic!("{error}"),
                _ => {}
            }
        }
    }
}
