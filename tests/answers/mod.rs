//! What the engine answers about the bundled corpus, as hashes: equal hashes, equal bytes.

#[path = "../asking/mod.rs"]
pub mod asking;
mod keyness;
pub mod queries;
mod questions;
mod trends;

use asking::Asking;
use florilege::bundle::bundle;
use florilege::engine::float;
use florilege::engine::index::index;
use florilege::engine::random::Random;
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
