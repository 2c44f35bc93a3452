//! The date of a text in the table: how sure it is, the words it came from, each step, and a way to refuse it.

use super::cell::{EditCell, cell_name};
use super::columns::Column;
use super::edit::Editing;
use crate::engine::analysis::summary::DocumentSummary;
use crate::engine::corpus::Certainty;
use crate::plot::date;
use crate::ui::controls::IntoViews;
use crate::ui::lang::date_text;
use crate::ui::state::{How, page};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn DateCell(editing: Editing, document: Arc<DocumentSummary>, label: String) -> impl IntoView {
    let page = page();
    let (all, locale) = (page.words(), page.locale());
    let words = &all.table;
    let known = document.date.clone();
    let dating = document.dating.clone();
    let refused = page.state.with_untracked(|state| state.undate.contains(&document.id));
    let text = date_text(known.as_ref(), all, locale);
    let certainty = known.as_ref().map(|date| match date.certainty {
        Certainty::Explicit => words.stated,
        Certainty::Inferred => words.inferred,
    });
    let evidence = known.as_ref().map(|date| date.evidence.clone()).filter(|evidence| !evidence.is_empty());
    // The chain belongs to what was found; what was given has the evidence that was given with it.
    let is_found = dating.date.is_some() && dating.date == known || known.is_none();
    let steps = dating.chain.iter().filter(|_| is_found && !refused).map(|step| {
        let states = if step.states.contains(", ") {
            nearest(&step.states)
        } else {
            date::words(&step.states, locale)
        };
        view! {
            <li>
                {(words.rule)(step.rule)}
                " : "
                {(!step.quote.is_empty()).then(|| view! { <q>{step.quote.clone()}</q> }.into_any())}
                <span class="quiet">{format!(" {states}")}</span>
            </li>
        }
        .into_any()
    });
    let steps = steps.into_views();
    let has_more = certainty.is_some() || dating.bounds.is_some() || refused;
    let bounds = dating.bounds.clone().map(|bounds| (words.bounded)(&date::words(&bounds, locale)));
    // All that stands behind the date is one place for the focus.
    let mark = cell_name(&document.id, "why");
    let id = document.id.clone();
    let back = document.id.clone();
    let inside = view! {
        {certainty.map(|certainty| view! { <p>{certainty}</p> }.into_any())}
        {evidence.map(|evidence| view! { <p>{(words.found)(&evidence)}</p> }.into_any())}
        <ul class="chain">{steps}</ul>
        {bounds.map(|bounds| view! { <p>{bounds}</p> }.into_any())}
        {known.is_some()
            .then(|| {
                view! {
                    <button class="refuse" data-cell=mark.clone() on:click=move |_| editing.tell(vec![], vec![id.clone()])>
                        {words.refuse}
                    </button>
                }.into_any()
            })}
        {refused
            .then(|| {
                view! {
                    <p>{words.refused}</p>
                    <button data-cell=mark.clone() on:click=move |_| {
                        page.go(How::Push, |state| state.undate.retain(|undated| *undated != back));
                    }>{words.take_back}</button>
                }.into_any()
            })}
    };
    view! {
        <td class="date-cell">
            {if has_more {
                view! {
                    <details class="why">
                        <summary data-cell=mark>{text}</summary>
                        {inside}
                    </details>
                }
                    .into_any()
            } else {
                view! { <span class="quiet">{text}</span> }.into_any()
            }}
            <EditCell editing document column=Column::Date label pencil=true />
        </td>
    }
}

/// The last years of a list of candidates; a century of them says no more.
fn nearest(years: &str) -> String {
    let years: Vec<&str> = years.split(", ").filter(|year| ("1990".."2045").contains(year)).collect();
    format!("… {} …", years.join(", "))
}
