//! Where the caret stands: in a word, behind one, in a field, in a pattern of tokens.

use crate::corpus::Corpus;
use crate::query::cql::Attribute;
use crate::query::field;
use crate::query::parse::MAX_BYTES;
use crate::text::fold::fold;
use crate::text::{Kind, Language, Layer, Span, tokenize};

/// A place where something can be suggested.
#[derive(Debug)]
pub(super) struct Place {
    pub what: What,
    /// What was typed before the caret.
    pub typed: String,
    /// That, and the rest of the word under the caret.
    pub span: Span,
}

#[derive(Debug)]
pub(super) enum What {
    /// A word; `layer` when one was named before it, `row` the words right before it.
    Word {
        layer: Option<Layer>,
        row: Vec<Span>,
        quoted: bool,
    },
    /// Behind words, after a space.
    Gap {
        row: Vec<Span>,
        quoted: bool,
    },
    Field(String),
    /// The name of an attribute in brackets, and its value.
    Attribute,
    Value(Attribute),
}

/// What is open before the caret.
#[derive(Clone, Copy)]
enum Open {
    Nothing,
    /// A phrase: where its mark stands, what closes it.
    Phrase(usize, &'static [char]),
    /// A pattern's bracket, and in it the value that is open.
    Bracket(usize, Option<(usize, char)>),
}

/// Where the caret stands; `None` where nothing is suggested.
pub(super) fn read(corpus: &Corpus, query: &str, caret: usize) -> Option<Place> {
    if query.len() > MAX_BYTES || !query.is_char_boundary(caret) {
        return None;
    }
    let before = &query[..caret];
    match open(before) {
        Open::Bracket(start, value) => in_bracket(query, start, value, caret),
        Open::Phrase(mark, _) => {
            let content = mark + before[mark..].chars().next().map_or(0, char::len_utf8);
            match named(corpus, &before[..mark]) {
                // `outlet:"Le Mo`: the quotation marks are part of what is replaced.
                Some(Named::Field(name)) => {
                    let typed = before[content..].to_owned();
                    let end = tail(query, caret, |c| !matches!(c, '"' | '»' | '”'));
                    let close = query[end..].chars().next().map_or(0, char::len_utf8);
                    Some(Place { what: What::Field(name), typed, span: span(mark, end + close) })
                }
                named => {
                    let layer = if let Some(Named::Layer(layer)) = named { Some(layer) } else { None };
                    in_words(query, content, caret, layer, true)
                }
            }
        }
        Open::Nothing => {
            let is_edge = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | '«' | '»' | '“' | '”');
            let start = before.rfind(is_edge).map_or(0, |at| at + width(before, at));
            let run = &before[start..];
            if run.starts_with('/') || run.contains(['~', ']', '}']) {
                return None;
            }
            let Some(colon) = run.find(':') else {
                let layer = run.starts_with('=').then_some(Layer::Form);
                return in_words(query, if layer.is_some() { start + 1 } else { 0 }, caret, layer, false);
            };
            match named(corpus, &before[..start + colon + 1]) {
                Some(Named::Field(name)) => {
                    let from = start + colon + 1;
                    let end = tail(query, caret, |c| !c.is_whitespace() && c != ')');
                    let typed = query[from..caret].to_owned();
                    Some(Place { what: What::Field(name), typed, span: span(from, end) })
                }
                Some(Named::Layer(layer)) => in_words(query, start + colon + 1, caret, Some(layer), false),
                None => in_words(query, start + colon + 1, caret, None, false),
            }
        }
    }
}

fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

