//! Words of the paragraph about the method: sentences that may stand in an article as they are.

use super::counted;
use crate::plot::{Locale, number};

/// Pieces of the paragraph. Where a list is handed over, it is written out already.
pub struct Paragraph {
    /// View, texts, words, fingerprint.
    pub corpus: fn(&str, u64, u64, &str, Locale) -> String,
    /// First and last year, and how many texts have none.
    pub years: fn(&str, &str, u64, Locale) -> String,
    pub undated: &'static str,
    /// Texts and words of the subcorpus, and how it was chosen.
    pub subcorpus: fn(u64, u64, &str, Locale) -> String,
    pub subcorpus_of: fn(&str) -> String,
    /// Texts that only a missing or vague date keeps out.
    pub left_out: fn(u64, Locale) -> String,
    pub let_in: fn(u64, Locale) -> String,
    pub aside: fn(u64, Locale) -> String,
    pub nothing_aside: &'static str,
    pub merges: fn(&str) -> String,
    /// Languages of the stop lists, and how many words they have.
    pub stop_words: fn(&str, u64, Locale) -> String,
    pub stop_added: fn(&str) -> String,
    pub stop_taken: fn(&str) -> String,
    pub no_stop_words: &'static str,
    /// Counting profile and layer.
    pub counting: fn(&str, &str) -> String,
    pub base: fn(u64, Locale) -> String,
    pub layer: fn(&str) -> &'static str,
    pub query: fn(&str) -> String,
    pub parameters: fn(&str) -> String,
    pub measures: fn(&str) -> String,
    pub seed: fn(u64) -> String,
    /// Version, and the address if it is not empty.
    pub cite: fn(&str, &str) -> String,
    pub references: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Paragraph {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Paragraph = Paragraph {
    corpus: |view, texts, words, fingerprint, locale| {
        format!(
            "Les chiffres de la vue «\u{202f}{view}\u{202f}» portent sur un corpus de {} et {} (empreinte {fingerprint})",
            counted(texts, ("texte", "textes"), locale),
            counted(words, ("mot", "mots"), locale)
        )
    },
    years: |first, last, without, locale| {
        let span = if first == last { format!(", de {first}") } else { format!(", de {first} à {last}") };
        match without {
            0 => span,
            n => format!("{span} ({} sans année)", counted(n, ("texte", "textes"), locale)),
        }
    },
    undated: ", sans année connue",
    subcorpus: |texts, words, how, locale| {
        format!(
            "Seul un sous-corpus de {} et {} est pris en compte ({how}).",
            counted(texts, ("texte", "textes"), locale),
            counted(words, ("mot", "mots"), locale)
        )
    },
    subcorpus_of: |how| format!("Seul un sous-corpus est pris en compte ({how})."),
    left_out: |n, locale| {
        format!(
            "{} à la date inconnue ou trop vague en sont écartés.",
            counted(n, ("texte", "textes"), locale)
        )
    },
    let_in: |n, locale| format!("{} sans date y sont admis.", counted(n, ("texte", "textes"), locale)),
    aside: |n, locale| {
        format!(
            "Lignes mises à l’écart (formulaires, titres répétés, annonces)\u{a0}: {}.",
            counted(n, ("mot", "mots"), locale)
        )
    },
    nothing_aside: "Aucune ligne n’est mise à l’écart.",
    merges: |merges| format!("Graphies réunies\u{a0}: {merges}."),
    stop_words: |languages, n, locale| {
        format!("Listes de mots-outils\u{a0}: {languages} ({}).", counted(n, ("mot", "mots"), locale))
    },
    stop_added: |words| format!("Ajoutés à ces listes\u{a0}: {words}."),
    stop_taken: |words| format!("Retirés de ces listes\u{a0}: {words}."),
    no_stop_words: "Aucune liste de mots-outils n’est employée.",
    counting: |profile, layer| format!("Manière de compter\u{a0}: {profile}\u{202f}; {layer}."),
    base: |base, locale| format!("Taux pour {} mots.", number::count(base, locale)),
    layer: |name| match name {
        "form" => "chaque forme exacte est un mot",
        "cased" => "les accents sont confondus, les capitales distinguées",
        "accented" => "les capitales sont confondues, les accents distingués",
        "stem" => "les mots de même racine sont réunis",
        "lemma" => "les formes d’un même lemme sont réunies",
        _ => "capitales et accents sont confondus",
    },
    query: |query| format!("Requête\u{a0}: {query}."),
    parameters: |list| format!("Réglages\u{a0}: {list}."),
    measures: |list| format!("Mesures\u{a0}: {list}."),
    seed: |seed| format!("Les tirages au hasard partent de la graine {seed}."),
    cite: |version, address| match address {
        "" => format!("Calculs faits avec Florilège {version}."),
        address => format!("Calculs faits avec Florilège {version}, {address}."),
    },
    references: "Références\u{a0}: ",
    copy: "Copier le paragraphe de méthode",
    copied: "Paragraphe copié",
};

const EN: Paragraph = Paragraph {
    corpus: |view, texts, words, fingerprint, locale| {
        format!(
            "The figures of the view “{view}” are those of a corpus of {} and {} (fingerprint {fingerprint})",
            counted(texts, ("text", "texts"), locale),
            counted(words, ("word", "words"), locale)
        )
    },
    years: |first, last, without, locale| {
        let span = if first == last { format!(", of {first}") } else { format!(", from {first} to {last}") };
        match without {
            0 => span,
            n => format!("{span} ({} without a year)", counted(n, ("text", "texts"), locale)),
        }
    },
    undated: ", of unknown years",
    subcorpus: |texts, words, how, locale| {
        format!(
            "Only a subcorpus of {} and {} is looked at ({how}).",
            counted(texts, ("text", "texts"), locale),
            counted(words, ("word", "words"), locale)
        )
    },
    subcorpus_of: |how| format!("Only a subcorpus is looked at ({how})."),
    left_out: |n, locale| {
        format!("It leaves out {} whose date is unknown or too vague.", counted(n, ("text", "texts"), locale))
    },
    let_in: |n, locale| format!("It lets in {} without a date.", counted(n, ("text", "texts"), locale)),
    aside: |n, locale| {
        format!(
            "Lines set aside (forms, repeated titles, announcements): {}.",
            counted(n, ("word", "words"), locale)
        )
    },
    nothing_aside: "No line is set aside.",
    merges: |merges| format!("Spellings merged: {merges}."),
    stop_words: |languages, n, locale| {
        format!("Stop lists: {languages} ({}).", counted(n, ("word", "words"), locale))
    },
    stop_added: |words| format!("Added to these lists: {words}."),
    stop_taken: |words| format!("Taken off these lists: {words}."),
    no_stop_words: "No stop list is used.",
    counting: |profile, layer| format!("Counting profile: {profile}; {layer}."),
    base: |base, locale| format!("Rates are per {} words.", number::count(base, locale)),
    layer: |name| match name {
        "form" => "each exact form is a word",
        "cased" => "accents are joined, capitals told apart",
        "accented" => "capitals are joined, accents told apart",
        "stem" => "words of one stem are joined",
        "lemma" => "the forms of a lemma are joined",
        _ => "capitals and accents are joined",
    },
    query: |query| format!("Query: {query}."),
    parameters: |list| format!("Settings: {list}."),
    measures: |list| format!("Measures: {list}."),
    seed: |seed| format!("Chance starts from the seed {seed}."),
    cite: |version, address| match address {
        "" => format!("Computed with Florilège {version}."),
        address => format!("Computed with Florilège {version}, {address}."),
    },
    references: "References: ",
    copy: "Copy the paragraph about the method",
    copied: "Paragraph copied",
};
