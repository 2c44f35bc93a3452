//! Words of the paragraph about the method for the views that draw themselves.

use crate::engine::analysis::search::TextOrder;
use crate::plot::Locale;

pub struct OwnViews {
    pub places: &'static str,
    pub places_how: &'static str,
    pub order: &'static str,
    pub order_of_text: &'static str,
    pub orders: fn(TextOrder, bool) -> String,
    pub ranking: &'static str,
    pub title_weight: &'static str,
    /// The passage whose words are looked for.
    pub like: &'static str,
    pub found: &'static str,
    pub around: &'static str,
    pub sentence: &'static str,
    pub paragraph: &'static str,
    pub letters: fn(&str) -> String,
    pub filters: &'static str,
    /// Kept or left out, at this very place, words, to the left, to the right.
    pub filter: fn(bool, bool, &str, u8, u8) -> String,
    pub sampled: &'static str,
    pub sample: fn(&str) -> String,
    pub marked: &'static str,
    pub counted_at: &'static str,
    pub lines: &'static str,
    /// So many of so many.
    pub of: fn(&str, &str) -> String,
    /// Texts whose date is not known, in an order by date.
    pub undated: &'static str,
    pub top_words: &'static str,
    pub top_words_how: &'static str,
    pub topics: &'static str,
    pub topics_how: &'static str,
    pub n_topics: &'static str,
    pub by_stability: &'static str,
    pub relevance: &'static str,
    pub text: &'static str,
    pub rows: &'static str,
    pub accepted: &'static str,
    pub refused: &'static str,
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static OwnViews {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: OwnViews = OwnViews {
    places: "Occurrences",
    places_how: "chaque endroit trouvé compte une fois, une suite de mots reste dans un paragraphe, aucun mot-outil n’est ignoré",
    order: "Ordre",
    order_of_text: "celui des textes",
    orders: |order, reversed| {
        let name = match order {
            TextOrder::Score => "pertinence",
            TextOrder::Matches => "occurrences",
            TextOrder::Date => "date",
            TextOrder::Title => "titre",
            TextOrder::Length => "longueur",
            TextOrder::Corpus => "celui du corpus",
        };
        if reversed { format!("{name}, à l’envers") } else { name.to_owned() }
    },
    ranking: "Classement",
    title_weight: "poids du titre",
    like: "Textes proches de",
    found: "Textes trouvés",
    around: "Contexte",
    sentence: "la phrase",
    paragraph: "le paragraphe",
    letters: |n| format!("{n} caractères de chaque côté"),
    filters: "Filtres des lignes",
    filter: |keep, exact, query, left, right| {
        let sign = if keep { "avec" } else { "sans" };
        let within = if exact { "exactement à" } else { "à moins de" };
        format!("{sign} «\u{202f}{query}\u{202f}» {within} {left} mots à gauche ou {right} à droite")
    },
    sampled: "Échantillon",
    sample: |n| format!("{n} lignes tirées au hasard"),
    marked: "Lignes marquées seulement",
    counted_at: "Formes comptées à la position",
    lines: "Lignes",
    of: |n, all| format!("{n} sur {all}"),
    undated: "Sans date, à la fin",
    top_words: "Mots les plus fréquents",
    top_words_how: "sans les mots-outils",
    topics: "Thèmes",
    topics_how: "factorisation en matrices non négatives des passages, mots pesés par (1 + ln n)·ln(D/df)",
    n_topics: "Nombre de thèmes",
    by_stability: "choisi par leur stabilité",
    relevance: "Mots d’un thème rangés par pertinence",
    text: "Texte",
    rows: "Lignes du tableau qui contiennent",
    accepted: "Raisons acceptées",
    refused: "Raisons refusées",
};

const EN: OwnViews = OwnViews {
    places: "Occurrences",
    places_how: "each place that is found counts once, words in a row stay in a paragraph, no stop word is ignored",
    order: "Order",
    order_of_text: "that of the texts",
    orders: |order, reversed| {
        let name = match order {
            TextOrder::Score => "relevance",
            TextOrder::Matches => "occurrences",
            TextOrder::Date => "date",
            TextOrder::Title => "title",
            TextOrder::Length => "length",
            TextOrder::Corpus => "that of the corpus",
        };
        if reversed { format!("{name}, reversed") } else { name.to_owned() }
    },
    ranking: "Ranking",
    title_weight: "weight of titles",
    like: "Texts like",
    found: "Texts found",
    around: "Context",
    sentence: "the sentence",
    paragraph: "the paragraph",
    letters: |n| format!("{n} characters on each side"),
    filters: "Filters of the lines",
    filter: |keep, exact, query, left, right| {
        let sign = if keep { "with" } else { "without" };
        let within = if exact { "exactly" } else { "within" };
        format!("{sign} “{query}” {within} {left} words to the left or {right} to the right")
    },
    sampled: "Sample",
    sample: |n| format!("{n} lines drawn by chance"),
    marked: "Marked lines only",
    counted_at: "Forms counted at the position",
    lines: "Lines",
    of: |n, all| format!("{n} of {all}"),
    undated: "Without a date, at the end",
    top_words: "Most frequent words",
    top_words_how: "without stop words",
    topics: "Topics",
    topics_how: "non-negative matrix factorization of the passages, words weighed by (1 + ln n)·ln(D/df)",
    n_topics: "Number of topics",
    by_stability: "chosen by their stability",
    relevance: "Words of a topic in the order of relevance",
    text: "Text",
    rows: "Rows of the table that contain",
    accepted: "Reasons accepted",
    refused: "Reasons refused",
};
