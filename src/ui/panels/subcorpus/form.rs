//! The subcorpus by a query and a span of dates.

use crate::link::Subcorpus;
use crate::ui::state::{page, whenever};
use leptos::prelude::*;

fn field(label: &'static str, example: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <label class="field">
            {label}
            <input
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                placeholder=example
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </label>
    }
}

#[component]
pub fn Form() -> impl IntoView {
    let page = page();
    let words = &page.words().subcorpus;
    let [query, from, to] = [(); 3].map(|()| RwSignal::new(String::new()));
    let undated = RwSignal::new(false);
    let present = page.part(|state| state.subcorpus.clone());
    // Whatever chose the subcorpus, the fields show it.
    whenever(move || {
        let present = present.get();
        let (asked, first, last) = present.parts();
        query.set(asked);
        from.set(first);
        to.set(last);
        undated.set(present.undated);
    });
    let n_undated = move || {
        let n = page.summary.with(|s| s.documents.iter().filter(|text| text.date.is_none()).count());
        (words.with_undated)(n as u64, page.locale())
    };
    let apply = move || {
        let asked = Subcorpus::span(&query.get_untracked(), &from.get_untracked(), &to.get_untracked());
        page.choose(|subcorpus| {
            subcorpus.undated = undated.get_untracked() && !asked.is_empty();
            subcorpus.query = asked;
        });
    };
    view! {
        <section>
            <h3>{words.by_query}</h3>
            <form
                class="row subcorpus-form"
                on:submit=move |event| {
                    event.prevent_default();
                    apply();
                }
            >
                {field(words.query, "", query)}
                {field(words.from, words.example, from)}
                {field(words.to, words.example, to)}
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=move || undated.get()
                        on:change=move |event| undated.set(event_target_checked(&event))
                    />
                    {n_undated}
                </label>
                <button type="submit" class="primary">{words.apply}</button>
            </form>
        </section>
    }
}
