//! Words of the list of words.

use super::counted;
use crate::plot::{Locale, number};

pub struct WordList {
    pub title: (&'static str, &'static str),
    pub finding: fn(&[(String, u64)], Locale) -> String,
    pub finding_by: fn(&str, bool, &str) -> String,
    pub fault: &'static str,
    pub measure: fn(u64, u64, u64, Locale) -> String,
    pub exact: &'static str,
    pub nothing: &'static str,
    pub sparkline: &'static str,
}

pub const TITLE: (&str, &str) = ("Mots", "Words");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static WordList {
    if locale == Locale::English { &EN } else { &FR }
}

fn list(first: &[(String, u64)], locale: Locale) -> String {
    let item = |(word, n): &(String, u64)| format!("{word} ({})", number::count(*n, locale));
    first.iter().map(item).collect::<Vec<_>>().join(", ")
}

const FR: WordList = WordList {
    title: TITLE,
    finding: |first, locale| format!("En tête\u{a0}: {}", list(first, locale)),
    finding_by: |name, up, first| {
        format!("Par {name}{}\u{a0}: {first}…", if up { ", à l’envers" } else { "" })
    },
    fault: "Le filtre ne se lit pas ici\u{a0}: {}. Le reste est suivi.",
    measure: |words, types, rows, locale| {
        format!(
            "{} lus, {} distincts\u{202f}; {} ci-dessous",
            counted(words, ("mot", "mots"), locale),
            number::count(types, locale),
            counted(rows, ("rangée", "rangées"), locale)
        )
    },
    exact: "formes exactes",
    nothing: "Aucun mot ne reste avec ces choix",
    sparkline: "une barre par texte, ou par tranche de textes quand il y en a beaucoup",
};

const EN: WordList = WordList {
    title: TITLE,
    finding: |first, locale| format!("Most frequent: {}", list(first, locale)),
    finding_by: |name, up, first| {
        format!("By {name}{}: {first}…", if up { ", the other way round" } else { "" })
    },
    fault: "The filter cannot be read here: {}. The rest of it is in force.",
    measure: |words, types, rows, locale| {
        format!(
            "{} read, {} distinct; {} below",
            counted(words, ("word", "words"), locale),
            number::count(types, locale),
            counted(rows, ("row", "rows"), locale)
        )
    },
    exact: "exact forms",
    nothing: "No word is left by these choices",
    sparkline: "a bar for each text, or for a slice of texts where there are many",
};
