//! The state line, on every view: words read, set aside, stop words, merges; each part leads to where it changes.

use super::subcorpus::SubcorpusState;
use super::{LayerChoice, stop_words};
use crate::plot::number::count;
use crate::ui::browser;
use crate::ui::controls::{Dialogs, Show};
use crate::ui::state::{Engine, How, facts, page};
use leptos::prelude::*;

#[component]
pub fn StateLine() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let is_up = Memo::new(move |_| matches!(page.engine.get(), Engine::Up));
    let seed = page.part(|state| (state.view == "topics").then_some(state.seed));
    let merges = page.part(|state| state.merge.len() as u64);
    let aside = Memo::new(move |_| page.summary.with(|summary| summary.words_set_aside));
    let stops = Memo::new(move |_| page.summary.with(|summary| u64::from(summary.n_stop_words)));
    let n = move |n: u64| count(n, page.locale());
    let review = move |_| page.go(How::Push, |state| state.view = "review".into());
    let coming = move || facts::are_coming(page).then(|| page.words().on_their_way.facts_coming);
    let growing = move || {
        let (done, total) = page.growing.get()?;
        let percent = u64::from(done) * 100 / u64::from(total.max(1));
        Some((page.words().on_their_way.growing)(percent as u32))
    };
    // Each part changes by itself: a button that was drawn anew would lose the focus.
    let up = move || {
        view! {
            <SubcorpusState />
            <button on:click=review>{move || format!("{} {}", n(aside.get()), page.words().words_set_aside)}</button>
            <button on:click=move |_| dialogs.open(
                stop_words::STOP_WORDS,
            )>{move || format!("{} {}", n(stops.get()), page.words().stop_words)}</button>
            {move || growing().map(|part| view! { <strong>{part}</strong> }.into_any())}
            {move || coming().map(|coming| view! { <span>{coming}</span> }.into_any())}
            <Show when=move || { merges.get() > 0 }>
                <button on:click=move |event| {
                    review(event);
                    request_animation_frame(|| browser::reveal("#variants"));
                }>{move || (page.words().ledger.n_merges)(merges.get(), page.locale())}</button>
            </Show>
            {move || {
                seed.get().map(|seed| view! { <span>{format!("{} {seed}", page.words().seed)}</span> }.into_any())
            }}
            <span class="promise">{page.words().nothing_leaves}</span>
        }
    };
    view! {
        <div class="state-line">
            <LayerChoice />
            <Show when=move || is_up.get() fallback=move || view! { <Starting /> }>
                {up()}
            </Show>
        </div>
    }
}

/// What there is before the engine answers.
#[component]
fn Starting() -> impl IntoView {
    let page = page();
    move || match page.engine.get() {
        Engine::Loading { done, total } => view! {
            <span>{page.words().loading}</span>
            <progress max=total.max(1) value=done aria-label=page.words().loading></progress>
        }
        .into_any(),
        _ => view! { <span>{page.words().starting}</span> }.into_any(),
    }
}
