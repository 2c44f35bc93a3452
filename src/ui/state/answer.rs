//! `use_answer`: the latest question wins. Leptos' `Resource` would show the stale answers one by one.

use super::{Page, page};
use crate::client::{Event, Pending, ask_any};
use crate::engine::error::Error;
use crate::link::Subcorpus;
use crate::protocol::{Answer, Ask, Question};
use crate::ui::state::whenever;
use leptos::prelude::*;
use std::marker::PhantomData;
use std::sync::Arc;

/// The questions under way.
type Asked = StoredValue<Vec<Pending>, LocalStorage>;

/// An answer of some type. One type of signal for all questions is compiled once.
type Any = Arc<dyn std::any::Any + Send + Sync>;

/// The answer to a question that changes: the last good one stays until the next is there.
pub struct Answered<T> {
    shell: Shell,
    answer: PhantomData<fn() -> T>,
}

/// What is the same for answers of every type.
#[derive(Clone, Copy)]
pub struct Shell {
    pub(super) value: RwSignal<Option<Any>>,
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

impl<T> Clone for Answered<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Answered<T> {}

impl<T> From<Answered<T>> for Shell {
    fn from(answered: Answered<T>) -> Self {
        answered.shell
    }
}

impl<T> std::ops::Deref for Answered<T> {
    type Target = Shell;

    fn deref(&self) -> &Shell {
        &self.shell
    }
}

impl<T: Send + Sync + 'static> Answered<T> {
    /// Nothing asked yet.
    pub(super) fn new() -> Answered<T> {
        Answered { shell: Shell::new(), answer: PhantomData }
    }

    pub(super) fn show(&self, answer: T) {
        self.shell.value.try_set(Some(Arc::new(answer)));
    }

    pub fn get(&self) -> Option<Arc<T>> {
        self.shell.value.get()?.downcast().ok()
    }

    /// The answer as it is now, for what does not follow it.
    pub fn get_untracked(&self) -> Option<Arc<T>> {
        self.shell.value.get_untracked()?.downcast().ok()
    }
}

impl Shell {
    fn new() -> Shell {
        Shell {
            value: RwSignal::new(None),
            ms: RwSignal::new(None),
            progress: RwSignal::new(None),
            busy: RwSignal::new(false),
            error: RwSignal::new(None),
            pending: asked(),
            again: RwSignal::new(0),
        }
    }

    pub fn is_there(&self) -> bool {
        self.value.with(Option::is_some)
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
    Q: Ask,
    Q::Answer: Send + Sync,
{
    let shell =
        use_any(Box::new(move || question().map(Q::question)), |answer| Some(Arc::new(Q::answer(answer)?)));
    Answered { shell, answer: PhantomData }
}

/// The same for questions of every type, to be compiled once.
fn use_any(
    question: Box<dyn Fn() -> Option<Question> + Send + Sync>,
    own: fn(Answer) -> Option<Any>,
) -> Shell {
    let page = page();
    let shell = Shell::new();
    let subcorpus = subcorpus(page);
    let wanted = Memo::new(move |_| {
        // The client asks within the subcorpus of the page; here it only has to be asked again.
        (page.version.get(), subcorpus.get(), shell.again.get(), question())
    });
    whenever(move || {
        let (version, _, _, question) = wanted.get();
        shell.pending.set_value(Vec::new());
        let Some(question) = question.filter(|_| version > 0) else {
            shell.value.set(None);
            shell.busy.set(false);
            return;
        };
        shell.busy.set(true);
        shell.calm();
        let fail = move |error| {
            shell.error.try_set(Some(error));
            shell.busy.try_set(false);
            shell.progress.try_set(None);
        };
        let hear = move |event| match event {
            Event::Progress { done, total } => {
                shell.progress.try_set(Some((done, total)));
            }
            Event::Partial(answer) => match own(answer) {
                Some(answer) => drop(shell.value.try_set(Some(answer))),
                None => fail(Error::Message),
            },
            Event::Done(answer, ms) => match own(answer) {
                Some(answer) => {
                    shell.value.try_set(Some(answer));
                    shell.ms.try_set(Some(ms));
                    shell.busy.try_set(false);
                    shell.calm();
                }
                None => fail(Error::Message),
            },
            Event::Failed(error) => fail(error),
        };
        shell.pending.set_value(vec![ask_any(question, None, Box::new(hear))]);
    });
    shell
}

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