fn width(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Where what goes on behind the caret ends.
fn tail(query: &str, caret: usize, goes_on: impl Fn(char) -> bool) -> usize {
    query[caret..].find(|c| !goes_on(c)).map_or(query.len(), |at| caret + at)
}

fn open(before: &str) -> Open {
    let mut open = Open::Nothing;
    let mut last = ' ';
    for (at, c) in before.char_indices() {
        open = match open {
            Open::Nothing => match c {
                '"' => Open::Phrase(at, &['"']),
                '«' => Open::Phrase(at, &['»']),
                '“' => Open::Phrase(at, &['”']),
                '„' => Open::Phrase(at, &['“', '”']),
                '[' if !last.is_alphanumeric() => Open::Bracket(at, None),
                _ => Open::Nothing,
            },
            Open::Phrase(_, closes) if closes.contains(&c) => Open::Nothing,
            Open::Bracket(start, None) => match c {
                ']' => Open::Nothing,
                '"' | '\'' => Open::Bracket(start, Some((at, c))),
                _ => open,
            },
            Open::Bracket(start, Some((_, mark))) if c == mark && last != '\\' => Open::Bracket(start, None),
            _ => open,
        };
        last = c;
    }
    open
}

/// What a name before a colon stands for.
enum Named {
    Layer(Layer),
    Field(String),
}

/// What the name and colon at the end of a text stand for.
fn named(corpus: &Corpus, before: &str) -> Option<Named> {
    let before = before.strip_suffix(':')?;
    let is_edge = |c: char| c.is_whitespace() || c == '(';
    let name = before.rfind(is_edge).map_or(before, |at| &before[at + width(before, at)..]);
    if let Some(layer) = Layer::from_name(&fold(name)) {
        return Some(Named::Layer(layer));
    }
    let name = field::plain_name(name);
    let known = field::known(&name).map(str::to_owned);
    known.or_else(|| field::columns(corpus).contains(&name).then_some(name)).map(Named::Field)
}

fn in_bracket(query: &str, start: usize, value: Option<(usize, char)>, caret: usize) -> Option<Place> {
    let inside = &query[start + 1..value.map_or(caret, |(mark, _)| mark)];
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let name_of = |text: &str| {
        let text = text.trim_end().strip_suffix('=')?.trim_end_matches('!').trim_end();
        let at = text.rfind(|c| !is_name(c)).map_or(0, |at| at + width(text, at));
        Attribute::from_name(&text[at..])
    };
    if let Some((mark, sign)) = value {
        let attribute = name_of(inside)?;
        let end = tail(query, caret, |c| c != sign && c != ']');
        let end = if query[end..].starts_with(sign) { end + 1 } else { end };
        let typed = query[mark + 1..caret].to_owned();
        return Some(Place { what: What::Value(attribute), typed, span: span(mark, end) });
    }
    let from = inside.rfind(|c| !is_name(c)).map_or(0, |at| at + width(inside, at));
    let typed = inside[from..].to_owned();
    let end = tail(query, caret, is_name);
    let rest = inside[..from].trim_end();
    let span = span(start + 1 + from, end);
    if rest.ends_with('=') {
        let what = What::Value(name_of(rest)?);
        return Some(Place { what, typed, span });
    }
    let begins = rest.is_empty() || rest.ends_with(['&', '|', '!', '(']);
    begins.then_some(Place { what: What::Attribute, typed, span })
}

/// The word before the caret, and the words right before it; `from` is where they may begin.
fn in_words(query: &str, from: usize, caret: usize, layer: Option<Layer>, quoted: bool) -> Option<Place> {
    let before = &query[from..caret];
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '‑' | '.' | '&') || is_mark(c);
    let start = before.rfind(|c| !is_part(c)).map_or(0, |at| at + width(before, at));
    let run = before[start..].trim_start_matches(['\'', '’', '-', '.', '&']);
    let start = caret - run.len();
    let row = row(query, from, start);
    if run.is_empty() {
        let is_behind = query[from..caret].ends_with(char::is_whitespace) && layer.is_none();
        return (is_behind && !row.is_empty()).then(|| {
            let what = What::Gap { row, quoted };
            Place { what, typed: String::new(), span: span(caret, caret) }
        });
    }
    let end = tail(query, caret, |c| c.is_alphanumeric() || is_mark(c));
    let what = What::Word { layer, row, quoted };
    Some(Place { what, typed: run.to_owned(), span: span(start, end) })
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..'\u{370}').contains(&c)
}

/// Words of a row that are looked at.
const LONGEST_ROW: usize = 4;

/// The plain words right before a place, up to an operator or any sign.
fn row(query: &str, from: usize, until: usize) -> Vec<Span> {
    let plain = |c: char| {
        c.is_alphanumeric() || c.is_whitespace() || matches!(c, '\'' | '’' | '-' | '‑') || is_mark(c)
    };
    let text = &query[from..until];
    let mut start = text.rfind(|c| !plain(c)).map_or(0, |at| at + width(text, at));
    // What touches a sign belongs to it: the `2` of `~2`.
    if start > 0 && !text[..start].ends_with(['(', '"', '«', '“']) {
        start = text[start..].find(char::is_whitespace).map_or(text.len(), |at| start + at);
    }
    let mut row: Vec<Span> = Vec::new();
    for token in tokenize::tokenize(&text[start..], Language::French) {
        let word = token.span.of(&text[start..]);
        if matches!(word, "AND" | "OR" | "NOT" | "ET" | "OU" | "SAUF") || !token.kind.is_word() {
            row.clear();
        } else {
            let at = from + start;
            row.push(span(at + token.span.start as usize, at + token.span.end as usize));
        }
    }
    row.drain(..row.len().saturating_sub(LONGEST_ROW));
    row
}

/// What was typed behind an elided word: `ot` of `l’ot`, with the bytes before it.
pub(super) fn behind_elision(typed: &str) -> Option<(usize, &str)> {
    let tokens = tokenize::tokenize(typed, Language::French);
    let elided = tokens.iter().rev().find(|token| token.kind == Kind::Elided)?;
    let at = elided.span.end as usize;
    (at < typed.len()).then(|| (at, &typed[at..]))
}
