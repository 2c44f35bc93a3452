//! Matrix: how much of each word each text has, previewed, and as files for other programs.

use super::trends::{BY, columns as fields, grouping};
use crate::engine::analysis::explain::cell::{MatrixCell, measure_of};
use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::matrix::files::{dense_head, dense_rows, market_head, market_rows};
use crate::engine::analysis::matrix::{
    MOST_CELLS, MatrixAnswer, MatrixQuestion, Row, Term, TermOrder, Terms, Weight,
};
use crate::engine::analysis::trends::GroupKind;
use crate::engine::export::{Cell as Leaving, Format, Settings};
use crate::engine::measures::tfidf::Variant;
use crate::plot::date;
use crate::protocol::{Ask, Question};
use crate::sheet::file::File;
use crate::sheet::words::{common, matrix as said, trends, yes};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Method, Part, Rich, Setting, Sheet, Table, View,
};

pub const VIEW: View =
    View { slug: "matrix", title: said::TITLE, settings: SETTINGS, controls, questions, sheet };

const WEIGHTS: &[&str] =
    &["count", "rate", "presence", "voyant", "sklearn", "tfidf", "log", "gensim", "zscore"];
const ORDERS: &[&str] = &["count", "texts", "tfidf"];

/// Columns of the preview.
const SHOWN: u32 = 12;

const SETTINGS: &[Setting] = &[
    Setting::new("matrix.rows", "text", Kind::Choice(BY)),
    Setting::new("matrix.column", "outlet", Kind::Text),
    Setting::new("matrix.slices", "20", Kind::Whole(2, 1_000)),
    Setting::new("matrix.unknown", "0", Kind::Tick),
    Setting::new("matrix.weight", "count", Kind::Choice(WEIGHTS)),
    Setting::new("matrix.unit", "0", Kind::Tick),
    Setting::new("matrix.terms", "1000", Kind::Whole(1, 20_000)),
    Setting::new("matrix.by", "count", Kind::Choice(ORDERS)),
    Setting::new("matrix.words", "", Kind::Text),
    Setting::new("matrix.stopwords", "0", Kind::Tick),
    Setting::new("matrix.filter", "", Kind::Text),
    Setting::new("matrix.least", "1", Kind::Whole(1, 1_000_000_000)),
    Setting::new("matrix.texts", "1", Kind::Whole(1, 1_000_000_000)),
    Setting::new("matrix.most", "0", Kind::Whole(0, 1_000_000_000)),
];

static FILES: [File; 3] = [
    File { name: "matrix.csv", mime: "text/csv", write: |a, b, c, d| dense(Format::Csv, a, b, c, d) },
    File {
        name: "matrix.tsv",
        mime: "text/tab-separated-values",
        write: |a, b, c, d| dense(Format::Tsv, a, b, c, d),
    },
    File { name: "matrix.mtx", mime: "text/plain", write: market },
];

fn controls(context: &Context) -> Vec<Control> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let of_trends = trends::words(context.locale);
    let mut controls = vec![
        Control::choice_among(context, "matrix.rows", own.rows, BY, &of_trends.groupings),
        Control::choice_among(context, "matrix.weight", own.weight, WEIGHTS, &own.weights)
            .help(own.weights_help),
    ];
    match context.setting("matrix.rows") {
        "column" => {
            controls.push(Control::choice_of(context, "matrix.column", of_trends.column, fields(context)));
        }
        "slices" | "pieces" => controls.push(Control::whole(context, "matrix.slices", of_trends.slices)),
        _ => {}
    }
    if !matches!(context.setting("matrix.rows"), "text" | "slices" | "pieces") {
        controls.push(Control::tick(context, "matrix.unknown", of_trends.with_unknown).folded());
    }
    if context.setting("matrix.words").trim().is_empty() {
        controls.push(Control::whole(context, "matrix.terms", own.n_terms));
        controls.push(Control::choice_among(context, "matrix.by", own.by, ORDERS, &own.orders));
        controls.push(Control::tick(context, "matrix.stopwords", all.stop_words));
        controls.push(Control::text(context, "matrix.filter", all.filter, all.filter_example).folded());
        controls.push(Control::whole(context, "matrix.least", own.least).folded());
        controls.push(Control::whole(context, "matrix.texts", own.least_texts).folded());
        controls.push(Control::whole(context, "matrix.most", own.most_texts).help(all.most).folded());
    }
    controls.push(Control::lines(context, "matrix.words", own.these, own.these_example).folded());
    controls.push(Control::tick(context, "matrix.unit", own.to_length_1).folded());
    for (file, label) in FILES.iter().zip([own.dense_csv, own.dense_tsv, own.market]) {
        controls.push(Control::file(label, file).help(own.files_help).folded());
    }
    controls
}

