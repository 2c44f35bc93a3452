//! When a text is from, as far as it says so itself.
//!
//! Three answers, tried in this order; where none holds, the text has no date:
//!
//! 1. The line that says when it was **published**. Explicit.
//! 2. The day that its opening **tells** with its weekday: « mercredi 15 octobre 2025 ». Explicit. Where the year is
//!    left out, the calendar leaves every fifth, sixth or eleventh year, and a clue quoted from the text may leave one
//!    of these: the date is then inferred, in this one step. Else the year stays `XXXX`.
//! 3. Nothing: at most **bounds**, with the clue quoted.
//!
//! Clues are what the text states itself; nothing that was inferred is one.

mod clues;
mod offices;
mod publication;
#[cfg(test)]
mod tests;

pub use clues::Bounds;

use super::{Certainty, Date};
use crate::text::date::{Class, DateMention, calendar, dates};
use crate::text::{Language, Span, Token};
use serde::{Deserialize, Serialize};

/// Tokens at the head and at the foot of a text in which its date is sought.
const HEAD: usize = 3000;
const FOOT: usize = 120;

/// Tokens of the opening, where a day that is told is the day of the text.
const OPENING: usize = 150;

/// Years that the calendar is asked about.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2099;

/// What a step of the chain rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// A line says when the text was published.
    Published,
    /// The opening tells a day with its weekday.
    Told,
    /// In these years the day has that weekday.
    Calendar,
    /// The text names this year.
    Year,
    /// The text names somebody with the office that they held from then to then.
    Office,
}

/// One step from the words of a text to its date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Step {
    pub rule: Rule,
    /// The words of the text; for `Calendar`, none.
    pub quote: String,
    pub span: Span,
    /// What they state, as EDTF; for `Calendar` the years, with commas.
    pub states: String,
}

/// What a text says of its own date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dating {
    pub date: Option<Date>,
    /// `2019-07-24/2023-08-31`, `2024-10-01/..`: the text is from between these days. Not a date.
    pub bounds: Option<String>,
    /// From the words to the date or the bounds.
    pub chain: Vec<Step>,
}

/// The date of a text, from its own words.
pub fn date_of(text: &str, tokens: &[Token], language: Language) -> Dating {
    let head = &tokens[..tokens.len().min(HEAD)];
    let mut mentions = dates(text, head, language);
    let told = mentions.len();
    let foot = &tokens[head.len().max(tokens.len().saturating_sub(FOOT))..];
    mentions.extend(dates(text, foot, language));
    if let Some((edtf, step)) = publication::publication(text, tokens, &mentions) {
        let date = Date { edtf, certainty: Certainty::Explicit, evidence: step.quote.clone() };
        return Dating { date: Some(date), bounds: None, chain: vec![step] };
    }
    let (bounds, offices) = clues::offices(text, head);
    let opening = tokens.get(OPENING).map_or(text.len() as u32, |token| token.span.start);
    let peg = mentions[..told].iter().find(|mention| {
        mention.weekday.is_some() && mention.span.start < opening && day_of(&mention.edtf).is_some()
    });
    let Some(peg) = peg else {
        return Dating { date: None, bounds: bounds.edtf(), chain: offices };
    };
    let step =
        |rule, span: Span, states: String| Step { rule, quote: span.of(text).to_owned(), span, states };
    let mut chain = vec![step(Rule::Told, peg.span, peg.edtf.clone())];
    let quote = peg.span.of(text).to_owned();
    if peg.class == Class::Full {
        let date = Date { edtf: peg.edtf.clone(), certainty: Certainty::Explicit, evidence: quote };
        return Dating { date: Some(date), bounds: None, chain };
    }
    let candidates = candidates(peg);
    let listed: Vec<String> = candidates.iter().map(u16::to_string).collect();
    let calendar =
        Step { rule: Rule::Calendar, quote: String::new(), span: peg.span, states: listed.join(", ") };
    match year_of(peg, &candidates, &bounds, &clues::years(text, &mentions)) {
        Some((year, clue)) => {
            chain.push(calendar);
            match clue {
                Some(span) => chain.push(step(Rule::Year, span, span_year(text, span, &mentions))),
                None => chain.extend(offices),
            }
            let quotes: Vec<String> =
                chain.iter().filter(|step| !step.quote.is_empty()).map(|step| step.quote.clone()).collect();
            let edtf = peg.edtf.replace("XXXX", &year.to_string());
            let date = Date { edtf, certainty: Certainty::Inferred, evidence: quotes.join(" ; ") };
            Dating { date: Some(date), bounds: None, chain }
        }
        None => {
            chain.extend(offices);
            let date = Date { edtf: peg.edtf.clone(), certainty: Certainty::Explicit, evidence: quote };
            Dating { date: Some(date), bounds: bounds.edtf(), chain }
        }
    }
}

fn span_year(text: &str, span: Span, mentions: &[DateMention]) -> String {
    let mention = mentions.iter().find(|mention| mention.span == span);
    mention.map_or_else(|| span.of(text).to_owned(), |mention| mention.edtf.clone())
}

/// Month and day of a single day, or of the first of several.
fn day_of(edtf: &str) -> Option<(u8, u8)> {
    let first = edtf.trim_start_matches('{').split(['/', ',', '~']).next()?;
    let mut parts = first.split('-').skip(1);
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((month, day))
}

/// The years in which the day has its weekday.
fn candidates(peg: &DateMention) -> Vec<u16> {
    let (Some(weekday), Some((month, day))) = (peg.weekday, day_of(&peg.edtf)) else { return Vec::new() };
    let fits = |&year: &u16| {
        calendar::is_day(Some(year), month, day) && calendar::weekday(year, month, day) == weekday
    };
    YEARS.filter(fits).collect()
}

/// The one year that the clues leave, and the year in the text that it was found by (`None`: by offices).
fn year_of(
    peg: &DateMention,
    candidates: &[u16],
    bounds: &Bounds,
    years: &[(u16, Span)],
) -> Option<(u16, Option<Span>)> {
    let (month, day) = day_of(&peg.edtf)?;
    let within: Vec<u16> = candidates
        .iter()
        .copied()
        .filter(|year| bounds.contains(&format!("{year:04}-{month:02}-{day:02}")))
        .collect();
    // The latest year a text names is the year it was written in, or the one before.
    let latest = years.iter().max_by_key(|(year, span)| (*year, std::cmp::Reverse(span.start)));
    let named = latest.and_then(|&(latest, span)| {
        let near = within.iter().copied().find(|year| (latest..=latest + 1).contains(year))?;
        let other = years.iter().any(|(year, _)| *year != near && within.contains(year));
        (!other).then_some((near, Some(span)))
    });
    let bounded = !bounds.from.is_empty() && !bounds.until.is_empty();
    match (within.as_slice(), bounded) {
        (&[year], true) if latest.is_none_or(|&(latest, _)| latest <= year) => Some((year, None)),
        (_, true) if within.len() < 2 => None,
        _ => named,
    }
}
