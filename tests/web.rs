//! What only a browser can show: the pure layers give there, byte for byte, what they give natively.
#![cfg(target_arch = "wasm32")]

mod answers;

use florilege::bundle::bundle;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_bundle_is_whole() {
    let bundle = bundle();
    assert!(!bundle.documents.is_empty());
    for document in &bundle.documents {
        for aside in &document.set_aside {
            assert!(!aside.span.of(&document.text).trim().is_empty(), "{}: line {}", document.id, aside.line);
        }
    }
}

/// `cargo xtask test` gives the native digest to the compiler; without it the test only sees that nothing fails.
#[wasm_bindgen_test]
fn answers_are_those_of_the_native_engine() {
    let here = format!("{:016x}", answers::digest());
    if let Some(native) = option_env!("FLORILEGE_ANSWERS") {
        assert_eq!(here, native, "the browser answers otherwise than the native engine");
    }
}

/// Question by question, so that a difference has a name.
#[wasm_bindgen_test]
fn every_answer_is_that_of_the_native_engine() {
    for (here, native) in answers::listed().lines().zip(include_str!("golden/answers.txt").lines()) {
        assert_eq!(here, native);
    }
}
