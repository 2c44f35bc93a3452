//! Key words: what sets a target apart from a reference, how sure and how large the difference is, and where it stands.

use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::keyness::list::WordList;
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::analysis::keyness::{
    Direction, Drawn, KeynessAnswer, KeynessOrder, KeynessQuestion, KeynessRow, Nothing, Reference,
};
use crate::engine::export;
use crate::engine::float::exp;
use crate::engine::measures::interval::{Bootstrap, Confidence, Interval};
use crate::protocol::{Ask, Question};
use crate::sheet::key_words::{figure, finding, told, why};
use crate::sheet::sides::{self, Keys};
use crate::sheet::words::contrast;
use crate::sheet::words::{common, counted, measures};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Kind, Method, Part, Rich, Setting, Sheet, Sorting, Table,
    View,
};

pub const VIEW: View =
    View { slug: "keyness", title: contrast::KEYNESS, settings: SETTINGS, controls, questions, sheet };

const KEYS: Keys = Keys {
    by: "keyness.by",
    slices: "keyness.slices",
    part: "keyness.part",
    query: "keyness.query",
    with: "keyness.with",
    with_query: "keyness.withquery",
};

const MEASURES: &[&str] = &[
    "g2",
    "g2_two_terms",
    "chi2",
    "chi2_yates",
    "fisher_two",
    "specificity",
    "log_ratio",
    "percent_difference",
    "odds_ratio",
    "simple_maths",
    "bic",
    "ell",
    "difference_coefficient",
    "all",
];
const ORDERS: &[&str] = &["measure", "target", "reference", "texts", "dp", "word", "times"];

const SETTINGS: &[Setting] = &[
    sides::by(KEYS.by, "texts"),
    sides::slices(KEYS.slices),
    Setting { key: KEYS.part, default: "", kind: Kind::Text },
    Setting { key: KEYS.query, default: "", kind: Kind::Text },
    Setting { key: "keyness.against", default: "rest", kind: Kind::Choice(&["rest", "part", "list"]) },
    Setting { key: KEYS.with, default: "", kind: Kind::Text },
    Setting { key: KEYS.with_query, default: "", kind: Kind::Text },
    Setting { key: "keyness.list", default: "", kind: Kind::Text },
    Setting { key: "keyness.direction", default: "over", kind: Kind::Choice(&["over", "under", "both"]) },
    Setting { key: "keyness.measure", default: "g2", kind: Kind::Choice(MEASURES) },
    Setting { key: "keyness.order", default: "measure", kind: Kind::Choice(ORDERS) },
    Setting { key: "keyness.up", default: "0", kind: Kind::Tick },
    Setting { key: "keyness.stopwords", default: "0", kind: Kind::Tick },
    Setting { key: "keyness.least", default: "3", kind: Kind::Whole(1, 1_000_000_000) },
    Setting { key: "keyness.texts", default: "1", kind: Kind::Whole(1, 1_000_000) },
    Setting { key: "keyness.band", default: "0", kind: Kind::Whole(0, 1_000) },
    Setting { key: "keyness.filter", default: "", kind: Kind::Text },
    Setting { key: "keyness.n", default: "1", kind: Kind::Whole(1, 1_000_000) },
    Setting { key: "keyness.intervals", default: "1", kind: Kind::Tick },
    Setting { key: "keyness.seed", default: "1", kind: Kind::Whole(0, u32::MAX) },
];

/// Words in the figure, on each side.
const BARS: u32 = 10;

fn controls(context: &Context) -> Vec<Control> {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let has_other = context.setting("keyness.against") == "part";
    let mut controls = sides::controls(context, &KEYS, has_other);
    let against = [("rest", own.rest), ("part", own.other_part), ("list", own.a_list)];
    let at = controls.len() - usize::from(has_other);
    controls.insert(at, Control::choice(context, "keyness.against", own.against, &against));
    if context.setting("keyness.against") == "list" {
        let ours = ("languages/fr-words.tsv", own.our_list.to_owned());
        controls.push(Control::list(context, "keyness.list", own.list, Some(ours)).help(own.list_help));
    }
    let directions = [("over", own.over), ("under", own.under), ("both", own.both)];
    let names: Vec<(&str, &str)> = MEASURES.iter().map(|id| (*id, name_of(context, id))).collect();
    controls.extend([
        Control::choice(context, "keyness.direction", own.direction, &directions),
        Control::choice(context, "keyness.measure", said.measure, &names),
        Control::text(context, "keyness.filter", said.filter, said.filter_example).folded(),
        Control::tick(context, "keyness.stopwords", said.stop_words).folded(),
        Control::whole(context, "keyness.least", said.least).folded(),
        Control::whole(context, "keyness.texts", own.min_texts).folded(),
        Control::whole(context, "keyness.band", own.band).help(own.band_help).folded(),
        Control::tick(context, "keyness.intervals", own.intervals).help(own.intervals_help).folded(),
    ]);
    if context.is_ticked("keyness.intervals") {
        controls.push(Control::whole(context, "keyness.seed", own.seed).folded());
    }
    controls
}

