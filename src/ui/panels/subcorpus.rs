//! The subcorpus: its place in the state line, and the dialog in which it is chosen, named and taken back.

mod form;
mod named;
mod sentence;

use crate::link::Subcorpus;
use crate::plot::number::count;
use crate::ui::controls::{Dialog, Dialogs, Show};
use crate::ui::state::{How, page};
use form::Form;
use leptos::prelude::*;
use named::{Name, Named};
use sentence::Sentence;

pub const SUBCORPUS: &str = "subcorpus";

/// Texts and words that the views are about, of all; leads to the dialog.
#[component]
pub fn SubcorpusState() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let name = page.part(move |state| (!state.subcorpus.is_whole()).then(|| page.subcorpus_name(state)));
    let lets_in = page.part(|state| state.subcorpus.undated);
    let texts = Memo::new(move |_| {
        let (said, locale) = (&page.words().subcorpus, page.locale());
        let all = page.summary.with(|summary| summary.documents.len() as u64);
        let Some(chosen) = page.chosen.get() else { return (page.words().n_texts)(all, locale) };
        let texts = (said.texts_of)(chosen.documents.len() as u64, all, locale);
        match u64::from(chosen.undated) {
            n if n > 0 && !lets_in.get() => format!("{texts}, {}", (said.left_out)(n, locale)),
            _ => texts,
        }
    });
    let n_words = Memo::new(move |_| {
        let of_all = page.summary.with(|summary| summary.words);
        let n = page.chosen.with(|chosen| chosen.as_ref().map_or(of_all, |chosen| chosen.words));
        format!("{} {}", count(n, page.locale()), page.words().words_read)
    });
    let shown = move || match name.get() {
        Some(name) => (page.words().subcorpus.named)(&name, &texts.get()),
        None => texts.get(),
    };
    let label = Memo::new(move |_| {
        let said = &page.words().subcorpus;
        format!("{} {}, {}", said.label, name.get().unwrap_or_else(|| said.whole.into()), texts.get())
    });
    let to_whole = move || page.words().subcorpus.to_whole;
    view! {
        <span class="subcorpus-state" class:active=move || name.get().is_some()>
            <button
                class="subcorpus"
                aria-haspopup="dialog"
                title=move || label.get()
                aria-label=move || label.get()
                on:click=move |_| dialogs.open(SUBCORPUS)
            >
                {shown}
            </button>
            <Show when=move || name.get().is_some()>
                <button
                    class="to-whole"
                    title=to_whole
                    aria-label=to_whole
                    on:click=move |_| page.choose(|subcorpus| *subcorpus = Subcorpus::default())
                >
                    "×"
                </button>
            </Show>
        </span>
        <span>{move || n_words.get()}</span>
    }
}

/// Views without a text say why.
#[component]
pub fn EmptySubcorpus() -> impl IntoView {
    let page = page();
    let empty = Memo::new(move |_| page.chosen.with(|c| c.as_ref().is_some_and(|c| c.documents.is_empty())));
    let words = &page.words().subcorpus;
    view! {
        <Show when=move || empty.get()>
            <p class="notice warning" role="status">
                <span>{format!("{} {}", words.label, words.empty)}</span>
                <button on:click=move |_| page.choose(|subcorpus| *subcorpus = Subcorpus::default())>
                    {words.to_whole}
                </button>
            </p>
        </Show>
    }
}

#[component]
pub fn SubcorpusDialog() -> impl IntoView {
    let page = page();
    view! {
        <Dialog name=SUBCORPUS title=Signal::derive(move || page.words().subcorpus.title.to_owned())>
            <p class="measure">{page.words().subcorpus.measure}</p>
            <Sentence />
            <Choices />
            <Form />
            <Name />
        </Dialog>
    }
}

/// What one press chooses: the whole, what has a name, the texts of the query; and the way to the table.
#[component]
fn Choices() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let words = &page.words().subcorpus;
    let chosen = page.part(|state| state.subcorpus.clone());
    let of_query = move || {
        let query = page.good_query.get();
        let present = chosen.with(|chosen| chosen.query.trim().to_owned());
        if query.trim().is_empty() || query.trim() == present {
            return None;
        }
        let narrowed = query.clone();
        let narrow = (!present.is_empty()).then(|| {
            let label = (words.narrow)(&query);
            view! {
                <button on:click=move |_| page.choose(|subcorpus| subcorpus.narrow(&narrowed))>
                    {label}
                </button>
            }
            .into_any()
        });
        let label = (words.of_query)(&query);
        Some(
            view! {
                <button on:click=move |_| page.choose(|subcorpus| {
                    *subcorpus = Subcorpus { query: query.clone(), ..Subcorpus::default() };
                })>{label}</button>
                {narrow}
            }
            .into_any(),
        )
    };
    view! {
        <section class="subcorpus-choices">
            <h3>{words.choose}</h3>
            <div class="row">
                <button
                    aria-pressed=move || chosen.with(|chosen| chosen.is_whole()).to_string()
                    on:click=move |_| page.choose(|subcorpus| *subcorpus = Subcorpus::default())
                >
                    {words.whole}
                </button>
                <Named />
                {of_query}
                <button on:click=move |_| {
                    dialogs.close();
                    page.go(How::Push, |state| state.view = "texts".into());
                }>{words.pick}</button>
            </div>
        </section>
    }
}

/// With one text: it alone, or all but it.
#[component]
pub fn TextChoice(document: Signal<Option<u32>>) -> impl IntoView {
    let page = page();
    move || {
        let number = document.get()?;
        let id = page.about(number, |text| text.id.clone())?;
        let words = &page.words().subcorpus;
        let is_in = page.has(number);
        let other = id.clone();
        let alone = page.chosen.with(|chosen| chosen.as_ref().is_some_and(|c| c.documents == [number]));
        Some(
            view! {
                <button
                    disabled=alone
                    on:click=move |_| page.choose(|subcorpus| {
                        *subcorpus = Subcorpus { with: vec![id.clone()], ..Subcorpus::default() };
                    })
                >
                    {words.only_this}
                </button>
                <button on:click=move |_| page.choose(|subcorpus| subcorpus.pick(&other, !is_in))>
                    {if is_in { words.without_this } else { words.with_this }}
                </button>
            }
            .into_any(),
        )
    }
}