fn question(context: &Context) -> MatrixQuestion {
    let (rows, column) = (context.setting("matrix.rows"), context.setting("matrix.column"));
    let typed = context.setting("matrix.words").lines().map(str::trim).filter(|word| !word.is_empty());
    let typed: Vec<String> = typed.map(str::to_owned).collect();
    let by = match context.setting("matrix.by") {
        "texts" => TermOrder::Documents,
        "tfidf" => TermOrder::TfIdf,
        _ => TermOrder::Count,
    };
    let is_preview = context.limit != u32::MAX;
    MatrixQuestion {
        layer: context.layer(),
        rows: grouping(rows, column, context.number("matrix.slices")),
        with_unknown: context.is_ticked("matrix.unknown"),
        weight: match context.setting("matrix.weight") {
            "rate" => Weight::Rate,
            "presence" => Weight::Presence,
            "voyant" => Weight::TfIdf(Variant::Voyant),
            "sklearn" => Weight::TfIdf(Variant::ScikitLearn),
            "tfidf" => Weight::TfIdf(Variant::Plain),
            "log" => Weight::TfIdf(Variant::Logarithmic),
            "gensim" => Weight::TfIdf(Variant::Gensim),
            "zscore" => Weight::ZScore,
            _ => Weight::Count,
        },
        to_length_1: context.is_ticked("matrix.unit"),
        terms: match typed.is_empty() {
            true => Terms::Top { n: context.number("matrix.terms"), by },
            false => Terms::Words(typed),
        },
        stop_words: context.is_ticked("matrix.stopwords"),
        filter: context.setting("matrix.filter").to_owned(),
        min_count: context.number("matrix.least"),
        min_texts: context.number("matrix.texts"),
        max_texts: Some(context.number("matrix.most")).filter(|most| *most > 0).unwrap_or(u32::MAX),
        offset: context.offset,
        limit: context.limit,
        first_term: 0,
        n_terms: if is_preview { SHOWN } else { u32::MAX },
    }
}

