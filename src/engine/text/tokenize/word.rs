//! Words: runs of letters, what joins them, and where the joined word is cut again.

use super::Scanner;
use super::abbreviation::{Next, next_after, takes_dot};
use super::clitic::clitic_parts;
use super::elision::{is_elided_clitic, is_elision};
use crate::engine::text::chars::{Class, class, is_apostrophe, is_hyphen};
use crate::engine::text::fold::fold;
use crate::engine::text::stop::is_function_word;
use crate::engine::text::{Kind, Language};

impl Scanner<'_> {
    /// Reads what starts with a letter.
    pub(super) fn word(&mut self, start: usize) {
        if let Some((end, kind)) = self.web_at(start) {
            return self.emit(start, end, kind);
        }
        let end = self.run(start);
        match self.char_at(end) {
            None | Some(' ' | ',' | '\n') => return self.plain(start, end),
            Some(c) if is_apostrophe(c) && self.elides(start, end, c) => {
                return self.emit(start, end + c.len_utf8(), Kind::Elided);
            }
            Some('.') => {
                if let Some((end, kind)) = self.dotted(start, end) {
                    return self.emit(start, end, kind);
                }
            }
            Some('°' | 'º') if matches!(self.slice(start, end), "n" | "N") => {
                return self.emit(start, self.after(end), Kind::Abbreviation);
            }
            Some(c @ ('€' | '$' | '£'))
                if self.follows_number(start) && is_multiple(self.slice(start, end)) =>
            {
                return self.emit(start, end + c.len_utf8(), Kind::Unit);
            }
            _ => {}
        }
        self.compound(start, end);
    }

    /// A run of letters and digits that nothing joins.
    fn plain(&mut self, start: usize, end: usize) {
        let form = self.slice(start, end);
        let kind = if is_roman_ordinal(form) {
            Kind::Ordinal
        } else if self.follows_number(start) && is_unit(form) {
            Kind::Unit
        } else {
            Kind::Word
        };
        self.emit(start, end, kind);
    }

    /// Whether a figure stands before, with at most one blank between.
    fn follows_number(&self, start: usize) -> bool {
        self.tokens.last().is_some_and(|token| {
            token.kind == Kind::Number && {
                let gap = &self.text[token.span.end as usize..start];
                gap.len() <= 3 && !gap.contains('\n') && gap.chars().count() <= 1
            }
        })
    }

    /// Whether the word up to `end` is elided by the apostrophe there.
    fn elides(&self, start: usize, end: usize, apostrophe: char) -> bool {
        if self.language == Language::English {
            return false;
        }
        let rest = end + apostrophe.len_utf8();
        let is_quoted = self.adjacent(start).is_some_and(|token| {
            token.kind == Kind::QuoteOpen && token.span.of(self.text).chars().all(is_apostrophe)
        });
        if is_quoted && !self.is_alphanumeric(rest) {
            return false;
        }
        is_elision(self.slice(start, end), &self.text[rest..])
    }

    /// Reads on from the run that ends at `end`, over everything that joins words, and cuts off clitics.
    pub(super) fn compound(&mut self, start: usize, end: usize) {
        self.hyphens.clear();
        let mut end = end;
        while let Some(next) = self.joined(start, end) {
            end = next;
            if end - start > super::LONGEST {
                break;
            }
        }
        if !self.hyphens.is_empty() {
            return self.cut_clitics(start, end);
        }
        if self.language == Language::English && self.cut_possessive(start, end) {
            return;
        }
        self.plain(start, end);
    }

    /// The place behind the next part, if something joins it to the word that ends at `end`.
    fn joined(&mut self, start: usize, end: usize) -> Option<usize> {
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
            '.' => self.inclusive_dot(end),
            '/' => self.slash(start, end),
            '&' | '＆' => {
                let short = end - start <= 3 && self.slice(start, end).chars().all(char::is_uppercase);
                (short && self.char_at(next).is_some_and(char::is_uppercase)).then(|| self.run(next))
            }
            '·' | '‧' | '•' | '⋅' => self.is_letter(next).then(|| self.run(next)),
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
        if self.bytes.get(behind) != Some(&b')') || end - start < 3 {
            return None;
        }
        let ending = self.slice(from, behind).to_lowercase();
        let is_ending = matches!(
            ending.as_str(),
            "e" | "s"
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

    /// Words with dots: U.E., J.-C., M., etc., lemonde.fr.
    fn dotted(&self, start: usize, dot: usize) -> Option<(usize, Kind)> {
        if let Some(found) = self.acronym(start, dot) {
            return Some(found);
        }
        let form = self.slice(start, dot);
        if form.len() > 64 {
            return None;
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
        if form.len() <= 8 && takes_dot(form, &fold(form), next) && self.class_at(dot + 1) != Class::Digit {
            return Some((dot + 1, Kind::Abbreviation));
        }
        self.bare_domain(start, dot).map(|end| (end, Kind::Url))
    }

    /// Whether a single capital with a dot is a name’s initial.
    fn is_initial(&self, start: usize, dot: usize, next: Next) -> bool {
        match next {
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
                    if c.is_uppercase()
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

    /// Emits a hyphenated word, its clitics apart.
    fn cut_clitics(&mut self, start: usize, end: usize) {
        let n_hyphens = self.hyphens.len();
        if self.language == Language::English || n_hyphens > 6 {
            if self.language == Language::English && self.cut_possessive(start, end) {
                return;
            }
            return self.emit(start, end, Kind::Word);
        }
        let hyphens = std::mem::take(&mut self.hyphens);
        let folds: Vec<String> = self.parts(start, end, &hyphens).iter().map(|part| fold(part)).collect();
        let parts: Vec<&str> = folds.iter().map(String::as_str).collect();
        let mut cuts: Vec<usize> = Vec::new();
        let mut last_end = end;
        let last = self.slice(self.after(hyphens[n_hyphens - 1]), end);
        if is_elided_clitic(last) {
            // va-t’|en
            let apostrophe = last.find(is_apostrophe).map_or(0, |at| self.after(hyphens[n_hyphens - 1]) + at);
            last_end = self.after(apostrophe);
            cuts.push(hyphens[n_hyphens - 1]);
        } else if self.is_capitalised_name(start, &hyphens, end) {
            // Kim Jong-Il: a pronoun is written with a small letter, or everything is in capitals.
        } else {
            let n = clitic_parts(&parts);
            // Each clitic starts at its hyphen; -t-il is one.
            let mut part = parts.len() - n;
            while part < parts.len() {
                cuts.push(hyphens[part - 1]);
                part += if parts[part] == "t" { 2 } else { 1 };
            }
            if n == 0 && is_place_adverb(&parts) {
                cuts.push(hyphens[n_hyphens - 1]);
            }
        }
        // c-à-d. keeps its dot.
        if cuts.is_empty() && self.bytes.get(end) == Some(&b'.') && parts == ["c", "a", "d"] {
            return self.emit(start, end + 1, Kind::Abbreviation);
        }
        let head_end = cuts.first().copied().unwrap_or(end);
        let kind = if is_roman_ordinal(self.slice(start, head_end)) { Kind::Ordinal } else { Kind::Word };
        self.emit(start, head_end, kind);
        for (nth, &cut) in cuts.iter().enumerate() {
            let stop = cuts.get(nth + 1).copied().unwrap_or(last_end);
            self.emit(cut, stop, Kind::Clitic);
        }
        if last_end < end && self.at == last_end {
            self.emit(last_end, end, Kind::Clitic);
        }
        self.hyphens = hyphens;
    }

    fn parts(&self, start: usize, end: usize, hyphens: &[usize]) -> Vec<&str> {
        let mut parts = Vec::with_capacity(hyphens.len() + 1);
        let mut from = start;
        for &hyphen in hyphens {
            parts.push(self.slice(from, hyphen));
            from = self.after(hyphen);
        }
        parts.push(self.slice(from, end));
        parts
    }

    /// Whether the last part has a capital and then small letters.
    fn is_capitalised_name(&self, start: usize, hyphens: &[usize], end: usize) -> bool {
        let last = hyphens.last().map_or("", |&hyphen| self.slice(self.after(hyphen), end));
        let host = &self.text[start..];
        host.starts_with(char::is_uppercase)
            && last.starts_with(char::is_uppercase)
            && last.chars().skip(1).any(char::is_lowercase)
    }

    /// English: NATO|’s, but it’s, don’t as one. Says whether it cut.
    fn cut_possessive(&mut self, start: usize, end: usize) -> bool {
        let form = self.slice(start, end);
        let mut last_two = form.chars().rev();
        let (s, apostrophe) = (last_two.next(), last_two.next());
        let is_possessive = matches!(s, Some('s' | 'S')) && apostrophe.is_some_and(is_apostrophe);
        let Some(apostrophe) = apostrophe.filter(|_| is_possessive) else { return false };
        let cut = end - 1 - apostrophe.len_utf8();
        let host = fold(&form[..(cut - start).min(form.floor_char_boundary(24))]);
        let contracts = matches!(
            host.as_str(),
            "it" | "he"
                | "she"
                | "that"
                | "this"
                | "there"
                | "here"
                | "what"
                | "who"
                | "where"
                | "when"
                | "how"
                | "why"
                | "let"
        );
        if contracts || cut <= start {
            return false;
        }
        self.emit(start, cut, Kind::Word);
        self.emit(cut, end, Kind::Clitic);
        true
    }

    /// English: the possessive that stands alone behind a figure, a bracket or a plural.
    pub(super) fn english_clitic(&self, start: usize) -> Option<usize> {
        self.adjacent(start)?;
        let after = self.after(start);
        let end = self.run(after);
        matches!(self.slice(after, end), "s" | "S").then_some(end)
    }
}

/// ce jour-là, ces gens-ci: the adverb of place is a word of its own behind a noun.
fn is_place_adverb(parts: &[&str]) -> bool {
    matches!(parts, [_, "la" | "ci"])
        && !matches!(
            parts[0],
            "celui"
                | "celle"
                | "ceux"
                | "celles"
                | "jusque"
                | "par"
                | "la"
                | "de"
                | "ci"
                | "voi"
                | "au"
                | "le"
                | "tra"
                | "oh"
        )
}

/// 21st as XXIe: a Roman figure with the ending of an ordinal.
fn is_roman_ordinal(form: &str) -> bool {
    let bytes = form.as_bytes();
    if bytes.len() < 2 || bytes.len() > 16 || !b"IVXLCDM".contains(&bytes[0]) {
        return false;
    }
    let figure = bytes.iter().take_while(|byte| b"IVXLCDM".contains(byte)).count();
    let suffix = &form[figure..];
    let is_suffix = matches!(
        suffix,
        "e" | "er"
            | "es"
            | "ers"
            | "ère"
            | "re"
            | "ème"
            | "èmes"
            | "eme"
            | "ᵉ"
            | "ᵉʳ"
            | "e\u{300}me"
            | "nd"
            | "nde"
    );
    is_suffix && bytes[..figure].iter().any(|byte| b"IVX".contains(byte))
}

/// Short words with a stroke that are in dictionaries, units of speed among them.
fn is_lexical_pair(first: &str, second: &str) -> bool {
    matches!(
        (first.to_lowercase().as_str(), second.to_lowercase().as_str()),
        ("et", "ou")
            | ("ou", "et")
            | ("and", "or")
            | ("km" | "m" | "cm" | "mm" | "kw" | "t" | "tr" | "mi", "h" | "s" | "min" | "mn")
            | ("w", "o")
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

/// Names of units, when a figure stands before them.
fn is_unit(form: &str) -> bool {
    matches!(
        form,
        "km" | "m"
            | "cm"
            | "mm"
            | "kg"
            | "g"
            | "mg"
            | "t"
            | "l"
            | "L"
            | "cl"
            | "ml"
            | "ha"
            | "km²"
            | "m²"
            | "m³"
            | "cm²"
            | "cm³"
            | "km2"
            | "m2"
            | "m3"
            | "h"
            | "min"
            | "mn"
            | "s"
            | "ms"
            | "kW"
            | "MW"
            | "GW"
            | "TW"
            | "kWh"
            | "MWh"
            | "GWh"
            | "TWh"
            | "Hz"
            | "kHz"
            | "MHz"
            | "GHz"
            | "Mo"
            | "Go"
            | "To"
            | "ko"
            | "km/h"
            | "m/s"
            | "dB"
            | "V"
            | "W"
            | "A"
            | "Md"
            | "Mds"
            | "EUR"
            | "USD"
            | "GBP"
            | "nm"
            | "µm"
            | "µg"
            | "hPa"
            | "bar"
            | "ppm"
            | "°C"
    )
}

/// Letters that multiply a currency: M€, Md€, k$.
pub fn is_multiple(form: &str) -> bool {
    matches!(form, "k" | "K" | "M" | "Md" | "Mds" | "Mrd" | "Mrds" | "G" | "MM")
}
