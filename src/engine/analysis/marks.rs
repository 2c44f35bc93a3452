//! Marks in a text: from spans that may overlap to runs that follow one another.

use super::reader::{Mark, Run};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::text::{Extent, Span};

/// A stretch of the original text and why it is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    pub span: Span,
    pub mark: Mark,
}

/// The counted tokens of an extent whose key on the layer decided on is among the words, marked as words of a topic. A passage may
/// run over a line that is set aside; nothing in it belongs to a topic.
pub fn words_of(corpus: &Corpus, document: u32, extent: Extent, words: &[String]) -> Vec<Marked> {
    if words.is_empty() {
        return Vec::new();
    }
    let tokens = (extent.start..).zip(corpus.tokens(document, extent));
    let marked = tokens.filter(|(position, token)| {
        let key = corpus.key(document, token.entry, corpus.layer());
        words.iter().any(|word| word == key) && !corpus.is_set_aside(document, *position)
    });
    marked.map(|(_, token)| Marked { span: token.span, mark: Mark::Topic }).collect()
}

/// The text of `place` cut where a mark begins or ends; together the runs are its slice of the text.
///
/// Where marks overlap, the one that begins first wins, and of two that begin together a hit; what a
/// later one has beyond it is still marked, so that no byte of a hit goes unmarked.
pub fn runs(text: &str, place: Span, mut marked: Vec<Marked>) -> Vec<Run> {
    marked.order_by_key(|m| (m.span.start, m.mark == Mark::Topic, m.span.end));
    let mut runs: Vec<Run> = Vec::with_capacity(2 * marked.len() + 1);
    let mut at = place.start;
    let mut push = |from: u32, until: u32, mark: Mark| {
        if from < until {
            runs.push(Run { text: Span::new(from, until).of(text).to_owned(), mark });
        }
    };
    for Marked { span, mark } in marked {
        let (start, end) = (span.start.max(at), span.end.min(place.end));
        if start < end {
            push(at, start, Mark::None);
            push(start, end, mark);
            at = end;
        }
    }
    push(at, place.end, Mark::None);
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(marks: &[(u32, u32, Mark)], expected: &str) {
        let marked = marks.iter().map(|&(start, end, mark)| Marked { span: Span::new(start, end), mark });
        let drawn: String = runs("abcdefgh", Span::new(1, 7), marked.collect())
            .iter()
            .map(|run| match run.mark {
                Mark::None => run.text.clone(),
                Mark::Topic => format!("({})", run.text),
                Mark::Hit(_) => format!("[{}]", run.text),
            })
            .collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn runs_cut_the_place_and_lose_nothing() {
        check(&[], "bcdefg");
        check(&[(2, 4, Mark::Hit(Some(0)))], "b[cd]efg");
        check(&[(0, 3, Mark::Hit(None)), (5, 9, Mark::Topic)], "[bc]de(fg)");
    }

    #[test]
    fn where_marks_overlap_the_first_wins_and_the_rest_is_still_marked() {
        check(&[(2, 5, Mark::Hit(Some(0))), (3, 6, Mark::Hit(Some(1)))], "b[cde][f]g");
        check(&[(2, 4, Mark::Topic), (2, 4, Mark::Hit(Some(0)))], "b[cd]efg");
    }
}
