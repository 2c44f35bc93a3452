//! How often each word is counted, without the texts in which it is: the column totals of every table of association.

use crate::analysis::frequencies::WordCount;
use crate::query::memo::Memo;
use crate::text::{Extent, Layer};
use std::rc::Rc;

/// What is not done.
struct Begun {
    name: String,
    totals: Vec<u32>,
    /// The next segment.
    next: usize,
}

/// Per word of the vocabulary, how often it is counted. What is set aside or in other texts is taken from what the
/// postings count, so that most tokens need not be read. `None` when the time is up before.
pub fn totals(memo: &Memo, layer: Layer) -> Option<Rc<Vec<u32>>> {
    let name = format!("totals {}", layer.name());
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let corpus = memo.corpus;
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut totals = vec![0u32; corpus.vocabulary(layer).len() as usize];
    if let Some(counts) = memo.table::<WordCount>(&format!("counts {}", layer.name())) {
        totals.iter_mut().zip(counts.iter()).for_each(|(total, word)| *total = word.count);
        return Some(memo.keep_table(name, totals));
    }
    let mut next = 0;
    if let Some(begun) = begun {
        (totals, next) = (begun.totals, begun.next);
    }
    for (number, held) in corpus.segments().iter().enumerate().skip(next) {
        if !memo.may_go_on() {
            memo.park(Begun { name, totals, next: number });
            return None;
        }
        let segment = &held.segment;
        let (column, words_of) = (corpus.column(held, layer), corpus.vocabulary(layer).words_of(number));
        let mut take = |entry: u32, n: u32, is_more: bool| {
            let total = &mut totals[words_of[column.key_of[entry as usize] as usize] as usize];
            *total = if is_more { *total + n } else { *total - n };
        };
        let words = (0..segment.lexicon.len() as u32).filter(|&entry| segment.lexicon.is_word(entry));
        words.for_each(|entry| take(entry, segment.postings.count(entry), true));
        for (local, document) in (0u32..).zip(&held.documents) {
            let whole = [Extent::new(0, segment.documents[local as usize].n_tokens)];
            let uncounted = document.map_or(&whole[..], |document| corpus.set_aside(document));
            for &extent in uncounted {
                segment.each_entry(local, extent, |entry| {
                    if segment.lexicon.is_word(entry) {
                        take(entry, 1, false);
                    }
                });
            }
        }
    }
    Some(memo.keep_table(name, totals))
}
