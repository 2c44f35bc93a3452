//! What joins two runs of letters into one word: hyphens, apostrophes, and now and then a dot, a stroke,
//! a bracket.

use super::Scanner;
use crate::text::chars::{Class, is_apostrophe, is_hyphen};

impl Scanner<'_> {
    /// The place behind the next part, if something joins it to the word that ends at `end`.
    pub(super) fn joined(&mut self, start: usize, end: usize) -> Option<usize> {
        let sign = self.char_at(end)?;
        let next = end + sign.len_utf8();
        match sign {
            _ if is_hyphen(sign) => {
                if !self.is_alphanumeric(next) {
                    return None;
                }
                let behind = self.run(next);
                // à-2,5: the hyphen is the sign of a figure.
                let is_figure = self.is_digit(next)
                    && matches!(self.bytes.get(behind), Some(b','))
                    && self.is_digit(behind + 1);
                if is_figure {
                    return None;
                }
                self.hyphens.push(end);
                Some(behind)
            }
            _ if is_apostrophe(sign) => {
                let is_and = matches!(self.bytes.get(next), Some(b'n' | b'N'))
                    && self.char_at(next + 1).is_some_and(is_apostrophe)
                    && self.is_letter(self.after(next + 1));
                (self.is_alphanumeric(next) && !is_and).then(|| self.run(next))
            }
            '.' => self.inclusive_dot(end).or_else(|| self.file_name(end)),
            '/' => self.slash(start, end),
            '&' | '＆' => {
                let short = end - start <= 3 && self.slice(start, end).chars().all(char::is_uppercase);
                (short && self.char_at(next).is_some_and(char::is_uppercase)).then(|| self.run(next))
            }
            // Hebrew marks its acronyms before the last letter.
            '״' | '׳' | '·' | '‧' | '•' | '⋅' => self.is_letter(next).then(|| self.run(next)),
            '_' => {
                let behind =
                    next + self.bytes[next..].iter().take(64).take_while(|&&byte| byte == b'_').count();
                self.is_alphanumeric(behind).then(|| self.run(behind))
            }
            '(' => self.bracketed_ending(start, end),
            _ => None,
        }
    }

    /// auteur.e.s: an ending of gender or number behind a dot.
    fn inclusive_dot(&self, end: usize) -> Option<usize> {
        let behind = self.run(end + 1);
        let ending = self.slice(end + 1, behind);
        let is_ending = matches!(
            ending,
            "e" | "es"
                | "s"
                | "ne"
                | "nes"
                | "le"
                | "les"
                | "rice"
                | "rices"
                | "trice"
                | "trices"
                | "euse"
                | "euses"
                | "ère"
                | "ères"
                | "ve"
                | "ves"
                | "te"
                | "tes"
                | "se"
                | "ses"
        );
        // « fin.les » is a lost space: the endings that are words need another one behind them.
        let is_word = matches!(ending, "le" | "les" | "ne" | "se" | "ses" | "te" | "tes");
        let goes_on = self.bytes.get(behind) == Some(&b'.') && self.bytes.get(behind + 1) == Some(&b's');
        (is_ending && (!is_word || goes_on)).then_some(behind)
    }

    /// citoyen(ne)s: an ending in brackets.
    fn bracketed_ending(&self, start: usize, end: usize) -> Option<usize> {
        let from = end + 1;
        let behind = self.run_at_most(from, 6)?;
        if self.bytes.get(behind) != Some(&b')')
            || self.text[start..].chars().take(2).any(|c| !c.is_alphabetic())
        {
            return None;
        }
        let ending = self.slice(from, behind).to_lowercase();
        let is_ending = matches!(
            ending.as_str(),
            "e" | "s"
                | "sse"
                | "es"
                | "x"
                | "ne"
                | "nes"
                | "le"
                | "les"
                | "nt"
                | "rice"
                | "trice"
                | "se"
                | "ve"
                | "te"
                | "fe"
                | "ère"
                | "aux"
        );
        is_ending.then(|| self.run(behind + 1))
    }

    /// The place behind a short run of letters.
    fn run_at_most(&self, from: usize, most: usize) -> Option<usize> {
        let mut end = from;
        for _ in 0..=most {
            if !matches!(self.class_at(end), Class::Letter | Class::Mark | Class::Digit) {
                return (end > from).then_some(end);
            }
            end = self.after(end);
        }
        None
    }

    /// SAMP/T, et/ou, km/h are words; Zelensky/Zelenskyy, son/sa, mg/kg are two with a stroke between.
    fn slash(&self, start: usize, end: usize) -> Option<usize> {
        let behind = self.run_at_most(end + 1, 5)?;
        if self.is_alphanumeric(behind) || self.bytes.get(behind) == Some(&b'/') {
            return None;
        }
        let (first, second) = (self.slice(start, end), self.slice(end + 1, behind));
        let (a, b) = (first.chars().count(), second.chars().count());
        let is_code = |form: &str| form.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        let is_short = (a.min(b) == 1 && a.max(b) <= 5) || a.max(b) <= 3;
        // 24h/24, 7j/7
        // English has *and* and *or* apart.
        if self.is_english() && second.eq_ignore_ascii_case("or") {
            return None;
        }
        let is_rate = first.starts_with(|c: char| c.is_ascii_digit())
            && second.bytes().all(|byte| byte.is_ascii_digit());
        let is_one = (is_short && is_code(first) && is_code(second))
            || (is_short && (is_rate || is_lexical_pair(first, second)))
            || self.is_index_pair(first, second);
        is_one.then_some(behind)
    }

    /// IIb/IIIa: names whose parts end in Roman figures with an index.
    fn is_index_pair(&self, first: &str, second: &str) -> bool {
        let is_index = |form: &str| {
            let figure = form.trim_end_matches(|c: char| matches!(c, 'a'..='c' | 'A' | 'B'));
            figure.len() < form.len() && figure.ends_with(['I', 'V', 'X'])
        };
        is_index(first) && is_index(second)
    }
}

/// Short words with a stroke that are in dictionaries, units of speed among them.
fn is_lexical_pair(first: &str, second: &str) -> bool {
    matches!(
        (first.to_lowercase().as_str(), second.to_lowercase().as_str()),
        ("et", "ou")
            | ("ou", "et")
            | ("and", "or")
            | ("km" | "m" | "cm" | "mm" | "kw" | "t" | "tr" | "mi", "h" | "s" | "min" | "mn")
            | ("w", "o" | "in" | "out")
            | ("n" | "b", "a" | "w" | "b" | "c" | "d" | "r" | "s")
            | ("s", "o" | "c")
            | ("c", "o" | "c")
            | ("h", "f")
            | ("f", "h")
            | ("a", "r")
            | ("i", "o")
            | ("p", "e")
    )
}
