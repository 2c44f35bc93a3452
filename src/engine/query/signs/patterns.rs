//! Words with stars, put together from the pieces that the tokenizer cut.

use super::{Item, Reader, Sign};
use crate::query::reading::{Fault, Node, Severity};
use crate::text::{Span, fold};

/// Prefixes, wildcards, fuzzy words and expressions of a query: each is looked for in the whole vocabulary.
const MAX_PATTERNS: usize = 50;

impl Reader<'_> {
    /// `défen*`, `*ment`, `in*able`, also `anti-*` and `aujourd'*`; alone in a phrase, any one word.
    pub(super) fn star(&mut self, span: Span, index: usize) {
        let before = &self.text[..span.start as usize];
        let joint =
            before.chars().next_back().and_then(|c| joint(c).map(|joint| (joint, c.len_utf8() as u32)));
        let (joint, end) = match joint {
            Some((joint, length)) if self.word_end != Some(span.start) => (joint, span.start - length),
            _ => ("", span.start),
        };
        if self.word_end == Some(end) {
            self.extend(&format!("{joint}*"), span.end);
        } else if self.goes_on(index + 1, span.end) || self.goes_on_joined(index, span.end) {
            let node = Node::Wildcard("*".into());
            match &mut self.phrase {
                Some((words, _)) => words.push(node),
                None => {
                    self.items.push(Item { sign: Sign::Operand { node: Some(node), plain: false }, span })
                }
            }
            self.count_pattern(span);
        } else if let Some((words, _)) = &mut self.phrase {
            words.push(Node::AnyWord);
            return;
        } else {
            self.fault(span, Severity::Error, Fault::EmptyPrefix);
            return;
        }
        (self.word_end, self.star_end) = (Some(span.end), Some(span.end));
    }

    /// Whether a word with letters starts at a byte.
    pub(super) fn goes_on(&self, index: usize, start: u32) -> bool {
        self.is_word_at(index, start) && !fold::fold(self.tokens[index].span.of(self.text)).is_empty()
    }

    /// Whether a joint stands at a byte, behind the token with this number, and then such a word.
    fn goes_on_joined(&self, index: usize, start: u32) -> bool {
        let sign = self.text[start as usize..].chars().next().filter(|&c| joint(c).is_some());
        let behind = sign.map(|c| start + c.len_utf8() as u32);
        behind.is_some_and(|behind| (index + 1..index + 3).any(|index| self.goes_on(index, behind)))
    }

    /// Adds a star or letters to the last word, which may become a pattern or go on as one.
    pub(super) fn extend(&mut self, more: &str, end: u32) {
        let mut is_new = false;
        if let Some(word) = self.last_word() {
            let (Node::Word(shape) | Node::Wildcard(shape) | Node::Prefix(shape)) = &*word else { return };
            let mut shape = shape.clone();
            if matches!(word, Node::Prefix(_)) {
                shape.push('*');
            }
            if !(shape.ends_with('*') && more == "*") {
                shape.push_str(more);
            }
            is_new = matches!(word, Node::Word(_));
            *word = match shape.strip_suffix('*') {
                Some(prefix) if !prefix.contains('*') => Node::Prefix(prefix.to_owned()),
                _ => Node::Wildcard(shape),
            };
        }
        let mut whole = Span::new(end, end);
        if self.phrase.is_none()
            && let Some(Item { sign: Sign::Operand { plain, .. }, span }) = self.items.last_mut()
        {
            *plain = false;
            span.end = end;
            whole = *span;
        }
        self.word_end = Some(end);
        if is_new {
            self.count_pattern(whole);
        }
    }

    /// Counts one more pattern, the last word; beyond the limit it is left out.
    pub(super) fn count_pattern(&mut self, span: Span) {
        self.n_patterns += 1;
        if self.n_patterns <= MAX_PATTERNS {
            return;
        }
        self.fault(span, Severity::Error, Fault::ManyPatterns);
        (self.word_end, self.star_end) = (None, None);
        if let Some((words, _)) = &mut self.phrase {
            words.pop();
        } else if let Some(Item { sign: Sign::Operand { node, .. }, .. }) = self.items.last_mut() {
            *node = None;
        }
    }
}

/// A hyphen or apostrophe at the end of a prefix, as folding writes it.
pub(super) fn joint(character: char) -> Option<&'static str> {
    match character {
        '-' | '\u{2010}' | '\u{2011}' => Some("-"),
        '\'' | '’' | 'ʼ' | '‘' | '´' => Some("'"),
        _ => None,
    }
}
