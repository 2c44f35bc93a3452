//! Specificities: every word over all parts of the corpus, by Lafon's index; and one word as bars.

use crate::engine::analysis::explain::{Figure as Explained, Numbers};
use crate::engine::analysis::facets::FacetKind;
use crate::engine::analysis::parts::Part as CorpusPart;
use crate::engine::analysis::specificities::{
    NoTable, SpecificitiesAnswer, SpecificitiesQuestion, SpecificityOrder, SpecificityRow,
};
use crate::engine::export;
use crate::protocol::{Ask, Question};
use crate::sheet::axis::{BarRow, bars};
use crate::sheet::sides::{self, Keys};
use crate::sheet::words::contrast::{self, Contrast};
use crate::sheet::words::{common, counted};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Figure, Kind, Look, Method, Part, Rich, Setting, Sheet,
    Sorting, Step, Table, View,
};

pub const VIEW: View = View {
    slug: "specificities",
    title: contrast::SPECIFICITIES,
    settings: SETTINGS,
    controls,
    questions,
    sheet,
};

const ORDERS: &[&str] = &["highest", "lowest", "count", "word", "part"];

const SETTINGS: &[Setting] = &[
    sides::by("specificities.by", "texts"),
    sides::slices("specificities.slices"),
    Setting { key: "specificities.filter", default: "", kind: Kind::Text },
    Setting { key: "specificities.word", default: "", kind: Kind::Text },
    Setting { key: "specificities.order", default: "highest", kind: Kind::Choice(ORDERS) },
    Setting { key: "specificities.up", default: "0", kind: Kind::Tick },
    Setting { key: "specificities.part", default: "1", kind: Kind::Whole(1, 10_000) },
    Setting { key: "specificities.from", default: "1", kind: Kind::Whole(1, 10_000) },
    Setting { key: "specificities.stopwords", default: "0", kind: Kind::Tick },
    Setting { key: "specificities.least", default: "5", kind: Kind::Whole(1, 1_000_000_000) },
    Setting { key: "specificities.band", default: "0", kind: Kind::Whole(0, 1_000) },
];

/// Parts that have a column, and those that the figure has.
const COLUMNS: u32 = 10;
const BARS: u32 = 60;
/// Indices nearer to 0 are not told of.
const BANAL: f64 = 2.0;

/// The keys by which a press on a part makes it the target of key words.
const KEYNESS: Keys = Keys {
    by: "keyness.by",
    slices: "keyness.slices",
    part: "keyness.part",
    query: "keyness.query",
    with: "keyness.with",
    with_query: "keyness.withquery",
};

fn controls(context: &Context) -> Vec<Control> {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let ways = sides::ways(context, "specificities.by", false);
    let mut controls = vec![Control::choice_of(context, "specificities.by", own.parted_by, ways)];
    if context.setting("specificities.by") == "slices" {
        controls.push(Control::whole(context, "specificities.slices", own.n_slices));
    }
    controls.extend([
        Control::text(context, "specificities.filter", said.filter, said.filter_example),
        Control::text(context, "specificities.word", own.word_shown, "").help(own.word_help),
        Control::tick(context, "specificities.stopwords", said.stop_words).folded(),
        Control::whole(context, "specificities.least", said.least).folded(),
        Control::whole(context, "specificities.band", own.band).help(own.band_help).folded(),
        Control::whole(context, "specificities.from", own.columns_from).folded(),
    ]);
    controls
}

