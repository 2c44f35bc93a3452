//! A passage of the text that is read: selected with the mouse, by touch or with the keyboard, it leads to texts like it.

use crate::link::Passage;
use crate::ui::browser;
use crate::ui::controls::Show;
use crate::ui::state::page;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// Where the text stands; what is drawn of it says in `data-at` at which byte it begins.
const TEXT: &str = ".reader-text";

/// Begins a selection for keys that extend one, at the present hit or at what is in sight; browsers extend one by
/// themselves, but only where there is one.
pub fn begin_selection(event: &KeyboardEvent) {
    let key = event.key();
    let (forward, step) = match key.as_str() {
        "ArrowRight" => (true, "character"),
        "ArrowLeft" => (false, "character"),
        "ArrowDown" => (true, "line"),
        "ArrowUp" => (false, "line"),
        _ => return,
    };
    if event.shift_key() && browser::selected_bytes(TEXT).is_none() {
        let step = if event.ctrl_key() && step == "character" { "word" } else { step };
        browser::begin_selection(TEXT, ".reader-tools", forward, step);
        event.prevent_default();
    }
}

/// What can be done with the selected passage. It lies over the end of the text, so that nothing moves.
#[component]
pub fn PassageBar(document: Signal<Option<u32>>) -> impl IntoView {
    let page = page();
    let selected = RwSignal::new(None);
    browser::follow_selection(move || {
        let now = browser::selected_bytes(TEXT);
        if selected.try_get_untracked().is_some_and(|before| before != now) {
            selected.set(now);
        }
    });
    let look = move |_| {
        let id = document
            .get_untracked()
            .and_then(|document| page.about_untracked(document, |text| text.id.clone()));
        if let Some((text, span)) = id.zip(selected.get_untracked()) {
            page.look_alike(Passage { text, span: Some(span) });
        }
    };
    view! {
        <Show when=move || selected.get().is_some()>
            <div class="passage-bar">
                // The selection stays while the button is pressed.
                <button class="primary" on:mousedown=|event| event.prevent_default() on:click=look>
                    {page.words().alike.of_passage}
                </button>
            </div>
        </Show>
    }
}
