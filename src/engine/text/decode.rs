//! From bytes to text, and what had to be done on the way.

use super::chars::is_invisible;
use serde::{Deserialize, Serialize};

/// A text and what was noticed while its bytes were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub warnings: Vec<Warning>,
}

/// Something about the bytes that the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Warning {
    /// Bytes that are not UTF-8 were replaced by U+FFFD, one per faulty sequence.
    Replaced { count: u32 },
    /// The bytes look like this encoding, which this version does not read.
    Encoding { name: String },
    /// Mostly NUL and control bytes: probably not a text.
    NotText,
    /// Nothing but white space.
    Empty,
}

/// The text of `bytes`: UTF-8, with or without a byte order mark, which is not part of the text.
///
/// Nothing fails: what cannot be read becomes U+FFFD and is counted, and another encoding is named.
pub fn decode(bytes: &[u8]) -> Decoded {
    let mut warnings = Vec::new();
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (text, replaced, well_formed) = read_utf8(body);
    if let Some(name) = named_encoding(body, replaced, well_formed) {
        warnings.push(Warning::Encoding { name: name.to_owned() });
    } else if is_mostly_control(body) {
        warnings.push(Warning::NotText);
    }
    if replaced > 0 {
        warnings.push(Warning::Replaced { count: replaced });
    }
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        warnings.push(Warning::Empty);
    }
    Decoded { text, warnings }
}

/// The text, the number of faulty sequences, and that of well-formed letters beyond ASCII.
fn read_utf8(bytes: &[u8]) -> (String, u32, usize) {
    let mut text = String::with_capacity(bytes.len());
    let (mut replaced, mut well_formed) = (0u32, 0);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            replaced = replaced.saturating_add(1);
        }
    }
    if replaced > 0 {
        well_formed = text.chars().filter(|&c| !c.is_ascii() && c != char::REPLACEMENT_CHARACTER).count();
    }
    (text, replaced, well_formed)
}

/// How many bytes are looked at to tell one encoding from another.
const SAMPLE: usize = 1 << 16;

/// The encoding that the bytes seem to have, when it is not UTF-8.
fn named_encoding(bytes: &[u8], replaced: u32, well_formed: usize) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => return Some("UTF-32LE"),
        [0, 0, 0xFE, 0xFF, ..] => return Some("UTF-32BE"),
        [0xFF, 0xFE, ..] => return Some("UTF-16LE"),
        [0xFE, 0xFF, ..] => return Some("UTF-16BE"),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    // In UTF-16 nearly every second byte of a Latin text is NUL.
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if half >= 4 && odd * 10 > half * 7 && even * 10 < half {
        return Some("UTF-16LE");
    }
    if half >= 4 && even * 10 > half * 7 && odd * 10 < half {
        return Some("UTF-16BE");
    }
    // A few broken bytes among well-formed letters are damage, not another encoding.
    if replaced == 0 || well_formed >= replaced as usize {
        return None;
    }
    let controls = sample.iter().filter(|&&byte| byte < 32 && !matches!(byte, 9..=13)).count();
    if controls * 50 > sample.len() {
        return None;
    }
    let count = |letters: &[u8]| sample.iter().filter(|byte| letters.contains(byte)).count();
    // The accented letters and quotation marks of French in either code page.
    let windows =
        count(b"\xE9\xE8\xE0\xEA\xE7\xF4\xEE\xFB\xF9\xE2\xEB\xEF\xC9\xC0\x92\x93\x94\xAB\xBB\x9C\x85\x96");
    let mac =
        count(b"\x8E\x8F\x88\x90\x8D\x99\x94\x9E\x9D\x89\x91\x95\x83\xCB\xD5\xD2\xD3\xC7\xC8\xCF\xC9\xD0");
    Some(if mac > windows { "Mac Roman" } else { "Windows-1252" })
}

/// Whether so many bytes are NUL or control characters that this is hardly a text.
fn is_mostly_control(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let nul = sample.iter().filter(|&&byte| byte == 0).count();
    let control = sample.iter().filter(|&&byte| byte < 32 && !matches!(byte, 9..=13 | 27)).count();
    nul * 100 > sample.len() || control * 20 > sample.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, warnings: &[Warning]) {
        assert_eq!(decode(bytes), Decoded { text: text.to_owned(), warnings: warnings.to_vec() });
    }

    #[test]
    fn utf8_is_read_and_its_mark_dropped() {
        check("défense".as_bytes(), "défense", &[]);
        check(b"\xEF\xBB\xBFd\xC3\xA9fense", "défense", &[]);
        check("a\u{FEFF}b".as_bytes(), "a\u{FEFF}b", &[]);
        check("déjà \u{FFFD}".as_bytes(), "déjà \u{FFFD}", &[]);
    }

    #[test]
    fn faulty_sequences_are_counted() {
        check(
            "élan coupé : \u{e9}".as_bytes().split_last().expect("bytes").1,
            "élan coupé : \u{FFFD}",
            &[Warning::Replaced { count: 1 }],
        );
        check(
            b"\xC3\xA9t\xC3\xA9 \xFF\xFE \xC3",
            "été \u{FFFD}\u{FFFD} \u{FFFD}",
            &[Warning::Encoding { name: "Windows-1252".into() }, Warning::Replaced { count: 3 }],
        );
    }

    fn check_encoding(bytes: &[u8], name: Option<&str>) {
        let found = decode(bytes).warnings.into_iter().find_map(|warning| match warning {
            Warning::Encoding { name } => Some(name),
            _ => None,
        });
        assert_eq!(found.as_deref(), name, "{bytes:?}");
    }

    #[test]
    fn other_encodings_are_named() {
        check_encoding(b"d\xE9fense a\xE9rienne, l\x92Alliance", Some("Windows-1252"));
        check_encoding(b"d\x8Efense a\x8Erienne, l\xD5Alliance \x88 Bruxelles", Some("Mac Roman"));
        check_encoding(b"\xFF\xFEO\0T\0A\0N\0", Some("UTF-16LE"));
        check_encoding(b"\xFE\xFF\0O\0T\0A\0N", Some("UTF-16BE"));
        check_encoding(b"O\0T\0A\0N\0 \0d\0", Some("UTF-16LE"));
        check_encoding("défense".as_bytes(), None);
    }

    #[test]
    fn what_is_no_text_is_said() {
        check(b"", "", &[Warning::Empty]);
        check(" \n\u{A0}\t".as_bytes(), " \n\u{A0}\t", &[Warning::Empty]);
        check(b"\0\0\0\x01", "\0\0\0\x01", &[Warning::NotText]);
        check(&[0xEF, 0xBB, 0xBF], "", &[Warning::Empty]);
    }
}
