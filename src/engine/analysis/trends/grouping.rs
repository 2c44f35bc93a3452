//! Which text is in which group: groups in their order, with gaps between times, and those of what is not known.

use super::{GroupKind, Grouping, MOST_SLICES, MOST_SLICES_OF_TEXTS, Period};
use crate::analysis::facets::{self, FacetKind};
use crate::corpus::{Certainty, Corpus};
use crate::order::Order;
use crate::query::field::{calendar_day, days, known};
use crate::text::date::calendar::days_in;
use std::collections::HashMap;

/// No group.
pub const NONE: u32 = u32::MAX;

/// What is said of a group before anything is counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct About {
    pub kind: Option<GroupKind>,
    pub label: String,
    /// The last period of a longer gap.
    pub until: String,
    pub at: Option<i64>,
    pub size: u32,
    pub text: Option<u32>,
}

impl About {
    /// A group of which something is known.
    fn known(label: String, at: Option<i64>, text: Option<u32>) -> About {
        About { kind: Some(GroupKind::Known), label, at, size: 1, text, ..About::default() }
    }
}

pub struct Groups {
    /// Those of what is not known last.
    pub about: Vec<About>,
    /// Of each document its group; of slices, nothing.
    pub of: Vec<u32>,
    /// Texts in groups by date whose date is inferred.
    pub inferred: u32,
    /// The texts that are walked through by curves: those whose group is known, in their order.
    pub sequence: Vec<u32>,
    /// Whether the groups are points of time, or of the way through texts.
    pub in_time: bool,
    pub slices: Option<Slices>,
    /// Whether values beyond those that are listed are put together.
    pub by_value: bool,
}

/// Groups that cut texts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Slices {
    OfCorpus(u32),
    OfTexts(u32),
}

impl Groups {
    pub fn new(corpus: &Corpus, by: &Grouping, stated_only: bool) -> Groups {
        match by {
            Grouping::Text => by_text(corpus),
            Grouping::Date(period) => by_date(corpus, *period, stated_only),
            Grouping::Column(field) if known(field) == Some("date") => {
                by_date(corpus, Period::Year, stated_only)
            }
            Grouping::Column(field) => by_column(corpus, known(field).unwrap_or(field)),
            Grouping::Slices(n) => {
                let words: u64 = corpus.texts().map(|text| u64::from(corpus.n_words(text))).sum();
                let n = (*n).clamp(1, MOST_SLICES).min(u32::try_from(words).unwrap_or(u32::MAX).max(1));
                sliced(corpus, Slices::OfCorpus(n), n)
            }
            Grouping::SlicesOfTexts(n) => {
                let n = (*n).clamp(1, MOST_SLICES_OF_TEXTS);
                sliced(corpus, Slices::OfTexts(n), n)
            }
        }
    }

    fn of_texts(corpus: &Corpus, about: Vec<About>, of: Vec<u32>) -> Groups {
        let sequence = corpus.texts().collect();
        Groups { about, of, inferred: 0, sequence, in_time: false, slices: None, by_value: false }
    }
}

fn by_text(corpus: &Corpus) -> Groups {
    let mut of = vec![NONE; corpus.n_documents() as usize];
    let about = (0u32..).zip(corpus.texts()).map(|(group, text)| {
        of[text as usize] = group;
        About::known(corpus.about(text).id.clone(), None, Some(text))
    });
    let about = about.collect();
    Groups::of_texts(corpus, about, of)
}

fn sliced(corpus: &Corpus, slices: Slices, n: u32) -> Groups {
    let about =
        (1..=n).map(|number| About::known(number.to_string(), Some(i64::from(number)), None)).collect();
    let groups = Groups::of_texts(corpus, about, Vec::new());
    Groups { in_time: true, slices: Some(slices), ..groups }
}

fn by_date(corpus: &Corpus, period: Period, stated_only: bool) -> Groups {
    // Period and first day of each text whose date says both.
    let mut dated: Vec<(i64, i64, u32)> = Vec::new();
    let mut unknown: Vec<(GroupKind, u32)> = Vec::new();
    let mut inferred = 0;
    for text in corpus.texts() {
        let Some((first, last)) = days(corpus, text) else {
            unknown.push((GroupKind::Missing, text));
            continue;
        };
        // Open ends are in no period.
        let is_open = first == i32::MIN || last == i32::MAX;
        let day = Period::Day.number(calendar_day(first));
        let [first, last] = [first, last].map(|day| period.number(calendar_day(day)));
        let is_inferred = corpus.date(text).is_some_and(|date| date.certainty == Certainty::Inferred);
        match !is_open && first == last {
            true => {
                if is_inferred && stated_only {
                    unknown.push((GroupKind::Inferred, text));
                    continue;
                }
                inferred += u32::from(is_inferred);
                dated.push((first, day, text));
            }
            false => unknown.push((GroupKind::Vague, text)),
        }
    }
    dated.order();
    let mut of = vec![NONE; corpus.n_documents() as usize];
    let mut about: Vec<About> = Vec::new();
    for same in dated.chunk_by(|a, b| a.0 == b.0) {
        let at = same[0].0;
        if let Some(before) = about.last().and_then(|group| group.at).filter(|before| before + 1 < at) {
            let size = u32::try_from(at - before - 1).unwrap_or(u32::MAX);
            let label = period.label(before + 1);
            let until = if size > 1 { period.label(at - 1) } else { String::new() };
            let (kind, at) = (Some(GroupKind::Gap), Some(before + 1));
            about.push(About { kind, label, until, at, size, text: None });
        }
        same.iter().for_each(|&(.., text)| of[text as usize] = about.len() as u32);
        about.push(About::known(period.label(at), Some(at), None));
    }
    add_unknown(&mut about, &mut of, &unknown);
    let sequence = dated.iter().map(|&(.., text)| text).collect();
    Groups { about, of, inferred, sequence, in_time: true, slices: None, by_value: false }
}

