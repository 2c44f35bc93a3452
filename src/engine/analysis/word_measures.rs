//! Measures of one word in the whole corpus: how evenly it is spread, and what it weighs.
//!
//! Parts are the texts. The formulas are those of `measures`; here stands what is handed to them.

use super::frequencies::{COUNTS, WordCount};
use super::spread::{Places, Spreads, by_word, each_word};
use crate::corpus::Corpus;
use crate::corpus::vocabulary::Cursor;
use crate::index::column::Column;
use crate::measures::dispersion::Parts;
use crate::measures::tfidf::{Variant, tf_idf};
use crate::measures::{NoValue, Value, positions};
use crate::query::memo::Memo;
use crate::text::Layer;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A measure of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum WordMeasure {
    Dp,
    DpNorm,
    JuillandD,
    CarrollD2,
    RosengrenS,
    Arf,
    Awt,
    Ald,
    /// Of the word in the corpus as if that were one text, weighed by how few texts have it: the variant of Voyant.
    TfIdf,
}

impl WordMeasure {
    pub const ALL: [WordMeasure; 9] = [
        WordMeasure::Dp,
        WordMeasure::DpNorm,
        WordMeasure::JuillandD,
        WordMeasure::CarrollD2,
        WordMeasure::RosengrenS,
        WordMeasure::Arf,
        WordMeasure::Awt,
        WordMeasure::Ald,
        WordMeasure::TfIdf,
    ];

    /// Its name in links, scripts, exports and in the catalogue of measures.
    pub const fn id(self) -> &'static str {
        match self {
            WordMeasure::Dp => "dp",
            WordMeasure::DpNorm => "dp_norm",
            WordMeasure::JuillandD => "juilland_d",
            WordMeasure::CarrollD2 => "carroll_d2",
            WordMeasure::RosengrenS => "rosengren_s",
            WordMeasure::Arf => "arf",
            WordMeasure::Awt => "awt",
            WordMeasure::Ald => "ald",
            WordMeasure::TfIdf => "tf_idf_voyant",
        }
    }

    pub fn from_id(id: &str) -> Option<WordMeasure> {
        WordMeasure::ALL.into_iter().find(|measure| measure.id() == id)
    }
}

/// Measures words of a corpus or part, on one layer.
pub struct Measuring<'a> {
    corpus: &'a Corpus,
    columns: Vec<&'a Column>,
    counts: Rc<Vec<WordCount>>,
    parts: Parts,
    /// Words of the corpus before each text, and in all.
    before: Vec<u64>,
    spreads: Spreads<'a>,
    cursor: Cursor<'a>,
    /// Of each segment that was looked at, where its documents lie.
    documents: Vec<Option<Places<'a>>>,
}

