//! How easy a text is to read, from its counts. What a word, a sentence and a syllable is decides more than the formula:
//! every figure names its counting profile and its syllable counter ([`super::syllables`]).

use super::{NoValue, Value, finite};

/// What the formulas are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    pub words: u64,
    pub sentences: u64,
    pub syllables: u64,
    /// Letters (and digits) of all words, without apostrophes and punctuation.
    pub letters: u64,
    /// Words of more than six letters.
    pub long_words: u64,
}

impl Counts {
    /// Words per sentence.
    pub fn sentence_length(&self) -> Value {
        self.per_sentence(self.words)
    }

    /// Syllables per word.
    pub fn word_length(&self) -> Value {
        self.per_word(self.syllables)
    }

    fn per_word(&self, what: u64) -> Value {
        if self.words == 0 { Err(NoValue::NoWords) } else { finite(what as f64 / self.words as f64) }
    }

    fn per_sentence(&self, what: u64) -> Value {
        match self {
            Counts { words: 0, .. } => Err(NoValue::NoWords),
            Counts { sentences: 0, .. } => Err(NoValue::NoSentences),
            _ => finite(what as f64 / self.sentences as f64),
        }
    }
}

/// French (Kandel & Moles 1958): 207 − 1.015 words per sentence − 73.6 syllables per word; higher is easier.
pub fn kandel_moles(counts: &Counts) -> Value {
    finite(207.0 - 1.015 * counts.sentence_length()? - 73.6 * counts.word_length()?)
}

/// English (Flesch 1948): 206.835 − 1.015 words per sentence − 84.6 syllables per word; higher is easier.
pub fn flesch(counts: &Counts) -> Value {
    finite(206.835 - 1.015 * counts.sentence_length()? - 84.6 * counts.word_length()?)
}

/// LIX (Björnsson 1968): words per sentence + words of more than six letters in a hundred; higher is harder.
pub fn lix(counts: &Counts) -> Value {
    finite(counts.sentence_length()? + 100.0 * counts.per_word(counts.long_words)?)
}

/// The weight of letters in the formula of Coleman & Liau.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ColemanLiau {
    /// .0588, as published.
    Published,
    /// .058, as textstat has it.
    Textstat,
}

/// English (Coleman & Liau 1975): .0588 L − .296 S − 15.8 with letters and sentences per 100 words; a school year.
pub fn coleman_liau(counts: &Counts, form: ColemanLiau) -> Value {
    let letters = 100.0 * counts.per_word(counts.letters)?;
    counts.per_sentence(1)?;
    let sentences = 100.0 * counts.per_word(counts.sentences)?;
    finite(match form {
        ColemanLiau::Published => 0.0588 * letters - 0.296 * sentences - 15.8,
        ColemanLiau::Textstat => 0.058 * letters - 0.296 * sentences - 15.8,
    })
}
