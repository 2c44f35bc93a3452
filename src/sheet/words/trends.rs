//! Words of the view of distribution and trends.

use super::{counted, number};
use crate::engine::analysis::trends::GroupKind;
use crate::plot::Locale;

pub struct Trends {
    /// Another query, what it is grouped by, so many slices.
    pub others: &'static str,
    pub others_example: &'static str,
    pub by: &'static str,
    pub groupings: [&'static str; 7],
    pub column: &'static str,
    pub slices: &'static str,
    pub with_unknown: &'static str,
    pub stated_only: &'static str,
    pub strips: &'static str,
    pub progress: &'static str,
    pub rolling: &'static str,
    pub windows: [&'static str; 3],
    pub window: &'static str,
    pub confidence: &'static str,
    pub no_query: &'static str,
    /// By the grouping: what a group is called, and many of them.
    pub groups: [(&'static str, &'static str); 7],
    /// Within a group, by the grouping: « en 2023 ».
    pub inside: fn(usize, &str) -> String,
    /// How many times at least, where and with which rate the highest is, and the lowest; `{}` is the query.
    pub contrast: fn(&str, &str, &str, &str, &str) -> String,
    pub no_contrast: &'static str,
    pub only_one: &'static str,
    pub nowhere: &'static str,
    pub rises: &'static str,
    pub falls: &'static str,
    pub measure: fn(u64, u64, u64, &str, &str, Locale) -> String,
    /// Why texts are left out: how many texts, words and places.
    pub left_out: fn(GroupKind, u64, u64, u64, Locale) -> String,
    pub let_in: &'static str,
    pub inferred: fn(u64, Locale) -> String,
    pub leave_out: &'static str,
    pub unreadable: &'static str,
    pub joined: fn(u64, &str, Locale) -> String,
    pub one_text: &'static str,
    pub no_groups: fn(usize) -> &'static str,
    pub kind: fn(GroupKind) -> &'static str,
    pub chart: fn(&str) -> String,
    pub chart_caption: fn(&str, &str) -> String,
    pub strips_title: &'static str,
    pub strips_caption: &'static str,
    pub bins_caption: &'static str,
    pub progress_title: &'static str,
    pub progress_caption: &'static str,
    pub progress_axis: (&'static str, &'static str),
    pub rolling_title: &'static str,
    pub rolling_caption: fn(&str) -> String,
    pub no_rolling: &'static str,
    pub queries: &'static str,
    pub spread: &'static str,
    pub range: fn(&str) -> String,
    pub tau: &'static str,
    pub p: &'static str,
    pub together: &'static str,
    pub together_help: &'static str,
    pub two: [&'static str; 2],
    pub pearson: &'static str,
    pub spearman: &'static str,
    pub n_groups: &'static str,
    pub words: &'static str,
    pub word_number: &'static str,
    pub low: &'static str,
    pub high: &'static str,
    pub first_shown: fn(u64, u64, Locale) -> String,
}

pub const TITLE: (&str, &str) = ("Évolution", "Trends");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Trends {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Trends = Trends {
    others: "Autres requêtes",
    others_example: "une par ligne",
    by: "Par",
    groupings: ["texte", "jour", "mois", "année", "colonne", "tranche du corpus", "tranche de chaque texte"],
    column: "Colonne",
    slices: "Tranches",
    with_unknown: "avec ce qui n’est pas connu",
    stated_only: "dates écrites seulement",
    strips: "bandes",
    progress: "progression",
    rolling: "Fenêtre glissante",
    windows: ["aucune", "de mots", "de textes"],
    window: "Sa taille",
    confidence: "Confiance",
    no_query: "Cherchez d’abord un mot\u{a0}: son évolution s’affiche ici. Par exemple\u{a0}:",
    groups: [
        ("texte", "textes"),
        ("jour", "jours"),
        ("mois", "mois"),
        ("année", "années"),
        ("valeur", "valeurs"),
        ("tranche", "tranches"),
        ("tranche", "tranches"),
    ],
    inside: |by, name| match by {
        1 => format!("le {name}"),
        2 | 3 => format!("en {name}"),
        5 | 6 => format!("dans la tranche {name}"),
        _ => format!("dans «\u{202f}{name}\u{202f}»"),
    },
    contrast: |times, high, high_rate, low, low_rate| {
        format!("{{}} est au moins {times} fois plus fréquent {high} ({high_rate}) que {low} ({low_rate})")
    },
    no_contrast: "Les intervalles se recouvrent\u{a0}: aucune différence entre les groupes n’est établie",
    only_one: "Un seul groupe a des mots\u{a0}: il n’y a rien à comparer",
    nowhere: "{} ne se trouve nulle part",
    rises: "\u{202f}; son taux monte avec le temps",
    falls: "\u{202f}; son taux baisse avec le temps",
    measure: |words, texts, groups, name, base, locale| {
        // Where each text is a group there is nothing more to count.
        let groups = Some(groups).filter(|_| !name.starts_with("texte"));
        let groups = groups.map_or(String::new(), |groups| format!(", {} {name}", number(groups, locale)));
        let (words, texts) =
            (counted(words, ("mot", "mots"), locale), counted(texts, ("texte", "textes"), locale));
        format!("Occurrences {base}\u{202f}; {words}, {texts}{groups}")
    },
    left_out: |kind, texts, words, places, locale| {
        let many = texts > 1;
        let why = match kind {
            GroupKind::Inferred => "dont la date n’est que déduite",
            GroupKind::Vague => "dont la date couvre plusieurs périodes",
            _ => "dont on ne sait rien à ce sujet",
        };
        format!(
            "{} {why} ({}, {}) {} pas dans les groupes.",
            counted(texts, ("texte", "textes"), locale),
            counted(words, ("mot", "mots"), locale),
            counted(places, ("occurrence", "occurrences"), locale),
            if many { "ne sont" } else { "n’est" }
        )
    },
    let_in: "En faire des groupes",
    inferred: |n, locale| {
        format!("{} dans les groupes par une date déduite.", counted(n, ("texte est", "textes sont"), locale))
    },
    leave_out: "Ne garder que les dates écrites",
    unreadable: "{} ne peut pas être lu et n’est pas compté.",
    joined: |n, name, locale| {
        format!("Un point réunit {} {name} voisins\u{202f}; le tableau les donne un à un.", number(n, locale))
    },
    one_text: "Là où un groupe n’est qu’un texte, l’intervalle prend ses mots pour indépendants\u{a0}: il est trop étroit.",
    no_groups: |by| match by {
        1..=3 => "Aucun texte n’a une date assez précise",
        4 => "Aucun texte n’a de valeur dans cette colonne",
        _ => "Il n’y a pas de texte",
    },
    kind: |kind| match kind {
        GroupKind::Known => "",
        GroupKind::Gap => "aucun texte",
        GroupKind::Others => "autres valeurs",
        GroupKind::Inferred => "date déduite",
        GroupKind::Vague => "date trop vague",
        GroupKind::Missing => "non connu",
    },
    chart: |name| format!("Fréquence par {name}"),
    chart_caption: |base, level| {
        format!("occurrences {base}\u{202f}; traits\u{a0}: intervalles à {level}\u{a0}%")
    },
    strips_title: "Où se trouvent les occurrences",
    strips_caption: "chaque texte du début à la fin\u{202f}; un trait par occurrence",
    bins_caption: "le corpus du premier au dernier texte\u{202f}; plus c’est haut, plus c’est fréquent",
    progress_title: "Progression\u{a0}: part des occurrences au fil des textes",
    progress_caption: "en tirets\u{a0}: si elles étaient réparties également",
    progress_axis: ("mots lus", "part des occurrences (%)"),
    rolling_title: "Taux dans une fenêtre glissante",
    rolling_caption: |base| format!("occurrences {base}, au milieu de la fenêtre"),
    no_rolling: "La fenêtre est plus grande que les textes réunis.",
    queries: "Requêtes",
    spread: "Répartition sur les groupes",
    range: |name| format!("Étendue ({name})"),
    tau: "Tendance (τ)",
    p: "p",
    together: "Ensemble ou non",
    together_help: "corrélation des taux dans les groupes\u{202f}; p vaut pour chaque paire seule",
    two: ["Requête", "et"],
    pearson: "Pearson r",
    spearman: "Spearman ρ",
    n_groups: "Groupes",
    words: "Mots",
    word_number: "Au mot",
    low: "bas",
    high: "haut",
    first_shown: |shown, all, locale| {
        format!("les {} premiers de {}", number(shown, locale), number(all, locale))
    },
};

const EN: Trends = Trends {
    others: "Other queries",
    others_example: "one on each line",
    by: "By",
    groupings: ["text", "day", "month", "year", "column", "slice of the corpus", "slice of each text"],
    column: "Column",
    slices: "Slices",
    with_unknown: "with what is not known",
    stated_only: "stated dates only",
    strips: "strips",
    progress: "progress",
    rolling: "Rolling window",
    windows: ["none", "of words", "of texts"],
    window: "Its size",
    confidence: "Confidence",
    no_query: "Look for a word first: its trend shows here. For example:",
    groups: [
        ("text", "texts"),
        ("day", "days"),
        ("month", "months"),
        ("year", "years"),
        ("value", "values"),
        ("slice", "slices"),
        ("slice", "slices"),
    ],
    inside: |by, name| match by {
        1 => format!("on {name}"),
        2 | 3 => format!("in {name}"),
        5 | 6 => format!("in slice {name}"),
        _ => format!("in “{name}”"),
    },
    contrast: |times, high, high_rate, low, low_rate| {
        format!("{{}} is at least {times} times as frequent {high} ({high_rate}) as {low} ({low_rate})")
    },
    no_contrast: "The intervals overlap: no difference between the groups is borne out",
    only_one: "Only one group has words: there is nothing to compare",
    nowhere: "{} is nowhere",
    rises: "; its rate rises with time",
    falls: "; its rate falls with time",
    measure: |words, texts, groups, name, base, locale| {
        // Where each text is a group there is nothing more to count.
        let groups = Some(groups).filter(|_| !name.starts_with("text"));
        let groups = groups.map_or(String::new(), |groups| format!(", {} {name}", number(groups, locale)));
        let (words, texts) =
            (counted(words, ("word", "words"), locale), counted(texts, ("text", "texts"), locale));
        format!("Occurrences {base}; {words}, {texts}{groups}")
    },
    left_out: |kind, texts, words, places, locale| {
        let why = match kind {
            GroupKind::Inferred => "whose date is only inferred",
            GroupKind::Vague => "whose date spans several periods",
            _ => "of which nothing is known here",
        };
        format!(
            "{} {why} ({}, {}) {} in no group.",
            counted(texts, ("text", "texts"), locale),
            counted(words, ("word", "words"), locale),
            counted(places, ("occurrence", "occurrences"), locale),
            if texts == 1 { "is" } else { "are" }
        )
    },
    let_in: "Make groups of them",
    inferred: |n, locale| {
        format!("{} in a group by an inferred date.", counted(n, ("text is", "texts are"), locale))
    },
    leave_out: "Keep stated dates only",
    unreadable: "{} cannot be read and is not counted.",
    joined: |n, name, locale| {
        format!("A point joins {} neighbouring {name}; the table tells them one by one.", number(n, locale))
    },
    one_text: "Where a group is one text, the interval takes its words for independent: it is too narrow.",
    no_groups: |by| match by {
        1..=3 => "No text has a date that is precise enough",
        4 => "No text has a value in this column",
        _ => "There is no text",
    },
    kind: |kind| match kind {
        GroupKind::Known => "",
        GroupKind::Gap => "no text",
        GroupKind::Others => "other values",
        GroupKind::Inferred => "date inferred",
        GroupKind::Vague => "date too vague",
        GroupKind::Missing => "not known",
    },
    chart: |name| format!("Frequency by {name}"),
    chart_caption: |base, level| format!("occurrences {base}; lines: {level}% intervals"),
    strips_title: "Where the occurrences are",
    strips_caption: "each text from its beginning to its end; a mark for each occurrence",
    bins_caption: "the corpus from its first text to its last; the higher, the more frequent",
    progress_title: "Progress: share of the occurrences along the texts",
    progress_caption: "dashed: if they were spread evenly",
    progress_axis: ("words read", "share of occurrences (%)"),
    rolling_title: "Rate in a rolling window",
    rolling_caption: |base| format!("occurrences {base}, at the middle of the window"),
    no_rolling: "The window is larger than the texts together.",
    queries: "Queries",
    spread: "Spread over the groups",
    range: |name| format!("Range ({name})"),
    tau: "Trend (τ)",
    p: "p",
    together: "Together or not",
    together_help: "correlation of the rates in the groups; p holds for each pair by itself",
    two: ["Query", "and"],
    pearson: "Pearson r",
    spearman: "Spearman ρ",
    n_groups: "Groups",
    words: "Words",
    word_number: "At word",
    low: "low",
    high: "high",
    first_shown: |shown, all, locale| {
        format!("the first {} of {}", number(shown, locale), number(all, locale))
    },
};
