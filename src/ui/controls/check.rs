//! A box to tick, with its name.

use leptos::prelude::*;

pub fn check(label: String, ticked: Signal<bool>, tick: Box<dyn Fn(bool)>) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || ticked.get()
                on:change=move |event| tick(event_target_checked(&event))
            />
            {label}
        </label>
    }
    .into_any()
}
