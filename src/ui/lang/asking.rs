//! Asking: what is suggested while a query is typed, and how a fault is mended.

use crate::plot::Locale;
use crate::plot::number::count;

/// How the page helps to ask.
pub struct Asking {
    pub suggestions: &'static str,
    /// What an operator, or the name of a field, does; nothing for what speaks for itself.
    pub operator: fn(&str) -> &'static str,
    pub spelling: &'static str,
    pub phrase: &'static str,
    pub n_texts: fn(u32, Locale) -> String,
    pub suggestions_off: &'static str,
    /// What a correction does: writes, puts in, takes away.
    pub write: fn(&str) -> String,
    pub put_in: fn(&str) -> String,
    pub take_away: fn(&str) -> String,
    pub near: &'static str,
    /// A question took more seconds than these.
    pub too_long: fn(u32) -> String,
}

pub const FR: Asking = Asking {
    suggestions: "Suggestions",
    operator: |name| match name {
        "ET" => "les deux, dans le même texte",
        "OU" => "l’un ou l’autre",
        "SAUF" => "dans les textes sans …",
        "within sentence" => "dans une même phrase",
        "within paragraph" => "dans un même paragraphe",
        "titre:" => "dans le titre",
        "date:" => "2023, 2023..2025",
        "media:" => "titre de presse",
        "langue:" => "langue du texte",
        "lemme:" => "toutes les formes d’un mot",
        "racine:" => "mots de même racine",
        "forme:" => "cette forme exacte",
        "accents:" => "accents compris",
        "word" => "la forme écrite",
        "lemma" => "le mot du dictionnaire",
        "pos" => "la catégorie\u{a0}: NOUN, VERB …",
        "fold" => "sans casse ni accents",
        "stem" => "la racine",
        "lang" => "la langue",
        "kind" => "la nature\u{a0}: word, number …",
        _ => "colonne",
    },
    spelling: "orthographe proche",
    phrase: "expression",
    n_texts: |n, locale| match n {
        1 => "1 texte".into(),
        n => format!("{} textes", count(u64::from(n), locale)),
    },
    suggestions_off: "Ne rien suggérer pendant la frappe",
    write: |text| format!("Écrire «\u{202f}{text}\u{202f}»"),
    put_in: |text| format!("Ajouter «\u{202f}{text}\u{202f}»"),
    take_away: |text| format!("Retirer «\u{202f}{text}\u{202f}»"),
    near: "à cinq mots au plus",
    too_long: |seconds| {
        format!(
            "Cette question demande plus de {seconds}\u{a0}s de calcul\u{a0}: la préciser, ou la poser à moins de textes."
        )
    },
};

pub const EN: Asking = Asking {
    suggestions: "Suggestions",
    operator: |name| match name {
        "AND" => "both, in the same text",
        "OR" => "either",
        "NOT" => "in texts without …",
        "within sentence" => "in one sentence",
        "within paragraph" => "in one paragraph",
        "title:" => "in the title",
        "date:" => "2023, 2023..2025",
        "outlet:" => "who published it",
        "lang:" => "language of the text",
        "lemma:" => "all forms of a word",
        "stem:" => "words of one stem",
        "form:" => "this exact form",
        "accented:" => "accents too",
        "word" => "the form as written",
        "lemma" => "the word of the dictionary",
        "pos" => "part of speech: NOUN, VERB …",
        "fold" => "whatever case and accents",
        "stem" => "the stem",
        "lang" => "the language",
        "kind" => "the kind: word, number …",
        _ => "column",
    },
    spelling: "similar spelling",
    phrase: "phrase",
    n_texts: |n, locale| match n {
        1 => "1 text".into(),
        n => format!("{} texts", count(u64::from(n), locale)),
    },
    suggestions_off: "Suggest nothing while a query is typed",
    write: |text| format!("Write “{text}”"),
    put_in: |text| format!("Add “{text}”"),
    take_away: |text| format!("Take away “{text}”"),
    near: "at most five words apart",
    too_long: |seconds| {
        format!("This question takes more than {seconds} s: narrow it, or ask it of fewer texts.")
    },
};
