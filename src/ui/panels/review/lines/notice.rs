//! A notice after texts came in: so many lines seem not to be part of them. It goes once the review was seen.

use crate::ui::state::{How, page, whenever};
use leptos::prelude::*;

#[component]
pub fn ProposalsNotice() -> impl IntoView {
    let page = page();
    let view = page.part(|state| state.view.clone());
    let decided = page.part(|state| !state.accept.is_empty() || !state.refuse.is_empty());
    let seen: RwSignal<String> = RwSignal::new(String::new());
    let fingerprint = Memo::new(move |_| page.summary.with(|summary| summary.fingerprint.clone()));
    whenever(move || {
        if view.get() == "review" {
            seen.set(fingerprint.get());
        }
    });
    let waiting = Memo::new(move |_| {
        if decided.get() || view.get() == "review" || seen.get() == fingerprint.get() {
            return 0;
        }
        page.summary.with(|summary| {
            let lines = summary.documents.iter().flat_map(|document| &document.set_aside);
            lines.filter(|line| line.kept && !line.accepted).count()
        })
    });
    move || {
        let n = waiting.get();
        let words = &page.words().review;
        (n > 0).then(|| {
            view! {
                <p class="notice" role="status">
                    <span>{(words.proposed)(n as u64, page.locale())}</span>
                    <button on:click=move |_| page.go(How::Push, |state| state.view = "review".into())>
                        {words.look}
                    </button>
                    <button
                        class="close"
                        aria-label=page.words().close
                        on:click=move |_| seen.set(fingerprint.get_untracked())
                    >
                        "×"
                    </button>
                </p>
            }
            .into_any()
        })
    }
}
