//! Words of the sections of the view of two sides: trends and profiles.

use super::{counted, number};
use crate::plot::Locale;

pub struct Compare {
    pub trends: &'static str,
    pub profiles: &'static str,
    /// By what trends are grouped: automatic, slices, texts, days, months, years.
    pub over: &'static str,
    pub ways: [&'static str; 6],
    pub words: &'static str,
    pub words_help: &'static str,
    pub no_columns: &'static str,
    pub columns: &'static str,
    /// What the chart shows: whether the words are those that separate, by what, and the base.
    pub chart: fn(bool) -> &'static str,
    pub caption: fn(&str, &str) -> String,
    pub unknown: &'static str,
    /// A slice of each side, and many of them.
    pub slices: (&'static str, &'static str),
    pub difference: &'static str,
    pub difference_help: fn(&str, &str) -> String,
    /// Name, words, texts.
    pub length: fn(&str, u64, u64, Locale) -> String,
    pub window: fn(u64, Locale) -> String,
    /// A side has fewer words than these.
    pub small: fn(u64, Locale) -> String,
    pub of_length: &'static str,
    pub no_trends: &'static str,
    pub before_headings: &'static str,
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Compare {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Compare = Compare {
    trends: "Évolution des deux côtés",
    profiles: "Profils des deux côtés",
    over: "Évolution par",
    ways: ["selon le corpus", "dixièmes", "textes", "jours", "mois", "années"],
    words: "Mots à suivre",
    words_help: "une requête par ligne\u{202f}; vide\u{a0}: les mots-clés qui séparent le plus les deux côtés",
    no_columns: "aucun",
    columns: "Profils",
    chart: |separating| match separating {
        true => "Les mots qui séparent le plus les deux côtés",
        false => "Les mots choisis, des deux côtés",
    },
    caption: |by, base| {
        format!(
            "par {by}, occurrences {base}\u{202f}; traits\u{a0}: intervalles à 95\u{a0}%\u{202f}; chaque mot a son échelle, \
             la même pour les deux côtés"
        )
    },
    unknown: "\u{202f}; ?\u{a0}: date déduite, trop vague ou non connue",
    slices: ("dixième de chaque côté", "dixièmes de chaque côté"),
    difference: "Écart",
    difference_help: |here, there| format!("{here} moins {there}"),
    length: |name, words, texts, locale| {
        let texts = counted(texts, ("texte", "textes"), locale);
        format!("{name}\u{a0}: {} dans {texts}.", counted(words, ("mot", "mots"), locale))
    },
    window: |words, locale| format!("Fenêtre de MATTR et STTR\u{a0}: {} mots.", number(words, locale)),
    small: |words, locale| {
        let words = number(words, locale);
        format!("Avec moins de {words} mots d’un côté, ces mesures disent peu d’autres textes.")
    },
    of_length: "TTR, R de Guiraud et CTTR, C de Herdan, R de Honoré, α de Fisher et les hapax changent avec la longueur\u{a0}: \
                entre côtés de longueurs différentes, lisez MATTR ou MTLD.",
    no_trends: "Il n’y a pas de mot dont suivre l’évolution.",
    before_headings: "(avant tout intertitre)",
};

const EN: Compare = Compare {
    trends: "Trends of both sides",
    profiles: "Profiles of both sides",
    over: "Trends by",
    ways: ["what suits the corpus", "tenths", "texts", "days", "months", "years"],
    words: "Words to follow",
    words_help: "one query on each line; empty: the key words that separate the sides most",
    no_columns: "none",
    columns: "Profiles",
    chart: |separating| match separating {
        true => "The words that separate the sides most",
        false => "The chosen words, on both sides",
    },
    caption: |by, base| {
        format!(
            "by {by}, occurrences {base}; lines: 95% intervals; each word has a scale of its own, the same for both sides"
        )
    },
    unknown: "; ?: date inferred, too vague or not known",
    slices: ("tenth of each side", "tenths of each side"),
    difference: "Difference",
    difference_help: |here, there| format!("{here} minus {there}"),
    length: |name, words, texts, locale| {
        let texts = counted(texts, ("text", "texts"), locale);
        format!("{name}: {} in {texts}.", counted(words, ("word", "words"), locale))
    },
    window: |words, locale| format!("Window of MATTR and STTR: {} words.", number(words, locale)),
    small: |words, locale| {
        let words = number(words, locale);
        format!("With fewer than {words} words on a side, these measures say little of other texts.")
    },
    of_length: "TTR, Guiraud’s R and CTTR, Herdan’s C, Honoré’s R, Fisher’s α and hapax change with length: between sides of \
                different lengths read MATTR or MTLD.",
    no_trends: "There is no word whose trend to follow.",
    before_headings: "(before any heading)",
};
