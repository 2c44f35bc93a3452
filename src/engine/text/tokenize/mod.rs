//! From text to tokens: one lossless stream, by rules that follow the surface tokens of Universal
//! Dependencies.
//!
//! The scanner looks at one character, chooses a rule by its class, and the rule says where the token
//! ends. A rule looks at what stands around it, never at what lies far away, so time is linear.
//! `word` reads words with their elisions, clitics and dots, `number` figures, `web` addresses, and
//! `marks` everything else.

mod abbreviation;
mod clitic;
mod dotted;
mod elision;
mod english;
mod face;
mod join;
mod marks;
mod number;
mod stamp;
mod unit;
mod web;
mod word;

pub use elision::is_elided_form;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use super::chars::{ASCII, Class, class, is_invisible};
use super::{Kind, Language, Span, Token};
use std::ops::Range;

/// A token longer than this many bytes (its sign aside) is cut: nobody reads such a word, and every list holds it.
pub const LONGEST: usize = 4096;

/// The tokens of `text`, in order. What lies between two tokens is white space and invisible signs.
///
/// Texts are at most 4 GiB long; what lies beyond is not read.
pub fn tokenize(text: &str, language: Language) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    tokenize_into(text, 0..text.len(), language, &mut tokens);
    tokens
}

/// Appends the tokens of a part of `text` to `tokens`; their spans are bytes of the whole text. The part
/// begins and ends on characters, as if the text ended behind it.
pub fn tokenize_into(text: &str, part: Range<usize>, language: Language, tokens: &mut Vec<Token>) {
    let limit = text.floor_char_boundary(part.end.min(u32::MAX as usize));
    let mut scanner = Scanner::new(&text[..limit], language, std::mem::take(tokens));
    scanner.at = part.start;
    while scanner.at < scanner.bytes.len() {
        scanner.step();
    }
    *tokens = scanner.tokens;
}

/// Cuts a text in pieces of work; the tokens are those of [`tokenize`].
#[derive(Debug, Clone, Default)]
pub struct Cutting {
    pub tokens: Vec<Token>,
    at: usize,
    next_at_sign: usize,
}

impl Cutting {
    /// Goes on with the same text for about so many bytes. Says whether the text has ended.
    pub fn step(&mut self, text: &str, language: Language, bytes: usize) -> bool {
        let limit = text.floor_char_boundary(text.len().min(u32::MAX as usize));
        if self.at == 0 {
            self.tokens.reserve(limit / 5 + 1);
        }
        let mut scanner = Scanner::new(&text[..limit], language, std::mem::take(&mut self.tokens));
        scanner.at = self.at;
        scanner.next_at_sign = self.next_at_sign;
        let until = self.at.saturating_add(bytes.max(1)).min(limit);
        while scanner.at < until {
            scanner.step();
        }
        (self.at, self.next_at_sign) = (scanner.at, scanner.next_at_sign);
        self.tokens = scanner.tokens;
        self.at >= limit
    }
}

