//! Strips for several queries: where in the texts they stand.

use super::{Drawing, said};
use crate::engine::analysis::dispersion::DispersionAnswer;
use crate::plot::strip::marks;
use crate::sheet::figure::{Anchor, Figure, Form, Ink};
use crate::sheet::words::common;
use crate::sheet::{Act, Cell, Column, Table};

const ROW: f64 = 14.0;
const GAP: f64 = 8.0;

/// A strip for each text and query.
pub fn of_texts(drawing: &Drawing, places: &DispersionAnswer) -> Option<Figure> {
    let own = said::words(drawing.context.locale);
    let width = drawing.context.width;
    let names = (width * 0.3).clamp(90.0, 260.0);
    let length = width - names - 44.0;
    let texts: Vec<u32> = places.strips.first()?.rows.iter().map(|row| row.document).collect();
    let queries: Vec<usize> = drawing.figures().map(|(nth, ..)| nth).collect();
    let block = ROW * queries.len() as f64 + GAP;
    let height = block * texts.len() as f64;
    let mut figure = Figure::new("trends-strips", own.strips_title, (width, height));
    let fits = (names / 7.2) as usize;
    let mut twin = Vec::new();
    for (nth, &text) in texts.iter().enumerate() {
        let about = drawing.context.document(text)?;
        let top = block * nth as f64;
        let mut name: String = about.name().chars().take(fits).collect();
        if name.len() < about.name().len() {
            name.pop();
            name.push('…');
        }
        figure.label(Ink::Text, (0.0, top + ROW * queries.len() as f64 / 2.0 + 4.0), Anchor::Start, name);
        let mut cells =
            vec![Cell::text(about.name()), Cell::text(drawing.context.count(about.words)).value(about.words)];
        for (line, &query) in queries.iter().enumerate() {
            let middle = top + ROW * (line as f64 + 0.5);
            figure.add(Ink::Grid, Form::Line(names, middle, names + length, middle));
            let Some(strip) = places.strips.get(query).and_then(|strips| strips.rows.get(nth)) else {
                continue;
            };
            for mark in marks(&strip.at, strip.words, 1.5 / length) {
                let x = names + mark.x * length;
                let form =
                    Form::Rect(x, middle - 5.0, (mark.width * length).min(length - x + names).max(1.0), 10.0);
                let byte = strip.bytes.get(mark.first).copied();
                let title = match mark.count {
                    1 => drawing.queries[query].clone(),
                    n => format!("{} × {}", drawing.queries[query], drawing.context.count(n as u64)),
                };
                figure.add_act(Ink::Series(query as u8), form, title, Act::text(&about.id, byte));
            }
            let count = drawing.context.count(strip.matches);
            figure.label(Ink::Quiet, (width, middle + 4.0), Anchor::End, count);
            cells.push(
                drawing
                    .context
                    .counted(u64::from(strip.matches), Act::lines_in(&drawing.queries[query], &about.id)),
            );
        }
        twin.push(cells);
    }
    let all = common(drawing.context.locale);
    let mut columns = vec![Column::words("text", all.texts), Column::number("words", own.words)];
    columns.extend(
        queries.iter().map(|&query| Column::number(&drawing.queries[query], &drawing.queries[query])),
    );
    figure.caption = own.strips_caption.to_owned();
    figure.legend = super::charts::legend(drawing);
    figure.table = Some(Table::whole("trends-strips", own.strips_title, columns, twin));
    Some(figure)
}

/// Of many texts: the whole corpus as one strip for each query, as high as the query is frequent there.
pub fn of_corpus(drawing: &Drawing) -> Option<Figure> {
    const HIGH: f64 = 34.0;
    let own = said::words(drawing.context.locale);
    let at = &drawing.answer.progress_at;
    let last = at.last()?.words as f64;
    let width = drawing.context.width;
    let queries: Vec<(usize, &str, &[u64])> =
        drawing.figures().map(|(nth, query, found)| (nth, query, found.progress.as_slice())).collect();
    let mut figure =
        Figure::new("trends-strips", own.strips_title, (width, (HIGH + 24.0) * queries.len() as f64));
    for (line, (nth, query, progress)) in queries.iter().enumerate() {
        let bottom = (HIGH + 24.0) * (line as f64 + 1.0) - 6.0;
        let mut before = (0, 0);
        let rates: Vec<(u64, u64, f64)> = at
            .iter()
            .zip(*progress)
            .map(|(at, &count)| {
                let words = (at.words - before.0).max(1);
                let bin = (before.0, at.words, (count - before.1) as f64 / words as f64);
                before = (at.words, count);
                bin
            })
            .collect();
        let most = rates.iter().map(|bin| bin.2).fold(0.0, f64::max);
        let mut points = vec![(0.0, bottom)];
        for (from, to, rate) in rates.iter().filter(|_| most > 0.0) {
            let y = bottom - rate / most * HIGH;
            points.push((*from as f64 / last * width, y));
            points.push((*to as f64 / last * width, y));
        }
        points.push((width, bottom));
        figure.add(Ink::Grid, Form::Line(0.0, bottom, width, bottom));
        figure.add(Ink::Series(*nth as u8), Form::Area(points));
        figure.label(Ink::Word, (0.0, bottom - HIGH - 4.0), Anchor::Start, *query);
    }
    figure.caption = own.bins_caption.to_owned();
    let value = |query: usize, nth: usize| {
        let found = drawing.answer.series[query].found.as_ref()?;
        found.progress.get(nth).map(|count| *count as f64)
    };
    figure.table = Some(super::charts::twin(drawing, "trends-strips", own.strips_title, at, value));
    (!queries.is_empty()).then_some(figure)
}
