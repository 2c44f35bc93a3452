//! A chart of dots with their intervals: a row for each group, a dot for each query.

use crate::plot::scale::Scale;
use crate::sheet::axis::decimals;
use crate::sheet::figure::{Anchor, Figure, Form, Ink};
use crate::sheet::{Act, Context};

/// Room to the right of the axis, in pixels.
const MARGIN: f64 = 16.0;

/// A row of a chart of dots: a name, and for each series a value with its interval.
pub struct DotRow {
    pub name: String,
    pub dots: Vec<Option<DotOf>>,
}

/// A value, what it says, and what a press of it does.
pub struct DotOf {
    pub value: f64,
    pub interval: Option<(f64, f64)>,
    pub says: String,
    pub act: Act,
}

/// Values side by side on one axis, a row for each name: the chart for groups that have no order in time.
pub fn dots(context: &Context, name: &'static str, title: &str, rows: &[DotRow]) -> Figure {
    let n_series = rows.iter().map(|row| row.dots.len()).max().unwrap_or(0).max(1) as f64;
    let height = 12.0 + 10.0 * n_series.max(1.2);
    let width = context.width;
    let mut figure = Figure::new(name, title, (width, height * rows.len() as f64 + 28.0));
    let names = (rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0) as f64 * 7.5 + 14.0)
        .clamp(60.0, width * 0.4);
    let all = || rows.iter().flat_map(|row| row.dots.iter().flatten());
    let most = all().map(|dot| dot.value).fold(0.0, f64::max);
    // An interval that is far wider than all values leaves the chart rather than flatten it.
    let high = all().filter_map(|dot| dot.interval).map(|interval| interval.1).fold(most, f64::max);
    let to = if most > 0.0 { high.min(3.0 * most) } else { high };
    let to = if to > 0.0 { to } else { 1.0 };
    let x = Scale::linear((0.0, to), (names, width - MARGIN));
    let bottom = height * rows.len() as f64 + 4.0;
    let ticks = x.ticks(if width < 480.0 { 3 } else { 6 });
    let decimals = decimals(&ticks);
    for tick in ticks {
        figure.add(Ink::Grid, Form::Line(x.at(tick), 0.0, x.at(tick), bottom));
        let at = (x.at(tick), bottom + 16.0);
        figure.label(Ink::Quiet, at, Anchor::Middle, context.decimal(tick, decimals));
    }
    let fits = (names / 7.2) as usize;
    for (nth, row) in rows.iter().enumerate() {
        let top = height * nth as f64 + 4.0;
        let shown: String = match row.name.chars().count() > fits {
            true => row.name.chars().take(fits.saturating_sub(1)).chain(['…']).collect(),
            false => row.name.clone(),
        };
        figure.label(Ink::Text, (names - 10.0, top + height / 2.0), Anchor::End, shown);
        for (series, dot) in row.dots.iter().enumerate() {
            let Some(dot) = dot else { continue };
            let y = top + 2.0 + (series as f64 + 0.5) * (height - 8.0) / n_series;
            let ink = Ink::Series(series as u8);
            if let Some((low, high)) = dot.interval {
                figure.add(ink, Form::Line(x.at(low), y, x.at(high.min(to)), y));
            }
            let says = format!("{}: {}", row.name, dot.says);
            figure.add_act(ink, Form::Dot(x.at(dot.value), y, 4.0), says, dot.act.clone());
        }
    }
    figure
}
