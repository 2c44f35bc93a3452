//! What letters and short words say about the language of a text: a small linear model.
//!
//! Every pair, triple and quadruple of letters within a word, its edges included, every accented letter and every word of
//! 3 to 12 letters is a feature. Features are hashed into buckets; a bucket has one small weight for each class, nearly
//! always zero. The class with the largest sum is the language. `examples/language_model.rs` fits the weights, METHODS.md
//! says from which texts.

use super::super::fold::norm;
use std::sync::OnceLock;

/// Buckets of features, a power of two.
pub const BUCKETS: usize = 1 << BITS;
const BITS: u32 = 15;

/// Classes that have weights: the seven languages in the order of `Language::ALL`, then groups of others, which are told
/// apart only so that each can be known by its own features.
pub const CLASSES: [&str; 13] =
    ["fr", "en", "de", "es", "it", "pt", "nl", "ca", "gl", "ro", "nordic", "slavic", "misc"];

/// How large a weight was that became 1.
pub const UNIT: f32 = 1.8;

/// The sums of the classes, padded so that the machine adds them at once.
pub const LANES: usize = 16;
type Sums = [i16; LANES];

/// Features that are counted at most, so that sums of weights up to 7 fit their type.
const MOST: usize = 4000;

/// The weights, class after class, the zeros between them left out.
///
/// Each is written in bits, the lowest of a byte first: how many zeros stand before it (eighths of it as so many ones and a
/// zero, then three bits of rest), whether it is negative, then its size less one as so many ones and a zero.
static PACKED: &[u8] = include_bytes!("model.bin");

/// How many bits of the number of zeros are written as they are.
pub const REST: u32 = 3;

fn weights() -> &'static [[i8; LANES]] {
    static WEIGHTS: OnceLock<Vec<[i8; LANES]>> = OnceLock::new();
    WEIGHTS.get_or_init(|| unpack(PACKED))
}

fn unpack(packed: &[u8]) -> Vec<[i8; LANES]> {
    let mut bits = packed.iter().flat_map(|&byte| (0..8).map(move |nth| byte >> nth & 1 == 1));
    let mut rows = vec![[0; LANES]; BUCKETS];
    let mut at = 0;
    // The last byte is filled with ones, which are no number.
    while let Some(eighths) = ones(&mut bits) {
        at += eighths << REST;
        at += (0..REST).map(|nth| usize::from(bits.next() == Some(true)) << nth).sum::<usize>();
        let is_negative = bits.next() == Some(true);
        let size = ones(&mut bits).map_or(0, |size| size.min(6) as i8 + 1);
        if let Some(row) = rows.get_mut(at % BUCKETS).filter(|_| at < BUCKETS * CLASSES.len()) {
            row[at / BUCKETS] = if is_negative { -size } else { size };
        }
        at += 1;
    }
    rows
}

/// How many ones stand before the next zero, if there is one.
fn ones(bits: &mut impl Iterator<Item = bool>) -> Option<usize> {
    bits.position(|bit| !bit)
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
            *sum += i16::from(*weight);
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
            if (3..=12).contains(&length) {
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
