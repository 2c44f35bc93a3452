//! The engine in a worker that shares the page's own compiled module.
//!
//! The worker starts from a `blob:` so that it inherits the page's Content-Security-Policy (one started
//! from a URL would not), imports the same glue, and gets the module by message: no second download, no
//! second compilation, no two versions.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

#[wasm_bindgen]
extern "C" {
    /// Address of the glue script that this module was loaded by.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static GLUE: String;
}

/// Milliseconds a worker may take to come up.
const PATIENCE: u32 = 20_000;

pub struct WorkerThread {
    worker: Worker,
    up: Rc<Cell<bool>>,
    early: Rc<RefCell<Vec<Vec<u8>>>>,
    _listeners: [EventListener; 3],
    _patience: Rc<RefCell<Option<Timeout>>>,
}

impl WorkerThread {
    /// A worker, or `None` where workers are refused. `on_ready` is called once it listens.
    pub fn start(on_ready: fn(), on_bytes: fn(&[u8]), on_failure: fn()) -> Option<WorkerThread> {
        let worker = create().ok()?;
        let up = Rc::new(Cell::new(false));
        let early: Rc<RefCell<Vec<Vec<u8>>>> = Rc::default();
        let patience = Rc::new(RefCell::new(Some(Timeout::new(PATIENCE, on_failure))));

        let hearing = {
            let (worker, up, early, patience) = (worker.clone(), up.clone(), early.clone(), patience.clone());
            move |event: &web_sys::Event| {
                let Some(data) = event.dyn_ref::<MessageEvent>().map(MessageEvent::data) else { return };
                if let Some(buffer) = data.dyn_ref::<js_sys::ArrayBuffer>() {
                    on_bytes(&Uint8Array::new(buffer).to_vec());
                } else if data == "ready" && !up.replace(true) {
                    patience.take();
                    for bytes in early.take() {
                        let _ = post(&worker, &bytes);
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

    /// Sends bytes; before the worker listens they are kept for it.
    pub fn send(&self, bytes: Vec<u8>) {
        if self.up.get() {
            let _ = post(&self.worker, &bytes);
        } else {
            self.early.borrow_mut().push(bytes);
        }
    }
}

impl Drop for WorkerThread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn create() -> Result<Worker, JsValue> {
    let glue = GLUE.with(|glue| js_sys::JSON::stringify(&JsValue::from_str(glue)))?;
    let script = format!(
        "import init from {};\n\
         self.onmessage = ({{ data }}) => {{ self.onmessage = null; init({{ module_or_path: data }}); }};",
        String::from(glue)
    );
    let properties = BlobPropertyBag::new();
    properties.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&script.into()), &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&url, &options)?;
    // The module is a compiled one: posting it shares the code.
    worker.post_message(&wasm_bindgen::module())?;
    Ok(worker)
}

fn post(worker: &Worker, bytes: &[u8]) -> Result<(), JsValue> {
    let buffer = Uint8Array::from(bytes).buffer();
    worker.post_message_with_transfer(&buffer, &Array::of1(&buffer))
}
