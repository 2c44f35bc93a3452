//! Words: the frequency list. Every word leads to its lines, every measure to its explanation.

use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::frequencies::{
    FrequenciesAnswer, FrequenciesQuestion, FrequencyOrder, FrequencyRow,
};
use crate::engine::analysis::word_measures::WordMeasure;
use crate::engine::export;
use crate::engine::text::Layer;
use crate::protocol::{Ask, Question};
use crate::sheet::setting::join;
use crate::sheet::words::{common, word_list};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Look, Method, Part, Rich, Setting, Sheet, Sorting,
    Table, View,
};

pub const VIEW: View =
    View { slug: "words", title: word_list::TITLE, settings: SETTINGS, controls, questions, sheet };

/// The measures by their ids.
const IDS: [&str; WordMeasure::ALL.len()] = {
    let mut ids = [""; WordMeasure::ALL.len()];
    let mut i = 0;
    while i < ids.len() {
        ids[i] = WordMeasure::ALL[i].id();
        i += 1;
    }
    ids
};
const MEASURES: &[&str] = &join::<{ IDS.len() + 2 }>(&["none", "all"], &IDS);
const ORDERS: &[&str] = &join::<{ IDS.len() + 3 }>(&["count", "texts", "word"], &IDS);
const BASES: &[&str] = &["auto", "1000", "10000", "1000000"];

const SETTINGS: &[Setting] = &[
    Setting { key: "words.filter", default: "", kind: Kind::Text },
    Setting { key: "words.stopwords", default: "0", kind: Kind::Tick },
    Setting { key: "words.forms", default: "0", kind: Kind::Tick },
    Setting { key: "words.by", default: "count", kind: Kind::Choice(ORDERS) },
    Setting { key: "words.up", default: "0", kind: Kind::Tick },
    Setting { key: "words.measure", default: "dp", kind: Kind::Choice(MEASURES) },
    Setting { key: "words.base", default: "auto", kind: Kind::Choice(BASES) },
    Setting { key: "words.least", default: "1", kind: Kind::Whole(1, 1_000_000_000) },
    Setting { key: "words.most", default: "0", kind: Kind::Whole(0, 1_000_000_000) },
];

fn controls(context: &Context) -> Vec<Control> {
    let (said, own) = (common(context.locale), word_list::words(context.locale));
    let measure = |id: &'static str| match id {
        "none" => said.none,
        "all" => said.all,
        id => context.about_measure(id).0,
    };
    let measures: Vec<(&str, &str)> = MEASURES.iter().map(|id| (*id, measure(id))).collect();
    let base = |base: &&'static str| match base.parse::<u64>() {
        Ok(n) => (base.to_string(), (said.rate)(context.count(n))),
        Err(_) => (base.to_string(), said.automatic.to_owned()),
    };
    vec![
        Control::text(context, "words.filter", said.filter, said.filter_example),
        Control::tick(context, "words.stopwords", said.stop_words),
        Control::tick(context, "words.forms", own.exact),
        Control::choice(context, "words.measure", said.measure, &measures),
        Control::whole(context, "words.least", said.least).folded(),
        Control::whole(context, "words.most", said.most).folded(),
        Control::choice_of(context, "words.base", said.base, BASES.iter().map(base).collect()).folded(),
    ]
}

/// The measures that are shown.
fn shown(context: &Context) -> Vec<WordMeasure> {
    match context.setting("words.measure") {
        "all" => WordMeasure::ALL.to_vec(),
        id => WordMeasure::from_id(id).into_iter().collect(),
    }
}

fn layer(context: &Context) -> Layer {
    if context.is_ticked("words.forms") { Layer::Form } else { context.layer() }
}

