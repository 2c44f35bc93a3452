//! The stop words: left out of word lists and topics, never of a search. Shown, added to, taken from.

use crate::client::run;
use crate::plot::number::count;
use crate::protocol::corpus::{ListStopWords, ReadStopWords};
use crate::ui::browser;
use crate::ui::controls::{Dialog, IntoViews, check};
use crate::ui::state::{How, page, use_answer};
use leptos::html;
use leptos::prelude::*;

/// Name of the dialog.
pub const STOP_WORDS: &str = "stop-words";

#[component]
pub fn StopWordsDialog() -> impl IntoView {
    let page = page();
    view! {
        <Dialog name=STOP_WORDS title=Signal::derive(move || page.words().stop_words_title.to_owned())>
            <Content />
        </Dialog>
    }
}

#[component]
fn Content() -> impl IntoView {
    let page = page();
    let listed = use_answer(|| Some(ListStopWords));
    let typed = RwSignal::new(String::new());
    let decided = page.part(|state| (state.stop.clone(), state.unstop.clone()));
    let add = move |_| {
        // Folding is the engine's; here white space and case are enough to write the decision down.
        let word = typed.get_untracked().trim().to_lowercase();
        typed.set(String::new());
        if !word.is_empty() {
            page.go(How::Push, move |state| {
                state.unstop.retain(|other| *other != word);
                if !state.stop.contains(&word) {
                    state.stop.push(word);
                }
            });
        }
    };
    let take_off = move |word: String| {
        page.go(How::Push, move |state| {
            if let Some(at) = state.stop.iter().position(|other| *other == word) {
                state.stop.remove(at);
            } else {
                state.unstop.push(word);
            }
        });
    };
    let picker: NodeRef<html::Input> = NodeRef::new();
    let read = move |event: web_sys::Event| {
        let Some(file) = browser::chosen_file(&event_target(&event)) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(list) = gloo::file::futures::read_as_text(&file).await else { return };
            let Ok((answer, _)) = run(ReadStopWords { list }, 1).await else { return };
            let decisions = answer.decisions;
            page.go(How::Push, move |state| {
                state.no_stop_words = decisions.no_stop_words;
                state.stop = decisions.stop;
                state.unstop = decisions.unstop;
            });
        });
    };
    let save = move |_| {
        let list = listed.get_untracked().map(|answer| answer.words.join("\n"));
        browser::save(page.words().ledger.list_file, "text/plain", &(list.unwrap_or_default() + "\n"));
    };
    let none = page.part(|state| state.no_stop_words);
    let put_away = move |on| {
        page.go(How::Push, move |state| {
            state.no_stop_words = on;
            state.stop.clear();
            state.unstop.clear();
        });
    };
    view! {
        <p>{page.words().stop_words_explained}</p>
        <input
            class="visually-hidden"
            type="file"
            accept=".txt,text/plain"
            tabindex="-1"
            aria-hidden="true"
            node_ref=picker
            on:change=read
        />
        {check(page.words().ledger.no_stop_words.to_owned(), none.into(), Box::new(put_away))}
        <form
            class="row"
            on:submit=move |event| {
                event.prevent_default();
                add(());
            }
        >
            <label class="field">
                {page.words().add_stop_word}
                <input
                    type="text"
                    autocapitalize="off"
                    spellcheck="false"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <button type="submit">{page.words().add}</button>
        </form>
        {move || {
            let (stop, unstop) = decided.get();
            if none.get() {
                let words = page.words().ledger;
                let said = if stop.is_empty() { words.no_stop_words_now } else { words.own_list };
                return Some(view! { <p>{said}</p> }.into_any());
            }
            (!stop.is_empty() || !unstop.is_empty())
                .then(|| {
                    let differences: Vec<String> = stop
                        .iter()
                        .map(|word| format!("+ {word}"))
                        .chain(unstop.iter().map(|word| format!("− {word}")))
                        .collect();
                    view! {
                        <p>
                            <b>{page.words().your_changes}</b>
                            {format!(" {} ", differences.join(", "))}
                            <button on:click=move |_| page.go(How::Push, |state| {
                                state.stop.clear();
                                state.unstop.clear();
                            })>{page.words().as_proposed}</button>
                        </p>
                    }
                        .into_any()
                })
        }}
        {move || {
            listed
                .get()
                .map(|answer| {
                    let words = page.words();
                    let items = answer
                        .words
                        .iter()
                        .map(|word| {
                            let (shown, removed) = (word.clone(), word.clone());
                            view! {
                                <li>
                                    <button
                                        title=words.take_off
                                        aria-label=format!("{} {shown}", words.take_off)
                                        on:click=move |_| take_off(removed.clone())
                                    >
                                        {shown.clone()}
                                        " ×"
                                    </button>
                                </li>
                            }.into_any()
                        });
                    view! {
                        <p class="quiet">{format!("{} {}", count(answer.words.len() as u64, page.locale()), words.stop_words)}</p>
                        <div class="row">
                            <button on:click=save>{words.ledger.save_list}</button>
                            <button on:click=move |_| {
                                if let Some(picker) = picker.get() {
                                    picker.click();
                                }
                            }>{words.ledger.read_list}</button>
                        </div>
                        <ul class="word-chips">{items.into_views()}</ul>
                    }.into_any()
                })
        }}
    }
}
