//! The first singular triplets of a sparse matrix, from which a factorisation starts.
//!
//! Small matrices: the Gram matrix of the rows, diagonalised exactly by Jacobi's rotations. Larger
//! ones: subspace iteration with a Rayleigh–Ritz step (Halko, Martinsson & Tropp 2011), whose memory
//! grows with the number of rows and columns only. The sign of each triplet is fixed.

use super::matrix::Sparse;
use crate::order::Order;
use crate::random::Random;

/// Up to so many rows the decomposition is exact.
const EXACT_ROWS: usize = 64;
/// Directions carried along beyond those asked for, which makes the wanted ones settle sooner.
const SPARE: usize = 8;
const ROUNDS: usize = 24;
/// The start of the iteration must be the same always; any constant will do.
const SEED: u64 = 0x5EED;

/// One singular triplet: value σ, left vector (one entry a row), right vector (one a column).
#[derive(Debug, Clone, PartialEq)]
pub struct Triplet {
    pub sigma: f64,
    pub left: Vec<f64>,
    pub right: Vec<f64>,
}

/// Work on the first `wanted` triplets, in steps.
pub struct Spectrum {
    matrix: Sparse,
    wanted: usize,
    /// Orthonormal directions in the space of rows.
    basis: Vec<Vec<f64>>,
    round: usize,
}

impl Spectrum {
    pub fn new(matrix: Sparse, wanted: usize) -> Self {
        let n_rows = matrix.n_rows();
        let wanted = wanted.min(n_rows).min(matrix.n_columns);
        let mut basis = Vec::new();
        if n_rows > EXACT_ROWS {
            let mut random = Random::new(SEED);
            basis = (0..(wanted + SPARE).min(n_rows))
                .map(|_| (0..n_rows).map(|_| random.unit() - 0.5).collect())
                .collect();
            orthonormalise(&mut basis);
        }
        Spectrum { matrix, wanted, basis, round: 0 }
    }

    /// What one call of [`Spectrum::advance`] costs, in multiplications.
    pub fn cost(&self) -> usize {
        let n_rows = self.matrix.n_rows();
        if self.basis.is_empty() {
            20 * n_rows * n_rows * n_rows
        } else {
            self.basis.len() * (2 * self.matrix.n_cells() + n_rows * self.basis.len())
        }
    }

    /// One round of the iteration; the triplets, by falling σ, once it is the last.
    /// Directions without any weight are left out.
    pub fn advance(&mut self) -> Option<Vec<Triplet>> {
        if self.basis.is_empty() {
            return Some(self.exact());
        }
        if self.round < ROUNDS {
            self.round += 1;
            for vector in &mut self.basis {
                *vector = self.matrix.times(&self.matrix.transposed_times(vector));
            }
            orthonormalise(&mut self.basis);
            return None;
        }
        Some(self.ritz())
    }

    fn exact(&self) -> Vec<Triplet> {
        let n_rows = self.matrix.n_rows();
        let gram = gram(&self.matrix);
        let (values, vectors) = jacobi(gram, n_rows);
        self.triplets(values.into_iter().zip(vectors).collect())
    }

    /// The eigenvectors of the Gram matrix within the subspace reached.
    fn ritz(&self) -> Vec<Triplet> {
        let size = self.basis.len();
        let images: Vec<Vec<f64>> = self.basis.iter().map(|v| self.matrix.transposed_times(v)).collect();
        let mut small = vec![0.0; size * size];
        for i in 0..size {
            for j in 0..size {
                small[i * size + j] = dot(&images[i], &images[j]);
            }
        }
        let (values, vectors) = jacobi(small, size);
        let lefts = vectors.into_iter().map(|weights| {
            let mut left = vec![0.0; self.matrix.n_rows()];
            for (weight, direction) in weights.iter().zip(&self.basis) {
                left.iter_mut().zip(direction).for_each(|(sum, x)| *sum += weight * x);
            }
            left
        });
        self.triplets(values.into_iter().zip(lefts).collect())
    }

