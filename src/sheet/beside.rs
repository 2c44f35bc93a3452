//! What the views of collocates and of their network share: the window, the measures, the question that follows.

use super::setting::join;
use super::words::{self, collocates as said, common};
use super::{Context, Control, Kind, Method, Setting};
use crate::engine::analysis::collocates::counting::Overlap;
use crate::engine::analysis::collocates::measure::Measure;
use crate::engine::analysis::collocates::window::Window;
use crate::engine::analysis::collocates::{CollocateOrder, CollocatesQuestion, Expected};

const WINDOWS: &[&str] = &["words", "sentence", "paragraph"];
const OVERLAPS: &[&str] = &["each", "once"];
const EXPECTED: &[&str] = &["nodes", "windows"];
/// The measures by their names.
const NAMES: [&str; Measure::ALL.len()] = {
    let mut names = [""; Measure::ALL.len()];
    let mut i = 0;
    while i < names.len() {
        names[i] = Measure::ALL[i].name();
        i += 1;
    }
    names
};
const MEASURES: &[&str] = &join::<{ NAMES.len() + 1 }>(&["all"], &NAMES);
const ORDERS: &[&str] =
    &join::<{ NAMES.len() + 5 }>(&["measure", "joint", "frequency", "texts", "word"], &NAMES);

/// What of both stands in the address, with the order of the list.
pub const SETTINGS: &[Setting] = &[
    Setting::new("collocates.window", "words", Kind::Choice(WINDOWS)),
    Setting::new("collocates.left", "5", Kind::Whole(0, 10)),
    Setting::new("collocates.right", "5", Kind::Whole(0, 10)),
    Setting::new("collocates.across", "0", Kind::Tick),
    Setting::new("collocates.least", "2", Kind::Whole(1, 1_000_000_000)),
    Setting::new("collocates.texts", "1", Kind::Whole(1, 1_000_000_000)),
    Setting::new("collocates.stopwords", "0", Kind::Tick),
    Setting::new("collocates.skip", "0", Kind::Tick),
    Setting::new("collocates.overlap", "each", Kind::Choice(OVERLAPS)),
    Setting::new("collocates.expected", "nodes", Kind::Choice(EXPECTED)),
    Setting::new("collocates.filter", "", Kind::Text),
    Setting::new("collocates.measure", "logDice", Kind::Choice(MEASURES)),
    Setting::new("collocates.by", "measure", Kind::Choice(ORDERS)),
    Setting::new("collocates.up", "0", Kind::Tick),
    Setting::new("collocates.positions", "0", Kind::Tick),
];

/// What collocates and their network have in common.
pub fn window_controls(context: &Context) -> Vec<Control> {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let measure = |name: &'static str| match name {
        "all" => all.all,
        name => name_of(context, name),
    };
    let measures: Vec<(&str, &str)> = MEASURES.iter().map(|name| (*name, measure(name))).collect();
    let mut controls = vec![
        Control::choice(context, "collocates.measure", all.measure, &measures),
        Control::choice_among(context, "collocates.window", own.window, WINDOWS, &own.windows),
    ];
    if context.setting("collocates.window") == "words" {
        controls.push(Control::whole(context, "collocates.left", own.left));
        controls.push(Control::whole(context, "collocates.right", own.right));
        controls.push(Control::tick(context, "collocates.across", own.across).folded());
        controls.push(Control::tick(context, "collocates.skip", own.skip).help(own.skip_help).folded());
        let (overlap, expected) = ("collocates.overlap", "collocates.expected");
        controls.push(Control::choice_among(context, overlap, own.overlap, OVERLAPS, &own.overlaps).folded());
        controls.push(
            Control::choice_among(context, expected, own.expected, EXPECTED, &own.expectations).folded(),
        );
    }
    controls.push(Control::whole(context, "collocates.least", own.least));
    controls.push(Control::whole(context, "collocates.texts", own.least_texts).folded());
    controls.push(Control::tick(context, "collocates.stopwords", all.stop_words));
    controls
}

/// The name of a measure.
pub fn name_of(context: &Context, name: &str) -> &'static str {
    context.about_measure(Measure::from_name(name).map_or("", Measure::id)).0
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
    let mut parameters = vec![
        (all.layer.to_owned(), context.layer().name().to_owned()),
        (own.window.to_owned(), window),
        (own.least.to_owned(), context.setting("collocates.least").to_owned()),
        (own.overlap.to_owned(), context.chosen("collocates.overlap", OVERLAPS, &own.overlaps).to_owned()),
        (
            own.expected.to_owned(),
            context.chosen("collocates.expected", EXPECTED, &own.expectations).to_owned(),
        ),
    ];
    if context.is_ticked("collocates.skip") {
        parameters.push((own.skip.to_owned(), words::yes(context.locale).to_owned()));
    }
    Method { measures: shown(context).into_iter().map(Measure::id).collect(), parameters, seed: None }
}
