//! The plainest counting of phrases: every set of distances, tried at every word of every sentence.

use super::super::{NodeAt, PhraseSettings, Shape, StopWordsAt, patterns};
use crate::analysis::word_forms::stop_words;
use crate::corpus::Corpus;
use crate::query::expansion;
use crate::query::matches::matches;
use crate::query::memo::Memo;
use crate::text::Extent;
use std::collections::BTreeMap;

/// A place of a phrase: the text, the numbers of its words in their unit, and that unit.
pub type Place = (u32, usize, Vec<usize>);
/// Class and keys.
pub type Key = (u8, Vec<String>);

/// A word of a unit: its key, whether it is a stop word, and its position.
type Word = (String, bool, u32);

/// What is counted, by walking over the tokens of each sentence.
pub fn plainly(corpus: &Corpus, settings: &PhraseSettings) -> BTreeMap<Key, Vec<Place>> {
    let memo = Memo::new(corpus);
    let is_stop = stop_words(&memo, settings.layer);
    let mut units: Vec<(u32, Vec<Word>)> = Vec::new();
    for document in corpus.texts() {
        let structures = corpus.structures(document);
        let stretches =
            if settings.across_sentences { &structures.paragraphs } else { &structures.sentences };
        for stretch in stretches {
            let mut unit = Vec::new();
            for (position, token) in (stretch.start..).zip(corpus.tokens(document, *stretch)) {
                let key = corpus.key(document, token.entry, settings.layer).to_owned();
                let is_word = token.kind.is_word();
                let stops =
                    is_word && is_stop[corpus.word_of(settings.layer, &key).expect("a word") as usize];
                let is_aside = corpus.is_set_aside(document, position);
                if is_word && !is_aside && !(stops && settings.stop_words == StopWordsAt::Nowhere) {
                    unit.push((key, stops, position));
                } else if is_word || settings.marks_break {
                    units.push((document, std::mem::take(&mut unit)));
                }
            }
            units.push((document, unit));
        }
    }
    let around = settings.around.trim();
    let hits = expansion::read(&memo, around).node.map(|node| matches(&memo, &node).hits.clone());
    let (_, shortest, longest) = patterns::bounded(settings);
    let mut found: BTreeMap<Key, Vec<Place>> = BTreeMap::new();
    for (number, (document, unit)) in units.iter().enumerate() {
        for (class, pattern) in all_patterns(settings, shortest, longest) {
            for start in 0..unit.len() {
                let places: Vec<usize> = pattern.iter().map(|offset| start + offset).collect();
                if places.last().is_none_or(|&last| last >= unit.len()) {
                    continue;
                }
                let positions: Vec<u32> = places.iter().map(|&place| unit[place].2).collect();
                let (first, last) = (start, *places.last().expect("a place"));
                let is_held = |extent: Extent| {
                    let inside: Vec<usize> =
                        (0..unit.len()).filter(|&place| extent.contains(unit[place].2)).collect();
                    let in_place = match settings.node_at {
                        NodeAt::Anywhere => true,
                        NodeAt::First => inside.first() == Some(&first),
                        NodeAt::Last => inside.last() == Some(&last),
                    };
                    in_place
                        && positions.contains(&extent.start)
                        && inside.iter().all(|place| places.contains(place))
                };
                let is_wanted = hits.as_ref().is_none_or(|hits| {
                    hits.iter().any(|hit| hit.document == *document && is_held(hit.extent))
                });
                if is_wanted {
                    let keys = places.iter().map(|&place| unit[place].0.clone()).collect();
                    found.entry((class, keys)).or_default().push((*document, number, places));
                }
            }
        }
    }
    if settings.without_overlap {
        for places in found.values_mut() {
            places.sort_by_key(|(document, unit, places)| {
                (*document, *unit, places[0], places.last().copied(), places.clone())
            });
            let mut end = (0, 0, 0);
            places.retain(|(document, unit, places)| {
                let is_counted = (*document, *unit, places[0]) >= end;
                if is_counted {
                    end = (*document, *unit, places[places.len() - 1] + 1);
                }
                is_counted
            });
        }
    }
    found
}

/// Every pattern with its class, found by trying all sets of distances.
fn all_patterns(settings: &PhraseSettings, shortest: u8, longest: u8) -> Vec<(u8, Vec<usize>)> {
    let mut all = Vec::new();
    let shape = patterns::bounded(settings).0;
    let mut n_frames = 0;
    for n in usize::from(shortest)..=usize::from(longest) {
        let most = n + if let Shape::Skips(k) = shape { usize::from(k) } else { 0 };
        let mut of_length: Vec<Vec<usize>> = Vec::new();
        for set in 0..1u32 << most {
            let offsets: Vec<usize> = (0..most).filter(|offset| set >> offset & 1 == 1).collect();
            let is_one = match shape {
                Shape::Row => offsets.len() == n,
                Shape::Skips(_) => offsets.len() == n && offsets[0] == 0,
                Shape::Slots(k) => {
                    offsets.len() + usize::from(k) == n && offsets[0] == 0 && offsets.last() == Some(&(n - 1))
                }
            };
            if is_one {
                of_length.push(offsets);
            }
        }
        of_length.sort();
        if let Shape::Slots(_) = shape {
            // In the order of the slots.
            let slots =
                |offsets: &Vec<usize>| (0..n).filter(|offset| !offsets.contains(offset)).collect::<Vec<_>>();
            of_length.sort_by_key(slots);
        }
        for offsets in of_length {
            let class = if let Shape::Slots(_) = shape { n_frames } else { n as u8 };
            n_frames += 1;
            all.push((class, offsets));
        }
    }
    all
}
