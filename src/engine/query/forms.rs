//! In which forms the places of a query stand in the texts, counted part by part.

use super::known::{Known, Size};
use super::matches::{EntryCount, Hit, entry_counts, look};
use super::memo::Memo;
use super::reading::Node;
use crate::text::Span;
use std::collections::HashMap;
use std::rc::Rc;

/// Tokens of the documents whose places are counted in one step.
const MOST: u32 = 1 << 17;

/// How often, and where first: document and position.
pub type Count = (u64, (u32, u32));

#[derive(Default)]
pub struct Forms {
    /// Of places that are one token, by segment and entry.
    pub tokens: HashMap<(usize, u32), Count>,
    /// Of longer ones, by their text as it stands there.
    pub rows: HashMap<Box<str>, Count>,
}

impl Size for Forms {
    fn size(&self) -> usize {
        10 * self.tokens.len() + 16 * self.rows.len()
    }
}

/// The forms of the counted places of a query.
pub fn forms(memo: &Memo, node: &Node) -> Rc<Forms> {
    let look = look(memo, node);
    let places = look.listed(memo, node);
    if memo.is_stopped() {
        return Rc::default();
    }
    // Entries are counted for a segment as a whole, places one by one.
    let most = |_| if places.is_some() { MOST } else { u32::MAX };
    memo.by_part(Known::forms, node, most, |part, forms: &mut Forms| match &places {
        None => {
            let number = part.number;
            let counts = entry_counts(memo, number, &look.singles[number]);
            forms
                .tokens
                .extend(counts.map(|EntryCount { entry, count, first }| ((number, entry), (count, first))));
        }
        Some(places) => {
            // The documents of the segments are in the order of the corpus.
            let place = |hit: &Hit| memo.corpus.place_of(hit.document);
            let before = |local| places.hits.partition_point(|hit| place(hit) < (part.number, local));
            let (from, until) = part.documents;
            places.hits[before(from)..before(until)]
                .iter()
                .for_each(|&hit| forms.add(memo, part.number, hit));
        }
    })
}

impl Forms {
    fn add(&mut self, memo: &Memo, number: usize, hit: Hit) {
        let segment = &memo.corpus.segments()[number].segment;
        let (_, local) = memo.corpus.place_of(hit.document);
        let mut tokens = segment.walk(local, hit.extent);
        let Some((entry, first)) = tokens.next() else { return };
        let place = (hit.document, hit.extent.start);
        let Some((_, last)) = tokens.last() else {
            self.tokens.entry((number, entry)).or_insert((0, place)).0 += 1;
            return;
        };
        let text = Span::new(first.start, last.end).of(&memo.corpus.document(hit.document).text);
        match self.rows.get_mut(text) {
            Some((count, _)) => *count += 1,
            None => {
                self.rows.insert(text.into(), (1, place));
            }
        }
    }
}
