//! A corpus while one question is answered: what is known of it, and whether there is time for more.

use super::cql::Program;
use super::known::{self, Kept, Known, Shelf, Size};
use super::matches::Part;
use super::reading::Node;
use super::words::{Expansion, Shape};
use crate::corpus::Corpus;
use crate::text::Layer;
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

/// Shared by a question's reading, its places, its ranks and its neighbours.
pub struct Memo<'a> {
    pub corpus: &'a Corpus,
    known: Rc<Known>,
    /// Whether the time is up.
    is_due: &'a dyn Fn() -> bool,
    /// Whether a step has been done since the question was asked or went on.
    moved: Cell<bool>,
    stopped: Cell<bool>,
    /// What may be done in one step, in nanoseconds, about.
    pub(super) step: u64,
}

/// A browser takes twice as long, and a cancel must be heard.
const STEP: u64 = 12_000_000;

/// Bytes that a part of a corpus takes for each document, about.
const A_DOCUMENT: usize = 256;

impl<'a> Memo<'a> {
    /// For a question that has all the time it needs.
    pub fn new(corpus: &'a Corpus) -> Memo<'a> {
        Memo::within(corpus, Rc::default(), &|| false)
    }

    /// For a question that stops when its time is up, with what is `known` of queries to this very corpus.
    pub fn within(corpus: &'a Corpus, known: Rc<Known>, is_due: &'a dyn Fn() -> bool) -> Memo<'a> {
        Memo { corpus, known, is_due, moved: Cell::new(false), stopped: Cell::new(false), step: STEP }
    }

