//! The subcorpus in words: which texts the views are about, what is left out, and how to choose.

use super::texts::counted;
use crate::plot::Locale;
use crate::plot::number::count;

/// How the page speaks of the subcorpus.
pub struct Subcorpus {
    pub title: &'static str,
    pub measure: &'static str,
    /// All texts.
    pub whole: &'static str,
    pub to_whole: &'static str,
    /// What a screen reader hears before the state of the control.
    pub label: &'static str,
    /// Chosen by hand, without a query or a name.
    pub by_hand: &'static str,
    /// A name, and what it stands for.
    pub named: fn(&str, &str) -> String,
    /// Texts and words in it, of all.
    pub texts_of: fn(u64, u64, Locale) -> String,
    pub words_of: fn(u64, u64, Locale) -> String,
    /// Behind the texts in the state line: how many a date leaves out.
    pub left_out: fn(u64, Locale) -> String,
    /// Of a text in the list.
    pub outside: &'static str,
    pub undated_out: fn(u64, Locale) -> String,
    pub undated_in: fn(u64, Locale) -> String,
    pub include: &'static str,
    pub exclude: &'static str,
    pub vague: fn(u64, Locale) -> String,
    pub unknown: fn(u64, Locale) -> String,
    /// Texts put in and taken out by hand beside a query.
    pub picked: fn(u64, u64, Locale) -> String,
    pub forget_picked: &'static str,
    pub empty: &'static str,
    pub choose: &'static str,
    pub of_query: fn(&str) -> String,
    pub narrow: fn(&str) -> String,
    pub pick: &'static str,
    pub by_query: &'static str,
    pub query: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub example: &'static str,
    pub with_undated: fn(u64, Locale) -> String,
    pub apply: &'static str,
    pub name: &'static str,
    pub keep: &'static str,
    pub rename: &'static str,
    pub delete: fn(&str) -> String,
    /// Of one text.
    pub only_this: &'static str,
    pub without_this: &'static str,
    pub with_this: &'static str,
    /// Head of the table's column, and the label of its boxes.
    pub column: &'static str,
    pub holds: fn(&str) -> String,
    pub only_shown: fn(u64, Locale) -> String,
}

pub const FR: Subcorpus = Subcorpus {
    title: "Sous-corpus",
    measure: "Comptes, listes, lignes, thèmes et classements portent sur ses textes seuls, dans toutes les vues.",
    whole: "Corpus entier",
    to_whole: "Revenir au corpus entier",
    label: "Sous-corpus\u{a0}:",
    by_hand: "textes choisis à la main",
    named: |name, texts| format!("{name}\u{a0}: {texts}"),
    texts_of: |n, all, locale| {
        format!("{} sur {}", counted(n, "texte", "textes", locale), count(all, locale))
    },
    words_of: |n, all, locale| format!("{} sur {}", counted(n, "mot", "mots", locale), count(all, locale)),
    left_out: |n, locale| counted(n, "sans date écarté", "sans date écartés", locale),
    outside: "hors du sous-corpus",
    undated_out: |n, locale| match n {
        1 => "1\u{a0}texte sans date n’y est pas.".into(),
        _ => format!("{} sans date n’y sont pas.", counted(n, "texte", "textes", locale)),
    },
    undated_in: |n, locale| format!("Dont {} sans date.", counted(n, "texte", "textes", locale)),
    include: "Inclure",
    exclude: "Exclure",
    vague: |n, locale| match n {
        1 => "1\u{a0}texte n’y est pas parce que sa date est trop vague.".into(),
        _ => format!(
            "{} n’y sont pas parce que leur date est trop vague.",
            counted(n, "texte", "textes", locale)
        ),
    },
    unknown: |n, locale| {
        format!("{} à la main, absent du corpus.", counted(n, "texte choisi", "textes choisis", locale))
    },
    picked: |with, without, locale| {
        format!("À la main\u{a0}: {} en plus, {} en moins.", count(with, locale), count(without, locale))
    },
    forget_picked: "Oublier ces choix",
    empty: "Aucun texte\u{a0}: il n’y a rien à compter.",
    choose: "Choisir",
    of_query: |query| format!("Textes où se trouve «\u{202f}{query}\u{202f}»"),
    narrow: |query| format!("Parmi ces textes, ceux où se trouve «\u{202f}{query}\u{202f}»"),
    pick: "Cocher des textes dans le tableau…",
    by_query: "Par requête et par date",
    query: "Requête",
    from: "Du",
    to: "au",
    example: "2023-02",
    with_undated: |n, locale| {
        format!("avec ceux qui n’ont pas de date (dans le corpus\u{a0}: {})", count(n, locale))
    },
    apply: "Appliquer",
    name: "Nom",
    keep: "Garder sous ce nom",
    rename: "Renommer",
    delete: |name| format!("Supprimer {name}"),
    only_this: "Ce texte seul",
    without_this: "Sans ce texte",
    with_this: "Avec ce texte",
    column: "Sous-corpus",
    holds: |title| format!("{title}, dans le sous-corpus"),
    only_shown: |n, locale| match n {
        1 => "Ce texte seul".into(),
        _ => format!("Seulement ces {}", counted(n, "texte", "textes", locale)),
    },
};

