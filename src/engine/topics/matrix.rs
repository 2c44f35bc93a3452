//! The matrix a topic model is fitted to: passages × terms, weighted by TF-IDF.
//!
//! Rows and columns stand in an order of their own (columns by falling spread, then by word; rows by
//! content), so that the order in which documents were opened changes no bit of a model. The words too
//! rare to be weighed are the last columns, which the weighted matrix simply does not have.

use super::passages::Stretch;
use crate::float;
use crate::order::Order;

/// A matrix that holds only what is not zero, row by row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sparse {
    pub n_columns: usize,
    /// Where each row begins in `columns` and `values`; one more than there are rows.
    pub starts: Vec<usize>,
    /// Rising within a row.
    pub columns: Vec<u32>,
    pub values: Vec<f64>,
}

impl Sparse {
    pub fn new(n_columns: usize) -> Self {
        Sparse { n_columns, starts: vec![0], columns: Vec::new(), values: Vec::new() }
    }

    pub fn n_rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many cells are not zero.
    pub fn n_cells(&self) -> usize {
        self.columns.len()
    }

    /// The cells of a row that are not zero: (column, value), by rising column.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, f64)> + Clone {
        let cells = self.starts[row]..self.starts[row + 1];
        self.columns[cells.clone()]
            .iter()
            .map(|&column| column as usize)
            .zip(self.values[cells].iter().copied())
    }

    /// Adds a row below; `cells` come by rising column.
    pub fn push_row(&mut self, cells: impl Iterator<Item = (usize, f64)>) {
        for (column, value) in cells {
            self.columns.push(column as u32);
            self.values.push(value);
        }
        self.starts.push(self.columns.len());
    }

    /// Only these rows, in this order.
    pub fn select(&self, rows: &[usize]) -> Sparse {
        let mut selected = Sparse::new(self.n_columns);
        for &row in rows {
            selected.push_row(self.row(row));
        }
        selected
    }

    /// Rows for columns.
    pub fn transposed(&self) -> Sparse {
        let mut starts = vec![0usize; self.n_columns + 1];
        for &column in &self.columns {
            starts[column as usize + 1] += 1;
        }
        for column in 0..self.n_columns {
            starts[column + 1] += starts[column];
        }
        let mut next = starts.clone();
        let mut columns = vec![0u32; self.n_cells()];
        let mut values = vec![0.0; self.n_cells()];
        for row in 0..self.n_rows() {
            for (column, value) in self.row(row) {
                columns[next[column]] = row as u32;
                values[next[column]] = value;
                next[column] += 1;
            }
        }
        Sparse { n_columns: self.n_rows(), starts, columns, values }
    }
}

/// How often each term occurs in each passage that has a content word.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Counts {
    pub cells: Sparse,
    /// The passage each row stands for.
    pub passage_of_row: Vec<usize>,
    /// The term of the input each column stands for.
    pub term_of_column: Vec<u32>,
}

impl Counts {
    /// Brings the passages into the model's own order. `keys` are the words of the terms.
    pub fn of(stretches: &[Stretch], keys: &[String]) -> Counts {
        let mut n_passages_with = vec![0u32; keys.len()];
        for &(term, _) in stretches.iter().flat_map(|stretch| &stretch.terms) {
            n_passages_with[term as usize] += 1;
        }
        let spread = |term: u32| n_passages_with[term as usize];
        let mut term_of_column: Vec<u32> = (0..keys.len() as u32).filter(|&term| spread(term) > 0).collect();
        term_of_column.order_by(|&a, &b| {
            let by_key = || keys[a as usize].cmp(&keys[b as usize]);
            spread(b).cmp(&spread(a)).then_with(by_key).then(a.cmp(&b))
        });
        let mut column_of_term = vec![0u32; keys.len()];
        for (column, &term) in term_of_column.iter().enumerate() {
            column_of_term[term as usize] = column as u32;
        }

        let mut rows: Vec<(Vec<(u32, u32)>, usize)> = stretches
            .iter()
            .enumerate()
            .filter(|(_, stretch)| !stretch.terms.is_empty())
            .map(|(passage, stretch)| {
                let mut row: Vec<(u32, u32)> =
                    stretch.terms.iter().map(|&(term, n)| (column_of_term[term as usize], n)).collect();
                row.order();
                (row, passage)
            })
            .collect();
        rows.order();

        let mut cells = Sparse::new(term_of_column.len());
        for (row, _) in &rows {
            cells.push_row(row.iter().map(|&(column, n)| (column as usize, f64::from(n))));
        }
        Counts {
            cells,
            passage_of_row: rows.into_iter().map(|(_, passage)| passage).collect(),
            term_of_column,
        }
    }
}

