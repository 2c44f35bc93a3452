//! How words are spread over the texts: in which texts each is counted, and how often there.
//!
//! Read from the postings: a word costs what it occurs, and nothing is kept for all words but their results.

use crate::corpus::vocabulary::Cursor;
use crate::corpus::{Corpus, HeldSegment};
use crate::index::column::Column;
use crate::order::Order;
use crate::query::matches::gallop;
use crate::query::memo::Memo;
use crate::text::Layer;
use std::any::Any;
use std::rc::Rc;

/// Reads words of a vocabulary, one at a time.
pub struct Spreads<'a> {
    corpus: &'a Corpus,
    columns: Vec<&'a Column>,
    cursor: Cursor<'a>,
    /// Whether documents of later segments may have lower numbers.
    is_mixed: bool,
    adding: Adding<'a>,
    spread: Vec<(u32, u32)>,
}

impl<'a> Spreads<'a> {
    pub fn new(corpus: &'a Corpus, layer: Layer) -> Spreads<'a> {
        let numbers = corpus.segments().iter().flat_map(|held| held.documents.iter().flatten());
        Spreads {
            corpus,
            columns: corpus.columns(layer),
            cursor: Cursor::new(corpus.vocabulary(layer)),
            is_mixed: !numbers.is_sorted(),
            adding: Adding::new(corpus),
            spread: Vec::new(),
        }
    }

    /// The texts in which a word is counted, rising, with its count in each: tokens of this word, not parts of compounds.
    pub fn of(&mut self, word: u32) -> &[(u32, u32)] {
        let Spreads { corpus, columns, cursor, adding, spread, .. } = self;
        spread.clear();
        cursor.each(word, |segment, key| {
            let entries = columns[segment].entries_of.get(key);
            adding.each(segment, &corpus.segments()[segment], entries, |document, count| {
                spread.push((document, count));
            });
        });
        if self.is_mixed {
            self.spread.order();
        }
        &self.spread
    }
}

/// Tokens after which it is asked whether there is time for more: about a millisecond.
const STEP: u64 = 200_000;

/// What is known of all words so far.
struct Begun<T> {
    name: String,
    values: Vec<T>,
    /// The next to be read: a segment and a key there, or the number of a word.
    next: (usize, u32),
}

/// Something of every word of a layer, by its number: what `add` makes of the texts in which it is counted, rising, and of
/// its count in each. Made once for a corpus as it is, under a name that says what it is. `None` when the time is up
/// before: asked again, it goes on where it was.
pub fn of_words<T: Clone + Default + Any>(
    memo: &Memo,
    layer: Layer,
    name: &str,
    add: impl Fn(&mut T, u32, u32, u32),
) -> Option<Rc<Vec<T>>> {
    let name = format!("{name} {}", layer.name());
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let corpus = memo.corpus;
    let vocabulary = corpus.vocabulary(layer);
    let begun = memo.unpark(|begun: &Begun<T>| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| Begun {
        name,
        values: vec![T::default(); vocabulary.len() as usize],
        next: (0, 0),
    });
    let mut left = 0;
    let mut may_go_on = |tokens: u64| {
        let is_over = left == 0;
        left = if is_over { STEP } else { left.saturating_sub(tokens + 8) };
        !is_over || memo.may_go_on()
    };
    let mut spreads = Spreads::new(corpus, layer);
    if spreads.is_mixed {
        // Word by word, so that the texts of each rise.
        while begun.next.1 < vocabulary.len() {
            let word = begun.next.1;
            let spread = spreads.of(word);
            if !may_go_on(spread.iter().map(|&(_, count)| u64::from(count)).sum()) {
                memo.park(begun);
                return None;
            }
            for &(document, count) in spread {
                add(&mut begun.values[word as usize], word, document, count);
            }
            begun.next.1 += 1;
        }
        return Some(memo.keep_table(begun.name, begun.values));
    }
    // Segment by segment, whose postings lie together.
    for (segment, held) in corpus.segments().iter().enumerate().skip(begun.next.0) {
        let column = spreads.columns[segment];
        let words = vocabulary.words_of(segment);
        for key in begun.next.1..column.keys.len() as u32 {
            let entries = column.entries_of.get(key);
            let count = |&entry: &u32| u64::from(held.segment.postings.count(entry));
            if !may_go_on(entries.iter().map(count).sum()) {
                begun.next = (segment, key);
                memo.park(begun);
                return None;
            }
            let word = words[key as usize];
            spreads.adding.each(segment, held, entries, |document, count| {
                add(&mut begun.values[word as usize], word, document, count);
            });
        }
        begun.next.1 = 0;
    }
    Some(memo.keep_table(begun.name, begun.values))
}

/// Says of the tokens of a segment in which document they lie.
pub(super) struct Places<'a> {
    firsts: &'a [u32],
    /// The document of each sixty-fourth token.
    documents: Vec<u32>,
}

