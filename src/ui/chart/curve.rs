//! The curve of stability over the number of topics; each point is a choice.

use crate::engine::topics::KPoint;
use crate::plot::number::decimal;
use crate::plot::scale::Scale;
use crate::ui::controls::IntoViews;
use crate::ui::state::page;
use leptos::prelude::*;

const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 120.0;
const LEFT: f64 = 34.0;
const BOTTOM: f64 = 24.0;

/// `pick` is called with the number of topics that was chosen.
#[component]
pub fn StabilityCurve(points: Vec<KPoint>, chosen: u32, pick: Callback<u32>) -> impl IntoView {
    let page = page();
    let (words, locale) = (page.words(), page.locale());
    let last = points.last().map_or(1, |point| point.k).max(2);
    let x = Scale::linear((1.0, f64::from(last)), (LEFT + 12.0, WIDTH - 12.0));
    let y = Scale::linear((0.0, 1.0), (HEIGHT - BOTTOM, 8.0));
    let line = |height: fn(&KPoint) -> f64| -> String {
        let at = |(i, point): (usize, &KPoint)| {
            let command = if i == 0 { 'M' } else { 'L' };
            format!("{command}{:.1} {:.1}", x.at(f64::from(point.k)), y.at(height(point)))
        };
        points.iter().enumerate().map(at).collect()
    };
    let (path, chance) = (line(|point| point.stability), line(|point| point.chance));
    let grid = y.ticks(2).into_iter().map(|tick| {
        view! {
            <line class="grid" x1=LEFT x2=WIDTH y1=y.at(tick) y2=y.at(tick)></line>
            <text x=LEFT - 6.0 y=y.at(tick) + 4.0 text-anchor="end">{decimal(tick, 1, locale)}</text>
        }
        .into_any()
    });
    let dots = points.iter().map(|point| {
        let (k, at, height) = (point.k, x.at(f64::from(point.k)), y.at(point.stability));
        view! {
            <circle class:chosen=k == chosen cx=at cy=height r=if k == chosen { 6.0 } else { 4.0 }></circle>
            <text x=at y=HEIGHT - 6.0 text-anchor="middle" class:chosen=k == chosen>{k}</text>
        }
        .into_any()
    });
    let dots = dots.into_views();
    let buttons = points.iter().map(|point| {
        let k = point.k;
        view! {
            <button
                aria-pressed=(k == chosen).to_string()
                title=format!(
                    "{} {} ({} {})",
                    words.stability,
                    decimal(point.stability, 2, locale),
                    words.by_chance,
                    decimal(point.chance, 2, locale),
                )
                on:click=move |_| pick.run(k)
            >
                {k}
            </button>
        }
        .into_any()
    });
    view! {
        <figure class="curve">
            <figcaption>{words.stability_by_k}</figcaption>
            <p class="legend">{words.curve_legend}</p>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=words.stability_by_k>
                {grid.into_views()}
                <path class="chance" d=chance></path>
                <path d=path></path>
                {dots}
            </svg>
            <div class="k-choice" role="group" aria-label=words.number_of_topics>
                {buttons.into_views()}
            </div>
        </figure>
    }
}
