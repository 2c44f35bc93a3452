//! Copying or saving a table or a list of lines: all rows, in the order shown, through the one writer.

use crate::engine::export::{Format, Settings, Table, write};
use crate::ui::browser;
use crate::ui::controls::use_copy;
use crate::ui::state::page;
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Makes the whole table when it is wanted; lines that are not on the page are asked for then.
pub type Exported = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Option<Table>>>> + Send + Sync>;

/// A menu with: copy as TSV, save as TSV, save as CSV. `name` becomes the file's name.
#[component]
pub fn ExportMenu(name: &'static str, table: Exported) -> impl IntoView {
    let page = page();
    let copy = use_copy();
    let table = StoredValue::new(table);
    let make = move |then: Box<dyn FnOnce(Table)>| {
        let made = table.with_value(|table| table());
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(mut table) = made.await {
                page.sign(&mut table);
                then(table);
            }
        });
    };
    let save = move |format: Format, extension: &'static str, mime: &'static str| {
        make(Box::new(move |table| {
            browser::save(&format!("florilege-{name}.{extension}"), mime, &write(&table, settings(format)));
        }));
    };
    let copy_all = move |_| {
        make(Box::new(move |table| copy(write(&table, settings(Format::Tsv)), page.words().table_copied)));
    };
    view! {
        <details class="menu">
            <summary>{page.words().export}</summary>
            <div class="menu-items">
                <button on:click=copy_all>{page.words().copy_table}</button>
                <button on:click=move |_| save(Format::Csv, "csv", "text/csv")>{page.words().save_csv}</button>
                <button on:click=move |_| save(
                    Format::Tsv,
                    "tsv",
                    "text/tab-separated-values",
                )>{page.words().save_tsv}</button>
            </div>
        </details>
    }
}

/// A file for a spreadsheet: safe to open, and with the mark by which it knows UTF-8.
fn settings(format: Format) -> Settings {
    Settings { format, raw: false, byte_order_mark: format == Format::Csv }
}
