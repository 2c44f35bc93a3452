//! The engine's side of the wire: messages into the service, its bytes out to the page.
//!
//! A worker is one thread: a cancel is seen only when the engine yields, so work comes in slices and
//! the mail is read between them. Slices are scheduled through a message channel, which no browser
//! throttles as it does timers.

pub mod outside;
mod sharing;
mod start;

pub use sharing::{HELPER, help};
pub use start::start;

use crate::bundle;
use crate::protocol::attached::Attached;
use crate::service::{Service, Session};
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use sharing::Helpers;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

/// Milliseconds of work between two looks at the mail.
const SLICE: f64 = 20.0;

/// Serves the engine for as long as the worker lives. Called in a worker only.
pub fn serve(scope: DedicatedWorkerGlobalScope) {
    console_error_panic_hook::set_once();
    let service = Rc::new(RefCell::new(Service::new(session())));
    let Ok(channel) = MessageChannel::new() else { return };
    let (wake, woken) = (channel.port1(), channel.port2());
    let clock = clock(&scope);
    // One slice at a time is on its way: with one for every message, those of a long job would pile up before the mail.
    let is_due = Rc::new(Cell::new(false));
    let wake = {
        let is_due = is_due.clone();
        move || {
            if !is_due.replace(true) {
                let _ = wake.post_message(&JsValue::NULL);
            }
        }
    };

    let helpers = Helpers::new(&scope, service.clone(), wake.clone());
    let on_message = {
        let (service, helpers, wake) = (service.clone(), helpers.clone(), wake.clone());
        move |event: &web_sys::Event| {
            if let Some((bytes, attached)) = mail_of(event) {
                service.borrow_mut().receive_with(&bytes, attached);
                // A load that was cancelled needs no helpers any more.
                helpers.follow();
                wake();
            }
        }
    };
    EventListener::new(&scope, "message", on_message).forget();

    let posting = scope.clone();
    let on_wake = move |_: &web_sys::Event| {
        is_due.set(false);
        let (more, replies) = {
            let mut service = service.borrow_mut();
            (service.work(&clock, SLICE), service.take())
        };
        for bytes in replies {
            post(&posting, &bytes);
        }
        helpers.follow();
        if more {
            wake();
        }
    };
    EventListener::new(&woken, "message", on_wake).forget();
    woken.start();

    // The page queues its questions until it reads this.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

/// A session that knows the texts bundled with the page.
pub fn session() -> Session {
    Session::new(bundle::documents, bundle::variants()).with_memory(linear_memory)
}

/// Bytes of the module's memory.
fn linear_memory() -> u64 {
    let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
    u64::from(buffer.byte_length())
}

fn clock(scope: &DedicatedWorkerGlobalScope) -> impl Fn() -> f64 + use<> {
    let performance = scope.performance();
    move || performance.as_ref().map_or_else(js_sys::Date::now, |performance| performance.now())
}

fn bytes_of(event: &web_sys::Event) -> Option<Vec<u8>> {
    let data = event.dyn_ref::<MessageEvent>()?.data();
    Some(Uint8Array::new(data.dyn_ref::<js_sys::ArrayBuffer>()?).to_vec())
}

/// A message of the page, and the bytes beside it.
fn mail_of(event: &web_sys::Event) -> Option<(Vec<u8>, Option<Attached>)> {
    if let Some(bytes) = bytes_of(event) {
        return Some((bytes, None));
    }
    let both: Array = event.dyn_ref::<MessageEvent>()?.data().dyn_into().ok()?;
    Some((Uint8Array::new(&both.get(0)).to_vec(), Some(outside::hold(Uint8Array::new(&both.get(1))))))
}

fn post(scope: &DedicatedWorkerGlobalScope, bytes: &[u8]) {
    let buffer = Uint8Array::from(bytes).buffer();
    let _ = scope.post_message_with_transfer(&buffer, &Array::of1(&buffer));
}
