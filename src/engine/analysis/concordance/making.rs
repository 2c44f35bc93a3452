//! A list of lines while it is made: places, filters, sample, order; a step looks at some thousand lines.

use super::order::Ranks;
use super::{ConcordanceQuestion, LineFilter, Ordered, narrow};
use crate::query::expansion;
use crate::query::matches::{Hit, matches};
use crate::query::memo::Memo;
use crate::query::reading::Reading;

/// Lines of a step.
const STEP: usize = 8_192;

pub struct Making {
    pub question: ConcordanceQuestion,
    pub list: Ordered,
    stage: Stage,
    /// Lines that the stage is done with.
    done: usize,
}

enum Stage {
    /// By the filter of this number; the lines that stay so far.
    Filter(usize, Vec<Hit>),
    Order(Box<Ranks>),
    Done,
}

impl Making {
    /// Finds the places of the query and of its filters. `None` when the time is up.
    pub fn begin(memo: &Memo, question: &ConcordanceQuestion) -> Option<Making> {
        let reading = expansion::read(memo, &question.query);
        let found = reading.node.as_ref().map(|node| matches(memo, node)).unwrap_or_default();
        let read = |filter: &LineFilter| match filter.exact {
            true => Reading { canonical: filter.query.clone(), node: None, diagnostics: Vec::new() },
            false => expansion::read(memo, &filter.query),
        };
        let filters: Vec<Reading> = question.filters.iter().map(read).collect();
        filters.iter().filter_map(|reading| reading.node.as_ref()).for_each(|node| {
            matches(memo, node);
        });
        if memo.is_stopped() {
            return None;
        }
        let hits = found.hits.clone();
        let list = Ordered { reading, filters, total: hits.len() as u64, hits, ..Ordered::default() };
        Some(Making { question: question.clone(), list, stage: Stage::Filter(0, Vec::new()), done: 0 })
    }

    /// Goes on with some lines; false when the list is made.
    pub fn step(&mut self, memo: &Memo) -> bool {
        let Making { question, list, stage, done } = self;
        let next = list.hits.get(*done..).unwrap_or_default();
        let next = &next[..next.len().min(STEP)];
        *done += next.len();
        match stage {
            Stage::Filter(number, kept) => {
                let Some(filter) = question.filters.get(*number) else {
                    *done = 0;
                    return self.arrange(memo);
                };
                let across = question.across_paragraphs;
                match &list.filters[*number].node {
                    _ if filter.exact => {
                        let mut stays = narrow::exactly(memo.corpus, filter, across);
                        kept.extend(next.iter().filter(|hit| stays(**hit)));
                    }
                    Some(node) => {
                        let mut stays = narrow::by_query(memo, filter, node, across);
                        kept.extend(next.iter().filter(|hit| stays(**hit)));
                    }
                    // What cannot be read takes nothing away.
                    None => kept.extend(next),
                }
                if next.is_empty() {
                    list.hits = std::mem::take(kept);
                    (*number, *done) = (*number + 1, 0);
                }
                true
            }
            Stage::Order(ranks) => {
                next.iter().for_each(|&hit| ranks.add(memo.corpus, hit));
                if !next.is_empty() {
                    return true;
                }
                if let Stage::Order(ranks) = std::mem::replace(stage, Stage::Done) {
                    list.order = ranks.order();
                }
                false
            }
            Stage::Done => false,
        }
    }

    /// After the filters: the lines that were picked, the sample, and what they are to be sorted by.
    fn arrange(&mut self, memo: &Memo) -> bool {
        let Making { question, list, stage, .. } = self;
        let (corpus, hits) = (memo.corpus, &mut list.hits);
        if let Some(places) = &question.only {
            narrow::only(corpus, hits, places);
        }
        if let Some(sample) = question.sample {
            narrow::sample(corpus, hits, sample);
        }
        list.undated = hits.iter().filter(|hit| corpus.date(hit.document).is_none()).count() as u64;
        let ranks = Ranks::new(corpus, &question.sort, question.across_paragraphs);
        *stage = ranks.map_or(Stage::Done, |ranks| Stage::Order(Box::new(ranks)));
        true
    }
}
