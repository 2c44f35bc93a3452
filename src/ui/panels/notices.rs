//! Notices above the view: what was odd about the link, that the engine came back, that there is no text.

use crate::link::Notice;
use crate::ui::lang::link_notice;
use crate::ui::state::{Engine, page};
use leptos::prelude::*;

#[component]
pub fn Notices() -> impl IntoView {
    let page = page();
    let empty = move || page.engine.get() == Engine::Up && page.summary.with(|s| s.documents.is_empty());
    let notice = move |class: &'static str, text: String, dismiss: Option<Box<dyn Fn()>>| {
        view! {
            <p class=class role="status">
                <span>{text}</span>
                {dismiss
                    .map(|dismiss| {
                        view! {
                            <button class="close" aria-label=page.words().close on:click=move |_| dismiss()>
                                "×"
                            </button>
                        }.into_any()
                    })}
            </p>
        }
    };
    view! {
        <div class="notices">
            <super::ProposalsNotice />
            <super::EmptySubcorpus />
            {move || {
                page.foreign_corpus
                    .get()
                    .map(|_| {
                        notice(
                            "notice warning",
                            page.words().other_corpus.into(),
                            Some(Box::new(move || page.foreign_corpus.set(None))),
                        )
                    })
            }}
            {move || {
                let notices = page.link_notices.get();
                (!notices.is_empty())
                    .then(|| {
                        let parts: Vec<String> = notices
                            .iter()
                            .map(|notice: &Notice| link_notice(notice, page.words()))
                            .collect();
                        notice("notice", parts.join(" "), Some(Box::new(move || page.link_notices.set(Vec::new()))))
                    })
            }}
            {move || {
                page.restarted
                    .get()
                    .map(|lost| {
                        notice(
                            "notice warning",
                            (page.words().restarted)(lost as u64, page.locale()),
                            Some(Box::new(move || page.restarted.set(None))),
                        )
                    })
            }}
            {move || page.same_thread.get().then(|| notice("notice", page.words().no_workers.into(), None))}
            {move || empty().then(|| notice("notice", page.words().no_texts.into(), None))}
            {move || {
                page.update_ready
                    .get()
                    .then(|| {
                        view! {
                            <p class="notice" role="status">
                                <span>{page.words().update_ready}</span>
                                <button on:click=move |_| crate::ui::offline::activate()>{page.words().reload}</button>
                            </p>
                        }.into_any()
                    })
            }}
        </div>
    }
}
