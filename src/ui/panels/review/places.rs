//! Sentences in which a spelling stands, to look at before a decision.

use crate::engine::analysis::passages::PassagesQuestion;
use crate::engine::analysis::reader::Mark;
use crate::engine::corpus::variants::Example;
use crate::ui::controls::IntoViews;
use crate::ui::state::{page, use_answer};
use leptos::prelude::*;

/// The sentences of some examples, the folds marked; each leads to its text.
#[component]
pub fn Places(examples: Vec<Example>, folds: Vec<String>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let question = PassagesQuestion {
        places: examples.iter().map(|example| (example.document, example.sentence)).collect(),
        words: folds,
    };
    let answered = use_answer(move || Some(question.clone()));
    let items = move || {
        let answer = answered.get()?;
        let items = answer.passages.iter().map(|passage| {
            let (document, start) = (passage.document, passage.span.start);
            let language =
                page.about(document, |text| text.language.clone());
            let runs = passage.runs.iter().map(|run| match run.mark {
                Mark::None => view! { <span>{run.text.clone()}</span> }.into_any(),
                _ => view! { <mark>{run.text.clone()}</mark> }.into_any(),
            });
            view! {
                <li>
                    <button class="plain passage-head" on:click=move |_| page.open_text(document, Some(start))>
                        {format!("{} {}", words.text, document + 1)}
                    </button>
                    <blockquote lang=language>{runs.into_views()}</blockquote>
                </li>
            }.into_any()
        });
        Some(items.into_views())
    };
    view! { <ul class="variant-places">{items}</ul> }
}
