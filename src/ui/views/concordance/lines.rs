//! The list: any number of lines, of which only those in sight and some around them are drawn.
//!
//! The page scrolls, not the list: it is as high as all its lines, and each page of lines stands at its height. One
//! line is the current one; arrows, PageUp, PageDown, Home and End move it.

use super::corpus_strip::Sight;
use super::layout::Layout;
use super::line::line_view;
use super::pages::{PAGE, Pages};
use crate::engine::order::Order;
use crate::plot::rows::Rows;
use crate::ui::browser;
use crate::ui::controls::{IntoViews, KeyedRow, keyed, use_copy};
use crate::ui::lang;
use crate::ui::state::marks::{Mark, Marks};
use crate::ui::state::{page, whenever};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Lines drawn above and below those in sight.
const MARGIN: u32 = 15;

/// Height of a line before one has been measured.
const GUESS: f64 = 30.0;

/// What covers the beginning of the window while the list is scrolled.
const COVERS: [&str; 2] = [".lines-top", ".corpus-strip"];

fn covered() -> f64 {
    COVERS.map(browser::covered_by).into_iter().fold(0.0, f64::max)
}

/// Where the list stands in the window.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stand {
    /// Pixels by which the list's edge has gone beyond that of the window.
    scrolled: f64,
    window: f64,
    row: f64,
    width: f64,
}

