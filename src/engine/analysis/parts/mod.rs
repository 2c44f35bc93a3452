//! Parts of a corpus: by texts, by what is known of them, by headings, by quotations, or as equal slices.
//!
//! A partition is a value, so that it can be asked for again in a corpus to which texts came. Whatever is counted is in
//! one part or in none, and those of which nothing is known are a part of their own: the parts add up to the whole.

mod cuts;
pub mod listing;
mod stretches;
#[cfg(test)]
pub(super) mod tests;

pub use cuts::{Cuts, NONE};
pub use stretches::Stretches;

use crate::analysis::facets::{self, FacetKind};
use crate::corpus::Corpus;
use crate::order::Order;
use crate::query::field::{calendar_day, compared, days};
use crate::query::memo::Memo;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

/// More slices than these are not made.
pub const MAX_SLICES: u32 = 10_000;

/// How a corpus is parted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Partition {
    /// Every text for itself.
    #[default]
    Texts,
    /// By what is known of a text, as it is typed in a query: `outlet`, `lang`, `date` (its year), `genre-du-texte`.
    Field(String),
    /// By the month of the date, as far as it is known.
    Months,
    /// By the day of the date, as far as it is known.
    Days,
    /// By the heading that stands before; headings of the same words are one part.
    Headings,
    /// So many stretches of as many counted words each, through all texts in their order; 1 to 10,000.
    Slices(u32),
    /// What stands in quotations, with their marks, and what does not.
    Quoted,
}

/// Names a part of a partition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartKey {
    pub kind: FacetKind,
    /// The id of a text, a value as it is compared, `2023-02`, the number of a slice from 1, `quoted` or `not-quoted`;
    /// empty unless the kind is `Known`.
    pub key: String,
}

impl PartKey {
    pub fn known(key: &str) -> PartKey {
        PartKey { kind: FacetKind::Known, key: key.to_owned() }
    }
}

/// A part and its size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub key: PartKey,
    /// The value as it is first written; of a text its title, else its first words.
    pub label: String,
    /// Counted words.
    pub words: u64,
    /// Texts with a counted word in it.
    pub texts: u32,
}

/// A corpus in parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parted {
    /// As they come in the texts; values by their keys, what is vague or missing at the end.
    pub parts: Vec<Part>,
    /// Which stretch is of which part.
    pub cuts: Cuts,
}

impl Parted {
    /// The number of a part, whose value may also be given as it is written.
    pub fn find(&self, key: &PartKey) -> Option<u32> {
        let find = |is: &dyn Fn(&Part) -> bool| self.parts.iter().position(is).map(|place| place as u32);
        let compared = compared(&key.key);
        find(&|part| part.key == *key).or_else(|| {
            let is_written = |part: &Part| part.key.kind == key.kind && part.key.key == compared;
            find(&is_written).filter(|_| !compared.is_empty())
        })
    }
}

/// The parts of a partition; found once.
pub fn parted(memo: &Memo, partition: &Partition) -> Rc<Vec<Parted>> {
    let name = format!("parts {partition:?}");
    memo.table(&name).unwrap_or_else(|| memo.keep_table(name, vec![part(memo.corpus, partition)]))
}

fn part(corpus: &Corpus, partition: &Partition) -> Parted {
    let mut gathering = Gathering::new(corpus);
    match partition {
        Partition::Texts => {
            for text in corpus.texts() {
                let about = corpus.about(text);
                let title = about.known_title().map(Cow::Borrowed);
                let label = title.unwrap_or_else(|| corpus.opening(text));
                gathering.put((text, 0), PartKey::known(&about.id), &label);
            }
        }
        Partition::Slices(n) => slices(corpus, (*n).clamp(1, MAX_SLICES), &mut gathering),
        Partition::Field(field) => {
            for text in corpus.texts() {
                let ((kind, key), label) = facets::value(corpus, text, field);
                gathering.put((text, 0), PartKey { kind, key }, &label);
            }
        }
        Partition::Months | Partition::Days => {
            for text in corpus.texts() {
                let key = dated(corpus, text, *partition == Partition::Days);
                let label = key.key.clone();
                gathering.put((text, 0), key, &label);
            }
        }
        Partition::Headings => headings(corpus, &mut gathering),
        Partition::Quoted => quoted(corpus, &mut gathering),
    }
    let by_key = !matches!(partition, Partition::Texts | Partition::Slices(_) | Partition::Headings);
    let keeps_empty = *partition != Partition::Headings;
    gathering.finish(by_key, keeps_empty)
}

/// The month or day of a text.
fn dated(corpus: &Corpus, text: u32, to_the_day: bool) -> PartKey {
    let Some((first, last)) = days(corpus, text) else {
        return PartKey { kind: FacetKind::Missing, key: String::new() };
    };
    let written = |day: i32| {
        let (year, month, day) = calendar_day(day);
        if to_the_day { format!("{year:04}-{month:02}-{day:02}") } else { format!("{year:04}-{month:02}") }
    };
    // An open end has no month.
    let is_open = first == i32::MIN || last == i32::MAX;
    match !is_open && written(first) == written(last) {
        true => PartKey { kind: FacetKind::Known, key: written(first) },
        false => PartKey { kind: FacetKind::Vague, key: String::new() },
    }
}

