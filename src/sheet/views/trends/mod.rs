//! Trends: queries over texts, dates, columns and slices, with intervals, and what may be said of them.

mod asking;
mod charts;
mod dots;
mod strips;
mod tables;
#[cfg(test)]
mod tests;

use super::start;
use crate::engine::analysis::dispersion::DispersionQuestion;
use crate::engine::analysis::explain::{Figure as Explained, Numbers};
use crate::engine::analysis::trends::{Figures, Group, GroupKind, TrendsAnswer, TrendsQuestion};
use crate::plot::date;
use crate::sheet::words::{common, trends as said};
use crate::sheet::{Act, Answers, Context, Method, Part, Rich, Sheet, View};
pub(super) use asking::{BY, columns, grouping};
use asking::{ROLLING, SETTINGS, by, controls, has_strips, queries, questions};

pub const VIEW: View =
    View { slug: "trends", title: said::TITLE, settings: SETTINGS, controls, questions, sheet };

/// What the parts of the sheet are made from.
struct Drawing<'a> {
    context: &'a Context,
    queries: Vec<String>,
    answer: &'a TrendsAnswer,
    by: usize,
    /// Words on which rates are based, and how that is said.
    base: f64,
    says_base: String,
}

impl Drawing<'_> {
    /// What a group is called.
    fn name(&self, group: &Group) -> String {
        let from = self.name_of(group.kind, &group.label, group.text);
        if group.until.is_empty() {
            return from;
        }
        let until = match (self.by, group.text) {
            // Of texts that are joined the ids are known.
            (0, _) => {
                let texts = &self.context.summary.documents;
                let named = texts.iter().find(|text| text.id == group.until).map(|text| text.name());
                named.unwrap_or(&group.until).to_owned()
            }
            _ => self.name_of(group.kind, &group.until, None),
        };
        format!("{from} – {until}")
    }

    fn name_of(&self, kind: GroupKind, label: &str, text: Option<u32>) -> String {
        let own = said::words(self.context.locale);
        let label = match (self.by, text.and_then(|text| self.context.document(text))) {
            (_, Some(text)) => text.name().to_owned(),
            (1..=3, None) if !label.is_empty() => date::short(label, self.context.locale),
            _ => label.to_owned(),
        };
        match ((own.kind)(kind), label.is_empty()) {
            ("", _) => label,
            (kind, true) => kind.to_owned(),
            (kind, false) => format!("{label} ({kind})"),
        }
    }

    fn rate(&self, rate: f64) -> String {
        let rate = rate * self.base;
        self.context.decimal(rate, if rate < 10.0 { 2 } else { 1 })
    }

    /// The lines of a query in a group; none where no query says which texts these are.
    fn lines(&self, query: &str, group: &Group) -> Act {
        if group.kind != GroupKind::Known || !group.until.is_empty() {
            return Act::none();
        }
        let filter = match self.by {
            0 => match group.text.and_then(|text| self.context.document(text)) {
                Some(text) => return Act::lines_in(query, &text.id),
                None => return Act::none(),
            },
            1..=3 => format!("date:{}", group.label),
            4 => format!("{}:\"={}\"", self.context.setting("trends.column"), group.label.replace('"', " ")),
            _ => return Act::none(),
        };
        Act::lines(format!("({query}) {filter}"))
    }

    /// A rate as its explanation is asked for.
    fn explained(&self, count: u64, words: u64, query: &str) -> String {
        Explained::new("rate", Numbers::Rate { count, words }).with(self.base).with_lines(query)
    }

    fn figures(&self) -> impl Iterator<Item = (usize, &str, &Figures)> {
        let queries = self.queries.iter().enumerate().zip(&self.answer.series);
        queries.filter_map(|((nth, query), series)| Some((nth, query.as_str(), series.found.as_ref()?)))
    }
}

fn sheet(context: &Context, answers: &Answers) -> Sheet {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let queries = queries(context);
    if queries.is_empty() {
        return start::sheet(context, answers, own.no_query);
    }
    let Some(answer) = answers.get::<TrendsQuestion>(0) else { return Sheet::default() };
    let base = context.base();
    let words = context.pick(("mots", "words"));
    let says_base = format!("{} {words}", (all.rate)(context.count(base)));
    let by = by(context);
    let drawing = Drawing { context, queries, answer, by, base: base as f64, says_base };
    let (groups, texts) = (u64::from(answer.n_groups), u64::from(answer.texts));
    let name = if groups == 1 { own.groups[by].0 } else { own.groups[by].1 };
    let measure = (own.measure)(answer.words, texts, groups, name, &drawing.says_base, context.locale);
    let notes = notes(&drawing);
    let method = method(context, &drawing);
    if answer.groups.is_empty() {
        return Sheet { notes, method, ..Sheet::nothing((own.no_groups)(by), measure) };
    }
    let mut parts = Vec::new();
    if context.is_ticked("trends.strips") {
        let strips = match answers.get::<DispersionQuestion>(2) {
            Some(places) if has_strips(context) => strips::of_texts(&drawing, places),
            _ => strips::of_corpus(&drawing),
        };
        parts.extend(strips.map(Part::Figure));
    }
    parts.push(Part::Figure(charts::groups(&drawing)));
    if let Some(listed) = answers.get::<TrendsQuestion>(1) {
        parts.push(Part::Table(tables::listed(&drawing, listed)));
    }
    if context.is_ticked("trends.progress") {
        parts.extend(charts::progress(&drawing).map(Part::Figure));
    }
    parts.extend(charts::rolling(&drawing).map(Part::Figure));
    parts.push(Part::Heading(own.spread.to_owned()));
    parts.push(Part::Table(tables::queries(&drawing)));
    if !answer.pairs.is_empty() {
        parts.push(Part::Heading(own.together.to_owned()));
        parts.push(Part::Text(own.together_help.into()));
        parts.push(Part::Table(tables::pairs(&drawing)));
    }
    Sheet { finding: finding(&drawing), measure, notes, parts, method }
}

