//! Phrases of two sides that are compared: by their numbers in the order of their words, as words are.

use super::grams::{Grams, List};
use crate::analysis::keyness::Tally;
use crate::corpus::Corpus;
use crate::order::Order;

impl Grams {
    /// Numbers the phrases in the order of their words, and counts each in the target alone.
    pub(crate) fn in_order(&mut self) {
        let list = &self.list;
        let head = |phrase: u32| {
            let words = self.words(phrase);
            u64::from(words[0]) << 32 | u64::from(words[1])
        };
        let mut order: Vec<(u64, u32)> =
            (0..list.len() as u32).map(|phrase| (head(phrase), phrase)).collect();
        order.order_by(|a, b| a.0.cmp(&b.0).then_with(|| self.words(a.1).cmp(self.words(b.1))));
        let mut ordered = List::default();
        ordered.tallies.reserve_exact(list.len());
        for &(_, phrase) in &order {
            let nth = phrase as usize;
            let (tally, spread) = (list.tallies[nth], list.spread[nth]);
            ordered.push(list.first[nth], list.pattern[nth], tally.counts[0], 0, spread);
            ordered.tallies.push(tally);
        }
        self.list = ordered;
    }

    pub(crate) fn take_tallies(&mut self) -> Vec<Tally> {
        std::mem::take(&mut self.list.tallies)
    }

    /// The words of a phrase, all of which stand in a row.
    pub(crate) fn words(&self, phrase: u32) -> &[u32] {
        let first = self.list.first[phrase as usize] as usize;
        let n = self.patterns[usize::from(self.list.pattern[phrase as usize])].n;
        &self.stream.words[first..first + usize::from(n)]
    }

    /// The keys of the words of a phrase, with spaces.
    pub(crate) fn key(&self, corpus: &Corpus, phrase: u32) -> String {
        let keys = self.words(phrase).iter().map(|&word| corpus.word(self.settings.layer, word));
        keys.collect::<Vec<_>>().join(" ")
    }

    /// Whether a stop word is first or last.
    pub(crate) fn has_stop_edge(&self, phrase: u32) -> bool {
        let words = self.words(phrase);
        [words.first(), words.last()].into_iter().flatten().any(|&word| self.is_stop[word as usize])
    }

    /// How evenly a phrase is spread over the texts of the target, in steps of 2⁻³²: 0 even.
    pub(crate) fn spread(&self, phrase: u32) -> u32 {
        self.list.spread[phrase as usize]
    }

    /// The count from which phrases are kept.
    pub(crate) fn least(&self) -> u32 {
        self.min_count
    }
}
