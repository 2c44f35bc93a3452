//! The words of the results: orders, scores and what they are made of.

use super::texts::counted;
use crate::engine::analysis::search::TextOrder;
use crate::plot::Locale;
use crate::plot::number::count;

/// How the page speaks of found texts.
pub struct Results {
    pub title: &'static str,
    /// Before anything is looked for.
    pub empty: &'static str,
    /// The query, texts that match, texts of the corpus.
    pub finding: fn(&str, u64, u64, Locale) -> String,
    pub measure: fn(TextOrder) -> &'static str,
    /// By score, places, date, date from the newest, title, length, shortest, corpus.
    pub orders: [&'static str; 8],
    pub undated_last: fn(u64, Locale) -> String,
    pub more: fn(u64, Locale) -> String,
    pub score: &'static str,
    pub why: &'static str,
    pub term: &'static str,
    pub places: &'static str,
    pub in_title: &'static str,
    pub texts_with: &'static str,
    pub rarity: &'static str,
    pub weight: &'static str,
    pub product: &'static str,
    pub sum: &'static str,
    pub formula: &'static str,
    pub ranking: &'static str,
    /// Name and sentence of k₁, b and the weight of titles.
    pub knobs: [(&'static str, &'static str); 3],
    pub usual: &'static str,
}

pub const FR: Results = Results {
    title: "Résultats",
    empty: "Écrire un mot dans la barre de recherche\u{a0}: les textes qui en parlent viennent ici, le meilleur d’abord.",
    finding: |query, texts, all, locale| match texts {
        0 => format!("Aucun texte ne répond à «\u{202f}{query}\u{202f}»"),
        1 => format!("1 texte sur {} répond à «\u{202f}{query}\u{202f}»", count(all, locale)),
        _ => format!(
            "{} textes sur {} répondent à «\u{202f}{query}\u{202f}»",
            count(texts, locale),
            count(all, locale)
        ),
    },
    measure: |order| match order {
        TextOrder::Score => {
            "Par pertinence (BM25)\u{a0}: un texte monte quand les mots cherchés y reviennent et qu’ils sont rares ailleurs\u{202f}; le texte long compte moins."
        }
        TextOrder::Matches => "Par nombre d’occurrences.",
        TextOrder::Date => "Par date\u{202f}; une durée se place à son début.",
        TextOrder::Title => "Par titre, sans égard à la casse ni aux accents.",
        TextOrder::Length => "Par longueur, en mots.",
        TextOrder::Corpus => "Dans l’ordre du corpus.",
    },
    orders: [
        "pertinence",
        "occurrences",
        "date, du plus ancien",
        "date, du plus récent",
        "titre",
        "longueur, du plus long",
        "longueur, du plus court",
        "ordre du corpus",
    ],
    undated_last: |n, locale| {
        if n == 1 {
            "1 texte sans date vient en dernier.".to_owned()
        } else {
            format!("{} textes sans date viennent en dernier.", count(n, locale))
        }
    },
    more: |n, locale| format!("Plus de textes (encore {})", count(n, locale)),
    score: "pertinence",
    why: "D’où vient ce score",
    term: "terme",
    places: "occurrences ici",
    in_title: "dans le titre",
    texts_with: "textes qui l’ont",
    rarity: "rareté",
    weight: "poids ici",
    product: "rareté × poids",
    sum: "score",
    formula: "rareté = ln(1 + (N − df + ½) / (df + ½)) · poids = tf / (tf + k₁ (1 − b + b · L / L̄))",
    ranking: "Réglages",
    knobs: [
        ("Répétitions (k₁)", "0\u{a0}: une occurrence vaut autant que cent."),
        ("Longueur (b)", "0\u{a0}: un texte long n’est pas désavantagé."),
        ("Titre", "Combien d’occurrences du texte vaut un mot du titre."),
    ],
    usual: "Réglages habituels",
};

pub const EN: Results = Results {
    title: "Results",
    empty: "Type a word into the search bar: the texts that speak of it come here, best first.",
    finding: |query, texts, all, locale| match texts {
        0 => format!("No text matches “{query}”"),
        1 => format!("1 text of {} matches “{query}”", count(all, locale)),
        _ => format!("{} texts of {} match “{query}”", count(texts, locale), count(all, locale)),
    },
    measure: |order| match order {
        TextOrder::Score => {
            "By relevance (BM25): a text rises when the words come back in it and are rare elsewhere; a long text counts for less."
        }
        TextOrder::Matches => "By number of occurrences.",
        TextOrder::Date => "By date; a span of days stands where it begins.",
        TextOrder::Title => "By title, ignoring case and accents.",
        TextOrder::Length => "By length in words.",
        TextOrder::Corpus => "In the order of the corpus.",
    },
    orders: [
        "relevance",
        "occurrences",
        "date, oldest first",
        "date, newest first",
        "title",
        "length, longest first",
        "length, shortest first",
        "order of the corpus",
    ],
    undated_last: |n, locale| format!("{} without a date, at the end.", counted(n, "text", "texts", locale)),
    more: |n, locale| format!("More texts ({} left)", count(n, locale)),
    score: "relevance",
    why: "Where this score comes from",
    term: "term",
    places: "occurrences here",
    in_title: "in the title",
    texts_with: "texts with it",
    rarity: "rarity",
    weight: "weight here",
    product: "rarity × weight",
    sum: "score",
    formula: "rarity = ln(1 + (N − df + ½) / (df + ½)) · weight = tf / (tf + k₁ (1 − b + b · L / L̄))",
    ranking: "Settings",
    knobs: [
        ("Repeats (k₁)", "0: once is as good as a hundred times."),
        ("Length (b)", "0: a long text has no disadvantage."),
        ("Title", "How many occurrences in the text a word of the title is worth."),
    ],
    usual: "Usual settings",
};
