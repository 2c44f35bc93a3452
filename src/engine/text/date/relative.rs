//! Dates that only the day of writing would tell: hier, la semaine prochaine, il y a trois ans, last week.

use super::reader::{Found, Reader};
use crate::text::Kind;

pub(super) const UNITS: [&str; 16] = [
    "an",
    "annee",
    "mois",
    "semaine",
    "week-end",
    "ete",
    "hiver",
    "printemps",
    "automne",
    "trimestre",
    "semestre",
    "siecle",
    "decennie",
    "nuit",
    "saison",
    "weekend",
];
const AWAY: [&str; 13] = [
    "dernier",
    "derniere",
    "prochain",
    "prochaine",
    "passe",
    "passee",
    "suivant",
    "suivante",
    "precedent",
    "precedente",
    "ecoule",
    "ecoulee",
    "d'avant",
];

pub(super) const ENGLISH_UNITS: [&str; 14] = [
    "week",
    "month",
    "year",
    "weekend",
    "night",
    "morning",
    "evening",
    "afternoon",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "quarter",
];
/// Words that may stand between « il y a » and a number.
pub(super) const LEADS: [&str; 13] = [
    "pres",
    "de",
    "environ",
    "plus",
    "moins",
    "d'",
    "peine",
    "a",
    "tout",
    "juste",
    "seulement",
    "about",
    "over",
];

/// Whether a word says which of the years, months or Mondays is meant: dernier, prochain.
pub fn points_away(fold: &str) -> bool {
    AWAY.contains(&fold)
}

impl Reader<'_> {
    pub fn relative_at(&self, at: usize) -> Option<Found> {
        let last = if self.english { self.english_relative(at) } else { self.french_relative(at) }?;
        Some(Found::relative(at, last))
    }

    fn with_daypart(&self, next: usize) -> usize {
        next + usize::from(self.names.dayparts.contains(&self.next(next)))
    }

    fn french_relative(&self, at: usize) -> Option<usize> {
        let next = self.next(at + 1);
        match self.word(at) {
            "hier" | "demain" | "avant-hier" | "apres-demain" => Some(self.with_daypart(at + 1)),
            "aujourd'hui" => Some(at + 1),
            "l'" | "la" | "le" if UNITS.contains(&next) && AWAY.contains(&self.next(at + 2)) => {
                Some(self.with_daypart(at + 3))
            }
            "la" | "le" | "l'" => match next {
                "veille" | "lendemain" | "surlendemain" | "avant-veille" => {
                    let led = matches!(self.next(at + 2), "de" | "du" | "d'" | "des");
                    (!led).then(|| self.with_daypart(at + 2))
                }
                "fin" | "debut" | "milieu" => self.part_of_time(at + 1),
                _ => None,
            },
            "fin" | "debut" | "milieu" => self.part_of_time(at),
            "ce" | "cet" | "cette" => {
                let own = matches!(next, "matin" | "soir" | "apres-midi" | "jour") || UNITS.contains(&next);
                let here = usize::from(matches!(self.next(at + 2), "-ci" | "-la"));
                (own && next != "siecle" && next != "saison" && (next != "jour" || here == 1))
                    .then_some(at + 2 + here)
            }
            "il" if next == "y" && self.next(at + 2) == "a" => self.amount(at + 3),
            _ => None,
        }
    }

    /// `fin de semaine`, `fin de la semaine`, `début du mois`, `fin d’année`: no year stands behind.
    fn part_of_time(&self, at: usize) -> Option<usize> {
        let last = match (self.next(at + 1), self.next(at + 2), self.next(at + 3)) {
            ("de" | "d'", "semaine" | "mois" | "annee", _) => at + 3,
            ("du", "mois" | "week-end", _) => at + 3,
            ("de", "la" | "l'" | "cette", "semaine" | "annee") => at + 4,
            _ => return None,
        };
        let month = self.month(last).or_else(|| self.month(last + 1));
        if self.year(last).is_some() || month.is_some() {
            return None;
        }
        Some(last + usize::from(AWAY.contains(&self.next(last))))
    }

    /// A number and a unit: `trois ans`, `près de 20 ans`, `quelques semaines`.
    fn amount(&self, at: usize) -> Option<usize> {
        let mut next = at;
        for _ in 0..4 {
            let led = LEADS.contains(&self.next(next));
            if !led {
                break;
            }
            next += 1;
        }
        let number = self.kind(next) == Some(Kind::Number) || self.names.numbers.contains(&self.next(next));
        if !number {
            return None;
        }
        next += 1;
        if matches!(self.next(next), "petits" | "petites" | "bonnes" | "courtes" | "longues" | "few") {
            next += 1;
        }
        self.names.units.contains(&self.next(next)).then_some(next + 1)
    }

    fn english_relative(&self, at: usize) -> Option<usize> {
        let next = self.next(at + 1);
        match self.word(at) {
            "yesterday" | "tomorrow" => Some(self.with_daypart(at + 1)),
            "today" | "tonight" => Some(at + 1),
            "last" | "next" | "this"
                if ENGLISH_UNITS.contains(&next) || next == "decade" || next == "century" =>
            {
                Some(at + 2)
            }
            "last" | "next" if self.weekday(at + 1).is_some() || self.month(at + 1).is_some() => Some(at + 2),
            "the"
                if matches!(next, "previous" | "next" | "following")
                    && matches!(self.next(at + 2), "day" | "week" | "month" | "year" | "morning") =>
            {
                Some(at + 3)
            }
            _ => {
                let last = self.amount(at)?;
                (self.next(last) == "ago").then_some(last + 1)
            }
        }
    }
}
