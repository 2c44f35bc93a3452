//! Concordance: every place in its context, one line each, sorted so that patterns show.

use super::ViewSpec;
use crate::engine::analysis::concordance::{
    ConcordanceAnswer, ConcordanceQuestion, Context, KeyMark, Line, SortKey,
};
use crate::engine::analysis::dispersion::{DispersionQuestion, Strip};
use crate::engine::export::{Cell, Table};
use crate::engine::order::Order;
use crate::plot::number::decimal;
use crate::ui::chart::Strips;
use crate::ui::controls::{CopyIcon, ExportMenu, Exported, Progress, use_copy};
use crate::ui::lang::reading::spelling;
use crate::ui::lang::{date_text, short_date_text};
use crate::ui::panels::Caption;
use crate::ui::state::{How, page, use_answer};
use crate::ui::{browser, lang};
use leptos::prelude::*;
use std::sync::Arc;

pub const VIEW: ViewSpec = ViewSpec {
    slug: "concordance",
    title: |words| words.concordance,
    render: || view! { <Concordance /> }.into_any(),
};

/// Lines that one step of "more lines" adds.
const STEP: u32 = 100;

/// Texts shown as strips above the lines; more are summed up in words.
const STRIPS: usize = 40;

/// Orders offered: the keys in the link, and their words.
const ORDERS: [&[&str]; 7] =
    [&[], &["R1", "R2", "R3"], &["R2", "R3"], &["R3"], &["L1", "L2", "L3"], &["L2", "L3"], &["N", "R1"]];

#[component]
fn Concordance() -> impl IntoView {
    let page = page();
    let shown = RwSignal::new(STEP);
    let parameters = page.part(|state| (state.sort.clone(), state.width, state.across));
    let room = RwSignal::new(room(browser::width()));
    browser::follow_width("#main", move |width| {
        // A signal that is set to what it was would ask again for nothing.
        let characters = self::room(width);
        if room.get_untracked() != characters {
            room.set(characters);
        }
    });
    let question = Memo::new(move |_| {
        let (sort, width, across_paragraphs) = parameters.get();
        ConcordanceQuestion {
            query: page.good_query.get(),
            sort: sort.iter().filter_map(|key| sort_key(key)).collect(),
            context: Context::Characters(width.unwrap_or_else(|| room.get())),
            across_paragraphs,
            ..Default::default()
        }
    });
    let has_query = Memo::new(move |_| !page.good_query.get().trim().is_empty());
    Effect::new(move |_| {
        let _ = page.good_query.get();
        shown.set(STEP);
    });
    let lines = use_answer(move || {
        has_query.get().then(|| ConcordanceQuestion { limit: shown.get(), ..question.get() })
    });
    let strips = use_answer(move || {
        has_query.get().then(|| DispersionQuestion { queries: vec![page.good_query.get()] })
    });
    // Strips and lines come by two answers, and are drawn together.
    let drawn = Memo::new(move |_| strips.get().is_some() && lines.get().is_some());
    let total = Memo::new(move |_| lines.get().map_or(0, |answer| answer.total));
    view! {
        <section class="view concordance-view">
            <Show when=move || has_query.get() fallback=|| view! { <Invitation /> }>
                <Show when=move || drawn.get() fallback=|| view! { <div class="waiting"></div> }>
                {move || {
                    let answer = strips.get()?;
                    let strips = answer.strips.first()?.clone();
                    let (words, locale) = (page.words(), page.locale());
                    let texts = strips.rows.iter().filter(|row| row.matches > 0).count() as u64;
                    let n_texts = strips.rows.len() as u64;
                    // What could not be read at all is named as it was typed.
                    let typed = page.good_query.get_untracked();
                    let read = Some(spelling(&strips.reading)).filter(|read| !read.trim().is_empty());
                    let finding =
                        (words.found_in)(read.unwrap_or(&typed), strips.matches, texts, n_texts, locale);
                    let table = table_of_texts(strips.rows.clone());
                    let rows: Vec<_> = strips.rows.into_iter().take(STRIPS).collect();
                    Some(view! {
                        <Caption finding measure=words.strips_measure.to_owned() />
                        <div class="card">
                            <Strips rows />
                            <ExportMenu name="dispersion" table />
                        </div>
                    })
                }}
                <div class="toolbar">
                    <b>{move || (page.words().n_lines)(total.get(), page.locale())}</b>
                    <Order />
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=move || parameters.get().2
                            on:change=move |event| {
                                let across = event_target_checked(&event);
                                page.go(How::Replace, |state| state.across = across);
                            }
                        />
                        {move || page.words().across_paragraphs}
                    </label>
                    <span class="ms">
                        {move || lines.ms.get().map(|ms| format!("{}\u{a0}ms", decimal(ms, 1, page.locale())))}
                    </span>
                    <ExportMenu name="concordance" table=table_of(question) />
                </div>
                <Progress of=lines />
                {move || lines.get().map(|answer| view! { <Lines answer /> })}
                <Show when=move || { total.get() > u64::from(shown.get()) }>
                    <button class="more" on:click=move |_| shown.update(|shown| *shown += STEP)>
                        {move || {
                            (page.words().more_lines)(total.get() - u64::from(shown.get()), page.locale())
                        }}
                    </button>
                </Show>
                </Show>
            </Show>
        </section>
    }
}

