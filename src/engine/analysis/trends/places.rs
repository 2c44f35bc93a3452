//! How many counted words of its text stand before each place of a query.

use crate::query::matches::{Hit, Matches, matches};
use crate::query::memo::Memo;
use crate::query::reading::Node;
use std::rc::Rc;

pub struct Places {
    found: Rc<Matches>,
    before: Rc<Vec<u32>>,
}

/// The places of a query. `None` when the time is up before.
pub fn places(memo: &Memo, node: &Node) -> Option<Places> {
    let found = matches(memo, node);
    if memo.is_stopped() {
        return None;
    }
    let name = format!("words before {node:?}");
    if let Some(before) = memo.table(&name) {
        return Some(Places { found, before });
    }
    if !memo.may_go_on() {
        return None;
    }
    let before = found.hits.iter().map(|hit| memo.corpus.words_before(hit.document, hit.extent.start));
    let before = memo.keep_table(name, before.collect());
    Some(Places { found, before })
}

impl Places {
    /// Text by text in the order of the corpus, what stands before each place; rising.
    pub fn by_text(&self) -> impl Iterator<Item = (u32, &[u32])> {
        let mut from = 0;
        self.found.by_document().map(move |hits: &[Hit]| {
            let before = &self.before[from..from + hits.len()];
            from += hits.len();
            (hits[0].document, before)
        })
    }
}
