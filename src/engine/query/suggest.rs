//! Words that no text has, each with the nearest that some have: “did you mean”.

use super::automaton::accepted;
use super::expansion;
use super::fuzzy::{Fuzzy, allowed};
use super::matches::look;
use super::memo::Memo;
use super::parse::typed;
use super::reading::{Diagnostic, Fault, Node, Reading, Severity};
use super::suggestions::label;
use crate::corpus::Corpus;
use crate::order::Order;
use crate::text::{Language, Layer, Span, tokenize};
use std::collections::HashMap;

/// Words of a query that are looked at.
const MAX_WORDS: usize = 5;

/// The reading of a query, with a hint at each of its first words that no text has.
pub fn read(memo: &Memo, query: &str) -> Reading {
    let mut reading = expansion::read(memo, query);
    suggest(memo, query, &mut reading);
    reading
}

/// Adds a hint at each of the first words of a query that no text has.
fn suggest(memo: &Memo, query: &str, reading: &mut Reading) {
    let corpus = memo.corpus;
    let words = typed(query, Some(memo.columns(query))).into_iter().filter_map(|(node, span)| match node {
        Node::Word(word) => Some((Layer::Fold.typed(&word), span)),
        _ => None,
    });
    for (word, span) in words.take(MAX_WORDS) {
        let is_there = |column: &&crate::index::column::Column| column.find(&word).is_some();
        if word.is_empty() || corpus.columns(Layer::Fold).iter().any(is_there) {
            continue;
        }
        // A compound may stand there by its parts, a merged or abbreviated word under another key.
        let found = &look(memo, &Node::Word(word.clone())).tally;
        if found.matches() == 0 && found.set_aside == 0 {
            let nearest = nearest(corpus, &word).and_then(|key| label(corpus, Layer::Fold, &key));
            let span = place_of(query, span, &word);
            let fault = Fault::NoSuchWord { nearest };
            reading.diagnostics.push(Diagnostic { span, severity: Severity::Hint, fault });
        }
    }
    reading.diagnostics.order_by_key(|diagnostic| diagnostic.span);
}

/// Where in an operand a word stands, so that it alone is replaced.
fn place_of(query: &str, operand: Span, word: &str) -> Span {
    let text = operand.of(query);
    let tokens = tokenize::tokenize(text, Language::French);
    let place = tokens.iter().map(|token| token.span).find(|span| Layer::Fold.typed(span.of(text)) == word);
    place.map_or(operand, |span| Span::new(operand.start + span.start, operand.start + span.end))
}

/// The commonest of the words that are one letter away, else of those two letters away.
fn nearest(corpus: &Corpus, word: &str) -> Option<String> {
    (1..=allowed(word, 2)).find_map(|most| {
        let mut counts: HashMap<&str, u64> = HashMap::new();
        for held in corpus.segments() {
            let column = corpus.column(held, Layer::Fold);
            for key in accepted(&column.keys, column.starting(""), &mut Fuzzy::new(word, most)) {
                let entries = column.entries_of.get(key);
                let count: u64 =
                    entries.iter().map(|&entry| u64::from(held.segment.postings.count(entry))).sum();
                if count > 0 {
                    *counts.entry(column.keys.get(key)).or_default() += count;
                }
            }
        }
        let commonest = counts.into_iter().max_by_key(|(key, count)| (*count, std::cmp::Reverse(*key)));
        commonest.map(|(key, _)| key.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Document;

    #[track_caller]
    fn check(query: &str, expected: &str) {
        let mut corpus = Corpus::default();
        let text = "Zelensky et les États-Unis. Zelensky, Zelenski. La défense de Kiev.";
        corpus.add(vec![Document { text: text.into(), language: Some("fr".into()), ..Document::default() }]);
        let reading = read(&Memo::new(&corpus), query);
        let hints = reading.diagnostics.iter().map(|diagnostic| match &diagnostic.fault {
            Fault::NoSuchWord { nearest } => {
                format!("{}→{}", diagnostic.span.of(query), nearest.as_deref().unwrap_or("?"))
            }
            fault => format!("{fault:?}"),
        });
        assert_eq!(hints.collect::<Vec<_>>().join(" "), expected, "{query}");
    }

    #[test]
    fn a_word_that_no_text_has_gets_the_nearest_that_one_has() {
        check("zelensky", "");
        check("Zelensly", "Zelensly→Zelensky");
        check("selenskyj kiev", "selenskyj→Zelensky");
        check("défanse", "défanse→défense");
        check("etats-unis", "");
        check("xyzzy", "xyzzy→?");
        check("\"la défnse\"", "défnse→défense");
        check("zelens*", "");
    }
}
