//! Years and what is reckoned in them: 2022, fin 2023, les années 1990, XXIe siècle, l’été 2024, premier trimestre.

use super::edtf::{Point, Within, Year};
use super::names::number_in;
use super::numeric::figure;
use super::reader::{Found, Reader};
use crate::text::Kind;

impl Reader<'_> {
    /// A date in figures: 15/10/2025, 2022-2025, 2025-10-15T14:00.
    pub fn figure_at(&self, at: usize) -> Option<Found> {
        let token = self.tokens.get(at)?;
        let start = token.span.start as usize;
        if !self.text[start..].starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        // The tokens of a time stamp do not follow its parts.
        let ten = self.text.get(start..start + 10).unwrap_or_default();
        let behind = self.text.get(start + 10..).and_then(|rest| rest.chars().next());
        if ten.as_bytes().get(7) == Some(&b'-') && !behind.is_some_and(|c| c.is_ascii_digit() || c == '-') {
            let stamp = figure(ten, self.english).filter(|figure| figure.from.is_full())?;
            return Some(Found::new(at, self.behind(at + 1, start as u32 + 10), stamp.from));
        }
        let figure = figure(self.form(at), self.english)?;
        let (before, next) = (self.before(at), self.next(at + 1));
        if self.is_counted(at + 1) || matches!(self.kind(at + 1), Some(Kind::Unit)) && !next.is_empty() {
            return None;
        }
        if figure.doubtful {
            let named = matches!(before, "le" | "du" | "au" | "saison" | "exercice" | "season" | "on");
            if !named && self.weekday(at.wrapping_sub(1)).is_none() {
                return None;
            }
        }
        Some(Found { to: figure.to, ..Found::new(at, at + 1, figure.from) })
    }

    /// A year alone, where its neighbours make it one.
    pub fn year_at(&self, at: usize) -> Option<Found> {
        let word = self.word(at);
        if self.kind(at) != Some(Kind::Number) || word.len() != 4 || !word.bytes().all(|b| b.is_ascii_digit())
        {
            return None;
        }
        let year: u16 = word.parse().ok().filter(|year| (1000..2200).contains(year))?;
        let before = self.before(at);
        let found = Found::new(at, at + 1, Point { year: Year::of(year), within: Within::Nothing });
        let strong = matches!(
            before,
            "en" | "in"
                | "depuis"
                | "since"
                | "annee"
                | "year"
                | "an"
                | "fin"
                | "debut"
                | "millesime"
                | "horizon"
                | "saison"
                | "courant"
                | "until"
                | "early"
                | "late"
                | "mid"
        );
        if strong && !(self.is_counted(at + 1) && matches!(before, "en" | "in" | "debut" | "an")) {
            return Some(found);
        }
        if self.is_counted(at + 1) || self.next(at + 1) == "%" || !(1500..2100).contains(&year) {
            return None;
        }
        let refused = matches!(
            before,
            "les"
                | "ces"
                | "aux"
                | "quelque"
                | "quelques"
                | "environ"
                | "page"
                | "p"
                | "pp"
                | "article"
                | "art"
                | "n°"
                | "no"
                | "numero"
                | "ligne"
                | "$"
                | "€"
                | "£"
                | "+"
                | "="
                | "/"
                | "loi"
                | "some"
                | "about"
                | "nearly"
                | "bus"
                | "vol"
                | "chambre"
                | "code"
                | "#"
                | "<"
                | ">"
                | "x"
                | "*"
                | "rn"
                | "plus"
                | "minus"
        ) || matches!(self.kind(at.wrapping_sub(1)), Some(Kind::Number | Kind::Unit) if !before.is_empty());
        if refused {
            return None;
        }
        // « plus de 2000 », « près de 1500 » count.
        let more = matches!(before, "de" | "than" | "of")
            && matches!(self.word(at.wrapping_sub(2)), "plus" | "moins" | "pres" | "more" | "less" | "fewer");
        // What stands in a row with a figure that is no year is none either: « articles 1645 et 1646 ».
        let row = matches!(before, "et" | "ou" | "," | "a" | "and" | "or" | "-" | "–")
            && at >= 2
            && self.word(at - 2).len() == 4
            && self.kind(at - 2) == Some(Kind::Number)
            && self.behind_last != at - 1;
        (!more && !row).then_some(found)
    }

    /// `années 1990`, `années quatre-vingt-dix`, `1990s`, `’90s`, `XXIe siècle`, `21st century`.
    pub fn decade_at(&self, at: usize) -> Option<Found> {
        let point = |year| Point { year, within: Within::Nothing };
        if self.english {
            let figures = self.word(at).trim_start_matches('\'').strip_suffix('s')?.trim_end_matches('\'');
            let year: u16 = figures.parse().ok().filter(|year| year % 10 == 0)?;
            let counts = matches!(figures.len(), 2 | 4) && (year < 100 || (1000..2200).contains(&year));
            return counts.then(|| Found::new(at, at + 1, point(Year::decade(year))));
        }
        if self.word(at) != "annees" {
            return None;
        }
        let year = match self.next(at + 1) {
            "vingt" => 20,
            "trente" => 30,
            "quarante" => 40,
            "cinquante" => 50,
            "soixante" => 60,
            "soixante-dix" => 70,
            "quatre-vingt" | "quatre-vingts" => 80,
            "quatre-vingt-dix" => 90,
            figures if matches!(figures.len(), 2 | 4) => {
                figures.parse().ok().filter(|year| year % 10 == 0)?
            }
            _ => return None,
        };
        Some(Found::new(at, at + 2, point(Year::decade(year))))
    }

    pub fn century_at(&self, at: usize) -> Option<Found> {
        if !matches!(self.next(at + 1), "siecle" | "century") {
            return None;
        }
        let nth = ordinal(self.word(at))?;
        let year = Year::century(nth);
        Some(Found::new(at, at + 2, Point { year, within: Within::Nothing }))
    }

    /// `été 2024`, `l’été`, `au printemps`, `summer of 2024`.
    pub fn season_at(&self, at: usize) -> Option<Found> {
        let season = number_in(self.names.seasons, self.word(at))?;
        let before = self.before(at);
        // « été » is a participle behind everything but these.
        let article =
            matches!(before, "l'" | "en" | "au" | "le" | "du" | "the" | "in" | "this" | "cet" | "ce");
        let opened = before.is_empty() || self.opens(at);
        if self.word(at) == "ete"
            && !(article || opened || matches!(before, "d'" | "fin" | "debut" | "et" | "," | "a"))
        {
            return None;
        }
        let mut next = at + 1;
        if matches!(self.next(next), "of" | "de") && self.year(next + 1).is_some() {
            next += 1;
        }
        let within = Within::Part(season);
        if let Some(year) = self.year(next).filter(|_| !self.is_counted(next + 1)) {
            // « il a été 2024 fois » has been refused; « a été 2024 » would be another sentence.
            let taken = before == "a" && self.word(at) == "ete";
            return (!taken).then(|| Found::new(at, next + 1, Point { year: Year::of(year), within }));
        }
        let small = !self.is_capital(at);
        let meant = if self.english {
            let led = matches!(
                self.word(at.wrapping_sub(2)),
                "in" | "by" | "during" | "since" | "until" | "through" | "over"
            );
            before == "in" || before == "the" && led && self.next(at + 1) != "of"
        } else {
            article && !matches!(self.next(at + 1), "olympique" | "arabe" | "demographique")
        };
        let alone = Point { year: Year::UNKNOWN, within };
        (meant && small).then(|| Found::new(at, at + 1, alone))
    }

    /// `premier trimestre 2023`, `second semestre`, `T1 2023`, `third quarter of 2023`.
    pub fn quarter_at(&self, at: usize) -> Option<Found> {
        let short = match self.word(at) {
            "t1" | "q1" => 33,
            "t2" | "q2" => 34,
            "t3" | "q3" => 35,
            "t4" | "q4" => 36,
            "s1" | "h1" => 40,
            "s2" | "h2" => 41,
            _ => 0,
        };
        if short > 0 {
            let year = self.year(at + 1)?;
            let point = Point { year: Year::of(year), within: Within::Part(short) };
            return Some(Found::new(at, at + 2, point));
        }
        let base = match self.next(at + 1) {
            "trimestre" | "quarter" => 32,
            "semestre" | "half" => 39,
            _ => return None,
        };
        let nth = match self.word(at) {
            "premier" | "1er" | "first" | "1st" => 1,
            "deuxieme" | "second" | "2e" | "2eme" | "2nd" => 2,
            "troisieme" | "3e" | "3eme" | "third" | "3rd" if base == 32 => 3,
            "quatrieme" | "4e" | "4eme" | "fourth" | "4th" if base == 32 => 4,
            _ => return None,
        };
        let mut next = at + 2;
        if matches!(self.next(next), "de" | "of") && self.year(next + 1).is_some() {
            next += 1;
        }
        let year = self.year(next);
        if self.next(at + 1) == "half" && year.is_none() {
            return None;
        }
        let stated = year.map_or(Year::UNKNOWN, Year::of);
        let last = if year.is_some() { next + 1 } else { at + 2 };
        Some(Found::new(at, last, Point { year: stated, within: Within::Part(base + nth) }))
    }
}

