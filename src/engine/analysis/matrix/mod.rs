//! The document × term matrix: how much of each word each text has, to be taken to other programs.
//!
//! Rows are texts, or the groups that trends know (dates, values of a column, slices); columns are words of a layer.
//! Most cells are empty, so that only the others are kept and told. How many there can be is known before anything is
//! counted; what is too large is refused with its numbers.

mod choosing;
pub mod files;
mod filling;
mod plan;
#[cfg(test)]
mod tests;
mod weighing;

use super::frequencies::word_counts;
use super::trends::{GroupKind, Grouping};
use crate::measures::tfidf::Variant;
use crate::query::memo::Memo;
use crate::text::Layer;
use plan::Plan;
use serde::{Deserialize, Serialize};

/// Cells that are counted at most: 8 bytes each.
pub const MOST_CELLS: u64 = 16_000_000;
/// Cells of an answer at most; fewer rows than asked for are given when they have more.
pub const MOST_SENT: usize = 2_000_000;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Weight {
    /// How often the word is in the row.
    #[default]
    Count,
    /// Per 10,000 words of the row.
    Rate,
    /// 1 where it is.
    Presence,
    /// Rows are the texts of the formula.
    TfIdf(Variant),
    /// The rate less its mean over the rows, over their standard deviation (n − 1). Every cell has a value.
    ZScore,
}

/// By what words are chosen, the greatest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum TermOrder {
    #[default]
    Count,
    Documents,
    /// The weight in the corpus as if that were one text, as Voyant.
    TfIdf,
}

/// Which words are columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Terms {
    /// The first ones of an order; ties by the word.
    Top { n: u32, by: TermOrder },
    /// These, as they are typed; stop words and bounds do not act.
    Words(Vec<String>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MatrixQuestion {
    pub layer: Layer,
    pub rows: Grouping,
    /// Whether texts that cannot be grouped are rows of their own instead of being left out.
    pub with_unknown: bool,
    pub weight: Weight,
    /// Whether each row is divided by its Euclidean length.
    pub to_length_1: bool,
    pub terms: Terms,
    /// Whether stop words may be columns.
    pub stop_words: bool,
    /// Only words with this in them; `^` at the start ties it to the beginning. Empty: all.
    pub filter: String,
    pub min_count: u32,
    /// In so many texts at least, and at most.
    pub min_texts: u32,
    pub max_texts: u32,
    /// Rows and columns whose cells are told. The columns themselves are all listed.
    pub offset: u32,
    pub limit: u32,
    pub first_term: u32,
    pub n_terms: u32,
}

impl Default for MatrixQuestion {
    fn default() -> Self {
        MatrixQuestion {
            layer: Layer::default(),
            rows: Grouping::Text,
            with_unknown: false,
            weight: Weight::default(),
            to_length_1: false,
            terms: Terms::Top { n: 1_000, by: TermOrder::default() },
            stop_words: false,
            filter: String::new(),
            min_count: 1,
            min_texts: 1,
            max_texts: u32::MAX,
            offset: 0,
            limit: 100,
            first_term: 0,
            n_terms: u32::MAX,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct MatrixAnswer {
    /// Words of the rows together.
    pub words: u64,
    /// Words that filter, stop words and bounds leave to choose from.
    pub n_left: u64,
    /// The columns; none when it is refused.
    pub terms: Vec<Term>,
    /// Typed words that the corpus does not have.
    pub unknown: Vec<String>,
    pub n_rows: u32,
    /// Rows that are not there because too little is known.
    pub left_out: Vec<Row>,
    /// Cells that are not empty; an upper bound when it is refused.
    pub cells: u64,
    /// Whether it has more cells than are counted; then there are no rows.
    pub is_refused: bool,
    /// From the first that was asked for; fewer than asked for when they have more cells than an answer may.
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Its most frequent form.
    pub word: String,
    pub key: String,
    pub count: u64,
    /// Texts that have it.
    pub texts: u32,
    /// Rows that have it.
    pub rows: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub kind: GroupKind,
    /// As the group of trends has it: the id of a text, a period, a value, a number.
    pub label: String,
    pub text: Option<u32>,
    pub texts: u32,
    pub words: u64,
    /// Columns, rising, each with what the cell says.
    pub cells: Vec<(u32, f64)>,
}

/// The rows that were asked for. Empty when the time is up before.
pub fn matrix(memo: &Memo, question: &MatrixQuestion) -> MatrixAnswer {
    found(memo, question).unwrap_or_default()
}

fn found(memo: &Memo, question: &MatrixQuestion) -> Option<MatrixAnswer> {
    let counts = word_counts(memo, question.layer)?;
    let choice = choosing::choose(memo, question, &counts)?;
    let Plan { rows, left_out, of, cuts } = Plan::new(memo.corpus, question);
    let n_rows = rows.len() as u64;
    let most = |&word: &u32| {
        let word = counts[word as usize];
        n_rows.min(u64::from(if cuts.is_some() { word.count } else { word.documents }))
    };
    let cells: u64 = match question.weight {
        Weight::ZScore => choice.words.len() as u64 * n_rows,
        _ => choice.words.iter().map(most).sum(),
    };
    let mut answer = MatrixAnswer {
        words: rows.iter().map(|row| row.words).sum(),
        n_left: choice.n_left,
        n_rows: rows.len() as u32,
        left_out,
        cells,
        is_refused: cells > MOST_CELLS,
        ..MatrixAnswer::default()
    };
    if !answer.is_refused {
        let plan = Plan { rows, left_out: Vec::new(), of, cuts };
        let columns = filling::fill(memo, question, &plan, &choice.words)?;
        answer.terms = choosing::terms(memo, question.layer, &choice.words, &counts)?;
        for (term, column) in answer.terms.iter_mut().zip(columns.iter()) {
            term.rows = column.len() as u32;
        }
        let n_filled = plan.rows.iter().filter(|row| row.words > 0).count();
        answer.cells = match question.weight {
            Weight::ZScore => (n_filled * columns.len()) as u64,
            _ => columns.n_cells(),
        };
        answer.rows = weighing::weigh(question, plan.rows, &columns);
    }
    answer.unknown = choice.unknown;
    Some(answer)
}
