//! The words of a topic, from frequent to peculiar to it; each leads to its lines.

use super::TERMS;
use crate::engine::export::{Cell, Table};
use crate::engine::topics::{TopicsAnswer, ranked};
use crate::plot::number::{count, decimal};
use crate::ui::controls::{ExportMenu, Exported, IntoViews};
use crate::ui::state::{How, page};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn TopicTerms(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let lambda = page.part(|state| state.lambda);
    let whole = answer.clone();
    let rows = move || {
        let topic = whole.topics.get(topic.get())?;
        let best = ranked(&topic.terms, f64::from(lambda.get()) / 100.0, TERMS);
        let most = best.iter().map(|&term| topic.terms[term].count).max().unwrap_or(1).max(1);
        let rows = best.into_iter().map(|term| {
            let term = &topic.terms[term];
            let query = term.key.clone();
            let inside = term.in_topic / f64::from(most) * 100.0;
            let all = f64::from(term.count) / f64::from(most) * 100.0;
            let sure = term.stability.unwrap_or(1.0).clamp(0.64, 1.0);
            view! {
                <tr style:--sure=format!("{sure:.2}")>
                    <th scope="row">
                        <button class="word" title=words.see_lines on:click=move |_| page.show_lines(&query)>
                            {term.word.clone()}
                        </button>
                    </th>
                    <td class="bar-cell">
                        <span class="bar-all" style:width=format!("{all:.1}%")></span>
                        <span class="bar" style:width=format!("{inside:.1}%")></span>
                    </td>
                    <td class="n">{decimal(term.in_topic, 0, locale)}</td>
                    <td class="n">{count(u64::from(term.count), locale)}</td>
                </tr>
            }
            .into_any()
        });
        Some(rows.into_views())
    };
    let label = {
        let answer = answer.clone();
        move || answer.topics.get(topic.get()).map(|topic| format!("{}. {}", topic.id + 1, topic.label))
    };
    let table = table_of_terms(answer, lambda);
    view! {
        <section class="card">
            <h2>{label}</h2>
            <label class="slider">
                <span>{words.frequent}</span>
                <input
                    type="range"
                    min="0"
                    max="100"
                    step="5"
                    aria-label=words.lambda
                    aria-valuetext=move || decimal(f64::from(lambda.get()) / 100.0, 2, locale)
                    prop:value=move || (100 - lambda.get()).to_string()
                    on:input=move |event| {
                        let value = event_target_value(&event).parse::<u32>().unwrap_or(40).min(100);
                        page.go(How::Typed { step: false }, |state| state.lambda = 100 - value);
                    }
                />
                <span>{words.peculiar}</span>
                <output title=words.lambda>
                    {move || format!("λ\u{a0}=\u{a0}{}", decimal(f64::from(lambda.get()) / 100.0, 2, locale))}
                </output>
            </label>
            <table class="terms">
                <thead>
                    <tr>
                        <th scope="col">{words.word}</th>
                        <th scope="col"><span class="visually-hidden">{words.share}</span></th>
                        <th scope="col" class="n">{words.in_topic}</th>
                        <th scope="col" class="n">{words.in_corpus}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="legend">{words.terms_legend}</p>
            <ExportMenu name="topics" table />
        </section>
    }
}

/// All listed terms of all topics, as a table that leaves the page.
fn table_of_terms(answer: Arc<TopicsAnswer>, lambda: Memo<u32>) -> Exported {
    Arc::new(move || {
        let answer = answer.clone();
        let lambda = lambda.get_untracked();
        Box::pin(async move {
            let head = vec![
                ("k".to_owned(), answer.k.to_string()),
                ("seed".to_owned(), answer.seed.to_string()),
                ("lambda".to_owned(), format!("{:.2}", f64::from(lambda) / 100.0)),
            ];
            let columns =
                ["topic", "label", "rank", "word", "key", "phi", "p", "count", "in_topic", "stability"]
                    .map(str::to_owned)
                    .to_vec();
            let rows = answer.topics.iter().flat_map(|topic| {
                let best = ranked(&topic.terms, f64::from(lambda) / 100.0, topic.terms.len());
                best.into_iter().enumerate().map(|(rank, term)| {
                    let term = &topic.terms[term];
                    vec![
                        (topic.id + 1).into(),
                        topic.label.as_str().into(),
                        (rank as u32 + 1).into(),
                        term.word.as_str().into(),
                        term.key.as_str().into(),
                        Cell::Real(term.weight),
                        Cell::Real(term.marginal),
                        term.count.into(),
                        Cell::Real(term.in_topic),
                        term.stability.map_or(Cell::Missing, Cell::Real),
                    ]
                })
            });
            Some(Table { rows: rows.collect(), columns, head })
        })
    })
}
