//! The frame of a chart: where its data stand, the round numbers beside them, and the usual marks.

use super::figure::{Anchor, Figure, Form, Ink};
use super::{Act, Context};
use crate::plot::scale::Scale;

/// The place of the data within a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub x: Scale,
    pub y: Scale,
}

/// Height of a figure as wide as it is: 16 to 9, within reason.
pub fn height_of(width: f64) -> f64 {
    (width * 9.0 / 16.0).clamp(200.0, 380.0)
}

/// Room beside the data, in pixels.
const LEFT: f64 = 56.0;
const RIGHT: f64 = 16.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 42.0;

/// A frame for numbers from … to on both axes, drawn into the figure with its ticks and names. Horizontal lines only.
pub fn frame(
    context: &Context,
    figure: &mut Figure,
    (x_from, x_to): (f64, f64),
    (y_from, y_to): (f64, f64),
    (x_name, y_name): (&str, &str),
) -> Frame {
    let frame = blank(figure, (x_from, x_to), (y_from, y_to));
    rules(context, figure, &frame, y_name);
    below(context, figure, &frame, x_name);
    frame
}

/// Numbers below, and the name of their axis.
fn below(context: &Context, figure: &mut Figure, frame: &Frame, x_name: &str) {
    let n = if figure.width < 420.0 { 3 } else { 6 };
    let ticks = frame.x.ticks(n);
    let decimals = decimals(&ticks);
    for tick in ticks {
        let at = (frame.x.at(tick), figure.height - BOTTOM + 18.0);
        figure.label(Ink::Quiet, at, Anchor::Middle, context.decimal(tick, decimals));
    }
    let under = (frame.x.range.1, figure.height - 6.0);
    figure.label(Ink::Quiet, under, Anchor::End, x_name);
}

/// The same without ticks below: for categories and dates, which the caller names.
pub fn open_frame(
    context: &Context,
    figure: &mut Figure,
    x: (f64, f64),
    y: (f64, f64),
    y_name: &str,
) -> Frame {
    let frame = blank(figure, x, y);
    rules(context, figure, &frame, y_name);
    frame
}

fn blank(figure: &Figure, x: (f64, f64), y: (f64, f64)) -> Frame {
    // A single value would have no scale.
    let wide = |(from, to): (f64, f64)| if to > from { (from, to) } else { (from, from + 1.0) };
    Frame {
        x: Scale::linear(wide(x), (LEFT, figure.width - RIGHT)),
        y: Scale::linear(wide(y), (figure.height - BOTTOM, TOP + 12.0)),
    }
}

/// Lines across, with their numbers, and the name of the axis over them.
fn rules(context: &Context, figure: &mut Figure, frame: &Frame, y_name: &str) {
    let ticks = frame.y.ticks(4);
    let decimals = decimals(&ticks);
    for tick in ticks {
        let y = frame.y.at(tick);
        figure.add(Ink::Grid, Form::Line(LEFT, y, figure.width - RIGHT, y));
        figure.label(Ink::Quiet, (LEFT - 8.0, y + 4.0), Anchor::End, context.decimal(tick, decimals));
    }
    figure.label(Ink::Quiet, (0.0, TOP - 2.0), Anchor::Start, y_name);
}

/// Decimals that tell all ticks apart.
pub fn decimals(ticks: &[f64]) -> usize {
    let step = ticks.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, f64::min);
    let mut decimals = 0;
    let mut unit = 1.0;
    while step.is_finite() && unit > step * 1.000_001 && decimals < 6 {
        unit /= 10.0;
        decimals += 1;
    }
    decimals
}

impl Frame {
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        (self.x.at(x), self.y.at(y))
    }

    /// A line through points; one that is missing breaks it.
    pub fn line(&self, figure: &mut Figure, ink: Ink, points: &[(f64, Option<f64>)]) {
        for run in points.split(|(_, y)| y.is_none()) {
            let run: Vec<(f64, f64)> = run.iter().filter_map(|(x, y)| y.map(|y| self.at(*x, y))).collect();
            match run.as_slice() {
                [] => {}
                [(x, y)] => figure.add(ink, Form::Dot(*x, *y, 2.0)),
                _ => figure.add(ink, Form::Path(run)),
            }
        }
    }

    /// A dot with its interval.
    pub fn dot(
        &self,
        figure: &mut Figure,
        ink: Ink,
        (x, y): (f64, f64),
        interval: Option<(f64, f64)>,
        title: impl Into<String>,
        act: Act,
    ) {
        let (px, py) = self.at(x, y);
        if let Some((low, high)) = interval {
            figure.add(ink, Form::Line(px, self.y.at(low), px, self.y.at(high)));
        }
        figure.add_act(ink, Form::Dot(px, py, 4.0), title, act);
    }

    /// A name under the axis.
    pub fn name(&self, figure: &mut Figure, x: f64, name: &str) {
        let at = (self.x.at(x), figure.height - BOTTOM + 18.0);
        figure.label(Ink::Quiet, at, Anchor::Middle, name);
    }

    /// How many names of so many letters fit under the axis side by side.
    pub fn names_that_fit(&self, letters: usize) -> usize {
        let width = self.x.range.1 - self.x.range.0;
        ((width / (letters.max(1) as f64 * 6.5 + 12.0)) as usize).max(1)
    }
}

