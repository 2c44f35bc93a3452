//! Words in a row.

use super::slot::Slot;
use super::words::Words;
use super::{Boundary, Finder, Place, sorted};
use crate::index::Segment;
use crate::query::reading::Node;

impl<'a> Finder<'a> {
    /// Places of a phrase. Any one word in it is stepped over, not looked for; without any other, nothing is found.
    pub(super) fn row(&self, nodes: &[Node]) -> Vec<Place> {
        let is_any = |node: &Node| *node == Node::AnyWord;
        let Some(first) = nodes.iter().position(|node| !is_any(node)) else { return Vec::new() };
        let words = |node: &Node| if is_any(node) { Some(Words::default()) } else { self.words(node) };
        if nodes.len() > 1
            && let Some(words) = nodes.iter().map(words).collect::<Option<Vec<Words>>>()
        {
            return self.beside_rarest(nodes, &words);
        }
        let mut phrase = self.places(&nodes[first]);
        for _ in 0..first {
            phrase = phrase.into_iter().filter_map(|place| self.begin_earlier(place)).collect();
        }
        for node in &nodes[first + 1..] {
            if phrase.is_empty() {
                break;
            }
            phrase = match node {
                Node::AnyWord => phrase.into_iter().filter_map(|place| self.end_later(place)).collect(),
                node => self.followed(&phrase, &self.places(node), false),
            };
        }
        phrase
    }

    /// Lists the rarest of the words, and looks for the others beside it: first for the rarer of its neighbours.
    fn beside_rarest(&self, nodes: &[Node], words: &[Words]) -> Vec<Place> {
        let is_any = |number: usize| nodes[number] == Node::AnyWord;
        let named = (0..nodes.len()).filter(|&number| !is_any(number));
        let rarest = named.clone().min_by_key(|&number| words[number].count).unwrap_or(0);
        if named.clone().any(|number| words[number].count == 0) {
            return Vec::new();
        }
        if self.is_dense(nodes, words, words[rarest].count) {
            return self.dense_row(nodes, words);
        }
        let mut slots: Vec<Option<Slot>> = nodes.iter().map(|_| None).collect();
        sorted(self.beside(nodes, words, &mut slots, rarest, self.places_of(&words[rarest])))
    }

    /// Places of a phrase, given those of one of its words by their starts. `slots` are the words that can be asked for
    /// already.
    pub(super) fn beside(
        &self,
        nodes: &[Node],
        words: &[Words],
        slots: &mut [Option<Slot<'a>>],
        known: usize,
        mut places: Vec<Place>,
    ) -> Vec<Place> {
        let is_any = |number: usize| nodes[number] == Node::AnyWord;
        let (mut from, mut to) = (known, known);
        while (from > 0 || to + 1 < nodes.len()) && !places.is_empty() {
            let count = |number: usize| if is_any(number) { u64::MAX } else { words[number].count };
            let goes_back = to + 1 == nodes.len() || from > 0 && count(from - 1) < count(to + 1);
            let number = if goes_back { from - 1 } else { to + 1 };
            let questions = places.len() as u64;
            let mut slot = (!is_any(number))
                .then(|| slots[number].get_or_insert_with(|| self.slot(&words[number], questions)));
            let mut longer = Vec::with_capacity(places.len() / 4);
            for place in places {
                match (&mut slot, goes_back) {
                    (None, true) => longer.extend(self.begin_earlier(place)),
                    (None, false) => longer.extend(self.end_later(place)),
                    (Some(slot), true) => self.preceded(slot, place, &mut longer),
                    (Some(slot), false) => self.succeeded(slot, place, &mut longer),
                }
            }
            places = longer;
            (from, to) = if goes_back { (number, to) } else { (from, number) };
        }
        places
    }

    /// The place with a word of the slot behind it, in each way that there is.
    #[inline]
    fn succeeded(&self, slot: &mut Slot, place: Place, longer: &mut Vec<Place>) {
        let Some((token, part)) = self.after(&place, false) else { return };
        if part == 0 && slot.is_whole(token) {
            longer.push(Place { until: token + 1, end_part: 0, ..place });
        }
        let inside = slot.parts(token).iter().filter(|inside| inside.part == part);
        longer.extend(inside.map(|inside| Place { until: token + 1, end_part: inside.end_part, ..place }));
    }

    /// The place with a word of the slot before it.
    #[inline]
    fn preceded(&self, slot: &mut Slot, place: Place, longer: &mut Vec<Place>) {
        let (token, end_part) = if place.part > 0 {
            (place.token, place.part)
        } else {
            let Some(token) = self.word_before(place.token) else { return };
            (token, 0)
        };
        if end_part == 0 && slot.is_whole(token) {
            longer.push(Place { token, part: 0, ..place });
        }
        let inside = slot.parts(token).iter().filter(|inside| inside.end_part == end_part);
        longer.extend(inside.map(|inside| Place { token, part: inside.part, ..place }));
    }

    /// The word before a token, if it is one of the same paragraph.
    #[inline]
    pub(super) fn word_before(&self, token: u32) -> Option<u32> {
        let Segment { words, paragraphs, .. } = &*self.held.segment;
        if token > 0 && words.contains(token - 1) {
            return (!paragraphs.contains(token)).then_some(token - 1);
        }
        let before = words.before(token)?;
        // Counted, not looked for: the beginning of a long paragraph may be far away.
        (paragraphs.rank(before + 1) == paragraphs.rank(token + 1)).then_some(before)
    }

    /// The place with the word before it, if that is one of the same paragraph.
    fn begin_earlier(&self, place: Place) -> Option<Place> {
        let token = self.word_before(place.token).filter(|_| place.part == 0)?;
        Some(Place { token, ..place })
    }

    /// The place with the word after it, a compound as a whole.
    fn end_later(&self, place: Place) -> Option<Place> {
        let (token, part) = self.after(&place, false)?;
        (part == 0).then_some(Place { until: token + 1, end_part: 0, ..place })
    }

    /// Places where one follows the other; `close` allows no mark between two tokens.
    pub(super) fn in_a_row(&self, mut nodes: impl Iterator<Item = Vec<Place>>, close: bool) -> Vec<Place> {
        let Some(mut phrase) = nodes.next() else { return Vec::new() };
        for next in nodes {
            phrase = self.followed(&phrase, &next, close);
        }
        phrase
    }

    /// Each place with each that begins where it ends.
    fn followed(&self, phrase: &[Place], next: &[Place], close: bool) -> Vec<Place> {
        let mut longer = Vec::new();
        for place in phrase {
            let Some(boundary) = self.after(place, close) else { continue };
            let from = next.partition_point(|other| other.start() < boundary);
            let following = next[from..].iter().take_while(|other| other.start() == boundary);
            let joined = |other: &Place| Place { until: other.until, end_part: other.end_part, ..*place };
            longer.extend(following.map(joined));
        }
        longer
    }

    /// The boundary at which a place must start to follow this one; `None` at the end of the paragraph.
    fn after(&self, place: &Place, close: bool) -> Option<Boundary> {
        if place.end_part > 0 {
            return Some((place.until - 1, place.end_part));
        }
        let Segment { words, paragraphs, .. } = &*self.held.segment;
        if words.contains(place.until) {
            return (!paragraphs.contains(place.until)).then_some((place.until, 0));
        }
        let next = words.next(place.until)?;
        // Counted, not looked for: the end of a long paragraph may be far away.
        let same_paragraph = paragraphs.rank(next + 1) == paragraphs.rank(place.until);
        (same_paragraph && !(close && next > place.until)).then_some((next, 0))
    }
}
