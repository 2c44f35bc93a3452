//! The two sides of a comparison: which words are counted on which.

use super::list::WordList;
use super::{Nothing, Reference, Side};
use crate::analysis::parts::{Cuts, NONE, Stretches, parted};
use crate::analysis::spread::{Spreads, by_word, of_words};
use crate::analysis::subcorpus::within;
use crate::corpus::Corpus;
use crate::query::memo::Memo;
use crate::text::{Extent, Layer};
use std::rc::Rc;
use xxhash_rust::xxh3::xxh3_64;

/// Labels of stretches: bit 0 is the target, bit 1 the reference.
const TARGET: u32 = 1;
const REFERENCE: u32 = 2;

/// The texts, or stretches of them, on both sides.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sides {
    /// Names them in what is kept.
    pub name: String,
    /// Labels are bits.
    pub cuts: Cuts,
    /// Whether no text is parted.
    pub is_whole: bool,
    /// Per side, counted words of each text.
    pub words_of: [Vec<u32>; 2],
    /// Per side, words and texts with any.
    pub words: [u64; 2],
    pub texts: [u32; 2],
    /// Texts that have words which are on both sides.
    pub shared: u32,
    /// Counted words that are on one side alone.
    pub apart: u64,
    /// Counted words that are on neither.
    pub left_out: u64,
}

/// How often a word is counted on each side, and in how many texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub counts: [u32; 2],
    pub texts: [u32; 2],
}

/// Finds both sides; the error says why there is nothing to compare. `None` when the time is up before.
pub fn sides(memo: &Memo, target: &Side, reference: &Reference) -> Option<Result<Rc<Vec<Sides>>, Nothing>> {
    let list = |list: &WordList| format!("list {:x}", xxh3_64(list.text.as_bytes()));
    let against = match reference {
        Reference::List(given) => list(given),
        reference => format!("{reference:?}"),
    };
    let name = format!("sides {:x}", xxh3_64(format!("{target:?} {against}").as_bytes()));
    if let Some(kept) = memo.table(&name) {
        return Some(Ok(kept));
    }
    let found = match (cuts_of(memo, target)?, reference) {
        (Err(nothing), _) => Err(nothing),
        (Ok(target), Reference::Side(reference)) => cuts_of(memo, reference)?.map(|reference| {
            let bit = |label: u32, bit: u32| if label == NONE { 0 } else { bit };
            target.crossed(&reference, |a, b| match bit(a, TARGET) | bit(b, REFERENCE) {
                0 => NONE,
                bits => bits,
            })
        }),
        (Ok(target), Reference::Rest) => {
            let all = Cuts::whole(memo.corpus, |_| REFERENCE);
            Ok(target.crossed(&all, |a, all| if a == NONE { all } else { TARGET }))
        }
        (Ok(mut target), Reference::List(_)) => {
            target.relabel(|_| TARGET);
            Ok(target)
        }
    };
    Some(found.map(|cuts| memo.keep_table(name.clone(), vec![Sides::new(memo.corpus, name, cuts)])))
}

/// Asks something of the corpus as if there were nothing but this side; without a text, if there is no such side. Where a
/// side has only some stretches of a text, these are that text. `None` when the time is up before.
pub fn on_side<T>(memo: &Memo, side: &Side, ask: impl FnOnce(&Memo) -> T) -> Option<T> {
    let corpus = memo.corpus;
    let part = || {
        let cuts = cuts_of(memo, side)?.unwrap_or_else(|_| Cuts::none(corpus));
        let n = corpus.n_documents();
        if cuts.is_whole() {
            return Some(corpus.part((0..n).map(|text| cuts.label(text) != NONE).collect()));
        }
        let mut stretches = vec![Vec::new(); n as usize];
        cuts.each(corpus, |text, start, end, label| {
            if label != NONE {
                stretches[text as usize].push(Extent::new(start, end));
            }
        });
        Some(corpus.stretches(&stretches))
    };
    memo.of_part(&format!("side {:x}", xxh3_64(format!("{side:?}").as_bytes())), part, ask)
}

/// The stretches of a side, with any label.
fn cuts_of(memo: &Memo, side: &Side) -> Option<Result<Cuts, Nothing>> {
    match side {
        Side::Texts(subcorpus) => {
            let part = within(memo, subcorpus)?;
            Some(Ok(Cuts::whole(memo.corpus, |text| if part.has(text) { TARGET } else { NONE })))
        }
        Side::Part(partition, key) => {
            let parted = parted(memo, partition);
            let Some(number) = parted[0].find(key) else { return Some(Err(Nothing::NoSuchPart)) };
            let mut cuts = Cuts::none(memo.corpus);
            parted[0].cuts.each(memo.corpus, |text, start, _, label| {
                cuts.cut(text, start, if label == number { TARGET } else { NONE });
            });
            Some(Ok(cuts))
        }
    }
}

