//! Concordance: every place in its context, one line each, sorted so that patterns show.

mod breakdown;
mod columns;
mod controls;
mod corpus_strip;
mod export;
mod layout;
mod left_out;
mod line;
mod lines;
mod marking;
mod options;
mod order;
mod pages;
mod strips;

use super::ViewSpec;
use crate::engine::analysis::concordance::{ConcordanceQuestion, Context, LineFilter, Sample};
use crate::engine::analysis::dispersion::DispersionQuestion;
use crate::link::{Beside, State};
use crate::plot::number::decimal;
use crate::ui::controls::{ExportMenu, Progress, Show};
use crate::ui::lang::Words;
use crate::ui::state::marks::Marks;
use crate::ui::state::{How, page, use_answer};
use corpus_strip::Sight;
use layout::{context_of, use_layout};
use leptos::prelude::*;
use lines::Lines;
use order::sort_key;
use pages::Pages;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "concordance",
    title: |words| words.concordance,
    render: || view! { <Concordance /> }.into_any(),
};

#[component]
fn Concordance() -> impl IntoView {
    let page = page();
    let layout = use_layout();
    let has_query = Memo::new(move |_| !page.good_query.get().trim().is_empty());
    let asked = page.part(question_of);
    let only = page.part(|state| state.only.clone());
    let marks = expect_context::<Marks>();
    let noting = RwSignal::new(None);
    let sight = Sight::default();
    let question = Memo::new(move |_| {
        has_query.get().then(|| {
            let mut question = asked.get();
            if question.context == Context::Characters(0) {
                question.context = Context::Characters(layout.with(|layout| layout.room));
            }
            let only = only.get().map(|only| marks.places(&only));
            ConcordanceQuestion { only, query: page.good_query.get(), ..question }
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
    let kept = Memo::new(move |_| lines.get().map_or(0, |answer| answer.kept));
    let counting = page.part(|state| state.breakdown.is_some());
    let choosing = RwSignal::new(false);
    view! {
        <section class="view concordance-view">
            <Show when=move || has_query.get() fallback=|| view! { <Invitation words=|words| (words.concordance, words.concordance_empty) /> }>
                <Show when=move || drawn.get() fallback=|| view! { <div class="waiting"></div> }>
                {move || strips::finding(&*strips.get()?)}
                <div class="lines-top">
                <div class="toolbar">
                    <b>
                        {move || (page.words().n_lines)(kept.get(), page.locale())}
                        {move || {
                            let all = total.get();
                            (all > kept.get())
                                .then(|| format!(" {}", (page.words().lines.of_all)(all, page.locale())))
                        }}
                    </b>
                    {order::order_choice()}
                    <button
                        class="options"
                        aria-expanded=move || choosing.get().to_string()
                        aria-controls="line-options"
                        on:click=move |_| choosing.update(|choosing| *choosing = !*choosing)
                    >
                        {page.words().lines.options}
                    </button>
                    <button
                        class="counting"
                        aria-expanded=move || counting.get().to_string()
                        aria-controls="breakdown"
                        on:click=move |_| {
                            page.go(How::Push, |state| {
                                state.breakdown = if state.breakdown.is_some() { None } else { Some("N".into()) };
                            });
                        }
                    >
                        {page.words().lines.breakdown}
                    </button>
                    <span class="ms">
                        {move || lines.ms.get().map(|ms| format!("{}\u{a0}ms", decimal(ms, 1, page.locale())))}
                    </span>
                    <ExportMenu
                        name="concordance"
                        table=export::table_of_lines(question)
                        made=export::made(kept, total)
                    />
                </div>
                {left_out::left_out(pages)}
                {marking::note_bar(pages, noting)}
                <Progress of=lines />
                {corpus_strip::corpus_strip(strips, question, pages, sight)}
                </div>
                <Show when=move || choosing.get()>{options::options()}</Show>
                <Show when=move || counting.get()>{breakdown::breakdown(question)}</Show>
                <Lines pages layout noting sight />
                </Show>
            </Show>
        </section>
    }
}

/// What a link asks of the lines; characters of context are 0 where the screen decides.
fn question_of(state: &State) -> ConcordanceQuestion {
    let filter = |beside: &Beside| LineFilter {
        query: beside.query.clone(),
        left: beside.left,
        right: beside.right,
        keep: beside.keep,
        exact: beside.exact,
    };
    ConcordanceQuestion {
        filters: state.beside.iter().map(filter).collect(),
        sample: state.sample.map(|(size, seed)| Sample { size, seed }),
        sort: state.sort.iter().filter_map(|key| sort_key(key)).collect(),
        context: context_of(state),
        across_paragraphs: state.across,
        ..Default::default()
    }
}

#[component]
pub(super) fn Invitation(
    /// The name of the view, and what it shows once something is looked for.
    words: fn(&Words) -> (&'static str, &'static str),
) -> impl IntoView {
    let page = page();
    let like = page.part(|state| state.like.clone());
    let without_words = move || {
        let words = &page.words().alike;
        let here = page.document(&like.get()?.text).is_some();
        Some(view! { <p>{if here { words.nothing } else { words.missing }}</p> }.into_any())
    };
    let waits = Memo::new(move |_| page.awaits_words());
    view! {
        <Show when=move || !waits.get() fallback=|| view! { <div class="waiting"></div> }>
        <div class="empty">
            <h1 class="visually-hidden">{move || words(page.words()).0}</h1>
            {without_words}
            <p>{move || words(page.words()).1}</p>
            <button class="primary" on:click=move |_| page.go(How::Push, |state| state.query = "otan".into())>
                {page.words().try_example}
                " "
                <code>"otan"</code>
            </button>
        </div>
        </Show>
    }
}
