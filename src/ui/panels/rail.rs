//! The rail: the texts of the corpus, what is known of each, and how often the query occurs in it.

use super::Search;
use super::add_texts::AddTexts;
use crate::engine::analysis::summary::DocumentSummary;
use crate::plot::number::count;
use crate::ui::controls::{Dialogs, IntoViews, Show};
use crate::ui::lang::date_text;
use crate::ui::panels::add_texts::ADD_TEXTS;
use crate::ui::state::{How, page, whenever};
use leptos::prelude::*;
use std::collections::HashMap;
use std::time::Duration;

/// Texts listed at once; a corpus of thousands is narrowed by its titles first.
const SHOWN: usize = 200;

#[component]
pub fn Rail() -> impl IntoView {
    let page = page();
    let dialogs = expect_context::<Dialogs>();
    let Search { answer: search, .. } = expect_context::<Search>();
    let open = page.part(|state| state.text.clone());
    let sought = RwSignal::new(String::new());
    // The search names its best texts only: of the others nothing is known, unless it named all it found.
    let has_query = Memo::new(move |_| !page.good_query.get().is_empty());
    let matches: Found = RwSignal::new(None);
    whenever(move || {
        let answer = search.get().filter(|_| has_query.get());
        let found = answer.map(|answer| {
            let named: HashMap<u32, u32> =
                answer.hits.iter().map(|hit| (hit.document, hit.matches)).collect();
            let all = named.len() == answer.documents as usize;
            (named, all)
        });
        // What the person looks at comes first: the rail follows in a turn of its own.
        set_timeout(move || drop(matches.try_set(found)), Duration::ZERO);
    });
    let listed = move || {
        let sought = sought.get().to_lowercase();
        let wanted = move |document: &DocumentSummary| {
            let title = document.name();
            sought.is_empty() || title.to_lowercase().contains(&sought) || document.id.contains(&sought)
        };
        page.summary.with(|summary| {
            let documents = summary.documents.iter().enumerate().filter(|(_, document)| wanted(document));
            documents
                .take(SHOWN)
                .map(|(index, document)| (index as u32, document.clone()))
                .collect::<Vec<_>>()
        })
    };
    let n_texts = Memo::new(move |_| page.summary.with(|summary| summary.documents.len()));
    let wide = crate::ui::browser::width() > 900.0;
    view! {
        <aside class="rail" data-region="rail" aria-label=page.words().texts>
            <details open=wide>
                <summary>
                    <h2>{page.words().texts}</h2>
                    <span class="n">{move || count(n_texts.get() as u64, page.locale())}</span>
                </summary>
                <Show when=move || { n_texts.get() > 12 }>
                    <input
                        class="rail-filter"
                        type="search"
                        placeholder=page.words().find_text
                        aria-label=page.words().find_text
                        prop:value=move || sought.get()
                        on:input=move |event| sought.set(event_target_value(&event))
                    />
                </Show>
                <ol class="texts">
                    {move || {
                        let texts = listed().into_iter();
                        texts.map(|(index, document)| view! { <Text index document matches open /> }.into_any()).into_views()
                    }}
                </ol>
                <Show when=move || { n_texts.get() > SHOWN && sought.get().is_empty() }>
                    <p class="quiet">{move || (page.words().first_shown)(SHOWN as u64, page.locale())}</p>
                </Show>
                <Show when=move || { page.version.get() > 0 }>
                    <button class="add" on:click=move |_| dialogs.open(ADD_TEXTS)>
                        {page.words().add_texts}
                    </button>
                </Show>
            </details>
            <AddTexts />
        </aside>
    }
}

/// Places of the query in the texts that are named, and whether the others have none.
type Found = RwSignal<Option<(HashMap<u32, u32>, bool)>>;

#[component]
fn Text(index: u32, document: DocumentSummary, matches: Found, open: Memo<Option<String>>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let locale = page.locale();
    let id = document.id.clone();
    let current = {
        let id = id.clone();
        move || open.with(|open| open.as_ref() == Some(&id)).then_some("true")
    };
    let title = match &document.title {
        Some(title) => view! { <span lang=document.language.clone()>{title.clone()}</span> }.into_any(),
        None => view! {
            <span class="untitled">{words.untitled}</span>
            " "
            <span lang=document.language.clone()>{document.opening.clone()}"…"</span>
        }
        .into_any(),
    };
    let meta = [
        document.outlet.clone().unwrap_or_default(),
        date_text(document.date.as_ref(), words, locale),
        (words.n_words)(u64::from(document.words), locale),
    ];
    let meta = meta.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let is_in = Memo::new(move |_| page.has(index));
    let found = Memo::new(move |_| {
        let here = |(named, all): &(HashMap<u32, u32>, bool)| named.get(&index).copied().or(all.then_some(0));
        matches.with(|matches| matches.as_ref().and_then(here)).filter(|_| is_in.get())
    });
    let outside = words.subcorpus.outside;
    let warned = (!document.warnings.is_empty()).then_some(words.warned);
    view! {
        <li>
            <button
                class="text"
                class:outside=move || !is_in.get()
                aria-current=current
                on:click=move |_| {
                    let id = id.clone();
                    page.go(
                        How::Push,
                        move |state| {
                            state.at = None;
                            state.text = Some(id);
                        },
                    );
                }
            >
                <span class="number">{index + 1}</span>
                <span class="title">{title}</span>
                <span class="meta">{meta}{move || (!is_in.get()).then(|| format!(" · {outside}"))}{warned.map(|warned| view! { <em>" · " {warned}</em> }.into_any())}</span>
                {move || found.get().map(|n| {
                    let class = if n == 0 { "found none" } else { "found" };
                    view! { <span class=class title=words.matches>{count(u64::from(n), locale)}</span> }.into_any()
                })}
            </button>
        </li>
    }
}
