//! The ledger of variants: spellings that are merged, and those that might be, each with what speaks for it.

use super::own_merge::OwnMerge;
use super::places::Places;
use crate::engine::corpus::variants::Suggestion;
use crate::plot::number::count;
use crate::protocol::variants::ListVariants;
use crate::ui::controls::{IntoViews, KeyedRow, Progress, Show, keyed};
use crate::ui::state::{How, page, use_answer};
use leptos::prelude::*;

#[component]
pub fn Variants() -> impl IntoView {
    let page = page();
    let words = page.words().ledger;
    let answered = use_answer(|| Some(ListVariants));
    let merged = page.part(|state| state.merge.clone());
    let refused = page.part(|state| state.unmerge.clone());
    // What was decided a moment ago may still be among the suggestions; it is not offered twice.
    let offered = Memo::new(move |_| {
        let decided = |s: &Suggestion| {
            let is = |(form, _): &(String, String)| *form == s.labels.0;
            merged.with(|list| list.iter().any(is)) || refused.with(|list| list.contains(&s.labels))
        };
        let answer = answered.get()?;
        Some(answer.suggestions.iter().filter(|s| !decided(s)).cloned().collect::<Vec<_>>())
    });
    let finding = move || match offered.get() {
        Some(offered) => (words.finding)(offered.len() as u64, page.locale()),
        None => words.variants.to_owned(),
    };
    view! {
        <header class="section-head" id="variants">
            <h2>{finding}</h2>
            <p class="measure">{words.explained}</p>
        </header>
        <section class="merged">
            <h3>{words.merged}</h3>
            <Merged merged />
        </section>
        <section class="suggestions">
            <h3>{words.suggested}</h3>
            <Progress of=answered />
            <Show when=move || offered.with(|offered| offered.as_ref().is_some_and(Vec::is_empty))>
                <p class="quiet">{words.none_suggested}</p>
            </Show>
            <ul class="variants">
                {keyed(move || {
                    let row = |suggestion: Suggestion| {
                        let (labels, counts) = (&suggestion.labels, suggestion.counts);
                        let key = format!("{}\n{}\n{} {}", labels.0, labels.1, counts.0, counts.1);
                        KeyedRow::new(key, move || view! { <Offer suggestion /> }.into_any())
                    };
                    offered.get().unwrap_or_default().into_iter().map(row).collect()
                })}
            </ul>
            <Show when=move || refused.with(|list| !list.is_empty())>
                <p class="quiet">
                    {move || (words.n_refused)(refused.with(Vec::len) as u64, page.locale())} " "
                    <button on:click=move |_| page.go(How::Push, |state| state.unmerge.clear())>
                        {words.offer_again}
                    </button>
                </p>
            </Show>
        </section>
        <OwnMerge />
    }
}

/// The merges in force, each to be undone.
#[component]
fn Merged(merged: Memo<Vec<(String, String)>>) -> impl IntoView {
    let page = page();
    let words = page.words().ledger;
    let row = move |pair: (String, String)| {
        let (form, of) = pair.clone();
        let (query, label) = (of.clone(), format!("{} {form}", words.part_again));
        view! {
            <li class="variant">
                <p class="pair">
                    <b>{form}</b>
                    <span class="quiet">{words.for_word}</span>
                    <button class="plain" on:click=move |_| page.show_lines(&query)>
                        <b>{of}</b>
                    </button>
                </p>
                <div class="decide">
                    <button
                        aria-label=label
                        on:click=move |_| page.go(How::Push, |state| state.merge.retain(|other| *other != pair))
                    >
                        {words.part_again}
                    </button>
                </div>
            </li>
        }
    };
    view! {
        <Show
            when=move || merged.with(|list| !list.is_empty())
            fallback=move || view! { <p class="quiet">{words.none_merged}</p> }
        >
            <ul class="variants">
                {keyed(move || {
                    let row = |pair: (String, String)| {
                        KeyedRow::new(format!("{}\n{}", pair.0, pair.1), move || row(pair).into_any())
                    };
                    merged.get().into_iter().map(row).collect()
                })}
            </ul>
            <Show when=move || merged.with(|list| list.len() > 1)>
                <button on:click=move |_| page.go(How::Push, |state| state.merge.clear())>{words.part_all}</button>
            </Show>
        </Show>
    }
}

/// A suggestion: the two spellings with their counts, why, and the two answers.
#[component]
fn Offer(suggestion: Suggestion) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words().ledger, page.locale());
    let open = RwSignal::new(false);
    let Suggestion { labels, counts, evidence, form, of, examples, examples_of, .. } = suggestion;
    let reasons = evidence
        .iter()
        .map(|evidence| view! { <li>{(words.evidence)(evidence)}</li> }.into_any())
        .into_views();
    let together = (words.together)(u64::from(counts.0) + u64::from(counts.1), locale);
    let spoken = format!("{} {} {}", labels.0, words.for_word, labels.1);
    let places = StoredValue::new([examples, examples_of].concat());
    let folds = StoredValue::new(vec![form, of]);
    let (accepted, dismissed) = (labels.clone(), labels.clone());
    view! {
        <li class="variant">
            <p class="pair">
                <b>{labels.0}</b>
                <span class="n">{count(counts.0.into(), locale)}</span>
                <span class="quiet">{words.for_word}</span>
                <b>{labels.1}</b>
                <span class="n">{count(counts.1.into(), locale)}</span>
                <span class="quiet">{together}</span>
            </p>
            <div class="decide">
                <button
                    class="primary"
                    aria-label=format!("{}\u{a0}: {spoken}", words.merge)
                    on:click=move |_| {
                        let pair = accepted.clone();
                        page.go(How::Push, move |state| state.merge.push(pair));
                    }
                >
                    {words.merge}
                </button>
                <button
                    aria-label=format!("{}\u{a0}: {spoken}", words.refuse)
                    on:click=move |_| {
                        let pair = dismissed.clone();
                        page.go(How::Push, move |state| state.unmerge.push(pair));
                    }
                >
                    {words.refuse}
                </button>
            </div>
            <ul class="reasons">{reasons}</ul>
            <button class="plain see" aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                {move || if open.get() { words.hide_places } else { words.see_places }}
            </button>
            <Show when=move || open.get()>
                <Places
                    examples=places.get_value()
                    folds=folds.get_value()
                />
            </Show>
        </li>
    }
}
