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
    if let Some(listed) = edtf.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        let days: Vec<String> = listed.split(',').map(|day| words(day, locale)).collect();
        return days.join(", ");
    }
    match (edtf.split_once('/'), locale) {
        (Some((".." | "", to)), Locale::French) => {
            return format!("au plus tard\u{202f}: {}", words(to, locale));
        }
        (Some((".." | "", to)), Locale::English) => return format!("{} at the latest", words(to, locale)),
        (Some((from, ".." | "")), Locale::French) => {
            return format!("au plus tôt\u{202f}: {}", words(from, locale));
        }
        (Some((from, ".." | "")), Locale::English) => {
            return format!("{} at the earliest", words(from, locale));
        }
        (Some((from, to)), _) => return span(from, to, locale),
        (None, _) => {}
    }
    if let Some(known) = edtf.strip_suffix('~') {
        let about = if locale == Locale::French { "vers" } else { "about" };
        return format!("{about} {}", words(known, locale));
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
    if let (Some(decade), false) = (year.strip_suffix('X'), year.ends_with("XX")) {
        let decade = decade.trim_start_matches('X');
        return (date.len() == 4).then(|| match locale {
            Locale::French => format!("années {decade}0"),
            Locale::English => format!("{decade}0s"),
        });
    }
    let year = (!year.contains('X')).then_some(year);
    let names = match locale {
        Locale::French => &FRENCH,
        Locale::English => &ENGLISH,
    };
    let month = match parts.next() {
        None => return year.map(str::to_owned),
        Some("XX") => return year.map(str::to_owned),
        Some(month) => {
            let month = month.parse::<usize>().ok()?.checked_sub(1)?;
            match names.get(month) {
                Some(name) => *name,
                None => part_of_year(month + 1, locale)?,
            }
        }
    };
    let day = match parts.next() {
        None | Some("XX") => String::new(),
        Some(day) => match (day.parse::<u8>().ok().filter(|day| (1..=31).contains(day))?, locale) {
            (1, Locale::French) => "1ᵉʳ ".into(),
            (day, _) => format!("{day} "),
        },
    };
    Some(format!("{day}{month}{}", year.map_or(String::new(), |year| format!(" {year}"))))
}

/// Seasons (21 to 24), quarters (33 to 36) and halves (40, 41) of a year.
fn part_of_year(code: usize, locale: Locale) -> Option<&'static str> {
    const FRENCH: [&str; 10] = [
        "printemps",
        "été",
        "automne",
        "hiver",
        "1ᵉʳ trimestre",
        "2ᵉ trimestre",
        "3ᵉ trimestre",
        "4ᵉ trimestre",
        "1ᵉʳ semestre",
        "2ᵉ semestre",
    ];
    const ENGLISH: [&str; 10] = [
        "spring",
        "summer",
        "autumn",
        "winter",
        "first quarter",
        "second quarter",
        "third quarter",
        "fourth quarter",
        "first half",
        "second half",
    ];
    let at = match code {
        21..=24 => code - 21,
        33..=36 => code - 29,
        40 | 41 => code - 32,
        _ => return None,
    };
    Some(if locale == Locale::French { FRENCH[at] } else { ENGLISH[at] })
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
            ("2024-22", "été 2024", "summer 2024"),
            ("XXXX-33", "1ᵉʳ trimestre", "first quarter"),
            ("199X", "années 1990", "1990s"),
            ("2010~", "vers 2010", "about 2010"),
            ("2023-02-14?", "14 février 2023", "14 February 2023"),
            ("2023-02-XX", "février 2023", "February 2023"),
            ("2024-10-01/..", "au plus tôt\u{202f}: 1ᵉʳ octobre 2024", "1 October 2024 at the earliest"),
            ("../2024-10-01", "au plus tard\u{202f}: 1ᵉʳ octobre 2024", "1 October 2024 at the latest"),
            ("{2022-05-03,2022-05-07}", "3 mai 2022, 7 mai 2022", "3 May 2022, 7 May 2022"),
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
