//! Specificities: how much more or less often than chance every word is in every part of a partition (Lafon 1980).
//!
//! The table has a row for each word and a column for each part, and is never made as a whole: what is shown is reckoned,
//! and what rows are ordered by is their extremes, of which most cells are known not to be one before they are reckoned.

mod extremes;
#[cfg(test)]
mod tests;

pub use extremes::Extremes;

use crate::analysis::facets::FacetKind;
use crate::analysis::frequencies::{FrequenciesQuestion, WordCount, listed, word_counts};
use crate::analysis::parts::{Part, Partition, parted};
use crate::analysis::word_forms::Forms;
use crate::measures::{Value, lafon};
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::Layer;
use extremes::{Counting, extremes};
use serde::{Deserialize, Serialize};

/// More parts than these are refused.
pub const MAX_PARTS: usize = 10_000;

/// By what the rows are ordered; equal ones by count, then by the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum SpecificityOrder {
    /// By the highest index in any part, the greatest first.
    #[default]
    Highest,
    /// By the lowest index in any part, the least first.
    Lowest,
    /// By the index in the part of this number, the greatest first.
    Part(u32),
    /// Most frequent first.
    Count,
    Word,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpecificitiesQuestion {
    pub partition: Partition,
    pub layer: Layer,
    /// Whether stop words are tested and listed too.
    pub stop_words: bool,
    /// Only words that are counted so often in all are tested and listed.
    pub min_count: u32,
    /// Only words are listed whose index is so far from 0 in some part; 2 is usual, 0 takes all.
    pub band: f64,
    /// Only words whose key contains this (folded first); `^` at the start anchors it. Empty: all.
    pub filter: String,
    /// Only these words, by their keys; empty: all.
    pub keys: Vec<String>,
    pub order: SpecificityOrder,
    /// The other way round.
    pub reversed: bool,
    /// Which parts have a column.
    pub part_offset: u32,
    pub part_limit: u32,
    pub offset: u32,
    pub limit: u32,
}

impl Default for SpecificitiesQuestion {
    fn default() -> Self {
        SpecificitiesQuestion {
            partition: Partition::default(),
            layer: Layer::default(),
            stop_words: false,
            min_count: 5,
            band: 0.0,
            filter: String::new(),
            keys: Vec::new(),
            order: SpecificityOrder::default(),
            reversed: false,
            part_offset: 0,
            part_limit: 64,
            offset: 0,
            limit: 100,
        }
    }
}

