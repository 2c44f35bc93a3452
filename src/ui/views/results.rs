//! Results: the texts that speak of it, best first, each with its best passage and the reasons for its place.

mod facets;
mod hit;
mod ranking;
mod why;

use super::ViewSpec;
use super::concordance::Invitation;
use crate::engine::analysis::search::{SearchAnswer, SearchQuestion, TextOrder};
use crate::engine::export::{Cell, Table};
use crate::engine::query::rank::Ranking;
use crate::link::{Passage, State};
use crate::plot::number::{count, decimal};
use crate::sheet::words::own_views;
use crate::ui::controls::{ExportMenu, Exported, IntoViews, Made, Progress, Show};
use crate::ui::lang::certainty_key;
use crate::ui::lang::reading::spelling;
use crate::ui::panels::{Caption, Search};
use crate::ui::state::{How, page, ranking_of, whenever};
use facets::Facets;
use hit::Hit;
use leptos::prelude::*;
use ranking::RankingMenu;
use std::sync::Arc;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "results",
    title: |words| words.results.title,
    render: || view! { <Results /> }.into_any(),
};

/// Texts that one step of "more texts" adds.
const STEP: u32 = 20;

#[component]
fn Results() -> impl IntoView {
    let page = page();
    let Search { answer: search, shown } = expect_context::<Search>();
    let like = page.part(|state| state.like.clone());
    let parameters = page.part(ranking_of);
    let question = Memo::new(move |_| SearchQuestion { query: page.good_query.get(), ..parameters.get() });
    let has_query = Memo::new(move |_| !page.good_query.get().trim().is_empty());
    whenever(move || {
        let _ = page.good_query.get();
        shown.set(STEP);
    });
    // Of a query with a fault the last good answer is shown, if there is one.
    let found = Memo::new(move |before: Option<&Option<Arc<SearchAnswer>>>| {
        let answer = search.get()?;
        let before = before.cloned().flatten().filter(|_| answer.reading.has_errors());
        Some(before.unwrap_or(answer))
    });
    let finding = move || {
        let answer = found.get()?;
        let read = Some(spelling(&answer.reading)).filter(|read| !read.trim().is_empty());
        let n_texts = page.summary.with(|summary| summary.documents.len() as u64);
        if let Some(passage) = like.get() {
            let (part, texts) = (passage.span.is_some(), u64::from(answer.documents));
            return Some((page.words().alike.finding)(part, texts, n_texts, page.locale()));
        }
        // What could not be read at all is named as it was typed.
        let typed = page.good_query.get_untracked();
        Some((page.words().results.finding)(
            read.unwrap_or(&typed),
            u64::from(answer.documents),
            n_texts,
            page.locale(),
        ))
    };
    let measure = move || (page.words().results.measure)(parameters.get().order).to_owned();
    let documents = Memo::new(move |_| found.get().map_or(0, |answer| answer.documents));
    let undated = move || {
        let answer = found.get()?;
        let by_date = parameters.get().order == TextOrder::Date;
        (by_date && answer.undated > 0)
            .then(|| (page.words().results.undated_last)(u64::from(answer.undated), page.locale()))
    };
    let open_text = page.part(|state| state.text.clone());
    let list = move || {
        let answer = found.get()?;
        let best = answer.hits.iter().map(|hit| hit.score).fold(0.0, f64::max);
        let hits = answer
            .hits
            .iter()
            .take(shown.get() as usize)
            .cloned()
            .map(|hit| view! { <Hit hit best open_text /> }.into_any());
        Some(view! { <ol class="hits">{hits.into_views()}</ol> }.into_any())
    };
    view! {
        <section class="view results-view">
            <Show when=move || has_query.get() fallback=|| view! { <Invitation words=|words| (words.results.title, words.results.empty) /> }>
            <Show when=move || found.get().is_some() fallback=|| view! { <div class="waiting"></div> }>
                <Caption
                    finding=Signal::derive(move || finding().unwrap_or_default())
                    measure=Signal::derive(measure)
                />
                {move || like.get().map(origin)}
                <div class="toolbar">
                    <OrderChoice />
                    <RankingMenu />
                    <span class="ms">
                        {move || search.ms.get().map(|ms| format!("{}\u{a0}ms", decimal(ms, 1, page.locale())))}
                    </span>
                    <ExportMenu name="results" table=table_of(question) made=made(found) />
                </div>
                {move || undated().map(|said| view! { <p class="quiet">{said}</p> }.into_any())}
                <Progress of=search />
                <div class="found-texts">
                    <Facets />
                    <div>
                        {list}
                        <Show when=move || { documents.get() > shown.get() }>
                            <button class="more" on:click=move |_| shown.update(|shown| *shown += STEP)>
                                {move || {
                                    let left = u64::from(documents.get().saturating_sub(shown.get()));
                                    (page.words().results.more)(left, page.locale())
                                }}
                            </button>
                        </Show>
                    </div>
                </div>
            </Show>
            </Show>
        </section>
    }
}