/// The number of `xxie`, `21e`, `21st`, up to 30.
fn ordinal(word: &str) -> Option<u16> {
    const WORDS: [&str; 8] = [
        "quatorzieme",
        "quinzieme",
        "seizieme",
        "dix-septieme",
        "dix-huitieme",
        "dix-neuvieme",
        "vingtieme",
        "vingt-et-unieme",
    ];
    if let Some(nth) = WORDS.iter().position(|known| *known == word) {
        return Some(14 + nth as u16);
    }
    let figures: String = word.chars().take_while(char::is_ascii_digit).collect();
    if !figures.is_empty() {
        return figures.parse().ok().filter(|nth| (1..=30).contains(nth));
    }
    let roman =
        word.strip_suffix("eme").or_else(|| word.strip_suffix("er")).or_else(|| word.strip_suffix('e'))?;
    let value = |c: char| match c {
        'i' => Some(1u16),
        'v' => Some(5),
        'x' => Some(10),
        _ => None,
    };
    let values: Vec<u16> = roman.chars().map(value).collect::<Option<_>>()?;
    let sum = values.iter().enumerate().try_fold(0i32, |sum, (nth, &value)| {
        let smaller = values.get(nth + 1).is_some_and(|&next| value < next);
        sum.checked_add(if smaller { -i32::from(value) } else { i32::from(value) })
    })?;
    u16::try_from(sum).ok().filter(|nth| (1..=30).contains(nth))
}
