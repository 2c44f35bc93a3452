//! `florilege.load`: a script's texts in the place of the page's corpus.

use super::options::Options;
use super::values::{Loaded, to_js};
use super::{page, rejection};
use crate::engine::corpus::{Certainty, Date, Document};
use crate::protocol::corpus::Load;
use crate::ui::state::loading;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

pub async fn load(texts: JsValue, _: Options) -> Result<JsValue, JsValue> {
    let texts: Array = texts
        .dyn_into()
        .map_err(|_| js_sys::TypeError::new("load expects an array of texts, each with a `text`"))?;
    let documents = texts.iter().map(document).collect::<Result<Vec<_>, _>>()?;
    let (summary, ms) = loading::load(page(), Load { documents, replace: true }, |_, _| {})
        .await
        .map_err(|error| rejection(&error))?;
    to_js(&Loaded::of(&summary, ms))
}

/// One text with what the script knows of it; other keys become free columns.
fn document(value: JsValue) -> Result<Document, JsValue> {
    // Not by its prototype: a driver's sandbox or a frame has an `Object` of its own.
    if !value.is_object() {
        return Err(js_sys::TypeError::new("a text is an object").into());
    }
    let object: Object = value.unchecked_into();
    let mut document = Document::default();
    let mut has_text = false;
    for entry in Object::entries(&object).iter() {
        let entry: Array = entry.unchecked_into();
        let (key, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        let Some(text) = value.as_string().or_else(|| value.as_f64().map(|number| number.to_string())) else {
            continue;
        };
        match key.as_str() {
            "text" => {
                document.text = text;
                has_text = true;
            }
            "id" => document.id = text,
            "title" => document.title = Some(text).filter(|title| !title.is_empty()),
            "outlet" => document.outlet = Some(text).filter(|outlet| !outlet.is_empty()),
            "lang" | "language" => document.language = Some(text).filter(|code| !code.is_empty()),
            "file" => document.file = text,
            "date" if !text.is_empty() => {
                let evidence = String::new();
                document.date = Some(Date { edtf: text, certainty: Certainty::Explicit, evidence });
            }
            "date" => {}
            _ => document.columns.push((key, text)),
        }
    }
    if has_text {
        Ok(document)
    } else {
        Err(js_sys::TypeError::new("a text needs a `text` that is a string").into())
    }
}
