//! Days and months: mercredi 15 octobre 2025, les 14 et 15 février, February 14, 2024, octobre 2023.

use super::calendar::is_day;
use super::edtf::{Point, Within, Year};
use super::names::number_in;
use super::reader::{Found, Reader};
use crate::text::Kind;

/// More days than these in a row are a calendar, not an expression.
const MOST_DAYS: usize = 8;

impl Reader<'_> {
    /// An expression that begins with a day of the week.
    pub fn weekday_at(&self, at: usize) -> Option<Found> {
        let short = || number_in(self.names.short_weekdays, self.word(at));
        let full = self.weekday(at);
        let weekday = full.or_else(short)?;
        let mut next = at + 1;
        if full.is_none() && self.next(next) == "." {
            next += 1;
        }
        if self.next(next) == "," {
            next += 1;
        }
        if matches!(self.next(next), "le" | "the") {
            next += 1;
        }
        if let Some(found) = self.day_at(next).or_else(|| self.english.then(|| self.month_at(next))?)
            && !matches!(found.from.within, Within::Month(_))
        {
            return Some(Found { first: at, weekday: Some(weekday), ..found });
        }
        full?;
        let alone = Point { year: Year::UNKNOWN, within: Within::Weekday };
        let mut found = Found { weekday: Some(weekday), ..Found::new(at, at + 1, alone) };
        // « mercredi 15 », but not « mercredi 15 ministres ».
        if let Some(day) = self.day(at + 1)
            && !self.is_counted(at + 2)
        {
            found.from.within = Within::Day(0, day);
            found.last = at + 2;
        }
        if self.names.dayparts.contains(&self.next(found.last)) {
            found.last += 1;
        }
        Some(found)
    }

    /// An expression that begins with the number of a day: `14 et 15 février 2023`.
    pub fn day_at(&self, at: usize) -> Option<Found> {
        let mut days: Vec<u8> = Vec::new();
        let mut next = at;
        let mut through = false;
        loop {
            match (self.days(next), self.day(next)) {
                (Some((first, last)), _) if self.kind(next) != Some(Kind::Ordinal) => {
                    days.extend([first, last]);
                    through = true;
                }
                (_, Some(day)) => days.push(day),
                _ => return None,
            }
            next += 1;
            let sign = self.next(next);
            let joins = matches!(
                sign,
                "," | "et" | "ou" | "and" | "or" | "&" | "/" | "au" | "a" | "-" | "–" | "—" | "to"
            );
            if !joins || days.len() >= MOST_DAYS {
                break;
            }
            let mut over = next + 1;
            if self.weekday(over).is_some() {
                over += 1;
            }
            if matches!(self.next(over), "le" | "the") {
                over += 1;
            }
            if self.day(over).is_none() && self.days(over).is_none() {
                return None;
            }
            through |= !matches!(sign, "," | "et" | "ou" | "and" | "or" | "&");
            next = over;
        }
        if self.english && self.next(next) == "of" {
            next += 1;
        }
        if self.next(next).is_empty() {
            return None;
        }
        let month = self.any_month(next)?;
        next += 1;
        // The dot of « oct. » may be a token of its own.
        if self.month(next - 1).is_none() && self.next(next) == "." && self.year(next + 1).is_some() {
            next += 1;
        }
        if self.english && self.next(next) == "," && self.year(next + 1).is_some() {
            next += 1;
        }
        let year = self.year(next).filter(|_| !self.is_counted(next + 1));
        next += usize::from(year.is_some());
        // « sept » is a number: « 5 sept » is no date without a dot or a year.
        if self.word(next - 1) == "sept" && year.is_none() && self.kind(next - 1) != Some(Kind::Abbreviation)
        {
            return None;
        }
        found_of(at, next, year, month, &days, through)
    }

    /// An expression that begins with a month: `octobre 2023`, `mai 68`, `February 14–15, 2024`, `mars`.
    pub fn month_at(&self, at: usize) -> Option<Found> {
        let month = self.any_month(at)?;
        let whole = self.month(at).is_some();
        let dot = usize::from(!whole && self.next(at + 1) == ".");
        let mut next = at + 1 + dot;
        if self.english
            && let Some(found) = self.month_day(at, next, month)
        {
            return Some(found);
        }
        if self.english && self.next(next) == "," && self.year(next + 1).is_some() {
            next += 1;
        }
        if self.english && self.next(next) == "of" && self.year(next + 1).is_some() {
            next += 1;
        }
        if let Some(year) = self.year(next) {
            return Some(Found::new(
                at,
                next + 1,
                Point { year: Year::of(year), within: Within::Month(month) },
            ));
        }
        let point = Point { year: Year::UNKNOWN, within: Within::Month(month) };
        let two: Option<u16> = (whole && self.kind(next) == Some(Kind::Number))
            .then(|| self.next(next))
            .filter(|figures| figures.len() == 2 && !self.is_counted(next + 1))
            .and_then(|figures| figures.parse().ok());
        if let Some(two) = two.filter(|two| *two > 31) {
            let point = Point { year: Year::of_century_unknown(two), ..point };
            return Some(Found::new(at, next + 1, point));
        }
        (whole && self.is_month_alone(at)).then(|| Found::new(at, at + 1, point))
    }

    /// `14, 2024`, `14th–15th`, behind an English month.
    fn month_day(&self, at: usize, next: usize, month: u8) -> Option<Found> {
        let (mut days, mut through) = (vec![], false);
        let mut next = next;
        if let Some((first, last)) = self.days(next) {
            (days, through) = (vec![first, last], true);
            next += 1;
        } else {
            days.push(self.day(next)?);
            next += 1;
            let sign = self.next(next);
            if matches!(sign, "-" | "–" | "to" | "and" | "&")
                && let Some(last) = self.day(next + 1)
                && self.any_month(next + 2).is_none()
                && !self.is_counted(next + 2)
            {
                through = !matches!(sign, "and" | "&");
                days.push(last);
                next += 2;
            }
        }
        if self.is_counted(next) {
            return None;
        }
        let comma = usize::from(self.next(next) == ",");
        let year = self.year(next + comma);
        if year.is_some() {
            next += comma + 1;
        }
        found_of(at, next, year, month, &days, through)
    }

    /// Whether a month without day and year is meant as one.
    fn is_month_alone(&self, at: usize) -> bool {
        let before = self.before(at);
        if self.english {
            return !self.names.months_that_are_words.contains(&self.word(at))
                || (self.names.before.contains(&before) && !self.is_name(at + 1));
        }
        if !self.is_capital(at) {
            return !matches!(before, "champ" | "plus" | "un");
        }
        self.names.before.contains(&before) && !self.is_name(at + 1) && before != "du"
            || self.is_shouted(at) && !self.is_name(at + 1)
            || self.opens(at)
                && !self.is_name(at + 1)
                && !self.names.months_that_are_words.contains(&self.word(at))
    }

    fn is_name(&self, at: usize) -> bool {
        !self.next(at).is_empty() && self.is_capital(at) && self.kind(at) == Some(Kind::Word)
    }

    /// Two months in one word, or a part of one: `mai-juin 2023`, `mi-mars`, `mid-2023`.
    pub fn compound_at(&self, at: usize) -> Option<Found> {
        let (first, second) = self.word(at).split_once(['-', '‐', '‑'])?;
        let list = self.names.months;
        let year = self.year(at + 1);
        let last = at + 1 + usize::from(year.is_some());
        let year = year.map_or(Year::UNKNOWN, Year::of);
        if matches!(first, "mi" | "mid") {
            if let Some(month) = number_in(list, second) {
                return Some(Found::new(at, last, Point { year, within: Within::Month(month) }));
            }
            if let Some(season) = number_in(self.names.seasons, second) {
                return Some(Found::new(at, last, Point { year, within: Within::Part(season) }));
            }
            let stated: u16 = second.parse().ok().filter(|year| (1000..2200).contains(year))?;
            return Some(Found::new(at, at + 1, Point { year: Year::of(stated), within: Within::Nothing }));
        }
        let (from, to) = (number_in(list, first)?, number_in(list, second)?);
        let point = |month| Point { year, within: Within::Month(month) };
        Some(Found { to: Some(point(to)), ..Found::new(at, last, point(from)) })
    }

    /// Whether what follows a figure shows that it counts something.
    pub fn is_counted(&self, at: usize) -> bool {
        if self.next(at).is_empty() {
            return false;
        }
        match self.kind(at) {
            Some(Kind::Unit) => true,
            Some(Kind::Word) if self.is_capital(at) => false,
            Some(Kind::Word) => counts(self.word(at), self.english),
            _ => false,
        }
    }
}

