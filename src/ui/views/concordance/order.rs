//! The order of the lines, and its keys in the link.

use super::controls::choice;
use crate::engine::analysis::concordance::SortKey;
use crate::ui::state::{How, Page, page};
use leptos::prelude::*;

/// Orders offered at once: the keys in the link; their words are `orders`, and the name of the key for the last.
const ORDERS: [&str; 8] = ["", "R1,R2,R3", "R2,R3", "R3", "L1,L2,L3", "L2,L3", "N,R1", "D"];

/// The keys that can be chosen one by one.
const KEYS: [&str; 12] = ["N", "D", "L1", "L2", "L3", "L4", "L5", "R1", "R2", "R3", "R4", "R5"];

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

pub fn name_of(page: Page, key: &str) -> String {
    sort_key(key).map(page.words().lines.key).unwrap_or_default()
}

/// One of the orders that are offered; any other one is named by its keys.
pub fn order_choice() -> AnyView {
    let page = page();
    let words = page.words();
    let sort = page.part(|state| state.sort.join(","));
    let offered = move || {
        let now = sort.get();
        let mut options: Vec<(String, String)> = (0..ORDERS.len())
            .map(|i| {
                let by =
                    words.orders.get(i).map_or_else(|| words.lines.by_date.to_owned(), |by| (*by).to_owned());
                (ORDERS[i].to_owned(), by)
            })
            .collect();
        if !ORDERS.contains(&now.as_str()) {
            let keys: Vec<String> = now.split(',').map(|key| name_of(page, key)).collect();
            options.push((now, keys.join(", ")));
        }
        choice(words.sort, options, sort.into(), Box::new(move |order| set(page, &order)))
    };
    view! {
        <label class="order" aria-hidden="true">{words.sort}</label>
        {offered}
    }
    .into_any()
}

/// The three keys one by one.
pub fn keys() -> AnyView {
    let page = page();
    let words = page.words().lines;
    let sort = page.part(|state| state.sort.clone());
    let key = |nth: usize| {
        let mut options = vec![(String::new(), words.no_key.to_owned())];
        options.extend(KEYS.iter().map(|key| ((*key).to_owned(), name_of(page, key))));
        let chosen = Signal::derive(move || sort.with(|sort| sort.get(nth).cloned().unwrap_or_default()));
        let choose = move |key: String| {
            let mut keys = sort.get_untracked();
            keys.truncate(if key.is_empty() { nth } else { keys.len() });
            match keys.get_mut(nth) {
                Some(old) => *old = key,
                None => keys.push(key),
            }
            set(page, &keys.join(","));
        };
        choice(words.nth_key[nth], options, chosen, Box::new(choose))
    };
    let keys: Vec<AnyView> = (0..3).map(key).collect();
    view! { <div class="option-row">{keys}</div> }.into_any()
}

fn set(page: Page, order: &str) {
    let keys = order.split(',').filter(|key| !key.is_empty()).map(str::to_owned).collect();
    page.go(How::Push, |state| state.sort = keys);
}
