//! A merge of one's own: two words, looked up in the texts before they are merged.

use crate::client::run;
use crate::engine::analysis::search::SearchQuestion;
use crate::engine::analysis::subcorpus::Subcorpus;
use crate::engine::query::reading::Node;
use crate::protocol::Within;
use crate::ui::state::{How, page};
use leptos::prelude::*;

/// What the engine knows of a typed word.
enum Looked {
    Found {
        fold: String,
    },
    Missing,
    /// Several words, or none.
    NotOne,
}

async fn look_up(word: String) -> Option<Looked> {
    // A merge is one of the whole corpus.
    let question = SearchQuestion { query: word, limit: 0, ..Default::default() };
    let (answer, _) = run(Within { subcorpus: Subcorpus::default(), question }, 1).await.ok()?;
    Some(match answer.reading.node {
        Some(Node::Word(_)) if answer.matches == 0 => Looked::Missing,
        Some(Node::Word(fold)) => Looked::Found { fold },
        _ => Looked::NotOne,
    })
}

#[component]
pub fn OwnMerge() -> impl IntoView {
    let page = page();
    let words = page.words().ledger;
    let (form, of) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let problem = RwSignal::new(None::<String>);
    let check = move || {
        let (typed, wanted) = (form.get_untracked().trim().to_owned(), of.get_untracked().trim().to_owned());
        if typed.is_empty() || wanted.is_empty() {
            return;
        }
        wasm_bindgen_futures::spawn_local(async move {
            let (Some(a), Some(b)) = (look_up(typed.clone()).await, look_up(wanted.clone()).await) else {
                return;
            };
            problem.set(match (&a, &b) {
                (Looked::NotOne, _) => Some((words.not_one_word)(&typed)),
                (_, Looked::NotOne) => Some((words.not_one_word)(&wanted)),
                (Looked::Missing, _) => Some((words.not_found)(&typed)),
                (_, Looked::Missing) => Some((words.not_found)(&wanted)),
                (Looked::Found { fold: a }, Looked::Found { fold: b }) if a == b => {
                    Some((words.same_word)(&typed))
                }
                _ => None,
            });
            if problem.get_untracked().is_none() {
                form.set(String::new());
                of.set(String::new());
                page.go(How::Push, move |state| {
                    state.merge.retain(|(other, _)| *other != typed);
                    state.merge.push((typed, wanted));
                });
            }
        });
    };
    let field = move |label: &'static str, value: RwSignal<String>| {
        view! {
            <label class="field">
                {label}
                <input
                    type="text"
                    autocapitalize="off"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || value.get()
                    on:input=move |event| {
                        value.set(event_target_value(&event));
                        problem.set(None);
                    }
                />
            </label>
        }
    };
    view! {
        <section class="own-merge">
            <h3>{words.own}</h3>
            <p class="measure">{words.own_explained}</p>
            <form
                class="row"
                on:submit=move |event| {
                    event.prevent_default();
                    check();
                }
            >
                {field(words.form, form)}
                {field(words.of, of)}
                <button type="submit">{words.merge}</button>
            </form>
            <p class="problem" role="status">{move || problem.get()}</p>
        </section>
    }
}
