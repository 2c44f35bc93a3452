//! What leaves the page: tables with all their rows, figures as pictures, the paragraph about the method.

use super::{Shown, picture};
use crate::client::run;
use crate::engine::error::Error;
use crate::engine::export::Table;
use crate::protocol::Question;
use crate::sheet::svg::svg;
use crate::sheet::words::paragraph;
use crate::sheet::{Answers, Context, Figure, File, Part, Sheet};
use crate::ui::browser;
use crate::ui::controls::{Way, copy_method, export_menu, hand_over, ways};
use crate::ui::state::{Heard, Page, page};
use leptos::prelude::*;
use std::sync::Arc;

/// The menu of a view: its tables, whole, and its method.
pub fn view_menu(shown: Shown) -> AnyView {
    let page = page();
    let tables = Memo::new(move |_| {
        shown.sheet.with(|sheet| tables(sheet).map(|table| table.label.clone()).collect::<Vec<_>>())
    });
    let method = move |_| {
        let (sheet, context) = (shown.sheet.get_untracked(), shown.context.get_untracked());
        copy_method(page, page.pick(shown.view.title), &context, &sheet.method);
    };
    let items = move || {
        let tables = tables.get();
        let many = tables.len() > 1;
        let group = |(at, label): (usize, String)| {
            view! {
                {many.then(|| view! { <p class="quiet">{label}</p> })}
                {ways(Arc::new(move |way| leave(page, shown, at, way)))}
            }
            .into_any()
        };
        tables.into_iter().enumerate().map(group).collect::<Vec<_>>()
    };
    let copy = view! { <button on:click=method>{paragraph::words(page.locale()).copy}</button> };
    export_menu(vec![items.into_any(), copy.into_any()])
}

/// The tables of a sheet that can leave the page, those behind its figures too.
fn tables(sheet: &Sheet) -> impl Iterator<Item = &crate::sheet::Table> {
    sheet.parts.iter().filter_map(|part| match part {
        Part::Table(table) => Some(table),
        Part::Figure(figure) => figure.table.as_ref(),
        _ => None,
    })
}

/// Asks for everything, makes the sheet of it, and lets one of its tables leave.
fn leave(page: Page, shown: Shown, at: usize, way: Way) {
    let context = Context { offset: 0, limit: u32::MAX, ..(*shown.context.get_untracked()).clone() };
    let is_window =
        shown.sheet.with_untracked(|sheet| tables(sheet).nth(at).is_some_and(|table| table.is_window));
    wasm_bindgen_futures::spawn_local(async move {
        let mut sheet = shown.sheet.get_untracked();
        let mut whole: Option<Table> = None;
        let mut is_asked = is_window;
        while is_asked {
            // An answer may hold fewer rows than there are: the rest is asked for.
            let offset = whole.as_ref().map_or(0, |table| table.rows.len() as u32);
            match asked(shown, Context { offset, ..context.clone() }).await {
                Ok(answered) => sheet = Arc::new(answered),
                Err(error) => return page.say(&crate::ui::lang::error_text(&error, page.words())),
            }
            let Some(table) = tables(&sheet).nth(at) else { return };
            let mut more = table.export();
            let (came, total) = (more.rows.len(), table.total);
            match &mut whole {
                Some(whole) => whole.rows.append(&mut more.rows),
                None => whole = Some(more),
            }
            is_asked = came > 0 && whole.as_ref().is_some_and(|table| (table.rows.len() as u64) < total);
        }
        let Some(table) = tables(&sheet).nth(at) else { return };
        let name = table.name;
        let mut table = whole.unwrap_or_else(|| table.export());
        table.head = sheet.method.parameters.clone();
        hand_over(page, table, name, way);
    });
}

/// The sheet of these rows.
async fn asked(shown: Shown, context: Context) -> Result<Sheet, Error> {
    let heard = heard(shown, context).await?;
    Ok(heard.sheet(shown.view, &heard.context))
}

/// The answers to the questions of the view, with this context.
async fn heard(shown: Shown, context: Context) -> Result<Heard, Error> {
    let mut answers = Vec::new();
    for question in (shown.view.questions)(&context) {
        answers.push(Some(Arc::new(run::<Question>(question, 1).await?.0)));
    }
    Ok(Heard { context: Arc::new(context), answers })
}

/// Writes a file part by part, each from the answers that it asks for.
pub fn write_file(shown: Shown, file: &'static File) {
    let page = page();
    let mut table = Table {
        head: shown.sheet.with_untracked(|sheet| sheet.method.parameters.clone()),
        ..Table::default()
    };
    page.sign(&mut table);
    let context = Context { limit: u32::MAX, ..(*shown.context.get_untracked()).clone() };
    wasm_bindgen_futures::spawn_local(async move {
        let mut text = String::new();
        let mut offset = Some(0);
        while let Some(from) = offset {
            let heard = match heard(shown, Context { offset: from, ..context.clone() }).await {
                Ok(heard) => heard,
                Err(error) => return page.say(&crate::ui::lang::error_text(&error, page.words())),
            };
            offset = (file.write)(&heard.context, &Answers(&heard.answers), &table.head, &mut text);
        }
        browser::save(&format!("florilege-{}", file.name), file.mime, &text);
    });
}

/// The menu of a figure: as a drawing, and as a picture.
pub fn figure_menu(shown: Shown, figure: Figure) -> AnyView {
    let page = page();
    let words = page.words();
    let name = figure.name;
    let drawing = StoredValue::new(figure);
    let file = move || {
        let head = shown.sheet.with_untracked(|sheet| sheet.method.parameters.clone());
        let mut table = Table { head, ..Table::default() };
        page.sign(&mut table);
        // The link is long, and a picture cannot be clicked.
        let said = table.head.iter().filter(|(key, _)| key != "link");
        let line = said.map(|(key, value)| format!("{key}: {value}")).collect::<Vec<_>>().join(" · ");
        drawing.with_value(|figure| (svg(figure, &[line]), figure.width))
    };
    let as_svg = move |_| browser::save(&format!("florilege-{name}.svg"), "image/svg+xml", &file().0);
    let as_png = move |_| {
        wasm_bindgen_futures::spawn_local(async move {
            picture::save_picture(&format!("florilege-{name}.png"), &file().0, 2.0).await;
        });
    };
    view! {
        <details class="menu">
            <summary aria-label=words.export>"⋯"</summary>
            <div class="menu-items">
                <button on:click=as_svg>{words.sheet.save_svg}</button>
                <button on:click=as_png>{words.sheet.save_png}</button>
            </div>
        </details>
    }
    .into_any()
}