impl<'a> Measuring<'a> {
    /// `counts` must be those of the corpus on the layer.
    pub fn new(corpus: &'a Corpus, layer: Layer, counts: Rc<Vec<WordCount>>) -> Measuring<'a> {
        let sizes: Vec<u64> = corpus.lengths().words.iter().map(|&words| u64::from(words)).collect();
        let mut before = vec![0; sizes.len() + 1];
        for (text, size) in sizes.iter().enumerate() {
            before[text + 1] = before[text] + size;
        }
        Measuring {
            corpus,
            columns: corpus.columns(layer),
            counts,
            parts: Parts::new(&sizes),
            before,
            spreads: Spreads::new(corpus, layer),
            cursor: Cursor::new(corpus.vocabulary(layer)),
            documents: corpus.segments().iter().map(|_| None).collect(),
        }
    }

    /// A measure of a word, by its number; a word that is not counted here has none.
    pub fn value(&mut self, measure: WordMeasure, word: u32) -> Value {
        let n_words = self.before.last().copied().unwrap_or_default();
        match measure {
            WordMeasure::Arf => return positions::arf(&self.places(word), n_words),
            WordMeasure::Awt => return positions::awt(&self.places(word), n_words),
            WordMeasure::Ald => return positions::ald(&self.places(word), n_words),
            WordMeasure::TfIdf => {
                let WordCount { count, documents } = self.counts[word as usize];
                let texts = u64::from(self.parts.n());
                return tf_idf(Variant::Voyant, u64::from(count), n_words, u64::from(documents), texts);
            }
            _ => {}
        }
        of_parts(&self.parts, measure, self.spreads.of(word))
    }

    /// The same, of a word that is counted so often in each text that has it.
    pub fn value_of(&mut self, measure: WordMeasure, word: u32, spread: &[(u32, u32)]) -> Value {
        match measure {
            WordMeasure::Arf | WordMeasure::Awt | WordMeasure::Ald | WordMeasure::TfIdf => {
                self.value(measure, word)
            }
            _ => of_parts(&self.parts, measure, spread),
        }
    }

    /// How many words of the corpus stand before each occurrence, rising.
    pub(super) fn places(&mut self, word: u32) -> Vec<u64> {
        let Measuring { corpus, columns, before, cursor, documents, .. } = self;
        let mut places = Vec::new();
        cursor.each(word, |segment, key| {
            let held = &corpus.segments()[segment];
            let (words, firsts) = (&held.segment.words, &held.segment.firsts);
            let documents = documents[segment].get_or_insert_with(|| Places::new(firsts));
            for &entry in columns[segment].entries_of.get(key) {
                let from = places.len();
                // Of the document at hand: where it ends, how many words are before it, and which it is.
                let (mut end, mut add, mut local) = (0, 0, None);
                held.segment.postings.each(entry, (0, held.segment.n_tokens()), |chunk| {
                    for &token in chunk {
                        if token >= end {
                            let nth = documents.of(token) as usize;
                            end = firsts[nth + 1];
                            local = held.documents[nth].map(|document| (document, firsts[nth]));
                            let before = local.map_or(0, |(document, _)| before[document as usize]);
                            add = before.wrapping_sub(u64::from(words.rank(firsts[nth])));
                        }
                        let Some((document, first)) = local else { continue };
                        if held.aside.is_empty() {
                            places.push(add.wrapping_add(u64::from(words.rank(token))));
                        } else if !corpus.is_set_aside(document, token - first) {
                            let inside = corpus.words_before(document, token - first);
                            places.push(before[document as usize] + u64::from(inside));
                        }
                    }
                });
                merge(&mut places, from);
            }
        });
        // Texts of a segment that are not in the order of their numbers.
        if !places.is_sorted() {
            places.sort_unstable();
        }
        places
    }

    fn count(&self, word: u32) -> u64 {
        u64::from(self.counts[word as usize].count)
    }
}

/// A measure of a word that has the texts for its parts, from those that it is counted in.
fn of_parts(parts: &Parts, measure: WordMeasure, spread: &[(u32, u32)]) -> Value {
    let spread = spread.iter().map(|&(text, count)| (text, u64::from(count)));
    match measure {
        WordMeasure::DpNorm => parts.dp_norm(spread),
        WordMeasure::JuillandD => parts.juilland_d(spread),
        WordMeasure::CarrollD2 => parts.carroll_d2(spread),
        WordMeasure::RosengrenS => parts.rosengren_s(spread),
        _ => parts.dp(spread),
    }
}

/// Puts what rises from a place of a list on among what rises before it.
fn merge(list: &mut Vec<u64>, from: usize) {
    if from == 0 || from == list.len() || list[from - 1] <= list[from] {
        return;
    }
    let mut later = list.split_off(from);
    let (mut at, mut to) = (from, from + later.len());
    list.resize(to, 0);
    // From behind: what is greater goes to the end.
    while let Some(&last) = later.last() {
        to -= 1;
        if at > 0 && list[at - 1] > last {
            at -= 1;
            list[to] = list[at];
        } else {
            list[to] = last;
            later.pop();
        }
    }
}

/// A measure of every word of a layer, by its number; made once. `None` when the time is up before.
pub fn of_all(
    memo: &Memo,
    layer: Layer,
    counts: &Rc<Vec<WordCount>>,
    measure: WordMeasure,
) -> Option<Rc<Vec<Value>>> {
    let mut measuring = Measuring::new(memo.corpus, layer, counts.clone());
    by_word(memo, layer, measure.id(), |word| match measuring.count(word) {
        0 => (Err(NoValue::NoOccurrence), 0),
        count => (measuring.value(measure, word), count),
    })
}

/// Counts and measures all words in one go over the postings, where a measure is wanted of which both are made and the
/// counts are not known. `None` when the time is up before.
pub fn with_counts(memo: &Memo, layer: Layer, measure: WordMeasure) -> Option<()> {
    let is_of_places =
        matches!(measure, WordMeasure::Arf | WordMeasure::Awt | WordMeasure::Ald | WordMeasure::TfIdf);
    let named = |name: &str| format!("{name} {}", layer.name());
    if is_of_places || memo.table::<WordCount>(&named(COUNTS)).is_some() {
        return Some(());
    }
    let mut measuring = Measuring::new(memo.corpus, layer, Rc::default());
    let both = each_word(memo, layer, named(&format!("counts and {}", measure.id())), |word| {
        let spread = measuring.spreads.of(word);
        let count = spread.iter().map(|&(_, count)| count).sum();
        let value = match count {
            0 => Err(NoValue::NoOccurrence),
            _ => of_parts(&measuring.parts, measure, spread),
        };
        ((WordCount { count, documents: spread.len() as u32 }, value), u64::from(count))
    })?;
    let (counts, values): (Vec<WordCount>, Vec<Value>) = both.into_iter().unzip();
    memo.keep_table(named(COUNTS), counts);
    memo.keep_table(named(measure.id()), values);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::frequencies::{FrequenciesQuestion, FrequencyOrder, FrequencyRow, frequencies};
    use crate::corpus::{Document, SetAside};
    use crate::text::Span;

    /// The text of Gries (2008) in parts of 9, 11, 10, 10 and 10 words, and with a letter moved so that they have 9, 10,
    /// 10, 10 and 11: the first has his distances, the second his shares.
    const PLACES: [&str; 5] = [
        "b a m n i b e u p",
        "k b a s a t b e w q n",
        "b c a g a b e s t a",
        "b a g h a b e a a t",
        "b a h a a b e a x a",
    ];
    const SHARES: [&str; 5] =
        [PLACES[0], "b a s a t b e w q n", PLACES[2], PLACES[3], "b a h a a b e a x a k"];

    fn corpus(texts: &[&str]) -> Corpus {
        let mut corpus = Corpus::default();
        for (number, text) in texts.iter().enumerate() {
            let (id, language) = (number.to_string(), Some("fr".into()));
            corpus.add(vec![Document { id, text: text.to_string(), language, ..Document::default() }]);
        }
        corpus
    }

    fn rows(corpus: &Corpus, change: impl Fn(&mut FrequenciesQuestion)) -> Vec<FrequencyRow> {
        let mut question = FrequenciesQuestion {
            layer: Layer::Fold,
            stop_words: true,
            filter: String::new(),
            order: FrequencyOrder::Count,
            reversed: false,
            measures: WordMeasure::ALL.to_vec(),
            offset: 0,
            limit: 100,
            ..FrequenciesQuestion::default()
        };
        change(&mut question);
        frequencies(&Memo::new(corpus), &question).rows
    }

    #[test]
    fn the_word_of_gries_has_his_figures() {
        let shares = [0.18, 0.2195, 0.7852, 0.9379, 0.9498];
        let places = [10.8, 3.18, 0.628];
        let check = |texts: [&str; 5], skip: usize, published: &[f64]| {
            let check = |corpus: &Corpus| {
                let row = rows(corpus, |_| {}).into_iter().find(|row| row.key == "a").expect("a row of a");
                let values = WordMeasure::ALL.into_iter().zip(&row.values).skip(skip);
                for ((measure, value), expected) in values.zip(published) {
                    let value = value.expect("a value");
                    assert!((value - expected).abs() < 5e-4, "{measure:?} {value}");
                }
                assert_eq!(row.values[8], Ok(0.0), "a word of every text weighs nothing");
            };
            check(&corpus(&texts));
            // What is set aside, and texts that are not looked at, change nothing.
            let mut more = Corpus::default();
            for (number, text) in texts.iter().enumerate() {
                let (span, reason) = (Span::new(0, 5), "share".into());
                let set_aside = vec![SetAside { line: 1, span, reason, accepted: true }];
                let (id, language) = (number.to_string(), Some("fr".into()));
                let text = format!("a x a\n{text}");
                more.add(vec![Document { id, text, language, set_aside, ..Document::default() }]);
            }
            check(&more);
            let [one, two, three, four, five] = texts;
            let other = corpus(&[one, two, "a a a a", three, four, five]);
            check(&other.part(vec![true, true, false, true, true, true]));
        };
        check(SHARES, 0, &shares);
        check(PLACES, 5, &places);
    }

    #[test]
    fn rows_are_ordered_by_a_measure_either_way() {
        let corpus = corpus(&SHARES);
        let keys = |reversed| {
            let order = FrequencyOrder::Measure(WordMeasure::Dp);
            let rows = rows(&corpus, |q| (q.order, q.reversed, q.limit) = (order, reversed, 4));
            rows.into_iter().map(|row| row.key).collect::<Vec<_>>().join(" ")
        };
        assert_eq!((keys(false), keys(true)), ("i m p u".into(), "b e a t".into()));
    }

    #[test]
    fn lists_are_merged() {
        for (before, later) in
            [(vec![], vec![1]), (vec![1], vec![]), (vec![2, 4, 9], vec![1, 3, 10]), (vec![5, 6], vec![1, 2])]
        {
            let mut list: Vec<u64> = [before.clone(), later].concat();
            merge(&mut list, before.len());
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn what_has_no_value_says_why() {
        let one = corpus(&["mot"]);
        let row = &rows(&one, |_| {})[0];
        assert_eq!(row.values[1], Err(NoValue::TooFewParts));
        assert!(rows(&corpus(&[]), |_| {}).is_empty());
        assert!(
            rows(&corpus(&["", "!"]), |q| q.order = FrequencyOrder::Measure(WordMeasure::Ald)).is_empty()
        );
    }
}
