//! Read: one text as evidence, whole.

use super::ViewSpec;
use crate::ui::controls::Show;
use crate::ui::panels::Reader;
use crate::ui::state::page;
use leptos::prelude::*;

pub const VIEW: ViewSpec =
    ViewSpec { slug: "read", title: |words| words.read, render: || view! { <Read /> }.into_any() };

#[component]
fn Read() -> impl IntoView {
    let page = page();
    let text = page.part(|state| state.text.clone());
    let document = Signal::derive(move || match text.get() {
        Some(id) => page.document(&id),
        None => page.summary.with(|summary| (!summary.documents.is_empty()).then_some(0)),
    });
    let unknown = move || page.version.get() > 0 && text.get().is_some() && document.get().is_none();
    view! {
        <h1 class="visually-hidden">{page.words().read}</h1>
        <Show when=unknown>
            <p class="problem">{page.words().no_such_text}</p>
        </Show>
        <section class="view read-view">
            <Reader document />
        </section>
    }
}
