//! The tables of trends: groups, queries, pairs of queries.

use super::asking::explained;
use super::{Drawing, said};
use crate::engine::analysis::trends::{Group, TrendsAnswer};
use crate::engine::export;
use crate::engine::measures::Value;
use crate::engine::measures::trend::Correlation;
use crate::sheet::words::{common, measures};
use crate::sheet::{Act, Cell, Column, Look, Table};

const DISPERSION: [&str; 5] = ["dp", "dp_norm", "juilland_d", "carroll_d2", "rosengren_s"];

/// Every group, one by one.
pub fn listed(drawing: &Drawing, answer: &TrendsAnswer) -> Table {
    let whole = groups(drawing, answer, "trends");
    let (offset, total) = (drawing.context.offset, u64::from(answer.total));
    Table { offset, total, is_window: true, ..whole }
}

/// Groups with what every query has there.
pub fn groups(drawing: &Drawing, answer: &TrendsAnswer, name: &'static str) -> Table {
    let (own, all) = (said::words(drawing.context.locale), common(drawing.context.locale));
    let group = own.groups[drawing.by].0;
    let first: String = {
        let mut letters = group.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    };
    let mut columns = vec![
        Column::words("group", &first).width(18.0),
        Column::words("key", "").hidden(),
        Column::words("kind", "").hidden(),
        Column::number("words", own.words).width(9.0),
        Column::number("texts", all.texts).width(8.0).extra(),
    ];
    for query in &drawing.queries {
        let key = |what: &str| format!("{query} {what}");
        columns.push(Column::number(&key("count"), query).width(10.0));
        columns.push(
            Column::number(&key("rate"), &(all.rate)(drawing.context.count(drawing.base as u64))).width(10.0),
        );
        columns.push(Column::number(&key("low"), own.low).hidden());
        columns.push(Column::number(&key("high"), own.high).hidden());
    }
    let rows = answer.groups.iter().map(|group| cells(drawing, group)).collect();
    Table::whole(name, (own.chart)(group), columns, rows)
}

fn cells(drawing: &Drawing, group: &Group) -> Vec<Cell> {
    let context = drawing.context;
    let opened = match group.text.and_then(|text| context.document(text)) {
        Some(text) => Act::text(&text.id, None),
        None => Act::none(),
    };
    let is_gap = group.texts == 0;
    let mut cells = vec![
        Cell::text(drawing.name(group)).act(opened),
        Cell::text(group.label.as_str()),
        Cell::text(format!("{:?}", group.kind).to_lowercase()),
        if is_gap { Cell::missing() } else { context.counted(group.words, Act::none()) },
        if is_gap { Cell::missing() } else { context.counted(u64::from(group.texts), Act::none()) },
    ];
    for (query, count) in drawing.queries.iter().zip(&group.counts) {
        let Some(count) = count else {
            cells.extend((0..4).map(|_| Cell::missing()));
            continue;
        };
        let interval = count.interval.ok();
        let real = |x: Option<f64>| match x {
            Some(x) => Cell::text("").value(export::Cell::Real(x * drawing.base)),
            None => Cell::missing(),
        };
        let rate = match count.rate {
            Ok(rate) => {
                let says = interval.map(|interval| {
                    format!("{} – {}", drawing.rate(interval.low), drawing.rate(interval.high))
                });
                let figure = drawing.explained(count.count, group.words, query);
                Cell::text(drawing.rate(rate))
                    .value(export::Cell::Real(rate * drawing.base))
                    .act(Act::explain(figure))
                    .note(says.unwrap_or_default())
            }
            Err(reason) => Cell::missing().note(measures::reason(reason, context.lang())),
        };
        cells.push(context.counted(count.count, drawing.lines(query, group)));
        cells.push(rate);
        cells.push(real(interval.map(|interval| interval.low)));
        cells.push(real(interval.map(|interval| interval.high)));
    }
    cells
}

