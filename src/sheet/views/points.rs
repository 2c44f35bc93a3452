//! What an explanation shows of groups and of points: what each is called, and its two numbers.

use crate::engine::analysis::explain::{Explanation, Figure, Numbers, Point};
use crate::engine::analysis::trends::{GroupKind, Grouping};
use crate::engine::export;
use crate::plot::date;
use crate::sheet::words::points::words;
use crate::sheet::words::trends;
use crate::sheet::{Act, Cell, Column, Context, Part, Table};

/// What a group is called, as in trends.
pub(super) fn group(context: &Context, of: &Figure, kind: GroupKind, label: &str) -> String {
    let is_dated = matches!(&of.of, Numbers::Groups(of) if matches!(of.by, Grouping::Date(_)));
    let label =
        if is_dated && !label.is_empty() { date::short(label, context.locale) } else { label.to_owned() };
    match ((trends::words(context.locale).kind)(kind), label.is_empty()) {
        ("", _) => label,
        (kind, true) => kind.to_owned(),
        (kind, false) => format!("{label} ({kind})"),
    }
}

/// The points behind a correlation or a curve.
pub(super) fn table(context: &Context, answer: &Explanation) -> Vec<Part> {
    let own = words(context.locale);
    if answer.points.is_empty() {
        return Vec::new();
    }
    let of = &answer.figure;
    let axes = match of.measure.as_str() {
        "heaps" => own.heaps,
        "zipf" => own.zipf,
        id if id.starts_with("kendall") => own.in_time,
        _ => own.queries,
    };
    let columns = vec![
        Column::words("group", own.group).width(12.0),
        Column::number("x", axes[0]).width(11.0),
        Column::number("y", axes[1]).width(11.0),
    ];
    let columns = if of.measure == "heaps" { columns[1..].to_vec() } else { columns };
    let real = |x: f64| Cell::text(context.figure(x)).value(export::Cell::Real(x));
    let row = |point: &Point| {
        let document = point.text.and_then(|text| context.document(text));
        let name = match (document, point.kind) {
            (Some(document), _) => Cell::text(document.name()).act(Act::text(&document.id, None)),
            (None, Some(kind)) => Cell::text(group(context, of, kind, &point.name)),
            (None, None) => Cell::text(point.name.as_str()),
        };
        let x = match of.measure.starts_with("kendall") {
            // A number of periods is whole.
            true => Cell::text(context.decimal(point.x, 0)).value(export::Cell::Real(point.x)),
            false => real(point.x),
        };
        let cells = vec![name, x, real(point.y)];
        if of.measure == "heaps" { cells[1..].to_vec() } else { cells }
    };
    let mut parts = vec![Part::Heading(own.one_by_one.into())];
    if answer.points.len() < answer.n_parts as usize {
        let (shown, all) = (context.count(answer.points.len() as u64), context.count(answer.n_parts));
        parts.push(Part::Text((own.first)(&shown, &all).into()));
    }
    let rows = answer.points.iter().map(row).collect();
    parts.push(Part::Table(Table::whole("points", own.one_by_one, columns, rows)));
    parts
}
