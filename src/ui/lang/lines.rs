//! The list of lines, in words.

use crate::engine::analysis::concordance::SortKey;
use crate::plot::Locale;
use crate::plot::number::count;

/// What the concordance says of its lines.
pub struct LineWords {
    /// Under a printed part of the list: its first and last line, and all of them.
    pub printed: fn(u32, u32, u32, Locale) -> String,
    /// Behind the number of lines, where some are left out: of how many.
    pub of_all: fn(u64, Locale) -> String,
    /// In an order by date.
    pub undated_last: fn(u64, Locale) -> String,
    pub options: &'static str,
    pub beside: &'static str,
    pub keep: &'static str,
    pub take_away: &'static str,
    /// The words after « keep » or « take away », before the query.
    pub lines_with: &'static str,
    pub words_left: &'static str,
    pub words_right: &'static str,
    pub add_filter: &'static str,
    /// A filter in force: whether lines are kept, the query, words left and right.
    pub filter: fn(bool, &str, u8, u8) -> String,
    pub sample: &'static str,
    pub sample_size: &'static str,
    pub draw: &'static str,
    pub another_sample: &'static str,
    /// A sample in force: its size and seed.
    pub sampled: fn(u32, u64, Locale) -> String,
    pub take_back: &'static str,
    pub order: &'static str,
    /// The names of the first, second and third key.
    pub nth_key: [&'static str; 3],
    pub no_key: &'static str,
    pub key: fn(SortKey) -> String,
    pub by_date: &'static str,
    /// Behind a filter that could not be read and takes nothing away.
    pub unread: &'static str,
    pub columns: &'static str,
    pub text_number: &'static str,
    pub outlet: &'static str,
    pub title: &'static str,
    pub date: &'static str,
    pub context: &'static str,
    pub context_fits: &'static str,
    pub context_characters: fn(u32, Locale) -> String,
    pub context_sentence: &'static str,
    pub context_paragraph: &'static str,
}

fn n(number: u32, locale: Locale) -> String {
    count(u64::from(number), locale)
}

pub const FR: LineWords = LineWords {
    printed: |first, last, all, l| {
        format!("Lignes {} à {} sur {}\u{202f}; l’export les a toutes.", n(first, l), n(last, l), n(all, l))
    },
    of_all: |all, l| format!("sur {}", count(all, l)),
    undated_last: |undated, l| format!("dont {} sans date, à la fin", count(undated, l)),
    options: "Options",
    beside: "À côté de l’occurrence",
    keep: "garder",
    take_away: "retirer",
    lines_with: "les lignes avec",
    words_left: "mots à gauche",
    words_right: "mots à droite",
    add_filter: "Filtrer",
    filter: |keep, query, left, right| {
        let with = if keep { "avec" } else { "sans" };
        let place = match (left, right) {
            (left, 0) => format!("{left} à gauche"),
            (0, right) => format!("{right} à droite"),
            (left, right) if left == right => format!("à {left} mots au plus"),
            (left, right) => format!("{left} à gauche, {right} à droite"),
        };
        format!("{with} «\u{202f}{query}\u{202f}», {place}")
    },
    sample: "Échantillon",
    sample_size: "lignes au hasard",
    draw: "Tirer",
    another_sample: "Un autre tirage",
    sampled: |size, seed, l| format!("{} au hasard, graine {seed}", n(size, l)),
    take_back: "Retirer ce filtre",
    order: "Ordre",
    nth_key: ["d’abord", "puis", "enfin"],
    no_key: "ordre des textes",
    key: |key| match key {
        SortKey::Text => "ordre des textes".into(),
        SortKey::Node => "occurrence".into(),
        SortKey::Date => "date".into(),
        SortKey::Left(n) => format!("{n}{} mot à gauche", nth_french(n)),
        SortKey::Right(n) => format!("{n}{} mot à droite", nth_french(n)),
    },
    by_date: "par la date du texte",
    unread: "illisible, sans effet",
    columns: "Colonnes",
    text_number: "numéro du texte",
    outlet: "titre de presse",
    title: "titre du texte",
    date: "date",
    context: "Contexte",
    context_fits: "selon l’écran",
    context_characters: |characters, l| format!("{} caractères", n(characters, l)),
    context_sentence: "la phrase",
    context_paragraph: "le paragraphe",
};

fn nth_french(n: u8) -> &'static str {
    if n == 1 { "ᵉʳ" } else { "ᵉ" }
}

pub const EN: LineWords = LineWords {
    printed: |first, last, all, l| {
        format!("Lines {} to {} of {}; the export has them all.", n(first, l), n(last, l), n(all, l))
    },
    of_all: |all, l| format!("of {}", count(all, l)),
    undated_last: |undated, l| format!("{} undated, at the end", count(undated, l)),
    options: "Options",
    beside: "Beside the node",
    keep: "keep",
    take_away: "take away",
    lines_with: "the lines with",
    words_left: "words to the left",
    words_right: "words to the right",
    add_filter: "Filter",
    filter: |keep, query, left, right| {
        let with = if keep { "with" } else { "without" };
        let place = match (left, right) {
            (left, 0) => format!("{left} to the left"),
            (0, right) => format!("{right} to the right"),
            (left, right) if left == right => format!("at most {left} words away"),
            (left, right) => format!("{left} to the left, {right} to the right"),
        };
        format!("{with} “{query}”, {place}")
    },
    sample: "Sample",
    sample_size: "lines by chance",
    draw: "Draw",
    another_sample: "Draw again",
    sampled: |size, seed, l| format!("{} by chance, seed {seed}", n(size, l)),
    take_back: "Take this filter off",
    order: "Order",
    nth_key: ["first", "then", "last"],
    no_key: "order of the texts",
    key: |key| match key {
        SortKey::Text => "order of the texts".into(),
        SortKey::Node => "node".into(),
        SortKey::Date => "date".into(),
        SortKey::Left(n) => format!("{} word to the left", nth_english(n)),
        SortKey::Right(n) => format!("{} word to the right", nth_english(n)),
    },
    by_date: "by the date of the text",
    unread: "not readable, without effect",
    columns: "Columns",
    text_number: "number of the text",
    outlet: "outlet",
    title: "title of the text",
    date: "date",
    context: "Context",
    context_fits: "as the screen allows",
    context_characters: |characters, l| format!("{} characters", n(characters, l)),
    context_sentence: "the sentence",
    context_paragraph: "the paragraph",
};

fn nth_english(n: u8) -> String {
    let ending = match n {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
