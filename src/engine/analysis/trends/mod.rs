//! Trends: how often queries occur in the groups of a corpus: texts, days, months, years, values of a column, slices.
//!
//! A group is counted with its words and its texts; its rate has an interval that knows that words come in texts
//! (`measures::clustered`). What cannot be grouped because nothing or too little is known of it is counted apart and can
//! be let in as a group of its own. A time without texts is a gap, never a zero.

mod between;
mod counting;
mod curves;
pub(super) mod cutting;
pub(super) mod grouping;
pub mod pieces;
mod places;
#[cfg(test)]
mod tests;

use super::keyness;
use crate::measures::dispersion::Dispersion;
use crate::measures::interval::{Confidence, Interval};
use crate::measures::trend::Correlation;
use crate::measures::{NoValue, Value};
use crate::query::expansion;
use crate::query::memo::Memo;
use crate::query::reading::Reading;
use counting::Counting;
use grouping::Groups;
use serde::{Deserialize, Serialize};

/// Queries that are looked at; the first ones, when there are more.
pub const MOST_QUERIES: usize = 12;
/// Points of a curve.
pub const MOST_POINTS: u32 = 400;
/// Slices of a corpus, and of each text.
pub const MOST_SLICES: u32 = 10_000;
pub const MOST_SLICES_OF_TEXTS: u32 = 1_000;

