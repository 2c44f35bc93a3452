//! `window.florilege`: the protocol seen from JavaScript, as `florilege.d.ts` types it.
//!
//! Offsets leave as UTF-16 code units; everything else is the engine's answer.

mod analyze;
mod collocations;
mod explain;
mod facets;
mod frequencies;
mod keyness;
mod load;
mod matrix;
mod options;
mod phrases;
mod profile;
mod questions;
mod saved;
mod subcorpus;
mod trends;
mod values;

use crate::engine::error::Error;
use crate::ui::state::{Engine, Page, whenever};
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use options::Options;
use std::cell::RefCell;
use std::future::Future;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::future_to_promise;

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
    static READY: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Puts the interface on the window.
pub fn offer() {
    let interface = Object::new();
    let set = |name: &str, value: &JsValue| {
        let _ = Reflect::set(&interface, &name.into(), value);
    };
    set("version", &env!("CARGO_PKG_VERSION").into());
    let ready = Promise::new(&mut |resolve, _| READY.with_borrow_mut(|waiting| waiting.push(resolve)));
    set("ready", &ready);
    set("load", &method(load::load));
    set("search", &method(questions::search));
    set("concordance", &method(questions::concordance));
    set("collocations", &method(collocations::collocations));
    set("explain", &method(explain::explain));
    set("facets", &method(facets::facets));
    set("frequencies", &method1(frequencies::frequencies));
    set("keyness", &method1(keyness::keyness));
    set("specificities", &method1(keyness::specificities));
    set("ngrams", &method1(phrases::ngrams));
    set("profile", &method1(profile::profile));
    set("trends", &method(trends::trends));
    set("dispersion", &method(trends::dispersion));
    set("matrix", &method1(matrix::matrix));
    set("topics", &method1(questions::topics));
    set("save", &method1(saved::save));
    set("restore", &method(saved::restore));
    set("memory", &method1(saved::memory));
    set("subcorpus", &method1(subcorpus::subcorpus));
    set("analyze", &method(analyze::analyze));
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &"florilege".into(), &interface);
    }
}

/// Lets scripts see the page's corpus, and settles `ready` once it answers.
pub fn follow(page: Page) {
    PAGE.set(Some(page));
    whenever(move || {
        if page.engine.get() == Engine::Up && page.version.get() > 0 {
            for resolve in READY.take() {
                let _ = resolve.call0(&JsValue::UNDEFINED);
            }
        }
    });
}

/// The page; it exists from before the interface is offered.
fn page() -> Page {
    PAGE.with_borrow(|page| page.expect("the page is followed before its interface is offered"))
}

/// A JavaScript function of one value and options that returns a promise.
fn method<F>(run: fn(JsValue, Options) -> F) -> JsValue
where
    F: Future<Output = Result<JsValue, JsValue>> + 'static,
{
    let closure = Closure::<dyn Fn(JsValue, JsValue) -> Promise>::new(move |value, options| {
        let options = Options::of(options);
        let signal = options.signal();
        future_to_promise(options::abortable(signal, run(value, options)))
    });
    closure.into_js_value()
}

/// A JavaScript function of options alone.
fn method1<F>(run: fn(Options) -> F) -> JsValue
where
    F: Future<Output = Result<JsValue, JsValue>> + 'static,
{
    let closure = Closure::<dyn Fn(JsValue) -> Promise>::new(move |options| {
        let options = Options::of(options);
        let signal = options.signal();
        future_to_promise(options::abortable(signal, run(options)))
    });
    closure.into_js_value()
}

/// What a script gets when the engine refuses: an `Error` that says what happened and what helps.
fn rejection(error: &Error) -> JsValue {
    js_sys::Error::new(&error.to_string()).into()
}
