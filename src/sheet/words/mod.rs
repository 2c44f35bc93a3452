//! What the views say, in French and English: a file for each view, a pair for each text.

pub mod collocates;
pub mod compare;
pub mod contrast;
pub mod explanation;
pub mod key_phrases;
pub mod matrix;
pub mod measures;
pub mod own_views;
pub mod paragraph;
pub mod phrases;
pub mod points;
pub mod text_profiles;
pub mod trends;
pub mod vocabulary;
pub mod word_list;

use crate::plot::Locale;
pub use crate::plot::number::count as number;

/// A number with its noun: `1 mot`, `2 mots`; `0 mot`, but `0 words`.
pub fn counted(n: u64, (one, many): (&str, &str), locale: Locale) -> String {
    let is_one = if locale == Locale::French { n < 2 } else { n == 1 };
    format!("{}\u{a0}{}", number(n, locale), if is_one { one } else { many })
}

/// Yes, as the value of something chosen.
pub fn yes(locale: Locale) -> &'static str {
    if locale == Locale::English { "yes" } else { "oui" }
}

/// What is said in many views.
pub struct Common {
    pub rank: &'static str,
    pub word: &'static str,
    pub occurrences: &'static str,
    pub texts: &'static str,
    pub rate: fn(String) -> String,
    pub by_text: &'static str,
    pub forms: &'static str,
    pub filter: &'static str,
    pub filter_example: &'static str,
    pub stop_words: &'static str,
    pub least: &'static str,
    pub most: &'static str,
    pub measure: &'static str,
    pub order: &'static str,
    pub none: &'static str,
    pub all: &'static str,
    pub base: &'static str,
    pub automatic: &'static str,
    pub layer: &'static str,
    pub query: &'static str,
    pub see_lines: &'static str,
    pub explain: &'static str,
}

pub const FR: Common = Common {
    rank: "Rang",
    word: "Mot",
    occurrences: "Occurrences",
    texts: "Textes",
    rate: |base| format!("pour {base}"),
    by_text: "Par texte",
    forms: "Formes réunies",
    filter: "Mots qui contiennent…",
    filter_example: "contient…, ^début, minist*, /…/",
    stop_words: "mots-outils aussi",
    least: "Occurrences au moins",
    most: "au plus (0\u{a0}: sans limite)",
    measure: "Mesure",
    order: "Ordre",
    none: "aucune",
    all: "toutes",
    base: "Taux",
    automatic: "selon la taille",
    layer: "Mots par",
    query: "Requête",
    see_lines: "Voir les lignes",
    explain: "Expliquer ce chiffre",
};

pub const EN: Common = Common {
    rank: "Rank",
    word: "Word",
    occurrences: "Count",
    texts: "Texts",
    rate: |base| format!("per {base}"),
    by_text: "By text",
    forms: "Forms joined",
    filter: "Words that contain…",
    filter_example: "contains…, ^start, minist*, /…/",
    stop_words: "stop words too",
    least: "Occurrences at least",
    most: "at most (0: no limit)",
    measure: "Measure",
    order: "Order",
    none: "none",
    all: "all",
    base: "Rate",
    automatic: "by size",
    layer: "Words by",
    query: "Query",
    see_lines: "See the lines",
    explain: "Explain this figure",
};

/// What is said in many views, in the language of a page.
pub fn common(locale: Locale) -> &'static Common {
    if locale == Locale::English { &EN } else { &FR }
}
