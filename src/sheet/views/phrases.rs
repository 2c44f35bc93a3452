//! Phrases: words in a row, repeated segments, skip-grams, frames with open slots, clusters around what was looked for.

use super::start;
use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::phrases::one::Phrase;
use crate::engine::analysis::phrases::{
    NodeAt, PhraseOrder, PhraseRow, PhraseSettings, PhrasesAnswer, PhrasesQuestion, Shape, StopWordsAt,
};
use crate::engine::export;
use crate::protocol::{Ask, Question};
use crate::sheet::words::{common, phrases as said};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Look, Method, Part, Rich, Setting, Sheet, Sorting,
    Table, View,
};

pub const VIEW: View =
    View { slug: "phrases", title: said::TITLE, settings: SETTINGS, controls, questions, sheet };

const KINDS: &[&str] = &["row", "segments", "skips", "slots", "around"];
const STOPS: &[&str] = &["anywhere", "inside", "nowhere"];
const PLACES: &[&str] = &["anywhere", "first", "last"];
const ORDERS: &[&str] = &["count", "texts", "n", "dp", "words"];

const SETTINGS: &[Setting] = &[
    Setting::new("phrases.kind", "row", Kind::Choice(KINDS)),
    Setting::new("phrases.from", "2", Kind::Whole(2, 20)),
    Setting::new("phrases.to", "5", Kind::Whole(2, 20)),
    Setting::new("phrases.least", "2", Kind::Whole(1, 1_000_000)),
    Setting::new("phrases.texts", "1", Kind::Whole(1, 1_000_000)),
    Setting::new("phrases.stopwords", "inside", Kind::Choice(STOPS)),
    Setting::new("phrases.marks", "0", Kind::Tick),
    Setting::new("phrases.across", "0", Kind::Tick),
    Setting::new("phrases.apart", "0", Kind::Tick),
    Setting::new("phrases.skipped", "2", Kind::Whole(1, 5)),
    Setting::new("phrases.slots", "1", Kind::Whole(1, 2)),
    Setting::new("phrases.node", "anywhere", Kind::Choice(PLACES)),
    Setting::new("phrases.filter", "", Kind::Text),
    Setting::new("phrases.by", "count", Kind::Choice(ORDERS)),
    Setting::new("phrases.up", "0", Kind::Tick),
];

fn controls(context: &Context) -> Vec<Control> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let mut controls = vec![
        Control::choice_among(context, "phrases.kind", own.kind, KINDS, &own.kinds),
        Control::whole(context, "phrases.from", own.shortest),
        Control::whole(context, "phrases.to", own.longest),
        Control::whole(context, "phrases.least", all.least),
    ];
    match context.setting("phrases.kind") {
        "skips" => controls.push(Control::whole(context, "phrases.skipped", own.skipped)),
        "slots" => controls.push(Control::whole(context, "phrases.slots", own.slots)),
        "around" => {
            controls.push(Control::choice_among(context, "phrases.node", own.node_at, PLACES, &own.nodes_at));
        }
        _ => {}
    }
    controls.push(Control::choice_among(
        context,
        "phrases.stopwords",
        own.stop_words,
        STOPS,
        &own.stop_words_at,
    ));
    controls.push(Control::text(context, "phrases.filter", own.filter, own.filter_example));
    controls.push(Control::whole(context, "phrases.texts", own.least_texts).folded());
    controls.push(Control::tick(context, "phrases.marks", own.marks).folded());
    controls.push(Control::tick(context, "phrases.across", own.across).folded());
    controls.push(Control::tick(context, "phrases.apart", own.overlap).help(own.overlap_help).folded());
    controls
}

fn needs_query(context: &Context) -> bool {
    context.setting("phrases.kind") == "around" && context.query.trim().is_empty()
}

fn questions(context: &Context) -> Vec<Question> {
    if needs_query(context) {
        return start::questions(context);
    }
    let settings = settings(context);
    let by = context.setting("phrases.by");
    let question = PhrasesQuestion {
        settings,
        min_texts: context.number("phrases.texts"),
        filter: context.setting("phrases.filter").to_owned(),
        order: PhraseOrder::ALL.into_iter().find(|order| order.name() == by).unwrap_or_default(),
        reversed: context.is_ticked("phrases.up"),
        offset: context.offset,
        limit: context.limit,
    };
    vec![question.question()]
}

/// What is counted, and how.
fn settings(context: &Context) -> PhraseSettings {
    let short = |key| context.number(key).min(20) as u8;
    let kind = context.setting("phrases.kind");
    PhraseSettings {
        layer: context.layer(),
        shape: match kind {
            "skips" => Shape::Skips(short("phrases.skipped")),
            "slots" => Shape::Slots(short("phrases.slots")),
            _ => Shape::Row,
        },
        shortest: short("phrases.from"),
        longest: short("phrases.to").max(short("phrases.from")),
        min_count: context.number("phrases.least"),
        stop_words: match context.setting("phrases.stopwords") {
            "inside" => StopWordsAt::Inside,
            "nowhere" => StopWordsAt::Nowhere,
            _ => StopWordsAt::Anywhere,
        },
        marks_break: context.is_ticked("phrases.marks"),
        across_sentences: context.is_ticked("phrases.across"),
        maximal: kind == "segments",
        without_overlap: context.is_ticked("phrases.apart"),
        around: if kind == "around" { context.query.clone() } else { String::new() },
        node_at: match context.setting("phrases.node") {
            "first" => NodeAt::First,
            "last" => NodeAt::Last,
            _ => NodeAt::Anywhere,
        },
    }
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = said::words(context.locale);
    if needs_query(context) {
        return start::sheet(context, answers, own.need_query);
    }
    let Some(answer) = answers.get::<PhrasesQuestion>(0) else { return Sheet::default() };
    let measure = (own.measure)(answer.total, answer.places, context.locale);
    let notes: Vec<Rich> = answer.notes.iter().map(|note| (own.note)(*note, context.locale).into()).collect();
    let left = answer.left_out;
    let others = left.stop_words + left.one_filler + left.texts + left.filter;
    let method = method(context);
    let Some(first) = answer.rows.first() else {
        return Sheet { notes, method, ..Sheet::nothing(own.nothing, measure) };
    };
    let is_first =
        context.offset == 0 && context.setting("phrases.by") == "count" && !context.is_ticked("phrases.up");
    let finding = if is_first {
        let sentence = (own.finding)(first.count, first.texts, answer.texts, context.locale);
        Rich::with_words(&sentence, &[&first.text])
    } else if context.offset > 0 {
        // Further down the list what was said stays.
        Rich::new()
    } else {
        context.pick(said::TITLE).into()
    };
    let mut parts = vec![Part::Table(table(context, answer))];
    if left.in_longer + others > 0 {
        parts.push(Part::Text((own.left_out)(left.in_longer, others, context.locale).into()));
    }
    Sheet { finding, measure, notes, parts, method }
}

