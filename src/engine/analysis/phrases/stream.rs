//! The words of all texts in a row, with breaks where no phrase may run on.

use super::{PhraseSettings, StopWordsAt};
use crate::analysis::keyness::Sides;
use crate::analysis::parts::NONE;
use crate::corpus::Corpus;
use crate::text::Extent;
use std::rc::Rc;

/// Stands in the row where nothing runs on; also a word that cannot be frequent.
pub const BREAK: u32 = u32::MAX;

/// Tokens that are read in one go.
const CHUNK: u32 = 4_096;

/// Reads texts in their order, a stretch at a time.
pub struct Reader {
    texts: Rc<[u32]>,
    /// Per segment, the word of each entry; `BREAK` for a mark.
    words: Rc<[Vec<u32>]>,
    is_stop: Rc<Vec<bool>>,
    settings: PhraseSettings,
    /// The sides of a comparison: nothing else is read, and no phrase runs over an edge of one.
    sides: Option<Rc<Vec<Sides>>>,
    /// The text that is read, and from which token on.
    text: usize,
    position: u32,
    /// The next unit and the next lines that are set aside.
    unit: usize,
    aside: usize,
    /// Whether nothing has been read since the last break.
    is_broken: bool,
}

/// What was read.
pub enum Item {
    /// A word, its entry, its position in the text, and on which sides it is.
    Word(u32, u32, u32, u8),
    Break,
    /// The end of the text that is read.
    End,
}

impl Reader {
    pub fn new(corpus: &Corpus, settings: &PhraseSettings, is_stop: Rc<Vec<bool>>) -> Reader {
        let vocabulary = corpus.vocabulary(settings.layer);
        let words = corpus.segments().iter().enumerate().map(|(number, held)| {
            let lexicon = &held.segment.lexicon;
            let column = corpus.column(held, settings.layer);
            let words_of = vocabulary.words_of(number);
            let word = |entry: u32| {
                if lexicon.is_word(entry) { words_of[column.key_of[entry as usize] as usize] } else { BREAK }
            };
            (0..lexicon.len() as u32).map(word).collect()
        });
        Reader {
            texts: corpus.texts().collect(),
            words: words.collect(),
            is_stop,
            settings: settings.clone(),
            sides: None,
            text: 0,
            position: 0,
            unit: 0,
            aside: 0,
            is_broken: true,
        }
    }

    /// Only what is on these sides, of all texts.
    pub fn on(self, sides: Option<Rc<Vec<Sides>>>) -> Reader {
        Reader { sides, ..self }
    }

    /// The same texts from the beginning.
    pub fn again(&self) -> Reader {
        Reader {
            texts: self.texts.clone(),
            words: self.words.clone(),
            is_stop: self.is_stop.clone(),
            settings: self.settings.clone(),
            sides: self.sides.clone(),
            text: 0,
            position: 0,
            unit: 0,
            aside: 0,
            is_broken: true,
        }
    }

    /// The document that is read, and its number among the texts; `None` when all are read.
    pub fn document(&self) -> Option<u32> {
        self.texts.get(self.text).copied()
    }

    /// Texts that are read.
    pub fn n_done(&self) -> usize {
        self.text
    }

    pub fn n_texts(&self) -> usize {
        self.texts.len()
    }

    /// Goes over the text that is read, unread.
    pub fn skip(&mut self) {
        (self.position, self.unit, self.aside, self.is_broken) = (0, 0, 0, true);
        self.text += 1;
    }

    /// Reads on, at most to the end of the text; gives how many tokens that were.
    pub fn read(&mut self, corpus: &Corpus, mut found: impl FnMut(Item)) -> u32 {
        let Some(document) = self.document() else { return 0 };
        let (number, local) = corpus.place_of(document);
        let segment = &corpus.segments()[number].segment;
        let described = &segment.documents[local as usize];
        let structures = &described.structures;
        let units =
            if self.settings.across_sentences { &structures.paragraphs } else { &structures.sentences };
        let aside = corpus.set_aside(document);
        let words = &self.words[number];
        let no_stop_words = self.settings.stop_words == StopWordsAt::Nowhere;
        let start = self.position;
        let end = described.n_tokens.min(start.saturating_add(CHUNK));
        let (mut unit, mut next_aside, mut is_broken) = (self.unit, self.aside, self.is_broken);
        let mut position = start;
        let cuts = self.sides.as_ref().map_or(&[][..], |sides| sides[0].cuts.of(document));
        let mut next_cut = cuts.partition_point(|cut| cut.0 < start);
        let outside = if self.sides.is_some() { NONE } else { 0 };
        let mut label = next_cut.checked_sub(1).map_or(outside, |last| cuts[last].1);
        segment.each_entry(local, Extent::new(start, end), |entry| {
            let here = position;
            position += 1;
            let mut breaks = false;
            while units.get(unit).is_some_and(|unit| unit.end <= here) {
                unit += 1;
                breaks = true;
            }
            while aside.get(next_aside).is_some_and(|aside| aside.end <= here) {
                next_aside += 1;
            }
            while let Some(cut) = cuts.get(next_cut).filter(|cut| cut.0 <= here) {
                (label, breaks) = (cut.1, true);
                next_cut += 1;
            }
            let is_aside = aside.get(next_aside).is_some_and(|aside| aside.start <= here);
            let word = words[entry as usize];
            let is_mark = word == BREAK;
            breaks |= is_aside
                || label == NONE
                || is_mark && self.settings.marks_break
                || !is_mark && no_stop_words && self.is_stop[word as usize];
            let is_left_out =
                is_mark || is_aside || label == NONE || no_stop_words && self.is_stop[word as usize];
            if breaks && !is_broken {
                found(Item::Break);
                is_broken = true;
            }
            if !is_left_out {
                found(Item::Word(word, entry, here, label as u8));
                is_broken = false;
            }
        });
        (self.unit, self.aside, self.is_broken, self.position) = (unit, next_aside, is_broken, end);
        if end >= described.n_tokens {
            if !is_broken {
                found(Item::Break);
            }
            found(Item::End);
            self.skip();
        }
        (end - start).max(1)
    }
}

/// The whole row.
#[derive(Default)]
pub struct Stream {
    /// Words by their number, and breaks; the last is a break.
    pub words: Vec<u32>,
    /// The first place of each text, and the number of places.
    pub starts: Vec<u32>,
    /// Where sides are compared: on which of them each place is, as bits; the same from break to break.
    pub sides: Vec<u8>,
    /// Words between two breaks, at most.
    pub longest: u32,
}
