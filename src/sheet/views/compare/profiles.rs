//! The text profiles of two sides beside each other: each measure of both, and the difference.

use super::{KEYS, side};
use crate::engine::analysis::text_profile::counting::Counting;
use crate::engine::analysis::text_profile::measure::{Group, TextMeasure};
use crate::engine::analysis::text_profile::{TextProfilesAnswer, TextProfilesQuestion};
use crate::engine::export;
use crate::engine::measures::Value;
use crate::protocol::{Ask, Question};
use crate::sheet::sides;
use crate::sheet::text_columns::{changes_with_length, explained, in_catalogue, shown};
use crate::sheet::words::text_profiles::{self, about};
use crate::sheet::words::{common, compare as said};
use crate::sheet::{Act, Cell, Column, Context, Part, Table};

/// A side with fewer words is warned of.
const SMALL: u64 = 1_000;

fn columns(context: &Context) -> Vec<TextMeasure> {
    match context.setting("compare.columns") {
        "none" => Vec::new(),
        group => shown(context, group),
    }
}

/// One for each side; none where no measure is wanted.
pub fn questions(context: &Context) -> Vec<Question> {
    let columns = columns(context);
    if columns.is_empty() {
        return Vec::new();
    }
    let of = |side| TextProfilesQuestion {
        counting: Counting::on(context.layer()),
        columns: columns.clone(),
        whole: true,
        side: Some(side),
        ..TextProfilesQuestion::default()
    };
    [sides::first(context, &KEYS), sides::second(context, &KEYS)].map(|side| of(side).question()).into()
}

/// What of it stands in the catalogue of measures.
pub fn measures(context: &Context) -> Vec<&'static str> {
    in_catalogue(columns(context))
}

/// The section, once both sides have answered.
pub fn parts(
    context: &Context,
    answers: [Option<&TextProfilesAnswer>; 2],
    names: &[String; 2],
    sizes: [(u64, u64); 2],
) -> Vec<Part> {
    let own = said::words(context.locale);
    let [Some(first), Some(second)] = answers else { return Vec::new() };
    let mut parts = vec![Part::Heading(own.profiles.to_owned())];
    let mut told = String::new();
    for (name, (words, texts)) in names.iter().zip(sizes) {
        let name = sides::quoted(context, name);
        told += &(own.length)(&name, words, texts, context.locale);
        told.push(' ');
    }
    parts.push(Part::Text((told + &(own.window)(first.counting.window.into(), context.locale)).into()));
    if sizes.iter().any(|&(words, _)| words < SMALL) {
        parts.push(Part::Text((own.small)(SMALL, context.locale).into()));
    }
    let columns = columns(context);
    if sizes[0].0 != sizes[1].0 && columns.iter().any(|&measure| changes_with_length(measure)) {
        parts.push(Part::Text(own.of_length.into()));
    }
    if columns.iter().any(|measure| measure.group() == Group::Readability) {
        let readability = text_profiles::words(context.locale).readability;
        parts.push(Part::Text(readability(&first.syllables).into()));
    }
    parts.push(Part::Table(table(context, [first, second], (names, sizes), &columns)));
    parts
}

fn table(
    context: &Context,
    answers: [&TextProfilesAnswer; 2],
    (names, sizes): (&[String; 2], [(u64, u64); 2]),
    measures: &[TextMeasure],
) -> Table {
    let own = said::words(context.locale);
    let columns = vec![
        Column::words("measure", common(context.locale).measure).width(10.0),
        side("first", &names[0]),
        side("second", &names[1]),
        Column::number("difference", own.difference)
            .width(7.5)
            .help(&(own.difference_help)(&names[0], &names[1])),
    ];
    let asked = [sides::first(context, &KEYS), sides::second(context, &KEYS)];
    let rows = measures.iter().enumerate().map(|(nth, &measure)| {
        let values = answers.map(|answer| answer.whole.get(nth).map(|of_all| of_all.value));
        let [Some(first), Some(second)] = values else { return Vec::new() };
        let explained = |at: usize, value: Value| {
            let of = (answers[at].counting.window, sizes[at].0, &*format!("side:{}", asked[at]));
            explained(measure, value, of).map_or(Act::none(), Act::explain)
        };
        vec![
            Cell::text(text_profiles::name(measure.id(), context.locale))
                .value(measure.id())
                .note(about(measure.id(), context.locale).1),
            context.measured(first, explained(0, first)),
            context.measured(second, explained(1, second)),
            difference(context, first, second),
        ]
    });
    Table::whole("profiles-of-sides", own.profiles, columns, rows.filter(|row| !row.is_empty()).collect())
}

/// With its sign, or the reason why one of the two has no value.
fn difference(context: &Context, first: Value, second: Value) -> Cell {
    match (first, second) {
        (Ok(first), Ok(second)) => {
            let difference = first - second;
            let sign = if difference > 0.0 { "+" } else { "" };
            Cell::text(format!("{sign}{}", context.figure(difference))).value(export::Cell::Real(difference))
        }
        (Err(why), _) | (_, Err(why)) => context.measured(Err(why), Act::none()),
    }
}
