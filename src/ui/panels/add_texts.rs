//! Own texts, the simple way: paste, pick or drop plain text; added or in place of the others; with undo.
//! They stay in this page's memory and go nowhere.

use super::arrived::{Arrival, ArrivedText};
use super::corpus_file::{self, CorpusFile};
use crate::client;
use crate::engine::corpus::Document;
use crate::protocol::Question;
use crate::protocol::corpus::Load;
use crate::ui::controls::{Dialog, Dialogs, IntoViews};
use crate::ui::lang::error_text;
use crate::ui::state::loading::load_until;
use crate::ui::state::page;
use futures_channel::oneshot;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::{File, FileList};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement};

/// Name of the dialog.
pub const ADD_TEXTS: &str = "add-texts";

/// What became of the last load.
#[derive(Clone)]
enum Loaded {
    Texts(Vec<Arrival>),
    Problem(String),
}

#[component]
pub fn AddTexts() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let replace = RwSignal::new(false);
    let pasted = RwSignal::new(String::new());
    let title = RwSignal::new(String::new());
    let dropping = RwSignal::new(false);
    let progress = RwSignal::new(None::<(u32, u32)>);
    let arrived = RwSignal::new(None::<Loaded>);
    let before = StoredValue::new(None);
    // The loads under way: each ends when its sender is dropped.
    let stops = StoredValue::new(Vec::<oneshot::Sender<()>>::new());
    let picker: NodeRef<html::Input> = NodeRef::new();

    let load = move |arrivals: Vec<Arrival>| {
        if arrivals.is_empty() {
            return;
        }
        before.set_value(Some(client::history()));
        let (documents, replace) = (documents_of(&arrivals), replace.get_untracked());
        progress.set(Some((0, 1)));
        let (sender, stop) = oneshot::channel();
        stops.update_value(|stops| {
            stops.retain(|stop| !stop.is_canceled());
            stops.push(sender);
        });
        wasm_bindgen_futures::spawn_local(async move {
            let hear = move |done, total| {
                progress.set(Some((done, total)));
            };
            let loaded = load_until(page, Load { documents, replace }, stop, hear).await;
            progress.set(None);
            match loaded {
                Ok(_) => {
                    page.say(page.words().texts_added);
                    arrived.set(Some(Loaded::Texts(arrivals)));
                }
                Err(error) => arrived.set(Some(Loaded::Problem(error_text(&error, page.words())))),
            }
        });
    };
    // A text that is read anew takes its place in the load that brought it; what came since stays.
    let change = move |row: usize, arrival: Arrival| {
        let Some(Loaded::Texts(mut arrivals)) = arrived.get_untracked() else { return };
        if let Some(changed) = arrivals.get_mut(row) {
            *changed = arrival;
        }
        let mut history = client::history();
        let brought = |question: &&mut Arc<Question>| matches!(***question, Question::Load(_));
        if let Some(question) = history.iter_mut().rev().find(brought)
            && let Question::Load(Load { replace, .. }) = **question
        {
            *question = Arc::new(Question::Load(Load { documents: documents_of(&arrivals), replace }));
        }
        client::rebuild(history, move |summary| page.set_summary(summary));
        arrived.set(Some(Loaded::Texts(arrivals)));
    };
    let read = move |files: Vec<File>| {
        wasm_bindgen_futures::spawn_local(async move {
            let mut arrivals = Vec::with_capacity(files.len());
            for file in files {
                if let Ok(bytes) = gloo::file::futures::read_as_bytes(&file).await {
                    if file.name().ends_with(corpus_file::ENDING) {
                        before.set_value(Some(client::history()));
                        arrived.set(match corpus_file::open(bytes, page).await {
                            Ok(()) => Some(Loaded::Texts(Vec::new())),
                            Err(error) => Some(Loaded::Problem(error_text(&error, page.words()))),
                        });
                        continue;
                    }
                    arrivals.push(Arrival::of_file(&file.name(), bytes));
                }
            }
            load(arrivals);
        });
    };
    let read_input = move |input: HtmlInputElement| {
        if let Some(files) = input.files() {
            read(FileList::from(files).to_vec());
        }
        input.set_value("");
    };
    let choose = move || {
        if let Some(input) = picker.get_untracked() {
            input.click();
        }
    };
    follow_drops(dropping, move |files| {
        dialogs.open(ADD_TEXTS);
        read(files);
    });
    let paste = move |_| {
        let text = pasted.get_untracked();
        if !text.trim().is_empty() {
            let name = title.get_untracked().trim().to_owned();
            let id = if name.is_empty() { page.words().pasted_text.to_owned() } else { name.clone() };
            let document =
                Document { id, title: Some(name).filter(|n| !n.is_empty()), text, ..Document::default() };
            load(vec![Arrival::of_pasted(document)]);
            pasted.set(String::new());
            title.set(String::new());
        }
    };
    let undo = move |_| {
        if let Some(history) = before.try_update_value(Option::take).flatten() {
            client::rebuild(history, move |summary| {
                page.set_summary(summary);
                page.say(page.words().undone);
            });
        }
        arrived.set(None);
    };
    view! {
        <div class="drop-target" class:dropping=move || dropping.get() aria-hidden="true">
            <p>{page.words().drop_here}</p>
        </div>
        <Dialog name=ADD_TEXTS title=Signal::derive(move || page.words().add_texts.to_owned())>
            <p>{page.words().add_texts_explained}</p>
            <fieldset class="choice">
                <legend>{page.words().what_about_present}</legend>
                <label>
                    <input
                        type="radio"
                        name="replace"
                        prop:checked=move || !replace.get()
                        on:change=move |_| replace.set(false)
                    />
                    {page.words().add_to_them}
                </label>
                <label>
                    <input
                        type="radio"
                        name="replace"
                        prop:checked=move || replace.get()
                        on:change=move |_| replace.set(true)
                    />
                    {page.words().replace_them}
                </label>
            </fieldset>
            <input
                class="visually-hidden"
                type="file"
                multiple
                accept=".txt,text/plain,.florilege"
                tabindex="-1"
                aria-hidden="true"
                node_ref=picker
                on:change=move |event| read_input(event_target(&event))
            />
            <button class="primary" on:click=move |_| choose()>
                {page.words().choose_files}
            </button>
            <label class="field">
                {page.words().title_optional}
                <input
                    type="text"
                    prop:value=move || title.get()
                    on:input=move |event| title.set(event_target_value(&event))
                />
            </label>
            <label class="field">
                {page.words().paste_here}
                <textarea
                    rows="6"
                    prop:value=move || pasted.get()
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
            </label>
            <button disabled=move || pasted.with(|text| text.trim().is_empty()) on:click=paste>
                {page.words().add_pasted}
            </button>
            <CorpusFile choose />
            {move || {
                progress
                    .get()
                    .map(|(done, total)| {
                        view! {
                            <p>
                                <progress max=total.max(1) value=done aria-label=page.words().loading></progress>
                                " "
                                <button on:click=move |_| stops.update_value(Vec::clear)>{page.words().cancel}</button>
                            </p>
                        }.into_any()
                    })
            }}
            {move || {
                arrived
                    .get()
                    .map(|arrived| {
                        let words = page.words();
                        view! {
                            <section class="arrived">
                                {match arrived {
                                    Loaded::Problem(problem) => view! { <p class="problem">{problem}</p> }.into_any(),
                                    Loaded::Texts(arrivals) => {
                                        let rows = arrivals
                                            .into_iter()
                                            .take(500)
                                            .enumerate()
                                            .map(|(row, arrival)| {
                                                let change = move |arrival| change(row, arrival);
                                                view! { <ArrivedText arrival change /> }.into_any()
                                            });
                                        view! {
                                            <h3>{words.came_in}</h3>
                                            <ul>{rows.into_views()}</ul>
                                            <button on:click=undo>{words.undo}</button>
                                        }
                                            .into_any()
                                    }
                                }}
                            </section>
                        }.into_any()
                    })
            }}
        </Dialog>
    }
}

fn documents_of(arrivals: &[Arrival]) -> Vec<Document> {
    arrivals.iter().map(|arrival| arrival.document.clone()).collect()
}

/// Takes files dropped anywhere on the page, for as long as the present owner lives.
fn follow_drops(dropping: RwSignal<bool>, dropped: impl Fn(Vec<File>) + 'static) {
    let document = crate::ui::browser::document();
    let carries_files = |event: &DragEvent| {
        event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
    };
    let listen = |name: &'static str, heard: Box<dyn Fn(&DragEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, name, options, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| carries_files(event)) {
                event.prevent_default();
                heard(event);
            }
        })
    };
    let over = listen("dragover", Box::new(move |_| dropping.set(true)));
    let leave = listen(
        "dragleave",
        Box::new(move |event| {
            if event.related_target().is_none() {
                dropping.set(false);
            }
        }),
    );
    let drop = listen(
        "drop",
        Box::new(move |event| {
            dropping.set(false);
            if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
                dropped(FileList::from(files).to_vec());
            }
        }),
    );
    let listeners = StoredValue::new_local(Some([over, leave, drop]));
    on_cleanup(move || {
        let _ = listeners.try_update_value(Option::take);
    });
}
