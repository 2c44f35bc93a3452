//! From the characters of a pattern to its tree.
//!
//! ```text
//! either = row { "|" row }
//! row    = one { one }
//! one    = ( [label ":"] "[" test "]" | "value" | "(" either ")" ) [ "?" | "*" | "+" | "{" n [ "," m ] "}" ]
//! test   = all { "|" all }       all = not { "&" not }       not = [ "!" ] ( "(" test ")" | name ( "=" | "!=" ) value )
//! ```

use super::{Attribute, Flags, Pattern, Test};
use crate::query::reading::CqlFault;
use crate::query::regex::Regex;
use crate::query::steps::{self, Tree};
use crate::text::Layer;

/// Parentheses within parentheses.
const MAX_DEPTH: usize = 50;
/// The highest count of `{n,m}`.
const MAX_COUNT: u32 = 500;
/// Tests of a pattern.
const MAX_TESTS: usize = 100;

type Read<T> = Result<T, (usize, CqlFault)>;

/// Whether a pattern may begin here: a bracket with a test or nothing in it.
pub(in crate::query) fn looks_like(text: &str) -> bool {
    let Some(inside) = text.strip_prefix('[') else { return false };
    let inside = inside.trim_start();
    let test = inside.trim_start_matches(['!', '(', ' ']);
    let name = test.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
    let value = name.trim_start().trim_start_matches('!');
    inside.starts_with(']') || name.len() < test.len() && value.starts_with('=')
}

