//! The tokens of a text as the grammar of dates reads them: folds, figures, and where a line breaks.

use super::edtf::{Point, Within, Year};
use super::names::{Names, number_in};
use super::starts::{Starts, may_be_other_month, may_begin};
use crate::text::chars::is_line_end;
use crate::text::fold::fold;
use crate::text::{Kind, Language, Token};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Longer tokens are no words of a date, and are not folded.
const LONGEST: usize = 40;

pub struct Reader<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub names: &'static Names,
    pub english: bool,
    /// Where the expression that is tried begins: a break before it does not matter.
    pub anchor: usize,
    /// The token behind the expression that was found last.
    pub behind_last: usize,
    /// The fold of each token that was asked for, without the dot of an abbreviation.
    folds: Vec<OnceCell<Cow<'a, str>>>,
    /// What each token may be at the beginning of an expression.
    starts: Vec<u8>,
}

/// One date expression: its tokens and what they state.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub first: usize,
    /// Exclusive.
    pub last: usize,
    pub from: Point,
    /// The last day or year of a span of time.
    pub to: Option<Point>,
    /// Single days that are not in a row: 3, 7 and 9 May; then `from` and `to` are the first and last.
    pub between: Vec<Point>,
    pub weekday: Option<u8>,
    /// Known only from the day of writing: yesterday, last week.
    pub relative: bool,
    pub approximate: bool,
}

impl Found {
    pub fn new(first: usize, last: usize, from: Point) -> Found {
        Found {
            first,
            last,
            from,
            to: None,
            between: vec![],
            weekday: None,
            relative: false,
            approximate: false,
        }
    }

    pub fn relative(first: usize, last: usize) -> Found {
        let nowhere = Point { year: Year::UNKNOWN, within: Within::Nothing };
        Found { relative: true, ..Found::new(first, last, nowhere) }
    }
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, tokens: &'a [Token], language: Language) -> Reader<'a> {
        let english = language == Language::English;
        let starts = Starts::of(english);
        let lists = |token: &Token| {
            if token.span.len() as usize <= LONGEST { starts.lists(token.span.of(text)) } else { 0 }
        };
        Reader {
            text,
            tokens,
            names: Names::of(language),
            english,
            anchor: 0,
            behind_last: 0,
            folds: vec![OnceCell::new(); tokens.len()],
            starts: tokens.iter().map(lists).collect(),
        }
    }

    /// Reads by the names of the other of the two languages from now on.
    pub fn change_language(&mut self) {
        self.english = !self.english;
        self.names = Names::of(if self.english { Language::English } else { Language::French });
        self.behind_last = 0;
    }

    /// Whether an expression may begin at a token; most of the time it is worth no further look.
    #[inline]
    pub fn may_begin(&self, at: usize) -> bool {
        may_begin(self.starts[at], self.starts.get(at + 1).copied().unwrap_or(0))
    }

    /// Whether a token may name a month of the language that was not the first.
    #[inline]
    pub fn may_be_other_month(&self, at: usize) -> bool {
        may_be_other_month(self.starts[at])
    }

    /// The fold of a token, whatever stands before it; empty behind the last.
    pub fn word(&self, at: usize) -> &str {
        let Some(fold) = self.folds.get(at) else { return "" };
        fold.get_or_init(|| folded(self.form(at)))
    }

    /// Whether a date cannot run over the gap before a token.
    fn breaks(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let gap = &self.text[self.tokens[before].span.end as usize..self.tokens[at].span.start as usize];
        !matches!(gap, "" | " ") && is_break(gap, self.form(at))
    }

    /// The fold of a token that goes on from the one before it, or begins the expression; else empty.
    pub fn next(&self, at: usize) -> &str {
        if at >= self.tokens.len() || at != self.anchor && self.breaks(at) { "" } else { self.word(at) }
    }

    /// The fold of the token before, on the same line; empty when there is none.
    pub fn before(&self, at: usize) -> &str {
        if self.breaks(at) { "" } else { self.word(at - 1) }
    }

