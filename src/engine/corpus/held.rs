//! A segment as the corpus holds it: which of its documents are there, and its layers as the ledger has them.

use super::Ledger;
use crate::index::Segment;
use crate::index::column::{Column, PartOf};
use crate::index::lexicon::part_spans;
use crate::text::fold::{fold, norm};
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

    /// The words that have a key on a layer, and the compounds of which a part has it. One form is found among those of
    /// its fold: to make the column of all forms takes a hundred times as long as most questions that name one.
    pub(super) fn having(&self, layer: Layer, key: &str, ledger: &Ledger) -> (Vec<u32>, Vec<PartOf>) {
        let lexicon = &self.segment.lexicon;
        let by_fold = layer == Layer::Form && self.columns[layer as usize].get().is_none();
        let column = if by_fold { &lexicon.folds } else { self.column(layer, ledger) };
        let found = if by_fold { column.find(&fold(key)) } else { column.find(key) };
        let Some(found) = found else { return Default::default() };
        let mut entries = column.entries_of.get(found).to_vec();
        let mut inside = column.compounds_of.get(found).to_vec();
        if by_fold {
            entries.retain(|&entry| norm(lexicon.forms.get(entry)) == key);
            inside.retain(|part| {
                let form = lexicon.forms.get(part.entry);
                let spans = part_spans(form, lexicon.entries[part.entry as usize].kind);
                spans.get(usize::from(part.part)).is_some_and(|span| norm(span.of(form)) == key)
            });
        }
        (entries, inside)
    }
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Corpus, Document};
    use crate::text::Layer;

    #[test]
    fn a_form_is_found_without_the_column_of_forms_as_with_it() {
        let text = "Santé, santé et SANTÉ. L’État, l'Etat et l’état ; Œuvre, main-d’œuvre, Main-d'oeuvre, \
            co-État O.T.A.N. OTAN otan e\u{301}tat États\u{2011}Unis États-unis 3,5";
        let mut corpus = Corpus::default();
        corpus.add(vec![Document { text: text.into(), ..Document::default() }]);
        let held = &corpus.segments()[0];
        // Of another corpus, so that this one has no column yet.
        let mut other = Corpus::default();
        other.add(vec![Document { text: text.into(), ..Document::default() }]);
        let keys: Vec<String> = other.columns(Layer::Form)[0].keys.iter().map(str::to_owned).collect();
        let found = |key: &String| corpus.having(held, Layer::Form, key);
        let without: Vec<_> = keys.iter().map(found).collect();
        assert!(held.columns[Layer::Form as usize].get().is_none());
        corpus.columns(Layer::Form);
        assert_eq!(without, keys.iter().map(found).collect::<Vec<_>>());
        assert!(keys.iter().any(|key| key == "œuvre"), "{keys:?}");
        assert_eq!(corpus.having(held, Layer::Form, "œ"), Default::default());
    }
}
