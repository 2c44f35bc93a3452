//! The choice of a layer: what counts as the same word, in search, counts and topics alike.

use crate::engine::text::Layer;
use crate::ui::controls::IntoViews;
use crate::ui::state::{How, page};
use leptos::prelude::*;

#[component]
pub fn LayerChoice() -> impl IntoView {
    let page = page();
    let chosen = page.part(|state| state.layer.clone());
    let words = &page.words().layers;
    let is_chosen = move |layer: Layer| match chosen.get() {
        Some(name) => name == layer.name(),
        None => layer == Layer::Fold,
    };
    view! {
        <label class="layer-choice">
            <span>{words.label}</span>
            <select
                id="layer"
                on:change=move |event| {
                    let layer = Layer::from_name(&event_target_value(&event)).unwrap_or_default();
                    page.go(
                        How::Push,
                        |state| state.layer = (layer != Layer::Fold).then(|| layer.name().to_owned()),
                    );
                }
            >
                {Layer::ALL
                    .into_iter()
                    .rev()
                    .map(|layer| {
                        view! {
                            <option value=layer.name() prop:selected=move || is_chosen(layer)>
                                {(words.name)(layer)}
                            </option>
                        }.into_any()
                    })
                    .into_views()}
            </select>
        </label>
    }
}
