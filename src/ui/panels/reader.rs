//! A text as evidence: hits and topic words marked, next and previous, find in text, a strip beside it.
//! What is shown are the bytes of the source; only white space collapses, and only visually.

use super::passage::{PassageBar, begin_selection};
use super::{Inspector, TextChoice, TopicModel};
use crate::engine::analysis::reader::{Mark, Piece, ReaderAnswer, ReaderQuestion};
use crate::plot::number::count;
use crate::protocol::analyze::Source;
use crate::ui::browser;
use crate::ui::chart::TextStrip;
use crate::ui::controls::{IntoViews, Show, method_menu};
use crate::ui::lang::{date_text, reason_text};
use crate::ui::state::{How, page, use_answer, whenever};
use leptos::prelude::*;
use std::sync::Arc;

/// Pieces shown at once; a text of megabytes is read through this window.
const WINDOW: u32 = 60;

#[component]
pub fn Reader(document: Signal<Option<u32>>) -> impl IntoView {
    let page = page();
    let find = RwSignal::new(String::new());
    let window = RwSignal::new(None::<u32>);
    let inspecting = RwSignal::new(false);
    let inspected_from = RwSignal::new(0);
    let source = Signal::derive(move || document.get().map(Source::Document));
    let at = page.part(|state| state.at);
    let topic_words = topic_words();
    whenever(move || {
        // Another text or place: the window moves there.
        let _ = (document.get(), at.get());
        window.set(None);
    });
    let answered = use_answer(move || {
        let document = document.get()?;
        let sought = find.get();
        Some(ReaderQuestion {
            document,
            query: if sought.trim().is_empty() { page.good_query.get() } else { sought },
            topic_words: topic_words.get(),
            from: window.get().unwrap_or(0),
            limit: WINDOW,
            around: at.get().filter(|_| window.get().is_none()),
        })
    });
    whenever(move || {
        // The inspector begins where one was reading.
        let shown = answered.get().and_then(|answer| answer.pieces.first().map(|piece| piece.span.start));
        inspected_from.set(at.get().or(shown).unwrap_or(0));
    });
    let current = Memo::new(move |_| {
        let answer = answered.get()?;
        let at = at.get()?;
        answer.hits.iter().position(|hit| hit.span.start == at)
    });
    // A place that was asked for comes into view once its text is there.
    whenever(move || {
        if answered.get().is_some() && at.get().is_some() {
            let _ = current.get();
            request_animation_frame(|| browser::scroll_to(".reader-text .current, .reader-text .around"));
        }
    });
    view! {
        <article class="reader">
            <Heading document />
            <div class="row text-choice">
                <TextChoice document />
            </div>
            <Toolbar answered_hits=Signal::derive(move || answered.get()) current find inspecting />
            <Show when=move || inspecting.get()>
                <Inspector source from=inspected_from />
            </Show>
            <div class="reader-body" hidden=move || inspecting.get()>
                {move || {
                    let answer = answered.get()?;
                    let bytes = page.about(answer.document, |text| text.bytes)?;
                    Some(view! { <TextStrip answer bytes current /> }.into_any())
                }}
                <div
                    class="reader-text"
                    lang=move || language(document)
                    role="group"
                    tabindex="0"
                    aria-label=page.words().alike.reading
                    on:keydown=|event| begin_selection(&event)
                >
                    {move || answered.get().map(|answer| pieces(&answer, current, at.get(), window))}
                </div>
            </div>
            <PassageBar document />
        </article>
    }
}

/// The words of the topic that is open, to be marked.
fn topic_words() -> Memo<Vec<String>> {
    let page = page();
    let model = TopicModel::present();
    let chosen = page.part(|state| (state.topic, state.lambda));
    Memo::new(move |_| {
        let (Some(topic), lambda) = chosen.get() else { return Vec::new() };
        let Some(answer) = model.get() else { return Vec::new() };
        let Some(topic) = answer.topics.get(topic as usize) else { return Vec::new() };
        let best = crate::engine::topics::ranked(&topic.terms, f64::from(lambda) / 100.0, 30);
        best.into_iter().map(|term| topic.terms[term].key.clone()).collect()
    })
}

fn language(document: Signal<Option<u32>>) -> String {
    page().about(document.get().unwrap_or(u32::MAX), |text| text.language.clone()).unwrap_or_default()
}

#[component]
fn Heading(document: Signal<Option<u32>>) -> impl IntoView {
    let page = page();
    move || {
        let index = document.get()?;
        page.about(index, |text| {
            let words = page.words();
            let locale = page.locale();
            let title = text.title.clone().unwrap_or_else(|| words.untitled.to_owned());
            let evidence = text.date.as_ref().map(|date| date.evidence.clone()).filter(|e| !e.is_empty());
            let date = date_text(text.date.as_ref(), words, locale);
            let mut facts: Vec<String> = [
                text.outlet.clone(),
                Some((words.n_words)(u64::from(text.words), locale)),
                Some(text.file.clone()).filter(|file| !file.is_empty()),
            ]
            .into_iter()
            .flatten()
            .collect();
            facts.extend(text.columns.iter().map(|(name, value)| format!("{name}\u{a0}: {value}")));
            facts.extend(
                text.warnings.iter().map(|warning| crate::ui::lang::warning_text(warning, words, locale)),
            );
            view! {
                <header class="reader-head">
                    <h2 lang=text.language.clone() class:untitled=text.title.is_none()>
                        <span class="number">{index + 1}</span>
                        {title}
                    </h2>
                    <p class="facts">
                        {match evidence {
                            Some(evidence) => {
                                view! {
                                    <details class="why">
                                        <summary>{date}</summary>
                                        <p>{evidence}</p>
                                    </details>
                                }
                                    .into_any()
                            }
                            None => view! { <span>{date}</span> }.into_any(),
                        }}
                        <span>{facts.join(" · ")}</span>
                    </p>
                </header>
            }
        })
    }
}

