//! Signs that are read before words are cut: `/…/`, `~2`, `~5`, `title:otan`, `[lemma="aller"]`.
//!
//! Their characters mean something else than in a text, so they are found first and hidden from the tokenizer; in
//! quotation marks only `~2`. A pasted sentence is full of slashes and tildes: each is a sign only where the language
//! has it.

use super::reading::{CqlFault, Diagnostic, Fault, Severity};
use super::regex::Regex;
use super::{cql, field, fuzzy};
use crate::text::{Layer, Span};

/// A sign and its bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Region {
    pub span: Span,
    pub special: Special,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Special {
    /// `/…/`, without the slashes; `None` when it cannot be read.
    Regex(Option<String>),
    /// `~2` behind a word.
    Fuzzy(u8),
    /// `title:otan`; `None` when the value cannot be read.
    Field(Option<(String, String)>),
    /// A pattern of tokens; `None` when it cannot be read.
    Cql(Option<String>),
    /// What was named as a fault and means nothing else.
    Hidden,
    /// `~5` or `~>5` behind a phrase.
    Near { gap: u16, ordered: bool },
}

/// Other words that may lie between words near each other, at most.
pub(super) const MAX_GAP: u16 = 100;

/// The names of columns that a query may use as fields: those of a corpus, or any while none is looked at.
pub(super) type Columns<'a> = Option<&'a [String]>;

/// The special signs of a text, in their order.
pub(super) fn regions(text: &str, columns: Columns, diagnostics: &mut Vec<Diagnostic>) -> Vec<Region> {
    let mut scanner = Scanner { text, at: 0, phrase: None, columns, regions: Vec::new(), diagnostics };
    while scanner.step() {}
    scanner.regions
}

/// The text with its special signs made unreadable, every byte in its place.
pub(super) fn hidden(text: &str, regions: &[Region]) -> String {
    let mut hidden = String::with_capacity(text.len());
    for region in regions {
        hidden.push_str(&text[hidden.len()..region.span.start as usize]);
        hidden.extend(std::iter::repeat_n('\u{1}', region.span.len() as usize));
    }
    hidden.push_str(&text[hidden.len()..]);
    hidden
}

struct Scanner<'a, 'd> {
    text: &'a str,
    at: usize,
    /// The marks that close the phrase that is open.
    phrase: Option<&'static [char]>,
    columns: Columns<'a>,
    regions: Vec<Region>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Scanner<'_, '_> {
    /// Reads on by one character, sign or phrase; `false` at the end.
    fn step(&mut self) -> bool {
        let Some(character) = self.text[self.at..].chars().next() else { return false };
        let before = self.text[..self.at].chars().next_back();
        let begins = before.is_none_or(|c| c.is_whitespace() || c == '(');
        let starts = begins || self.follows_layer();
        let next = self.at + character.len_utf8();
        match character {
            close if self.phrase.is_some_and(|closes| closes.contains(&close)) => {
                (self.phrase, self.at) = (None, next);
                if self.text[next..].starts_with('~') {
                    self.near();
                }
            }
            '~' if before.is_some_and(char::is_alphanumeric) => self.fuzzy(),
            _ if self.phrase.is_some() => self.at = next,
            sign if begins
                && (matches!(sign, '[' | '(' | '"' | '@') || sign.is_ascii_alphanumeric())
                && self.cql() => {}
            '"' | '«' | '“' | '„' => {
                let closes: &'static [char] = match character {
                    '"' => &['"'],
                    '«' => &['»'],
                    '“' => &['”'],
                    _ => &['“', '”'],
                };
                if !self.text[next..].contains(closes) {
                    return false;
                }
                (self.phrase, self.at) = (Some(closes), next);
            }
            '/' if starts && self.regex() => {}
            name if starts && name.is_alphabetic() && self.field() => {}
            _ => self.at = next,
        }
        true
    }

    /// Whether the name of a layer and its colon stand right before.
    fn follows_layer(&self) -> bool {
        let Some(before) = self.text[..self.at].strip_suffix(':') else { return false };
        let name = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        Layer::from_name(&crate::text::fold::fold(name)).is_some()
    }

    fn push(&mut self, end: usize, special: Special) {
        let span = Span::new(self.at as u32, end as u32);
        self.regions.push(Region { span, special });
        self.at = end;
    }

    fn error(&mut self, start: usize, end: usize, fault: Fault) {
        let span = Span::new(start as u32, end as u32);
        self.diagnostics.push(Diagnostic { span, severity: Severity::Error, fault });
    }

    /// `~5` or `~>5` behind the mark that closes a phrase.
    fn near(&mut self) {
        let rest = &self.text[self.at + 1..];
        let ordered = rest.starts_with('>');
        let digits = rest[usize::from(ordered)..].bytes().take_while(u8::is_ascii_digit).count();
        let end = self.at + 1 + usize::from(ordered) + digits;
        if digits == 0 {
            let fault = Fault::NotSupported { what: self.text[self.at..end].to_owned() };
            self.error(self.at, end, fault);
            self.at = end;
            return;
        }
        let asked = self.text[end - digits..end].parse().unwrap_or(u16::MAX);
        let gap = asked.min(MAX_GAP);
        if gap < asked {
            self.error(self.at, end, Fault::TooFar { taken: gap });
        }
        self.push(end, Special::Near { gap, ordered });
    }

    /// `~`, `~1` or `~2` behind a word; what is asked beyond that is said where the word is known.
    fn fuzzy(&mut self) {
        let digits = self.text[self.at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let end = self.at + 1 + digits;
        if self.text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '~') {
            self.at = end;
            return;
        }
        let most = if digits == 0 { 1 } else { self.text[end - digits..end].parse().unwrap_or(u8::MAX) };
        self.push(end, Special::Fuzzy(most));
    }

