//! What the ranking leans on, in plain words, each with its symbol behind; kept in the link.

use crate::engine::query::rank::Ranking;
use crate::plot::number::decimal;
use crate::ui::controls::IntoViews;
use crate::ui::state::{How, page, ranking_of};
use leptos::prelude::*;

/// Most hundredths of k₁, b and the weight of titles that can be chosen, and the steps.
const MOST: [(u32, u32); 3] = [(300, 10), (100, 5), (1_000, 50)];

#[component]
pub(super) fn RankingMenu() -> impl IntoView {
    let page = page();
    let words = &page.words().results;
    let present = page.part(|state| in_hundredths(ranking_of(state).ranking));
    let set = move |which: usize, value: u32| {
        let mut ranking = present.get_untracked();
        ranking[which] = value;
        let usual = in_hundredths(Ranking::default());
        page.go(How::Typed { step: false }, |state| {
            state.ranking = Some(ranking).filter(|ranking| *ranking != usual)
        });
    };
    let knobs = (0..3).map(|which| {
        let (name, explained) = words.knobs[which];
        let (most, step) = MOST[which];
        view! {
            <label class="slider">
                <span class="knob">{name}</span>
                <input
                    type="range"
                    min="0"
                    max=most
                    step=step
                    prop:value=move || present.get()[which]
                    on:input=move |event| {
                        if let Ok(value) = event_target_value(&event).parse() {
                            set(which, value);
                        }
                    }
                />
                <output>{move || decimal(f64::from(present.get()[which]) / 100.0, 2, page.locale())}</output>
                <span class="quiet">{explained}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <details class="menu ranking">
            <summary>{words.ranking}</summary>
            <div class="menu-items">
                {knobs.into_views()}
                <button on:click=move |_| page.go(How::Push, |state| state.ranking = None)>
                    {words.usual}
                </button>
            </div>
        </details>
    }
}

fn in_hundredths(ranking: Ranking) -> [u32; 3] {
    [ranking.k1, ranking.b, ranking.title].map(|value| (value * 100.0).round() as u32)
}
