//! How often a query matches and in which texts, where it can be said without a list of its places.

use super::singles::Counts;
use super::{Finder, Hit, Matches, Singles, matches, matches_in};
use crate::query::known::{Known, Size};
use crate::query::memo::Memo;
use crate::query::reading::Node;
use std::rc::Rc;

/// How often a query is counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// The texts that match, in the order of the corpus, each with the places counted in it: none where only a
    /// field chooses it.
    pub texts: Vec<(u32, u32)>,
    /// Places in lines that are set aside; never part of a count.
    pub set_aside: u64,
}

impl Tally {
    /// How many documents match.
    pub fn n_documents(&self) -> u32 {
        self.texts.len() as u32
    }

    /// How many places are counted.
    pub fn matches(&self) -> u64 {
        self.texts.iter().map(|&(_, count)| u64::from(count)).sum()
    }

    /// Of places that are listed.
    pub fn of(found: &Matches) -> Tally {
        let counted = found.by_document().map(|hits| (hits[0].document, hits.len() as u32));
        let mut texts: Vec<(u32, u32)> = counted.collect();
        if !found.texts.is_empty() {
            texts.extend(found.texts.iter().map(|&text| (text, 0)));
            texts.sort_unstable();
        }
        Tally { texts, set_aside: found.set_aside.len() as u64 }
    }
}

/// What a query finds.
#[derive(Default)]
pub struct Look {
    pub tally: Tally,
    /// Segment by segment, where its places are single tokens.
    pub singles: Vec<Singles>,
    /// All places, where they were listed.
    places: Option<Rc<Matches>>,
    is_listed: bool,
}

impl Look {
    /// All places, where they are not single tokens.
    pub fn listed(&self, memo: &Memo, node: &Node) -> Option<Rc<Matches>> {
        self.singles.is_empty().then(|| self.places.clone().unwrap_or_else(|| matches(memo, node)))
    }

    /// The counted places in a document.
    pub fn in_document(&self, memo: &Memo, node: &Node, document: u32) -> Vec<Hit> {
        match &self.places {
            Some(places) => places.in_document(document).to_vec(),
            None => matches_in(memo, node, document).hits,
        }
    }
}

impl Size for Look {
    fn size(&self) -> usize {
        let singles =
            self.singles.iter().map(|one| one.entries.len() + one.documents.iter().flatten().count());
        let places = self.places.as_ref().map_or(0, |places| places.size());
        2 * self.tally.texts.len() + singles.sum::<usize>() + places
    }
}

/// Counts a query, and keeps what was counted.
pub fn look(memo: &Memo, node: &Node) -> Rc<Look> {
    let look = memo.by_part(
        Known::looks,
        node,
        |_| u32::MAX,
        |part, look: &mut Look| {
            let finder = Finder::of(memo, part);
            if look.is_listed {
                return;
            }
            let singles = finder.singles(node);
            let counts = match &singles {
                Some(singles) => Some(finder.counts(&singles.entries, singles.documents.as_deref())),
                None => finder.counted_tokens(node),
            };
            let Some(Counts { counted, aside }) = counts else {
                look.is_listed = true;
                return;
            };
            let numbered = |(local, count): (u32, u32)| Some((finder.held.documents[local as usize]?, count));
            look.tally.texts.extend(counted.into_iter().filter(|(_, count)| *count > 0).filter_map(numbered));
            look.tally.set_aside += aside;
            look.singles.extend(singles);
        },
    );
    if !look.is_listed || look.places.is_some() {
        return look;
    }
    let places = matches(memo, node);
    let look = Look { tally: Tally::of(&places), singles: Vec::new(), places: Some(places), is_listed: true };
    memo.keep(Known::looks, node, look)
}

/// An entry of a segment, how often it is counted, and where first: document and position.
pub struct EntryCount {
    pub entry: u32,
    pub count: u64,
    pub first: (u32, u32),
}

/// The entries that the singles of a segment are made of and that are counted at all.
pub fn entry_counts(memo: &Memo, number: usize, singles: &Singles) -> impl Iterator<Item = EntryCount> {
    let finder = Finder::new(memo, number);
    singles.entries.iter().filter_map(move |&entry| finder.entry_count(entry, singles))
}

impl Finder<'_> {
    fn entry_count(&self, entry: u32, singles: &Singles) -> Option<EntryCount> {
        let place = |token: u32| {
            let local = self.held.segment.document_of(token) as usize;
            (self.held.documents[local], token - self.held.segment.firsts[local])
        };
        let is_whole = self.held.aside.is_empty() && self.held.documents.iter().all(Option::is_some);
        let documents = singles.documents.as_deref();
        if is_whole && documents.is_none() {
            let mut positions = self.held.segment.postings.positions(entry);
            let count = positions.len() as u64;
            let (document, position) = place(positions.next()?);
            return Some(EntryCount { entry, count, first: (document?, position) });
        }
        let counted = self.counts(&[entry], documents).counted;
        let count = counted.iter().map(|&(_, count)| u64::from(count)).sum();
        let local = counted.iter().find(|(_, count)| *count > 0)?.0 as usize;
        let firsts = &self.held.segment.firsts;
        let range = (firsts[local], firsts[local + 1]);
        let mut walk = super::units::Walk::new(self.held);
        let token = Finder { range, ..*self }.tokens_of(entry).find(|&token| !walk.to(token).1)?;
        let (document, position) = place(token);
        Some(EntryCount { entry, count, first: (document?, position) })
    }
}
