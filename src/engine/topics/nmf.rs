//! Non-negative matrix factorisation: passages × terms ≈ (passages × topics) · (topics × terms).
//!
//! Started from the singular vectors (NNDSVD, Boutsidis & Gallopoulos 2008), so that there is no
//! chance in it, then improved by hierarchical alternating least squares (HALS, Cichocki & Phan 2009):
//! each entry in turn takes its best value while all others stand still. The best value of a row does
//! not depend on the other rows, so the work is cut between any two rows and costs no more memory.

use super::matrix::Sparse;
use super::spectrum::Triplet;
use std::ops::Range;

const MOST_ITERATIONS: usize = 50;
/// It stops once an iteration moves the factors by less than this share of their length.
const TOLERANCE: f64 = 1e-2;
/// Up to so many topics, the sums of a row need no memory of their own.
const FEW: usize = 12;

/// Calls an always inlined function with `k` as a constant where it is small, so that its loops are unrolled.
macro_rules! for_few {
    ($k:expr, $name:ident => $call:expr) => {
        for_few!($k, $name => $call, 2 3 4 5 6 7 8)
    };
    ($k:expr, $name:ident => $call:expr, $($few:literal)*) => {
        match $k {
            $($few => { let $name = $few; $call })*
            $name => $call,
        }
    };
}

/// A factor: one row of `k` weights for each passage, or for each term.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Factor {
    pub k: usize,
    pub weights: Vec<f64>,
}

impl Factor {
    pub fn row(&self, row: usize) -> &[f64] {
        &self.weights[row * self.k..(row + 1) * self.k]
    }

    pub fn n_rows(&self) -> usize {
        self.weights.len().checked_div(self.k).unwrap_or(0)
    }

    /// Scalar products of all pairs of columns, `k` × `k`.
    fn gram(&self) -> Vec<f64> {
        let mut gram = vec![0.0; self.k * self.k];
        for_few!(self.k, k => add_gram(k, &self.weights, &mut gram));
        gram
    }
}

#[inline(always)]
fn add_gram(k: usize, weights: &[f64], gram: &mut [f64]) {
    for row in weights.chunks_exact(k.max(1)) {
        for (&a, sums) in row.iter().zip(gram.chunks_exact_mut(k)) {
            sums.iter_mut().zip(row).for_each(|(sum, b)| *sum += a * b);
        }
    }
}

/// The two factors of a finished fit.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Factors {
    pub passages: Factor,
    pub terms: Factor,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    Passages,
    Terms,
}

/// A fit in steps.
pub struct Nmf {
    factors: Factors,
    side: Side,
    /// The next row of that side.
    row: usize,
    gram: Vec<f64>,
    iteration: usize,
    /// Squared distance moved in this iteration, and squared length of the factors.
    moved: f64,
    length: f64,
}

impl Nmf {
    /// Starts from the first `k` triplets (fewer when there are fewer; at least one entry must be left).
    pub fn new(triplets: &[Triplet], k: usize) -> Self {
        let k = k.min(triplets.len());
        let factors = nndsvd(&triplets[..k]);
        let gram = factors.terms.gram();
        Nmf { factors, side: Side::Passages, row: 0, gram, iteration: 0, moved: 0.0, length: 0.0 }
    }

    /// What a whole iteration costs, in multiplications.
    pub fn cost(&self, matrix: &Sparse) -> usize {
        let k = self.factors.terms.k;
        2 * k * (matrix.n_cells() + k * (matrix.n_rows() + matrix.n_columns))
    }

    /// Improves about `budget` multiplications' worth of rows. True once the fit is finished.
    /// `transposed` is `matrix` with rows for columns.
    pub fn advance(&mut self, matrix: &Sparse, transposed: &Sparse, budget: usize) -> bool {
        let k = self.factors.terms.k;
        let mut spent = 0;
        while spent < budget {
            if k == 0 || self.iteration == MOST_ITERATIONS {
                return true;
            }
            let (cells, factor, other) = match self.side {
                Side::Passages => (matrix, &mut self.factors.passages, &self.factors.terms),
                Side::Terms => (transposed, &mut self.factors.terms, &self.factors.passages),
            };
            let n_rows = cells.n_rows();
            let rows = self.row..rows_within(cells, self.row, budget - spent, k);
            spent += k * (cells.starts[rows.end] - cells.starts[rows.start] + k * rows.len());
            self.row = rows.end;
            let weights = &mut factor.weights[rows.start * k..rows.end * k];
            let gram = &self.gram;
            self.moved += for_few!(k, k => improve(k, weights, cells, rows, &other.weights, gram));
            if self.row < n_rows {
                return false;
            }
            self.row = 0;
            self.gram = factor.gram();
            self.length += (0..k).map(|topic| self.gram[topic * k + topic]).sum::<f64>();
            spent += k * k * n_rows;
            self.side = match self.side {
                Side::Passages => Side::Terms,
                Side::Terms => {
                    self.iteration += 1;
                    if self.moved <= TOLERANCE * TOLERANCE * self.length {
                        self.iteration = MOST_ITERATIONS;
                    }
                    self.length = 0.0;
                    self.moved = 0.0;
                    Side::Passages
                }
            };
        }
        k == 0 || self.iteration == MOST_ITERATIONS
    }

