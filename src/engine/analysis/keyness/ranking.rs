//! Which words are tested, which of them are listed, and in which order.

use super::measure::{Counts, KeyMeasure, Remembered};
use super::sides::SideSpreads;
use super::{Counted, Direction, KeynessOrder, KeynessQuestion, list};
use crate::analysis::word_forms::stop_words;
use crate::measures::discovery::benjamini_hochberg;
use crate::measures::dispersion::Parts;
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::fold::fold;
use std::cmp::Reverse;
use std::rc::Rc;

/// What is listed.
pub(super) struct Ranked {
    /// The words that are tested, rising, with their q.
    pub tested: Rc<Vec<(u32, f64)>>,
    /// Of them, those more frequent in the target, and less.
    pub over: u64,
    pub under: u64,
    /// The words that are listed, in their order.
    pub rows: Rc<Vec<u32>>,
}

/// `None` when the time is up before.
pub(super) fn ranked(memo: &Memo, counted: &Counted, question: &KeynessQuestion) -> Option<Ranked> {
    let tested = tested(memo, counted, question);
    let signs = tested.iter().map(|&(word, _)| counted.counts(word).sign());
    let (over, under) = signs.fold((0, 0), |(over, under), sign| match sign {
        1 => (over + 1, under),
        -1 => (over, under + 1),
        _ => (over, under),
    });
    let name = format!("key words {} {}", name(counted, question), digest(question));
    if let Some(rows) = memo.table(&name) {
        return Some(Ranked { tested, over, under, rows });
    }
    let rows = ordered(memo, counted, question, listed(memo, counted, question, &tested))?;
    Some(Ranked { tested, over, under, rows: memo.keep_table(name, rows) })
}

/// What the counts are of; a list is named by what was read of it.
fn name(counted: &Counted, question: &KeynessQuestion) -> String {
    let total = counted.list.as_ref().map(|list| list[0].total);
    format!("{} {} {:?} {total:?}", counted.sides().name, question.layer.name(), question.unit)
}

/// What else decides which rows there are.
fn digest(question: &KeynessQuestion) -> String {
    let KeynessQuestion {
        stop_words,
        min_count,
        min_texts,
        band,
        direction,
        filter,
        simple_maths_n,
        order,
        reversed,
        ..
    } = question;
    format!(
        "{stop_words} {min_count} {min_texts} {band} {direction:?} {filter:?} {simple_maths_n} {order:?} {reversed}"
    )
}

/// The words that are counted often enough, without stop words unless they are wanted, with their q over all of them.
fn tested(memo: &Memo, counted: &Counted, question: &KeynessQuestion) -> Rc<Vec<(u32, f64)>> {
    let (min_count, with_stop_words) = (u64::from(question.min_count.max(1)), question.stop_words);
    let name = format!("tested {} {min_count} {with_stop_words}", name(counted, question));
    if let Some(kept) = memo.table(&name) {
        return kept;
    }
    let is_stop = stop_words(memo, question.layer);
    let is_stop = |word: u32| match (&counted.phrases, is_stop.get(word as usize)) {
        (Some(phrases), _) => phrases.grams.has_stop_edge(word),
        (None, Some(is_stop)) => *is_stop,
        (None, None) => list::is_stop(memo, &counted.key(memo, question.layer, word)),
    };
    let mut words = Vec::new();
    let mut p = Vec::new();
    let Counts { n1, n2, .. } = counted.counts_of_none();
    let mut remembered = Remembered::new(|a, b| Counts { a, b, n1, n2 }.p());
    for word in 0..counted.len() {
        let Counts { a, b, .. } = counted.counts(word);
        if a + b >= min_count && (with_stop_words || !is_stop(word)) {
            words.push(word);
            p.push(remembered.get(a, b));
        }
    }
    let q = benjamini_hochberg(&p);
    memo.keep_table(name, words.into_iter().zip(q).collect())
}

/// Those of the tested words that are asked for.
fn listed(memo: &Memo, counted: &Counted, question: &KeynessQuestion, tested: &[(u32, f64)]) -> Vec<u32> {
    let layer = question.layer;
    let anchored = question.filter.trim().starts_with('^');
    let filter = fold(question.filter.trim().trim_start_matches('^'));
    let is_found = |word: u32| {
        let key = counted.key(memo, layer, word);
        let key = if layer.is_spelling() { fold(&key) } else { key.into_owned() };
        if anchored { key.starts_with(&filter) } else { key.contains(&filter) }
    };
    let Counts { n1, n2, .. } = counted.counts_of_none();
    let specificity = |a, b| {
        let value = KeyMeasure::Specificity.of(Counts { a, b, n1, n2 }, 1.0);
        value.map_or(f64::NAN, f64::abs)
    };
    let mut specificity = Remembered::new(specificity);
    let is_listed = |word: &u32| {
        let counts = counted.counts(*word);
        let sign = counts.sign();
        let texts = counted.texts(*word);
        let is_of_list = counted.list.is_some() && sign < 0;
        (match question.direction {
            Direction::Over => sign > 0,
            Direction::Under => sign < 0,
            Direction::Both => true,
        }) && (is_of_list || texts[usize::from(sign < 0)] >= question.min_texts)
            && (filter.is_empty() || is_found(*word))
            // Without a band every word passes, also one without a specificity.
            && (question.band.is_nan() || question.band <= 0.0 || specificity.get(counts.a, counts.b) >= question.band)
    };
    tested.iter().map(|tested| tested.0).filter(is_listed).collect()
}

