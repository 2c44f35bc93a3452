//! A cell: its text, what is drawn in it, and the button that it is where it leads somewhere.

use crate::sheet::figure::tenth;
use crate::sheet::table::Align;
use crate::sheet::{Cell, Column, Look};
use leptos::prelude::*;

pub fn cell(cell: &Cell, column: &Column, row: u32, at: usize) -> AnyView {
    let look = match cell.look {
        Look::Word => "word",
        Look::Quiet => "quiet",
        Look::Strong => "strong",
        _ => "",
    };
    let class = format!("{look}{}", if column.align == Align::Right { " n" } else { "" });
    let role = if look == "word" { "rowheader" } else { "gridcell" };
    let note = (!cell.note.is_empty()).then(|| cell.note.clone());
    let drawn = drawn(&cell.look);
    let is_drawn = drawn.is_some();
    let text = if is_drawn && column.key.is_empty() { String::new() } else { cell.text.clone() };
    let label = (is_drawn && column.key.is_empty()).then(|| cell.text.clone());
    let heat = match cell.look {
        Look::Heat(share) => Some(format!("{:.3}", share.clamp(-1.0, 1.0))),
        _ => None,
    };
    let under = heat.as_ref().is_some_and(|heat| heat.starts_with('-'));
    let heat = heat.map(|heat| heat.trim_start_matches('-').to_owned());
    let is_heat = heat.is_some();
    // A bar beside its figure takes what the figure leaves.
    let is_both = is_drawn && !text.is_empty();
    let inside = if cell.act.is_none() {
        view! { <span>{text}</span> {drawn} }.into_any()
    } else {
        let place = format!("{row}.{at}");
        view! { <button class="plain" tabindex="-1" data-cell=place aria-label=label.clone()><span>{text}</span> {drawn}</button> }
            .into_any()
    };
    let label = label.filter(|_| cell.act.is_none());
    view! {
        <td
            role=role
            class=class
            class:heat-cell=is_heat
            class:under=under
            class:both=is_both
            style:--share=heat
            title=note
            aria-label=label
        >
            {inside}
        </td>
    }
    .into_any()
}

/// What is drawn beside or instead of the text.
fn drawn(look: &Look) -> Option<AnyView> {
    match look {
        Look::Bar(from, to) => {
            let (from, to) = (from.clamp(0.0, 1.0), to.clamp(0.0, 1.0));
            let under = to < from;
            let (left, width) = (from.min(to) * 100.0, (from - to).abs() * 100.0);
            Some(
                view! {
                    <span class="cell-bar" aria-hidden="true">
                        <span class:under=under style:left=format!("{left:.1}%") style:width=format!("{width:.1}%")></span>
                    </span>
                }
                .into_any(),
            )
        }
        Look::Bars(shares) => {
            let n = shares.len().max(1) as f64;
            let mut path = String::new();
            for (i, share) in shares.iter().enumerate() {
                let height = f64::from(share.clamp(0.0, 1.0)) * 20.0;
                if height > 0.0 {
                    let height = height.max(2.0);
                    let (x, w) = (i as f64 * 100.0 / n, 100.0 / n * 0.8);
                    path += &format!("M{} 22v-{}h{}v{}z", tenth(x), tenth(height), tenth(w), tenth(height));
                }
            }
            Some(small(path))
        }
        Look::Strip(places) => {
            let marks =
                places.iter().map(|at| format!("M{} 4v16", tenth(f64::from(at.clamp(0.0, 1.0)) * 100.0)));
            let path = marks.collect::<String>();
            Some(
                view! {
                    <svg class="cell-strip" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
                        <path class="ground" d="M0 23.5h100"></path>
                        <path d=path></path>
                    </svg>
                }
                .into_any(),
            )
        }
        _ => None,
    }
}

fn small(path: String) -> AnyView {
    view! {
        <svg class="cell-bars" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
            <path class="ground" d="M0 23.5h100"></path>
            <path d=path></path>
        </svg>
    }
    .into_any()
}
