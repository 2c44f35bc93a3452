//! What can be changed in a view, in a row; what is rarely changed is folded away.

use super::{Shown, menu, perform};
use crate::client::run;
use crate::plot::number::decimal;
use crate::protocol::corpus::KeepList;
use crate::sheet::Control;
use crate::sheet::control::ControlKind;
use crate::sheet::setting;
use crate::ui::browser;
use crate::ui::state::{How, Page, page};
use leptos::prelude::*;

/// The row of controls. It is drawn anew when the controls are others, not when their values are: each follows its own.
pub fn controls(shown: Shown) -> AnyView {
    let page = page();
    let all = Memo::new(move |_| (shown.view.controls)(&shown.context.get()));
    let shape = Memo::new(move |_| all.with(|all| all.iter().map(shape).collect::<Vec<_>>()));
    let row = move || {
        let shape = shape.get();
        let one = |at: usize| control(shown, all, at, &shape[at]);
        let plain: Vec<AnyView> = (0..shape.len()).filter(|at| !shape[*at].folded).map(one).collect();
        let folded: Vec<AnyView> = (0..shape.len()).filter(|at| shape[*at].folded).map(one).collect();
        let folded = (!folded.is_empty()).then(|| {
            view! {
                <details class="options">
                    <summary>{page.words().sheet.options}</summary>
                    <div class="toolbar">{folded}</div>
                </details>
            }
        });
        view! { {plain} {folded} }.into_any()
    };
    view! {
        <div class="toolbar sheet-controls">
            {row}
            <span class="ms">
                {move || shown.answered.ms.get().map(|ms| format!("{}\u{a0}ms", decimal(ms, 1, page.locale())))}
            </span>
            {menu::view_menu(shown)}
        </div>
    }
    .into_any()
}

/// A control without its value.
fn shape(control: &Control) -> Control {
    let kind = match &control.kind {
        ControlKind::Choice { options, .. } => {
            ControlKind::Choice { value: String::new(), options: options.clone() }
        }
        ControlKind::Whole { least, most, .. } => {
            ControlKind::Whole { value: String::new(), least: *least, most: *most }
        }
        ControlKind::Tick(_) => ControlKind::Tick(false),
        ControlKind::Text { placeholder, among, .. } => {
            let (placeholder, among) = (placeholder.clone(), among.clone());
            ControlKind::Text { value: String::new(), placeholder, among }
        }
        ControlKind::Lines { placeholder, .. } => {
            ControlKind::Lines { value: String::new(), placeholder: placeholder.clone() }
        }
        ControlKind::Button(act) => ControlKind::Button(act.clone()),
        ControlKind::File(file) => ControlKind::File(file),
        ControlKind::List { ours, .. } => ControlKind::List { value: String::new(), ours: ours.clone() },
    };
    Control { kind, ..control.clone() }
}

/// Hands a word list to the engine, and names it in the address.
async fn keep(page: Page, key: &'static str, name: String, text: String) {
    if let Ok((kept, _)) = run(KeepList { name, text }, 1).await {
        page.go(How::Push, |state| setting::write(state, key, &kept.name));
    }
}

fn change(key: &'static str, value: &str, how: How) {
    page().go(how, |state| setting::write(state, key, value));
}

