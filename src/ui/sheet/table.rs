//! A table of any length: its rows are asked for as they come into sight, and only those in sight are drawn.
//!
//! It scrolls in its own frame, under its head. One cell is in the order of tabs; arrows, PageUp, PageDown, Home and End
//! move from it, Enter presses it.

use super::cell::cell;
use super::{Shown, WINDOW, perform};
use crate::plot::rows::Rows;
use crate::sheet::table::Align;
use crate::sheet::{Act, Column, Part, Table};
use crate::ui::browser;
use crate::ui::controls::{KeyedRow, keyed};
use crate::ui::state::whenever;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Height of a row in pixels; the style sheet is told.
const ROW: f64 = 34.0;
/// Rows that are drawn together.
const BLOCK: u32 = 25;
/// Rows drawn above and below those in sight.
const MARGIN: u32 = 12;
/// Up to this many rows the table is as high as they are.
const SHORT: u32 = 14;

pub fn table(shown: Shown, at: usize) -> AnyView {
    let frame: NodeRef<html::Div> = NodeRef::new();
    let with = move |look: &mut dyn FnMut(&Table)| {
        shown.sheet.with(|sheet| {
            if let Some(Part::Table(table)) = sheet.parts.get(at) {
                look(table);
            }
        });
    };
    let n = Memo::new(move |_| {
        let mut n = 0;
        with(&mut |table| n = table.total.min(u64::from(u32::MAX)) as u32);
        n
    });
    // Which rows are here.
    let here = Memo::new(move |_| {
        let mut here = 0..0;
        with(&mut |table| here = table.offset..table.offset + table.rows.len() as u32);
        (here.start, here.end)
    });
    let narrow = Memo::new(move |_| shown.context.with(|context| context.width < 620.0));
    let wrapped = Memo::new(move |_| {
        let mut wrapped = false;
        with(&mut |table| wrapped = table.is_wrapped);
        wrapped
    });
    let columns = Memo::new(move |_| {
        let mut columns: Vec<(usize, Column)> = Vec::new();
        let narrow = narrow.get();
        let is_shown = |column: &Column| !(column.is_hidden || narrow && column.is_extra);
        with(&mut |table| {
            let all = table.columns.iter().cloned().enumerate();
            columns = all.filter(|(_, column)| is_shown(column)).collect();
        });
        columns
    });
    // Without a cell that can be pressed the frame itself is in the order of tabs, to be scrolled.
    let is_still = Memo::new(move |_| {
        let mut acts = false;
        with(&mut |table| acts = table.rows.iter().flatten().any(|cell| !cell.act.is_none()));
        !acts
    });
    let stand = RwSignal::new((0.0, 600.0));
    let rows = Memo::new(move |_| Rows { n: n.get(), row: ROW, window: stand.get().1 });
    let look = move || {
        let Some(frame) = frame.try_get_untracked().flatten() else { return };
        let now = (f64::from(frame.scroll_top()), f64::from(frame.client_height().max(200)));
        if stand.get_untracked() != now {
            stand.set(now);
        }
    };
    let blocks = Memo::new(move |_| {
        if wrapped.get() {
            return (0, n.get().div_ceil(BLOCK));
        }
        let seen = rows.get().in_sight(stand.get().0, MARGIN);
        (seen.start / BLOCK, seen.end.div_ceil(BLOCK))
    });
    // Another list is shown from its beginning; rows that come into sight are asked for.
    let mut list_before = None;
    whenever(move || {
        let ((from, to), (first, end), n) = (blocks.get(), here.get(), n.get());
        let (list, busy) = (Some(shown.list.get()), shown.answered.busy.get());
        if list_before != list {
            let is_another = list_before.is_some();
            list_before = list;
            request_animation_frame(look);
            if is_another
                && shown.context.with_untracked(|context| context.offset) == 0
                && let Some(frame) = frame.try_get_untracked().flatten()
            {
                frame.set_scroll_top(0);
                return look();
            }
        }
        let (from, to) = (from * BLOCK, (to * BLOCK).min(n));
        if (from < first || to > end) && !busy && is_window(shown, at) {
            shown.go_to(from.saturating_sub(WINDOW / 4) / BLOCK * BLOCK);
        }
    });
    let aim = StoredValue::new(None::<(u32, u32)>);
    let arrive = move || {
        request_animation_frame(move || {
            let Some(frame) = frame.try_get_untracked().flatten() else { return };
            if let Some((row, column)) = aim.try_get_value().flatten()
                && let Some(cell) = cell_in(&frame, row, column)
            {
                aim.set_value(None);
                browser::focus_on(&cell);
            }
            one_stop(&frame, None);
        });
    };
    let go = move |row: u32, column: u32| {
        let row = row.min(n.get_untracked().saturating_sub(1));
        aim.set_value(Some((row, column)));
        if let Some(frame) = frame.get_untracked()
            && let Some(to) = rows.get_untracked().reach(row, stand.get_untracked().0, 0.0)
        {
            // What the head covers is part of the frame, not of the rows.
            let covered = if to < stand.get_untracked().0 { 0.0 } else { ROW };
            frame.set_scroll_top((to + covered) as i32);
            look();
        }
        arrive();
    };
    let keydown = move |event: KeyboardEvent| {
        let Some((row, column)) = place_of(event.target()) else { return };
        // A key that comes before the focus has moved is meant for the cell it moves to.
        let (row, column) = aim.get_value().unwrap_or((row, column));
        let screen = (stand.get_untracked().1 / ROW).max(3.0) as u32 - 2;
        match event.key().as_str() {
            "ArrowDown" => go(row + 1, column),
            "ArrowUp" => go(row.saturating_sub(1), column),
            "PageDown" => go(row + screen, column),
            "PageUp" => go(row.saturating_sub(screen), column),
            "Home" => go(0, column),
            "End" => go(u32::MAX, column),
            "ArrowRight" => beside(event.target(), true),
            "ArrowLeft" => beside(event.target(), false),
            _ => return,
        }
        event.prevent_default();
    };
    let act_of = move |row: u32, column: u32| -> Act {
        shown.sheet.with_untracked(|sheet| match sheet.parts.get(at) {
            Some(Part::Table(table)) => {
                let row = row.checked_sub(table.offset).and_then(|row| table.rows.get(row as usize));
                row.and_then(|row| row.get(column as usize)).map(|cell| cell.act.clone()).unwrap_or_default()
            }
            _ => Act::none(),
        })
    };
    let clicked = move |event: web_sys::MouseEvent| {
        if let Some((row, column)) = place_of(event.target()) {
            perform(&act_of(row, column));
        }
    };
    let block = move |number: u32| {
        let top = Memo::new(move |_| rows.get().top(number * BLOCK, stand.get().0));
        let columns = columns.get_untracked();
        let mut drawn: Vec<AnyView> = Vec::new();
        let mut draw = |table: &Table| {
            let from = (number * BLOCK).max(table.offset);
            let to = ((number + 1) * BLOCK).min(table.offset + table.rows.len() as u32);
            for row in from..to {
                let cells = &table.rows[(row - table.offset) as usize];
                let cells: Vec<AnyView> = columns
                    .iter()
                    .filter_map(|(i, column)| Some(cell(cells.get(*i)?, column, row, *i)))
                    .collect();
                let top = format!("{}px", f64::from(row - number * BLOCK) * ROW);
                drawn.push(
                    view! { <tr role="row" aria-rowindex=row + 2 style:top=top>{cells}</tr> }.into_any(),
                );
            }
        };
        untrack(|| with(&mut draw));
        arrive();
        view! {
            <tbody
                role="rowgroup"
                style:transform=move || (!wrapped.get()).then(|| format!("translateY({:.1}px)", top.get()))
            >{drawn}</tbody>
        }
        .into_any()
    };
    let drawn = StoredValue::new((0, false));
    let blocks_drawn = move || {
        let ((from, to), (first, end), n) = (blocks.get(), here.get(), n.get());
        let list = (shown.round.get(), narrow.get());
        // A cell that is drawn anew keeps the focus.
        if drawn.get_value() != list {
            drawn.set_value(list);
            if let Some(place) = frame.get_untracked().and_then(|frame| own_focus(&frame)) {
                aim.set_value(Some(place));
            }
        }
        let is_here = move |block: u32| block * BLOCK >= first && ((block + 1) * BLOCK).min(n) <= end;
        let row = |number: u32| {
            KeyedRow::new(format!("{list:?} {number} {}", is_here(number)), move || block(number))
        };
        (from..to).map(row).collect()
    };
    let label = move || {
        let mut label = String::new();
        with(&mut |table| label.clone_from(&table.label));
        label
    };
    view! {
        <div
            class="sheet-frame"
            tabindex=move || is_still.get().then_some("0")
            class:short=move || n.get() <= SHORT
            class:wrapped=move || wrapped.get()
            node_ref=frame on:scroll=move |_| look()>
            <table
                class="sheet-table"
                role="grid"
                aria-label=label
                aria-rowcount=move || n.get() + 1
                style:--columns=move || template(&columns.get())
                style:min-width=move || format!("{}ch", columns.with(|columns| width(columns)))
                style:--row=format!("{ROW}px")
                style:--height=move || format!("{}px", rows.get().height())
                on:keydown=keydown
                on:click=clicked
                on:focusin=move |event| {
                    if let Some(frame) = frame.get_untracked() {
                        one_stop(&frame, event.target());
                    }
                }
            >
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        {move || columns.get().iter().map(|(_, column)| heading(column)).collect::<Vec<_>>()}
                    </tr>
                </thead>
                {keyed(blocks_drawn)}
            </table>
        </div>
    }
    .into_any()
}

