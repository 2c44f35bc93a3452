//! The strip beside an open text: where its matches stand, from top to bottom.

use crate::engine::analysis::reader::ReaderAnswer;
use crate::plot::strip::marks;
use crate::ui::controls::IntoViews;
use crate::ui::state::{How, page};
use leptos::prelude::*;
use std::sync::Arc;

const LEAST: f64 = 0.005;

#[component]
pub fn TextStrip(answer: Arc<ReaderAnswer>, bytes: u32, current: Memo<Option<usize>>) -> impl IntoView {
    let page = page();
    let starts: Vec<u32> = answer.hits.iter().map(|hit| hit.span.start).collect();
    let marks = marks(&starts, bytes, LEAST).into_iter().map(|mark| {
        let start = starts[mark.first];
        let is_current =
            move || current.get().is_some_and(|hit| (mark.first..mark.first + mark.count).contains(&hit));
        view! {
            <rect
                class:current=is_current
                x="2"
                y=mark.x * 1000.0
                width="8"
                height=(mark.width * 1000.0).max(4.0)
                on:click=move |_| page.go(How::Replace, |state| state.at = Some(start))
            ></rect>
        }
        .into_any()
    });
    view! {
        <svg class="text-strip" viewBox="0 0 12 1005" preserveAspectRatio="none" aria-hidden="true">
            {marks.into_views()}
        </svg>
    }
}
