//! Non-negative matrix factorisation: passages × terms ≈ (passages × topics) · (topics × terms).
//!
//! Started from the singular vectors (NNDSVD, Boutsidis & Gallopoulos 2008), so that there is no
//! chance in it, then improved by hierarchical alternating least squares (HALS, Cichocki & Phan 2009):
//! each entry in turn takes its best value while all others stand still. The best value of a row does
//! not depend on the other rows, so the work is cut between any two rows and costs no more memory.

use super::matrix::Sparse;
use super::spectrum::Triplet;

const MOST_ITERATIONS: usize = 50;
/// It stops once an iteration moves the factors less than this share of what the first one did.
const TOLERANCE: f64 = 1e-2;

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
        let k = self.k;
        let mut gram = vec![0.0; k * k];
        for row in self.weights.chunks_exact(k.max(1)) {
            for a in 0..k {
                for b in 0..k {
                    gram[a * k + b] += row[a] * row[b];
                }
            }
        }
        gram
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
    moved: f64,
    moved_first: f64,
}

impl Nmf {
    /// Starts from the first `k` triplets (fewer when there are fewer; at least one entry must be left).
    pub fn new(triplets: &[Triplet], k: usize) -> Self {
        let k = k.min(triplets.len());
        let factors = nndsvd(&triplets[..k]);
        let gram = factors.terms.gram();
        Nmf { factors, side: Side::Passages, row: 0, gram, iteration: 0, moved: 0.0, moved_first: 0.0 }
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
            while self.row < n_rows && spent < budget {
                let n_cells = cells.starts[self.row + 1] - cells.starts[self.row];
                spent += k * (n_cells + k);
                let weights = &mut factor.weights[self.row * k..(self.row + 1) * k];
                self.moved += improve(weights, cells.row(self.row), other, &self.gram);
                self.row += 1;
            }
            if self.row < n_rows {
                return false;
            }
            self.row = 0;
            self.gram = factor.gram();
            spent += k * k * n_rows;
            self.side = match self.side {
                Side::Passages => Side::Terms,
                Side::Terms => {
                    self.iteration += 1;
                    if self.iteration == 1 {
                        self.moved_first = self.moved;
                    }
                    if self.moved <= TOLERANCE * TOLERANCE * self.moved_first {
                        self.iteration = MOST_ITERATIONS;
                    }
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

/// Gives each weight of a row its best value in turn; returns the squared distance moved.
fn improve(weights: &mut [f64], cells: impl Iterator<Item = (usize, f64)>, other: &Factor, gram: &[f64]) -> f64 {
    let k = weights.len();
    let mut goal = vec![0.0; k];
    for (column, value) in cells {
        for (sum, weight) in goal.iter_mut().zip(other.row(column)) {
            *sum += value * weight;
        }
    }
    let mut moved = 0.0;
    for topic in 0..k {
        let gram_row = &gram[topic * k..(topic + 1) * k];
        if gram_row[topic] <= 0.0 {
            continue;
        }
        let reached: f64 = gram_row.iter().zip(weights.iter()).map(|(g, w)| g * w).sum();
        let best = (weights[topic] + (goal[topic] - reached) / gram_row[topic]).max(0.0);
        moved += (best - weights[topic]) * (best - weights[topic]);
        weights[topic] = best;
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
