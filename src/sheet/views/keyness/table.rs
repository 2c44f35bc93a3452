//! The table of key words: its columns and its rows.

use super::{of_phrases, shown};
use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::analysis::keyness::{KeynessAnswer, KeynessRow};
use crate::engine::export;
use crate::engine::float::exp;
use crate::engine::measures::interval::Interval;
use crate::sheet::key_words::lines;
use crate::sheet::words::{common, contrast, measures, phrases};
use crate::sheet::{Act, Cell, Column, Context, Sorting};

pub fn columns(context: &Context, base: u64) -> Vec<Column> {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let sorting = Sorting::of(context, "keyness.order", "keyness.up");
    let phrases = of_phrases(context);
    let word = phrases.map_or(said.word, |own| own.phrase);
    let rate = (said.rate)(context.count(base));
    let mut columns = vec![
        Column::number("rank", said.rank).width(6.0).extra(),
        sorting.column(
            Column::words("word", word).width(if phrases.is_some() { 26.0 } else { 13.0 }),
            "word",
            true,
        ),
        Column::words("key", "").hidden(),
        sorting.column(Column::number("target", own.here).width(9.0), "target", false),
        sorting.column(Column::number("reference", own.there).width(11.0), "reference", false),
        Column::number("target_rate", own.rate_here).width(9.0).help(&rate).extra(),
        Column::number("reference_rate", own.rate_there).width(11.0).help(&rate).extra(),
        sorting.column(Column::number("target_texts", own.texts_here).width(8.0), "texts", false).extra(),
        Column::number("reference_texts", own.texts_there).width(10.0).extra(),
    ];
    for (nth, measure) in shown(context).into_iter().enumerate() {
        let (name, plain) = context.about_measure(measure.id());
        let column = Column::number(measure.id(), name).help(plain).width(11.0);
        columns.push(match nth {
            0 => sorting.column(column, "measure", false),
            _ => column.sorts(Act::set("keyness.measure", measure.id()), None),
        });
    }
    columns.push(sorting.column(
        Column::number("times", own.times).width(9.0).help(own.times_help),
        "times",
        false,
    ));
    columns.push(Column::number("low", own.interval).width(13.0).extra());
    columns.push(Column::number("high", "").hidden());
    columns.push(Column::number("q", "q").width(9.0).help(own.q_help).extra());
    columns
        .push(sorting.column(Column::number("dp", own.dp).width(7.0).help(own.dp_help), "dp", true).extra());
    columns
}

pub fn cells(context: &Context, answer: &KeynessAnswer, rank: u32, row: &KeynessRow, base: u64) -> Vec<Cell> {
    let own = contrast::words(context.locale);
    let query = lines(row);
    let lines = Act::lines(query.clone());
    let exact = row.query.as_ref().is_none_or(|query| query.exact);
    let note = if exact { "" } else { phrases::words(context.locale).approximate };
    let [a, b] = row.counts;
    let [n1, n2] = answer.sizes.map(|size| size.words);
    let count = |n: u64| Cell::text(context.count(n)).value(n);
    let rate = |n: u64, words: u64| {
        let rate = n as f64 / words.max(1) as f64 * base as f64;
        Cell::quiet(context.decimal(rate, 2)).value(export::Cell::Real(rate))
    };
    let mut cells = vec![
        Cell::quiet(context.count(rank + 1)).value(rank + 1),
        Cell::word(&row.word, lines.clone()),
        Cell::text(row.key.as_str()),
        context.counted(a, lines.clone()).note(note),
        context.counted(b, lines).note(note),
        rate(a, n1),
        rate(b, n2),
        count(u64::from(row.texts[0])),
        count(u64::from(row.texts[1])),
    ];
    for measure in shown(context) {
        let figure = Figure::new(measure.id(), Numbers::Corpora { a, n1, b, n2 });
        let figure = if measure == KeyMeasure::SimpleMaths {
            figure.with(f64::from(context.number("keyness.n")))
        } else {
            figure
        };
        cells.push(context.measured(row.value(measure), Act::explain(figure.with_lines(&query))));
    }
    let times = row.value(KeyMeasure::LogRatio).map(|log| exp(log * std::f64::consts::LN_2));
    let figure = Figure::new("log_ratio", Numbers::Corpora { a, n1, b, n2 });
    let times = context.measured(times, Act::explain(figure.with_lines(&query)));
    let about = |cell: Cell| Cell { text: format!("≈\u{a0}{}", cell.text), ..cell }.note(own.smoothed);
    cells.push(if row.is_smoothed { about(times) } else { times });
    let ends = row
        .interval
        .and_then(Result::ok)
        .map(|Interval { low, high }| [low, high].map(|log| exp(log * std::f64::consts::LN_2)));
    match (ends, row.interval) {
        (Some([low, high]), _) if !row.is_smoothed => {
            let said = format!("{} – {}", context.figure(low), context.figure(high));
            cells.push(Cell::quiet(said).value(export::Cell::Real(low)));
            cells.push(Cell::text("").value(export::Cell::Real(high)));
        }
        (_, interval) => {
            let reason = match interval {
                Some(Err(reason)) => measures::reason(reason, context.lang()),
                Some(Ok(_)) => own.smoothed,
                None => "",
            };
            cells.push(Cell { text: "–".into(), ..Cell::missing() }.note(reason));
            cells.push(Cell::missing());
        }
    }
    let q = if row.q < 0.0001 {
        format!("<\u{a0}{}", context.decimal(0.0001, 4))
    } else {
        context.decimal(row.q, 4)
    };
    cells.push(Cell::text(q).value(export::Cell::Real(row.q)));
    cells.push(context.measured(row.dp, Act::none()));
    cells
}