fn by_column(corpus: &Corpus, field: &str) -> Groups {
    struct Value {
        labels: HashMap<String, u32>,
        texts: Vec<u32>,
    }
    let mut values: HashMap<String, Value> = HashMap::new();
    let mut unknown: Vec<(GroupKind, u32)> = Vec::new();
    for text in corpus.texts() {
        match facets::value(corpus, text, field) {
            ((FacetKind::Known, key), label) => {
                let none = || Value { labels: HashMap::new(), texts: Vec::new() };
                let value = values.entry(key).or_insert_with(none);
                *value.labels.entry(label).or_default() += 1;
                value.texts.push(text);
            }
            _ => unknown.push((GroupKind::Missing, text)),
        }
    }
    let mut values: Vec<(String, Value)> = values.into_iter().collect();
    // Numbers rise; other values come by their texts, then by their letters.
    let number = |key: &str| key.parse::<u64>().ok();
    let are_numbers = values.iter().all(|(key, _)| number(key).is_some());
    values.order_by(|(key, value), (other_key, other)| match are_numbers {
        true => number(key).cmp(&number(other_key)).then_with(|| key.cmp(other_key)),
        false => other.texts.len().cmp(&value.texts.len()).then_with(|| key.cmp(other_key)),
    });
    let mut of = vec![NONE; corpus.n_documents() as usize];
    let mut about = Vec::new();
    for (_, value) in values {
        value.texts.iter().for_each(|&text| of[text as usize] = about.len() as u32);
        let label = value.labels.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
        let label = label.map(|(label, _)| label).unwrap_or_default();
        about.push(About::known(label, None, None));
    }
    add_unknown(&mut about, &mut of, &unknown);
    Groups { by_value: !are_numbers, ..Groups::of_texts(corpus, about, of) }
}

/// A group for each reason why something is in none.
fn add_unknown(about: &mut Vec<About>, of: &mut [u32], unknown: &[(GroupKind, u32)]) {
    for kind in [GroupKind::Inferred, GroupKind::Vague, GroupKind::Missing] {
        let mut texts = unknown.iter().filter(|(reason, _)| *reason == kind).peekable();
        if texts.peek().is_some() {
            texts.for_each(|&(_, text)| of[text as usize] = about.len() as u32);
            about.push(About { kind: Some(kind), ..About::default() });
        }
    }
}

impl Period {
    /// The number of the period of a day.
    pub fn number(self, (year, month, day): (i32, i32, i32)) -> i64 {
        let (y, m, d) = (i64::from(year), i64::from(month), i64::from(day));
        match self {
            Period::Year => y,
            Period::Month => y * 12 + m - 1,
            Period::Day => {
                let months = (1..month).map(|month| i64::from(days_in(leap_like(year), month as u8)));
                days_before(y) + months.sum::<i64>() + d - 1
            }
        }
    }

    /// As EDTF writes it.
    pub fn label(self, at: i64) -> String {
        match self {
            Period::Year => format!("{at:04}"),
            Period::Month => format!("{:04}-{:02}", at.div_euclid(12), at.rem_euclid(12) + 1),
            Period::Day => {
                let mut year = at.div_euclid(366);
                while days_before(year + 1) <= at {
                    year += 1;
                }
                let mut day = at - days_before(year);
                let mut month = 1u8;
                loop {
                    let len = i64::from(days_in(leap_like(year as i32), month));
                    if day < len || month == 12 {
                        return format!("{year:04}-{month:02}-{:02}", day + 1);
                    }
                    day -= len;
                    month += 1;
                }
            }
        }
    }
}

/// Days before the first of January of a year from 0 on, in the calendar of Gregory.
fn days_before(year: i64) -> i64 {
    365 * year + (year + 3).div_euclid(4) - (year + 99).div_euclid(100) + (year + 399).div_euclid(400)
}

fn leap_like(year: i32) -> Option<u16> {
    u16::try_from(year).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_numbered_without_holes() {
        for period in [Period::Day, Period::Month, Period::Year] {
            for at in [0, 1, 59, 60, 365, 366, 730_000, 738_000, 738_156] {
                let label = period.label(at);
                let mut parts = label.split('-').map(|part| part.parse::<i32>().expect("a number"));
                let (year, month, day) =
                    (parts.next().expect("a year"), parts.next().unwrap_or(1), parts.next().unwrap_or(1));
                assert_eq!(period.number((year, month, day)), at, "{label}");
            }
        }
        let day = |year, month, day| Period::Day.number((year, month, day));
        assert_eq!(day(2024, 3, 1) - day(2024, 2, 28), 2);
        assert_eq!(day(2023, 3, 1) - day(2023, 2, 28), 1);
        assert_eq!(day(2001, 1, 1) - day(2000, 1, 1), 366);
        assert_eq!(day(1901, 1, 1) - day(1900, 1, 1), 365);
        assert_eq!(Period::Day.label(day(2024, 12, 31)), "2024-12-31");
    }
}
