//! The lines of the list, page by page: asked for when they come into sight, and never shown under another question.

use crate::client::{Event, Pending, ask};
use crate::engine::analysis::concordance::{ConcordanceAnswer, ConcordanceQuestion, Line};
use crate::ui::state::{Answered, page, use_answer};
use leptos::prelude::*;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Lines of a page: they are asked for and drawn together.
pub const PAGE: u32 = 25;

/// Pages kept on each side of those in sight; a person who scrolls back finds them drawn at once.
const KEPT: u32 = 100;

/// The lines of a page, and the round in which they came.
type Held = (u32, Arc<Vec<Line>>);

/// A list of lines of which any page may be wanted.
#[derive(Clone, Copy)]
pub struct Pages {
    /// The first page, with what is said of all lines.
    pub first: Answered<ConcordanceAnswer>,
    /// Counts up with every new list. Another width of context leaves it the same, and so does what becomes known of the
    /// same texts: their lines stay until they come anew.
    pub list: RwSignal<u32>,
    /// Counts up with every answer: pages that came before are still shown, and asked for again.
    round: RwSignal<u32>,
    held: RwSignal<HashMap<u32, Held>>,
    question: Memo<Option<ConcordanceQuestion>>,
    asked: StoredValue<HashMap<u32, Pending>, LocalStorage>,
}

impl Pages {
    /// Asks for the first page whenever the question or the corpus changes; the old list stays until it is there.
    pub fn open(question: Memo<Option<ConcordanceQuestion>>) -> Pages {
        let first = use_answer(move || {
            question.get().map(|question| ConcordanceQuestion { limit: PAGE, ..question })
        });
        let pages = Pages {
            first,
            list: RwSignal::new(0),
            round: RwSignal::new(0),
            held: RwSignal::new(HashMap::new()),
            question,
            asked: StoredValue::new_local(HashMap::new()),
        };
        Effect::new(move |before: Option<Option<(String, ConcordanceQuestion)>>| {
            let answer = first.get();
            let texts = page().summary.with_untracked(|summary| summary.fingerprint.clone());
            let list = question.get_untracked().map(|question| (texts, list_of(&question)));
            let (same, round) = (before == Some(list.clone()), pages.round.get_untracked() + 1);
            pages.asked.set_value(HashMap::new());
            pages.round.set(round);
            pages.held.update(|held| {
                if !same {
                    held.clear();
                }
                held.extend(answer.map(|answer| (0, (round, Arc::new(answer.lines.clone())))));
            });
            if !same {
                pages.list.update(|list| *list += 1);
            }
            list
        });
        on_cleanup(move || {
            let _ = pages.asked.try_update_value(std::mem::take);
        });
        pages
    }

    /// How many lines there are.
    pub fn n(self) -> u32 {
        self.first.get().map_or(0, |answer| answer.kept.min(u64::from(u32::MAX)) as u32)
    }

    /// The lines of a page, once they are there.
    pub fn page(self, number: u32) -> Option<Arc<Vec<Line>>> {
        self.held.with(|held| held.get(&number).map(|(_, lines)| lines.clone()))
    }

    /// A line by its number, from 0, if it is there.
    pub fn line(self, nth: u32) -> Option<Line> {
        self.held.with_untracked(|held| held.get(&(nth / PAGE))?.1.get((nth % PAGE) as usize).cloned())
    }

    /// The same, for what follows the lines.
    pub fn line_now(self, nth: u32) -> Option<Line> {
        self.held.track();
        self.line(nth)
    }

    /// Asks for the pages that are not there, and no more for those that have left.
    pub fn want(self, wanted: Range<u32>) {
        // While another list is on its way, pages of this one would be of no use.
        let Some(question) = self.question.get_untracked().filter(|_| !self.first.busy.get_untracked())
        else {
            return;
        };
        let round = self.round.get();
        let fresh =
            |held: &HashMap<u32, Held>, number: &u32| held.get(number).is_some_and(|held| held.0 == round);
        let missing: Vec<u32> =
            self.held.with_untracked(|held| wanted.clone().filter(|number| !fresh(held, number)).collect());
        self.asked.update_value(|asked| {
            asked.retain(|number, _| wanted.contains(number));
            for number in missing {
                asked.entry(number).or_insert_with(|| {
                    let question =
                        ConcordanceQuestion { offset: number * PAGE, limit: PAGE, ..question.clone() };
                    ask(question, 1, move |event| self.hear(round, number, event))
                });
            }
        });
        let near = wanted.start.saturating_sub(KEPT)..wanted.end + KEPT;
        if self.held.with_untracked(|held| held.len() as u32 > 4 * KEPT) {
            self.held.update(|held| held.retain(|number, _| near.contains(number)));
        }
    }

    fn hear(self, round: u32, number: u32, event: Event<ConcordanceAnswer>) {
        let over = match event {
            Event::Done(answer, _) if self.round.try_get_untracked() == Some(round) => {
                self.held.try_update(|held| held.insert(number, (round, Arc::new(answer.lines))));
                true
            }
            Event::Done(..) | Event::Failed(_) => true,
            Event::Progress { .. } | Event::Partial(_) => false,
        };
        if over {
            let _ = self.asked.try_update_value(|asked| asked.remove(&number));
        }
    }
}

/// What of a question makes its list; the context only says how much of each line is shown.
fn list_of(question: &ConcordanceQuestion) -> ConcordanceQuestion {
    ConcordanceQuestion { context: Default::default(), ..question.clone() }
}
