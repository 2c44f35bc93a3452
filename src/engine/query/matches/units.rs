//! What `And` and `Not` speak of: documents, or the structures of one kind.

use super::singles::gallop;
use super::{Finder, Place};
use crate::corpus::HeldSegment;
use crate::query::reading::Structure;
use crate::text::Extent;

/// What `And` and `Not` speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Document,
    Inside(Structure),
}

/// A unit by its numbers: the document's in the segment, the structure's in the document.
pub(super) type UnitNumber = (u32, u32);

impl Finder<'_> {
    /// The units in which places stand, which come by their starts; rising, each once. What is set aside puts no
    /// document among them; a smaller unit is counted or set aside as a whole.
    pub(super) fn units(&self, places: &[Place]) -> Vec<UnitNumber> {
        let mut units: Vec<UnitNumber> = Vec::new();
        let mut walk = Walk::new(self.held);
        for place in places {
            let (local, aside) = walk.to(place.token);
            if aside && self.unit == Unit::Document {
                continue;
            }
            if let Some(unit) = self.unit_of(place, local)
                && units.last() != Some(&unit)
            {
                units.push(unit);
            }
        }
        debug_assert!(units.is_sorted());
        units
    }

    /// The unit of a place of a document. `None` when the place lies in no structure, or not in one alone.
    pub(super) fn unit_of(&self, place: &Place, local: u32) -> Option<UnitNumber> {
        let Unit::Inside(structure) = self.unit else { return Some((local, 0)) };
        let document = &self.held.segment.documents[local as usize];
        let list = structure.extents(&document.structures);
        let (token, until) = (place.token - document.first, place.until - document.first);
        let number = list.partition_point(|extent| extent.end <= token);
        let extent = list.get(number)?;
        (extent.start <= token && until <= extent.end).then_some((local, number as u32))
    }

    /// Whether any token of a place lies in a structure of the unit.
    pub(super) fn touches(&self, place: &Place, local: u32) -> bool {
        let Unit::Inside(structure) = self.unit else { return true };
        let document = &self.held.segment.documents[local as usize];
        let list = structure.extents(&document.structures);
        let (token, until) = (place.token - document.first, place.until - document.first);
        let number = list.partition_point(|extent| extent.end <= token);
        list.get(number).is_some_and(|extent| extent.start < until)
    }
}

/// Walks over rising tokens and says where each lies.
pub(super) struct Walk<'a> {
    firsts: &'a [u32],
    aside: &'a [Extent],
    local: usize,
    /// Where the present document ends.
    end: u32,
}

impl<'a> Walk<'a> {
    pub fn new(held: &'a HeldSegment) -> Walk<'a> {
        Walk { firsts: &held.segment.firsts, aside: &held.aside, local: 0, end: 0 }
    }

    /// The document of a token, by its number in the segment.
    #[inline]
    pub fn document(&mut self, token: u32) -> u32 {
        if token >= self.end {
            self.local += gallop(&self.firsts[self.local + 1..], |&first| first <= token);
            self.end = self.firsts[self.local + 1];
        }
        self.local as u32
    }

    /// The document, and whether the token is set aside.
    #[inline]
    pub fn to(&mut self, token: u32) -> (u32, bool) {
        if self.aside.first().is_some_and(|extent| extent.end <= token) {
            self.aside = &self.aside[gallop(self.aside, |extent| extent.end <= token)..];
        }
        (self.document(token), self.aside.first().is_some_and(|extent| extent.start <= token))
    }
}
