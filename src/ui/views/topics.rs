//! Topics: what the passages speak of, how sure that is, in which texts, and where to read it.

use super::ViewSpec;
use crate::engine::analysis::passages::PassagesQuestion;
use crate::engine::analysis::reader::Mark;
use crate::engine::export::{Cell, Table};
use crate::engine::topics::{Topic, TopicsAnswer, ranked};
use crate::plot::number::{count, decimal, percent};
use crate::ui::chart::StabilityCurve;
use crate::ui::controls::{ExportMenu, Exported, Progress};
use crate::ui::panels::{Caption, TopicModel};
use crate::ui::state::{How, page, use_answer};
use leptos::prelude::*;
use std::sync::Arc;

pub const VIEW: ViewSpec =
    ViewSpec { slug: "topics", title: |words| words.topics, render: || view! { <Topics /> }.into_any() };

/// Terms shown of a topic.
const TERMS: usize = 15;

#[component]
fn Topics() -> impl IntoView {
    let page = page();
    let model = TopicModel::wanted();
    let chosen = page.part(|state| state.topic);
    let topic = Memo::new(move |_| chosen.get().unwrap_or(0) as usize);
    let finding = move || {
        model.get().map_or(String::new(), |answer| {
            (page.words().topics_finding)(
                answer.topics.len() as u64,
                answer.passages.len() as u64,
                page.locale(),
            )
        })
    };
    let measure = move || {
        model.get().map_or(String::new(), |answer| {
            (page.words().topics_measure)(
                u64::from(answer.n_content_words),
                u64::from(answer.n_terms),
                answer.automatic,
                page.locale(),
            )
        })
    };
    view! {
        <section class="view topics-view">
            <Caption finding=Signal::derive(finding) measure=Signal::derive(measure) />
            <Show when=move || model.get().is_some_and(|answer| answer.small && !answer.topics.is_empty())>
                <p class="caution">{move || page.words().small_corpus}</p>
            </Show>
            <Progress of=model />
            {move || {
                let answer = model.get()?;
                if answer.topics.is_empty() {
                    return Some(view! { <p class="quiet">{page.words().no_topics}</p> }.into_any());
                }
                Some(view! {
                    <div class="topic-columns">
                        <TopicList answer=answer.clone() topic />
                        <TopicTerms answer=answer.clone() topic />
                    </div>
                    <div class="topic-columns">
                        <TopicByText answer=answer.clone() topic />
                        <NumberOfTopics answer=answer.clone() />
                    </div>
                    <Passages answer topic />
                }.into_any())
            }}
        </section>
    }
}

fn choose(id: u32) {
    page().go(How::Push, |state| state.topic = Some(id));
}

/// How sure a topic is, in words of a scale: its top words come back in other samples of the passages.
fn stability_word(stability: Option<f64>) -> &'static str {
    let words = page().words();
    match stability {
        None => "…",
        Some(s) if s >= 0.6 => words.stable,
        Some(s) if s >= 0.35 => words.fairly_stable,
        Some(_) => words.unstable,
    }
}

#[component]
fn TopicList(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let lambda = page.part(|state| state.lambda);
    let most = answer.topics.iter().map(|topic| topic.share).fold(0.01, f64::max);
    let items = answer.topics.iter().cloned().map(|entry| {
        let id = entry.id;
        let width = entry.share / most * 100.0;
        let stability = entry.stability.map(|s| decimal(s, 2, locale)).unwrap_or_default();
        let badge = stability_word(entry.stability);
        let unstable = entry.stability.is_some_and(|s| s < 0.35);
        let label = entry.label.clone();
        let list = move || first_words(&entry, lambda.get(), 8);
        view! {
            <li>
                <button
                    class="topic"
                    aria-current=move || (topic.get() == id as usize).then_some("true")
                    on:click=move |_| choose(id)
                >
                    <span class="label">
                        <span class="number">{id + 1}</span>
                        {label}
                    </span>
                    <span class="first-words">{list}</span>
                    <span class="bar-track"><span class="bar" style:width=format!("{width:.1}%")></span></span>
                    <span class="topic-facts">
                        {percent(answer.topics[id as usize].share, locale)}
                        " · "
                        <span class:unstable=unstable title=format!("{} {stability}", words.stability)>
                            {badge}
                        </span>
                    </span>
                </button>
            </li>
        }
    });
    let items = items.collect_view();
    view! {
        <section class="card">
            <h2>{words.topics}</h2>
            <p class="measure">{words.topic_list_measure}</p>
            <ol class="topic-list">{items}</ol>
        </section>
    }
}

