//! The list of lines, in words.

use super::texts::counted;
use crate::engine::analysis::concordance::SortKey;
use crate::plot::Locale;
use crate::plot::number::count;

/// What the concordance says of its lines.
pub struct LineWords {
    /// Under a printed part of the list: its first and last line, and all of them.
    pub printed: fn(u32, u32, u32, Locale) -> String,
    /// Behind the number of lines, where some are left out: of how many.
    pub of_all: fn(u64, Locale) -> String,
    /// In an order by date.
    pub undated_last: fn(u64, Locale) -> String,
    pub options: &'static str,
    pub beside: &'static str,
    pub keep: &'static str,
    pub take_away: &'static str,
    /// The words after « keep » or « take away », before the query.
    pub lines_with: &'static str,
    pub words_left: &'static str,
    pub words_right: &'static str,
    pub add_filter: &'static str,
    /// A filter in force: whether lines are kept, whether exactly there, the query, words left and right.
    pub filter: fn(bool, bool, &str, u8, u8) -> String,
    pub sample: &'static str,
    pub sample_size: &'static str,
    pub draw: &'static str,
    pub another_sample: &'static str,
    /// A sample in force: its size and seed.
    pub sampled: fn(u32, u64, Locale) -> String,
    pub take_back: &'static str,
    pub order: &'static str,
    /// The names of the first, second and third key.
    pub nth_key: [&'static str; 3],
    pub no_key: &'static str,
    pub key: fn(SortKey) -> String,
    pub whole_corpus: &'static str,
    /// Where the list is: its first line in sight, all lines, the text it is from.
    pub where_in_list: fn(u32, u32, u32, Locale) -> String,
    pub breakdown: &'static str,
    pub form: &'static str,
    pub n_lines: &'static str,
    pub share: &'static str,
    /// Under the breakdown: words and lines not shown, lines without a word there.
    pub breakdown_rest: fn(u64, u64, u64, Locale) -> String,
    pub marks: &'static str,
    pub star: &'static str,
    pub show: &'static str,
    pub all_lines: &'static str,
    pub marked_lines: &'static str,
    pub starred: &'static str,
    pub noted: &'static str,
    pub group: fn(char) -> String,
    pub group_name: &'static str,
    /// Before the field of a note: the number of the line and its node.
    pub note_of: fn(u32, &str) -> String,
    pub keep_note: &'static str,
    pub undo: &'static str,
    pub undone: &'static str,
    pub save_marks: &'static str,
    pub open_marks: &'static str,
    pub marks_read: fn(u64, Locale) -> String,
    pub no_marks: &'static str,
    pub n_marks: fn(u64, Locale) -> String,
    pub unsaved: &'static str,
    pub lost: fn(u64, Locale) -> String,
    pub by_date: &'static str,
    /// Behind a filter that could not be read and takes nothing away.
    pub unread: &'static str,
    pub columns: &'static str,
    pub text_number: &'static str,
    pub outlet: &'static str,
    pub title: &'static str,
    pub date: &'static str,
    pub context: &'static str,
    pub context_fits: &'static str,
    pub context_characters: fn(u32, Locale) -> String,
    pub context_sentence: &'static str,
    pub context_paragraph: &'static str,
}

fn n(number: u32, locale: Locale) -> String {
    count(u64::from(number), locale)
}

impl LineWords {
    /// What a choice of marked lines is called: `*` starred, `any`, `note`, or a group.
    pub fn only(&self, only: &str) -> String {
        match only {
            "any" => self.marked_lines.to_owned(),
            "*" => self.starred.to_owned(),
            "note" => self.noted.to_owned(),
            group => (self.group)(group.chars().next().unwrap_or_default()),
        }
    }
}

pub const FR: LineWords = LineWords {
    printed: |first, last, all, l| {
        format!("Lignes {} à {} sur {}\u{202f}; l’export les a toutes.", n(first, l), n(last, l), n(all, l))
    },
    of_all: |all, l| format!("sur {}", count(all, l)),
    undated_last: |undated, l| format!("dont {} sans date, à la fin", count(undated, l)),
    options: "Options",
    beside: "À côté de l’occurrence",
    keep: "garder",
    take_away: "retirer",
    lines_with: "les lignes avec",
    words_left: "mots à gauche",
    words_right: "mots à droite",
    add_filter: "Filtrer",
    filter: |keep, exact, query, left, right| {
        let with = if keep { "avec" } else { "sans" };
        let place = match (left, right) {
            (0, 0) => "l’occurrence elle-même".into(),
            (n, 0) if exact => format!("{n}{} mot à gauche", nth_french(n)),
            (0, n) if exact => format!("{n}{} mot à droite", nth_french(n)),
            (left, 0) => format!("{left} à gauche"),
            (0, right) => format!("{right} à droite"),
            (1, 1) => "à 1 mot au plus".into(),
            (left, right) if left == right => format!("à {left} mots au plus"),
            (left, right) => format!("{left} à gauche, {right} à droite"),
        };
        format!("{with} «\u{202f}{query}\u{202f}», {place}")
    },
    sample: "Échantillon",
    sample_size: "lignes au hasard",
    draw: "Tirer",
    another_sample: "Un autre tirage",
    sampled: |size, seed, l| format!("{} au hasard, graine {seed}", n(size, l)),
    take_back: "Retirer ce filtre",
    order: "Ordre",
    nth_key: ["d’abord", "puis", "enfin"],
    no_key: "ordre des textes",
    key: |key| match key {
        SortKey::Text => "ordre des textes".into(),
        SortKey::Node => "occurrence".into(),
        SortKey::Date => "date".into(),
        SortKey::Left(n) => format!("{n}{} mot à gauche", nth_french(n)),
        SortKey::Right(n) => format!("{n}{} mot à droite", nth_french(n)),
    },
    whole_corpus: "Place des lignes dans le corpus",
    where_in_list: |line, all, text, l| format!("ligne {} sur {}, texte {text}", n(line, l), n(all, l)),
    breakdown: "Répartition",
    form: "forme",
    n_lines: "lignes",
    share: "part",
    breakdown_rest: |types, lines, missing, l| {
        let rest = match types {
            0 => String::new(),
            n => format!(
                "{} dans {}. ",
                counted(n, "autre forme", "autres formes", l),
                counted(lines, "ligne", "lignes", l)
            ),
        };
        match missing {
            0 => rest,
            n => format!("{rest}Pas de mot à cette place dans {}.", counted(n, "ligne", "lignes", l)),
        }
    },
    marks: "Marques",
    star: "Étoile (s)",
    show: "Lignes montrées",
    all_lines: "toutes les lignes",
    marked_lines: "lignes marquées",
    starred: "lignes étoilées",
    noted: "lignes annotées",
    group: |group| format!("groupe {group}"),
    group_name: "Groupe (1 à 9, a à z)",
    note_of: |nth, node| format!("Note de la ligne {nth}, «\u{202f}{node}\u{202f}»\u{a0}:"),
    keep_note: "Garder",
    undo: "Annuler",
    undone: "Marque annulée.",
    save_marks: "Enregistrer les marques",
    open_marks: "Ouvrir un fichier de marques…",
    marks_read: |n, l| format!("{} dans le fichier.", counted(n, "marque", "marques", l)),
    no_marks: "Ce fichier n’est pas un fichier de marques.",
    n_marks: |n, l| {
        match n {
        0 => "Sur une ligne\u{a0}: s pose une étoile, 1 à 9 un groupe (0 l’enlève), e une note, Ctrl\u{a0}+\u{a0}Z annule.".into(),
        n => format!("{}.", counted(n, "ligne marquée", "lignes marquées", l)),
    }
    },
    unsaved: "Les notes ne sont que dans cette page\u{a0}: les enregistrer.",
    lost: |n, l| {
        counted(n, "marque ne retrouve plus son passage", "marques ne retrouvent plus leur passage", l)
    },
    by_date: "par la date du texte",
    unread: "illisible, sans effet",
    columns: "Colonnes",
    text_number: "numéro du texte",
    outlet: "titre de presse",
    title: "titre du texte",
    date: "date",
    context: "Contexte",
    context_fits: "selon l’écran",
    context_characters: |characters, l| format!("{} caractères", n(characters, l)),
    context_sentence: "la phrase",
    context_paragraph: "le paragraphe",
};

fn nth_french(n: u8) -> &'static str {
    if n == 1 { "ᵉʳ" } else { "ᵉ" }
}

