//! How far two models agree: their topics are matched one to one, and a matched pair agrees as far as
//! the two lists of top words do.

/// Average Jaccard index of two ranked lists (Greene, O'Callaghan & Cunningham 2014): the mean, over
/// depths 1, 2, … up to the longer list, of shared words ÷ distinct words down to that depth, so that
/// the first words weigh most. 1 for equal lists, 0 for lists without a common word or when both are empty.
pub fn average_jaccard(a: &[u32], b: &[u32]) -> f64 {
    let depth = a.len().max(b.len());
    if depth == 0 {
        return 0.0;
    }
    let mut sum = 0.0;
    for d in 1..=depth {
        let (a, b) = (&a[..d.min(a.len())], &b[..d.min(b.len())]);
        let shared = a.iter().filter(|&word| b.contains(word)).count();
        sum += shared as f64 / (a.len() + b.len() - shared) as f64;
    }
    sum / depth as f64
}

/// The one-to-one matching of rows to columns with the greatest sum of `scores[row][column]`; a row
/// has no partner when there are fewer columns. The Hungarian method in its shortest-path form
/// (Jonker & Volgenant 1987), O(n³).
pub fn best_matching(scores: &[Vec<f64>]) -> Vec<Option<usize>> {
    let n_rows = scores.len();
    let n_columns = scores.first().map_or(0, Vec::len);
    let n = n_rows.max(n_columns);
    // A square of costs; what lies outside of the scores costs as much as no agreement.
    let cost = |row: usize, column: usize| -> f64 {
        if row < n_rows && column < n_columns { -scores[row][column] } else { 0.0 }
    };
    // Rows and columns count from 1 here; column 0 holds the row being placed.
    let mut row_potential = vec![0.0; n + 1];
    let mut column_potential = vec![0.0; n + 1];
    let mut row_of_column = vec![0usize; n + 1];
    for row in 1..=n {
        row_of_column[0] = row;
        let mut column = 0;
        let mut slack = vec![f64::INFINITY; n + 1];
        let mut from = vec![0usize; n + 1];
        let mut visited = vec![false; n + 1];
        while row_of_column[column] != 0 {
            visited[column] = true;
            let current = row_of_column[column];
            let (mut least, mut next) = (f64::INFINITY, 0);
            for other in 1..=n {
                if visited[other] {
                    continue;
                }
                let reduced = cost(current - 1, other - 1) - row_potential[current] - column_potential[other];
                if reduced < slack[other] {
                    (slack[other], from[other]) = (reduced, column);
                }
                if slack[other] < least {
                    (least, next) = (slack[other], other);
                }
            }
            for other in 0..=n {
                if visited[other] {
                    row_potential[row_of_column[other]] += least;
                    column_potential[other] -= least;
                } else {
                    slack[other] -= least;
                }
            }
            column = next;
        }
        while column != 0 {
            row_of_column[column] = row_of_column[from[column]];
            column = from[column];
        }
    }
    let mut partner = vec![None; n_rows];
    for (column, &row) in row_of_column.iter().skip(1).take(n_columns).enumerate() {
        // A row beyond the scores is one of those that made the square.
        if let Some(slot) = row.checked_sub(1).and_then(|row| partner.get_mut(row)) {
            *slot = Some(column);
        }
    }
    partner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn check(a: &str, b: &str, expected: f64) {
        let mut words: Vec<&str> = Vec::new();
        let mut number = |word| match words.iter().position(|known| *known == word) {
            Some(place) => place as u32,
            None => {
                words.push(word);
                words.len() as u32 - 1
            }
        };
        let a: Vec<u32> = a.split_whitespace().map(&mut number).collect();
        let b: Vec<u32> = b.split_whitespace().map(&mut number).collect();
        let found = average_jaccard(&a, &b);
        assert!((found - expected).abs() < 5e-4, "{found} for {expected}");
        assert_eq!(found, average_jaccard(&b, &a));
    }

    #[test]
    fn the_example_of_greene_2014() {
        check("album music best award win", "sport best win medal award", 0.154);
    }

    #[test]
    fn equal_lists_agree_and_foreign_ones_do_not() {
        check("a b c", "a b c", 1.0);
        check("a b c", "d e f", 0.0);
        check("", "", 0.0);
        check("a", "", 0.0);
        check("a b", "b a", 0.5);
        check("a b", "a", 0.75);
    }

    /// Every way of matching, tried in turn.
    fn best_sum(scores: &[Vec<f64>], row: usize, free: &mut Vec<bool>) -> f64 {
        if row == scores.len() {
            return 0.0;
        }
        let mut best = best_sum(scores, row + 1, free);
        for column in 0..free.len() {
            if free[column] {
                free[column] = false;
                best = best.max(scores[row][column] + best_sum(scores, row + 1, free));
                free[column] = true;
            }
        }
        best
    }

    #[test]
    fn no_other_matching_is_better() {
        for seed in 0..300 {
            let mut random = Random::new(seed);
            let (n_rows, n_columns) = (1 + random.below(5) as usize, 1 + random.below(5) as usize);
            // Coarse scores, so that there are ties.
            let scores: Vec<Vec<f64>> = (0..n_rows)
                .map(|_| (0..n_columns).map(|_| f64::from(random.below(6)) / 5.0).collect())
                .collect();
            let partners = best_matching(&scores);
            let mut taken: Vec<usize> = partners.iter().flatten().copied().collect();
            assert_eq!(taken.len(), n_rows.min(n_columns), "seed {seed}");
            taken.sort_unstable();
            taken.dedup();
            assert_eq!(taken.len(), n_rows.min(n_columns), "a column twice, seed {seed}");
            let sum: f64 = partners.iter().zip(&scores).filter_map(|(p, row)| p.map(|p| row[p])).sum();
            let best = best_sum(&scores, 0, &mut vec![true; n_columns]);
            assert!((sum - best).abs() < 1e-9, "seed {seed}: {sum} for {best}");
        }
    }

    #[test]
    fn nothing_to_match() {
        assert_eq!(best_matching(&[]), []);
        assert_eq!(best_matching(&[vec![], vec![]]), [None, None]);
    }
}
