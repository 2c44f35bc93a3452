//! What the interval of a query over all groups is reckoned from: the texts in them, or the pieces that slices cut.

use super::TrendsQuestion;
use super::counting::n_known;
use super::cutting::Cuts;
use super::grouping::Groups;
use super::places::places;
use crate::query::expansion;
use crate::query::matches::look;
use crate::query::memo::Memo;

/// A text, or what of it lies in one slice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    pub text: u32,
    pub count: u64,
    pub words: u64,
}

/// Those with words in the groups that are counted, text by text, for the first query. `None` when the time is up
/// before.
pub fn pieces(memo: &Memo, question: &TrendsQuestion) -> Option<Vec<Piece>> {
    let corpus = memo.corpus;
    let groups = Groups::new(corpus, &question.by, question.stated_only);
    let query = question.queries.first().map_or("", String::as_str);
    let node = expansion::read(memo, query).node;
    let mut pieces = Vec::new();
    if let Some(slices) = groups.slices {
        let cuts = Cuts::new(corpus, slices);
        let listed = node.as_ref().map(|node| places(memo, node));
        if listed.as_ref().is_some_and(Option::is_none) || memo.is_stopped() {
            return None;
        }
        let listed = listed.flatten();
        let mut found = listed.iter().flat_map(|listed| listed.by_text()).peekable();
        for text in corpus.texts() {
            let before = found.next_if(|(other, _)| *other == text).map_or(&[][..], |(_, before)| before);
            for (slice, words) in cuts.pieces(text) {
                let count = before.iter().filter(|&&place| cuts.slice(text, place) == slice).count() as u64;
                pieces.push(Piece { text, count, words });
            }
        }
    } else {
        let look = node.as_ref().map(|node| look(memo, node));
        if memo.is_stopped() {
            return None;
        }
        let mut counts = vec![0u64; groups.of.len()];
        let found = look.iter().flat_map(|look| look.tally.texts.iter());
        found.for_each(|&(text, count)| counts[text as usize] = u64::from(count));
        let n_in = if question.with_unknown { groups.about.len() } else { n_known(&groups.about) };
        let words = &corpus.lengths().words;
        for text in corpus.texts() {
            if (groups.of[text as usize] as usize) < n_in {
                let (count, words) = (counts[text as usize], u64::from(words[text as usize]));
                pieces.push(Piece { text, count, words });
            }
        }
    }
    pieces.retain(|piece| piece.words > 0);
    Some(pieces)
}