fn questions(context: &Context) -> Vec<Question> {
    let order = match context.setting("words.by") {
        "texts" => FrequencyOrder::Documents,
        "word" => FrequencyOrder::Word,
        id => WordMeasure::from_id(id).map_or(FrequencyOrder::Count, FrequencyOrder::Measure),
    };
    let question = FrequenciesQuestion {
        layer: layer(context),
        stop_words: context.is_ticked("words.stopwords"),
        filter: context.setting("words.filter").to_owned(),
        order,
        reversed: context.is_ticked("words.up"),
        measures: shown(context),
        offset: context.offset,
        limit: context.limit,
        min_count: context.number("words.least"),
        max_count: Some(context.number("words.most")).filter(|&most| most > 0),
    };
    vec![question.question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = word_list::words(context.locale);
    let Some(answer) = answers.get::<FrequenciesQuestion>(0) else { return Sheet::default() };
    let measure = (own.measure)(answer.words, answer.types, answer.total, context.locale);
    let method = method(context);
    let notes = context.faults("words.filter", layer(context));
    if answer.total == 0 {
        return Sheet { method, notes, ..Sheet::nothing(own.nothing, measure) };
    }
    let base = base(context);
    let rows = (context.offset..).zip(&answer.rows);
    let table = Table {
        name: "words",
        label: context.pick(word_list::TITLE).to_owned(),
        columns: columns(context, base),
        rows: rows.map(|(rank, row)| cells(context, answer, rank, row, base)).collect(),
        offset: context.offset,
        total: answer.total,
        is_window: true,
        is_wrapped: false,
    };
    Sheet { finding: finding(context, answer), measure, notes, parts: vec![Part::Table(table)], method }
}

/// The first words, and by what they are the first. Further down the list what was said stays.
fn finding(context: &Context, answer: &FrequenciesAnswer) -> Rich {
    let own = word_list::words(context.locale);
    if context.offset > 0 {
        return Rich::new();
    }
    let first = answer.rows.iter().take(3);
    match context.setting("words.by") {
        "count" if !context.is_ticked("words.up") => {
            let first: Vec<(String, u64)> = first.map(|row| (row.word.clone(), row.count)).collect();
            (own.finding)(&first, context.locale).into()
        }
        by => {
            let first: Vec<String> = first.map(|row| row.word.clone()).collect();
            let name = match by {
                "count" => common(context.locale).occurrences.to_lowercase(),
                "texts" => common(context.locale).texts.to_lowercase(),
                "word" => common(context.locale).word.to_lowercase(),
                id => context.about_measure(id).0.to_owned(),
            };
            (own.finding_by)(&name, context.is_ticked("words.up"), &first.join(", ")).into()
        }
    }
}

/// Words on which rates are based.
fn base(context: &Context) -> u64 {
    context.setting("words.base").parse().unwrap_or_else(|_| context.base())
}

fn columns(context: &Context, base: u64) -> Vec<Column> {
    let (said, own) = (common(context.locale), word_list::words(context.locale));
    let sorting = Sorting::of(context, "words.by", "words.up");
    let mut columns = vec![
        Column::number("rank", said.rank).width(6.0).extra(),
        sorting.column(Column::words("word", said.word).width(13.0), "word", true),
        Column::words("key", "").hidden(),
        sorting.column(Column::number("count", said.occurrences).width(13.0), "count", false),
        Column::number("rate", &(said.rate)(context.count(base))).width(10.0),
        sorting.column(Column::number("texts", said.texts).width(8.0), "texts", false),
    ];
    for measure in shown(context) {
        let (name, plain) = context.about_measure(measure.id());
        columns.push(sorting.column(
            Column::number(measure.id(), name).help(plain).width(12.0),
            measure.id(),
            false,
        ));
    }
    columns.push(Column::drawing(said.by_text, 14.0).help(own.sparkline));
    columns.push(Column::words("forms", said.forms).width(20.0).extra());
    columns
}

fn cells(
    context: &Context,
    answer: &FrequenciesAnswer,
    rank: u32,
    row: &FrequencyRow,
    base: u64,
) -> Vec<Cell> {
    let lines = Act::lines(context.query_of(layer(context), &row.key));
    let words = answer.words.max(1) as f64;
    let rate = row.count as f64 / words * base as f64;
    let mut cells = vec![
        Cell::quiet(context.count(rank + 1)).value(rank + 1),
        Cell::word(&row.word, lines.clone()),
        Cell::text(row.key.as_str()),
        context.counted(row.count, lines),
        Cell::quiet(context.decimal(rate, if rate < 10.0 { 2 } else { 1 }))
            .value(export::Cell::Real(rate))
            .act(Act::explain(
                Figure::new("rate", Numbers::Rate { count: row.count, words: answer.words })
                    .with(base as f64)
                    .with_lines(&context.query_of(layer(context), &row.key)),
            )),
        Cell::text(context.count(row.documents)).value(row.documents),
    ];
    for (measure, value) in shown(context).into_iter().zip(&row.values) {
        let word = Numbers::Word { layer: layer(context), key: row.key.clone() };
        let figure = Figure::new(measure.id(), word);
        cells.push(context.measured(*value, Act::explain(figure.to_string())));
    }
    let most = row.per_document.iter().copied().max().unwrap_or(1).max(1) as f32;
    let bars = row.per_document.iter().map(|n| *n as f32 / most).collect();
    let says: Vec<String> = row.per_document.iter().map(u32::to_string).collect();
    cells.push(Cell::drawn(Look::Bars(bars), says.join(", ")));
    let forms = row.forms.iter().map(|form| format!("{}\u{a0}{}", form.form, context.count(form.count)));
    let forms = if row.forms.len() > 1 { forms.collect::<Vec<_>>().join(" + ") } else { String::new() };
    cells.push(Cell::quiet(forms));
    cells
}

fn method(context: &Context) -> Method {
    let said = common(context.locale);
    let mut parameters = vec![(said.layer.to_owned(), layer(context).name().to_owned())];
    if !context.setting("words.filter").is_empty() {
        parameters.push((said.filter.to_owned(), context.setting("words.filter").to_owned()));
    }
    Method { measures: shown(context).into_iter().map(WordMeasure::id).collect(), parameters, seed: None }
}