/// A text cut to so many letters, with a sign that it was.
pub fn short(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let cut: String = text.chars().take(letters.max(2) - 1).collect();
    format!("{}…", cut.trim_end())
}

/// A bar for each row, under one another, with names to the left and figures to the right: the chart that words want.
pub struct BarRow {
    pub name: String,
    /// From 0 to this; less than 0 goes the other way.
    pub value: f64,
    pub says: String,
    pub act: Act,
}

/// Bars under one another, centred on 0 where some are negative.
pub fn bars(name: &'static str, title: &str, width: f64, rows: &[BarRow]) -> Figure {
    const ROW: f64 = 26.0;
    let mut figure = Figure::new(name, title, (width, ROW * rows.len() as f64 + 8.0));
    let names = (rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0) as f64 * 8.0 + 12.0)
        .clamp(60.0, width * 0.38);
    let says = rows.iter().map(|row| row.says.chars().count()).max().unwrap_or(0) as f64 * 7.0 + 10.0;
    let most = rows.iter().map(|row| row.value.abs()).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let both = rows.iter().any(|row| row.value < 0.0);
    let (from, to) = (names, (width - says).max(names + 40.0));
    let zero = if both { (from + to) / 2.0 } else { from };
    let unit = (to - zero) / most;
    for (i, row) in rows.iter().enumerate() {
        let y = ROW * i as f64 + 4.0;
        let name = short(&row.name, ((names - 8.0) / 7.9) as usize);
        figure.add(Ink::Word, Form::Label(names - 8.0, y + 15.0, Anchor::End, name));
        let length = (row.value.abs() * unit).max(1.0);
        let x = if row.value < 0.0 { zero - length } else { zero };
        let ink = if row.value < 0.0 { Ink::Under } else { Ink::Over };
        figure.add_act(
            ink,
            Form::Rect(x, y + 3.0, length, ROW - 12.0),
            format!("{}: {}", row.name, row.says),
            row.act.clone(),
        );
        figure.label(Ink::Quiet, (width, y + 15.0), Anchor::End, row.says.clone());
    }
    if both {
        figure.add(Ink::Grid, Form::Line(zero, 0.0, zero, figure.height));
    }
    figure
}

/// The logarithm to the base 10, in which a frame of logarithms counts.
pub fn log10(x: f64) -> f64 {
    crate::engine::float::ln(x) / std::f64::consts::LN_10
}

/// A frame for numbers from 1 to … on both axes by their logarithms to the base 10, with the powers of ten named.
pub fn log_frame(
    context: &Context,
    figure: &mut Figure,
    x_to: f64,
    y_to: f64,
    (x_name, y_name): (&str, &str),
) -> Frame {
    // The greatest stand clear of the edge.
    let to = |x: f64| log10(x.max(1.0)) + 0.1;
    let frame = blank(figure, (0.0, to(x_to)), (0.0, to(y_to)));
    let tens = std::iter::successors(Some(1.0), |ten: &f64| Some(ten * 10.0));
    let tens: Vec<(f64, f64)> = (0..19).map(f64::from).zip(tens).collect();
    let powers = |to: f64| tens.clone().into_iter().take_while(move |(power, _)| *power <= to + 1e-9);
    for (at, power) in powers(frame.y.domain.1) {
        let y = frame.y.at(at);
        figure.add(Ink::Grid, Form::Line(LEFT, y, figure.width - RIGHT, y));
        figure.label(Ink::Quiet, (LEFT - 8.0, y + 4.0), Anchor::End, context.decimal(power, 0));
    }
    for (at, power) in powers(frame.x.domain.1) {
        let x = frame.x.at(at);
        figure.add(Ink::Grid, Form::Line(x, TOP + 12.0, x, figure.height - BOTTOM));
        figure.label(
            Ink::Quiet,
            (x, figure.height - BOTTOM + 18.0),
            Anchor::Middle,
            context.decimal(power, 0),
        );
    }
    figure.label(Ink::Quiet, (0.0, TOP - 2.0), Anchor::Start, y_name);
    figure.label(Ink::Quiet, (frame.x.range.1, figure.height - 6.0), Anchor::End, x_name);
    frame
}