fn is_window(shown: Shown, at: usize) -> bool {
    shown
        .sheet
        .with_untracked(|sheet| matches!(sheet.parts.get(at), Some(Part::Table(table)) if table.is_window))
}

fn heading(column: &Column) -> AnyView {
    let class = if column.align == Align::Right { "n" } else { "" };
    if column.title.is_empty() {
        return view! { <td role="gridcell"></td> }.into_any();
    }
    let sorted = column.sorted.map(|rising| if rising { "ascending" } else { "descending" });
    let title = (!column.help.is_empty()).then(|| column.help.clone());
    let name = column.title.clone();
    let inside = if column.act.is_none() {
        name.into_any()
    } else {
        let act = column.act.clone();
        view! { <button class="plain" on:click=move |_| perform(&act)>{name}</button> }.into_any()
    };
    view! { <th role="columnheader" scope="col" class=class aria-sort=sorted title=title>{inside}</th> }
        .into_any()
}

/// The widths of the columns, as the style sheet has them.
fn template(columns: &[(usize, Column)]) -> String {
    let one = |(_, column): &(usize, Column)| match column.grows {
        true => format!("minmax({0}ch, {0}fr)", column.width),
        false => format!("{}ch", column.width),
    };
    columns.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn width(columns: &[(usize, Column)]) -> f32 {
    columns.iter().map(|(_, column)| column.width).sum()
}

/// Row and column of the cell in which something happened.
fn place_of(target: Option<web_sys::EventTarget>) -> Option<(u32, u32)> {
    let cell = target?.dyn_into::<Element>().ok()?.closest("[data-cell]").ok()??;
    let place = cell.get_attribute("data-cell")?;
    let (row, column) = place.split_once('.')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// The cell of this table that has the focus.
fn own_focus(frame: &Element) -> Option<(u32, u32)> {
    let focused = browser::document().active_element()?;
    if !frame.contains(Some(&focused)) {
        return None;
    }
    place_of(Some(focused.into()))
}

fn find(within: &Element, selector: &str) -> Option<HtmlElement> {
    within.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The cell at a place, or another one of its row.
fn cell_in(frame: &Element, row: u32, column: u32) -> Option<HtmlElement> {
    find(frame, &format!("[data-cell='{row}.{column}']"))
        .or_else(|| find(frame, &format!("[data-cell^='{row}.']")))
}

/// One cell alone is in the order of tabs: the one that has the focus, or the first.
fn one_stop(frame: &Element, target: Option<web_sys::EventTarget>) {
    let before = find(frame, "[data-cell][tabindex='0']");
    let now = target
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .filter(|target| target.has_attribute("data-cell"));
    if let (Some(before), Some(_)) = (&before, &now) {
        before.set_tab_index(-1);
    }
    if let Some(cell) = now.or_else(|| if before.is_none() { find(frame, "[data-cell]") } else { None }) {
        cell.set_tab_index(0);
    }
}

/// Moves to the next cell of the row that can be pressed.
fn beside(target: Option<web_sys::EventTarget>, forward: bool) {
    let Some(here) = target.and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(row)) = here.closest("tr") else { return };
    let Ok(cells) = row.query_selector_all("[data-cell]") else { return };
    let at = (0..cells.length()).find(|&i| cells.item(i).is_some_and(|node| node.is_same_node(Some(&here))));
    let Some(at) = at else { return };
    let next = if forward { at + 1 } else { at.wrapping_sub(1) };
    if let Some(cell) = cells.item(next).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}
