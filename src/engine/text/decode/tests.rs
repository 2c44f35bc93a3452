//! Cases of decoding.

use super::*;

#[track_caller]
fn check(bytes: &[u8], text: &str, encoding: Encoding, warnings: &[Warning]) {
    let guessed = matches!(warnings, [Warning::Guessed { .. }, ..]);
    let expected = Decoded { text: text.to_owned(), encoding, guessed, warnings: warnings.to_vec() };
    assert_eq!(decode(bytes), expected);
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf8_is_read_and_its_mark_dropped() {
    check("défense".as_bytes(), "défense", Encoding::Utf8, &[]);
    check(b"\xEF\xBB\xBFd\xC3\xA9fense", "défense", Encoding::Utf8, &[]);
    check("a\u{FEFF}b".as_bytes(), "a\u{FEFF}b", Encoding::Utf8, &[Warning::Hidden { count: 1 }]);
    check("déjà \u{FFFD}".as_bytes(), "déjà \u{FFFD}", Encoding::Utf8, &[]);
}

#[test]
fn faulty_sequences_are_counted() {
    let cut = "élan coupé : \u{e9}".as_bytes().split_last().expect("bytes").1;
    check(cut, "élan coupé : \u{FFFD}", Encoding::Utf8, &[Warning::Replaced { count: 1 }]);
    check(
        b"\xC3\xA9t\xC3\xA9 \xFF\xFE \xC3",
        "été \u{FFFD}\u{FFFD} \u{FFFD}",
        Encoding::Utf8,
        &[Warning::Replaced { count: 3 }],
    );
    // A surrogate that was written as if it were a letter.
    check(b"a\xED\xA0\x80b", "a\u{FFFD}\u{FFFD}\u{FFFD}b", Encoding::Utf8, &[Warning::Replaced { count: 3 }]);
}

#[test]
fn one_byte_for_a_letter_is_guessed_and_said() {
    let guessed = |encoding| [Warning::Guessed { encoding }];
    let (windows, latin9, mac) = (Encoding::Windows1252, Encoding::Iso8859_15, Encoding::MacRoman);
    check(
        b"d\xE9fense a\xE9rienne, l\x92Alliance",
        "défense aérienne, l’Alliance",
        windows,
        &guessed(windows),
    );
    check(b"10 \xA4 pour l'\xBDuvre", "10 € pour l'œuvre", latin9, &guessed(latin9));
    check(
        b"d\x8Efense a\x8Erienne, l\xD5Alliance \x88 Bruxelles",
        "défense aérienne, l’Alliance à Bruxelles",
        mac,
        &guessed(mac),
    );
}

#[test]
fn utf16_is_read_with_and_without_its_mark() {
    for (encoding, bytes) in
        [(Encoding::Utf16Le, u16::to_le_bytes as fn(u16) -> [u8; 2]), (Encoding::Utf16Be, u16::to_be_bytes)]
    {
        check(&utf16("\u{FEFF}l’OTAN 🙂", bytes), "l’OTAN 🙂", encoding, &[]);
        check(
            &utf16("défense de l’OTAN", bytes),
            "défense de l’OTAN",
            encoding,
            &[Warning::Guessed { encoding }],
        );
        let mut alone = utf16("\u{FEFF}a", bytes);
        alone.extend(bytes(0xD800));
        alone.extend(bytes(u16::from(b'b')));
        alone.push(0);
        check(&alone, "a\u{FFFD}b\u{FFFD}", encoding, &[Warning::Replaced { count: 2 }]);
    }
    check(b"\xFF\xFE", "", Encoding::Utf16Le, &[Warning::Empty]);
}

#[test]
fn the_choice_of_a_person_is_followed() {
    let bytes = b"d\xE9fense";
    assert_eq!(decode_as(bytes, Encoding::MacRoman).text, "dÈfense");
    assert_eq!(decode_as(bytes, Encoding::Windows1252).text, "défense");
    assert_eq!(decode_as(bytes, Encoding::Utf8).warnings, [Warning::Replaced { count: 1 }]);
    assert!(!decode_as(bytes, Encoding::Windows1252).guessed);
    for encoding in Encoding::ALL {
        let every: Vec<u8> = (0..=255).collect();
        decode_as(&every, encoding);
        decode_as(&[], encoding);
        decode_as(&[0xD8], encoding);
    }
}

#[test]
fn what_is_not_read_is_named() {
    let named = |bytes: &[u8]| decode(bytes).warnings.first().cloned();
    assert_eq!(named(b"\xFF\xFE\0\0a\0\0\0"), Some(Warning::Encoding { name: "UTF-32LE".into() }));
    assert_eq!(named(b"\0\0\xFE\xFF\0\0\0a"), Some(Warning::Encoding { name: "UTF-32BE".into() }));
}

#[test]
fn what_is_no_text_is_said() {
    check(b"", "", Encoding::Utf8, &[Warning::Empty]);
    check(" \n\u{A0}\t".as_bytes(), " \n\u{A0}\t", Encoding::Utf8, &[Warning::Empty]);
    check(b"\0\0\0\x01", "\0\0\0\x01", Encoding::Utf8, &[Warning::NotText, Warning::Hidden { count: 4 }]);
    check(&[0xEF, 0xBB, 0xBF], "", Encoding::Utf8, &[Warning::Empty]);
    let letters = "OTAN ".repeat(100);
    check(
        format!("{letters}\0").as_bytes(),
        &format!("{letters}\0"),
        Encoding::Utf8,
        &[Warning::Hidden { count: 1 }],
    );
}

#[test]
fn broken_letters_are_noticed_not_mended() {
    check("dÃ©fense".as_bytes(), "dÃ©fense", Encoding::Utf8, &[Warning::Broken { count: 1 }]);
}

#[test]
fn one_endless_line_takes_linear_time() {
    let line = "l\u{e9}gion \u{92}".repeat(200_000);
    let bytes: Vec<u8> = line.chars().map(|c| c as u8).collect();
    let decoded = decode(&bytes);
    assert_eq!(decoded.encoding, Encoding::Windows1252);
    assert!(matches!(decoded.warnings[..], [Warning::Guessed { .. }, Warning::LongLine { .. }]));
}
