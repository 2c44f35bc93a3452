//! The filter of a word list: text that words have in them, or what a query says of words.
//!
//! `minist` and `^minist` are plain text, folded. With a sign of the query language (`minist*`, `/m.n.*/`, `otan~1`) or an
//! operator the filter is read as a query is, on the layer of the list; words among its patterns stay plain text.

use crate::query::is_operator;
use crate::query::parse::parse_on;
use crate::query::reading::{Diagnostic, Fault, Node, Reading, RegexFault, Severity};
use crate::query::words::Pattern;
use crate::text::fold::fold;
use crate::text::{Layer, Span};
use std::borrow::Cow;

/// A filter as it was read.
#[derive(Debug, Clone, Default)]
pub struct WordFilter {
    layer: Layer,
    wanted: Option<Wanted>,
    /// What cannot be read, at its place in the filter. What is left of the filter is in force; with nothing left, every
    /// word is listed.
    pub faults: Vec<Diagnostic>,
}

#[derive(Debug, Clone)]
enum Wanted {
    /// Folded.
    Has(String),
    Begins(String),
    Query(Node),
}

impl WordFilter {
    pub fn read(filter: &str, layer: Layer) -> WordFilter {
        let typed = filter.trim();
        let mut read = WordFilter { layer, ..WordFilter::default() };
        if is_plain(typed) {
            let text = fold(typed.trim_start_matches('^'));
            read.wanted = (!text.is_empty())
                .then(|| if typed.starts_with('^') { Wanted::Begins(text) } else { Wanted::Has(text) });
            return read;
        }
        let Reading { node, diagnostics, .. } = parse_on(filter, layer);
        read.faults = diagnostics;
        read.faults.retain(|fault| fault.severity == Severity::Error);
        let start = filter.len() - filter.trim_start().len();
        let span = Span::new(start as u32, (start + typed.len()) as u32);
        let mut refuse = |span, fault| {
            read.faults.push(Diagnostic { span, severity: Severity::Error, fault });
        };
        // A slash without its partner is text in a query; here it is an expression that is still being typed.
        if let Some(at) = open_slash(filter) {
            let span = Span::new(at as u32, span.end);
            refuse(span, Fault::Regex { why: RegexFault::Unclosed });
            return read;
        }
        match node.map(|node| of_layer(node, layer)) {
            Some(node) if is_of_words(&node) => read.wanted = Some(Wanted::Query(node)),
            Some(_) => refuse(span, Fault::NotSupported { what: typed.to_owned() }),
            None => {}
        }
        read
    }

    /// Whether every word passes.
    pub fn is_open(&self) -> bool {
        self.wanted.is_none()
    }

    /// What tells of a key of the layer whether it passes.
    pub fn test(&self) -> impl FnMut(&str) -> bool {
        let layer = self.layer;
        let mut test = self.wanted.as_ref().map(|wanted| match wanted {
            Wanted::Has(text) => Test::Has(text.into()),
            Wanted::Begins(text) => Test::Begins(text),
            Wanted::Query(node) => Test::of(node, layer),
        });
        move |key| test.as_mut().is_none_or(|test| test.passes(key, layer))
    }
}

/// Whether nothing in a filter belongs to the query language.
fn is_plain(typed: &str) -> bool {
    let is_sign = |word: &str| word.starts_with(['/', '[']) || is_operator(word);
    !typed.contains(['*', '~', '(', ')']) && !typed.split_whitespace().any(is_sign)
}

/// Where an expression begins that does not end: a slash at the beginning of a word, with none behind it.
fn open_slash(filter: &str) -> Option<usize> {
    let at = filter.rfind('/')?;
    let before = &filter[..at];
    let begins = before.chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
    (begins && before.matches('/').count().is_multiple_of(2)).then_some(at)
}

/// Without the layer of the list around it.
fn of_layer(node: Node, layer: Layer) -> Node {
    match node {
        Node::Layer(named, node) if named == layer => *node,
        node => node,
    }
}

/// Whether a query is about single words.
fn is_of_words(node: &Node) -> bool {
    match node {
        Node::Word(_) => true,
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().all(is_of_words),
        Node::Not(wanted, unwanted) => is_of_words(wanted) && is_of_words(unwanted),
        node => node.is_pattern(),
    }
}

