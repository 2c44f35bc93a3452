//! What was asked since the page was opened: queries with the subcorpus they were asked in and what they found. Kept in
//! memory alone; gone with the page.

use super::Answered;
use super::page::Page;
use crate::engine::analysis::search::SearchAnswer;
use crate::link::Subcorpus;
use crate::ui::state::whenever;
use leptos::prelude::*;
use std::time::Duration;

/// Queries kept.
const MOST: usize = 200;
/// A query that stood this long was meant; shorter ones were being typed.
const STOOD: Duration = Duration::from_millis(1_200);

/// A query as it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub query: String,
    pub layer: Option<String>,
    pub subcorpus: Subcorpus,
    pub matches: u64,
    pub documents: u32,
}

/// Keeps `page.asked`, the newest first; what is asked again moves to the front.
pub fn follow(page: Page, search: Answered<SearchAnswer>) {
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    whenever(move || {
        let Some(answer) = search.get().filter(|answer| answer.reading.node.is_some()) else { return };
        if search.busy.get() {
            return;
        }
        let asked = page.state.with_untracked(|state| Asked {
            query: page.good_query.get_untracked().trim().to_owned(),
            layer: state.layer.clone(),
            subcorpus: state.subcorpus.clone(),
            matches: answer.matches,
            documents: answer.documents,
        });
        if let Some(earlier) = waiting.get_value() {
            earlier.clear();
        }
        let keep = move || {
            page.asked.update(|list| {
                list.retain(|old| {
                    (&old.query, &old.layer, &old.subcorpus) != (&asked.query, &asked.layer, &asked.subcorpus)
                });
                list.insert(0, asked);
                list.truncate(MOST);
            });
        };
        waiting.set_value(set_timeout_with_handle(keep, STOOD).ok());
    });
}
