//! The volcano: every key word by how large its difference is (Log Ratio) and how sure (G²).

use super::axis::root_frame;
use super::figure::{Anchor, Form, Ink};
use super::key_words::{lines, sure};
use super::words::key_phrases as said;
use super::words::{common, contrast};
use super::{Act, Cell, Column, Context, Figure, Table};
use crate::engine::analysis::keyness::KeynessRow;
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::export;

/// A word at its place.
struct Dot<'a> {
    row: &'a KeynessRow,
    /// Log Ratio and G² without its sign.
    at: (f64, f64),
    ink: Ink,
    /// In pixels.
    x: f64,
    y: f64,
}

/// From left, from top, to right, to bottom.
type Area = (f64, f64, f64, f64);

/// Pixels that a letter takes, about; how high a line is; the radius of a dot.
const LETTER: f64 = 7.6;
const LINE: f64 = 16.0;
const RADIUS: f64 = 4.0;

fn ink(row: &KeynessRow) -> Ink {
    match sure(row) {
        1 => Ink::Over,
        -1 => Ink::Under,
        _ => Ink::Quiet,
    }
}

/// The figure; nothing without a word that has both measures.
pub fn volcano(context: &Context, here: &str, is_phrases: bool, rows: &[&KeynessRow]) -> Option<Figure> {
    let own = said::words(context.locale);
    let dot = |row: &&'_ KeynessRow| {
        let at = (row.value(KeyMeasure::LogRatio).ok()?, row.value(KeyMeasure::G2).ok()?.abs());
        Some((at, ink(row)))
    };
    let mut dots: Vec<Dot> = rows
        .iter()
        .filter_map(|row| dot(row).map(|(at, ink)| Dot { row, at, ink, x: 0.0, y: 0.0 }))
        .collect();
    let of = |far: fn(f64, f64) -> f64, value: fn(&Dot) -> f64| dots.iter().map(value).fold(0.0, far);
    let (left, right, top) =
        (of(f64::min, |dot| dot.at.0), of(f64::max, |dot| dot.at.0), of(f64::max, |dot| dot.at.1));
    if dots.is_empty() {
        return None;
    }
    let title = (own.volcano)(here, is_phrases);
    let width = context.width;
    let mut figure = Figure::new("volcano", title.clone(), (width, (width * 0.62).clamp(280.0, 460.0)));
    figure.caption = own.volcano_caption.to_owned();
    let room = (right - left) * 0.06 + 0.1;
    let frame =
        root_frame(context, &mut figure, (left - room, right + room), top * 1.1 + 0.1, (own.x, own.y));
    for dot in &mut dots {
        (dot.x, dot.y) = frame.at(dot.at.0, dot.at.1.sqrt());
    }
    // The strongest stand over the others.
    for dot in dots.iter().rev() {
        let form = if dot.row.is_smoothed {
            Form::Ring(dot.x, dot.y, RADIUS)
        } else {
            Form::Dot(dot.x, dot.y, RADIUS)
        };
        figure.add_act(dot.ink, form, says(context, &dots, dot), Act::lines(lines(dot.row)));
    }
    let within = (frame.x.range.0, frame.y.range.1 - 8.0, width, frame.y.range.0);
    for label in labels(&dots, within, if width < 480.0 { 10 } else { 28 }) {
        figure.add(Ink::Word, label.form());
    }
    figure.legend = [Ink::Over, Ink::Under, Ink::Quiet]
        .into_iter()
        .zip(own.inks)
        .filter(|(ink, _)| dots.iter().any(|dot| dot.ink == *ink))
        .map(|(ink, name)| (ink, name.to_owned()))
        .collect();
    figure.table = Some(table(context, title, is_phrases, &dots));
    Some(figure)
}

/// Whether two words have the same place, as those with the same counts have.
fn is_same(one: &Dot, other: &Dot) -> bool {
    one.row.counts == other.row.counts
}

