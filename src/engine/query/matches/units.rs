//! What `And` and `Not` speak of: documents, or the structures of one kind.

use super::singles::gallop;
use super::{Finder, Place};
use crate::corpus::HeldSegment;
use crate::index::Segment;
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
        let mut unit_walk = UnitWalk::new(self);
        for place in places {
            if self.unit == Unit::Document && walk.to(place.token).1 {
                continue;
            }
            if let Some(unit) = unit_walk.unit_of(place)
                && units.last() != Some(&unit)
            {
                units.push(unit);
            }
        }
        debug_assert!(units.is_sorted());
        units
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

/// Walks over places by their starts and says in which unit each stands.
pub(super) struct UnitWalk<'a> {
    segment: &'a Segment,
    unit: Unit,
    walk: Walk<'a>,
    /// The document of the last place, its structures, and how many of them ended before that place.
    local: u32,
    list: &'a [Extent],
    number: usize,
}

impl<'a> UnitWalk<'a> {
    pub fn new(finder: &Finder<'a>) -> UnitWalk<'a> {
        let (segment, walk) = (&*finder.held.segment, Walk::new(finder.held));
        UnitWalk { segment, unit: finder.unit, walk, local: u32::MAX, list: &[], number: 0 }
    }

    /// `None` when the place lies in no structure, or not in one alone.
    #[inline]
    pub fn unit_of(&mut self, place: &Place) -> Option<UnitNumber> {
        let local = self.walk.document(place.token);
        let Unit::Inside(structure) = self.unit else { return Some((local, 0)) };
        let document = &self.segment.documents[local as usize];
        if local != self.local {
            (self.local, self.list, self.number) = (local, structure.extents(&document.structures), 0);
        }
        let (token, until) = (place.token - document.first, place.until - document.first);
        self.number += gallop(&self.list[self.number..], |extent| extent.end <= token);
        let extent = self.list.get(self.number)?;
        (extent.start <= token && until <= extent.end).then_some((local, self.number as u32))
    }
}

/// Walks over rising units and says which of them are in a list.
pub(super) struct UnitPass<'a>(&'a [UnitNumber]);

impl<'a> UnitPass<'a> {
    pub fn new(units: &'a [UnitNumber]) -> UnitPass<'a> {
        UnitPass(units)
    }

    #[inline]
    pub fn has(&mut self, unit: UnitNumber) -> bool {
        self.0 = &self.0[gallop(self.0, |&other| other < unit)..];
        self.0.first() == Some(&unit)
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