#[component]
fn Toolbar(
    answered_hits: Signal<Option<Arc<ReaderAnswer>>>,
    current: Memo<Option<usize>>,
    find: RwSignal<String>,
    inspecting: RwSignal<bool>,
) -> impl IntoView {
    let page = page();
    let is_view = page.part(|state| state.view == "read");
    let step = move |forward: bool| {
        let Some(answer) = answered_hits.get_untracked() else { return };
        let n = answer.hits.len();
        if n == 0 {
            return;
        }
        let next = match (current.get_untracked(), forward) {
            (Some(hit), true) => (hit + 1) % n,
            (Some(hit), false) => (hit + n - 1) % n,
            (None, true) => 0,
            (None, false) => n - 1,
        };
        let start = answer.hits[next].span.start;
        page.go(How::Replace, |state| state.at = Some(start));
    };
    let n_hits = move || answered_hits.get().map_or(0, |answer| answer.hits.len());
    let sought = move || !find.get().trim().is_empty() || !page.good_query.get().is_empty();
    view! {
        <div class="reader-tools">
            <input
                class="find"
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=page.words().find_in_text
                aria-label=page.words().find_in_text
                prop:value=move || find.get()
                on:input=move |event| find.set(event_target_value(&event))
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        event.prevent_default();
                        step(!event.shift_key());
                    }
                }
            />
            <button
                class="inspect"
                aria-pressed=move || if inspecting.get() { "true" } else { "false" }
                title=page.words().inspector.inspect_explained
                on:click=move |_| inspecting.update(|inspecting| *inspecting = !*inspecting)
            >
                {page.words().inspector.inspect}
            </button>
            // Beside another view, that view has it.
            <Show when=move || is_view.get()>{method_menu()}</Show>
            <Show when=sought>
                <span class="hit-count" role="status">
                    {move || {
                        let n = n_hits() as u64;
                        let locale = page.locale();
                        match current.get() {
                            Some(hit) => {
                                format!("{}\u{a0}/\u{a0}{}", count(hit as u64 + 1, locale), count(n, locale))
                            }
                            None => (page.words().n_hits)(n, locale),
                        }
                    }}
                </span>
                <button
                    data-key="p"
                    title=page.words().previous_hit
                    aria-label=page.words().previous_hit
                    disabled=move || n_hits() == 0
                    on:click=move |_| step(false)
                >
                    "↑"
                </button>
                <button
                    data-key="n"
                    title=page.words().next_hit
                    aria-label=page.words().next_hit
                    disabled=move || n_hits() == 0
                    on:click=move |_| step(true)
                >
                    "↓"
                </button>
            </Show>
        </div>
    }
}

fn pieces(
    answer: &ReaderAnswer,
    current: Memo<Option<usize>>,
    at: Option<u32>,
    window: RwSignal<Option<u32>>,
) -> impl IntoView + use<> {
    let words = page().words();
    let from = answer.from;
    let shown = answer.pieces.len() as u32;
    let earlier = (from > 0).then(|| {
        let back = from.saturating_sub(WINDOW);
        view! { <button class="more" on:click=move |_| window.set(Some(back))>{words.earlier}</button> }
            .into_any()
    });
    let later = (from + shown < answer.n_pieces).then(|| {
        view! { <button class="more" on:click=move |_| window.set(Some(from + shown))>{words.later}</button> }.into_any()
    });
    let around = at.filter(|&at| !answer.hits.iter().any(|hit| hit.span.start == at));
    let body = answer.pieces.iter().map(|piece| piece_view(piece, current, around)).into_views();
    view! { {earlier} {body} {later} }
}

fn piece_view(piece: &Piece, current: Memo<Option<usize>>, around: Option<u32>) -> AnyView {
    let words = page().words();
    let mut next = piece.span.start;
    let runs = piece.runs.iter().map(|run| {
        let text = run.text.clone();
        let at = next;
        next += text.len() as u32;
        match run.mark {
            Mark::None => view! { <span data-at=at>{text}</span> }.into_any(),
            Mark::Topic => view! { <span class="topic-word" data-at=at>{text}</span> }.into_any(),
            Mark::Hit(number) => {
                let number = number.map(|number| number as usize);
                let is_current = move || number.is_some() && current.get() == number;
                view! { <mark class:current=is_current data-at=at>{text}</mark> }.into_any()
            }
        }
    });
    let runs = runs.into_views();
    let is_around = around.is_some_and(|at| (piece.span.start..piece.span.end).contains(&at));
    match (&piece.set_aside, piece.heading) {
        (Some(reason), _) => {
            let reason = reason_text(reason, words);
            view! {
                <p class="set-aside" class:around=is_around>
                    <span class="reason">{reason}</span>
                    {runs}
                </p>
            }
            .into_any()
        }
        (None, true) => view! { <h3 class:around=is_around>{runs}</h3> }.into_any(),
        (None, false) => {
            view! { <p class:around=is_around class:continues=piece.continues>{runs}</p> }.into_any()
        }
    }
}