    /// The factors as they are now.
    pub fn into_factors(self) -> Factors {
        self.factors
    }
}

/// The end of the rows from `first` on whose work is about `budget`; at least one row.
fn rows_within(cells: &Sparse, first: usize, budget: usize, k: usize) -> usize {
    let mut spent = 0;
    let mut end = first;
    while end < cells.n_rows() && spent < budget {
        spent += k * (cells.starts[end + 1] - cells.starts[end] + k);
        end += 1;
    }
    end
}

/// Gives each weight of some rows its best value in turn; returns the squared distance moved.
/// `weights` are those of `rows` only, `other` all those of the other side, whose scalar products are `gram`.
#[inline(always)]
fn improve(
    k: usize,
    weights: &mut [f64],
    cells: &Sparse,
    rows: Range<usize>,
    other: &[f64],
    gram: &[f64],
) -> f64 {
    let mut few = [0.0; 2 * FEW];
    let mut many = if k > FEW { vec![0.0; 2 * k] } else { Vec::new() };
    let room = if k > FEW { &mut many[..] } else { &mut few[..2 * k] };
    let (goal, inverse) = room.split_at_mut(k);
    for (topic, inverse) in inverse.iter_mut().enumerate() {
        // A topic that has nothing on the other side stays as it is.
        let square = gram[topic * k + topic];
        *inverse = if square > 0.0 { 1.0 / square } else { 0.0 };
    }
    let mut moved = 0.0;
    for (row, weights) in rows.zip(weights.chunks_exact_mut(k)) {
        goal.fill(0.0);
        for (column, value) in cells.row(row) {
            let other = &other[column * k..(column + 1) * k];
            goal.iter_mut().zip(other).for_each(|(sum, weight)| *sum += value * weight);
        }
        // From here on `goal` is what is still missing of it: goal − gram · weights.
        for (&weight, gram) in weights.iter().zip(gram.chunks_exact(k)) {
            if weight != 0.0 {
                goal.iter_mut().zip(gram).for_each(|(missing, g)| *missing -= weight * g);
            }
        }
        for topic in 0..k {
            let change = (goal[topic] * inverse[topic]).max(-weights[topic]);
            if change != 0.0 {
                weights[topic] += change;
                moved += change * change;
                let gram = &gram[topic * k..(topic + 1) * k];
                goal.iter_mut().zip(gram).for_each(|(missing, g)| *missing -= change * g);
            }
        }
    }
    moved
}

/// Each topic starts from the positive or the negative part of a triplet, whichever weighs more.
fn nndsvd(triplets: &[Triplet]) -> Factors {
    let k = triplets.len();
    let n_rows = triplets.first().map_or(0, |triplet| triplet.left.len());
    let n_columns = triplets.first().map_or(0, |triplet| triplet.right.len());
    let mut passages = Factor { k, weights: vec![0.0; n_rows * k] };
    let mut terms = Factor { k, weights: vec![0.0; n_columns * k] };
    for (topic, triplet) in triplets.iter().enumerate() {
        let weigh = |sign: f64| {
            let length = |vector: &[f64]| {
                vector.iter().map(|x| (sign * x).max(0.0)).map(|x| x * x).sum::<f64>().sqrt()
            };
            (sign, length(&triplet.left), length(&triplet.right))
        };
        let (up, down) = (weigh(1.0), weigh(-1.0));
        let (sign, left, right) = if up.1 * up.2 >= down.1 * down.2 { up } else { down };
        if left * right <= 0.0 {
            continue;
        }
        let scale = (triplet.sigma * left * right).sqrt();
        for (row, x) in triplet.left.iter().enumerate() {
            passages.weights[row * k + topic] = scale * (sign * x).max(0.0) / left;
        }
        for (column, x) in triplet.right.iter().enumerate() {
            terms.weights[column * k + topic] = scale * (sign * x).max(0.0) / right;
        }
    }
    Factors { passages, terms }
}

#[cfg(test)]
mod tests {
    use super::super::spectrum::Spectrum;
    use super::*;
    use crate::random::Random;

    fn triplets(matrix: &Sparse, k: usize) -> Vec<Triplet> {
        let mut spectrum = Spectrum::new(matrix.clone(), k);
        loop {
            if let Some(triplets) = spectrum.advance() {
                return triplets;
            }
        }
    }

