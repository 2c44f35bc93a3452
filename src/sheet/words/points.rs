//! Words of explanations that go group by group or point by point.

use crate::plot::Locale;

pub struct Points {
    pub by_group: &'static str,
    pub group: &'static str,
    pub one_by_one: &'static str,
    /// Axes: of two queries, of a query in time, of Heaps' curve, of Zipf's.
    pub queries: [&'static str; 2],
    pub in_time: [&'static str; 2],
    pub heaps: [&'static str; 2],
    pub zipf: [&'static str; 2],
    pub first: fn(&str, &str) -> String,
    /// What a letter of a formula stands for; the kind of numbers first.
    pub symbol: fn(&str, &str) -> &'static str,
}

/// The words in the language of a page.
pub fn words(locale: Locale) -> &'static Points {
    if locale == Locale::English { &EN } else { &FR }
}

const FR: Points = Points {
    by_group: "Groupe par groupe",
    group: "Groupe",
    one_by_one: "Point par point",
    queries: ["x\u{a0}: taux de la première", "y\u{a0}: taux de la seconde"],
    in_time: ["x\u{a0}: période", "y\u{a0}: taux"],
    heaps: ["x\u{a0}: ln des mots lus", "y\u{a0}: ln des mots distincts"],
    zipf: ["x\u{a0}: ln du rang", "y\u{a0}: ln du compte"],
    first: |shown, all| format!("Les {shown} premiers points sur {all}."),
    symbol: |kind, name| match (kind, name) {
        ("groups" | "vocabulary", "n") => "points",
        ("interval", "n") => "occurrences",
        ("interval", "m") => "textes (ou morceaux)",
        ("interval", "t") => "écart de Student, un degré de liberté de moins que de textes",
        ("spread", "n") => "groupes",
        ("groups", "C") => "paires qui vont dans le même sens",
        ("groups", "D") => "paires qui vont en sens contraire",
        ("groups", "Tx") => "paires de même période",
        ("groups", "Ty") => "paires de même taux",
        ("groups", "σ") => "écart type de S sans évolution",
        ("cell", "m") => "rangées",
        ("cell", "n") => "occurrences dans la rangée",
        ("cell", "N") => "mots de la rangée",
        ("row", "len") => "mots de la rangée",
        ("row", "n") => "occurrences dans la rangée",
        ("row", "df") => "rangées où se trouve le mot",
        ("row", "D") => "rangées",
        _ => "",
    },
};

const EN: Points = Points {
    by_group: "Group by group",
    group: "Group",
    one_by_one: "Point by point",
    queries: ["x: rate of the first", "y: rate of the second"],
    in_time: ["x: period", "y: rate"],
    heaps: ["x: ln of words read", "y: ln of distinct words"],
    zipf: ["x: ln of the rank", "y: ln of the count"],
    first: |shown, all| format!("The first {shown} points of {all}."),
    symbol: |kind, name| match (kind, name) {
        ("groups" | "vocabulary", "n") => "points",
        ("interval", "n") => "occurrences",
        ("interval", "m") => "texts (or pieces)",
        ("interval", "t") => "Student’s deviate, one degree of freedom fewer than texts",
        ("spread", "n") => "groups",
        ("groups", "C") => "pairs that go the same way",
        ("groups", "D") => "pairs that go opposite ways",
        ("groups", "Tx") => "pairs of one period",
        ("groups", "Ty") => "pairs of one rate",
        ("groups", "σ") => "standard deviation of S if nothing changed",
        ("cell", "m") => "rows",
        ("cell", "n") => "occurrences in the row",
        ("cell", "N") => "words of the row",
        ("row", "len") => "words of the row",
        ("row", "n") => "occurrences in the row",
        ("row", "df") => "rows that have the word",
        ("row", "D") => "rows",
        _ => "",
    },
};
