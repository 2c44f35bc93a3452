//! Key words: what sets a target apart from a reference, how sure and how large the difference is, and where it stands.

mod controls;
mod table;

use crate::engine::analysis::keyness::list::WordList;
use crate::engine::analysis::keyness::measure::KeyMeasure;
use crate::engine::analysis::keyness::{
    Direction, Drawn, KeyUnit, KeynessAnswer, KeynessOrder, KeynessQuestion, KeynessRow, Nothing, Reference,
};
use crate::engine::measures::interval::{Bootstrap, Confidence};
use crate::protocol::{Ask, Question};
use crate::sheet::key_words::{figure, finding, told, why};
use crate::sheet::setting::join;
use crate::sheet::sides::{self, Keys};
use crate::sheet::volcano::volcano;
use crate::sheet::words::key_phrases::{self, KeyPhrases};
use crate::sheet::words::{common, contrast, counted};
use crate::sheet::{Answers, Context, Kind, Method, Part, Rich, Setting, Sheet, Table, View};
use controls::controls;
use table::{cells, columns};

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

/// The measures by their names, and all of them together.
const IDS: [&str; KeyMeasure::ALL.len()] = {
    let mut ids = [""; KeyMeasure::ALL.len()];
    let mut i = 0;
    while i < ids.len() {
        ids[i] = KeyMeasure::ALL[i].id();
        i += 1;
    }
    ids
};
const MEASURES: &[&str] = &join::<{ IDS.len() + 1 }>(&IDS, &["all"]);
const ORDERS: &[&str] = &["measure", "target", "reference", "texts", "dp", "word", "times"];
const DIRECTIONS: &[&str] = &["over", "under", "both"];
const UNITS: &[&str] = &["words", "phrases"];
const FIGURES: &[&str] = &["bars", "volcano"];

const SETTINGS: &[Setting] = &[
    sides::by(KEYS.by, "texts"),
    sides::slices(KEYS.slices),
    Setting::new(KEYS.part, "", Kind::Text),
    Setting::new(KEYS.query, "", Kind::Text),
    Setting::new("keyness.against", "rest", Kind::Choice(&["rest", "part", "list"])),
    Setting::new(KEYS.with, "", Kind::Text),
    Setting::new(KEYS.with_query, "", Kind::Text),
    Setting::new("keyness.list", "", Kind::Text),
    Setting::new("keyness.unit", "words", Kind::Choice(UNITS)),
    Setting::new("keyness.from", "2", Kind::Whole(2, 8)),
    Setting::new("keyness.to", "4", Kind::Whole(2, 8)),
    Setting::new("keyness.direction", "over", Kind::Choice(DIRECTIONS)),
    Setting::new("keyness.measure", "g2", Kind::Choice(MEASURES)),
    Setting::new("keyness.order", "measure", Kind::Choice(ORDERS)),
    Setting::new("keyness.up", "0", Kind::Tick),
    Setting::new("keyness.figure", "bars", Kind::Choice(FIGURES)),
    Setting::new("keyness.stopwords", "0", Kind::Tick),
    Setting::new("keyness.least", "3", Kind::Whole(1, 1_000_000_000)),
    Setting::new("keyness.texts", "1", Kind::Whole(1, 1_000_000)),
    Setting::new("keyness.band", "0", Kind::Whole(0, 1_000)),
    Setting::new("keyness.filter", "", Kind::Text),
    Setting::new("keyness.n", "1", Kind::Whole(1, 1_000_000)),
    Setting::new("keyness.intervals", "1", Kind::Tick),
    Setting::new("keyness.seed", "1", Kind::Whole(0, u32::MAX)),
];

/// Words in the figure, on each side: as bars, as dots.
const BARS: u32 = 10;
const DOTS: u32 = 200;

/// What is said of phrases, where they are compared.
fn of_phrases(context: &Context) -> Option<&'static KeyPhrases> {
    (context.setting("keyness.unit") == "phrases").then(|| key_phrases::words(context.locale))
}

/// What is compared: words, or phrases of some lengths.
fn unit(context: &Context) -> KeyUnit {
    let length = |key| context.number(key) as u8;
    match of_phrases(context) {
        None => KeyUnit::Words,
        Some(_) => {
            let from = length("keyness.from");
            KeyUnit::Phrases(from, length("keyness.to").max(from))
        }
    }
}

fn is_volcano(context: &Context) -> bool {
    context.setting("keyness.figure") == "volcano"
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
        unit: unit(context),
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
        limit: if is_volcano(context) { DOTS } else { BARS },
        ..question(context)
    };
    vec![table.question(), first(Direction::Over).question(), first(Direction::Under).question()]
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let (own, phrases) = (contrast::words(context.locale), of_phrases(context));
    let Some(answer) = answers.get::<KeynessQuestion>(0) else { return Sheet::default() };
    let method = method(context);
    let measure = measure_line(context, answer);
    if let Some(nothing) = answer.nothing.filter(|nothing| *nothing != Nothing::NoRows) {
        return Sheet { method, ..Sheet::nothing(why(own, phrases, nothing), measure) };
    }
    let [over, under] = [1, 2].map(|at| answers.get::<KeynessQuestion>(at));
    let names = names(context);
    let base = context.base();
    let rows = (context.offset..).zip(&answer.rows);
    let table = Table {
        name: if phrases.is_some() { "key-phrases" } else { "keyness" },
        label: context
            .pick(if phrases.is_some() { key_phrases::TITLE } else { contrast::KEYNESS })
            .to_owned(),
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
            finding(context, &names, (is_rest, is_under), [over, under], phrases)
        }
        _ => Rich::new(),
    };
    let mut parts = Vec::new();
    if let (Some(over), Some(under)) = (over, under) {
        let drawn = if is_volcano(context) {
            let rows: Vec<&KeynessRow> = over.rows.iter().chain(&under.rows).collect();
            volcano(context, &names[0], phrases.is_some(), &rows)
        } else {
            figure(context, &names[0], over, under)
        };
        parts.extend(drawn.map(Part::Figure));
    }
    match answer.nothing {
        Some(nothing) => parts.push(Part::Text(why(own, phrases, nothing).into())),
        None => parts.push(Part::Table(table)),
    }
    parts.extend(phrases.map(|own| Part::Text(own.how.into())));
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
    let (say, tested) = match of_phrases(context) {
        Some(own) => (own.tested, counted(answer.tested, own.noun, context.locale)),
        None => (own.tested, words(answer.tested)),
    };
    say(&here, &there, &tested, &context.count(answer.over), &context.count(answer.under))
}

fn cautions(context: &Context, answer: &KeynessAnswer) -> Vec<Rich> {
    let paragraphs = answer.drawn.contains(&Drawn::Paragraphs) && !answer.rows.is_empty();
    let mut notes = context.faults("keyness.filter", context.layer());
    notes.extend(told(context, &answer.cautions));
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
    if let (Some(own), KeyUnit::Phrases(from, to)) = (of_phrases(context), unit(context)) {
        let lengths = (own.lengths)(&from.to_string(), &to.to_string());
        parameters.push((own.unit.to_owned(), lengths));
        parameters.push((own.base.to_owned(), own.base_is.to_owned()));
    }
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
