//! Addresses of the web and of people: https://…, www.nato.int, contact@otan.example, #OTAN, @SecGen.

use super::Scanner;
use crate::text::Kind;
use crate::text::chars::{Class, class, is_invisible};

/// The longest part of an address before its `@` that is looked for.
const LONGEST_LOCAL: usize = 64;

/// Endings that make an address of `lemonde.fr` without http; words of French or English are left out.
const ENDINGS: [&str; 22] = [
    "com", "org", "net", "fr", "eu", "int", "ch", "be", "uk", "io", "info", "gov", "edu", "gouv", "ly", "tv",
    "ca", "lu", "eus", "bzh", "nc", "mil",
];

/// Endings of the names of files, words of French or English left out.
const FILES: [&str; 25] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "rtf", "odt", "jpg", "jpeg", "png", "gif",
    "svg", "htm", "html", "php", "xml", "csv", "json", "zip", "exe", "mp3", "mp4",
];

impl Scanner<'_> {
    /// The end and kind of an address that starts at `start`, if there is one.
    pub(super) fn web_at(&mut self, start: usize) -> Option<(usize, Kind)> {
        if let Some(end) = self.email(start) {
            return Some((end, Kind::Email));
        }
        match self.bytes[start] {
            b'h' | b'H' | b'f' | b'F' | b'w' | b'W' | b'm' | b'M' => {}
            _ => return None,
        }
        let rest = &self.bytes[start..];
        let begins = |with: &[u8]| rest.len() > with.len() && rest[..with.len()].eq_ignore_ascii_case(with);
        let schemes: [&[u8]; 5] = [b"https://", b"http://", b"ftp://", b"www.", b"mailto:"];
        let scheme = schemes.into_iter().find(|scheme| begins(scheme))?;
        let end = self.url_end(start + scheme.len());
        (end > start + scheme.len()).then_some((end, Kind::Url))
    }

    /// The place behind the characters of an address, without the marks that close the sentence.
    pub(super) fn url_end(&self, from: usize) -> usize {
        let mut end = from;
        let mut open = 0i32;
        let mut last_good = from;
        for c in self.text[from..].chars() {
            if c.is_whitespace()
                || is_invisible(c)
                || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '`' | '…')
            {
                break;
            }
            if c == '(' {
                open += 1;
            } else if c == ')' {
                if open == 0 {
                    break;
                }
                open -= 1;
            }
            end += c.len_utf8();
            let closes_a_sentence = matches!(
                c,
                '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '(' | '[' | ']' | '{' | '}' | '|'
            );
            if !closes_a_sentence {
                last_good = end;
            }
            if end - from > super::LONGEST {
                break;
            }
        }
        last_good
    }

    /// The end of an e-mail address that starts at `start`.
    fn email(&mut self, start: usize) -> Option<usize> {
        if self.next_at_sign < start {
            self.next_at_sign = start;
        }
        if self.next_at_sign < self.bytes.len() && self.bytes[self.next_at_sign] != b'@' {
            let rest = &self.bytes[self.next_at_sign..];
            self.next_at_sign += rest.iter().position(|&byte| byte == b'@').unwrap_or(rest.len());
        }
        let sign = self.next_at_sign;
        if sign >= self.bytes.len() || sign == start || sign - start > LONGEST_LOCAL {
            return None;
        }
        let is_local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
        if !self.bytes[start..sign].iter().all(is_local) {
            return None;
        }
        self.domain_end(sign + 1)
    }

    /// The end of a domain with at least one dot.
    fn domain_end(&self, from: usize) -> Option<usize> {
        let mut end = from;
        let mut dotted = None;
        loop {
            let label = self.bytes[end..]
                .iter()
                .take(64)
                .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-')
                .count();
            if label == 0 {
                return dotted;
            }
            end += label;
            if end > from + label {
                dotted = Some(end);
            }
            if self.bytes.get(end) != Some(&b'.') || end - from > 255 {
                return dotted;
            }
            end += 1;
        }
    }

    /// The end of `lemonde.fr` or `bit.ly/3HPHzN6`, the first label ending with a dot at `dot`.
    pub(super) fn bare_domain(&self, start: usize, dot: usize) -> Option<usize> {
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        if !self.bytes[start..dot].iter().all(is_plain) || !self.bytes.get(dot + 1)?.is_ascii_alphanumeric() {
            return None;
        }
        let end = self.domain_end(start)?;
        let last = self.slice(start, end).rsplit('.').next()?;
        let is_ending = ENDINGS.contains(&last) || ENDINGS.contains(&last.to_ascii_lowercase().as_str());
        // A capital behind the dot is a new sentence: the ending must be written as an address is.
        let same_case = last.bytes().all(|byte| byte.is_ascii_lowercase())
            || self.slice(start, end).bytes().all(|byte| !byte.is_ascii_lowercase());
        // `t.co/3HPHzN6`: an ending that is short for other things as well needs a path.
        let is_ending = is_ending || (last == "co" && self.bytes.get(end) == Some(&b'/'));
        if !is_ending || !same_case || self.is_alphanumeric(end) {
            return None;
        }
        Some(if self.bytes.get(end) == Some(&b'/') { self.url_end(end).max(end) } else { end })
    }

    /// The end of `service-public.fr`, whose first label goes on at the hyphen.
    pub(super) fn hyphenated_domain(&self, start: usize, hyphen: usize) -> Option<usize> {
        let is_label = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
        let dot = hyphen + self.bytes[hyphen..].iter().take(64).take_while(is_label).count();
        if self.bytes.get(dot) != Some(&b'.') || self.bytes[dot - 1] == b'-' {
            return None;
        }
        self.bare_domain(start, dot)
    }

    /// The end of `rapport.pdf`: a name and the ending of a kind of file.
    pub(super) fn file_name(&self, dot: usize) -> Option<usize> {
        let end = self.run(dot + 1);
        let ending = self.slice(dot + 1, end);
        let same_case = ending.bytes().all(|byte| !byte.is_ascii_uppercase())
            || ending.bytes().all(|byte| !byte.is_ascii_lowercase());
        let is_known = ending.len() <= 4 && FILES.contains(&ending.to_ascii_lowercase().as_str());
        (is_known && same_case).then_some(end)
    }

    /// `#OTAN` and `@SecGen`: the sign and what follows it, if that is a name.
    pub(super) fn tag(&mut self, start: usize, sign: char) -> Option<(usize, Kind)> {
        let from = start + sign.len_utf8();
        let mut end = from;
        let mut has_letter = false;
        while let Some(c) = self.char_at(end) {
            match class(c) {
                Class::Letter | Class::Ideograph => has_letter = true,
                Class::Digit | Class::Mark => {}
                _ if c == '_' => has_letter = true,
                _ if c == '.' && sign == '@' && self.is_alphanumeric(end + 1) => {}
                _ => break,
            }
            end = self.after(end);
            if end - from > super::LONGEST {
                break;
            }
        }
        let kind = if sign == '@' || sign == '＠' { Kind::Handle } else { Kind::Hashtag };
        has_letter.then_some((end, kind))
    }
}
