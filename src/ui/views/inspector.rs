//! Inspector: what a text becomes before it is counted, token by token; a text of the corpus, or one's own sentence.

use super::ViewSpec;
use crate::protocol::analyze::Source;
use crate::ui::controls::{IntoViews, Show};
use crate::ui::panels::{Caption, Inspected, Inspector};
use crate::ui::state::{How, page, whenever};
use leptos::prelude::*;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "inspector",
    title: |words| words.inspector.title,
    render: || view! { <Inspect /> }.into_any(),
};

#[component]
fn Inspect() -> impl IntoView {
    let page = page();
    let chosen = page.part(|state| state.text.clone());
    let at = page.part(|state| state.at);
    // What was typed stays on the page: a link never holds text.
    let typed = RwSignal::new(String::new());
    let from = RwSignal::new(0);
    let document = Memo::new(move |_| chosen.get().and_then(|id| page.document(&id)));
    let source = Signal::derive(move || {
        Some(match document.get() {
            Some(document) => Source::Document(document),
            None => Source::Pasted(typed.with(|typed| {
                if typed.trim().is_empty() { page.words().inspector.example.into() } else { typed.clone() }
            })),
        })
    });
    // Another text begins at its start, or at the place that the address names.
    whenever(move || {
        from.set(document.get().and_then(|_| at.get()).unwrap_or(0));
    });
    let found: Inspected = RwSignal::new(None);
    let measure = move || {
        found.with(|found| {
            let Some(answer) = found else { return String::new() };
            let tokens = &answer.analysis.tokens;
            let words = tokens.iter().filter(|token| token.kind.is_word()).count();
            let sentences = answer.analysis.sentences.len();
            (page.words().inspector.measure)(
                tokens.len() as u64,
                words as u64,
                sentences as u64,
                page.locale(),
            )
        })
    };
    let choose = move |event| {
        let id = event_target_value(&event);
        page.go(How::Push, move |state| {
            state.text = (!id.is_empty()).then_some(id);
            state.at = None;
        });
    };
    view! {
        <section class="view inspector-view">
            <Caption
                finding=Signal::derive(move || page.words().inspector.finding.to_owned())
                measure=Signal::derive(measure)
            />
            <div class="inspect-what">
                <label class="field which">
                    {page.words().inspector.which_text}
                    <select on:change=choose>{move || choices(chosen.get())}</select>
                </label>
                <Show when=move || document.get().is_none()>
                    <label class="field typed">
                        {page.words().inspector.type_here}
                        <textarea
                            rows="2"
                            autocomplete="off"
                            spellcheck="false"
                            placeholder=page.words().inspector.example
                            prop:value=move || typed.get()
                            on:input=move |event| {
                                from.set(0);
                                typed.set(event_target_value(&event));
                            }
                        ></textarea>
                    </label>
                </Show>
            </div>
            <Inspector source from found />
        </section>
    }
}

/// One's own sentence, then the texts of the corpus.
fn choices(chosen: Option<String>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let texts = page.summary.with(|summary| {
        let text = |(nth, document): (usize, &crate::engine::analysis::summary::DocumentSummary)| {
            let title = document.title.clone().unwrap_or_else(|| words.untitled.to_owned());
            (document.id.clone(), format!("{}. {title}", nth + 1))
        };
        summary.documents.iter().enumerate().map(text).collect::<Vec<_>>()
    });
    let none = chosen.is_none();
    let texts = texts.into_iter().map(|(id, title)| {
        let selected = chosen.as_ref() == Some(&id);
        view! { <option value=id selected=selected>{title}</option> }.into_any()
    });
    view! {
        <option value="" selected=none>{words.inspector.own_sentence}</option>
        {texts.into_views()}
    }
}
