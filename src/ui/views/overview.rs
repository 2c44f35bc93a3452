//! Overview: what is this corpus? Sizes, the words it uses most and where, its topics, its dates.

use super::ViewSpec;
use crate::bundle::{self, ABOUT};
use crate::engine::analysis::dispersion::{DispersionQuestion, Strip};
use crate::engine::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder};
use crate::engine::analysis::summary::DocumentSummary;
use crate::engine::order::Order;
use crate::plot::number::{count, decimal, percent};
use crate::ui::chart::StripRow;
use crate::ui::controls::{IntoViews, Progress, Show, method_menu};
use crate::ui::lang::date_text;
use crate::ui::panels::{Caption, TopicModel};
use crate::ui::state::{How, layer_of, page, use_answer};
use leptos::prelude::*;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "overview",
    title: |words| words.overview,
    render: || view! { <Overview /> }.into_any(),
};

/// Width of a mark, as a share of a strip that is a fifth of a column wide.
const NARROW: f64 = 0.035;

/// Words shown with their strips.
const TOP: u32 = 12;

/// Texts up to which each word has a strip per text; beyond, the list of words is the better picture.
const STRIPS: usize = 12;

#[component]
fn Overview() -> impl IntoView {
    let page = page();
    let finding = move || {
        let summary = page.summary.get();
        if summary.documents.is_empty() {
            return String::new();
        }
        let texts = page.texts();
        let n_words = texts.iter().filter_map(|&text| page.about(text, |text| u64::from(text.words))).sum();
        (page.words().overview_finding)(texts.len() as u64, n_words, page.locale())
    };
    // What the publisher says holds for the bundled texts only.
    let ours = Memo::new(move |_| {
        page.summary.with(|summary| bundle::ids().eq(summary.documents.iter().map(|d| d.id.as_str())))
    });
    let measure = move || if ours.get() { page.pick(ABOUT.introduction).to_owned() } else { String::new() };
    view! {
        <section class="view overview-view">
            <Caption finding=Signal::derive(finding) measure=Signal::derive(measure) />
            <Sizes />
            <div class="columns">
                <div>
                    <TopWords />
                    <Dates />
                </div>
                <div>
                    <TopicsAtAGlance />
                    <Show when=move || ours.get()>
                        <About />
                    </Show>
                </div>
            </div>
            {method_menu()}
        </section>
    }
}

/// What the publisher of the corpus says: whose the texts are, and whom to write to.
#[component]
fn About() -> impl IntoView {
    let page = page();
    let words = page.words();
    let row = |label: &'static str, value: &'static str| {
        (!value.is_empty()).then(|| view! { <dt>{label}</dt> <dd>{value}</dd> }.into_any())
    };
    view! {
        <section class="card">
            <h2>{words.about_corpus}</h2>
            <dl class="about">
                {row(words.name_of_corpus, page.pick(ABOUT.name))}
                {row(words.licence, page.pick(ABOUT.licence))}
                {row(words.contact, ABOUT.contact)}
            </dl>
        </section>
    }
}

#[component]
fn Sizes() -> impl IntoView {
    let page = page();
    // The corpus at a glance says how many words are distinct; of its parts only the list knows.
    let layer = page.part(layer_of);
    let listed = use_answer(move || {
        let is_part = page.chosen.with(Option::is_some);
        is_part.then(|| FrequenciesQuestion {
            layer: layer.get(),
            stop_words: true,
            filter: String::new(),
            order: FrequencyOrder::Count,
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: 0,
            ..FrequenciesQuestion::default()
        })
    });
    move || {
        let summary = page.summary.get();
        let (words, locale) = (page.words(), page.locale());
        let texts = page.texts();
        let sum = |of: fn(&DocumentSummary) -> u32| -> u64 {
            texts
                .iter()
                .filter_map(|&text| summary.documents.get(text as usize))
                .map(|text| u64::from(of(text)))
                .sum()
        };
        let (n_words, sentences) = (sum(|text| text.words), sum(|text| text.sentences));
        let is_part = page.chosen.with(Option::is_some);
        let types = if is_part { listed.get().map(|answer| answer.types) } else { Some(summary.types) };
        let mean = n_words as f64 / sentences.max(1) as f64;
        // Each figure leads to where it can be seen: a view.
        let figures = [
            (count(texts.len() as u64, locale), words.texts, "read"),
            (count(n_words, locale), words.words_read, "words"),
            (types.map_or_else(|| "…".into(), |types| count(types, locale)), words.distinct_words, "words"),
            (count(sentences, locale), words.sentences, "read"),
            (decimal(mean, 1, locale), words.words_per_sentence, "read"),
            (count(sum(|text| text.words_set_aside), locale), words.words_set_aside, "review"),
        ];
        let figures = figures.into_iter().map(|(n, label, leads_to)| {
            let lead = move |_| page.go(How::Push, |state| state.view = leads_to.into());
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>
                        <button class="plain" on:click=lead>
                            {n}
                        </button>
                    </dd>
                </div>
            }
            .into_any()
        });
        view! { <dl class="sizes">{figures.into_views()}</dl> }
    }
}

