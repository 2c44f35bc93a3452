//! One line: its source, the node between its contexts, and what can be done with it. What a click or a key does is
//! heard by the list, so that a line is nothing but its words.

use super::columns;
use super::layout::Layout;
use crate::engine::analysis::concordance::{KeyMark, Line};
use crate::engine::order::Order;
use crate::engine::text::Span;
use crate::ui::controls::{CopyIcon, marked};
use crate::ui::lang::date_text;
use crate::ui::state::marks::Marks;
use crate::ui::state::page;
use leptos::prelude::*;

/// The text that is open, and at which byte.
pub type Open = Memo<(Option<String>, Option<u32>)>;

/// Draws a line. `nth` is its number in the list, from 0.
pub fn line_view(line: &Line, nth: u32, current: RwSignal<u32>, layout: &Layout, open: Open) -> AnyView {
    let page = page();
    let words = page.words();
    let document = line.document;
    let start = line.span.start;
    let about = page.about_untracked(document, |text| {
        let fields = layout.columns.iter().map(|column| {
            let value = columns::value(page, column, document, text);
            let class =
                if columns::own(column).is_some() { "field".to_owned() } else { format!("field {column}") };
            view! { <span class=class style:--field=format!("{}px", columns::width(column))>{value}</span> }
                .into_any()
        });
        let source = text.outlet.clone().unwrap_or_else(|| text.name().to_owned());
        let about = format!("{source} · {}", date_text(text.date.as_ref(), words, page.locale()));
        (fields.collect::<Vec<_>>(), about, text.language.clone(), text.id.clone())
    });
    let (fields, about, language, id) = about.unwrap_or_default();
    let here = move || open.with(|(text, at)| *at == Some(start) && text.as_deref() == Some(&id));
    let marks = expect_context::<Marks>();
    marks.seen(line);
    let place = (document, start);
    let mark = Memo::new(move |_| marks.by_place.with(|marks| marks.get(&place).cloned()));
    let starred = move || mark.with(|mark| mark.as_ref().is_some_and(|mark| mark.star));
    let said = move || {
        mark.with(|mark| {
            let mark = mark.as_ref().filter(|mark| mark.group.is_some() || !mark.note.is_empty())?;
            let sign = mark.group.map_or_else(|| "✎".to_owned(), |group| group.to_string());
            let name = if mark.note.is_empty() { (words.lines.group)(mark.group?) } else { mark.note.clone() };
            let noted = !mark.note.is_empty();
            Some(view! {
                <button class="plain mark" class:noted=noted data-does="note" tabindex="-1" title=name.clone() aria-label=name>
                    {sign}
                </button>
            }.into_any())
        })
    };
    let stop = move || if current.get() == nth { "0" } else { "-1" };
    view! {
        <tr role="row" class="line" aria-rowindex=nth + 2 class:here=here>
            <th role="rowheader" scope="row" class="source" title=about>
                {fields}
            </th>
            <td role="gridcell" class="left" lang=language.clone()>
                <span>
                    <span>{underlined(layout.left_part(&line.left), &line.left, &line.keys, false)}</span>
                </span>
            </td>
            <td role="gridcell" class="node" lang=language.clone()>
                <button class="plain" data-does="open" tabindex=stop>{line.node.clone()}</button>
            </td>
            <td role="gridcell" class="right" lang=language>
                <span>{underlined(0, &line.right, &line.keys, true)}</span>
            </td>
            <td role="gridcell" class="act">
                {said}
                <button
                    class="plain star"
                    data-does="star"
                    tabindex=stop
                    title=words.lines.star
                    aria-label=words.lines.star
                    aria-pressed=move || starred().to_string()
                >
                    {move || if starred() { "★" } else { "☆" }}
                </button>
                <button class="plain" data-does="copy" tabindex=stop title=words.copy_line aria-label=words.copy_line>
                    <CopyIcon />
                </button>
            </td>
        </tr>
    }
    .into_any()
}

/// A context from a byte on, with the words it was sorted by underlined.
fn underlined(from: usize, context: &str, keys: &[KeyMark], right: bool) -> Vec<AnyView> {
    let mut spans: Vec<Span> = keys.iter().filter(|key| key.right == right).map(|key| key.span).collect();
    spans.order();
    let mut pieces = marked(context, from, &spans, |key| view! { <u>{key}</u> }.into_any());
    if from > 0 {
        pieces.insert(0, "…\u{a0}".into_any());
    }
    pieces
}
