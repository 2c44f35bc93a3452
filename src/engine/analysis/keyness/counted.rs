//! The counts of every word, or every phrase, on both sides of a comparison.

use super::list::{ListCounts, list_counts};
use super::measure::Counts;
use super::phrases::{KeyPhrases, counted, lengths};
use super::sides::{Sides, Tally, sides};
use super::{Caution, ENOUGH_TEXTS, KeynessQuestion, Nothing, Reference, Side, SideSize};
use crate::query::memo::Memo;
use crate::text::Layer;
use std::borrow::Cow;
use std::rc::Rc;

/// The counts of all words, or phrases, on both sides.
pub(crate) struct Counted {
    sides: Rc<Vec<Sides>>,
    pub(super) tallies: Rc<Vec<Tally>>,
    pub(super) list: Option<Rc<Vec<ListCounts>>>,
    /// Where phrases are compared, those; their numbers stand in the place of words.
    pub(super) phrases: Option<Rc<KeyPhrases>>,
    is_unknown_list: bool,
}

impl Counted {
    /// `None` when the time is up before.
    pub(crate) fn of(
        memo: &Memo,
        layer: Layer,
        target: &Side,
        reference: &Reference,
    ) -> Option<Result<Counted, Nothing>> {
        let sides = match sides(memo, target, reference)? {
            Ok(sides) => sides,
            Err(nothing) => return Some(Err(nothing)),
        };
        let list = match reference {
            Reference::List(list) => Some(list_counts(memo, layer, list)),
            _ => None,
        };
        let tallies = sides[0].tallies(memo, layer)?;
        let is_unknown_list = matches!(reference, Reference::List(list) if list.text.is_empty());
        Some(Ok(Counted { sides, tallies, list, phrases: None, is_unknown_list }))
    }

    /// Of the units that a question asks for.
    pub(super) fn asked(memo: &Memo, question: &KeynessQuestion) -> Option<Result<Counted, Nothing>> {
        let KeynessQuestion { layer, target, reference, .. } = question;
        let Some(lengths) = lengths(question.unit) else {
            return Counted::of(memo, *layer, target, reference);
        };
        if let Reference::List(_) = reference {
            return Some(Err(Nothing::NoPhrases));
        }
        let sides = match sides(memo, target, reference)? {
            Ok(sides) => sides,
            Err(nothing) => return Some(Err(nothing)),
        };
        let none =
            Counted { sides, tallies: Rc::default(), list: None, phrases: None, is_unknown_list: false };
        if let Some(nothing) = none.nothing() {
            return Some(Err(nothing));
        }
        let phrases = counted(memo, *layer, &none.sides, lengths, question.min_count)?;
        Some(Ok(Counted { tallies: phrases.tallies.clone(), phrases: Some(phrases), ..none }))
    }

    pub(crate) fn sides(&self) -> &Sides {
        &self.sides[0]
    }

    /// Words of the vocabulary, and behind them those that only the list has.
    pub(crate) fn len(&self) -> u32 {
        self.list.as_ref().map_or(self.tallies.len(), |list| list[0].counts.len()) as u32
    }

    /// Texts in which a word is on each side.
    pub(crate) fn texts(&self, word: u32) -> [u32; 2] {
        self.tallies.get(word as usize).map_or([0; 2], |tally| tally.texts)
    }

    fn words(&self) -> [u64; 2] {
        let [n1, n2] = self.sides().words;
        [n1, self.list.as_ref().map_or(n2, |list| list[0].total)]
    }

    pub(crate) fn counts(&self, word: u32) -> Counts {
        let [n1, n2] = self.words();
        let [a, b] = self.tallies.get(word as usize).map_or([0; 2], |tally| tally.counts.map(u64::from));
        let b = self.list.as_ref().map_or(b, |list| list[0].counts[word as usize]);
        Counts { a, b, n1, n2 }
    }

    /// Those of a word that is nowhere: the sizes of the sides.
    pub(crate) fn counts_of_none(&self) -> Counts {
        let [n1, n2] = self.words();
        Counts { a: 0, b: 0, n1, n2 }
    }

    pub(crate) fn sizes(&self) -> [SideSize; 2] {
        let mut types = [0; 2];
        for word in 0..self.len() {
            let Counts { a, b, .. } = self.counts(word);
            types = [types[0] + u64::from(a > 0), types[1] + u64::from(b > 0)];
        }
        let (words, texts) = (self.words(), self.sides().texts);
        [0, 1].map(|side| SideSize { words: words[side], types: types[side], texts: texts[side] })
    }

    /// The key of a word; of a phrase, those of its words.
    pub(crate) fn key<'a>(&'a self, memo: &Memo<'a>, layer: Layer, word: u32) -> Cow<'a, str> {
        if let Some(phrases) = &self.phrases {
            return Cow::Owned(phrases.grams.key(memo.corpus, word));
        }
        Cow::Borrowed(match self.list.as_ref().filter(|_| word as usize >= self.tallies.len()) {
            Some(list) => &list[0].others[word as usize - self.tallies.len()],
            None => memo.corpus.word(layer, word),
        })
    }

    /// Why nothing can be compared.
    pub(crate) fn nothing(&self) -> Option<Nothing> {
        let [n1, n2] = self.words();
        let sides = self.sides();
        match () {
            () if n1 == 0 => Some(Nothing::EmptyTarget),
            () if n2 == 0 && self.is_unknown_list => Some(Nothing::NoList),
            () if n2 == 0 && self.list.is_some() => Some(Nothing::EmptyList),
            () if n2 == 0 => Some(Nothing::EmptyReference),
            () if self.list.is_none() && sides.is_same() => Some(Nothing::SameSides),
            () => None,
        }
    }

    pub(super) fn cautions(&self) -> Vec<Caution> {
        let sides = self.sides();
        let texts = [sides.texts[0], if self.list.is_some() { u32::MAX } else { sides.texts[1] }];
        let few = texts.iter().any(|&texts| texts < ENOUGH_TEXTS).then_some(Caution::FewTexts(sides.texts));
        let shared = (sides.shared > 0).then_some(Caution::SharedTexts(sides.shared));
        let left = sides.left_out;
        let left = (left > 0 && self.list.is_none()).then_some(Caution::LeftOut(left));
        let least = self.phrases.as_ref().and_then(|phrases| phrases.least).map(Caution::MinCount);
        few.into_iter().chain(shared).chain(left).chain(least).collect()
    }
}
