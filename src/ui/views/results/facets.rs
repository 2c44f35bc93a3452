//! Facets beside the texts found: outlets, years, languages and columns, with how many texts each value has; a value
//! narrows the subcorpus to its texts.

use crate::engine::analysis::facets::{Facet, FacetKind, FacetValue, FacetsQuestion};
use crate::plot::number::count;
use crate::ui::browser;
use crate::ui::controls::{IntoViews, Show};
use crate::ui::state::{page, use_answer};
use leptos::prelude::*;

/// Values shown of each facet, years aside.
const SHOWN: u32 = 8;
/// Pixels of the window from which facets stand open beside the texts.
const WIDE: f64 = 1240.0;

#[component]
pub(super) fn Facets() -> impl IntoView {
    let page = page();
    let found = use_answer(move || Some(FacetsQuestion { query: page.good_query.get(), limit: SHOWN }));
    // Nothing found and one value for all texts tell nothing, unless it was chosen and may be given up.
    let telling = move || {
        let answer = found.get();
        let is_some = answer.as_ref().is_some_and(|answer| answer.found.documents > 0);
        let facets = answer.map(|answer| answer.facets.clone()).unwrap_or_default();
        let is_kept = |value: &FacetValue| value.query.as_deref().is_some_and(is_asked);
        let tells = |facet: &Facet| is_some && facet.values.len() > 1 || facet.values.iter().any(is_kept);
        facets.into_iter().filter(tells).collect::<Vec<_>>()
    };
    let is_telling = Memo::new(move |_| !telling().is_empty());
    let words = move || &page.words().facets;
    view! {
        <Show when=move || is_telling.get()>
            <details class="facets" open={browser::width() > WIDE}>
                <summary>{move || words().title}</summary>
                <p class="quiet">{move || words().measure}</p>
                {move || telling().iter().map(section).into_views()}
            </details>
        </Show>
    }
}

/// Whether the subcorpus keeps to what a query finds.
fn is_asked(query: &str) -> bool {
    page().state.with_untracked(|state| state.subcorpus.keeps(query))
}

fn section(facet: &Facet) -> AnyView {
    let page = page();
    let (words, locale) = (&page.words().facets, page.locale());
    let name = (words.field)(&facet.field).map_or_else(|| facet.name.clone(), str::to_owned);
    let most = facet.values.iter().map(|value| value.count.documents).max().unwrap_or(0);
    let values = facet.values.iter().map(|value| row(facet, value, most)).into_views();
    let others = (facet.n_others > 0).then(|| {
        let others = (words.others)(facet.n_others.into(), locale);
        view! { <li class="quiet">{others} " " {count(facet.others.documents.into(), locale)}</li> }
            .into_any()
    });
    view! {
        <section>
            <h2>{name}</h2>
            <ul>{values} {others}</ul>
        </section>
    }
    .into_any()
}

fn row(facet: &Facet, value: &FacetValue, most: u32) -> AnyView {
    let page = page();
    let (words, locale) = (&page.words().facets, page.locale());
    let label = match value.kind {
        FacetKind::Vague => words.vague.to_owned(),
        FacetKind::Missing => (words.missing)(&facet.field).to_owned(),
        FacetKind::Known if facet.field == "lang" => {
            let names = &page.words().table.language_names;
            let name = names.iter().find(|(code, _)| *code == value.label);
            name.map_or_else(|| value.label.clone(), |(_, name)| (*name).to_owned())
        }
        FacetKind::Known => value.label.clone(),
    };
    let (n, all) = (value.count.documents.into(), value.count.of_documents.into());
    let share = 100.0 * f64::from(value.count.documents) / f64::from(most.max(1));
    let figures = view! {
        <span class="label">{label.clone()}</span>
        " "
        <b>{count(n, locale)}</b>
        <span class="bar-track" aria-hidden="true">
            <span class="bar" style:width=format!("{share:.1}%")></span>
        </span>
    };
    let of = (words.of)(n, all, locale);
    let Some(query) = value.query.clone() else {
        return view! { <li class="facet" title=of>{figures}</li> }.into_any();
    };
    let asked = is_asked(&query);
    let title = if asked { (words.give_up)(&label, &of) } else { (words.choose)(&label, &of) };
    let choose = move |_| {
        page.choose(|subcorpus| if asked { subcorpus.widen(&query) } else { subcorpus.narrow(&query) })
    };
    view! {
        <li>
            <button class="facet plain" title=title aria-pressed=asked.to_string() on:click=choose>
                {figures}
            </button>
        </li>
    }
    .into_any()
}
