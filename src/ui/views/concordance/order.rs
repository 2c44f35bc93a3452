//! The order of the lines, and its keys in the link.

use crate::engine::analysis::concordance::SortKey;
use crate::ui::state::{How, page};
use leptos::prelude::*;

/// Orders offered: the keys in the link, and their words.
const ORDERS: [&[&str]; 7] =
    [&[], &["R1", "R2", "R3"], &["R2", "R3"], &["R3"], &["L1", "L2", "L3"], &["L2", "L3"], &["N", "R1"]];

pub fn sort_key(key: &str) -> Option<SortKey> {
    let distance = || key[1..].parse().ok();
    match key.as_bytes().first()? {
        b'N' => Some(SortKey::Node),
        b'D' => Some(SortKey::Date),
        b'L' => distance().map(SortKey::Left),
        b'R' => distance().map(SortKey::Right),
        _ => None,
    }
}

#[component]
pub fn Order() -> impl IntoView {
    let page = page();
    let sort = page.part(|state| state.sort.clone());
    view! {
        <label>
            {move || page.words().sort}
            " "
            <select on:change=move |event| {
                let order = event_target_value(&event).parse::<usize>().ok().and_then(|i| ORDERS.get(i));
                if let Some(order) = order {
                    page.go(How::Replace, |state| state.sort = order.iter().map(ToString::to_string).collect());
                }
            }>
                {ORDERS
                    .into_iter()
                    .enumerate()
                    .map(|(i, _)| {
                        let selected = move || sort.with(|sort| chosen_order(sort) == i);
                        view! {
                            <option value=i selected=selected>
                                {move || page.words().orders[i]}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// The order offered that a list of keys is, or begins like.
fn chosen_order(sort: &[String]) -> usize {
    let exact = ORDERS.iter().position(|order| sort.iter().eq(*order));
    exact
        .or_else(|| {
            ORDERS
                .iter()
                .position(|order| sort.first().is_some_and(|key| order.first() == Some(&key.as_str())))
        })
        .unwrap_or(0)
}
