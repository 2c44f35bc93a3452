//! What stands before each line: the number of its text, its source, its date, or whatever is known of it.

use crate::engine::analysis::summary::DocumentSummary;
use crate::engine::order::Order;
use crate::ui::controls::check;
use crate::ui::lang::short_date_text;
use crate::ui::state::{How, Page, page};
use leptos::prelude::*;

/// Shown unless a person chooses.
const DEFAULT: [&str; 3] = ["number", "source", "date"];

/// What every text has, in the order of the columns. `source` is the outlet or, without one, the title.
const KNOWN: [&str; 5] = ["number", "source", "outlet", "title", "date"];

/// Before the name of a column that the texts brought, in the link.
const OWN: &str = "c:";

/// Columns of their own that texts may offer.
const MOST: usize = 40;

/// The columns that are chosen.
pub fn chosen(columns: &[String]) -> Vec<String> {
    if columns.is_empty() { DEFAULT.map(str::to_owned).to_vec() } else { columns.to_vec() }
}

/// The name of a column that the texts brought.
pub fn own(column: &str) -> Option<&str> {
    column.strip_prefix(OWN)
}

/// Pixels that a column takes.
pub fn width(column: &str) -> f64 {
    match column {
        "number" => 28.0,
        "source" => 118.0,
        "date" => 104.0,
        "title" => 200.0,
        _ => 116.0,
    }
}

/// The name of a column.
pub fn name(page: Page, column: &str) -> String {
    let words = page.words();
    match column {
        "number" => words.lines.text_number.into(),
        "source" => words.source.to_lowercase(),
        "outlet" => words.lines.outlet.into(),
        "title" => words.lines.title.into(),
        "date" => words.lines.date.into(),
        other => own(other).unwrap_or(other).to_owned(),
    }
}

/// What a text has in a column.
pub fn value(page: Page, column: &str, document: u32, text: &DocumentSummary) -> String {
    match column {
        "number" => (document + 1).to_string(),
        "source" => text.outlet.clone().unwrap_or_else(|| text.name().to_owned()),
        "outlet" => text.outlet.clone().unwrap_or_default(),
        "title" => text.title.clone().unwrap_or_default(),
        "date" => short_date_text(text.date.as_ref(), page.words(), page.locale()),
        other => own_value(own(other).unwrap_or_default(), text),
    }
}

/// What a text has in a column that the texts brought.
pub fn own_value(name: &str, text: &DocumentSummary) -> String {
    let cell = text.columns.iter().find(|(known, _)| known == name);
    cell.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// A box to tick for every column there is.
pub fn choices() -> AnyView {
    let page = page();
    let columns = page.part(|state| chosen(&state.columns));
    let boxes = move || {
        let mut own: Vec<String> = page.summary.with(|summary| {
            summary
                .documents
                .iter()
                .flat_map(|text| text.columns.iter().map(|(name, _)| name.clone()))
                .collect()
        });
        own.order();
        own.dedup();
        let own = own.into_iter().take(MOST).map(|name| format!("{OWN}{name}"));
        let all: Vec<String> = KNOWN.iter().map(|name| (*name).to_owned()).chain(own).collect();
        let tick = |column: &String| {
            let (name, all) = (name(page, column), all.clone());
            let (column, ticked) = (column.clone(), column.clone());
            let is_ticked = Signal::derive(move || columns.with(|columns| columns.contains(&ticked)));
            let tick = move |_| {
                let shown = |other: &&String| {
                    columns.with_untracked(|columns| columns.contains(other)) != (**other == column)
                };
                let mut shown: Vec<String> = all.iter().filter(shown).cloned().collect();
                if shown == DEFAULT {
                    shown.clear();
                } else if shown.is_empty() {
                    shown = vec![DEFAULT[0].to_owned()];
                }
                page.go(How::Push, |state| state.columns = shown);
            };
            check(name, is_ticked, Box::new(tick))
        };
        all.iter().map(tick).collect::<Vec<_>>()
    };
    view! { <div class="option-row">{boxes}</div> }.into_any()
}
