//! One word of a phrase: whether it stands at a token that is named.
//!
//! The rarest word of a phrase is listed; the others are only asked at the tokens beside it. How depends on how many
//! questions there will be: by leaps in the lists of its entries, by a bitmap of all its tokens, or by what the stream
//! has at the token.

use super::words::Words;
use super::{Finder, Place};
use crate::index::postings::Positions;
use crate::query::blocks::Blocks;
use crate::text::Extent;

/// A word that can be asked for.
pub(super) struct Slot<'a> {
    finder: Finder<'a>,
    whole: Whole<'a>,
    /// Places inside compounds, by their starts.
    parts: Vec<Place>,
}

enum Whole<'a> {
    /// The lists of entries, and the token that was asked for last.
    Lists(Vec<List<'a>>, u32),
    Bits(Vec<u64>),
    Entries(Vec<u32>),
}

/// The list of an entry, and the position that was read last.
struct List<'a> {
    entry: u32,
    positions: Positions<'a>,
    at: Option<u32>,
}

impl<'a> Finder<'a> {
    /// The places of some words inside some ranges of tokens, which rise and are apart, by their starts.
    pub(super) fn places_inside(&self, words: &Words, windows: &[(u32, u32)]) -> Vec<Place> {
        let leaps = 30 * windows.len() as u64 * words.whole.len() as u64;
        let inside = |token: u32| {
            let window = windows.partition_point(|window| window.1 <= token);
            windows.get(window).is_some_and(|window| window.0 <= token)
        };
        let parts = self.parts_of(words).filter(|place| inside(place.token));
        let place = |token: u32| Place { token, until: token + 1, part: 0, end_part: 0 };
        let mut places: Vec<Place> = Vec::new();
        if leaps < 3 * self.about(words.count) + 20 * words.n_entries() {
            for &entry in &words.whole {
                let mut positions = self.held.segment.postings.positions(entry);
                let mut at = None;
                for &(from, to) in windows {
                    if at.is_none_or(|at| at < from) {
                        positions.leap(from);
                        at = positions.next();
                    }
                    while let Some(token) = at.filter(|&token| token < to) {
                        places.push(place(token));
                        at = positions.next();
                    }
                    if at.is_none() {
                        break;
                    }
                }
            }
        } else {
            let mut rest = windows;
            for token in self.union(&words.whole) {
                rest = &rest[super::gallop(rest, |window| window.1 <= token)..];
                if rest.first().is_some_and(|window| window.0 <= token) {
                    places.push(place(token));
                }
            }
        }
        places.extend(parts);
        super::sorted(places)
    }

    /// Words that will be asked for about so many times.
    pub(super) fn slot(&self, words: &Words, questions: u64) -> Slot<'a> {
        let parts = super::sorted(self.parts_of(words).collect());
        // In nanoseconds, about: of a leap, of a bit, of finding a token in the stream.
        let n_tokens = u64::from(self.range.1 - self.range.0);
        let by_bits = 2 * self.about(words.count) + 20 * words.n_entries() + n_tokens / 200;
        let by_lists = 25 * questions * words.whole.len() as u64;
        let by_entries = 90 * questions;
        let whole = if by_lists <= by_bits && by_lists <= by_entries {
            let postings = &self.held.segment.postings;
            let list = |&entry: &u32| List { entry, positions: postings.positions(entry), at: None };
            Whole::Lists(words.whole.iter().map(list).collect(), 0)
        } else if by_bits <= by_entries {
            Whole::Bits(self.bitmap(&words.whole))
        } else {
            Whole::Entries(words.whole.clone())
        };
        Slot { finder: *self, whole, parts }
    }

    /// The same, with a bitmap.
    pub(super) fn slot_of_bits(&self, words: &Words) -> Slot<'a> {
        let parts = super::sorted(self.parts_of(words).collect());
        Slot { finder: *self, whole: Whole::Bits(self.bitmap(&words.whole)), parts }
    }

    /// The entry at a token.
    pub(super) fn entry_at(&self, token: u32) -> u32 {
        let segment = &self.held.segment;
        let local = segment.document_of(token);
        let position = token - segment.firsts[local as usize];
        let mut walk = segment.walk(local, Extent::new(position, position + 1));
        walk.next().map_or(u32::MAX, |(entry, _)| entry)
    }
}

impl Slot<'_> {
    /// Whether one of the words is the whole of a token.
    #[inline]
    pub fn is_whole(&mut self, token: u32) -> bool {
        let Slot { finder, whole, .. } = self;
        match whole {
            Whole::Bits(bits) => {
                let Some(bit) = token.checked_sub(Blocks::of(finder.range).base()) else { return false };
                bits.get(bit as usize / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
            }
            Whole::Entries(entries) => entries.binary_search(&finder.entry_at(token)).is_ok(),
            Whole::Lists(lists, asked) => {
                if token < *asked {
                    // Lists are read forward only; the step back is rare, within a compound.
                    let entry = finder.entry_at(token);
                    return lists.iter().any(|list| list.entry == entry);
                }
                *asked = token;
                lists.iter_mut().any(|List { positions, at, .. }| {
                    if at.is_none_or(|at| at < token) {
                        positions.leap(token);
                        *at = Some(positions.next().unwrap_or(u32::MAX));
                    }
                    *at == Some(token)
                })
            }
        }
    }

    /// One bit per token of the range, where there is a bitmap.
    pub fn bits(&self) -> &[u64] {
        if let Whole::Bits(bits) = &self.whole { bits } else { &[] }
    }

    /// All places inside compounds, by their starts.
    pub fn all_parts(&self) -> &[Place] {
        &self.parts
    }

    /// Places inside the compound at a token.
    #[inline]
    pub fn parts(&self, token: u32) -> &[Place] {
        if self.parts.is_empty() {
            return &[];
        }
        let from = self.parts.partition_point(|place| place.token < token);
        let n = self.parts[from..].iter().take_while(|place| place.token == token).count();
        &self.parts[from..from + n]
    }
}
