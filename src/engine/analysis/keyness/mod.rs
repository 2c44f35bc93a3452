//! Keyness: which words set one side of a comparison apart from the other.
//!
//! For every word a 2×2 table is filled (target/reference × word/rest), and all measures are read from it: G² or Lafon's
//! index say how sure the difference is, the Log Ratio how large. Beside them stand what the tables do not know: in how many
//! texts the word is, how evenly, and an interval from drawing texts anew. Definitions: METHODS.md, "Keyness".

mod counted;
mod intervals;
pub mod list;
pub mod measure;
pub mod phrases;
mod ranking;
mod rows;
#[cfg(test)]
mod side_tests;
mod sides;
mod spelled;
#[cfg(test)]
mod tests;

pub(crate) use counted::Counted;
pub use intervals::Drawn;
pub use sides::{Sides, Tally, on_side};

use crate::analysis::parts::{PartKey, Partition};
use crate::analysis::phrases::PhraseQuery;
use crate::analysis::subcorpus::Subcorpus;
use crate::measures::interval::{Bootstrap, Interval};
use crate::measures::{NoValue, Value};
use crate::query::memo::Memo;
use crate::text::Layer;
use intervals::{Places, Rows};
use list::{ListRead, WordList};
use measure::KeyMeasure;
use phrases::MOST_ROWS;
use ranking::ranked;
use rows::{rows_of, rows_of_phrases};
use serde::{Deserialize, Serialize};

/// What is counted and compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum KeyUnit {
    #[default]
    Words,
    /// Words in a row, so many at least and at most, brought into 2 to 8.
    Phrases(u8, u8),
}

/// Some of the corpus.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    Texts(Subcorpus),
    Part(Partition, PartKey),
}

impl Default for Side {
    fn default() -> Self {
        Side::Texts(Subcorpus::default())
    }
}

/// What the target is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Reference {
    /// Everything that is not in the target.
    #[default]
    Rest,
    Side(Side),
    List(WordList),
}

/// Which words are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Direction {
    /// More frequent in the target: positive key words, S+.
    #[default]
    Over,
    /// Less frequent there: negative key words, S−.
    Under,
    Both,
}

/// By what the rows are ordered, the greatest first; equal ones by how often they are on both sides, then by the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KeynessOrder {
    /// Words without a value stand last. Fisher's test: the smallest p first.
    Measure(KeyMeasure),
    /// Count in the target, and in the reference.
    Target,
    Reference,
    /// Texts of the target.
    Texts,
    /// Most evenly spread over the texts of the target first.
    Spread,
    /// By the keys of the words.
    Word,
}

