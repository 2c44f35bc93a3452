//! The two controls that the options are made of: a choice from a list, and a small number.

use leptos::prelude::*;

/// A list of values with their names, one of them chosen.
pub fn choice(
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: Signal<String>,
    choose: Box<dyn Fn(String)>,
) -> AnyView {
    let option = |(value, name): (String, String)| {
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value prop:selected=is_chosen>{name}</option> }
    };
    let options: Vec<_> = options.into_iter().map(option).collect();
    view! {
        <select aria-label=label on:change=move |event| choose(event_target_value(&event))>
            {options}
        </select>
    }
    .into_any()
}

/// A whole number that is typed; anything else leaves it as it was.
pub fn number(label: &'static str, value: RwSignal<u32>, most: u32) -> AnyView {
    view! {
        <label class="check">
            <input
                type="number"
                min="0"
                max=most
                prop:value=move || value.get().to_string()
                on:input=move |event| {
                    if let Ok(typed) = event_target_value(&event).parse::<u32>() {
                        value.set(typed.min(most));
                    }
                }
            />
            {label}
        </label>
    }
    .into_any()
}
