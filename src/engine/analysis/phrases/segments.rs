//! Repeated segments: which phrases are always part of one longer phrase.

use super::keeping::apart;
use super::stream::BREAK;
use crate::order::Order;

/// Whether a phrase of `n` words is part of a longer one of at most `most` words that has the same count and may stand.
/// Whatever stands between the two has that count too, as a longer phrase is never more frequent than its parts.
pub fn is_in_longer(
    words: &[u32],
    places: &[u32],
    n: u32,
    count: u32,
    most: u32,
    may_stand: &dyn Fn(u32, u32) -> bool,
) -> bool {
    if count as usize != places.len() {
        return Longer { words, n, count, most, may_stand }.stands(places, 0, 0);
    }
    // Each of its places is one of the longer phrase: the same words stand around all of them.
    let first = places[0];
    let room = most - n;
    let is_shared = |word: u32, at: &dyn Fn(u32) -> u32| {
        word != BREAK && places[1..].iter().all(|&place| words[at(place) as usize] == word)
    };
    let left = (1..=room.min(first))
        .take_while(|&left| is_shared(words[(first - left) as usize], &|place| place - left))
        .count() as u32;
    let right = (0..room)
        .take_while(|&right| is_shared(words[(first + n + right) as usize], &|place| place + n + right))
        .count() as u32;
    (0..=left).any(|left| {
        let right = right.min(room - left);
        (0..=right).any(|right| left + right > 0 && may_stand(first - left, n + left + right))
    })
}

/// The same for one that overlaps itself, whose places are not all counted: every longer one is tried.
struct Longer<'a> {
    words: &'a [u32],
    n: u32,
    count: u32,
    most: u32,
    may_stand: &'a dyn Fn(u32, u32) -> bool,
}

impl Longer<'_> {
    /// Whether one may stand that goes on before or behind one with so many words on either side of the phrase, which
    /// stands at these places in it. What has words before goes on there alone, so that none is met twice.
    fn stands(&self, places: &[u32], left: u32, right: u32) -> bool {
        let is_longest = self.n + left + right >= self.most;
        let behind = |place: u32| Some(place + self.n + right);
        !is_longest
            && (self.goes_on(places, (left + 1, right), |place| place.checked_sub(left + 1))
                || left == 0 && self.goes_on(places, (0, right + 1), behind))
    }

    fn goes_on(&self, places: &[u32], (left, right): (u32, u32), at: impl Fn(u32) -> Option<u32>) -> bool {
        let beside = places.iter().filter_map(|&place| Some((self.words[at(place)? as usize], place)));
        let mut beside: Vec<(u32, u32)> = beside.filter(|&(word, _)| word != BREAK).collect();
        beside.order();
        let length = self.n + left + right;
        beside.chunk_by(|a, b| a.0 == b.0).any(|same| {
            let places: Vec<u32> = same.iter().map(|&(_, place)| place).collect();
            apart(places.iter().copied(), length) == self.count
                && ((self.may_stand)(places[0] - left, length) || self.stands(&places, left, right))
        })
    }
}
