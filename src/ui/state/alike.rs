//! Texts like a passage. The link names its place; the engine says by which words it would be found again, and others
//! like it; these words are the query of the page until another one is typed.

use super::page::{How, Page};
use super::use_answer;
use crate::engine::analysis::likeness::LikenessQuestion;
use crate::engine::analysis::subcorpus::Subcorpus;
use crate::engine::text::Span;
use crate::link::{Passage, State};
use crate::protocol::Within;
use crate::ui::browser;
use crate::ui::state::whenever;
use leptos::prelude::*;

/// Words of the query that looks for texts like a passage.
const WORDS: u32 = 10;

/// The passage that a state looks for: a query goes before it.
fn wanted(state: &State) -> Option<&Passage> {
    state.like.as_ref().filter(|_| state.query.is_empty())
}

/// Keeps `page.alike` the words of the passage in the address.
pub fn follow(page: Page) {
    let passage = page.part(|state| wanted(state).cloned());
    let asked = use_answer(move || {
        let Passage { text, span } = passage.get()?;
        let document = page.document(&text)?;
        let span = span.map(|(start, end)| Span { start, end });
        let question = LikenessQuestion { document, span, limit: WORDS };
        // The words of a passage are the same in whichever texts others like it are looked for.
        Some(Within { subcorpus: Subcorpus::default(), question })
    });
    let or = page.part(move |state| crate::ui::lang::words(page.lang_of(state)).alike.or);
    whenever(move || {
        if asked.busy.get() {
            return;
        }
        let words = asked.get().map(|answer| {
            let keys: Vec<&str> = answer.words.iter().map(|word| word.form.as_str()).collect();
            keys.join(or.get())
        });
        page.alike.set(passage.get_untracked().zip(words));
    });
}

impl Page {
    /// The query that every view follows: what was typed, or else the words of a passage.
    pub fn query(self) -> Memo<String> {
        Memo::new(move |_| self.query_now())
    }

    pub fn query_now(self) -> String {
        self.state.with(|state| match wanted(state) {
            Some(passage) => self.words_of(passage).unwrap_or_default(),
            None => state.query.clone(),
        })
    }

    /// The words of a passage, once they are known; empty when it has none that another text shares.
    fn words_of(self, passage: &Passage) -> Option<String> {
        self.alike
            .with(|alike| alike.as_ref().filter(|(of, _)| of == passage).map(|(_, words)| words.clone()))
    }

    /// Whether the words of a passage are being looked for.
    pub fn awaits_words(self) -> bool {
        self.state.with(|state| {
            wanted(state).is_some_and(|passage| {
                self.document(&passage.text).is_some() && self.words_of(passage).is_none()
            })
        })
    }

    /// Shows the texts that are like a passage.
    pub fn look_alike(self, passage: Passage) {
        self.go(How::Push, |state| {
            state.query.clear();
            state.like = Some(passage);
            state.view = "results".into();
            (state.text, state.at) = (None, None);
        });
        // What was pressed goes with the texts it stood by.
        browser::focus("#main");
    }
}
