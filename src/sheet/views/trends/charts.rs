//! The charts of trends: groups with their intervals, counts as they grow, rates in rolling windows.

use super::dots::{DotOf, DotRow, dots};
use super::{Drawing, said};
use crate::engine::analysis::trends::{At, Group, GroupKind};
use crate::engine::export;
use crate::sheet::axis::{Frame, frame, height_of, open_frame};
use crate::sheet::figure::{Figure, Form, Ink};
use crate::sheet::words::common;
use crate::sheet::{Cell, Column, Table};

/// Rows of a chart of dots.
const MOST_ROWS: usize = 40;
/// Dots up to which each has its interval.
const MOST_INTERVALS: usize = 240;

/// The rates of all queries in the groups.
pub fn groups(drawing: &Drawing) -> Figure {
    let own = said::words(drawing.context.locale);
    let title = (own.chart)(own.groups[drawing.by].0);
    let has_way = matches!(drawing.by, 1..=3 | 5 | 6);
    let is_long = drawing.answer.groups.len() > MOST_ROWS;
    let mut figure = match has_way || is_long && drawing.by == 0 {
        true => along(drawing, &title, has_way),
        false => {
            let rows: Vec<DotRow> = drawing
                .answer
                .groups
                .iter()
                .take(MOST_ROWS)
                .map(|group| DotRow { name: drawing.name(group), dots: of_group(drawing, group) })
                .collect();
            dots(drawing.context, "trends-groups", &title, &rows)
        }
    };
    let level = drawing.context.setting("trends.confidence");
    figure.caption = (own.chart_caption)(&drawing.says_base, level);
    if !has_way && is_long && drawing.by != 0 {
        let (shown, all) = (MOST_ROWS as u64, drawing.answer.groups.len() as u64);
        figure.caption = format!(
            "{}{} {}",
            figure.caption,
            drawing.context.pick(("\u{202f};", ";")),
            (own.first_shown)(shown, all, drawing.context.locale)
        );
    }
    figure.legend = legend(drawing);
    figure.table = Some(super::tables::groups(drawing, drawing.answer, "trends-groups"));
    figure
}

pub fn legend(drawing: &Drawing) -> Vec<(Ink, String)> {
    let figures = drawing.figures().map(|(nth, query, _)| (Ink::Series(nth as u8), query.to_owned()));
    let legend: Vec<(Ink, String)> = figures.collect();
    if drawing.queries.len() > 1 { legend } else { Vec::new() }
}

/// What a dot says.
fn says(drawing: &Drawing, query: &str, count: u64, words: u64, rate: f64) -> String {
    let context = drawing.context;
    format!("{query}: {} ({} / {})", drawing.rate(rate), context.count(count), context.count(words))
}

fn of_group(drawing: &Drawing, group: &Group) -> Vec<Option<DotOf>> {
    let of_query = |(query, count): (&String, &Option<crate::engine::analysis::trends::GroupCount>)| {
        let count = count.as_ref()?;
        let rate = count.rate.ok()?;
        let interval = count.interval.ok();
        Some(DotOf {
            value: rate * drawing.base,
            interval: interval.map(|interval| (interval.low * drawing.base, interval.high * drawing.base)),
            says: says(drawing, query, count.count, group.words, rate),
            act: drawing.lines(query, group),
        })
    };
    drawing.queries.iter().zip(&group.counts).map(of_query).collect()
}

