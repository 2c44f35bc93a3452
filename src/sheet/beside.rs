//! What the views of collocates and of their network share: the window, the measures, the question that follows.

use super::words::{self, collocates as said, common, measures};
use super::{Context, Control, Kind, Method, Setting};
use crate::engine::analysis::collocates::counting::Overlap;
use crate::engine::analysis::collocates::measure::Measure;
use crate::engine::analysis::collocates::window::Window;
use crate::engine::analysis::collocates::{CollocateOrder, CollocatesQuestion, Expected};

const WINDOWS: &[&str] = &["words", "sentence", "paragraph"];
const OVERLAPS: &[&str] = &["each", "once"];
const EXPECTED: &[&str] = &["nodes", "windows"];
const MEASURES: &[&str] = &[
    "all",
    "mi",
    "mi2",
    "mi3",
    "t",
    "z",
    "g2",
    "dice",
    "logDice",
    "npmi",
    "deltaPCollocate",
    "deltaPNode",
    "minimumSensitivity",
    "specificity",
];
const ORDERS: &[&str] = &[
    "measure",
    "joint",
    "frequency",
    "texts",
    "word",
    "mi",
    "mi2",
    "mi3",
    "t",
    "z",
    "g2",
    "dice",
    "logDice",
    "npmi",
    "deltaPCollocate",
    "deltaPNode",
    "minimumSensitivity",
    "specificity",
];

const fn setting(key: &'static str, default: &'static str, kind: Kind) -> Setting {
    Setting { key, default, kind }
}

/// What of both stands in the address, with the order of the list.
pub const SETTINGS: &[Setting] = &[
    setting("collocates.window", "words", Kind::Choice(WINDOWS)),
    setting("collocates.left", "5", Kind::Whole(0, 10)),
    setting("collocates.right", "5", Kind::Whole(0, 10)),
    setting("collocates.across", "0", Kind::Tick),
    setting("collocates.least", "2", Kind::Whole(1, 1_000_000_000)),
    setting("collocates.texts", "1", Kind::Whole(1, 1_000_000_000)),
    setting("collocates.stopwords", "0", Kind::Tick),
    setting("collocates.skip", "0", Kind::Tick),
    setting("collocates.overlap", "each", Kind::Choice(OVERLAPS)),
    setting("collocates.expected", "nodes", Kind::Choice(EXPECTED)),
    setting("collocates.filter", "", Kind::Text),
    setting("collocates.measure", "logDice", Kind::Choice(MEASURES)),
    setting("collocates.by", "measure", Kind::Choice(ORDERS)),
    setting("collocates.up", "0", Kind::Tick),
    setting("collocates.positions", "0", Kind::Tick),
];

/// What collocates and their network have in common.
pub fn window_controls(context: &Context) -> Vec<Control> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let pairs = |values: &'static [&'static str], names: &[&'static str]| {
        values.iter().copied().zip(names.iter().copied()).collect::<Vec<_>>()
    };
    let measure = |name: &'static str| match name {
        "all" => all.all,
        name => name_of(context, name),
    };
    let measures: Vec<(&str, &str)> = MEASURES.iter().map(|name| (*name, measure(name))).collect();
    let mut controls = vec![
        Control::choice(context, "collocates.measure", all.measure, &measures),
        Control::choice(context, "collocates.window", own.window, &pairs(WINDOWS, &own.windows)),
    ];
    if context.setting("collocates.window") == "words" {
        controls.push(Control::whole(context, "collocates.left", own.left));
        controls.push(Control::whole(context, "collocates.right", own.right));
        controls.push(Control::tick(context, "collocates.across", own.across).folded());
        controls.push(Control::tick(context, "collocates.skip", own.skip).help(own.skip_help).folded());
        let overlaps = pairs(OVERLAPS, &own.overlaps);
        controls.push(Control::choice(context, "collocates.overlap", own.overlap, &overlaps).folded());
        let expected = pairs(EXPECTED, &own.expectations);
        controls.push(Control::choice(context, "collocates.expected", own.expected, &expected).folded());
    }
    controls.push(Control::whole(context, "collocates.least", own.least));
    controls.push(Control::whole(context, "collocates.texts", own.least_texts).folded());
    controls.push(Control::tick(context, "collocates.stopwords", all.stop_words));
    controls
}

/// The name of a measure.
pub fn name_of(context: &Context, name: &str) -> &'static str {
    let id = Measure::from_name(name).map_or("", Measure::id);
    measures::about(id, context.lang()).map_or("", |about| about.name)
}

/// The measures that are shown.
pub fn shown(context: &Context) -> Vec<Measure> {
    match context.setting("collocates.measure") {
        "all" => Measure::ALL.to_vec(),
        name => Measure::from_name(name).into_iter().collect(),
    }
}

/// The measure that chooses, where none else is asked for.
pub fn first(context: &Context) -> Measure {
    Measure::from_name(context.setting("collocates.measure")).unwrap_or_default()
}

/// What is asked, with the present settings.
pub fn question(context: &Context) -> CollocatesQuestion {
    let short = |key| context.number(key).min(10) as u8;
    let window = match context.setting("collocates.window") {
        "sentence" => Window::Sentence,
        "paragraph" => Window::Paragraph,
        _ => Window::Words {
            left: short("collocates.left"),
            right: short("collocates.right"),
            across_paragraphs: context.is_ticked("collocates.across"),
        },
    };
    let order = match context.setting("collocates.by") {
        "joint" => CollocateOrder::Joint,
        "frequency" => CollocateOrder::Frequency,
        "texts" => CollocateOrder::Texts,
        "word" => CollocateOrder::Word,
        name => CollocateOrder::Measure(Measure::from_name(name).unwrap_or_else(|| first(context))),
    };
    CollocatesQuestion {
        query: context.query.clone(),
        window,
        layer: context.layer(),
        overlap: if context.setting("collocates.overlap") == "once" { Overlap::Once } else { Overlap::Each },
        expected: match context.setting("collocates.expected") {
            "windows" => Expected::Windows,
            _ => Expected::Nodes,
        },
        skip_stop_words: context.is_ticked("collocates.skip"),
        min_joint: context.number("collocates.least"),
        min_texts: context.number("collocates.texts"),
        stop_words: context.is_ticked("collocates.stopwords"),
        filter: context.setting("collocates.filter").to_owned(),
        order,
        reversed: context.is_ticked("collocates.up"),
        offset: context.offset,
        limit: context.limit,
    }
}

/// What was chosen, for exports and the paragraph about the method.
pub fn method(context: &Context) -> Method {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let window = match context.setting("collocates.window") {
        "sentence" => own.windows[1].to_owned(),
        "paragraph" => own.windows[2].to_owned(),
        _ => format!("{} + {}", context.setting("collocates.left"), context.setting("collocates.right")),
    };
    let chosen = |key, values: &[&str], names: &[&'static str]| {
        let at = values.iter().position(|value| *value == context.setting(key)).unwrap_or(0);
        names[at].to_owned()
    };
    let mut parameters = vec![
        (all.layer.to_owned(), context.layer().name().to_owned()),
        (own.window.to_owned(), window),
        (own.least.to_owned(), context.setting("collocates.least").to_owned()),
        (own.overlap.to_owned(), chosen("collocates.overlap", OVERLAPS, &own.overlaps)),
        (own.expected.to_owned(), chosen("collocates.expected", EXPECTED, &own.expectations)),
    ];
    if context.is_ticked("collocates.skip") {
        parameters.push((own.skip.to_owned(), words::yes(context.locale).to_owned()));
    }
    Method { measures: shown(context).into_iter().map(Measure::id).collect(), parameters, seed: None }
}
