//! The rows of a page, with all that is said of each.

use super::measure::{Counts, KeyMeasure};
use super::phrases::Shown;
use super::sides::SideSpreads;
use super::{Counted, KeynessQuestion, KeynessRow};
use crate::analysis::word_forms::Forms;
use crate::measures::dispersion::Parts;
use crate::measures::{NoValue, Value};
use crate::query::memo::Memo;

/// Rows of words.
pub(super) fn rows_of(
    memo: &Memo,
    question: &KeynessQuestion,
    counted: &Counted,
    page: &[u32],
    tested: &[(u32, f64)],
) -> Vec<KeynessRow> {
    let layer = question.layer;
    let forms = Forms::new(memo.corpus, layer);
    let mut spreads = SideSpreads::new(memo.corpus, layer, counted.sides());
    let sizes: Vec<u64> = counted.sides().words_of[0].iter().map(|&words| u64::from(words)).collect();
    let parts = Parts::new(&sizes);
    let row = |&word: &u32| {
        let is_own = (word as usize) < counted.tallies.len();
        let key = counted.key(memo, layer, word);
        let form = if is_own { forms.of(word).first().map(|form| form.form) } else { None };
        let spread = if is_own { spreads.of(word)[0].clone() } else { Vec::new() };
        let dp = if parts.n() < 2 { Err(NoValue::TooFewParts) } else { parts.dp(spread.iter().copied()) };
        let names = (form.unwrap_or(&key).to_owned(), key.to_string());
        row_of(question, counted, word, tested, names, dp)
    };
    page.iter().map(row).collect()
}

/// Rows of phrases.
pub(super) fn rows_of_phrases(
    question: &KeynessQuestion,
    counted: &Counted,
    page: &[u32],
    (tested, shown): (&[(u32, f64)], &Shown),
) -> Vec<KeynessRow> {
    let row = |(&phrase, shown): (&u32, &crate::analysis::phrases::PhraseRow)| {
        let dp = match () {
            () if counted.sides().texts[0] < 2 => Err(NoValue::TooFewParts),
            () if counted.counts(phrase).a == 0 => Err(NoValue::NoOccurrence),
            () => Ok(shown.dp),
        };
        let names = (shown.text.clone(), shown.keys.join(" "));
        KeynessRow { query: shown.query.clone(), ..row_of(question, counted, phrase, tested, names, dp) }
    };
    page.iter().zip(&shown.rows).map(row).collect()
}

fn row_of(
    question: &KeynessQuestion,
    counted: &Counted,
    word: u32,
    tested: &[(u32, f64)],
    (word_form, key): (String, String),
    dp: Value,
) -> KeynessRow {
    let counts: Counts = counted.counts(word);
    let place = tested.binary_search_by_key(&word, |tested| tested.0);
    KeynessRow {
        word: word_form,
        key,
        counts: [counts.a, counts.b],
        texts: counted.texts(word),
        sign: counts.sign(),
        dp,
        values: KeyMeasure::ALL.iter().map(|m| m.of(counts, question.simple_maths_n)).collect(),
        is_smoothed: counts.is_smoothed(),
        q: place.map_or(1.0, |place| tested[place].1),
        interval: None,
        query: None,
    }
}
