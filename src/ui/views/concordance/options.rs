//! What is chosen of the lines and how much of each is shown: filters beside the node, a sample, three keys of order,
//! the context, the columns, the marks.

use super::columns;
use super::controls::{choice, number};
use super::{marking, order};
use crate::link::Beside;
use crate::ui::controls::check;
use crate::ui::state::{How, page};
use leptos::prelude::*;

/// Characters of context that are offered.
const WIDTHS: [u32; 4] = [40, 80, 160, 300];

/// Lines of a sample before a person says how many.
const SAMPLE: u32 = 100;

/// All options, each under its name.
pub fn options() -> AnyView {
    let words = page().words().lines;
    let part = |name: &'static str, content: AnyView| {
        view! {
            <fieldset>
                <legend>{name}</legend>
                {content}
            </fieldset>
        }
    };
    view! {
        <div class="line-options" id="line-options">
            {part(words.beside, beside())} {part(words.sample, sample())} {part(words.order, order::keys())}
            {part(words.context, context())} {part(words.columns, columns::choices())}
            {part(words.marks, marking::marking())}
        </div>
    }
    .into_any()
}

fn beside() -> AnyView {
    let page = page();
    let words = page.words().lines;
    let keep = RwSignal::new("+".to_owned());
    let (left, right) = (RwSignal::new(5), RwSignal::new(5));
    let query = RwSignal::new(String::new());
    let add = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let filter = Beside {
            exact: false,
            keep: keep.with_untracked(|keep| keep == "+"),
            left: left.get_untracked() as u8,
            right: right.get_untracked() as u8,
            query: query.with_untracked(|query| query.trim().to_owned()),
        };
        if !filter.query.is_empty() && (filter.left, filter.right) != (0, 0) {
            page.go(How::Push, |state| state.beside.push(filter));
            query.set(String::new());
        }
    };
    let kinds =
        [("+", words.keep), ("-", words.take_away)].map(|(sign, name)| (sign.to_owned(), name.to_owned()));
    let most = u32::from(crate::link::MOST_WORDS);
    view! {
        <form class="option-row" on:submit=add>
            {choice(words.beside, kinds.to_vec(), keep.into(), Box::new(move |sign| keep.set(sign)))}
            <label>
                {words.lines_with} " "
                <input
                    type="text"
                    spellcheck="false"
                    autocomplete="off"
                    prop:value=move || query.get()
                    on:input=move |event| query.set(event_target_value(&event))
                />
            </label>
            {number(words.words_left, left, most)} {number(words.words_right, right, most)}
            <button type="submit">{words.add_filter}</button>
        </form>
    }
    .into_any()
}

fn sample() -> AnyView {
    let page = page();
    let words = page.words().lines;
    let now = page.state.with_untracked(|state| state.sample);
    let size = RwSignal::new(now.map_or(SAMPLE, |(size, _)| size));
    let draw = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let size = size.get_untracked().max(1);
        page.go(How::Push, |state| {
            let again = state.sample.filter(|(before, _)| *before == size);
            state.sample = Some((size, again.map_or(1, |(_, seed)| seed + 1)));
        });
    };
    let drawn = page.part(|state| state.sample.is_some());
    view! {
        <form class="option-row" on:submit=draw>
            {number(words.sample_size, size, 1_000_000)}
            <button type="submit">{move || if drawn.get() { words.another_sample } else { words.draw }}</button>
        </form>
    }
    .into_any()
}

fn context() -> AnyView {
    let page = page();
    let words = page.words();
    let (lines, locale) = (words.lines, page.locale());
    let state = page.part(|state| (state.context.clone(), state.width, state.across));
    let chosen = Signal::derive(move || {
        let (context, width, _) = state.get();
        context.or_else(|| width.map(|width| width.to_string())).unwrap_or_default()
    });
    let offered = move || {
        let (_, width, _) = state.get();
        let mut options = vec![(String::new(), lines.context_fits.to_owned())];
        let other = width.filter(|width| !WIDTHS.contains(width));
        for width in WIDTHS.into_iter().chain(other) {
            options.push((width.to_string(), (lines.context_characters)(width, locale)));
        }
        options.push(("sentence".into(), lines.context_sentence.into()));
        options.push(("paragraph".into(), lines.context_paragraph.into()));
        let choose = move |value: String| {
            page.go(How::Push, |state| {
                state.width = value.parse().ok();
                state.context = Some(value).filter(|value| !value.is_empty() && state.width.is_none());
            });
        };
        choice(lines.context, options, chosen, Box::new(choose))
    };
    view! {
        <div class="option-row">
            {offered}
            {check(
                words.across_paragraphs.to_owned(),
                Signal::derive(move || state.get().2),
                Box::new(move |across| page.go(How::Push, |state| state.across = across)),
            )}
        </div>
    }
    .into_any()
}
