//! The lines that are set aside, each with its reason, to be counted again or not.

use crate::engine::analysis::summary::SetAsideSummary;
use crate::plot::number::count;
use crate::ui::controls::{Dialog, Dialogs};
use crate::ui::lang::reason_text;
use crate::ui::state::{How, page};
use leptos::prelude::*;

/// Name of the dialog.
pub const SET_ASIDE: &str = "set-aside";

#[component]
pub fn SetAsideDialog() -> impl IntoView {
    let page = page();
    let lines = move || {
        page.summary.with(|summary| {
            let of = |(index, document): (usize, &crate::engine::analysis::summary::DocumentSummary)| {
                let id = document.id.clone();
                document
                    .set_aside
                    .iter()
                    .map(move |line| (index as u32, id.clone(), line.clone()))
                    .collect::<Vec<_>>()
            };
            summary.documents.iter().enumerate().flat_map(of).take(500).collect::<Vec<_>>()
        })
    };
    view! {
        <Dialog name=SET_ASIDE title=Signal::derive(move || page.words().set_aside_title.to_owned())>
            <p>{move || page.words().set_aside_explained}</p>
            {move || {
                let lines = lines();
                if lines.is_empty() {
                    return view! { <p class="quiet">{page.words().nothing_set_aside}</p> }.into_any();
                }
                let rows = lines.into_iter().map(|(document, id, line)| view! { <Line document id line /> });
                view! { <ul class="aside-lines">{rows.collect_view()}</ul> }.into_any()
            }}
            <Show when=move || page.state.with(|state| !state.keep.is_empty())>
                <button on:click=move |_| page.go(How::Push, |state| state.keep.clear())>
                    {move || page.words().as_proposed}
                </button>
            </Show>
        </Dialog>
    }
}

#[component]
fn Line(document: u32, id: String, line: SetAsideSummary) -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let (words, locale) = (page.words(), page.locale());
    let number = line.line;
    let start = line.span.start;
    let decide = move |kept: bool| {
        let id = id.clone();
        page.go(How::Push, move |state| {
            state.keep.retain(|(text, line)| !(*text == id && *line == number));
            if kept {
                state.keep.push((id, number));
            }
        });
    };
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=!line.kept
                    on:change=move |event| decide(!event_target_checked(&event))
                />
                <span class="reason">{reason_text(&line.reason, words)}</span>
                <span class="quiet">
                    {format!("{} {} · {}", words.text, document + 1, (words.n_words)(u64::from(line.words), locale))}
                    {format!(" · {} {}", words.line, count(u64::from(number), locale))}
                </span>
            </label>
            <button
                class="plain excerpt"
                on:click=move |_| {
                    dialogs.close();
                    page.open_text(document, Some(start));
                }
            >
                {line.excerpt}
            </button>
        </li>
    }
}
