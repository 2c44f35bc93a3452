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
    for seed in 0..100_000 {
        let text = random_text(&mut Random::new(seed));
        check_lossless(&text, Language::ALL[seed as usize % Language::ALL.len()], seed);
    }
}

/// Where odd characters live: first and last of each range.
const BLOCKS: [(u32, u32); 24] = [
    (0x00, 0x7F),       // ASCII and its controls
    (0x80, 0x24F),      // Latin
    (0x250, 0x2FF),     // signs of phonetics, modifiers
    (0x300, 0x36F),     // combining marks
    (0x370, 0x52F),     // Greek, Cyrillic
    (0x590, 0x6FF),     // Hebrew, Arabic
    (0x900, 0xDFF),     // scripts of India
    (0xE00, 0xFFF),     // Thai, Lao, Tibetan
    (0x1000, 0x11FF),   // Burmese, Georgian, Hangul letters
    (0x1780, 0x17FF),   // Khmer
    (0x1AB0, 0x1AFF),   // more combining marks
    (0x1E00, 0x1FFF),   // Vietnamese, old Greek
    (0x2000, 0x206F),   // spaces, dashes, bidirectional controls
    (0x2070, 0x20FF),   // small figures, currencies, enclosing marks
    (0x2100, 0x27BF),   // signs, arrows, pictographs
    (0x3000, 0x30FF),   // marks and kana
    (0x4E00, 0x4E40),   // Han
    (0xAC00, 0xAC40),   // Hangul syllables
    (0xF900, 0xFAFF),   // compatibility forms
    (0xFB00, 0xFDFF),   // ligatures
    (0xFE00, 0xFFFF),   // variation selectors, full width, U+FEFF
    (0x1F1E6, 0x1F1FF), // letters of flags
    (0x1F300, 0x1FAFF), // emoji, skin tones among them
    (0xE0000, 0xE01EF), // tags, more selectors
];

#[test]
fn any_characters_at_all_are_read() {
    for seed in 0..100_000 {
        let mut random = Random::new(seed);
        let n = random.below(12);
        let text: String = (0..n)
            .filter_map(|_| match random.below(8) {
                0 => char::from_u32(random.below(0x11_0000)),
                1 => Some(
                    ['\u{200D}', '\u{FE0F}', '\u{301}', ' ', '\n', '’', '-', '.'][random.below(8) as usize],
                ),
                _ => {
                    let (first, last) = BLOCKS[random.below(BLOCKS.len() as u32) as usize];
                    char::from_u32(first + random.below(last - first + 1))
                }
            })
            .collect();
        check_lossless(&text, Language::ALL[seed as usize % Language::ALL.len()], seed);
    }
}

#[test]
fn a_part_is_read_like_a_text() {
    for seed in 0..20_000 {
        let mut random = Random::new(seed);
        let (before, text, behind) =
            (random_text(&mut random), random_text(&mut random), random_text(&mut random));
        let whole = format!("{before}\n{text}\n{behind}");
        let start = before.len() + 1;
        let mut found = Vec::new();
        tokenize_into(&whole, start..start + text.len(), Language::French, &mut found);
        let alone: Vec<Token> = tokenize(&text, Language::French);
        let moved =
            |token: &Token| (token.span.start as usize + start, token.span.end as usize + start, token.kind);
        let spans = |token: &Token| (token.span.start as usize, token.span.end as usize, token.kind);
        assert_eq!(
            found.iter().map(spans).collect::<Vec<_>>(),
            alone.iter().map(moved).collect::<Vec<_>>(),
            "seed {seed}: {whole:?}"
        );
    }
}

#[test]
fn spelling_of_the_same_letters_folds_alike() {
    for seed in 0..100_000 {
        let text = random_text(&mut Random::new(seed));
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
