//! The options object of a script: each value is taken if it has the right type, else its default.

use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortSignal;

pub struct Options(JsValue);

impl Options {
    pub fn of(value: JsValue) -> Options {
        Options(value)
    }

    fn get(&self, name: &str) -> JsValue {
        if self.0.is_object() {
            Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED)
        } else {
            JsValue::UNDEFINED
        }
    }

    /// A whole number from 0 on; anything larger than 32 bits is the largest.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name).as_f64().filter(|n| *n >= 0.0).map(|n| n as u32)
    }

    /// Any number.
    pub fn real(&self, name: &str) -> Option<f64> {
        self.get(name).as_f64()
    }

    pub fn flag(&self, name: &str) -> Option<bool> {
        self.get(name).as_bool()
    }

    pub fn string(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    /// A list of strings.
    pub fn strings(&self, name: &str) -> Option<Vec<String>> {
        let array = self.get(name).dyn_into::<Array>().ok()?;
        Some(array.iter().filter_map(|item| item.as_string()).collect())
    }

    /// A list of whole numbers.
    pub fn numbers(&self, name: &str) -> Vec<u32> {
        let array = self.get(name).dyn_into::<Array>().unwrap_or_default();
        array.iter().filter_map(|item| item.as_f64()).map(|n| n as u32).collect()
    }

    pub fn function(&self, name: &str) -> Option<Function> {
        self.get(name).dyn_into().ok()
    }

    /// One value as options of its own; nothing when it is not there.
    pub fn object(&self, name: &str) -> Option<Options> {
        Some(Options(self.get(name))).filter(|given| !given.0.is_undefined())
    }

    /// The options themselves, when they are a string.
    pub fn as_string(&self) -> Option<String> {
        self.0.as_string()
    }

    /// One object, or a list of them.
    pub fn objects(&self, name: &str) -> Vec<Options> {
        match self.get(name).dyn_into::<Array>() {
            Ok(array) => array.iter().map(Options).collect(),
            Err(value) if value.is_undefined() || value.is_null() => Vec::new(),
            Err(value) => vec![Options(value)],
        }
    }

    pub fn repeat(&self) -> u32 {
        self.number("repeat").unwrap_or(1).clamp(1, 1_000_000)
    }

    pub fn signal(&self) -> Option<AbortSignal> {
        self.get("signal").dyn_into().ok()
    }
}

/// Runs the work until the signal says stop; dropping the work cancels its question.
pub async fn abortable(
    signal: Option<AbortSignal>,
    work: impl Future<Output = Result<JsValue, JsValue>>,
) -> Result<JsValue, JsValue> {
    let Some(signal) = signal else { return work.await };
    if signal.aborted() {
        return Err(abort_error());
    }
    let waker: Rc<RefCell<Option<std::task::Waker>>> = Rc::default();
    let on_abort = {
        let waker = waker.clone();
        Closure::<dyn Fn()>::new(move || {
            if let Some(waker) = waker.borrow_mut().take() {
                waker.wake();
            }
        })
    };
    let listener: &Function = on_abort.as_ref().unchecked_ref();
    signal.add_event_listener_with_callback("abort", listener)?;
    let mut work = pin!(work);
    let result = std::future::poll_fn(|context| {
        if signal.aborted() {
            return Poll::Ready(Err(abort_error()));
        }
        *waker.borrow_mut() = Some(context.waker().clone());
        work.as_mut().poll(context)
    })
    .await;
    signal.remove_event_listener_with_callback("abort", listener)?;
    result
}

fn abort_error() -> JsValue {
    web_sys::DomException::new_with_message_and_name("The question was cancelled.", "AbortError")
        .map_or_else(|error| error, Into::into)
}
