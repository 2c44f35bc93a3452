//! Words that open a sentence, so that their capital is that of the sentence rather than of a name.

use crate::text::Language;
use crate::text::fold::fold;
use crate::text::stop::is_function_word;

/// Whether a capital at the start of this word is that of a sentence rather than of a name.
pub(super) fn starts_sentence(word: &str, language: Language) -> bool {
    let folded = fold(word);
    let word = folded.trim_end_matches('\'');
    is_function_word(word, language) || counts(word)
}

/// Whether the word says of how many things a sentence speaks: it stands before its noun and is no name.
fn counts(folded: &str) -> bool {
    matches!(folded, "seul" | "seule" | "seuls" | "seules" | "nombreux" | "nombreuses" | "rares")
}

/// Whether the word is an article or a demonstrative of French.
pub(super) fn is_determiner(word: &str, language: Language) -> bool {
    let is_article = || {
        matches!(
            fold(word).trim_end_matches('\''),
            "le" | "la" | "l" | "les" | "un" | "une" | "des" | "ce" | "cet" | "cette" | "ces"
        )
    };
    language == Language::French && is_article()
}

/// Whether a word behind a label opens a sentence: an article or a demonstrative. Behind a colon a pronoun
/// is as likely that of a quotation.
pub(super) fn starts_label_text(word: &str) -> bool {
    matches!(
        fold(word).trim_end_matches('\''),
        "le" | "la"
            | "l"
            | "les"
            | "un"
            | "une"
            | "du"
            | "des"
            | "ce"
            | "cet"
            | "cette"
            | "ces"
            | "il"
            | "the"
            | "this"
            | "these"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_start_a_sentence() {
        for word in ["Les", "L’", "Seuls", "Nombreuses", "Pourtant"] {
            assert!(starts_sentence(word, Language::French), "{word}");
        }
        for word in ["Rutte", "Moscou", "Les-Ulis"] {
            assert!(!starts_sentence(word, Language::French), "{word}");
        }
    }
}
