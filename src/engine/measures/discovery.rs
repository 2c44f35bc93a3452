//! Many tests at once: p-values adjusted so that a list of thousands does not call chance a finding.

use crate::order::Order;

/// Benjamini & Hochberg (1995): the share of false ones among all that are called findings with this p or a smaller.
/// Same order as given; a p that is no probability counts as 1.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let n = p.len() as f64;
    let mut least = 1.0f64;
    adjusted(p, true, |rank, p| {
        least = least.min(p * n / (rank + 1) as f64);
        least
    })
}

/// Holm (1979): the chance of even one false finding among them.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let n = p.len();
    let mut greatest = 0.0f64;
    adjusted(p, false, |rank, p| {
        greatest = greatest.max(p * (n - rank) as f64).min(1.0);
        greatest
    })
}

/// Walks the p-values by rank, from the largest if `down`, and puts what `adjust` makes of them at their places.
fn adjusted(p: &[f64], down: bool, mut adjust: impl FnMut(usize, f64) -> f64) -> Vec<f64> {
    let clean: Vec<f64> = p.iter().map(|&p| if (0.0..=1.0).contains(&p) { p } else { 1.0 }).collect();
    let mut places: Vec<usize> = (0..clean.len()).collect();
    places.order_by(|&a, &b| clean[a].total_cmp(&clean[b]));
    let mut result = vec![0.0; clean.len()];
    let ranks: &mut dyn Iterator<Item = usize> =
        if down { &mut (0..places.len()).rev() } else { &mut (0..places.len()) };
    for rank in ranks {
        result[places[rank]] = adjust(rank, clean[places[rank]]);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(got: Vec<f64>, expected: &[f64]) {
        assert_eq!(got.len(), expected.len());
        assert!(got.iter().zip(expected).all(|(got, expected)| (got - expected).abs() < 1e-12), "{got:?}");
    }

    #[test]
    fn adjusted_by_hand() {
        check(benjamini_hochberg(&[0.01, 0.04, 0.03, 0.005]), &[0.02, 0.04, 0.04, 0.02]);
        check(holm(&[0.01, 0.04, 0.03, 0.005]), &[0.03, 0.06, 0.06, 0.02]);
        check(benjamini_hochberg(&[]), &[]);
        check(holm(&[f64::NAN, 0.0]), &[1.0, 0.0]);
        check(benjamini_hochberg(&[1.0; 3]), &[1.0; 3]);
    }
}