/// Why there is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoTable {
    /// No word is counted in any text.
    NoWords,
    /// Fewer than two parts have words.
    OnePart,
    /// So many parts, more than `MAX_PARTS`.
    TooManyParts(u32),
    /// No word is as frequent as a word must be to be tested.
    NoneTested,
    /// None of them is asked for.
    NoRows,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SpecificitiesAnswer {
    /// Words of all parts, and distinct ones of the layer.
    pub words: u64,
    pub types: u64,
    /// All parts, in their order.
    pub parts: Vec<Part>,
    /// Texts of the parts of which too little, or nothing, is known.
    pub vague: u32,
    pub missing: u32,
    /// Words that were tested: with each part, one test.
    pub tested: u64,
    /// Rows in all.
    pub total: u64,
    pub rows: Vec<SpecificityRow>,
    pub nothing: Option<NoTable>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpecificityRow {
    /// The most frequent form.
    pub word: String,
    pub key: String,
    /// In all parts, and in how many texts.
    pub count: u64,
    pub texts: u32,
    /// The parts of the highest and the lowest index, and these; the first part of equal ones.
    pub highest: Option<(u32, f64)>,
    pub lowest: Option<(u32, f64)>,
    /// In each part that has a column, its count and index.
    pub counts: Vec<u32>,
    pub values: Vec<Value>,
}

/// Every word over all parts. Empty when the time is up before.
pub fn specificities(memo: &Memo, question: &SpecificitiesQuestion) -> SpecificitiesAnswer {
    let (corpus, layer) = (memo.corpus, question.layer);
    let parted = parted(memo, &question.partition);
    let parts = &parted[0].parts;
    let of_kind = |kind| {
        let parts = parts.iter().filter(|part| part.key.kind == kind);
        parts.map(|part| part.texts).sum()
    };
    let mut answer = SpecificitiesAnswer {
        words: parts.iter().map(|part| part.words).sum(),
        vague: of_kind(FacetKind::Vague),
        missing: of_kind(FacetKind::Missing),
        ..SpecificitiesAnswer::default()
    };
    answer.nothing = match () {
        () if parts.len() > MAX_PARTS => Some(NoTable::TooManyParts(parts.len() as u32)),
        () if answer.words == 0 => Some(NoTable::NoWords),
        () if parts.iter().filter(|part| part.words > 0).count() < 2 => Some(NoTable::OnePart),
        () => None,
    };
    if answer.nothing == Some(NoTable::TooManyParts(parts.len() as u32)) {
        return answer;
    }
    answer.parts = parts.clone();
    if answer.nothing.is_some() {
        return answer;
    }
    let Some(counts) = word_counts(memo, layer) else { return SpecificitiesAnswer::default() };
    answer.types = counts.iter().filter(|word| word.count > 0).count() as u64;
    // Those that are counted often enough, as if the others were not there.
    let min_count = question.min_count.max(1);
    let often = |word: &WordCount| if word.count >= min_count { *word } else { WordCount::default() };
    let often: Vec<WordCount> = counts.iter().map(often).collect();
    let mut of_list = FrequenciesQuestion { layer, stop_words: question.stop_words, ..Default::default() };
    let tested = listed(memo, &of_list, &often);
    answer.tested = tested.len() as u64;
    of_list.filter = question.filter.clone();
    let mut words = if question.filter.trim().is_empty() { tested } else { listed(memo, &of_list, &often) };
    if !question.keys.is_empty() {
        let wanted: Vec<u32> = question.keys.iter().filter_map(|key| corpus.word_of(layer, key)).collect();
        words.retain(|word| wanted.contains(word));
    }
    let counting = Counting::new(corpus, layer, &parted[0], &counts, answer.words);
    let Some(words) = ordered(memo, question, counting, words) else {
        return SpecificitiesAnswer::default();
    };
    answer.total = words.len() as u64;
    answer.nothing = match () {
        () if answer.tested == 0 => Some(NoTable::NoneTested),
        () if answer.total == 0 => Some(NoTable::NoRows),
        () => None,
    };
    let forms = Forms::new(corpus, layer);
    let mut counting = Counting::new(corpus, layer, &parted[0], &counts, answer.words);
    let columns = parts.iter().skip(question.part_offset as usize).take(question.part_limit as usize);
    let columns: Vec<u64> = columns.map(|part| part.words).collect();
    let page = words.iter().skip(question.offset as usize).take(question.limit as usize);
    let row = |&word: &u32| {
        let extremes = counting.extremes(word);
        let in_parts = counting.read(word);
        let count_in = |part: u32| {
            let place = in_parts.binary_search_by_key(&part, |in_part| in_part.0);
            place.map_or(0, |place| in_parts[place].1)
        };
        let counts_in: Vec<u32> =
            (0..columns.len() as u32).map(|column| count_in(question.part_offset + column)).collect();
        let WordCount { count, documents } = counts[word as usize];
        let value = |(&words, &n): (&u64, &u32)| {
            lafon::specificity(u64::from(n), u64::from(count), words, answer.words)
        };
        let key = corpus.word(layer, word);
        SpecificityRow {
            word: forms.of(word).first().map_or(key, |form| form.form).to_owned(),
            key: key.to_owned(),
            count: u64::from(count),
            texts: documents,
            highest: extremes.highest,
            lowest: extremes.lowest,
            values: columns.iter().zip(&counts_in).map(value).collect(),
            counts: counts_in,
        }
    };
    let rows: Vec<SpecificityRow> = page.map(row).collect();
    SpecificitiesAnswer { rows, ..answer }
}

/// The words that are listed, in their order; `None` when the time is up before.
fn ordered(
    memo: &Memo,
    question: &SpecificitiesQuestion,
    mut counting: Counting,
    mut words: Vec<u32>,
) -> Option<Vec<u32>> {
    let by_extremes = matches!(question.order, SpecificityOrder::Highest | SpecificityOrder::Lowest);
    let mut by: Vec<f64> = Vec::new();
    if by_extremes || question.band > 0.0 {
        let SpecificitiesQuestion { partition, stop_words, min_count, filter, keys, layer, .. } = question;
        let rows = format!("{stop_words} {min_count} {filter:?} {keys:?}");
        let name = format!("extremes {partition:?} {rows} {}", layer.name());
        let all = extremes(memo, name, &mut counting, &words)?;
        let value = |extreme: Option<(u32, f64)>| extreme.map_or(0.0, |(_, value)| value);
        let is_far = |extremes: &Extremes| {
            question.band.is_nan()
                || question.band <= 0.0
                || value(extremes.highest) >= question.band
                || value(extremes.lowest) <= -question.band
        };
        let kept = words.iter().zip(all.iter()).filter(|(_, extremes)| is_far(extremes));
        let is_lowest = question.order == SpecificityOrder::Lowest;
        let key = |extremes: &Extremes| {
            if is_lowest { 0.0 - value(extremes.lowest) } else { value(extremes.highest) }
        };
        (by, words) = kept.map(|(word, extremes)| (key(extremes), *word)).unzip();
    }
    match question.order {
        SpecificityOrder::Highest | SpecificityOrder::Lowest => {}
        SpecificityOrder::Word => {
            if question.reversed {
                words.reverse();
            }
            return Some(words);
        }
        SpecificityOrder::Count => {
            by = words.iter().map(|&word| counting.total(word) as f64).collect();
        }
        SpecificityOrder::Part(part) => by = counting.in_part(memo, part, &words)?,
    }
    let mut keyed: Vec<(f64, u32)> = by.into_iter().zip(words).collect();
    keyed.order_by(|&(a, one), &(b, other)| {
        let by_key = if question.reversed { a.total_cmp(&b) } else { b.total_cmp(&a) };
        by_key.then_with(|| counting.total(other).cmp(&counting.total(one)))
    });
    Some(keyed.into_iter().map(|(_, word)| word).collect())
}
