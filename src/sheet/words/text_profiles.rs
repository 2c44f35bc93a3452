//! Words of the table of texts and of its columns.

use super::{counted, measures};
use crate::plot::{Locale, number};

pub const TITLE: (&str, &str) = ("Profils", "Profiles");

pub struct TextProfiles {
    pub title: &'static str,
    pub text: &'static str,
    pub language: &'static str,
    pub columns: &'static str,
    pub drawn: &'static str,
    pub window: &'static str,
    pub window_help: &'static str,
    pub corpus: &'static str,
    pub whole: &'static str,
    pub all_texts: &'static str,
    pub median: &'static str,
    pub least: &'static str,
    pub greatest: &'static str,
    pub with_value: &'static str,
    pub syllables: &'static str,
    pub nothing: &'static str,
    /// Texts and words.
    pub measure: fn(u64, u64, u32, Locale) -> String,
    /// A measure, least, greatest, median.
    pub finding: fn(&str, [&str; 3]) -> String,
    pub one_value: fn(&str, &str) -> String,
    pub no_value: fn(&str) -> String,
    pub without: fn(u64, Locale) -> String,
    pub of_length: &'static str,
    pub readability: fn(&str) -> String,
    pub first: fn(u64, Locale) -> String,
    pub by_text: fn(&str) -> String,
    pub in_order: &'static str,
    pub dots: &'static str,
    pub groups: [(&'static str, &'static str); 7],
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static TextProfiles {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: TextProfiles = TextProfiles {
    title: "Profils des textes",
    text: "Texte",
    language: "Langue",
    columns: "Colonnes",
    drawn: "Dessiner",
    window: "Fenêtre (mots)",
    window_help: "de MATTR, et segment de STTR\u{a0}; 0\u{a0}: 100 mots, ou 50 si les textes sont courts",
    corpus: "Ordre du corpus",
    whole: "Tous les textes ensemble",
    all_texts: "Ensemble",
    median: "Médiane des textes",
    least: "Minimum",
    greatest: "Maximum",
    with_value: "Textes qui ont une valeur",
    syllables: "Syllabes",
    nothing: "Il n’y a pas de texte ici",
    measure: |texts, words, window, locale| {
        format!(
            "{}, {}\u{202f}; fenêtre de {} mots",
            counted(texts, ("texte", "textes"), locale),
            counted(words, ("mot", "mots"), locale),
            number::count(u64::from(window), locale)
        )
    },
    finding: |name, [least, greatest, median]| {
        format!("{name}\u{a0}: de {least} à {greatest} selon les textes, médiane {median}")
    },
    one_value: |name, value| format!("{name}\u{a0}: {value}, pour un seul texte"),
    no_value: |name| format!("{name}\u{a0}: aucun texte n’a de valeur"),
    without: |n, locale| {
        format!(
            "{} n’ont pas de valeur ici\u{202f}; la case dit pourquoi.",
            counted(n, ("texte", "textes"), locale)
        )
    },
    of_length: "Cette mesure change avec la longueur du texte\u{a0}: pour des textes de longueurs différentes, \
                prenez MATTR ou MTLD.",
    readability: |counter| {
        format!(
            "Une formule ne connaît que des longueurs, pas le sens. Syllabes\u{a0}: {counter}. Les mots sont pris \
             tels qu’ils s’écrivent (l’OTAN en est un), sauf dans les colonnes «\u{202f}l’ + OTAN\u{202f}»."
        )
    },
    by_text: |name| format!("{name}, texte par texte"),
    first: |n, locale| format!("Les {} premiers textes du corpus", number::count(n, locale)),
    in_order: "rang du texte dans le corpus",
    dots: "Un point par texte\u{202f}; un clic ouvre le texte.",
    groups: [
        ("main", "l’essentiel"),
        ("size", "taille"),
        ("vocabulary", "vocabulaire"),
        ("sentences", "phrases et mots"),
        ("readability", "lisibilité"),
        ("punctuation", "ponctuation"),
        ("all", "toutes"),
    ],
};

const EN: TextProfiles = TextProfiles {
    title: "Text profiles",
    text: "Text",
    language: "Language",
    columns: "Columns",
    drawn: "Draw",
    window: "Window (words)",
    window_help: "of MATTR, and segment of STTR; 0: 100 words, or 50 where texts are short",
    corpus: "Order of the corpus",
    whole: "All texts together",
    all_texts: "Together",
    median: "Median of the texts",
    least: "Least",
    greatest: "Greatest",
    with_value: "Texts that have a value",
    syllables: "Syllables",
    nothing: "There is no text here",
    measure: |texts, words, window, locale| {
        format!(
            "{}, {}; window of {} words",
            counted(texts, ("text", "texts"), locale),
            counted(words, ("word", "words"), locale),
            number::count(u64::from(window), locale)
        )
    },
    finding: |name, [least, greatest, median]| {
        format!("{name}: from {least} to {greatest} by text, median {median}")
    },
    one_value: |name, value| format!("{name}: {value}, for a single text"),
    no_value: |name| format!("{name}: no text has a value"),
    without: |n, locale| {
        format!("{} without a value here; the cell says why.", counted(n, ("text", "texts"), locale))
    },
    of_length: "This measure changes with the length of a text: for texts of different lengths take MATTR or MTLD.",
    readability: |counter| {
        format!(
            "A formula knows lengths alone, not the sense. Syllables: {counter}. Words are taken as they are written \
             (l’OTAN is one), but in the columns “l’ + OTAN”."
        )
    },
    by_text: |name| format!("{name}, text by text"),
    first: |n, locale| format!("The first {} texts of the corpus", number::count(n, locale)),
    in_order: "place of the text in the corpus",
    dots: "A dot for each text; a click opens the text.",
    groups: [
        ("main", "the main ones"),
        ("size", "size"),
        ("vocabulary", "vocabulary"),
        ("sentences", "sentences and words"),
        ("readability", "readability"),
        ("punctuation", "punctuation"),
        ("all", "all"),
    ],
};

/// A column that is no measure of the catalogue: id, name and sentence in French, in English.
type Row = (&'static str, (&'static str, &'static str), (&'static str, &'static str));

const COLUMNS: &[Row] = &[
    ("tokens", ("Jetons", "mots et ponctuation"), ("Tokens", "words and punctuation")),
    (
        "words",
        ("Mots", "sans la ponctuation ni les lignes mises à l’écart"),
        ("Words", "without punctuation and set-aside lines"),
    ),
    ("types", ("Distincts", "mots distincts"), ("Distinct", "distinct words")),
    (
        "hapax",
        ("Hapax", "mots qui ne paraissent qu’une fois dans le texte"),
        ("Hapax", "words that occur once in the text"),
    ),
    (
        "sentences",
        ("Phrases", "celles qui ont un mot, titres compris"),
        ("Sentences", "those that have a word, headings too"),
    ),
    ("paragraphs", ("Paragraphes", "ceux qui ont un mot"), ("Paragraphs", "those that have a word")),
    (
        "sentence_length",
        ("Mots par phrase", "longueur moyenne d’une phrase"),
        ("Words per sentence", "mean length of a sentence"),
    ),
    (
        "word_length",
        ("Lettres par mot", "longueur moyenne d’un mot"),
        ("Letters per word", "mean length of a word"),
    ),
    (
        "long_words",
        ("Mots longs, %", "mots de plus de six lettres, pour cent mots"),
        ("Long words, %", "words of more than six letters in a hundred"),
    ),
    (
        "quoted",
        ("Cité, %", "mots entre guillemets, pour cent mots"),
        ("Quoted, %", "words in quotation marks in a hundred"),
    ),
    (
        "punctuation",
        ("Signes", "signes de ponctuation pour cent mots"),
        ("Marks", "punctuation marks per hundred words"),
    ),
    ("full_stops", (".", "points pour cent mots"), (".", "full stops per hundred words")),
    ("commas", (",", "virgules pour cent mots"), (",", "commas per hundred words")),
    ("semicolons", (";", "points-virgules pour cent mots"), (";", "semicolons per hundred words")),
    ("colons", (":", "deux-points pour cent mots"), (":", "colons per hundred words")),
    (
        "exclamation_marks",
        ("!", "points d’exclamation pour cent mots"),
        ("!", "exclamation marks per hundred words"),
    ),
    (
        "question_marks",
        ("?", "points d’interrogation pour cent mots"),
        ("?", "question marks per hundred words"),
    ),
    ("ellipses", ("…", "points de suspension pour cent mots"), ("…", "ellipses per hundred words")),
    (
        "quotation_marks",
        ("« »", "guillemets pour cent mots (une paire en fait deux)"),
        ("“ ”", "quotation marks per hundred words (a pair is two)"),
    ),
    ("dashes", ("–", "tirets pour cent mots"), ("–", "dashes per hundred words")),
    (
        "brackets",
        ("( )", "parenthèses et crochets pour cent mots (une paire en fait deux)"),
        ("( )", "brackets per hundred words (a pair is two)"),
    ),
    ("other_marks", ("autres", "autres signes pour cent mots"), ("other", "other marks per hundred words")),
];

/// Short names of measures of the catalogue, in French and English.
const SHORT: &[(&str, &str, &str)] = &[
    ("ttr", "TTR", "TTR"),
    ("msttr", "STTR", "STTR"),
    ("mattr", "MATTR", "MATTR"),
    ("mtld", "MTLD", "MTLD"),
    ("hd_d", "HD-D", "HD-D"),
    ("yule_k", "K de Yule", "Yule’s K"),
    ("guiraud_r", "R de Guiraud", "Guiraud’s R"),
    ("cttr", "CTTR", "CTTR"),
    ("herdan_c", "C de Herdan", "Herdan’s C"),
    ("maas_squared", "a² de Maas", "Maas’ a²"),
    ("maas_root", "a de Maas", "Maas’ a"),
    ("simpson_d", "D de Simpson", "Simpson’s D"),
    ("honore_r", "R de Honoré", "Honoré’s R"),
    ("entropy", "Entropie, bits", "Entropy, bits"),
    ("repeat_rate", "Répétition", "Repeat rate"),
    ("fisher_alpha", "α de Fisher", "Fisher’s α"),
    ("kandel_moles", "Kandel–Moles", "Kandel–Moles"),
    ("flesch", "Flesch", "Flesch"),
    ("coleman_liau", "Coleman–Liau", "Coleman–Liau"),
    ("coleman_liau_textstat", "Coleman–Liau (textstat)", "Coleman–Liau (textstat)"),
    ("lix", "LIX", "LIX"),
];

/// The short name of a column, and a sentence about it.
pub fn about(id: &str, locale: Locale) -> (String, String) {
    let is_english = locale == Locale::English;
    if let Some((_, fr, en)) = COLUMNS.iter().find(|row| row.0 == id) {
        let (name, plain) = if is_english { en } else { fr };
        return ((*name).to_owned(), (*plain).to_owned());
    }
    let (known, suffix) = match id.strip_suffix("_florilege") {
        Some(known) => (known, " (l’ + OTAN)"),
        None => (id, ""),
    };
    let short =
        SHORT.iter().find(|row| row.0 == known).map_or(known, |row| if is_english { row.2 } else { row.1 });
    let about = measures::about(known, if is_english { "en" } else { "fr" });
    let colon = if is_english { ":" } else { "\u{a0}:" };
    let plain = about.map_or(String::new(), |about| format!("{}{colon} {}", about.name, about.plain));
    (format!("{short}{suffix}"), plain)
}

/// The name of a column where it stands alone: signs by their names.
pub fn name(id: &str, locale: Locale) -> String {
    let (short, plain) = about(id, locale);
    if short.chars().any(char::is_alphabetic) {
        return short;
    }
    capital(&plain)
}

/// A sentence as one begins.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::analysis::text_profile::measure::ALL;

    #[test]
    fn every_column_has_a_name_in_both_languages() {
        for (_, id) in ALL {
            for locale in [Locale::French, Locale::English] {
                let (name, plain) = about(id, locale);
                assert!(name != id && !name.is_empty() && !plain.is_empty(), "{id} {name}");
            }
        }
    }
}
