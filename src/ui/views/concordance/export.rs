//! What leaves the page: the texts with their counts, and all lines in the order shown.

use super::columns;
use crate::engine::analysis::concordance::ConcordanceQuestion;
use crate::engine::analysis::dispersion::Strip;
use crate::engine::export::{Cell, Table};
use crate::link::State;
use crate::plot::number::count;
use crate::sheet::words::own_views;
use crate::ui::controls::{Exported, Made};
use crate::ui::lang;
use crate::ui::state::page;
use leptos::prelude::*;
use std::sync::Arc;

/// How often the query occurs in each text, as a table that leaves the page.
pub fn table_of_texts(rows: Vec<Strip>) -> Exported {
    let page = page();
    let rows = Arc::new(rows);
    Arc::new(move || {
        let rows = rows.clone();
        Box::pin(async move {
            let columns = ["text", "title", "words", "matches", "per_million"].map(str::to_owned).to_vec();
            let cells = rows.iter().map(|row| {
                let text = page.about_untracked(row.document, Clone::clone).unwrap_or_default();
                let rate = f64::from(row.matches) / f64::from(row.words.max(1)) * 1e6;
                vec![
                    text.id.as_str().into(),
                    text.title.as_deref().into(),
                    row.words.into(),
                    row.matches.into(),
                    Cell::Real(rate),
                ]
            });
            Some(Table { rows: cells.collect(), columns, head: Vec::new() })
        })
    })
}

/// All lines, as a table that leaves the page.
pub fn table_of_lines(question: Memo<Option<ConcordanceQuestion>>) -> Exported {
    let page = page();
    Arc::new(move || {
        let question = question.get_untracked();
        Box::pin(async move {
            let question = ConcordanceQuestion { limit: u32::MAX, ..question? };
            let state = page.state.get_untracked();
            let own: Vec<String> =
                state.columns.iter().filter_map(|column| columns::own(column)).map(str::to_owned).collect();
            let (answer, _) = crate::client::run(question, 1).await.ok()?;
            let columns =
                ["text", "title", "outlet", "date", "certainty", "left", "node", "right", "start", "end"];
            let head = head(&state, answer.kept, answer.total);
            let rows = answer.lines.into_iter().map(|line| {
                let text = page.about_untracked(line.document, Clone::clone).unwrap_or_default();
                let date = text.date.as_ref().map(|date| date.edtf.as_str());
                let certainty = text.date.as_ref().map(|date| lang::certainty_key(date));
                let mut row: Vec<Cell> = vec![
                    text.id.as_str().into(),
                    text.title.as_deref().into(),
                    text.outlet.as_deref().into(),
                    date.into(),
                    certainty.into(),
                    line.left.as_str().into(),
                    line.node.as_str().into(),
                    line.right.as_str().into(),
                    line.span.start.into(),
                    line.span.end.into(),
                ];
                row.extend(own.iter().map(|name| columns::own_value(name, &text).as_str().into()));
                row
            });
            let rows = rows.collect();
            let columns = columns.map(str::to_owned).into_iter().chain(own).collect();
            Some(Table { columns, rows, head })
        })
    })
}

/// How many lines there are, and how many of them are shown.
pub fn made(kept: Memo<u64>, total: Memo<u64>) -> Made {
    let page = page();
    Arc::new(move || {
        let own = own_views::words(page.locale());
        let [kept, total] = [kept, total].map(|n| count(n.get_untracked(), page.locale()));
        let said = if kept == total { total } else { (own.of)(&kept, &total) };
        vec![(own.lines.to_owned(), said)]
    })
}

/// The order of the lines, and what is left out of them.
fn head(state: &State, kept: u64, total: u64) -> Vec<(String, String)> {
    let mut head = vec![("sort".to_owned(), state.sort.join(","))];
    for filter in &state.beside {
        let sign = if filter.keep { "with" } else { "without" };
        let said = format!("{sign} {} within {} left, {} right", filter.query, filter.left, filter.right);
        head.push(("filter".to_owned(), said));
    }
    if let Some((size, seed)) = state.sample {
        head.push(("sample".to_owned(), format!("{size}, seed {seed}")));
    }
    if kept < total {
        head.push(("lines".to_owned(), format!("{kept} of {total}")));
    }
    head
}