/// Reads a pattern from the beginning of a text as far as it goes, and gives its length and whether it has a bracket.
/// A fault comes with its place.
pub(in crate::query) fn pattern(text: &str) -> Read<(Pattern, usize, bool)> {
    let mut reader = Reader { text, at: 0, tests: Vec::new(), has_bracket: false };
    let tree = reader.either(0)?;
    let end = text[..reader.at].trim_end().len();
    let pattern = Pattern { tree, tests: reader.tests };
    if steps::write(&pattern.tree).is_none() {
        return Err((0, CqlFault::TooLarge));
    }
    Ok((pattern, end, reader.has_bracket))
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    tests: Vec<Test>,
    has_bracket: bool,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn skip(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// Steps over a sign after white space, if it stands here.
    fn next_if(&mut self, sign: &str) -> bool {
        let rest = self.rest().trim_start();
        let is = rest.starts_with(sign);
        if is {
            self.at = self.text.len() - rest.len() + sign.len();
        }
        is
    }

    fn either(&mut self, depth: usize) -> Read<Tree<u16>> {
        let mut rows = vec![self.row(depth)?];
        while self.next_if("|") {
            rows.push(self.row(depth)?);
        }
        Ok(if rows.len() == 1 { rows.remove(0) } else { Tree::Either(rows) })
    }

    fn row(&mut self, depth: usize) -> Read<Tree<u16>> {
        let mut row = Vec::new();
        loop {
            let before = self.at;
            let one = match self.one(depth) {
                // Behind something that is whole, a parenthesis or mark may belong to the query around.
                Err(_) if !row.is_empty() && !self.text[before..].trim_start().starts_with('[') => {
                    self.at = before;
                    break;
                }
                one => one?,
            };
            let Some(mut one) = one else { break };
            while let Some((least, most)) = self.count()? {
                one = Tree::Repeat(Box::new(one), least, most);
            }
            row.push(one);
        }
        match row.len() {
            0 => Err((self.at, CqlFault::NoValue)),
            1 => Ok(row.remove(0)),
            _ => Ok(Tree::Row(row)),
        }
    }

    fn one(&mut self, depth: usize) -> Read<Option<Tree<u16>>> {
        let before = self.at;
        self.skip();
        let start = self.at;
        let label =
            self.rest().bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
        if label > 0 && self.rest()[label..].starts_with(":[") {
            self.at += label + 1;
        } else if self.rest().starts_with("@[") {
            self.at += 1;
        }
        let rest = self.rest();
        if looks_like(rest) {
            self.has_bracket = true;
            self.at += 1;
            let test = if self.next_if("]") {
                Test::Any
            } else {
                let test = self.test(0)?;
                if !self.next_if("]") {
                    return Err((start, CqlFault::Unclosed));
                }
                test
            };
            return self.letter(test).map(Some);
        }
        if rest.starts_with('"') {
            let (value, flags) = self.value(Attribute::Word)?;
            if value.contains(char::is_whitespace) {
                return Err((start, CqlFault::NoValue));
            }
            return self.letter(Test::Value { attribute: Attribute::Word, value, flags }).map(Some);
        }
        if rest.starts_with('(') {
            if depth == MAX_DEPTH {
                return Err((start, CqlFault::TooLarge));
            }
            self.at += 1;
            let tree = self.either(depth + 1)?;
            if !self.next_if(")") {
                return Err((start, CqlFault::Unclosed));
            }
            return Ok(Some(tree));
        }
        if rest.starts_with("::") {
            return Err((start, CqlFault::NotSupported("::".into())));
        }
        self.at = before;
        Ok(None)
    }

    fn letter(&mut self, test: Test) -> Read<Tree<u16>> {
        if self.tests.len() == MAX_TESTS {
            return Err((self.at, CqlFault::TooLarge));
        }
        self.tests.push(test);
        Ok(Tree::Letter(self.tests.len() as u16 - 1))
    }

    /// `?`, `*`, `+`, `{n}`, `{n,}`, `{n,m}` or `{,m}`, if one stands here.
    fn count(&mut self) -> Read<Option<(u32, Option<u32>)>> {
        for (sign, count) in [("?", (0, Some(1))), ("*", (0, None)), ("+", (1, None))] {
            if self.next_if(sign) {
                return Ok(Some(count));
            }
        }
        let start = self.at;
        if !self.next_if("{") {
            return Ok(None);
        }
        let Some(length) = self.rest().find('}') else { return Err((start, CqlFault::Unclosed)) };
        let inside: String = self.rest()[..length].chars().filter(|c| !c.is_whitespace()).collect();
        self.at += length + 1;
        let number = |text: &str| match text.parse::<u32>() {
            Ok(number) if number <= MAX_COUNT => Ok(number),
            _ if text.is_empty() => Ok(0),
            _ if text.bytes().all(|byte| byte.is_ascii_digit()) => Err((start, CqlFault::TooLarge)),
            _ => Err((start, CqlFault::NoValue)),
        };
        let (least, most) = match inside.split_once(',') {
            None if inside.is_empty() => return Err((start, CqlFault::NoValue)),
            None => (number(&inside)?, Some(number(&inside)?)),
            Some((least, "")) => (number(least)?, None),
            Some((least, most)) => (number(least)?, Some(number(most)?)),
        };
        if most.is_some_and(|most| most < least) {
            return Err((start, CqlFault::NoValue));
        }
        Ok(Some((least, most)))
    }

    fn test(&mut self, depth: usize) -> Read<Test> {
        let mut either = vec![self.all(depth)?];
        while self.next_if("|") {
            either.push(self.all(depth)?);
        }
        Ok(if either.len() == 1 { either.remove(0) } else { Test::Either(either) })
    }

    fn all(&mut self, depth: usize) -> Read<Test> {
        let mut all = vec![self.not(depth)?];
        while self.next_if("&") {
            all.push(self.not(depth)?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Test::All(all) })
    }

    fn not(&mut self, depth: usize) -> Read<Test> {
        self.skip();
        let start = self.at;
        if depth == MAX_DEPTH {
            return Err((start, CqlFault::TooLarge));
        }
        if self.next_if("!") {
            return Ok(Test::Not(Box::new(self.not(depth + 1)?)));
        }
        if self.next_if("(") {
            let test = self.test(depth + 1)?;
            return if self.next_if(")") { Ok(test) } else { Err((start, CqlFault::Unclosed)) };
        }
        let length =
            self.rest().bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.')).count();
        let name = self.rest()[..length].to_owned();
        self.at += length;
        let negated = self.next_if("!=");
        if name.is_empty() || !negated && !self.next_if("=") {
            return Err((self.at, CqlFault::NoValue));
        }
        let Some(attribute) = Attribute::from_name(&name) else {
            let fault =
                if name.contains('.') { CqlFault::NotSupported(name) } else { CqlFault::NoAttribute(name) };
            return Err((start, fault));
        };
        let (value, flags) = self.value(attribute)?;
        let test = Test::Value { attribute, value, flags };
        Ok(if negated { Test::Not(Box::new(test)) } else { test })
    }

    /// A value in quotation marks, or a bare word, with its flags.
    fn value(&mut self, attribute: Attribute) -> Read<(String, Flags)> {
        self.skip();
        let start = self.at;
        let mark = self.rest().chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, from) = match mark {
            Some(mark) => {
                let mut escaped = false;
                let close = self.rest()[1..].char_indices().find(|(_, c)| {
                    let closes = *c == mark && !escaped;
                    escaped = *c == '\\' && !escaped;
                    closes
                });
                let Some((length, _)) = close else { return Err((start, CqlFault::Unclosed)) };
                self.at += length + 2;
                (self.text[start + 1..start + 1 + length].to_owned(), start + 1)
            }
            None => {
                let is_end =
                    |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '*' | '\'' | '’'));
                let length = self.rest().find(is_end).unwrap_or(self.rest().len());
                self.at += length;
                (self.text[start..self.at].to_owned(), start)
            }
        };
        if value.is_empty() && mark.is_none() {
            return Err((start, CqlFault::NoValue));
        }
        let mut flags = Flags::default();
        if self.next_if("%") {
            let length = self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
            for flag in self.rest()[..length].chars() {
                match flag {
                    'c' => flags.case = true,
                    'd' => flags.accents = true,
                    'l' => flags.literal = true,
                    other => return Err((self.at, CqlFault::NotSupported(format!("%{other}")))),
                }
            }
            self.at += length;
        }
        let value = if flags.literal { escape(&value) } else { value };
        let layer = if attribute == Attribute::Word { Layer::Form } else { Layer::Fold };
        match Regex::new(&value, layer) {
            Ok(_) => Ok((value, flags)),
            Err((at, why)) => Err((from + at, CqlFault::Regex(why))),
        }
    }
}

/// A value whose signs mean themselves.
fn escape(value: &str) -> String {
    let mut escaped = String::new();
    for c in value.chars() {
        if !c.is_alphanumeric() {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
