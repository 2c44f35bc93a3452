//! What holds for every text, tried on random ones; the seed is in the message of a failure.

use super::super::chars::{is_invisible, is_line_end};
use super::super::compound::parts;
use super::super::fold::{fold, norm};
use super::super::structure::structure;
use super::*;
use crate::random::Random;
use unicode_normalization::UnicodeNormalization;

/// Pieces that the rules look at, and some they should not care for.
const PIECES: [&str; 112] = [
    "a",
    "b",
    "e",
    "n",
    "s",
    "t",
    "l",
    "qu",
    "Le",
    "OTAN",
    "il",
    "on",
    "est",
    "ce",
    "vous",
    "M",
    "etc",
    "ex",
    "p",
    "h",
    "km",
    "aujourd",
    "hui",
    "quelqu",
    "un",
    "XXI",
    "er",
    "é",
    "e\u{301}",
    "œ",
    "ﬁ",
    "ß",
    "İ",
    "ſ",
    "й",
    "и\u{306}",
    "Ω",
    "漢",
    "각",
    "\u{1100}\u{1161}",
    "ب",
    "ש",
    "ก",
    "か\u{3099}",
    "1",
    "2",
    "000",
    "15",
    "٣",
    " ",
    " ",
    " ",
    "\u{A0}",
    "\u{202F}",
    "\n",
    "\r\n",
    "\t",
    "\u{2028}",
    "'",
    "’",
    "‘",
    "ʼ",
    "´",
    "-",
    "-",
    "\u{2010}",
    "\u{2011}",
    "–",
    "—",
    ".",
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    "…",
    "(",
    ")",
    "[",
    "]",
    "«",
    "»",
    "“",
    "”",
    "\"",
    "/",
    "&",
    "·",
    "_",
    "@",
    "#",
    "%",
    "€",
    "°",
    "+",
    "−",
    "=",
    "\u{AD}",
    "\u{200B}",
    "\u{200D}",
    "\u{FEFF}",
    "\u{202E}",
    "\u{2066}",
    "\u{FE0F}",
    "👩",
    "✈",
    "🇺",
    "🏽",
    "\0",
    "\u{FFFD}",
    "www.",
];

fn random_text(random: &mut Random) -> String {
    let n = random.below(14) + 1;
    (0..n).map(|_| PIECES[random.below(PIECES.len() as u32) as usize]).collect()
}

/// Tokens in order, without overlap, on character boundaries; gaps hold nothing that can be seen.
fn check_lossless(text: &str, language: Language, seed: u64) {
    let tokens = tokenize(text, language);
    let mut from = 0;
    for token in &tokens {
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        assert!(from <= start && start < end, "seed {seed}: {text:?} {token:?}");
        let is_gap = |c: char| c.is_whitespace() || is_invisible(c);
        assert!(text[from..start].chars().all(is_gap), "seed {seed}: {text:?} {from}..{start}");
        assert!(text.is_char_boundary(end), "seed {seed}: {text:?}");
        let form = &text[start..end];
        assert!(!form.chars().any(is_line_end), "seed {seed}: {text:?} {form:?}");
        assert!(!form.chars().all(is_gap), "seed {seed}: {text:?} {form:?}");
        from = end;
    }
    assert!(text[from..].chars().all(|c| c.is_whitespace() || is_invisible(c)), "seed {seed}: {text:?}");
}

#[test]
fn nothing_is_lost() {
    let mut random = Random::new(20_251_121);
    for seed in 0..100_000 {
        let text = random_text(&mut random);
        let language = [Language::French, Language::English, Language::Other][(seed % 3) as usize];
        check_lossless(&text, language, seed);
    }
}

#[test]
fn any_characters_at_all_are_read() {
    let mut random = Random::new(7);
    for seed in 0..20_000 {
        let n = random.below(10);
        let text: String = (0..n)
            .filter_map(|_| {
                let bound = if random.below(2) == 0 { 0x3000 } else { 0x11_0000 };
                char::from_u32(random.below(bound))
            })
            .collect();
        check_lossless(&text, Language::French, seed);
    }
}

#[test]
fn spelling_of_the_same_letters_folds_alike() {
    let mut random = Random::new(99);
    for seed in 0..20_000 {
        let text = random_text(&mut random);
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        assert_eq!(fold(&nfc), fold(&nfd), "seed {seed}: {text:?}");
        assert_eq!(norm(&nfc), norm(&nfd), "seed {seed}: {text:?}");
        let straight = text.replace(['’', '‘', 'ʼ', '´'], "'").replace(['\u{2010}', '\u{2011}'], "-");
        assert_eq!(fold(&text), fold(&straight), "seed {seed}: {text:?}");
        assert_eq!(fold(&norm(&text)), fold(&text), "seed {seed}: {text:?}");
        assert_eq!(fold(&fold(&text)), fold(&text), "seed {seed}: {text:?}");
        assert_eq!(norm(&norm(&text)), norm(&text), "seed {seed}: {text:?}");
    }
}

