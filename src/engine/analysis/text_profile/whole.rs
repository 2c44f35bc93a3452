//! All texts taken together, and how the texts lie about each value.

use super::counting::{Counting, TextCounts, of_all};
use super::measure::TextMeasure;
use crate::analysis::frequencies::word_counts;
use crate::measures::{NoValue, Value};
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A column over all texts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WholeValue {
    /// Of all texts taken as one; of a formula for one language, of the texts in it. STTR, MATTR and MTLD are means over
    /// the texts that have a value, weighed by their segments, windows and words: no window lies in two texts.
    pub value: Value,
    /// Texts that have a value.
    pub n: u32,
    /// Over them; none where there is none.
    pub least: Value,
    pub median: Value,
    pub greatest: Value,
}

/// Every asked column over all texts. `None` when the time is up before: asked again, it goes on with the columns that are
/// left.
pub fn whole(memo: &Memo, counting: Counting, columns: &[TextMeasure]) -> Option<Vec<WholeValue>> {
    let texts = of_all(memo, counting)?;
    let classes = classes(memo, counting)?;
    let mut all = None;
    let name = |measure| format!("whole {measure:?} {counting:?}");
    for &measure in columns {
        if memo.table::<WholeValue>(&name(measure)).is_some() {
            continue;
        }
        let values = values(memo, counting, measure)?;
        if !memo.may_go_on() {
            return None;
        }
        let all = all.get_or_insert_with(|| TextCounts {
            classes: classes.as_slice().into(),
            ..sum(&texts, counting, None)
        });
        let value = match measure.language() {
            None => measure.of(all),
            Some(language) => match sum(&texts, counting, Some(language)) {
                none if none.tokens == 0 && all.tokens > 0 => Err(NoValue::OtherLanguage),
                of_language => measure.of(&of_language),
            },
        };
        let mut found: Vec<f64> = values.iter().filter_map(|value| value.ok()).collect();
        found.order_by(f64::total_cmp);
        let at = |place: usize| found.get(place).copied().ok_or(NoValue::NothingToCompare);
        let (low, high) = (found.len().saturating_sub(1) / 2, found.len() / 2);
        let of_all = WholeValue {
            value,
            n: found.len() as u32,
            least: at(0),
            median: at(low).and_then(|low| Ok(low / 2.0 + at(high)? / 2.0)),
            greatest: at(found.len().saturating_sub(1)),
        };
        memo.keep_table(name(measure), vec![of_all]);
    }
    columns.iter().map(|&measure| memo.table(&name(measure)).map(|kept| kept[0])).collect()
}

/// The counts of all texts taken as one, or of those in a language. `None` when the time is up before.
pub fn together(memo: &Memo, counting: Counting, language: Option<Language>) -> Option<TextCounts> {
    let texts = of_all(memo, counting)?;
    let classes = classes(memo, counting)?;
    Some(TextCounts { classes: classes.as_slice().into(), ..sum(&texts, counting, language) })
}

/// How many words of all texts have each number of occurrences; made once. `None` when the time is up before.
fn classes(memo: &Memo, counting: Counting) -> Option<Rc<Vec<(u32, u32)>>> {
    let name = format!("classes {}", counting.layer.name());
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let counts = word_counts(memo, counting.layer)?;
    let mut occurrences: Vec<u32> = counts.iter().map(|word| word.count).filter(|&count| count > 0).collect();
    // Numbers this plain need no sort of their own.
    occurrences.sort_unstable();
    let same = occurrences.chunk_by(|a, b| a == b);
    Some(memo.keep_table(name, same.map(|same| (same[0], same.len() as u32)).collect()))
}

/// The counts of several texts added up, of all or of those in a language; without the frequencies of types.
fn sum(texts: &[TextCounts], counting: Counting, language: Option<Language>) -> TextCounts {
    let mut all = TextCounts::none(language.unwrap_or_default());
    let mut means = [Mean::default(); 3];
    for text in texts.iter().filter(|text| language.is_none_or(|language| text.language == language)) {
        all.tokens += text.tokens;
        all.words += text.words;
        all.sentences += text.sentences;
        all.paragraphs += text.paragraphs;
        all.letters += text.letters;
        all.long += text.long;
        all.written += text.written;
        all.written_long += text.written_long;
        all.syllables += text.syllables;
        all.quoted += text.quoted;
        all.marks.iter_mut().zip(text.marks).for_each(|(all, marks)| *all += marks);
        let window = counting.window.max(1);
        let weights = [text.words / window, (text.words + 1).saturating_sub(window), text.words];
        for ((mean, value), weight) in means.iter_mut().zip([text.sttr, text.mattr, text.mtld]).zip(weights) {
            mean.add(value, weight);
        }
    }
    [all.sttr, all.mattr, all.mtld] = means.map(Mean::value);
    all
}

/// A weighed mean of the values that there are, or why the first has none.
#[derive(Clone, Copy)]
struct Mean {
    sum: f64,
    weight: f64,
    reason: NoValue,
}

impl Default for Mean {
    fn default() -> Mean {
        Mean { sum: 0.0, weight: 0.0, reason: NoValue::NoWords }
    }
}

impl Mean {
    fn add(&mut self, value: Value, weight: u32) {
        match value {
            Ok(value) => {
                self.sum += value * f64::from(weight);
                self.weight += f64::from(weight);
            }
            // An empty text says nothing about the others.
            Err(NoValue::NoWords) => {}
            Err(reason) => self.reason = reason,
        }
    }

    fn value(self) -> Value {
        if self.weight > 0.0 { Ok(self.sum / self.weight) } else { Err(self.reason) }
    }
}

/// Values that are being worked out.
struct Begun {
    name: String,
    values: Vec<Value>,
}

/// Texts between two looks at the time: one of a slow measure costs about 20 µs.
const STEP: usize = 50;

/// A column of all texts, in their order; slow ones are made once. `None` when the time is up before.
pub fn values(memo: &Memo, counting: Counting, measure: TextMeasure) -> Option<Rc<Vec<Value>>> {
    let texts = of_all(memo, counting)?;
    if !measure.is_slow() {
        return Some(Rc::new(texts.iter().map(|text| measure.of(text)).collect()));
    }
    let name = format!("values {measure:?} {counting:?}");
    if let Some(kept) = memo.table(&name) {
        return Some(kept);
    }
    let begun = memo.unpark(|begun: &Begun| begun.name == name);
    let mut begun = begun.unwrap_or(Begun { name, values: Vec::new() });
    for part in texts[begun.values.len()..].chunks(STEP) {
        if !memo.may_go_on() {
            memo.park(begun);
            return None;
        }
        begun.values.extend(part.iter().map(|text| measure.of(text)));
    }
    Some(memo.keep_table(begun.name, begun.values))
}
