//! Concordance: every place in its context, one line each, sorted so that patterns show.

mod export;
mod layout;
mod line;
mod lines;
mod order;
mod pages;
mod strips;

use super::ViewSpec;
use crate::engine::analysis::concordance::{ConcordanceQuestion, Context};
use crate::engine::analysis::dispersion::DispersionQuestion;
use crate::plot::number::decimal;
use crate::ui::controls::{ExportMenu, Progress};
use crate::ui::state::{How, page, use_answer};
use layout::use_layout;
use leptos::prelude::*;
use lines::Lines;
use order::{Order, sort_key};
use pages::Pages;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "concordance",
    title: |words| words.concordance,
    render: || view! { <Concordance /> }.into_any(),
};

#[component]
fn Concordance() -> impl IntoView {
    let page = page();
    let parameters = page.part(|state| (state.sort.clone(), state.width, state.across));
    let context = Memo::new(move |_| Context::Characters(0));
    let layout = use_layout(context);
    let has_query = Memo::new(move |_| !page.good_query.get().trim().is_empty());
    let question = Memo::new(move |_| {
        let (sort, width, across_paragraphs) = parameters.get();
        has_query.get().then(|| ConcordanceQuestion {
            query: page.good_query.get(),
            sort: sort.iter().filter_map(|key| sort_key(key)).collect(),
            context: Context::Characters(width.unwrap_or_else(|| layout.get().room)),
            across_paragraphs,
            ..Default::default()
        })
    });
    let pages = Pages::open(question);
    let lines = pages.first;
    let strips = use_answer(move || {
        has_query.get().then(|| DispersionQuestion { queries: vec![page.good_query.get()] })
    });
    // Strips and lines come by two answers, and are drawn together.
    let drawn = Memo::new(move |_| strips.get().is_some() && lines.get().is_some());
    let total = Memo::new(move |_| lines.get().map_or(0, |answer| answer.total));
    view! {
        <section class="view concordance-view">
            <Show when=move || has_query.get() fallback=|| view! { <Invitation /> }>
                <Show when=move || drawn.get() fallback=|| view! { <div class="waiting"></div> }>
                {move || strips::finding(&*strips.get()?)}
                <div class="lines-top">
                <div class="toolbar">
                    <b>{move || (page.words().n_lines)(total.get(), page.locale())}</b>
                    <Order />
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || parameters.get().2
                            on:change=move |event| {
                                let across = event_target_checked(&event);
                                page.go(How::Replace, |state| state.across = across);
                            }
                        />
                        {move || page.words().across_paragraphs}
                    </label>
                    <span class="ms">
                        {move || lines.ms.get().map(|ms| format!("{}\u{a0}ms", decimal(ms, 1, page.locale())))}
                    </span>
                    <ExportMenu name="concordance" table=export::table_of_lines(question) />
                </div>
                <Progress of=lines />
                </div>
                <Lines pages layout />
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn Invitation() -> impl IntoView {
    let page = page();
    view! {
        <div class="empty">
            <h1 class="visually-hidden">{move || page.words().concordance}</h1>
            <p>{move || page.words().concordance_empty}</p>
            <button class="primary" on:click=move |_| page.go(How::Push, |state| state.query = "otan".into())>
                {move || page.words().try_example}
                " "
                <code>"otan"</code>
            </button>
        </div>
    }
}
