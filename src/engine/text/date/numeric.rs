//! Dates in figures: 15/10/2025, 2025-10-15, 15.10.25, 10/2025, 2022-2025.

use super::calendar::is_day;
use super::edtf::{Point, Within, Year};

/// What one figure says, from its first point to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    pub from: Point,
    pub to: Option<Point>,
    /// Whether nothing but a word before it makes it a date: `15/10`, `2010-11`.
    pub doubtful: bool,
}

/// The months and days that `first` and `second` may be: French says the day first, and English either way.
fn month_and_day(year: Option<u16>, first: u8, second: u8, english: bool) -> Option<Within> {
    let day_first = is_day(year, second, first);
    let month_first = english && is_day(year, first, second);
    match (day_first, month_first) {
        (true, true) if first != second => Some(Within::Weekday),
        (true, _) => Some(Within::Day(second, first)),
        (_, true) => Some(Within::Day(first, second)),
        _ => None,
    }
}

/// Reads a token; `None` for what is no date.
pub fn figure(form: &str, english: bool) -> Option<Figure> {
    if form.len() > 40 || !form.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // The time behind the T is not part of the date, but of the token.
    let form = form.split_once('T').map_or(form, |(date, _)| date);
    let is_sign = |c: char| matches!(c, '/' | '-' | '.' | '‐' | '‑' | '–' | '—');
    let sign = form.chars().find(|c| !c.is_ascii_digit()).filter(|&c| is_sign(c))?;
    let parts: Vec<&str> = form.split(sign).collect();
    if parts.len() > 3 || parts.iter().any(|part| !matches!(part.len(), 1 | 2 | 4)) {
        return None;
    }
    let values: Vec<u16> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let point = |year, within| Point { year, within };
    let is_year = |at: usize| parts[at].len() == 4 && (1000..2200).contains(&values[at]);
    match (values.as_slice(), parts.as_slice()) {
        (
            &[year, month, day],
            [_, "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12", _],
        ) if is_year(0) && day < 32 && is_day(Some(year), month as u8, day as u8) => {
            let from = point(Year::of(year), Within::Day(month as u8, day as u8));
            Some(Figure { from, to: None, doubtful: false })
        }
        (&[first, second, year], [a, b, c]) if a.len() < 3 && b.len() < 3 && (is_year(2) || c.len() == 2) => {
            let known = is_year(2).then_some(year);
            let within = month_and_day(known, first as u8, second as u8, english)?;
            // With dots, and two figures for the year, it may be the number of a chapter or a version.
            if known.is_none() && (sign == '.' || a.len() < 2 || b.len() < 2) {
                return None;
            }
            let year = known.map_or_else(|| Year::of_century_unknown(year), Year::of);
            Some(Figure { from: point(year, within), to: None, doubtful: false })
        }
        (&[month, year], [_, _])
            if sign == '/' && (1900..2100).contains(&year) && (1..=12).contains(&month) =>
        {
            Some(Figure {
                from: point(Year::of(year), Within::Month(month as u8)),
                to: None,
                doubtful: false,
            })
        }
        (&[first, last], [_, _])
            if sign != '.' && is_year(0) && is_year(1) && first < last && last - first < 200 =>
        {
            let year = |year| point(Year::of(year), Within::Nothing);
            Some(Figure { from: year(first), to: Some(year(last)), doubtful: false })
        }
        (&[first, last], [_, two])
            if sign != '.' && is_year(0) && two.len() == 2 && (first + 1) % 100 == last =>
        {
            let year = |year| point(Year::of(year), Within::Nothing);
            Some(Figure { from: year(first), to: Some(year(first + 1)), doubtful: (1..=12).contains(&last) })
        }
        (&[first, second], [a, b]) if sign == '/' && a.len() < 3 && b.len() == 2 => {
            let within = month_and_day(None, first as u8, second as u8, english)?;
            Some(Figure { from: point(Year::UNKNOWN, within), to: None, doubtful: true })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(form: &str, french: &str, english: &str) {
        for (is_english, expected) in [(false, french), (true, english)] {
            let found = figure(form, is_english).map_or("-".into(), |figure| match figure.to {
                Some(to) => format!("{}/{}", figure.from.edtf(), to.edtf()),
                None => figure.from.edtf(),
            });
            assert_eq!(found, expected, "{form}");
        }
    }

    #[test]
    fn figures_are_dates_where_the_calendar_has_such_a_day() {
        check("15/10/2025", "2025-10-15", "2025-10-15");
        check("10/15/2025", "-", "2025-10-15");
        check("04/05/2025", "2025-05-04", "2025-XX-XX");
        check("2025-10-15", "2025-10-15", "2025-10-15");
        check("2025-10-15T14:00:00Z", "2025-10-15", "2025-10-15");
        check("15.10.2025", "2025-10-15", "2025-10-15");
        check("15/10/25", "XX25-10-15", "XX25-10-15");
        check("1.2.25", "-", "-");
        check("10/2025", "2025-10", "2025-10");
        check("2022-2025", "2022/2025", "2022/2025");
        check("2023-24", "2023/2024", "2023/2024");
        check("2023/2024", "2023/2024", "2023/2024");
        check("31/02/2025", "-", "-");
        check("2025-13-01", "-", "-");
        check("14:05", "-", "-");
        check("3,5", "-", "-");
        check("192.168", "-", "-");
        check("1.000.000", "-", "-");
        check("99999/1/1", "-", "-");
    }
}
