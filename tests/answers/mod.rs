//! One number for everything that the engine answers about the bundled corpus: equal numbers, equal bytes.

use florilege::bundle::bundle;
use florilege::engine::float;
use florilege::engine::index::index;
use florilege::engine::random::Random;
use xxhash_rust::xxh3::xxh3_64;

/// The digest of all answers.
pub fn digest() -> u64 {
    let mut bytes = Vec::new();
    floats(&mut bytes);
    let documents = bundle().documents;
    bytes.extend(format!("{documents:?}").into_bytes());
    bytes.extend(index(&documents).to_bytes());
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
