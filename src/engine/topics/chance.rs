//! The same corpus without topics: every word keeps the number of passages it occurs in, every passage
//! keeps its number of words, but who has which is left to chance.

use super::matrix::Sparse;
use crate::order::Order;
use crate::random::Random;

/// Exchanges tried for each cell of the matrix.
const EXCHANGES: usize = 4;

/// Deals the cells of `counts` out anew by exchanging pairs of words between pairs of passages, again and
/// again, wherever neither passage has the other's word yet (swap randomisation; Gionis et al. 2007,
/// "Assessing data mining results via swap randomization").
pub fn dealt_out(counts: &Sparse, random: &mut Random) -> Sparse {
    let n_cells = counts.n_cells();
    let mut columns = counts.columns.clone();
    let mut values = counts.values.clone();
    let mut row_of_cell = vec![0u32; n_cells];
    for row in 0..counts.n_rows() {
        row_of_cell[counts.starts[row]..counts.starts[row + 1]].fill(row as u32);
    }
    let cells = |row: u32| counts.starts[row as usize]..counts.starts[row as usize + 1];
    for _ in 0..EXCHANGES * n_cells {
        let (a, b) = (random.below(n_cells as u32) as usize, random.below(n_cells as u32) as usize);
        let (row_a, row_b) = (row_of_cell[a], row_of_cell[b]);
        let possible = row_a != row_b
            && !columns[cells(row_a)].contains(&columns[b])
            && !columns[cells(row_b)].contains(&columns[a]);
        if possible {
            columns.swap(a, b);
            values.swap(a, b);
        }
    }
    let mut dealt = Sparse::new(counts.n_columns);
    for row in 0..counts.n_rows() {
        let mut row: Vec<(usize, f64)> =
            cells(row as u32).map(|cell| (columns[cell] as usize, values[cell])).collect();
        row.order_by_key(|&(column, _)| column);
        dealt.push_row(row.into_iter());
    }
    dealt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_and_words_keep_their_sizes() {
        let seed = 5;
        let mut random = Random::new(seed);
        let mut counts = Sparse::new(30);
        for _ in 0..20 {
            let cells: Vec<(usize, f64)> =
                (0..30).filter(|_| random.below(3) == 0).map(|column| (column, 1.0)).collect();
            counts.push_row(cells.into_iter());
        }
        let dealt = dealt_out(&counts, &mut random);
        let sizes = |sparse: &Sparse| sparse.starts.clone();
        assert_eq!(sizes(&dealt), sizes(&counts), "seed {seed}");
        assert_eq!(sizes(&dealt.transposed()), sizes(&counts.transposed()), "seed {seed}");
        assert_ne!(dealt, counts, "seed {seed}");
        let rising = |row| dealt.row(row).zip(dealt.row(row).skip(1)).all(|(a, b)| a.0 < b.0);
        assert!((0..20).all(rising), "a word stands twice in a passage, seed {seed}");
    }

    #[test]
    fn nothing_to_deal_out() {
        assert_eq!(dealt_out(&Sparse::new(0), &mut Random::new(1)), Sparse::new(0));
    }
}
