//! Words: the frequency list; every word leads to its lines, every count to what it is made of.

use super::ViewSpec;
use crate::engine::analysis::frequencies::{
    FrequenciesAnswer, FrequenciesQuestion, FrequencyOrder, FrequencyRow,
};
use crate::engine::export::Table;
use crate::engine::text::Layer;
use crate::link::WordOrder;
use crate::plot::number::{count, decimal};
use crate::ui::chart::rate_base;
use crate::ui::controls::{ExportMenu, Exported, Progress, check};
use crate::ui::panels::{Caption, Profiles};
use crate::ui::state::{How, layer_of, page, use_answer};
use leptos::prelude::*;
use std::sync::Arc;

pub const VIEW: ViewSpec =
    ViewSpec { slug: "words", title: |words| words.words, render: || view! { <WordList /> }.into_any() };

/// Rows that one step of "more" adds.
const STEP: u32 = 100;

#[component]
fn WordList() -> impl IntoView {
    let page = page();
    let shown = RwSignal::new(STEP);
    let forms = page.part(|state| state.forms);
    let parameters = page.part(|state| {
        let layer = if state.forms { Layer::Form } else { layer_of(state) };
        (state.stop_words, layer, state.filter.clone(), state.order)
    });
    let question = Memo::new(move |_| {
        let (stop_words, layer, filter, order) = parameters.get();
        FrequenciesQuestion {
            layer,
            stop_words,
            filter,
            order: match order {
                WordOrder::Count => FrequencyOrder::Count,
                WordOrder::Documents => FrequencyOrder::Documents,
                WordOrder::Word => FrequencyOrder::Word,
            },
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: 0,
        }
    });
    Effect::new(move |_| {
        let _ = parameters.get();
        shown.set(STEP);
    });
    let answered = use_answer(move || Some(FrequenciesQuestion { limit: shown.get(), ..question.get() }));
    let finding = move || answered.get().map_or(String::new(), |answer| finding(&answer));
    let measure = move || {
        answered.get().map_or(String::new(), |answer| {
            (page.words().words_measure)(answer.words, answer.types, answer.total, page.locale())
        })
    };
    view! {
        <section class="view words-view">
            <Caption finding=Signal::derive(finding) measure=Signal::derive(measure) />
            <Show when=move || answered.get().is_some() fallback=|| view! { <div class="waiting"></div> }>
            <div class="toolbar">
                <input
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=move || page.words().filter_words
                    placeholder=move || page.words().filter_words
                    prop:value=move || parameters.get().2
                    on:input=move |event| {
                        let filter = event_target_value(&event);
                        page.go(How::Typed { step: false }, |state| state.filter = filter);
                    }
                />
                {check(
                    page.words().with_stop_words.to_owned(),
                    Signal::derive(move || parameters.get().0),
                    Box::new(move |on| page.go(How::Push, |state| state.stop_words = on)),
                )}
                {check(
                    page.words().exact_forms.to_owned(),
                    forms.into(),
                    Box::new(move |on| page.go(How::Push, |state| state.forms = on)),
                )}
                <span class="ms">
                    {move || answered.ms.get().map(|ms| format!("{}\u{a0}ms", decimal(ms, 1, page.locale())))}
                </span>
                <ExportMenu name="words" table=table_of(question) />
            </div>
            <Profiles />
            <Progress of=answered />
            {move || answered.get().map(|answer| view! { <Rows answer order=parameters.get().3 /> })}
            <Show when=move || answered.get().is_some_and(|answer| answer.total > u64::from(shown.get()))>
                <button class="more" on:click=move |_| shown.update(|shown| *shown += STEP)>
                    {move || page.words().more}
                </button>
            </Show>
            </Show>
        </section>
    }
}

fn finding(answer: &FrequenciesAnswer) -> String {
    let page = page();
    let first: Vec<(String, u64)> =
        answer.rows.iter().take(3).map(|row| (row.word.clone(), row.count)).collect();
    (page.words().words_finding)(&first, page.locale())
}

