//! The words of texts like one, and of passages that are selected.

use crate::plot::Locale;
use crate::plot::number::count;

/// How the page speaks of texts like one.
pub struct Alike {
    pub texts: &'static str,
    pub explained: &'static str,
    pub of_passage: &'static str,
    /// Of the text that is read: how a passage is selected by keyboard.
    pub reading: &'static str,
    /// Before the name of the text: a passage of it, or the whole.
    pub like_passage: &'static str,
    pub like_text: &'static str,
    /// Whether it is a passage, texts with its words, texts of the corpus.
    pub finding: fn(bool, u64, u64, Locale) -> String,
    pub nothing: &'static str,
    pub missing: &'static str,
    /// Between the words of a query of which one is enough.
    pub or: &'static str,
}

pub const FR: Alike = Alike {
    texts: "Textes semblables",
    explained: "Chercher les mots qui distinguent ce texte\u{202f}; la requête peut être modifiée.",
    of_passage: "Textes semblables à ce passage",
    reading: "Texte\u{202f}; Maj et les flèches sélectionnent un passage",
    like_passage: "Semblables à un passage du texte",
    like_text: "Semblables au texte",
    finding: |passage, texts, all, locale| {
        let of = if passage { "ce passage" } else { "ce texte" };
        let (texts, all) = (texts, count(all, locale));
        match texts {
            0 => format!("Aucun texte n’a les mots distinctifs de {of}"),
            1 => format!("1 texte sur {all} a des mots distinctifs de {of}"),
            _ => format!("{} textes sur {all} ont des mots distinctifs de {of}", count(texts, locale)),
        }
    },
    nothing: "Rien ici n’est un mot distinctif qu’un autre texte partage.",
    missing: "Le texte dont parle ce lien n’est pas dans le corpus ouvert.",
    or: " OU ",
};

pub const EN: Alike = Alike {
    texts: "Similar texts",
    explained: "Look for the words that tell this text from others; the query can be changed.",
    of_passage: "Texts like this passage",
    reading: "Text; Shift and the arrows select a passage",
    like_passage: "Similar to a passage of text",
    like_text: "Similar to text",
    finding: |passage, texts, all, locale| {
        let of = if passage { "this passage" } else { "this text" };
        let all = count(all, locale);
        match texts {
            0 => format!("No text has telling words of {of}"),
            1 => format!("1 text of {all} has telling words of {of}"),
            _ => format!("{} texts of {all} have telling words of {of}", count(texts, locale)),
        }
    },
    nothing: "No word here is telling and shared by another text.",
    missing: "The text that this link names is not in the open corpus.",
    or: " OR ",
};
