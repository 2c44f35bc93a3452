//! Figures of queries over groups of texts: correlations and trends with their chances and intervals, the spread over the
//! groups, the interval of the rate over all.
//!
//! The groups are those of trends, and so are the figures: the same analysis is asked again.

use super::{MOST_PARTS, Making, PartShare, Point};
use crate::analysis::trends::pieces::pieces;
use crate::analysis::trends::{Group, GroupKind, Grouping, TrendsAnswer, TrendsQuestion, trends};
use crate::measures::clustered::{Deviates, Places, Texts};
use crate::measures::dispersion::Parts;
use crate::measures::interval::Confidence;
use crate::measures::trend::{Correlation, Pairs, ranks};
use crate::measures::{NoValue, Value, named, ratio};
use crate::query::memo::Memo;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One query or two over groups. Its text: what is grouped by, with `unknown+` and `stated+` before it, then the
/// queries, one a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Grouped {
    pub by: Grouping,
    pub with_unknown: bool,
    pub stated_only: bool,
    pub queries: Vec<String>,
}

impl fmt::Display for Grouped {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let flag = |is_set: bool, name: &'static str| if is_set { name } else { "" };
        let (unknown, stated) = (flag(self.with_unknown, "unknown+"), flag(self.stated_only, "stated+"));
        write!(f, "{unknown}{stated}{}:{}", self.by.name(), self.queries.join("\n"))
    }
}

impl Grouped {
    pub(super) fn read(text: &str) -> Option<Grouped> {
        let (by, queries) = text.split_once(':')?;
        let without = |text: &str, flag: &str| match text.strip_prefix(flag) {
            Some(rest) => (true, rest.to_owned()),
            None => (false, text.to_owned()),
        };
        let (with_unknown, by) = without(by, "unknown+");
        let (stated_only, by) = without(&by, "stated+");
        let queries = queries.split('\n').map(str::to_owned).collect();
        Some(Grouped { by: Grouping::from_name(&by)?, with_unknown, stated_only, queries })
    }

    fn question(&self, confidence: Confidence) -> TrendsQuestion {
        TrendsQuestion {
            queries: self.queries.clone(),
            by: self.by.clone(),
            with_unknown: self.with_unknown,
            stated_only: self.stated_only,
            confidence,
            most: u32::MAX,
            ..TrendsQuestion::default()
        }
    }
}

/// What is said of each group: a name, and whether it is known.
fn named_point(group: &Group, x: f64, y: f64) -> Point {
    Point { name: group.label.clone(), kind: Some(group.kind), text: group.text, x, y }
}

fn rate(group: &Group, query: usize) -> f64 {
    group.counts.get(query).and_then(|count| (*count)?.rate.ok()).unwrap_or(0.0)
}

impl Making {
    pub(super) fn grouped(&mut self, memo: &Memo, of: &Grouped) {
        let confidence = match self.explanation.figure.parameter {
            Some(90.0) => Confidence::Percent90,
            Some(99.0) => Confidence::Percent99,
            _ => Confidence::Percent95,
        };
        let question = of.question(confidence);
        if self.measure.id == "wilson_texts" {
            return self.clustered(memo, &question);
        }
        let answer = trends(memo, &question);
        if memo.is_stopped() {
            return;
        }
        match self.measure.id {
            "pearson" | "pearson_p" | "spearman" | "spearman_p" => self.correlation(&answer),
            "kendall" | "kendall_p" | "kendall_interval" => self.tau(&answer, confidence),
            _ => self.over_groups(&answer),
        }
    }

    /// Two queries, group by group.
    fn correlation(&mut self, answer: &TrendsAnswer) {
        let filled = answer.groups.iter().filter(|group| group.words > 0);
        let points: Vec<Point> =
            filled.map(|group| named_point(group, rate(group, 0), rate(group, 1))).collect();
        let Some(pair) = answer.pairs.first() else { return };
        let is_of_ranks = self.measure.id.starts_with("spearman");
        let of_points = |of: fn(&Point) -> f64| {
            let values: Vec<f64> = points.iter().map(of).collect();
            if is_of_ranks { ranks(values) } else { values }
        };
        self.set(&[("n", points.len() as f64)]);
        self.values.set_column("x", of_points(|point| point.x));
        self.values.set_column("y", of_points(|point| point.y));
        self.correlated(if is_of_ranks { pair.spearman } else { pair.pearson });
        let value = |id: &str| match id {
            "pearson" => pair.pearson.map(|found| found.value),
            "pearson_p" => pair.pearson.map(|found| found.p),
            "spearman" => pair.spearman.map(|found| found.value),
            _ => pair.spearman.map(|found| found.p),
        };
        self.others(&["pearson", "pearson_p", "spearman", "spearman_p"], value);
        self.points(points);
    }

    /// A coefficient, or the chance of it: the step before the last gives the former then.
    fn correlated(&mut self, found: Result<Correlation, NoValue>) {
        if !self.measure.id.ends_with("_p") {
            return self.is(found.map(|found| found.value));
        }
        if let Ok(found) = found {
            let name = if self.measure.id == "pearson_p" { "r" } else { "ρ" };
            self.known.push((name, found.value));
        }
        self.is(found.map(|found| found.p));
    }

