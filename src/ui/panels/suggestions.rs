//! The list under the query while it is typed: what can stand at the caret.
//!
//! It belongs to the field as a listbox to its combobox. Only the answer to what stands in the field is shown; the list
//! is there while the field has the focus, and takes Enter only when one of its rows was chosen.

use super::Search;
use crate::engine::query::suggestions::{SuggestQuestion, Suggestion, SuggestionKind};
use crate::plot::number::count;
use crate::ui::browser;
use crate::ui::controls::{IntoViews, Show};
use crate::ui::lang::reading::spelling;
use crate::ui::state::{How, page, use_answer, whenever};
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// What is suggested, and which row is chosen.
#[derive(Clone, Copy)]
pub struct Suggestions {
    input: NodeRef<html::Input>,
    /// Bytes before the caret, while something may be suggested.
    caret: RwSignal<Option<u32>>,
    chosen: RwSignal<Option<usize>>,
    items: Memo<Vec<Suggestion>>,
}

impl Suggestions {
    /// For a field, and the query in it.
    pub fn of(input: NodeRef<html::Input>, query: Memo<String>) -> Suggestions {
        let page = page();
        let caret = RwSignal::new(None);
        let chosen = RwSignal::new(None);
        let off = page.part(|state| state.suggestions_off);
        let asked = use_answer(move || {
            let caret = caret.get().filter(|_| !off.get())?;
            Some(SuggestQuestion { query: query.get(), caret, french: page.lang() == "fr" })
        });
        let items = Memo::new(move |_| {
            let (answer, here) = (asked.get(), caret.get());
            // Between a key and its answer there is nothing to choose from.
            let fits = answer.filter(|answer| Some(answer.caret) == here && answer.query == query.get());
            fits.map(|answer| answer.items.clone()).unwrap_or_default()
        });
        whenever(move || {
            items.track();
            chosen.set(None);
        });
        Suggestions { input, caret, chosen, items }
    }

    /// Something was typed: suggests for where the caret is now.
    pub fn follow(self) {
        let has_focus = browser::focused("id").as_deref() == Some("query");
        self.caret.set(self.input.get().filter(|_| has_focus).and_then(|input| {
            let before = input.selection_start().ok()??;
            Some(browser::bytes_before(&input.value(), before))
        }));
    }

    pub fn close(self) {
        self.caret.set(None);
    }

    pub fn is_open(self) -> bool {
        self.items.with(|items| !items.is_empty())
    }

    /// The id of the chosen row.
    pub fn active(self) -> Option<String> {
        self.chosen.get().map(|row| format!("suggestion-{row}"))
    }

    /// Treats a key that the list has a use for; gives whether it had.
    pub fn key(self, event: &KeyboardEvent) -> bool {
        if !self.items.with_untracked(|items| !items.is_empty()) {
            return false;
        }
        let last = self.items.with_untracked(Vec::len) - 1;
        let chosen = self.chosen.get_untracked();
        match (event.key().as_str(), chosen) {
            ("ArrowDown", None) => self.choose(Some(0)),
            ("ArrowDown", Some(row)) => self.choose(Some(row + 1).filter(|row| *row <= last)),
            ("ArrowUp", None) => self.choose(Some(last)),
            ("ArrowUp", Some(row)) => self.choose(row.checked_sub(1)),
            ("Enter" | "Tab", Some(row)) => self.accept(row),
            ("Escape", _) => self.close(),
            ("ArrowLeft" | "ArrowRight" | "Home" | "End", _) => {
                self.close();
                return false;
            }
            _ => return false,
        }
        true
    }

    fn choose(self, row: Option<usize>) {
        self.chosen.set(row);
        if let Some(row) = row {
            browser::reveal(&format!("#suggestion-{row}"));
        }
    }

    /// Writes a suggestion into the query; behind a name a value is suggested next.
    fn accept(self, row: usize) {
        let Some(item) = self.items.with_untracked(|items| items.get(row).cloned()) else { return };
        let caret = replace(item.span, &item.text);
        self.caret.set(Some(caret).filter(|_| item.kind == SuggestionKind::Name));
    }
}

/// Writes a text in the place of some bytes of the query, with the caret behind it; gives the caret. Back undoes it.
pub fn replace(span: crate::engine::text::Span, text: &str) -> u32 {
    let page = page();
    let mut query = untrack(|| page.query_now());
    let (start, end) = (span.start as usize, span.end as usize);
    if query.is_char_boundary(start) && query.is_char_boundary(end) && start <= end {
        query.replace_range(start..end, text);
    }
    let caret = (start + text.len()).min(query.len());
    let before = query[..query.floor_char_boundary(caret)].encode_utf16().count() as u32;
    page.go(How::Push, |state| {
        state.query = query;
        state.at = None;
    });
    browser::put_caret("#query", before);
    caret as u32
}

#[component]
pub fn SuggestionList(suggestions: Suggestions) -> impl IntoView {
    let page = page();
    let Search { answer: search, .. } = expect_context::<Search>();
    // The list lies over the line that says what the query finds; it says so itself.
    let found = move || {
        let answer = search.get().filter(|answer| answer.reading.node.is_some())?;
        let said = (page.words().places_in_texts)(answer.matches, answer.documents.into(), page.locale());
        Some(format!("{}\u{a0}: {said}", spelling(&answer.reading)))
    };
    view! {
        <Show when=move || suggestions.is_open()>
            // The field keeps the focus while the list is used with a mouse.
            <div class="suggestions" on:mousedown=|event| event.prevent_default()>
                <ul
                    id="suggestions"
                    role="listbox"
                    aria-label=page.words().asking.suggestions
                >
                    {move || {
                        let rows = suggestions.items.get().into_iter().enumerate();
                        rows.map(|(row, item)| option(suggestions, row, item)).into_views()
                    }}
                </ul>
                <p aria-hidden="true">{found}</p>
            </div>
        </Show>
    }
}

fn option(suggestions: Suggestions, row: usize, item: Suggestion) -> AnyView {
    let page = page();
    let (words, locale) = (page.words().asking, page.locale());
    let (class, note) = match item.kind {
        SuggestionKind::Word | SuggestionKind::Value => ("of-texts", ""),
        SuggestionKind::Spelling => ("of-texts", words.spelling),
        SuggestionKind::Phrase => ("of-texts", words.phrase),
        SuggestionKind::Operator | SuggestionKind::Name => ("sign", (words.operator)(&item.label)),
    };
    let places = item.places.map(|places| count(places, locale));
    let texts = item.texts.map(|texts| (words.n_texts)(texts, locale));
    let is_chosen = move || suggestions.chosen.get() == Some(row);
    view! {
        <li
            id=format!("suggestion-{row}")
            role="option"
            class=class
            aria-selected=move || if is_chosen() { "true" } else { "false" }
            on:click=move |_| suggestions.accept(row)
        >
            <span>{item.label}</span>
            <small>{note}</small>
            <b>{places}</b>
            <span class="in-texts">{texts}</span>
        </li>
    }
    .into_any()
}
