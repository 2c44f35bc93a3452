//! Words of the view of the document × term matrix.

use super::{counted, number};
use crate::plot::Locale;

pub struct Matrix {
    pub rows: &'static str,
    pub weight: &'static str,
    pub weights: [&'static str; 9],
    pub weights_help: &'static str,
    pub to_length_1: &'static str,
    pub n_terms: &'static str,
    pub by: &'static str,
    pub orders: [&'static str; 3],
    pub these: &'static str,
    pub these_example: &'static str,
    pub least: &'static str,
    pub least_texts: &'static str,
    pub most_texts: &'static str,
    /// Rows, columns, cells that are not empty, their share in percent.
    pub finding: fn(u64, u64, u64, &str, Locale) -> String,
    /// Words of the rows, and of how many words the columns were chosen.
    pub measure: fn(u64, u64, Locale) -> String,
    pub nothing: &'static str,
    /// Rows, columns, cells at most, and the bound.
    pub refused: fn(u64, u64, u64, u64, Locale) -> String,
    pub unknown: fn(&str) -> String,
    /// Texts and words in no row.
    pub left_out: fn(u64, u64, Locale) -> String,
    pub let_in: &'static str,
    pub preview: fn(u64, u64, Locale) -> String,
    pub words: &'static str,
    pub columns: &'static str,
    pub rows_with: &'static str,
    pub key: &'static str,
    pub dense_csv: &'static str,
    pub dense_tsv: &'static str,
    pub market: &'static str,
    pub files_help: &'static str,
    pub label: &'static str,
}

pub const TITLE: (&str, &str) = ("Matrice", "Matrix");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Matrix {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Matrix = Matrix {
    rows: "Lignes",
    weight: "Cellules",
    weights: [
        "occurrences",
        "pour 10\u{202f}000 mots",
        "présence",
        "TF-IDF (Voyant)",
        "TF-IDF (scikit-learn)",
        "TF-IDF (simple)",
        "TF-IDF (logarithmique)",
        "TF-IDF (gensim)",
        "score z",
    ],
    weights_help: "Les variantes du TF-IDF diffèrent d’un programme à l’autre\u{a0}: chacune porte son nom.",
    to_length_1: "lignes ramenées à la longueur 1",
    n_terms: "Mots au plus",
    by: "Choisis par",
    orders: ["occurrences", "textes", "TF-IDF"],
    these: "Ou ces mots",
    these_example: "un par ligne",
    least: "Occurrences au moins",
    least_texts: "Textes au moins",
    most_texts: "Textes au plus",
    finding: |rows, terms, cells, share, locale| {
        format!(
            "{} × {}\u{a0}: {} non vides ({share})",
            counted(rows, ("ligne", "lignes"), locale),
            counted(terms, ("mot", "mots"), locale),
            counted(cells, ("cellule", "cellules"), locale),
        )
    },
    measure: |words, left, locale| {
        format!(
            "{} dans les lignes\u{202f}; colonnes choisies parmi {}",
            counted(words, ("mot", "mots"), locale),
            counted(left, ("mot distinct", "mots distincts"), locale),
        )
    },
    nothing: "Ces choix ne laissent aucune ligne ou aucun mot",
    refused: |rows, terms, cells, most, locale| {
        format!(
            "{} × {} peuvent avoir {} non vides, plus que les {} que la page compte\u{a0}: demandez moins de mots",
            counted(rows, ("ligne", "lignes"), locale),
            counted(terms, ("mot", "mots"), locale),
            counted(cells, ("cellule", "cellules"), locale),
            number(most, locale),
        )
    },
    unknown: |words| format!("Absents du corpus\u{a0}: {words}."),
    left_out: |texts, words, locale| {
        format!(
            "{} ({}) sans ligne, faute d’être datés ou renseignés.",
            counted(texts, ("texte", "textes"), locale),
            counted(words, ("mot", "mots"), locale)
        )
    },
    let_in: "En faire des lignes",
    preview: |shown, all, locale| {
        format!(
            "Aperçu\u{a0}: {} des {}. Les fichiers ont tout.",
            number(shown, locale),
            counted(all, ("mot", "mots"), locale)
        )
    },
    words: "Mots",
    columns: "Colonnes",
    rows_with: "Lignes qui l’ont",
    key: "Clé",
    dense_csv: "Matrice en CSV",
    dense_tsv: "Matrice en TSV",
    market: "Matrice en MatrixMarket",
    files_help: "Le fichier MatrixMarket n’a que les cellules non vides\u{202f}; la liste des lignes et celle des colonnes s’exportent à part.",
    label: "Lignes de la matrice",
};

const EN: Matrix = Matrix {
    rows: "Rows",
    weight: "Cells",
    weights: [
        "occurrences",
        "per 10,000 words",
        "presence",
        "TF-IDF (Voyant)",
        "TF-IDF (scikit-learn)",
        "TF-IDF (plain)",
        "TF-IDF (logarithmic)",
        "TF-IDF (gensim)",
        "z-score",
    ],
    weights_help: "Programs have different variants of TF-IDF: each bears its name.",
    to_length_1: "rows brought to length 1",
    n_terms: "Words at most",
    by: "Chosen by",
    orders: ["occurrences", "texts", "TF-IDF"],
    these: "Or these words",
    these_example: "one on each line",
    least: "Occurrences at least",
    least_texts: "Texts at least",
    most_texts: "Texts at most",
    finding: |rows, terms, cells, share, locale| {
        format!(
            "{} × {}: {} not empty ({share})",
            counted(rows, ("row", "rows"), locale),
            counted(terms, ("word", "words"), locale),
            counted(cells, ("cell", "cells"), locale),
        )
    },
    measure: |words, left, locale| {
        format!(
            "{} in the rows; columns chosen from {}",
            counted(words, ("word", "words"), locale),
            counted(left, ("distinct word", "distinct words"), locale),
        )
    },
    nothing: "These choices leave no row or no word",
    refused: |rows, terms, cells, most, locale| {
        format!(
            "{} × {} may have {} that are not empty, more than the {} that the page counts: ask for fewer words",
            counted(rows, ("row", "rows"), locale),
            counted(terms, ("word", "words"), locale),
            counted(cells, ("cell", "cells"), locale),
            number(most, locale),
        )
    },
    unknown: |words| format!("Not in the corpus: {words}."),
    left_out: |texts, words, locale| {
        format!(
            "{} ({}) in no row: too little is known of them.",
            counted(texts, ("text", "texts"), locale),
            counted(words, ("word", "words"), locale)
        )
    },
    let_in: "Make rows of them",
    preview: |shown, all, locale| {
        format!(
            "Preview: {} of {}. The files have everything.",
            number(shown, locale),
            counted(all, ("word", "words"), locale)
        )
    },
    words: "Words",
    columns: "Columns",
    rows_with: "Rows with it",
    key: "Key",
    dense_csv: "Matrix as CSV",
    dense_tsv: "Matrix as TSV",
    market: "Matrix as MatrixMarket",
    files_help: "MatrixMarket has only the cells that are not empty; the lists of rows and columns are exported beside it.",
    label: "Rows of the matrix",
};
