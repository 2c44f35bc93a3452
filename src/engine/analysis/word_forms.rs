//! The forms that a word of a layer joins, and which words are stop words.

use super::composition::Form;
use crate::corpus::Corpus;
use crate::index::column::Column;
use crate::order::Order;
use crate::query::matches::gallop;
use crate::query::memo::Memo;
use crate::text::{Kind, Layer};
use std::rc::Rc;

/// A form and kind of a word, and how often it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormCount<'a> {
    pub form: &'a str,
    pub kind: Kind,
    pub fold: &'a str,
    pub count: u64,
    /// Where it is counted first: document and position.
    pub first: (u32, u32),
}

/// Reads the forms of words of one layer.
pub struct Forms<'a> {
    corpus: &'a Corpus,
    columns: Vec<&'a Column>,
    layer: Layer,
}

impl<'a> Forms<'a> {
    pub fn new(corpus: &'a Corpus, layer: Layer) -> Forms<'a> {
        Forms { corpus, columns: corpus.columns(layer), layer }
    }

    /// The entries of a word, each with the number of its segment.
    fn entries(&self, word: u32) -> impl Iterator<Item = (usize, u32)> {
        let places = self.corpus.vocabulary(self.layer).places(word);
        places.flat_map(|(segment, key)| {
            let entries = self.columns[segment].entries_of.get(key).iter();
            entries.map(move |&entry| (segment, entry))
        })
    }

    /// The forms and kinds that are counted, the most frequent first, ties in text order.
    pub fn of(&self, word: u32) -> Vec<FormCount<'a>> {
        let mut forms: Vec<FormCount<'a>> = Vec::new();
        for (segment, entry) in self.entries(word) {
            let Some((count, first)) = self.counted(segment, entry) else { continue };
            let lexicon = &self.corpus.segments()[segment].segment.lexicon;
            let (form, kind) = (lexicon.forms.get(entry), lexicon.entries[entry as usize].kind);
            match forms.iter_mut().find(|known| (known.form, known.kind) == (form, kind)) {
                Some(known) => {
                    known.count += count;
                    known.first = known.first.min(first);
                }
                None => forms.push(FormCount { form, kind, fold: lexicon.fold(entry), count, first }),
            }
        }
        forms.order_by_key(|form| (std::cmp::Reverse(form.count), form.first));
        forms
    }

    /// How often an entry is counted, and where first.
    fn counted(&self, segment: usize, entry: u32) -> Option<(u64, (u32, u32))> {
        let held = &self.corpus.segments()[segment];
        let firsts = &held.segment.firsts;
        let mut local = 0;
        let mut aside = &held.aside[..];
        let mut counted = None;
        held.segment.postings.each(entry, (0, held.segment.n_tokens()), |chunk| {
            for &token in chunk {
                local += gallop(&firsts[local + 1..], |&first| first <= token);
                aside = &aside[gallop(aside, |extent| extent.end <= token)..];
                if aside.first().is_some_and(|extent| extent.start <= token) {
                    continue;
                }
                let Some(document) = held.documents[local] else { continue };
                let place = (document, token - firsts[local]);
                let (count, first) = counted.get_or_insert((0, place));
                *count += 1;
                *first = place.min(*first);
            }
        });
        counted
    }

    /// Where a word is counted first: document and position.
    pub fn first(&self, word: u32) -> Option<(u32, u32)> {
        let first = |(segment, entry): (usize, u32)| {
            let held = &self.corpus.segments()[segment];
            let place = |token: u32| {
                let next = held.aside.partition_point(|extent| extent.end <= token);
                let is_aside = held.aside.get(next).is_some_and(|extent| extent.start <= token);
                let local = held.segment.document_of(token) as usize;
                let document = held.documents[local].filter(|_| !is_aside)?;
                Some((document, token - held.segment.firsts[local]))
            };
            held.segment.postings.positions(entry).find_map(place)
        };
        self.entries(word).filter_map(first).min()
    }

    /// The fold by which a word is ordered: its own where the key is a spelling, so that Paix stands beside paix.
    pub fn order(&self, word: u32) -> &'a str {
        let first = self.entries(word).next();
        match first.filter(|_| self.layer.is_spelling()) {
            Some((segment, entry)) => self.corpus.segments()[segment].segment.lexicon.fold(entry),
            None => self.corpus.word(self.layer, word),
        }
    }
}

/// Which words of a layer are stop words: those whose most frequent kind and fold is one. By their numbers; made once.
pub fn stop_words(memo: &Memo, layer: Layer) -> Rc<Vec<bool>> {
    let name = format!("stop words {}", layer.name());
    if let Some(kept) = memo.table(&name) {
        return kept;
    }
    let corpus = memo.corpus;
    let vocabulary = corpus.vocabulary(layer);
    let forms = Forms::new(corpus, layer);
    // Most words have one fold, and one kind as far as it matters here: they need not be counted.
    let mut found: Vec<Option<bool>> = vec![None; vocabulary.len() as usize];
    let mut doubtful = Vec::new();
    for (segment, held) in corpus.segments().iter().enumerate() {
        let lexicon = &held.segment.lexicon;
        let mut listed = vec![false; lexicon.folds.keys.len()];
        for fold in corpus.stop_words().words().filter_map(|fold| lexicon.folds.find(fold)) {
            listed[fold as usize] = true;
        }
        for (key, &word) in (0u32..).zip(vocabulary.words_of(segment)) {
            for &entry in forms.columns[segment].entries_of.get(key) {
                let is_listed = listed[lexicon.folds.key_of[entry as usize] as usize];
                let kind = lexicon.entries[entry as usize].kind;
                let is_stop = is_listed || corpus.stop_words().is_by_kind(kind);
                let found = &mut found[word as usize];
                if *found.get_or_insert(is_stop) != is_stop {
                    doubtful.push(word);
                }
            }
        }
    }
    let mut is_stop: Vec<bool> = found.into_iter().map(|found| found == Some(true)).collect();
    doubtful.order();
    doubtful.dedup();
    for word in doubtful {
        let first = forms.of(word).first().copied();
        is_stop[word as usize] = first.is_some_and(|form| corpus.stop_words().contains(form.fold, form.kind));
    }
    memo.keep_table(name, is_stop)
}

/// The forms as a reader sees them: a form of several kinds (a number, a word) once; at most `limit`.
pub fn shown(counted: &[FormCount], limit: usize) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for &FormCount { form, count, .. } in counted {
        match forms.iter_mut().find(|known| known.form == form) {
            Some(known) => known.count += count,
            None => forms.push(Form { form: form.to_owned(), count, inside: false }),
        }
    }
    forms.order_by_key(|form| std::cmp::Reverse(form.count));
    forms.truncate(limit);
    forms
}
