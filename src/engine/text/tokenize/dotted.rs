//! Words with dots of their own: U.E., J.-C., M., etc., lemonde.fr.

use super::Scanner;
use super::abbreviation::{Next, next_after, takes_dot};
use crate::text::chars::{Class, class};
use crate::text::fold::fold;
use crate::text::stop::is_function_word;
use crate::text::{Kind, Language, Token};

impl Scanner<'_> {
    /// Words with dots: U.E., J.-C., M., etc., lemonde.fr.
    pub(super) fn dotted(&self, start: usize, dot: usize) -> Option<(usize, Kind)> {
        if let Some(found) = self.acronym(start, dot) {
            return Some(found);
        }
        let form = self.slice(start, dot);
        if form.len() > 64 || self.text[dot + 1..].starts_with("..") {
            return None;
        }
        if self.bytes.get(dot + 1) == Some(&b'.') {
            // “CCNG, Inc..”: the dot of the abbreviation and the full stop.
            let is_abbreviation = form.len() <= 8 && takes_dot(form, &fold(form), Next::Mark, self.language);
            return is_abbreviation.then_some((dot + 1, Kind::Abbreviation));
        }
        if form == "Ph" && self.text[dot..].starts_with(".D.") {
            return Some((dot + 3, Kind::Abbreviation));
        }
        if let Some(end) = self.doubled_acronym(form, dot) {
            return Some((end, Kind::Acronym));
        }
        let next = next_after(&self.text[dot + 1..]);
        let is_initial = form.chars().count() == 1 && form.chars().all(char::is_uppercase);
        if is_initial && self.is_initial(start, dot, next) {
            return Some((dot + 1, Kind::Abbreviation));
        }
        let is_page = matches!(form, "p" | "pp") && self.follows_number(start);
        let is_example = is_page
            || matches!(form, "ex")
                && self
                    .tokens
                    .last()
                    .is_some_and(|token| matches!(token.span.of(self.text), "p." | "par" | "P." | "Par"));
        if is_example {
            return Some((dot + 1, Kind::Abbreviation));
        }
        if form.len() <= 8
            && takes_dot(form, &fold(form), next, self.language)
            && self.class_at(dot + 1) != Class::Digit
        {
            return Some((dot + 1, Kind::Abbreviation));
        }
        if let Some(end) = self.bare_domain(start, dot) {
            return Some((end, Kind::Url));
        }
        self.file_name(dot).map(|end| (end, Kind::Word))
    }

    /// Whether a single capital with a dot is a name’s initial.
    fn is_initial(&self, start: usize, dot: usize, next: Next) -> bool {
        match next {
            // Plan B., vitamine C.: the letter numbers its noun.
            Next::Upper | Next::Lower
                if self.tokens.last().is_some_and(|token| self.takes_letter(*token)) =>
            {
                false
            }
            Next::Upper => {
                let from = self.text[dot + 1..]
                    .find(char::is_alphabetic)
                    .map_or(dot + 1, |skipped| dot + 1 + skipped);
                let word = self.slice(from, self.run(from));
                !is_function_word(&fold(&word[..word.floor_char_boundary(24)]), self.language)
            }
            Next::Lower => true,
            // The articles of a code: L. 642-3.
            Next::Digit => matches!(self.slice(start, dot), "L" | "R" | "D" | "T"),
            _ => false,
        }
    }

    /// Whether a token is a noun that a letter often numbers.
    fn takes_letter(&self, token: Token) -> bool {
        let form = token.span.of(self.text);
        token.kind == Kind::Word
            && form.len() <= 12
            && matches!(
                fold(form).as_str(),
                "plan"
                    | "groupe"
                    | "group"
                    | "vitamine"
                    | "vitamin"
                    | "hepatite"
                    | "hepatitis"
                    | "categorie"
                    | "category"
                    | "classe"
                    | "type"
                    | "serie"
                    | "ligue"
                    | "annexe"
                    | "point"
                    | "niveau"
                    | "zone"
                    | "option"
                    | "division"
                    | "batiment"
                    | "section"
                    | "tableau"
                    | "appendix"
            )
    }

    /// Single letters with dots between them: U.E., O.N.U, J.-C., i.e.
    fn acronym(&self, start: usize, dot: usize) -> Option<(usize, Kind)> {
        let mut letters = 0;
        let mut hyphens = 0;
        let mut at = start;
        let mut end = start;
        let mut next_dot = dot;
        loop {
            let c = self.char_at(at)?;
            if class(c) != Class::Letter {
                break;
            }
            if letters == 0 {
                if self.after(at) != next_dot && self.run(at) != next_dot {
                    return None;
                }
                if self.slice(at, next_dot).chars().filter(|&c| class(c) == Class::Letter).count() != 1 {
                    return None;
                }
            } else {
                next_dot = self.letter_end(at);
                let is_dotted = self.bytes.get(next_dot) == Some(&b'.');
                let is_hyphenated = letters > 0 && self.class_at(next_dot) == Class::Hyphen;
                if !is_dotted && !is_hyphenated {
                    // The last dot may be missing: U.S.A
                    if (c.is_uppercase() || self.is_half_day(start, at))
                        && !self.is_alphanumeric(next_dot)
                        && self.class_at(next_dot) != Class::Mark
                    {
                        letters += 1;
                        end = next_dot;
                    }
                    break;
                }
                if is_hyphenated && !is_dotted {
                    letters += 1;
                    hyphens += 1;
                    at = self.after(next_dot);
                    continue;
                }
            }
            letters += 1;
            end = next_dot + 1;
            at = end;
            if self.class_at(at) == Class::Hyphen && self.is_letter(self.after(at)) {
                let letter = self.after(at);
                let behind = self.letter_end(letter);
                let continues =
                    self.bytes.get(behind) == Some(&b'.') || self.class_at(behind) == Class::Hyphen;
                if !continues {
                    break;
                }
                hyphens += 1;
                at = letter;
            }
            if end - start > 128 {
                break;
            }
            if self.char_at(at).is_none() {
                break;
            }
        }
        if letters < 2 {
            return None;
        }
        let is_upper = self.slice(start, end).chars().any(char::is_uppercase);
        let kind = if hyphens > 0 || !is_upper { Kind::Abbreviation } else { Kind::Acronym };
        Some((end, kind))
    }

    /// EE.UU.: Spanish doubles the letters of a plural.
    fn doubled_acronym(&self, form: &str, dot: usize) -> Option<usize> {
        let is_doubled = |form: &[u8]| form.len() == 2 && form[0] == form[1] && form[0].is_ascii_uppercase();
        let second = self.bytes.get(dot + 1..dot + 3)?;
        let is_one = self.language == Language::Spanish && is_doubled(form.as_bytes()) && is_doubled(second);
        (is_one && self.bytes.get(dot + 3) == Some(&b'.')).then_some(dot + 4)
    }

    /// a.m, p.m: the last dot was forgotten.
    fn is_half_day(&self, start: usize, at: usize) -> bool {
        at == start + 2 && self.is_english() && matches!(&self.bytes[start..=at], b"a.m" | b"p.m")
    }

    /// The place behind one letter and its marks.
    fn letter_end(&self, at: usize) -> usize {
        let mut end = self.after(at);
        for _ in 0..4 {
            if self.class_at(end) != Class::Mark {
                break;
            }
            end = self.after(end);
        }
        end
    }
}
