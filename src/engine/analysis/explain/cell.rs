//! A cell of the matrix: the weight of a word in a row of texts, from its counts in all rows.
//!
//! Its text: what the rows are (as that of groups), the layer, the word, and on a line of its own the label of the row.

use super::Making;
use crate::analysis::matrix::{MatrixAnswer, MatrixQuestion, Terms, Weight, matrix};
use crate::analysis::trends::{GroupKind, Grouping};
use crate::measures::NoValue;
use crate::measures::tfidf::Variant;
use crate::query::memo::Memo;
use crate::text::Layer;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Which cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MatrixCell {
    pub rows: Grouping,
    pub with_unknown: bool,
    pub layer: Layer,
    pub key: String,
    /// Of the row; empty where nothing is known.
    pub row: String,
}

impl fmt::Display for MatrixCell {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let unknown = if self.with_unknown { "unknown+" } else { "" };
        write!(f, "{unknown}{}:{}:{}\n{}", self.rows.name(), self.layer.name(), self.key, self.row)
    }
}

impl MatrixCell {
    pub(super) fn read(text: &str) -> Option<MatrixCell> {
        let (rows, rest) = text.split_once(':')?;
        let (layer, rest) = rest.split_once(':')?;
        let (key, row) = rest.split_once('\n')?;
        let (with_unknown, rows) =
            rows.strip_prefix("unknown+").map_or((false, rows), |without| (true, without));
        let (rows, layer) = (Grouping::from_name(rows)?, Layer::from_name(layer)?);
        Some(MatrixCell { rows, with_unknown, layer, key: key.to_owned(), row: row.to_owned() })
    }

    /// The query for the word.
    pub(super) fn lines(&self) -> Option<String> {
        match self.layer {
            Layer::Fold => Some(self.key.clone()),
            layer => Some(format!("{}:{}", layer.name(), self.key)),
        }
    }
}

impl Making {
    pub(super) fn cell(&mut self, memo: &Memo, cell: &MatrixCell) {
        let asked = |weight| MatrixQuestion {
            layer: cell.layer,
            rows: cell.rows.clone(),
            with_unknown: cell.with_unknown,
            weight,
            terms: Terms::Words(vec![cell.key.clone()]),
            stop_words: true,
            limit: u32::MAX,
            ..MatrixQuestion::default()
        };
        let of_row = |answer: &MatrixAnswer| {
            let is_it = |kind: GroupKind, label: &str| match cell.row.is_empty() {
                true => kind != GroupKind::Known,
                false => label == cell.row,
            };
            let row = answer.rows.iter().find(|row| is_it(row.kind, &row.label))?;
            Some((row.cells.first().map_or(0.0, |cell| cell.1), row.words))
        };
        let counts = matrix(memo, &asked(Weight::Count));
        if memo.is_stopped() {
            return;
        }
        let (Some((n, words)), Some(term)) = (of_row(&counts), counts.terms.first()) else {
            self.explanation.value = Err(NoValue::NoOccurrence);
            return;
        };
        let filled: Vec<_> = counts.rows.iter().filter(|row| row.words > 0).collect();
        match self.measure.id {
            "rate" => {
                let rates = matrix(memo, &asked(Weight::Rate));
                let Some((rate, _)) = of_row(&rates).filter(|_| !memo.is_stopped()) else { return };
                self.set(&[("n", n), ("N", words as f64), ("base", 10_000.0)]);
                self.is(Ok(rate));
            }
            "rate_z" => {
                let scores = matrix(memo, &asked(Weight::ZScore));
                let Some((score, _)) = of_row(&scores).filter(|_| !memo.is_stopped()) else { return };
                self.set(&[("n", n), ("N", words as f64), ("m", filled.len() as f64)]);
                let count = |cells: &[(u32, f64)]| cells.first().map_or(0.0, |cell| cell.1);
                self.values.set_column("v", filled.iter().map(|row| count(&row.cells)).collect());
                self.values.set_column("w", filled.iter().map(|row| row.words as f64).collect());
                self.is(Ok(score));
            }
            _ => self.weight(n as u64, words, u64::from(term.rows), filled.len() as u64),
        }
    }
}

/// The measure that a weight of the matrix is, where it is one.
pub fn measure_of(weight: Weight) -> Option<&'static str> {
    Some(match weight {
        Weight::Rate => "rate",
        Weight::TfIdf(Variant::Voyant) => "tf_idf_voyant",
        Weight::TfIdf(Variant::ScikitLearn) => "tf_idf_sklearn",
        Weight::TfIdf(Variant::Plain) => "tf_idf_plain",
        Weight::TfIdf(Variant::Logarithmic) => "tf_idf_log",
        Weight::TfIdf(Variant::Gensim) => "tf_idf_gensim",
        Weight::ZScore => "rate_z",
        Weight::Count | Weight::Presence => return None,
    })
}
