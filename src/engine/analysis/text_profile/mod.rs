//! Text profiles: how long texts are, how varied, how easy to read, and how they are punctuated, side by side.
//!
//! Each text is read once (`counting.rs`); every column follows from its counts (`measure.rs`) by the formulas of
//! `measures/`. Rows that are shown in the order of the corpus are read alone, so that they come at once; an order by a
//! column, or the line for all texts, needs every text.

pub mod counting;
pub mod mark;
pub mod measure;
#[cfg(test)]
mod tests;
pub mod whole;

use crate::analysis::keyness::{Side, on_side};
use crate::measures::{Value, syllables};
use crate::order::Order;
use crate::query::memo::Memo;
use crate::text::{Language, Layer};
use counting::{Counting, TextCounts};
use measure::TextMeasure;
use serde::{Deserialize, Serialize};
use whole::WholeValue;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TextProfilesQuestion {
    pub counting: Counting,
    pub columns: Vec<TextMeasure>,
    /// By which rows are ordered, the greatest first, those without a value last, ties in the order of the corpus. `None`:
    /// the order of the corpus.
    pub order: Option<TextMeasure>,
    /// The other way round; rows without a value stay last.
    pub reversed: bool,
    pub offset: u32,
    pub limit: u32,
    /// Only these texts; empty: all that are looked at. Ids that no text has are passed over.
    pub ids: Vec<String>,
    /// Whether the line for all texts is asked for.
    pub whole: bool,
    /// The side of a comparison that is looked at, with the window that suits the whole; `None`: everything.
    #[serde(default)]
    pub side: Option<Side>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct TextProfilesAnswer {
    /// Rows that there are.
    pub total: u32,
    /// As it was counted: with the window that was taken.
    pub counting: Counting,
    /// Who counted the syllables.
    pub syllables: String,
    pub rows: Vec<TextProfile>,
    /// Over all texts, whatever rows are asked for, in the order of the columns; empty unless asked for.
    pub whole: Vec<WholeValue>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TextProfile {
    pub document: u32,
    /// By which formulas and syllables are chosen.
    pub language: Language,
    /// In the order of the columns.
    pub values: Vec<Value>,
    pub words: u32,
}

/// The window where none is asked for, and that for short texts.
const WINDOW: u32 = 100;
const SHORT_WINDOW: u32 = 50;
/// Rows up to which only their own texts are read.
const FEW: usize = 500;

impl Counting {
    /// With a window that suits the texts, if none is named.
    pub fn settled(self, memo: &Memo) -> Counting {
        let words = &memo.corpus.lengths().words;
        let texts = words.iter().filter(|&&words| words > 0).count();
        let long = words.iter().filter(|&&words| words >= WINDOW).count();
        let usual = if 2 * long >= texts { WINDOW } else { SHORT_WINDOW };
        Counting { window: if self.window == 0 { usual } else { self.window }, ..self }
    }

    pub fn on(layer: Layer) -> Counting {
        Counting { layer, window: 0 }
    }
}

/// The rows that are asked for. Nothing when the time is up before.
pub fn text_profiles(memo: &Memo, question: &TextProfilesQuestion) -> TextProfilesAnswer {
    if let Some(side) = &question.side {
        let counting = question.counting.settled(memo);
        let question = TextProfilesQuestion { counting, side: None, ..question.clone() };
        return on_side(memo, side, |memo| text_profiles(memo, &question)).unwrap_or_default();
    }
    answered(memo, question).unwrap_or_default()
}

fn answered(memo: &Memo, question: &TextProfilesQuestion) -> Option<TextProfilesAnswer> {
    let corpus = memo.corpus;
    let counting = question.counting.settled(memo);
    let texts: Vec<u32> = corpus.texts().collect();
    // Places in the list of texts.
    let mut places: Vec<u32> = (0..texts.len() as u32).collect();
    if !question.ids.is_empty() {
        let ids: std::collections::HashSet<&str> = question.ids.iter().map(String::as_str).collect();
        places.retain(|&place| ids.contains(corpus.about(texts[place as usize]).id.as_str()));
    }
    match question.order {
        None if question.reversed => places.reverse(),
        None => {}
        Some(measure) => {
            let values = whole::values(memo, counting, measure)?;
            places.order_by(|&a, &b| match (values[a as usize], values[b as usize]) {
                (Ok(a), Ok(b)) if question.reversed => a.total_cmp(&b),
                (Ok(a), Ok(b)) => b.total_cmp(&a),
                (a, b) => a.is_err().cmp(&b.is_err()),
            });
        }
    }
    let total = places.len() as u32;
    let shown: Vec<u32> =
        places.into_iter().skip(question.offset as usize).take(question.limit as usize).collect();
    let whole = match question.whole {
        true => whole::whole(memo, counting, &question.columns)?,
        false => Vec::new(),
    };
    let row = |place: u32, counts: &TextCounts| TextProfile {
        document: texts[place as usize],
        language: counts.language,
        values: question.columns.iter().map(|column| column.of(counts)).collect(),
        words: counts.words,
    };
    // Few texts are read alone, so that they come at once.
    let rows = if shown.len() <= FEW {
        let read = counting::of_some(memo, counting, &texts, &shown)?;
        shown.iter().zip(&read).map(|(&place, counts)| row(place, counts)).collect()
    } else {
        let all = counting::of_all(memo, counting)?;
        shown.iter().map(|&place| row(place, &all[place as usize])).collect()
    };
    Some(TextProfilesAnswer { total, counting, syllables: syllables::NAME.to_owned(), rows, whole })
}
