//! Words written with a hyphen here and joined there: *anti-drones* and *antidrones*, *co-opération* and *coopération*.

use super::vocabulary::Word;
use crate::text::fold::norm;

/// The fold without the signs that join its parts, for words of five letters and more.
pub fn key(word: &Word) -> Option<String> {
    let mut parts = word.fold.split(['-', '\'']).map(|part| part.chars().count());
    let (first, last) = (parts.next().unwrap_or(0), parts.next_back().unwrap_or(usize::MAX));
    // Such as *par-là* and *f’rais* are no compounds.
    if first < 2 || last < 3 {
        return None;
    }
    let bare: String = word.fold.chars().filter(|c| !matches!(c, '-' | '\'')).collect();
    (word.letters() >= 5 && bare.chars().all(char::is_alphabetic)).then_some(bare)
}

/// Whether two forms are one but for case and the signs that join their parts: *en-tête* is not *entêté*.
pub fn same_letters(a: &str, b: &str) -> bool {
    let letters = |form: &str| norm(form).to_lowercase().replace(['-', '\''], "").replace('œ', "oe");
    letters(a) == letters(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(fold: &str, expected: Option<&str>) {
        let word = Word { fold: fold.into(), ..Word::default() };
        assert_eq!(key(&word).as_deref(), expected, "{fold}");
    }

    #[test]
    fn hyphens_and_apostrophes_fall_away() {
        check("anti-drones", Some("antidrones"));
        check("antidrones", Some("antidrones"));
        check("grand'mere", Some("grandmere"));
        check("e-u", None);
        check("f-16", None);
        check("par-la", None);
        check("f'rais", None);
    }

    #[test]
    fn accents_tell_words_apart() {
        assert!(same_letters("Anti-drones", "antidrones") && same_letters("contre-cœur", "contrecoeur"));
        assert!(!same_letters("en-tête", "entêté") && !same_letters("arc-bouté", "arcboute"));
    }
}
