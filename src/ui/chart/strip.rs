//! The dispersion strip: each text a barcode of its matches; a mark opens its place.

use crate::engine::analysis::dispersion::Strip;
use crate::plot::number::{count, decimal};
use crate::plot::strip::marks;
use crate::ui::controls::IntoViews;
use crate::ui::state::page;
use leptos::prelude::*;

/// Marks closer than this share of a strip as wide as the view are drawn as one.
const WIDE: f64 = 0.0035;

/// All texts as strips under one another, each with its number, count and rate.
#[component]
pub fn Strips(rows: Vec<Strip>) -> impl IntoView {
    let page = page();
    let locale = page.locale();
    let words = page.words();
    let base = rate_base(rows.iter().map(|row| u64::from(row.words)).sum());
    let rows = rows.into_iter().map(|row| {
        let rate = f64::from(row.matches) * base as f64 / f64::from(row.words.max(1));
        let (document, first) = (row.document, row.bytes.first().copied());
        let n = count(u64::from(row.matches), locale);
        let label = (words.n_in_text)(u64::from(row.matches), u64::from(document) + 1, locale);
        let none = row.matches == 0;
        view! {
            <tr class:none=none>
                <th scope="row">
                    <button class="plain number" on:click=move |_| page.open_text(document, None)>
                        {document + 1}
                    </button>
                </th>
                <td class="strip-cell">
                    <StripRow strip=row label least=WIDE />
                </td>
                <td class="n">
                    <button class="plain" disabled=first.is_none() on:click=move |_| page.open_text(document, first)>
                        {n}
                    </button>
                </td>
                <td class="n rate">{decimal(rate, 1, locale)}</td>
            </tr>
        }.into_any()
    });
    view! {
        <table class="strips">
            <thead>
                <tr>
                    <th scope="col">{words.text}</th>
                    <th scope="col">{words.position_in_text}</th>
                    <th scope="col" class="n">{words.matches}</th>
                    <th scope="col" class="n">{(words.per)(base, locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_views()}</tbody>
        </table>
    }
}

/// Rates are per 1,000 words in small corpora and per million in large ones; one base per screen.
pub fn rate_base(words: u64) -> u64 {
    if words < 1_000_000 { 1_000 } else { 1_000_000 }
}

/// One text as a strip; a click on a mark opens its place. `least` is the width of a mark as a share of
/// the strip: narrow strips need wider marks.
#[component]
pub fn StripRow(strip: Strip, label: String, least: f64) -> impl IntoView {
    let page = page();
    let document = strip.document;
    let bytes = StoredValue::new(strip.bytes);
    let marks = marks(&strip.at, strip.words, least);
    let open = move |match_index: usize| {
        page.open_text(document, bytes.with_value(|bytes| bytes.get(match_index).copied()));
    };
    let marks = marks.into_iter().map(|mark| {
        view! {
            <rect
                // The last words of a text have their mark inside the strip, too.
                x=mark.x.min(1.0 - mark.width).max(0.0) * 1000.0
                y="3"
                width=(mark.width * 1000.0).max(2.0)
                height="18"
                on:click=move |event| {
                    event.stop_propagation();
                    open(mark.first);
                }
            ></rect>
        }
        .into_any()
    });
    view! {
        <svg class="strip" viewBox="0 0 1004 24" preserveAspectRatio="none" role="img" aria-label=label>
            <line x1="0" y1="23.5" x2="1004" y2="23.5"></line>
            {marks.into_views()}
        </svg>
    }
}
