//! Dates that a person writes: EDTF as it stands, or words and figures that are read as in a text.

use super::{Certainty, Date};
use crate::text::date::{Class, calendar, dates};
use crate::text::tokenize::tokenize;
use crate::text::{Kind, Language};

/// Whether a text is a date of EDTF that this program reads: `2025-10-15`, `XXXX-10-15`, `2024-22` (summer),
/// `199X`, `2010~`, `2023-02-14?`, `2023/2025`, `../2024-10-01`, `{2022-05-03,2022-05-07}`.
pub fn is_edtf(text: &str) -> bool {
    let listed = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let listed = listed.or_else(|| text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')));
    if let Some(listed) = listed {
        return listed.split(',').all(|day| is_single(day.trim()));
    }
    match text.split_once('/') {
        Some((from, to)) => {
            let open = |end: &str| matches!(end, ".." | "");
            (open(from) || is_single(from)) && (open(to) || is_single(to)) && !(open(from) && open(to))
        }
        None => is_single(text),
    }
}

fn is_single(text: &str) -> bool {
    let text = text.trim_end_matches(['?', '~', '%']);
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, n: usize| {
        part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
    };
    let number = |part: &str| part.parse::<u8>().ok();
    if !digits(parts[0], 4) || parts.len() > 3 || parts[1..].iter().any(|part| !digits(part, 2)) {
        return false;
    }
    let year = parts[0].parse().ok();
    match parts[1..] {
        [] => parts[0] != "XXXX",
        [month] => number(month).is_none_or(|month| matches!(month, 1..=12 | 21..=24 | 33..=36 | 40 | 41)),
        [month, day] => match (number(month), number(day)) {
            (Some(month), Some(day)) => calendar::is_day(year, month, day),
            (Some(month), None) => (1..=12).contains(&month),
            (None, day) => month == "XX" && day.is_none_or(|day| (1..=31).contains(&day)),
        },
        _ => false,
    }
}

/// Reads a date that a person wrote: EDTF (a final `?` says that it is inferred), or one date expression of a language.
pub fn read(text: &str, language: Language) -> Option<Date> {
    let text = text.trim();
    let date = |edtf: &str, certainty| Date { edtf: edtf.to_owned(), certainty, evidence: String::new() };
    if is_edtf(text) {
        return Some(match text.strip_suffix('?') {
            Some(known) => date(known, Certainty::Inferred),
            None => date(text, Certainty::Explicit),
        });
    }
    let tokens = tokenize(text, language);
    let mentions = dates(text, &tokens, language);
    let [mention] = mentions.as_slice() else { return None };
    let article = |form: &str| {
        matches!(form.to_lowercase().as_str(), "le" | "du" | "en" | "the" | "on" | "in" | "l’" | "l'")
    };
    let all = tokens.iter().all(|token| {
        token.span.overlaps(mention.span) || token.kind != Kind::Number && article(token.span.of(text))
    });
    (all && mention.class != Class::Relative && mention.edtf != "XXXX-XX-XX")
        .then(|| date(&mention.edtf, Certainty::Explicit))
}

/// What dates are sorted by: the first day that is meant, as `2023-02-14`, with zeros for what is not stated.
/// `None` when the year is not known.
pub fn first_day(edtf: &str) -> Option<String> {
    let edtf = edtf.trim_start_matches(['{', '[']);
    let (from, to) = edtf.split_once('/').unwrap_or((edtf, ""));
    let from = if matches!(from, ".." | "") { to } else { from };
    let single = from.split([',', '}', ']', '?', '~', '%']).next()?;
    let mut parts = single.split('-');
    let year = parts.next()?.replace('X', "0");
    if year.len() != 4 || single.starts_with("XX") {
        return None;
    }
    let part = |part: Option<&str>| part.filter(|part| !part.contains('X')).unwrap_or("00").to_owned();
    let month = match part(parts.next()).as_str() {
        "21" | "34" => "04".to_owned(),
        "22" | "35" | "41" => "07".to_owned(),
        "23" | "36" => "10".to_owned(),
        "24" | "33" | "40" => "01".to_owned(),
        month => month.to_owned(),
    };
    Some(format!("{year}-{month}-{}", part(parts.next())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edtf_is_known_when_it_is_seen() {
        for good in [
            "2025-10-15",
            "2025-10",
            "2025",
            "XXXX-10-15",
            "199X",
            "2024-22",
            "2010~",
            "2023-02-14?",
            "2023/2025",
            "../2024-10-01",
            "2024-10-01/..",
            "2023-02-14/2023-02-15",
            "{2022-05-03,2022-05-07}",
            "2025-XX-XX",
        ] {
            assert!(is_edtf(good), "{good}");
        }
        for bad in [
            "",
            "XXXX",
            "2025-13",
            "2025-02-30",
            "25-10-15",
            "15/10/2025",
            "2025-10-15-1",
            "../..",
            "soon",
            "2025-1",
        ] {
            assert!(!is_edtf(bad), "{bad}");
        }
    }

    #[test]
    fn people_write_dates_as_they_like() {
        for (text, expected) in [
            ("15/10/2025", "2025-10-15"),
            ("le 15 octobre 2025", "2025-10-15"),
            ("octobre 2023", "2023-10"),
            ("2023", "2023"),
            ("15 octobre", "XXXX-10-15"),
            ("14 et 15 février 2023", "2023-02-14/2023-02-15"),
            ("demain", "-"),
            ("jeudi", "-"),
            ("bientôt", "-"),
            ("2000 soldats", "-"),
            ("", "-"),
        ] {
            let found = read(text, Language::French).map_or("-".to_owned(), |date| date.edtf);
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(read("Feb. 14, 2024", Language::English).unwrap().edtf, "2024-02-14");
        assert_eq!(read("2025-10-15?", Language::French).unwrap().certainty, Certainty::Inferred);
    }

    #[test]
    fn dates_are_sorted_by_their_first_day() {
        for (edtf, day) in [
            ("2025-10-15", Some("2025-10-15")),
            ("2023-02-14/2023-02-15", Some("2023-02-14")),
            ("2023", Some("2023-00-00")),
            ("199X", Some("1990-00-00")),
            ("2024-22", Some("2024-07-00")),
            ("../2024-10-01", Some("2024-10-01")),
            ("XXXX-10-15", None),
            ("XX68-05", None),
        ] {
            assert_eq!(first_day(edtf).as_deref(), day, "{edtf}");
        }
    }
}