/// What a dot says: the words at its place, and their figures.
fn says(context: &Context, dots: &[Dot], dot: &Dot) -> String {
    let same = dots.iter().filter(|other| is_same(dot, other) && !std::ptr::eq(*other, dot));
    let others: Vec<&str> = same.map(|other| other.row.word.as_str()).take(4).collect();
    let words = [&[dot.row.word.as_str()], &others[..]].concat().join(", ");
    let [a, b] = dot.row.counts.map(|count| context.count(count));
    let own = said::words(context.locale);
    let colon = context.pick(("\u{a0}:", ":"));
    let (ratio, g2) = (context.decimal(dot.at.0, 2), context.figure(dot.at.1));
    format!("{words}{colon} {a} / {b}, {} {ratio}, {} {g2}", own.x, own.y)
}

/// A name and the room that it takes; which end of it stands beside its dot.
struct Name {
    area: Area,
    anchor: Anchor,
    text: String,
}

impl Name {
    fn form(self) -> Form {
        let (left, _, right, bottom) = self.area;
        let x = match self.anchor {
            Anchor::Start => left,
            Anchor::Middle => (left + right) / 2.0,
            Anchor::End => right,
        };
        Form::Label(x, bottom - 4.0, self.anchor, self.text)
    }
}

/// Names for the strongest, where one fits beside its dot without touching a dot or another name.
fn labels(dots: &[Dot], within: Area, most: usize) -> Vec<Name> {
    let is_clear = |(a, b, c, d): Area, (w, x, y, z): Area| c <= w || y <= a || d <= x || z <= b;
    let mut order: Vec<&Dot> = dots.iter().collect();
    order.sort_by(|one, other| other.at.1.total_cmp(&one.at.1));
    let mut named: Vec<&Dot> = Vec::new();
    let mut labels: Vec<Name> = Vec::new();
    for dot in order {
        if labels.len() == most || named.iter().any(|other| is_same(dot, other)) {
            continue;
        }
        named.push(dot);
        let others = dots.iter().filter(|other| is_same(dot, other)).count() - 1;
        let name = super::axis::short(&dot.row.word, 26);
        let text = if others > 0 { format!("{name} +{others}") } else { name };
        let wide = text.chars().count() as f64 * LETTER;
        let far = RADIUS + 3.0;
        let places = [
            (dot.x + far, dot.y - LINE / 2.0, Anchor::Start),
            (dot.x - far - wide, dot.y - LINE / 2.0, Anchor::End),
            (dot.x - wide / 2.0, dot.y - far - LINE, Anchor::Middle),
            (dot.x - wide / 2.0, dot.y + far, Anchor::Middle),
        ];
        let area = |(x, y, anchor): (f64, f64, Anchor)| ((x, y, x + wide, y + LINE), anchor);
        let fits = |&((a, b, c, d), _): &(Area, Anchor)| {
            let of_dot = |dot: &Dot| (dot.x - RADIUS, dot.y - RADIUS, dot.x + RADIUS, dot.y + RADIUS);
            a >= within.0
                && b >= within.1
                && c <= within.2
                && d <= within.3
                && labels.iter().all(|other: &Name| is_clear((a, b, c, d), other.area))
                && dots.iter().all(|other| is_same(dot, other) || is_clear((a, b, c, d), of_dot(other)))
        };
        if let Some((area, anchor)) = places.into_iter().map(area).find(fits) {
            labels.push(Name { area, anchor, text });
        }
    }
    labels
}

