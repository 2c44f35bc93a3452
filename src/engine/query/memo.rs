//! What has been worked out for a question, so that its reading, its places, its ranks and its neighbours share it.

use super::field;
use super::reading::Node;
use super::words::{Expansion, expand};
use crate::corpus::Corpus;
use crate::text::Layer;
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

/// A corpus while one question is answered.
pub struct Memo<'a> {
    pub corpus: &'a Corpus,
    /// The words that each pattern stands for.
    expansions: RefCell<HashMap<(Layer, Node), Rc<Expansion>>>,
    columns: OnceCell<Vec<String>>,
}

impl<'a> Memo<'a> {
    pub fn new(corpus: &'a Corpus) -> Memo<'a> {
        Memo { corpus, expansions: RefCell::default(), columns: OnceCell::new() }
    }

    /// What a pattern stands for on a layer.
    pub(super) fn expansion(&self, layer: Layer, pattern: &Node) -> Rc<Expansion> {
        let key = (layer, pattern.clone());
        if let Some(known) = self.expansions.borrow().get(&key) {
            return known.clone();
        }
        let found = Rc::new(expand(self.corpus, layer, pattern));
        self.expansions.borrow_mut().insert(key, found.clone());
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
        if query.contains(':') { self.columns.get_or_init(|| field::columns(self.corpus)) } else { &[] }
    }
}