/// Groups along an axis; in time with lines between them, broken where there are no texts.
fn along(drawing: &Drawing, title: &str, has_way: bool) -> Figure {
    let (context, groups) = (drawing.context, &drawing.answer.groups);
    let mut figure = Figure::new("trends-groups", title, (context.width, height_of(context.width)));
    let n_known = groups.iter().filter(|group| group.at.is_some()).count();
    let step =
        match (groups.iter().find_map(|group| group.at), groups.iter().rev().find_map(|group| group.at)) {
            (Some(first), Some(last)) if n_known > 1 => {
                ((last - first) as f64 / (n_known - 1) as f64).max(1.0)
            }
            _ => 1.0,
        };
    let mut next = 0.0;
    let places: Vec<f64> = groups
        .iter()
        .map(|group| {
            let place = match group.at {
                Some(at) if has_way => at as f64 + (f64::from(group.size.min(100_000)) - 1.0) / 2.0,
                _ => next,
            };
            next = place + step;
            place
        })
        .collect();
    let from = places.first().copied().unwrap_or_default();
    let to = places.last().copied().unwrap_or_default();
    let counts = || groups.iter().flat_map(|group| group.counts.iter().flatten());
    let most = counts().filter_map(|count| count.rate.ok()).fold(0.0, f64::max);
    let has_intervals = groups.len() * drawing.queries.len() <= MOST_INTERVALS;
    let high = counts().filter_map(|count| count.interval.ok()).map(|interval| interval.high);
    let high = if has_intervals { high.fold(most, f64::max) } else { most };
    let top = drawing.base * if most > 0.0 { high.min(3.0 * most) } else { high };
    let frame = open_frame(
        context,
        &mut figure,
        (from - step / 2.0, to + step / 2.0),
        (0.0, if top > 0.0 { top } else { 1.0 }),
        &drawing.says_base,
    );
    if has_way {
        for (nth, _, _) in drawing.figures() {
            let points: Vec<(f64, Option<f64>)> = groups
                .iter()
                .zip(&places)
                .filter(|(group, _)| matches!(group.kind, GroupKind::Known | GroupKind::Gap))
                .map(|(group, place)| {
                    let rate = group.counts[nth].and_then(|count| count.rate.ok());
                    (*place, rate.map(|rate| rate * drawing.base))
                })
                .collect();
            frame.line(&mut figure, Ink::Series(nth as u8), &points);
        }
    }
    let n_series = drawing.queries.len() as f64;
    for (group, place) in groups.iter().zip(&places) {
        let name = drawing.name(group);
        for (nth, dot) in of_group(drawing, group).into_iter().enumerate() {
            let Some(dot) = dot else { continue };
            // Beside each other, or intervals would hide each other.
            let aside = (nth as f64 - (n_series - 1.0) / 2.0) * step * 0.5 / n_series.max(3.0);
            let interval = dot.interval.filter(|_| has_intervals).map(|(low, high)| (low, high.min(top)));
            let says = format!("{name}: {}", dot.says);
            let ink = Ink::Series(nth as u8);
            frame.dot(&mut figure, ink, (place + aside, dot.value), interval, says, dot.act);
        }
    }
    names(drawing, &mut figure, &frame, &places);
    figure
}

/// As many names under the axis as there is room for.
fn names(drawing: &Drawing, figure: &mut Figure, frame: &Frame, places: &[f64]) {
    let groups = &drawing.answer.groups;
    if drawing.by == 0 {
        return;
    }
    let name = |group: &Group| drawing.name_of(group.kind, &group.label, group.text);
    let named: Vec<(f64, String)> = groups
        .iter()
        .zip(places)
        .filter(|(group, _)| group.kind != GroupKind::Gap)
        .map(|(group, place)| (*place, name(group)))
        .collect();
    let letters = named.iter().map(|(_, name)| name.chars().count()).max().unwrap_or(1);
    let room = frame.x.domain.1 - frame.x.domain.0;
    let apart = room / frame.names_that_fit(letters) as f64;
    let mut last = f64::NEG_INFINITY;
    for (place, name) in named {
        if place - last >= apart {
            frame.name(figure, place, &name);
            last = place;
        }
    }
}