pub const EN: LineWords = LineWords {
    printed: |first, last, all, l| {
        format!("Lines {} to {} of {}; the export has them all.", n(first, l), n(last, l), n(all, l))
    },
    of_all: |all, l| format!("of {}", count(all, l)),
    undated_last: |undated, l| format!("{} undated, at the end", count(undated, l)),
    options: "Options",
    beside: "Beside the node",
    keep: "keep",
    take_away: "take away",
    lines_with: "the lines with",
    words_left: "words to the left",
    words_right: "words to the right",
    add_filter: "Filter",
    filter: |keep, exact, query, left, right| {
        let with = if keep { "with" } else { "without" };
        let place = match (left, right) {
            (0, 0) => "the node itself".into(),
            (n, 0) if exact => format!("{} word to the left", nth_english(n)),
            (0, n) if exact => format!("{} word to the right", nth_english(n)),
            (left, 0) => format!("{left} to the left"),
            (0, right) => format!("{right} to the right"),
            (1, 1) => "at most 1 word away".into(),
            (left, right) if left == right => format!("at most {left} words away"),
            (left, right) => format!("{left} to the left, {right} to the right"),
        };
        format!("{with} “{query}”, {place}")
    },
    sample: "Sample",
    sample_size: "lines by chance",
    draw: "Draw",
    another_sample: "Draw again",
    sampled: |size, seed, l| format!("{} by chance, seed {seed}", n(size, l)),
    take_back: "Take this filter off",
    order: "Order",
    nth_key: ["first", "then", "last"],
    no_key: "order of the texts",
    key: |key| match key {
        SortKey::Text => "order of the texts".into(),
        SortKey::Node => "node".into(),
        SortKey::Date => "date".into(),
        SortKey::Left(n) => format!("{} word to the left", nth_english(n)),
        SortKey::Right(n) => format!("{} word to the right", nth_english(n)),
    },
    whole_corpus: "Where in the corpus the lines are",
    where_in_list: |line, all, text, l| format!("line {} of {}, text {text}", n(line, l), n(all, l)),
    breakdown: "Breakdown",
    form: "form",
    n_lines: "lines",
    share: "share",
    breakdown_rest: |types, lines, missing, l| {
        let rest = match types {
            0 => String::new(),
            n => format!(
                "{} in {}. ",
                counted(n, "other form", "other forms", l),
                counted(lines, "line", "lines", l)
            ),
        };
        match missing {
            0 => rest,
            n => format!("{rest}No word at this place in {}.", counted(n, "line", "lines", l)),
        }
    },
    marks: "Marks",
    star: "Star (s)",
    show: "Lines shown",
    all_lines: "all lines",
    marked_lines: "marked lines",
    starred: "starred lines",
    noted: "lines with a note",
    group: |group| format!("group {group}"),
    group_name: "Group (1 to 9, a to z)",
    note_of: |nth, node| format!("Note on line {nth}, “{node}”:"),
    keep_note: "Keep",
    undo: "Undo",
    undone: "Mark undone.",
    save_marks: "Save the marks",
    open_marks: "Open a file of marks…",
    marks_read: |n, l| format!("{} in the file.", counted(n, "mark", "marks", l)),
    no_marks: "This file is no file of marks.",
    n_marks: |n, l| match n {
        0 => "On a line: s sets a star, 1 to 9 a group (0 takes it off), e a note, Ctrl + Z undoes.".into(),
        n => format!("{}.", counted(n, "marked line", "marked lines", l)),
    },
    unsaved: "Notes are in this page alone: save them.",
    lost: |n, l| format!("{} whose passage is not found any more", counted(n, "mark", "marks", l)),
    by_date: "by the date of the text",
    unread: "not readable, without effect",
    columns: "Columns",
    text_number: "number of the text",
    outlet: "outlet",
    title: "title of the text",
    date: "date",
    context: "Context",
    context_fits: "as the screen allows",
    context_characters: |characters, l| format!("{} characters", n(characters, l)),
    context_sentence: "the sentence",
    context_paragraph: "the paragraph",
};

fn nth_english(n: u8) -> String {
    let ending = match n {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}