    pub fn form(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.form(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether the token opens a line or a sentence, where a capital says nothing.
    pub fn opens(&self, at: usize) -> bool {
        self.breaks(at)
            || matches!(self.kind(at - 1), Some(Kind::QuoteOpen | Kind::Dash))
            || matches!(self.word(at - 1), "" | "." | "!" | "?" | "…" | ":" | "(" | "•")
    }

    /// Whether it is written in capitals alone.
    pub fn is_shouted(&self, at: usize) -> bool {
        let form = self.form(at);
        form.chars().count() > 1 && form.chars().all(char::is_uppercase)
    }

    /// A month by its whole name.
    pub fn month(&self, at: usize) -> Option<u8> {
        let month = number_in(self.names.months, self.word(at))?;
        // English months have capitals: “may”, “march” are verbs.
        (!self.english || self.is_capital(at)).then_some(month)
    }

    /// A month by its name, whole or short.
    pub fn any_month(&self, at: usize) -> Option<u8> {
        self.month(at).or_else(|| {
            let month = number_in(self.names.short_months, self.word(at))?;
            (!self.english || self.is_capital(at)).then_some(month)
        })
    }

    pub fn weekday(&self, at: usize) -> Option<u8> {
        let weekday = number_in(self.names.weekdays, self.word(at))?;
        let named = self.english || !self.is_capital(at) || self.opens(at) || self.is_shouted(at);
        let counts = if self.english { self.is_capital(at) } else { named || self.day(at + 1).is_some() };
        counts.then_some(weekday)
    }

    /// The day of a month: 1 to 31, `1er`, `14th`.
    pub fn day(&self, at: usize) -> Option<u8> {
        let word = self.next(at);
        let figures = match self.kind(at)? {
            Kind::Number => word,
            Kind::Ordinal if self.english => word.trim_end_matches(|c: char| c.is_ascii_lowercase()),
            Kind::Ordinal if matches!(word, "1er" | "1ᵉʳ") => "1",
            Kind::Word if !self.english && word == "premier" && self.month(at + 1).is_some() => "1",
            _ => return None,
        };
        (figures.len() <= 2).then(|| figures.parse().ok()).flatten().filter(|day| (1..=31).contains(day))
    }

    /// A pair of days in one token: `14-15`, `1er-2`.
    pub fn days(&self, at: usize) -> Option<(u8, u8)> {
        let word = self.next(at);
        let (first, last) = word.split_once(['-', '/', '–', '‑'])?;
        let read = |figures: &str| -> Option<u8> {
            let figures = figures.strip_suffix("er").unwrap_or(figures);
            (figures.len() <= 2).then(|| figures.parse().ok()).flatten().filter(|day| (1..=31).contains(day))
        };
        let pair = (read(first)?, read(last)?);
        (pair.0 < pair.1).then_some(pair)
    }

    /// Four figures that may be a year.
    pub fn year(&self, at: usize) -> Option<u16> {
        let word = self.next(at);
        let figures = self.kind(at) == Some(Kind::Number)
            && word.len() == 4
            && word.bytes().all(|byte| byte.is_ascii_digit());
        figures.then(|| word.parse().ok()).flatten().filter(|year| (1000..2200).contains(year))
    }

    /// The place behind the first token that starts at a byte or later.
    pub fn behind(&self, from: usize, byte: u32) -> usize {
        (from..self.tokens.len()).find(|&at| self.tokens[at].span.start >= byte).unwrap_or(self.tokens.len())
    }
}

/// The fold of a form, without the dot of an abbreviation; empty for what is too long for a word of a date.
fn folded(form: &str) -> Cow<'_, str> {
    if form.len() > LONGEST {
        return Cow::Borrowed("");
    }
    if form.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(form);
    }
    let mut fold = fold(form);
    if fold.len() > 1 && fold.ends_with('.') {
        fold.pop();
    }
    Cow::Owned(fold)
}

/// A blank line parts, and so does the end of a line before a capital or a figure.
fn is_break(gap: &str, form: &str) -> bool {
    let pairs = gap.matches("\r\n").count();
    match gap.chars().filter(|&c| is_line_end(c)).count() - pairs {
        0 => false,
        1 => !form.starts_with(char::is_lowercase),
        _ => true,
    }
}
