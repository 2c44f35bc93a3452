//! What letters and short words say about the language of a text: a small linear model.
//!
//! Every pair, triple and quadruple of letters within a word, its edges included, every accented letter and every short
//! word is a feature. Features are hashed into buckets; a bucket has one small weight for each class. The class with the
//! largest sum is the language. `examples/language_model.rs` fits the weights, METHODS.md says from which texts.

use super::super::fold::norm;
use std::sync::OnceLock;

/// Buckets of features, a power of two.
pub const BUCKETS: usize = 1 << BITS;
const BITS: u32 = 12;

/// Classes that have weights: the seven languages in the order of `Language::ALL`, then groups of others, which are told
/// apart only so that each can be known by its own features.
pub const CLASSES: [&str; 13] =
    ["fr", "en", "de", "es", "it", "pt", "nl", "ca", "gl", "ro", "nordic", "slavic", "misc"];

/// How large a weight was that became 1.
pub const UNIT: f32 = 1.8;

/// The sums of a bucket, padded so that the machine adds them at once.
pub const LANES: usize = 16;
type Sums = [i16; LANES];

/// Features that are counted at most, so that sums of weights up to 7 fit their type.
const MOST: usize = 4000;

/// The weights, two to a byte, a row of classes for each bucket; 8 stands for zero.
static PACKED: &[u8] = include_bytes!("model.bin");

fn weights() -> &'static [Sums] {
    static WEIGHTS: OnceLock<Vec<Sums>> = OnceLock::new();
    WEIGHTS.get_or_init(|| unpack(PACKED))
}

/// The rows of weights from their packed form: class after class, the low half of a byte first.
fn unpack(packed: &[u8]) -> Vec<Sums> {
    let mut rows = vec![[0; LANES]; BUCKETS];
    let halves = packed.iter().flat_map(|&byte| [byte & 15, byte >> 4]);
    for (at, half) in halves.enumerate().take(BUCKETS * CLASSES.len()) {
        rows[at % BUCKETS][at / BUCKETS] = i16::from(half) - 8;
    }
    rows
}

/// The sum of weights for each class, and the number of features.
pub(super) fn sums(text: &str) -> (Sums, usize) {
    // The buckets first, then their rows: the sums stay in the machine's registers.
    let (mut buckets, mut n) = ([0u16; MOST], 0);
    features(text, |bucket| {
        if let Some(next) = buckets.get_mut(n) {
            *next = bucket as u16;
            n += 1;
        }
    });
    let rows = weights();
    let mut sums = [0i16; LANES];
    for &bucket in &buckets[..n] {
        for (sum, weight) in sums.iter_mut().zip(&rows[usize::from(bucket)]) {
            *sum += weight;
        }
    }
    (sums, n)
}

/// Calls `found` with the bucket of every feature of the text.
pub fn features(text: &str, mut found: impl FnMut(usize)) {
    // Accents that stand apart from their letters are put together first.
    if text.chars().any(|c| matches!(c, '\u{300}'..='\u{36F}')) {
        return letters(&norm(text), &mut found);
    }
    letters(text, &mut found);
}

/// The edge of a word.
const EDGE: u32 = b' ' as u32;

fn letters(text: &str, found: &mut impl FnMut(usize)) {
    // The last three letters, the latest last, and the word so far.
    let mut last = [0u32, 0, EDGE];
    let (mut word, mut length) = (0u32, 0u32);
    let mut step = |letter: u32, last: &mut [u32; 3]| {
        let [third, second, first] = *last;
        if letter > 127 {
            found(bucket(letter, 1));
        }
        let pair = mix(first, letter);
        found(bucket(pair, 2));
        if second != 0 {
            let triple = mix(second, pair);
            found(bucket(triple, 3));
            if third != 0 {
                found(bucket(mix(third, triple), 4));
            }
        }
        *last = [second, first, letter];
        if letter == EDGE {
            if (3..=7).contains(&length) {
                found(bucket(word, 5));
            }
            (word, length) = (0, 0);
            *last = [0, 0, EDGE];
        } else {
            word = mix(word, letter);
            length += 1;
        }
    };
    for c in text.chars() {
        let letter = match c {
            'a'..='z' => c as u32,
            'A'..='Z' => c as u32 | 32,
            '\'' | '’' => u32::from(b'\''),
            '\0'..='\x7F' => EDGE,
            'à'..='ÿ' if c != '÷' => c as u32,
            'À'..='Þ' if c != '×' => c as u32 + 32,
            _ if c.is_alphabetic() => c.to_lowercase().next().map_or(EDGE, u32::from),
            _ => EDGE,
        };
        if letter != EDGE || last[2] != EDGE {
            step(letter, &mut last);
        }
    }
    if last[2] != EDGE {
        step(EDGE, &mut last);
    }
}

fn mix(a: u32, b: u32) -> u32 {
    (a ^ b.wrapping_mul(0x9E37_79B1)).wrapping_mul(0x85EB_CA6B).rotate_left(13)
}

/// The bucket of a feature of one of the five kinds.
fn bucket(feature: u32, kind: u32) -> usize {
    (mix(feature, kind) >> (32 - BITS)) as usize
}
