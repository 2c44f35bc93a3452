//! Own texts, the simple way: paste, pick or drop plain text; added or in place of the others; with undo.
//! They stay in this page's memory and go nowhere.

use crate::client;
use crate::engine::corpus::Document;
use crate::engine::text::{Warning, decode};
use crate::plot::number::count;
use crate::protocol::corpus::Load;
use crate::ui::controls::{Dialog, Dialogs};
use crate::ui::lang::{error_text, warning_text};
use crate::ui::state::page;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::{File, FileList};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement};

/// Name of the dialog.
pub const ADD_TEXTS: &str = "add-texts";

/// What came in with the last load, for the list and the undo.
#[derive(Clone, Default)]
struct Arrived {
    /// Name, words or bytes, and what was noticed.
    rows: Vec<(String, u64, Vec<Warning>)>,
    problem: Option<String>,
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
    let arrived = RwSignal::new(None::<Arrived>);
    let before = StoredValue::new(None);
    let picker: NodeRef<html::Input> = NodeRef::new();

    let load = move |documents: Vec<Document>| {
        if documents.is_empty() {
            return;
        }
        let rows = documents
            .iter()
            .map(|document| {
                let name = document.title.clone().unwrap_or_else(|| document.file.clone());
                (name, document.text.len() as u64, document.warnings.clone())
            })
            .collect();
        before.set_value(Some(client::history()));
        let replace = replace.get_untracked();
        progress.set(Some((0, 1)));
        wasm_bindgen_futures::spawn_local(async move {
            let hear = move |done, total| {
                progress.set(Some((done, total)));
            };
            let loaded = client::run_with_progress(Load { documents, replace }, 1, hear).await;
            progress.set(None);
            match loaded {
                Ok((summary, _)) => {
                    page.set_summary(summary);
                    page.say(page.words().texts_added);
                    arrived.set(Some(Arrived { rows, problem: None }));
                }
                Err(error) => {
                    let problem = Some(error_text(&error, page.words()));
                    arrived.set(Some(Arrived { rows: Vec::new(), problem }));
                }
            }
        });
    };
    let read = move |files: Vec<File>| {
        wasm_bindgen_futures::spawn_local(async move {
            let mut documents = Vec::with_capacity(files.len());
            for file in files {
                if let Ok(bytes) = gloo::file::futures::read_as_bytes(&file).await {
                    documents.push(document_of(&file.name(), &bytes));
                }
            }
            load(documents);
        });
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
            load(vec![document]);
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
            <p>{move || page.words().drop_here}</p>
        </div>
        <Dialog name=ADD_TEXTS title=Signal::derive(move || page.words().add_texts.to_owned())>
            <p>{move || page.words().add_texts_explained}</p>
            <fieldset class="choice">
                <legend>{move || page.words().what_about_present}</legend>
                <label>
                    <input
                        type="radio"
                        name="replace"
                        prop:checked=move || !replace.get()
                        on:change=move |_| replace.set(false)
                    />
                    {move || page.words().add_to_them}
                </label>
                <label>
                    <input
                        type="radio"
                        name="replace"
                        prop:checked=move || replace.get()
                        on:change=move |_| replace.set(true)
                    />
                    {move || page.words().replace_them}
                </label>
            </fieldset>
            <input
                class="visually-hidden"
                type="file"
                multiple
                accept=".txt,text/plain"
                tabindex="-1"
                aria-hidden="true"
                node_ref=picker
                on:change=move |event| {
                    let input: HtmlInputElement = event_target(&event);
                    if let Some(files) = input.files() {
                        read(FileList::from(files).to_vec());
                    }
                    input.set_value("");
                }
            />
            <button
                class="primary"
                on:click=move |_| {
                    if let Some(input) = picker.get() {
                        input.click();
                    }
                }
            >
                {move || page.words().choose_files}
            </button>
            <label class="field">
                {move || page.words().title_optional}
                <input
                    type="text"
                    prop:value=move || title.get()
                    on:input=move |event| title.set(event_target_value(&event))
                />
            </label>
            <label class="field">
                {move || page.words().paste_here}
                <textarea
                    rows="6"
                    prop:value=move || pasted.get()
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
            </label>
            <button disabled=move || pasted.with(|text| text.trim().is_empty()) on:click=paste>
                {move || page.words().add_pasted}
            </button>
            {move || {
                progress
                    .get()
                    .map(|(done, total)| {
                        view! { <progress max=total.max(1) value=done aria-label=page.words().loading></progress> }
                    })
            }}
            {move || {
                arrived
                    .get()
                    .map(|arrived| {
                        let (words, locale) = (page.words(), page.locale());
                        let rows = arrived
                            .rows
                            .into_iter()
                            .take(500)
                            .map(|(name, bytes, warnings)| {
                                let noticed: Vec<String> = warnings
                                    .iter()
                                    .map(|warning| warning_text(warning, words, locale))
                                    .collect();
                                view! {
                                    <li>
                                        <b>{name}</b>
                                        {format!(" · {} {}", count(bytes, locale), words.bytes)}
                                        {(!noticed.is_empty()).then(|| format!(" · {}", noticed.join(" ")))}
                                    </li>
                                }
                            });
                        view! {
                            <section class="arrived">
                                {match arrived.problem {
                                    Some(problem) => view! { <p class="problem">{problem}</p> }.into_any(),
                                    None => {
                                        view! {
                                            <h3>{words.came_in}</h3>
                                            <ul>{rows.collect_view()}</ul>
                                            <button on:click=undo>{words.undo}</button>
                                        }
                                            .into_any()
                                    }
                                }}
                            </section>
                        }
                    })
            }}
        </Dialog>
    }
}

/// A text from a file; its title is not known, its name is kept.
fn document_of(name: &str, bytes: &[u8]) -> Document {
    let decoded = decode::decode(bytes);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Document {
        id: stem.to_owned(),
        title: Some(stem.to_owned()),
        file: name.to_owned(),
        text: decoded.text,
        warnings: decoded.warnings,
        ..Document::default()
    }
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
