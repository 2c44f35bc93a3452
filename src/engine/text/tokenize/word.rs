//! Words: runs of letters, what joins them, and where the joined word is cut again.

use super::Scanner;
use super::clitic::clitic_parts;
use super::elision::{elides, is_elided_clitic, is_elision};
use super::unit::{is_multiple, is_roman_ordinal, is_unit};
use crate::text::chars::{Class, is_apostrophe};
use crate::text::fold::fold;
use crate::text::{Kind, Language};

impl Scanner<'_> {
    /// Reads what starts with a letter.
    pub(super) fn word(&mut self, start: usize) {
        if let Some((end, kind)) = self.web_at(start) {
            return self.emit(start, end, kind);
        }
        if let Some(end) = self.kana(start) {
            return self.emit(start, end, Kind::Word);
        }
        let end = self.run(start);
        match self.char_at(end) {
            None | Some(' ' | ',' | '\n') => return self.plain(start, end),
            Some(c) if is_apostrophe(c) && self.elides(start, end, c) => {
                return self.emit(start, end + c.len_utf8(), Kind::Elided);
            }
            Some(c) if is_apostrophe(c) && self.is_english() => match self.trailing_apostrophe(start, end) {
                Some((all, Kind::Word)) => return self.emit(start, all, Kind::Word),
                Some((all, kind)) => {
                    self.plain(start, end);
                    return self.emit(end, all, kind);
                }
                None => {}
            },
            // un po’: Italian drops the end of a word.
            Some(c)
                if is_apostrophe(c)
                    && self.language == Language::Italian
                    && matches!(
                        self.slice(start, end),
                        "po" | "mo" | "di" | "fa" | "va" | "da" | "sta" | "be" | "to"
                    ) =>
            {
                return self.emit(start, end + c.len_utf8(), Kind::Word);
            }
            Some('/') if self.is_english() => {
                if let Some(end) = self.with_stroke(start, end) {
                    return self.emit(start, end, Kind::Word);
                }
            }
            // C++, C#, LGBT+: a name and its signs.
            Some('+' | '#') if self.bytes[start].is_ascii_uppercase() => {
                if let Some(end) = self.signs_of_name(start, end) {
                    return self.emit(start, end, Kind::Word);
                }
            }
            Some('-') => {
                if let Some(end) = self.hyphenated_domain(start, end) {
                    return self.emit(start, end, Kind::Url);
                }
            }
            // US$, C$: a currency.
            Some('$')
                if matches!(
                    self.slice(start, end),
                    "US" | "C" | "A" | "AU" | "CA" | "HK" | "NZ" | "R" | "S"
                ) =>
            {
                return self.emit(start, end + 1, Kind::Unit);
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

    /// The place behind the signs that end a name: at most three, and nothing that could be added to it.
    fn signs_of_name(&self, start: usize, end: usize) -> Option<usize> {
        let is_sign = |byte: &&u8| **byte == b'+' || **byte == b'#' && end == start + 1;
        let behind = end + self.bytes[end..].iter().take(4).take_while(is_sign).count();
        let is_clear = !self.is_alphanumeric(behind) && self.class_at(behind) != Class::Mark;
        (behind > end && behind - end <= 3 && is_clear).then_some(behind)
    }

    /// Japanese changes its script from word to word: a run of hiragana, or one of katakana.
    fn kana(&self, start: usize) -> Option<usize> {
        if self.bytes[start] != 0xE3 {
            return None;
        }
        let is_hiragana = |c: char| matches!(c, '\u{3041}'..='\u{309F}');
        let is_katakana = |c: char| matches!(c, '\u{30A0}'..='\u{30FF}');
        let first = self.char_at(start)?;
        if !is_hiragana(first) && !is_katakana(first) {
            return None;
        }
        let mut end = start;
        while let Some(c) = self.char_at(end).filter(|_| end - start < super::LONGEST) {
            let goes_on = match self.class_at(end) {
                Class::Mark => true,
                Class::Letter => is_hiragana(c) == is_hiragana(first) && is_katakana(c) == is_katakana(first),
                _ => false,
            };
            if !goes_on {
                break;
            }
            end += c.len_utf8();
        }
        Some(end)
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
    pub(super) fn follows_number(&self, start: usize) -> bool {
        self.tokens.last().is_some_and(|token| {
            token.kind == Kind::Number && {
                let gap = &self.text[token.span.end as usize..start];
                gap.len() <= 3 && !gap.contains('\n') && gap.chars().count() <= 1
            }
        })
    }

    /// Whether the word up to `end` is elided by the apostrophe there.
    fn elides(&self, start: usize, end: usize, apostrophe: char) -> bool {
        if !elides(self.language) {
            return false;
        }
        let rest = end + apostrophe.len_utf8();
        let is_quoted = self.adjacent(start).is_some_and(|token| {
            token.kind == Kind::QuoteOpen && token.span.of(self.text).chars().all(is_apostrophe)
        });
        if is_quoted && !self.is_alphanumeric(rest) {
            return false;
        }
        is_elision(self.slice(start, end), &self.text[rest..], self.language)
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
        if self.is_english() && self.cut_possessive(start, end) {
            return;
        }
        self.plain(start, end);
    }

    /// Emits a hyphenated word, its clitics apart.
    fn cut_clitics(&mut self, start: usize, end: usize) {
        let n_hyphens = self.hyphens.len();
        if self.is_english() && (self.cut_english_compound(start, end) || self.cut_possessive(start, end)) {
            return;
        }
        // Only French parts a pronoun from its verb at the hyphen.
        if !matches!(self.language, Language::French | Language::Other) || n_hyphens > 6 {
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
