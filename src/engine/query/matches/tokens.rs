//! Patterns of tokens.

use super::units::UnitWalk;
use super::{Finder, Place, Unit};
use crate::query::cql::Stretch;

impl Finder<'_> {
    /// Places of a pattern: of the shortest matches from each token those that end at a token first come from the left.
    pub(super) fn tokens(&self, source: &str) -> Vec<Place> {
        let Some(program) = self.memo.program(self.number, source) else { return Vec::new() };
        let mut places: Vec<Place> = Vec::new();
        let mut walk = UnitWalk::new(self);
        for Stretch { start, end } in program.find(self.held, self.range) {
            let place = Place { token: start, until: end, part: 0, end_part: 0 };
            // What does not lie in a sentence must not hide a shorter match that does.
            if self.unit == Unit::Document || walk.unit_of(&place).is_some() {
                places.push(place);
            }
        }
        if places.is_sorted_by(|a, b| a.until < b.until) {
            // No two end together.
            return places;
        }
        let mut by_end = places.clone();
        by_end.sort_by_key(|place| (place.until, place.token));
        by_end.dedup_by_key(|place| place.until);
        if by_end.len() < places.len() {
            by_end.sort_by_key(|place| place.token);
            places = by_end;
        }
        places
    }
}
