//! The query bar: one field that drives every view. Faults are underlined where they are.

use super::Search;
use super::history::HISTORY;
use super::suggestions::{SuggestionList, Suggestions};
use crate::engine::query::reading::Severity;
use crate::ui::controls::{Dialogs, HistoryIcon, marked};
use crate::ui::state::{How, page, whenever};
use leptos::html;
use leptos::prelude::*;

/// A pause this long (ms) makes the next keystroke a step of its own for Back.
const PAUSE: f64 = 1_500.0;

#[component]
pub fn QueryBar() -> impl IntoView {
    let page = page();
    let Search { answer: search, .. } = expect_context::<Search>();
    let query = page.query();
    let input: NodeRef<html::Input> = NodeRef::new();
    let scroll = RwSignal::new(0);
    let suggestions = Suggestions::of(input, query);
    whenever(move || {
        // Safari's own attribute; the markup's types do not know it.
        if let Some(input) = input.get() {
            let _ = input.set_attribute("autocorrect", "off");
        }
    });
    let dialogs = expect_context::<Dialogs>();
    let last_typed = StoredValue::new(0.0);
    let ask = move |how: How, typed: String| {
        page.go(how, |state| {
            state.query = typed;
            state.like = None;
            state.at = None;
        });
    };
    let type_query = move |typed: String| {
        let now = js_sys::Date::now();
        let step = now - last_typed.get_value() > PAUSE;
        last_typed.set_value(now);
        ask(How::Typed { step }, typed);
    };
    let faults = Memo::new(move |_| {
        let typed = query.get();
        let answer = search.get()?;
        // Spans belong to the query as it was read; while a newer one is being read they would be wrong.
        (!search.busy.get() && !typed.is_empty()).then(|| {
            let spans = answer.reading.diagnostics.iter();
            spans.filter(|d| d.severity == Severity::Error).map(|d| d.span).collect::<Vec<_>>()
        })
    });
    let mirror = move || {
        let (typed, mut spans) = (query.get(), faults.get().unwrap_or_default());
        spans.iter_mut().for_each(|span| span.end = span.end.min(typed.len() as u32));
        marked(&typed, 0, &spans, |wrong| {
            // A fault at the very end has no character of its own to underline.
            let wrong = if wrong.is_empty() { "\u{a0}".into() } else { wrong };
            view! { <span class="fault">{wrong}</span> }.into_any()
        })
    };
    let invalid = move || faults.get().is_some_and(|faults| !faults.is_empty());
    view! {
        <form
            class="query"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                suggestions.close();
                // Enter on a view without lines leads to the lines.
                let view = page.state.with_untracked(|state| state.view.clone());
                if matches!(view.as_str(), "overview" | "words" | "topics") {
                    page.go(How::Push, |state| state.view = "concordance".into());
                }
            }
        >
            <div class="query-mirror" aria-hidden="true">
                <div style:transform=move || format!("translateX(-{}px)", scroll.get())>{mirror}</div>
            </div>
            <input
                id="query"
                node_ref=input
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                aria-label=page.words().search
                aria-describedby="reading"
                role="combobox"
                aria-autocomplete="list"
                aria-expanded=move || if suggestions.is_open() { "true" } else { "false" }
                aria-controls="suggestions"
                aria-activedescendant=move || suggestions.active()
                aria-invalid=move || invalid().then_some("true")
                placeholder=page.words().query_example
                prop:value=move || query.get()
                on:input=move |event| {
                    type_query(event_target_value(&event));
                    suggestions.follow();
                }
                on:blur=move |_| suggestions.close()
                on:scroll=move |_| scroll.set(input.get().map_or(0, |input| input.scroll_left()))
                on:keydown=move |event| {
                    if suggestions.key(&event) {
                        event.prevent_default();
                    } else if event.key() == "Escape" {
                        ask(How::Push, String::new());
                    }
                }
            />
            <kbd class="query-key" aria-hidden="true">"/"</kbd>
            <button
                type="button"
                class="query-history"
                aria-haspopup="dialog"
                title=page.words().history.title
                aria-label=page.words().history.title
                on:click=move |_| dialogs.open(HISTORY)
            >
                <HistoryIcon />
            </button>
            <a
                class="query-help"
                href="#help"
                title=page.words().help_page.whole
                aria-label=page.words().help_page.whole
                on:click=move |event| {
                    event.prevent_default();
                    page.go(How::Push, |state| state.view = "help".into());
                }
            >
                "?"
            </a>
            <SuggestionList suggestions />
        </form>
    }
}
