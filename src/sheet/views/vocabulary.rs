//! The vocabulary as a whole: how it grows, how many words are rare, how steeply counts fall.

use crate::engine::analysis::explain::{Figure as Explained, Numbers};
use crate::engine::analysis::vocabulary_growth::{VocabularyGrowthAnswer, VocabularyGrowthQuestion};
use crate::engine::measures::curve::PowerCurve;
use crate::protocol::{Ask, Question};
use crate::sheet::axis;
use crate::sheet::figure::{Figure, Form, Ink};
use crate::sheet::words::vocabulary::{TITLE, words};
use crate::sheet::{
    Act, Answers, Cell, Column, Context, Control, Look, Method, Part, Rich, Sheet, Step, Table, View,
};

pub const VIEW: View = View { slug: "vocabulary", title: TITLE, settings: &[], controls, questions, sheet };

fn controls(_: &Context) -> Vec<Control> {
    Vec::new()
}

fn questions(context: &Context) -> Vec<Question> {
    vec![VocabularyGrowthQuestion { layer: context.layer() }.question()]
}

/// The words of the list that occur so often.
fn listed(times: u64) -> Act {
    let times = times.to_string();
    Act::view("words")
        .and(Step::Set("words.least", times.clone()))
        .and(Step::Set("words.most", times))
        .and(Step::Set("words.stopwords", "1".into()))
        .and(Step::Set("words.filter", String::new()))
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let said = words(context.locale);
    let Some(answer) = answers.get::<VocabularyGrowthQuestion>(0) else { return Sheet::default() };
    let measure = (said.measure)(answer.words, context.locale);
    let method = method(context);
    if answer.types == 0 {
        return Sheet { method, ..Sheet::nothing(said.nothing, measure) };
    }
    let share = context.percent(answer.hapax as f64 / answer.types as f64);
    let finding = (said.finding)(answer.hapax, answer.types, &share, context.locale);
    let mut parts = Vec::new();
    if answer.hapax > 0 {
        parts.push(Part::Text(Rich::new().button(said.see_hapax, listed(1))));
    }
    parts.push(Part::Figure(growth(context, answer)));
    parts.extend(answer.heaps.ok().map(|curve| explained(context, "heaps", heaps_of(context, curve))));
    parts.push(Part::Figure(zipf(context, answer)));
    parts.extend(answer.zipf_curve.ok().map(|curve| explained(context, "zipf", zipf_of(context, curve))));
    parts.extend([Part::Heading(said.spectrum.to_owned()), Part::Table(spectrum(context, answer))]);
    let left = answer.n_classes as usize - answer.classes.len();
    if left > 0 {
        parts.push(Part::Text((said.spectrum_more)(left as u64, context.locale).into()));
    }
    Sheet { finding: finding.into(), measure, parts, method, ..Sheet::default() }
}

/// Two decimals, three where they say more.
fn shown(context: &Context, x: f64) -> String {
    context.decimal(x, if x.abs() < 0.995 { 3 } else { 2 })
}

/// A curve in words, which leads to its explanation.
fn explained(context: &Context, measure: &str, said: String) -> Part {
    let figure = Explained::new(measure, Numbers::Vocabulary(context.layer()));
    Part::Text(Rich::new().button(said, Act::explain(figure.to_string())))
}

fn heaps_of(context: &Context, curve: PowerCurve) -> String {
    let (factor, r2) = (context.figure(curve.factor), context.decimal(curve.r2, 4));
    (words(context.locale).heaps)(&factor, &shown(context, curve.exponent), &r2)
}

fn zipf_of(context: &Context, curve: PowerCurve) -> String {
    (words(context.locale).zipf_curve)(&shown(context, -curve.exponent), &context.decimal(curve.r2, 3))
}

/// Types and hapaxes by words read, with Heaps' curve.
fn growth(context: &Context, answer: &VocabularyGrowthAnswer) -> Figure {
    let said = words(context.locale);
    let title = (said.growth)(answer.words, answer.types, context.locale);
    let mut figure = Figure::new("growth", title, (context.width, axis::height_of(context.width)));
    let at = |x: u64| x as f64;
    let curve = |curve: PowerCurve, words: f64| {
        curve.factor * crate::engine::float::exp(curve.exponent * crate::engine::float::ln(words))
    };
    let heaps = answer.heaps.ok();
    let top = heaps.map_or(0.0, |heaps| curve(heaps, at(answer.words))).max(at(answer.types));
    let axes = (said.words_read, said.distinct);
    let frame = axis::frame(context, &mut figure, (0.0, at(answer.words)), (0.0, top), axes);
    if let Some(heaps) = heaps {
        let points =
            answer.points.iter().map(|point| frame.at(at(point.words), curve(heaps, at(point.words))));
        figure.add(Ink::Quiet, Form::Dashed(points.collect()));
    }
    let line = |of: fn(&crate::engine::analysis::vocabulary_growth::GrowthPoint) -> u64| -> Vec<_> {
        let points = answer.points.iter().map(|point| (at(point.words), Some(at(of(point)))));
        std::iter::once((0.0, Some(0.0))).chain(points).collect()
    };
    frame.line(&mut figure, Ink::Accent, &line(|point| point.types));
    frame.line(&mut figure, Ink::Series(1), &line(|point| point.hapax));
    figure.legend = vec![(Ink::Accent, said.distinct.to_owned()), (Ink::Series(1), said.hapax.to_owned())];
    figure.caption = match heaps {
        Some(heaps) => {
            figure.legend.push((Ink::Quiet, heaps_of(context, heaps)));
            said.growth_caption.to_owned()
        }
        None => format!("{} {}", said.growth_caption, said.no_curve),
    };
    let columns = vec![
        Column::number("words", said.words_read),
        Column::number("types", said.distinct),
        Column::number("hapax", said.hapax),
    ];
    let rows = answer.points.iter().map(|point| {
        let cell = |n: u64| Cell::text(context.count(n)).value(n);
        vec![cell(point.words), cell(point.types), cell(point.hapax)]
    });
    figure.table = Some(Table::whole("growth", figure.title.clone(), columns, rows.collect()));
    figure
}

