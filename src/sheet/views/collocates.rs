//! Collocates: the words that stand beside what was looked for, by any measure, position by position.

use super::collocate_lines::{lines, near};
use super::start;
use crate::engine::analysis::collocates::measure::Measure;
use crate::engine::analysis::collocates::{CollocateRow, CollocatesAnswer, CollocatesQuestion};
use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::export;
use crate::engine::measures::interval::{Confidence, wilson};
use crate::protocol::{Ask, Question};
use crate::sheet::axis::{BarRow, bars};
use crate::sheet::beside::{SETTINGS, first, method, name_of, question, shown, window_controls};
use crate::sheet::words::{collocates as said, common};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Look, Part, Rich, Sheet, Sorting, Table, View,
};

pub const VIEW: View =
    View { slug: "collocates", title: said::TITLE, settings: SETTINGS, controls, questions, sheet };

fn controls(context: &Context) -> Vec<Control> {
    let mut controls = window_controls(context);
    let (own, all) = (said::words(context.locale), common(context.locale));
    controls.push(Control::tick(context, "collocates.positions", own.positions));
    controls.push(Control::text(context, "collocates.filter", all.filter, all.filter_example).folded());
    controls
}

fn questions(context: &Context) -> Vec<Question> {
    if context.query.trim().is_empty() {
        return start::questions(context);
    }
    let best = CollocatesQuestion { offset: 0, limit: BARS, reversed: false, ..question(context) };
    vec![question(context).question(), best.question()]
}

/// Bars that are drawn.
const BARS: u32 = 15;

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = said::words(context.locale);
    if context.query.trim().is_empty() {
        return start::sheet(context, answers, own.no_query);
    }
    let Some(answer) = answers.get::<CollocatesQuestion>(0) else { return Sheet::default() };
    let method = method(context);
    let (about, _) = context.about_measure(first(context).id());
    let measure = (own.measure)(answer.nodes, answer.window_words, answer.total, about, context.locale);
    let notes = context.faults("collocates.filter", context.layer());
    if let Some(nothing) = answer.nothing {
        return Sheet { method, notes, ..Sheet::nothing((own.nothing)(nothing), measure) };
    }
    let mut parts = Vec::new();
    let best = answers.get::<CollocatesQuestion>(1);
    if let Some(best) = best.filter(|best| best.rows.len() > 1) {
        parts.push(Part::Figure(figure(context, best)));
    }
    parts.push(Part::Table(table(context, answer)));
    let finding =
        best.and_then(|best| best.rows.first().map(|row| finding(context, best, row))).unwrap_or_default();
    Sheet { finding, measure, notes, parts, method }
}

/// How much more often than expected the first word stands there, where the interval bears that out.
fn finding(context: &Context, answer: &CollocatesAnswer, row: &CollocateRow) -> Rich {
    let own = said::words(context.locale);
    let share = row.frequency as f64 / answer.words.max(1) as f64;
    // Among the words in the windows: how many places the node has says nothing of how wide they are.
    let around = answer.window_words.max(1);
    let interval = wilson(row.joint.min(around), around, Confidence::Percent95);
    if let Ok(interval) = interval
        && share > 0.0
        && interval.low / share > 1.0
    {
        let times = |part: f64| context.figure(part / share);
        let ratio = row.joint as f64 / around as f64;
        let sentence = (own.finding)(&times(ratio), &times(interval.low), &times(interval.high));
        return Rich::with_words(&sentence, &[&row.word, &context.query]);
    }
    Rich::with_words(&(own.most)(row.joint, context.locale), &[&context.query, &row.word])
}

fn figure(context: &Context, best: &CollocatesAnswer) -> crate::sheet::Figure {
    let own = said::words(context.locale);
    let measure = first(context);
    let at = Measure::ALL.iter().position(|one| *one == measure).unwrap_or(0);
    let rows: Vec<BarRow> = best
        .rows
        .iter()
        .filter_map(|row| {
            let value = row.values.get(at)?.ok()?;
            Some(BarRow {
                name: row.word.clone(),
                value,
                says: context.figure(value),
                act: lines(context, row, None),
            })
        })
        .collect();
    let mut figure = bars("collocates-bars", own.strongest, context.width.min(760.0), &rows);
    figure.caption = name_of(context, measure.name()).to_owned();
    let twin = rows.iter().map(|row| {
        vec![
            Cell::word(&row.name, row.act.clone()),
            Cell::text(row.says.as_str()).value(export::Cell::Real(row.value)),
        ]
    });
    let columns = vec![Column::words("word", own.beside), Column::number(measure.id(), &figure.caption)];
    figure.table = Some(Table::whole("collocates-bars", own.strongest, columns, twin.collect()));
    figure
}

