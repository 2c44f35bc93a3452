//! Texts: what is known of each, as a table that is sorted, filtered, edited, exported and read back.

mod cell;
mod columns;
mod dating;
mod edit;
mod import;

use super::ViewSpec;
use crate::engine::analysis::summary::{DocumentSummary, Summary};
use crate::link::Subcorpus;
use crate::plot::number::count;
use crate::protocol::encode;
use crate::ui::controls::{Dialogs, ExportMenu, Exported, IntoViews, KeyedRow, Show, keyed};
use crate::ui::panels::Caption;
use crate::ui::state::{How, page, whenever};
use cell::{EditCell, cell_name};
use columns::{Column, columns, rows, table};
use dating::DateCell;
use edit::Editing;
use import::{IMPORT, Import};
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

pub const VIEW: ViewSpec =
    ViewSpec { slug: "texts", title: |words| words.texts, render: || view! { <Texts /> }.into_any() };

/// Rows that one step of "more" adds.
const STEP: usize = 100;

#[component]
fn Texts() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let (words, locale) = (&page.words().table, page.locale());
    let editing = Editing::new();
    let shown = RwSignal::new(STEP);
    let added = RwSignal::new(Vec::<String>::new());
    let naming = RwSignal::new(String::new());
    let wanted = page.part(|state| (state.rows_sort.clone(), state.rows_filter.clone()));
    let found = Memo::new(move |_| {
        let (sort, filter) = wanted.get();
        page.summary.with(|summary| {
            let columns = columns(summary, &added.read());
            let (rows, without) = rows(summary, &columns, &sort, &filter);
            (columns, rows, without)
        })
    });
    let finding = move || {
        page.summary.with(|summary| {
            let undated = summary.documents.iter().filter(|document| document.date.is_none()).count();
            (words.finding)(summary.documents.len() as u64, undated as u64, locale)
        })
    };
    let said = move || {
        let (sort, filter) = wanted.get();
        let (_, rows, without) = found.get();
        let all = page.summary.with(|summary| summary.documents.len());
        let mut said = Vec::new();
        if !filter.trim().is_empty() {
            said.push((words.shown)(rows.len() as u64, all as u64, locale));
        }
        if sort.trim_start_matches('-') == "date" && without > 0 {
            said.push((words.undated_last)(without as u64, locale));
        }
        said.join(" ")
    };
    let only_shown = move || {
        let rows = found.with_untracked(|(_, rows, _)| rows.clone());
        let ids = rows.into_iter().filter_map(|row| page.about_untracked(row as u32, |text| text.id.clone()));
        let mut with: Vec<String> = ids.collect();
        with.sort_unstable();
        page.choose(|subcorpus| *subcorpus = Subcorpus { with, ..Subcorpus::default() });
    };
    let exported: Exported = Arc::new(move || {
        let table = page.summary.with_untracked(|summary| {
            let (columns, rows, _) = found.get_untracked();
            table(summary, &columns, &rows)
        });
        Box::pin(async move { Some(table) })
    });
    view! {
        <section class="view texts-view">
            <Caption finding=Signal::derive(finding) measure=Signal::derive(move || words.measure.to_owned()) />
            <div class="toolbar">
                <input
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    aria-label=words.filter
                    placeholder=words.filter
                    prop:value=move || wanted.get().1
                    on:input=move |event| {
                        let filter = event_target_value(&event);
                        page.go(How::Typed { step: false }, |state| state.rows_filter = filter);
                    }
                />
                <button disabled=move || !editing.can_undo() on:click=move |_| editing.undo()>
                    {words.undo}
                </button>
                <button on:click=move |_| dialogs.open(IMPORT)>{words.import}</button>
                <details class="menu">
                    <summary>{words.add_column}</summary>
                    <form
                        class="menu-items"
                        on:submit=move |event| {
                            event.prevent_default();
                            let name = naming.get_untracked().trim().to_owned();
                            if !name.is_empty() {
                                added.update(|added| added.push(name));
                                naming.set(String::new());
                            }
                        }
                    >
                        <label class="field">
                            {words.column_name}
                            <input
                                type="text"
                                prop:value=move || naming.get()
                                on:input=move |event| naming.set(event_target_value(&event))
                            />
                        </label>
                        <button>{page.words().add}</button>
                    </form>
                </details>
                {move || {
                    let n = found.with(|(_, rows, _)| rows.len());
                    let all = page.summary.with(|summary| summary.documents.len());
                    (n > 0 && n < all).then(|| {
                        view! {
                            <button on:click=move |_| only_shown()>
                                {(page.words().subcorpus.only_shown)(n as u64, locale)}
                            </button>
                        }.into_any()
                    })
                }}
                <ExportMenu name="texts" table=exported />
            </div>
            <p class="measure left-out" role="status">{said}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=page.words().texts>
                <table class="words-table texts-table">
                    <thead>
                        <tr>
                            <th scope="col" class="n">"#"</th>
                            <th scope="col">{page.words().subcorpus.column}</th>
                            {move || {
                                let (columns, ..) = found.get();
                                let sort = wanted.get().0;
                                columns.into_iter().map(|column| head(column, &sort)).into_views()
                            }}
                        </tr>
                    </thead>
                    <tbody>
                        // A row stays as it is, with what is open in it, until something in it changes.
                        {keyed(move || {
                            editing.keep_focus();
                            let lines = lines(found.get(), &page.summary.get(), shown.get()).into_iter();
                            let row = |line: Line| {
                                KeyedRow::new(line.key.to_string(), move || view! { <Row editing line /> }.into_any())
                            };
                            lines.map(row).collect()
                        })}
                    </tbody>
                </table>
            </div>
            <Show when=move || found.with(|(_, rows, _)| rows.len() > shown.get())>
                <button class="more" on:click=move |_| shown.update(|shown| *shown += STEP)>
                    {page.words().more}
                </button>
            </Show>
            <Import editing />
        </section>
    }
}