    fn fitted(matrix: &Sparse, k: usize, budget: usize) -> Factors {
        let mut nmf = Nmf::new(&triplets(matrix, k), k);
        let transposed = matrix.transposed();
        while !nmf.advance(matrix, &transposed, budget) {}
        nmf.into_factors()
    }

    /// Rows of one of `n_blocks` kinds; each kind has columns of its own, and some cells are noise.
    fn blocks(n_rows: usize, n_columns: usize, n_blocks: usize, seed: u64) -> Sparse {
        let mut random = Random::new(seed);
        let mut matrix = Sparse::new(n_columns);
        for row in 0..n_rows {
            let cells: Vec<(usize, f64)> = (0..n_columns)
                .filter_map(|column| {
                    let own = column % n_blocks == row % n_blocks;
                    let kept = if own { random.below(4) > 0 } else { random.below(20) == 0 };
                    kept.then(|| (column, 0.2 + random.unit()))
                })
                .collect();
            matrix.push_row(cells.into_iter());
        }
        matrix
    }

    fn squared_error(matrix: &Sparse, factors: &Factors) -> f64 {
        let mut sum = 0.0;
        for row in 0..matrix.n_rows() {
            let mut rest = vec![0.0; matrix.n_columns];
            matrix.row(row).for_each(|(column, value)| rest[column] = value);
            for (column, rest) in rest.into_iter().enumerate() {
                let reached: f64 =
                    factors.passages.row(row).iter().zip(factors.terms.row(column)).map(|(w, h)| w * h).sum();
                sum += (rest - reached) * (rest - reached);
            }
        }
        sum
    }

    #[test]
    fn each_kind_of_row_gets_a_topic() {
        let matrix = blocks(18, 24, 3, 11);
        let factors = fitted(&matrix, 3, 1_000_000);
        let main = |weights: &[f64]| {
            (0..3).max_by(|&a, &b| weights[a].total_cmp(&weights[b])).expect("there are three topics")
        };
        let topics: Vec<usize> = (0..18).map(|row| main(factors.passages.row(row))).collect();
        assert!((3..18).all(|row| topics[row] == topics[row % 3]), "{topics:?}");
        assert!(topics[0] != topics[1] && topics[1] != topics[2] && topics[0] != topics[2], "{topics:?}");
        assert!((3..24).all(|column| main(factors.terms.row(column)) == topics[column % 3]));
    }

    #[test]
    fn every_iteration_comes_nearer() {
        for k in [2, 3, 5, 13] {
            let matrix = blocks(30, 40, 4, k as u64);
            let transposed = matrix.transposed();
            let mut nmf = Nmf::new(&triplets(&matrix, k), k);
            let mut error = squared_error(&matrix, &nmf.factors);
            while !nmf.advance(&matrix, &transposed, 500) {
                let next = squared_error(&matrix, &nmf.factors);
                assert!(next <= error * (1.0 + 1e-9), "{k} topics: from {error} to {next}");
                error = next;
            }
        }
    }

    #[test]
    fn the_size_of_the_steps_changes_nothing() {
        let matrix = blocks(20, 30, 3, 2);
        let whole = fitted(&matrix, 4, usize::MAX / 2);
        assert_eq!(fitted(&matrix, 4, 1), whole);
        assert_eq!(fitted(&matrix, 4, 777), whole);
    }

    #[test]
    fn a_step_is_what_alternating_least_squares_asks_for() {
        // One row, weights (1, 0), topics (2 0 1) and (0 1 1), cells 4 1 1: by hand, the first weight
        // becomes 1 + (9 − 5) / 5 = 1.8, the second 0 + (2 − 1.8) / 2 = 0.1.
        let mut cells = Sparse::new(3);
        cells.push_row([4.0, 1.0, 1.0].into_iter().enumerate());
        let terms = Factor { k: 2, weights: vec![2.0, 0.0, 0.0, 1.0, 1.0, 1.0] };
        let mut weights = [1.0, 0.0];
        let moved = improve(2, &mut weights, &cells, 0..1, &terms.weights, &terms.gram());
        assert!((weights[0] - 1.8).abs() < 1e-12 && (weights[1] - 0.1).abs() < 1e-12, "{weights:?}");
        assert!((moved - 0.65).abs() < 1e-12, "{moved}");
    }

    #[test]
    fn nothing_to_fit() {
        let empty = Sparse::new(4);
        assert_eq!(fitted(&empty, 3, 10), Factors::default());
        let mut zero = Sparse::new(2);
        zero.push_row(std::iter::empty());
        assert_eq!(fitted(&zero, 1, 10), Factors::default());
    }
}
