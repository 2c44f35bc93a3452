//! Text profiles: every text beside the others, in columns that belong together, and one of them drawn.

use crate::engine::analysis::text_profile::counting::Counting;
use crate::engine::analysis::text_profile::measure::{ALL, Group, TextMeasure};
use crate::engine::analysis::text_profile::{TextProfilesAnswer, TextProfilesQuestion};
use crate::engine::measures::Value;
use crate::engine::order::Order;
use crate::protocol::{Ask, Question};
use crate::sheet::axis::{self, BarRow};
use crate::sheet::figure::{Figure, Form, Ink};
use crate::sheet::text_columns::{
    GROUPS, changes_with_length, explained, in_catalogue, is_of_languages, shown,
};
use crate::sheet::words::text_profiles::{self, TITLE, TextProfiles, about, words};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Look, Method, Part, Rich, Setting, Sheet, Sorting,
    Step, Table, View,
};

pub const VIEW: View =
    View { slug: "profiles", title: TITLE, settings: SETTINGS, controls, questions, sheet };

/// The names of all columns, and before them what is none.
const fn names<const N: usize>(first: &'static str) -> [&'static str; N] {
    let mut names = [first; N];
    let mut i = 0;
    while i < ALL.len() {
        names[i + N - ALL.len()] = ALL[i].1;
        i += 1;
    }
    names
}

const ORDERS: &[&str] = &names::<{ ALL.len() + 1 }>("corpus");
const DRAWN: &[&str] = &names::<{ ALL.len() }>("");

const SETTINGS: &[Setting] = &[
    Setting { key: "profiles.columns", default: "main", kind: Kind::Choice(GROUPS) },
    Setting { key: "profiles.by", default: "corpus", kind: Kind::Choice(ORDERS) },
    Setting { key: "profiles.up", default: "0", kind: Kind::Tick },
    Setting { key: "profiles.drawn", default: "mattr", kind: Kind::Choice(DRAWN) },
    Setting { key: "profiles.window", default: "0", kind: Kind::Whole(0, 100_000) },
];

/// Texts up to which each has a line of its own in the figure, and those that are drawn at all.
const NAMED: usize = 40;
const MOST_DRAWN: u32 = 2_000;

fn controls(context: &Context) -> Vec<Control> {
    let said = words(context.locale);
    let drawn: Vec<(String, String)> = ALL
        .iter()
        .filter(|(measure, _)| is_of_languages(context, *measure))
        .map(|(_, id)| ((*id).to_owned(), text_profiles::name(id, context.locale)))
        .collect();
    vec![
        Control::choice(context, "profiles.columns", said.columns, &said.groups),
        Control::choice_of(context, "profiles.drawn", said.drawn, drawn),
        Control::whole(context, "profiles.window", said.window).help(said.window_help).folded(),
    ]
}

/// The columns that are shown.
fn chosen(context: &Context) -> Vec<TextMeasure> {
    shown(context, context.setting("profiles.columns"))
}

fn drawn(context: &Context) -> TextMeasure {
    TextMeasure::from_id(context.setting("profiles.drawn")).unwrap_or(TextMeasure::Mattr)
}