    /// The same in steps of another length, in nanoseconds as they are foretold; with 0, text by text.
    pub fn in_steps_of(self, step: u64) -> Memo<'a> {
        Memo { step, ..self }
    }

    /// Whether the time was up before everything was found. What was answered is nothing then; asked again with the
    /// same `Known`, the question goes on where it was.
    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }

    /// Whether there is time for another step. There is for one, so that every question comes to its end.
    pub(crate) fn may_go_on(&self) -> bool {
        if !self.stopped.get() && self.moved.replace(true) && (self.is_due)() {
            self.stopped.set(true);
        }
        !self.stopped.get()
    }

    /// What is found for a node, part by part of each segment; nothing when the time is up before. `most` says how many
    /// tokens of a segment may be looked at in one step.
    pub(super) fn by_part<T: Size + Default>(
        &self,
        shelf: fn(&Known) -> &Shelf<T>,
        node: &Node,
        most: impl Fn(usize) -> u32,
        add: impl Fn(&Part, &mut T),
    ) -> Rc<T> {
        let shelf = shelf(&self.known);
        let (mut found, mut next) = match shelf.take(node) {
            Some(Kept::Whole(found)) => {
                shelf.put(node, Kept::Whole(found.clone()));
                return found;
            }
            Some(Kept::Part(found, next)) => (found, next),
            None => (T::default(), (0, 0)),
        };
        // The words of its patterns first, and in each segment what its tests accept: inside a part nothing stops.
        self.cut(node, Layer::Fold);
        let mut most_here = None;
        while let Some(held) = self.corpus.segments().get(next.0) {
            self.make_ready(node, next.0);
            if !self.may_go_on() {
                shelf.put(node, Kept::Part(found, next));
                return Rc::default();
            }
            let part = Part::of(held, next, *most_here.get_or_insert_with(|| most(next.0)));
            add(&part, &mut found);
            most_here = most_here.filter(|_| part.next(held).0 == next.0);
            next = part.next(held);
        }
        let found = Rc::new(found);
        shelf.put(node, Kept::Whole(found.clone()));
        found
    }

    /// Makes the patterns of tokens in a node ready to run on a segment, as far as there is time.
    fn make_ready(&self, node: &Node, number: usize) {
        if let Node::Cql(source) = node {
            self.known.ready.borrow_mut().make(self.corpus, number, source, || self.may_go_on());
        }
        node.inner().into_iter().for_each(|node| self.make_ready(node, number));
    }

    /// A pattern of tokens, ready to run on a segment.
    pub(super) fn program(&self, number: usize, source: &str) -> Option<Rc<Program>> {
        let ready = &self.known.ready;
        ready.borrow_mut().make(self.corpus, number, source, || true);
        ready.borrow().program(number, source)
    }

    /// Keeps what was found in another way, in the place of what `by_part` would give, if there was time for it.
    pub(super) fn keep<T: Size>(&self, shelf: fn(&Known) -> &Shelf<T>, node: &Node, found: T) -> Rc<T> {
        let found = Rc::new(found);
        if !self.is_stopped() {
            let shelf = shelf(&self.known);
            shelf.take(node);
            shelf.put(node, Kept::Whole(found.clone()));
        }
        found
    }

    /// Numbers of every word or text that were worked out before, under the name that says what they are.
    pub(crate) fn table<T: Any>(&self, name: &str) -> Option<Rc<Vec<T>>> {
        self.known.table(name)
    }

    /// Keeps them for later questions.
    pub(crate) fn keep_table<T: Any>(&self, name: String, table: Vec<T>) -> Rc<Vec<T>> {
        let size = table.len() * size_of::<T>();
        self.keep_table_of(name, table, size)
    }

    /// The same, of values that take more bytes than their own.
    pub(crate) fn keep_table_of<T: Any>(&self, name: String, table: Vec<T>, size: usize) -> Rc<Vec<T>> {
        let table = Rc::new(table);
        self.known.keep_table(name, table.clone(), size);
        table
    }

    /// What was counted at length under this name, if nothing else was since.
    pub(crate) fn large<T: Any>(&self, name: &str) -> Option<Rc<T>> {
        self.known.large(name)
    }

    /// Keeps it in the place of the last.
    pub(crate) fn keep_large<T: Any>(&self, name: String, thing: T) -> Rc<T> {
        let thing = Rc::new(thing);
        self.known.keep_large(name, Some(thing.clone()));
        thing
    }

    /// Makes room for another.
    pub(crate) fn drop_large(&self) {
        self.known.keep_large(String::new(), None);
    }

    /// Asks something of a part of the corpus, which is made once and kept under this name with what is known of it. `None`
    /// when the time is up before there is an answer.
    pub(crate) fn of_part<T>(
        &self,
        name: &str,
        make: impl FnOnce() -> Option<Corpus>,
        ask: impl FnOnce(&Memo) -> T,
    ) -> Option<T> {
        let kept = match self.table::<known::Part>(name) {
            Some(kept) => kept,
            None => {
                let part = make()?;
                let size = part.n_documents() as usize * A_DOCUMENT;
                self.keep_table_of(name.to_owned(), vec![(part, Rc::default())], size)
            }
        };
        let (corpus, known) = &kept[0];
        let (moved, stopped) = (self.moved.clone(), self.stopped.clone());
        let memo =
            Memo { corpus, known: known.clone(), is_due: self.is_due, moved, stopped, step: self.step };
        let answer = ask(&memo);
        self.moved.set(memo.moved.get());
        self.stopped.set(memo.is_stopped());
        (!memo.is_stopped()).then_some(answer)
    }

    /// Keeps a piece of work that is not done, for when the question is asked again.
    pub fn park(&self, work: impl Any) {
        *self.known.parked.borrow_mut() = Some(Box::new(work));
    }

    /// The work that was left, if it is what is wanted.
    pub fn unpark<T: Any>(&self, is_wanted: impl Fn(&T) -> bool) -> Option<T> {
        let work = self.known.parked.take()?.downcast::<T>().ok()?;
        Some(*work).filter(is_wanted)
    }

    /// What a pattern stands for on a layer; nothing when the time is up before.
    pub(super) fn expansion(&self, layer: Layer, pattern: &Node) -> Rc<Expansion> {
        let key = (layer, pattern.clone());
        if let Some(known) = self.known.expansions.borrow().get(&key) {
            return known.clone();
        }
        let columns = self.corpus.columns(layer);
        let mut keys = self.known.begun.borrow_mut().remove(&key).unwrap_or_default();
        let mut shape = Shape::new(layer, pattern);
        while keys.len() < columns.len() {
            if !self.may_go_on() {
                self.known.begun.borrow_mut().insert(key, keys);
                return Rc::new(Expansion::none(self.corpus));
            }
            let of_column = shape.keys(&columns, &keys);
            keys.push(of_column);
        }
        let found = Rc::new(Expansion::of(&columns, keys));
        self.known.expansions.borrow_mut().insert(key, found.clone());
        found
    }

    /// The patterns of a node that stand for more words than are taken.
    pub(super) fn cut<'n>(&self, node: &'n Node, layer: Layer) -> Vec<(Layer, &'n Node)> {
        let mut cut = Vec::new();
        if node.is_pattern() && self.expansion(layer, node).cut {
            cut.push((layer, node));
        }
        let layer = if let Node::Layer(layer, _) = node { *layer } else { layer };
        node.inner().into_iter().for_each(|node| cut.extend(self.cut(node, layer)));
        cut
    }

    /// The names of the columns of the texts that a query can name: only one with a colon can have a field.
    pub(super) fn columns(&self, query: &str) -> &[String] {
        if query.contains(':') { self.known.columns(self.corpus) } else { &[] }
    }
}
