//! Why a figure is what it is: its formula step by step with the values in it, what was observed and what chance would
//! give, the parts it is made of, and what other measures say of the same numbers.
//!
//! The steps are those of the catalogue of measures, read by `measures::formula`; the figure itself comes from the same
//! function as in the view that shows it. Names, sentences and references are the page's.

pub mod cell;
mod counted;
pub mod figure;
pub mod grouped;
mod of_numbers;
mod of_side;
mod phrase;
#[cfg(test)]
mod tests;
mod vocabulary;

use crate::analysis::trends::GroupKind;
use crate::measures::catalogue::{Measure, measure};
use crate::measures::formula::{self, Piece, Values};
use crate::measures::interval::Interval;
use crate::measures::{NoValue, Value};
use crate::query::memo::Memo;
pub use figure::{ExplainQuestion, Figure, Numbers};
use serde::{Deserialize, Serialize};

/// What there is to say of a figure. A field is empty where it does not apply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    pub figure: Figure,
    /// The figure in full, or why there is none.
    pub value: Value,
    /// Of a measure that is an interval: its ends; `value` is what it is around.
    pub interval: Option<Interval>,
    /// What the letters of the steps stand for, those that are not steps themselves.
    pub symbols: Vec<(String, f64)>,
    pub steps: Vec<Step>,
    pub table: Option<Cells>,
    /// How it is spread: one row a text or group that has words, in their order; the first [`MOST_PARTS`].
    pub parts: Vec<PartShare>,
    /// How many texts or groups have words, or how many points there are.
    pub n_parts: u32,
    /// Of what is reckoned from pairs of numbers, these; the first [`MOST_PARTS`].
    pub points: Vec<Point>,
    /// The other measures of the same numbers, by their ids.
    pub alternatives: Vec<(String, Value)>,
    pub cautions: Vec<Caution>,
    pub lines: Option<String>,
}

/// A step to the figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What is reckoned, such as `E`.
    pub name: String,
    /// How, such as `f1·f2 / N`.
    pub formula: String,
    /// The same with the values put in; of long sums the first [`MOST_TERMS`] terms.
    pub with_values: Vec<Piece>,
    pub value: f64,
}

/// The table of four cells: what was counted, and what would be if the two had nothing to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cells {
    /// O11, O12, O21, O22.
    pub observed: [u64; 4],
    pub expected: [f64; 4],
    /// Rows R1, R2, columns C1, C2.
    pub margins: [u64; 4],
}

/// What one text, or group of texts, has of a spread.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartShare {
    /// The text; of a group of some, no document.
    pub document: u32,
    /// What the group is, and its label as trends have it.
    pub group: Option<(GroupKind, String)>,
    /// v: how often it is counted there.
    pub count: u64,
    /// Words of the text.
    pub words: u64,
    /// s: the text's share of all words, and so the share that an even spread would give it.
    pub share: f64,
}

/// A pair of numbers that a curve or a correlation is reckoned from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The label of the group as trends have it, or a word; may be empty.
    pub name: String,
    /// Of a group.
    pub kind: Option<GroupKind>,
    /// Of a group that is one text, its number.
    pub text: Option<u32>,
    pub x: f64,
    pub y: f64,
}

/// What a reader should know before leaning on the figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Caution {
    /// A cell expects fewer than five, this many: the approximation behind the test is poor.
    SmallExpectation(f64),
    /// Half an occurrence stands where there is none.
    Smoothed,
    /// So few occurrences that one more or less changes the figure much.
    FewOccurrences(u64),
    /// Spread over so few texts that the figure says little.
    FewParts(u32),
    /// Changes with the length of the text: to be compared between texts of one length only.
    DependsOnLength,
    /// The word stands beside the other more often than one of them occurs: there is no table of four cells.
    NoTable,
    /// The value is set by convention, not reckoned.
    Convention,
    /// Of several texts together: the mean over this many, since no window lies in two texts.
    MeanOfTexts(u32),
}

