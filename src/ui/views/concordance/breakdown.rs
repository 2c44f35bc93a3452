//! What the nodes are, and the words at a place beside them, counted; a row keeps its lines.

use super::controls::choice;
use super::order::name_of;
use crate::engine::analysis::concordance::ConcordanceQuestion;
use crate::engine::analysis::concordance::breakdown::{BreakdownAnswer, BreakdownQuestion, Position};
use crate::engine::export::{Cell, Table};
use crate::link::Beside;
use crate::plot::number::{count, percent};
use crate::ui::controls::{ExportMenu, Exported, Progress};
use crate::ui::state::{How, page, use_answer};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows shown; the export has all.
const SHOWN: u32 = 30;

/// The positions that are offered, as the link writes them.
const POSITIONS: [&str; 7] = ["L3", "L2", "L1", "N", "R1", "R2", "R3"];

fn position(key: &str) -> Position {
    let n = key.get(1..).and_then(|n| n.parse().ok()).unwrap_or(1);
    match key.as_bytes().first() {
        Some(b'L') => Position::Left(n),
        Some(b'R') => Position::Right(n),
        _ => Position::Node,
    }
}

/// The filter that keeps the lines of a row.
fn filter(position: Position, key: &str) -> Beside {
    let (left, right) = match position {
        Position::Node => (0, 0),
        Position::Left(n) => (n, 0),
        Position::Right(n) => (0, n),
    };
    Beside { keep: true, exact: true, left, right, query: key.to_owned() }
}

pub fn breakdown(question: Memo<Option<ConcordanceQuestion>>) -> AnyView {
    let page = page();
    let words = page.words().lines;
    let chosen = page.part(|state| state.breakdown.clone().unwrap_or_default());
    let asked = Memo::new(move |_| {
        let lines = question.get()?;
        let lines = ConcordanceQuestion { context: Default::default(), ..lines };
        Some(BreakdownQuestion { lines, position: position(&chosen.get()), limit: SHOWN })
    });
    let answer = use_answer(move || asked.get());
    let positions = POSITIONS.map(|key| (key.to_owned(), name_of(page, key)));
    let choose = move |key: String| page.go(How::Push, |state| state.breakdown = Some(key));
    view! {
        <section class="breakdown" id="breakdown" aria-label=words.breakdown>
            <div class="option-row">
                {choice(words.breakdown, positions.to_vec(), chosen.into(), Box::new(choose))}
                <ExportMenu name="breakdown" table=table(asked) />
            </div>
            <Progress of=answer />
            {move || answer.get().map(|answer| rows(&answer, position(&chosen.get_untracked())))}
        </section>
    }
    .into_any()
}

fn rows(answer: &BreakdownAnswer, position: Position) -> AnyView {
    let page = page();
    let (words, locale) = (page.words().lines, page.locale());
    let share = |n: u64| n as f64 / answer.kept.max(1) as f64;
    let most = answer.rows.first().map_or(1, |row| row.count);
    let row = |row: &crate::engine::analysis::concordance::breakdown::BreakdownRow| {
        let key = row.key.clone();
        let keep = move |_| page.go(How::Push, |state| state.beside.push(filter(position, &key)));
        view! {
            <tr>
                <th scope="row">
                    <button class="word" on:click=keep>{row.word.clone()}</button>
                </th>
                <td class="n">{count(row.count, locale)}</td>
                <td class="n rate">{percent(share(row.count), locale)}</td>
                <td class="bar-cell">
                    <span class="bar" style:width=format!("{:.1}%", row.count as f64 / most as f64 * 100.0)></span>
                </td>
            </tr>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = answer.rows.iter().map(row).collect();
    let shown = answer.rows.len() as u64;
    let rest = u64::from(answer.types).saturating_sub(shown);
    let left: u64 = answer.kept - answer.missing - answer.rows.iter().map(|row| row.count).sum::<u64>();
    view! {
        <table class="terms">
            <thead>
                <tr>
                    <th scope="col">{words.form}</th>
                    <th scope="col" class="n">{words.n_lines}</th>
                    <th scope="col" class="n">{words.share}</th>
                    <td></td>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="measure">{(words.breakdown_rest)(rest, left, answer.missing, locale)}</p>
    }
    .into_any()
}

fn table(asked: Memo<Option<BreakdownQuestion>>) -> Exported {
    Arc::new(move || {
        let question = asked.get_untracked();
        Box::pin(async move {
            let question = BreakdownQuestion { limit: u32::MAX, ..question? };
            let position = format!("{:?}", question.position).to_lowercase();
            let (answer, _) = crate::client::run(question, 1).await.ok()?;
            let head = [
                ("position", position),
                ("lines", answer.kept.to_string()),
                ("without", answer.missing.to_string()),
            ];
            let share = |n: u64| Cell::Real(n as f64 / answer.kept.max(1) as f64);
            let rows = answer.rows.iter().map(|row| {
                vec![row.word.as_str().into(), row.key.as_str().into(), row.count.into(), share(row.count)]
            });
            Some(Table {
                columns: ["word", "key", "lines", "share"].map(str::to_owned).to_vec(),
                rows: rows.collect(),
                head: head.map(|(key, value)| (key.to_owned(), value)).to_vec(),
            })
        })
    })
}
