//! Answers that several parts of the page show: the search, and the topic model.

use crate::engine::analysis::about::{AboutAnswer, AboutQuestion};
use crate::engine::analysis::search::SearchAnswer;
use crate::engine::topics::{TopicsAnswer, TopicsQuestion};
use crate::ui::state::{Answered, page, use_answer};
use leptos::prelude::*;
use std::sync::Arc;

/// The answer to the query in the bar.
#[derive(Clone, Copy)]
pub struct Search {
    pub answer: Answered<SearchAnswer>,
    /// Texts that the list of them shows.
    pub shown: RwSignal<u32>,
}

/// What is told of that query beside the answer.
#[derive(Clone, Copy)]
pub struct About(Answered<AboutAnswer>);

impl About {
    pub fn follow() -> About {
        let query = page().query();
        About(use_answer(move || {
            let query = query.get();
            (!query.trim().is_empty()).then_some(AboutQuestion { query })
        }))
    }

    /// What belongs to an answer, once it is there.
    pub fn of(&self, answer: &SearchAnswer) -> Option<Arc<AboutAnswer>> {
        self.0.get().filter(|about| about.reading == answer.reading)
    }
}

/// The topic model that overview, reader and topics share; fitted once somebody looks at it.
#[derive(Clone, Copy)]
pub struct TopicModel {
    pub answered: Answered<TopicsAnswer>,
    wanted: RwSignal<bool>,
}

impl TopicModel {
    pub fn open() -> TopicModel {
        let page = page();
        let wanted = RwSignal::new(false);
        let parameters = page.part(|state| (state.k, state.seed));
        let answered = use_answer(move || {
            let (k, seed) = parameters.get();
            wanted.get().then_some(TopicsQuestion { k, seed })
        });
        // Topics of texts that are about to change would keep the new ones waiting.
        let is_coming = Memo::new(move |_| page.coming.get() > 0);
        Effect::new(move |halted: Option<bool>| match (halted, is_coming.get()) {
            (_, true) if answered.busy.get_untracked() => {
                answered.cancel();
                true
            }
            (Some(true), false) => {
                answered.retry();
                false
            }
            (halted, _) => halted.unwrap_or(false),
        });
        TopicModel { answered, wanted }
    }

    /// The model, from a view that shows it.
    pub fn wanted() -> Answered<TopicsAnswer> {
        let model = expect_context::<TopicModel>();
        model.wanted.set(true);
        model.answered
    }

    /// The model if it is there, without asking for one.
    pub fn present() -> Answered<TopicsAnswer> {
        expect_context::<TopicModel>().answered
    }
}
