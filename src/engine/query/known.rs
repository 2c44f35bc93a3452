//! What is known of queries to a corpus as it is: found once, for every question that asks for it.
//!
//! Places are found part by part of the segments. A question whose time is up leaves what it has found so far here and goes on
//! from there when it is asked again, so that no query keeps the engine from its mail.

use super::cql::Ready;
use super::field;
use super::forms::Forms;
use super::matches::{Look, Matches};
use super::reading::Node;
use super::words::Expansion;
use crate::corpus::Corpus;
use crate::text::Layer;
use std::any::Any;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// Numbers of 32 bits that what was found may take between two questions: 24 MB.
const ROOM: usize = 6 << 20;

/// Bytes that tables may take between two questions: 32 MB.
const TABLES: usize = 32 << 20;

/// What the least of them counts as.
const LEAST: usize = 4 << 10;

/// Patterns whose words are kept between two questions.
const MAX_EXPANSIONS: usize = 64;

/// Parts of the corpus that are kept between two questions, such as the sides of a comparison.
const MAX_PARTS: usize = 4;

/// A part of the corpus, and what is known of it.
pub(super) type Part = (Corpus, Rc<Known>);

/// By the layer and the pattern, segment by segment.
type Begun = HashMap<(Layer, Node), Vec<Vec<u32>>>;

/// To be dropped when the corpus changes.
#[derive(Default)]
pub struct Known {
    pub(super) expansions: RefCell<HashMap<(Layer, Node), Rc<Expansion>>>,
    columns: OnceCell<Vec<String>>,
    places: Shelf<Matches>,
    looks: Shelf<Look>,
    forms: Shelf<Forms>,
    /// What statistics are read from, by name, each with its size in bytes; the last asked for at the end.
    tables: RefCell<Vec<Table>>,
    /// The last thing that was counted at length, by its name: it stays however large it is, until there is another.
    large: RefCell<Option<(String, Rc<dyn Any>)>>,
    /// The keys of patterns in the first segments.
    pub(super) begun: RefCell<Begun>,
    /// Patterns of tokens.
    pub(super) ready: RefCell<Ready>,
    /// Work of the last question that is not done.
    pub(super) parked: RefCell<Option<Box<dyn Any>>>,
}

impl Known {
    /// The names of the columns of the texts, as a query can name them.
    pub(super) fn columns(&self, corpus: &Corpus) -> &[String] {
        self.columns.get_or_init(|| field::columns(corpus))
    }

    pub(super) fn places(&self) -> &Shelf<Matches> {
        &self.places
    }

    pub(super) fn looks(&self) -> &Shelf<Look> {
        &self.looks
    }

    pub(super) fn forms(&self) -> &Shelf<Forms> {
        &self.forms
    }

    /// A table, by its name.
    pub(super) fn table<T: Any>(&self, name: &str) -> Option<Rc<T>> {
        let mut tables = self.tables.borrow_mut();
        let place = tables.iter().position(|(kept, ..)| kept == name)?;
        let kept = tables.remove(place);
        let table = kept.1.clone().downcast().ok();
        tables.push(kept);
        table
    }

    pub(super) fn keep_table(&self, name: String, table: Rc<dyn Any>, size: usize) {
        self.tables.borrow_mut().push((name, table, size));
    }

    /// What was counted at length, if it is this.
    pub(super) fn large<T: Any>(&self, name: &str) -> Option<Rc<T>> {
        let large = self.large.borrow();
        let (_, kept) = large.as_ref().filter(|(kept, _)| kept == name)?;
        kept.clone().downcast().ok()
    }

    pub(super) fn keep_large(&self, name: String, thing: Option<Rc<dyn Any>>) {
        *self.large.borrow_mut() = thing.map(|thing| (name, thing));
    }

    /// Drops what was not asked for lately, down to what may stay. To be called between two questions: one that goes
    /// on later would lose its beginning.
    pub fn tidy(&self) {
        self.places.tidy(ROOM);
        self.looks.tidy(ROOM);
        self.forms.tidy(ROOM);
        let mut tables = self.tables.borrow_mut();
        let mut n_parts = 0;
        let parts: Vec<bool> = tables
            .iter()
            .rev()
            .map(|(_, table, _)| {
                let Some(part) = table.downcast_ref::<Vec<Part>>() else { return true };
                part.iter().for_each(|(_, known)| known.tidy());
                n_parts += 1;
                n_parts <= MAX_PARTS
            })
            .collect();
        let mut parts = parts.into_iter().rev();
        tables.retain(|_| parts.next() != Some(false));
        let mut taken = 0;
        if let Some(last) = tables.iter().rposition(|(.., size)| {
            taken += size;
            taken > TABLES
        }) {
            tables.drain(..=last);
        }
        self.parked.take();
        self.begun.take();
        self.ready.take();
        let mut expansions = self.expansions.borrow_mut();
        if expansions.len() > MAX_EXPANSIONS {
            expansions.clear();
        }
    }
}

/// Numbers of every word or text, by what they are, and how many bytes they take.
type Table = (String, Rc<dyn Any>, usize);

/// Something that is found for queries, the last asked for at the end.
pub(super) struct Shelf<T> {
    kept: RefCell<Vec<(Node, Kept<T>)>>,
}

pub(super) enum Kept<T> {
    /// Of the texts before this one: its segment, and its number there.
    Part(T, (usize, u32)),
    Whole(Rc<T>),
}

/// What takes room.
pub(super) trait Size {
    /// In numbers of 32 bits, about.
    fn size(&self) -> usize;
}

impl<T> Default for Shelf<T> {
    fn default() -> Shelf<T> {
        Shelf { kept: RefCell::default() }
    }
}

impl<T: Size> Shelf<T> {
    pub fn take(&self, node: &Node) -> Option<Kept<T>> {
        let mut kept = self.kept.borrow_mut();
        let place = kept.iter().position(|(known, _)| known == node)?;
        Some(kept.remove(place).1)
    }

    pub fn put(&self, node: &Node, kept: Kept<T>) {
        self.kept.borrow_mut().push((node.clone(), kept));
    }

    fn tidy(&self, room: usize) {
        let mut kept = self.kept.borrow_mut();
        let mut taken = 0;
        let is_too_much = |(_, kept): &(Node, Kept<T>)| {
            // Each takes some, or those that find nothing would pile up.
            taken += LEAST
                + match kept {
                    Kept::Part(found, _) => found.size(),
                    Kept::Whole(found) => found.size(),
                };
            taken > room
        };
        if let Some(last) = kept.iter().rposition(is_too_much) {
            kept.drain(..=last);
        }
    }
}
