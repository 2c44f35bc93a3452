//! How much is looked at in one step: some documents of a segment, as many as can be looked at in a few milliseconds.

use super::Finder;
use super::words::Words;
use crate::corpus::HeldSegment;
use crate::query::reading::Node;

/// A token is worth so many nanoseconds of a step at most, or what each part takes by itself would be most of it.
const TOKEN: u64 = 3_000;

/// Documents of a segment that are looked at together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::query) struct Part {
    /// The segment's number.
    pub number: usize,
    /// The documents, by their numbers in the segment, and their tokens, counted through it; ends exclusive.
    pub documents: (u32, u32),
    pub tokens: (u32, u32),
}

impl Part {
    /// Documents of a segment from one on: of so many tokens at most, but one at least.
    pub fn of(held: &HeldSegment, (number, from): (usize, u32), most: u32) -> Part {
        let firsts = &held.segment.firsts;
        let n_documents = held.documents.len() as u32;
        let start = firsts[from as usize];
        let fits = firsts.partition_point(|&first| first <= start.saturating_add(most)) as u32;
        let until = fits.saturating_sub(1).max(from + 1).min(n_documents);
        Part { number, documents: (from, until), tokens: (start, firsts[until as usize]) }
    }

    /// Where the next part begins.
    pub fn next(&self, held: &HeldSegment) -> (usize, u32) {
        let is_last = self.documents.1 as usize >= held.documents.len();
        if is_last { (self.number + 1, 0) } else { (self.number, self.documents.1) }
    }
}

impl Finder<'_> {
    /// How many tokens of the segment may be looked at in one step.
    pub(super) fn most_tokens(&self, node: &Node) -> u32 {
        let cost = self.cost(node);
        if cost <= self.memo.step {
            return u32::MAX;
        }
        let n_tokens = u64::from(self.held.segment.n_tokens());
        let least = (self.memo.step / TOKEN).saturating_mul(1 + n_nodes(node) / 8).min(n_tokens);
        (n_tokens * self.memo.step / cost).max(least) as u32
    }

    /// About how long it takes to find all places of a node in the segment, in nanoseconds.
    fn cost(&self, node: &Node) -> u64 {
        let inner = || -> u64 { node.inner().into_iter().map(|node| self.cost(node)).sum() };
        match node {
            Node::Word(word) => self.cost_of(&self.words_spelled(&[word])),
            Node::Layer(layer, node) => Finder { layer: *layer, ..*self }.cost(node),
            // Candidates are put in order, and compared with those before them.
            Node::Near { words, .. } => (words.len() * words.len()) as u64 * inner(),
            Node::Phrase(nodes) => {
                inner() + nodes.len() as u64 * u64::from(self.held.segment.n_tokens()) / 10
            }
            Node::Cql(source) => {
                self.memo.program(self.number, source).map_or(0, |program| program.cost(self.held))
            }
            node if node.is_pattern() => self.cost_of(&self.words_of_pattern(node)),
            _ => inner(),
        }
    }

    /// Of listing the tokens of some words.
    fn cost_of(&self, words: &Words) -> u64 {
        30 * words.n_entries() + 15 * words.count
    }
}

/// How many nodes there are: each is made ready for each part.
fn n_nodes(node: &Node) -> u64 {
    1 + node.inner().into_iter().map(n_nodes).sum::<u64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Corpus, Document};
    use crate::query::known::Known;
    use crate::query::matches::matches;
    use crate::query::memo::Memo;
    use crate::query::parse::parse;
    use crate::random::Random;
    use std::rc::Rc;

    /// What takes long in much text.
    const DEAR: [&str; 8] = [
        "\"a* b* c*\"~50",
        "\"a* b*\"~>5 OR \"b* c*\"~2",
        "\"a* * b*\"",
        "[word!=\"x\"]{3,40} [word=\"bab\"]",
        "[]",
        "[word!=\"bab\"]{2,9} within s",
        "\"a* b*\"~5 NOT \"abc cba bca\"~0",
        "(\"a* b*\"~9 \"b* c*\"~9) WITHIN s",
    ];

    /// Texts in one segment, the longest of 300 tokens.
    fn corpus() -> Corpus {
        let mut random = Random::new(6);
        let mut text = |number: u32| {
            let words = (0..200 + random.below(100)).map(|_| {
                let mut letter = || char::from(b'a' + random.below(3) as u8);
                let word: String = [letter(), letter(), letter()].iter().collect();
                word + [" ", " ", " ", ", ", ". ", "-"][random.below(6) as usize]
            });
            Document { text: words.collect(), id: number.to_string(), ..Document::default() }
        };
        let mut corpus = Corpus::default();
        corpus.add((0..60).map(&mut text).collect());
        corpus
    }

    #[test]
    fn no_step_is_longer_than_it_may_be_and_the_steps_make_the_whole() {
        let corpus = corpus();
        let n_tokens = corpus.segments()[0].segment.n_tokens();
        for query in DEAR {
            let node = parse(query).node.expect("a query");
            let whole = matches(&Memo::new(&corpus), &node);
            assert!(!whole.hits.is_empty(), "{query}");
            // In a step of 20 µs, at 10 ns for a token or more, a twentieth of so many tokens; a text stays whole.
            let step = 20_000;
            let known = Rc::<Known>::default();
            let mut n_steps = 0;
            let found = loop {
                let memo = Memo::within(&corpus, known.clone(), &|| true).in_steps_of(step);
                let found = matches(&memo, &node);
                n_steps += 1;
                if !memo.is_stopped() {
                    break found;
                }
            };
            let memo = Memo::new(&corpus).in_steps_of(step);
            assert!(Finder::new(&memo, 0).most_tokens(&node) <= n_tokens / 5, "{query}");
            assert_eq!(found, whole, "{query}");
            assert!(n_steps >= 5, "{query}: {n_steps}");
        }
    }
}
