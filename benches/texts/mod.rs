//! The texts that benchmarks read, and a stopwatch.
#![allow(dead_code)] // each benchmark uses its share

use florilege::engine::corpus::{Corpus, Document};
use florilege::engine::index::{LemmaJob, job};
use florilege::engine::job::{Job, Step};
use florilege::engine::text::lemma::LanguageData;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A named collection of texts.
pub struct Texts {
    pub name: &'static str,
    pub documents: Vec<Document>,
}

impl Texts {
    pub fn bytes(&self) -> usize {
        self.documents.iter().map(|document| document.text.len()).sum()
    }

    pub fn megabytes(&self) -> f64 {
        self.bytes() as f64 / 1e6
    }
}

fn french(id: String, text: String) -> Document {
    Document { id, text, language: Some("fr".into()), ..Document::default() }
}

/// JSON lines with `id` and `text`.
fn documents(lines: &str) -> Vec<Document> {
    let field = |line: &serde_json::Value, name: &str| {
        line[name].as_str().expect("every line has id and text").to_owned()
    };
    let document = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
        french(field(&line, "id"), field(&line, "text"))
    };
    lines.lines().map(document).collect()
}

/// The bundled articles a hundred times and, when FLORILEGE_BENCH names a folder, its `bench-10mb.jsonl.gz` and, if it
/// is there, its `bench-100mb.jsonl`.
pub fn all() -> Vec<Texts> {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let mut files: Vec<_> = std::fs::read_dir(seeds)
        .expect("the repository has a folder of seeds")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let articles: Vec<String> =
        files.iter().map(|file| std::fs::read_to_string(file).expect("seeds are UTF-8")).collect();
    let copies = (0..100).flat_map(|copy| {
        articles
            .iter()
            .enumerate()
            .map(move |(number, text)| french(format!("{copy}-{number}"), text.clone()))
    });
    let mut all = vec![Texts { name: "seeds × 100", documents: copies.collect() }];
    if let Ok(folder) = std::env::var("FLORILEGE_BENCH") {
        let folder = std::path::Path::new(&folder);
        let file = std::fs::File::open(folder.join("bench-10mb.jsonl.gz")).expect("the folder has this file");
        let lines = std::io::read_to_string(flate2::read::GzDecoder::new(file)).expect("it is gzip of UTF-8");
        all.push(Texts { name: "French, 10 MB", documents: documents(&lines) });
        if let Ok(lines) = std::fs::read_to_string(folder.join("bench-100mb.jsonl")) {
            all.push(Texts { name: "French, 100 MB", documents: documents(&lines) });
        }
    }
    all
}

/// A corpus as the page has it: in as many segments as its load would make, and read in context.
pub fn spread(mut documents: Vec<Document>) -> Corpus {
    let lens: Vec<usize> = documents.iter().map(|document| document.text.len()).collect();
    let mut corpus = Corpus::new(Vec::new());
    for part in job::spread(&lens) {
        corpus.add(documents.drain(..part.len()).collect());
    }
    let french = include_bytes!("../../languages/fr.flang");
    let french = Arc::new(LanguageData::read(french).expect("the repository's data can be read"));
    let mut job = LemmaJob::new(corpus.segments().iter().map(|held| &held.segment), &[french]);
    loop {
        match job.step(1_000_000) {
            Step::Working { partial, .. } => {
                let read = partial.into_iter().flatten();
                read.for_each(|(old, new)| assert!(corpus.replace(&old, new)));
            }
            Step::Done(_) => return corpus,
        }
    }
}

/// The median time of some runs, after one that is not counted.
pub fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    std::hint::black_box(run());
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}
