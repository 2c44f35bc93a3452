//! A table that comes back from a spreadsheet: what it would change is shown before anything is.

use super::edit::Editing;
use crate::client;
use crate::engine::corpus::table::TableReading;
use crate::engine::text::decode;
use crate::protocol::corpus::ReadTable;
use crate::ui::browser;
use crate::ui::controls::{Dialog, Dialogs, IntoViews};
use crate::ui::state::{page, whenever};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::HtmlInputElement;

/// Name of the dialog.
pub const IMPORT: &str = "import-table";

/// Changes that are listed; all are counted and applied.
const LISTED: usize = 200;

#[component]
pub fn Import(editing: Editing) -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let words = &page.words().table;
    let reading = RwSignal::new(None::<Arc<TableReading>>);
    whenever(move || {
        if !dialogs.is_open(IMPORT) {
            reading.set(None);
        }
    });
    let picker: NodeRef<html::Input> = NodeRef::new();
    let read = move |input: HtmlInputElement| {
        let Some(file) = browser::chosen_file(&input) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(bytes) = gloo::file::futures::read_as_bytes(&file).await else { return };
            let table = decode::decode(&bytes).text;
            if let Ok((answer, _)) = client::run(ReadTable { table }, 1).await {
                reading.set(Some(Arc::new(answer)));
            }
        });
    };
    let apply = move |_| {
        if let Some(told) = reading.get_untracked() {
            editing.tell(told.facts.clone(), told.undate.clone());
            page.say(words.changed);
        }
        reading.set(None);
        dialogs.close();
    };
    view! {
        <Dialog name=IMPORT title=Signal::derive(move || words.import.to_owned())>
            <p>{words.import_explained}</p>
            <input
                class="visually-hidden"
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
                tabindex="-1"
                aria-hidden="true"
                node_ref=picker
                on:change=move |event| read(event_target(&event))
            />
            <button class="primary" on:click=move |_| {
                if let Some(input) = picker.get() {
                    input.click();
                }
            }>{words.choose}</button>
            {move || reading.get().map(|reading| view! { <Preview reading apply=Callback::new(apply) /> }.into_any())}
        </Dialog>
    }
}

#[component]
fn Preview(reading: Arc<TableReading>, apply: Callback<()>) -> impl IntoView {
    let page = page();
    let (words, locale) = (&page.words().table, page.locale());
    let n = reading.changes.len();
    let some = |names: &[String]| names.iter().take(20).cloned().collect::<Vec<_>>().join(", ");
    let mut notes = Vec::new();
    if !reading.has_key {
        notes.push(words.no_key.to_owned());
    }
    notes.push((words.matched)(u64::from(reading.matched), n as u64, locale));
    if !reading.unmatched.is_empty() {
        notes.push((words.not_found)(&some(&reading.unmatched)));
    }
    if !reading.new_columns.is_empty() {
        notes.push((words.new_columns)(&some(&reading.new_columns)));
    }
    notes.extend(reading.unread.iter().take(20).map(|cell| (words.unread)(&cell.id, &cell.column, &cell.to)));
    let rows = reading.changes.iter().take(LISTED).cloned().map(|change| {
        view! {
            <tr>
                <th scope="row">{change.id}</th>
                <td>{change.column}</td>
                <td><del>{change.from}</del></td>
                <td><ins>{change.to}</ins></td>
            </tr>
        }
        .into_any()
    });
    let told = !reading.facts.is_empty() || !reading.undate.is_empty();
    view! {
        <div class="import-preview" aria-live="polite">
            {notes.into_iter().map(|note| view! { <p>{note}</p> }.into_any()).into_views()}
            {(n == 0).then(|| view! { <p>{words.nothing}</p> }.into_any())}
            {(n > 0)
                .then(|| {
                    view! {
                        <div class="table-scroll" tabindex="0" role="region" aria-label=words.import>
                            <table class="words-table">
                                <thead>
                                    <tr>
                                        <th scope="col">"id"</th>
                                        <th scope="col">{words.column}</th>
                                        <th scope="col">{words.before}</th>
                                        <th scope="col">{words.after}</th>
                                    </tr>
                                </thead>
                                <tbody>{rows.into_views()}</tbody>
                            </table>
                        </div>
                    }.into_any()
                })}
            {told
                .then(|| {
                    view! {
                        <button class="primary apply" on:click=move |_| apply.run(())>
                            {(words.apply)(n as u64, locale)}
                        </button>
                    }.into_any()
                })}
        </div>
    }
}