impl Default for KeynessOrder {
    fn default() -> Self {
        KeynessOrder::Measure(KeyMeasure::default())
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeynessQuestion {
    pub target: Side,
    pub reference: Reference,
    pub layer: Layer,
    /// Whether stop words are tested and listed too; of phrases, those that begin or end with one.
    pub stop_words: bool,
    /// Only words that are counted so often, on both sides together, are tested and listed.
    pub min_count: u32,
    /// Only words are listed that are in so many texts of the side that has them more often (of a list, all).
    pub min_texts: u32,
    /// Only words are listed whose specificity is so far from 0; 2 is usual, 0 takes all.
    pub band: f64,
    pub direction: Direction,
    /// Only words whose key contains this (folded first); `^` at the start anchors it. Empty: all.
    pub filter: String,
    /// What simple maths adds to both rates per million.
    pub simple_maths_n: f64,
    pub order: KeynessOrder,
    /// The other way round; words without a value stay last.
    pub reversed: bool,
    /// How the intervals of the rows are drawn; `None` gives none, and so do more than `MAX_INTERVALS` rows.
    pub bootstrap: Option<Bootstrap>,
    pub offset: u32,
    pub limit: u32,
    #[serde(default)]
    pub unit: KeyUnit,
}

impl Default for KeynessQuestion {
    fn default() -> Self {
        KeynessQuestion {
            target: Side::default(),
            reference: Reference::default(),
            layer: Layer::default(),
            stop_words: false,
            min_count: 3,
            min_texts: 1,
            band: 0.0,
            direction: Direction::default(),
            filter: String::new(),
            simple_maths_n: 1.0,
            order: KeynessOrder::default(),
            reversed: false,
            bootstrap: None,
            offset: 0,
            limit: 100,
            unit: KeyUnit::default(),
        }
    }
}

/// Why there is no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nothing {
    /// No part of the partition has this key.
    NoSuchPart,
    /// No word is counted in the target.
    EmptyTarget,
    /// No word is counted in the reference, such as the rest of the whole corpus.
    EmptyReference,
    /// No line of the list could be read.
    EmptyList,
    /// No list of this name was kept: it has to be opened again.
    NoList,
    /// Both sides are the same places.
    SameSides,
    /// No word is as frequent as a word must be to be tested.
    NoneTested,
    /// Every word has the same share of both sides.
    NoDifference,
    /// There are differences, and none that is asked for.
    NoRows,
    /// Phrases are asked for, and a list has words alone.
    NoPhrases,
}

/// Rows that are given intervals at once, at most.
pub const MAX_INTERVALS: usize = 1_000;

/// Texts from which on the intervals are not warned of.
pub const ENOUGH_TEXTS: u32 = 10;

/// What a person should know of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Caution {
    /// A side has so few texts (target, reference) that an interval says little of other texts.
    FewTexts([u32; 2]),
    /// So many texts are, in part at least, on both sides: their words are counted twice.
    SharedTexts(u32),
    /// So many words of the corpus are on neither side.
    LeftOut(u64),
    /// Too many phrases are as frequent as was asked for: only those counted so often are compared.
    MinCount(u32),
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct KeynessAnswer {
    /// Target and reference. A list has no texts.
    pub sizes: [SideSize; 2],
    /// What was read of a list.
    pub list: Option<ListRead>,
    /// Words that were tested: so many tests are behind each q.
    pub tested: u64,
    /// Of them, those more frequent in the target, and less.
    pub over: u64,
    pub under: u64,
    /// Rows in all.
    pub total: u64,
    pub rows: Vec<KeynessRow>,
    /// What was drawn for the intervals, per side.
    pub drawn: [Drawn; 2],
    pub cautions: Vec<Caution>,
    pub nothing: Option<Nothing>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SideSize {
    pub words: u64,
    /// Distinct words of the layer; of phrases, those that are frequent enough.
    pub types: u64,
    pub texts: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeynessRow {
    /// The most frequent form in the corpus, of a phrase on the two sides; of a word that only the list has, its key.
    pub word: String,
    pub key: String,
    /// In the target and in the reference: occurrences, and texts that have it (of a list, 0).
    pub counts: [u64; 2],
    pub texts: [u32; 2],
    /// +1 more frequent in the target, −1 less, 0 neither.
    pub sign: i8,
    /// Deviation of proportions over the texts of the target, 0 even; a single text has none.
    pub dp: Value,
    /// In the order of `KeyMeasure::ALL`.
    pub values: Vec<Value>,
    /// Whether a count is 0, so that half an occurrence stands for it in the ratios.
    pub is_smoothed: bool,
    /// The share of chance findings among all tested words with a G² as large (Benjamini & Hochberg 1995).
    pub q: f64,
    /// Of the Log Ratio, if it was asked for.
    pub interval: Option<Result<Interval, NoValue>>,
    /// Of a phrase, a query for its places in the corpus; the key of a word is one.
    pub query: Option<PhraseQuery>,
}

impl KeynessRow {
    pub fn value(&self, measure: KeyMeasure) -> Value {
        self.values[KeyMeasure::ALL.iter().position(|other| *other == measure).unwrap_or_default()]
    }
}

/// The key words of a target. Empty when the time is up before.
pub fn keyness(memo: &Memo, question: &KeynessQuestion) -> KeynessAnswer {
    let counted = match Counted::asked(memo, question) {
        None => return KeynessAnswer::default(),
        Some(Err(nothing)) => return KeynessAnswer { nothing: Some(nothing), ..KeynessAnswer::default() },
        Some(Ok(counted)) => counted,
    };
    let mut answer = KeynessAnswer {
        sizes: counted.sizes(),
        list: counted.list.as_ref().map(|list| list[0].read),
        cautions: counted.cautions(),
        nothing: counted.nothing(),
        ..KeynessAnswer::default()
    };
    if answer.nothing.is_some() {
        return answer;
    }
    let Some(ranked) = ranked(memo, &counted, question) else { return KeynessAnswer::default() };
    (answer.tested, answer.over, answer.under) = (ranked.tested.len() as u64, ranked.over, ranked.under);
    answer.total = ranked.rows.len() as u64;
    answer.nothing = match () {
        () if answer.tested == 0 => Some(Nothing::NoneTested),
        () if answer.over + answer.under == 0 => Some(Nothing::NoDifference),
        () if answer.total == 0 => Some(Nothing::NoRows),
        () => None,
    };
    let limit = if counted.phrases.is_some() { question.limit.min(MOST_ROWS) } else { question.limit };
    let page = ranked.rows.iter().skip(question.offset as usize).take(limit as usize);
    let page: Vec<u32> = page.copied().collect();
    let bootstrap = question.bootstrap.filter(|_| page.len() <= MAX_INTERVALS);
    let shown = counted
        .phrases
        .as_ref()
        .map(|phrases| phrases::shown(memo, phrases, question.layer, &page, bootstrap.is_some()));
    let Some(shown) = shown.map_or(Some(None), |shown| shown.map(Some)) else {
        return KeynessAnswer::default();
    };
    let shown = shown.as_ref().map(|shown| &shown[0]);
    let mut intervals = Vec::new();
    if let Some(bootstrap) = bootstrap {
        answer.drawn = intervals::drawn(counted.sides(), counted.list.is_some());
        let own = |word: u32| Some(word).filter(|&word| (word as usize) < counted.tallies.len());
        let list = counted
            .list
            .as_ref()
            .map(|list| (page.iter().map(|&word| list[0].counts[word as usize]).collect(), list[0].total));
        let places = match shown {
            Some(shown) => Places::Phrases(&shown.stretches),
            None => Places::Words(page.iter().map(|&word| own(word)).collect()),
        };
        let name = format!("{:?} {page:?}", question.unit);
        let rows = Rows { name, places, list };
        let drawn = intervals::intervals(memo, (question.layer, counted.sides()), &rows, bootstrap);
        let Some(drawn) = drawn else { return KeynessAnswer::default() };
        intervals = drawn;
    }
    answer.rows = match shown {
        Some(shown) => rows_of_phrases(question, &counted, &page, (&ranked.tested, shown)),
        None => rows_of(memo, question, &counted, &page, &ranked.tested),
    };
    for (row, interval) in answer.rows.iter_mut().zip(intervals) {
        row.interval = Some(interval);
    }
    answer
}
