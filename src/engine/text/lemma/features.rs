//! What the tagger looks at: hashed features of a word, of its neighbours, and of the tags before it.
//!
//! A feature is a number; with a tag it names a place in the table of weights (the hashing trick), so that
//! no feature needs to be stored by name. The training program and the tagger share this file.

use super::key::Shape;
use super::pos::{TAGS, Tag};
use crate::text::Kind;

/// A hashed feature.
pub type Feature = u32;

/// What the context of a word needs to know of it. Zero is “nothing to say”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Traits {
    /// The form, when it is one of the frequent ones that are known by themselves.
    pub form: u32,
    /// The tags that the table allows, in their order.
    pub class: u32,
    /// The last letters.
    pub ending: u32,
    /// Capitals, and the kind of what is no word.
    pub shape: u32,
}

impl Traits {
    /// What stands before the first word of a sentence and behind the last.
    pub const OUTSIDE: Traits = Traits { form: 1, class: 1, ending: 0, shape: 0 };

    /// The form where it is known by itself, else its class.
    fn identity(&self) -> u32 {
        if self.form == 0 { self.class } else { self.form }
    }
}

/// A feature of a template with two values.
#[inline]
pub fn feature(template: u32, a: u32, b: u32) -> Feature {
    let mut mixed = a.wrapping_mul(0x9E37_79B1) ^ b.rotate_left(15).wrapping_mul(0x85EB_CA6B);
    mixed ^= template.wrapping_mul(0xC2B2_AE35);
    mixed ^= mixed >> 15;
    mixed = mixed.wrapping_mul(0x2C1B_3C6D);
    mixed ^ (mixed >> 13)
}

/// The place of a feature and a tag in a table of `1 << bits` weights; `bits` is 1 to 31.
#[inline]
pub fn place(feature: Feature, tag: Tag, bits: u32) -> usize {
    let mixed = feature ^ (u32::from(tag) + 1).wrapping_mul(0x9E37_79B1);
    ((mixed ^ (mixed >> 16)).wrapping_mul(0x7FEB_352D) >> (32 - bits)) as usize
}

/// A hash of some letters, never zero.
pub fn letters(text: &str) -> u32 {
    let hash =
        text.bytes().fold(0x811C_9DC5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash.max(2)
}

/// The traits of a word; `is_frequent` says whether its key is on the list of frequent forms.
pub fn traits(key: &str, is_frequent: bool, tags: &[Tag], shape: Shape, kind: Kind) -> Traits {
    let class = tags.iter().fold(7u32, |hash, &tag| hash.wrapping_mul(31).wrapping_add(u32::from(tag) + 1));
    Traits {
        form: if is_frequent { letters(key) } else { 0 },
        class: feature(0, class, 0).max(2),
        ending: letters(last(key, 3)),
        shape: 8 * kind as u32 + shape as u32 + 1,
    }
}

/// The last `n` letters, or all.
fn last(key: &str, n: usize) -> &str {
    key.char_indices().rev().nth(n - 1).map_or(key, |(at, _)| &key[at..])
}

/// The features of a word that no context changes.
pub fn own(key: &str, traits: &Traits, is_known: bool) -> impl Iterator<Item = Feature> {
    let endings = (1..=5).map(|n| feature(10 + n as u32, letters(last(key, n)), 0));
    let first = key.char_indices().nth(2).map_or(key, |(at, _)| &key[..at]);
    let more = [
        feature(1, traits.form, 0),
        feature(2, traits.class, 0),
        feature(3, traits.shape, u32::from(is_known)),
        feature(4, traits.class, 2 * traits.shape + u32::from(is_known)),
        feature(5, traits.class, traits.ending),
        feature(6, letters(first), 0),
        feature(7, u32::from(key.contains('-')), traits.shape),
    ];
    endings.chain(more)
}

/// How far left or right of the tagged word a neighbour stands.
pub const ROLES: [i32; 4] = [-2, -1, 1, 2];

/// The features that a word is to its neighbour in a role, an index of `ROLES`.
pub fn neighbour(role: usize, traits: &Traits) -> impl Iterator<Item = Feature> {
    let template = 20 + 8 * role as u32;
    let near = role == 1 || role == 2;
    let ending = if traits.form == 0 && near { traits.ending } else { 0 };
    [
        feature(template, traits.form, 0),
        feature(template + 1, traits.class, 0),
        feature(template + 2, ending, 0),
        feature(template + 3, if near { traits.shape } else { 0 }, 0),
    ]
    .into_iter()
}

/// The features of the two tags before a word; the earlier one comes first. `TAGS` is the sentence's edge.
pub fn history(earlier: Tag, before: Tag) -> [Feature; 2] {
    [feature(60, u32::from(before), 0), feature(61, u32::from(before), u32::from(earlier) + 1)]
}

/// How many features `joined` has.
pub const JOINED: usize = 11;

/// The features that need more than one word at a time.
#[inline]
pub fn joined(around: [&Traits; 3], is_first: bool, earlier: Tag, before: Tag) -> [Feature; JOINED] {
    let [previous, word, next] = around;
    let before = u32::from(before) + 1;
    let earlier = u32::from(earlier) + 1;
    [
        feature(70, before, word.class),
        feature(71, before, word.identity()),
        feature(72, word.class, next.identity()),
        feature(73, word.identity(), next.identity()),
        feature(74, before, next.class),
        feature(75, previous.identity(), next.identity()),
        feature(76, previous.identity(), word.identity()),
        feature(77, earlier * 32 + before, word.class),
        feature(78, u32::from(is_first), word.shape),
        feature(79 + u32::from(is_first), word.class, word.shape),
        feature(81, before, word.ending),
    ]
}

/// The rows of the table of pairs of tags: one per pair, the sentence's edge included.
pub const PAIRS: usize = (TAGS + 1) * (TAGS + 1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_in_the_table_and_differ_by_tag() {
        let places: Vec<usize> = (0..TAGS as u8).map(|tag| place(feature(1, 2, 3), tag, 16)).collect();
        assert!(places.iter().all(|&place| place < 1 << 16));
        let mut distinct = places.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert!(distinct.len() > TAGS - 2, "{places:?}");
    }

    #[test]
    fn endings_are_letters_not_bytes() {
        assert_eq!(last("été", 2), "té");
        assert_eq!(last("été", 5), "été");
        assert_eq!(last("", 3), "");
    }
}
