//! Changing what is known of texts: facts go to the engine, refusals into the address, and one step undoes them.

use super::columns::{Column, inverse};
use crate::client;
use crate::engine::corpus::Fact;
use crate::engine::order::Order;
use crate::protocol::corpus::{ReadDate, Tell};
use crate::ui::browser;
use crate::ui::lang::error_text;
use crate::ui::state::{How, Page, page};
use leptos::prelude::*;

/// What was told, so that it can be taken back.
#[derive(Debug, Clone, Default)]
struct Told {
    facts: Vec<(String, Fact)>,
    undate: Vec<String>,
}

/// The cell that is being edited, and what can be undone.
#[derive(Clone, Copy)]
pub struct Editing {
    page: Page,
    /// Id of the text and key of the column.
    pub cell: RwSignal<Option<(String, String)>>,
    /// The `data-cell` of the place that takes the focus when it is drawn and nothing has it; empty for none.
    pub focus: StoredValue<String>,
    told: RwSignal<Vec<Told>>,
}

impl Editing {
    pub fn new() -> Editing {
        Editing {
            page: page(),
            cell: RwSignal::new(None),
            focus: StoredValue::new(String::new()),
            told: RwSignal::new(Vec::new()),
        }
    }

    /// Notes which cell has the focus, before its row may be drawn anew.
    pub fn keep_focus(self) {
        if let Some(cell) = browser::focused("data-cell") {
            self.focus.set_value(cell);
        }
    }

    /// Gives the focus back to the cell that had it, in the turn in which it is drawn again: a key pressed at once is
    /// its own. Where the person has gone elsewhere, the focus stays there.
    pub fn return_focus(self) {
        let cell = self.focus.get_value();
        if !cell.is_empty() && browser::focus_is_nowhere() {
            browser::focus(&format!("[data-cell=\"{cell}\"]"));
        }
    }

    pub fn can_undo(self) -> bool {
        self.told.with(|told| !told.is_empty())
    }

    /// Tells the engine facts, and refuses the dates of texts; notes what undoes both.
    pub fn tell(self, facts: Vec<(String, Fact)>, undate: Vec<String>) {
        let undoes = self.page.summary.with_untracked(|summary| {
            let of = |(id, fact): &(String, Fact)| {
                let document = summary.documents.iter().find(|document| document.id == *id)?;
                Some((id.clone(), inverse(fact, document)))
            };
            facts.iter().rev().filter_map(of).collect()
        });
        let before = self.page.state.with_untracked(|state| state.undate.clone());
        self.told.update(|told| told.push(Told { facts: undoes, undate: before.clone() }));
        let mut after = before;
        // A date that is told is not refused any more.
        let dated =
            |id: &String| facts.iter().any(|(told, fact)| told == id && matches!(fact, Fact::Date(Some(_))));
        after.retain(|id| !dated(id));
        after.extend(undate);
        after.order();
        after.dedup();
        self.send(facts, after);
    }

    pub fn undo(self) {
        if let Some(Told { facts, undate }) = self.told.try_update(Vec::pop).flatten() {
            self.send(facts, undate);
            self.page.say(self.page.words().undone);
        }
    }

    fn send(self, facts: Vec<(String, Fact)>, undate: Vec<String>) {
        let page = self.page;
        page.go(How::Replace, |state| state.undate = undate);
        if facts.is_empty() {
            return;
        }
        wasm_bindgen_futures::spawn_local(async move {
            match client::run(Tell { facts }, 1).await {
                Ok((summary, _)) => page.set_summary(summary),
                Err(error) => page.say(&error_text(&error, page.words())),
            }
        });
    }

    /// Takes what was typed into a cell.
    pub fn commit(self, id: String, language: String, column: Column, from: &str, value: String) {
        self.cell.set(None);
        let value = value.trim().to_owned();
        if value == from.trim() {
            return;
        }
        if column != Column::Date {
            if let Some(fact) = column.fact(&value) {
                self.tell(vec![(id, fact)], vec![]);
            }
            return;
        }
        if value.is_empty() {
            return self.tell(vec![(id.clone(), Fact::Date(None))], vec![id]);
        }
        let page = self.page;
        wasm_bindgen_futures::spawn_local(async move {
            let read = client::run(ReadDate { words: value.clone(), language }, 1).await;
            match read.ok().and_then(|(answer, _)| answer.date) {
                Some(date) => self.tell(vec![(id, Fact::Date(Some(date)))], vec![]),
                None => page.say(&(page.words().table.no_date)(&value)),
            }
        });
    }
}
