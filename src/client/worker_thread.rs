//! The engine in a worker that shares the page's own compiled module.

use crate::protocol::attached::Attached;
use crate::worker::{outside, start};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// Milliseconds a worker may take to come up.
const PATIENCE: u32 = 20_000;

/// Bytes, and those that go beside them.
type Message = (Vec<u8>, Option<Attached>);

pub struct WorkerThread {
    worker: Worker,
    up: Rc<Cell<bool>>,
    early: Rc<RefCell<Vec<Message>>>,
    _listeners: [EventListener; 3],
    _patience: Rc<RefCell<Option<Timeout>>>,
}

impl WorkerThread {
    /// A worker, or `None` where workers are refused. `on_ready` is called once it listens.
    pub fn start(on_ready: fn(), on_bytes: fn(&[u8]), on_failure: fn()) -> Option<WorkerThread> {
        let worker = start("").ok()?;
        let up = Rc::new(Cell::new(false));
        let early: Rc<RefCell<Vec<Message>>> = Rc::default();
        let patience = Rc::new(RefCell::new(Some(Timeout::new(PATIENCE, on_failure))));

        let hearing = {
            let (worker, up, early, patience) = (worker.clone(), up.clone(), early.clone(), patience.clone());
            move |event: &web_sys::Event| {
                let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
                if let Some(buffer) = data.dyn_ref::<js_sys::ArrayBuffer>() {
                    on_bytes(&Uint8Array::new(buffer).to_vec());
                } else if data == "ready" && !up.replace(true) {
                    patience.take();
                    for (bytes, attached) in early.take() {
                        let _ = post(&worker, &bytes, attached.as_ref());
                    }
                    on_ready();
                }
            }
        };
        let failing = move |_: &web_sys::Event| {
            Timeout::new(0, on_failure).forget();
        };
        let listeners = [
            EventListener::new(&worker, "message", hearing),
            EventListener::new(&worker, "error", failing),
            EventListener::new(&worker, "messageerror", failing),
        ];
        Some(WorkerThread { worker, up, early, _listeners: listeners, _patience: patience })
    }

    pub fn is_up(&self) -> bool {
        self.up.get()
    }

    /// Sends bytes, and those that go beside them; before the worker listens they are kept for it.
    pub fn send(&self, bytes: Vec<u8>, attached: Option<&Attached>) {
        if self.up.get() {
            let _ = post(&self.worker, &bytes, attached);
        } else {
            self.early.borrow_mut().push((bytes, attached.cloned()));
        }
    }
}

impl Drop for WorkerThread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn post(worker: &Worker, bytes: &[u8], attached: Option<&Attached>) -> Result<(), JsValue> {
    let buffer = Uint8Array::from(bytes).buffer();
    match attached.and_then(outside::held) {
        None => worker.post_message_with_transfer(&buffer, &Array::of1(&buffer)),
        // A copy: should the worker fail, the next one gets the bytes again.
        Some(bytes) => {
            let both = Array::of2(&buffer, &bytes.slice(0, bytes.length()).buffer());
            worker.post_message_with_transfer(&both, &both)
        }
    }
}
