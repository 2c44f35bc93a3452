//! The words of the review: proposed lines, decisions about them, and what these do to the counts.

use super::texts::counted;
use crate::plot::Locale;
use crate::plot::number::count;

/// How the page speaks of proposed lines.
pub struct Review {
    pub title: &'static str,
    /// (proposed, of these set aside, words set aside).
    pub finding: fn(u64, u64, u64, Locale) -> String,
    pub explained: &'static str,
    pub nothing: &'static str,
    pub lines: &'static str,
    pub reasons: &'static str,
    pub reason: &'static str,
    pub aside: &'static str,
    pub counted: &'static str,
    pub words_aside: &'static str,
    pub accept: &'static str,
    pub refuse: &'static str,
    pub accept_all: &'static str,
    pub refuse_all: &'static str,
    pub as_proposed: &'static str,
    /// For screen readers: what a button does, with the name of the reason or text.
    pub accept_what: fn(&str) -> String,
    pub refuse_what: fn(&str) -> String,
    pub undo: &'static str,
    pub undone: &'static str,
    pub nothing_to_undo: &'static str,
    pub keys: &'static str,
    pub line: fn(u32, Locale) -> String,
    /// What a count loses: (the query, places).
    pub loses: fn(&str, u64, Locale) -> String,
    pub would_lose: fn(&str, u64, Locale) -> String,
    pub read_there: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    /// A notice after texts came in.
    pub proposed: fn(u64, Locale) -> String,
    pub look: &'static str,
}

pub const FR: Review = Review {
    title: "Relecture",
    finding: |proposed, aside, words, locale| {
        format!(
            "{}, dont {} à l’écart ({})",
            counted(proposed, "ligne proposée", "lignes proposées", locale),
            count(aside, locale),
            counted(words, "mot", "mots", locale)
        )
    },
    explained: "Ces lignes semblent ne pas faire partie de ce qui a été écrit. Rien n’est retiré sans accord\u{a0}: une ligne acceptée reste lisible, en gris, et n’entre dans aucun compte.",
    nothing: "Aucune ligne n’est proposée\u{a0}: toutes comptent.",
    lines: "Lignes",
    reasons: "Motifs",
    reason: "Motif",
    aside: "à l’écart",
    counted: "comptée",
    words_aside: "Mots à l’écart",
    accept: "Écarter",
    refuse: "Compter",
    accept_all: "Tout écarter",
    refuse_all: "Tout compter",
    as_proposed: "Revenir au départ",
    accept_what: |what| format!("Écarter\u{a0}: {what}"),
    refuse_what: |what| format!("Compter\u{a0}: {what}"),
    undo: "Annuler",
    undone: "Décision annulée.",
    nothing_to_undo: "Rien à annuler.",
    keys: "j et k vont d’une ligne à l’autre, a écarte, r compte, Ctrl+Z annule.",
    line: |line, locale| format!("ligne {}", count(line.into(), locale)),
    loses: |query, n, locale| format!("{query} perd {}", counted(n, "occurrence", "occurrences", locale)),
    would_lose: |query, n, locale| {
        format!("{query} perdrait {}", counted(n, "occurrence", "occurrences", locale))
    },
    read_there: "Lire dans le texte",
    before: "avant",
    after: "après",
    proposed: |n, locale| {
        let lines = counted(n, "ligne semble", "lignes semblent", locale);
        format!("{lines} ne pas faire partie des textes.")
    },
    look: "Relire",
};

pub const EN: Review = Review {
    title: "Review",
    finding: |proposed, aside, words, locale| {
        format!(
            "{}, {} of them set aside ({})",
            counted(proposed, "line proposed", "lines proposed", locale),
            count(aside, locale),
            counted(words, "word", "words", locale)
        )
    },
    explained: "These lines seem not to be part of what was written. Nothing is taken out without your word: a line that is accepted stays readable, in grey, and enters no count.",
    nothing: "No line is proposed: all of them count.",
    lines: "Lines",
    reasons: "Reasons",
    reason: "Reason",
    aside: "set aside",
    counted: "counted",
    words_aside: "Words set aside",
    accept: "Set aside",
    refuse: "Count",
    accept_all: "Set all aside",
    refuse_all: "Count all",
    as_proposed: "Back to the start",
    accept_what: |what| format!("Set aside: {what}"),
    refuse_what: |what| format!("Count: {what}"),
    undo: "Undo",
    undone: "Decision undone.",
    nothing_to_undo: "Nothing to undo.",
    keys: "j and k go from line to line, a sets aside, r counts, Ctrl+Z undoes.",
    line: |line, locale| format!("line {}", count(line.into(), locale)),
    loses: |query, n, locale| format!("{query} loses {}", counted(n, "place", "places", locale)),
    would_lose: |query, n, locale| format!("{query} would lose {}", counted(n, "place", "places", locale)),
    read_there: "Read in the text",
    before: "before",
    after: "after",
    proposed: |n, locale| {
        let lines = counted(n, "line seems", "lines seem", locale);
        format!("{lines} not to be part of the texts.")
    },
    look: "Review",
};