fn table(context: &Context, answer: &CollocatesAnswer) -> Table {
    let positions = context.is_ticked("collocates.positions") && !answer.positions.is_empty();
    let rows = (context.offset..).zip(&answer.rows);
    let most = answer.rows.iter().flat_map(|row| &row.positions).copied().max().unwrap_or(1).max(1) as f32;
    Table {
        name: "collocates",
        label: context.pick(said::TITLE).to_owned(),
        columns: columns(context, answer, positions),
        rows: rows.map(|(rank, row)| cells(context, answer, rank, row, positions.then_some(most))).collect(),
        offset: context.offset,
        total: answer.total,
        is_window: true,
        is_wrapped: false,
    }
}

fn columns(context: &Context, answer: &CollocatesAnswer, positions: bool) -> Vec<Column> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let by = match context.setting("collocates.by") {
        "measure" => first(context).name(),
        by => by,
    };
    let sorting = Sorting::of(context, "collocates.by", "collocates.up").meaning(by);
    let mut columns = vec![
        Column::number("rank", all.rank).width(6.0).extra(),
        sorting.column(Column::words("word", own.beside).width(12.0), "word", true),
        Column::words("key", "").hidden(),
        sorting.column(Column::number("together", own.joint).width(10.0), "joint", false),
        sorting.column(Column::number("frequency", own.frequency).width(9.0), "frequency", false),
        Column::number("expected", own.expected_column).width(9.0).extra(),
        sorting.column(Column::number("texts", all.texts).width(8.0), "texts", false),
    ];
    for measure in shown(context) {
        let (name, plain) = context.about_measure(measure.id());
        columns.push(sorting.column(
            Column::number(measure.id(), name).help(plain).width(13.0),
            measure.name(),
            false,
        ));
    }
    // All positions leave the page, shown or not.
    for position in &answer.positions {
        let (side, n) = (if *position < 0 { 'L' } else { 'R' }, position.unsigned_abs());
        let french = if *position < 0 { 'G' } else { 'D' };
        let title = if context.is_english() { format!("{side}{n}") } else { format!("{french}{n}") };
        let column = Column::number(&format!("{side}{n}"), &title).width(5.0);
        columns.push(if positions { column } else { column.hidden() });
    }
    columns
}

fn cells(
    context: &Context,
    answer: &CollocatesAnswer,
    rank: u32,
    row: &CollocateRow,
    most: Option<f32>,
) -> Vec<Cell> {
    let mut cells = vec![
        Cell::quiet(context.count(rank + 1)).value(rank + 1),
        Cell::word(&row.word, Act::query(context.query_of(context.layer(), &row.key))),
        Cell::text(row.key.as_str()),
        context.counted(row.joint, lines(context, row, None)),
        Cell::text(context.count(row.frequency)).value(row.frequency),
        Cell::quiet(context.figure(row.expected)).value(export::Cell::Real(row.expected)),
        Cell::text(context.count(row.texts)).value(row.texts),
    ];
    for measure in shown(context) {
        let at = Measure::ALL.iter().position(|one| *one == measure).unwrap_or(0);
        let (a, f1, f2, n) = (row.joint, answer.f1, row.frequency, answer.words);
        let figure = Figure::new(measure.id(), Numbers::Pair { a, f1, f2, n });
        cells.push(context.measured(row.values[at], Act::explain(figure.with_lines(&near(context, row)))));
    }
    for (position, count) in answer.positions.iter().zip(&row.positions) {
        let look = most.map_or(Look::Plain, |most| Look::Heat(*count as f32 / most));
        let act = if *count > 0 { lines(context, row, Some(*position)) } else { Act::none() };
        let text = if *count > 0 { context.count(*count) } else { "·".into() };
        cells.push(Cell::text(text).value(*count).act(act).look(look));
    }
    cells
}
