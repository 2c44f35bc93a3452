//! Which marks belong together: a stack within a paragraph, and what it leaves open for the next ones.

use super::QuoteEnd;
use crate::text::{Extent, Kind, Token};

/// Marks as they were found, before anybody asks what they are there for.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    pub extent: Extent,
    pub end: QuoteEnd,
    /// The paragraph it begins in.
    pub paragraph: usize,
    pub is_dialogue: bool,
}

/// Quotations are not looked for deeper than this; marks beyond it are left alone.
const DEEPEST: usize = 16;

/// A mark that is not repeated is waited for over so many paragraphs.
const PATIENCE: usize = 5;

/// Marks that may open and close the same quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Guillemet,
    Angle,
    Double,
    Single,
    Corner,
}

/// A mark that waits for its partner.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    sign: char,
    family: Family,
    /// The paragraph it began in, and the last one that surely belongs to it.
    paragraph: usize,
    last: usize,
}

/// The pairs of all paragraphs, those left open included.
pub fn pairs(text: &str, tokens: &[Token], paragraphs: &[Extent]) -> Vec<Pair> {
    let mut reader =
        Reader { text, tokens, paragraphs, open: Vec::new(), waiting: Vec::new(), pairs: vec![] };
    for nth in 0..paragraphs.len() {
        reader.paragraph(nth);
    }
    while let Some(open) = reader.waiting.pop() {
        reader.give_up(open);
    }
    reader.pairs
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    paragraphs: &'a [Extent],
    /// Marks open in this paragraph.
    open: Vec<Open>,
    /// Marks that an earlier paragraph left open.
    waiting: Vec<Open>,
    pairs: Vec<Pair>,
}

