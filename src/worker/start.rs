//! Starting a worker that shares the compiled module of whoever starts it.
//!
//! It starts from a `blob:` so that it inherits the page's Content-Security-Policy (one started from a URL would not),
//! imports the same glue, and gets the module by message: no second download, no second compilation, no two versions.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Blob, BlobPropertyBag, Url, Worker, WorkerOptions, WorkerType};

#[wasm_bindgen]
extern "C" {
    /// Address of the glue script that this module was loaded by.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static GLUE: String;
}

/// Starts a worker, which is told what it is for by its name. It says `ready` when it listens; what is sent before
/// would be lost.
pub fn start(name: &str) -> Result<Worker, JsValue> {
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
    options.set_name(name);
    let worker = Worker::new_with_options(&url, &options)?;
    // The module is a compiled one: posting it shares the code.
    worker.post_message(&wasm_bindgen::module())?;
    Ok(worker)
}
