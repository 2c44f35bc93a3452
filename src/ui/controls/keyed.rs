//! Rows that stay the same elements while others come and go. Leptos' own `For` is compiled anew for every kind of row.

use leptos::prelude::*;

/// A row: what tells it from the others, and how it is drawn when it is new.
pub struct KeyedRow {
    key: String,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

impl KeyedRow {
    pub fn new(key: String, draw: impl FnOnce() -> AnyView + Send + 'static) -> KeyedRow {
        KeyedRow { key, draw: Box::new(draw) }
    }
}

/// The rows in their order; those whose key was there before are not drawn anew.
pub fn keyed(rows: impl Fn() -> Vec<KeyedRow> + Send + 'static) -> AnyView {
    drawn(Box::new(rows))
}

fn drawn(rows: Box<dyn Fn() -> Vec<KeyedRow> + Send>) -> AnyView {
    view! { <For each=move || rows() key=|row: &KeyedRow| row.key.clone() children=|row: KeyedRow| (row.draw)() /> }
        .into_any()
}