fn questions(context: &Context) -> Vec<Question> {
    vec![question(context).question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let (own, locale) = (said::words(context.locale), context.locale);
    let Some(answer) = answers.get::<MatrixQuestion>(0) else { return Sheet::default() };
    let measure = (own.measure)(answer.words, answer.n_left, locale);
    let method = method(context);
    let mut notes = match context.setting("matrix.words").trim().is_empty() {
        true => context.faults("matrix.filter", context.layer()),
        false => Vec::new(),
    };
    if !answer.unknown.is_empty() {
        notes.push((own.unknown)(&answer.unknown.join(", ")).into());
    }
    let left_out = answer.left_out.iter().fold((0, 0), |sum, row| (sum.0 + row.texts, sum.1 + row.words));
    if left_out.0 > 0 {
        let sentence = (own.left_out)(u64::from(left_out.0), left_out.1, locale);
        let act = Act::set("matrix.unknown", "1");
        notes.push(Rich::new().plain(sentence).plain(" ").button(own.let_in, act));
    }
    if answer.is_refused {
        let n_terms = match question(context).terms {
            Terms::Top { n, .. } => u64::from(n).min(answer.n_left),
            Terms::Words(words) => words.len() as u64,
        };
        let finding = (own.refused)(u64::from(answer.n_rows), n_terms, answer.cells, MOST_CELLS, locale);
        return Sheet { notes, method, ..Sheet::nothing(finding, measure) };
    }
    let (n_rows, n_terms) = (u64::from(answer.n_rows), answer.terms.len() as u64);
    if n_rows == 0 || n_terms == 0 {
        return Sheet { notes, method, ..Sheet::nothing(own.nothing, measure) };
    }
    let share = context.percent(answer.cells as f64 / (n_rows * n_terms) as f64);
    let finding = (own.finding)(n_rows, n_terms, answer.cells, &share, locale);
    if n_terms > u64::from(SHOWN) {
        notes.push((own.preview)(u64::from(SHOWN), n_terms, locale).into());
    }
    let parts = vec![
        Part::Table(preview(context, answer)),
        Part::Heading(own.columns.to_owned()),
        Part::Table(vocabulary(context, &answer.terms)),
    ];
    Sheet { finding: finding.into(), measure, notes, parts, method }
}

/// The first columns of the rows that are in sight; as a file, the list of rows.
fn preview(context: &Context, answer: &MatrixAnswer) -> Table {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let mut columns = vec![
        Column::words("row", own.rows).width(18.0),
        Column::words("key", "").hidden(),
        Column::number("texts", all.texts).width(7.0).extra(),
        Column::number("words", own.words).width(8.0),
    ];
    let shown = &answer.terms[..answer.terms.len().min(SHOWN as usize)];
    columns.extend(shown.iter().map(|term| Column::number("", &term.word).width(8.0)));
    let row = |row: &Row| {
        let mut cells = vec![
            Cell::text(name(context, row)).act(opened(context, row)),
            Cell::text(row.label.as_str()),
            context.counted(u64::from(row.texts), Act::none()),
            context.counted(row.words, Act::none()),
        ];
        for term in 0..shown.len() as u32 {
            let cell = row.cells.iter().find(|cell| cell.0 == term);
            cells.push(match cell {
                Some((_, value)) => Cell::text(context.figure(*value))
                    .value(Leaving::Real(*value))
                    .act(behind(context, row, &shown[term as usize].key)),
                None => Cell::quiet("·").value(0u32),
            });
        }
        cells
    };
    Table {
        name: "matrix-rows",
        label: own.label.to_owned(),
        columns,
        rows: answer.rows.iter().map(row).collect(),
        offset: context.offset,
        total: u64::from(answer.n_rows),
        is_window: true,
        is_wrapped: false,
    }
}

/// Where a cell leads: counts to their lines, weights to their explanation.
fn behind(context: &Context, row: &Row, key: &str) -> Act {
    let asked = question(context);
    let text = row.text.and_then(|text| context.document(text));
    match (measure_of(asked.weight), text) {
        // What the length of a row is made of are all its words.
        _ if asked.to_length_1 => Act::none(),
        (None, Some(text)) => Act::lines_in(context.query_of(asked.layer, key), &text.id),
        (None, None) => Act::none(),
        (Some(measure), _) => {
            let row = if row.kind == GroupKind::Known { row.label.clone() } else { String::new() };
            let (rows, with_unknown) = (asked.rows, asked.with_unknown);
            let cell = MatrixCell { rows, with_unknown, layer: asked.layer, key: key.to_owned(), row };
            let figure = Figure::new(measure, Numbers::Cell(cell));
            let figure = if measure == "rate" { figure.with(10_000.0) } else { figure };
            Act::explain(figure.to_string())
        }
    }
}

fn name(context: &Context, row: &Row) -> String {
    let label = match row.text.and_then(|text| context.document(text)) {
        Some(text) => text.name().to_owned(),
        None if matches!(context.setting("matrix.rows"), "day" | "month" | "year") => {
            date::short(&row.label, context.locale)
        }
        None => row.label.clone(),
    };
    match row.kind {
        GroupKind::Known => label,
        kind => (trends::words(context.locale).kind)(kind).to_owned(),
    }
}

fn opened(context: &Context, row: &Row) -> Act {
    row.text.and_then(|text| context.document(text)).map_or(Act::none(), |text| Act::text(&text.id, None))
}

/// The columns, each with how often and where it is.
fn vocabulary(context: &Context, terms: &[Term]) -> Table {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let columns = vec![
        Column::words("word", all.word),
        Column::words("key", own.key).extra(),
        Column::number("count", all.occurrences),
        Column::number("texts", all.texts),
        Column::number("rows", own.rows_with),
    ];
    let row = |term: &Term| {
        let lines = Act::lines(context.query_of(context.layer(), &term.key));
        vec![
            Cell::word(&term.word, lines.clone()),
            Cell::quiet(term.key.as_str()),
            context.counted(term.count, lines),
            context.counted(u64::from(term.texts), Act::none()),
            context.counted(u64::from(term.rows), Act::none()),
        ]
    };
    Table::whole("matrix-columns", own.columns, columns, terms.iter().map(row).collect())
}

fn method(context: &Context) -> Method {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let of_trends = trends::words(context.locale);
    let at = |values: &[&str], key: &str| {
        values.iter().position(|value| *value == context.setting(key)).unwrap_or_default()
    };
    let mut parameters = vec![
        (own.rows.to_owned(), of_trends.groupings[at(BY, "matrix.rows")].to_owned()),
        (own.weight.to_owned(), own.weights[at(WEIGHTS, "matrix.weight")].to_owned()),
        (all.layer.to_owned(), context.layer().name().to_owned()),
    ];
    let mut tell = |name: &str, value: &str| parameters.push((name.to_owned(), value.to_owned()));
    match context.setting("matrix.rows") {
        "column" => tell(of_trends.column, context.setting("matrix.column")),
        "slices" | "pieces" => tell(of_trends.slices, context.setting("matrix.slices")),
        _ => {}
    }
    match context.setting("matrix.words").trim() {
        "" => {
            tell(own.n_terms, context.setting("matrix.terms"));
            tell(own.by, own.orders[at(ORDERS, "matrix.by")]);
            for (key, name) in [("matrix.least", own.least), ("matrix.texts", own.least_texts)] {
                if context.number(key) > 1 {
                    tell(name, context.setting(key));
                }
            }
            if context.number("matrix.most") > 0 {
                tell(own.most_texts, context.setting("matrix.most"));
            }
            if !context.setting("matrix.filter").is_empty() {
                tell(all.filter, context.setting("matrix.filter"));
            }
        }
        words => tell(own.these, &words.lines().collect::<Vec<_>>().join(" ")),
    }
    for (key, name) in [
        ("matrix.stopwords", all.stop_words),
        ("matrix.unit", own.to_length_1),
        ("matrix.unknown", of_trends.with_unknown),
    ] {
        if context.is_ticked(key) {
            tell(name, yes(context.locale));
        }
    }
    let measures = measure_of(question(context).weight).into_iter().collect();
    Method { measures, parameters, seed: None }
}

/// The rows that came, behind those that are written; `None` when these were the last.
fn next(context: &Context, answer: &MatrixAnswer) -> Option<u32> {
    let next = context.offset + answer.rows.len() as u32;
    (!answer.rows.is_empty() && next < answer.n_rows).then_some(next)
}

fn dense(
    format: Format,
    context: &Context,
    answers: &Answers,
    head: &[(String, String)],
    out: &mut String,
) -> Option<u32> {
    let answer = answers.get::<MatrixQuestion>(0)?;
    let settings = Settings { format, raw: false, byte_order_mark: format == Format::Csv };
    if context.offset == 0 {
        let all = common(context.locale);
        let names = [said::words(context.locale).rows, all.texts, said::words(context.locale).words];
        *out = dense_head(head.to_vec(), names, &answer.terms, settings);
    }
    dense_rows(out, answer.terms.len(), &answer.rows, settings);
    next(context, answer)
}

fn market(context: &Context, answers: &Answers, head: &[(String, String)], out: &mut String) -> Option<u32> {
    let answer = answers.get::<MatrixQuestion>(0)?;
    if context.offset == 0 {
        *out = market_head(head, &question(context), answer);
    }
    market_rows(out, context.offset, &answer.rows);
    next(context, answer)
}
