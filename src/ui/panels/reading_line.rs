//! The line under the query: how it was read, what its count is made of, what its neighbours would give.

use super::suggestions::replace;
use super::{About, Search};
use crate::engine::analysis::about::AboutAnswer;
use crate::engine::analysis::composition::Composition;
use crate::engine::analysis::search::SearchAnswer;
use crate::engine::query::corrections::Correction;
use crate::engine::query::reading::{Diagnostic, Fault, Neighbour};
use crate::plot::number::count;
use crate::ui::controls::{IntoViews, Show};
use crate::ui::lang::reading::{fault, meaning};
use crate::ui::state::language_data::Lemmas;
use crate::ui::state::{How, facts, page};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn ReadingLine() -> impl IntoView {
    let page = page();
    let Search { answer: search, .. } = expect_context::<Search>();
    let about = expect_context::<About>();
    let query = page.query();
    let asked = Memo::new(move |_| !query.with(|query| query.trim().is_empty()));
    let shown = move || search.get().filter(|_| asked.get());
    view! {
        <section
            id="reading"
            class="reading"
            class:asked=move || asked.get()
            aria-label=page.words().reading>
            {move || {
                shown().map(|answer| {
                    let about = about.of(&answer);
                    let corrections = about.as_ref().map(|about| about.corrections.clone()).unwrap_or_default();
                    view! {
                        <NotYet answer=answer.clone() />
                        <Diagnostics typed=query.get_untracked() answer=answer.clone() corrections />
                        <Meaning answer=answer.clone() about=about.clone() />
                        {about.map(|about| neighbours(&about.neighbours))}
                    }.into_any()
                })
            }}
        </section>
    }
}

/// Says it when something is looked for that is not known yet: lemmas, titles, dates.
#[component]
fn NotYet(answer: Arc<SearchAnswer>) -> impl IntoView {
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
fn Meaning(answer: Arc<SearchAnswer>, about: Option<Arc<AboutAnswer>>) -> impl IntoView {
    let page = page();
    let words = page.words();
    let locale = page.locale();
    answer.reading.node.as_ref().map(|node| {
        let made = about.map(|about| composition_text(&about.composition, words, locale)).unwrap_or_default();
        view! {
            <p class="meaning">
                <span>{meaning(node, words)}</span>
                " "
                <strong>{(words.places_in_texts)(answer.matches, u64::from(answer.documents), locale)}</strong>
                <span class="made">{(!made.is_empty()).then(|| format!(" = {made}"))}</span>
            </p>
        }.into_any()
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

/// What is wrong, each with a button that mends it where that can be done.
#[component]
fn Diagnostics(typed: String, answer: Arc<SearchAnswer>, corrections: Vec<Correction>) -> impl IntoView {
    let words = page().words();
    let rows = (0..).zip(&answer.reading.diagnostics).map(|(number, diagnostic): (u32, &Diagnostic)| {
        let class = match diagnostic.severity {
            crate::engine::query::reading::Severity::Error => "diagnostic error",
            crate::engine::query::reading::Severity::Hint => "diagnostic",
        };
        let span = diagnostic.span;
        let wrong = typed.get(span.start as usize..span.end as usize).unwrap_or_default().to_owned();
        let mended = corrections.iter().find(|correction| correction.diagnostic == number);
        let mut what = diagnostic.fault.clone();
        // The button says which word is meant.
        if let (Fault::NoSuchWord { nearest } | Fault::NoField { nearest, .. }, Some(_)) = (&mut what, mended)
        {
            *nearest = None;
        }
        view! {
            <p class=class>
                {(!wrong.is_empty()).then(|| view! { <code>{wrong}</code> " " }.into_any())}
                {fault(&what, words)}
                {mended.map(|correction| mend(&typed, correction))}
            </p>
        }
        .into_any()
    });
    rows.into_views()
}

/// A button that writes a correction into the query.
fn mend(typed: &str, correction: &Correction) -> AnyView {
    let page = page();
    let Search { answer: search, .. } = expect_context::<Search>();
    let asking = page.words().asking;
    let Correction { span, text, matches, .. } = correction.clone();
    let label = match (span.is_empty(), text.is_empty()) {
        (true, _) => (asking.put_in)(text.trim()),
        (_, true) => {
            (asking.take_away)(typed.get(span.start as usize..span.end as usize).unwrap_or_default().trim())
        }
        _ => (asking.write)(&text),
    };
    view! {
        " "
        <button
            class="neighbour mend"
            on:click=move |_| {
                // While a newer query is being read, the place belongs to the one before.
                if !search.busy.get_untracked() {
                    replace(span, &text);
                }
            }
        >
            {label}
            " "
            <b>{count(matches, page.locale())}</b>
        </button>
    }
    .into_any()
}

fn neighbours(list: &[Neighbour]) -> Option<AnyView> {
    let page = page();
    let words = page.words();
    let locale = page.locale();
    (!list.is_empty()).then(|| {
        let items = list.iter().map(|neighbour| {
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
            .into_any()
        });
        view! {
            <ul class="neighbours" aria-label=words.neighbours>
                {items.into_views()}
            </ul>
        }
        .into_any()
    })
}