/// TF-IDF with a logarithmic term frequency and a plain inverse document frequency,
/// `(1 + ln tf) · ln(N / df)`, rows of length 1.
///
/// The plain form gives a word found in every passage no weight at all, which is what keeps the
/// subject of the whole corpus from heading every topic. Below ten passages each word is taken; from
/// ten on, those of at least two passages: a word of one passage can only describe that passage. Where that
/// leaves a row empty (or the corpus without weights, as when all passages are alike), the row keeps
/// all its words with the smoothed weight `ln((1 + N) / (1 + df)) + 1`.
pub fn tf_idf(counts: &Sparse) -> Sparse {
    let n_rows = counts.n_rows();
    let mut n_rows_with = vec![0u32; counts.n_columns];
    for &column in &counts.columns {
        n_rows_with[column as usize] += 1;
    }
    let fewest = if n_rows >= 10 { 2 } else { 1 };
    let n = n_rows as f64;
    let plain: Vec<f64> =
        n_rows_with.iter().map(|&df| if df < fewest { 0.0 } else { float::ln(n / f64::from(df)) }).collect();
    let smooth: Vec<f64> =
        n_rows_with.iter().map(|&df| float::ln((1.0 + n) / (1.0 + f64::from(df))) + 1.0).collect();
    let mut weighted = Sparse::new(counts.n_columns);
    for row in 0..n_rows {
        let weigh = |idf: &[f64]| -> Vec<(usize, f64)> {
            counts
                .row(row)
                .map(|(column, tf)| (column, (1.0 + float::ln(tf)) * idf[column]))
                .filter(|&(_, weight)| weight > 0.0)
                .collect()
        };
        let mut cells = weigh(&plain);
        if cells.is_empty() {
            cells = weigh(&smooth);
        }
        let length = cells.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        weighted.push_row(cells.into_iter().map(|(column, weight)| (column, weight / length)));
    }
    weighted.n_columns = weighted.columns.iter().max().map_or(0, |&last| last as usize + 1);
    weighted
}

#[cfg(test)]
mod tests {
    use super::super::passages::passages;
    use super::super::samples;
    use super::*;

    fn counts(texts: &[&str]) -> (Counts, Vec<String>) {
        let input = samples::input(texts);
        let stretches: Vec<Stretch> = input.documents.iter().flat_map(passages).collect();
        let counts = Counts::of(&stretches, &input.keys);
        let words = counts.term_of_column.iter().map(|&term| input.keys[term as usize].clone()).collect();
        (counts, words)
    }

    #[test]
    fn widespread_words_come_first_then_by_word() {
        let (counts, words) = counts(&["zoo ami ami", "bec ami", "a a a", "zoo zoo ami"]);
        assert_eq!(words, ["ami", "zoo", "bec"]);
        // The passage of stop words has no row; the others stand by content, not by document.
        assert_eq!(counts.passage_of_row, [3, 1, 0]);
        assert_eq!(counts.cells.row(0).collect::<Vec<_>>(), [(0, 1.0), (1, 2.0)]);
    }

    #[test]
    fn the_order_of_documents_changes_no_cell() {
        let texts = ["un deux trois", "deux deux quatre", "cinq", "un deux trois"];
        let (forward, words) = counts(&texts);
        let (backward, words_backward) = counts(&texts.iter().rev().copied().collect::<Vec<_>>());
        assert_eq!(forward.cells, backward.cells);
        assert_eq!(words, words_backward);
    }

    #[test]
    fn weights_follow_the_formula() {
        let (counts, words) = counts(&["chat chat chien", "chien loup", "chien ours ours ours"]);
        assert_eq!(words, ["chien", "chat", "loup", "ours"]);
        let weighted = tf_idf(&counts.cells);
        // chien is in every passage and has no weight; what is left of each row has length 1.
        let rows: Vec<Vec<(usize, f64)>> = (0..3).map(|row| weighted.row(row).collect()).collect();
        assert_eq!(rows, [[(1, 1.0)], [(2, 1.0)], [(3, 1.0)]]);
        let two = tf_idf(&self::counts(&["chat chat loup", "chien"]).0.cells);
        let chat = 1.0 + 2f64.ln();
        let length = (chat * chat + 1.0).sqrt();
        let row: Vec<(usize, f64)> = two.row(0).collect();
        assert!(
            (row[0].1 - chat / length).abs() < 1e-12 && (row[1].1 - 1.0 / length).abs() < 1e-12,
            "{row:?}"
        );
    }

    #[test]
    fn from_ten_passages_on_a_word_must_be_in_two() {
        let texts: Vec<String> = (0..10).map(|text| format!("pair{} seul{text}", text / 2)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(tf_idf(&counts(&texts).0.cells).n_columns, 5);
        assert_eq!(tf_idf(&counts(&texts[..9]).0.cells).n_columns, 14);
    }

    #[test]
    fn passages_that_are_all_alike_keep_their_words() {
        let weighted = tf_idf(&counts(&["un deux", "un deux"]).0.cells);
        assert_eq!((weighted.n_rows(), weighted.n_cells()), (2, 4));
        assert!(weighted.values.iter().all(|value| (value - 0.5f64.sqrt()).abs() < 1e-12));
    }

    #[test]
    fn turned_twice_a_matrix_is_itself() {
        let (counts, _) = counts(&["un deux", "deux trois quatre", "trois"]);
        assert_eq!(counts.cells.transposed().transposed(), counts.cells);
        assert_eq!(Sparse::new(3).transposed().n_rows(), 3);
    }
}