fn table(context: &Context, title: String, is_phrases: bool, dots: &[Dot]) -> Table {
    let (own, sides) = (said::words(context.locale), contrast::words(context.locale));
    let columns = vec![
        Column::words("word", if is_phrases { own.phrase } else { common(context.locale).word }),
        Column::number("log_ratio", own.log_ratio),
        Column::number("g2", own.y),
        Column::number("target", sides.here),
        Column::number("reference", sides.there),
        Column::number("low", own.low),
        Column::number("high", own.high),
    ];
    let number = |x: f64| Cell::text(context.decimal(x, 2)).value(export::Cell::Real(x));
    let cells = dots.iter().map(|dot| {
        let [a, b] = dot.row.counts.map(|count| Cell::text(context.count(count)).value(count));
        // Half an occurrence would make one up.
        let ends = dot.row.interval.and_then(Result::ok).filter(|_| !dot.row.is_smoothed);
        let end = |end: Option<f64>| end.map_or_else(Cell::missing, number);
        vec![
            Cell::word(&dot.row.word, Act::lines(lines(dot.row))),
            number(dot.at.0),
            context.measured(dot.row.value(KeyMeasure::G2), Act::none()),
            a,
            b,
            end(ends.map(|ends| ends.low)),
            end(ends.map(|ends| ends.high)),
        ]
    });
    Table::whole("volcano", title, columns, cells.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::analysis::keyness::measure::Counts;
    use crate::engine::measures::interval::Interval;

    fn row(word: &str, a: u64, b: u64, interval: Option<(f64, f64)>) -> KeynessRow {
        let counts = Counts { a, b, n1: 1_000, n2: 1_000 };
        KeynessRow {
            word: word.into(),
            key: word.into(),
            counts: [a, b],
            texts: [1, 1],
            sign: counts.sign(),
            dp: Ok(0.0),
            values: KeyMeasure::ALL.map(|measure| measure.of(counts, 1.0)).to_vec(),
            is_smoothed: counts.is_smoothed(),
            q: if word == "doubtful" { 0.06 } else { 0.05 },
            interval: interval.map(|(low, high)| Ok(Interval { low, high })),
            query: None,
        }
    }

    fn dots(rows: &[KeynessRow]) -> Vec<Dot<'_>> {
        let dot = |row| Dot { row, at: (0.0, 1.0), ink: ink(row), x: 100.0, y: 100.0 };
        rows.iter().map(dot).collect()
    }

    #[test]
    fn ink_is_for_what_the_interval_bears_out() {
        let check =
            |interval, expected| assert_eq!(ink(&row("mot", 3, 1, interval)), expected, "{interval:?}");
        check(Some((0.1, 2.0)), Ink::Over);
        check(Some((-2.0, -0.1)), Ink::Under);
        check(Some((-0.1, 0.1)), Ink::Quiet);
        check(Some((0.0, 1.0)), Ink::Quiet);
        check(None, Ink::Quiet);
        assert_eq!(ink(&row("doubtful", 3, 1, Some((0.1, 2.0)))), Ink::Quiet);
    }

    #[test]
    fn names_never_touch_each_other_or_a_dot() {
        let rows: Vec<KeynessRow> =
            (0..80).map(|n| row(&format!("mot{n}"), n + 1, 1 + n * 7 % 5, None)).collect();
        let mut dots = dots(&rows);
        for (n, dot) in dots.iter_mut().enumerate() {
            (dot.x, dot.y) = (60.0 + (n * 53 % 600) as f64, 20.0 + (n * 37 % 300) as f64);
            dot.at.1 = n as f64;
        }
        let within = (56.0, 10.0, 700.0, 340.0);
        let found = labels(&dots, within, 100);
        assert!(found.len() > 20, "{}", found.len());
        let areas: Vec<Area> = found.iter().map(|name| name.area).collect();
        for (n, (a, b, c, d)) in areas.iter().enumerate() {
            assert!(*a >= within.0 && *b >= within.1 && *c <= within.2 && *d <= within.3);
            let apart = |(w, x, y, z): &Area| c <= w || y <= a || d <= x || z <= b;
            assert!(areas[n + 1..].iter().all(apart));
            assert!(dots.iter().filter(|dot| !apart(&(dot.x, dot.y, dot.x, dot.y))).count() == 0);
        }
        assert_eq!(labels(&dots, within, 3).len(), 3);
    }

    #[test]
    fn words_of_one_place_have_one_name() {
        let rows = [row("un", 3, 1, None), row("deux", 3, 1, None), row("trois", 3, 1, None)];
        let found = labels(&dots(&rows), (0.0, 0.0, 500.0, 500.0), 9);
        assert_eq!(found.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["un +2"]);
    }
}