impl Reader<'_> {
    fn paragraph(&mut self, nth: usize) {
        let range = self.paragraphs[nth].range();
        let mut at = range.start;
        if self.repeats(at, nth) {
            at += 1;
        }
        while at < range.end {
            if let Some((sign, family)) = self.mark(at) {
                if self.opens(at, sign, family, range.start, range.end) {
                    self.open(at, sign, family, nth);
                } else {
                    self.close(at, sign, family, nth);
                }
            }
            at += 1;
        }
        // What is still open waits, if the paragraph ends as one that goes on.
        let goes_on = self.goes_on(nth);
        for mut open in std::mem::take(&mut self.open) {
            open.last = nth;
            match open.family {
                // An apostrophe that was read as a mark, more often than not.
                Family::Single => {}
                _ if goes_on => self.waiting.push(open),
                _ => self.give_up(open),
            }
        }
        let late = |open: &Open| open.last + PATIENCE <= nth;
        for open in self.waiting.extract_if(.., |open| late(open)).collect::<Vec<_>>() {
            self.give_up(open);
        }
    }

    /// Whether the mark at the start of a paragraph repeats one that waits, which is then open again.
    fn repeats(&mut self, at: usize, nth: usize) -> bool {
        let Some((sign, family)) = self.mark(at) else { return false };
        let is_mark = |open: &Open| {
            open.last + 1 == nth
                && open.family == family
                && (open.sign == sign || open.sign == '«' && sign == '»' && self.is_before_word(at))
        };
        let Some(found) = self.waiting.iter().rposition(is_mark) else { return false };
        // Marks that were opened inside it end with their paragraph.
        for inner in self.waiting.split_off(found + 1) {
            self.give_up(inner);
        }
        self.open.extend(self.waiting.pop());
        true
    }

    fn open(&mut self, at: usize, sign: char, family: Family, nth: usize) {
        // A new quotation begins: the same mark of an earlier paragraph was forgotten.
        let is_same = |open: &mut Open| open.sign == sign;
        for open in self.waiting.extract_if(.., is_same).collect::<Vec<_>>() {
            self.give_up(open);
        }
        if self.open.len() < DEEPEST {
            self.open.push(Open { at, sign, family, paragraph: nth, last: nth });
        }
    }

    fn close(&mut self, at: usize, sign: char, family: Family, nth: usize) {
        let is_partner = |open: &Open| open.family == family && partners(open.sign, sign);
        let is_cousin = |open: &Open| open.family == family;
        let found = self.open.iter().rposition(is_partner).or_else(|| self.open.iter().rposition(is_cousin));
        if let Some(found) = found {
            self.end_inner(found + 1, at);
            let open = self.open.remove(found);
            let end = if open.paragraph == nth { QuoteEnd::Closed } else { QuoteEnd::Continued };
            return self.push(open, at + 1, end);
        }
        // A mark of single quotation is an apostrophe when nothing is open.
        if family == Family::Single {
            return;
        }
        if let Some(found) = self.waiting.iter().rposition(is_partner) {
            self.end_inner(0, at);
            let open = self.waiting.remove(found);
            for inner in self.waiting.split_off(found) {
                self.give_up(inner);
            }
            self.push(open, at + 1, QuoteEnd::Continued);
        }
    }

    /// Ends the marks from `first` on where the quotation around them closes.
    fn end_inner(&mut self, first: usize, at: usize) {
        for open in self.open.split_off(first) {
            if open.family != Family::Single {
                self.push(open, at, QuoteEnd::Unclosed);
            }
        }
    }

    fn give_up(&mut self, open: Open) {
        self.push(open, self.paragraphs[open.last].end as usize, QuoteEnd::Unclosed);
    }

    fn push(&mut self, open: Open, end: usize, how: QuoteEnd) {
        let extent = Extent::new(open.at as u32, end as u32);
        self.pairs.push(Pair { extent, end: how, paragraph: open.paragraph, is_dialogue: false });
    }

    /// The first character and the family of a quotation mark.
    fn mark(&self, at: usize) -> Option<(char, Family)> {
        let token = self.tokens.get(at)?;
        if !matches!(token.kind, Kind::QuoteOpen | Kind::QuoteClose) {
            return None;
        }
        let form = token.span.of(self.text);
        let sign = form.chars().next()?;
        let is_double = form.len() > sign.len_utf8();
        Some((
            sign,
            match sign {
                '«' | '»' | '<' | '>' => Family::Guillemet,
                '‹' | '›' => Family::Angle,
                '「' | '」' | '『' | '』' => Family::Corner,
                '“' | '”' | '„' | '‟' | '"' | '＂' => Family::Double,
                _ if is_double => Family::Double,
                _ => Family::Single,
            },
        ))
    }

    /// Whether a mark opens. Its kind says so, but for signs that do both and for what stands around them.
    fn opens(&self, at: usize, sign: char, family: Family, first: usize, end: usize) -> bool {
        let is_open = |sign: char| self.open.iter().any(|open| open.sign == sign);
        let kind = self.tokens[at].kind;
        match sign {
            // „so“ and ‚so‘
            '“' if is_open('„') && !is_open('“') => {
                kind == Kind::QuoteOpen && !self.is_tied_left(at, first)
            }
            '‘' if is_open('‚') && !is_open('‘') => {
                kind == Kind::QuoteOpen && !self.is_tied_left(at, first)
            }
            // " ainsi ", ”so”: a closing mark that follows a space, when nothing is open.
            '"' | '＂' | '”' if kind == Kind::QuoteClose => {
                let nothing_open = self.open.iter().chain(&self.waiting).all(|open| open.family != family);
                nothing_open
                    && !self.is_tied_left(at, first)
                    && at + 1 < end
                    && (sign != '”' || self.is_tied_right(at))
            }
            _ => kind == Kind::QuoteOpen,
        }
    }

    /// Whether the token before stands close to the mark.
    fn is_tied_left(&self, at: usize, first: usize) -> bool {
        at > first && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    fn is_before_word(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| next.kind.is_word())
    }

    fn is_tied_right(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| next.span.start == self.tokens[at].span.end)
    }

    /// Whether a quotation may run over the end of a paragraph: it ends with a mark, as a heading does not,
    /// or the next one begins with a small letter.
    fn goes_on(&self, nth: usize) -> bool {
        let last = self.paragraphs[nth].range().next_back().map(|last| self.tokens[last].kind);
        let next = self.paragraphs.get(nth + 1).and_then(|next| self.tokens.get(next.start as usize));
        let starts_small =
            |token: &Token| token.span.of(self.text).chars().next().is_some_and(char::is_lowercase);
        match (last, next) {
            (_, None) => false,
            (Some(Kind::Punctuation | Kind::QuoteClose), _) => true,
            (_, Some(next)) => starts_small(next),
        }
    }
}

/// Whether a mark closes what another has opened, sign for sign.
fn partners(open: char, close: char) -> bool {
    matches!(
        (open, close),
        ('«', '»')
            | ('»', '«')
            | ('<', '>')
            | ('‹', '›')
            | ('›', '‹')
            | ('“', '”')
            | ('„' | '‟', '“' | '”')
            | ('‘', '’')
            | ('‚' | '‛', '‘' | '’')
            | ('`', '\'')
            | ('「', '」')
            | ('『', '』')
    ) || (open == close && !matches!(open, '«' | '‹'))
}
