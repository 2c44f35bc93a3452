//! Under which key the table knows a form, and what the form's letters look like.

use crate::text::Language;
use crate::text::chars::{Class, class};

/// The key of a normal form: small letters, œ written oe and æ ae as the lexica have them.
pub fn key(norm: &str) -> String {
    let mut key = String::with_capacity(norm.len());
    for c in norm.chars().flat_map(char::to_lowercase) {
        match c {
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            _ => key.push(c),
        }
    }
    key
}

/// The lemma as it is printed: œ where French has it, in words that the table writes with oe.
pub fn printed(lemma: String, language: Language) -> String {
    if language != Language::French || !lemma.contains("oe") {
        return lemma;
    }
    let mut printed = String::with_capacity(lemma.len() + 1);
    let mut rest = lemma.as_str();
    while let Some(at) = rest.find("oe") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let next = after.chars().next();
        let starts = printed.is_empty() && (before.is_empty() || before == "f");
        let joined = matches!(next, Some('u'))
            || after.starts_with("il")
            || starts && matches!(next, Some('c' | 'd' | 'n' | 's' | 't'));
        printed.push_str(before);
        printed.push_str(if joined { "œ" } else { "oe" });
        rest = after;
    }
    printed.push_str(rest);
    printed
}

/// The key with the accent that French capitals often go without: `Etat` is *état*, `Ecole` *école*.
///
/// A French *e* before one consonant and a vowel, or before consonants that begin a syllable together, is
/// an *é*: an unaccented one would be mute, and no word begins so.
pub fn accented(key: &str) -> Option<String> {
    let rest = key.strip_prefix('e')?;
    if matches!(rest, "tre" | "tres") {
        return Some(format!("ê{rest}"));
    }
    let vowel = |c: u8| b"aeiouy\xC3".contains(&c);
    let bytes = rest.as_bytes();
    let onset = match bytes {
        [b'x', ..] => return None,
        [b'q', b'u', ..] => 2,
        [b'c' | b'p' | b't', b'h', ..] | [b'g', b'n', ..] => 2,
        [b'b' | b'c' | b'd' | b'f' | b'g' | b'p' | b't' | b'v', b'l' | b'r', ..] => 2,
        [first, ..] if first.is_ascii_lowercase() && !vowel(*first) => 1,
        _ => return None,
    };
    bytes.get(onset).is_some_and(|&c| vowel(c)).then(|| format!("é{rest}"))
}

/// What the letters of a form look like; the tagger knows forms of no table by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Shape {
    Lower,
    /// `Ministre`
    Capitalized,
    /// `OTAN`
    Capitals,
    /// `A`
    Letter,
    /// With a digit, or capitals inside: `F-16`, `iPhone`.
    Mixed,
}

/// The shape of a normal form.
pub fn shape(norm: &str) -> Shape {
    let (mut letters, mut capitals, mut first, mut digits) = (0, 0, false, false);
    for c in norm.chars() {
        match class(c) {
            Class::Letter => {
                first |= letters == 0 && c.is_uppercase();
                capitals += usize::from(c.is_uppercase());
                letters += 1;
            }
            Class::Digit => digits = true,
            _ => {}
        }
    }
    match (letters, capitals) {
        _ if digits => Shape::Mixed,
        (_, 0) => Shape::Lower,
        (1, 1) => Shape::Letter,
        _ if capitals == letters => Shape::Capitals,
        _ if first => Shape::Capitalized,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_small_and_without_ligatures() {
        assert_eq!(key("Œuvre"), "oeuvre");
        assert_eq!(key("ÉTATS"), "états");
        assert_eq!(key("L'"), "l'");
    }

    #[test]
    fn ligatures_come_back() {
        let check = |lemma: &str, expected| assert_eq!(printed(lemma.into(), Language::French), expected);
        check("oeuvre", "œuvre");
        check("chef-d'oeuvre", "chef-d'œuvre");
        check("oeil", "œil");
        check("foetus", "fœtus");
        check("oedème", "œdème");
        check("coexister", "coexister");
        check("moelle", "moelle");
        check("poème", "poème");
        assert_eq!(printed("shoe".into(), Language::English), "shoe");
    }

    #[test]
    fn capitals_get_their_accent_back() {
        let check = |form, expected: Option<&str>| assert_eq!(accented(form).as_deref(), expected, "{form}");
        check("etat", Some("état"));
        check("ecole", Some("école"));
        check("eglise", Some("église"));
        check("etre", Some("être"));
        check("equipe", Some("équipe"));
        check("emission", Some("émission"));
        check("effet", None);
        check("examen", None);
        check("est", None);
        check("espace", None);
        check("euro", None);
        check("en", None);
        check("e", None);
    }

    #[test]
    fn shapes() {
        let check = |form, expected| assert_eq!(shape(form), expected, "{form}");
        check("ministre", Shape::Lower);
        check("Ministre", Shape::Capitalized);
        check("Jean-Luc", Shape::Capitalized);
        check("OTAN", Shape::Capitals);
        check("É", Shape::Letter);
        check("F-16", Shape::Mixed);
        check("iPhone", Shape::Mixed);
        check("", Shape::Lower);
    }
}