/// Points of a table for each curve: where, and one value per query.
pub fn twin(
    drawing: &Drawing,
    name: &'static str,
    title: &str,
    at: &[At],
    value: impl Fn(usize, usize) -> Option<f64>,
) -> Table {
    let own = said::words(drawing.context.locale);
    let mut columns = vec![
        Column::number("word", own.word_number),
        Column::words("text", common(drawing.context.locale).texts),
    ];
    for (_, query, _) in drawing.figures() {
        columns.push(Column::number(query, query));
    }
    let row = |(nth, at): (usize, &At)| {
        let text = drawing.context.document(at.text).map_or("", |text| text.name());
        let mut row = vec![Cell::text(drawing.context.count(at.words)).value(at.words), Cell::quiet(text)];
        for (query, _, _) in drawing.figures() {
            row.push(match value(query, nth) {
                Some(x) => Cell::text(drawing.context.figure(x)).value(export::Cell::Real(x)),
                None => Cell::missing(),
            });
        }
        row
    };
    let rows = at.iter().enumerate().map(row).collect();
    Table::whole(name, title, columns, rows)
}

/// The share of all occurrences up to each word, and the even way in dashes.
pub fn progress(drawing: &Drawing) -> Option<Figure> {
    let own = said::words(drawing.context.locale);
    let (context, at) = (drawing.context, &drawing.answer.progress_at);
    let last = at.last()?.words as f64;
    let share = |query: usize, point: usize| {
        let found = drawing.answer.series[query].found.as_ref()?;
        let all = *found.progress.last().filter(|all| **all > 0)? as f64;
        Some(100.0 * *found.progress.get(point)? as f64 / all)
    };
    let mut figure =
        Figure::new("trends-progress", own.progress_title, (context.width, height_of(context.width)));
    let frame = frame(context, &mut figure, (0.0, last), (0.0, 100.0), own.progress_axis);
    figure.add(Ink::Quiet, Form::Dashed(vec![frame.at(0.0, 0.0), frame.at(last, 100.0)]));
    for (query, _, _) in drawing.figures() {
        let mut points = vec![(0.0, share(query, 0).map(|_| 0.0))];
        points.extend(at.iter().enumerate().map(|(nth, at)| (at.words as f64, share(query, nth))));
        frame.line(&mut figure, Ink::Series(query as u8), &points);
    }
    figure.caption = own.progress_caption.to_owned();
    figure.legend = legend(drawing);
    figure.table = Some(twin(drawing, "trends-progress", own.progress_title, at, share));
    Some(figure)
}

/// The rate in each window.
pub fn rolling(drawing: &Drawing) -> Option<Figure> {
    let own = said::words(drawing.context.locale);
    let (context, at) = (drawing.context, &drawing.answer.rolling_at);
    let (first, last) = (at.first()?.words as f64, at.last()?.words as f64);
    let rate = |query: usize, point: usize| {
        let found = drawing.answer.series[query].found.as_ref()?;
        found.rolling.get(point).copied().flatten().map(|rate| rate * drawing.base)
    };
    let rates =
        drawing.figures().flat_map(|(query, _, _)| (0..at.len()).filter_map(move |nth| rate(query, nth)));
    let most = rates.fold(0.0, f64::max);
    let mut figure =
        Figure::new("trends-rolling", own.rolling_title, (context.width, height_of(context.width)));
    let y = (0.0, if most > 0.0 { most } else { 1.0 });
    let frame = frame(context, &mut figure, (first, last), y, (own.progress_axis.0, &drawing.says_base));
    for (query, _, _) in drawing.figures() {
        let points: Vec<(f64, Option<f64>)> =
            at.iter().enumerate().map(|(nth, at)| (at.words as f64, rate(query, nth))).collect();
        frame.line(&mut figure, Ink::Series(query as u8), &points);
    }
    figure.caption = (own.rolling_caption)(&drawing.says_base);
    figure.legend = legend(drawing);
    figure.table = Some(twin(drawing, "trends-rolling", own.rolling_title, at, rate));
    Some(figure)
}
