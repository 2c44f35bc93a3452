//! Dates of the other language: `October 15, 2025` in a French text, `15 octobre 2025` in an English one.
//!
//! Only a month beside a day or a year is read, so that names and words that look like a month stay what they are.

use super::edtf::{Within, Year};
use super::names::number_in;
use super::reader::{Found, Reader};
use super::{DateMention, mention};

/// So many tokens stand before the month at most: a weekday, a comma, an article, a day.
const BEFORE: usize = 4;

/// Adds the dates of the other language; one takes the place of mentions that are parts of it.
pub fn add(reader: &mut Reader, mentions: &mut Vec<DateMention>) {
    reader.change_language();
    let mut others: Vec<DateMention> = Vec::new();
    let mut from = 0;
    for month in 0..reader.tokens.len() {
        if month < from || !reader.may_be_other_month(month) || reader.any_month(month).is_none() {
            continue;
        }
        let first = month.saturating_sub(BEFORE).max(from);
        let found = (first..=month).find_map(|at| {
            reader.anchor = at;
            reader.expression(at).filter(|found| found.first == at && is_sure(reader, found, month))
        });
        if let Some(found) = found {
            from = found.last;
            others.push(mention(reader, &found));
        }
    }
    reader.change_language();
    others.retain(|other| {
        let span = other.span;
        let first = mentions.partition_point(|own| own.span.end <= span.start);
        let last = mentions.partition_point(|own| own.span.start < span.end);
        let is_part = |own: &DateMention| span.start <= own.span.start && own.span.end <= span.end;
        mentions[first..last].iter().all(|own| is_part(own) && own.span != span)
    });
    if others.is_empty() {
        return;
    }
    mentions.retain(|own| {
        let before = others.partition_point(|other| other.span.end <= own.span.start);
        others.get(before).is_none_or(|other| own.span.end <= other.span.start)
    });
    mentions.append(&mut others);
    mentions.sort_by_key(|mention| mention.span.start);
}

/// Whether the month at a token is meant: a shortened one has a year beside it, one that is a word too a day and a year,
/// any other a day or a year.
fn is_sure(reader: &Reader, found: &Found, month: usize) -> bool {
    let has_day = matches!(found.from.within, Within::Day(1.., _));
    let has_month = has_day || matches!(found.from.within, Within::Month(_));
    let has_year = found.from.year != Year::UNKNOWN;
    let word = reader.word(month);
    let is_short = number_in(reader.names.months, word).is_none();
    let is_word = reader.names.months_that_are_words.contains(&word);
    let is_enough = match (is_word, is_short) {
        (true, _) => has_day && has_year,
        (_, true) => has_year,
        _ => has_day || has_year,
    };
    (found.first..found.last).contains(&month) && !found.relative && has_month && is_enough
}
