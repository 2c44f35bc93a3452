//! What `And` and `Not` speak of: documents, or the structures of one kind.

use super::{Finder, Place};
use crate::query::reading::Structure;

/// What `And` and `Not` speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Document,
    Inside(Structure),
}

impl Finder<'_> {
    /// The units in which places stand, sorted. What is set aside puts no document among them; a smaller unit
    /// is counted or set aside as a whole.
    pub(super) fn units(&self, places: &[Place]) -> Vec<Option<(u32, u32)>> {
        let counted = places.iter().filter(|place| !place.aside || self.unit != Unit::Document);
        let mut units: Vec<_> =
            counted.map(|place| self.unit_of(place)).filter(|unit| unit.is_some()).collect();
        units.sort_unstable();
        units.dedup();
        units
    }

    /// The unit of a place: the document's number in the segment and the structure's in the document. `None`
    /// when the place lies in no structure, or not in one alone.
    pub(super) fn unit_of(&self, place: &Place) -> Option<(u32, u32)> {
        let Unit::Inside(structure) = self.unit else { return Some((place.local, 0)) };
        let document = &self.held.segment.documents[place.local as usize];
        let list = structure.extents(&document.structures);
        let (token, until) = (place.token - document.first, place.until - document.first);
        let number = list.partition_point(|extent| extent.end <= token);
        let extent = list.get(number)?;
        (extent.start <= token && until <= extent.end).then_some((place.local, number as u32))
    }

    /// Whether any token of a place lies in a structure of the unit.
    pub(super) fn touches(&self, place: &Place) -> bool {
        let Unit::Inside(structure) = self.unit else { return true };
        let document = &self.held.segment.documents[place.local as usize];
        let list = structure.extents(&document.structures);
        let (token, until) = (place.token - document.first, place.until - document.first);
        let number = list.partition_point(|extent| extent.end <= token);
        list.get(number).is_some_and(|extent| extent.start < until)
    }
}
