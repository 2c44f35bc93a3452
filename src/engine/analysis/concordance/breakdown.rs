//! The breakdown of a concordance: how often each form of the node, or each word at a place beside it, stands in the
//! lines that are kept.

use super::{ConcordanceQuestion, Ordered};
use crate::analysis::composition::plain;
use crate::analysis::context::Beside;
use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::matches::Hit;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;

/// What of a line is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Position {
    /// The node as it is written, white space aside.
    #[default]
    Node,
    /// The n-th word to the left, from 1.
    Left(u8),
    /// The n-th word to the right, from 1.
    Right(u8),
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct BreakdownQuestion {
    /// The lines; `offset`, `limit` and `context` play no part.
    pub lines: ConcordanceQuestion,
    pub position: Position,
    /// Rows at most; `u32::MAX` for all.
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BreakdownAnswer {
    /// Lines counted, those without a word at the position too.
    pub kept: u64,
    /// Lines that have no word there: the paragraph begins or ends before.
    pub missing: u64,
    /// Distinct nodes or words.
    pub types: u32,
    /// The most frequent first, then in the order of their keys.
    pub rows: Vec<BreakdownRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakdownRow {
    /// The node as written; of a word its most frequent form.
    pub word: String,
    /// What was counted as the same: the node as written, the fold of a word.
    pub key: String,
    pub count: u64,
}

/// Counts the nodes, or the words at a position, of lines that were found.
pub fn breakdown(corpus: &Corpus, lines: &Ordered, question: &BreakdownQuestion) -> BreakdownAnswer {
    let across = question.lines.across_paragraphs;
    let (missing, rows) = match question.position {
        Position::Node => (0, nodes(corpus, lines.hits())),
        Position::Left(n) => words(corpus, lines.hits(), false, n, across),
        Position::Right(n) => words(corpus, lines.hits(), true, n, across),
    };
    let types = rows.len() as u32;
    let mut rows = rows;
    rows.order_by(|a, b| b.count.cmp(&a.count).then_with(|| a.key.cmp(&b.key)));
    rows.truncate(question.limit as usize);
    BreakdownAnswer { kept: lines.hits().len() as u64, missing, types, rows }
}

fn nodes(corpus: &Corpus, hits: &[Hit]) -> Vec<BreakdownRow> {
    let mut counts: HashMap<Cow<'_, str>, u64> = HashMap::new();
    for hit in hits {
        let text = corpus.document(hit.document).text.as_str();
        *counts.entry(plain(corpus.span(hit.document, hit.extent).of(text))).or_default() += 1;
    }
    let row = |(node, count): (Cow<'_, str>, u64)| BreakdownRow {
        word: node.to_string(),
        key: node.into_owned(),
        count,
    };
    counts.into_iter().map(row).collect()
}

fn words(corpus: &Corpus, hits: &[Hit], right: bool, n: u8, across: bool) -> (u64, Vec<BreakdownRow>) {
    let mut missing = 0;
    let mut counts: HashMap<(usize, u32), u64> = HashMap::new();
    let mut beside = Beside::default();
    for &hit in hits {
        beside.look(corpus, hit, if right { (0, n) } else { (n, 0) }, across);
        let words = if right { &beside.right } else { &beside.left };
        match usize::from(n).checked_sub(1).and_then(|last| words.get(last)) {
            Some(word) => *counts.entry((corpus.place_of(hit.document).0, word.entry)).or_default() += 1,
            None => missing += 1,
        }
    }
    let mut forms: HashMap<(&str, &str), u64> = HashMap::new();
    for ((segment, entry), count) in counts {
        let lexicon = &corpus.segments()[segment].segment.lexicon;
        *forms.entry((lexicon.fold(entry), lexicon.forms.get(entry))).or_default() += count;
    }
    // By fold, the most frequent form of each first: it names the row.
    let mut forms: Vec<((&str, &str), u64)> = forms.into_iter().collect();
    forms.order_by(|a, b| a.0.0.cmp(b.0.0).then(b.1.cmp(&a.1)).then(a.0.1.cmp(b.0.1)));
    let row = |forms: &[((&str, &str), u64)]| BreakdownRow {
        word: forms[0].0.1.to_owned(),
        key: forms[0].0.0.to_owned(),
        count: forms.iter().map(|(_, count)| count).sum(),
    };
    (missing, forms.chunk_by(|a, b| a.0.0 == b.0.0).map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::concordance::{LineFilter, ordered};
    use crate::corpus::Document;
    use crate::query::memo::Memo;

    fn corpus(text: &str) -> Corpus {
        let mut corpus = Corpus::default();
        let language = Some("fr".into());
        corpus.add(vec![Document { id: "a".into(), text: text.into(), language, ..Document::default() }]);
        corpus
    }

    fn count(position: Position) -> (u64, u64, String) {
        let text = "La guerre froide dure. La Guerre froide, dit-on.\n\nguerre totale\n\nGuerre Froide et fin : guerre";
        let corpus = corpus(text);
        let lines = ConcordanceQuestion { query: "guerre".into(), ..Default::default() };
        let found = ordered(&Memo::new(&corpus), &lines);
        let answer = breakdown(&corpus, &found, &BreakdownQuestion { lines, position, limit: 9 });
        assert_eq!(answer.types as usize, answer.rows.len());
        let rows = answer.rows.iter().map(|row| format!("{} {}", row.word, row.count));
        (answer.kept, answer.missing, rows.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn nodes_are_counted_as_written_and_words_by_their_fold() {
        assert_eq!(count(Position::Node), (5, 0, "guerre 3, Guerre 2".into()));
        assert_eq!(count(Position::Right(1)), (5, 1, "froide 3, totale 1".into()));
        assert_eq!(count(Position::Left(1)), (5, 2, "La 2, fin 1".into()));
        assert_eq!(count(Position::Left(9)).1, 5);
        assert_eq!(count(Position::Right(0)).1, 5, "there is no zeroth word");
    }

    #[test]
    fn the_lines_of_a_row_are_as_many_as_it_says() {
        let text = "L’année-là, les États-Unis et la Chine. Les états  unis d’Amérique, aux États-Unis !\n\nLes “États” unis.";
        let corpus = corpus(text);
        let lines = ConcordanceQuestion { query: "\"états unis\"".into(), ..Default::default() };
        let found = ordered(&Memo::new(&corpus), &lines);
        for position in [Position::Node, Position::Left(1), Position::Left(2), Position::Right(1)] {
            let answer =
                breakdown(&corpus, &found, &BreakdownQuestion { lines: lines.clone(), position, limit: 9 });
            assert!(!answer.rows.is_empty());
            for row in answer.rows {
                let (left, right) = match position {
                    Position::Node => (0, 0),
                    Position::Left(n) => (n, 0),
                    Position::Right(n) => (0, n),
                };
                let filters = vec![LineFilter { query: row.key, left, right, keep: true, exact: true }];
                let kept = ordered(&Memo::new(&corpus), &ConcordanceQuestion { filters, ..lines.clone() });
                assert_eq!(kept.hits().len() as u64, row.count, "{position:?} {}", row.word);
            }
        }
    }
}