/// A frame for numbers on both sides of 0, and upwards from 0 to … by their square roots: points are to be put there by the
/// root of their y.
pub fn root_frame(
    context: &Context,
    figure: &mut Figure,
    x: (f64, f64),
    y_to: f64,
    (x_name, y_name): (&str, &str),
) -> Frame {
    let frame = blank(figure, x, (0.0, y_to.sqrt()));
    let tens = std::iter::successors(Some(0.1), |ten: &f64| Some(ten * 10.0)).take(20);
    let steps = tens.flat_map(|ten| [ten, 2.0 * ten, 5.0 * ten]);
    let mut last = f64::INFINITY;
    for step in std::iter::once(0.0).chain(steps).take_while(|step| *step <= y_to) {
        let y = frame.y.at(step.sqrt());
        // Only as many as stand clear of each other.
        if last - y >= 26.0 {
            figure.add(Ink::Grid, Form::Line(LEFT, y, figure.width - RIGHT, y));
            let said = context.decimal(step, usize::from(step > 0.0 && step < 1.0));
            figure.label(Ink::Quiet, (LEFT - 8.0, y + 4.0), Anchor::End, said);
            last = y;
        }
    }
    let zero = frame.x.at(0.0);
    figure.add(Ink::Grid, Form::Line(zero, TOP + 12.0, zero, figure.height - BOTTOM));
    below(context, figure, &frame, x_name);
    figure.label(Ink::Quiet, (0.0, TOP - 2.0), Anchor::Start, y_name);
    frame
}

/// A dot for each row on one scale that need not begin at 0, with names to the left and figures to the right.
pub fn dots(name: &'static str, title: &str, width: f64, rows: &[BarRow]) -> Figure {
    const ROW: f64 = 26.0;
    let mut figure = Figure::new(name, title, (width, ROW * rows.len() as f64 + 8.0));
    let share = if width < 480.0 { 0.42 } else { 0.5 };
    let longest = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0) as f64;
    let names = (longest * 7.0 + 12.0).clamp(60.0, width * share);
    let says = rows.iter().map(|row| row.says.chars().count()).max().unwrap_or(0) as f64 * 8.0 + 12.0;
    let least = rows.iter().map(|row| row.value).fold(f64::INFINITY, f64::min);
    let most = rows.iter().map(|row| row.value).fold(f64::NEG_INFINITY, f64::max);
    let (from, to) = (names + 8.0, (width - says - 8.0).max(names + 48.0));
    let scale = Scale::linear((least, most), (from + 6.0, to - 6.0));
    // Equal values stand in the middle.
    let at = |value: f64| if most > least { scale.at(value) } else { (from + to) / 2.0 };
    let letters = ((names - 12.0) / 7.0) as usize;
    for (i, row) in rows.iter().enumerate() {
        let y = ROW * i as f64 + 4.0 + ROW / 2.0;
        let short: String = match row.name.chars().count() > letters {
            true => row.name.chars().take(letters.saturating_sub(1)).chain(['…']).collect(),
            false => row.name.clone(),
        };
        figure.label(Ink::Text, (names, y + 4.0), Anchor::End, short);
        figure.add(Ink::Grid, Form::Line(from, y, to, y));
        let title = format!("{}: {}", row.name, row.says);
        figure.add_act(Ink::Accent, Form::Dot(at(row.value), y, 5.0), title, row.act.clone());
        figure.label(Ink::Quiet, (width, y + 4.0), Anchor::End, row.says.clone());
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_have_the_decimals_they_need() {
        assert_eq!(decimals(&[0.0, 10.0]), 0);
        assert_eq!(decimals(&[0.0, 0.5, 1.0]), 1);
        assert_eq!(decimals(&[0.0, 0.05]), 2);
        assert_eq!(decimals(&[3.0]), 0);
    }

    #[test]
    fn a_missing_point_breaks_the_line() {
        let mut figure = Figure::new("x", "", (400.0, 200.0));
        let frame = blank(&figure, (0.0, 4.0), (0.0, 1.0));
        let points = [(0.0, Some(0.0)), (1.0, Some(1.0)), (2.0, None), (3.0, Some(0.5))];
        frame.line(&mut figure, Ink::Accent, &points);
        assert_eq!(figure.shapes.len(), 2);
        assert!(matches!(figure.shapes[1].form, Form::Dot(..)), "one point alone is a dot");
    }

    #[test]
    fn bars_of_nothing_are_nothing() {
        assert!(bars("x", "", 300.0, &[]).shapes.is_empty());
        let row = |value| BarRow { name: "a".into(), value, says: "0".into(), act: Act::none() };
        let figure = bars("x", "", 300.0, &[row(0.0), row(-2.0)]);
        assert!(figure.shapes.iter().all(|shape| match shape.form {
            Form::Rect(x, _, w, _) => x.is_finite() && w >= 1.0,
            _ => true,
        }));
    }

    #[test]
    fn dots_stand_between_the_names_and_the_figures() {
        let row =
            |value| BarRow { name: "un titre bien long".into(), value, says: "0,5".into(), act: Act::none() };
        for rows in [vec![], vec![row(0.5)], vec![row(-3.0), row(2.0)], vec![row(1.0), row(1.0)]] {
            let figure = dots("x", "", 320.0, &rows);
            let places = figure.shapes.iter().filter_map(|shape| match shape.form {
                Form::Dot(x, ..) => Some(x),
                _ => None,
            });
            assert_eq!(places.clone().count(), rows.len());
            assert!(places.into_iter().all(|x| (60.0..=310.0).contains(&x)));
        }
    }
}
