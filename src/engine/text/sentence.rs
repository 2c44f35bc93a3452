//! Sentences: where one ends, judged by the mark, by what stands before it, and by what follows.

use super::fold::fold;
use super::{Extent, Kind, Language, Token};

/// Appends the sentences of one paragraph.
pub fn sentences_of(
    text: &str,
    tokens: &[Token],
    paragraph: Extent,
    language: Language,
    sentences: &mut Vec<Extent>,
) {
    let reader = Reader { text, tokens: &tokens[..paragraph.end as usize], _language: language };
    let mut start = paragraph.start as usize;
    let mut at = start;
    while at < paragraph.end as usize {
        at = match reader.end_at(start, at) {
            Some(end) => {
                sentences.push(Extent::new(start as u32, end as u32));
                start = end;
                end
            }
            None => at + 1,
        };
    }
    if start < paragraph.end as usize {
        sentences.push(Extent::new(start as u32, paragraph.end));
    }
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    _language: Language,
}

impl<'a> Reader<'a> {
    fn form(&self, at: usize) -> &'a str {
        self.tokens[at].span.of(self.text)
    }

    /// Where the sentence ends, if the token at `at` ends it: behind the marks that close with it.
    fn end_at(&self, start: usize, at: usize) -> Option<usize> {
        let mark = self.mark(at)?;
        let mut end = at + 1;
        while end < self.tokens.len() && self.closes(end) {
            end += 1;
        }
        if end == self.tokens.len() {
            return Some(end);
        }
        let is_enumerator = at == start + 1 && matches!(self.tokens[start].kind, Kind::Number);
        if is_enumerator && mark == Mark::Point {
            return None;
        }
        let next = self.next_word(end);
        match (mark, next) {
            (_, Next::Small) => None,
            (Mark::Abbreviation, Next::Capital(word)) => starts_sentences(&fold(word)).then_some(end),
            (Mark::Abbreviation, _) => None,
            (Mark::Ellipsis, Next::Other) if self.is_bracketed(at) => None,
            (_, Next::Mark) => None,
            (_, _) => Some(end),
        }
    }

    /// What kind of end a token could be.
    fn mark(&self, at: usize) -> Option<Mark> {
        let form = self.form(at);
        match self.tokens[at].kind {
            Kind::Punctuation => match form.chars().next()? {
                '.' if form.len() > 1 => Some(Mark::Ellipsis),
                '…' => Some(Mark::Ellipsis),
                '.' => Some(Mark::Point),
                '!' | '?' | '。' | '！' | '？' | '؟' | '।' => Some(Mark::Loud),
                _ => None,
            },
            Kind::Acronym | Kind::Abbreviation if form.ends_with('.') => {
                let never = matches!(
                    fold(form).as_str(),
                    "m." | "mm."
                        | "mr."
                        | "mrs."
                        | "ms."
                        | "dr."
                        | "pr."
                        | "st."
                        | "ste."
                        | "mgr."
                        | "me."
                        | "mme."
                        | "p."
                        | "pp."
                );
                (!never).then_some(Mark::Abbreviation)
            }
            _ => None,
        }
    }

    /// Whether a token behind a final mark belongs to the sentence.
    fn closes(&self, at: usize) -> bool {
        match self.tokens[at].kind {
            Kind::QuoteClose => true,
            Kind::Punctuation => {
                let form = self.form(at);
                matches!(form, ")" | "]" | "}") || form.starts_with(['.', '!', '?', '…'])
            }
            _ => false,
        }
    }

    fn is_bracketed(&self, at: usize) -> bool {
        at > 0 && matches!(self.form(at - 1), "[" | "(")
    }

    /// What follows a possible end, over opening marks and dashes.
    fn next_word(&self, from: usize) -> Next<'a> {
        for at in from..self.tokens.len().min(from + 4) {
            let token = self.tokens[at];
            let form = self.form(at);
            match token.kind {
                Kind::QuoteOpen | Kind::Dash | Kind::Symbol => continue,
                Kind::Punctuation if matches!(form, "(" | "[") => continue,
                Kind::Punctuation => return Next::Mark,
                Kind::QuoteClose => return Next::Other,
                _ => {}
            }
            return match form.chars().find(|c| c.is_alphanumeric()) {
                Some(c) if c.is_lowercase() => Next::Small,
                Some(c) if c.is_uppercase() => Next::Capital(form),
                _ => Next::Other,
            };
        }
        Next::Other
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Point,
    Ellipsis,
    Loud,
    Abbreviation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next<'a> {
    Small,
    Capital(&'a str),
    /// A mark that continues the sentence: a comma, a colon.
    Mark,
    Other,
}

/// Words that begin a sentence more often than a name.
fn starts_sentences(fold: &str) -> bool {
    super::tokenize::is_sentence_start(fold.trim_end_matches('\''))
}
