//! The lines that a person marked: starred, put into a group, noted. They live as long as the page; stars and groups
//! are in the link while they are few, everything is in a file that is saved and read. A mark whose passage cannot be
//! found again is kept, and named as lost.

use crate::client::{Event, Pending, ask};
use crate::engine::analysis::anchor::{AnchorQuestion, Quoted};
use crate::engine::analysis::concordance::Line;
use crate::engine::analysis::summary::DocumentSummary;
use crate::engine::text::Span;
use crate::link::{LineMark, MOST_MARKS};
use crate::ui::state::{How, Page, whenever};
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};

/// Characters of context that a mark quotes on each side.
const QUOTED: usize = 60;

/// Steps that can be undone.
const STEPS: usize = 100;

/// Bytes of text ids that the marks of a link may have together.
const LINKED: usize = 1_500;

/// A marked line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// Where it is and what it says; a mark that came by a link quotes nothing until its line is seen.
    pub quoted: Quoted,
    pub star: bool,
    pub group: Option<char>,
    pub note: String,
    /// The number of its text; none for a mark whose passage is not found.
    pub document: Option<u32>,
}

impl Mark {
    fn is_empty(&self) -> bool {
        !self.star && self.group.is_none() && self.note.is_empty()
    }

    fn is_at(&self, text: &str, start: u32) -> bool {
        self.quoted.text == text && self.quoted.span.start == start
    }

    /// Whether it is one of those that a choice in the link names: `*` starred, `any`, `note`, or a group.
    fn is_of(&self, only: &str) -> bool {
        match only {
            "any" => true,
            "note" => !self.note.is_empty(),
            "*" => self.star,
            group => self.group.is_some_and(|mark| group.chars().eq([mark])),
        }
    }
}

#[derive(Clone, Copy)]
pub struct Marks {
    page: Page,
    pub list: RwSignal<Vec<Mark>>,
    /// The marks of lines by text and first byte, for what is drawn.
    pub by_place: Memo<HashMap<(u32, u32), Mark>>,
    past: RwSignal<Vec<Vec<Mark>>>,
    /// Places whose mark was taken off here: an older link in the history does not bring it back.
    gone: RwSignal<HashSet<(String, u32)>>,
    /// Whether something would be lost with the page.
    pub unsaved: RwSignal<bool>,
    /// Counts up when the marks were found in the texts: a list of marked lines is then made anew, and not under the
    /// hands of a person who takes marks off.
    pub settled: RwSignal<u32>,
    asked: StoredValue<Option<Pending>, LocalStorage>,
}

impl Marks {
    /// No marks but those of the link; they are looked for again whenever the corpus changes.
    pub fn open(page: Page) -> Marks {
        let list = RwSignal::new(Vec::new());
        let by_place = Memo::new(move |_| {
            let place = |mark: &Mark| Some(((mark.document?, mark.quoted.span.start), mark.clone()));
            list.with(|list: &Vec<Mark>| list.iter().filter_map(place).collect())
        });
        let unsaved = RwSignal::new(false);
        let (past, gone, settled) = (RwSignal::default(), RwSignal::default(), RwSignal::new(0));
        let asked = StoredValue::new_local(None);
        let marks = Marks { page, list, by_place, past, gone, unsaved, settled, asked };
        let in_link = page.part(|state| state.marks.clone());
        whenever(move || {
            if page.version.get() > 0 {
                marks.take_from_link(&in_link.get());
                marks.anchor();
                marks.write_link();
            }
        });
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let window = web_sys::window().expect("the page has a window");
        gloo::events::EventListener::new_with_options(&window, "beforeunload", options, move |event| {
            if unsaved.get_untracked() {
                event.prevent_default();
            }
        })
        .forget();
        marks
    }

    /// Marks of a link join those that are there; none goes.
    fn take_from_link(self, marks: &[LineMark]) {
        let known =
            |list: &[Mark], mark: &LineMark| list.iter().position(|old| old.is_at(&mark.text, mark.start));
        let is_news = |mark: &&LineMark| {
            let gone = self.gone.with_untracked(|gone| gone.contains(&(mark.text.clone(), mark.start)));
            let list = self.list.read_untracked();
            !gone && known(&list, mark).is_none_or(|at| !list[at].is_of(&mark.sign.to_string()))
        };
        let news: Vec<&LineMark> = marks.iter().filter(is_news).collect();
        if news.is_empty() {
            return;
        }
        self.list.update(|list| {
            for mark in news {
                let at = known(list, mark).unwrap_or_else(|| {
                    let span = Span::new(mark.start, mark.start);
                    let quoted = Quoted { text: mark.text.clone(), span, ..Quoted::default() };
                    list.push(Mark { quoted, ..Mark::default() });
                    list.len() - 1
                });
                match mark.sign {
                    '*' => list[at].star = true,
                    group => list[at].group = list[at].group.or(Some(group)),
                }
            }
        });
    }