#[component]
pub fn Lines(
    pages: Pages,
    layout: Memo<Layout>,
    noting: RwSignal<Option<u32>>,
    sight: Sight,
) -> impl IntoView {
    let page = page();
    let element: NodeRef<html::Table> = NodeRef::new();
    let stand = RwSignal::new(Stand { scrolled: 0.0, window: 900.0, row: GUESS, width: 0.0 });
    // The first line in sight, as the person scrolled to it.
    let anchor = StoredValue::new(0u32);
    let n = Memo::new(move |_| pages.n());
    let rows = Memo::new(move |_| {
        let Stand { window, row, .. } = stand.get();
        Rows { n: n.get(), row, window }
    });
    // How much of the window was covered when it was last looked at: to ask while lines are being drawn would have the
    // browser lay them out twice.
    let cover = StoredValue::new(0.0);
    let look = move || {
        // The frame that was waited for may come after the view is gone.
        let Some(list) = element.try_get_untracked().flatten() else { return };
        let row = list.query_selector("tbody tr.line").ok().flatten();
        let row = row.map(|row| row.get_bounding_client_rect().height()).filter(|height| *height > 0.0);
        let edge = list.get_bounding_client_rect();
        let before = stand.get_untracked();
        let now = Stand {
            scrolled: -edge.top(),
            window: browser::height(),
            row: row.unwrap_or(before.row),
            width: edge.width(),
        };
        let covered = covered();
        let same_cover = cover.get_value() == covered;
        cover.set_value(covered);
        if now == before && same_cover {
            return;
        }
        stand.set(now);
        let cover = covered;
        if now.row == before.row && now.width == before.width {
            anchor.set_value(rows.get_untracked().in_sight(now.scrolled + cover, 0).start);
        } else if before.scrolled > 0.0 {
            // Where lines get another width or height, the first in sight stays the first.
            let rows = rows.get_untracked();
            let to = rows.to_first(anchor.get_value(), cover);
            // The page scrolls no further than it is high.
            let list: &web_sys::HtmlElement = list.unchecked_ref();
            let _ = list.style().set_property("height", &format!("{}px", rows.height()));
            browser::scroll_by(to - now.scrolled);
        }
    };
    browser::follow_scroll(look);
    browser::follow_width("#main", move |_| look());

    whenever(move || {
        let Stand { scrolled, .. } = stand.get();
        let seen = rows.get().seen(scrolled, cover.get_value());
        let now = (seen.start, seen.end);
        if sight.lines.get_untracked() != now {
            sight.lines.set(now);
        }
    });
    whenever(move || {
        let Some(nth) = sight.go.get() else { return };
        let Stand { scrolled, .. } = stand.get_untracked();
        browser::scroll_by(rows.get_untracked().to_first(nth, covered()) - scrolled);
        look();
    });
    let current = RwSignal::new(0u32);
    // Whether the keyboard is in the list: its line then stays drawn wherever one scrolls.
    let inside = RwSignal::new(false);
    let aim = StoredValue::new(None::<u32>);
    let blocks = Memo::new(move |_| {
        let seen = rows.get().in_sight(stand.get().scrolled, MARGIN);
        seen.start / PAGE..seen.end.div_ceil(PAGE)
    });
    whenever(move || {
        let _ = pages.first.busy.get();
        pages.want(blocks.get());
    });
    Effect::new(move |before: Option<u32>| {
        let list = pages.list.get();
        // Another list begins at its beginning.
        if before.is_some_and(|before| before != list) {
            current.set(0);
            let Stand { scrolled, .. } = stand.get_untracked();
            if scrolled > 0.0 {
                browser::scroll_by(-scrolled - covered());
            }
        }
        request_animation_frame(look);
        list
    });
    whenever(move || {
        let _ = layout.get();
        request_animation_frame(look);
    });
    // The line that was aimed at takes the focus as soon as it is drawn.
    let arrive = move || {
        request_animation_frame(move || {
            let Some(nth) = aim.try_get_value().flatten() else { return };
            let selector = format!(".kwic tr[aria-rowindex='{}'] .node button", nth + 2);
            if browser::exists(&selector) {
                aim.set_value(None);
                browser::focus_quietly(&selector);
            }
        });
    };
    let go = move |nth: u32| {
        current.set(nth);
        aim.set_value(Some(nth));
        let Stand { scrolled, .. } = stand.get_untracked();
        let cover = covered();
        if let Some(to) = rows.get_untracked().reach(nth, scrolled, cover) {
            browser::scroll_by(to - scrolled);
            look();
        }
        arrive();
    };
    let copy = use_copy();
    let quote = move |nth: u32| {
        if let Some(line) = pages.line(nth) {
            copy(lang::quotation(&line, page), page.words().line_copied);
        }
    };
    let marks = expect_context::<Marks>();
    let change = move |nth: u32, change: Box<dyn FnOnce(&mut Mark)>| {
        if let Some(line) = pages.line(nth) {
            marks.change(&line, change);
        }
    };
    let star = move |nth| change(nth, Box::new(|mark| mark.star = !mark.star));
    let keydown = move |event: KeyboardEvent| {
        // A key that comes before the focus has moved is meant for the line it moves to.
        let Some(nth) = line_of(event.target()).map(|nth| aim.get_value().unwrap_or(nth)) else { return };
        if (event.ctrl_key() || event.meta_key()) && event.key() == "z" {
            if marks.undo() {
                page.say(page.words().lines.undone);
            }
            return event.prevent_default();
        }
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Rows { row, window, .. } = rows.get_untracked();
        let screen = ((window - covered()) / row).max(2.0) as u32 - 1;
        let last = n.get_untracked().saturating_sub(1);
        let key = event.key();
        if key.len() == 1 && page.state.with_untracked(|state| state.keys_off) {
            return;
        }
        let to = match key.as_str() {
            "ArrowDown" => nth + 1,
            "ArrowUp" => nth.saturating_sub(1),
            "PageDown" => nth + screen,
            "PageUp" => nth.saturating_sub(screen),
            "Home" => 0,
            "End" => last,
            "s" => {
                star(nth);
                return event.prevent_default();
            }
            "e" => {
                noting.set(Some(nth));
                return event.prevent_default();
            }
            digit if digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit() => {
                let group = digit.chars().next().filter(|&digit| digit != '0');
                change(nth, Box::new(move |mark| mark.group = group));
                // Digits elsewhere on the page change the view.
                event.stop_propagation();
                return event.prevent_default();
            }
            "c" => {
                quote(nth);
                return event.prevent_default();
            }
            _ => return,
        };
        event.prevent_default();
        go(to.min(last));
    };
    let clicked = move |event: web_sys::MouseEvent| {
        let Some(nth) = line_of(event.target()) else { return };
        aim.set_value(None);
        current.set(nth);
        match does(event.target()).as_deref() {
            Some("open") => {
                if let Some(line) = pages.line(nth) {
                    page.open_text(line.document, Some(line.span.start));
                }
            }
            Some("copy") => quote(nth),
            Some("star") => star(nth),
            Some("note") => noting.set(Some(nth)),
            _ => {}
        }
    };
    let open = page.part(|state| (state.text.clone(), state.at));
    let block = move |number: u32| {
        let lines = Memo::new(move |_| pages.page(number));
        let top = Memo::new(move |_| rows.get().top(number * PAGE, stand.get().scrolled));
        view! {
            <tbody role="rowgroup" style:transform=move || format!("translateY({:.1}px)", top.get())>
                {move || {
                    // Lines that are drawn anew give the focus to those that stand in their place.
                    if inside.get_untracked() && current.get_untracked() / PAGE == number {
                        aim.set_value(Some(current.get_untracked()));
                    }
                    arrive();
                    let (lines, layout) = (lines.get()?, layout.get());
                    let view = |(nth, line)| line_view(line, nth, current, &layout, open);
                    Some((number * PAGE..).zip(lines.iter()).map(view).into_views())
                }}
            </tbody>
        }
        .into_any()
    };
    let drawn = move || {
        let blocks = blocks.get();
        let kept = Some(current.get() / PAGE).filter(|block| inside.get() && !blocks.contains(block));
        let mut numbers: Vec<u32> = kept.into_iter().chain(blocks).collect();
        numbers.order();
        let list = pages.list.get();
        let row = |number| KeyedRow::new(format!("{list} {number}"), move || block(number).into_any());
        numbers.into_iter().map(row).collect()
    };
    let words = page.words();
    let heading = |text: &'static str| view! { <th role="columnheader" scope="col">{text}</th> };
    view! {
        <table
            class="kwic"
            class:cards=move || layout.with(|layout| layout.rows > 0)
            role="grid"
            aria-label=words.concordance
            aria-rowcount=move || n.get() + 1
            style:--lines=move || layout.with(|layout| layout.rows.to_string())
            style:--source=move || layout.with(|layout| format!("{}px", layout.source))
            style:--node=move || node_width(pages)
            style:height=move || format!("{}px", rows.get().height())
            node_ref=element
            on:keydown=keydown
            on:click=clicked
            on:focusin=move |event| {
                inside.set(true);
                // What is lent the focus until the line that was aimed at is there is not where the person is.
                if let Some(nth) = line_of(event.target())
                    && aim.get_value().is_none_or(|aim| aim == nth)
                {
                    aim.set_value(None);
                    current.set(nth);
                }
            }
            on:focusout=move |_| inside.set(false)
        >
            <thead role="rowgroup" class="visually-hidden">
                <tr role="row" aria-rowindex="1">
                    {heading(words.source)} {heading(words.left)} {heading(words.node)} {heading(words.right)}
                    {heading(words.copy)}
                </tr>
            </thead>
            {keyed(drawn)}
        </table>
        <p class="printed">
            {move || {
                let rows = rows.get();
                let seen = blocks.get();
                let last = (seen.end * PAGE).min(rows.n);
                (last - (seen.start * PAGE).min(last) < rows.n)
                    .then(|| (words.lines.printed)(seen.start * PAGE + 1, last, rows.n, page.locale()))
            }}
        </p>
    }
}

/// The column of nodes is as wide as the longest of the first lines, within reason.
fn node_width(pages: Pages) -> String {
    // Capitals are wide, and many nodes are nothing but capitals.
    let letters =
        |node: &str| node.chars().map(|c| if c.is_ascii_uppercase() { 1.45 } else { 1.0 }).sum::<f64>();
    let longest = pages
        .first
        .get()
        .map_or(0.0, |answer| answer.lines.iter().map(|line| letters(&line.node)).fold(0.0, f64::max));
    let width = longest.clamp(4.0, 40.0) * browser::letter_width() * 1.15 + 20.0;
    format!("{width:.0}px")
}

/// The number of the line in which something happened.
fn line_of(target: Option<web_sys::EventTarget>) -> Option<u32> {
    let row = target?.dyn_into::<Element>().ok()?.closest("tbody tr").ok()??;
    row.get_attribute("aria-rowindex")?.parse::<u32>().ok()?.checked_sub(2)
}

/// What the button that was pressed does.
fn does(target: Option<web_sys::EventTarget>) -> Option<String> {
    target?.dyn_into::<Element>().ok()?.closest("[data-does]").ok()??.get_attribute("data-does")
}
