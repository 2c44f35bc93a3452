//! The line under the query: how it was read, what its count is made of, what its neighbours would give.

use super::Search;
use crate::engine::analysis::composition::Composition;
use crate::engine::analysis::search::SearchAnswer;
use crate::engine::query::reading::{Diagnostic, Neighbour};
use crate::plot::number::count;
use crate::ui::lang::reading::{fault, meaning};
use crate::ui::state::language_data::Lemmas;
use crate::ui::state::{How, facts, page};
use leptos::prelude::*;

#[component]
pub fn ReadingLine() -> impl IntoView {
    let page = page();
    let Search(search) = expect_context::<Search>();
    let query = page.part(|state| state.query.clone());
    let shown = move || {
        let answer = search.get()?;
        (!query.get().trim().is_empty()).then_some(answer)
    };
    view! {
        <section
            id="reading"
            class="reading"
            class:asked=move || !query.get().trim().is_empty()
            aria-label=move || page.words().reading>
            {move || {
                shown().map(|answer| {
                    view! {
                        <NotYet answer=answer.clone() />
                        <Diagnostics typed=query.get() list=answer.reading.diagnostics.clone() />
                        <Meaning answer=answer.clone() />
                        <Neighbours list=answer.neighbours.clone() />
                    }
                })
            }}
        </section>
    }
}

/// Says it when something is looked for that is not known yet: lemmas, titles, dates.
#[component]
fn NotYet(answer: std::sync::Arc<SearchAnswer>) -> impl IntoView {
    let page = page();
    let canonical = &answer.reading.canonical;
    let asks = canonical.contains("lemma:")
        || canonical.contains('[') && ["lemma", "pos", "tag"].iter().any(|name| canonical.contains(name));
    let names_facts = ["title:", "date:"].iter().any(|name| canonical.contains(name));
    let missing = move || asks && page.lemmas.get() != Lemmas::Here;
    view! {
        <Show when=missing>
            <p class="diagnostic">{page.words().layers.no_lemmas}</p>
        </Show>
        <Show when=move || names_facts && facts::are_coming(page)>
            <p class="diagnostic">{page.words().on_their_way.facts_asked}</p>
        </Show>
    }
}

#[component]
fn Meaning(answer: std::sync::Arc<SearchAnswer>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let locale = page.locale();
    answer.reading.node.as_ref().map(|node| {
        let made = composition_text(&answer.composition, words, locale);
        view! {
            <p class="meaning">
                <span>{meaning(node, words)}</span>
                " "
                <strong>{(words.places_in_texts)(answer.matches, u64::from(answer.documents), locale)}</strong>
                <span class="made">{(!made.is_empty()).then(|| format!(" = {made}"))}</span>
            </p>
        }
    })
}

/// `OTAN 12 + Otan 8 + dans OTAN-Ukraine 1; mis à l’écart 1; suggéré 1 (atoo)`
pub fn composition_text(
    made: &Composition,
    words: &crate::ui::lang::Words,
    locale: crate::plot::Locale,
) -> String {
    let form = |form: &crate::engine::analysis::composition::Form| {
        let inside = if form.inside { words.inside } else { "" };
        format!("{inside}{}\u{a0}{}", form.form, count(form.count, locale))
    };
    let shown = 6;
    let mut forms: Vec<String> = made.forms.iter().take(shown).map(form).collect();
    let rest: u64 = made.forms.iter().skip(shown).map(|form| form.count).sum::<u64>() + made.others;
    if rest > 0 {
        forms.push(format!("{}\u{a0}{}", words.others, count(rest, locale)));
    }
    let mut parts = vec![forms.join(" + ")];
    if made.set_aside > 0 {
        parts.push(format!("{}\u{a0}{}", words.set_aside, count(made.set_aside, locale)));
    }
    for suggested in &made.suggested {
        let n = count(suggested.count, locale);
        parts.push(format!("{}\u{a0}{n} ({})", words.suggested, suggested.form));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(words.semicolon)
}

#[component]
fn Diagnostics(typed: String, list: Vec<Diagnostic>) -> impl IntoView {
    let words = page().words();
    list.into_iter()
        .map(|diagnostic| {
            let class = match diagnostic.severity {
                crate::engine::query::reading::Severity::Error => "diagnostic error",
                crate::engine::query::reading::Severity::Hint => "diagnostic",
            };
            let span = diagnostic.span;
            let wrong = typed.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned();
            view! {
                <p class=class>
                    {(!wrong.is_empty()).then(|| view! { <code>{wrong}</code> " " })}
                    {fault(&diagnostic.fault, words)}
                </p>
            }
        })
        .collect_view()
}

#[component]
fn Neighbours(list: Vec<Neighbour>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let locale = page.locale();
    (!list.is_empty()).then(|| {
        let items = list.into_iter().map(|neighbour| {
            let query = neighbour.query.clone();
            view! {
                <li>
                    <button
                        class="neighbour"
                        title=neighbour.query.clone()
                        on:click=move |_| page.go(How::Push, |state| state.query = query.clone())
                    >
                        {(words.neighbour)(neighbour.kind)}
                        " "
                        <b>{count(neighbour.matches, locale)}</b>
                    </button>
                </li>
            }
        });
        view! {
            <ul class="neighbours" aria-label=words.neighbours>
                {items.collect_view()}
            </ul>
        }
    })
}
