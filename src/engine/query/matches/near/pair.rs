//! Two different words near each other, in one pass over their places.

use super::{Mark, between, mark_of_end, mark_of_start};
use crate::query::matches::{Finder, Place};

impl Finder<'_> {
    /// From each start the shortest stretch with both words, by their starts: where it ends, and its place. Each
    /// place is one token or a part of one.
    pub(super) fn pairs(&self, lists: [&[Place]; 2], gap: u32, ordered: bool) -> Vec<(Mark, Place)> {
        let [first, second] = lists;
        let mut stretches = self.followed_by(first, second, gap);
        if !ordered {
            stretches.extend(self.followed_by(second, first, gap));
            stretches.sort_by_key(|(end, place)| (place.token, place.part, *end));
        }
        // Of those that begin together the shortest.
        stretches.dedup_by_key(|(_, place)| place.start());
        stretches
    }

    /// Each place with the nearest of the others behind it.
    fn followed_by(&self, places: &[Place], others: &[Place], gap: u32) -> Vec<(Mark, Place)> {
        let segment = &self.held.segment;
        let mut stretches: Vec<(Mark, Place)> = Vec::new();
        let mut next = 0;
        for place in places {
            // Where the other word may begin: behind the token, or at the next part of it.
            let boundary = match place.end_part {
                0 => (place.until, 0),
                part => (place.token, part),
            };
            // Of places that begin together one may end in the token and the next behind it.
            while next > 0 && others[next - 1].start() >= boundary {
                next -= 1;
            }
            while others.get(next).is_some_and(|other| other.start() < boundary) {
                next += 1;
            }
            let Some(nearest) = others.get(next) else { continue };
            // Fewer tokens than that cannot hold more words.
            let is_far = nearest.token > place.token + gap + 1
                && segment.words.rank(nearest.token) - segment.words.rank(place.until) > gap;
            if is_far {
                continue;
            }
            let end = mark_of_end(segment, place);
            let beside = others[next..].iter().take_while(|other| other.token == nearest.token);
            let fits = beside.filter(|other| between(end, mark_of_start(segment, other)) <= gap);
            let best = fits.min_by_key(|other| mark_of_end(segment, other));
            let in_paragraph = |other: &&Place| {
                segment.paragraphs.rank(place.token + 1) == segment.paragraphs.rank(other.token + 1)
            };
            if let Some(best) = best.filter(in_paragraph) {
                let whole = Place { until: best.until, end_part: best.end_part, ..*place };
                stretches.push((mark_of_end(segment, best), whole));
            }
        }
        stretches.sort_by_key(|(end, place)| (place.token, place.part, *end));
        stretches
    }
}
