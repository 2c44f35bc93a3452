//! Everything that is not a word or a figure: quotation marks, dashes, points, signs, pictures.

use super::Scanner;
use crate::text::chars::{Class, class, is_apostrophe, is_invisible};
use crate::text::{Kind, Language};

impl Scanner<'_> {
    /// Marks without a letter before them.
    pub(super) fn stray_marks(&mut self, start: usize) {
        let end = self.run(start);
        let has_letter =
            self.slice(start, end).chars().any(|c| matches!(class(c), Class::Letter | Class::Digit));
        self.emit(start, end, if has_letter { Kind::Word } else { Kind::Symbol });
    }

    /// An apostrophe that no word before it took.
    pub(super) fn apostrophe(&mut self, start: usize, c: char) {
        let after = start + c.len_utf8();
        // rock ’n’ roll
        if matches!(self.bytes.get(after), Some(b'n' | b'N'))
            && self.char_at(after + 1).is_some_and(is_apostrophe)
        {
            let end = self.after(after + 1);
            return self.emit(start, end, Kind::Word);
        }
        if c == '\'' && self.bytes.get(after) == Some(&b'\'') {
            let opens = self.opens(start, after + 1);
            return self.emit(start, after + 1, if opens { Kind::QuoteOpen } else { Kind::QuoteClose });
        }
        if self.is_english()
            && c != '‘'
            && let Some(end) = self.english_clitic(start)
        {
            return self.emit(start, end, Kind::Clitic);
        }
        if self.is_english()
            && let Some(end) = self.headless_word(start, after)
        {
            return self.emit(start, end, Kind::Word);
        }
        if let Some(end) = self.dutch_article(start, after) {
            return self.compound(start, end);
        }
        // The eighties: ’80s, '90.
        let digits = self.digits(after);
        let is_free = self.char_before(start).is_none_or(|c| !c.is_numeric());
        if is_free
            && digits == after + 2
            && !self.char_at(self.run(digits)).is_some_and(is_apostrophe)
            && c != '‘'
        {
            return self.emit(start, self.run(digits), Kind::Number);
        }
        let kind = match c {
            '‘' => Kind::QuoteOpen,
            '’' if !self.opens(start, after) => Kind::QuoteClose,
            _ if self.opens(start, after) => Kind::QuoteOpen,
            _ => Kind::QuoteClose,
        };
        self.emit(start, after, kind);
    }

    /// ’s-Hertogenbosch in any text, ’t, ’n and ’s avonds in a Dutch one.
    fn dutch_article(&self, start: usize, after: usize) -> Option<usize> {
        let end = after + 1;
        let is_article =
            matches!(self.bytes.get(after), Some(b's' | b'S' | b't' | b'n' | b'k' | b'm' | b'r'))
                && !self.is_alphanumeric(end);
        let is_free = self.char_before(start).is_none_or(|c| !c.is_alphanumeric());
        let is_name = matches!(self.bytes.get(after), Some(b's' | b'S'))
            && self.bytes.get(end) == Some(&b'-')
            && self.char_at(end + 1).is_some_and(char::is_uppercase);
        let is_closed = self.char_at(end).is_some_and(is_apostrophe);
        (is_article && is_free && (is_name || self.language == Language::Dutch && !is_closed)).then_some(end)
    }

    /// Whether a quotation mark between `start` and `end` opens: something follows, nothing stands before.
    fn opens(&self, start: usize, end: usize) -> bool {
        let before = self.char_before(start);
        let free_before = before.is_none_or(|c| {
            c.is_whitespace()
                || is_invisible(c)
                || matches!(c, '(' | '[' | '{' | '«' | '“' | '‘' | '"' | '—' | '–' | '-' | '/')
        }) || self
            .adjacent(start)
            .is_some_and(|token| matches!(token.kind, Kind::Elided | Kind::QuoteOpen));
        let next = self.char_at(end);
        free_before
            && next.is_some_and(|c| !c.is_whitespace() && !matches!(c, ',' | '.' | ';' | ')' | ']' | '»'))
    }

    /// Whether a quotation mark closes: something stands before it and nothing follows.
    fn closes(&self, start: usize, end: usize) -> bool {
        let is_gap = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || is_invisible(c));
        let is_tied = !is_gap(self.char_before(start))
            && !self.adjacent(start).is_some_and(|token| {
                matches!(token.kind, Kind::Elided | Kind::QuoteOpen | Kind::Dash)
                    || matches!(token.span.of(self.text), "(" | "[" | "/")
            });
        let next = self.char_at(end);
        is_tied
            && (is_gap(next)
                || next.is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '…')))
    }

    /// A hyphen at the start of a token: a sign, a dash, or a clitic that lost its verb.
    pub(super) fn hyphen(&mut self, start: usize, c: char) {
        let after = start + c.len_utf8();
        // A letter before is none of a compound's: `à-2,5`.
        let is_free =
            self.char_before(start).is_none_or(|c| !(c.is_numeric() || matches!(c, ')' | ']' | '%' | '-')));
        if is_free && self.is_digit(after) {
            return self.signed(start, after);
        }
        let end = self.same(start, c);
        if self.bytes.get(end) == Some(&b'>') && c == '-' {
            return self.emit(start, end + 1, Kind::Symbol);
        }
        self.emit(start, end, Kind::Dash);
    }

    /// A figure with its sign.
    fn signed(&mut self, start: usize, digits: usize) {
        let count = self.tokens.len();
        self.number(digits);
        if let Some(token) = self.tokens.get_mut(count) {
            token.span.start = start as u32;
        }
    }

    /// The place behind the repetitions of `c`.
    fn same(&self, start: usize, c: char) -> usize {
        let mut end = start + c.len_utf8();
        while self.char_at(end) == Some(c) && end - start < super::LONGEST {
            end += c.len_utf8();
        }
        end
    }

    /// A keycap: a digit in its box.
    pub(super) fn keycap(&self, start: usize) -> Option<usize> {
        let rest = self.text[start..].get(1..)?;
        let skipped = if rest.starts_with('\u{FE0F}') { '\u{FE0F}'.len_utf8() } else { 0 };
        rest[skipped..].starts_with('\u{20E3}').then_some(start + 1 + skipped + '\u{20E3}'.len_utf8())
    }

    /// One picture: flags are two letters, families are joined, skin is a modifier.
    pub(super) fn emoji(&mut self, start: usize) {
        let is_flag_letter = |c: char| matches!(c, '\u{1F1E6}'..='\u{1F1FF}');
        let mut end = self.after(start);
        if self.char_at(start).is_some_and(is_flag_letter) {
            if self.char_at(end).is_some_and(is_flag_letter) {
                end = self.after(end);
            }
            return self.emit(start, end, Kind::Emoji);
        }
        while let Some(c) = self.char_at(end) {
            match c {
                '\u{FE0E}'
                | '\u{FE0F}'
                | '\u{1F3FB}'..='\u{1F3FF}'
                | '\u{E0020}'..='\u{E007F}'
                | '\u{20E3}' => {
                    end += c.len_utf8();
                }
                '\u{200D}' if self.class_at(end + 3) == Class::Emoji => end = self.after(end + 3),
                _ if class(c) == Class::Mark => end += c.len_utf8(),
                _ => break,
            }
            if end - start > super::LONGEST {
                break;
            }
        }
        self.emit(start, end, Kind::Emoji);
    }

    /// Points, brackets and signs.
    pub(super) fn sign(&mut self, start: usize, c: char) {
        let after = start + c.len_utf8();
        let (end, kind) = match c {
            // .5 as it is written in English
            '.' if self.is_digit(after) && self.char_before(start).is_none_or(char::is_whitespace) => {
                return self.signed(start, after);
            }
            '.' | '!' | '?' | '…' => (self.points(start, c), Kind::Punctuation),
            '"' | '＂' => {
                let kind = if self.opens(start, after) { Kind::QuoteOpen } else { Kind::QuoteClose };
                (after, kind)
            }
            // German and its neighbours: „so“, »so«, ‚so‘.
            '“' if self.closes(start, after) => (after, Kind::QuoteClose),
            '«' if self.language == Language::German && self.closes(start, after) => {
                (after, Kind::QuoteClose)
            }
            '»' if self.language == Language::German && self.opens(start, after) => (after, Kind::QuoteOpen),
            '«' | '“' | '„' | '‚' | '‹' | '「' | '『' | '‟' | '‛' => (after, Kind::QuoteOpen),
            '»' | '”' | '›' | '」' | '』' => (after, Kind::QuoteClose),
            '<' if self.bytes.get(after) == Some(&b'<') => (self.same(start, c), Kind::QuoteOpen),
            '>' if self.bytes.get(after) == Some(&b'>') => (self.same(start, c), Kind::QuoteClose),
            '`' => (self.same(start, c), Kind::QuoteOpen),
            '–' | '—' | '―' | '‒' => (self.same(start, c), Kind::Dash),
            '+' | '−' | '±' if self.is_free_sign(start) && self.is_digit(after) && c != '±' => {
                return self.signed(start, after);
            }
            '−' => (after, Kind::Symbol),
            '+' if self.bytes.get(after..after + 2) == Some(b"/-") => (after + 2, Kind::Symbol),
            '#' | '*' if self.keycap(start).is_some() => (self.keycap(start).unwrap_or(after), Kind::Emoji),
            '#' | '@' | '＃' | '＠' => match self.tag(start, c) {
                Some(found) => found,
                None => (self.same(start, c), Kind::Symbol),
            },
            '$' if self.bytes.get(after) == Some(&b'$') => (self.same(start, c), Kind::Symbol),
            '°' | '%' | '‰' | '€' | '$' | '£' | '¥' | '¢' | '₽' | '₹' | '₴' => {
                (self.unit_end(start, c), Kind::Unit)
            }
            ':' | ';' | '=' if self.face(start).is_some() => (self.face(start).unwrap_or(after), Kind::Emoji),
            '=' if self.bytes.get(self.same(start, c)) == Some(&b'>') => {
                (self.same(start, c) + 1, Kind::Symbol)
            }
            '<' if self.bytes.get(after) == Some(&b'3') && !self.is_alphanumeric(after + 1) => {
                (after + 1, Kind::Emoji)
            }
            '<' if matches!(self.bytes.get(after), Some(b'-' | b'=')) => {
                let sign = if self.bytes[after] == b'-' { '-' } else { '=' };
                (self.same(after, sign), Kind::Symbol)
            }
            '(' if self.face_from_the_right(start).is_some() => {
                (self.face_from_the_right(start).unwrap_or(after), Kind::Emoji)
            }
            '*' | '+' | '_' | '=' | '~' | '•' | '|' | '\\' | '^' => (self.same(start, c), Kind::Symbol),
            '-' | '<' | '>' => (after, Kind::Symbol),
            _ if class(c) == Class::Punctuation => (after, Kind::Punctuation),
            _ => (self.with_marks(after), Kind::Symbol),
        };
        self.emit(start, end, kind);
    }

    /// Whether nothing that could be counted stands before a sign.
    fn is_free_sign(&self, start: usize) -> bool {
        self.char_before(start).is_none_or(|c| !c.is_alphanumeric() && !matches!(c, ')' | ']' | '%'))
    }

    /// Points and marks of exclamation in a row: `...`, `?!`, `…`.
    fn points(&self, start: usize, c: char) -> usize {
        let mut end = self.same(start, c);
        if matches!(c, '!' | '?') {
            while matches!(self.bytes.get(end), Some(b'!' | b'?')) && end - start < super::LONGEST {
                end += 1;
            }
        }
        end
    }

    /// The degree takes its scale: °C.
    fn unit_end(&self, start: usize, c: char) -> usize {
        let after = start + c.len_utf8();
        if c == '°'
            && matches!(self.bytes.get(after), Some(b'C' | b'F' | b'K'))
            && !self.is_alphanumeric(after + 1)
        {
            return after + 1;
        }
        after
    }

    fn with_marks(&self, from: usize) -> usize {
        let mut end = from;
        while self.class_at(end) == Class::Mark && end - from < super::LONGEST {
            end = self.after(end);
        }
        end
    }
}
