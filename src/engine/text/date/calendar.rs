//! Arithmetic of the Gregorian calendar: lengths of months, days of the week.

/// Days of a month, 1 to 12; of February in any year when the year is not known: 29.
pub fn days_in(year: Option<u16>, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_none_or(is_leap) => 29,
        2 => 28,
        _ => 31,
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
}

/// The day of the week of a date, from Monday, 1, to Sunday, 7 (Sakamoto's rule).
pub fn weekday(year: u16, month: u8, day: u8) -> u8 {
    const SHIFT: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = u32::from(year) - u32::from(month < 3);
    let from_sunday =
        (year + year / 4 - year / 100 + year / 400 + SHIFT[usize::from(month) - 1] + u32::from(day)) % 7;
    if from_sunday == 0 { 7 } else { from_sunday as u8 }
}

/// Whether there is such a day.
pub fn is_day(year: Option<u16>, month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_are_those_of_the_calendar() {
        for (date, expected) in [
            ((2025, 10, 15), 3),
            ((2023, 2, 14), 2),
            ((2000, 2, 29), 2),
            ((1900, 1, 1), 1),
            ((2024, 12, 29), 7),
            ((1789, 7, 14), 2),
        ] {
            assert_eq!(weekday(date.0, date.1, date.2), expected, "{date:?}");
        }
    }

    #[test]
    fn months_have_their_lengths() {
        assert!(is_day(None, 2, 29));
        assert!(!is_day(Some(2023), 2, 29));
        assert!(is_day(Some(2000), 2, 29));
        assert!(!is_day(Some(1900), 2, 29));
        assert!(!is_day(None, 4, 31));
        assert!(!is_day(None, 13, 1));
    }
}
