//! Which encoding bytes are in, when no mark at their head says it.

use super::encoding::{Encoding, letter};
use super::plausible::points;

/// What the bytes seem to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Guess {
    pub encoding: Encoding,
    /// Whether another encoding would have been possible too.
    pub is_guess: bool,
}

/// How many bytes beyond ASCII are looked at. They may stand anywhere in the file.
const SAMPLE: usize = 4096;

/// How much text around a byte is looked at, in bytes.
const CONTEXT: usize = 8;

/// Points for a well-formed letter of UTF-8, which hardly arises by chance, and for a faulty sequence.
const WELL_FORMED: i64 = 8;
const FAULTY: i64 = -6;

pub(super) fn guess(bytes: &[u8]) -> Guess {
    if let Some(encoding) = wide(bytes) {
        return Guess { encoding, is_guess: true };
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Guess { encoding: Encoding::Utf8, is_guess: false };
    }
    let utf8 = utf8_points(bytes);
    let mut best = (utf8, Encoding::Utf8);
    for encoding in Encoding::SINGLE_BYTE {
        let points = single_byte_points(bytes, encoding);
        if points > best.0 {
            best = (points, encoding);
        }
    }
    Guess { encoding: best.1, is_guess: best.1 != Encoding::Utf8 }
}

/// UTF-16 without a mark: nearly every second byte of a Latin text is NUL.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(1 << 16)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    let most = |many: usize, few: usize| half >= 4 && many * 10 > half * 7 && few * 10 < half;
    // Where both bytes are zero or control characters, this is no text.
    let is_text = |parity: usize| {
        let letters = sample.iter().skip(parity).step_by(2);
        letters.filter(|&&byte| byte >= 32 || matches!(byte, 9..=13)).count() * 10 > half * 9
    };
    match () {
        () if most(odd, even) && is_text(0) => Some(Encoding::Utf16Le),
        () if most(even, odd) && is_text(1) => Some(Encoding::Utf16Be),
        () => None,
    }
}

fn utf8_points(bytes: &[u8]) -> i64 {
    let (mut points, mut seen, mut at) = (0, 0, 0);
    for chunk in bytes.utf8_chunks() {
        let letters = chunk.valid().chars().filter(|c| !c.is_ascii()).take(SAMPLE).count();
        points += WELL_FORMED * letters as i64;
        at += chunk.valid().len();
        seen += letters;
        if !chunk.invalid().is_empty() {
            seen += 1;
            let from_here = &bytes[at..];
            points += match from_here {
                // A surrogate written as if it were a letter, in three faulty bytes: a slip of programs that know UTF-8.
                [0xED, 0xA0..=0xBF, 0x80..=0xBF, ..] => 2 * (WELL_FORMED - FAULTY),
                // A sequence that the end cuts short is a file cut short.
                [0xC2..=0xF4, ..] if from_here.len() == chunk.invalid().len() => -1,
                _ => FAULTY,
            };
        }
        at += chunk.invalid().len();
        if seen >= SAMPLE {
            break;
        }
    }
    points
}

fn single_byte_points(bytes: &[u8], encoding: Encoding) -> i64 {
    let mut sum = 0;
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for (at, &byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80).take(SAMPLE) {
        let read = |part: &[u8], into: &mut Vec<char>| {
            into.clear();
            into.extend(part.iter().map(|&byte| letter(byte, encoding)));
        };
        read(&bytes[at.saturating_sub(CONTEXT)..at], &mut before);
        read(&bytes[at + 1..bytes.len().min(at + 1 + CONTEXT)], &mut after);
        sum += i64::from(points(&before, letter(byte, encoding), &after));
    }
    // Files of the Macintosh of that time end their lines with a carriage return alone.
    let head = &bytes[..bytes.len().min(1 << 16)];
    if encoding == Encoding::MacRoman && head.contains(&b'\r') && !head.contains(&b'\n') {
        sum += 3;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::encoding::byte;
    use super::*;

    /// The bytes of a text that a file in this encoding would have, if it has all its letters.
    fn bytes_of(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
        let one = |c: char| match c {
            _ if c.is_ascii() => Some(c as u8),
            _ if encoding == Encoding::Iso8859_15 => (0xA0..=0xFF).find(|&byte| letter(byte, encoding) == c),
            _ => byte(c, encoding),
        };
        text.chars().map(one).collect()
    }

    /// The text is read right in every encoding that has its letters; where two encodings give the same text, either.
    #[track_caller]
    fn check(text: &str) {
        for encoding in Encoding::SINGLE_BYTE {
            let Some(bytes) = bytes_of(text, encoding) else { continue };
            let guessed = guess(&bytes);
            let read: String = bytes.iter().map(|&byte| letter(byte, guessed.encoding)).collect();
            assert_eq!(read, text, "in {encoding:?}, read as {:?}", guessed.encoding);
        }
    }

    #[test]
    fn short_french_is_enough() {
        check("défense aérienne");
        check("L’été à Noël, où ça gèle");
        check("aujourd’hui");
        check("café");
        check("Le cœur a ses raisons");
        check("UNE DÉCISION À PRENDRE DÈS DEMAIN, ÇA ET LÀ");
        check("École");
        check("10 € le kilo");
        check("« mur antidrones » : l’Ukraine attend…");
        check("«\u{A0}Nous sommes prêts\u{A0}»");
        check("– Oui, dit-il – c’est fini");
        check("ŒUVRE");
        check("n° 5, 20 °C");
        check("où");
        check("Il est né à Besançon; sa sœur, là-bas");
    }

    #[test]
    fn so_are_the_neighbours() {
        check("The minister’s “plan” didn’t work – costs: £5");
        check("Die Minister der Länder müssen größere Übungen führen");
        check("„Wir können das“, sagte er. Straße");
        check("¿Qué pasó mañana? La nación está aquí");
        check("El próximo año había más niños");
        check("Não há informações, são três irmãos à espera");
        check("Perché la città è così? L’Italia c’è già più volte");
        check("één coöperatie, geïnteresseerd");
    }

    #[test]
    fn the_euro_and_the_ligature_tell_latin_9() {
        let encoded = bytes_of("10 € pour l'œuvre", Encoding::Iso8859_15).expect("it has them");
        assert_eq!(guess(&encoded).encoding, Encoding::Iso8859_15);
    }

    #[test]
    fn a_file_cut_short_is_still_utf8() {
        for text in ["cafés", "été, l’Alliance", "🙂 OTAN", "abc é"] {
            let bytes = text.as_bytes();
            for end in 0..bytes.len() {
                assert_eq!(guess(&bytes[..end]).encoding, Encoding::Utf8, "{text} {end}");
            }
        }
    }
}
