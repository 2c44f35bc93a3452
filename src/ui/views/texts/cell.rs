//! One cell that can be edited in its place, by mouse or keyboard.

use super::columns::Column;
use super::edit::Editing;
use crate::engine::analysis::summary::DocumentSummary;
use crate::ui::state::{page, whenever};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::KeyboardEvent;

/// The button that shows a value and edits it, and the field in its place meanwhile. `shown` is what stands there
/// when nothing is edited; without it, the value as it would be typed.
#[component]
pub fn EditCell(
    editing: Editing,
    document: Arc<DocumentSummary>,
    column: Column,
    #[prop(into)] label: String,
    #[prop(optional)] pencil: bool,
) -> impl IntoView {
    let page = page();
    let id = document.id.clone();
    let place = (id.clone(), column.key().to_owned());
    let here = place.clone();
    let open = Memo::new(move |_| editing.cell.with(|cell| cell.as_ref() == Some(&here)));
    let value = column.text(&document);
    let shown = if pencil { String::new() } else { value.clone() };
    let edit = (page.words().table.edit)(&format!("{label}, {}", document.name()));
    // Whoever speaks to the page says what is seen.
    let name = if shown.is_empty() { edit } else { format!("{shown}. {edit}") };
    let mark = cell_name(&id, column.key());
    let document = StoredValue::new((document, column, value, place));
    let commit = move |typed: String| {
        document.with_value(|(document, column, value, _)| {
            editing.commit(document.id.clone(), document.language.clone(), column.clone(), value, typed);
        });
    };
    view! {
        {move || {
            let (name, shown, mark) = (name.clone(), shown.clone(), mark.clone());
            if open.get() {
                let field: NodeRef<html::Input> = NodeRef::new();
                whenever(move || {
                    if let Some(field) = field.get() {
                        let _ = field.focus();
                        field.select();
                    }
                });
                let done = StoredValue::new(false);
                let here = StoredValue::new(mark);
                let leave = move || {
                    done.set_value(true);
                    editing.focus.set_value(here.get_value());
                };
                view! {
                    <input
                        class="cell-field"
                        type="text"
                        autocomplete="off"
                        node_ref=field
                        aria-label=name
                        prop:value=document.with_value(|(_, _, value, _)| value.clone())
                        on:keydown=move |event: KeyboardEvent| {
                            match event.key().as_str() {
                                "Enter" => {
                                    event.prevent_default();
                                    leave();
                                    commit(event_target_value(&event));
                                }
                                "Escape" => {
                                    event.prevent_default();
                                    leave();
                                    editing.cell.set(None);
                                }
                                _ => {}
                            }
                            event.stop_propagation();
                        }
                        on:blur=move |event| {
                            if !done.try_get_value().unwrap_or(true) {
                                done.set_value(true);
                                // The focus goes where the person sent it.
                                editing.focus.set_value(String::new());
                                commit(event_target_value(&event));
                            }
                        }
                    />
                }
                    .into_any()
            } else {
                let is_empty = shown.is_empty();
                whenever(move || editing.return_focus());
                let begin = move || document.with_value(|(.., place)| editing.cell.set(Some(place.clone())));
                view! {
                    <button
                        class="edit-cell"
                        class:pencil=pencil
                        class:blank=is_empty
                        data-cell=mark
                        aria-label=name.clone()
                        title=name
                        on:click=move |_| begin()
                        on:keydown=move |event: KeyboardEvent| {
                            if event.key() == "F2" {
                                event.prevent_default();
                                begin();
                            }
                        }
                    >
                        {if pencil { "✎".to_owned() } else if shown.is_empty() { "–".to_owned() } else { shown }}
                    </button>
                }
                    .into_any()
            }
        }}
    }
}

/// The name of a cell in the page: text and column, without what would end a selector.
pub fn cell_name(id: &str, column: &str) -> String {
    format!("{id}·{column}").replace(['"', '\\', '\n'], "_")
}
