//! Review: what the engine proposes and a person decides. Each kind of proposal is a section of its own.

use super::ViewSpec;
use crate::ui::panels::{Caption, ProposedLines, Variants};
use crate::ui::state::page;
use leptos::prelude::*;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "review",
    title: |words| words.review.title,
    render: || view! { <Review /> }.into_any(),
};

#[component]
fn Review() -> impl IntoView {
    let page = page();
    let words = &page.words().review;
    let finding = move || {
        page.summary.with(|summary| {
            let lines = || summary.documents.iter().flat_map(|document| &document.set_aside);
            let aside = lines().filter(|line| !line.kept).count();
            (words.finding)(lines().count() as u64, aside as u64, summary.words_set_aside, page.locale())
        })
    };
    view! {
        <section class="view review-view">
            <Caption finding=Signal::derive(finding) measure=Signal::derive(|| words.explained.to_owned()) />
            <ProposedLines />
            <Variants />
        </section>
    }
}