/// What is said of each query over all groups.
pub fn queries(drawing: &Drawing) -> Table {
    let context = drawing.context;
    let (own, all) = (said::words(context.locale), common(context.locale));
    let mut columns = vec![
        Column::words("query", all.query).width(14.0),
        Column::number("count", all.occurrences).width(12.0),
        Column::number("texts", all.texts).width(8.0).extra(),
        Column::number("rate", &(all.rate)(context.count(drawing.base as u64))).width(10.0),
        Column::number("low", own.low).width(8.0).extra(),
        Column::number("high", own.high).width(8.0).extra(),
        Column::number("range", &(own.range)(own.groups[drawing.by].1)).width(9.0),
    ];
    for id in DISPERSION {
        let about = measures::about(id, context.lang());
        let (name, plain) = about.map_or(("", ""), |about| (about.name, about.plain));
        columns.push(Column::number(id, name).help(plain).width(10.0));
    }
    columns.push(Column::number("tau", own.tau).width(10.0));
    columns.push(Column::number("tau_p", own.p).width(8.0));
    columns.push(Column::number("tau_low", own.low).width(8.0).extra());
    columns.push(Column::number("tau_high", own.high).width(8.0).extra());
    let row = |(_, query, found): (usize, &str, &crate::engine::analysis::trends::Figures)| {
        let total = &found.total;
        let base = |value: Value| value.map(|value| value * drawing.base);
        let end = |end: fn(crate::engine::measures::interval::Interval) -> f64| base(total.interval.map(end));
        let even = &found.dispersion;
        let measured = |id: &str, value: Value| context.measured(value, explained(context, id, &[query]));
        let mut row = vec![
            Cell::word(query, Act::lines(query)),
            context.counted(total.count, Act::lines(query)),
            context.counted(u64::from(total.texts), Act::none()),
            context.measured(
                base(total.rate),
                Act::explain(drawing.explained(total.count, drawing.answer.words, query)),
            ),
            measured("wilson_texts", end(|interval| interval.low)),
            measured("wilson_texts", end(|interval| interval.high)),
            context.counted(u64::from(even.range), Act::none()),
        ];
        let values = [even.dp, even.dp_norm, even.juilland_d, even.carroll_d2, even.rosengren_s];
        row.extend(DISPERSION.into_iter().zip(values).map(|(id, value)| measured(id, value)));
        match found.trend {
            Some(trend) => row.extend([
                measured("kendall", trend.tau.map(|tau| tau.value)),
                measured("kendall_p", trend.tau.map(|tau| tau.p)),
                measured("kendall_interval", trend.interval.map(|interval| interval.low)),
                measured("kendall_interval", trend.interval.map(|interval| interval.high)),
            ]),
            None => row.extend((0..4).map(|_| Cell::missing())),
        }
        row
    };
    Table::whole("trends-queries", own.queries, columns, drawing.figures().map(row).collect())
}

/// Which queries are frequent in the same groups.
pub fn pairs(drawing: &Drawing) -> Table {
    let context = drawing.context;
    let own = said::words(context.locale);
    let columns = vec![
        Column::words("first", own.two[0]),
        Column::words("second", own.two[1]),
        Column::number("groups", own.n_groups).width(8.0),
        Column::number("pearson", own.pearson),
        Column::number("pearson_p", own.p).width(8.0),
        Column::number("spearman", own.spearman),
        Column::number("spearman_p", own.p).width(8.0),
    ];
    let row = |pair: &crate::engine::analysis::trends::Pair| {
        let name = |nth: u32| drawing.queries.get(nth as usize).map_or("", String::as_str);
        let query = |nth: u32| Cell::word(name(nth), Act::lines(name(nth)));
        let both = [name(pair.first), name(pair.second)];
        let value = |id: &str, found: Result<Correlation, crate::engine::measures::NoValue>| {
            let cell = context.measured(found.map(|found| found.value), explained(context, id, &both));
            match found {
                Ok(found) => cell.look(Look::Heat(found.value as f32)),
                Err(_) => cell,
            }
        };
        let p = |id: &str, found: Result<Correlation, crate::engine::measures::NoValue>| {
            context.measured(found.map(|found| found.p), explained(context, id, &both))
        };
        vec![
            query(pair.first),
            query(pair.second),
            context.counted(u64::from(pair.n), Act::none()),
            value("pearson", pair.pearson),
            p("pearson_p", pair.pearson),
            value("spearman", pair.spearman),
            p("spearman_p", pair.spearman),
        ]
    };
    Table::whole("trends-pairs", own.together, columns, drawing.answer.pairs.iter().map(row).collect())
}
