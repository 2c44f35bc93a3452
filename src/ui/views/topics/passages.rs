//! The passages in which a topic's share is largest, its words marked.

use crate::engine::analysis::passages::PassagesQuestion;
use crate::engine::analysis::reader::Mark;
use crate::engine::order::Order;
use crate::engine::topics::{TopicsAnswer, ranked};
use crate::ui::controls::IntoViews;
use crate::ui::state::{page, use_answer};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Passages(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let lambda = page.part(|state| state.lambda);
    let places = {
        let answer = answer.clone();
        Memo::new(move |_| {
            let id = topic.get();
            let mut best: Vec<_> =
                answer.passages.iter().filter(|p| p.shares.get(id).is_some_and(|&s| s > 0.2)).collect();
            let share =
                |passage: &crate::engine::topics::Passage| passage.shares.get(id).copied().unwrap_or(0.0);
            best.order_by(|a, b| {
                share(b).total_cmp(&share(a)).then(a.document.cmp(&b.document)).then(a.extent.cmp(&b.extent))
            });
            best.into_iter().take(6).map(|p| (p.document, p.extent, share(p))).collect::<Vec<_>>()
        })
    };
    let question = {
        let answer = answer.clone();
        move || {
            let topic = answer.topics.get(topic.get())?;
            let best = ranked(&topic.terms, f64::from(lambda.get()) / 100.0, 30);
            Some(PassagesQuestion {
                places: places.get().into_iter().map(|(document, extent, _)| (document, extent)).collect(),
                words: best.into_iter().map(|term| topic.terms[term].key.clone()).collect(),
            })
        }
    };
    let texts = use_answer(question);
    let items = move || {
        let answer = texts.get()?;
        let places = places.get();
        let items = answer.passages.iter().zip(places).map(|(passage, (_, _, share))| {
            let (document, start) = (passage.document, passage.span.start);
            let language = page.about(document, |text| text.language.clone());
            let runs = passage.runs.iter().map(|run| match run.mark {
                Mark::None => view! { <span>{run.text.clone()}</span> }.into_any(),
                _ => view! { <span class="topic-word">{run.text.clone()}</span> }.into_any(),
            });
            view! {
                <li>
                    <button class="plain passage-head" on:click=move |_| page.open_text(document, Some(start))>
                        {format!("{} {} · {}", words.text, document + 1, (words.share_of_passage)(share, locale))}
                    </button>
                    <blockquote lang=language>{runs.into_views()}</blockquote>
                </li>
            }.into_any()
        });
        Some(items.into_views())
    };
    view! {
        <section class="card">
            <h2>{words.passages}</h2>
            <p class="measure">{words.passages_measure}</p>
            <ol class="passages">{items}</ol>
        </section>
    }
}
