//! The evidence: beside any view, the text or the passages that a number or a mark leads to.

use super::reader::Reader;
use crate::ui::state::{How, Page, page};
use crate::ui::views;
use leptos::prelude::*;

/// Whether there is something to show beside the present view.
pub fn evidence_wanted(page: Page) -> bool {
    page.state.with(|state| state.text.is_some() && !views::shows_text(&state.view))
}

#[component]
pub fn Evidence() -> impl IntoView {
    let page = page();
    let text = page.part(|state| state.text.clone());
    let document = Signal::derive(move || text.get().and_then(|id| page.document(&id)));
    view! {
        <aside class="evidence" data-region="evidence" tabindex="-1" aria-label=move || page.words().evidence>
            <div class="evidence-head">
                <button
                    class="open-text"
                    on:click=move |_| page.go(How::Push, |state| state.view = "read".into())
                >
                    {move || page.words().read_whole}
                </button>
                <button
                    class="close"
                    aria-label=move || page.words().close
                    on:click=move |_| page.go(How::Push, |state| { state.text = None; state.at = None; })
                >
                    "×"
                </button>
            </div>
            <Reader document />
        </aside>
    }
}
