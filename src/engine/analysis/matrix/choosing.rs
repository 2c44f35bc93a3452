//! The columns of a matrix: which words, in which order, and what they are called.

use super::{MatrixQuestion, Term, TermOrder, Terms};
use crate::analysis::frequencies::{FrequenciesQuestion, WordCount, listed};
use crate::analysis::word_forms::Forms;
use crate::analysis::word_measures::{WordMeasure, of_all};
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::Layer;
use std::cmp::Reverse;
use std::rc::Rc;

#[derive(Default)]
pub struct Choice {
    pub words: Vec<u32>,
    pub n_left: u64,
    /// Typed words that are nowhere.
    pub unknown: Vec<String>,
}

/// `None` when the time is up before.
pub fn choose(memo: &Memo, question: &MatrixQuestion, counts: &Rc<Vec<WordCount>>) -> Option<Choice> {
    let layer = question.layer;
    let (n, by) = match &question.terms {
        Terms::Words(typed) => return Some(these(memo, layer, typed, counts)),
        Terms::Top { n, by } => (*n, *by),
    };
    let asked = FrequenciesQuestion {
        layer,
        stop_words: question.stop_words,
        filter: question.filter.clone(),
        ..FrequenciesQuestion::default()
    };
    let mut words = listed(memo, &asked, counts);
    words.retain(|&word| {
        let WordCount { count, documents } = counts[word as usize];
        count >= question.min_count && (question.min_texts..=question.max_texts).contains(&documents)
    });
    let n_left = words.len() as u64;
    match by {
        TermOrder::Count => words.order_by_key(|&word| Reverse(counts[word as usize].count)),
        TermOrder::Documents => words.order_by_key(|&word| {
            let WordCount { count, documents } = counts[word as usize];
            Reverse((documents, count))
        }),
        TermOrder::TfIdf => {
            let values = of_all(memo, layer, counts, WordMeasure::TfIdf)?;
            words.order_by(|&a, &b| {
                let value = |word: u32| values[word as usize].unwrap_or(f64::MIN);
                value(b).total_cmp(&value(a))
            });
        }
    }
    words.truncate(n as usize);
    Some(Choice { words, n_left, unknown: Vec::new() })
}

/// Words as they are typed, each key once.
fn these(memo: &Memo, layer: Layer, typed: &[String], counts: &[WordCount]) -> Choice {
    let mut choice = Choice::default();
    for typed in typed.iter().map(|typed| typed.trim()).filter(|typed| !typed.is_empty()) {
        let keys = memo.corpus.keys(layer, &layer.typed(typed));
        let words = keys.iter().filter_map(|key| memo.corpus.word_of(layer, key));
        let words: Vec<u32> = words.filter(|&word| counts[word as usize].count > 0).collect();
        if words.is_empty() {
            choice.unknown.push(typed.to_owned());
        }
        for word in words {
            if !choice.words.contains(&word) {
                choice.words.push(word);
            }
        }
    }
    choice.n_left = choice.words.len() as u64;
    choice
}

/// Names for so many words are looked up in one step.
const STEP: usize = 64;

struct Begun {
    layer: Layer,
    words: Vec<u32>,
    names: Vec<String>,
}

/// The columns with their names and counts. `None` when the time is up before.
pub fn terms(memo: &Memo, layer: Layer, words: &[u32], counts: &[WordCount]) -> Option<Vec<Term>> {
    let is_same = |begun: &Begun| begun.layer == layer && begun.words == words;
    let begun = memo.unpark(is_same);
    let mut names = begun.map(|begun| begun.names).unwrap_or_default();
    let forms = Forms::new(memo.corpus, layer);
    while names.len() < words.len() {
        if names.len().is_multiple_of(STEP) && !memo.may_go_on() {
            memo.park(Begun { layer, words: words.to_vec(), names });
            return None;
        }
        let forms = forms.of(words[names.len()]);
        names.push(forms.first().map(|form| form.form.to_owned()).unwrap_or_default());
    }
    let term = |(&word, name): (&u32, String)| Term {
        word: name,
        key: memo.corpus.word(layer, word).to_owned(),
        count: u64::from(counts[word as usize].count),
        texts: counts[word as usize].documents,
        rows: 0,
    };
    Some(words.iter().zip(names).map(term).collect())
}
