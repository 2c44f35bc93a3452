//! What the cells of a matrix say, from the counts of its columns.

use super::filling::Columns;
use super::{MOST_SENT, MatrixQuestion, Row, Weight};
use crate::measures::tfidf::{tf_idf, to_length_1};

/// The rows that were asked for, with their cells.
pub fn weigh(question: &MatrixQuestion, all: Vec<Row>, columns: &Columns) -> Vec<Row> {
    let n_filled = all.iter().filter(|row| row.words > 0).count() as u64;
    let from = (question.offset as usize).min(all.len());
    let until = from.saturating_add(question.limit as usize).min(all.len());
    let last_term = question.first_term.saturating_add(question.n_terms);
    let shown = |term: u32| (question.first_term..last_term).contains(&term);
    let is_dense = question.weight == Weight::ZScore;
    let mut cells: Vec<Vec<(u32, f64)>> = vec![Vec::new(); until - from];
    for (term, column) in (0u32..).zip(columns.iter()) {
        if !question.to_length_1 && !shown(term) {
            continue;
        }
        if is_dense {
            let score = Scores::of(column, &all, n_filled);
            let mut counts = column.iter().skip_while(|(row, _)| (*row as usize) < from).peekable();
            for (row, cells) in (from..until).zip(&mut cells) {
                let count = counts.next_if(|(other, _)| *other as usize == row).map_or(0, |cell| cell.1);
                if all[row].words > 0 {
                    cells.push((term, score.of_rate(f64::from(count) / all[row].words as f64)));
                }
            }
            continue;
        }
        let first = column.partition_point(|(row, _)| (*row as usize) < from);
        for &(row, count) in column[first..].iter().take_while(|(row, _)| (*row as usize) < until) {
            let words = all[row as usize].words;
            let n = u64::from(count);
            let value = match question.weight {
                Weight::Count => f64::from(count),
                Weight::Presence => 1.0,
                Weight::Rate => 10_000.0 * f64::from(count) / words as f64,
                Weight::TfIdf(variant) => {
                    tf_idf(variant, n, words, column.len() as u64, n_filled).unwrap_or_default()
                }
                Weight::ZScore => continue,
            };
            cells[row as usize - from].push((term, value));
        }
    }
    let mut sent = 0;
    let mut rows = Vec::new();
    for (row, mut cells) in all.into_iter().skip(from).zip(cells) {
        if question.to_length_1 {
            let mut values: Vec<f64> = cells.iter().map(|cell| cell.1).collect();
            to_length_1(&mut values);
            cells.iter_mut().zip(values).for_each(|(cell, value)| cell.1 = value);
            cells.retain(|cell| shown(cell.0));
        }
        sent += cells.len();
        if sent > MOST_SENT && !rows.is_empty() {
            break;
        }
        rows.push(Row { cells, ..row });
    }
    rows
}

/// Mean and standard deviation of the rates of a column over the rows with words.
struct Scores {
    mean: f64,
    deviation: f64,
}

impl Scores {
    fn of(column: &[(u32, u32)], all: &[Row], n: u64) -> Scores {
        let n = n as f64;
        let rates = || {
            let filled = column.iter().filter(|(row, _)| all[*row as usize].words > 0);
            filled.map(|&(row, count)| f64::from(count) / all[row as usize].words as f64)
        };
        let mean = rates().sum::<f64>() / n.max(1.0);
        let off: f64 = rates().map(|rate| (rate - mean) * (rate - mean)).sum();
        let empty = n - rates().count() as f64;
        let deviation = ((off + empty * mean * mean) / (n - 1.0).max(1.0)).sqrt();
        Scores { mean, deviation }
    }

    /// 0 where all rows are the same.
    fn of_rate(&self, rate: f64) -> f64 {
        let score = (rate - self.mean) / self.deviation;
        if score.is_finite() { score } else { 0.0 }
    }
}
