//! Nodes whose places are single tokens: all those of some entries, in some of the documents.
//!
//! Words, patterns, and operators over them are of this kind. Their places need not be listed to be counted, and what
//! is known of an entry is known of all its places.

use super::units::{Unit, Walk};
use super::{Finder, Found};
use crate::query::blocks::Blocks;
use crate::query::field::Filter;
use crate::query::reading::Node;

/// The tokens of some entries of a segment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Singles {
    /// Rising, each once.
    pub entries: Vec<u32>,
    /// The documents of the segment in which they are places, rising; all when there is no list.
    pub documents: Option<Vec<u32>>,
}

impl Singles {
    fn of(mut entries: Vec<u32>) -> Singles {
        entries.sort_unstable();
        entries.dedup();
        Singles { entries, documents: None }
    }
}

impl Finder<'_> {
    /// The places of a node, if they are of this kind. Whether they are does not depend on the segment.
    pub(super) fn singles(&self, node: &Node) -> Option<Singles> {
        if self.unit != Unit::Document {
            return None;
        }
        match node {
            Node::AnyWord => Some(Singles::default()),
            Node::Layer(layer, node) => Finder { layer: *layer, ..*self }.singles(node),
            Node::Or(nodes) => {
                let all: Option<Vec<Singles>> = nodes.iter().map(|node| self.singles(node)).collect();
                let all = all.filter(|all| all.iter().all(|singles| singles.documents.is_none()))?;
                Some(Singles::of(all.into_iter().flat_map(|singles| singles.entries).collect()))
            }
            Node::And(nodes) => self.all_of(nodes),
            Node::Not(wanted, unwanted) => {
                let Singles { entries, documents } = self.singles(wanted)?;
                let excluded = self.holding(unwanted);
                let all = || (0..self.held.documents.len() as u32).collect();
                let mut documents = documents.unwrap_or_else(all);
                documents.retain(|&local| !excluded[local as usize]);
                Some(Singles { entries, documents: Some(documents) })
            }
            node => {
                let words = self.words(node)?;
                let inside: Vec<u32> = words.in_parts().collect();
                Some(Singles::of([words.whole, inside].concat()))
            }
        }
    }

    /// Every place of each of some nodes, in the documents that have all of them.
    fn all_of(&self, nodes: &[Node]) -> Option<Singles> {
        let mut all: Vec<Singles> = Vec::new();
        let mut filters = Vec::new();
        for node in nodes {
            match node {
                Node::Field(name, value) => filters.push(Filter::new(name, value)),
                node => all.push(self.singles(node)?),
            }
        }
        if all.is_empty() {
            return nodes.is_empty().then(Singles::default);
        }
        // The rarest first: the others are looked for in its documents only.
        let postings = &self.held.segment.postings;
        let count = |singles: &Singles| -> u64 {
            singles.entries.iter().map(|&entry| u64::from(postings.count(entry))).sum()
        };
        all.sort_by_cached_key(count);
        let mut entries = Vec::new();
        let mut documents: Option<Vec<u32>> = None;
        for singles in all {
            let inside = match (documents, singles.documents) {
                (None, inside) | (inside, None) => inside,
                (Some(mut inside), Some(own)) => {
                    inside.retain(|local| own.binary_search(local).is_ok());
                    Some(inside)
                }
            };
            let mut with = self.counts(&singles.entries, inside.as_deref()).counted;
            with.retain(|&(_, count)| count > 0);
            documents = Some(with.into_iter().map(|(local, _)| local).collect());
            entries.extend(singles.entries);
        }
        let mut documents = documents.unwrap_or_default();
        documents.retain(|&local| {
            let text = self.held.documents[local as usize];
            text.is_some_and(|text| filters.iter().all(|filter| filter.chooses(self.corpus, text)))
        });
        Some(Singles { documents: Some(documents), ..Singles::of(entries) })
    }

    /// Per document, whether a node has a counted place there or chooses it.
    fn holding(&self, node: &Node) -> Vec<bool> {
        let mut holding = vec![false; self.held.documents.len()];
        if let Some(singles) = self.singles(node) {
            let counts = self.counts(&singles.entries, singles.documents.as_deref());
            let counted = counts.counted.into_iter().filter(|(_, count)| *count > 0);
            counted.for_each(|(local, _)| holding[local as usize] = true);
            return holding;
        }
        let Found { places, whole } = self.found(node);
        self.units(&places).into_iter().for_each(|(local, _)| holding[local as usize] = true);
        holding.iter_mut().zip(whole).for_each(|(holding, whole)| *holding |= whole);
        holding
    }

    /// The tokens of singles, rising.
    pub(super) fn positions(&self, singles: &Singles) -> Vec<u32> {
        let Singles { entries, documents } = singles;
        let Some(documents) = documents else { return self.union(entries) };
        let firsts = &self.held.segment.firsts;
        let mut positions = Vec::new();
        let (start, end) = self.range;
        for &local in documents {
            let range = (firsts[local as usize], firsts[local as usize + 1]);
            if start <= range.0 && range.1 <= end {
                positions.extend(Finder { range, ..*self }.union(entries));
            }
        }
        positions
    }

    /// How often some entries are counted in each document that has them; in some of the documents only, when
    /// there is a list. Documents that were taken out have nothing.
    pub(super) fn counts(&self, entries: &[u32], documents: Option<&[u32]>) -> Counts {
        let mut all = Counts::default();
        match documents {
            // A list for every document of the segment pays when there is something in most of them.
            Some(documents) => {
                let mut counts = vec![0u32; documents.len()];
                for &entry in entries {
                    self.count_in(entry, documents, &mut counts, &mut all.aside);
                }
                all.counted = documents.iter().copied().zip(counts).collect();
            }
            None if self.held.aside.is_empty() && self.is_frequent(entries) => {
                all.counted = self.counts_of(&self.bitmap(entries));
            }
            None => {
                let mut counts = vec![0u32; self.held.documents.len()];
                for &entry in entries {
                    self.count(entry, &mut counts, &mut all.aside);
                }
                let seen = (0u32..).zip(counts).filter(|(_, count)| *count > 0);
                all.counted = seen.collect();
            }
        }
        all.counted.retain(|&(local, _)| self.held.documents[local as usize].is_some());
        all
    }

    /// Whether a bit for each token is quicker than a step for each place; one word by itself is counted by leaps.
    fn is_frequent(&self, entries: &[u32]) -> bool {
        let count = |&entry: &u32| u64::from(self.held.segment.postings.count(entry));
        let (start, end) = self.range;
        entries.len() > 1 && self.about(entries.iter().map(count).sum()) > u64::from(end - start) / 64
    }

    /// Of tokens as bits, how many each document has that has any.
    pub(super) fn counts_of(&self, bits: &[u64]) -> Vec<(u32, u32)> {
        let (blocks, firsts) = (Blocks::of(self.range), &self.held.segment.firsts);
        let (from, until) = self.documents;
        let count = |local: u32| blocks.count(bits, firsts[local as usize], firsts[local as usize + 1]);
        (from..until).map(|local| (local, count(local))).filter(|(_, count)| *count > 0).collect()
    }

    fn count(&self, entry: u32, counts: &mut [u32], aside: &mut u64) {
        let segment = &self.held.segment;
        let mut walk = Walk::new(self.held);
        if self.held.aside.is_empty() {
            let is_all = self.range == (0, segment.n_tokens());
            if is_all && segment.postings.count(entry) as usize > 8 * counts.len() {
                // A leap over a document counts what it passes.
                let mut positions = segment.postings.positions(entry);
                for (count, &end) in counts.iter_mut().zip(&segment.firsts[1..]) {
                    let before = positions.len();
                    positions.leap(end);
                    *count += (before - positions.len()) as u32;
                }
                return;
            }
            segment.postings.each(entry, self.range, |mut chunk| {
                while let Some(&token) = chunk.first() {
                    let local = walk.document(token) as usize;
                    let end = segment.firsts[local + 1];
                    let n = chunk.iter().take_while(|&&token| token < end).count();
                    counts[local] += n as u32;
                    chunk = &chunk[n..];
                }
            });
            return;
        }
        segment.postings.each(entry, self.range, |chunk| {
            for &token in chunk {
                let (local, is_aside) = walk.to(token);
                match is_aside {
                    true => *aside += u64::from(self.held.documents[local as usize].is_some()),
                    false => counts[local as usize] += 1,
                }
            }
        });
    }

    /// By leaps from document to document.
    fn count_in(&self, entry: u32, documents: &[u32], counts: &mut [u32], aside: &mut u64) {
        let firsts = &self.held.segment.firsts;
        let mut positions = self.held.segment.postings.positions(entry);
        let mut walk = Walk::new(self.held);
        let mut number = 0;
        let Some(mut token) = positions.next() else { return };
        while let Some(&local) = documents.get(number) {
            let (first, end) = (firsts[local as usize], firsts[local as usize + 1]);
            if token < first {
                positions.leap(first);
                let Some(next) = positions.next() else { return };
                token = next;
            }
            while token < end {
                match walk.to(token).1 {
                    true => *aside += u64::from(self.held.documents[local as usize].is_some()),
                    false => counts[number] += 1,
                }
                let Some(next) = positions.next() else { return };
                token = next;
            }
            number += 1;
            number += gallop(&documents[number..], |&local| firsts[local as usize + 1] <= token);
        }
    }
}

/// How many of the first items fulfil a condition that holds up to some place: in steps that double.
pub(crate) fn gallop<T>(items: &[T], before: impl Fn(&T) -> bool) -> usize {
    let (mut low, mut step) = (0, 1);
    while low + step <= items.len() && before(&items[low + step - 1]) {
        low += step;
        step *= 2;
    }
    low + items[low..(low + step).min(items.len())].partition_point(before)
}

/// How often something is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// Documents of the segment and how often there, rising.
    pub counted: Vec<(u32, u32)>,
    /// Places that are set aside.
    pub aside: u64,
}
