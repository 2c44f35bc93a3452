//! Trends of two sides: a small chart for each word, with both sides on the same axes.

use super::KEYS;
use crate::engine::analysis::compare::CompareAnswer;
use crate::engine::analysis::explain::{Figure as Explained, Numbers};
use crate::engine::analysis::trends::{Group, GroupKind, TrendsAnswer, TrendsQuestion};
use crate::engine::export;
use crate::engine::order::Order;
use crate::plot::date;
use crate::sheet::axis::open_frame;
use crate::sheet::figure::{Anchor, Figure, Ink};
use crate::sheet::sides::{self, dated};
use crate::sheet::views::trends::grouping;
use crate::sheet::words::common;
use crate::sheet::words::{compare as said, trends as of_trends};
use crate::sheet::{Act, Cell, Column, Context, Part, Rich, Table};

/// Values of the setting, and what trends call a group of each.
pub const OVER: &[&str] = &["auto", "slices", "text", "day", "month", "year"];
/// Groups that have no place of their own.
const UNKNOWN: [GroupKind; 3] = [GroupKind::Inferred, GroupKind::Vague, GroupKind::Missing];
/// Slices of each side.
const SLICES: u32 = 10;

/// By what trends are grouped: what was chosen, else what the dates of the corpus and the sides bear.
fn over(context: &Context) -> &'static str {
    let chosen = context.setting("compare.over");
    if let Some(chosen) = OVER.iter().skip(1).find(|over| **over == chosen) {
        return chosen;
    }
    let dates = context.summary.documents.iter().filter_map(|text| Some(text.date.as_ref()?.edtf.as_str()));
    let distinct = |len: usize| {
        let mut all: Vec<String> = dates.clone().filter_map(|edtf| dated(edtf, len)).collect();
        all.order();
        all.dedup();
        all.len()
    };
    match context.setting(KEYS.by) {
        "texts" | "slices" | "day" => "slices",
        "month" if distinct(10) > 1 => "day",
        "month" => "slices",
        "year" if distinct(7) > 1 => "month",
        "year" => "slices",
        _ if distinct(4) > 4 => "year",
        _ if distinct(7) > 1 => "month",
        _ if distinct(4) > 1 => "year",
        _ => "slices",
    }
}

/// Without queries, so that the key words are taken.
pub fn question(context: &Context) -> TrendsQuestion {
    let typed = context.setting("compare.words").lines().map(str::trim);
    TrendsQuestion {
        queries: typed.filter(|query| !query.is_empty()).map(str::to_owned).collect(),
        by: grouping(over(context), "", SLICES),
        with_unknown: context.is_ticked("compare.unknown"),
        stated_only: context.is_ticked("compare.stated"),
        ..TrendsQuestion::default()
    }
}