    /// Looks for every mark in the texts as they are now.
    fn anchor(self) {
        let marks: Vec<Quoted> =
            self.list.with_untracked(|list| list.iter().map(|mark| mark.quoted.clone()).collect());
        if marks.is_empty() {
            return;
        }
        let sent = marks.clone();
        let pending = ask(AnchorQuestion { marks }, 1, move |event| {
            let Event::Done(answer, _) = event else { return };
            self.list.update(|list| {
                for (nth, (quoted, place)) in sent.iter().zip(answer.places).enumerate() {
                    // Marks may have come and gone meanwhile.
                    let is = |mark: &Mark| mark.quoted == *quoted;
                    let at = Some(nth).filter(|&nth| list.get(nth).is_some_and(is));
                    let Some(mark) = at.or_else(|| list.iter().position(is)).map(|at| &mut list[at]) else {
                        continue;
                    };
                    mark.document = match place {
                        // A link has no quotation: its place is taken as it stands.
                        None if quoted.node.is_empty() => self.number_of(quoted),
                        found => found.map(|found| found.document),
                    };
                    if let Some(found) = place.filter(|found| found.moved) {
                        mark.quoted.text = self.id_of(found.document);
                        mark.quoted.span = found.span;
                    }
                }
            });
            self.settled.update(|settled| *settled += 1);
            self.write_link();
        });
        self.asked.set_value(Some(pending));
    }

    /// The number of the text of a mark, if its place is in it.
    fn number_of(self, quoted: &Quoted) -> Option<u32> {
        let summary = self.page.summary.read_untracked();
        let is = |text: &DocumentSummary| text.id == quoted.text && quoted.span.start < text.bytes;
        summary.documents.iter().position(is).map(|number| number as u32)
    }

    fn id_of(self, document: u32) -> String {
        self.page.about_untracked(document, |text| text.id.clone()).unwrap_or_default()
    }

    /// Changes the mark of a line; one that then says nothing is no mark any more.
    pub fn change(self, line: &Line, change: Box<dyn FnOnce(&mut Mark)>) {
        self.remember();
        let id = self.id_of(line.document);
        let place = (id.clone(), line.span.start);
        self.list.update(|list| {
            let at = list.iter().position(|mark| mark.is_at(&id, line.span.start)).unwrap_or_else(|| {
                list.push(Mark { document: Some(line.document), ..Mark::default() });
                list.len() - 1
            });
            list[at].quoted = quote(line, id);
            change(&mut list[at]);
            if list[at].is_empty() {
                list.remove(at);
            }
        });
        self.gone.update(|gone| _ = gone.insert(place));
        self.changed();
    }

    fn remember(self) {
        let now = self.list.get_untracked();
        self.past.update(|past| {
            past.push(now);
            if past.len() > STEPS {
                past.remove(0);
            }
        });
    }

    /// Takes the last change back; false where there is none.
    pub fn undo(self) -> bool {
        let Some(before) = self.past.try_update(Vec::pop).flatten() else { return false };
        self.list.set(before);
        self.changed();
        // The texts may have changed since.
        self.anchor();
        true
    }

    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// What the link cannot hold would be lost with the page.
    fn changed(self) {
        let notes = self.list.with_untracked(|list| list.iter().any(|mark| !mark.note.is_empty()));
        let fits = self.write_link();
        self.unsaved.set(notes || !fits);
    }

    /// Writes stars and groups into the link while they are few; whether they are.
    fn write_link(self) -> bool {
        let mark = |sign: char, mark: &Mark| LineMark {
            sign,
            start: mark.quoted.span.start,
            text: mark.quoted.text.clone(),
        };
        let list = self.list.read_untracked();
        let stars = list.iter().filter(|old| old.star).map(|old| mark('*', old));
        let groups = list.iter().filter_map(|old| Some(mark(old.group?, old)));
        let marks: Vec<LineMark> = stars.chain(groups).take(MOST_MARKS + 1).collect();
        drop(list);
        let fits =
            marks.len() <= MOST_MARKS && marks.iter().map(|mark| mark.text.len()).sum::<usize>() <= LINKED;
        let marks = if fits { marks } else { Vec::new() };
        if self.page.state.with_untracked(|state| state.marks != marks) {
            self.page.go(How::Replace, |state| state.marks = marks);
        }
        fits
    }

    /// A line that is seen lends its words to a mark that came by a link.
    pub fn seen(self, line: &Line) {
        let lacks = self.by_place.with_untracked(|marks| {
            marks.get(&(line.document, line.span.start)).is_some_and(|mark| mark.quoted.node.is_empty())
        });
        if lacks {
            let id = self.id_of(line.document);
            self.list.update(|list| {
                if let Some(mark) = list.iter_mut().find(|mark| mark.is_at(&id, line.span.start)) {
                    mark.quoted = quote(line, id);
                }
            });
        }
    }

    /// The places that a choice in the link leaves, as the marks were when they were last looked for.
    pub fn places(self, only: &str) -> Vec<(u32, u32)> {
        self.settled.track();
        self.list.with_untracked(|list| {
            let chosen = list.iter().filter(|mark| mark.is_of(only));
            chosen.filter_map(|mark| Some((mark.document?, mark.quoted.span.start))).collect()
        })
    }

    /// Takes in the marks of a file: they go before those of the same place.
    pub fn take_in(self, marks: Vec<Mark>) {
        self.remember();
        self.list.update(|list| {
            let place = |mark: &Mark| (mark.quoted.text.clone(), mark.quoted.span.start);
            let new: HashSet<(String, u32)> = marks.iter().map(place).collect();
            list.retain(|mark| !new.contains(&place(mark)));
            list.extend(marks);
        });
        self.anchor();
        self.changed();
        self.unsaved.set(false);
    }
}

/// A line as a mark quotes it.
fn quote(line: &Line, text: String) -> Quoted {
    let from = line.left.char_indices().rev().nth(QUOTED - 1).map_or(0, |(at, _)| at);
    let to = line.right.char_indices().nth(QUOTED).map_or(line.right.len(), |(at, _)| at);
    Quoted {
        text,
        span: line.span,
        left: line.left[from..].to_owned(),
        node: line.node.clone(),
        right: line.right[..to].to_owned(),
    }
}