#[test]
fn composition_agrees_with_its_oracle() {
    let mut random = Random::new(5);
    for seed in 0..20_000 {
        let n = random.below(6) + 1;
        let letter = |random: &mut Random| {
            let code = match random.below(5) {
                0 => 0x41 + random.below(60),
                1 => 0xC0 + random.below(0x200),
                2 => 0x300 + random.below(0x70),
                3 => 0x1E00 + random.below(0x200),
                _ => 0x370 + random.below(0x200),
            };
            char::from_u32(code)
        };
        let text: String = (0..n).filter_map(|_| letter(&mut random)).collect();
        let mut composed = String::new();
        super::super::compose::compose(&text, &mut composed);
        assert_eq!(composed, text.nfc().collect::<String>(), "seed {seed}: {text:?}");
    }
}

#[test]
fn tokens_of_both_apostrophes_and_forms_are_the_same() {
    let mut random = Random::new(3);
    let words = [
        "l’OTAN",
        "aujourd’hui",
        "défense",
        "qu’il",
        "a‑t‑il",
        "États-Unis",
        "M.",
        "n’a",
        "été",
        "l’Élysée",
        "«",
        "»",
        "dit-il,",
        "N’Djamena",
        "celui-là",
        "presqu’île",
        "XXIème",
        "3ème",
        "c’est-à-dire",
        "où",
        "1re",
        "déjà.",
    ];
    for seed in 0..2_000 {
        let n = random.below(8) + 1;
        let drawn: Vec<&str> = (0..n).map(|_| words[random.below(words.len() as u32) as usize]).collect();
        let text = drawn.join(" ");
        let folds = |text: &str| -> Vec<String> {
            tokenize(text, Language::French).iter().map(|token| fold(token.span.of(text))).collect()
        };
        let decomposed: String = text.nfd().collect();
        let straight = text.replace('’', "'").replace('‑', "-");
        assert_eq!(folds(&text), folds(&decomposed), "seed {seed}: {text}");
        assert_eq!(folds(&text), folds(&straight), "seed {seed}: {text}");
    }
}

#[test]
fn structures_hold_every_token() {
    let mut random = Random::new(11);
    for seed in 0..20_000 {
        let text = random_text(&mut random);
        let tokens = tokenize(&text, Language::French);
        let found = structure(&text, &tokens, Language::French);
        let mut at = 0;
        for paragraph in &found.paragraphs {
            assert!(paragraph.start == at && !paragraph.is_empty(), "seed {seed}: {text:?}");
            at = paragraph.end;
        }
        assert_eq!(at as usize, tokens.len(), "seed {seed}: {text:?}");
        let mut at = 0;
        for sentence in &found.sentences {
            assert!(sentence.start == at && !sentence.is_empty(), "seed {seed}: {text:?}");
            at = sentence.end;
            let inside = |paragraph: &&super::super::Extent| {
                paragraph.start <= sentence.start && sentence.end <= paragraph.end
            };
            assert!(found.paragraphs.iter().any(|paragraph| inside(&paragraph)), "seed {seed}: {text:?}");
        }
        assert_eq!(at as usize, tokens.len(), "seed {seed}: {text:?}");
        assert!(
            found.headings.iter().all(|heading| found.paragraphs.contains(heading)),
            "seed {seed}: {text:?}"
        );
        for token in &tokens {
            let form = token.span.of(&text);
            assert!(parts(form, token.kind).iter().all(|part| form.is_char_boundary(part.end as usize)));
        }
    }
}

#[test]
fn giant_and_odd_texts_are_read_in_linear_time() {
    let long = 50_000;
    let texts = [
        format!("e{}", "\u{301}".repeat(200_000)),
        "a".repeat(long),
        "a ".repeat(long),
        "1,".repeat(long),
        "1 000 ".repeat(long / 4),
        "a-".repeat(long),
        "a.".repeat(long),
        "l’".repeat(long),
        "a/".repeat(long),
        "(".repeat(long),
        "a@".repeat(long),
        "@".repeat(long),
        ".".repeat(long),
        "\u{200B}".repeat(long),
        format!("a{}b", "\u{AD}".repeat(long)),
        "a\u{200B} ".repeat(long),
        "\0".repeat(long),
        "\u{202E}abc\u{2066}".repeat(long / 8),
        "👩\u{200D}".repeat(long / 4),
        "www.a".repeat(long / 4),
        "https://".repeat(long / 8),
        "1/".repeat(long),
        "\u{FEFF}".to_owned(),
        "a\u{FEFF}".repeat(long / 4),
        "-1".repeat(long),
        "[…".repeat(long / 2),
        "M. ".repeat(long / 2),
        "а".repeat(long),
        "漢".repeat(long / 4),
        "a_".repeat(long),
        "! ".repeat(long / 2) + "a",
        "1h".repeat(long),
        "a.\n".repeat(long / 4),
    ];
    for text in &texts {
        check_lossless(text, Language::French, 0);
        let tokens = tokenize(text, Language::French);
        structure(text, &tokens, Language::French);
        assert!(tokens.iter().all(|token| token.span.len() as usize <= LONGEST + 4));
    }
}
