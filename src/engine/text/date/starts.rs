//! Which tokens can begin a date expression at all: most cannot, and neither they nor their neighbours are folded.

use super::names::Names;
use super::relative;
use crate::text::sieve::Sieve;
use std::sync::OnceLock;

/// Words that can begin an expression.
const ALONE: u8 = 1;
/// Words that can do so before one of `LATER` only: « la veille », « cet été ».
const LED: u8 = 2;
const LATER: u8 = 4;
/// Words before which an ordinal begins one: « XXIe siècle », « premier trimestre ».
const COUNTED: u8 = 8;
/// Months of the other of the two languages.
const OTHER_MONTH: u8 = 16;

/// The lists of a language.
pub struct Starts(Sieve);

impl Starts {
    pub fn of(english: bool) -> &'static Starts {
        static STARTS: [OnceLock<Starts>; 2] = [OnceLock::new(), OnceLock::new()];
        STARTS[usize::from(english)].get_or_init(|| Starts::new(english))
    }

    fn new(english: bool) -> Starts {
        let mut sieve = Sieve::default();
        let names =
            Names::of(if english { crate::text::Language::English } else { crate::text::Language::French });
        for list in [names.months, names.short_months, names.weekdays, names.short_weekdays, names.seasons] {
            sieve.add(ALONE, list.iter().map(|(name, _)| *name));
        }
        let other =
            Names::of(if english { crate::text::Language::French } else { crate::text::Language::English });
        for list in [other.months, other.short_months] {
            sieve.add(OTHER_MONTH, list.iter().map(|(name, _)| *name));
        }
        sieve.add(ALONE, ["fin", "debut", "milieu", "mi", "early", "late", "mid", "premier", "annees"]);
        sieve.add(COUNTED, ["siecle", "century", "trimestre", "quarter", "semestre", "half"]);
        if english {
            sieve.add(ALONE, ["yesterday", "tomorrow", "today", "tonight"]);
            sieve.add(ALONE, relative::LEADS);
            sieve.add(ALONE, names.numbers.iter().copied());
            sieve.add(LED, ["last", "next", "this", "the"]);
            sieve.add(LATER, relative::ENGLISH_UNITS);
            sieve.add(LATER, ["decade", "century", "previous", "next", "following"]);
            for list in [names.months, names.weekdays] {
                sieve.add(LATER, list.iter().map(|(name, _)| *name));
            }
        } else {
            sieve.add(ALONE, ["hier", "demain", "aujourd'hui"]);
            sieve.add(LED, ["l'", "la", "le", "ce", "cet", "cette", "il"]);
            sieve.add(LATER, relative::UNITS);
            sieve.add(LATER, ["veille", "lendemain", "surlendemain", "fin", "debut", "milieu"]);
            sieve.add(LATER, ["matin", "soir", "jour", "y"]);
        }
        Starts(sieve)
    }

    /// What a form may be.
    #[inline]
    pub fn lists(&self, form: &str) -> u8 {
        self.0.lists(form)
    }
}

/// Whether a token may name a month of the other language, by its lists.
#[inline]
pub fn may_be_other_month(own: u8) -> bool {
    own & OTHER_MONTH != 0
}

/// Whether a token can begin an expression, by its lists and those of the token behind it.
#[inline]
pub fn may_begin(own: u8, behind: u8) -> bool {
    own & ALONE != 0 || behind & COUNTED != 0 || own & LED != 0 && behind & LATER != 0
}