/// Characters of context that fit each side of the node in a view of this width.
fn room(width: f64) -> u32 {
    if browser::width() <= 640.0 {
        // Here a line is a card of three or four rows.
        return 60;
    }
    let source = if width < SOURCE_AND_DATE { 150.0 } else { 250.0 };
    // A tenth more per letter than the mean, so that hardly any context is cut by its column.
    ((width - source - 140.0) / 2.0 / (browser::letter_width() * 1.1)).clamp(12.0, 90.0) as u32
}

/// From this width of the view on, lines name their source beside its date.
const SOURCE_AND_DATE: f64 = 820.0;

fn sort_key(key: &str) -> Option<SortKey> {
    let distance = || key[1..].parse().ok();
    match key.as_bytes().first()? {
        b'N' => Some(SortKey::Node),
        b'D' => Some(SortKey::Date),
        b'L' => distance().map(SortKey::Left),
        b'R' => distance().map(SortKey::Right),
        _ => None,
    }
}

/// Says what a view of a query shows, with one to begin with.
#[component]
pub(super) fn Invitation() -> impl IntoView {
    let page = page();
    view! {
        <div class="empty">
            <h1 class="visually-hidden">{move || page.words().concordance}</h1>
            <p>{move || page.words().concordance_empty}</p>
            <button class="primary" on:click=move |_| page.go(How::Push, |state| state.query = "otan".into())>
                {move || page.words().try_example}
                " "
                <code>"otan"</code>
            </button>
        </div>
    }
}

