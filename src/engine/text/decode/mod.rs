//! From bytes to text, and what had to be done on the way.
//!
//! A mark at the head says the encoding; else well-formed UTF-8 is UTF-8; else the letters that the bytes would give
//! are weighed (`guess`), and the choice is said so that a person may choose another (`decode_as`). Text that was
//! broken before it came here is noticed, and mended only when asked (`repair`).

mod encoding;
mod guess;
mod mojibake;
mod oddity;
mod plausible;

pub use encoding::Encoding;
pub use mojibake::{broken_letters, repair};
pub use oddity::oddities;

use super::chars::is_invisible;
use serde::{Deserialize, Serialize};

/// A text and what was noticed while its bytes were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    /// Whether another encoding would have been possible too: neither a mark nor the form of the bytes settles it.
    pub guessed: bool,
    pub warnings: Vec<Warning>,
}

/// Something about the bytes or the text that the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Warning {
    /// Bytes that the encoding has no letter for were replaced by U+FFFD, one per faulty sequence.
    Replaced { count: u32 },
    /// The bytes look like this encoding, which this version does not read.
    Encoding { name: String },
    /// Mostly NUL and control bytes: probably not a text.
    NotText,
    /// Nothing but white space.
    Empty,
    /// The text was read in this encoding, which was guessed.
    Guessed { encoding: Encoding },
    /// Letters that were broken before (`Ã©`), in this many places; `repair` mends them.
    Broken { count: u32 },
    /// Signs that show as nothing: NUL and other controls, signs of direction, U+FEFF inside the text.
    Hidden { count: u32 },
    /// So many combining marks on one letter.
    Piled { count: u32 },
    /// A line of so many bytes.
    LongLine { bytes: u64 },
}

/// The text of `bytes`. A byte order mark is not part of the text.
///
/// Nothing fails: what cannot be read becomes U+FFFD and is counted, and a guess is said.
pub fn decode(bytes: &[u8]) -> Decoded {
    let marked = Encoding::ALL.into_iter().find(|encoding| {
        let mark = encoding.mark();
        !mark.is_empty() && bytes.starts_with(mark)
    });
    if let Some(name) = unread(bytes) {
        let mut decoded = decode_as(bytes, Encoding::Utf8);
        decoded.warnings.insert(0, Warning::Encoding { name: name.to_owned() });
        return decoded;
    }
    let guessed = guess::guess(bytes);
    let encoding = marked.unwrap_or(guessed.encoding);
    let mut decoded = decode_as(bytes, encoding);
    if marked.is_none() && guessed.is_guess {
        decoded.guessed = true;
        decoded.warnings.insert(0, Warning::Guessed { encoding });
    }
    decoded
}

/// The text of `bytes` in an encoding that is known, or that the person chose.
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Decoded {
    let body = bytes.strip_prefix(encoding.mark()).unwrap_or(bytes);
    let (text, replaced) = match encoding {
        Encoding::Utf8 => read_utf8(body),
        Encoding::Utf16Le => read_utf16(body, u16::from_le_bytes),
        Encoding::Utf16Be => read_utf16(body, u16::from_be_bytes),
        _ => (body.iter().map(|&byte| encoding::letter(byte, encoding)).collect(), 0),
    };
    let mut warnings = Vec::new();
    if is_mostly_control(&text) {
        warnings.push(Warning::NotText);
    }
    if replaced > 0 {
        warnings.push(Warning::Replaced { count: replaced });
    }
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        warnings.push(Warning::Empty);
    }
    warnings.extend(noticed(&text));
    Decoded { text, encoding, guessed: false, warnings }
}

/// What should be said about a text that came without bytes of its own, because it was pasted or handed over.
pub fn noticed(text: &str) -> Vec<Warning> {
    let broken = broken_letters(text);
    let broken = (broken > 0).then_some(Warning::Broken { count: broken });
    broken.into_iter().chain(oddities(text)).collect()
}

/// The name of an encoding that is told by its mark and not read.
fn unread(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some("UTF-32LE"),
        [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32BE"),
        _ => None,
    }
}

/// The text and the number of faulty sequences.
fn read_utf8(bytes: &[u8]) -> (String, u32) {
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = 0u32;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            replaced = replaced.saturating_add(1);
        }
    }
    (text, replaced)
}

/// The text and the number of surrogates that stand alone, with the odd byte at the end if there is one.
fn read_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, u32) {
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut replaced = 0u32;
    let (pairs, odd) = bytes.as_chunks::<2>();
    for c in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        replaced = replaced.saturating_add(u32::from(c.is_err()));
        text.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if !odd.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
        replaced = replaced.saturating_add(1);
    }
    (text, replaced)
}

/// How much of a text is looked at to see whether it is one, in bytes.
const SAMPLE: usize = 1 << 16;

/// Whether so many characters are NUL or other controls that this is hardly a text.
fn is_mostly_control(text: &str) -> bool {
    let sample = &text.as_bytes()[..text.len().min(SAMPLE)];
    let nul = sample.iter().filter(|&&byte| byte == 0).count();
    let control = sample.iter().filter(|&&byte| byte < 32 && !matches!(byte, 9..=13 | 27)).count();
    nul * 100 > sample.len() || control * 20 > sample.len()
}

#[cfg(test)]
mod tests;