/// Rows in their order, which are given in that of their keys. `None` when the time is up before.
fn ordered(
    memo: &Memo,
    counted: &Counted,
    question: &KeynessQuestion,
    mut words: Vec<u32>,
) -> Option<Vec<u32>> {
    if question.order == KeynessOrder::Word {
        // Words that only a list has stand behind those of the corpus.
        if counted.list.is_some() {
            let key = |word: u32| counted.key(memo, question.layer, word);
            words.order_by(|&a, &b| key(a).cmp(&key(b)));
        }
        if question.reversed {
            words.reverse();
        }
        return Some(words);
    }
    let values = values(memo, counted, question, &words)?;
    let total = |word: u32| Reverse(counted.counts(word).a + counted.counts(word).b);
    let mut keyed: Vec<(f64, u32)> = values.into_iter().zip(words).collect();
    keyed.order_by(|&(a, one), &(b, other)| {
        let by_value = if question.reversed { a.total_cmp(&b) } else { b.total_cmp(&a) };
        let by_value = if a.is_nan() || b.is_nan() { a.is_nan().cmp(&b.is_nan()) } else { by_value };
        by_value.then_with(|| total(one).cmp(&total(other)))
    });
    Some(keyed.into_iter().map(|(_, word)| word).collect())
}

/// What rows are ordered by; no number where there is no value.
fn values(memo: &Memo, counted: &Counted, question: &KeynessQuestion, words: &[u32]) -> Option<Vec<f64>> {
    let Counts { n1, n2, .. } = counted.counts_of_none();
    let of_counts = |value: fn(&Counts, [u32; 2]) -> f64| {
        words.iter().map(|&word| value(&counted.counts(word), counted.texts(word))).collect()
    };
    Some(match question.order {
        KeynessOrder::Measure(measure) => {
            let n = question.simple_maths_n;
            let strength = |a, b| measure.strength(Counts { a, b, n1, n2 }, n).map_or(f64::NAN, |x| x + 0.0);
            let mut remembered = Remembered::new(strength);
            let value = |&word: &u32| {
                let Counts { a, b, .. } = counted.counts(word);
                remembered.get(a, b)
            };
            words.iter().map(value).collect()
        }
        KeynessOrder::Target => of_counts(|counts, _| counts.a as f64),
        KeynessOrder::Reference => of_counts(|counts, _| counts.b as f64),
        KeynessOrder::Texts => of_counts(|_, texts| f64::from(texts[0])),
        KeynessOrder::Spread | KeynessOrder::Word => return spread(memo, counted, question, words),
    })
}

/// Work of `spread` that is not done.
struct Begun {
    name: String,
    values: Vec<f64>,
}

/// How evenly each word is spread over the texts of the target: DP, the evenest greatest.
fn spread(memo: &Memo, counted: &Counted, question: &KeynessQuestion, words: &[u32]) -> Option<Vec<f64>> {
    if let Some(phrases) = &counted.phrases {
        let even = |&phrase: &u32| 0.0 - f64::from(phrases.grams.spread(phrase));
        let value = |phrase: &u32| if counted.counts(*phrase).a == 0 { f64::NAN } else { even(phrase) };
        return Some(words.iter().map(value).collect());
    }
    let name = format!("spread {} {}", name(counted, question), digest(question));
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or(Begun { name, values: Vec::with_capacity(words.len()) });
    let mut spreads = SideSpreads::new(memo.corpus, question.layer, counted.sides());
    let sizes: Vec<u64> = counted.sides().words_of[0].iter().map(|&words| u64::from(words)).collect();
    let parts = Parts::new(&sizes);
    let mut left = 0u64;
    for &word in &words[begun.values.len()..] {
        let Counts { a, b, .. } = counted.counts(word);
        if left == 0 {
            if !memo.may_go_on() {
                memo.park(begun);
                return None;
            }
            left = 100_000;
        }
        left = left.saturating_sub(a + b + 8);
        let is_own = (word as usize) < counted.tallies.len();
        let dp = if is_own && a > 0 { parts.dp(spreads.of(word)[0].iter().copied()).ok() } else { None };
        begun.values.push(dp.map_or(f64::NAN, |dp| 0.0 - dp));
    }
    Some(begun.values)
}