#[component]
fn Order() -> impl IntoView {
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

#[component]
fn Lines(answer: Arc<ConcordanceAnswer>) -> impl IntoView {
    let page = page();
    // The column of nodes is as wide as the longest of them, within reason.
    let longest = answer.lines.iter().map(|line| line.node.chars().count()).max().unwrap_or(4);
    let node_width = (longest.clamp(4, 40) as f64 * browser::letter_width() * 1.15 + 20.0).round();
    let lines = answer.lines.iter().cloned().map(|line| view! { <KwicLine line /> });
    view! {
        <table class="kwic">
            <caption class="visually-hidden">{page.words().concordance}</caption>
            <colgroup>
                <col class="source" />
                <col class="left" />
                <col class="node" style:width=format!("{node_width}px") />
                <col class="right" />
                <col class="act" />
            </colgroup>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{page.words().source}</th>
                    <th scope="col">{page.words().left}</th>
                    <th scope="col">{page.words().node}</th>
                    <th scope="col">{page.words().right}</th>
                    <th scope="col">{page.words().copy}</th>
                </tr>
            </thead>
            <tbody>{lines.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn KwicLine(line: Line) -> impl IntoView {
    let page = page();
    let copy = use_copy();
    let (words, locale) = (page.words(), page.locale());
    let document = line.document;
    let start = line.span.start;
    let about = page.about_untracked(document, |text| {
        let source = text.outlet.clone().unwrap_or_else(|| text.name().to_owned());
        (source, text.date.clone(), text.language.clone())
    });
    let (source, known, language) = about.unwrap_or_default();
    let known = known.as_ref();
    let date = (date_text(known, words, locale), short_date_text(known, words, locale));
    let open = page.part(|state| (state.text.clone(), state.at));
    let here = move || {
        let (text, at) = open.get();
        at == Some(start) && text.and_then(|id| page.document(&id)) == Some(document)
    };
    let (long_date, date) = date;
    let about = format!("{source} · {long_date}");
    let quoted = {
        let line = line.clone();
        move |_| copy(lang::quotation(&line, page), page.words().line_copied)
    };
    view! {
        <tr class:here=here>
            <th scope="row" class="source" title=about>
                <span class="number">{document + 1}</span>
                " "
                <span class="name">{source}</span>
                " "
                <span class="date">{date}</span>
            </th>
            <td class="left" lang=language.clone()>
                <span>
                    <span>{marked(&line.left, &line.keys, false)}</span>
                </span>
            </td>
            <td class="node" lang=language.clone()>
                <button class="plain" on:click=move |_| page.open_text(document, Some(start))>{line.node}</button>
            </td>
            <td class="right" lang=language>
                <span>{marked(&line.right, &line.keys, true)}</span>
            </td>
            <td class="act">
                <button class="plain" title=words.copy_line aria-label=words.copy_line on:click=quoted><CopyIcon /></button>
            </td>
        </tr>
    }
}

/// A context with the words it was sorted by underlined.
fn marked(context: &str, keys: &[KeyMark], right: bool) -> impl IntoView + use<> {
    let mut spans: Vec<_> = keys.iter().filter(|key| key.right == right).map(|key| key.span).collect();
    spans.order();
    let mut from = 0;
    let mut pieces = Vec::new();
    for span in spans {
        let (start, end) = (span.start as usize, span.end as usize);
        if let (Some(before), Some(key)) = (context.get(from..start), context.get(start..end)) {
            pieces.push(view! { {before.to_owned()} <u>{key.to_owned()}</u> }.into_any());
            from = end;
        }
    }
    pieces.push(view! { {context.get(from..).unwrap_or_default().to_owned()} }.into_any());
    pieces.collect_view()
}

/// How often the query occurs in each text, as a table that leaves the page.
fn table_of_texts(rows: Vec<Strip>) -> Exported {
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
fn table_of(question: Memo<ConcordanceQuestion>) -> Exported {
    let page = page();
    Arc::new(move || {
        let question = ConcordanceQuestion { limit: u32::MAX, ..question.get_untracked() };
        Box::pin(async move {
            let head = vec![("sort".to_owned(), page.state.with_untracked(|state| state.sort.join(",")))];
            let (answer, _) = crate::client::run(question, 1).await.ok()?;
            let columns =
                ["text", "title", "outlet", "date", "certainty", "left", "node", "right", "start", "end"];
            let rows = answer.lines.into_iter().map(|line| {
                let text = page.about_untracked(line.document, Clone::clone).unwrap_or_default();
                let date = text.date.as_ref().map(|date| date.edtf.as_str());
                let certainty = text.date.as_ref().map(|date| lang::certainty_key(date));
                vec![
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
                ]
            });
            Some(Table { columns: columns.map(str::to_owned).to_vec(), rows: rows.collect(), head })
        })
    })
}
