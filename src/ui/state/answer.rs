//! `use_answer`: the latest question wins. Leptos' `Resource` would show the stale answers one by one.

use super::{Page, page};
use crate::client::{Event, Pending, ask_early};
use crate::engine::error::Error;
use crate::link::Subcorpus;
use crate::protocol::Ask;
use leptos::prelude::*;
use std::sync::Arc;

/// The questions under way.
pub(super) type Asked = StoredValue<Vec<Pending>, LocalStorage>;

/// The answer to a question that changes: the last good one stays until the next is there.
pub struct Answered<T: Send + Sync + 'static> {
    pub value: RwSignal<Option<Arc<T>>>,
    /// Milliseconds of the engine for the answer shown.
    pub ms: RwSignal<Option<f64>>,
    /// How far a job is: done, total. `None` when nothing is under way.
    pub progress: RwSignal<Option<(u32, u32)>>,
    pub busy: RwSignal<bool>,
    pub error: RwSignal<Option<Error>>,
    pub(super) pending: Asked,
    /// Counts up when the question is to be asked anew.
    pub(super) again: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Clone for Answered<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Answered<T> {}

impl<T: Send + Sync + 'static> Answered<T> {
    pub fn get(&self) -> Option<Arc<T>> {
        self.value.get()
    }

    /// Nothing asked yet.
    pub(super) fn new() -> Answered<T> {
        Answered {
            value: RwSignal::new(None),
            ms: RwSignal::new(None),
            progress: RwSignal::new(None),
            busy: RwSignal::new(false),
            error: RwSignal::new(None),
            pending: asked(),
            again: RwSignal::new(0),
        }
    }

    /// Stops the question under way; what is shown stays.
    pub fn cancel(&self) {
        self.pending.set_value(Vec::new());
        self.busy.set(false);
        self.progress.set(None);
        self.error.set(Some(Error::Cancelled));
    }

    /// Nothing is wrong and nothing has to be waited for; who follows that hears of changes alone.
    pub(super) fn calm(&self) {
        if self.error.try_with_untracked(Option::is_some) == Some(true) {
            self.error.set(None);
        }
        if self.progress.try_with_untracked(Option::is_some) == Some(true) {
            self.progress.set(None);
        }
    }

    /// Asks the same question again, after a cancel or a failure.
    pub fn retry(&self) {
        self.again.update(|n| *n += 1);
    }
}

/// Asks whenever the question, the subcorpus or the corpus changes; `None` asks nothing and clears the answer.
/// A new question cancels the one before; so does leaving the view.
pub fn use_answer<Q>(question: impl Fn() -> Option<Q> + Send + Sync + 'static) -> Answered<Q::Answer>
where
    Q: Ask + Clone + PartialEq + Send + Sync,
    Q::Answer: Send + Sync,
{
    let page = page();
    let answered = Answered::new();
    let subcorpus = subcorpus(page);
    let wanted = Memo::new(move |_| {
        // The client asks within the subcorpus of the page; here it only has to be asked again.
        (page.version.get(), subcorpus.get(), answered.again.get(), question())
    });
    let pending = answered.pending;
    Effect::new(move |_| {
        let (version, _, _, question) = wanted.get();
        pending.set_value(Vec::new());
        let Some(question) = question.filter(|_| version > 0) else {
            answered.value.set(None);
            answered.busy.set(false);
            return;
        };
        answered.busy.set(true);
        answered.calm();
        let asked = ask_early(question, move |event| match event {
            Event::Progress { done, total } => {
                answered.progress.try_set(Some((done, total)));
            }
            Event::Partial(answer) => {
                answered.value.try_set(Some(Arc::new(answer)));
            }
            Event::Done(answer, ms) => {
                answered.value.try_set(Some(Arc::new(answer)));
                answered.ms.try_set(Some(ms));
                answered.busy.try_set(false);
                answered.calm();
            }
            Event::Failed(error) => {
                answered.error.try_set(Some(error));
                answered.busy.try_set(false);
                answered.progress.try_set(None);
            }
        });
        pending.set_value(vec![asked]);
    });
    answered
}

// What is the same for every question stands apart, to be compiled once.

/// Nothing asked; what will be is taken back when the present owner goes.
fn asked() -> Asked {
    let pending: Asked = StoredValue::new_local(Vec::new());
    on_cleanup(move || {
        let _ = pending.try_update_value(std::mem::take);
    });
    pending
}

pub(super) fn subcorpus(page: Page) -> Memo<Subcorpus> {
    page.part(|state| state.subcorpus.clone())
}