pub const EN: Subcorpus = Subcorpus {
    title: "Subcorpus",
    measure: "Counts, lists, lines, topics and ranks are about its texts alone, in every view.",
    whole: "Whole corpus",
    to_whole: "Back to the whole corpus",
    label: "Subcorpus:",
    by_hand: "texts picked by hand",
    named: |name, texts| format!("{name}: {texts}"),
    texts_of: |n, all, locale| format!("{} of {}", counted(n, "text", "texts", locale), count(all, locale)),
    words_of: |n, all, locale| format!("{} of {}", counted(n, "word", "words", locale), count(all, locale)),
    left_out: |n, locale| counted(n, "undated left out", "undated left out", locale),
    outside: "not in the subcorpus",
    undated_out: |n, locale| match n {
        1 => "1\u{a0}text without a date is not in it.".into(),
        _ => format!("{} without a date are not in it.", counted(n, "text", "texts", locale)),
    },
    undated_in: |n, locale| format!("Among them {} without a date.", counted(n, "text", "texts", locale)),
    include: "Include",
    exclude: "Exclude",
    vague: |n, locale| match n {
        1 => "1\u{a0}text is not in it because its date is too vague.".into(),
        _ => format!(
            "{} are not in it because their dates are too vague.",
            counted(n, "text", "texts", locale)
        ),
    },
    unknown: |n, locale| {
        format!("{} by hand, not in this corpus.", counted(n, "text picked", "texts picked", locale))
    },
    picked: |with, without, locale| {
        format!("By hand: {} added, {} taken out.", count(with, locale), count(without, locale))
    },
    forget_picked: "Forget these",
    empty: "No text: there is nothing to count.",
    choose: "Choose",
    of_query: |query| format!("Texts that have “{query}”"),
    narrow: |query| format!("Among these, texts that have “{query}”"),
    pick: "Tick texts in the table…",
    by_query: "By query and date",
    query: "Query",
    from: "From",
    to: "to",
    example: "2023-02",
    with_undated: |n, locale| format!("with those that have no date (in the corpus: {})", count(n, locale)),
    apply: "Apply",
    name: "Name",
    keep: "Keep under this name",
    rename: "Rename",
    delete: |name| format!("Delete {name}"),
    only_this: "This text alone",
    without_this: "Without this text",
    with_this: "With this text",
    column: "Subcorpus",
    holds: |title| format!("{title}, in the subcorpus"),
    only_shown: |n, locale| match n {
        1 => "This text alone".into(),
        _ => format!("Only these {}", counted(n, "text", "texts", locale)),
    },
};
