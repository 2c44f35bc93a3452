//! Operators: which places are left, and which whole texts are chosen.
//!
//! A field chooses texts and has no places. Beside a word it is a condition: in a text that is chosen, each of its
//! sentences and paragraphs fulfils it.

use super::units::{UnitPass, UnitWalk};
use super::{Finder, Place, Unit, Walk, sorted};
use crate::query::field::Filter;
use crate::query::reading::Node;

/// What a node finds in a segment.
#[derive(Default)]
pub(super) struct Found {
    /// By their start; the same place may come more than once.
    pub places: Vec<Place>,
    /// Per document of the segment, whether it is chosen as a whole; empty when none is.
    pub whole: Vec<bool>,
}

impl Found {
    fn chooses(&self, local: u32) -> bool {
        self.whole.get(local as usize).copied().unwrap_or(false)
    }
}

impl Finder<'_> {
    pub(super) fn found(&self, node: &Node) -> Found {
        match node {
            Node::Field(name, value) => {
                let filter = Filter::new(name, value);
                let chosen = |text: Option<u32>| text.is_some_and(|text| filter.chooses(self.corpus, text));
                let (from, until) = self.documents;
                let mut whole = vec![false; self.held.documents.len()];
                let part = from as usize..until as usize;
                for (whole, text) in whole[part.clone()].iter_mut().zip(&self.held.documents[part]) {
                    *whole = chosen(*text);
                }
                Found { places: Vec::new(), whole }
            }
            Node::Or(nodes) => {
                let mut all = Found::default();
                for found in nodes.iter().map(|node| self.found(node)) {
                    all.places.extend(found.places);
                    all.whole = either(all.whole, found.whole);
                }
                Found { places: sorted(all.places), ..all }
            }
            Node::And(nodes) => self.and(nodes.iter().map(|node| self.found(node)).collect()),
            Node::Not(wanted, unwanted) => self.not(self.found(wanted), &self.found(unwanted)),
            Node::Within(node, structure) => {
                let inside = Finder { unit: Unit::Inside(*structure), ..*self };
                let mut found = inside.found(node);
                let mut walk = UnitWalk::new(&inside);
                found.places.retain(|place| walk.unit_of(place).is_some());
                found
            }
            Node::Outside(node, structure) => {
                let inside = Finder { unit: Unit::Inside(*structure), ..*self };
                let mut found = self.found(node);
                let mut walk = Walk::new(self.held);
                found.places.retain(|place| !inside.touches(place, walk.document(place.token)));
                found
            }
            Node::Layer(layer, node) => Finder { layer: *layer, ..*self }.found(node),
            node => Found { places: self.places(node), whole: Vec::new() },
        }
    }

    fn and(&self, operands: Vec<Found>) -> Found {
        let units: Vec<_> = operands.iter().map(|found| self.units(&found.places)).collect();
        let common = units.iter().zip(&operands).filter(|(_, found)| found.whole.is_empty());
        let common = common.map(|(units, _)| units.clone()).reduce(|mut common, units| {
            common.retain(|unit| units.binary_search(unit).is_ok());
            common
        });
        let whole = operands.iter().map(|found| found.whole.clone()).reduce(|whole, other| {
            if other.is_empty() { other } else { whole.iter().zip(other).map(|(a, b)| *a && b).collect() }
        });
        let whole = whole.unwrap_or_default();
        let mut places: Vec<Place> = operands.iter().flat_map(|found| found.places.iter().copied()).collect();
        places = sorted(places);
        let mut walk = UnitWalk::new(self);
        let mut common = common.as_deref().map(UnitPass::new);
        // Without a text that is chosen as a whole, what all of them have says everything.
        let chosen = operands.iter().zip(&units).filter(|(found, _)| !found.whole.is_empty());
        let mut chosen: Vec<(&Found, UnitPass)> =
            chosen.map(|(found, units)| (found, UnitPass::new(units))).collect();
        places.retain(|place| {
            let unit = walk.unit_of(place);
            let Some(unit) = unit else { return false };
            common.as_mut().is_none_or(|common| common.has(unit))
                && chosen.iter_mut().all(|(found, units)| found.chooses(unit.0) || units.has(unit))
        });
        Found { places, whole }
    }

    fn not(&self, wanted: Found, unwanted: &Found) -> Found {
        let Found { mut places, mut whole } = wanted;
        let excluded = self.units(&unwanted.places);
        let mut excluded = UnitPass::new(&excluded);
        let mut walk = Walk::new(self.held);
        let mut units = UnitWalk::new(self);
        places.retain(|place| {
            let is_excluded = units.unit_of(place).is_some_and(|unit| excluded.has(unit));
            !is_excluded && !unwanted.chooses(walk.document(place.token))
        });
        if !whole.is_empty() {
            for (local, whole) in (0u32..).zip(&mut whole) {
                *whole &= !unwanted.chooses(local);
            }
            // Of a text, all of it speaks.
            let mut walk = Walk::new(self.held);
            for place in &unwanted.places {
                let (local, aside) = walk.to(place.token);
                whole[local as usize] &= aside;
            }
        }
        Found { places, whole }
    }
}

fn either(a: Vec<bool>, b: Vec<bool>) -> Vec<bool> {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b,
        (_, true) => a,
        _ => a.iter().zip(b).map(|(a, b)| *a || b).collect(),
    }
}