/// Parts that are listed.
pub const MOST_PARTS: usize = 500;
/// Terms of a sum that are written out.
pub const MOST_TERMS: usize = 6;

/// Explains a figure. Empty when the time is up before.
pub fn explain(memo: &Memo, question: &ExplainQuestion) -> Explanation {
    let mut explanation = Explanation {
        figure: question.figure.clone(),
        value: Err(NoValue::Impossible),
        interval: None,
        symbols: Vec::new(),
        steps: Vec::new(),
        table: None,
        parts: Vec::new(),
        n_parts: 0,
        points: Vec::new(),
        alternatives: Vec::new(),
        cautions: Vec::new(),
        lines: question.lines.clone(),
    };
    if let Some(measure) = measure(&question.figure.measure) {
        let mut making = Making { measure, values: Values::default(), known: Vec::new(), explanation };
        making.numbers(memo, &question.figure.of);
        making.take_steps();
        explanation = making.explanation;
    }
    explanation
}

/// An explanation on its way.
struct Making {
    measure: &'static Measure,
    values: Values,
    /// Values of steps that are not reckoned from their text, because the function of the measure gave them.
    known: Vec<(&'static str, f64)>,
    explanation: Explanation,
}

impl Making {
    fn set(&mut self, numbers: &[(&str, f64)]) {
        numbers.iter().for_each(|(name, value)| self.values.set(name, *value));
    }

    fn caution(&mut self, caution: Caution) {
        self.explanation.cautions.push(caution);
    }

    /// The value of the measure, and with it that of its last step.
    fn is(&mut self, value: Value) {
        self.explanation.value = value;
        let mut steps =
            self.measure.steps.iter().filter(|(name, _)| applies(name, &self.values) != Some(false));
        if let (Ok(value), Some((name, _))) = (value, steps.next_back()) {
            self.known.push((name, value));
        }
    }

    /// The others of `ids`, each with its value.
    fn others(&mut self, ids: &[&str], value: impl Fn(&str) -> Value) {
        let others = ids.iter().filter(|id| **id != self.measure.id);
        self.explanation.alternatives = others.map(|id| (id.to_string(), value(id))).collect();
    }

    /// Walks the steps of the catalogue, as far as there are numbers.
    fn take_steps(&mut self) {
        let n_steps = self.measure.steps.len();
        for (at, &(name, formula)) in self.measure.steps.iter().enumerate() {
            if applies(name, &self.values) == Some(false) {
                continue;
            }
            // A text can give a number where the measure has none.
            if self.explanation.value.is_err() && at + 1 == n_steps {
                return;
            }
            let known = self.known.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
            let Some(value) = known.or_else(|| formula::value(formula, &self.values)) else { return };
            for symbol in formula::names(formula, &self.values) {
                let is_told = self.explanation.steps.iter().any(|step| bare(&step.name) == symbol)
                    || self.explanation.symbols.iter().any(|(told, _)| *told == symbol);
                if let (false, Some(value)) = (is_told, formula::value(&symbol, &self.values)) {
                    self.explanation.symbols.push((symbol, value));
                }
            }
            let with_values = formula::written(formula, &self.values, MOST_TERMS);
            self.values.set(bare(name), value);
            let (name, formula) = (name.to_string(), formula.to_string());
            self.explanation.steps.push(Step { name, formula, with_values, value });
        }
    }
}

/// The name of a step without its condition.
fn bare(name: &str) -> &str {
    name.split(" (").next().unwrap_or_default()
}

/// Whether the condition at the end of a step's name, such as `(a ≥ E)`, holds; nothing if there is none.
fn applies(name: &str, values: &Values) -> Option<bool> {
    let (_, condition) = name.strip_suffix(')')?.rsplit_once('(')?;
    let sides = |sign: &str| {
        let (left, right) = condition.split_once(sign)?;
        Some((formula::value(left, values)?, formula::value(right.trim(), values)?))
    };
    let at_least = sides(" ≥").map(|(left, right)| left >= right);
    at_least.or_else(|| sides(" <").map(|(left, right)| left < right))
}
