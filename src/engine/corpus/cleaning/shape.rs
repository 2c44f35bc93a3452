//! Lines that are furniture by their shape: a date alone, a name behind `par` or `by`, a bar of links.

use super::line::{End, Line};
use super::reason::Reason;

/// What the shape of a line says, when its words say nothing.
pub fn recognize(line: &Line<'_>) -> Option<Reason> {
    if line.n_words > 25 || line.end == End::Sentence && line.n_words > 14 {
        return None;
    }
    if line.end != End::Sentence && line.n_words <= 14 && is_date(line) {
        return Some(Reason::Timestamp);
    }
    if line.end != End::Sentence && is_byline(line) {
        return Some(Reason::Byline);
    }
    if let Some(reason) = credited(line) {
        return Some(reason);
    }
    let bars = line.text.matches(['|', '›', '•', '·', '>']).count();
    (bars >= 2 && line.n_words >= 3 && line.n_words as usize <= bars * 4 + 4).then_some(Reason::Navigation)
}

/// `© 2020 Le Journal`, `Les ministres, mardi. © AFP`, `Photo : Anne Dupont`, `Un char / Reuters`.
fn credited(line: &Line<'_>) -> Option<Reason> {
    if line.text.starts_with('©') || line.text.starts_with("(c)") && line.key.contains('0') {
        return Some(if line.key.contains('0') { Reason::Copyright } else { Reason::Credit });
    }
    let named = [
        "Photo :",
        "Photo:",
        "Photo\u{a0}:",
        "Photos :",
        "Photos:",
        "Image :",
        "Image:",
        "Crédit :",
        "Crédits :",
        "Credit:",
    ];
    let agency = ["AFP", "Reuters", "REUTERS", "AP", "EPA", "Getty", "MAXPPP", "SIPA"];
    let last = line.text.trim_end_matches([')', '.', ']']).rsplit([' ', '/']).next().unwrap_or_default();
    let signed = agency.contains(&last) && (line.text.contains(" / ") || line.text.ends_with(')'));
    (line.text.contains('©') || named.iter().any(|named| line.text.starts_with(named)) || signed)
        .then_some(Reason::Credit)
}

/// Nothing but a day, a month, a year, an hour, and what joins them.
fn is_date(line: &Line<'_>) -> bool {
    let (mut figures, mut names) = (0, 0);
    for word in line.key.split(' ') {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            figures += 1;
        } else if DATES.binary_search(&word).is_ok() {
            names += 1;
        } else if !JOINING.contains(&word) {
            return false;
        }
    }
    figures >= 2 && (names > 0 || line.text.contains(['/', ':']))
}

/// `Par Anne Dupont`, `By JOHN DOE, Staff Writer`: a name, each of its words with a capital.
fn is_byline(line: &Line<'_>) -> bool {
    let mut words = line.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    if !matches!(words.next(), Some("Par" | "PAR" | "par" | "By" | "BY" | "by")) || line.n_words < 3 {
        return false;
    }
    let (mut names, mut others) = (0, 0);
    for word in words.take(8) {
        match word.chars().next() {
            Some(c) if c.is_uppercase() => names += 1,
            Some(c) if c.is_ascii_digit() => {}
            _ if JOINING.contains(&word)
                || DATES.binary_search(&word).is_ok()
                || word == "de"
                || word == "la" => {}
            _ => others += 1,
        }
    }
    names >= 2 && others == 0 && line.n_words <= 12
}

const JOINING: [&str; 19] = [
    "a", "and", "at", "by", "de", "du", "er", "et", "h", "le", "nd", "of", "on", "par", "rd", "s", "st",
    "th", "the",
];

/// Folded, sorted by bytes.
const DATES: [&str; 76] = [
    "am",
    "aout",
    "apr",
    "april",
    "aug",
    "august",
    "avr",
    "avril",
    "bst",
    "cest",
    "cet",
    "dec",
    "december",
    "decembre",
    "dimanche",
    "edt",
    "est",
    "feb",
    "february",
    "fev",
    "fevrier",
    "fri",
    "friday",
    "gmt",
    "heure",
    "heures",
    "jan",
    "january",
    "janv",
    "janvier",
    "jeudi",
    "juil",
    "juillet",
    "juin",
    "jul",
    "july",
    "jun",
    "june",
    "lundi",
    "mai",
    "mar",
    "march",
    "mardi",
    "mars",
    "may",
    "mercredi",
    "min",
    "minutes",
    "mon",
    "monday",
    "nov",
    "november",
    "novembre",
    "oct",
    "october",
    "octobre",
    "pdt",
    "pm",
    "pst",
    "samedi",
    "sat",
    "saturday",
    "sep",
    "sept",
    "september",
    "septembre",
    "sun",
    "sunday",
    "thu",
    "thursday",
    "tue",
    "tuesday",
    "utc",
    "vendredi",
    "wed",
    "wednesday",
];

#[cfg(test)]
mod tests {
    use super::super::line::lines;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Reason>) {
        assert_eq!(recognize(&lines(text)[0]), expected, "{text}");
    }

    #[test]
    fn dates_names_and_bars() {
        check("15 octobre 2025 à 14h30", Some(Reason::Timestamp));
        check("Friday, October 17, 2014", Some(Reason::Timestamp));
        check("12/03/2021 10:45", Some(Reason::Timestamp));
        check("1914", None);
        check("Le 15 octobre 2025 à Bruxelles", None);
        check("Par Anne Dupont", Some(Reason::Byline));
        check("By JOHN DOE, October 17", Some(Reason::Byline));
        check("Par la force des choses", None);
        check("Par Toutatis", None);
        check("Accueil | Monde | Europe", Some(Reason::Navigation));
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(DATES.is_sorted());
    }
}
