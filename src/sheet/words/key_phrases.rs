//! Words of the view of key words where phrases are compared, and of its figures.

use crate::plot::Locale;

pub struct KeyPhrases {
    /// What is compared: words, phrases.
    pub unit: &'static str,
    pub units: [&'static str; 2],
    pub shortest: &'static str,
    pub longest: &'static str,
    pub lengths: fn(&str, &str) -> String,
    pub direction: &'static str,
    pub directions: [&'static str; 3],
    /// One, several.
    pub noun: (&'static str, &'static str),
    pub phrase: &'static str,
    pub stop_edges: &'static str,
    /// As in `Contrast`, of phrases.
    pub more: fn(&str, (&str, &str), &str, &str) -> String,
    pub only: fn(&str, &str, &str) -> String,
    pub not_sure: fn(&str) -> String,
    pub tested: fn(&str, &str, &str, &str, &str) -> String,
    pub none_tested: &'static str,
    pub no_difference: &'static str,
    pub no_rows: &'static str,
    pub no_phrases: &'static str,
    pub min_count: fn(&str) -> String,
    pub figure: fn(&str) -> String,
    /// What a phrase is, and to what it is held.
    pub how: &'static str,
    pub base: &'static str,
    pub base_is: &'static str,
    /// Which figure: bars, volcano.
    pub drawing: &'static str,
    pub drawings: [&'static str; 2],
    pub volcano: fn(&str, bool) -> String,
    pub volcano_caption: &'static str,
    pub x: &'static str,
    pub y: &'static str,
    /// What the inks stand for: more here, less here, neither for sure.
    pub inks: [&'static str; 3],
    pub log_ratio: &'static str,
    pub low: &'static str,
    pub high: &'static str,
}

/// Of the table of phrases.
pub const TITLE: (&str, &str) = ("Suites de mots clés", "Key phrases");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static KeyPhrases {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: KeyPhrases = KeyPhrases {
    unit: "Ce qui est comparé",
    units: ["les mots", "les suites de mots"],
    shortest: "De",
    longest: "à (mots)",
    lengths: |from, to| format!("suites de {from} à {to} mots"),
    direction: "Suites de mots",
    directions: ["plus fréquentes (S+)", "moins fréquentes (S−)", "les deux"],
    noun: ("suite de mots", "suites de mots"),
    phrase: "Suite de mots",
    stop_edges: "mots vides au bord",
    more: |times, (low, high), here, there| {
        let than = if there.starts_with('a') { "qu’" } else { "que " };
        format!(
            "La suite {{}} est {times} fois plus fréquente {here} {than}{there} (intervalle\u{a0}: {low} à {high})"
        )
    },
    only: |n, here, there| format!("La suite {{}} se trouve {n} {here}, et jamais {there}"),
    not_sure: |here| {
        format!(
            "Aucune suite de mots n’est assurément plus ou moins fréquente dans {here}\u{a0}: leurs intervalles contiennent 1, ou q dépasse 0,05"
        )
    },
    tested: |here, there, tested, over, under| {
        format!(
            "{here} contre {there}\u{202f}; {tested} examinées, {over} plus fréquentes dans la cible, {under} moins"
        )
    },
    none_tested: "Aucune suite de mots n’est assez fréquente pour être examinée",
    no_difference: "Chaque suite de mots a le même taux des deux côtés",
    no_rows: "Aucune suite de mots ne reste avec ces choix",
    no_phrases: "Une liste n’a que des mots\u{a0}: pour comparer des suites de mots, prendre une autre partie du corpus ou tout le reste",
    min_count: |n| {
        format!(
            "Il y a trop de suites de mots\u{a0}: celles qui viennent moins de {n} fois ne sont pas examinées."
        )
    },
    figure: |here| format!("Les suites de mots les plus spécifiques de {here}, en plus et en moins"),
    how: "Une suite ne passe ni la fin d’une phrase ni le bord d’une partie\u{202f}; la ponctuation entre ses mots ne compte pas. Taux et mesures la rapportent aux mots de chaque côté, comme un mot.",
    base: "Rapportées à",
    base_is: "tous les mots de chaque côté",
    drawing: "Figure",
    drawings: ["barres", "volcan"],
    volcano: |here, is_phrases| {
        let what = if is_phrases { "suites de mots" } else { "mots" };
        format!("Les {what} de {here} selon la grandeur et la netteté de l’écart")
    },
    volcano_caption: "Vers la droite, plus fréquent dans la cible\u{202f}; chaque pas de 1 double le rapport. Plus haut, plus sûr (échelle en racine carrée). Cercle vide\u{a0}: absent d’un côté. Les plus nets de chaque côté.",
    x: "Log Ratio",
    y: "G²",
    inks: ["assurément plus dans la cible", "assurément moins", "pas assuré"],
    log_ratio: "Log Ratio",
    low: "Log Ratio, bas",
    high: "haut",
};

const EN: KeyPhrases = KeyPhrases {
    unit: "What is compared",
    units: ["words", "phrases"],
    shortest: "From",
    longest: "to (words)",
    lengths: |from, to| format!("phrases of {from} to {to} words"),
    direction: "Phrases",
    directions: ["more frequent (S+)", "less frequent (S−)", "both"],
    noun: ("phrase", "phrases"),
    phrase: "Phrase",
    stop_edges: "stop words at the edges",
    more: |times, (low, high), here, there| {
        format!("The phrase {{}} is {times} times as frequent {here} as {there} (interval {low} to {high})")
    },
    only: |n, here, there| format!("The phrase {{}} occurs {n} {here}, and never {there}"),
    not_sure: |here| {
        format!(
            "No phrase is surely more or less frequent in {here}: their intervals hold 1, or q is above 0.05"
        )
    },
    tested: |here, there, tested, over, under| {
        format!("{here} against {there}; {tested} tested, {over} more frequent in the target, {under} less")
    },
    none_tested: "No phrase is frequent enough to be tested",
    no_difference: "Every phrase has the same rate on both sides",
    no_rows: "No phrase is left by these choices",
    no_phrases: "A list has words alone: to compare phrases, take another part of the corpus or all the rest",
    min_count: |n| {
        format!("There are too many phrases: those that come fewer than {n} times are not tested.")
    },
    figure: |here| format!("The phrases most specific to {here}, more and less"),
    how: "A phrase runs neither over the end of a sentence nor over the edge of a part; marks between its words do not count. Rates and measures hold it against the words of each side, as they do a word.",
    base: "Held against",
    base_is: "all words of each side",
    drawing: "Figure",
    drawings: ["bars", "volcano"],
    volcano: |here, is_phrases| {
        let what = if is_phrases { "phrases" } else { "words" };
        format!("The {what} of {here} by how large and how clear the difference is")
    },
    volcano_caption: "To the right, more frequent in the target; each step of 1 doubles the ratio. Higher is surer (square root scale). Empty ring: absent on one side. The clearest of each side.",
    x: "Log Ratio",
    y: "G²",
    inks: ["surely more in the target", "surely less", "not sure"],
    log_ratio: "Log Ratio",
    low: "Log Ratio, low",
    high: "high",
};
