//! Phrases: which words stand in a row, how often, and in how many texts.
//!
//! n-grams, repeated segments, skip-grams, clusters around a query and frames with open slots are all *patterns*: words at
//! given distances from a first one, counted at every place where no end of a sentence lies between them. Those of words
//! in a row are counted by sorting their places (`parting.rs`), all others pattern by pattern (`sweeps.rs`).

mod choosing;
mod counters;
mod dealing;
mod few;
mod grams;
mod interning;
mod job;
mod keeping;
pub mod one;
mod opening;
mod parting;
mod patterns;
mod places;
mod segments;
mod showing;
mod sided;
mod stream;
mod sweeps;
#[cfg(test)]
mod tests;

pub use grams::Grams;
pub use job::PhrasesJob;
pub(crate) use showing::{Showing, Stretch};

use crate::query::reading::Reading;
use crate::text::Layer;
use serde::{Deserialize, Serialize};

/// The shortest and the longest phrase that are counted, in words.
pub const LENGTHS: std::ops::RangeInclusive<u8> = 2..=20;
/// Words of a skip-gram, and words that it may skip, at most.
const MOST_SKIPPING: u8 = 4;
const MOST_SKIPPED: u8 = 5;
/// Words of a frame, and slots that it may have, at most.
const MOST_IN_FRAME: u8 = 8;
const MOST_SLOTS: u8 = 2;
/// Rows that are given at once, at most.
pub const MOST_ROWS: u32 = 50_000;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Shape {
    /// Words in a row.
    #[default]
    Row,
    /// Words in this order with at most so many others skipped between the first and the last (Guthrie et al. 2006).
    Skips(u8),
    /// Words in a row of which so many, never the first or the last, may be any (1 or 2): `mettre * à`.
    Slots(u8),
}

/// Where stop words may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum StopWordsAt {
    #[default]
    Anywhere,
    /// Neither first nor last.
    Inside,
    /// Nowhere: they break a row as the end of a sentence does, and nothing is joined over them.
    Nowhere,
}

/// Where in a cluster the place of the query stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum NodeAt {
    #[default]
    Anywhere,
    First,
    Last,
}

/// What decides which phrases are counted, and how.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PhraseSettings {
    pub layer: Layer,
    pub shape: Shape,
    /// Words of a phrase, slots included; brought into what the shape allows.
    pub shortest: u8,
    pub longest: u8,
    /// Rarer ones are not kept; from 1 on, 2 unless somebody wants otherwise.
    pub min_count: u32,
    pub stop_words: StopWordsAt,
    /// Whether a mark between two words parts them; else it is seen through.
    pub marks_break: bool,
    /// Whether a phrase may run over the end of a sentence, in one paragraph.
    pub across_sentences: bool,
    /// Only those that are not part of a longer one with the same count (repeated segments); of words in a row alone.
    pub maximal: bool,
    /// Whether a place that shares a word with the place before it of the same phrase is not counted.
    pub without_overlap: bool,
    /// A query: only phrases with one of its places in them. Empty: all.
    pub around: String,
    pub node_at: NodeAt,
}

impl Default for PhraseSettings {
    fn default() -> Self {
        PhraseSettings {
            layer: Layer::Fold,
            shape: Shape::Row,
            shortest: 2,
            longest: 5,
            min_count: 2,
            stop_words: StopWordsAt::Anywhere,
            marks_break: false,
            across_sentences: false,
            maximal: false,
            without_overlap: false,
            around: String::new(),
            node_at: NodeAt::Anywhere,
        }
    }
}

/// By what the rows are ordered; equal ones by count, texts and length, the greatest first, then by their first place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum PhraseOrder {
    /// Most frequent first.
    #[default]
    Count,
    /// In most texts first.
    Texts,
    /// Longest first.
    Length,
    /// Most evenly spread first: DP, compared to nine digits.
    Spread,
    /// By the keys of the words, by their bytes.
    Words,
}

impl PhraseOrder {
    pub const ALL: [PhraseOrder; 5] = [
        PhraseOrder::Count,
        PhraseOrder::Texts,
        PhraseOrder::Length,
        PhraseOrder::Spread,
        PhraseOrder::Words,
    ];