enum Test<'n> {
    Has(Cow<'n, str>),
    Begins(&'n str),
    Pattern(Pattern<'n>),
    All(Vec<Test<'n>>),
    Any(Vec<Test<'n>>),
    But(Box<Test<'n>>, Box<Test<'n>>),
}

impl<'n> Test<'n> {
    fn of(node: &'n Node, layer: Layer) -> Test<'n> {
        let several = |nodes: &'n [Node]| nodes.iter().map(|node| Test::of(node, layer)).collect();
        match node {
            Node::Word(word) => Test::Has(fold(word).into()),
            Node::And(nodes) => Test::All(several(nodes)),
            Node::Or(nodes) => Test::Any(several(nodes)),
            Node::Not(wanted, unwanted) => {
                Test::But(Box::new(Test::of(wanted, layer)), Box::new(Test::of(unwanted, layer)))
            }
            pattern => Test::Pattern(Pattern::new(layer, pattern)),
        }
    }

    fn passes(&mut self, key: &str, layer: Layer) -> bool {
        let folded = |key| if layer.is_spelling() { Cow::Owned(fold(key)) } else { Cow::Borrowed(key) };
        match self {
            Test::Has(text) => folded(key).contains(&**text),
            Test::Begins(text) => folded(key).starts_with(*text),
            Test::Pattern(pattern) => pattern.matches(key),
            Test::All(tests) => tests.iter_mut().all(|test| test.passes(key, layer)),
            Test::Any(tests) => tests.iter_mut().any(|test| test.passes(key, layer)),
            Test::But(wanted, unwanted) => wanted.passes(key, layer) && !unwanted.passes(key, layer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 9] =
        ["ministre", "ministres", "Ministère", "administrer", "OTAN", "Otan", "otan-ukraine", "l'", "SAMP/T"];

    /// The words that pass, and the faults with their places.
    #[track_caller]
    fn check(filter: &str, layer: Layer, expected: &str) {
        let read = WordFilter::read(filter, layer);
        let mut test = read.test();
        let passes = |word: &&str| {
            let key = layer.key(word, crate::text::Language::French);
            test(&key)
        };
        let found: Vec<&str> = WORDS.into_iter().filter(passes).collect();
        let faults = read
            .faults
            .iter()
            .map(|fault| format!("! {}..{} {:?}", fault.span.start, fault.span.end, fault.fault));
        let told: Vec<String> = found.into_iter().map(str::to_owned).chain(faults).collect();
        assert_eq!(told.join(" "), expected, "{filter}");
    }

    #[test]
    fn plain_text_is_what_a_word_has_in_it() {
        check("minist", Layer::Fold, "ministre ministres Ministère administrer");
        check("^minist", Layer::Fold, "ministre ministres Ministère");
        check(" MINISTÈ ", Layer::Form, "Ministère");
        check("p/t", Layer::Fold, "SAMP/T");
        check("l’", Layer::Fold, "l'");
        check("^", Layer::Fold, &WORDS.join(" "));
    }

    #[test]
    fn signs_of_a_query_mean_what_they_mean_there() {
        check("minist*", Layer::Fold, "ministre ministres Ministère");
        check("*tre", Layer::Fold, "ministre");
        check("/min.*e/", Layer::Fold, "ministre Ministère");
        check("/[A-Z]+/", Layer::Form, "OTAN");
        check("ministr~1", Layer::Fold, "ministre");
        check("minist* SAUF /.*s/", Layer::Fold, "ministre Ministère");
        check("(otan OU *tres) NOT ukraine", Layer::Fold, "ministres OTAN Otan");
        check("Ot*", Layer::Form, "Otan");
    }

    #[test]
    fn a_fault_stands_at_its_place() {
        let all = WORDS.join(" ");
        let with = |fault: &str| format!("{all} ! {fault}");
        check("/min[/", Layer::Fold, &with("4..6 Regex { why: Unclosed }"));
        check("x /min", Layer::Fold, &with("2..6 Regex { why: Unclosed }"));
        check("l'ot*", Layer::Fold, &with("0..5 NotSupported { what: \"l'ot*\" }"));
        check("lang:fr OR ot*", Layer::Fold, &with("0..14 NotSupported { what: \"lang:fr OR ot*\" }"));
    }
}
