//! Text profiles: every text beside the others, in columns that belong together, and one of them drawn.

use crate::engine::analysis::text_profile::counting::Counting;
use crate::engine::analysis::text_profile::measure::{ALL, Group, TextMeasure, WordsAs};
use crate::engine::analysis::text_profile::{TextProfile, TextProfilesAnswer, TextProfilesQuestion};
use crate::engine::measures::Value;
use crate::engine::order::Order;
use crate::protocol::{Ask, Question};
use crate::sheet::axis::{self, BarRow};
use crate::sheet::figure::{Figure, Form, Ink};
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
const GROUPS: &[&str] = &["main", "size", "vocabulary", "sentences", "readability", "punctuation", "all"];

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

/// Whether a text is in the language that a column is made for.
fn is_of_languages(context: &Context, measure: TextMeasure) -> bool {
    let has = |code: &str| context.summary.documents.iter().any(|document| document.language == code);
    measure.language().is_none_or(|language| has(language.code()))
}

/// The columns that are shown.
fn shown(context: &Context) -> Vec<TextMeasure> {
    use TextMeasure as M;
    let is_shown = |measure: TextMeasure| match context.setting("profiles.columns") {
        "main" => matches!(
            measure,
            M::Words
                | M::Types
                | M::Mattr
                | M::Mtld
                | M::SentenceLength
                | M::WordLength
                | M::KandelMoles(WordsAs::Written)
                | M::Flesch(WordsAs::Written)
                | M::Lix(WordsAs::Written)
                | M::Quoted
                | M::Punctuation
        ),
        "size" => measure.group() == Group::Size,
        "vocabulary" => measure.group() == Group::Vocabulary,
        "sentences" => measure.group() == Group::Sentences,
        "readability" => measure.group() == Group::Readability,
        "punctuation" => measure.group() == Group::Punctuation,
        _ => true,
    };
    let all = ALL.iter().map(|(measure, _)| *measure);
    all.filter(|&measure| is_shown(measure) && is_of_languages(context, measure)).collect()
}

fn drawn(context: &Context) -> TextMeasure {
    TextMeasure::from_id(context.setting("profiles.drawn")).unwrap_or(TextMeasure::Mattr)
}

fn questions(context: &Context) -> Vec<Question> {
    let counting = Counting { layer: context.layer(), window: context.number("profiles.window") };
    let rows = TextProfilesQuestion {
        counting,
        columns: shown(context),
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
    let at = shown(context).iter().position(|&column| column == TextMeasure::Words);
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
    use TextMeasure as M;
    let mut notes: Vec<Rich> = Vec::new();
    let with_value = whole.and_then(|whole| whole.whole.last()).map_or(answer.total, |all| all.n);
    if with_value < answer.total {
        notes.push((said.without)(u64::from(answer.total - with_value), context.locale).into());
    }
    if matches!(
        measured,
        M::Ttr | M::GuiraudR | M::Cttr | M::HerdanC | M::HonoreR | M::FisherAlpha | M::Hapax
    ) {
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
    let shown = shown(context);
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
            let act = explained(answer, row, &id, measure, value);
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

/// Where a figure leads: to the text for what is counted, to its formula for what is reckoned.
fn explained(
    answer: &TextProfilesAnswer,
    row: &TextProfile,
    id: &str,
    measure: TextMeasure,
    value: Value,
) -> Act {
    use TextMeasure as M;
    let name = measure.id().trim_end_matches("_florilege");
    let words = u64::from(row.words);
    match (measure.group(), measure) {
        (_, _) if value.is_err() => Act::none(),
        (_, M::Sttr | M::Mattr) => Act::explain(format!("{name}@{}:text:{id}", answer.counting.window)),
        (Group::Vocabulary, _) => Act::explain(format!("{name}:text:{id}")),
        (_, M::KandelMoles(words) | M::Flesch(words) | M::ColemanLiau(words) | M::Lix(words)) => {
            let as_counted = if words == WordsAs::Counted { "@1" } else { "" };
            Act::explain(format!("{name}{as_counted}:text:{id}"))
        }
        (Group::Readability, _) => Act::explain(format!("{name}:text:{id}")),
        (Group::Punctuation, _) | (_, M::Quoted | M::LongWords) => {
            let n = (value.unwrap_or_default() * words as f64 / 100.0).round() as u64;
            Act::explain(format!("rate@100:rate:{n},{words}"))
        }
        _ => Act::text(id, None),
    }
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
    let rows = shown(context).into_iter().zip(&whole.whole).map(|(measure, all)| {
        let (_, help) = about(measure.id(), context.locale);
        let name = text_profiles::name(measure.id(), context.locale);
        let figure = |value| context.measured(value, Act::none());
        vec![
            Cell::text(name).value(measure.id()).note(help),
            figure(all.value),
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
    let mut measures = shown(context);
    measures.push(drawn(context));
    let known = |measure: TextMeasure| {
        let id = measure.id().trim_end_matches("_florilege");
        crate::engine::measures::catalogue::measure(id).map(|measure| measure.id)
    };
    let mut measures: Vec<&'static str> = measures.into_iter().filter_map(known).collect();
    measures.dedup();
    let parameters = vec![
        (common.layer.to_owned(), answer.counting.layer.name().to_owned()),
        (said.window.to_owned(), answer.counting.window.to_string()),
        (said.syllables.to_owned(), answer.syllables.clone()),
    ];
    Method { measures, parameters, seed: None }
}
