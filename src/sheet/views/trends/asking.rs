//! What is chosen in the view of trends, and what it asks.

use crate::engine::analysis::dispersion::DispersionQuestion;
use crate::engine::analysis::explain::grouped::Grouped;
use crate::engine::analysis::explain::{Figure, Numbers};
use crate::engine::analysis::trends::{Grouping, MOST_QUERIES, Period, Rolling, TrendsQuestion};
use crate::engine::measures::interval::Confidence;
use crate::engine::query::field::plain_name;
use crate::protocol::{Ask, Question};
use crate::sheet::views::start;
use crate::sheet::words::trends as said;
use crate::sheet::{Act, Context, Control, Kind, Setting};

pub(in crate::sheet::views) const BY: &[&str] =
    &["text", "day", "month", "year", "column", "slices", "pieces"];
pub(super) const ROLLING: &[&str] = &["none", "words", "texts"];
const CONFIDENCE: &[&str] = &["90", "95", "99"];

pub(super) const SETTINGS: &[Setting] = &[
    Setting::new("trends.others", "", Kind::Text),
    Setting::new("trends.by", "text", Kind::Choice(BY)),
    Setting::new("trends.column", "outlet", Kind::Text),
    Setting::new("trends.slices", "20", Kind::Whole(2, 1_000)),
    Setting::new("trends.unknown", "0", Kind::Tick),
    Setting::new("trends.stated", "0", Kind::Tick),
    Setting::new("trends.strips", "1", Kind::Tick),
    Setting::new("trends.progress", "1", Kind::Tick),
    Setting::new("trends.rolling", "none", Kind::Choice(ROLLING)),
    Setting::new("trends.window", "1000", Kind::Whole(1, 100_000_000)),
    Setting::new("trends.confidence", "95", Kind::Choice(CONFIDENCE)),
];

pub(super) fn controls(context: &Context) -> Vec<Control> {
    let own = said::words(context.locale);
    let percent = |level: &&'static str| (level.to_string(), format!("{level}\u{a0}%"));
    let mut controls = vec![Control::choice_among(context, "trends.by", own.by, BY, &own.groupings)];
    match context.setting("trends.by") {
        "column" => {
            controls.push(Control::choice_of(context, "trends.column", own.column, columns(context)));
        }
        "slices" | "pieces" => controls.push(Control::whole(context, "trends.slices", own.slices)),
        "day" | "month" | "year" => controls.push(Control::tick(context, "trends.stated", own.stated_only)),
        _ => {}
    }
    if !matches!(context.setting("trends.by"), "text" | "slices" | "pieces") {
        controls.push(Control::tick(context, "trends.unknown", own.with_unknown));
    }
    controls.push(Control::lines(context, "trends.others", own.others, own.others_example));
    controls.push(Control::tick(context, "trends.strips", own.strips).folded());
    controls.push(Control::tick(context, "trends.progress", own.progress).folded());
    controls
        .push(Control::choice_among(context, "trends.rolling", own.rolling, ROLLING, &own.windows).folded());
    if context.setting("trends.rolling") != "none" {
        controls.push(Control::whole(context, "trends.window", own.window).folded());
    }
    let levels = CONFIDENCE.iter().map(percent).collect();
    controls.push(Control::choice_of(context, "trends.confidence", own.confidence, levels).folded());
    controls
}

/// Fields and columns by which texts can be grouped, by their names in queries.
pub(in crate::sheet::views) fn columns(context: &Context) -> Vec<(String, String)> {
    let fixed = context.pick((["titre de presse", "langue"], ["outlet", "language"]));
    let mut all: Vec<(String, String)> = ["outlet", "lang"]
        .iter()
        .zip(fixed)
        .map(|(field, name)| ((*field).to_owned(), name.to_owned()))
        .collect();
    for (name, _) in context.summary.documents.iter().flat_map(|text| &text.columns) {
        let plain = plain_name(name);
        if !plain.is_empty() && !all.iter().any(|(known, _)| *known == plain) {
            all.push((plain, name.clone()));
        }
    }
    all
}

/// What is looked for: the query of the page, then the others.
pub(super) fn queries(context: &Context) -> Vec<String> {
    let others = context.setting("trends.others").lines();
    let mut queries: Vec<String> = Vec::new();
    for query in std::iter::once(context.query.as_str()).chain(others).map(str::trim) {
        if !query.is_empty() && !queries.iter().any(|known| known == query) {
            queries.push(query.to_owned());
        }
    }
    queries.truncate(MOST_QUERIES);
    queries
}

/// The place of the grouping in `BY`.
pub(super) fn by(context: &Context) -> usize {
    BY.iter().position(|by| *by == context.setting("trends.by")).unwrap_or_default()
}

pub(in crate::sheet::views) fn grouping(by: &str, column: &str, slices: u32) -> Grouping {
    match by {
        "day" => Grouping::Date(Period::Day),
        "month" => Grouping::Date(Period::Month),
        "year" => Grouping::Date(Period::Year),
        "column" => Grouping::Column(column.to_owned()),
        "slices" => Grouping::Slices(slices),
        "pieces" => Grouping::SlicesOfTexts(slices),
        _ => Grouping::Text,
    }
}

/// A figure of some of the queries over the groups, as its explanation is asked for.
pub(super) fn explained(context: &Context, measure: &str, queries: &[&str]) -> Act {
    let (column, slices) = (context.setting("trends.column"), context.number("trends.slices"));
    let of = Grouped {
        by: grouping(context.setting("trends.by"), column, slices),
        with_unknown: context.is_ticked("trends.unknown"),
        stated_only: context.is_ticked("trends.stated"),
        queries: queries.iter().map(|query| (*query).to_owned()).collect(),
    };
    let figure = Figure::new(measure, Numbers::Groups(of));
    Act::explain(match context.setting("trends.confidence") {
        level @ ("90" | "99") => figure.with(level.parse().unwrap_or(95.0)).to_string(),
        _ => figure.to_string(),
    })
}

/// Texts up to which each has strips of its own.
const MOST_STRIPS: usize = 30;

pub(super) fn has_strips(context: &Context) -> bool {
    context.is_ticked("trends.strips") && context.summary.documents.len() <= MOST_STRIPS
}

pub(super) fn questions(context: &Context) -> Vec<Question> {
    let queries = queries(context);
    if queries.is_empty() {
        return start::questions(context);
    }
    let window = context.number("trends.window");
    let (column, slices) = (context.setting("trends.column"), context.number("trends.slices"));
    let drawn = TrendsQuestion {
        queries: queries.clone(),
        by: grouping(context.setting("trends.by"), column, slices),
        with_unknown: context.is_ticked("trends.unknown"),
        stated_only: context.is_ticked("trends.stated"),
        rolling: match context.setting("trends.rolling") {
            "words" => Some(Rolling::Words(window)),
            "texts" => Some(Rolling::Texts(window)),
            _ => None,
        },
        progress: context.is_ticked("trends.progress")
            || context.is_ticked("trends.strips") && !has_strips(context),
        confidence: match context.setting("trends.confidence") {
            "90" => Confidence::Percent90,
            "99" => Confidence::Percent99,
            _ => Confidence::Percent95,
        },
        ..TrendsQuestion::default()
    };
    let listed = TrendsQuestion {
        rolling: None,
        progress: false,
        most: u32::MAX,
        offset: context.offset,
        limit: context.limit,
        ..drawn.clone()
    };
    let mut questions = vec![drawn.question(), listed.question()];
    if has_strips(context) {
        questions.push(DispersionQuestion { queries }.question());
    }
    questions
}