#[component]
fn Rows(answer: Arc<FrequenciesAnswer>, order: WordOrder) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let base = rate_base(answer.words);
    let most = answer.rows.iter().flat_map(|row| row.per_document.iter().copied()).max().unwrap_or(1).max(1);
    let by_text = answer.rows.first().is_some_and(|row| !row.per_document.is_empty());
    let total = answer.words.max(1) as f64;
    let head = move |wanted: WordOrder, label: &'static str, class: &'static str| {
        let pressed = if order != wanted {
            "none"
        } else if wanted == WordOrder::Word {
            "ascending"
        } else {
            "descending"
        };
        view! {
            <th scope="col" class=class aria-sort=pressed>
                <button class="plain" on:click=move |_| page.go(How::Push, |state| state.order = wanted)>
                    {label}
                </button>
            </th>
        }
    };
    let rows = answer.rows.iter().cloned().enumerate().map(|(i, row)| {
        let rate = row.count as f64 / total * base as f64;
        view! {
            <tr>
                <td class="n rank">{count(i as u64 + 1, locale)}</td>
                <Row row rate most />
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.words>
            <table class="words-table">
                <thead>
                    <tr>
                        <th scope="col" class="n">{words.rank}</th>
                        {head(WordOrder::Word, words.word, "")}
                        {head(WordOrder::Count, words.occurrences, "n")}
                        <th scope="col" class="n">{(words.per)(base, locale)}</th>
                        {head(WordOrder::Documents, words.texts, "n")}
                        {by_text.then(|| view! { <th scope="col">{words.by_text}</th> })}
                        <th scope="col">{words.made_of}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(row: FrequencyRow, rate: f64, most: u32) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let query = row.key.clone();
    let same_query = row.key.clone();
    let made = if row.forms.len() > 1 {
        let forms = row.forms.iter().map(|form| format!("{}\u{a0}{}", form.form, count(form.count, locale)));
        forms.collect::<Vec<_>>().join(" + ")
    } else {
        String::new()
    };
    let bars = (!row.per_document.is_empty()).then(|| {
        let n = row.per_document.len();
        let label: Vec<String> = row.per_document.iter().map(u32::to_string).collect();
        let bars = row.per_document.iter().enumerate().map(|(i, &c)| {
            let height = f64::from(c) / f64::from(most) * 20.0;
            view! { <rect x=i * 10 + 1 y=22.0 - height.max(if c > 0 { 2.0 } else { 0.0 }) width="8" height=height.max(if c > 0 { 2.0 } else { 0.0 })></rect> }
        });
        view! {
            <td>
                <svg
                    class="spark"
                    viewBox=format!("0 0 {} 24", n * 10)
                    width=(n * 10).min(160)
                    height="24"
                    preserveAspectRatio="none"
                    role="img"
                    aria-label=format!("{} {}", words.by_text, label.join(", "))
                >
                    <line x1="0" x2=n * 10 y1="23" y2="23"></line>
                    {bars.collect_view()}
                </svg>
            </td>
        }
    });
    view! {
        <th scope="row">
            <button class="word" title=words.see_lines on:click=move |_| page.show_lines(&query)>{row.word}</button>
        </th>
        <td class="n">
            <button class="plain" title=words.see_lines on:click=move |_| page.show_lines(&same_query)>
                {count(row.count, locale)}
            </button>
        </td>
        <td class="n rate">{decimal(rate, 1, locale)}</td>
        <td class="n">{count(u64::from(row.documents), locale)}</td>
        {bars}
        <td class="made">{made}</td>
    }
}

/// All rows, as a table that leaves the page.
fn table_of(question: Memo<FrequenciesQuestion>) -> Exported {
    let page = page();
    Arc::new(move || {
        let question = FrequenciesQuestion { limit: u32::MAX, ..question.get_untracked() };
        Box::pin(async move {
            let head = vec![
                ("layer".to_owned(), question.layer.name().to_owned()),
                ("stop words".to_owned(), if question.stop_words { "listed" } else { "left out" }.to_owned()),
                ("filter".to_owned(), question.filter.clone()),
            ];
            let (answer, _) = crate::client::run(question, 1).await.ok()?;
            let mut columns: Vec<String> =
                ["rank", "word", "key", "count", "per_million", "texts", "forms"].map(str::to_owned).to_vec();
            if answer.rows.first().is_some_and(|row| !row.per_document.is_empty()) {
                let id = |text| page.about_untracked(text, |text| format!("count {}", text.id));
                columns.extend(untrack(|| page.texts()).into_iter().filter_map(id));
            }
            let words = answer.words.max(1) as f64;
            let rows = answer.rows.iter().enumerate().map(|(i, row)| {
                let forms: Vec<String> =
                    row.forms.iter().map(|form| format!("{} {}", form.form, form.count)).collect();
                let mut cells = vec![
                    (i as u32 + 1).into(),
                    row.word.as_str().into(),
                    row.key.as_str().into(),
                    row.count.into(),
                    crate::engine::export::Cell::Real(row.count as f64 / words * 1e6),
                    row.documents.into(),
                    forms.join(" + ").as_str().into(),
                ];
                cells.extend(row.per_document.iter().map(|&n| n.into()));
                cells
            });
            Some(Table { rows: rows.collect(), columns, head })
        })
    })
}