    /// A pattern of tokens, if one begins here. What begins otherwise than with a bracket is one when it has a bracket.
    fn cql(&mut self) -> bool {
        let rest = &self.text[self.at..];
        let label = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '@');
        let label = if label.len() < rest.len() {
            label.strip_prefix(':').or(label.strip_prefix('[').map(|_| label))
        } else {
            Some(rest)
        };
        let Some(bracket) = label else { return false };
        let is_bracket = cql::looks_like(bracket);
        if !is_bracket && !rest.starts_with(['(', '"']) {
            return false;
        }
        let in_parentheses = cql::looks_like(rest.trim_start_matches(['(', ' ']));
        match cql::pattern(rest) {
            Ok((_, length, true)) => {
                let pattern = rest[..length].to_owned();
                self.push(self.at + length, Special::Cql(Some(pattern)));
                self.constraint();
            }
            Err((at, why)) if is_bracket || in_parentheses && why == CqlFault::TooLarge => {
                let at = self.at + at.min(rest.len());
                let close = self.text[at..].find(']').filter(|_| is_bracket);
                let end = close.map_or(self.text.len(), |length| at + length + 1);
                self.error(at, end, Fault::Cql { why });
                self.push(end, Special::Cql(None));
            }
            _ => return false,
        }
        true
    }

    /// `:: a.lemma = b.lemma` behind a pattern is named, and the pattern read without it.
    fn constraint(&mut self) {
        let rest = &self.text[self.at..];
        let start = self.at + rest.len() - rest.trim_start().len();
        if !self.text[start..].starts_with("::") {
            return;
        }
        let length = ["within", ")", ";"].iter().filter_map(|end| self.text[start..].find(end)).min();
        let end = start + length.unwrap_or(self.text.len() - start);
        let end = start + self.text[start..end].trim_end().len();
        self.error(start, end, Fault::Cql { why: CqlFault::NotSupported("::".into()) });
        self.at = start;
        self.push(end, Special::Hidden);
    }

    /// `title:otan`, `date:2023..2025`, if the name is one of a field.
    fn field(&mut self) -> bool {
        let (text, start) = (self.text, self.at);
        let rest = &text[start..];
        let Some(length) = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))) else {
            return false;
        };
        let Some(value) = rest[length..].strip_prefix(':') else { return false };
        let name = field::plain_name(&rest[..length]);
        let is_layer = Layer::from_name(&name).is_some();
        let opens = |c: char| c.is_alphanumeric() || matches!(c, '"' | '«' | '“' | '*' | '.');
        if name.is_empty() || is_layer || !value.starts_with(opens) {
            return false;
        }
        let known = field::known(&name);
        let from = start + length + 1;
        if known.is_none()
            && let Some(columns) = self.columns.filter(|columns| !columns.contains(&name))
        {
            let nearest = field::nearest(&name, columns);
            self.error(start, from, Fault::NoField { name, nearest });
            self.at = from;
            return true;
        }
        let close = match value.chars().next() {
            Some('"') => Some('"'),
            Some('«') => Some('»'),
            Some('“') => Some('”'),
            _ => None,
        };
        let (value, end) = match close {
            Some(close) => {
                let inside = &value[value.chars().next().map_or(0, char::len_utf8)..];
                let length = inside.find(close).unwrap_or(inside.len());
                let rest = &inside[length..];
                let after = rest.chars().next().map_or(0, char::len_utf8);
                (inside[..length].trim(), text.len() - rest.len() + after)
            }
            None => {
                let length = value.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"'));
                let value = value[..length.unwrap_or(value.len())].trim_end_matches([',', ';', '!', '?']);
                (value, from + value.len())
            }
        };
        let name = known.map_or(name, str::to_owned);
        // What a link keeps is what was meant, without the quirks of how it was typed.
        let value = value.replace(['"', '\u{1}'], " ");
        let is_read =
            if name == "date" { field::is_date(&value) } else { value.contains(char::is_alphanumeric) };
        if !is_read {
            let fault = if name == "date" { Fault::NoDate } else { Fault::NoWord };
            self.error(start, end, fault);
        }
        self.push(end, Special::Field(is_read.then_some((name, value))));
        true
    }

    /// `/…/`, if it is closed where a word may end.
    fn regex(&mut self) -> bool {
        let start = self.at + 1;
        let mut escaped = false;
        let close = self.text[start..].char_indices().take_while(|(_, c)| *c != '\n').find(|(_, c)| {
            let closes = *c == '/' && !escaped;
            escaped = *c == '\\' && !escaped;
            closes
        });
        let Some((length, _)) = close else { return false };
        let (inside, after) = (&self.text[start..start + length], &self.text[start + length + 1..]);
        let is_closed = after.chars().next().is_none_or(|c| c.is_whitespace() || c == ')');
        if !is_closed || inside.is_empty() || inside.starts_with(char::is_whitespace) {
            return false;
        }
        let end = start + length + 1;
        // A slash that is escaped is one, whatever the expression makes of other escapes.
        let special = match Regex::new(inside, Layer::Fold) {
            Ok(_) => Special::Regex(Some(inside.to_owned())),
            Err((at, why)) => {
                self.error(start + at, end, Fault::Regex { why });
                Special::Regex(None)
            }
        };
        self.push(end, special);
        true
    }
}

/// How many letters a fuzzy word may differ by, and whether less than was asked.
pub(super) fn letters(word: &str, asked: u8) -> (u8, bool) {
    let most = fuzzy::allowed(word, asked);
    (most, most < asked)
}
