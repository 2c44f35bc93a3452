//! The frequency list: every word with its count and in how many texts it occurs.

use super::composition::Form;
use super::spread::{Spreads, of_words};
use super::word_filter::WordFilter;
use super::word_forms::{self, Forms};
use super::word_measures::{Measuring, WordMeasure, with_counts};
pub use super::word_order::listed;
use super::word_order::ordered;
use crate::measures::Value;
use crate::query::memo::Memo;
use crate::query::reading::Diagnostic;
use crate::text::Layer;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum FrequencyOrder {
    /// Most frequent first, ties by the word.
    #[default]
    Count,
    /// In most texts first, then by count.
    Documents,
    /// By the word.
    Word,
    /// By a measure, the greatest first, then by count; words without a value last.
    Measure(WordMeasure),
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FrequenciesQuestion {
    pub layer: Layer,
    /// Whether stop words are listed too.
    pub stop_words: bool,
    /// Only words that have this in them (folded; `^` at the start anchors it), or that a query finds: `minist*`,
    /// `/m.n.*/`, `otan~1`, joined by operators ([`WordFilter`]). Empty: all.
    pub filter: String,
    pub order: FrequencyOrder,
    /// The other way round; words without a value stay last.
    pub reversed: bool,
    /// What else is told of each row.
    pub measures: Vec<WordMeasure>,
    pub offset: u32,
    pub limit: u32,
    /// Only words that are counted at least so often, and at most so often: 1 and 1 are the hapax legomena.
    pub min_count: u32,
    pub max_count: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FrequenciesAnswer {
    /// Words counted in the whole corpus, stop words included: the base of every rate.
    pub words: u64,
    /// Distinct folds (or forms) among them.
    pub types: u64,
    /// Rows that the filter and the stop words leave.
    pub total: u64,
    pub rows: Vec<FrequencyRow>,
    /// What of the filter cannot be read, at its place; the rest of it is in force.
    pub faults: Vec<Diagnostic>,
    /// Texts that one number of `per_document` counts together, in their order; the last may count fewer.
    pub texts_per_column: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequencyRow {
    /// The most frequent form; ties by text order.
    pub word: String,
    /// What was counted, on the layer of the question.
    pub key: String,
    /// Tokens of this type. Parts of compounds are not counted here: OTAN-Ukraine is its own row.
    pub count: u64,
    /// Texts that have it.
    pub documents: u32,
    /// The forms that were joined, most frequent first; at most 8.
    pub forms: Vec<Form>,
    /// Count in each text that is looked at, in their order. Of more than 64 texts so many together as the answer says, and
    /// only where at most 1,000 rows are asked for; else empty.
    pub per_document: Vec<u32>,
    /// The measures that were asked for, in their order.
    pub values: Vec<Value>,
}

/// Forms that a row lists.
const MAX_FORMS: usize = 8;
/// Counts along the texts that a row has.
const MAX_COLUMNS: u32 = 64;
/// Rows up to which they are made of more texts than that.
const MAX_SLICED: u32 = 1_000;

/// How often a word is counted, and in how many texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WordCount {
    pub count: u32,
    pub documents: u32,
}

/// The name of the table of counts.
pub const COUNTS: &str = "counts";

/// The counts of every word of a layer, by its number; of a part of the corpus, 0 for those that it does not have. `None`
/// when the time is up before.
pub fn word_counts(memo: &Memo, layer: Layer) -> Option<Rc<Vec<WordCount>>> {
    of_words(memo, layer, COUNTS, |word: &mut WordCount, _, _, count| {
        word.count += count;
        word.documents += 1;
    })
}

/// Tokens of the words of rows after which it is asked whether there is time for more.
const STEP: u64 = if cfg!(test) { 100 } else { 200_000 };

/// Occurrences from which on the row of a word is kept: to make it takes longer than all the rest of a page of rare words.
const FREQUENT: u32 = if cfg!(test) { 3 } else { 2_000 };
/// Bytes that the kept rows take, about: a thousand words in a corpus of ten million.
const KEPT: usize = 1 << 20;

/// Rows of frequent words by the number of the word, for every order and filter of a list.
type Made = RefCell<HashMap<u32, FrequencyRow>>;

/// The rows that were made with the same measures and columns.
fn made(memo: &Memo, question: &FrequenciesQuestion, n_columns: u32) -> Rc<Vec<Made>> {
    let FrequenciesQuestion { layer, measures, .. } = question;
    let name = format!("rows {} {measures:?} {n_columns}", layer.name());
    memo.table(&name).unwrap_or_else(|| memo.keep_table_of(name, vec![Made::default()], KEPT))
}

/// Rows of a list that are not all there.
struct Begun {
    question: FrequenciesQuestion,
    rows: Vec<FrequencyRow>,
}

/// The rows of the frequency list that were asked for.
///
/// Stop words are left out of the rows, never out of the base. Rows with equal keys of order come in the order
/// of their keys, those of one fold in text order. Empty when the time is up before.
pub fn frequencies(memo: &Memo, question: &FrequenciesQuestion) -> FrequenciesAnswer {
    let (corpus, layer) = (memo.corpus, question.layer);
    if let FrequencyOrder::Measure(measure) = question.order
        && with_counts(memo, layer, measure).is_none()
    {
        return FrequenciesAnswer::default();
    }
    let Some(counts) = word_counts(memo, layer) else { return FrequenciesAnswer::default() };
    let words = counts.iter().map(|word| u64::from(word.count)).sum();
    let types = counts.iter().filter(|word| word.count > 0).count() as u64;

    let filter = WordFilter::read(&question.filter, layer);
    let Some(shown) = ordered(memo, question, &counts, &filter) else { return FrequenciesAnswer::default() };
    let begun = memo.unpark(|begun: &Begun| begun.question == *question);
    let mut rows = begun.map_or_else(Vec::new, |begun| begun.rows);
    let forms = Forms::new(corpus, layer);
    let mut measuring = Measuring::new(corpus, layer, counts.clone());
    let total = shown.len() as u64;
    let texts_per_column = corpus.n_texts().div_ceil(MAX_COLUMNS).max(1);
    let is_told = texts_per_column == 1 || question.limit <= MAX_SLICED;
    let n_columns = if is_told { corpus.n_texts().div_ceil(texts_per_column) } else { 0 };
    let mut column_of = vec![0; if is_told { corpus.n_documents() as usize } else { 0 }];
    let texts = (0u32..).zip(corpus.texts()).filter(|_| is_told);
    texts.for_each(|(nth, document)| column_of[document as usize] = nth / texts_per_column);
    let mut spreads = Spreads::new(corpus, layer);
    let made = made(memo, question, n_columns);
    let page = shown.iter().skip(question.offset as usize).take(question.limit as usize);
    let mut left = 0;
    for &word in page.skip(rows.len()) {
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(Begun { question: question.clone(), rows });
                return FrequenciesAnswer::default();
            }
            left = STEP;
        }
        if let Some(row) = made[0].borrow().get(&word) {
            rows.push(row.clone());
            continue;
        }
        let mut per_document = vec![0; n_columns as usize];
        let spread = if is_told { spreads.of(word) } else { &[] };
        for &(document, count) in spread {
            per_document[column_of[document as usize] as usize] += count;
        }
        let WordCount { count, documents } = counts[word as usize];
        left = left.saturating_sub(u64::from(count) + 64);
        let forms = word_forms::shown(&forms.of(word), MAX_FORMS);
        let value = |&measure: &WordMeasure| match is_told {
            true => measuring.value_of(measure, word, spread),
            false => measuring.value(measure, word),
        };
        let row = FrequencyRow {
            word: forms.first().map(|form| form.form.clone()).unwrap_or_default(),
            key: corpus.word(layer, word).to_owned(),
            count: u64::from(count),
            documents,
            forms,
            per_document,
            values: question.measures.iter().map(value).collect(),
        };
        if count >= FREQUENT {
            made[0].borrow_mut().insert(word, row.clone());
        }
        rows.push(row);
    }
    FrequenciesAnswer { words, types, total, rows, faults: filter.faults, texts_per_column }
}
