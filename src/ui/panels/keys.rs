//! Shortcuts by character, so that every keyboard layout has them, and their list under `?`.

use super::history::HISTORY;
use crate::sheet::words::explanation::{METHODS, SELF_CHECK};
use crate::ui::browser;
use crate::ui::controls::{Dialog, Dialogs, IntoViews, check};
use crate::ui::state::{How, page};
use crate::ui::views::TABS;
use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Name of the dialog with the help.
pub const HELP: &str = "help";

/// Listens to the keyboard for as long as the page lives.
pub fn follow_keys() {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&browser::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = event.key();
        if key == "F6" {
            event.prevent_default();
            next_region(event.shift_key());
            return;
        }
        let typing =
            event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()).is_some_and(|element| {
                matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
                    || element.is_content_editable()
            });
        let single = !typing && !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        let off = page.state.with_untracked(|state| state.keys_off);
        if !single || off || browser::dialog_is_open() {
            return;
        }
        match key.as_str() {
            "/" => browser::focus("#query"),
            "?" => dialogs.open(HELP),
            "h" => dialogs.open(HISTORY),
            "n" => browser::click("[data-key=n]"),
            "p" => browser::click("[data-key=p]"),
            "Escape" if untrack(|| super::evidence_wanted(page)) => {
                page.go(How::Push, |state| (state.text, state.at, state.explain) = (None, None, None));
            }
            digit => {
                let tab = digit.parse::<usize>().ok().and_then(|n| TABS[..9].get(n.wrapping_sub(1)));
                let Some(view) = tab.and_then(|tab| tab.views().next()) else { return };
                page.go(How::Push, |state| {
                    state.view = view.slug().into();
                    state.explain = None;
                });
            }
        }
        event.prevent_default();
    });
    listener.forget();
}

/// Moves the focus to the next region of the page: header, list of texts, view, evidence.
fn next_region(back: bool) {
    let regions = ["header", "rail", "main", "evidence"];
    let present: Vec<&str> =
        regions.into_iter().filter(|region| browser::exists(&format!("[data-region={region}]"))).collect();
    let n = present.len();
    let here =
        present.iter().position(|region| browser::exists(&format!("[data-region={region}]:focus-within")));
    let next = match (here, back) {
        (None, _) => 0,
        (Some(here), false) => (here + 1) % n,
        (Some(here), true) => (here + n - 1) % n,
    };
    let region = present[next];
    browser::focus(&match region {
        "header" => "#query".to_owned(),
        "rail" => "[data-region=rail] summary".to_owned(),
        _ => format!("[data-region={region}]"),
    });
}

#[component]
pub fn KeyHelp() -> impl IntoView {
    let page = page();
    let off = page.part(|state| state.keys_off);
    let dialogs = expect_context::<Dialogs>();
    let quiet = page.part(|state| state.suggestions_off);
    view! {
        <Dialog name=HELP title=Signal::derive(move || page.words().help.to_owned())>
            {move || {
                let words = page.words();
                let row = |(term, meaning): &(&'static str, &'static str)| {
                    view! {
                        <tr>
                            <th scope="row"><kbd>{*term}</kbd></th>
                            <td>{*meaning}</td>
                        </tr>
                    }
                };
                let leads = |(slug, title): (&'static str, (&'static str, &'static str))| {
                    let go = move |_| {
                        dialogs.close();
                        page.go(How::Push, |state| state.view = slug.into());
                    };
                    view! { <button on:click=go>{page.pick(title)}</button> }
                };
                view! {
                    <h3>{words.query_language}</h3>
                    <table class="help-table">{words.query_help.iter().map(row).into_views()}</table>
                    <button
                        class="primary"
                        on:click=move |_| {
                            dialogs.close();
                            page.go(How::Push, |state| state.view = "help".into());
                        }
                    >
                        {words.help_page.whole}
                    </button>
                    <h3>{words.shortcuts}</h3>
                    <table class="help-table">{words.key_help.iter().map(row).into_views()}</table>
                    {check(
                        words.keys_off.to_owned(),
                        off.into(),
                        Box::new(move |off| page.go(How::Replace, |state| state.keys_off = off)),
                    )}
                    {check(
                        words.asking.suggestions_off.to_owned(),
                        quiet.into(),
                        Box::new(move |off| page.go(How::Replace, |state| state.suggestions_off = off)),
                    )}
                    <h3>{page.pick(METHODS)}</h3>
                    <p class="row">{[("methods", METHODS), ("selfcheck", SELF_CHECK)].map(leads).into_iter().into_views()}</p>
                    <h3>{words.privacy}</h3>
                    <p>{words.privacy_text}</p>
                }
            }}
        </Dialog>
    }
}
