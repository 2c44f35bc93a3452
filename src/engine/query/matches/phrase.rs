//! Words in a row.

use super::{Boundary, Finder, Place};
use crate::index::Segment;
use crate::query::reading::Node;

impl Finder<'_> {
    /// Places of a phrase. Any one word in it is stepped over, not looked for; without any other, nothing is found.
    pub(super) fn row(&self, nodes: &[Node]) -> Vec<Place> {
        let Some(first) = nodes.iter().position(|node| *node != Node::AnyWord) else { return Vec::new() };
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

    /// The place with the word before it, if that is one of the same paragraph.
    fn begin_earlier(&self, place: Place) -> Option<Place> {
        let Segment { words, paragraphs, .. } = &*self.held.segment;
        let starts_whole = place.part == 0;
        let token =
            (0..place.token).rev().find(|&token| words.contains(token) || paragraphs.contains(token + 1));
        let token = token.filter(|&token| starts_whole && words.contains(token))?;
        let same_paragraph = paragraphs.rank(token + 1) == paragraphs.rank(place.token + 1);
        same_paragraph.then_some(Place { token, ..place })
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
        let next = words.next(place.until)?;
        // Counted, not looked for: the end of a long paragraph may be far away.
        let same_paragraph = paragraphs.rank(next + 1) == paragraphs.rank(place.until);
        (same_paragraph && !(close && next > place.until)).then_some((next, 0))
    }
}
