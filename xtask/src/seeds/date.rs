//! Whether a date is written as the page reads it: the part of EDTF with `X` for unknown digits, and intervals.

/// `Err` says what is wrong.
pub fn check(edtf: &str) -> Result<(), String> {
    match edtf.split_once('/') {
        None => one(edtf).map(|_| ()),
        Some((from, to)) => {
            let (from, to) = (one(from)?, one(to)?);
            // Digits and dashes in order: the texts compare as the days do. An unknown digit cannot be compared.
            if from > to && !from.contains('X') && !to.contains('X') {
                return Err("it ends before it begins".to_string());
            }
            Ok(())
        }
    }
}

fn one(date: &str) -> Result<&str, String> {
    let parts: Vec<&str> = date.split('-').collect();
    let is_digits = |part: &str, n: usize| {
        part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
    };
    let lengths = [4, 2, 2];
    if parts.len() > 3 || parts.iter().zip(lengths).any(|(part, n)| !is_digits(part, n)) {
        return Err("not year-month-day".to_string());
    }
    let year = parts[0].parse().ok();
    let month: Option<u32> = parts.get(1).and_then(|month| month.parse().ok());
    let day: Option<u32> = parts.get(2).and_then(|day| day.parse().ok());
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err(format!("there is no month {}", parts[1]));
    }
    if day.is_some_and(|day| !(1..=days(year, month)).contains(&day)) {
        return Err(format!("there is no day {} in that month", parts[2]));
    }
    Ok(date)
}

/// The days of a month; the most there can be when year or month is not known.
fn days(year: Option<u32>, month: Option<u32>) -> u32 {
    match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) => match year {
            Some(year) if year % 4 != 0 || (year % 100 == 0 && year % 400 != 0) => 28,
            _ => 29,
        },
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn dates_as_they_are_written() {
        let right = "2023 2023-02 2023-02-14 XXXX-10-15 202X 2023-XX-14 2024-02-29 XXXX-02-29 2023-02-14/2023-02-15 2023/2023 2000-02-29";
        for date in right.split(' ') {
            assert_eq!(check(date), Ok(()), "{date}");
        }
        let wrong = "x 23 2023-2 2023-13 2023-00 2023-02-29 1900-02-29 2023-04-31 14-02-2023 2023-02-15/2023-02-14 / 2023/ 2023-02-14-1 2023-02-14T10:00 2023~";
        for date in wrong.split(' ') {
            assert!(check(date).is_err(), "{date}");
        }
    }
}
