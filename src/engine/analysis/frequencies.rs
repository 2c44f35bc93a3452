//! The frequency list: every word with its count and in how many texts it occurs.

use super::composition::Form;
use super::counts::{Counts, FormCount};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::text::Layer;
use crate::text::fold::fold;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum FrequencyOrder {
    /// Most frequent first, ties by the word.
    #[default]
    Count,
    /// In most texts first, then by count.
    Documents,
    /// By the word.
    Word,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequenciesQuestion {
    pub layer: Layer,
    /// Whether stop words are listed too.
    pub stop_words: bool,
    /// Only words whose key contains this (folded first); `^` at the start anchors it. Empty: all.
    pub filter: String,
    pub order: FrequencyOrder,
    pub offset: u32,
    pub limit: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequenciesAnswer {
    /// Words counted in the whole corpus, stop words included: the base of every rate.
    pub words: u64,
    /// Distinct folds (or forms) among them.
    pub types: u64,
    /// Rows that the filter and the stop words leave.
    pub total: u64,
    pub rows: Vec<FrequencyRow>,
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
    /// Count in each text that is looked at, in their order, when they are at most 64; else empty.
    pub per_document: Vec<u32>,
}

/// Forms that a row lists.
const MAX_FORMS: usize = 8;
/// Texts up to which a row has a count for each.
const MAX_COLUMNS: u32 = 64;

/// Counts every word of the corpus, once per type, and gives the rows that were asked for.
///
/// Stop words are left out of the rows, never out of the base. Rows with equal keys of order come in the order
/// of their keys, then of their first occurrence.
pub fn frequencies(corpus: &Corpus, question: &FrequenciesQuestion) -> FrequenciesAnswer {
    let counts = Counts::of(corpus, question.layer);
    let types = counts.types();
    let words = counts.forms.iter().map(|form| form.count).sum();
    let n_types = types.len() as u64;

    let anchored = question.filter.trim().starts_with('^');
    let filter = fold(question.filter.trim().trim_start_matches('^'));
    let is_shown = |list: &Vec<usize>| {
        let form = &counts.forms[list[0]];
        let key = fold(form.key);
        let found = if anchored { key.starts_with(&filter) } else { key.contains(&filter) };
        // A fold is a stop word when its most frequent kind makes it one.
        found && (question.stop_words || !corpus.stop_words().contains(form.fold, form.kind))
    };
    let mut shown: Vec<Type> = types
        .iter()
        .filter(|list| is_shown(list))
        .map(|list| Type::of(&counts, list, question.layer))
        .collect();
    shown.order_by(|a, b| {
        let by_word = a.order.cmp(b.order).then(a.first.cmp(&b.first));
        let by_count = b.count.cmp(&a.count);
        match question.order {
            FrequencyOrder::Count => by_count.then(by_word),
            FrequencyOrder::Documents => b.documents.cmp(&a.documents).then(by_count).then(by_word),
            FrequencyOrder::Word => by_word,
        }
    });
    let total = shown.len() as u64;
    let page = shown.iter().skip(question.offset as usize).take(question.limit as usize);
    let rows = page.map(|row| row.write(corpus, &counts)).collect();
    FrequenciesAnswer { words, types: n_types, total, rows }
}

/// A row before it is written.
struct Type<'a> {
    key: &'a str,
    /// By which rows are ordered: the fold where the key is a spelling, so that Paix stands beside paix.
    order: &'a str,
    list: &'a [usize],
    count: u64,
    documents: u32,
    first: (u32, u32),
}

impl<'a> Type<'a> {
    fn of(counts: &Counts<'a>, list: &'a [usize], layer: Layer) -> Type<'a> {
        let forms = || list.iter().map(|&number| &counts.forms[number]);
        let documents = match list {
            [only] => counts.forms[*only].documents.len(),
            _ => {
                let mut documents: Vec<u32> =
                    forms().flat_map(|form| form.documents.iter().map(|(document, _)| *document)).collect();
                documents.order();
                documents.dedup();
                documents.len()
            }
        };
        let count = forms().map(|form| form.count).sum();
        let first = forms().map(|form| form.first).min().unwrap_or_default();
        let label = &counts.forms[list[0]];
        let order = if layer.is_spelling() { label.fold } else { label.key };
        Type { key: label.key, order, list, count, documents: documents as u32, first }
    }

    fn write(&self, corpus: &Corpus, counts: &Counts) -> FrequencyRow {
        let mut forms: Vec<Form> = Vec::new();
        for &number in self.list {
            let FormCount { form, count, .. } = counts.forms[number];
            // One form may have several kinds (a number, a word); the reader sees it once.
            match forms.iter_mut().find(|known| known.form == form) {
                Some(known) => known.count += count,
                None => forms.push(Form { form: form.to_owned(), count, inside: false }),
            }
        }
        forms.order_by_key(|form| std::cmp::Reverse(form.count));
        forms.truncate(MAX_FORMS);
        let mut per_document = Vec::new();
        if corpus.n_texts() <= MAX_COLUMNS {
            let texts: Vec<u32> = corpus.texts().collect();
            per_document.resize(texts.len(), 0);
            for &number in self.list {
                for (document, count) in &counts.forms[number].documents {
                    let column = texts.binary_search(document).expect("only texts of the part are counted");
                    per_document[column] += count;
                }
            }
        }
        FrequencyRow {
            word: forms[0].form.clone(),
            key: self.key.to_owned(),
            count: self.count,
            documents: self.documents,
            forms,
            per_document,
        }
    }
}
