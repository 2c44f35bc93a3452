//! The state line, on every view: words read, set aside, stop words, merges; each part leads to where it changes.

use super::{LayerChoice, stop_words};
use crate::plot::number::count;
use crate::ui::browser;
use crate::ui::controls::Dialogs;
use crate::ui::state::{Engine, How, facts, page};
use leptos::prelude::*;

#[component]
pub fn StateLine() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let seed = page.part(|state| (state.view == "topics").then_some(state.seed));
    let merges = page.part(|state| state.merge.len() as u64);
    let n = move |n: u64| count(n, page.locale());
    view! {
        <div class="state-line">
            <LayerChoice />
            {move || match page.engine.get() {
                Engine::Starting => view! { <span>{page.words().starting}</span> }.into_any(),
                Engine::Loading { done, total } => {
                    view! {
                        <span>{page.words().loading}</span>
                        <progress max=total.max(1) value=done aria-label=page.words().loading></progress>
                    }
                        .into_any()
                }
                Engine::Up => {
                    let summary = page.summary.get();
                    let words = page.words();
                    view! {
                        <span>{(words.n_texts)(summary.documents.len() as u64, page.locale())}</span>
                        <span>{format!("{} {}", n(summary.words), words.words_read)}</span>
                        <button on:click=move |_| page.go(
                            How::Push,
                            |state| state.view = "review".into(),
                        )>{format!("{} {}", n(summary.words_set_aside), words.words_set_aside)}</button>
                        <button on:click=move |_| dialogs.open(
                            stop_words::STOP_WORDS,
                        )>{format!("{} {}", n(summary.n_stop_words.into()), words.stop_words)}</button>
                        {page
                            .growing
                            .get()
                            .map(|(done, total)| {
                                let percent = u64::from(done) * 100 / u64::from(total.max(1));
                                view! { <strong>{(words.on_their_way.growing)(percent as u32)}</strong> }
                            })}
                        {facts::are_coming(page)
                            .then(|| view! { <span>{words.on_their_way.facts_coming}</span> })}
                        <Show when=move || { merges.get() > 0 }>
                            <button on:click=move |_| {
                                page.go(How::Push, |state| state.view = "review".into());
                                request_animation_frame(|| browser::reveal("#variants"));
                            }>
                                {move || (page.words().ledger.n_merges)(merges.get(), page.locale())}
                            </button>
                        </Show>
                        {seed
                            .get()
                            .map(|seed| view! { <span>{format!("{} {seed}", words.seed)}</span> })}
                        <span class="promise">{words.nothing_leaves}</span>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
