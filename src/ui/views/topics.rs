//! Topics: what the passages speak of, how sure that is, in which texts, and where to read it.

mod by_text;
mod passages;
mod terms;

use super::ViewSpec;
use crate::engine::topics::{Topic, TopicsAnswer, ranked};
use crate::plot::number::{decimal, percent};
use crate::ui::chart::StabilityCurve;
use crate::ui::controls::{IntoViews, Progress, Show};
use crate::ui::panels::{Caption, TopicModel};
use crate::ui::state::{How, page};
use by_text::TopicByText;
use leptos::prelude::*;
use passages::Passages;
use std::sync::Arc;
use terms::TopicTerms;

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
                <p class="caution">{page.words().small_corpus}</p>
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
        }.into_any()
    });
    let items = items.into_views();
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
