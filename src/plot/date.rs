//! Partial dates as French and English write them: `2025-10-15` → « 15 octobre 2025 », "15 October 2025".

use super::Locale;

const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const FRENCH_SHORT: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];
const ENGLISH_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The same with months shortened, for narrow places: « 15 oct. 2025 ».
pub fn short(edtf: &str, locale: Locale) -> String {
    let (long, short) = match locale {
        Locale::French => (&FRENCH, &FRENCH_SHORT),
        Locale::English => (&ENGLISH, &ENGLISH_SHORT),
    };
    let words = words(edtf, locale);
    long.iter().zip(short).fold(words, |text, (long, short)| text.replace(long, short))
}

/// The words of an EDTF date: year, month, day, `X` for what is unknown, `a/b` for a span of time.
/// What is not understood is shown as it stands.
pub fn words(edtf: &str, locale: Locale) -> String {
    if let Some((from, to)) = edtf.split_once('/') {
        return span(from, to, locale);
    }
    single(edtf, locale).unwrap_or_else(|| edtf.to_owned())
}

fn span(from: &str, to: &str, locale: Locale) -> String {
    // Within one month the month is said once: « 14–15 février 2023 ».
    if let (Some((month, first)), Some((same, last))) = (from.rsplit_once('-'), to.rsplit_once('-'))
        && month == same
        && month.len() > 4
        && let (Some(rest), Ok(first), Ok(last)) =
            (single(month, locale), first.parse::<u8>(), last.parse::<u8>())
    {
        return format!("{first}–{last} {rest}");
    }
    format!("{} – {}", words(from, locale), words(to, locale))
}

fn single(date: &str, locale: Locale) -> Option<String> {
    let date = date.trim_end_matches(['?', '~', '%']);
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let year = (!year.contains('X')).then_some(year);
    let names = match locale {
        Locale::French => &FRENCH,
        Locale::English => &ENGLISH,
    };
    let month = match parts.next() {
        None => return year.map(str::to_owned),
        Some(month) => *names.get(month.parse::<usize>().ok()?.checked_sub(1)?)?,
    };
    let day = match parts.next() {
        None => String::new(),
        Some(day) => match (day.parse::<u8>().ok().filter(|day| (1..=31).contains(day))?, locale) {
            (1, Locale::French) => "1ᵉʳ ".into(),
            (day, _) => format!("{day} "),
        },
    };
    Some(format!("{day}{month}{}", year.map_or(String::new(), |year| format!(" {year}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_in_words() {
        for (edtf, french, english) in [
            ("2025-10-15", "15 octobre 2025", "15 October 2025"),
            ("2023-02-01", "1ᵉʳ février 2023", "1 February 2023"),
            ("2023-02", "février 2023", "February 2023"),
            ("2023", "2023", "2023"),
            ("XXXX-10-15", "15 octobre", "15 October"),
            ("2023-02-14/2023-02-15", "14–15 février 2023", "14–15 February 2023"),
            (
                "2023-01-31/2023-02-02",
                "31 janvier 2023 – 2 février 2023",
                "31 January 2023 – 2 February 2023",
            ),
            ("2023/2025", "2023 – 2025", "2023 – 2025"),
            ("soon", "soon", "soon"),
            ("2023-13-01", "2023-13-01", "2023-13-01"),
            ("", "", ""),
        ] {
            assert_eq!(words(edtf, Locale::French), french);
            assert_eq!(words(edtf, Locale::English), english);
        }
    }

    #[test]
    fn months_can_be_short() {
        assert_eq!(short("2023-02-14/2023-02-15", Locale::French), "14–15 févr. 2023");
        assert_eq!(short("2025-10-15", Locale::English), "15 Oct 2025");
    }
}
