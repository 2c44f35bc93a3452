//! The page's address and title. What is typed stands in them once the hand rests: changing them takes a browser longer
//! than it takes the engine to answer.

use super::browser::document;
use gloo::events::EventListener;
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// A hand that did nothing for so long rests.
const REST: Duration = Duration::from_millis(200);

/// What is to be written.
struct Due {
    timer: Option<TimeoutHandle>,
    /// Whether it is a step for Back.
    step: bool,
    hash: Box<dyn FnOnce() -> String>,
    title: Option<String>,
}

thread_local! {
    static DUE: RefCell<Option<Due>> = const { RefCell::new(None) };
}

fn window() -> web_sys::Window {
    web_sys::window().expect("the page has a window; only the worker has none")
}

/// The part from `#` on, or nothing.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address, for copying.
pub fn address() -> String {
    settle();
    window().location().href().unwrap_or_default()
}

/// Writes the part after `#`, as a new step of the history or in place of the present one.
pub fn write(hash: &str, step: bool) {
    let Ok(history) = window().history() else { return };
    let url = format!("#{hash}");
    // A browser may refuse hundreds of steps in some seconds; the page goes on all the same.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Writes what `hash` gives then, once the hand rests.
pub fn write_soon(step: bool, hash: impl FnOnce() -> String + 'static) {
    let before = forget();
    let step = step || before.as_ref().is_some_and(|before| before.step);
    let timer = set_timeout_with_handle(settle, REST).ok();
    let title = before.and_then(|before| before.title);
    DUE.set(Some(Due { timer, step, hash: Box::new(hash), title }));
}

/// Writes the title, together with the address where that waits.
pub fn title(title: String) {
    let now = DUE.with_borrow_mut(|due| match due {
        Some(due) => {
            due.title = Some(title);
            None
        }
        None => Some(title),
    });
    if let Some(title) = now {
        document().set_title(&title);
    }
}

/// Writes what waits.
pub fn settle() {
    if let Some(Due { step, hash, title, .. }) = forget() {
        write(&hash(), step);
        if let Some(title) = title {
            document().set_title(&title);
        }
    }
}

fn forget() -> Option<Due> {
    let due = DUE.take();
    if let Some(timer) = due.as_ref().and_then(|due| due.timer) {
        timer.clear();
    }
    due
}

/// Calls back when the person goes back, forward, or edits the address.
pub fn on_change(changed: impl Fn(String) + Clone + 'static) {
    for event in ["popstate", "hashchange"] {
        let changed = changed.clone();
        let heard = move |_: &web_sys::Event| {
            drop(forget());
            changed(hash());
        };
        EventListener::new(&window(), event, heard).forget();
    }
}
