//! From the characters of a query to its signs: what is looked for, operators, parentheses.
//!
//! Words are cut by the tokenizer of the texts, so that a query finds what it was copied from: `l’OTAN`
//! becomes the phrase of `l'` and `otan`, because two tokens without a space between them were
//! meant together. Of punctuation, only quotation marks, parentheses, `*`, `=` and what `special.rs` knows mean
//! something.

mod patterns;

use super::coming;
use super::quotes::{Quote, Role, quotes};
use super::reading::{Diagnostic, Fault, Node, Severity};
use super::special::{Columns, Region, Special, hidden, letters, regions};
use crate::text::chars::is_hyphen;
use crate::text::{Kind, Language, Layer, Span, Token, fold, tokenize};

/// One sign of a query and the bytes it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub sign: Sign,
    pub span: Span,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sign {
    /// Something to look for; `None` for quotation marks around nothing. `plain` when it is one bare word.
    Operand {
        node: Option<Node>,
        plain: bool,
    },
    Operator(Operator),
    /// `form:`, `lemma:` …: how the words of the operand behind it are compared.
    Layer(Layer),
    Open,
    Close,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    And,
    Or,
    Not,
}

impl Operator {
    /// Capitals only, in both languages.
    fn read(slice: &str) -> Option<Operator> {
        match slice {
            "AND" | "ET" => Some(Operator::And),
            "OR" | "OU" => Some(Operator::Or),
            "NOT" | "SAUF" => Some(Operator::Not),
            _ => None,
        }
    }
}

/// Whether a word is read as an operator.
pub(crate) fn is_operator(word: &str) -> bool {
    Operator::read(word).is_some()
}

/// Words that are near each other.
const MAX_NEAR: usize = 6;

/// The signs of `text`; when it was `cut`, an open quotation mark at its end is no fault of the person.
pub(super) fn signs(text: &str, cut: bool, columns: Columns, diagnostics: &mut Vec<Diagnostic>) -> Vec<Item> {
    let regions = regions(text, columns, diagnostics);
    let plain = hidden(text, &regions);
    let mut regions = regions.into_iter().peekable();
    let tokens = clitic_alone(&plain).unwrap_or_else(|| tokenize::tokenize(&plain, Language::French));
    let mut quotes = quotes(&plain, &tokens).into_iter().peekable();
    let mut reader = Reader {
        text,
        tokens: &tokens,
        items: Vec::new(),
        phrase: None,
        word_end: None,
        star_end: None,
        n_patterns: 0,
        diagnostics,
    };
    for (index, token) in tokens.iter().enumerate() {
        if token.kind.is_word() {
            while let Some(region) = regions.next_if(|region| region.span.start <= token.span.start) {
                reader.special(region);
            }
            reader.word(index);
            continue;
        }
        for (offset, character) in token.span.of(&plain).char_indices() {
            let start = token.span.start + offset as u32;
            while let Some(region) = regions.next_if(|region| region.span.start <= start) {
                reader.special(region);
            }
            if character == '\u{1}' {
                continue;
            }
            let span = Span::new(start, start + character.len_utf8() as u32);
            match quotes.next_if(|quote| quote.span == span) {
                Some(quote) => reader.quote(quote, cut),
                None => reader.mark(character, span, index),
            }
        }
    }
    regions.for_each(|region| reader.special(region));
    reader.end_phrase(text.len() as u32);
    reader.items
}

