//! Indexing in steps, and how many texts are spread over segments.

use super::build::Builder;
use super::finish::Finishing;
use super::segment::Segment;
use crate::corpus::Document;
use crate::job::Step;
use crate::text::analysis::Reading;
use crate::text::language::of_paragraph;
use crate::text::{Analysis, Language};
use std::ops::Range;

/// Builds the segment of some documents, which are handed over at each step and must be the same every time; a unit is
/// about a kilobyte of text.
///
/// No step is much longer than asked, but for the structures of a long text and for the postings of the segment.
#[derive(Default)]
pub struct SegmentJob {
    builder: Builder,
    /// How many documents are done, and how many kilobytes (each document counts as one more).
    done: usize,
    units_done: u32,
    at_work: AtWork,
}

/// What is done with the document whose turn it is.
#[derive(Default)]
enum AtWork {
    #[default]
    Nothing,
    Reading(Box<Reading>),
    /// What was found in it, and how many of its tokens are in the builder.
    Adding {
        analysis: Box<Analysis>,
        next: usize,
        end: u32,
        glued: bool,
    },
    /// All documents are in the builder.
    Finishing(Box<Finishing>),
}

/// Tokens that make a unit of work.
const TOKENS_PER_UNIT: usize = 200;

/// Kilobytes of the text of a document, and one more.
pub fn units_of(document: &Document) -> u32 {
    document.text.len() as u32 / 1024 + 1
}

impl SegmentJob {
    /// Kilobytes of the documents that are done, each counting as one more.
    pub fn units_done(&self) -> u32 {
        self.units_done
    }

    /// Does about `units` of work and says how far it is.
    pub fn step(&mut self, documents: &[Document], units: usize) -> Step<Segment> {
        let mut left = units.max(1);
        while left > 0 {
            if let AtWork::Finishing(finishing) = &mut self.at_work {
                // Writing is some times quicker than reading.
                if let Some(segment) = finishing.step(left.saturating_mul(8 * TOKENS_PER_UNIT)) {
                    return Step::Done(segment);
                }
                break;
            }
            let worked = match documents.get(self.done) {
                Some(document) => self.advance(document, left),
                None => {
                    let finishing = Finishing::new(std::mem::take(&mut self.builder), |_, _| None);
                    self.at_work = AtWork::Finishing(Box::new(finishing));
                    left
                }
            };
            left = left.saturating_sub(worked.max(1));
        }
        let total = documents.iter().map(units_of).sum();
        Step::Working { done: self.units_done, total, partial: None }
    }

    /// Works on a document; gives the units that took.
    fn advance(&mut self, document: &Document, budget: usize) -> usize {
        let text = document.text.as_str();
        match &mut self.at_work {
            AtWork::Nothing | AtWork::Finishing(_) => {
                let language = document.language.as_deref().map(Language::from_code);
                self.at_work = AtWork::Reading(Box::new(Reading::new(text, language)));
                0
            }
            AtWork::Reading(reading) => {
                let said = document.language.is_some();
                let language_of =
                    |paragraph: &str, main| if said { main } else { of_paragraph(paragraph, main) };
                let bytes = budget.saturating_mul(1024);
                if let Some(analysis) = reading.step(text, bytes, language_of) {
                    self.builder.begin(text, analysis.language, analysis.guessed);
                    let analysis = Box::new(analysis);
                    self.at_work = AtWork::Adding { analysis, next: 0, end: 0, glued: false };
                }
                // Tokens, languages and structures take about as long as each other.
                (text.len() / 3072).min(budget)
            }
            AtWork::Adding { analysis, next, end, glued } => {
                let until = (*next + budget.max(1) * TOKENS_PER_UNIT).min(analysis.tokens.len());
                let worked = (until - *next) / TOKENS_PER_UNIT;
                self.builder.tokens(text, analysis, *next..until, end, glued);
                *next = until;
                if until == analysis.tokens.len() {
                    self.builder.end(std::mem::take(&mut analysis.structures));
                    self.units_done += units_of(document);
                    self.at_work = AtWork::Nothing;
                    self.done += 1;
                }
                worked
            }
        }
    }
}

/// Texts of fewer bytes make one segment.
const SMALL: usize = 2 << 20;

/// About the bytes of the largest segment: more segments make queries slower, larger ones the steps that end them.
const LARGEST: usize = 8 << 20;

/// A load is spread over so many segments, when these are no larger than that: so many workers can share it.
const SHARES: usize = 4;

/// From so many bytes on the first segment is small, so that the first texts answer soon.
const SLOW: usize = 32 << 20;

/// How texts of these lengths are spread over segments: neighbours stay together, a text stays whole. Depends on
/// nothing else, so that the same texts make the same segments whoever builds them.
pub fn spread(lens: &[usize]) -> Vec<Range<usize>> {
    let total: usize = lens.iter().sum();
    let size = match total {
        total if total <= SMALL => usize::MAX,
        total => (total / SHARES + 1).min(LARGEST),
    };
    let mut parts = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (place, len) in lens.iter().enumerate() {
        bytes += len;
        let wanted = if total >= SLOW && parts.is_empty() { SMALL / 2 } else { size };
        if bytes >= wanted {
            parts.push(start..place + 1);
            (start, bytes) = (place + 1, 0);
        }
    }
    if start < lens.len() || parts.is_empty() {
        parts.push(start..lens.len());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::index;

    fn document(text: &str) -> Document {
        Document { text: text.to_owned(), ..Document::default() }
    }

    #[test]
    fn steps_of_any_size_give_the_same_segment() {
        let mut texts: Vec<Document> =
            (0..30).map(|number| document(&"Un mot de l’OTAN, deux. ".repeat(number * 7))).collect();
        texts.push(document(
            &"Un mot, long.\nIt was the best of times, it was the worst of them.\n".repeat(900),
        ));
        texts[3].language = Some("en".into());
        let expected = index(&texts);
        for units in [0, 1, 3, 40, 1_000_000] {
            let mut job = SegmentJob::default();
            let mut last = 0;
            let segment = loop {
                match job.step(&texts, units) {
                    Step::Working { done, total, .. } => {
                        assert!(last <= done && done <= total);
                        last = done;
                    }
                    Step::Done(segment) => break segment,
                }
            };
            assert_eq!(segment, expected);
            assert_eq!(segment.to_bytes(), expected.to_bytes());
        }
    }

    #[test]
    fn texts_are_spread_in_their_order_and_none_is_lost() {
        const MB: usize = 1 << 20;
        let sizes = |lens: &[usize]| -> Vec<usize> {
            let parts = spread(lens);
            assert_eq!(
                parts.iter().cloned().flatten().collect::<Vec<_>>(),
                (0..lens.len()).collect::<Vec<_>>()
            );
            parts.into_iter().map(|part| lens[part].iter().sum::<usize>() / MB).collect()
        };
        assert_eq!(sizes(&[]), [0]);
        assert_eq!(sizes(&[MB, MB]), [2]);
        assert_eq!(sizes(&[MB; 10]), [3, 3, 3, 1]);
        assert_eq!(sizes(&[MB; 100]), [&[1][..], &[8; 12], &[3]].concat());
        assert_eq!(sizes(&[50 * MB, MB]), [50, 1]);
        assert_eq!(sizes(&[MB, 50 * MB]), [1, 50]);
    }
}
