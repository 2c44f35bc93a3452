//! What the inspector says of a quotation: what the marks are there for, how it ends, and by which sign that is known.

use crate::engine::text::quotation::{Evidence, QuoteEnd, Usage};
use crate::plot::Locale;

/// What the marks are there for, and how the quotation ends when that is not by its mark.
pub fn usage(usage: Usage, end: QuoteEnd, locale: Locale) -> String {
    let said = match (usage, locale) {
        (Usage::Speech, Locale::French) => "parole",
        (Usage::Speech, Locale::English) => "speech",
        (Usage::Marked, Locale::French) => "entre guillemets",
        (Usage::Marked, Locale::English) => "in marks",
        (Usage::Title, Locale::French) => "titre",
        (Usage::Title, Locale::English) => "title",
        (Usage::Dialogue, _) => "dialogue",
    };
    let ends = match (end, locale) {
        (QuoteEnd::Closed, _) => return said.to_owned(),
        (QuoteEnd::Unclosed, Locale::French) => "non fermé",
        (QuoteEnd::Unclosed, Locale::English) => "not closed",
        (QuoteEnd::Continued, Locale::French) => "sur plusieurs paragraphes",
        (QuoteEnd::Continued, Locale::English) => "over paragraphs",
    };
    format!("{said}, {ends}")
}

/// The sign that told the use, in one sentence.
pub fn evidence(evidence: Evidence, locale: Locale) -> &'static str {
    let both = match evidence {
        Evidence::Dash => (
            "Un tiret ouvre le paragraphe, un signe final le ferme.",
            "A dash opens the paragraph, a final mark ends it.",
        ),
        Evidence::Empty => ("Aucun mot entre les signes.", "No word stands between the marks."),
        Evidence::Named => (
            "Peu de mots, annoncés comme un nom\u{a0}: dit, surnommé, le terme…",
            "Few words, announced as a name: so-called, dubbed, the term…",
        ),
        Evidence::Work => (
            "Une majuscule, et avant elle le nom d’une œuvre\u{a0}: livre, film, intitulé…",
            "A capital, and before it a word for a work: book, film, entitled…",
        ),
        Evidence::SaidAfter => (
            "Un verbe de parole suit ou s’insère\u{a0}: a-t-il dit, explique…",
            "A verb of saying follows or is inserted: he said, explains…",
        ),
        Evidence::Colon => {
            ("Un deux-points annonce au moins trois mots.", "A colon announces at least three words.")
        }
        Evidence::Sentence => (
            "Une phrase entière\u{a0}: majuscule au début, signe final à la fin.",
            "A whole sentence: a capital first, a final mark last.",
        ),
        Evidence::FirstPerson => (
            "La première ou la deuxième personne parle\u{a0}: je, nous, notre, vous…",
            "The first or second person speaks: I, we, our, you…",
        ),
        Evidence::SaidBefore => {
            ("Un verbe de parole précède, ou selon.", "A verb of saying stands before it, or according to.")
        }
        Evidence::Clause => (
            "Au moins quatre mots, avec un sujet, une négation ou un auxiliaire.",
            "At least four words, with a subject, a negation or an auxiliary.",
        ),
        Evidence::Length => ("Neuf mots ou plus.", "Nine words or more."),
        Evidence::Name => {
            ("Peu de mots, une majuscule, aucun signe de parole.", "Few words, a capital, no sign of speech.")
        }
        Evidence::Short => ("Peu de mots, aucun signe de parole.", "Few words, no sign of speech."),
    };
    match locale {
        Locale::French => both.0,
        Locale::English => both.1,
    }
}
