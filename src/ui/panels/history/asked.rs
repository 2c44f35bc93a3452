//! What was asked since the page was opened, newest first.

use crate::ui::controls::{Dialogs, IntoViews};
use crate::ui::state::history::Asked;
use crate::ui::state::{How, page};
use leptos::prelude::*;

#[component]
pub(super) fn AskedBefore() -> impl IntoView {
    let page = page();
    let words = &page.words().history;
    let list = move || {
        let asked = page.asked.get();
        if asked.is_empty() {
            return view! { <p class="quiet">{words.none}</p> }.into_any();
        }
        let rows = asked.into_iter().enumerate().map(|(nth, asked)| row(nth, asked)).into_views();
        view! {
            <ol class="asked">{rows}</ol>
            <button on:click=move |_| page.asked.set(Vec::new())>{words.forget_all}</button>
        }
        .into_any()
    };
    view! {
        <section>
            <h3>{words.asked}</h3>
            <p class="quiet">{words.asked_measure}</p>
            {list}
        </section>
    }
}

fn row(nth: usize, asked: Asked) -> AnyView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let words = page.words();
    let found = (words.places_in_texts)(asked.matches, asked.documents.into(), page.locale());
    let within = (!asked.subcorpus.is_whole()).then(|| {
        let name = page.state.with_untracked(|state| page.name_of(&asked.subcorpus, &state.named));
        view! { <span class="within">{(words.history.within)(&name)}</span> }.into_any()
    });
    let forget = (words.history.forget)(&asked.query);
    let query = asked.query.clone();
    let again = move |_| {
        let asked = asked.clone();
        dialogs.close();
        page.go(How::Push, |state| {
            state.query = asked.query;
            state.layer = asked.layer;
            state.subcorpus = asked.subcorpus;
            state.at = None;
        });
    };
    view! {
        <li>
            <button class="plain query-text" on:click=again>{query}</button>
            " "
            <span class="figures">{found} " " {within}</span>
            <button
                class="close"
                aria-label=forget.clone()
                title=forget
                on:click=move |_| page.asked.update(|list| drop(list.remove(nth)))
            >
                "×"
            </button>
        </li>
    }
    .into_any()
}