/// What is drawn.
struct Drawing<'a> {
    context: &'a Context,
    answer: &'a CompareAnswer,
    names: &'a [String; 2],
    /// The place of the grouping among those of trends.
    by: usize,
    base: f64,
    says_base: String,
    /// Per side, its groups with their places on the axis.
    groups: [Vec<(f64, &'a Group)>; 2],
    /// From … to, and how far groups are apart.
    along: (f64, f64, f64),
}

/// The section: what is left out, then the chart.
pub fn parts(context: &Context, answer: &CompareAnswer, names: &[String; 2]) -> Vec<Part> {
    let own = said::words(context.locale);
    let [first, second] = answer.trends.as_slice() else { return Vec::new() };
    let mut parts = vec![Part::Heading(own.trends.to_owned())];
    if answer.queries.is_empty() {
        parts.push(Part::Text(own.no_trends.into()));
        return parts;
    }
    let by = match over(context) {
        "day" => 1,
        "month" => 2,
        "year" => 3,
        "slices" => 5,
        _ => 0,
    };
    parts.extend(told(context, answer, names, by).into_iter().map(Part::Text));
    let mut groups = [first, second].map(|trends| placed(context, trends));
    let mut places: Vec<f64> = groups.iter().flatten().map(|(place, _)| *place).collect();
    places.order_by(f64::total_cmp);
    places.dedup();
    let (from, mut to) = (places.first().copied().unwrap_or(0.0), places.last().copied().unwrap_or(0.0));
    let step = ((to - from) / (places.len().max(2) - 1) as f64).max(1.0);
    // What is not known stands behind all others, clear of the last name under the axis.
    let mut apart = step.max((to - from) * 0.14);
    for kind in UNKNOWN {
        let known = to;
        for (groups, trends) in groups.iter_mut().zip([first, second]) {
            for group in trends.groups.iter().filter(|group| group.kind == kind) {
                to = known + apart;
                groups.push((to, group));
            }
        }
        if to > known {
            apart = step.max(apart / 2.0);
        }
    }
    if groups.iter().all(Vec::is_empty) {
        return parts;
    }
    let base = context.base();
    let words = context.pick(("mots", "words"));
    let says_base = format!("{} {words}", (common(context.locale).rate)(context.count(base)));
    let along = (from - step / 2.0, to + step / 2.0, step);
    let drawing = Drawing { context, answer, names, by, base: base as f64, says_base, groups, along };
    parts.push(Part::Figure(drawing.figure()));
    parts
}

/// What is in no group, what cannot be read, and where there is no group at all.
fn told(context: &Context, answer: &CompareAnswer, names: &[String; 2], by: usize) -> Vec<Rich> {
    let own = of_trends::words(context.locale);
    let mut told = Vec::new();
    for (at, query) in answer.queries.iter().enumerate() {
        if answer.trends[0].series.get(at).is_some_and(|series| series.found.is_none()) {
            told.push(Rich::with_words(own.unreadable, &[query]));
        }
    }
    let colon = context.pick(("\u{a0}: ", ": "));
    // A side is one sentence after the other; what can be done about it stands behind the last.
    let (mut let_in, mut leave_out) = (false, false);
    let mut of_sides = Vec::new();
    for (trends, name) in answer.trends.iter().zip(names) {
        let mut said = Vec::new();
        if trends.groups.is_empty() {
            said.push(format!("{}.", (own.no_groups)(by)));
        }
        for group in &trends.left_out {
            let places = group.counts.iter().flatten().map(|count| count.count).sum();
            let texts = u64::from(group.texts);
            said.push((own.left_out)(group.kind, texts, group.words, places, context.locale));
            let_in = true;
        }
        if trends.inferred > 0 {
            said.push((own.inferred)(u64::from(trends.inferred), context.locale));
            leave_out = true;
        }
        if trends.joined > 1 {
            let many = if by == 5 { said::words(context.locale).slices.1 } else { own.groups[by].1 };
            said.push((own.joined)(u64::from(trends.joined), many, context.locale));
        }
        if !said.is_empty() {
            of_sides.push(Rich::from(format!("{}{colon}{} ", sides::quoted(context, name), said.join(" "))));
        }
    }
    if let Some(last) = of_sides.last_mut() {
        let offers = [(let_in, own.let_in, "compare.unknown"), (leave_out, own.leave_out, "compare.stated")];
        for (_, name, key) in offers.into_iter().filter(|(is_offered, ..)| *is_offered) {
            *last = std::mem::take(last).button(name, Act::set(key, "1")).plain(" ");
        }
    }
    told.extend(of_sides);
    let is_single = |group: &Group| group.kind == GroupKind::Known && group.texts == 1;
    if answer.trends.iter().flat_map(|trends| &trends.groups).any(is_single) {
        told.push(own.one_text.into());
    }
    told
}

/// The known groups of a side on the axis: times and slices by their numbers, texts by their place in the corpus.
fn placed<'a>(context: &Context, trends: &'a TrendsAnswer) -> Vec<(f64, &'a Group)> {
    let text = |group: &Group| {
        let named = || context.summary.documents.iter().position(|text| text.id == group.label);
        group.text.map_or_else(|| named().map(|at| at as f64), |text| Some(f64::from(text)))
    };
    let place = |group: &Group| match group.at {
        Some(at) => Some(at as f64 + (f64::from(group.size.min(100_000)) - 1.0) / 2.0),
        None => text(group),
    };
    let known = trends.groups.iter().filter_map(|group| Some((place(group)?, group)));
    known.collect()
}

