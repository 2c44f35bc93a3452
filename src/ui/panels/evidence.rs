//! The evidence: beside any view, the text or the passages that a number or a mark leads to.

use super::reader::Reader;
use crate::ui::sheet::sheet_beside;
use crate::ui::state::{How, Page, page};
use crate::ui::views;
use leptos::prelude::*;

/// Whether there is something to show beside the present view.
pub fn evidence_wanted(page: Page) -> bool {
    page.state
        .with(|state| state.explain.is_some() || state.text.is_some() && !views::shows_text(&state.view))
}

#[component]
pub fn Evidence() -> impl IntoView {
    let page = page();
    let text = page.part(|state| state.text.clone());
    let document = Signal::derive(move || text.get().and_then(|id| page.document(&id)));
    let explained = Memo::new(move |_| page.state.with(|state| state.explain.is_some()));
    let close = move |_| {
        page.go(How::Push, |state| (state.text, state.at, state.explain) = (None, None, None));
    };
    view! {
        <aside class="evidence" data-region="evidence" tabindex="-1" aria-label=page.words().evidence>
            <div class="evidence-head">
                {move || {
                    if explained.get() {
                        return view! { <h2>{page.words().sheet.explanation}</h2> }.into_any();
                    }
                    view! {
                        <button
                            class="open-text"
                            on:click=move |_| page.go(How::Push, |state| state.view = "read".into())
                        >
                            {page.words().read_whole}
                        </button>
                    }
                        .into_any()
                }}
                <button
                    class="close"
                    aria-label=page.words().close
                    on:click=close
                >
                    "×"
                </button>
            </div>
            {move || {
                if explained.get() {
                    return crate::sheet::views::of("explanation").map(sheet_beside).into_any();
                }
                view! { <Reader document /> }.into_any()
            }}
        </aside>
    }
}
