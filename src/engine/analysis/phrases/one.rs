//! One phrase of a list by itself: in which texts it is counted, by the same rules and to the same bits as in the list.

use super::opening;
use super::patterns::{Pattern, patterns};
use super::places::{Marking, Nodes, Sizes, UNSEEN};
use super::stream::{BREAK, Item, Reader};
use super::{PhraseSettings, Shape, StopWordsAt};
use crate::analysis::spread::Spreads;
use crate::analysis::word_forms::stop_words;
use crate::query::expansion;
use crate::query::matches::{Matches, matches};
use crate::query::memo::Memo;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A phrase as it is counted with some settings; lengths, least counts and what is maximal play no part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Phrase {
    pub settings: PhraseSettings,
    /// Its keys on the layer; empty in a slot.
    pub keys: Vec<String>,
}

/// What is counted of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spread {
    /// The documents that have it, rising, with its count in each.
    pub counts: Vec<(u32, u64)>,
    pub dp: f64,
    /// A query for its places, the one of its row.
    pub query: Option<String>,
}

/// What is counted when the time is up.
struct Begun {
    phrase: Phrase,
    reader: Reader,
    counts: Vec<(u32, u64)>,
}

/// Tokens that are read between two looks at the clock.
const STEP: u32 = 200_000;

/// Counts a phrase; nothing when no such phrase can be counted. `None` when the time is up before.
pub fn spread_of(memo: &Memo, phrase: &Phrase) -> Option<Spread> {
    let corpus = memo.corpus;
    let settings = &phrase.settings;
    let around = settings.around.trim();
    let node = if around.is_empty() { None } else { expansion::read(memo, around).node };
    let found = node.as_ref().map(|node| matches(memo, node)).unwrap_or_default();
    if memo.is_stopped() {
        return None;
    }
    let patterns = patterns_of(phrase);
    let named = phrase.keys.iter().filter(|key| !key.is_empty());
    let words: Option<Vec<u32>> = named.clone().map(|key| corpus.word_of(settings.layer, key)).collect();
    let (Some(words), Some(first)) = (words, patterns.first()) else { return Some(Spread::default()) };
    // Only texts that have its rarest word are read.
    let mut spreads = Spreads::new(corpus, settings.layer);
    let mut texts_of = |word: &u32| spreads.of(*word).iter().map(|(text, _)| *text).collect::<Vec<u32>>();
    let texts = words.iter().map(&mut texts_of).min_by_key(Vec::len).unwrap_or_default();
    let new = || {
        let is_stop = match settings.stop_words {
            StopWordsAt::Nowhere => stop_words(memo, settings.layer),
            _ => Rc::default(),
        };
        let reader = Reader::new(corpus, settings, is_stop);
        Begun { phrase: phrase.clone(), reader, counts: Vec::new() }
    };
    let mut begun = memo.unpark(|begun: &Begun| begun.phrase == *phrase).unwrap_or_else(new);
    let mut read = STEP;
    while let Some(document) = begun.reader.document() {
        if texts.binary_search(&document).is_err() {
            begun.reader.skip();
            continue;
        }
        if read >= STEP {
            if !memo.may_go_on() {
                memo.park(begun);
                return None;
            }
            read = 0;
        }
        let (count, n_tokens) = in_text(memo, &mut begun.reader, &found, (&patterns, &words, settings));
        read += n_tokens;
        if count > 0 {
            begun.counts.push((document, count));
        }
    }
    let keys: Vec<&str> = named.map(String::as_str).collect();
    let query = opening::query(memo, settings, first, &keys).map(|query| query.query);
    Some(Spread { dp: dp(memo, &begun.counts), counts: begun.counts, query })
}

/// The patterns that are its own.
fn patterns_of(phrase: &Phrase) -> Vec<Pattern> {
    let is_slot = |offset: &u8| phrase.keys[usize::from(*offset)].is_empty();
    let n = u8::try_from(phrase.keys.len()).unwrap_or(u8::MAX);
    let slots: Vec<u8> = (0..n).filter(is_slot).collect();
    let shape = match phrase.settings.shape {
        Shape::Slots(_) => Shape::Slots(slots.len() as u8),
        shape => shape,
    };
    let settings = PhraseSettings { shape, shortest: n, longest: n, ..phrase.settings.clone() };
    let own = patterns(&settings).into_iter().filter(|pattern| pattern.n == n && pattern.slots == slots);
    let mut own: Vec<Pattern> = own.collect();
    // As the list looks for them: what overlaps another is the later one.
    own.sort_by_key(|pattern| pattern.offsets.get(1).copied());
    own
}

/// Its count in the text that is read, and the tokens of that.
fn in_text(
    memo: &Memo,
    reader: &mut Reader,
    found: &Matches,
    (patterns, own, settings): (&[Pattern], &[u32], &PhraseSettings),
) -> (u64, u32) {
    let hits = found.in_document(reader.document().unwrap_or_default());
    let mut marking = Marking::default();
    let (mut words, mut is_end, mut n_tokens) = (Vec::new(), false, 0);
    while !is_end {
        n_tokens += reader.read(memo.corpus, |item| match item {
            Item::Word(word, _, position, _) => {
                marking.word(hits, words.len() as u32, position);
                words.push(word);
            }
            Item::Break => {
                marking.stop(words.len() as u32);
                words.push(BREAK);
            }
            Item::End => is_end = true,
        });
    }
    let nodes = (!settings.around.trim().is_empty())
        .then(|| Nodes::new(settings.node_at, marking.whole(&words).collect()));
    let (mut count, mut end) = (0, 0);
    for place in 0..words.len() as u32 {
        for pattern in patterns {
            let is_it = pattern.fits(&words, place)
                && pattern.words(&words, place).eq(own.iter().copied())
                && nodes.as_ref().is_none_or(|nodes| nodes.holds(nodes.from(place), place, pattern));
            if is_it && !(settings.without_overlap && place < end) {
                count += 1;
                end = place + pattern.span;
            }
        }
    }
    (count, n_tokens)
}

fn dp(memo: &Memo, counts: &[(u32, u64)]) -> f64 {
    let of: Vec<u64> = memo.corpus.lengths().words.iter().map(|&words| u64::from(words)).collect();
    let sizes = Sizes { total: of.iter().sum(), of };
    let count = counts.iter().map(|(_, count)| *count as u32).sum();
    let mut spreading = UNSEEN;
    for &(text, in_text) in counts {
        for _ in 0..in_text {
            spreading.add(count, text, (0, 0), &sizes, false);
        }
    }
    spreading.dp(count, &sizes)
}