impl<'a> Drawing<'a> {
    fn name(&self, group: &Group) -> String {
        let label = match (self.by, group.text.and_then(|text| self.context.document(text))) {
            (_, Some(text)) => text.name().to_owned(),
            (1..=3, None) => date::short(&group.label, self.context.locale),
            _ => group.label.clone(),
        };
        let kind = (of_trends::words(self.context.locale).kind)(group.kind);
        if label.is_empty() { kind.to_owned() } else { label }
    }

    fn figure(&self) -> Figure {
        let own = said::words(self.context.locale);
        let title = (own.chart)(self.context.setting("compare.words").trim().is_empty());
        let n = self.answer.queries.len();
        let width = self.context.width;
        let n_columns = if width < 640.0 || n == 1 { 1 } else { 2 };
        let wide = (width - 16.0 * (n_columns - 1) as f64) / n_columns as f64;
        let high = if n == 1 { 260.0 } else { 190.0 };
        let mut figure = Figure::new("compare-trends", title, (width, high * n.div_ceil(n_columns) as f64));
        for query in 0..n {
            let at = ((query % n_columns) as f64 * (wide + 16.0), (query / n_columns) as f64 * high);
            figure.place(self.panel(query, (wide, high - 10.0)), at);
        }
        let by = of_trends::words(self.context.locale).groups[self.by].0;
        figure.caption = (own.caption)(if self.by == 5 { own.slices.0 } else { by }, &self.says_base);
        if self.groups.iter().flatten().any(|(_, group)| UNKNOWN.contains(&group.kind)) {
            figure.caption += own.unknown;
        }
        let name = |side: usize| (Ink::Series(side as u8), self.names[side].clone());
        figure.legend = vec![name(0), name(1)];
        figure.table = Some(self.table(title));
        figure
    }

    /// One word on both sides.
    fn panel(&self, query: usize, size: (f64, f64)) -> Figure {
        let mut panel = Figure::new("", "", size);
        let counts =
            || self.groups.iter().flatten().filter_map(|(_, group)| group.counts.get(query).copied()?);
        let most = counts().filter_map(|count| count.rate.ok()).fold(0.0, f64::max);
        let high = counts().filter_map(|count| count.interval.ok()).map(|interval| interval.high);
        let high = high.fold(most, f64::max);
        // An interval that is far wider than all values leaves the chart rather than flatten it.
        let top = self.base * if most > 0.0 { high.min(3.0 * most) } else { high };
        let (from, to, step) = self.along;
        let y = (0.0, if top > 0.0 { top } else { 1.0 });
        let frame = open_frame(self.context, &mut panel, (from, to), y, "");
        panel.label(Ink::Word, (0.0, 12.0), Anchor::Start, self.word(query));
        for (side, groups) in self.groups.iter().enumerate() {
            let ink = Ink::Series(side as u8);
            // Beside each other, or intervals would hide each other.
            let aside = (side as f64 - 0.5) * step * 0.2;
            let points: Vec<(f64, Option<f64>)> = groups
                .iter()
                .map(|(place, group)| {
                    let rate = group.counts.get(query).copied().flatten().and_then(|count| count.rate.ok());
                    (place + aside, rate.map(|rate| rate * self.base))
                })
                .collect();
            if self.by > 0 {
                let known = groups.iter().take_while(|(_, group)| !UNKNOWN.contains(&group.kind)).count();
                frame.line(&mut panel, ink, &points[..known]);
            }
            for ((place, group), (_, rate)) in groups.iter().zip(&points) {
                let (Some(rate), Some(Some(count))) = (rate, group.counts.get(query)) else { continue };
                let interval = count.interval.ok();
                let interval = interval.map(|ends| (ends.low * self.base, (ends.high * self.base).min(top)));
                let says = format!(
                    "{}, {}: {} ({} / {})",
                    sides::short(&self.names[side], 24),
                    self.name(group),
                    self.context.figure(*rate),
                    self.context.count(count.count),
                    self.context.count(group.words)
                );
                let figure = Explained::new("rate", Numbers::Rate { count: count.count, words: group.words });
                let act = Act::explain(figure.with(self.base).with_lines(&self.answer.queries[query]));
                frame.dot(&mut panel, ink, (place + aside, *rate), interval, says, act);
            }
        }
        self.names_below(&mut panel, &frame);
        panel
    }