    /// One query from period to period.
    fn tau(&mut self, answer: &TrendsAnswer, confidence: Confidence) {
        let is_in_time = |group: &&Group| group.words > 0 && group.kind == GroupKind::Known;
        let timed = answer.groups.iter().filter(is_in_time);
        let points: Vec<Point> =
            timed.filter_map(|group| Some(named_point(group, group.at? as f64, rate(group, 0)))).collect();
        let Some(trend) = answer.series.first().and_then(|series| series.found.as_ref()?.trend) else {
            return;
        };
        let pairs: Vec<(f64, f64)> = points.iter().map(|point| (point.x, point.y)).collect();
        self.set(&[("n", points.len() as f64), ("z", confidence.z())]);
        if let Ok(pairs) = Pairs::of(&pairs) {
            let Pairs { concordant, discordant, tied_x, tied_y, variance, .. } = pairs;
            self.set(&[("C", concordant), ("D", discordant), ("Tx", tied_x), ("Ty", tied_y)]);
            self.set(&[("σ", variance.sqrt())]);
        }
        match self.measure.id {
            "kendall_interval" => {
                trend.tau.into_iter().for_each(|tau| self.known.push(("τ", tau.value)));
                self.explanation.value = trend.tau.map(|tau| tau.value);
                self.between(trend.tau.and(trend.interval));
            }
            "kendall" => self.is(trend.tau.map(|tau| tau.value)),
            _ => self.is(trend.tau.map(|tau| tau.p)),
        }
        let value = |id: &str| match id {
            "kendall" => trend.tau.map(|tau| tau.value),
            _ => trend.tau.map(|tau| tau.p),
        };
        self.others(&["kendall", "kendall_p"], value);
        self.points(points);
    }

    /// The spread of one query over the groups.
    fn over_groups(&mut self, answer: &TrendsAnswer) {
        let groups = || answer.groups.iter().filter(|group| group.words > 0);
        let sizes: Vec<u64> = groups().map(|group| group.words).collect();
        let n_words: u64 = sizes.iter().sum();
        let rows: Vec<PartShare> = groups()
            .map(|group| PartShare {
                document: group.text.unwrap_or(u32::MAX),
                group: Some((group.kind, group.label.clone())),
                count: group.counts.first().and_then(|count| Some((*count)?.count)).unwrap_or(0),
                words: group.words,
                share: group.words as f64 / n_words as f64,
            })
            .collect();
        let parts = Parts::new(&sizes);
        let counts = rows.iter().map(|row| row.count).collect::<Vec<u64>>();
        let found = (0u32..).zip(counts).filter(|(_, count)| *count > 0);
        self.over(rows, |id| named::of_parts(id, &parts, found.clone()));
    }

    /// The interval of the rate in all groups, from the texts in them.
    fn clustered(&mut self, memo: &Memo, question: &TrendsQuestion) {
        let Some(pieces) = pieces(memo, question) else { return };
        let (mut texts, mut places) = (Texts::default(), Places::default());
        for piece in &pieces {
            texts.add(piece.words);
            places.add(piece.count, piece.words);
        }
        let rows: Vec<PartShare> = pieces
            .iter()
            .map(|piece| PartShare {
                document: piece.text,
                group: None,
                count: piece.count,
                words: piece.words,
                share: piece.words as f64 / texts.words as f64,
            })
            .collect();
        let (n, words, m) = (places.n as f64, texts.words as f64, f64::from(texts.n));
        self.set(&[("n", n), ("N", words), ("m", m)]);
        let mut deviates = Deviates::new(question.confidence, 1);
        self.set(&[("z", question.confidence.z())]);
        if texts.n > 1 {
            self.set(&[("t", deviates.t(texts.n as usize - 1))]);
        }
        self.values.set_column("v", rows.iter().map(|row| row.count as f64).collect());
        self.values.set_column("w", rows.iter().map(|row| row.words as f64).collect());
        self.explanation.value = ratio(n, words, NoValue::NoWords);
        self.between(deviates.interval(&texts, &places));
        self.explanation.n_parts = rows.len() as u32;
        self.explanation.parts = rows;
        self.explanation.parts.truncate(MOST_PARTS);
    }

    /// Keeps the points that are told.
    pub(super) fn points(&mut self, mut points: Vec<Point>) {
        self.explanation.n_parts = points.len() as u32;
        points.truncate(MOST_PARTS);
        self.explanation.points = points;
    }

    /// A spread over parts, with the other measures of it.
    pub(super) fn over(&mut self, rows: Vec<PartShare>, value: impl Fn(&str) -> Option<Value>) {
        let column = |of: fn(&PartShare) -> f64| rows.iter().map(of).collect::<Vec<f64>>();
        let least = rows.iter().map(|row| row.share).fold(1.0, f64::min);
        self.set(&[("n", rows.len() as f64), ("min s", least)]);
        self.values.set_column("v", column(|row| row.count as f64));
        self.values.set_column("w", column(|row| row.words as f64));
        self.values.set_column("s", column(|row| row.share));
        self.is(value(self.measure.id).unwrap_or(Err(NoValue::Impossible)));
        let ids: Vec<&str> = super::counted::SPREADS.into_iter().filter(|id| value(id).is_some()).collect();
        self.others(&ids, |id| value(id).unwrap_or(Err(NoValue::Impossible)));
        let count = rows.iter().map(|row| row.count).sum();
        self.explanation.n_parts = rows.len() as u32;
        self.explanation.parts = rows;
        self.explanation.parts.truncate(MOST_PARTS);
        self.few(count);
    }
}
