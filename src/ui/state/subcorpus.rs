//! The subcorpus of the page: its texts, found by the engine, and the sentence that says it changed.

use super::page::{How, Page, subcorpus_of};
use super::use_answer;
use crate::engine::analysis::subcorpus::SubcorpusQuestion;
use crate::link::{Named, State, Subcorpus};
use crate::ui::state::whenever;
use leptos::prelude::*;

/// Keeps `page.chosen` what the address asks for, and tells the person of every change.
pub fn follow(page: Page) {
    let wanted = page.part(|state| state.subcorpus.clone());
    let answered = use_answer(move || {
        let subcorpus = wanted.with(|_| page.state.with_untracked(subcorpus_of));
        (!subcorpus.is_whole()).then_some(SubcorpusQuestion { subcorpus })
    });
    let told = StoredValue::new(wanted.get_untracked());
    whenever(move || {
        let answer = answered.get();
        page.chosen.set(answer.clone());
        let now = wanted.get();
        if now.is_whole() != answer.is_none() || answered.busy.get() || told.with_value(|told| *told == now) {
            return;
        }
        told.set_value(now);
        let words = &page.words().subcorpus;
        match answer {
            None => page.say(words.whole),
            Some(answer) => {
                let all = page.summary.with_untracked(|summary| summary.documents.len() as u64);
                let texts = (words.texts_of)(answer.documents.len() as u64, all, page.locale());
                page.say(&format!("{} {texts}", words.label));
            }
        }
    });
}

impl Page {
    /// Whether a text is in the subcorpus.
    pub fn has(self, document: u32) -> bool {
        self.chosen
            .with(|chosen| chosen.as_ref().is_none_or(|c| c.documents.binary_search(&document).is_ok()))
    }

    /// The numbers of the texts that the views are about.
    pub fn texts(self) -> Vec<u32> {
        match self.chosen.get() {
            Some(chosen) => chosen.documents.clone(),
            None => (0..self.summary.with(|summary| summary.documents.len()) as u32).collect(),
        }
    }

    /// Another subcorpus, as a step that Back undoes.
    pub fn choose(self, change: impl FnOnce(&mut Subcorpus)) {
        self.go(How::Push, |state| {
            change(&mut state.subcorpus);
            if state.subcorpus.is_whole() {
                state.subcorpus = Subcorpus::default();
            }
        });
    }

    /// What the present subcorpus is called.
    pub fn subcorpus_name(self, state: &State) -> String {
        self.name_of(&state.subcorpus, &state.named)
    }

    /// What a subcorpus is called: its name, its query, or that it is picked by hand.
    pub fn name_of(self, chosen: &Subcorpus, named: &[Named]) -> String {
        let words = &self.words().subcorpus;
        match chosen.name(named) {
            _ if chosen.is_whole() => words.whole.to_owned(),
            Some(name) => name.to_owned(),
            None if chosen.query.is_empty() => words.by_hand.to_owned(),
            None => chosen.query.clone(),
        }
    }
}
