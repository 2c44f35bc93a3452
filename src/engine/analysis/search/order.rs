//! The orders in which found texts can be shown.

use crate::corpus::{Corpus, edtf};
use crate::order::Order;
use crate::query::matches::Tally;
use crate::text::fold::fold;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What found texts are put in order by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TextOrder {
    /// The best first.
    #[default]
    Score,
    /// The most places first.
    Matches,
    /// The oldest first, a span of days where it begins; those without a date last, whichever way.
    Date,
    /// By the letters of the title, folded; those without a title last, whichever way.
    Title,
    /// The longest first, in words.
    Length,
    /// As they came.
    Corpus,
}

impl TextOrder {
    pub const ALL: [TextOrder; 6] = [
        TextOrder::Score,
        TextOrder::Matches,
        TextOrder::Date,
        TextOrder::Title,
        TextOrder::Length,
        TextOrder::Corpus,
    ];

    /// Its name in links and scripts.
    pub fn name(self) -> &'static str {
        match self {
            TextOrder::Score => "score",
            TextOrder::Matches => "matches",
            TextOrder::Date => "date",
            TextOrder::Title => "title",
            TextOrder::Length => "length",
            TextOrder::Corpus => "corpus",
        }
    }

    /// An order and whether it is turned round: `date`, `-date`.
    pub fn from_name(name: &str) -> Option<(TextOrder, bool)> {
        let plain = name.strip_prefix('-');
        let order = Self::ALL.into_iter().find(|order| order.name() == plain.unwrap_or(name))?;
        Some((order, plain.is_some()))
    }

    /// Puts rows in order; equal ones stay in the order of the corpus.
    pub(super) fn arrange(self, corpus: &Corpus, rows: &mut Vec<Row>, reversed: bool) {
        let turned = |ordering: Ordering| if reversed { ordering.reverse() } else { ordering };
        let falling = |key: &dyn Fn(&Row) -> u32, a: &Row, b: &Row| turned(key(b).cmp(&key(a)));
        match self {
            TextOrder::Score => {
                rows.order_by(|a, b| turned(b.score.total_cmp(&a.score)).then(a.document.cmp(&b.document)));
            }
            TextOrder::Matches => {
                let key = |row: &Row| row.matches;
                rows.order_by(|a, b| falling(&key, a, b).then(a.document.cmp(&b.document)));
            }
            TextOrder::Length => {
                let key = |row: &Row| corpus.n_words(row.document);
                rows.order_by(|a, b| falling(&key, a, b).then(a.document.cmp(&b.document)));
            }
            TextOrder::Corpus => {
                rows.order_by(|a, b| turned(a.document.cmp(&b.document)));
            }
            TextOrder::Date => {
                by_words(rows, turned, |row| {
                    corpus.date(row.document).and_then(|date| edtf::first_day(&date.edtf))
                });
            }
            TextOrder::Title => {
                by_words(rows, turned, |row| corpus.about(row.document).known_title().map(fold));
            }
        }
    }
}

/// By a key made once per row; rows without one come last.
fn by_words(
    rows: &mut Vec<Row>,
    turned: impl Fn(Ordering) -> Ordering,
    key: impl Fn(&Row) -> Option<String>,
) {
    let mut keyed: Vec<(Option<String>, Row)> = rows.drain(..).map(|row| (key(&row), row)).collect();
    keyed.order_by(|(a, first), (b, second)| {
        let ordering = match (a, b) {
            (Some(a), Some(b)) => turned(a.cmp(b)),
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        ordering.then(first.document.cmp(&second.document))
    });
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}

/// A text that matches, with its places.
pub(super) struct Row {
    pub document: u32,
    pub score: f64,
    pub matches: u32,
}

/// The row of a document and its score.
pub(super) fn row(found: &Tally, (document, score): (u32, f64)) -> Row {
    let row = found.texts.binary_search_by_key(&document, |text| text.0);
    Row { document, score, matches: row.map_or(0, |row| found.texts[row].1) }
}
