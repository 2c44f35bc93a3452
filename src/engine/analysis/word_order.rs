//! The order of the word list: which words are listed, from the first to the last row.

use super::frequencies::{FrequenciesQuestion, FrequencyOrder, WordCount};
use super::word_filter::WordFilter;
use super::word_forms::{Forms, stop_words};
use super::word_measures::of_all;
use crate::order::Order;
use crate::query::memo::Memo;
use std::cmp::Ordering;
use std::rc::Rc;

/// The words that are listed, rising by number: counted at all and as often as asked, found by the filter, and no stop
/// words unless they are wanted.
pub fn listed(memo: &Memo, question: &FrequenciesQuestion, counts: &[WordCount]) -> Vec<u32> {
    of_filter(memo, question, counts, &WordFilter::read(&question.filter, question.layer))
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

/// The same in the order that is asked for; made once for all pages of a list. `None` when the time is up before.
pub fn ordered(
    memo: &Memo,
    question: &FrequenciesQuestion,
    counts: &Rc<Vec<WordCount>>,
    filter: &WordFilter,
) -> Option<Rc<Vec<u32>>> {
    let all = FrequenciesQuestion { measures: Vec::new(), offset: 0, limit: 0, ..question.clone() };
    let name = format!("list {all:?}");
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let layer = question.layer;
    // Before anything else, as it goes on where it was.
    let values = match question.order {
        FrequencyOrder::Measure(measure) => Some(of_all(memo, layer, counts, measure)?),
        _ => None,
    };
    let mut shown = of_filter(memo, question, counts, filter);
    if layer.is_spelling() {
        let forms = Forms::new(memo.corpus, layer);
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
    match (question.order, values) {
        (FrequencyOrder::Count, _) => shown.order_by(|&a, &b| turned(by_count(a, b))),
        (FrequencyOrder::Documents, _) => shown.order_by(|&a, &b| {
            let by_documents = counts[b as usize].documents.cmp(&counts[a as usize].documents);
            turned(by_documents.then_with(|| by_count(a, b)))
        }),
        (FrequencyOrder::Measure(_), Some(values)) => {
            shown.order_by(|&a, &b| match (values[a as usize], values[b as usize]) {
                (Ok(one), Ok(other)) => turned(other.total_cmp(&one)).then_with(|| by_count(a, b)),
                (one, other) => one.is_err().cmp(&other.is_err()),
            });
        }
        (FrequencyOrder::Word, _) if question.reversed => shown.reverse(),
        (FrequencyOrder::Word | FrequencyOrder::Measure(_), _) => {}
    }
    Some(memo.keep_table(name, shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::frequencies::frequencies;
    use crate::analysis::word_measures::WordMeasure;
    use crate::corpus::{Corpus, Document};
    use crate::query::known::Known;

    #[test]
    fn rows_in_steps_are_those_at_once() {
        let mut corpus = Corpus::default();
        for (id, text) in
            [("a", "Un mot, des mots, un Mot."), ("b", "Des choses et des mots."), ("c", "Rien.")]
        {
            let (id, text) = (id.to_owned(), text.repeat(9));
            corpus.add(vec![Document { id, text, language: Some("fr".into()), ..Document::default() }]);
        }
        let measure = FrequencyOrder::Measure(WordMeasure::Arf);
        for order in [FrequencyOrder::Count, FrequencyOrder::Documents, FrequencyOrder::Word, measure] {
            let question = FrequenciesQuestion {
                stop_words: true,
                order,
                measures: vec![WordMeasure::Dp],
                limit: u32::MAX,
                ..FrequenciesQuestion::default()
            };
            let known = Rc::<Known>::default();
            let mut steps = 0;
            let answer = loop {
                let memo = Memo::within(&corpus, known.clone(), &|| true);
                let answer = frequencies(&memo, &question);
                if !memo.is_stopped() {
                    break answer;
                }
                steps += 1;
            };
            assert_eq!(answer, frequencies(&Memo::new(&corpus), &question));
            assert!(answer.rows.len() > 5 && steps > 3, "{steps}");
            // Rows that were kept are those that would be made.
            let turned = FrequenciesQuestion { reversed: true, filter: "m".into(), ..question };
            let kept = frequencies(&Memo::within(&corpus, known, &|| false), &turned);
            assert_eq!(kept, frequencies(&Memo::new(&corpus), &turned));
            assert!(!kept.rows.is_empty());
        }
    }
}