    /// Right vectors, fixed signs, falling order, from pairs of eigenvalue σ² and left vector.
    fn triplets(&self, mut pairs: Vec<(f64, Vec<f64>)>) -> Vec<Triplet> {
        pairs.order_by(|a, b| b.0.total_cmp(&a.0));
        let first = pairs.first().map_or(0.0, |pair| pair.0);
        pairs
            .into_iter()
            .take(self.wanted)
            .filter(|(value, _)| *value > 1e-10 * first && *value > 0.0)
            .map(|(value, mut left)| {
                let sigma = value.sqrt();
                let mut right = self.matrix.transposed_times(&left);
                right.iter_mut().for_each(|x| *x /= sigma);
                if points_down(&left) {
                    left.iter_mut().chain(right.iter_mut()).for_each(|x| *x = -*x);
                }
                Triplet { sigma, left, right }
            })
            .collect()
    }
}

impl Sparse {
    /// The matrix times a vector with one entry a column.
    fn times(&self, vector: &[f64]) -> Vec<f64> {
        (0..self.n_rows())
            .map(|row| self.row(row).map(|(column, value)| value * vector[column]).sum())
            .collect()
    }

    /// The transposed matrix times a vector with one entry a row.
    fn transposed_times(&self, vector: &[f64]) -> Vec<f64> {
        let mut product = vec![0.0; self.n_columns];
        for (row, &factor) in vector.iter().enumerate() {
            for (column, value) in self.row(row) {
                product[column] += value * factor;
            }
        }
        product
    }
}

/// Scalar products of all pairs of rows.
fn gram(matrix: &Sparse) -> Vec<f64> {
    let n = matrix.n_rows();
    let mut gram = vec![0.0; n * n];
    let mut dense = vec![0.0; matrix.n_columns];
    for i in 0..n {
        matrix.row(i).for_each(|(column, value)| dense[column] = value);
        for j in 0..=i {
            let product: f64 = matrix.row(j).map(|(column, value)| value * dense[column]).sum();
            gram[i * n + j] = product;
            gram[j * n + i] = product;
        }
        matrix.row(i).for_each(|(column, _)| dense[column] = 0.0);
    }
    gram
}

