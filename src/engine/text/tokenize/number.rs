//! Figures: 1 000, 3,5, 15/10/2025, 2022-2025, 14:05, 1er.

use super::Scanner;
use super::unit::{is_multiple, is_written_behind};
use crate::text::chars::{Class, is_hyphen};
use crate::text::fold::fold;
use crate::text::{Kind, Language};

impl Scanner<'_> {
    /// Reads what starts with a digit.
    pub(super) fn number(&mut self, start: usize) {
        if let Some(end) = self.keycap(start) {
            return self.emit(start, end, Kind::Emoji);
        }
        if let Some((end, kind)) = self.web_at(start) {
            return self.emit(start, end, kind);
        }
        if let Some(end) = self.stamp(start) {
            return self.emit(start, end, Kind::Number);
        }
        let run = self.run(start);
        let digits = self.digits(start);
        if digits < run {
            return self.digits_and_letters(start, digits, run);
        }
        let end = self.figure(start, digits);
        if self.language == Language::German && self.is_german_day(start, end) {
            return self.emit(start, end + 1, Kind::Ordinal);
        }
        // 2-en-1, 11-Septembre, 4-temps: the figure starts a compound.
        if self.class_at(end) == Class::Hyphen && self.is_letter(self.after(end)) {
            return self.compound(start, end);
        }
        self.emit(start, end, Kind::Number);
    }

    /// 3. Oktober: German writes ordinals with a dot, surely so before a month.
    fn is_german_day(&self, start: usize, end: usize) -> bool {
        let Some(month) = self.text[end..].strip_prefix(". ") else { return false };
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
        end - start <= 2 && MONTHS.iter().any(|name| month.starts_with(name))
    }

    /// 1er, 2e, 15h30, 4x4, 3D, 20ans.
    fn digits_and_letters(&mut self, start: usize, digits: usize, run: usize) {
        let suffix = fold(self.slice(digits, self.floor(run.min(digits + 64))));
        if matches!(self.char_at(run), Some('€' | '$' | '£')) && is_multiple(self.slice(digits, run)) {
            return self.emit(start, digits, Kind::Number);
        }
        let letters = self.slice(digits, run);
        if is_written_behind(letters) || self.is_cut_from_figure(letters) {
            return self.emit(start, digits, Kind::Number);
        }
        let kind = match suffix.as_str() {
            "er" | "ers" | "re" | "res" | "ere" | "eres" | "e" | "es" | "eme" | "emes" | "nd" | "nde"
            | "nds" | "ndes" | "ieme" | "iemes" | "ᵉ" | "ᵉʳ" | "st" | "rd" | "th" => Kind::Ordinal,
            "s" | "h" | "mn" | "min" => Kind::Number,
            _ if is_time(&suffix) => Kind::Number,
            _ => Kind::Word,
        };
        if matches!(kind, Kind::Word) {
            return self.compound(start, run);
        }
        let joins = self.class_at(run) == Class::Hyphen || self.bytes.get(run) == Some(&b'/');
        if joins && self.is_alphanumeric(self.after(run)) {
            return self.compound(start, run);
        }
        self.emit(start, run, kind);
    }

    fn floor(&self, at: usize) -> usize {
        self.text.floor_char_boundary(at)
    }

    /// The place behind the digits at `at`.
    pub(super) fn digits(&self, at: usize) -> usize {
        let mut end = at;
        while self.is_digit(end) && end - at <= super::LONGEST {
            end = self.after(end);
        }
        end
    }

    /// The place behind a figure whose first digits end at `end`.
    fn figure(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        if self.bytes[start..end].len() <= 3 {
            end = self.groups(end);
        }
        let mut slashes = 0;
        let mut colons = 0;
        while let Some(sign) = self.char_at(end) {
            let next = end + sign.len_utf8();
            if !self.is_digit(next) || end - start > super::LONGEST {
                break;
            }
            let digits = self.digits(next);
            // Letters behind the digits make another word of them: 2.Le, 1,2e.
            let width = digits - next;
            match sign {
                // Arabic writes its point and its comma apart from those of a sentence.
                '.' | '٫' | '٬' => {}
                ',' if self.is_comma_list(start, next, digits) => break,
                ',' => {}
                ':' if colons < 2 && width <= 2 => colons += 1,
                '/' if self.groups(digits) > digits && width <= 3 => break,
                '/' if slashes < 3 => slashes += 1,
                '\'' | '’' if width == 3 => {}
                c if is_hyphen(c) && !self.is_range(start, end, next) => {}
                _ => break,
            }
            let is_cut =
                self.is_letter(digits) && self.is_cut_from_figure(self.slice(digits, self.run(digits)));
            if self.is_letter(digits) && sign != '.' && sign != ',' && !is_cut {
                break;
            }
            end = digits;
        }
        end
    }

    /// The groups of three of `1 000 000`, all with the same kind of space.
    fn groups(&self, end: usize) -> usize {
        let Some(space) = self.char_at(end) else { return end };
        if !matches!(space, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\u{2007}') {
            return end;
        }
        let first_end = end;
        let mut end = end;
        while self.char_at(end) == Some(space) && end - first_end <= super::LONGEST {
            let first = end + space.len_utf8();
            let behind = self.digits_at_most(first, 4);
            if behind - first != 3 || self.is_letter(behind) {
                break;
            }
            end = behind;
        }
        end
    }

    fn digits_at_most(&self, at: usize, most: usize) -> usize {
        let window = &self.bytes[at..self.bytes.len().min(at + most)];
        at + window.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }

    /// Whether a comma parts the members of a list: 1,2,3 but not 3,5 or 1,000,000.
    fn is_comma_list(&self, start: usize, first: usize, first_end: usize) -> bool {
        if matches!(self.bytes[..start], [.., b'0'..=b'9', b',']) {
            return true;
        }
        if self.bytes.get(first_end) != Some(&b',') || !self.is_digit(first_end + 1) {
            return false;
        }
        let second = self.digits_at_most(first_end + 1, 4) - first_end - 1;
        first_end - first != 3 || second != 3
    }
}

/// 15h30, 2h05min, 1h30m.
fn is_time(suffix: &str) -> bool {
    let Some(rest) = suffix.strip_prefix('h') else { return false };
    let rest = rest.trim_end_matches(char::is_alphabetic);
    !rest.is_empty() && rest.len() <= 2 && rest.bytes().all(|byte| byte.is_ascii_digit())
}
