//! Why my figure differs: the same words as other programs count them, side by side.

use crate::engine::analysis::profile::{Profile, ProfilesAnswer, ProfilesQuestion};
use crate::engine::export::Table;
use crate::plot::number::count;
use crate::ui::controls::{ExportMenu, Exported, IntoViews, Show};
use crate::ui::state::{page, use_answer};
use leptos::prelude::*;
use std::sync::Arc;

/// Forms shown for each way of counting.
const FORMS: u32 = 8;

/// Closed until it is wanted; only then is anything counted.
#[component]
pub fn Profiles() -> impl IntoView {
    let page = page();
    let words = page.words().ledger;
    let open = RwSignal::new(false);
    view! {
        <details
            class="profiles"
            prop:open=move || open.get()
            on:toggle=move |event| open.set(is_open(&event_target::<web_sys::Element>(&event)))
        >
            <summary>{words.why_differs}</summary>
            <Show when=move || open.get()>
                <Comparison />
            </Show>
        </details>
    }
}

fn is_open(details: &web_sys::Element) -> bool {
    details.has_attribute("open")
}

#[component]
fn Comparison() -> impl IntoView {
    let page = page();
    let words = page.words().ledger;
    let typed = RwSignal::new(page.good_query.get_untracked());
    let answered = use_answer(move || Some(ProfilesQuestion { filter: typed.get(), limit: FORMS }));
    view! {
        <p class="measure">{words.why_differs_explained}</p>
        <div class="row">
            <label class="field">
                {words.compared_word}
                <input
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || typed.get()
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </label>
            <ExportMenu name="profiles" table=table_of(typed) />
        </div>
        <Show when=move || typed.with(|typed| typed.trim().is_empty())>
            <p class="quiet">{words.compared_most_frequent}</p>
        </Show>
        {move || answered.get().map(|answer| view! { <Rows answer has_word=!typed.get_untracked().trim().is_empty() /> }.into_any())}
    }
}

#[component]
fn Rows(answer: Arc<ProfilesAnswer>, has_word: bool) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words().ledger, page.locale());
    let rows = answer.profiles.iter().map(|counts| {
        let forms: Vec<String> =
            counts.rows.iter().map(|row| format!("{}\u{a0}{}", row.word, count(row.count, locale))).collect();
        let beyond = counts.found.saturating_sub(counts.rows.len() as u64);
        let more = (has_word && beyond > 0).then(|| format!(" {}", (words.more_rows)(beyond, locale)));
        let sum = if has_word { format!("{} = ", count(counts.found_words, locale)) } else { String::new() };
        let shown = if forms.is_empty() {
            "0".to_owned()
        } else {
            format!("{sum}{}", forms.join(if has_word { " + " } else { ", " }))
        };
        view! {
            <tr>
                <th scope="row">
                    {(words.profile_name)(counts.profile)}
                    <span class="quiet">{(words.profile_rule)(counts.profile)}</span>
                </th>
                <td class="n">{count(counts.words, locale)}</td>
                <td class="n">{count(counts.types, locale)}</td>
                <td class="made">{shown} {more}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.why_differs>
            <table class="profiles-table">
                <thead>
                    <tr>
                        <th scope="col">{words.profile}</th>
                        <th scope="col" class="n">{words.counted_there}</th>
                        <th scope="col" class="n">{words.distinct_there}</th>
                        <th scope="col">{words.rows_there}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_views()}</tbody>
            </table>
        </div>
    }
}

/// All rows of every way of counting, one under the other.
fn table_of(typed: RwSignal<String>) -> Exported {
    Arc::new(move || {
        let question = ProfilesQuestion { filter: typed.get_untracked(), limit: u32::MAX };
        Box::pin(async move {
            let head = vec![
                ("counting profile".to_owned(), Profile::ALL.map(Profile::name).join(" · ")),
                ("filter".to_owned(), question.filter.clone()),
            ];
            let (answer, _) = crate::client::run(question, 1).await.ok()?;
            let columns = ["profile", "counted", "distinct", "word", "count"].map(str::to_owned).to_vec();
            let rows = answer.profiles.iter().flat_map(|counts| {
                counts.rows.iter().map(|row| {
                    vec![
                        counts.profile.name().into(),
                        counts.words.into(),
                        counts.types.into(),
                        row.word.as_str().into(),
                        row.count.into(),
                    ]
                })
            });
            Some(Table { rows: rows.collect(), columns, head })
        })
    })
}
