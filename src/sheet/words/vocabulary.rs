//! Words of the view of the vocabulary.

use super::counted;
use crate::plot::{Locale, number};

pub const TITLE: (&str, &str) = ("Vocabulaire", "Vocabulary");

pub struct Growth {
    /// Hapax, types, their share.
    pub finding: fn(u64, u64, &str, Locale) -> String,
    pub measure: fn(u64, Locale) -> String,
    pub see_hapax: &'static str,
    pub nothing: &'static str,
    pub no_curve: &'static str,
    /// Words and types, β.
    pub growth: fn(u64, u64, Locale) -> String,
    pub growth_caption: &'static str,
    pub heaps: fn(&str, &str, &str) -> String,
    pub zipf: fn(&str, u64, Locale) -> String,
    pub zipf_caption: &'static str,
    pub zipf_curve: fn(&str, &str) -> String,
    pub spectrum: &'static str,
    pub spectrum_more: fn(u64, Locale) -> String,
    pub words_read: &'static str,
    pub distinct: &'static str,
    pub hapax: &'static str,
    pub rank: &'static str,
    pub count: &'static str,
    pub times: &'static str,
    pub of_distinct: &'static str,
    pub occurrences: &'static str,
    pub of_words: &'static str,
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Growth {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Growth = Growth {
    finding: |hapax, types, share, locale| {
        let hapax = counted(hapax, ("mot ne paraît", "mots ne paraissent"), locale);
        format!("{hapax} qu’une fois, sur {} distincts ({share})", number::count(types, locale))
    },
    measure: |words, locale| {
        format!("{}, dans l’ordre du corpus", counted(words, ("mot lu", "mots lus"), locale))
    },
    see_hapax: "Voir ces mots dans la liste",
    nothing: "Il n’y a pas de mot ici",
    no_curve: "Trop peu de mots pour une courbe.",
    growth: |words, types, locale| {
        let words = counted(words, ("mot lu", "mots lus"), locale);
        format!("Après {words}, {}", counted(types, ("mot distinct", "mots distincts"), locale))
    },
    growth_caption: "Mots distincts et hapax parmi les premiers mots du corpus, textes dans leur ordre.",
    heaps: |k, beta, r2| {
        format!("Courbe de Heaps\u{a0}: {k} × N^{beta} (moindres carrés des logarithmes, R² {r2})")
    },
    zipf: |word, n, locale| {
        format!(
            "Au premier rang, «\u{202f}{word}\u{202f}» avec {}",
            counted(n, ("occurrence", "occurrences"), locale)
        )
    },
    zipf_caption: "Occurrences selon le rang\u{202f}; les deux axes sont logarithmiques.",
    zipf_curve: |a, r2| {
        format!(
            "Droite de Zipf\u{a0}: exposant {a} (moindres carrés, rangs espacés selon leur logarithme, R² {r2})"
        )
    },
    spectrum: "Combien de mots paraissent une fois, deux fois…",
    spectrum_more: |n, locale| {
        format!("{} au-delà ne sont pas dans ce tableau.", counted(n, ("fréquence", "fréquences"), locale))
    },
    words_read: "mots lus",
    distinct: "mots distincts",
    hapax: "hapax",
    rank: "rang",
    count: "occurrences",
    times: "Fois",
    of_distinct: "% des distincts",
    occurrences: "Occurrences",
    of_words: "% des mots",
};

const EN: Growth = Growth {
    finding: |hapax, types, share, locale| {
        let hapax = counted(hapax, ("word occurs", "words occur"), locale);
        format!("{hapax} only once, of {} distinct ones ({share})", number::count(types, locale))
    },
    measure: |words, locale| {
        format!("{}, in the order of the corpus", counted(words, ("word read", "words read"), locale))
    },
    see_hapax: "See these words in the list",
    nothing: "There is no word here",
    no_curve: "Too few words for a curve.",
    growth: |words, types, locale| {
        let words = counted(words, ("word", "words"), locale);
        format!("After {words}, {}", counted(types, ("distinct word", "distinct words"), locale))
    },
    growth_caption: "Distinct words and hapaxes among the first words of the corpus, texts in their order.",
    heaps: |k, beta, r2| format!("Heaps’ curve: {k} × N^{beta} (least squares of logarithms, R² {r2})"),
    zipf: |word, n, locale| {
        format!("“{word}” comes first, with {}", counted(n, ("occurrence", "occurrences"), locale))
    },
    zipf_caption: "Occurrences by rank; both axes are logarithmic.",
    zipf_curve: |a, r2| {
        format!("Zipf’s line: exponent {a} (least squares, ranks spaced by their logarithm, R² {r2})")
    },
    spectrum: "How many words occur once, twice …",
    spectrum_more: |n, locale| {
        format!("{} beyond these are not in this table.", counted(n, ("frequency", "frequencies"), locale))
    },
    words_read: "words read",
    distinct: "distinct words",
    hapax: "hapaxes",
    rank: "rank",
    count: "occurrences",
    times: "Times",
    of_distinct: "% of distinct",
    occurrences: "Occurrences",
    of_words: "% of words",
};