/// How many texts are found, and how many of them have no date in an order by date.
fn made(found: Memo<Option<Arc<SearchAnswer>>>) -> Made {
    let page = page();
    Arc::new(move || {
        let (own, locale) = (own_views::words(page.locale()), page.locale());
        let Some(answer) = found.get_untracked() else { return Vec::new() };
        let all = page.summary.with_untracked(|summary| summary.documents.len() as u64);
        let said = (own.of)(&count(u64::from(answer.documents), locale), &count(all, locale));
        let by_date = ranking_of(&page.state.get_untracked()).order == TextOrder::Date;
        let undated = if by_date && answer.undated > 0 {
            count(u64::from(answer.undated), locale)
        } else {
            String::new()
        };
        vec![(own.found.to_owned(), said), (own.undated.to_owned(), undated)]
    })
}

/// Where the words come from that found these texts: the way back to the passage.
fn origin(passage: Passage) -> Option<AnyView> {
    let page = page();
    let words = &page.words().alike;
    let document = page.document(&passage.text)?;
    let name = page.about(document, |text| text.name().to_owned());
    let at = passage.span.map(|(from, _)| from);
    let said = if at.is_some() { words.like_passage } else { words.like_text };
    let button = view! {
        <p class="origin">
            {said} " "
            <button class="plain" on:click=move |_| page.open_text(document, at)>
                <span class="number">{document + 1}</span>
                " "
                {name}
            </button>
        </p>
    };
    Some(button.into_any())
}

/// Orders offered, as they stand in the link.
const ORDERS: [&str; 8] = ["score", "matches", "date", "-date", "title", "length", "-length", "corpus"];

#[component]
fn OrderChoice() -> impl IntoView {
    let page = page();
    let present = page.part(|state| state.results_order.clone());
    let choose = move |order: String| {
        let order = if order == ORDERS[0] { String::new() } else { order };
        page.go(How::Push, |state| state.results_order = order);
    };
    let options = ORDERS.into_iter().enumerate().map(|(i, order)| {
        let selected = move || present.with(|present| present == order || present.is_empty() && i == 0);
        view! { <option value=order prop:selected=selected>{page.words().results.orders[i]}</option> }
            .into_any()
    });
    view! {
        <label>
            {page.words().sort}
            " "
            <select on:change=move |event| choose(event_target_value(&event))>{options.into_views()}</select>
        </label>
    }
}

/// All texts that match, as a table that leaves the page.
fn table_of(question: Memo<SearchQuestion>) -> Exported {
    let page = page();
    Arc::new(move || {
        let question = SearchQuestion { limit: u32::MAX, ..question.get_untracked() };
        Box::pin(async move {
            let Ranking { k1, b, title } = question.ranking;
            let head = vec![
                ("order".to_owned(), page.state.with_untracked(|state| order_name(state).to_owned())),
                ("ranking".to_owned(), format!("BM25 k1 {k1} b {b} title {title}")),
            ];
            let (answer, _) = crate::client::run(question, 1).await.ok()?;
            let columns =
                ["text", "title", "outlet", "date", "certainty", "words", "matches", "score", "passage"];
            let rows = answer.hits.into_iter().map(|hit| {
                let text = page.about_untracked(hit.document, Clone::clone).unwrap_or_default();
                vec![
                    text.id.as_str().into(),
                    text.title.as_deref().into(),
                    text.outlet.as_deref().into(),
                    text.date.as_ref().map(|date| date.edtf.as_str()).into(),
                    text.date.as_ref().map(certainty_key).into(),
                    text.words.into(),
                    hit.matches.into(),
                    Cell::Real(hit.score),
                    hit.snippet.text.as_str().into(),
                ]
            });
            Some(Table { columns: columns.map(str::to_owned).to_vec(), rows: rows.collect(), head })
        })
    })
}

fn order_name(state: &State) -> &str {
    if state.results_order.is_empty() { ORDERS[0] } else { &state.results_order }
}
