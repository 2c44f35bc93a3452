//! Partial dates as spans of days, counted as if every month had 31.

use crate::corpus::edtf::is_edtf;

/// Of a year of twelve months of 31 days.
const DAYS: i32 = 372;

/// The first and last day that a date of EDTF may mean; `None` when its year is not known.
pub(super) fn extent(edtf: &str) -> Option<(i32, i32)> {
    let listed = edtf.trim_matches(['{', '}', '[', ']']);
    if listed.contains(',') {
        let days: Option<Vec<(i32, i32)>> = listed.split(',').map(|day| single(day.trim())).collect();
        let days = days?;
        return Some((days.iter().map(|day| day.0).min()?, days.iter().map(|day| day.1).max()?));
    }
    match listed.split_once('/') {
        Some((from, to)) => span(from, to),
        None => single(listed),
    }
}

/// From the first day of one date to the last of another; `..` or nothing is an open end.
fn span(from: &str, to: &str) -> Option<(i32, i32)> {
    let open = |end: &str| matches!(end, ".." | "");
    let first = if open(from) { i32::MIN } else { single(from)?.0 };
    let last = if open(to) { i32::MAX } else { single(to)?.1 };
    Some((first, last))
}

/// The days that a query asks for: a date, or `2023..2025` with either end open.
pub(super) fn asked(value: &str) -> Option<(i32, i32)> {
    let value = value.trim();
    let dates = |end: &str| end.is_empty() || is_edtf(end);
    if let Some((from, to)) = value.split_once("..").filter(|_| !value.contains('/')) {
        let is_read = dates(from) && dates(to) && !(from.is_empty() && to.is_empty());
        return span(from, to).filter(|(first, last)| is_read && first <= last);
    }
    is_edtf(value).then(|| extent(value)).flatten().filter(|(first, last)| first <= last)
}

/// The year of a day.
pub(super) fn year(day: i32) -> i32 {
    day.div_euclid(DAYS)
}

/// The year, month and day of a day.
pub(super) fn calendar(day: i32) -> (i32, i32, i32) {
    let of_year = day.rem_euclid(DAYS);
    (year(day), of_year / 31 + 1, of_year % 31 + 1)
}

fn single(date: &str) -> Option<(i32, i32)> {
    let mut parts = date.trim_end_matches(['?', '~', '%']).split('-');
    let year = parts.next().filter(|year| year.len() == 4 && !year.starts_with("XX"))?;
    let year = |digit: &str| year.replace('X', digit).parse::<i32>().ok();
    let (first, last) = (year("0")? * DAYS, year("9")? * DAYS);
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<i32>().ok());
    let months = match number(parts.next()) {
        Some(month @ 1..=12) => (month, month),
        // Seasons run over months; winter has no year of its own.
        Some(21) => (3, 6),
        Some(22) => (6, 9),
        Some(23) => (9, 12),
        Some(quarter @ 33..=36) => (3 * (quarter - 33) + 1, 3 * (quarter - 33) + 3),
        Some(half @ 40..=41) => (6 * (half - 40) + 1, 6 * (half - 40) + 6),
        _ => (1, 12),
    };
    let days = match number(parts.next()) {
        Some(day @ 1..=31) if months.0 == months.1 => (day, day),
        _ => (1, 31),
    };
    Some((first + (months.0 - 1) * 31 + days.0 - 1, last + (months.1 - 1) * 31 + days.1 - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, inside: &str, outside: &str) {
        let (from, to) = asked(value).expect("a date");
        let lies = |edtf: &str| extent(edtf).is_some_and(|(first, last)| from <= first && last <= to);
        for edtf in inside.split(' ').filter(|edtf| !edtf.is_empty()) {
            assert!(lies(edtf), "{edtf} lies in {value}");
        }
        for edtf in outside.split(' ').filter(|edtf| !edtf.is_empty()) {
            assert!(!lies(edtf), "{edtf} does not lie in {value}");
        }
    }

    #[test]
    fn a_date_lies_in_another_as_a_whole() {
        check("2023", "2023 2023-02 2023-02-14/2023-02-15 2023-12-31? 2023-22", "2022-12-31 2023/2024 202X");
        check("2023..2025", "2024 2023-01-01 2025-12-31 2023/2025", "2022 2026-01-01 ../2024");
        check("..2024-06", "2024-06-30 1999 ../2020", "2024-07-01 2024");
        check("2024-06..", "2024-06-01 2025 2030/..", "2024-05-31 2024");
        check("2025-10", "2025-10-15 {2025-10-01,2025-10-03}", "2025 2025-11-01 XXXX-10-15");
        check("199X", "1994 1990-05", "2000");
        check("2023/2024", "2023-05 2024", "2025");
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for value in ["", "..", "soon", "2025..2023", "2025-13", "XXXX-10-15", "2023..x"] {
            assert_eq!(asked(value), None, "{value}");
        }
    }
}
