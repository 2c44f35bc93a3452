//! One set of passages, fitted with several numbers of topics, in steps. The singular vectors are
//! computed once and serve every number.

use super::matrix::Sparse;
use super::mixture::Mixture;
use super::nmf::{Factors, Nmf};
use super::spectrum::{Spectrum, Triplet};

/// The fits of one set of passages.
pub struct Sweep {
    counts: Sparse,
    matrix: Sparse,
    transposed: Sparse,
    /// The numbers of topics to fit, in this order.
    ks: Vec<usize>,
    spectrum: Option<Spectrum>,
    triplets: Vec<Triplet>,
    nmf: Option<Nmf>,
    n_done: usize,
}

impl Sweep {
    /// `matrix` is the weighted form of `counts`: same rows, same columns.
    pub fn new(counts: Sparse, matrix: Sparse, ks: Vec<usize>) -> Self {
        let most = ks.iter().copied().max().unwrap_or(0);
        let spectrum = (most > 1).then(|| Spectrum::new(matrix.clone(), most));
        let transposed = matrix.transposed();
        Sweep { counts, matrix, transposed, ks, spectrum, triplets: Vec::new(), nmf: None, n_done: 0 }
    }

    /// How many of the fits are done, of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.n_done, self.ks.len())
    }

    pub fn is_done(&self) -> bool {
        self.n_done == self.ks.len()
    }

    /// Works for about `budget` multiplications, which it counts down, or until a fit is done, and
    /// gives that: the place of its K in `ks`, and the model.
    pub fn advance(&mut self, budget: &mut usize) -> Option<(usize, Mixture)> {
        while *budget > 0 && !self.is_done() {
            if let Some(spectrum) = &mut self.spectrum {
                *budget = budget.saturating_sub(spectrum.cost());
                if let Some(triplets) = spectrum.advance() {
                    self.triplets = triplets;
                    self.spectrum = None;
                }
                continue;
            }
            let k = self.ks[self.n_done];
            if k == 1 {
                // One topic is all there is: nothing to fit.
                self.n_done += 1;
                return Some((self.n_done - 1, Mixture::of(&self.counts, &Factors::default())));
            }
            let nmf = self.nmf.get_or_insert_with(|| Nmf::new(&self.triplets, k));
            let slice = (*budget).min(nmf.cost(&self.matrix));
            let finished = nmf.advance(&self.matrix, &self.transposed, slice.max(1));
            *budget -= slice;
            if finished {
                let factors = self.nmf.take().map(Nmf::into_factors).unwrap_or_default();
                let mixture = Mixture::of(&self.counts, &factors);
                *budget = budget.saturating_sub(2 * k * self.counts.n_cells());
                self.n_done += 1;
                return Some((self.n_done - 1, mixture));
            }
        }
        None
    }
}