/// The name of a column as the person reads it.
fn label(column: &Column) -> String {
    let words = &page().words().table;
    match column {
        Column::Title => words.title.into(),
        Column::Date => words.date.into(),
        Column::Outlet => words.outlet.into(),
        Column::Language => words.language.into(),
        Column::Words => words.words.into(),
        Column::Sentences => words.sentences.into(),
        Column::SetAside => words.set_aside.into(),
        Column::Free(name) => name.clone(),
    }
}

/// A column's head: the first press sorts up, the second down, the third not at all.
fn head(column: Column, sort: &str) -> impl IntoView + use<> {
    let page = page();
    let key = column.key().to_owned();
    let (now, next) = match sort.strip_prefix('-') {
        Some(falling) if falling == key => ("descending", String::new()),
        None if sort == key => ("ascending", format!("-{key}")),
        _ => ("none", key),
    };
    view! {
        <th scope="col" class:n=column.is_number() aria-sort=now>
            <button
                class="plain"
                on:click=move |_| page.go(How::Push, |state| state.rows_sort.clone_from(&next))
            >
                {label(&column)}
            </button>
        </th>
    }
}

/// One row of the table.
#[derive(Clone)]
struct Line {
    /// Number of the text in the corpus.
    row: usize,
    document: Arc<DocumentSummary>,
    columns: Arc<Vec<Column>>,
    /// Changes with everything that the row shows.
    key: u64,
}

fn lines((columns, rows, _): (Vec<Column>, Vec<usize>, usize), summary: &Summary, limit: usize) -> Vec<Line> {
    let columns = Arc::new(columns);
    let line = |&row: &usize| {
        let document = Arc::new(summary.documents[row].clone());
        let mut hash = DefaultHasher::new();
        (row, encode(&*document), format!("{columns:?}")).hash(&mut hash);
        Line { row, document, columns: columns.clone(), key: hash.finish() }
    };
    rows.iter().take(limit).map(line).collect()
}

#[component]
fn Row(editing: Editing, line: Line) -> impl IntoView {
    let page = page();
    let locale = page.locale();
    let Line { row, document, columns, .. } = line;
    let id = document.id.clone();
    whenever(move || editing.return_focus());
    let cells = columns.iter().cloned().map(|column| {
        let document = document.clone();
        let name = label(&column);
        match column {
            Column::Title => view! {
                <th scope="row" class="title-cell">
                    <button
                        class="word"
                        class:untitled=document.title.is_none()
                        lang=document.language.clone()
                        data-cell=cell_name(&document.id, "open")
                        on:click=move |_| page.open_text(row as u32, None)
                    >
                        {document.name().to_owned()}
                    </button>
                    <EditCell editing document column label=name pencil=true />
                </th>
            }
            .into_any(),
            Column::Date => view! { <DateCell editing document label=name /> }.into_any(),
            Column::Language => view! { <LanguageCell editing document label=name /> }.into_any(),
            Column::Words | Column::Sentences | Column::SetAside => {
                let number = match column {
                    Column::Words => document.words,
                    Column::Sentences => document.sentences,
                    _ => document.words_set_aside,
                };
                view! { <td class="n">{count(u64::from(number), locale)}</td> }.into_any()
            }
            column => view! { <td><EditCell editing document column label=name /></td> }.into_any(),
        }
    });
    view! {
        <tr>
            <td class="n rank">{count(row as u64 + 1, locale)}</td>
            <td class="in-subcorpus">
                <label>
                    <input
                        type="checkbox"
                        aria-label=(page.words().subcorpus.holds)(document.name())
                        prop:checked=move || page.has(row as u32)
                        on:change=move |event| {
                            let is_in = event_target_checked(&event);
                            page.choose(|subcorpus| subcorpus.pick(&id, is_in));
                        }
                    />
                </label>
            </td>
            {cells.into_views()}
        </tr>
    }
}

/// The language, found or said; another choice reads the text anew.
#[component]
fn LanguageCell(editing: Editing, document: Arc<DocumentSummary>, label: String) -> impl IntoView {
    let words = &page().words().table;
    let code = document.language.clone();
    let known = words.language_names.iter().any(|(known, _)| *known == code);
    let other = (!known)
        .then(|| view! { <option value=code.clone() selected=true>{code.clone()}</option> }.into_any());
    let id = document.id.clone();
    let options = words.language_names.iter().map(|&(known, name)| {
        let chosen = known == code;
        let name = if chosen && document.language_guessed { format!("{name} ?") } else { name.to_owned() };
        view! { <option value=known selected=chosen>{name}</option> }.into_any()
    });
    let options = options.into_views();
    view! {
        <td>
            <select
                data-cell=cell_name(&document.id, Column::Language.key())
                aria-label=format!("{label}, {}", document.name())
                on:change=move |event| {
                    if let Some(fact) = Column::Language.fact(&event_target_value(&event)) {
                        editing.tell(vec![(id.clone(), fact)], vec![]);
                    }
                }
            >
                {options}
                {other}
            </select>
        </td>
    }
}