#[component]
fn TopWords() -> impl IntoView {
    let page = page();
    let layer = page.part(layer_of);
    let top = use_answer(move || {
        Some(FrequenciesQuestion {
            layer: layer.get(),
            stop_words: false,
            filter: String::new(),
            order: FrequencyOrder::Count,
            reversed: false,
            measures: Vec::new(),
            offset: 0,
            limit: TOP,
            ..FrequenciesQuestion::default()
        })
    });
    let few = Memo::new(move |_| page.texts().len() <= STRIPS);
    let strips = use_answer(move || {
        let answer = top.get()?;
        let queries: Vec<String> = answer.rows.iter().map(|row| row.key.clone()).collect();
        (few.get() && !queries.is_empty()).then_some(DispersionQuestion { queries })
    });
    let rows = move || {
        let answer = top.get()?;
        let (words, locale) = (page.words(), page.locale());
        let most = answer.rows.first().map_or(1, |row| row.count).max(1);
        let strips = strips.get();
        let rows = answer.rows.iter().enumerate().map(|(i, row)| {
            let query = row.key.clone();
            // The column is there before its strips, so that nothing moves when they come.
            let strips = few.get().then(|| {
                let rows = strips.as_ref().and_then(|answer| answer.strips.get(i)).map(|strips| {
                    let row = |strip: Strip| {
                        let (matches, text) = (u64::from(strip.matches), u64::from(strip.document) + 1);
                        let label = (words.n_in_text)(matches, text, locale);
                        view! { <StripRow strip label least=NARROW /> }
                    };
                    strips.rows.iter().cloned().map(row).into_views()
                });
                view! {
                    <td class="many-strips">
                        <div>{rows}</div>
                    </td>
                }
                .into_any()
            });
            let width = row.count as f64 / most as f64 * 100.0;
            view! {
                <tr>
                    <th scope="row">
                        <button class="word" title=words.see_lines on:click=move |_| page.show_lines(&query)>
                            {row.word.clone()}
                        </button>
                    </th>
                    <td class="n">{count(row.count, locale)}</td>
                    <td class="bar-cell"><span class="bar" style:width=format!("{width:.1}%")></span></td>
                    {strips}
                </tr>
            }
            .into_any()
        });
        let head = page.texts();
        Some(view! {
            <table class="top-words">
                <thead>
                    <tr>
                        <th scope="col">{words.word}</th>
                        <th scope="col" class="n">{words.occurrences}</th>
                        <th scope="col"><span class="visually-hidden">{words.occurrences}</span></th>
                        {few.get().then(|| view! {
                            <th scope="col" class="strip-heads">
                                <div>{head.into_iter().map(|text| view! { <span>{text + 1}</span> }.into_any()).into_views()}</div>
                            </th>
                        }.into_any())}
                    </tr>
                </thead>
                <tbody>{rows.into_views()}</tbody>
            </table>
        }.into_any())
    };
    view! {
        <section class="card top">
            <h2>{page.words().top_words}</h2>
            <p class="measure">{page.words().top_words_measure}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=page.words().top_words>
                {rows}
            </div>
            <button class="more" on:click=move |_| page.go(How::Push, |state| state.view = "words".into())>
                {page.words().all_words}
            </button>
        </section>
    }
}

#[component]
fn TopicsAtAGlance() -> impl IntoView {
    let page = page();
    let model = TopicModel::wanted();
    let list = move || {
        let answer = model.get()?;
        let (words, locale) = (page.words(), page.locale());
        if answer.topics.is_empty() {
            return Some(view! { <p class="quiet">{words.no_topics}</p> }.into_any());
        }
        let most = answer.topics.first().map_or(1.0, |topic| topic.share).max(0.01);
        let topics = answer.topics.iter().map(|topic| {
            let id = topic.id;
            let width = topic.share / most * 100.0;
            view! {
                <li>
                    <button
                        class="topic-line"
                        on:click=move |_| page.go(How::Push, |state| {
                            state.view = "topics".into();
                            state.topic = Some(id);
                        })
                    >
                        <span class="label">{format!("{}. {}", id + 1, topic.label)}</span>
                        <span class="n">{percent(topic.share, locale)}</span>
                        <span class="bar-track"><span class="bar" style:width=format!("{width:.1}%")></span></span>
                    </button>
                </li>
            }.into_any()
        });
        Some(view! { <ol class="topic-lines">{topics.into_views()}</ol> }.into_any())
    };
    view! {
        <section class="card glance">
            <h2>{page.words().topics_at_a_glance}</h2>
            <p class="measure">{page.words().topic_share_measure}</p>
            <Progress of=model />
            {list}
        </section>
    }
}

#[component]
fn Dates() -> impl IntoView {
    let page = page();
    let rows = move || {
        let summary = page.summary.get();
        let (words, locale) = (page.words(), page.locale());
        let texts = page.texts();
        let mut dated: Vec<_> = texts
            .iter()
            .filter_map(|&text| Some((summary.documents.get(text as usize)?.date.clone()?, text)))
            .collect();
        let undated = (texts.len() - dated.len()) as u64;
        dated.order_by(|a, b| a.0.edtf.cmp(&b.0.edtf).then(a.1.cmp(&b.1)));
        let more = dated.len().saturating_sub(40) as u64;
        let dated = dated.into_iter().take(40).map(|(date, document)| {
            view! {
                <li>
                    <span class="when">{date_text(Some(&date), words, locale)}</span>
                    <button class="plain" on:click=move |_| page.open_text(document, None)>
                        {format!("{} {}", words.text, document + 1)}
                    </button>
                    {(!date.evidence.is_empty()).then(|| view! { <q class="quiet">{date.evidence.clone()}</q> }.into_any())}
                </li>
            }.into_any()
        });
        view! {
            <ol class="dates">{dated.into_views()}</ol>
            {(more > 0).then(|| view! { <p class="quiet">{format!("+ {}", count(more, locale))}</p> }.into_any())}
            {(undated > 0).then(|| view! { <p class="quiet">{(words.n_undated)(undated, locale)}</p> }.into_any())}
        }
    };
    view! {
        <section class="card">
            <h2>{page.words().dates}</h2>
            {rows}
        </section>
    }
}
