//! Operators behind a word, and the names of fields and layers.

use super::place::Place;
use super::{Suggestion, SuggestionKind};
use crate::corpus::Corpus;
use crate::query::field;
use crate::text::fold::fold;

/// What may stand behind a word, in French and English.
const OPERATORS: [(&str, &str); 5] = [
    ("ET", "AND"),
    ("OU", "OR"),
    ("SAUF", "NOT"),
    ("within sentence", "within sentence"),
    ("within paragraph", "within paragraph"),
];

/// Names before a colon, in French and English.
const NAMES: [(&str, &str); 8] = [
    ("titre:", "title:"),
    ("date:", "date:"),
    ("media:", "outlet:"),
    ("langue:", "lang:"),
    ("lemme:", "lemma:"),
    ("racine:", "stem:"),
    ("forme:", "form:"),
    ("accents:", "accented:"),
];

fn of<'a>(french: bool, (in_french, in_english): (&'a str, &'a str)) -> &'a str {
    if french { in_french } else { in_english }
}

/// All operators, each with the space behind it.
pub(super) fn add_all(french: bool, place: &Place, items: &mut Vec<Suggestion>) {
    let names = OPERATORS.map(|pair| of(french, pair));
    items.extend(
        names.map(|name| Suggestion::plain(SuggestionKind::Operator, name, place.span, format!("{name} "))),
    );
}

/// The operators and names that begin with what was typed.
pub(super) fn add_names(
    corpus: &Corpus,
    french: bool,
    place: &Place,
    is_first: bool,
    items: &mut Vec<Suggestion>,
) {
    let typed = place.typed.as_str();
    if typed.chars().count() < 2 {
        return;
    }
    // Operators are capitals; a word that is still small is none.
    let begins = |name: &&str| {
        let small = name.starts_with("within");
        name.starts_with(typed)
            && name.len() > typed.len()
            && (small || !typed.chars().any(char::is_lowercase))
    };
    if !is_first {
        let operators = OPERATORS.map(|pair| of(french, pair)).into_iter().filter(begins);
        items.extend(
            operators.map(|name| {
                Suggestion::plain(SuggestionKind::Operator, name, place.span, format!("{name} "))
            }),
        );
    }
    let folded = fold(typed);
    let names = NAMES.map(|pair| of(french, pair).to_owned()).into_iter();
    let columns = field::columns(corpus).into_iter().map(|name| format!("{name}:"));
    let names = names.chain(columns).filter(|name| name.starts_with(&folded));
    items.extend(
        names.take(2).map(|name| Suggestion::plain(SuggestionKind::Name, &name, place.span, name.clone())),
    );
}
