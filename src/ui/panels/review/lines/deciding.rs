//! Decisions about lines as steps that can be undone; what they change is in the address.

use crate::link::{LineDecisions, ProposedLine, State};
use crate::ui::state::{How, Page};
use leptos::prelude::*;

/// Takes decisions; cheap to copy.
#[derive(Clone, Copy)]
pub struct Deciding {
    page: Page,
    past: RwSignal<Vec<LineDecisions>>,
}

/// Steps that can be undone.
const STEPS: usize = 200;

impl Deciding {
    pub fn new(page: Page) -> Deciding {
        Deciding { page, past: page.past_decisions }
    }

    /// Every proposed line of the corpus that is asked for.
    fn lines(self, wanted: impl Fn(&ProposedLine) -> bool) -> Vec<ProposedLine> {
        self.page.summary.with_untracked(|summary| {
            let of = |document: &crate::engine::analysis::summary::DocumentSummary| {
                let line = |line: &crate::engine::analysis::summary::SetAsideSummary| ProposedLine {
                    text: document.id.clone(),
                    line: line.line,
                    reason: line.reason.clone(),
                    accepted: line.accepted,
                };
                document.set_aside.iter().map(line).collect::<Vec<_>>()
            };
            summary.documents.iter().flat_map(of).filter(wanted).collect()
        })
    }

    fn step(self, change: impl FnOnce(&mut State)) {
        let before = self.page.state.with_untracked(State::line_decisions);
        self.page.go(How::Push, change);
        if self.page.state.with_untracked(State::line_decisions) != before {
            self.past.update(|past| {
                past.push(before);
                if past.len() > STEPS {
                    past.remove(0);
                }
            });
        }
    }

    /// A line by the number of its text and its own.
    pub fn line(self, document: u32, line: u32, aside: bool) {
        let id = self.id(document);
        let lines = self.lines(|known| Some(&known.text) == id.as_ref() && known.line == line);
        self.step(|state| state.decide_lines(&lines, aside));
    }

    /// All lines of a text.
    pub fn text(self, document: u32, aside: bool) {
        let id = self.id(document);
        let lines = self.lines(|known| Some(&known.text) == id.as_ref());
        self.step(|state| state.decide_lines(&lines, aside));
    }

    /// All lines of a reason.
    pub fn reason(self, reason: &str, aside: bool) {
        let lines = self.lines(|known| known.reason == reason);
        self.step(|state| state.decide_reason(reason, &lines, aside));
    }

    pub fn all(self, aside: bool) {
        self.step(|state| state.decide_all(aside));
    }

    pub fn as_proposed(self) {
        self.step(State::as_proposed);
    }

    /// Takes the last decision back.
    pub fn undo(self) {
        let words = &self.page.words().review;
        let Some(before) = self.past.try_update(Vec::pop).flatten() else {
            self.page.say(words.nothing_to_undo);
            return;
        };
        self.page.go(How::Push, |state| state.restore(before));
        self.page.say(words.undone);
    }

    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Whether anything differs from what was proposed.
    pub fn has_decisions(self) -> bool {
        self.page.state.with(|state| state.line_decisions() != LineDecisions::default())
    }

    fn id(self, document: u32) -> Option<String> {
        self.page.about_untracked(document, |text| text.id.clone())
    }
}