/// Counts by rank, both in logarithms.
fn zipf(context: &Context, answer: &VocabularyGrowthAnswer) -> Figure {
    let said = words(context.locale);
    let (first, most) = answer.zipf.first().map_or(("", 0), |word| (word.word.as_str(), word.count));
    let title = (said.zipf)(first, most, context.locale);
    let mut figure = Figure::new("zipf", title, (context.width, axis::height_of(context.width)));
    let axes = (said.rank, said.count);
    let last = answer.zipf.last().map_or(1, |word| word.rank);
    let frame = axis::log_frame(context, &mut figure, last as f64, most as f64, axes);
    figure.caption = said.zipf_caption.to_owned();
    if let Ok(curve) = answer.zipf_curve {
        // The line from the first rank to the last, within the frame.
        let slope = curve.exponent;
        let intercept = crate::engine::float::ln(curve.factor) / std::f64::consts::LN_10;
        let end =
            if slope < 0.0 { (-intercept / slope).min(axis::log10(last as f64)) } else { frame.x.domain.1 };
        let start = if slope < 0.0 { ((frame.y.domain.1 - intercept) / slope).max(0.0) } else { 0.0 };
        let ends = [start, end].map(|x| frame.at(x, intercept + slope * x));
        figure.add(Ink::Quiet, Form::Dashed(ends.to_vec()));
        figure.legend = vec![(Ink::Quiet, zipf_of(context, curve))];
    }
    for word in &answer.zipf {
        let (x, y) = frame.at(axis::log10(word.rank as f64), axis::log10(word.count as f64));
        let says = format!("{}. {} ({})", context.count(word.rank), word.word, context.count(word.count));
        figure.add_act(
            Ink::Accent,
            Form::Dot(x, y, 2.5),
            says,
            Act::lines(context.query_of(context.layer(), &word.key)),
        );
    }
    let columns = vec![
        Column::number("rank", said.rank),
        Column::words("word", said.distinct),
        Column::number("count", said.count),
    ];
    let rows = answer.zipf.iter().map(|word| {
        let lines = Act::lines(context.query_of(context.layer(), &word.key));
        vec![
            Cell::text(context.count(word.rank)).value(word.rank),
            Cell::word(&word.word, lines.clone()),
            context.counted(word.count, lines),
        ]
    });
    figure.table = Some(Table::whole("zipf", figure.title.clone(), columns, rows.collect()));
    figure
}

/// How many words occur so often; each row leads to them.
fn spectrum(context: &Context, answer: &VocabularyGrowthAnswer) -> Table {
    let said = words(context.locale);
    let columns = vec![
        Column::number("occurrences", said.times).width(8.0),
        Column::number("types", said.distinct).width(18.0),
        Column::number("share_of_types", said.of_distinct).width(14.0),
        Column::number("words", said.occurrences).width(12.0).extra(),
        Column::number("share_of_words", said.of_words).width(12.0).extra(),
    ];
    let most = answer.classes.iter().map(|class| class.1).max().unwrap_or(1).max(1) as f32;
    let rows = answer.classes.iter().map(|&(times, types)| {
        let share = |n: u64, of: u64| {
            let share = n as f64 / of.max(1) as f64;
            Cell::quiet(context.decimal(100.0 * share, 1)).value(crate::engine::export::Cell::Real(share))
        };
        let words = times * types;
        vec![
            Cell::text(context.count(times)).value(times),
            context.counted(types, listed(times)).look(Look::Bar(0.0, types as f32 / most)),
            share(types, answer.types),
            Cell::quiet(context.count(words)).value(words),
            share(words, answer.words),
        ]
    });
    Table::whole("spectrum", said.spectrum, columns, rows.collect())
}

fn method(context: &Context) -> Method {
    let common = crate::sheet::words::common(context.locale);
    let layer = (common.layer.to_owned(), context.layer().name().to_owned());
    Method { measures: vec!["heaps", "zipf"], parameters: vec![layer], seed: None }
}
