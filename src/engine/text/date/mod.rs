//! The date expressions of a text, each with its bytes and what it states; nothing is ever added to it.
//!
//! Three classes, so that a reader can take the ones that are meant ([`Class`]):
//!
//! | class | what it is | examples |
//! |---|---|---|
//! | full | day, month and year are stated | mercredi 15 octobre 2025, 15/10/2025, 2025-10-15 |
//! | partial | something of the calendar is stated, and the rest is `X` | 15 octobre, lundi dernier, février 2024, 2022, l’été, années 90 |
//! | relative | only the day of writing would tell | hier, la semaine prochaine, il y a trois ans |
//!
//! The span begins behind article and preposition (« en **février 2024** », « le **15 octobre** ») but for
//! relative expressions, where the article is part of the phrase (« **la semaine prochaine** »); a part of the day
//! behind a weekday belongs to it (« **mercredi soir** »), and so do *début*, *mi-* and *fin* (« **fin 2023** »).
//! A day or month of a year that is written in English within a French text, or the other way round, is read too.
//! Times of day (15h30) and lengths of time (trois jours) are no dates.

pub mod calendar;
mod days;
pub mod edtf;
mod names;
pub mod numeric;
mod other;
mod reader;
mod relative;
mod starts;
#[cfg(test)]
mod tests;
mod years;

use super::{Language, Span, Token};
use edtf::Year;
use reader::{Found, Reader};
use serde::{Deserialize, Serialize};

/// How much of a date an expression states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Class {
    Full,
    Partial,
    Relative,
}

impl Class {
    pub const fn name(self) -> &'static str {
        match self {
            Class::Full => "full",
            Class::Partial => "partial",
            Class::Relative => "relative",
        }
    }
}

/// One date expression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateMention {
    pub span: Span,
    /// What is stated, as EDTF writes it: `2025-10-15`, `XXXX-10-15`, `2023-02-14/2023-02-15`, `199X`, `2024-22`
    /// (summer), `2010~` (about); empty for a relative date. A day of the week alone is `XXXX-XX-XX`.
    pub edtf: String,
    pub class: Class,
    /// From Monday, 1, where one is named.
    pub weekday: Option<u8>,
}

/// The date expressions of `text`, whose tokens are `tokens`, in their order and without overlap.
pub fn dates(text: &str, tokens: &[Token], language: Language) -> Vec<DateMention> {
    let mut reader = Reader::new(text, tokens, language);
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !reader.may_begin(at) {
            at += 1;
            continue;
        }
        reader.anchor = at;
        match reader.expression(at) {
            Some(found) => {
                at = found.last.max(at + 1);
                reader.behind_last = at;
                mentions.push(mention(&reader, &found));
            }
            None => at += 1,
        }
    }
    other::add(&mut reader, &mut mentions);
    mentions
}

impl Reader<'_> {
    /// The longest expression that begins at a token.
    fn expression(&self, at: usize) -> Option<Found> {
        if self.word(at).is_empty() {
            return None;
        }
        let mut found = self
            .figure_at(at)
            .or_else(|| self.relative_at(at))
            .or_else(|| self.weekday_at(at))
            .or_else(|| self.part_at(at))
            .or_else(|| self.plain(at))?;
        // « lundi dernier », « le 13 avril prochain », « en mars dernier ».
        if !self.english && found.from.year == Year::UNKNOWN && !found.relative {
            found.last += usize::from(relative::points_away(self.next(found.last)));
        }
        let about = matches!(self.before(found.first), "vers" | "environ" | "circa" | "around" | "about");
        Some(Found { approximate: about && !found.relative, ..found })
    }

    fn plain(&self, at: usize) -> Option<Found> {
        self.day_at(at)
            .or_else(|| self.month_at(at))
            .or_else(|| self.compound_at(at))
            .or_else(|| self.quarter_at(at))
            .or_else(|| self.season_at(at))
            .or_else(|| self.decade_at(at))
            .or_else(|| self.century_at(at))
            .or_else(|| self.year_at(at))
    }

    /// `fin 2023`, `début mars`, `early 2024`: the words belong to the expression.
    fn part_at(&self, at: usize) -> Option<Found> {
        if !matches!(self.word(at), "fin" | "debut" | "mi" | "early" | "late" | "mid") {
            return None;
        }
        let dash = usize::from(self.next(at + 1) == "-");
        if self.next(at + 1 + dash).is_empty() {
            return None;
        }
        let found = self.plain(at + 1 + dash)?;
        Some(Found { first: at, ..found })
    }
}

fn mention(reader: &Reader, found: &Found) -> DateMention {
    let tokens = reader.tokens;
    let mut end = tokens[found.last - 1].span.end;
    // A time stamp's last token runs over its date.
    let start = tokens[found.first].span.start;
    if found.from.is_full()
        && found.to.is_none()
        && reader.form(found.last - 1).contains('T')
        && end > start + 10
    {
        end = start + 10;
    }
    let mut edtf = match &found.to {
        _ if found.relative => String::new(),
        None => found.from.edtf(),
        Some(_) if !found.between.is_empty() => {
            let days: Vec<String> = found.between.iter().map(|point| point.edtf()).collect();
            format!("{{{}}}", days.join(","))
        }
        Some(to) => format!("{}/{}", found.from.edtf(), to.edtf()),
    };
    if found.approximate {
        edtf.push('~');
    }
    let class = match found.to {
        _ if found.relative => Class::Relative,
        Some(to) if found.from.is_full() && to.is_full() => Class::Full,
        None if found.from.is_full() => Class::Full,
        _ => Class::Partial,
    };
    DateMention { span: Span::new(start, end), edtf, class, weekday: found.weekday }
}
