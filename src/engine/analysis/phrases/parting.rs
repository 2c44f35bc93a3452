//! Words in a row, by their places. The places of a word are parted by the word that follows: they are those of the phrases
//! that are one word longer, and these are parted again. What is too rare is dropped and never looked at again, for a
//! phrase can be frequent only where what it has without its last word is (Agrawal & Srikant 1994). No table of phrases is
//! needed, memory is read nearly in its order, and of the places only a share is held at once: that of some first words,
//! the most frequent before the others.

use super::dealing::Dealing;
use super::few::Few;
use super::keeping::Keeping;
use super::places::{Sizes, Texts};
use super::stream::{BREAK, Stream};
use crate::order::Order;
use std::cmp::Reverse;
use std::ops::Range;

/// Places that one unit of work goes over.
pub const PLACES: usize = 256;

/// Places of a phrase from which on they are dealt out to the words that follow; fewer are sorted. Small texts have both
/// in tests.
const MANY: usize = if cfg!(test) { 6 } else { 1 << 13 };
/// Places of phrases with few that are looked at together.
const AT_ONCE: usize = 1 << 12;
/// Places of a share at most, unless one word has more; and how many shares there are at least.
const SHARE: u64 = 1 << 22;
const SHARES: u64 = 4;

/// The work, and what is found so far.
pub struct Parting {
    n_words: usize,
    texts: Texts,
    /// Frequent words, the most frequent first, and which of them are done; how often each word stands.
    first_words: Vec<u32>,
    n_done: usize,
    counts: Vec<u32>,
    /// Places of frequent words that are looked at, of how many.
    done: u64,
    all: u64,
    at: usize,
    work: Work,
    /// Places of the share, and the phrases that are still to be parted, each with its places and the number of its words.
    places: Vec<u32>,
    groups: Vec<(Range<u32>, u8)>,
    few: Few,
    pub kept: Keeping,
}

enum Work {
    /// Counting words.
    Words,
    /// Dealing the places of first words out to them.
    Share(Dealing),
    Groups,
    /// Parting a phrase of so many words that has many places.
    Many(Dealing, u8),
    Done,
}

/// What phrases are counted in, and whether one may be a row, by a place and the number of its words.
#[derive(Clone, Copy)]
pub struct Among<'a> {
    pub stream: &'a Stream,
    pub sizes: &'a Sizes,
    pub may_stand: &'a dyn Fn(u32, u32) -> bool,
}

impl Parting {
    pub fn new(stream: &Stream, n_words: u32, kept: Keeping) -> Parting {
        Parting {
            n_words: n_words as usize,
            texts: Texts::new(stream),
            first_words: Vec::new(),
            n_done: 0,
            counts: vec![0; n_words as usize],
            done: 0,
            all: 0,
            at: 0,
            work: Work::Words,
            places: Vec::new(),
            groups: Vec::new(),
            few: Few::default(),
            kept,
        }
    }

    /// How much is done, of how much.
    pub fn progress(&self) -> (u64, u64) {
        (self.done, self.all.max(1))
    }

