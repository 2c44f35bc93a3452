//! Patterns of tokens.

use super::singles::Counts;
use super::units::UnitWalk;
use super::{Finder, Place, Unit};
use crate::query::blocks::Blocks;
use crate::query::cql::Stretch;
use crate::query::reading::{Node, Structure};
use std::borrow::Cow;

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

    /// How often a pattern is counted in each document, where its places need not be listed for it: all are of one length,
    /// and the segment is looked at as a whole.
    pub(super) fn counted_tokens(&self, node: &Node) -> Option<Counts> {
        let (source, structure) = match node {
            Node::Cql(source) => (source, None),
            Node::Within(node, structure) => match &**node {
                Node::Cql(source) => (source, Some(*structure)),
                _ => return None,
            },
            _ => return None,
        };
        if !self.held.aside.is_empty() || structure == Some(Structure::Quotation) {
            return None;
        }
        let Some(program) = self.memo.program(self.number, source) else { return Some(Counts::default()) };
        let length = program.length().filter(|&length| 0 < length && length <= MOST_COUNTED)?;
        let mut starts = Cow::Borrowed(program.starts(self.held));
        if let Some(structure) = structure {
            let inside = self.inside(structure, length);
            starts.to_mut().iter_mut().zip(inside).for_each(|(start, inside)| *start &= inside);
        }
        Some(Counts { counted: self.counts_of(&starts), aside: 0 })
    }

    /// From which tokens on so many, one at least, lie in one structure.
    fn inside(&self, structure: Structure, length: u32) -> Vec<u64> {
        let mut inside = Blocks::of(self.range).zeros();
        for document in &self.held.segment.documents {
            for extent in structure.extents(&document.structures) {
                let end = (document.first + extent.end + 1).saturating_sub(length);
                fill(&mut inside, document.first + extent.start, end);
            }
        }
        inside
    }
}

/// Tokens of a match that is counted without a list, at most.
const MOST_COUNTED: u32 = 12;

/// Sets the bits from one on to another, which is not set.
fn fill(bits: &mut [u64], from: u32, until: u32) {
    if from >= until {
        return;
    }
    let (first, last) = (from as usize / 64, (until - 1) as usize / 64);
    let (head, tail) = (u64::MAX << (from % 64), u64::MAX >> (63 - (until - 1) % 64));
    if first == last {
        bits[first] |= head & tail;
        return;
    }
    bits[first] |= head;
    bits[first + 1..last].fill(u64::MAX);
    bits[last] |= tail;
}
