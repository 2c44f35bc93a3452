//! A segment as the corpus holds it: which of its documents are there, and its layers as the ledger has them.

use super::Ledger;
use crate::index::Segment;
use crate::index::column::Column;
use crate::text::{Extent, Layer};
use std::sync::{Arc, OnceLock};

/// A segment, and the number of each of its documents in the corpus (`None`: removed, or not in the part looked at).
#[derive(Debug, Clone)]
pub struct HeldSegment {
    pub segment: Arc<Segment>,
    pub documents: Vec<Option<u32>>,
    /// What is set aside, as positions of the segment, rising.
    pub aside: Vec<Extent>,
    /// Made when they are first asked for, in the order of `Layer::ALL`; parts of the corpus share them.
    columns: Arc<[OnceLock<Column>; Layer::ALL.len()]>,
}

impl HeldSegment {
    pub(super) fn new(segment: Arc<Segment>, documents: Vec<Option<u32>>) -> HeldSegment {
        HeldSegment { segment, documents, aside: Vec::new(), columns: Default::default() }
    }

    /// Puts a segment with the same tokens at the same places in its place.
    pub(super) fn replace(&mut self, segment: Arc<Segment>) {
        self.segment = segment;
        self.forget_layers();
    }

    /// Notes what of each document is set aside.
    pub(super) fn set_aside<'a>(&mut self, aside: impl Fn(u32) -> &'a [Extent]) {
        self.aside.clear();
        for (number, document) in self.documents.iter().zip(&self.segment.documents) {
            let extents = number.map_or(&[][..], &aside);
            let in_segment = |e: &Extent| Extent::new(document.first + e.start, document.first + e.end);
            self.aside.extend(extents.iter().map(in_segment));
        }
    }

    /// Bytes in memory, by part: those of the segment, and the layers that were asked for.
    pub fn memory_sizes(&self) -> Vec<(&'static str, usize)> {
        let mut sizes = self.segment.memory_sizes();
        sizes.push(("layers", self.columns.iter().filter_map(OnceLock::get).map(Column::size).sum()));
        sizes
    }

    /// Forgets the layers, because the ledger is another.
    pub(super) fn forget_layers(&mut self) {
        self.columns = Default::default();
    }

    /// The words of the segment on a layer, with the merges of the ledger.
    pub(super) fn column(&self, layer: Layer, ledger: &Ledger) -> &Column {
        let lexicon = &self.segment.lexicon;
        if layer == Layer::Fold && ledger.is_empty() {
            return &lexicon.folds;
        }
        let target = |fold: &str| ledger.target(fold).map(str::to_owned);
        self.columns[layer as usize].get_or_init(|| lexicon.column(layer, target))
    }
}