    /// As many names under the axis as there is room for.
    fn names_below(&self, panel: &mut Figure, frame: &crate::sheet::axis::Frame) {
        if self.by == 0 {
            return;
        }
        let all = || self.groups.iter().flatten().filter(|(_, group)| group.kind != GroupKind::Gap);
        let is_known = |(_, group): &&(f64, &Group)| !UNKNOWN.contains(&group.kind);
        let mut named: Vec<(f64, String)> =
            all().filter(is_known).map(|(place, group)| (*place, self.name(group))).collect();
        named.order_by(|a, b| a.0.total_cmp(&b.0));
        let letters = named.iter().map(|(_, name)| name.chars().count()).max().unwrap_or(1);
        let apart = (self.along.1 - self.along.0) / frame.names_that_fit(letters) as f64;
        let mut last = f64::NEG_INFINITY;
        for (place, name) in named {
            if place - last >= apart {
                frame.name(panel, place, &name);
                last = place;
            }
        }
        for (place, _) in all().filter(|placed| !is_known(placed)) {
            frame.name(panel, *place, "?");
        }
    }

    /// What a query is called: the word as it is written, if it is one of the key words.
    fn word(&self, query: usize) -> &'a str {
        let typed = self.answer.queries[query].as_str();
        let mut rows = self.answer.key.iter().flatten();
        rows.find(|row| row.key == typed.trim_matches('"')).map_or(typed, |row| row.word.as_str())
    }

    /// A row for each word, side and group.
    fn table(&self, title: &str) -> Table {
        let (own, all) = (of_trends::words(self.context.locale), common(self.context.locale));
        let columns = vec![
            Column::words("query", all.query).width(12.0),
            Column::words("side", crate::sheet::words::contrast::words(self.context.locale).side).width(14.0),
            Column::words("group", own.by).width(12.0),
            Column::words("key", "").hidden(),
            Column::number("count", all.occurrences).width(9.0),
            Column::number("words", own.words).width(9.0),
            Column::number("rate", &(all.rate)(self.context.count(self.base as u64))).width(9.0),
            Column::number("low", own.low).width(8.0).extra(),
            Column::number("high", own.high).width(8.0).extra(),
        ];
        let mut rows = Vec::new();
        for query in 0..self.answer.queries.len() {
            for (name, trends) in self.names.iter().zip(&self.answer.trends) {
                for group in &trends.groups {
                    rows.push(self.row(query, name, group));
                }
            }
        }
        Table::whole("compare-trends", title, columns, rows)
    }

    fn row(&self, query: usize, name: &str, group: &Group) -> Vec<Cell> {
        let context = self.context;
        let mut row = vec![
            Cell::word(self.word(query), Act::none()),
            Cell::text(name),
            Cell::text(self.name(group)),
            Cell::text(&*group.label),
        ];
        let Some(count) = group.counts.get(query).copied().flatten() else {
            row.extend((0..5).map(|_| Cell::missing()));
            return row;
        };
        let real = |x: Option<f64>| match x.map(|x| x * self.base) {
            Some(x) => Cell::text(context.figure(x)).value(export::Cell::Real(x)),
            None => Cell::missing(),
        };
        let interval = count.interval.ok();
        row.extend([
            context.counted(count.count, Act::none()),
            context.counted(group.words, Act::none()),
            context.measured(count.rate.map(|rate| rate * self.base), Act::none()),
            real(interval.map(|ends| ends.low)),
            real(interval.map(|ends| ends.high)),
        ]);
        row
    }
}
