//! The frequency list: every word with its count and in how many texts it occurs.

use super::composition::Form;
use crate::engine::corpus::Corpus;
use crate::engine::text::Kind;
use crate::engine::text::fold::fold;
use serde::{Deserialize, Serialize};

/// What counts as the same word. `Stem` and `Lemma` come with the language data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Layer {
    /// The exact form.
    Form,
    /// Case, accents and typographic variants joined.
    #[default]
    Fold,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum FrequencyOrder {
    /// Most frequent first, ties by the folded word.
    #[default]
    Count,
    /// In most texts first, then by count.
    Documents,
    /// By the folded word.
    Word,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrequenciesQuestion {
    pub layer: Layer,
    /// Whether stop words are listed too.
    pub stop_words: bool,
    /// Only words whose fold contains this (folded first); `^` at the start anchors it. Empty: all.
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
    /// The fold (or form) that was counted.
    pub key: String,
    /// Tokens of this type. Parts of compounds are not counted here: OTAN-Ukraine is its own row.
    pub count: u64,
    /// Texts that have it.
    pub documents: u32,
    /// The forms that were joined, most frequent first; at most 8.
    pub forms: Vec<Form>,
    /// Count in each text of the corpus, when it has at most 64 texts; else empty.
    pub per_document: Vec<u32>,
}

/// Forms that a row lists.
const MAX_FORMS: usize = 8;
/// Texts up to which a row has a count for each.
const MAX_COLUMNS: u32 = 64;

/// Counts every word of the corpus, once per type, and gives the rows that were asked for.
///
/// Stop words are left out of the rows, never out of the base. Rows with equal keys of order come in the order
/// of their folds, then of their first occurrence.
pub fn frequencies(corpus: &Corpus, question: &FrequenciesQuestion) -> FrequenciesAnswer {
    let counts = Counts::of(corpus);
    let types = group(&counts, question.layer);
    let words = counts.forms.iter().map(|form| form.count).sum();
    let n_types = types.len() as u64;

    let anchored = question.filter.trim().starts_with('^');
    let filter = fold(question.filter.trim().trim_start_matches('^'));
    let is_shown = |list: &Vec<usize>| {
        let form = &counts.forms[list[0]];
        let found = if anchored { form.fold.starts_with(&filter) } else { form.fold.contains(&filter) };
        // A fold is a stop word when its most frequent kind makes it one.
        found && (question.stop_words || !corpus.stop_words().contains(form.fold, form.kind))
    };
    let mut shown: Vec<Type> =
        types.iter().filter(|list| is_shown(list)).map(|list| Type::of(&counts, list)).collect();
    shown.sort_unstable_by(|a, b| {
        let by_word = a.fold.cmp(b.fold).then(a.first.cmp(&b.first));
        let by_count = b.count.cmp(&a.count);
        match question.order {
            FrequencyOrder::Count => by_count.then(by_word),
            FrequencyOrder::Documents => b.documents.cmp(&a.documents).then(by_count).then(by_word),
            FrequencyOrder::Word => by_word,
        }
    });
    let total = shown.len() as u64;
    let page = shown.iter().skip(question.offset as usize).take(question.limit as usize);
    let rows = page.map(|row| row.write(corpus, &counts, question.layer)).collect();
    FrequenciesAnswer { words, types: n_types, total, rows }
}

/// How often each form is counted, over all segments.
pub(in crate::engine) struct Counts<'a> {
    /// In the order of fold, form and kind.
    pub forms: Vec<FormCount<'a>>,
}

/// One form: an entry of the lexicon, joined over the segments.
pub(in crate::engine) struct FormCount<'a> {
    pub form: &'a str,
    pub kind: Kind,
    pub fold: &'a str,
    pub count: u64,
    /// Where it is counted first: document and position.
    pub first: (u32, u32),
    /// The documents that have it, rising, with its count in each.
    pub documents: Vec<(u32, u32)>,
}

