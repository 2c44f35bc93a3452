//! Words of the view of phrases.

use super::counted;
use crate::engine::analysis::phrases::Note;
use crate::plot::Locale;
use crate::plot::number::count;

pub struct Phrases {
    pub finding: fn(u64, u32, u32, Locale) -> String,
    pub measure: fn(u64, u64, Locale) -> String,
    pub nothing: &'static str,
    pub kind: &'static str,
    pub kinds: [&'static str; 5],
    pub shortest: &'static str,
    pub longest: &'static str,
    pub least_texts: &'static str,
    pub stop_words: &'static str,
    pub stop_words_at: [&'static str; 3],
    pub marks: &'static str,
    pub across: &'static str,
    pub overlap: &'static str,
    pub overlap_help: &'static str,
    pub skipped: &'static str,
    pub slots: &'static str,
    pub node_at: &'static str,
    pub nodes_at: [&'static str; 3],
    pub phrase: &'static str,
    pub length: &'static str,
    pub fillers: &'static str,
    pub more_fillers: fn(u32, Locale) -> String,
    pub filter: &'static str,
    pub filter_example: &'static str,
    pub note: fn(Note, Locale) -> String,
    pub left_out: fn(u64, u64, Locale) -> String,
    pub approximate: &'static str,
    pub need_query: &'static str,
}

pub const TITLE: (&str, &str) = ("Suites de mots", "Phrases");

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Phrases {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Phrases = Phrases {
    finding: |n, texts, all, locale| {
        let texts = format!("{} texte{}", count(u64::from(texts), locale), if texts > 1 { "s" } else { "" });
        format!(
            "«\u{202f}{{}}\u{202f}» revient {} fois, dans {texts} sur {}",
            count(n, locale),
            count(u64::from(all), locale)
        )
    },
    measure: |total, places, locale| {
        format!(
            "{}, {} en tout\u{202f}; une suite ne passe pas la fin d’une phrase",
            counted(total, ("suite", "suites"), locale),
            counted(places, ("place", "places"), locale)
        )
    },
    nothing: "Aucune suite de mots ne revient avec ces choix",
    kind: "Suites",
    kinds: [
        "mots qui se suivent (n-grammes)",
        "segments répétés les plus longs",
        "mots sautés (skip-grams)",
        "cadres à places libres",
        "autour de la requête",
    ],
    shortest: "De",
    longest: "à (mots)",
    least_texts: "Textes au moins",
    stop_words: "Mots-outils",
    stop_words_at: ["partout", "ni en tête ni en fin", "nulle part"],
    marks: "la ponctuation sépare",
    across: "passer d’une phrase à l’autre",
    overlap: "sans recouvrement",
    overlap_help: "Une place qui partage un mot avec la précédente de la même suite n’est pas comptée.",
    skipped: "Mots sautés au plus",
    slots: "Places libres",
    node_at: "La requête est",
    nodes_at: ["n’importe où", "en tête", "en fin"],
    phrase: "Suite",
    length: "Mots",
    fillers: "Ce qui remplit les places libres",
    more_fillers: |n, locale| format!("et {} de plus", count(u64::from(n), locale)),
    filter: "Avec les mots",
    filter_example: "minist* défense",
    note: |note, locale| match note {
        Note::NoWords => "Il n’y a pas de mots à compter.".into(),
        Note::AllTooShort => "Aucune phrase n’a autant de mots.".into(),
        Note::NoPlaces => "La requête n’a aucune place dans une phrase.".into(),
        Note::PlacesBroken(n) => {
            format!(
                "{} de la requête passent la fin d’une phrase et ne comptent pas.",
                counted(n, ("place", "places"), locale)
            )
        }
        Note::Lengths(from, to) => format!("Les longueurs possibles ici vont de {from} à {to} mots."),
        Note::MinCount(n) => format!(
            "Il y a trop de suites\u{a0}: celles qui viennent moins de {} fois sont laissées.",
            count(u64::from(n), locale)
        ),
        Note::NotMaximal => "Les parties de suites plus longues sont comptées aussi.".into(),
        Note::Partial => "Des suites plus longues viennent encore.".into(),
    },
    left_out: |longer, others, locale| {
        format!(
            "Sans rangée\u{a0}: {} dans de plus longues de même compte, {} par les autres choix.",
            counted(longer, ("suite comprise", "suites comprises"), locale),
            counted(others, ("écartée", "écartées"), locale)
        )
    },
    approximate: "La requête trouve aussi d’autres places\u{a0}: parties de mots composés, mots par-dessus une ponctuation.",
    need_query: "Chercher d’abord un mot\u{202f}: les suites qui le contiennent s’affichent ici. Par exemple\u{a0}:",
};

const EN: Phrases = Phrases {
    finding: |n, texts, all, locale| {
        format!(
            "“{{}}” comes {} times, in {} of {} texts",
            count(n, locale),
            count(u64::from(texts), locale),
            count(u64::from(all), locale)
        )
    },
    measure: |total, places, locale| {
        format!(
            "{}, {} in all; none runs over the end of a sentence",
            counted(total, ("phrase", "phrases"), locale),
            counted(places, ("place", "places"), locale)
        )
    },
    nothing: "No phrase comes again with these choices",
    kind: "Phrases",
    kinds: [
        "words in a row (n-grams)",
        "longest repeated segments",
        "words skipped (skip-grams)",
        "frames with open slots",
        "around the query",
    ],
    shortest: "From",
    longest: "to (words)",
    least_texts: "Texts at least",
    stop_words: "Stop words",
    stop_words_at: ["anywhere", "neither first nor last", "nowhere"],
    marks: "marks part them",
    across: "run over ends of sentences",
    overlap: "without overlap",
    overlap_help: "A place that shares a word with the one before it of the same phrase is not counted.",
    skipped: "Words skipped at most",
    slots: "Open slots",
    node_at: "The query is",
    nodes_at: ["anywhere", "first", "last"],
    phrase: "Phrase",
    length: "Words",
    fillers: "What fills the slots",
    more_fillers: |n, locale| format!("and {} more", count(u64::from(n), locale)),
    filter: "With the words",
    filter_example: "minist* défense",
    note: |note, locale| match note {
        Note::NoWords => "There are no words to count.".into(),
        Note::AllTooShort => "No sentence has so many words.".into(),
        Note::NoPlaces => "The query has no place within a sentence.".into(),
        Note::PlacesBroken(n) => {
            format!(
                "{} of the query run over the end of a sentence and are not counted.",
                counted(n, ("place", "places"), locale)
            )
        }
        Note::Lengths(from, to) => format!("Lengths can be from {from} to {to} words here."),
        Note::MinCount(n) => {
            format!(
                "There are too many phrases: those rarer than {} were given up.",
                count(u64::from(n), locale)
            )
        }
        Note::NotMaximal => "Parts of longer phrases are counted too.".into(),
        Note::Partial => "Longer phrases are still to come.".into(),
    },
    left_out: |longer, others, locale| {
        format!(
            "Without a row: {} of longer ones with the same count, {} by the other choices.",
            counted(longer, ("part", "parts"), locale),
            counted(others, ("left out", "left out"), locale)
        )
    },
    approximate: "The query also finds other places: parts of compounds, words over a mark.",
    need_query: "Look for a word first: the phrases that hold it show here. For example:",
};
