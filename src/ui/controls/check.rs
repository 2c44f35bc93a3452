//! A box to tick, with its name.

use leptos::prelude::*;

pub fn check(label: String, ticked: Signal<bool>, tick: Box<dyn Fn(bool)>) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || ticked.get()
                on:change=move |event| {
                    tick(event_target_checked(&event));
                    // What cannot be changed stays as it was.
                    event_target::<web_sys::HtmlInputElement>(&event).set_checked(ticked.get_untracked());
                }
            />
            {label}
        </label>
    }
    .into_any()
}