/// Where the first query that differs is frequent, if intervals that hold for all groups at once lie apart.
fn finding(drawing: &Drawing) -> Rich {
    let own = said::words(drawing.context.locale);
    let mut found = None;
    for (_, query, figures) in drawing.figures() {
        let Ok(contrast) = &figures.contrast else { continue };
        if let Some(Ok(times)) = contrast.at_least {
            let side = |side: &crate::engine::analysis::trends::Side| {
                let name = drawing.name_of(side.kind, &side.label, side.text);
                let by = if side.kind == GroupKind::Known { drawing.by } else { 0 };
                ((own.inside)(by, &name), drawing.rate(side.rate))
            };
            let ((high, high_rate), (low, low_rate)) = (side(&contrast.high), side(&contrast.low));
            // Rounded down: at least is at least.
            let times = drawing.context.decimal((times * 10.0).floor() / 10.0, 1);
            let sentence = (own.contrast)(&times, &high, &high_rate, &low, &low_rate);
            found = Some((sentence, query, figures));
            break;
        }
    }
    if let Some((mut sentence, query, figures)) = found {
        if let Some(trend) = figures.trend
            && let Ok(tau) = trend.tau
            && tau.p < 0.05
            && (1..=3).contains(&drawing.by)
        {
            sentence += if tau.value > 0.0 { own.rises } else { own.falls };
        }
        return Rich::with_words(&sentence, &[query]);
    }
    let mut figures = drawing.figures();
    match figures.next() {
        Some((_, query, first)) if first.total.count == 0 => Rich::with_words(own.nowhere, &[query]),
        Some(_) if drawing.answer.n_groups > 1 => own.no_contrast.into(),
        Some(_) => own.only_one.into(),
        None => Rich::with_words(own.unreadable, &[&drawing.queries[0]]),
    }
}

/// What is left out, what cannot be read, and how far intervals can be trusted.
fn notes(drawing: &Drawing) -> Vec<Rich> {
    let own = said::words(drawing.context.locale);
    let locale = drawing.context.locale;
    let mut notes = Vec::new();
    for (query, series) in drawing.queries.iter().zip(&drawing.answer.series) {
        if series.found.is_none() {
            notes.push(Rich::with_words(own.unreadable, &[query]));
        }
    }
    for group in &drawing.answer.left_out {
        let places = group.counts.iter().flatten().map(|count| count.count).sum();
        let sentence = (own.left_out)(group.kind, u64::from(group.texts), group.words, places, locale);
        let act = Act::set("trends.unknown", "1");
        notes.push(Rich::new().plain(sentence).plain(" ").button(own.let_in, act));
    }
    if drawing.answer.inferred > 0 {
        let sentence = (own.inferred)(u64::from(drawing.answer.inferred), locale);
        let act = Act::set("trends.stated", "1");
        notes.push(Rich::new().plain(sentence).plain(" ").button(own.leave_out, act));
    }
    if drawing.answer.joined > 1 {
        let sentence = (own.joined)(u64::from(drawing.answer.joined), own.groups[drawing.by].1, locale);
        notes.push(sentence.into());
    }
    let is_single = |group: &Group| group.kind == GroupKind::Known && group.texts == 1;
    if drawing.answer.groups.iter().any(is_single) {
        notes.push(own.one_text.into());
    }
    if drawing.answer.no_rolling.is_some() {
        notes.push(own.no_rolling.into());
    }
    notes
}

fn method(context: &Context, drawing: &Drawing) -> Method {
    let (own, all) = (said::words(context.locale), common(context.locale));
    let mut parameters = vec![
        (own.queries.to_owned(), drawing.queries.join(" | ")),
        (own.by.to_owned(), own.groupings[drawing.by].to_owned()),
        (own.confidence.to_owned(), format!("{}\u{a0}%", context.setting("trends.confidence"))),
        (all.base.to_owned(), drawing.says_base.clone()),
    ];
    let mut tell = |name: &str, value: &str| parameters.push((name.to_owned(), value.to_owned()));
    match drawing.by {
        4 => tell(own.column, context.setting("trends.column")),
        5 | 6 => tell(own.slices, context.setting("trends.slices")),
        _ => {}
    }
    for (key, name) in [("trends.unknown", own.with_unknown), ("trends.stated", own.stated_only)] {
        if context.is_ticked(key) {
            tell(name, crate::sheet::words::yes(context.locale));
        }
    }
    if context.setting("trends.rolling") != "none" {
        let at =
            ROLLING.iter().position(|kind| *kind == context.setting("trends.rolling")).unwrap_or_default();
        tell(own.rolling, &format!("{} {}", context.setting("trends.window"), own.windows[at]));
    }
    let measures = vec![
        "wilson_texts",
        "dp",
        "dp_norm",
        "juilland_d",
        "carroll_d2",
        "rosengren_s",
        "kendall",
        "kendall_interval",
        "pearson",
        "spearman",
    ];
    Method { measures, parameters, seed: None }
}
