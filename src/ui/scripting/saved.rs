//! `florilege.save`, `restore` and `memory`: the corpus as one run of bytes, and how much the engine holds.

use super::options::Options;
use super::values::{Fields, to_js};
use super::{page, questions::refused};
use crate::client::outside;
use crate::client::run;
use crate::protocol::corpus::MeasureMemory;
use crate::ui::state::{facts, loading};
use gloo::timers::callback::Timeout;
use js_sys::{ArrayBuffer, Uint8Array};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// An `ArrayBuffer` with texts, what is known of them, and their index.
pub async fn save(_: Options) -> Result<JsValue, JsValue> {
    facts::settled(page()).await;
    let pieces: Vec<Uint8Array> =
        loading::save().await.map_err(refused)?.iter().map(JsCast::unchecked_into).collect();
    let whole = Uint8Array::new_with_length(pieces.iter().map(Uint8Array::length).sum());
    let mut at = 0;
    for piece in pieces {
        whole.set(&piece, at);
        at += piece.length();
    }
    Ok(whole.buffer().into())
}

/// Milliseconds after a restore until the page has its own copy of the bytes.
const OWN_AFTER: u32 = 2_000;

pub async fn restore(bytes: JsValue, _: Options) -> Result<JsValue, JsValue> {
    let view = match bytes.dyn_into::<Uint8Array>() {
        Ok(view) => view,
        Err(other) if other.is_instance_of::<ArrayBuffer>() => Uint8Array::new(&other),
        Err(_) => return Err(js_sys::TypeError::new("restore expects the bytes that save gave").into()),
    };
    let bytes = outside::hold(view);
    let (summary, ms) = loading::restore(page(), bytes.clone()).await.map_err(refused)?;
    // The buffer is the script's, and what is kept for a new engine is to be ours: a copy that no first answer waits for.
    Timeout::new(OWN_AFTER, move || outside::make_own(&bytes)).forget();
    to_js(&super::values::Loaded::of(&summary, ms))
}

#[derive(Serialize)]
struct Memory<'a> {
    linear: f64,
    texts: f64,
    index: Fields<'a, f64>,
}

pub async fn memory(_: Options) -> Result<JsValue, JsValue> {
    let (memory, _) = run(MeasureMemory, 1).await.map_err(refused)?;
    to_js(&Memory {
        linear: memory.linear as f64,
        texts: memory.texts as f64,
        index: Fields::of(memory.index.iter().map(|(part, bytes)| (part.as_str(), *bytes as f64)).collect()),
    })
}
