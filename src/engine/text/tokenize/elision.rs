//! Which words lose their vowel before another: l’, d’, qu’, and where an apostrophe belongs to the word.

use crate::text::Language;
use crate::text::chars::{is_apostrophe, is_hyphen};
use crate::text::fold::fold;

/// Folded words that are written without their last vowel before another word.
const ELIDED: [&str; 16] = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu",
    "y",
];

/// Folded words that Italian writes without their last vowel before another word.
const ELIDED_IN_ITALIAN: [&str; 37] = [
    "l", "d", "c", "n", "m", "t", "s", "v", "un", "gl", "dell", "all", "dall", "nell", "sull", "coll",
    "quell", "quest", "bell", "sant", "com", "dov", "cos", "anch", "tutt", "nessun", "ciascun", "qualcun",
    "quand", "mezz", "grand", "buon", "senz", "quant", "degl", "vent", "trent",
];

/// Whether words of the language lose their vowel before another word at all.
pub fn elides(language: Language) -> bool {
    matches!(language, Language::French | Language::Italian | Language::Other)
}

/// Folded words with an apostrophe of their own whose first part could be an elision: the part before
/// the apostrophe, and how the rest begins.
const LEXICAL: [(&str, &str); 12] = [
    ("c", "est-a-dire"),
    ("quelqu", "un"),
    ("presqu", "ile"),
    ("jusqu", "au-bouti"),
    ("jusqu", "auboutis"),
    ("s", "gravenhage"),
    ("t", "ien-an"),
    ("d", "jeun"),
    ("m", "as-tu-vu"),
    ("t", "il"),
    ("t", "elle"),
    ("t", "on"),
];

/// Whether a word and the apostrophe behind it are an elided word. `rest` is what follows the apostrophe.
pub fn is_elision(word: &str, rest: &str, language: Language) -> bool {
    if word.len() > 8 {
        return false;
    }
    let word_fold = fold(word);
    if language == Language::Italian {
        return ELIDED_IN_ITALIAN.contains(&word_fold.as_str());
    }
    if !ELIDED.contains(&word_fold.as_str()) {
        return false;
    }
    // The rest is folded only when its first letter leaves a doubt.
    let first_letter = rest.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let may_be = |&&(first, second): &&(&str, &str)| {
        first == word_fold && (first_letter >= 128 || second.as_bytes()[0] == first_letter)
    };
    let mut lexical = LEXICAL.iter().filter(may_be).peekable();
    if lexical.peek().is_some() {
        let follows = beginning(rest);
        if lexical.any(|(_, second)| is_prefix(second, &follows)) {
            return false;
        }
    }
    !is_name(&word_fold, rest)
}

/// Whether a word is one that elides before any other, wherever it stands: the d’ of main-d’œuvre.
pub fn is_elided_form(word: &str) -> bool {
    word.len() <= 8 && ELIDED.contains(&fold(word).as_str())
}

/// The folded beginning of what follows an apostrophe, far enough to know a lexical word.
fn beginning(rest: &str) -> String {
    let mut end = 0;
    for c in rest.chars().take(14) {
        if !(c.is_alphanumeric() || is_hyphen(c) || matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}')) {
            break;
        }
        end += c.len_utf8();
    }
    fold(&rest[..end])
}

/// Whether the rest begins with a lexical ending; short ones must end there or be inflected.
fn is_prefix(ending: &str, rest: &str) -> bool {
    match rest.strip_prefix(ending) {
        Some(more) if ending.len() <= 4 => matches!(more, "" | "e" | "s" | "es"),
        Some(_) => true,
        None => false,
    }
}

/// Words such as N’Djamena, M’Bappé, m’sieur, n’roll: the negation and the pronoun elide before vowels
/// only, so a consonant behind them makes one word. `y’` stands before forms of *avoir* and *en* only.
fn is_name(word_fold: &str, rest: &str) -> bool {
    let Some(first) = rest.chars().next() else { return false };
    match word_fold {
        "n" | "m" => first.is_ascii_alphabetic() && !"aeiouyhAEIOUYH".contains(first),
        "y" => !matches!(first, 'a' | 'A' | 'e' | 'E'),
        _ => false,
    }
}

/// Elided pronouns behind a hyphen: va-t’en, donne-m’en, mets-l’y.
pub fn is_elided_clitic(part: &str) -> bool {
    let Some((first, rest)) = part.split_once(is_apostrophe) else { return false };
    matches!(fold(first).as_str(), "t" | "m" | "l") && matches!(fold(rest).as_str(), "en" | "y")
}
