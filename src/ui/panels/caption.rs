//! What stands over and under every chart and table: the finding, what it measures, and on what base.

use leptos::prelude::*;

/// A finding as a title, with what is measured as its subtitle.
#[component]
pub fn Caption(
    #[prop(into)] finding: Signal<String>,
    #[prop(into)] measure: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="caption">
            <h1>{move || finding.get()}</h1>
            <p class="measure">{move || measure.get()}</p>
        </div>
    }
}
