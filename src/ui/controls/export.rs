//! What leaves a view: tables and lists of lines with all their rows, in the order shown, through the one writer; and the
//! paragraph about the method.

use crate::engine::export::{Format, Settings, Table, write};
use crate::sheet::paragraph::{Beside, paragraph as paragraph_of};
use crate::sheet::words::paragraph;
use crate::sheet::{Context, Method, own_views};
use crate::ui::address::address;
use crate::ui::browser;
use crate::ui::controls::copy::copy;
use crate::ui::state::{Page, page};
use leptos::prelude::*;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Makes the whole table when it is wanted; lines that are not on the page are asked for then.
pub type Exported = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Option<Table>>>> + Send + Sync>;

/// What only an answer says of how a view was made: names and values in the language of the page.
pub type Made = Arc<dyn Fn() -> Vec<(String, String)> + Send + Sync>;

/// How a table leaves the page.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    Copy,
    Csv,
    Tsv,
}

/// Signs a table and lets it leave; `name` becomes the file's name.
pub fn hand_over(page: Page, mut table: Table, name: &str, way: Way) {
    page.sign(&mut table);
    let save = |extension: &str, mime: &str, format: Format| {
        browser::save(&format!("florilege-{name}.{extension}"), mime, &write(&table, settings(format)));
    };
    match way {
        Way::Copy => copy(page, write(&table, settings(Format::Tsv)), page.words().table_copied),
        Way::Csv => save("csv", "text/csv", Format::Csv),
        Way::Tsv => save("tsv", "text/tab-separated-values", Format::Tsv),
    }
}

/// A file for a spreadsheet: safe to open, and with the mark by which it knows UTF-8.
fn settings(format: Format) -> Settings {
    Settings { format, raw: false, byte_order_mark: format == Format::Csv }
}

/// The entries of a menu for one table.
pub fn ways(go: Arc<dyn Fn(Way)>) -> Vec<AnyView> {
    let words = page().words();
    [(Way::Copy, words.copy_table), (Way::Csv, words.save_csv), (Way::Tsv, words.save_tsv)]
        .map(|(way, name)| {
            let go = go.clone();
            view! { <button on:click=move |_| go(way)>{name}</button> }.into_any()
        })
        .into()
}

/// Copies the paragraph about the method of a view that was made so.
pub fn copy_method(page: Page, title: &str, context: &Context, method: &Method) {
    let chosen = page.chosen.get_untracked();
    let version = env!("CARGO_PKG_VERSION");
    let beside = Beside { title, chosen: chosen.as_deref(), version, address: &address() };
    copy(page, paragraph_of(context, method, beside), paragraph::words(page.locale()).copied);
}

/// The entry of a menu that copies the paragraph about a view that draws itself.
fn method_entry(made: Option<Made>) -> AnyView {
    let page = page();
    let go = move |_| {
        let context = Context {
            headings: None,
            locale: page.locale(),
            state: Arc::new(page.state.get_untracked()),
            summary: page.summary.get_untracked(),
            query: page.good_query.get_untracked(),
            width: 0.0,
            offset: 0,
            limit: 0,
        };
        let beside = made.as_ref().map(|made| made()).unwrap_or_default();
        let title = crate::ui::views::of(&context.state.view).title();
        copy_method(page, title, &context, &own_views::method(&context, beside));
    };
    view! { <button on:click=go>{paragraph::words(page.locale()).copy}</button> }.into_any()
}

/// The frame of a menu of what leaves.
pub fn export_menu(items: Vec<AnyView>) -> AnyView {
    view! {
        <details class="menu">
            <summary>{page().words().export}</summary>
            <div class="menu-items">{items}</div>
        </details>
    }
    .into_any()
}

/// The menu of a view that has no table of its own: the paragraph about its method.
pub fn method_menu() -> AnyView {
    export_menu(vec![method_entry(None)])
}

/// A menu with: copy as TSV, save as CSV, save as TSV, copy the paragraph about the method.
#[component]
pub fn ExportMenu(
    name: &'static str,
    table: Exported,
    #[prop(optional)] made: Option<Made>,
) -> impl IntoView {
    let page = page();
    let go = move |way: Way| {
        let whole = table();
        wasm_bindgen_futures::spawn_local(async move {
            if let Some(table) = whole.await {
                hand_over(page, table, name, way);
            }
        });
    };
    let mut items = ways(Arc::new(go));
    items.push(method_entry(made));
    export_menu(items)
}