fn questions(context: &Context) -> Vec<Question> {
    let counting = Counting { layer: context.layer(), window: context.number("profiles.window") };
    let rows = TextProfilesQuestion {
        counting,
        columns: chosen(context),
        order: TextMeasure::from_id(context.setting("profiles.by")),
        reversed: context.is_ticked("profiles.up"),
        offset: context.offset,
        limit: context.limit,
        ..TextProfilesQuestion::default()
    };
    let mut columns = rows.columns.clone();
    columns.push(drawn(context));
    let whole = TextProfilesQuestion { counting, columns, whole: true, ..TextProfilesQuestion::default() };
    let figure = TextProfilesQuestion {
        counting,
        columns: vec![drawn(context)],
        limit: MOST_DRAWN,
        ..TextProfilesQuestion::default()
    };
    vec![rows.question(), whole.question(), figure.question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let said = words(context.locale);
    let Some(answer) = answers.get::<TextProfilesQuestion>(0) else { return Sheet::default() };
    let whole = answers.get::<TextProfilesQuestion>(1);
    let measure = (said.measure)(
        u64::from(answer.total),
        whole.map_or(context.summary.words, |whole| n_words(context, whole)),
        answer.counting.window,
        context.locale,
    );
    let method = method(context, answer);
    if answer.total == 0 {
        return Sheet { method, ..Sheet::nothing(said.nothing, measure) };
    }
    let measured = drawn(context);
    let finding = whole.map_or(said.title.to_owned(), |whole| finding(context, whole));
    let mut parts = Vec::new();
    if let Some(figure) = answers.get::<TextProfilesQuestion>(2) {
        parts.push(Part::Figure(figure_of(context, figure)));
    }
    parts.push(Part::Table(table(context, answer, whole)));
    if let Some(whole) = whole.filter(|_| answer.total > 1) {
        parts.push(Part::Heading(said.whole.to_owned()));
        parts.push(Part::Table(whole_table(context, whole)));
    }
    let notes = notes(context, said, measured, answer, whole);
    Sheet { finding: finding.into(), measure, notes, parts, method }
}

/// Words of the texts that are looked at, which the line for all texts has if it has that column.
fn n_words(context: &Context, whole: &TextProfilesAnswer) -> u64 {
    let at = chosen(context).iter().position(|&column| column == TextMeasure::Words);
    let value = at.and_then(|at| whole.whole.get(at)).and_then(|words| words.value.ok());
    value.map_or(context.summary.words, |words| words as u64)
}

/// The line for all texts of the column that is drawn.
fn finding(context: &Context, whole: &TextProfilesAnswer) -> String {
    let said = words(context.locale);
    let name = text_profiles::name(drawn(context).id(), context.locale);
    let Some(all) = whole.whole.last() else { return said.title.to_owned() };
    match (all.n, all.least, all.greatest, all.median) {
        (1, Ok(value), _, _) => (said.one_value)(&name, &context.figure(value)),
        (_, Ok(least), Ok(greatest), Ok(median)) => {
            let [least, greatest, median] = [least, greatest, median].map(|value| context.figure(value));
            (said.finding)(&name, [&least, &greatest, &median])
        }
        _ => (said.no_value)(&name),
    }
}

fn notes(
    context: &Context,
    said: &TextProfiles,
    measured: TextMeasure,
    answer: &TextProfilesAnswer,
    whole: Option<&TextProfilesAnswer>,
) -> Vec<Rich> {
    let mut notes: Vec<Rich> = Vec::new();
    let with_value = whole.and_then(|whole| whole.whole.last()).map_or(answer.total, |all| all.n);
    if with_value < answer.total {
        notes.push((said.without)(u64::from(answer.total - with_value), context.locale).into());
    }
    if changes_with_length(measured) {
        notes.push(said.of_length.to_owned().into());
    }
    let is_readability = |measure: &TextMeasure| measure.group() == Group::Readability;
    if is_readability(&measured) || context.setting("profiles.columns") == "readability" {
        notes.push((said.readability)(&answer.syllables).into());
    }
    if answer.total > MOST_DRAWN {
        notes.push(format!("{}.", (said.first)(u64::from(MOST_DRAWN), context.locale)).into());
    }
    notes
}

/// What a text is called in a row.
fn name(context: &Context, document: u32) -> (String, String) {
    context
        .document(document)
        .map_or_else(Default::default, |document| (document.id.clone(), document.name().to_owned()))
}

fn table(context: &Context, answer: &TextProfilesAnswer, whole: Option<&TextProfilesAnswer>) -> Table {
    let said = words(context.locale);
    let shown = chosen(context);
    let sorting = Sorting::of(context, "profiles.by", "profiles.up");
    let mut columns = vec![
        Column::words("text", said.text).width(16.0),
        Column::words("id", "").hidden(),
        Column::words("language", said.language).hidden(),
    ];
    for measure in &shown {
        let (title, help) = about(measure.id(), context.locale);
        let column = Column::number(measure.id(), &title).help(&help).width(13.0);
        let drawn = Step::Set("profiles.drawn", measure.id().into());
        columns.push(sorting.column_with(column, measure.id(), false, true, Some(drawn)));
    }
    let rows = answer.rows.iter().map(|row| {
        let (id, title) = name(context, row.document);
        let mut cells = vec![
            Cell::text(title).act(Act::text(&id, None)),
            Cell::text(id.as_str()),
            Cell::text(row.language.code()),
        ];
        for (at, (&measure, &value)) in shown.iter().zip(&row.values).enumerate() {
            let range = whole.and_then(|whole| whole.whole.get(at));
            let range = range.and_then(|all| Some((all.least.ok()?, all.greatest.ok()?)));
            let of = (answer.counting.window, u64::from(row.words), format!("text:{id}"));
            let act = match explained(measure, value, (of.0, of.1, &of.2)) {
                Some(figure) => Act::explain(figure),
                None if value.is_ok() => Act::text(&id, None),
                None => Act::none(),
            };
            cells.push(context.measured(value, act).look(bar(value, range)));
        }
        cells
    });
    let rows = rows.collect();
    Table {
        name: "profiles",
        label: said.title.to_owned(),
        columns,
        rows,
        offset: context.offset,
        total: u64::from(answer.total),
        is_window: true,
        is_wrapped: false,
    }
}

/// A bar from 0, or to it where values are negative.
fn bar(value: Value, range: Option<(f64, f64)>) -> Look {
    let (Ok(value), Some((least, greatest))) = (value, range) else { return Look::Plain };
    let (low, high) = (least.min(0.0), greatest.max(0.0));
    if high <= low {
        return Look::Plain;
    }
    let at = |x: f64| (((x - low) / (high - low)).clamp(0.0, 1.0)) as f32;
    Look::Bar(at(value.min(0.0)), at(value.max(0.0)))
}

/// A row for each column: all texts taken as one, and how the texts lie.
fn whole_table(context: &Context, whole: &TextProfilesAnswer) -> Table {
    let said = words(context.locale);
    let columns = vec![
        Column::words("measure", said.columns).width(18.0),
        Column::number("value", said.all_texts),
        Column::number("least", said.least),
        Column::number("median", said.median),
        Column::number("greatest", said.greatest),
        Column::number("texts", said.with_value).extra(),
    ];
    let rows = chosen(context).into_iter().zip(&whole.whole).map(|(measure, all)| {
        let (_, help) = about(measure.id(), context.locale);
        let name = text_profiles::name(measure.id(), context.locale);
        let figure = |value| context.measured(value, Act::none());
        let words = context.summary.words;
        let why = explained(measure, all.value, (whole.counting.window, words, "side:query/"));
        vec![
            Cell::text(name).value(measure.id()).note(help),
            context.measured(all.value, why.map_or(Act::none(), Act::explain)),
            figure(all.least),
            figure(all.median),
            figure(all.greatest),
            Cell::text(context.count(all.n)).value(all.n),
        ]
    });
    Table::whole("profiles-together", said.whole, columns, rows.collect())
}

/// One column over the texts: a line for each of a few, else a dot for each in the order of the corpus.
fn figure_of(context: &Context, answer: &TextProfilesAnswer) -> Figure {
    let said = words(context.locale);
    let (_, plain) = about(drawn(context).id(), context.locale);
    let measure_name = text_profiles::name(drawn(context).id(), context.locale);
    let title = (said.by_text)(&measure_name);
    let values: Vec<(u32, f64)> =
        answer.rows.iter().filter_map(|row| Some((row.document, (*row.values.first()?).ok()?))).collect();
    let mut figure = if values.len() <= NAMED {
        let mut rows: Vec<(u32, f64)> = values.clone();
        rows.order_by(|a, b| b.1.total_cmp(&a.1));
        let row = |&(document, value): &(u32, f64)| {
            let (id, name) = name(context, document);
            BarRow { name, value, says: context.figure(value), act: Act::text(&id, None) }
        };
        let rows: Vec<BarRow> = rows.iter().map(row).collect();
        axis::dots("profile", &title, context.width, &rows)
    } else {
        let size = (context.width, axis::height_of(context.width));
        let mut figure = Figure::new("profile", title.as_str(), size);
        let least = values.iter().map(|value| value.1).fold(f64::INFINITY, f64::min);
        let greatest = values.iter().map(|value| value.1).fold(f64::NEG_INFINITY, f64::max);
        let x = (1.0, answer.rows.len() as f64);
        let axes = (said.in_order, measure_name.as_str());
        let frame = axis::frame(context, &mut figure, x, (least.min(0.0), greatest), axes);
        for (place, row) in (1u32..).zip(&answer.rows) {
            let Some(Ok(value)) = row.values.first() else { continue };
            let (id, name) = name(context, row.document);
            let (px, py) = frame.at(f64::from(place), *value);
            let says = format!("{name}: {}", context.figure(*value));
            figure.add_act(Ink::Accent, Form::Dot(px, py, 2.5), says, Act::text(&id, None));
        }
        figure
    };
    let stop = if plain.ends_with('.') { "" } else { "." };
    figure.caption = format!("{}{stop} {}", text_profiles::capital(&plain), said.dots);
    let columns = vec![
        Column::words("text", said.text),
        Column::words("id", "").hidden(),
        Column::number(drawn(context).id(), &measure_name),
    ];
    let rows = values.into_iter().map(|(document, value)| {
        let (id, name) = name(context, document);
        let act = Act::text(&id, None);
        vec![Cell::text(name), Cell::text(id), context.measured(Ok(value), act)]
    });
    figure.table = Some(Table::whole("profile", title, columns, rows.collect()));
    figure
}

fn method(context: &Context, answer: &TextProfilesAnswer) -> Method {
    let said = words(context.locale);
    let common = crate::sheet::words::common(context.locale);
    let mut measures = chosen(context);
    measures.push(drawn(context));
    let measures = in_catalogue(measures);
    let parameters = vec![
        (common.layer.to_owned(), answer.counting.layer.name().to_owned()),
        (said.window.to_owned(), answer.counting.window.to_string()),
        (said.syllables.to_owned(), answer.syllables.clone()),
    ];
    Method { measures, parameters, seed: None }
}