fn name_of(context: &Context, id: &str) -> &'static str {
    match id {
        "all" => common(context.locale).all,
        id => context.about_measure(id).0,
    }
}

/// The measures that have a column.
fn shown(context: &Context) -> Vec<KeyMeasure> {
    match context.setting("keyness.measure") {
        "all" => KeyMeasure::ALL.to_vec(),
        id => KeyMeasure::from_id(id).into_iter().collect(),
    }
}

fn bootstrap(context: &Context) -> Option<Bootstrap> {
    let seed = u64::from(context.number("keyness.seed"));
    let usual = Bootstrap { rounds: 1_000, seed, confidence: Confidence::Percent95 };
    context.is_ticked("keyness.intervals").then_some(usual)
}

/// What is asked in any case.
fn question(context: &Context) -> KeynessQuestion {
    let reference = match context.setting("keyness.against") {
        "part" => Reference::Side(sides::second(context, &KEYS)),
        "list" => {
            let name = context.setting("keyness.list").to_owned();
            Reference::List(WordList { name, ..WordList::default() })
        }
        _ => Reference::Rest,
    };
    KeynessQuestion {
        target: sides::first(context, &KEYS),
        reference,
        layer: context.layer(),
        stop_words: context.is_ticked("keyness.stopwords"),
        min_count: context.number("keyness.least"),
        min_texts: context.number("keyness.texts"),
        band: f64::from(context.number("keyness.band")),
        simple_maths_n: f64::from(context.number("keyness.n")),
        bootstrap: bootstrap(context),
        ..KeynessQuestion::default()
    }
}