/// Where the reading of a text stands.
struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    language: Language,
    tokens: Vec<Token>,
    at: usize,
    /// The first `@` at or after `at` that is known, so that looking for it stays linear.
    next_at_sign: usize,
    /// Hyphens of the word that is being read.
    hyphens: Vec<usize>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str, language: Language, tokens: Vec<Token>) -> Self {
        Scanner {
            text,
            bytes: text.as_bytes(),
            language,
            tokens,
            at: 0,
            next_at_sign: 0,
            hyphens: Vec::new(),
        }
    }

    /// Reads one token, or one character of a gap.
    fn step(&mut self) {
        let start = self.at;
        let byte = self.bytes[start];
        if byte == b' ' {
            self.at += 1;
            return;
        }
        let Some(c) = self.char_at(start) else { return };
        match class(c) {
            Class::Space | Class::Invisible => self.at += c.len_utf8(),
            Class::Letter => self.word(start),
            Class::Digit => self.number(start),
            Class::Ideograph => self.emit(start, start + c.len_utf8(), Kind::Word),
            Class::Mark => self.stray_marks(start),
            Class::Apostrophe => self.apostrophe(start, c),
            Class::Hyphen => self.hyphen(start, c),
            Class::Emoji => self.emoji(start),
            Class::Punctuation | Class::Other => self.sign(start, c),
        }
    }

    /// Adds the token and goes on behind it. Overlong ones are cut at a character.
    fn emit(&mut self, start: usize, end: usize, kind: Kind) {
        let end = if end - start > LONGEST { self.text.floor_char_boundary(start + LONGEST) } else { end };
        self.tokens.push(Token { span: Span::new(start as u32, end as u32), kind });
        self.at = end;
    }

    #[inline]
    fn char_at(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            Some(&byte) if byte < 128 => Some(byte as char),
            Some(_) => self.text.get(at..)?.chars().next(),
            None => None,
        }
    }

    /// The class of the character at `at`; a space beyond the end.
    #[inline]
    fn class_at(&self, at: usize) -> Class {
        match self.bytes.get(at) {
            Some(&byte) if byte < 128 => ASCII[byte as usize],
            Some(_) => self.char_at(at).map_or(Class::Space, class),
            None => Class::Space,
        }
    }

    fn char_before(&self, at: usize) -> Option<char> {
        match at.checked_sub(1).map(|before| self.bytes[before]) {
            Some(byte) if byte < 128 => Some(byte as char),
            Some(_) => self.text[..at].chars().next_back(),
            None => None,
        }
    }

    /// The place behind the character at `at`.
    #[inline]
    fn after(&self, at: usize) -> usize {
        at + self.char_at(at).map_or(0, char::len_utf8)
    }

    fn is_letter(&self, at: usize) -> bool {
        self.class_at(at) == Class::Letter
    }

    fn is_digit(&self, at: usize) -> bool {
        self.class_at(at) == Class::Digit
    }

    /// Whether a letter or digit stands at `at`.
    fn is_alphanumeric(&self, at: usize) -> bool {
        matches!(self.class_at(at), Class::Letter | Class::Digit)
    }

    /// The place behind the letters, digits and marks that start at `at`. Invisible signs between them
    /// belong to the run, those behind it do not.
    fn run(&self, at: usize) -> usize {
        let mut end = at;
        loop {
            end = self.plain_run(end, at + LONGEST);
            match self.class_at(end) {
                Class::Letter | Class::Digit | Class::Mark => end = self.after(end),
                Class::Invisible => {
                    let inside = self.text[end..].find(|c| !is_invisible(c)).map(|skipped| end + skipped);
                    match inside {
                        Some(next)
                            if matches!(self.class_at(next), Class::Letter | Class::Digit | Class::Mark) =>
                        {
                            end = next;
                        }
                        _ => return end,
                    }
                }
                _ => return end,
            }
            if end - at > LONGEST {
                return end;
            }
        }
    }

    /// The place behind the letters and digits of ASCII and Latin-1 from `at` on, or not far behind `limit`:
    /// nearly all of a text, without a look into the tables.
    #[inline]
    fn plain_run(&self, at: usize, limit: usize) -> usize {
        let mut end = at;
        let limit = limit.min(self.bytes.len());
        while end < limit {
            match self.bytes[end] {
                byte if byte.is_ascii_alphanumeric() => end += 1,
                0xC3 if !matches!(self.bytes[end + 1], 0x97 | 0xB7) => end += 2,
                _ => break,
            }
        }
        end
    }

    /// The text between two places.
    fn slice(&self, start: usize, end: usize) -> &'a str {
        &self.text[start..end]
    }

    /// The token before, if nothing lies between it and `start`.
    fn adjacent(&self, start: usize) -> Option<Token> {
        self.tokens.last().copied().filter(|token| token.span.end as usize == start)
    }
}