impl Sides {
    fn new(corpus: &Corpus, name: String, cuts: Cuts) -> Sides {
        let n = corpus.n_documents() as usize;
        let mut sides =
            Sides { name, is_whole: cuts.is_whole(), words_of: [vec![0; n], vec![0; n]], ..Sides::default() };
        let mut last_shared = NONE;
        cuts.each(corpus, |text, start, end, label| {
            let words = corpus.words_before(text, end) - corpus.words_before(text, start);
            if label == NONE {
                sides.left_out += u64::from(words);
                return;
            }
            for (side, words_of) in sides.words_of.iter_mut().enumerate() {
                words_of[text as usize] += if label >> side & 1 == 1 { words } else { 0 };
            }
            let is_shared = label == TARGET | REFERENCE && words > 0;
            sides.apart += if is_shared { 0 } else { u64::from(words) };
            if is_shared && std::mem::replace(&mut last_shared, text) != text {
                sides.shared += 1;
            }
        });
        for (side, words_of) in sides.words_of.iter().enumerate() {
            sides.words[side] = words_of.iter().map(|&words| u64::from(words)).sum();
            sides.texts[side] = words_of.iter().filter(|&&words| words > 0).count() as u32;
        }
        Sides { cuts, ..sides }
    }

    /// Whether both sides are the same places.
    pub fn is_same(&self) -> bool {
        self.words[0] > 0 && self.apart == 0
    }

    /// The counts of all words of a layer, by their numbers; made once. `None` when the time is up before.
    pub fn tallies(&self, memo: &Memo, layer: Layer) -> Option<Rc<Vec<Tally>>> {
        let corpus = memo.corpus;
        if self.is_whole {
            let label = |text| Some(self.cuts.label(text)).filter(|&label| label != NONE).unwrap_or(0);
            let bits: Vec<u32> = (0..corpus.n_documents()).map(label).collect();
            return of_words(memo, layer, &self.name, |tally: &mut Tally, _, text, count| {
                let bits = bits[text as usize];
                for side in 0..2 {
                    if bits >> side & 1 == 1 {
                        tally.counts[side] += count;
                        tally.texts[side] += 1;
                    }
                }
            });
        }
        let mut stretches = Stretches::new(corpus, layer, &self.cuts);
        by_word(memo, layer, &self.name, |word| {
            let mut tally = Tally::default();
            let mut last = [NONE; 2];
            let counts = stretches.count(word).to_vec();
            for (stretch, count) in counts {
                let (text, label) = stretches.of[stretch as usize];
                for (side, last) in last.iter_mut().enumerate() {
                    if label != NONE && label >> side & 1 == 1 {
                        tally.counts[side] += count;
                        tally.texts[side] += u32::from(std::mem::replace(last, text) != text);
                    }
                }
            }
            (tally, stretches.n_read)
        })
    }
}

/// Reads in which texts of the sides single words are counted.
pub enum SideSpreads<'a> {
    Whole(Box<Spreads<'a>>, Vec<u32>),
    Inside(Stretches<'a>),
}

impl<'a> SideSpreads<'a> {
    pub fn new(corpus: &'a Corpus, layer: Layer, sides: &Sides) -> SideSpreads<'a> {
        if !sides.is_whole {
            return SideSpreads::Inside(Stretches::new(corpus, layer, &sides.cuts));
        }
        let labels = (0..corpus.n_documents()).map(|text| sides.cuts.label(text)).collect();
        SideSpreads::Whole(Box::new(Spreads::new(corpus, layer)), labels)
    }

    /// Per side the texts in which a word is counted there, rising, with its count.
    pub fn of(&mut self, word: u32) -> [Vec<(u32, u64)>; 2] {
        let mut found: [Vec<(u32, u64)>; 2] = Default::default();
        let mut put = |text: u32, label: u32, count: u32| {
            for (side, found) in found.iter_mut().enumerate() {
                if label != NONE && label >> side & 1 == 1 {
                    match found.last_mut() {
                        Some((last, sum)) if *last == text => *sum += u64::from(count),
                        _ => found.push((text, u64::from(count))),
                    }
                }
            }
        };
        match self {
            SideSpreads::Whole(spreads, labels) => {
                spreads.of(word).iter().for_each(|&(text, count)| put(text, labels[text as usize], count));
            }
            SideSpreads::Inside(stretches) => {
                for (stretch, count) in stretches.count(word).to_vec() {
                    let (text, label) = stretches.of[stretch as usize];
                    put(text, label, count);
                }
            }
        }
        found
    }
}