/// The long table; then the first words of both directions, for the sentence and the figure.
fn questions(context: &Context) -> Vec<Question> {
    let measure = shown(context).first().copied().unwrap_or_default();
    let order = match context.setting("keyness.order") {
        "target" => KeynessOrder::Target,
        "reference" => KeynessOrder::Reference,
        "texts" => KeynessOrder::Texts,
        "dp" => KeynessOrder::Spread,
        "word" => KeynessOrder::Word,
        "times" => KeynessOrder::Measure(KeyMeasure::LogRatio),
        _ => KeynessOrder::Measure(measure),
    };
    let direction = match context.setting("keyness.direction") {
        "under" => Direction::Under,
        "both" => Direction::Both,
        _ => Direction::Over,
    };
    // The surest first, also where the values are below zero.
    let signed = matches!(order, KeynessOrder::Measure(measure) if measure.has_sign());
    let turned = direction == Direction::Under && signed;
    let table = KeynessQuestion {
        direction,
        order,
        reversed: context.is_ticked("keyness.up") != turned,
        filter: context.setting("keyness.filter").to_owned(),
        offset: context.offset,
        limit: context.limit,
        ..question(context)
    };
    let first = |direction| KeynessQuestion {
        direction,
        order: KeynessOrder::Measure(KeyMeasure::Specificity),
        reversed: direction == Direction::Under,
        limit: BARS,
        ..question(context)
    };
    vec![table.question(), first(Direction::Over).question(), first(Direction::Under).question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let own = contrast::words(context.locale);
    let Some(answer) = answers.get::<KeynessQuestion>(0) else { return Sheet::default() };
    let method = method(context);
    let measure = measure_line(context, answer);
    if let Some(nothing) = answer.nothing.filter(|nothing| *nothing != Nothing::NoRows) {
        return Sheet { method, ..Sheet::nothing(why(own, nothing), measure) };
    }
    let [over, under] = [1, 2].map(|at| answers.get::<KeynessQuestion>(at));
    let names = names(context);
    let base = context.base();
    let rows = (context.offset..).zip(&answer.rows);
    let table = Table {
        name: "keyness",
        label: context.pick(contrast::KEYNESS).to_owned(),
        columns: columns(context, base),
        rows: rows.map(|(rank, row)| cells(context, answer, rank, row, base)).collect(),
        offset: context.offset,
        total: answer.total,
        is_window: true,
        is_wrapped: false,
    };
    let finding = match (over, under) {
        (Some(over), Some(under)) => {
            let is_rest = context.setting("keyness.against") == "rest";
            let is_under = context.setting("keyness.direction") == "under";
            finding(context, &names, (is_rest, is_under), [over, under])
        }
        _ => Rich::new(),
    };
    let mut parts = Vec::new();
    if let (Some(over), Some(under)) = (over, under) {
        parts.extend(figure(context, &names[0], over, under).map(Part::Figure));
    }
    match answer.nothing {
        Some(nothing) => parts.push(Part::Text(why(own, nothing).into())),
        None => parts.push(Part::Table(table)),
    }
    Sheet { finding, measure, notes: cautions(context, answer), parts, method }
}

/// The two sides, quoted where they are titles.
fn names(context: &Context) -> [String; 2] {
    let [here, there] = sides::names(context, &KEYS);
    let there = if context.setting("keyness.against") == "list" {
        context.setting("keyness.list").to_owned()
    } else {
        there
    };
    [here, there].map(|name| sides::quoted(context, &name))
}

fn measure_line(context: &Context, answer: &KeynessAnswer) -> String {
    let own = contrast::words(context.locale);
    let words = |n: u64| counted(n, context.pick((("mot", "mots"), ("word", "words"))), context.locale);
    let [here, there] = answer.sizes.map(|size| words(size.words));
    (own.tested)(
        &here,
        &there,
        &words(answer.tested),
        &context.count(answer.over),
        &context.count(answer.under),
    )
}

fn cautions(context: &Context, answer: &KeynessAnswer) -> Vec<Rich> {
    let paragraphs = answer.drawn.contains(&Drawn::Paragraphs) && !answer.rows.is_empty();
    let mut notes = told(context, &answer.cautions);
    if let Some(read) = answer.list.filter(|read| read.unread > 0) {
        let lines = context.pick((("ligne", "lignes"), ("line", "lines")));
        let said = counted(read.lines, lines, context.locale);
        let own = contrast::words(context.locale);
        notes.push((own.read_lines)(&said, &context.count(read.unread)).into());
    }
    if paragraphs && answer.rows.iter().any(|row| row.interval.is_some()) {
        notes.push(contrast::words(context.locale).paragraphs.into());
    }
    notes
}

fn columns(context: &Context, base: u64) -> Vec<Column> {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let sorting = Sorting::of(context, "keyness.order", "keyness.up");
    let rate = (said.rate)(context.count(base));
    let mut columns = vec![
        Column::number("rank", said.rank).width(6.0).extra(),
        sorting.column(Column::words("word", said.word).width(13.0), "word", true),
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

fn cells(context: &Context, answer: &KeynessAnswer, rank: u32, row: &KeynessRow, base: u64) -> Vec<Cell> {
    let own = contrast::words(context.locale);
    let lines = Act::lines(row.key.clone());
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
        context.counted(a, lines.clone()),
        context.counted(b, lines),
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
        cells.push(context.measured(row.value(measure), Act::explain(figure.with_lines(&row.key))));
    }
    let times = row.value(KeyMeasure::LogRatio).map(|log| exp(log * std::f64::consts::LN_2));
    let figure = Figure::new("log_ratio", Numbers::Corpora { a, n1, b, n2 });
    let times = context.measured(times, Act::explain(figure.with_lines(&row.key)));
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

fn method(context: &Context) -> Method {
    let (said, own) = (common(context.locale), contrast::words(context.locale));
    let [here, there] = sides::names(context, &KEYS);
    let mut parameters = sides::parameters(context, &KEYS);
    let is_rest = context.setting("keyness.against") == "rest";
    parameters.extend([
        (own.target.to_owned(), here),
        (own.reference.to_owned(), if is_rest { own.rest.to_owned() } else { there }),
        (said.layer.to_owned(), context.layer().name().to_owned()),
        (said.least.to_owned(), context.setting("keyness.least").to_owned()),
        (own.band.to_owned(), context.setting("keyness.band").to_owned()),
    ]);
    let measures = shown(context).into_iter().map(KeyMeasure::id).chain(["log_ratio"]);
    let mut ids: Vec<&'static str> = Vec::new();
    measures.for_each(|id| {
        if !ids.contains(&id) {
            ids.push(id)
        }
    });
    let seed = bootstrap(context).map(|bootstrap| bootstrap.seed);

    Method { measures: ids, parameters, seed }
}