/// Whether a small word behind a figure is the plural that it counts.
fn counts(word: &str, english: bool) -> bool {
    const FRENCH: [&str; 49] = [
        "mais",
        "puis",
        "dans",
        "sans",
        "sous",
        "vers",
        "apres",
        "alors",
        "depuis",
        "pas",
        "plus",
        "moins",
        "tres",
        "nous",
        "vous",
        "ils",
        "elles",
        "les",
        "des",
        "ses",
        "ces",
        "mes",
        "nos",
        "vos",
        "leurs",
        "aux",
        "toujours",
        "lors",
        "jamais",
        "dehors",
        "parmi",
        "hors",
        "dessous",
        "jours-la",
        "pres",
        "chez",
        "fois-la",
        "ailleurs",
        "certains",
        "plusieurs",
        "tous",
        "trois",
        "six",
        "dix",
        "deux",
        "ceux",
        "celles",
        "sommes",
        "etes",
    ];
    const ENGLISH: [&str; 20] = [
        "as", "was", "is", "has", "this", "his", "its", "across", "us", "does", "plus", "thus", "versus",
        "unless", "towards", "besides", "says", "yes", "sees", "perhaps",
    ];
    if matches!(
        word,
        "million" | "milliard" | "mille" | "billion" | "percent" | "pour" | "fois" | "people" | "men"
    ) {
        return word != "pour";
    }
    let plural = word.len() > 3 && word.ends_with(['s', 'x']);
    plural && !(if english { ENGLISH.contains(&word) } else { FRENCH.contains(&word) })
}

/// The points of a list of days in one month; `None` when the calendar has no such day.
fn found_of(
    first: usize,
    last: usize,
    year: Option<u16>,
    month: u8,
    days: &[u8],
    through: bool,
) -> Option<Found> {
    if !days.iter().all(|&day| is_day(year, month, day)) {
        return None;
    }
    let stated = year.map_or(Year::UNKNOWN, Year::of);
    let mut points = days.iter().map(|&day| Point { year: stated, within: Within::Day(month, day) });
    let mut found = Found::new(first, last, points.next()?);
    found.to = points.next_back();
    let in_a_row = days.windows(2).all(|pair| pair[1] == pair[0].saturating_add(1));
    if !in_a_row && !through {
        found.between =
            days.iter().map(|&day| Point { year: stated, within: Within::Day(month, day) }).collect();
    }
    Some(found)
}
