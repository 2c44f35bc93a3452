//! Fields: texts by what is known of them, `title:otan`, `date:2023..2025`, `outlet:"Le Monde"`, any column by its name.
//!
//! A field chooses whole texts and has no places of its own. Words are compared folded, in a row, wherever they stand
//! in the value; `*` is what it is in words, and `outlet:"=Le Monde"` is the whole value. A date matches when the whole of
//! what is known lies in what is asked; `date:none` is a text of which none is known.

mod days;
mod missing;

use super::glob::Glob;
use crate::corpus::{Corpus, Document};
use crate::order::Order;
use crate::text::Language;
use crate::text::fold::fold;
pub use missing::{Missing, admitting};

/// Fields that every corpus has, by their names in both languages.
const NAMES: [(&str, &str); 9] = [
    ("title", "title"),
    ("titre", "title"),
    ("date", "date"),
    ("lang", "lang"),
    ("langue", "lang"),
    ("outlet", "outlet"),
    ("media", "outlet"),
    ("id", "id"),
    ("file", "file"),
];

/// A name as it is compared: folded, one hyphen for whatever is no letter or digit.
pub fn plain_name(name: &str) -> String {
    words(name, false).join("-")
}

/// The field of a name that every corpus has.
pub fn known(name: &str) -> Option<&'static str> {
    NAMES.iter().find(|(other, _)| *other == name).map(|(_, field)| *field)
}

/// The names of the columns of a corpus, as they are typed, each once.
pub(super) fn columns(corpus: &Corpus) -> Vec<String> {
    let of_text = |text| corpus.about(text).columns.iter().map(|(name, _)| name.as_str());
    let mut names: Vec<&str> = (0..corpus.n_documents()).flat_map(of_text).collect();
    names.order();
    names.dedup();
    names.into_iter().map(plain_name).collect()
}

/// The known name that is nearest to one that is not.
pub(super) fn nearest(name: &str, columns: &[String]) -> Option<String> {
    let fixed = NAMES.iter().map(|(name, _)| (*name).to_owned());
    let names = fixed.chain(columns.iter().cloned());
    let near =
        |other: &String| super::fuzzy::distance(name, other).filter(|&d| d <= 2).map(|d| (d, other.clone()));
    names.filter_map(|other| near(&other)).min().map(|(_, name)| name)
}

/// Whether a value of `date:` can be read.
pub(super) fn is_date(value: &str) -> bool {
    days::asked(value).is_some() || is_none(value)
}

/// Whether a value of `date:` asks for texts without one.
fn is_none(value: &str) -> bool {
    matches!(fold(value.trim()).as_str(), "none" | "aucune")
}

/// A field that was asked for, ready to be compared.
pub(super) enum Filter {
    /// The first and last day.
    Date((i32, i32)),
    Undated,
    /// The first and last day of a span that the date touches, and that not all of it lies in.
    Vague((i32, i32)),
    Language(Language, String),
    /// The name of the field or column, and the words.
    Words(String, Vec<String>),
    /// The same, of which the words are the whole value.
    Whole(String, Vec<String>),
    Nothing,
}

impl Filter {
    pub fn new(name: &str, value: &str) -> Filter {
        match known(name).unwrap_or(name) {
            "date" if is_none(value) => Filter::Undated,
            "date" => days::asked(value).map_or(Filter::Nothing, Filter::Date),
            missing::VAGUE => days::asked(value).map_or(Filter::Nothing, Filter::Vague),
            "lang" => Filter::Language(Language::from_code(&fold(value)), fold(value)),
            name => match value.trim().strip_prefix('=') {
                Some(value) => Filter::Whole(name.to_owned(), words(value, false)),
                None => Filter::Words(name.to_owned(), words(value, true)),
            },
        }
    }

    /// Whether it chooses a text.
    pub fn chooses(&self, corpus: &Corpus, text: u32) -> bool {
        let document = corpus.about(text);
        match self {
            Filter::Nothing => false,
            Filter::Date(asked) => days_of(corpus, text).is_some_and(|known| lies(known, *asked)),
            Filter::Undated => days_of(corpus, text).is_none(),
            Filter::Vague(asked) => {
                days_of(corpus, text).is_some_and(|known| touches(known, *asked) && !lies(known, *asked))
            }
            Filter::Language(Language::Other, code) => {
                document.language.as_deref().is_some_and(|language| fold(language) == *code)
            }
            Filter::Language(language, _) => corpus.language(text).0 == *language,
            Filter::Words(name, wanted) => any_value(document, name, |value| has(value, wanted)),
            Filter::Whole(name, wanted) => {
                !wanted.is_empty() && any_value(document, name, |value| words(value, false) == *wanted)
            }
        }
    }
}

/// Whether some value of a field or column is so.
fn any_value(document: &Document, name: &str, is: impl Fn(&str) -> bool) -> bool {
    match name {
        "title" => document.known_title().is_some_and(is),
        "outlet" => document.outlet.as_deref().is_some_and(is),
        "id" => is(&document.id),
        "file" => is(&document.file),
        name => document.columns.iter().any(|(column, value)| plain_name(column) == name && is(value)),
    }
}

/// The first and last day that a text may be of, as far as its date says.
fn days_of(corpus: &Corpus, text: u32) -> Option<(i32, i32)> {
    corpus.date(text).and_then(|date| days::extent(&date.edtf))
}

fn lies((first, last): (i32, i32), (from, to): (i32, i32)) -> bool {
    from <= first && last <= to
}

fn touches((first, last): (i32, i32), (from, to): (i32, i32)) -> bool {
    first <= to && from <= last
}

/// The words of a value, folded; with `stars`, those of a query, which may have some.
fn words(text: &str, stars: bool) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| !(c.is_alphanumeric() || stars && c == '*'));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A value as two of them are compared: its words, folded, with a space between.
pub fn compared(value: &str) -> String {
    words(value, false).join(" ")
}

/// The first and last year that a text may be of, as far as its date says.
pub fn years(corpus: &Corpus, text: u32) -> Option<(i32, i32)> {
    days_of(corpus, text).map(|(first, last)| (days::year(first), days::year(last)))
}

/// The first and last day that a text may be of, as far as its date says; open ends are the least and greatest number.
pub fn days(corpus: &Corpus, text: u32) -> Option<(i32, i32)> {
    days_of(corpus, text)
}

/// Year, month and day of such a day.
pub fn calendar_day(day: i32) -> (i32, i32, i32) {
    days::calendar(day)
}

/// Whether the words stand in a row in a value.
fn has(value: &str, wanted: &[String]) -> bool {
    let is = |wanted: &String, word: &String| match wanted.contains('*') {
        true => Glob::new(wanted).matches(word),
        false => wanted == word,
    };
    let words = words(value, false);
    !wanted.is_empty()
        && words
            .windows(wanted.len())
            .any(|row| wanted.iter().zip(row).all(|(wanted, word)| is(wanted, word)))
}

/// How many texts a filter by date leaves out because nothing is known of theirs, and because less is known than was
/// asked.
pub(super) fn left_out(corpus: &Corpus, value: &str) -> (u32, u32) {
    let Some(asked) = days::asked(value) else { return (0, 0) };
    let (mut undated, mut vague) = (0, 0);
    for text in corpus.texts() {
        match days_of(corpus, text) {
            None => undated += 1,
            Some(known) => vague += u32::from(touches(known, asked) && !lies(known, asked)),
        }
    }
    (undated, vague)
}

#[cfg(test)]
mod tests;
