//! Figures of a side of a comparison: the diversity and readability of all its texts taken as one.

use super::counted::{DIVERSITIES, OF_LENGTH};
use super::{Caution, Making};
use crate::analysis::keyness::{Side, on_side};
use crate::analysis::text_profile::counting::{Counting, TextCounts, of_all};
use crate::analysis::text_profile::measure::{TextMeasure, WordsAs};
use crate::analysis::text_profile::whole::together;
use crate::measures::NoValue;
use crate::measures::named;
use crate::measures::readability::Counts;
use crate::query::memo::Memo;

/// Means over the texts, since no window lies in two.
const MEANS: [&str; 3] = ["msttr", "mattr", "mtld"];

impl Making {
    pub(super) fn side(&mut self, memo: &Memo, side: &Side) {
        let window = self.explanation.figure.parameter.filter(|window| (1.0..1e9).contains(window));
        let layer = memo.corpus.decisions().layer;
        let counting = Counting { layer, window: window.map_or(0, |window| window as u32) }.settled(memo);
        on_side(memo, side, |memo| self.of_side(memo, counting));
    }

    fn of_side(&mut self, memo: &Memo, counting: Counting) -> Option<()> {
        let corpus = memo.corpus;
        let mut texts = corpus.texts().filter(|&text| corpus.n_words(text) > 0);
        let (first, is_more) = (texts.next(), texts.next().is_some());
        let Some(first) = first else {
            self.explanation.value = Err(NoValue::NoWords);
            return None;
        };
        let id = self.measure.id;
        let is_of_counts = named::of_counts(id, &Counts::default()).is_some();
        if !is_more {
            // The window of both sides; a measure of readability has none.
            if !is_of_counts {
                self.explanation.figure.parameter.get_or_insert(counting.window.into());
            }
            self.text(memo, &corpus.about(first).id);
            return None;
        }
        if is_of_counts {
            let is_counted = self.explanation.figure.parameter.is_some();
            let words = if is_counted { WordsAs::Counted } else { WordsAs::Written };
            let language = TextMeasure::from_id(id).and_then(TextMeasure::language);
            let counts = together(memo, counting, language)?;
            self.readability(&counts.readable(words), language);
            return None;
        }
        let counts = together(memo, counting, None)?;
        let value =
            |id: &str| TextMeasure::from_id(id).map_or(Err(NoValue::Impossible), |one| one.of(&counts));
        if MEANS.contains(&id) {
            self.explanation.value = value(id);
            let has_value =
                |text: &&TextCounts| TextMeasure::from_id(id).is_some_and(|one| one.of(text).is_ok());
            let n = of_all(memo, counting)?.iter().filter(has_value).count();
            self.caution(Caution::MeanOfTexts(n as u32));
        } else {
            let types: u32 = counts.classes.iter().map(|class| class.1).sum();
            let hapax = counts.classes.first().filter(|class| class.0 == 1).map_or(0, |class| class.1);
            self.set(&[("N", counts.words.into()), ("V", types.into()), ("V₁", hapax.into())]);
            let (i, v) = counts.classes.iter().map(|&(i, v)| (f64::from(i), f64::from(v))).unzip();
            self.values.set_column("i", i);
            self.values.set_column("Vᵢ", v);
            // The step is the equation that α solves.
            match value(id) {
                Ok(alpha) if id == "fisher_alpha" => {
                    self.values.set("α", alpha);
                    self.explanation.value = Ok(alpha);
                }
                value => self.is(value),
            }
        }
        // What no column of profiles has is told of single texts alone.
        let told: Vec<&str> =
            DIVERSITIES.into_iter().filter(|id| TextMeasure::from_id(id).is_some()).collect();
        self.others(&told, value);
        if OF_LENGTH.contains(&id) {
            self.caution(Caution::DependsOnLength);
        }
        None
    }
}
