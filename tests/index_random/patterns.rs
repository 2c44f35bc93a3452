//! Patterns of tokens and the plainest way to follow them.

use florilege::engine::text::fold::{fold, norm};
use std::collections::BTreeSet;

/// A pattern as a tree of tests on a token's form and whether it is a word.
pub enum Plain {
    One(fn(&str) -> bool),
    Row(Vec<Plain>),
    Either(Vec<Plain>),
    Repeat(Box<Plain>, u32, u32),
}

pub const SOURCES: [&str; 10] = [
    "[fold=\"otan\"]",
    "[word=\"OTAN|Otan\"] []{0,3} [fold=\"u.*\"]",
    "[word=\"la\"]? [fold=\"defense\" & word!=\"D.*\"]",
    "[]{0,2} [word=\",\"]",
    "[word=\"conseil\" %c] [word!=\"[.]\"]* [word=\"unis\" %c | fold=\"guerre\"]",
    "([fold=\"de\"] [fold=\"la\"]) | [fold=\"porte.*\"]+ []?",
    "[kind=\"punctuation\"] [kind!=\"punctuation\"]",
    "[fold=\"otan\"] []*",
    "([fold=\"d'\"] | [fold=\"de\"]) ([]? [fold=\"ukraine\"]){1,2}",
    "[!(fold=\"[a-p].*\") & word=\".+\"]{2} [word=\"Unis\"%c]",
];

/// The trees of the sources, in their order.
fn tree(source: &str) -> Plain {
    use Plain::{Either, One, Repeat, Row};
    let times = |plain: Plain, least, most| Repeat(Box::new(plain), least, most);
    let any = || One(|_| true);
    let is_mark = |form: &str| form.chars().all(|c| ".,".contains(c));
    let number = SOURCES.iter().position(|other| *other == source).expect("a known source");
    match number {
        0 => One(|form| fold(form) == "otan"),
        1 => Row(vec![
            One(|form| matches!(form, "OTAN" | "Otan")),
            times(any(), 0, 3),
            One(|form| fold(form).starts_with('u')),
        ]),
        2 => Row(vec![
            times(One(|form| form == "la"), 0, 1),
            One(|form| fold(form) == "defense" && !form.starts_with('D')),
        ]),
        3 => Row(vec![times(any(), 0, 2), One(|form| form == ",")]),
        4 => Row(vec![
            One(|form| norm(form).to_lowercase() == "conseil"),
            times(One(|form| form != "."), 0, 500),
            One(|form| norm(form).to_lowercase() == "unis" || fold(form) == "guerre"),
        ]),
        5 => Either(vec![
            Row(vec![One(|form| fold(form) == "de"), One(|form| fold(form) == "la")]),
            Row(vec![times(One(|form| fold(form).starts_with("porte")), 1, 500), times(any(), 0, 1)]),
        ]),
        6 => Row(vec![One(is_mark), One(|form| !form.chars().all(|c| ".,".contains(c)))]),
        7 => Row(vec![One(|form| fold(form) == "otan"), times(any(), 0, 500)]),
        8 => Row(vec![
            Either(vec![One(|form| fold(form) == "d'"), One(|form| fold(form) == "de")]),
            times(Row(vec![times(any(), 0, 1), One(|form| fold(form) == "ukraine")]), 1, 2),
        ]),
        _ => Row(vec![
            times(One(|form| !fold(form).starts_with(|c: char| ('a'..='p').contains(&c))), 2, 2),
            One(|form| norm(form).to_lowercase() == "unis"),
        ]),
    }
}

/// Every place at which a tree may end that begins at a token.
fn ends(tree: &Plain, forms: &[String], start: usize) -> BTreeSet<usize> {
    match tree {
        Plain::One(test) => {
            if forms.get(start).is_some_and(|form| test(form)) {
                [start + 1].into()
            } else {
                BTreeSet::new()
            }
        }
        Plain::Row(trees) => trees.iter().fold([start].into(), |starts: BTreeSet<usize>, tree| {
            starts.iter().flat_map(|&start| ends(tree, forms, start)).collect()
        }),
        Plain::Either(trees) => trees.iter().flat_map(|tree| ends(tree, forms, start)).collect(),
        Plain::Repeat(tree, least, most) => {
            let mut all = BTreeSet::new();
            let mut now: BTreeSet<usize> = [start].into();
            for times in 0..=*most {
                if times >= *least {
                    let before = all.len();
                    all.extend(now.iter().copied());
                    if all.len() == before {
                        break;
                    }
                }
                now = now.iter().flat_map(|&start| ends(tree, forms, start)).collect();
            }
            all
        }
    }
}

/// The matches of a pattern in a text: of the shortest from each token that `fits`, those that no longer one ends with.
pub fn matches(source: &str, forms: &[String], fits: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let tree = tree(source);
    let shortest = |start: usize| ends(&tree, forms, start).into_iter().find(|&end| end > start);
    let from_each = (0..forms.len()).filter_map(|start| Some((start, shortest(start)?)));
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (start, end) in from_each.filter(|&(start, end)| fits(start, end)) {
        if !kept.iter().any(|&(_, other)| other == end) {
            kept.push((start, end));
        }
    }
    kept
}
