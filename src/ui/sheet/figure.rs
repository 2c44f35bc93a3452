//! A figure as SVG, with its title, its legend, its menu, and the same as a table below.

use super::{Shown, menu, perform};
use crate::sheet::figure::{Figure, Form, Shape, path, tenth};
use crate::sheet::svg::anchor_name;
use crate::sheet::{Act, Table};
use crate::ui::browser;
use crate::ui::state::page;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

pub fn figure(shown: Shown, drawn: &Figure) -> AnyView {
    let acts: Arc<Vec<Act>> = Arc::new(drawn.shapes.iter().map(|shape| shape.act.clone()).collect());
    let pressed = {
        let acts = acts.clone();
        move |target: Option<web_sys::EventTarget>| {
            let at = target
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|element| element.closest("[data-shape]").ok().flatten())
                .and_then(|element| element.get_attribute("data-shape"))
                .and_then(|at| at.parse::<usize>().ok());
            if let Some(act) = at.and_then(|at| acts.get(at)) {
                perform(act);
            }
        }
    };
    let by_key = pressed.clone();
    let keydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" | " " => {
            event.prevent_default();
            by_key(event.target());
        }
        "ArrowRight" | "ArrowDown" => step(&event, true),
        "ArrowLeft" | "ArrowUp" => step(&event, false),
        _ => {}
    };
    let first = drawn.shapes.iter().position(|shape| !shape.act.is_none());
    let shapes: Vec<AnyView> =
        drawn.shapes.iter().enumerate().map(|(at, drawn)| shape(at, drawn, first == Some(at))).collect();
    let legend: Vec<AnyView> = drawn
        .legend
        .iter()
        .map(|(ink, name)| {
            let class = format!("ink {}", ink.class());
            view! { <li><span class=class></span>{name.clone()}</li> }.into_any()
        })
        .collect();
    let twin = drawn.table.as_ref().map(twin);
    let (width, height) = (tenth(drawn.width), tenth(drawn.height));
    view! {
        <figure class="chart">
            <figcaption>
                <div>
                    {(!drawn.title.is_empty()).then(|| view! { <h2>{drawn.title.clone()}</h2> })}
                    {(!drawn.caption.is_empty()).then(|| view! { <p class="measure">{drawn.caption.clone()}</p> })}
                </div>
                {menu::figure_menu(shown, drawn.clone())}
            </figcaption>
            {(!legend.is_empty()).then(|| view! { <ul class="chart-legend">{legend}</ul> })}
            <svg
                viewBox=format!("0 0 {width} {height}")
                width=width.clone()
                height=height.clone()
                role="group"
                aria-label=drawn.title.clone()
                on:click=move |event| pressed(event.target())
                on:keydown=keydown
            >
                {shapes}
            </svg>
            {twin}
        </figure>
    }
    .into_any()
}

/// The next thing that can be pressed.
fn step(event: &KeyboardEvent, forward: bool) {
    let Some(here) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(svg)) = here.closest("svg") else { return };
    let Ok(all) = svg.query_selector_all("[data-shape]") else { return };
    let at = (0..all.length()).find(|&i| all.item(i).is_some_and(|node| node.is_same_node(Some(&here))));
    let next = match (at, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.wrapping_sub(1),
        (None, _) => 0,
    };
    if let Some(element) = all.item(next).and_then(|node| node.dyn_into::<Element>().ok()) {
        event.prevent_default();
        let _ = here.set_attribute("tabindex", "-1");
        let _ = element.set_attribute("tabindex", "0");
        // Shapes take the focus as other elements do.
        browser::focus_on(element.unchecked_ref());
    }
}

fn shape(at: usize, drawn: &Shape, is_first: bool) -> AnyView {
    let class = drawn.ink.class();
    let is_pressed = !drawn.act.is_none();
    let data = is_pressed.then(|| at.to_string());
    let role = is_pressed.then_some("button");
    let index = is_pressed.then_some(if is_first { "0" } else { "-1" });
    let label = is_pressed.then(|| match &drawn.form {
        // What is heard begins with what is read.
        Form::Label(_, _, _, text) | Form::Sized(_, _, _, text, _) if !drawn.title.starts_with(text) => {
            format!("{text}: {}", drawn.title)
        }
        _ => drawn.title.clone(),
    });
    let title = (!drawn.title.is_empty()).then(|| view! { <title>{drawn.title.clone()}</title> });
    let mut thick = None;
    let (element, class) = match &drawn.form {
        Form::Label(x, y, anchor, text) | Form::Sized(x, y, anchor, text, _) => {
            let size = match &drawn.form {
                Form::Sized(.., size) => Some(tenth(*size)),
                _ => None,
            };
            return view! {
                <text
                    class=class
                    x=tenth(*x)
                    y=tenth(*y)
                    text-anchor=anchor_name(*anchor)
                    font-size=size
                    data-shape=data
                    role=role
                    tabindex=index
                    aria-label=label
                >
                    {text.clone()}
                    {title}
                </text>
            }
            .into_any();
        }
        Form::Rect(x, y, w, h) => {
            return view! {
                <rect
                    class=class
                    x=tenth(*x)
                    y=tenth(*y)
                    width=tenth(w.max(0.0))
                    height=tenth(h.max(0.0))
                    data-shape=data
                    role=role
                    tabindex=index
                    aria-label=label
                >
                    {title}
                </rect>
            }
            .into_any();
        }
        Form::Dot(x, y, r) | Form::Ring(x, y, r) => {
            let ring = if matches!(drawn.form, Form::Ring(..)) { " ring" } else { "" };
            return view! {
                <circle
                    class=format!("{class}{ring}")
                    cx=tenth(*x)
                    cy=tenth(*y)
                    r=tenth(*r)
                    data-shape=data
                    role=role
                    tabindex=index
                    aria-label=label
                >
                    {title}
                </circle>
            }
            .into_any();
        }
        Form::Line(x1, y1, x2, y2) => (path(&[(*x1, *y1), (*x2, *y2)], false), format!("{class} hair")),
        Form::Thick(from, to, wide) => {
            thick = Some(tenth(*wide));
            (path(&[*from, *to], false), format!("{class} thick"))
        }
        Form::Path(points) => (path(points, false), format!("{class} curve-line")),
        Form::Dashed(points) => (path(points, false), format!("{class} dashed")),
        Form::Area(points) => (path(points, true), format!("{class} area")),
    };
    view! {
        <path class=class d=element stroke-width=thick data-shape=data role=role tabindex=index aria-label=label>
            {title}
        </path>
    }
    .into_any()
}

/// The figure as a table, for who reads rather than looks.
fn twin(table: &Table) -> AnyView {
    let words = page().words().sheet;
    let head: Vec<AnyView> = table
        .columns
        .iter()
        .filter(|column| !column.is_hidden)
        .map(|column| view! { <th scope="col">{column.title.clone()}</th> }.into_any())
        .collect();
    let rows: Vec<AnyView> = table
        .rows
        .iter()
        .take(500)
        .map(|row| {
            let cells: Vec<AnyView> = row
                .iter()
                .zip(&table.columns)
                .filter(|(_, column)| !column.is_hidden)
                .map(|(cell, _)| view! { <td>{cell.text.clone()}</td> }.into_any())
                .collect();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect();
    view! {
        <details class="twin">
            <summary>{words.as_table}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=table.label.clone()>
                <table>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