    /// The name in scripts and links.
    pub const fn name(self) -> &'static str {
        match self {
            PhraseOrder::Count => "count",
            PhraseOrder::Texts => "texts",
            PhraseOrder::Length => "n",
            PhraseOrder::Spread => "dp",
            PhraseOrder::Words => "words",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PhrasesQuestion {
    pub settings: PhraseSettings,
    /// Only those that stand in so many texts.
    pub min_texts: u32,
    /// Only those that have a word of each of these shapes: keys, with `*` for any letters. Empty: all.
    pub filter: String,
    pub order: PhraseOrder,
    /// The other way round.
    pub reversed: bool,
    pub offset: u32,
    /// At most `MOST_ROWS`.
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PhrasesAnswer {
    /// Words counted in the texts that are looked at: the base of every rate.
    pub words: u64,
    /// Texts that are looked at.
    pub texts: u32,
    /// How the query was read around which was looked; `None` without one.
    pub reading: Option<Reading>,
    /// What was counted at which lengths, shortest first.
    pub lengths: Vec<LengthCounts>,
    /// What does not get a row although it is frequent enough.
    pub left_out: LeftOut,
    /// What is otherwise than it was asked for, and why there is nothing.
    pub notes: Vec<Note>,
    /// Rows in all, and their places.
    pub total: u64,
    pub places: u64,
    pub rows: Vec<PhraseRow>,
}

/// Phrases of one length, slots included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LengthCounts {
    pub n: u8,
    /// Places where words stand so, whatever they are. A skip-gram has as many as there are ways to skip.
    pub places: u64,
    /// Phrases that are frequent enough, and their places; the other places are of rarer ones.
    pub phrases: u64,
    pub of_phrases: u64,
}

/// Frequent phrases without a row, each in the first of these that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LeftOut {
    /// Part of a longer one with the same count.
    pub in_longer: u64,
    /// A stop word is first or last.
    pub stop_words: u64,
    /// A frame with one filler alone is a phrase, no frame.
    pub one_filler: u64,
    /// In fewer texts than asked for.
    pub texts: u64,
    /// Without a word that the filter wants.
    pub filter: u64,
}

/// What a person should know of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// There is no word to count.
    NoWords,
    /// No sentence (paragraph, stretch between marks) has as many words as the shortest phrase.
    AllTooShort,
    /// The query has no place, or none that lies within a sentence.
    NoPlaces,
    /// Places of the query that no phrase can hold, because a sentence ends in them.
    PlacesBroken(u64),
    /// The lengths were brought into what can be counted.
    Lengths(u8, u8),
    /// More than 8,000,000 phrases were frequent enough: rarer ones than this were given up.
    MinCount(u32),
    /// Segments are not told apart from parts of longer ones where words are skipped, slots open, or a query is given.
    NotMaximal,
    /// A partial answer: words are written as their keys, and fillers are not there yet.
    Partial,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PhraseRow {
    /// As it is most often written, without the marks between its words; `*` in a slot. Ties by text order.
    pub text: String,
    /// Its words so written.
    pub words: Vec<String>,
    /// Their keys on the layer; empty in a slot.
    pub keys: Vec<String>,
    /// Words, slots included.
    pub n: u8,
    pub count: u64,
    /// Texts that have it.
    pub texts: u32,
    /// Deviation of proportions over the texts, 0 (even) to 1 (Gries 2008).
    pub dp: f64,
    /// Count in each text that is looked at, in their order, when they are at most 64; else empty.
    pub per_document: Vec<u32>,
    /// A query for its places.
    pub query: Option<PhraseQuery>,
    /// What stands in its slots, most frequent first, at most 10, and how many there are.
    pub fillers: Vec<Filler>,
    pub n_fillers: u32,
}

/// A query that shows the places of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PhraseQuery {
    pub query: String,
    /// Whether it finds just as many places. If not, it finds parts of compounds too, or what stands otherwise: over a
    /// mark, in overlap, with other words skipped, without the query around which was looked.
    pub exact: bool,
}

/// Words in the slots of a frame.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Filler {
    /// Their keys, one for each slot.
    pub keys: Vec<String>,
    pub count: u64,
}
