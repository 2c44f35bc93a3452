//! Review of proposed lines: which, why, and what a decision does to the counts. Nothing is decided here by itself.

mod deciding;
mod keys;
mod list;
mod notice;
mod reasons;

pub use deciding::Deciding;
pub use notice::ProposalsNotice;

use crate::engine::analysis::review::ReviewQuestion;
use crate::ui::controls::Show;
use crate::ui::state::{page, use_answer, whenever};
use leptos::prelude::*;
use list::Lines;
use reasons::Reasons;

/// Lines shown at first, and added by one step of "more".
const STEP: u32 = 60;

/// The section of the review that is about lines.
#[component]
pub fn ProposedLines() -> impl IntoView {
    let page = page();
    let deciding = Deciding::new(page);
    let reason: RwSignal<Option<String>> = RwSignal::new(None);
    let shown = RwSignal::new(STEP);
    whenever(move || {
        let _ = reason.get();
        shown.set(STEP);
    });
    let answered = use_answer(move || {
        Some(ReviewQuestion {
            query: page.good_query.get(),
            reason: reason.get(),
            offset: 0,
            limit: shown.get(),
        })
    });
    keys::follow(page, deciding);
    let words = &page.words().review;
    let none = move || answered.get().is_some_and(|answer| answer.reasons.is_empty());
    let some = move || answered.get().is_some_and(|answer| !answer.reasons.is_empty());
    view! {
        <Show when=none>
            <p class="quiet">{words.nothing}</p>
        </Show>
        <Show when=some>
            <div class="toolbar">
                <button on:click=move |_| deciding.all(true)>{words.accept_all}</button>
                <button on:click=move |_| deciding.all(false)>{words.refuse_all}</button>
                <button disabled=move || !deciding.has_decisions() on:click=move |_| deciding.as_proposed()>
                    {words.as_proposed}
                </button>
                <button disabled=move || !deciding.can_undo() on:click=move |_| deciding.undo()>
                    {words.undo}
                </button>
            </div>
            <Reasons answered deciding chosen=reason />
            <p class="quiet keys-hint">{words.keys}</p>
            <Lines answered deciding />
            <Show when=move || answered.get().is_some_and(|answer| answer.total > shown.get())>
                <button class="more" on:click=move |_| shown.update(|shown| *shown += STEP)>
                    {page.words().more}
                </button>
            </Show>
        </Show>
    }
}
