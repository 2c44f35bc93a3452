//! How long the texts are, as ranking needs it.

use super::Corpus;

/// Counted words of every text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lengths {
    /// Of each text, in the order of the corpus; 0 of one that is not looked at.
    pub words: Vec<u32>,
    /// Texts with any word.
    pub n_texts: f64,
    /// Of these, at least 1: a pattern of tokens finds marks even where there is no word.
    pub mean: f64,
}

impl Corpus {
    /// The lengths of the texts, worked out once until texts or decisions change.
    pub fn lengths(&self) -> &Lengths {
        self.lengths.get_or_init(|| {
            let words = |text| if self.has(text) { self.n_words(text) } else { 0 };
            let words: Vec<u32> = (0..self.n_documents()).map(words).collect();
            let n_texts = words.iter().filter(|&&length| length > 0).count() as f64;
            let sum: f64 = words.iter().map(|&length| f64::from(length)).sum();
            Lengths { n_texts, mean: (sum / n_texts.max(1.0)).max(1.0), words }
        })
    }
}
