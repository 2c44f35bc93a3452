//! What a date expression states, and how EDTF writes it: what is not stated is `X`.

/// A year as far as it is stated: four characters, digits or `X`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year(pub [u8; 4]);

impl Year {
    pub const UNKNOWN: Year = Year(*b"XXXX");

    pub fn of(year: u16) -> Year {
        let digit = |power: u16| b'0' + (year / power % 10) as u8;
        Year([digit(1000), digit(100), digit(10), digit(1)])
    }

    /// The last two digits alone: `XX68`.
    pub fn of_century_unknown(two: u16) -> Year {
        let Year([_, _, tens, ones]) = Year::of(two);
        Year([b'X', b'X', tens, ones])
    }

    /// `199X` for 1990, `XX9X` for 90.
    pub fn decade(year: u16) -> Year {
        let Year([a, b, tens, _]) = if year < 100 { Year::of_century_unknown(year) } else { Year::of(year) };
        Year([a, b, tens, b'X'])
    }

    /// `20XX` for the twenty-first.
    pub fn century(nth: u16) -> Year {
        let Year([.., tens, ones]) = Year::of(nth.saturating_sub(1));
        Year([tens, ones, b'X', b'X'])
    }

    pub fn number(self) -> Option<u16> {
        self.0
            .iter()
            .try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
    }
}

/// What is stated within a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    Nothing,
    /// 1 to 12.
    Month(u8),
    /// Month and day.
    Day(u8, u8),
    /// EDTF's 21 to 24 (seasons), 33 to 36 (quarters), 40 and 41 (halves).
    Part(u8),
    /// A day of the week only.
    Weekday,
}

/// A point of the calendar as far as it is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub year: Year,
    pub within: Within,
}

impl Point {
    pub fn is_full(self) -> bool {
        self.year.number().is_some() && matches!(self.within, Within::Day(..))
    }

    pub fn edtf(self) -> String {
        let year = std::str::from_utf8(&self.year.0).expect("digits and X are ASCII");
        match self.within {
            Within::Nothing => year.to_owned(),
            Within::Month(month) => format!("{year}-{month:02}"),
            Within::Day(0, day) => format!("{year}-XX-{day:02}"),
            Within::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
            Within::Part(code) => format!("{year}-{code}"),
            Within::Weekday => format!("{year}-XX-XX"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_known_as_far_as_they_are_stated() {
        let text = |year: Year| String::from_utf8(year.0.to_vec()).unwrap();
        assert_eq!(text(Year::of(2025)), "2025");
        assert_eq!(text(Year::of_century_unknown(68)), "XX68");
        assert_eq!(text(Year::decade(1990)), "199X");
        assert_eq!(text(Year::decade(90)), "XX9X");
        assert_eq!(text(Year::century(21)), "20XX");
        assert_eq!(text(Year::century(1)), "00XX");
        assert_eq!(Year::decade(1990).number(), None);
        assert_eq!(Year::of(987).number(), Some(987));
    }
}