/// Whether the entry farthest from zero is negative (the first of them, where two are as far).
fn points_down(vector: &[f64]) -> bool {
    let mut farthest = 0.0f64;
    for &x in vector {
        if x.abs() > farthest.abs() * (1.0 + 1e-9) {
            farthest = x;
        }
    }
    farthest < 0.0
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Gram–Schmidt, twice for exactness; a direction that vanishes becomes zero.
fn orthonormalise(vectors: &mut [Vec<f64>]) {
    for i in 0..vectors.len() {
        let (done, rest) = vectors.split_at_mut(i);
        let vector = &mut rest[0];
        let before = dot(vector, vector).sqrt();
        for _ in 0..2 {
            for other in done.iter() {
                let along = dot(vector, other);
                vector.iter_mut().zip(other).for_each(|(x, y)| *x -= along * y);
            }
        }
        let length = dot(vector, vector).sqrt();
        let scale = if length > 1e-12 * before && length > 0.0 { 1.0 / length } else { 0.0 };
        vector.iter_mut().for_each(|x| *x *= scale);
    }
}

/// Eigenvalues and eigenvectors of a symmetric `n` × `n` matrix by cyclic Jacobi rotations
/// (Golub & Van Loan, Matrix Computations, § 8.5). In no particular order.
fn jacobi(mut a: Vec<f64>, n: usize) -> (Vec<f64>, Vec<Vec<f64>>) {
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    let whole: f64 = a.iter().map(|x| x * x).sum();
    for _ in 0..40 {
        let off: f64 = (0..n).map(|i| (0..i).map(|j| a[i * n + j] * a[i * n + j]).sum::<f64>()).sum();
        if off <= 1e-26 * whole {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                let apq = a[p * n + q];
                if apq == 0.0 {
                    continue;
                }
                let theta = (a[q * n + q] - a[p * n + p]) / (2.0 * apq);
                let sign = if theta < 0.0 { -1.0 } else { 1.0 };
                let t = sign / (theta.abs() + (theta * theta + 1.0).sqrt());
                let c = 1.0 / (t * t + 1.0).sqrt();
                let s = t * c;
                for k in 0..n {
                    let (akp, akq) = (a[k * n + p], a[k * n + q]);
                    a[k * n + p] = c * akp - s * akq;
                    a[k * n + q] = s * akp + c * akq;
                }
                for k in 0..n {
                    let (apk, aqk) = (a[p * n + k], a[q * n + k]);
                    a[p * n + k] = c * apk - s * aqk;
                    a[q * n + k] = s * apk + c * aqk;
                }
                let (low, high) = vectors.split_at_mut(q);
                for (x, y) in low[p].iter_mut().zip(high[0].iter_mut()) {
                    (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
                }
            }
        }
    }
    ((0..n).map(|i| a[i * n + i]).collect(), vectors)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(matrix: &Sparse, wanted: usize) -> Vec<Triplet> {
        let mut spectrum = Spectrum::new(matrix.clone(), wanted);
        loop {
            if let Some(triplets) = spectrum.advance() {
                return triplets;
            }
        }
    }

    /// Themes of falling size over random noise, as texts have.
    fn random_matrix(n_rows: usize, n_columns: usize, seed: u64) -> Sparse {
        let mut random = Random::new(seed);
        let mut matrix = Sparse::new(n_columns);
        for row in 0..n_rows {
            let theme = (row * row / n_rows) % 4;
            let cells: Vec<(usize, f64)> = (0..n_columns)
                .filter_map(|column| {
                    let likely = if column % 4 == theme { 2 } else { 8 };
                    (random.below(likely) == 0).then(|| (column, random.unit()))
                })
                .collect();
            matrix.push_row(cells.into_iter());
        }
        matrix
    }

    fn dense(rows: &[&[f64]]) -> Sparse {
        let mut matrix = Sparse::new(rows[0].len());
        rows.iter().for_each(|row| matrix.push_row(row.iter().copied().enumerate()));
        matrix
    }

    #[test]
    fn a_matrix_known_by_hand() {
        let triplets = finished(&dense(&[&[3.0, 0.0], &[0.0, -5.0]]), 2);
        let found: Vec<(f64, Vec<f64>, Vec<f64>)> =
            triplets.into_iter().map(|t| (t.sigma, t.left, t.right)).collect();
        assert_eq!(found, [(5.0, vec![0.0, 1.0], vec![0.0, -1.0]), (3.0, vec![1.0, 0.0], vec![1.0, 0.0])]);
    }

    #[test]
    fn all_triplets_together_are_the_matrix() {
        let matrix = random_matrix(9, 14, 3);
        let triplets = finished(&matrix, 9);
        for row in 0..9 {
            let mut cells = vec![0.0; 14];
            matrix.row(row).for_each(|(column, value)| cells[column] = value);
            for (column, cell) in cells.into_iter().enumerate() {
                let sum: f64 = triplets.iter().map(|t| t.sigma * t.left[row] * t.right[column]).sum();
                assert!((sum - cell).abs() < 1e-9, "cell {row}, {column}: {sum} for {cell}");
            }
        }
    }

    #[test]
    fn the_iteration_finds_what_the_exact_method_finds() {
        for seed in 0..3 {
            let matrix = random_matrix(EXACT_ROWS + 40, 60, seed);
            let triplets = finished(&matrix, 3);
            let exact = Spectrum { matrix: matrix.clone(), wanted: 3, basis: Vec::new(), round: 0 }.exact();
            for (found, exact) in triplets.iter().zip(&exact) {
                assert!(
                    (found.sigma / exact.sigma - 1.0).abs() < 1e-3,
                    "seed {seed}: {} {}",
                    found.sigma,
                    exact.sigma
                );
            }
            assert!(
                dot(&triplets[0].left, &exact[0].left) > 0.999_9,
                "seed {seed}: another sign or direction"
            );
        }
    }

    #[test]
    fn there_are_no_more_triplets_than_the_matrix_has() {
        assert_eq!(finished(&dense(&[&[1.0, 2.0], &[2.0, 4.0], &[0.5, 1.0]]), 3).len(), 1);
        assert_eq!(finished(&dense(&[&[0.0, 0.0]]), 1), []);
        assert_eq!(finished(&Sparse::new(5), 2), []);
        assert_eq!(finished(&random_matrix(EXACT_ROWS + 1, 2, 1), 12).len(), 2);
    }

    #[test]
    fn the_farthest_entry_is_positive() {
        for triplet in finished(&random_matrix(20, 30, 8), 6) {
            let farthest = triplet.left.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs()));
            assert!(farthest > Some(0.0), "{:?}", triplet.left);
        }
    }
}
