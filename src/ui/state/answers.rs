//! `use_answers`: what a view of figures asks, several questions at once, shown when all of them are answered.

use super::answer::{Answered, subcorpus};
use super::{page, whenever};
use crate::client::{Event, ask_any};
use crate::protocol::{Answer, Question};
use crate::sheet::{Answers, Context, Sheet, View};
use leptos::prelude::*;
use std::sync::Arc;

/// The answers that are there, and what the view looked at when it asked.
#[derive(Clone)]
pub struct Heard {
    pub context: Arc<Context>,
    pub answers: Vec<Option<Arc<Answer>>>,
}

impl Heard {
    pub fn sheet(&self, view: &View, context: &Context) -> Sheet {
        (view.sheet)(context, &Answers(&self.answers))
    }
}

/// Asks whenever the questions, the subcorpus or the corpus change. New ones cancel those before; what was shown stays
/// until all are answered, unless nothing was.
/// Nothing is asked while it is waited for something that the questions follow from.
pub fn use_answers(
    view: &'static View,
    context: Memo<Arc<Context>>,
    is_waiting: impl Fn() -> bool + Send + Sync + 'static,
) -> Answered<Heard> {
    let page = page();
    let answered = Answered::<Heard>::new();
    let subcorpus = subcorpus(page);
    let wanted = Memo::new(move |_| {
        let questions = (view.questions)(&context.get());
        let version = if is_waiting() { 0 } else { page.version.get() };
        (version, subcorpus.get(), answered.again.get(), questions)
    });
    whenever(move || {
        let (version, _, _, questions) = wanted.get();
        answered.pending.set_value(Vec::new());
        if version == 0 {
            return;
        }
        let heard = Heard { context: context.get_untracked(), answers: vec![None; questions.len()] };
        if questions.is_empty() {
            answered.busy.set(false);
            return answered.show(heard);
        }
        answered.busy.set(true);
        answered.calm();
        let round = StoredValue::new_local((heard, questions.len(), 0.0));
        let ask = |(at, question): (usize, Question)| {
            ask_any(question, None, Box::new(move |event| hear(answered, round, at, event)))
        };
        answered.pending.set_value(questions.into_iter().enumerate().map(ask).collect());
    });
    answered
}

/// What is there of a round, how many answers are still to come, and the milliseconds of those that came.
type Round = StoredValue<(Heard, usize, f64), LocalStorage>;

fn hear(answered: Answered<Heard>, round: Round, at: usize, event: Event<Answer>) {
    let (answer, ms) = match event {
        Event::Progress { done, total } => {
            answered.progress.try_set(Some((done, total)));
            return;
        }
        Event::Failed(error) => {
            answered.error.try_set(Some(error));
            answered.busy.try_set(false);
            answered.progress.try_set(None);
            return;
        }
        Event::Partial(answer) => (answer, None),
        Event::Done(answer, ms) => (answer, Some(ms)),
    };
    let now = round.try_update_value(|(heard, waiting, all)| {
        heard.answers[at] = Some(Arc::new(answer));
        if let Some(ms) = ms {
            *waiting -= 1;
            *all += ms;
        }
        (heard.clone(), *waiting, *all)
    });
    let Some((heard, waiting, ms)) = now else { return };
    let is_whole = heard.answers.iter().all(Option::is_some);
    if is_whole || answered.value.try_with_untracked(Option::is_none) == Some(true) {
        answered.show(heard);
    }
    if waiting == 0 {
        answered.ms.try_set(Some(ms));
        answered.busy.try_set(false);
        answered.calm();
    }
}