/// The tokens of a query that begins with a clitic, `-t-il`, as the list of words has it: without the verb
/// that texts have before it, its hyphen would be a mark.
pub(super) fn clitic_alone(text: &str) -> Option<Vec<Token>> {
    text.starts_with(is_hyphen).then_some(())?;
    // Which verb a clitic can follow depends on its letters.
    ["a", "avez"].into_iter().find_map(|verb| {
        let mut tokens = tokenize::tokenize(&format!("{verb}{text}"), Language::French);
        let first = tokens.remove(0);
        let n = verb.len() as u32;
        let is_clitic = first.span.end == n && tokens.first().is_some_and(|token| token.kind == Kind::Clitic);
        is_clitic.then(|| {
            let moved = |span: Span| Span::new(span.start - n, span.end - n);
            tokens.iter_mut().for_each(|token| token.span = moved(token.span));
            tokens
        })
    })
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    items: Vec<Item>,
    /// The words since an opening quotation mark, and where that mark starts.
    phrase: Option<(Vec<Node>, u32)>,
    /// Where the last word or pattern ends, so that what touches it can be told.
    word_end: Option<u32>,
    /// Where it ends when that is with a star, or with a joint behind one: a word that touches goes on with it.
    star_end: Option<u32>,
    /// Prefixes, wildcards, fuzzy words and expressions so far.
    n_patterns: usize,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn word(&mut self, index: usize) {
        let span = self.tokens[index].span;
        let slice = span.of(self.text);
        if fold::fold(slice).is_empty() {
            return;
        }
        if self.star_end == Some(span.start) {
            self.extend(&fold::norm(slice), span.end);
            self.star_end = None;
            return;
        }
        let touches = self.word_end == Some(span.start);
        // The parser knows on which layer the word is compared, and spells it accordingly.
        let node = Node::Word(fold::norm(slice));
        self.word_end = Some(span.end);
        if let Some((words, _)) = &mut self.phrase {
            words.push(node);
            return;
        }
        if touches
            && let Some(Item { sign: Sign::Operand { node: Some(before), plain }, span: whole }) =
                self.items.last_mut()
        {
            *plain = false;
            whole.end = span.end;
            match before {
                Node::Phrase(words) => words.push(node),
                _ => *before = Node::Phrase(vec![before.clone(), node]),
            }
            return;
        }
        let is_touched =
            self.is_word_at(index + 1, span.end) || self.text[span.end as usize..].starts_with('*');
        let is_named = matches!(self.items.last(), Some(Item { sign: Sign::Layer(_), .. }));
        match Operator::read(slice).filter(|_| !is_touched && !is_named) {
            Some(operator) => {
                self.word_end = None;
                self.items.push(Item { sign: Sign::Operator(operator), span });
            }
            None => self.items.push(Item { sign: Sign::Operand { node: Some(node), plain: true }, span }),
        }
    }

    fn quote(&mut self, quote: Quote, cut: bool) {
        match quote.role {
            Role::Inside => {}
            Role::Closes => self.end_phrase(quote.span.end),
            Role::Opens { mixed } => {
                if mixed {
                    self.fault(quote.span, Severity::Hint, Fault::UnclosedQuote);
                }
                self.phrase = Some((Vec::new(), quote.span.start));
            }
            Role::OpensUnclosed => {
                if !cut {
                    self.fault(quote.span, Severity::Error, Fault::UnclosedQuote);
                }
                self.phrase = Some((Vec::new(), quote.span.start));
            }
        }
        self.word_end = None;
    }

    fn end_phrase(&mut self, end: u32) {
        let Some((mut words, start)) = self.phrase.take() else { return };
        let span = Span::new(start, end);
        let node = match words.len() {
            _ if words.iter().all(|word| *word == Node::AnyWord) => {
                self.fault(span, Severity::Error, Fault::NoWord);
                None
            }
            1 => words.pop(),
            _ => Some(Node::Phrase(words)),
        };
        self.items.push(Item { sign: Sign::Operand { node, plain: false }, span });
    }

    fn mark(&mut self, character: char, span: Span, index: usize) {
        // `*-ukraine`: the hyphen belongs to the word.
        if self.star_end == Some(span.start)
            && let Some(joint) = patterns::joint(character)
            && self.goes_on(index + 1, span.end)
        {
            self.extend(joint, span.end);
            self.star_end = Some(span.end);
            return;
        }
        match character {
            '*' => self.star(span, index),
            '=' if self.phrase.is_none() && self.starts_exact(span) => {
                self.items.push(Item { sign: Sign::Layer(Layer::Form), span });
            }
            '(' | ')' if self.phrase.is_none() => {
                let sign = if character == '(' { Sign::Open } else { Sign::Close };
                self.items.push(Item { sign, span });
            }
            _ => {
                let touched = self.word_end.filter(|&end| end == span.start).and(self.items.last());
                let word = touched.filter(|_| self.phrase.is_none()).map(|item| item.span);
                if character == ':' && self.names_layer(word, span) {
                    return;
                }
                let coming =
                    if self.phrase.is_none() { coming::sign(self.text, character, span, word) } else { None };
                self.diagnostics.extend(coming);
            }
        }
    }

    /// Reads `lemma:` before an operand, whose name is the word before the colon; gives whether it was one.
    fn names_layer(&mut self, word: Option<Span>, colon: Span) -> bool {
        let Some(layer) = word.and_then(|word| Layer::from_name(&fold::fold(word.of(self.text)))) else {
            return false;
        };
        let opens = |c: char| c.is_alphanumeric() || matches!(c, '"' | '«' | '“' | '(' | '/' | '*');
        if !self.text[colon.end as usize..].starts_with(opens) {
            return false;
        }
        if let Some(item) = self.items.last_mut() {
            item.sign = Sign::Layer(layer);
            item.span.end = colon.end;
        }
        self.word_end = None;
        true
    }

    /// A sign that was read before the words.
    fn special(&mut self, Region { span, special }: Region) {
        let touches = self.word_end == Some(span.start);
        (self.word_end, self.star_end) = (None, None);
        match special {
            Special::Regex(expression) => {
                let is_read = expression.is_some();
                let node = expression.map(Node::Regex);
                self.items.push(Item { sign: Sign::Operand { node, plain: false }, span });
                if is_read {
                    self.count_pattern(span);
                }
            }
            Special::Field(field) => {
                let node = field.map(|(name, value)| Node::Field(name, value));
                self.items.push(Item { sign: Sign::Operand { node, plain: false }, span });
            }
            Special::Cql(pattern) => {
                let is_read = pattern.is_some();
                let node = pattern.map(Node::Cql);
                self.items.push(Item { sign: Sign::Operand { node, plain: false }, span });
                if is_read {
                    self.count_pattern(span);
                }
            }
            Special::Hidden => {}
            Special::Fuzzy(asked) if touches => self.fuzzy(asked, span),
            Special::Fuzzy(_) => {}
            Special::Near { gap, ordered } => self.near(gap, ordered, span),
        }
    }

    fn fuzzy(&mut self, asked: u8, span: Span) {
        let Some(Node::Word(word)) = self.last_word() else {
            let what = span.of(self.text).to_owned();
            return self.fault(span, Severity::Error, Fault::NotSupported { what });
        };
        let word = word.clone();
        let (taken, is_less) = letters(&word, asked);
        if is_less {
            self.fault(span, Severity::Error, Fault::TooFuzzy { taken });
        }
        if taken > 0 {
            if let Some(node) = self.last_word() {
                *node = Node::Fuzzy(word, taken);
            }
            self.count_pattern(span);
        }
        if self.phrase.is_none() {
            self.end_last(span.end);
        }
    }

    /// The phrase before the sign becomes words near each other.
    fn near(&mut self, gap: u16, ordered: bool, span: Span) {
        if let Some(Item { sign: Sign::Operand { node: Some(node), .. }, .. }) = self.items.last_mut()
            && let Node::Phrase(words) = node
        {
            let words: Vec<Node> = words.iter().filter(|word| **word != Node::AnyWord).cloned().collect();
            match words.len() {
                0 | 1 => {}
                2..=MAX_NEAR => *node = Node::Near { words, gap, ordered },
                _ => self.fault(span, Severity::Error, Fault::ManyNear),
            }
        }
        self.end_last(span.end);
    }

    /// The last operand ends here.
    fn end_last(&mut self, end: u32) {
        if let Some(Item { sign: Sign::Operand { plain, .. }, span }) = self.items.last_mut() {
            *plain = false;
            span.end = end;
        }
    }

    /// `=OTAN`: whether an equals sign stands before a word and behind none.
    fn starts_exact(&self, span: Span) -> bool {
        let before = self.text[..span.start as usize].chars().next_back();
        let after = self.text[span.end as usize..].chars().next();
        before.is_none_or(|c| c.is_whitespace() || c == '(')
            && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '"' | '«' | '“'))
    }

    fn last_word(&mut self) -> Option<&mut Node> {
        if let Some((words, _)) = &mut self.phrase {
            return words.last_mut();
        }
        match &mut self.items.last_mut()?.sign {
            Sign::Operand { node: Some(Node::Phrase(words)), .. } => words.last_mut(),
            Sign::Operand { node, .. } => node.as_mut(),
            _ => None,
        }
    }

    /// Whether token `index` is a word that starts at byte `start`.
    fn is_word_at(&self, index: usize, start: u32) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind.is_word() && token.span.start == start)
    }

    fn fault(&mut self, span: Span, severity: Severity, fault: Fault) {
        self.diagnostics.push(Diagnostic { span, severity, fault });
    }
}
