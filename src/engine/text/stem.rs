//! Stems: what is left of a word when its endings are taken off, by the rules of Snowball.
//!
//! *alliance*, *alliances* and *allié* meet in `alli`: coarser than a lemma, made by rule alone, the same for words
//! that no dictionary has. The rules are those of Snowball 3.2 as its authors publish them; they read the lower-cased
//! norm with its accents, and take `l'` off only with the straight apostrophe, so both are done first.

use super::fold::norm;
use super::language::Language;
use frostem::{Algorithm, Stemmer};
use std::borrow::Cow;

/// The languages that have a stemmer. In the others the stem is the lower-cased norm.
pub const STEMMED: [Language; 2] = [Language::French, Language::English];

/// How long a word may be, in bytes, to be stemmed. The rules put a word together anew for every letter they change;
/// what is longer is no word of a language, and would take more than linear time.
const LONGEST: usize = 400;

/// The stem of a word, given in any spelling of it: `L’`, `l'`, with composed or combining accents.
pub fn stem(form: &str, language: Language) -> String {
    let mut stem = String::with_capacity(form.len());
    stem_into(form, language, &mut stem);
    stem
}

/// Puts the stem of `form` into `stem`, whose former content is dropped.
///
/// A word that loses no ending costs no allocation once `stem` has room for it.
pub fn stem_into(form: &str, language: Language, stem: &mut String) {
    lower_norm_into(form, stem);
    let Some(algorithm) = algorithm(language).filter(|_| stem.len() <= LONGEST) else { return };
    if let Cow::Owned(shorter) = Stemmer::new(algorithm).stem(stem) {
        stem.clear();
        stem.push_str(&shorter);
    }
}

fn algorithm(language: Language) -> Option<Algorithm> {
    match language {
        Language::French => Some(Algorithm::French),
        Language::English => Some(Algorithm::English),
        _ => None,
    }
}

/// Puts the norm of `form` in small letters into `lower`: at once for the letters of ASCII and Latin-1, œ and the
/// usual apostrophe, by way of the norm for all others.
fn lower_norm_into(form: &str, lower: &mut String) {
    lower.clear();
    for c in form.chars() {
        match c {
            '\0'..='\x7F' => lower.push(c.to_ascii_lowercase()),
            '’' => lower.push('\''),
            'à'..='ö' | 'ø'..='ÿ' | 'ß' | 'œ' => lower.push(c),
            // The capitals of Latin-1 stand 32 before their small letters.
            'À'..='Ö' | 'Ø'..='Þ' => lower.extend(char::from_u32(c as u32 + 32)),
            'Œ' => lower.push('œ'),
            _ => {
                lower.clear();
                lower.push_str(&norm(form).to_lowercase());
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[track_caller]
    fn check(language: Language, form: &str, expected: &str) {
        assert_eq!(stem(form, language), expected, "{form:?}");
        assert_eq!(stem(&form.nfd().collect::<String>(), language), expected, "{form:?}, taken apart");
        assert_eq!(stem(&form.replace('\'', "’"), language), expected, "{form:?}, curly");
        assert_eq!(stem(&form.to_uppercase(), language), expected, "{form:?}, in capitals");
    }

    /// Every fortieth word of Snowball's own vocabulary of each language, and the words with an apostrophe, with
    /// the stems that Snowball 3 publishes for them.
    #[test]
    fn stems_are_those_that_snowball_publishes() {
        for (language, golden) in [
            (Language::French, include_str!("stem/french.txt")),
            (Language::English, include_str!("stem/english.txt")),
        ] {
            let pairs: Vec<_> = golden.lines().filter_map(|line| line.split_once('\t')).collect();
            assert!(pairs.len() > 400);
            for (word, expected) in pairs {
                check(language, word, expected);
            }
        }
    }

    #[test]
    fn elisions_go_with_either_apostrophe() {
        check(Language::French, "l'Alliance", "allianc");
        check(Language::French, "qu'alors", "alor");
        check(Language::French, "aujourd'hui", "aujourd'hui");
        check(Language::English, "NATO's", "nato");
        check(Language::English, "don't", "don't");
    }

    #[test]
    fn other_languages_keep_the_lower_cased_norm() {
        check(Language::German, "Häuser", "häuser");
        check(Language::Other, "ministres", "ministres");
        check(Language::Other, "Київ", "київ");
    }

    #[test]
    fn letters_of_type_and_hidden_signs_do_not_matter() {
        check(Language::French, "ﬁnances", "financ");
        check(Language::French, "anti\u{AD}drones", "antidron");
    }

    #[test]
    fn no_word_is_too_odd_or_too_long() {
        for odd in ["", "'", "’’’", "-", "é", "\0", "l'", "qu'", "👩‍✈️", "\u{301}", "ıİ"] {
            for language in Language::ALL {
                stem(odd, language);
            }
        }
        for piece in ["ui", "y", "é", "ß", "e\u{301}", "\u{301}", "a'", "ations", "ement"] {
            let long = piece.repeat(200_000);
            for language in Language::ALL {
                stem(&long, language);
            }
        }
    }

    #[test]
    fn the_buffer_is_used_again() {
        let mut buffer = "before".to_owned();
        stem_into("guerres", Language::French, &mut buffer);
        assert_eq!(buffer, "guerr");
        stem_into("le", Language::French, &mut buffer);
        assert_eq!(buffer, "le");
    }
}
