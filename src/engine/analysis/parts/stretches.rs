//! How often a word is counted in each stretch of the texts, read from the postings.

use super::{Cuts, NONE};
use crate::corpus::Corpus;
use crate::index::column::Column;
use crate::query::matches::gallop;
use crate::text::Layer;

/// Reads words of a layer, one at a time.
pub struct Stretches<'a> {
    corpus: &'a Corpus,
    layer: Layer,
    columns: Vec<&'a Column>,
    /// Per segment where each stretch begins, rising, and its number.
    starts: Vec<Vec<(u32, u32)>>,
    /// Text and label of each stretch, by its number: in the order of the texts.
    pub of: Vec<(u32, u32)>,
    counts: Vec<(u32, u32)>,
    /// Tokens that were looked at for the last word.
    pub n_read: u64,
}

impl<'a> Stretches<'a> {
    pub fn new(corpus: &'a Corpus, layer: Layer, cuts: &Cuts) -> Stretches<'a> {
        let mut of = Vec::new();
        let mut first = vec![0; corpus.n_documents() as usize + 1];
        for text in 0..corpus.n_documents() {
            first[text as usize] = of.len() as u32;
            of.extend(cuts.of(text).iter().map(|&(_, label)| (text, label)));
        }
        let starts = corpus.segments().iter().map(|held| {
            let mut starts = Vec::new();
            for (&start, document) in held.segment.firsts.iter().zip(&held.documents) {
                let cuts = document.filter(|&text| corpus.has(text)).map_or(&[][..], |text| cuts.of(text));
                let begin = document.map_or(0, |text| first[text as usize]);
                // What is not looked at is a stretch without a number.
                if cuts.is_empty() {
                    starts.push((start, NONE));
                }
                starts.extend((begin..).zip(cuts).map(|(number, cut)| (start + cut.0, number)));
            }
            starts
        });
        let starts = starts.collect();
        Stretches { corpus, layer, columns: corpus.columns(layer), starts, of, counts: Vec::new(), n_read: 0 }
    }

    /// The stretches in which a word is counted, rising by their numbers, with its count in each.
    pub fn count(&mut self, word: u32) -> &[(u32, u32)] {
        self.counts.clear();
        self.n_read = 0;
        for (segment, key) in self.corpus.vocabulary(self.layer).places(word) {
            let held = &self.corpus.segments()[segment];
            let starts = &self.starts[segment];
            for &entry in self.columns[segment].entries_of.get(key) {
                let mut at = 0;
                let mut aside = &held.aside[..];
                held.segment.postings.each(entry, (0, held.segment.n_tokens()), |chunk| {
                    self.n_read += chunk.len() as u64;
                    for &token in chunk {
                        aside = &aside[gallop(aside, |extent| extent.end <= token)..];
                        if aside.first().is_some_and(|extent| extent.start <= token) {
                            continue;
                        }
                        at += gallop(&starts[at + 1..], |&(start, _)| start <= token);
                        let number = starts[at].1;
                        if number == NONE {
                            continue;
                        }
                        match self.counts.last_mut() {
                            Some((last, count)) if *last == number => *count += 1,
                            _ => self.counts.push((number, 1)),
                        }
                    }
                });
            }
        }
        if !self.counts.is_sorted_by(|a, b| a.0 < b.0) {
            // Entries and segments come one after the other.
            self.counts.sort_unstable();
            self.counts.dedup_by(|next, kept| {
                let is_same = next.0 == kept.0;
                kept.1 += if is_same { next.1 } else { 0 };
                is_same
            });
        }
        &self.counts
    }
}
