//! The frequency list: every word with its count and in how many texts it occurs.

use super::composition::Form;
use super::spread::{Spreads, of_words};
use super::word_filter::WordFilter;
use super::word_forms::{self, Forms, stop_words};
use super::word_measures::{Measuring, WordMeasure, of_all};
use crate::measures::Value;
use crate::order::Order;
use crate::query::memo::Memo;
use crate::query::reading::Diagnostic;
use crate::text::Layer;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
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

/// The counts of every word of a layer, by its number; of a part of the corpus, 0 for those that it does not have. `None`
/// when the time is up before.
pub fn word_counts(memo: &Memo, layer: Layer) -> Option<Rc<Vec<WordCount>>> {
    of_words(memo, layer, "counts", |word: &mut WordCount, _, _, count| {
        word.count += count;
        word.documents += 1;
    })
}

/// The words that are listed, rising by number: counted at all and as often as asked, found by the filter, and no stop
/// words unless they are wanted.
pub fn listed(memo: &Memo, question: &FrequenciesQuestion, counts: &[WordCount]) -> Vec<u32> {
    let read = WordFilter::read(&question.filter, question.layer);
    of_filter(memo, question, counts, &read)
}

fn of_filter(
    memo: &Memo,
    question: &FrequenciesQuestion,
    counts: &[WordCount],
    filter: &WordFilter,
) -> Vec<u32> {
    let (corpus, layer) = (memo.corpus, question.layer);
    let is_stop = stop_words(memo, layer);
    let mut passes = filter.test();
    let (least, most) = (question.min_count.max(1), question.max_count.unwrap_or(u32::MAX));
    let counted = (0u32..).zip(counts).filter(|(_, word)| (least..=most).contains(&word.count));
    counted
        .map(|(word, _)| word)
        .filter(|&word| question.stop_words || !is_stop[word as usize])
        .filter(|&word| filter.is_open() || passes(corpus.word(layer, word)))
        .collect()
}

/// The rows of the frequency list that were asked for.
///
/// Stop words are left out of the rows, never out of the base. Rows with equal keys of order come in the order
/// of their keys, those of one fold in text order. Empty when the time is up before.
pub fn frequencies(memo: &Memo, question: &FrequenciesQuestion) -> FrequenciesAnswer {
    let (corpus, layer) = (memo.corpus, question.layer);
    let Some(counts) = word_counts(memo, layer) else { return FrequenciesAnswer::default() };
    let words = counts.iter().map(|word| u64::from(word.count)).sum();
    let types = counts.iter().filter(|word| word.count > 0).count() as u64;

    let forms = Forms::new(corpus, layer);
    let filter = WordFilter::read(&question.filter, layer);
    let mut shown = of_filter(memo, question, &counts, &filter);
    if layer.is_spelling() {
        let order: Vec<&str> = shown.iter().map(|&word| forms.order(word)).collect();
        let mut places: Vec<u32> = (0..shown.len() as u32).collect();
        places.order_by(|&a, &b| {
            let first = |place: u32| forms.first(shown[place as usize]);
            order[a as usize].cmp(order[b as usize]).then_with(|| first(a).cmp(&first(b)))
        });
        shown = places.into_iter().map(|place| shown[place as usize]).collect();
    }
    // Equal ones stay in the order of their keys, whichever way the others go.
    let turned = |order: Ordering| if question.reversed { order.reverse() } else { order };
    let by_count = |a: u32, b: u32| counts[b as usize].count.cmp(&counts[a as usize].count);
    match question.order {
        FrequencyOrder::Count => shown.order_by(|&a, &b| turned(by_count(a, b))),
        FrequencyOrder::Documents => shown.order_by(|&a, &b| {
            let by_documents = counts[b as usize].documents.cmp(&counts[a as usize].documents);
            turned(by_documents.then_with(|| by_count(a, b)))
        }),
        FrequencyOrder::Word if question.reversed => shown.reverse(),
        FrequencyOrder::Word => {}
        FrequencyOrder::Measure(measure) => {
            let Some(values) = of_all(memo, layer, &counts, measure) else {
                return FrequenciesAnswer::default();
            };
            shown.order_by(|&a, &b| match (values[a as usize], values[b as usize]) {
                (Ok(one), Ok(other)) => turned(other.total_cmp(&one)).then_with(|| by_count(a, b)),
                (one, other) => one.is_err().cmp(&other.is_err()),
            });
        }
    }
    let mut measuring = Measuring::new(corpus, layer, counts.clone());
    let total = shown.len() as u64;
    let texts_per_column = corpus.n_texts().div_ceil(MAX_COLUMNS).max(1);
    let is_told = texts_per_column == 1 || question.limit <= MAX_SLICED;
    let n_columns = if is_told { corpus.n_texts().div_ceil(texts_per_column) } else { 0 };
    let mut column_of = vec![0; if is_told { corpus.n_documents() as usize } else { 0 }];
    let texts = (0u32..).zip(corpus.texts()).filter(|_| is_told);
    texts.for_each(|(nth, document)| column_of[document as usize] = nth / texts_per_column);
    let mut spreads = Spreads::new(corpus, layer);
    let page = shown.into_iter().skip(question.offset as usize).take(question.limit as usize);
    let rows = page.map(|word| {
        let mut per_document = vec![0; n_columns as usize];
        let spread = if is_told { spreads.of(word) } else { &[] };
        for &(document, count) in spread {
            per_document[column_of[document as usize] as usize] += count;
        }
        let WordCount { count, documents } = counts[word as usize];
        let forms = word_forms::shown(&forms.of(word), MAX_FORMS);
        FrequencyRow {
            word: forms.first().map(|form| form.form.clone()).unwrap_or_default(),
            key: corpus.word(layer, word).to_owned(),
            count: u64::from(count),
            documents,
            forms,
            per_document,
            values: question.measures.iter().map(|&measure| measuring.value(measure, word)).collect(),
        }
    });
    let rows = rows.collect();
    FrequenciesAnswer { words, types, total, rows, faults: filter.faults, texts_per_column }
}