impl<'a> Places<'a> {
    pub fn new(firsts: &'a [u32]) -> Places<'a> {
        let n_tokens = firsts.last().copied().unwrap_or_default();
        let mut local = 0;
        let of_token = |token| {
            local += firsts[local + 1..].iter().take_while(|&&first| first <= token).count();
            local as u32
        };
        Places { firsts, documents: (0..n_tokens).step_by(64).map(of_token).collect() }
    }

    #[inline]
    pub fn of(&self, token: u32) -> u32 {
        let from = self.documents[(token / 64) as usize];
        let passed = self.firsts[from as usize + 1..].iter().take_while(|&&first| first <= token);
        from + passed.count() as u32
    }
}

/// Something of every word of a layer, one word after the other: `of_word` gives it, and how many tokens it read for it.
/// Made once, under a name, like [`of_words`]; `None` when the time is up before.
pub fn by_word<T: Any>(
    memo: &Memo,
    layer: Layer,
    name: &str,
    of_word: impl FnMut(u32) -> (T, u64),
) -> Option<Rc<Vec<T>>> {
    let name = format!("{name} {}", layer.name());
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    Some(memo.keep_table(name.clone(), each_word(memo, layer, name, of_word)?))
}

/// The same, kept by whoever asks for it.
pub fn each_word<T: Any>(
    memo: &Memo,
    layer: Layer,
    name: String,
    mut of_word: impl FnMut(u32) -> (T, u64),
) -> Option<Vec<T>> {
    let begun = memo.unpark(|begun: &Begun<T>| begun.name == name);
    let mut begun = begun.unwrap_or_else(|| Begun { name, values: Vec::new(), next: (0, 0) });
    let mut left = 0;
    for word in begun.values.len() as u32..memo.corpus.vocabulary(layer).len() {
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(begun);
                return None;
            }
            left = STEP;
        }
        let (value, tokens) = of_word(word);
        left = left.saturating_sub(tokens + 8);
        begun.values.push(value);
    }
    Some(begun.values)
}

/// Adds up what entries of one key count in each document.
struct Adding<'a> {
    /// Of each segment.
    places: Vec<Places<'a>>,
    /// Per document of a segment, what was counted so far; zeros between two keys.
    counts: Vec<u32>,
    seen: Vec<u32>,
}

impl<'a> Adding<'a> {
    fn new(corpus: &'a Corpus) -> Adding<'a> {
        let held = corpus.segments().iter();
        let most = held.clone().map(|held| held.documents.len()).max().unwrap_or_default();
        let places = held.map(|held| Places::new(&held.segment.firsts)).collect();
        Adding { places, counts: vec![0; most], seen: Vec::new() }
    }

    /// Hands over the documents in which entries of a segment are counted, rising within the segment, with their count.
    #[inline]
    fn each(&mut self, segment: usize, held: &HeldSegment, entries: &[u32], mut found: impl FnMut(u32, u32)) {
        let places = &self.places[segment];
        let mut give = |local: u32, count: u32| {
            if let Some(document) = held.documents[local as usize] {
                found(document, count);
            }
        };
        if let [entry] = entries {
            return count(held, places, *entry, give);
        }
        for &entry in entries {
            count(held, places, entry, |local, n| {
                let count = &mut self.counts[local as usize];
                if *count == 0 {
                    self.seen.push(local);
                }
                *count += n;
            });
        }
        self.seen.sort_unstable();
        for local in self.seen.drain(..) {
            give(local, std::mem::take(&mut self.counts[local as usize]));
        }
    }
}

/// Hands over the documents of a segment in which an entry is counted, rising, each once with how often.
#[inline]
fn count(held: &HeldSegment, places: &Places, entry: u32, mut found: impl FnMut(u32, u32)) {
    let postings = &held.segment.postings;
    let firsts = places.firsts;
    if held.aside.is_empty() && postings.count(entry) as usize > 8 * held.documents.len() {
        // A leap over a document counts what it passes.
        let mut positions = postings.positions(entry);
        for (local, &end) in (0u32..).zip(&firsts[1..]) {
            let before = positions.len();
            positions.leap(end);
            if before > positions.len() {
                found(local, (before - positions.len()) as u32);
            }
        }
        return;
    }
    let (mut local, mut end, mut n) = (0, 0, 0);
    let mut aside = &held.aside[..];
    postings.each(entry, (0, held.segment.n_tokens()), |chunk| {
        for &token in chunk {
            if token >= end {
                if n > 0 {
                    found(local, std::mem::take(&mut n));
                }
                local = places.of(token);
                end = firsts[local as usize + 1];
            }
            let is_counted = held.aside.is_empty() || {
                aside = &aside[gallop(aside, |extent| extent.end <= token)..];
                aside.first().is_none_or(|extent| extent.start > token)
            };
            n += u32::from(is_counted);
        }
    });
    if n > 0 {
        found(local, n);
    }
}
