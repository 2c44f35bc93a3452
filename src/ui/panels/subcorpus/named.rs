//! Subcorpora that have names: chosen, named, renamed, deleted.

use crate::ui::controls::{IntoViews, Show};
use crate::ui::state::{How, page, whenever};
use leptos::prelude::*;

#[component]
pub fn Named() -> impl IntoView {
    let page = page();
    let known = page.part(|state| (state.named.clone(), state.subcorpus.clone()));
    move || {
        let words = &page.words().subcorpus;
        let (named, present) = known.get();
        let buttons = named.into_iter().map(|(name, subcorpus)| {
            let pressed = (subcorpus == present).to_string();
            let gone = name.clone();
            view! {
                <span class="named">
                    <button
                        aria-pressed=pressed
                        on:click=move |_| page.choose(|present| present.clone_from(&subcorpus))
                    >
                        {name.clone()}
                    </button>
                    <button
                        aria-label=(words.delete)(&name)
                        title=(words.delete)(&name)
                        on:click=move |_| page.go(How::Push, |state| {
                            state.named.retain(|(known, _)| *known != gone);
                        })
                    >
                        "×"
                    </button>
                </span>
            }
            .into_any()
        });
        buttons.into_views()
    }
}

/// A name for the present subcorpus, or another one.
#[component]
pub fn Name() -> impl IntoView {
    let page = page();
    let words = &page.words().subcorpus;
    let known = page.part(|state| state.subcorpus.name(&state.named).unwrap_or_default().to_owned());
    let is_whole = page.part(|state| state.subcorpus.is_whole());
    let typed = RwSignal::new(String::new());
    whenever(move || typed.set(known.get()));
    let keep = move || {
        let name = typed.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        page.go(How::Push, |state| {
            let present = state.subcorpus.clone();
            // One name for one choice: the old name goes, and so does what had the new one.
            let place = state.named.iter().position(|(_, subcorpus)| *subcorpus == present);
            state.named.retain(|(known, subcorpus)| *known != name && *subcorpus != present);
            let place = place.unwrap_or(usize::MAX).min(state.named.len());
            state.named.insert(place, (name, present));
        });
    };
    view! {
        <Show when=move || !is_whole.get()>
            <section>
                <form
                    class="row"
                    on:submit=move |event| {
                        event.prevent_default();
                        keep();
                    }
                >
                    <label class="field">
                        {words.name}
                        <input
                            type="text"
                            autocomplete="off"
                            maxlength="60"
                            prop:value=move || typed.get()
                            on:input=move |event| typed.set(event_target_value(&event))
                        />
                    </label>
                    <button type="submit">
                        {move || if known.with(String::is_empty) { words.keep } else { words.rename }}
                    </button>
                </form>
            </section>
        </Show>
    }
}