impl<'a> Counts<'a> {
    /// Counts what is of a word kind and not set aside, by walking over the texts.
    pub fn of(corpus: &'a Corpus) -> Counts<'a> {
        let mut forms: Vec<FormCount<'a>> = Vec::new();
        for held in corpus.segments() {
            let lexicon = &held.segment.lexicon;
            // Where each entry of this segment is counted, once it has been seen.
            let mut places: Vec<u32> = vec![u32::MAX; lexicon.len()];
            for (local, document) in (0u32..).zip(&held.documents) {
                let Some(document) = *document else { continue };
                for extent in corpus.counted(document) {
                    for (position, (entry, _)) in (extent.start..).zip(held.segment.walk(local, extent)) {
                        let described = lexicon.entries[entry as usize];
                        if !described.kind.is_word() {
                            continue;
                        }
                        let place = &mut places[entry as usize];
                        if *place == u32::MAX {
                            *place = forms.len() as u32;
                            forms.push(FormCount {
                                form: lexicon.forms.get(entry),
                                kind: described.kind,
                                fold: lexicon.folds.get(described.fold),
                                count: 0,
                                first: (document, position),
                                documents: Vec::new(),
                            });
                        }
                        let form = &mut forms[*place as usize];
                        form.count += 1;
                        match form.documents.last_mut() {
                            Some((last, count)) if *last == document => *count += 1,
                            _ => form.documents.push((document, 1)),
                        }
                    }
                }
            }
        }
        forms.sort_by(|a, b| (a.fold, a.form, a.kind, a.first).cmp(&(b.fold, b.form, b.kind, b.first)));
        // The same form in two segments is one; its first place is in the first of them.
        let mut joined: Vec<FormCount<'a>> = Vec::with_capacity(forms.len());
        for form in forms {
            match joined.last_mut() {
                Some(last) if (last.form, last.kind) == (form.form, form.kind) => {
                    last.count += form.count;
                    last.documents.extend(form.documents);
                }
                _ => joined.push(form),
            }
        }
        Counts { forms: joined }
    }

    /// The forms of each fold, as indices into `forms`, most frequent first, ties in text order.
    pub fn by_fold(&self) -> Vec<Vec<usize>> {
        group(self, Layer::Fold)
    }
}

/// The forms of each type, most frequent first, ties in text order.
fn group(counts: &Counts, layer: Layer) -> Vec<Vec<usize>> {
    let mut types: Vec<Vec<usize>> = Vec::new();
    for (number, form) in counts.forms.iter().enumerate() {
        let same = |list: &&mut Vec<usize>| {
            let last = &counts.forms[list[0]];
            last.fold == form.fold && (layer == Layer::Fold || last.form == form.form)
        };
        match types.last_mut().filter(same) {
            Some(list) => list.push(number),
            None => types.push(vec![number]),
        }
    }
    for list in &mut types {
        list.sort_unstable_by_key(|&number| {
            let form = &counts.forms[number];
            (std::cmp::Reverse(form.count), form.first)
        });
    }
    types
}

/// A row before it is written.
struct Type<'a> {
    fold: &'a str,
    list: &'a [usize],
    count: u64,
    documents: u32,
    first: (u32, u32),
}

impl<'a> Type<'a> {
    fn of(counts: &Counts<'a>, list: &'a [usize]) -> Type<'a> {
        let forms = || list.iter().map(|&number| &counts.forms[number]);
        let documents = match list {
            [only] => counts.forms[*only].documents.len(),
            _ => {
                let mut documents: Vec<u32> =
                    forms().flat_map(|form| form.documents.iter().map(|(document, _)| *document)).collect();
                documents.sort_unstable();
                documents.dedup();
                documents.len()
            }
        };
        let count = forms().map(|form| form.count).sum();
        let first = forms().map(|form| form.first).min().unwrap_or_default();
        Type { fold: counts.forms[list[0]].fold, list, count, documents: documents as u32, first }
    }

    fn write(&self, corpus: &Corpus, counts: &Counts, layer: Layer) -> FrequencyRow {
        let label = &counts.forms[self.list[0]];
        let mut forms: Vec<Form> = Vec::new();
        for &number in self.list {
            let FormCount { form, count, .. } = counts.forms[number];
            // One form may have several kinds (a number, a word); the reader sees it once.
            match forms.iter_mut().find(|known| known.form == form) {
                Some(known) => known.count += count,
                None => forms.push(Form { form: form.to_owned(), count, inside: false }),
            }
        }
        forms.sort_by_key(|form| std::cmp::Reverse(form.count));
        forms.truncate(MAX_FORMS);
        let mut per_document = Vec::new();
        if corpus.n_documents() <= MAX_COLUMNS {
            per_document.resize(corpus.n_documents() as usize, 0);
            for &number in self.list {
                for &(document, count) in &counts.forms[number].documents {
                    per_document[document as usize] += count;
                }
            }
        }
        FrequencyRow {
            word: forms[0].form.clone(),
            key: if layer == Layer::Form { label.form.to_owned() } else { self.fold.to_owned() },
            count: self.count,
            documents: self.documents,
            forms,
            per_document,
        }
    }
}
