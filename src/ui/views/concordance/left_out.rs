//! What is left out of the list, each with a way to take it back.

use super::pages::Pages;
use crate::ui::state::{How, Page, page};
use leptos::prelude::*;

/// The filters and the sample in force, and the lines without a date in an order by date.
pub fn left_out(pages: Pages) -> AnyView {
    let page = page();
    let in_force = page.part(|state| {
        (state.beside.clone(), state.sample, state.sort.iter().any(|key| key == "D"), state.only.clone())
    });
    let chips = move || {
        let words = page.words().lines;
        let (beside, sample, by_date, only) = in_force.get();
        let answer = pages.first.get();
        let faulty = |nth: usize| {
            answer
                .as_ref()
                .and_then(|answer| answer.filters.get(nth))
                .is_some_and(|reading| reading.has_errors())
        };
        let mut chips: Vec<AnyView> = Vec::new();
        for (nth, filter) in beside.iter().enumerate() {
            let text = (words.filter)(filter.keep, filter.exact, &filter.query, filter.left, filter.right);
            let text = if faulty(nth) { format!("{text} ({})", words.unread) } else { text };
            chips.push(chip(page, text, faulty(nth), Box::new(move |state| drop(state.beside.remove(nth)))));
        }
        if let Some((size, seed)) = sample {
            let text = (words.sampled)(size, seed, page.locale());
            chips.push(chip(page, text, false, Box::new(|state| state.sample = None)));
        }
        if let Some(only) = only {
            let text = words.only(&only);
            chips.push(chip(page, text, false, Box::new(|state| state.only = None)));
        }
        let undated = answer.as_ref().map_or(0, |answer| answer.undated);
        if by_date && undated > 0 {
            chips.push(
                view! { <span class="undated">{(words.undated_last)(undated, page.locale())}</span> }
                    .into_any(),
            );
        }
        (!chips.is_empty()).then(|| view! { <div class="left-out-lines">{chips}</div> }.into_any())
    };
    chips.into_any()
}

/// Something in force, with the button that takes it back.
pub fn chip(page: Page, text: String, faulty: bool, undo: Box<dyn Fn(&mut crate::link::State)>) -> AnyView {
    let label = format!("{}\u{a0}: {text}", page.words().lines.take_back);
    view! {
        <span class="chip" class:problem=faulty>
            {text}
            <button class="plain" aria-label=label.clone() title=label on:click=move |_| page.go(How::Push, |state| undo(state))>
                "×"
            </button>
        </span>
    }
    .into_any()
}
