//! How often something is found, counted without a list of its places.

use crate::corpus::{Corpus, HeldSegment};
use crate::query::matches::look;
use crate::query::memo::Memo;
use crate::query::reading::Node;
use crate::text::{Kind, Layer, compound};

/// Places up to which the parts of a compound are looked for in a row.
const CHEAP: u64 = 20_000;

/// Places and texts of a word on a layer, as a search would count them.
pub(super) fn word(corpus: &Corpus, layer: Layer, word: &str) -> (u64, u32) {
    let parts = compound::parts(word, Kind::Word);
    if parts.len() > 1 {
        let most =
            parts.iter().map(|part| frequency(corpus, layer, &layer.typed(part.of(word)))).sum::<u64>();
        if most <= CHEAP {
            return node(corpus, layer, Node::Word(word.to_owned()));
        }
    }
    let dotted = format!("{word}.");
    let keys = [corpus.keys(layer, word), corpus.keys(layer, &dotted)].concat();
    entries(corpus, |held| {
        let column = corpus.column(held, layer);
        let mut entries = Vec::new();
        for key in keys.iter().filter_map(|key| column.find(key)) {
            entries.extend_from_slice(column.entries_of.get(key));
            entries.extend(column.compounds_of.get(key).iter().map(|inside| inside.entry));
        }
        entries
    })
}

/// The same of any node, by looking for it.
pub(super) fn node(corpus: &Corpus, layer: Layer, node: Node) -> (u64, u32) {
    let node = if layer == Layer::Fold { node } else { Node::Layer(layer, Box::new(node)) };
    let found = &look(&Memo::new(corpus), &node).tally;
    (found.matches(), found.n_documents())
}

/// Tokens that have one of some entries of each segment, and the texts that they stand in.
pub(super) fn entries(corpus: &Corpus, of: impl Fn(&HeldSegment) -> Vec<u32>) -> (u64, u32) {
    let (mut places, mut texts) = (0, 0);
    for held in corpus.segments() {
        let mut wanted = of(held);
        wanted.sort_unstable();
        wanted.dedup();
        let documents = &held.segment.documents;
        let mut seen = vec![false; documents.len()];
        for entry in wanted {
            // The document of the last position, where it ends, and whether anything in it is set aside.
            let (mut local, mut first, mut end, mut text, mut has_aside) = (0, 0, 0, None, false);
            for token in held.segment.postings.positions(entry) {
                if token >= end {
                    local = held.segment.document_of(token);
                    let document = &documents[local as usize];
                    (first, end) = (document.first, document.first + document.n_tokens);
                    text = held.documents[local as usize];
                    has_aside = text.is_some_and(|text| !corpus.set_aside(text).is_empty());
                }
                let Some(text) = text else { continue };
                if has_aside && corpus.is_set_aside(text, token - first) {
                    continue;
                }
                places += 1;
                texts += u32::from(!std::mem::replace(&mut seen[local as usize], true));
            }
        }
    }
    (places, texts)
}

/// How often a key occurs, in what is set aside too.
pub(in crate::query) fn frequency(corpus: &Corpus, layer: Layer, key: &str) -> u64 {
    let in_segment = |held: &HeldSegment| {
        let column = corpus.column(held, layer);
        column.find(key).map_or(0, |key| of_key(held, column, key))
    };
    corpus.segments().iter().map(in_segment).sum()
}

/// The same in one segment, by the number of the key.
pub(super) fn of_key(held: &HeldSegment, column: &crate::index::column::Column, key: u32) -> u64 {
    let postings = &held.segment.postings;
    let whole = column.entries_of.get(key).iter().map(|&entry| u64::from(postings.count(entry)));
    let inside = column.compounds_of.get(key).iter().map(|inside| u64::from(postings.count(inside.entry)));
    whole.sum::<u64>() + inside.sum::<u64>()
}
