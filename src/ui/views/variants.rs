//! Variants: spellings of one word that folding does not join.

use super::ViewSpec;
use crate::ui::panels::Variants;
use leptos::prelude::*;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "variants",
    title: |words| words.ledger.variants,
    render: || view! { <VariantsView /> }.into_any(),
};

#[component]
fn VariantsView() -> impl IntoView {
    view! {
        <section class="view variants-view">
            <Variants />
        </section>
    }
}
