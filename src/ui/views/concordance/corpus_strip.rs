//! The whole corpus as one strip above the lines: every place a mark, and the part of it from which the lines in sight
//! come. A click or a drag goes to the first line at that place; in an order that is not that of the texts, a click
//! opens the place instead.

use super::pages::Pages;
use crate::client::{Event, Pending, ask};
use crate::engine::analysis::concordance::{ConcordanceQuestion, LineAtQuestion};
use crate::engine::analysis::dispersion::{DispersionAnswer, Strip};
use crate::plot::strip::marks;
use crate::plot::whole::{Stretch, Whole};
use crate::ui::state::{Answered, page};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// Marks closer than this share of the strip are one.
const LEAST: f64 = 0.002;

/// Texts whose edges are drawn, at most.
const EDGES: usize = 120;

/// What list and strip tell each other.
#[derive(Clone, Copy)]
pub struct Sight {
    /// The first line in sight, and the one after the last.
    pub lines: RwSignal<(u32, u32)>,
    /// The line that is to be the first in sight.
    pub go: RwSignal<Option<u32>>,
}

impl Default for Sight {
    fn default() -> Sight {
        Sight { lines: RwSignal::new((0, 0)), go: RwSignal::new(None) }
    }
}

pub fn corpus_strip(
    strips: Answered<DispersionAnswer>,
    question: Memo<Option<ConcordanceQuestion>>,
    pages: Pages,
    sight: Sight,
) -> AnyView {
    let page = page();
    let words = page.words().lines;
    let element: NodeRef<html::Div> = NodeRef::new();
    let whole = Memo::new(move |_| {
        let answer = strips.get();
        page.summary.with(|summary| {
            // Texts outside of the subcorpus have no words here.
            let mut texts = vec![Stretch::default(); summary.documents.len()];
            for row in answer.iter().flat_map(|answer| answer.strips.first()).flat_map(|strips| &strips.rows)
            {
                let Some(text) = texts.get_mut(row.document as usize) else { continue };
                let known = row.bytes.iter().copied().zip(row.at.iter().copied()).collect();
                let bytes = summary.documents[row.document as usize].bytes;
                *text = Stretch { words: row.words, bytes, known };
            }
            Whole::new(texts)
        })
    });
    let in_text_order =
        Memo::new(move |_| question.with(|asked| asked.as_ref().is_some_and(|asked| asked.sort.is_empty())));
    let asked: StoredValue<Option<Pending>, LocalStorage> = StoredValue::new_local(None);
    let seek = move |x: f64, pressed: bool| {
        let (document, byte) = whole.with_untracked(|whole| whole.place(x));
        let Some(lines) = question.get_untracked() else { return };
        if in_text_order.get_untracked() {
            // The latest place wins: dropping a question takes it back.
            let pending = ask(LineAtQuestion { lines, document, byte }, 1, move |event| {
                if let Event::Done(answer, _) = event
                    && let Some(line) = answer.line
                {
                    sight.go.set(Some(line));
                }
            });
            asked.set_value(Some(pending));
        } else if pressed && let Some((document, byte)) = nearest(&strips, document, byte) {
            page.open_text(document, Some(byte));
        }
    };
    let share = move |event: &web_sys::PointerEvent| {
        let edge = element.get_untracked().map(|strip| strip.get_bounding_client_rect());
        edge.map_or(0.0, |edge| (f64::from(event.client_x()) - edge.left()) / edge.width().max(1.0))
    };
    let n = Memo::new(move |_| pages.n());
    let dragging = RwSignal::new(false);
    let keydown = move |event: web_sys::KeyboardEvent| {
        let (first, end) = sight.lines.get_untracked();
        let n = n.get_untracked();
        let screen = end.saturating_sub(first + 1).max(1);
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => first.saturating_add(screen),
            "ArrowLeft" | "ArrowUp" => first.saturating_sub(screen),
            "PageDown" => first.saturating_add((n / 10).max(screen)),
            "PageUp" => first.saturating_sub((n / 10).max(screen)),
            "Home" => 0,
            "End" => n,
            _ => return,
        };
        event.prevent_default();
        sight.go.set(Some(to.min(n.saturating_sub(1))));
    };
    let first = move || pages.line_now(sight.lines.get().0);
    let seen = move || {
        let (first, end) = sight.lines.get();
        let is_all = end - first >= n.get();
        let line = |nth| pages.line_now(nth);
        let lines = (first..end).filter(|_| !is_all).filter_map(line);
        let xs: Vec<f64> =
            lines.map(|line| whole.with(|whole| whole.x(line.document, line.span.start))).collect();
        match (xs.first(), xs.last()) {
            (Some(&from), Some(&to)) if in_text_order.get() => vec![bar("sight", from, to - from + LEAST)],
            _ => xs.into_iter().map(|x| bar("sight", x - LEAST, 3.0 * LEAST)).collect(),
        }
    };
    let drawn = move || strips.get().map(|answer| whole.with(|whole| places(&answer, whole)));
    let said = move || {
        let text = first().map_or(0, |line| line.document + 1);
        (words.where_in_list)(sight.lines.get().0 + 1, n.get(), text, page.locale())
    };
    view! {
        <div
            class="corpus-strip"
            class:in-text-order=move || in_text_order.get()
            node_ref=element
            role="slider"
            tabindex="0"
            aria-label=words.whole_corpus
            aria-valuemin="1"
            aria-valuemax=move || n.get().max(1)
            aria-valuenow=move || sight.lines.get().0 + 1
            aria-valuetext=said
            on:keydown=keydown
            on:pointerdown=move |event| {
                if let Some(strip) = element.get_untracked() {
                    let _ = strip.set_pointer_capture(event.pointer_id());
                }
                dragging.set(true);
                seek(share(&event), true);
            }
            on:pointermove=move |event| {
                if dragging.get_untracked() {
                    seek(share(&event), false);
                }
            }
            on:pointerup=move |_| dragging.set(false)
            on:pointercancel=move |_| dragging.set(false)
        >
            <svg class="strip" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
                {seen}
                {drawn}
            </svg>
        </div>
    }
    .into_any()
}