    /// Goes on; gives whether a share is done that is not the last, and whether all are.
    pub fn step(&mut self, among: Among, units: usize) -> (bool, bool) {
        let words = &among.stream.words[..];
        let mut left = units.max(1).saturating_mul(PLACES);
        while left > 0 {
            let mut done = 1;
            self.work = match std::mem::replace(&mut self.work, Work::Done) {
                Work::Words => {
                    let range = self.at..words.len().min(self.at.saturating_add(left));
                    done = range.len() + 1;
                    self.at = range.end;
                    for &word in words[range].iter().filter(|&&word| word != BREAK) {
                        self.counts[word as usize] += 1;
                    }
                    if self.at == words.len() { self.begin(words.len()) } else { Work::Words }
                }
                Work::Share(mut dealing) => {
                    done = dealing.step(words, |nth| nth as u32, 0, 0, left);
                    if dealing.is_dealt() {
                        self.groups.extend(dealing.dealt().map(|range| (range, 1)));
                        self.places = dealing.into_places();
                        Work::Groups
                    } else {
                        Work::Share(dealing)
                    }
                }
                Work::Groups if self.groups.is_empty() => {
                    self.work = self.share(words.len());
                    let is_over = matches!(self.work, Work::Done);
                    return (!is_over, is_over);
                }
                Work::Groups => {
                    let (range, n) = &self.groups[self.groups.len() - 1];
                    if range.len() < MANY {
                        done = self.few(among);
                        Work::Groups
                    } else {
                        let (range, n) = (range.start as usize..range.end as usize, *n);
                        self.groups.pop();
                        self.many(among, range, n)
                    }
                }
                Work::Many(mut dealing, n) => {
                    let places = &mut self.places[..];
                    let min_count = self.kept.min_count;
                    done = dealing.step(words, |nth| places[nth], usize::from(n), min_count, left);
                    if dealing.is_dealt() {
                        // They take the room of those of the shorter phrase.
                        let from = dealing.group().start;
                        let longer = dealing
                            .dealt()
                            .map(|range| (range.start + from as u32..range.end + from as u32, n + 1));
                        self.groups.extend(longer);
                        let dealt = dealing.into_places();
                        places[from..from + dealt.len()].copy_from_slice(&dealt);
                        Work::Groups
                    } else {
                        Work::Many(dealing, n)
                    }
                }
                Work::Done => return (false, true),
            };
            left = left.saturating_sub(done);
        }
        (false, false)
    }

    /// Words are counted: which are frequent.
    fn begin(&mut self, len: usize) -> Work {
        let (counts, min_count) = (&self.counts, self.kept.min_count);
        self.first_words =
            (0..self.n_words as u32).filter(|&word| counts[word as usize] >= min_count).collect();
        self.first_words.order_by_key(|&word| Reverse(counts[word as usize]));
        self.all = self.first_words.iter().map(|&word| u64::from(counts[word as usize])).sum();
        self.share(len)
    }

    /// On to the next words.
    fn share(&mut self, len: usize) -> Work {
        let most = SHARE.min(self.all / SHARES + 1);
        let mut is_first = vec![false; self.n_words];
        let mut sum = 0;
        while let Some(&word) = self.first_words.get(self.n_done) {
            let count = self.counts[word as usize];
            if sum > 0 && sum + u64::from(count) > most {
                break;
            }
            is_first[word as usize] = true;
            sum += u64::from(count);
            self.n_done += 1;
        }
        if sum == 0 {
            self.places = Vec::new();
            return Work::Done;
        }
        let counts =
            self.counts.iter().zip(is_first).map(|(&count, is_first)| if is_first { count } else { 0 });
        Work::Share(Dealing::counted(counts.collect(), 0..len))
    }

    /// Keeps a phrase of many places, and has it parted.
    fn many(&mut self, among: Among, range: Range<usize>, n: u8) -> Work {
        let places = &self.places[range.clone()];
        if n == 1 {
            self.done += places.len() as u64;
        } else {
            let (mut text, mut end) = (0, 0);
            let text_of = |nth: usize| {
                if places[nth] >= end {
                    text = self.texts.of(among.stream, places[nth]);
                    end = among.stream.starts[text as usize + 1];
                }
                text
            };
            if self.kept.keep(among, n, places.len(), None, |nth| places[nth], text_of).is_none() {
                return Work::Groups;
            }
        }
        if n < self.kept.longest() { Work::Many(Dealing::new(self.n_words, range), n) } else { Work::Groups }
    }

    /// Parts phrases of few places to the end; gives how many these are.
    fn few(&mut self, among: Among) -> usize {
        let mut taken = 0;
        self.few.clear(self.kept.longest());
        while let Some((range, n)) = self.groups.pop_if(|(range, _)| range.len() < MANY && taken < AT_ONCE) {
            let places = &self.places[range.start as usize..range.end as usize];
            taken += places.len();
            self.done += if n == 1 { places.len() as u64 } else { 0 };
            self.few.add(among, &self.texts, places, n);
        }
        self.few.part(among, &mut self.kept);
        taken
    }
}
