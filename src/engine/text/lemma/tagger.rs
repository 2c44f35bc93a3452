//! The tagger's arithmetic: sums of small weights, most of them summed before a sentence is read.
//!
//! An averaged perceptron (Collins 2002) goes from left to right and gives each word the best of the tags
//! that the table allows it. What depends on one word alone is summed once per distinct word; a word with one
//! reading costs nothing.

use super::features::{self, PAIRS, ROLES, Traits, place};
use super::pos::{TAGS, Tag};

/// One weight per tag, the sum of some features.
pub type Row = [i16; TAGS];

/// The weights of a language, by place (`features::place`).
#[derive(Debug, Clone, Default)]
pub struct Weights {
    /// A power of two of them, or none: then the first reading always wins.
    table: Vec<i8>,
    bits: u32,
    /// Per pair of tags before a word, its row.
    pairs: Vec<Row>,
}

/// What a word is to its neighbours, a row for each of `ROLES`.
pub type Neighbour = [Row; 4];

impl Weights {
    /// A table of `1 << bits` weights; an empty one when the lengths do not agree.
    pub fn new(table: Vec<i8>, bits: u32) -> Self {
        if !(1..=24).contains(&bits) || table.len() != 1 << bits {
            return Weights::default();
        }
        let mut weights = Weights { table, bits, pairs: Vec::with_capacity(PAIRS) };
        for earlier in 0..=TAGS as Tag {
            for before in 0..=TAGS as Tag {
                weights.pairs.push(weights.row(features::history(earlier, before).into_iter()));
            }
        }
        weights
    }

    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    fn get(&self, feature: u32, tag: Tag) -> i32 {
        i32::from(self.table[place(feature, tag, self.bits)])
    }

    /// The sum of some features for every tag.
    fn row(&self, features: impl Iterator<Item = u32>) -> Row {
        let mut row = [0i16; TAGS];
        for feature in features {
            for (tag, sum) in row.iter_mut().enumerate() {
                *sum = sum.saturating_add(self.get(feature, tag as Tag) as i16);
            }
        }
        row
    }

    /// What a word gives its neighbours.
    pub fn neighbour(&self, traits: &Traits) -> Neighbour {
        std::array::from_fn(|role| self.row(features::neighbour(role, traits)))
    }

    /// What a word itself says for a tag.
    pub fn own(&self, features: &[u32], tag: Tag) -> i32 {
        features.iter().map(|&feature| self.get(feature, tag)).sum()
    }

    /// The row of the two tags before a word.
    #[inline]
    pub fn pair(&self, earlier: Tag, before: Tag) -> &Row {
        &self.pairs[earlier as usize * (TAGS + 1) + before as usize]
    }

    /// The sum of features that were made for this place.
    #[inline]
    pub fn joined(&self, features: &[u32; features::JOINED], tag: Tag) -> i32 {
        features.iter().map(|&feature| self.get(feature, tag)).sum()
    }
}

const _: () = assert!(ROLES.len() == 4);