/// The edges of the texts and the marks of the places.
fn places(answer: &DispersionAnswer, whole: &Whole) -> Option<Vec<AnyView>> {
    let rows = &answer.strips.first()?.rows;
    let at = |row: &Strip| {
        let before = whole.before(row.document);
        row.at
            .iter()
            .map(move |at| (before + u64::from(*at)).min(u64::from(u32::MAX)) as u32)
            .collect::<Vec<_>>()
    };
    let at: Vec<u32> = rows.iter().flat_map(at).collect();
    let words = whole.words().min(u64::from(u32::MAX)) as u32;
    let edges = rows.iter().skip(1).filter(|_| rows.len() <= EDGES);
    let edges = edges.map(|row| bar("edge", whole.x(row.document, 0), 0.0));
    let marks = marks(&at, words, LEAST).into_iter().map(|mark| bar("place", mark.x, mark.width));
    Some(edges.chain(marks).collect())
}

fn bar(class: &'static str, x: f64, width: f64) -> AnyView {
    let (y, height) = if class == "place" { ("5", "14") } else { ("0", "24") };
    view! {
        <rect class=class x=format!("{:.1}", x * 1000.0) y=y width=format!("{:.1}", (width * 1000.0).max(1.0)) height=height></rect>
    }
    .into_any()
}

/// The place that is nearest to a byte of a text, in that text or the next that has one.
fn nearest(strips: &Answered<DispersionAnswer>, document: u32, byte: u32) -> Option<(u32, u32)> {
    let answer: Arc<DispersionAnswer> = strips.get_untracked()?;
    let mut rows =
        answer.strips.first()?.rows.iter().filter(|row| row.document >= document && !row.bytes.is_empty());
    let row = rows.next()?;
    let wanted = if row.document == document { byte } else { 0 };
    let byte = row.bytes.iter().min_by_key(|at| at.abs_diff(wanted))?;
    Some((row.document, *byte))
}