/// What texts are grouped by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Grouping {
    #[default]
    Text,
    /// By their dates, as far as these say the period.
    Date(Period),
    /// By a field or column, as it is typed in a query: `outlet`, `lang`, `genre-du-texte`.
    Column(String),
    /// So many slices with equally many words, from the first text to the last, whatever the texts.
    Slices(u32),
    /// So many slices of each text; the first ones of all texts are a group, and so on.
    SlicesOfTexts(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Period {
    Day,
    Month,
    #[default]
    Year,
}

impl Grouping {
    /// As it stands in an address: `year`, `column.genre`, `slices.20`.
    pub fn name(&self) -> String {
        match self {
            Grouping::Text => "text".into(),
            Grouping::Date(period) => ["day", "month", "year"][*period as usize].into(),
            Grouping::Column(field) => format!("column.{field}"),
            Grouping::Slices(n) => format!("slices.{n}"),
            Grouping::SlicesOfTexts(n) => format!("pieces.{n}"),
        }
    }

    pub fn from_name(name: &str) -> Option<Grouping> {
        let (kind, of) = name.split_once('.').unwrap_or((name, ""));
        Some(match kind {
            "text" => Grouping::Text,
            "day" => Grouping::Date(Period::Day),
            "month" => Grouping::Date(Period::Month),
            "year" => Grouping::Date(Period::Year),
            "column" => Grouping::Column(of.to_owned()),
            "slices" => Grouping::Slices(of.parse().ok()?),
            "pieces" => Grouping::SlicesOfTexts(of.parse().ok()?),
            _ => return None,
        })
    }
}

/// How wide a rolling window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rolling {
    Words(u32),
    Texts(u32),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrendsQuestion {
    pub queries: Vec<String>,
    pub by: Grouping,
    /// Whether texts that cannot be grouped are groups of their own instead of being left out.
    pub with_unknown: bool,
    /// Whether texts whose date is inferred are left out of groups by date.
    pub stated_only: bool,
    pub rolling: Option<Rolling>,
    /// Whether the growing counts are told.
    pub progress: bool,
    pub confidence: Confidence,
    /// Groups at most: with more, neighbours are joined, evenly; of a column, the last ones. What is said of all groups
    /// together stays that of the groups as they are.
    pub most: u32,
    /// Of those, which are told.
    pub offset: u32,
    pub limit: u32,
    /// The side of a comparison that is looked at; `None`: everything.
    #[serde(default)]
    pub side: Option<keyness::Side>,
}

impl Default for TrendsQuestion {
    fn default() -> Self {
        TrendsQuestion {
            queries: Vec::new(),
            by: Grouping::default(),
            with_unknown: false,
            stated_only: false,
            rolling: None,
            progress: false,
            confidence: Confidence::Percent95,
            most: MOST_POINTS,
            offset: 0,
            limit: u32::MAX,
            side: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TrendsAnswer {
    /// Words and texts of all groups together.
    pub words: u64,
    pub texts: u32,
    /// Groups with words.
    pub n_groups: u32,
    /// How many neighbouring groups make one of the list.
    pub joined: u32,
    /// Groups of the list, in all.
    pub total: u32,
    /// In the order of time, of the corpus or of their values.
    pub groups: Vec<Group>,
    /// What is in no group, by the reason; nothing when it has groups of its own.
    pub left_out: Vec<Group>,
    /// Texts in the groups whose date is inferred.
    pub inferred: u32,
    /// One per query.
    pub series: Vec<Series>,
    /// Every pair of queries.
    pub pairs: Vec<Pair>,
    /// Where the points of the rolling windows stand, and of the growing counts.
    pub rolling_at: Vec<At>,
    pub progress_at: Vec<At>,
    /// Why there are no rolling windows.
    pub no_rolling: Option<NoValue>,
}

/// A place on the way through the texts: in the order of their dates when they are grouped by date, else in that of the
/// corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Words before it.
    pub words: u64,
    /// The text it lies in.
    pub text: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GroupKind {
    Known,
    /// A time between others in which there is no text.
    Gap,
    /// Values of a column beyond those that are listed, together.
    Others,
    /// The date is inferred, and only stated ones are wanted.
    Inferred,
    /// The date spans more than one period.
    Vague,
    /// Nothing is known.
    Missing,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub kind: GroupKind,
    /// The period (`2023-02`), the value as most texts have it, the id of the text, the number of the slice. Empty where
    /// nothing is known.
    pub label: String,
    /// The last of those that are joined; empty for one alone.
    pub until: String,
    /// Of a period, its number: years, months since the year 0, days since 1 January of the year 0.
    pub at: Option<i64>,
    /// How many periods, values or slices it is.
    pub size: u32,
    /// Of a group that is one text, its number.
    pub text: Option<u32>,
    pub texts: u32,
    pub words: u64,
    /// One per query; `None` for one that cannot be read, and in a gap.
    pub counts: Vec<Option<GroupCount>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GroupCount {
    pub count: u64,
    /// Texts (or pieces of texts) that are found.
    pub texts: u32,
    /// Places per word.
    pub rate: Value,
    pub interval: Result<Interval, NoValue>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    pub reading: Reading,
    /// `None` when the query cannot be read.
    pub found: Option<Figures>,
}

/// What is said of a query over all groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub total: GroupCount,
    /// How evenly it is spread over the groups.
    pub dispersion: Dispersion,
    /// Whether it rises or falls from period to period, or slice to slice; of other groups there is no such thing.
    pub trend: Option<Trend>,
    pub contrast: Result<Contrast, NoValue>,
    /// The rate in each rolling window; `None` where it has no words.
    pub rolling: Vec<Option<f64>>,
    /// Places up to each point.
    pub progress: Vec<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// Groups with words, unknown ones aside.
    pub n: u32,
    /// Kendall's τ-b of period and rate, with its p.
    pub tau: Result<Correlation, NoValue>,
    pub interval: Result<Interval, NoValue>,
}

/// The groups with the highest and the lowest rate, without joining.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contrast {
    pub high: Side,
    pub low: Side,
    /// How many times the low rate the high one is at least; `None` when the intervals that hold for all groups at once
    /// do not lie apart, so that nothing may be said.
    pub at_least: Option<Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Side {
    pub kind: GroupKind,
    pub label: String,
    pub text: Option<u32>,
    pub rate: f64,
    pub count: u64,
    pub words: u64,
}

/// Whether two queries are frequent in the same groups.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    pub first: u32,
    pub second: u32,
    /// Groups with words.
    pub n: u32,
    pub pearson: Result<Correlation, NoValue>,
    pub spearman: Result<Correlation, NoValue>,
}

/// Counts every query in every group. Empty when the time is up before.
pub fn trends(memo: &Memo, question: &TrendsQuestion) -> TrendsAnswer {
    if let Some(side) = &question.side {
        let question = TrendsQuestion { side: None, ..question.clone() };
        return keyness::on_side(memo, side, |memo| trends(memo, &question)).unwrap_or_default();
    }
    let asked = &question.queries[..question.queries.len().min(MOST_QUERIES)];
    let readings: Vec<Reading> = asked.iter().map(|query| expansion::read(memo, query)).collect();
    let groups = Groups::new(memo.corpus, &question.by, question.stated_only);
    let mut counting = Counting::new(memo, groups, question);
    for reading in &readings {
        if counting.add(memo, reading.node.as_ref()).is_none() {
            return TrendsAnswer::default();
        }
    }
    counting.answer(readings, question)
}
