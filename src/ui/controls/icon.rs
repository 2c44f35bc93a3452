//! IntoViews signs, for those that fonts lack.

use leptos::prelude::*;

/// Two sheets: copy.
#[component]
pub fn CopyIcon() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <rect x="5.5" y="5.5" width="8" height="8" rx="1.5"></rect>
            <path d="M10.5 3.5V3A1.5 1.5 0 0 0 9 1.5H3A1.5 1.5 0 0 0 1.5 3v6A1.5 1.5 0 0 0 3 10.5h.5"></path>
        </svg>
    }
}

/// A clock that goes back: what was asked before.
#[component]
pub fn HistoryIcon() -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3v3.5h3.5"></path>
            <path d="M2.4 6.5A6 6 0 1 1 2 9"></path>
            <path d="M8 5v3.2l2.2 1.6"></path>
        </svg>
    }
}