/// The table; then the row of the figure.
fn questions(context: &Context) -> Vec<Question> {
    let order = match context.setting("specificities.order") {
        "lowest" => SpecificityOrder::Lowest,
        "count" => SpecificityOrder::Count,
        "word" => SpecificityOrder::Word,
        "part" => SpecificityOrder::Part(context.number("specificities.part").saturating_sub(1)),
        _ => SpecificityOrder::Highest,
    };
    let slices = context.number("specificities.slices");
    let all = SpecificitiesQuestion {
        partition: sides::partition(context.setting("specificities.by"), slices),
        layer: context.layer(),
        stop_words: context.is_ticked("specificities.stopwords"),
        min_count: context.number("specificities.least"),
        band: f64::from(context.number("specificities.band")),
        order,
        reversed: context.is_ticked("specificities.up"),
        ..SpecificitiesQuestion::default()
    };
    let filter = context.setting("specificities.filter").to_owned();
    let table = SpecificitiesQuestion {
        filter: filter.clone(),
        part_offset: context.number("specificities.from").saturating_sub(1),
        part_limit: COLUMNS,
        offset: context.offset,
        limit: context.limit,
        ..all.clone()
    };
    let row = SpecificitiesQuestion { part_limit: BARS, limit: 1, ..all };
    let row = match context.setting("specificities.word").trim() {
        "" => SpecificitiesQuestion { filter, ..row },
        // A word that was asked for is shown, however rare.
        word => SpecificitiesQuestion {
            keys: vec![word.to_owned()],
            stop_words: true,
            min_count: 1,
            band: 0.0,
            order: SpecificityOrder::Count,
            ..row
        },
    };
    vec![table.question(), row.question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = contrast::words(context.locale);
    let Some(answer) = answers.get::<SpecificitiesQuestion>(0) else { return Sheet::default() };
    let method = method(context);
    let words = |n: u64| counted(n, context.pick((("mot", "mots"), ("word", "words"))), context.locale);
    let parts = counted(
        answer.parts.len() as u64,
        context.pick((("partie", "parties"), ("part", "parts"))),
        context.locale,
    );
    let measure = (own.spec_measure)(&words(answer.words), &parts, &words(answer.tested));
    match answer.nothing {
        None | Some(NoTable::NoRows) => {}
        Some(nothing) => return Sheet { method, ..Sheet::nothing(why(context, own, nothing), measure) },
    }
    let one = answers.get::<SpecificitiesQuestion>(1);
    let one = one.and_then(|one| one.rows.first());
    let mut finding = Rich::from(context.pick(contrast::SPECIFICITIES));
    let mut shown = Vec::new();
    if let Some(row) = one {
        finding = told(context, answer, row);
        shown.push(Part::Figure(figure(context, answer, row)));
    }
    if answer.nothing == Some(NoTable::NoRows) {
        shown.push(Part::Text(own.no_rows.into()));
    } else {
        shown.push(Part::Table(table(context, answer)));
    }
    Sheet { finding, measure, notes: notes(context, answer), parts: shown, method }
}

fn why(context: &Context, own: &Contrast, nothing: NoTable) -> String {
    match nothing {
        NoTable::NoWords => own.no_words.to_owned(),
        NoTable::OnePart => own.one_part.to_owned(),
        NoTable::TooManyParts(n) => (own.too_many)(&context.count(n)),
        NoTable::NoneTested => own.none_tested.to_owned(),
        NoTable::NoRows => own.no_rows.to_owned(),
    }
}

/// What a part is called.
fn name(context: &Context, part: &CorpusPart) -> String {
    let own = contrast::words(context.locale);
    match (part.key.kind, part.key.key.as_str()) {
        (FacetKind::Missing, _) => own.missing.to_owned(),
        (FacetKind::Vague, _) => own.vague.to_owned(),
        (_, "quoted") if part.label.is_empty() => own.quoted.to_owned(),
        (_, "not-quoted") if part.label.is_empty() => own.not_quoted.to_owned(),
        (_, key) if part.label.is_empty() => key.to_owned(),
        _ => part.label.clone(),
    }
}

fn named(context: &Context, answer: &SpecificitiesAnswer, part: u32) -> String {
    answer.parts.get(part as usize).map(|part| name(context, part)).unwrap_or_default()
}

fn signed(context: &Context, value: f64) -> String {
    let sign = if value >= 0.05 { "+" } else { "" };
    format!("{sign}{}", context.decimal(value, 1))
}

fn told(context: &Context, answer: &SpecificitiesAnswer, row: &SpecificityRow) -> Rich {
    let own = contrast::words(context.locale);
    let told = |extreme: Option<(u32, f64)>| {
        let (part, index) = extreme.filter(|(_, index)| index.abs() >= BANAL)?;
        Some((sides::quoted(context, &named(context, answer, part)), signed(context, index)))
    };
    let (highest, lowest) = (told(row.highest), told(row.lowest));
    fn borrowed(told: &Option<(String, String)>) -> Option<(&str, &str)> {
        told.as_ref().map(|(part, index)| (part.as_str(), index.as_str()))
    }
    Rich::with_words(&(own.spec_finding)(borrowed(&highest), borrowed(&lowest)), &[&row.word])
}

fn notes(context: &Context, answer: &SpecificitiesAnswer) -> Vec<Rich> {
    let own = contrast::words(context.locale);
    let texts = |n: u32| {
        counted(u64::from(n), context.pick((("texte", "textes"), ("text", "texts"))), context.locale)
    };
    let mut notes = context.faults("specificities.filter", context.layer());
    if answer.vague > 0 || answer.missing > 0 {
        notes.push((own.unknown_parts)(&texts(answer.vague), &texts(answer.missing)).into());
    }
    let (from, all) = (context.number("specificities.from"), answer.parts.len() as u32);
    if all > COLUMNS {
        let to = from.saturating_add(COLUMNS - 1).min(all);
        notes.push((own.columns_shown)(&context.count(from), &context.count(to), &context.count(all)).into());
    }
    notes
}

/// The bars of one word over the parts.
fn figure(context: &Context, answer: &SpecificitiesAnswer, row: &SpecificityRow) -> Figure {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let parts = || answer.parts.iter().zip(row.values.iter().zip(&row.counts));
    let bar = |(part, (value, _)): (&CorpusPart, (&crate::engine::measures::Value, &u32))| {
        let value = (*value).ok()?;
        Some(BarRow {
            name: sides::short(&name(context, part), 40),
            value,
            says: signed(context, value),
            act: target(context, part),
        })
    };
    let rows: Vec<BarRow> = parts().filter_map(bar).collect();
    let mut figure = bars("specificities-word", &row.word, context.width, &rows);
    figure.caption = own.figure_caption.to_owned();
    let columns = vec![
        Column::words("part", own.part),
        Column::number("words", own.words),
        Column::number("count", said.occurrences),
        Column::number("specificity", own.index),
    ];
    let cells = parts().map(|(part, (value, count))| {
        vec![
            Cell::text(name(context, part)),
            Cell::text(context.count(part.words)).value(part.words),
            Cell::text(context.count(*count)).value(*count),
            context.measured(*value, explained(answer, row, part, *count)),
        ]
    });
    figure.table = Some(Table::whole("specificities-word", row.word.as_str(), columns, cells.collect()));
    figure
}

/// An index, with the counts it is reckoned from.
fn explained(answer: &SpecificitiesAnswer, row: &SpecificityRow, part: &CorpusPart, count: u32) -> Act {
    let (a, n1) = (u64::from(count), part.words);
    let (b, n2) = (row.count.saturating_sub(a), answer.words.saturating_sub(n1));
    let figure = Explained::new("specificity", Numbers::Corpora { a, n1, b, n2 });
    Act::explain(figure.with_lines(&row.key))
}

/// Shows what sets a part apart.
fn target(context: &Context, part: &CorpusPart) -> Act {
    let act = sides::choose(&KEYNESS, context.setting("specificities.by"), &part.key);
    let slices = context.setting("specificities.slices").to_owned();
    act.and(Step::Set(KEYNESS.slices, slices)).and(Step::View("keyness".into()))
}

fn table(context: &Context, answer: &SpecificitiesAnswer) -> Table {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let sorting = Sorting::of(context, "specificities.order", "specificities.up");
    let from = context.number("specificities.from").saturating_sub(1);
    let mut columns = vec![
        sorting.column(Column::words("word", said.word).width(13.0), "word", true),
        Column::words("key", "").hidden(),
        sorting.column(Column::number("count", said.occurrences).width(11.0), "count", false),
        Column::number("texts", said.texts).width(7.0).extra(),
        sorting.column(Column::number("highest", own.highest).width(8.0), "highest", false),
        Column::words("highest_in", own.where_highest).width(16.0).extra(),
        sorting.column(Column::number("lowest", own.lowest).width(8.0), "lowest", true),
    ];
    let shown = || (from..).zip(answer.parts.iter().skip(from as usize).take(COLUMNS as usize));
    for (number, part) in shown() {
        let title = name(context, part);
        let column = Column::number(&format!("part_{}", number + 1), &sides::short(&title, 18));
        let column = column.width(10.0).help(&title);
        let is_chosen = context.number("specificities.part") == number + 1;
        let part = Step::Set("specificities.part", (number + 1).to_string());
        columns.push(sorting.column_with(column, "part", false, is_chosen, Some(part)));
        columns.push(Column::number(&format!("count_{}", number + 1), "").hidden());
    }
    // Of a part without a column the counts are not told.
    let extreme = |row: &SpecificityRow, extreme: Option<(u32, f64)>| match extreme {
        Some((part, value)) => {
            let count = part.checked_sub(from).and_then(|at| row.counts.get(at as usize));
            let act = answer.parts.get(part as usize).zip(count);
            let act = act.map_or(Act::none(), |(part, count)| explained(answer, row, part, *count));
            Cell::text(signed(context, value)).value(export::Cell::Real(value)).act(act)
        }
        None => Cell::missing(),
    };
    let cells = |row: &SpecificityRow| {
        let word = Act::set("specificities.word", row.key.as_str());
        let mut cells = vec![
            Cell::word(&row.word, word),
            Cell::text(row.key.as_str()),
            context.counted(row.count, Act::lines(row.key.clone())),
            Cell::text(context.count(row.texts)).value(row.texts),
            extreme(row, row.highest),
            Cell::text(row.highest.map(|(part, _)| named(context, answer, part)).unwrap_or_default()),
            extreme(row, row.lowest),
        ];
        for ((_, part), (value, count)) in shown().zip(row.values.iter().zip(&row.counts)) {
            let cell = context.measured(*value, explained(answer, row, part, *count));
            cells.push(match *value {
                Ok(index) => Cell { text: signed(context, index), ..cell }
                    .look(Look::Heat((index / 10.0).clamp(-1.0, 1.0) as f32))
                    .note(format!("{}\u{a0}: {}", said.occurrences, context.count(*count))),
                Err(_) => cell,
            });
            cells.push(Cell::text(context.count(*count)).value(*count));
        }
        cells
    };
    Table {
        name: "specificities",
        label: context.pick(contrast::SPECIFICITIES).to_owned(),
        columns,
        rows: answer.rows.iter().map(cells).collect(),
        offset: context.offset,
        total: answer.total,
        is_window: true,
        is_wrapped: false,
    }
}

fn method(context: &Context) -> Method {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let ways = sides::ways(context, "specificities.by", false);
    let by = context.setting("specificities.by");
    let way = ways.into_iter().find(|(way, _)| way == by).map(|(_, name)| name).unwrap_or_default();
    let parameters = vec![
        (own.parted_by.to_owned(), way),
        (said.layer.to_owned(), context.layer().name().to_owned()),
        (said.least.to_owned(), context.setting("specificities.least").to_owned()),
        (own.band.to_owned(), context.setting("specificities.band").to_owned()),
    ];
    Method { measures: vec!["specificity"], parameters, seed: None }
}
