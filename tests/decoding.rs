//! The bundled texts, written in every encoding and cut into pieces, are read again as they were.

use florilege::bundle::bundle;
use florilege::engine::text::decode::{Decoded, Encoding, Warning, decode, decode_as, repair};

/// The byte that `decode_as` reads as this letter.
fn byte_of(letter: char, table: &[char]) -> Option<u8> {
    table.iter().position(|&known| known == letter).map(|at| at as u8)
}

/// The 256 letters of an encoding with one byte for a letter.
fn table(encoding: Encoding) -> Vec<char> {
    let bytes: Vec<u8> = (0..=255).collect();
    decode_as(&bytes, encoding).text.chars().collect()
}

/// The text in this encoding. Letters that it lacks are left out, as a person has to do who types it.
fn written(text: &str, encoding: Encoding) -> (String, Vec<u8>) {
    let table = table(encoding);
    text.chars().filter_map(|c| byte_of(c, &table).map(|byte| (c, byte))).unzip()
}

/// The bundled texts, their paragraphs and the sentences of these: of all lengths.
fn pieces() -> Vec<String> {
    let texts: Vec<String> = bundle().documents.into_iter().map(|document| document.text).collect();
    let paragraphs: Vec<String> = texts.iter().flat_map(|text| text.lines()).map(str::to_owned).collect();
    let sentences: Vec<String> =
        paragraphs.iter().flat_map(|text| text.split_inclusive(". ")).map(str::to_owned).collect();
    [texts, paragraphs, sentences].concat()
}

#[test]
fn one_byte_for_a_letter_is_read_as_it_was_written() {
    for encoding in [Encoding::Windows1252, Encoding::Iso8859_15, Encoding::MacRoman] {
        let (mut read, mut n) = (0, 0);
        for piece in pieces() {
            let (text, bytes) = written(&piece, encoding);
            if bytes.is_ascii() {
                continue;
            }
            n += 1;
            let decoded = decode(&bytes);
            if decoded.text == text && decoded.guessed {
                read += 1;
            } else {
                println!("{encoding:?} {text:?} read as {:?} {:?}", decoded.encoding, decoded.text);
            }
        }
        assert!(n > 100, "{n} pieces");
        assert_eq!(read, n, "{encoding:?}");
    }
}

#[test]
fn utf8_and_utf16_are_read_as_they_were_written() {
    for piece in pieces().into_iter().filter(|piece| piece.len() > 8) {
        let decoded = decode(piece.as_bytes());
        assert_eq!((&decoded.text, decoded.encoding, decoded.guessed), (&piece, Encoding::Utf8, false));
        for (encoding, bytes) in [
            (Encoding::Utf16Le, u16::to_le_bytes as fn(u16) -> [u8; 2]),
            (Encoding::Utf16Be, u16::to_be_bytes),
        ] {
            let bytes: Vec<u8> = piece.encode_utf16().flat_map(bytes).collect();
            let Decoded { text, encoding: found, guessed, .. } = decode(&bytes);
            assert_eq!((text, found, guessed), (piece.clone(), encoding, true));
        }
    }
}

#[test]
fn broken_texts_are_noticed_and_mended() {
    for encoding in [Encoding::Windows1252, Encoding::MacRoman] {
        for piece in pieces().into_iter().filter(|piece| !piece.is_ascii()) {
            let broken = decode_as(piece.as_bytes(), encoding).text;
            let noticed = decode(broken.as_bytes()).warnings;
            assert!(noticed.iter().any(|warning| matches!(warning, Warning::Broken { .. })), "{broken}");
            assert_eq!(repair(&broken).map(|(text, _)| text).as_ref(), Some(&piece), "{broken}");
            if encoding == Encoding::MacRoman {
                continue; // twice through Mac Roman is not mended in full: π and Ω come to stand for letters
            }
            let twice = decode_as(broken.as_bytes(), encoding).text;
            assert_eq!(repair(&twice).map(|(text, _)| text).as_ref(), Some(&piece), "{twice}");
        }
    }
}

#[test]
fn nothing_is_noticed_about_the_texts_as_they_are() {
    for piece in pieces().into_iter().filter(|piece| !piece.trim().is_empty()) {
        assert_eq!(decode(piece.as_bytes()).warnings, [], "{piece}");
        assert_eq!(repair(&piece), None, "{piece}");
    }
}
