//! A matrix as files: dense as CSV or TSV, sparse as MatrixMarket with lists of its rows and columns.
//!
//! MatrixMarket's coordinate format (Boisvert, Pozo & Remington 1996) is read by scipy.io.mmread, R's Matrix::readMM and
//! most others: a line of sizes, then row, column and value, counted from 1.

use super::{MatrixAnswer, MatrixQuestion, Row, Term, Weight};
use crate::export::{Cell, Settings, Table, write, write_rows};
use std::fmt::Write;

/// The top of a dense file: what it is, then the names of its columns. `names` are those of label, texts and words.
pub fn dense_head(
    head: Vec<(String, String)>,
    names: [&str; 3],
    terms: &[Term],
    settings: Settings,
) -> String {
    let mut columns: Vec<String> = names.map(str::to_owned).to_vec();
    columns.extend(terms.iter().map(|term| term.key.clone()));
    write(&Table { head, columns, rows: Vec::new() }, settings)
}

/// One line per row: its label, texts and words, then a cell for each column, empty ones as 0. Line by line: all cells
/// of a matrix would take more memory than its text.
pub fn dense_rows(out: &mut String, n_terms: usize, rows: &[Row], settings: Settings) {
    for row in rows {
        let mut line: Vec<Cell> = vec![Cell::Whole(0); 3 + n_terms];
        line[0] = Cell::Text(row.label.clone());
        line[1] = row.texts.into();
        line[2] = row.words.into();
        for &(column, value) in &row.cells {
            line[3 + column as usize] = number(value);
        }
        write_rows(out, vec![line], 3 + n_terms, settings);
    }
}

fn number(value: f64) -> Cell {
    let whole = value as i64;
    if whole as f64 == value { Cell::Whole(whole) } else { Cell::Real(value) }
}

/// The top of a MatrixMarket file of an answer. What is said in `comments` stands in it.
pub fn market_head(
    comments: &[(String, String)],
    question: &MatrixQuestion,
    answer: &MatrixAnswer,
) -> String {
    let is_whole = matches!(question.weight, Weight::Count | Weight::Presence) && !question.to_length_1;
    let field = if is_whole { "integer" } else { "real" };
    let mut text = format!("%%MatrixMarket matrix coordinate {field} general\n");
    for (key, value) in comments {
        let _ = writeln!(text, "% {}: {}", one_line(key), one_line(value));
    }
    let _ = writeln!(text, "{} {} {}", answer.n_rows, answer.terms.len(), answer.cells);
    text
}

/// The cells of rows, of which the first is row `first`, counted from 0.
pub fn market_rows(out: &mut String, first: u32, rows: &[Row]) {
    for (row, cells) in (first + 1..).zip(rows.iter().map(|row| &row.cells)) {
        for (column, value) in cells {
            let _ = writeln!(out, "{row} {} {value}", column + 1);
        }
    }
}

/// The columns in their order, as a table.
pub fn vocabulary(
    head: Vec<(String, String)>,
    names: [&str; 5],
    terms: &[Term],
    settings: Settings,
) -> String {
    let row = |term: &Term| {
        let (word, key) = (Cell::from(term.word.as_str()), Cell::from(term.key.as_str()));
        vec![key, word, term.count.into(), term.texts.into(), term.rows.into()]
    };
    let columns = names.map(str::to_owned).to_vec();
    write(&Table { head, columns, rows: terms.iter().map(row).collect() }, settings)
}

fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}