fn control(shown: Shown, all: Memo<Vec<Control>>, at: usize, shape: &Control) -> AnyView {
    let value = Memo::new(move |_| {
        all.with(|all| match all.get(at).map(|control| &control.kind) {
            Some(
                ControlKind::Choice { value, .. }
                | ControlKind::Whole { value, .. }
                | ControlKind::Text { value, .. }
                | ControlKind::Lines { value, .. }
                | ControlKind::List { value, .. },
            ) => value.clone(),
            Some(ControlKind::Tick(true)) => "1".to_owned(),
            _ => String::new(),
        })
    });
    let Control { key, label, kind, help, .. } = shape.clone();
    let title = (!help.is_empty()).then_some(help);
    match kind {
        ControlKind::Choice { options, .. } => {
            let options: Vec<AnyView> = options
                .into_iter()
                .map(|(option, name)| {
                    let is_chosen = {
                        let option = option.clone();
                        move || value.with(|value| *value == option)
                    };
                    view! { <option value=option prop:selected=is_chosen>{name}</option> }.into_any()
                })
                .collect();
            view! {
                <label class="field" title=title>
                    {label}
                    <select on:change=move |event| change(key, &event_target_value(&event), How::Push)>{options}</select>
                </label>
            }
            .into_any()
        }
        ControlKind::Tick(_) => view! {
            <label class="check" title=title>
                <input
                    type="checkbox"
                    prop:checked=move || value.with(|value| value == "1")
                    on:change=move |event| {
                        change(key, if event_target_checked(&event) { "1" } else { "0" }, How::Push);
                    }
                />
                {label}
            </label>
        }
        .into_any(),
        ControlKind::Whole { least, most, .. } => view! {
            <label class="field" title=title>
                {label}
                <input
                    type="number"
                    min=least
                    max=most
                    prop:value=move || value.get()
                    on:input=move |event| change(key, &event_target_value(&event), How::Typed { step: false })
                />
            </label>
        }
        .into_any(),
        ControlKind::Text { placeholder, among, .. } => view! {
            <label class="field" title=title>
                {label}
                <input
                    type="search"
                    list=(!among.is_empty()).then_some(key)
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=placeholder
                    prop:value=move || value.get()
                    on:input=move |event| change(key, &event_target_value(&event), How::Typed { step: false })
                />
            {(!among.is_empty()).then(|| {
                    let option = |name: String| view! { <option value=name></option> }.into_any();
                    let options: Vec<AnyView> = among.into_iter().map(option).collect();
                    view! { <datalist id=key>{options}</datalist> }.into_any()
                })}
            </label>
        }
        .into_any(),
        ControlKind::Lines { placeholder, .. } => view! {
            <label class="field lines-field" title=title>
                {label}
                <textarea
                    rows="4"
                    spellcheck="false"
                    placeholder=placeholder
                    prop:value=move || value.get()
                    on:input=move |event| change(key, &event_target_value(&event), How::Typed { step: false })
                ></textarea>
            </label>
        }
        .into_any(),
        ControlKind::List { ours, .. } => {
            let page = page();
            let opened = move |event: web_sys::Event| {
                let Some(file) = browser::chosen_file(&event_target(&event)) else { return };
                wasm_bindgen_futures::spawn_local(async move {
                    if let Ok(text) = gloo::file::futures::read_as_text(&file).await {
                        keep(page, key, file.name(), text).await;
                    }
                });
            };
            let ours = ours.map(|(path, name)| {
                let fetched = move |_| {
                    wasm_bindgen_futures::spawn_local(async move {
                        let path_now = format!("{path}?{}", env!("FLORILEGE_LANGUAGES"));
                        let Some(bytes) = browser::fetch(&path_now).await else { return };
                        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
                        keep(page, key, name, String::from_utf8_lossy(&bytes).into_owned()).await;
                    });
                };
                view! { <button on:click=fetched>{name}</button> }.into_any()
            });
            view! {
                <label class="field" title=title>
                    {label}
                    <input type="file" accept=".txt,.tsv,.csv,text/plain,text/csv" on:change=opened />
                </label>
                <span class="quiet">{move || value.get()}</span>
                {ours}
            }
            .into_any()
        }
        ControlKind::Button(act) => {
            view! { <button title=title on:click=move |_| perform(&act)>{label}</button> }.into_any()
        }
        ControlKind::File(file) => {
            let write = move |_| menu::write_file(shown, file);
            view! { <button title=title on:click=write>{label}</button> }.into_any()
        }
    }
}
