//! The review by keyboard: from line to line, set aside, count, undo.

use super::Deciding;
use crate::ui::browser;
use crate::ui::state::Page;
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Listens for as long as the present owner lives.
pub fn follow(page: Page, deciding: Deciding) {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&browser::document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if event.alt_key() || browser::dialog_is_open() || is_typing(event) {
            return;
        }
        let key = event.key();
        if event.ctrl_key() || event.meta_key() {
            if key == "z" && !event.shift_key() {
                event.prevent_default();
                deciding.undo();
            }
            return;
        }
        if page.state.with_untracked(|state| state.keys_off) {
            return;
        }
        let done = match key.as_str() {
            "j" => go(1),
            "k" => go(-1),
            // Inside a choice the arrows are the choice's.
            "ArrowDown" if on_line(event) => go(1),
            "ArrowUp" if on_line(event) => go(-1),
            "a" => decide(deciding, true),
            "r" => decide(deciding, false),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    });
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        let _ = listener.try_update_value(Option::take);
    });
}

/// Whether letters go into a field.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        let tag = element.tag_name();
        let is_field = tag == "INPUT" && element.get_attribute("type").as_deref() != Some("radio");
        is_field || tag == "TEXTAREA" || tag == "SELECT" || element.is_content_editable()
    })
}

fn on_line(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| element.class_list().contains("review-line"))
}

/// The line that holds the focus.
fn present() -> Option<HtmlElement> {
    let active = browser::document().active_element()?;
    active.closest(".review-line").ok().flatten()?.dyn_into().ok()
}

/// Moves the focus to the next line or the one before; to the first when it is on none.
fn go(step: i32) -> bool {
    let Ok(lines) = browser::document().query_selector_all(".review-line") else { return false };
    let line = |nth: u32| lines.item(nth).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let here = present();
    let place = (0..lines.length()).find(|&nth| here.is_some() && line(nth) == here);
    let next = match place {
        None => 0,
        Some(nth) => (nth as i32 + step).clamp(0, lines.length() as i32 - 1) as u32,
    };
    let Some(next) = line(next) else { return false };
    let _ = next.focus();
    browser::reveal(".review-line:focus");
    true
}

fn decide(deciding: Deciding, aside: bool) -> bool {
    let Some(line) = present() else { return false };
    let number = |name: &str| line.get_attribute(name).and_then(|value| value.parse::<u32>().ok());
    let (Some(document), Some(line)) = (number("data-document"), number("data-line")) else { return false };
    deciding.line(document, line, aside);
    true
}