fn slices(corpus: &Corpus, n: u32, gathering: &mut Gathering) {
    let total: u64 = corpus.lengths().words.iter().map(|&words| u64::from(words)).sum();
    for slice in 1..=n {
        gathering.part(PartKey::known(&slice.to_string()), &slice.to_string());
    }
    let (mut before, mut slice) = (0u64, 1);
    let end = |slice: u32| u64::from(slice) * total / u64::from(n);
    for text in corpus.texts() {
        let words = u64::from(corpus.n_words(text));
        if words == 0 {
            continue;
        }
        let mut start = 0;
        while before + words > end(slice) {
            // The slice ends in this text: at the first position that has as many words before it.
            let wanted = end(slice).saturating_sub(before);
            let cut = position_of(corpus, text, wanted as u32);
            if cut > start {
                gathering.put((text, start), PartKey::known(&slice.to_string()), "");
            }
            start = cut;
            slice += 1;
        }
        gathering.put((text, start), PartKey::known(&slice.to_string()), "");
        before += words;
        if before == end(slice) && slice < n {
            slice += 1;
        }
    }
}

/// The least position of a text with so many counted words before it.
fn position_of(corpus: &Corpus, text: u32, words: u32) -> u32 {
    let (mut low, mut high) = (0, corpus.n_tokens(text));
    while low < high {
        let middle = low + (high - low) / 2;
        if corpus.words_before(text, middle) < words { low = middle + 1 } else { high = middle }
    }
    low
}

fn headings(corpus: &Corpus, gathering: &mut Gathering) {
    let none = || PartKey { kind: FacetKind::Missing, key: String::new() };
    for text in corpus.texts() {
        gathering.put((text, 0), none(), "");
        for &heading in &corpus.structures(text).headings {
            let span = corpus.span(text, heading);
            let written = corpus.slice(text, span);
            let key = compared(&written);
            let key = if key.is_empty() { none() } else { PartKey { kind: FacetKind::Known, key } };
            gathering.put((text, heading.start), key, written.trim());
        }
    }
}

fn quoted(corpus: &Corpus, gathering: &mut Gathering) {
    // Both are there, even if one is empty.
    let [yes, no] = ["quoted", "not-quoted"].map(PartKey::known);
    for key in [&yes, &no] {
        gathering.part(key.clone(), "");
    }
    for text in corpus.texts() {
        gathering.put((text, 0), no.clone(), "");
        for quotation in &corpus.structures(text).quotations {
            gathering.put((text, quotation.start), yes.clone(), "");
            gathering.put((text, quotation.end), no.clone(), "");
        }
    }
}

/// Parts while they are found.
struct Gathering<'a> {
    corpus: &'a Corpus,
    numbers: HashMap<PartKey, u32>,
    parts: Vec<Part>,
    cuts: Cuts,
}

impl<'a> Gathering<'a> {
    fn new(corpus: &'a Corpus) -> Gathering<'a> {
        Gathering { corpus, numbers: HashMap::new(), parts: Vec::new(), cuts: Cuts::none(corpus) }
    }

    fn part(&mut self, key: PartKey, label: &str) -> u32 {
        let parts = &mut self.parts;
        *self.numbers.entry(key).or_insert_with_key(|key| {
            parts.push(Part { key: key.clone(), label: label.to_owned(), words: 0, texts: 0 });
            parts.len() as u32 - 1
        })
    }

    /// From this place of a text on it is the part with this key; places of a text come in their order.
    fn put(&mut self, (text, start): (u32, u32), key: PartKey, label: &str) {
        let part = self.part(key, label);
        self.cuts.cut(text, start, part);
    }

    fn finish(mut self, by_key: bool, keeps_empty: bool) -> Parted {
        if by_key {
            let mut order: Vec<u32> = (0..self.parts.len() as u32).collect();
            order.order_by(|&a, &b| self.parts[a as usize].key.cmp(&self.parts[b as usize].key));
            let mut renumbered = vec![0; order.len()];
            for (new, &old) in (0u32..).zip(&order) {
                renumbered[old as usize] = new;
            }
            self.cuts.relabel(|part| renumbered[part as usize]);
            self.parts = order.into_iter().map(|old| self.parts[old as usize].clone()).collect();
        }
        let sizes = self.cuts.sizes(self.corpus, self.parts.len());
        for (part, (words, texts)) in self.parts.iter_mut().zip(sizes) {
            (part.words, part.texts) = (words, texts);
        }
        // Where nothing is missing, that is no part; nor is a heading that is set aside with what follows it.
        let is_left = |part: &Part| part.words > 0 || keeps_empty && part.key.kind != FacetKind::Missing;
        if self.parts.len() > 1 && !self.parts.iter().all(is_left) {
            let mut n = 0;
            let number = |part: &Part| {
                n += u32::from(is_left(part));
                if is_left(part) { n - 1 } else { NONE }
            };
            let renumbered: Vec<u32> = self.parts.iter().map(number).collect();
            self.cuts.relabel(|part| renumbered[part as usize]);
            self.parts.retain(is_left);
        }
        Parted { parts: self.parts, cuts: self.cuts }
    }
}
