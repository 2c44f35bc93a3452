//! The proposed lines, text by text, each between its neighbours, with what a decision does to the counts.

use super::Deciding;
use crate::engine::analysis::review::{ReviewAnswer, ReviewLine};
use crate::ui::controls::{IntoViews, KeyedRow, keyed};
use crate::ui::lang::reason_text;
use crate::ui::state::{Answered, page};
use leptos::prelude::*;
use std::collections::HashMap;

/// Which of the lines are set aside now: (text, line).
type Verdicts = Memo<HashMap<(u32, u32), bool>>;

#[component]
pub fn Lines(answered: Answered<ReviewAnswer>, deciding: Deciding) -> impl IntoView {
    let verdicts: Verdicts = Memo::new(move |_| {
        let answer = answered.get();
        let lines = answer.iter().flat_map(|answer| &answer.lines);
        lines.map(|line| ((line.document, line.line), line.aside)).collect()
    });
    // A line stays the same element while decisions change, so that the focus stays on it.
    let texts = Memo::new(move |_| {
        let answer = answered.get();
        let lines = answer.as_ref().map_or(&[][..], |answer| &answer.lines);
        lines
            .chunk_by(|a, b| a.document == b.document)
            .map(<[ReviewLine]>::to_vec)
            .map(still)
            .collect::<Vec<_>>()
    });
    view! {
        <div class="proposed-lines">
            {keyed(move || {
                let row = |lines: Vec<ReviewLine>| {
                    let key = key_of(&lines);
                    KeyedRow::new(key, move || view! { <Text lines verdicts deciding /> }.into_any())
                };
                texts.get().into_iter().map(row).collect()
            })}
        </div>
    }
}

/// Tells a text's lines from others.
fn key_of(lines: &[ReviewLine]) -> String {
    lines.iter().map(|line| format!("{} {} {};", line.document, line.line, line.hits)).collect()
}

/// Lines without what changes by a decision.
fn still(mut lines: Vec<ReviewLine>) -> Vec<ReviewLine> {
    lines.iter_mut().for_each(|line| line.aside = false);
    lines
}

#[component]
fn Text(lines: Vec<ReviewLine>, verdicts: Verdicts, deciding: Deciding) -> impl IntoView {
    let page = page();
    let words = page.words();
    let document = lines.first().map_or(0, |line| line.document);
    let name = page.about_untracked(document, |text| text.name().to_owned()).unwrap_or_default();
    // Buttons name the text by its number: its title is in the language of the corpus.
    let title = format!("{}\u{a0}{}", words.text, document + 1);
    let language = page.about_untracked(document, |text| text.language.clone());
    let rows =
        lines.into_iter().map(|line| view! { <Line line verdicts deciding /> }.into_any()).into_views();
    view! {
        <section class="review-text">
            <div class="review-text-head">
                <h2>{format!("{title} · ")}<span lang=language>{name}</span></h2>
                <div class="act">
                    <button
                        aria-label=format!("{} – {title}", words.review.accept_all)
                        on:click=move |_| deciding.text(document, true)
                    >
                        {words.review.accept_all}
                    </button>
                    <button
                        aria-label=format!("{} – {title}", words.review.refuse_all)
                        on:click=move |_| deciding.text(document, false)
                    >
                        {words.review.refuse_all}
                    </button>
                </div>
            </div>
            <ol>{rows}</ol>
        </section>
    }
}

#[component]
fn Line(line: ReviewLine, verdicts: Verdicts, deciding: Deciding) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let (document, number, hits, start) = (line.document, line.line, line.hits, line.span.start);
    let is_aside =
        move || verdicts.with(|verdicts| verdicts.get(&(document, number)).copied().unwrap_or(false));
    let reason = reason_text(&line.reason, words);
    let why = (words.reason)(&line.reason).map(|(_, why)| why);
    let facts =
        format!("{} · {}", (words.review.line)(number, locale), (words.n_words)(line.words.into(), locale));
    let effect = move || {
        if hits == 0 {
            return String::new();
        }
        let query = page.good_query.get();
        let say = if is_aside() { words.review.loses } else { words.review.would_lose };
        format!(" · {}", say(&query, hits.into(), locale))
    };
    let group = format!("verdict-{document}-{number}");
    let choice = move |aside: bool, group: String| {
        view! {
            <label>
                <input
                    type="radio"
                    name=group
                    prop:checked=move || is_aside() == aside
                    on:change=move |_| deciding.line(document, number, aside)
                />
                {if aside { words.review.aside } else { words.review.counted }}
            </label>
        }
    };
    let language = page.about_untracked(document, |text| text.language.clone());
    let spoken = language.clone();
    let neighbour = move |text: String, side: &'static str| {
        let language = spoken.clone();
        (!text.is_empty()).then(|| {
            view! {
                <p class="beside">
                    <span class="visually-hidden">{format!("{side} ")}</span>
                    <span lang=language>{text}</span>
                </p>
            }
            .into_any()
        })
    };
    view! {
        <li
            class="review-line"
            class:aside=is_aside
            tabindex="-1"
            data-document=document.to_string()
            data-line=number.to_string()
        >
            {neighbour(line.before, words.review.before)}
            <p class="proposed" lang=language>{line.text}</p>
            {neighbour(line.after, words.review.after)}
            <p class="review-facts">
                <span class="motive" title=why>{reason.clone()}</span>
                " · "
                {facts}
                <span class="effect">{effect}</span>
            </p>
            <fieldset class="choice verdict">
                <legend class="visually-hidden">{format!("{reason}, {}", (words.review.line)(number, locale))}</legend>
                {choice(true, group.clone())}
                {choice(false, group)}
                <button
                    type="button"
                    class="plain"
                    on:click=move |_| page.open_text(document, Some(start))
                >
                    {words.review.read_there}
                </button>
            </fieldset>
        </li>
    }
}
