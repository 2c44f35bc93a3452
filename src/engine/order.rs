//! Sorting lists with one sort for all of them.
//!
//! The standard library's sorts are compiled anew for every kind of list and of comparison, eight to fourteen
//! kilobytes each: with eighty of them they were a sixth of the page. Here the places of a list are sorted as numbers,
//! by one sort that asks a comparison through a pointer, and the items are then moved to their places. That costs an
//! indirect call per comparison; the few sorts that run over every match of a query keep the standard library's.

use std::cmp::Ordering;

/// Stable sorts of a list.
pub trait Order<T> {
    /// Sorts by a comparison.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Sorts by a key.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// Sorts in the natural order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        if self.len() < 2 {
            return;
        }
        let mut places = places(self.len(), &mut |a, b| compare(&self[a as usize], &self[b as usize]));
        // Each cycle of the permutation is walked once; a place that is done names itself.
        for start in 0..self.len() {
            let mut at = start;
            loop {
                let from = std::mem::replace(&mut places[at], at as u32) as usize;
                if from == start || from == at {
                    break;
                }
                self.swap(at, from);
                at = from;
            }
        }
    }
}

/// The numbers below `len`, sorted by a comparison of what they stand for; equal ones in their order.
fn places(len: usize, compare: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<u32> {
    let mut places: Vec<u32> = (0..len as u32).collect();
    places.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn lists_are_sorted_as_the_standard_library_sorts_them() {
        let mut random = Random::new(21);
        for _ in 0..2_000 {
            let len = random.below(60);
            let list: Vec<(u32, String)> =
                (0..len).map(|nth| (random.below(9), format!("{}-{nth}", random.below(4)))).collect();
            let (mut by_key, mut by_std) = (list.clone(), list.clone());
            by_key.order_by_key(|item| item.0);
            by_std.sort_by_key(|item| item.0);
            assert_eq!(by_key, by_std, "equal items keep their order");
            by_key.order();
            by_std.sort();
            assert_eq!(by_key, by_std);
            by_key.order_by(|a, b| b.1.cmp(&a.1));
            by_std.sort_by(|a, b| b.1.cmp(&a.1));
            assert_eq!(by_key, by_std);
        }
    }
}