fn table(context: &Context, answer: &PhrasesAnswer) -> Table {
    let rows = (context.offset..).zip(&answer.rows);
    Table {
        name: "phrases",
        label: context.pick(said::TITLE).to_owned(),
        columns: columns(context),
        rows: rows.map(|(rank, row)| cells(context, answer, rank, row)).collect(),
        offset: context.offset,
        total: answer.total,
        is_window: true,
        is_wrapped: false,
    }
}

fn columns(context: &Context) -> Vec<Column> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let sorting = Sorting::of(context, "phrases.by", "phrases.up");
    let (name, plain) = context.about_measure("dp");
    let mut columns = vec![
        Column::number("rank", all.rank).width(6.0).extra(),
        sorting.column(Column::words("phrase", own.phrase).width(20.0), "words", true),
        sorting.column(Column::number("count", all.occurrences).width(13.0), "count", false),
        Column::number("rate", &(all.rate)(context.count(context.base()))).width(10.0).extra(),
        sorting.column(Column::number("texts", all.texts).width(8.0), "texts", false),
        sorting.column(Column::number("words", own.length).width(7.0), "n", false),
        sorting.column(Column::number("dp", name).help(plain).width(12.0), "dp", true),
        Column::drawing(all.by_text, 14.0),
    ];
    if context.setting("phrases.kind") == "slots" {
        columns.push(Column::words("fillers", own.fillers).width(24.0).extra());
    }
    columns
}

fn cells(context: &Context, answer: &PhrasesAnswer, rank: u32, row: &PhraseRow) -> Vec<Cell> {
    let own = said::words(context.locale);
    let lines = row.query.as_ref().map_or(Act::none(), |query| Act::lines(query.query.as_str()));
    let exact = row.query.as_ref().is_none_or(|query| query.exact);
    let note = if exact { "" } else { own.approximate };
    let rate = row.count as f64 / answer.words.max(1) as f64 * context.base() as f64;
    let most = row.per_document.iter().copied().max().unwrap_or(1).max(1) as f32;
    let bars = row.per_document.iter().map(|n| *n as f32 / most).collect();
    let says: Vec<String> = row.per_document.iter().map(u32::to_string).collect();
    let figure = Figure::new("rate", Numbers::Rate { count: row.count, words: answer.words });
    let of = row.query.as_ref().map_or("", |query| query.query.as_str());
    let figure = figure.with(context.base() as f64).with_lines(of);
    let phrase = Phrase { settings: settings(context), keys: row.keys.clone() };
    let mut cells = vec![
        Cell::quiet(context.count(rank + 1)).value(rank + 1),
        Cell::word(&row.text, lines.clone()),
        context.counted(row.count, lines).note(note),
        Cell::quiet(context.figure(rate)).value(export::Cell::Real(rate)).act(Act::explain(figure)),
        Cell::text(context.count(row.texts)).value(row.texts),
        Cell::text(row.n.to_string()).value(u32::from(row.n)),
        context.measured(
            Ok(row.dp),
            Act::explain(Figure::new("dp", Numbers::Phrase(Box::new(phrase))).to_string()),
        ),
        Cell::drawn(Look::Bars(bars), says.join(", ")),
    ];
    if context.setting("phrases.kind") == "slots" {
        let mut fillers: Vec<String> = row
            .fillers
            .iter()
            .map(|filler| format!("{}\u{a0}{}", filler.keys.join(" "), context.count(filler.count)))
            .collect();
        let more = row.n_fillers.saturating_sub(row.fillers.len() as u32);
        if more > 0 {
            fillers.push((own.more_fillers)(more, context.locale));
        }
        cells.push(Cell::quiet(fillers.join(", ")));
    }
    cells
}

fn method(context: &Context) -> Method {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let lengths = format!("{}–{}", context.setting("phrases.from"), context.setting("phrases.to"));
    let parameters = vec![
        (all.layer.to_owned(), context.layer().name().to_owned()),
        (own.kind.to_owned(), context.chosen("phrases.kind", KINDS, &own.kinds).to_owned()),
        (own.length.to_owned(), lengths),
        (all.least.to_owned(), context.setting("phrases.least").to_owned()),
        (
            own.stop_words.to_owned(),
            context.chosen("phrases.stopwords", STOPS, &own.stop_words_at).to_owned(),
        ),
    ];
    Method { measures: vec!["dp"], parameters, seed: None }
}