fn first_words(topic: &Topic, lambda: u32, n: usize) -> String {
    let best = ranked(&topic.terms, f64::from(lambda) / 100.0, n);
    best.into_iter().map(|term| topic.terms[term].word.clone()).collect::<Vec<_>>().join(" · ")
}

#[component]
fn TopicTerms(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
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
            let sure = term.stability.unwrap_or(1.0).clamp(0.35, 1.0);
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
        });
        Some(rows.collect_view())
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
                        page.go(How::Replace, |state| state.lambda = 100 - value);
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

#[component]
fn TopicByText(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let shown = 60;
    let head = answer.topics.iter().map(|entry| {
        let id = entry.id;
        view! {
            <th scope="col" class:chosen=move || topic.get() == id as usize>
                <button class="plain" title=entry.label.clone() on:click=move |_| choose(id)>{id + 1}</button>
            </th>
        }
    });
    let rows = answer.documents.iter().take(shown).map(|row| {
        let document = row.document;
        let title = page.summary.with_untracked(|summary| {
            summary
                .documents
                .get(document as usize)
                .map(|d| d.title.clone().unwrap_or_else(|| d.opening.clone()))
        });
        let cells = row.shares.iter().enumerate().map(|(id, &share)| {
            view! {
                <td class="heat" style:--share=format!("{share:.3}") class:chosen=move || topic.get() == id>
                    <button
                        class="plain"
                        on:click=move |_| page.read_topic(document, id as u32)
                    >
                        {percent(share, locale)}
                    </button>
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row">
                    <button class="plain text-name" on:click=move |_| page.open_text(document, None)>
                        <span class="number">{document + 1}</span>
                        {title}
                    </button>
                </th>
                {cells.collect_view()}
            </tr>
        }
    });
    let (head, rows) = (head.collect_view(), rows.collect_view());
    let more = answer.documents.len().saturating_sub(shown) as u64;
    view! {
        <section class="card">
            <h2>{words.topics_by_text}</h2>
            <p class="measure">{words.topics_by_text_measure}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.topics_by_text>
                <table class="heat-table">
                    <thead><tr><th scope="col">{words.text}</th>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(more > 0).then(|| view! { <p class="quiet">{format!("+ {}", (words.n_texts)(more, locale))}</p> })}
        </section>
    }
}

#[component]
fn Passages(answer: Arc<TopicsAnswer>, topic: Memo<usize>) -> impl IntoView {
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
            best.sort_by(|a, b| {
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
            let language = page.summary.with(|s| s.documents.get(document as usize).map(|d| d.language.clone()));
            let runs = passage.runs.iter().map(|run| match run.mark {
                Mark::None => view! { <span>{run.text.clone()}</span> }.into_any(),
                _ => view! { <span class="topic-word">{run.text.clone()}</span> }.into_any(),
            });
            view! {
                <li>
                    <button class="plain passage-head" on:click=move |_| page.open_text(document, Some(start))>
                        {format!("{} {} · {}", words.text, document + 1, (words.share_of_passage)(share, locale))}
                    </button>
                    <blockquote lang=language>{runs.collect_view()}</blockquote>
                </li>
            }
        });
        Some(items.collect_view())
    };
    view! {
        <section class="card">
            <h2>{words.passages}</h2>
            <p class="measure">{words.passages_measure}</p>
            <ol class="passages">{items}</ol>
        </section>
    }
}

#[component]
fn NumberOfTopics(answer: Arc<TopicsAnswer>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let pick = Callback::new(move |k: u32| {
        page.go(How::Push, |state| {
            state.k = Some(k);
            state.topic = None;
        });
    });
    let fixed = page.part(|state| state.k.is_some());
    let points = answer.curve.clone();
    view! {
        <section class="card">
            <h2>{words.number_of_topics}</h2>
            <p class="measure">{words.number_of_topics_explained}</p>
            <StabilityCurve points chosen=answer.k pick />
            <div class="toolbar">
                <label>
                    {words.number_of_topics}
                    " "
                    <input
                        type="number"
                        min="1"
                        max="100"
                        prop:value=answer.k.to_string()
                        on:change=move |event| {
                            if let Some(k) = event_target_value(&event).parse().ok().filter(|k| (1..=100).contains(k)) {
                                pick.run(k);
                            }
                        }
                    />
                </label>
                <Show when=move || fixed.get()>
                    <button on:click=move |_| page.go(How::Push, |state| {
                        state.k = None;
                        state.topic = None;
                    })>{words.choose_by_stability}</button>
                </Show>
            </div>
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
