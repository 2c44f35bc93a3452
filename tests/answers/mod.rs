//! What the engine answers about the bundled corpus, as hashes: equal hashes, equal bytes.

#[path = "../asking/mod.rs"]
mod asking;
mod questions;

use asking::Asking;
use florilege::bundle::bundle;
use florilege::engine::analysis::concordance::ConcordanceQuestion;
use florilege::engine::analysis::dispersion::DispersionQuestion;
use florilege::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, Layer};
use florilege::engine::analysis::reader::ReaderQuestion;
use florilege::engine::analysis::search::SearchQuestion;
use florilege::engine::float;
use florilege::engine::index::index;
use florilege::engine::random::Random;
<<<<<<< HEAD
use florilege::protocol::corpus::Bundled;
use florilege::protocol::{Body, encode};
use std::fmt::Write;
use xxhash_rust::xxh3::xxh3_64;

/// One line for each question: the hash of its answer's bytes, and the question.
pub fn listed() -> String {
    let mut asking = Asking::new();
    asking.ask(Bundled);
    let mut lines = String::new();
    for question in questions::all() {
        let shown: String = format!("{question:?}").chars().take(160).collect();
        // Without the time it took, which is never the same.
        let hash = match asking.end_of(question) {
            Body::Done(answer, _) => xxh3_64(&encode(&answer)),
            other => xxh3_64(&encode(&other)),
        };
        writeln!(lines, "{hash:016x} {shown}").expect("a string takes everything");
    }
    lines
}

/// The digest of all answers and of what they rest on.
pub fn digest() -> u64 {
    let mut bytes = Vec::new();
    floats(&mut bytes);
    let documents = bundle().documents;
    bytes.extend(format!("{documents:?}").into_bytes());
    bytes.extend(index(&documents).to_bytes());
    bytes.extend(listed().into_bytes());
=======
use florilege::engine::topics::TopicsQuestion;
use florilege::protocol::corpus::{Bundled, Describe, ListStopWords};
use florilege::protocol::{Body, Question, Request, decode_reply, encode};
use florilege::service::{Service, Session};
use xxhash_rust::xxh3::xxh3_64;

/// What is looked for: words, phrases, operators, prefixes, and what cannot be read.
const QUERIES: [&str; 14] = [
    "otan",
    "\"ministres de la défense\"",
    "etats-unis",
    "\"états unis\"",
    "défen*",
    "otan AND kiev",
    "otan SAUF (drone OU missile)",
    "ministre défense",
    "« conseil otan ukraine »",
    "l’otan",
    "aujourd'hui",
    "(otan",
    "*",
    "",
];

/// The digest of all answers.
pub fn digest() -> u64 {
    let mut bytes = Vec::new();
    floats(&mut bytes);
    bytes.extend(index(&bundle().documents).to_bytes());
    answers(&mut bytes);
>>>>>>> main
    xxh3_64(&bytes)
}

/// Functions whose last bits differ between platforms when they are not our own.
fn floats(bytes: &mut Vec<u8>) {
    let mut random = Random::new(20_260_101);
    for _ in 0..10_000 {
        let (x, y) = (random.unit() * 100.0 + 1e-9, random.unit() * 4.0 - 2.0);
        for value in [float::ln(x), float::log2(x), float::exp(y), float::pow(x, y), x.sqrt()] {
            bytes.extend(value.to_bits().to_le_bytes());
        }
    }
}

/// Every answer as the page gets it, but for the time it took.
fn answers(bytes: &mut Vec<u8>) {
    let mut service = Service::new(Session::new(|| bundle().documents, bundle().variants));
    let mut asked = 0;
    for question in questions() {
        asked += 1;
        service.receive(&encode(&Request::Ask { id: asked, repeat: 1, question }));
        while service.work(&|| 0.0, 0.0) {}
        let done = service.take().into_iter().filter_map(|bytes| match decode_reply(&bytes) {
            Ok(reply) if reply.id == asked => match reply.body {
                Body::Done(answer, _) => Some(encode(&answer)),
                Body::Failed(error) => Some(encode(&error)),
                _ => None,
            },
            _ => None,
        });
        let before = bytes.len();
        done.for_each(|answer| bytes.extend(answer));
        assert!(bytes.len() > before, "question {asked} has no answer");
    }
}

fn questions() -> Vec<Question> {
    let mut questions =
        vec![Question::Bundled(Bundled), Question::Describe(Describe), Question::StopWords(ListStopWords)];
    for query in QUERIES.map(str::to_string) {
        questions.push(Question::Search(SearchQuestion { query: query.clone(), limit: 20 }));
        questions.push(Question::Concordance(ConcordanceQuestion {
            query: query.clone(),
            sort: Vec::new(),
            offset: 0,
            limit: u32::MAX,
            width: 60,
            across_paragraphs: false,
        }));
        questions.push(Question::Reader(ReaderQuestion {
            document: 0,
            query: query.clone(),
            topic_words: Vec::new(),
            from: 0,
            limit: 100,
            around: None,
        }));
        questions.push(Question::Dispersion(DispersionQuestion { queries: vec![query] }));
    }
    questions.push(Question::Frequencies(FrequenciesQuestion {
        layer: Layer::default(),
        stop_words: true,
        filter: String::new(),
        order: FrequencyOrder::default(),
        offset: 0,
        limit: u32::MAX,
    }));
    questions.push(Question::Topics(TopicsQuestion { k: None, seed: 1 }));
    questions.push(Question::Topics(TopicsQuestion { k: Some(4), seed: 2 }));
    questions
}
