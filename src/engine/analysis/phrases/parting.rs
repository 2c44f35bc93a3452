//! Words in a row, by their places. The places of a word are parted by the word that follows: they are those of the phrases
//! that are one word longer, and these are parted again. What is too rare is dropped and never looked at again, for a
//! phrase can be frequent only where what it has without its last word is (Agrawal & Srikant 1994). No table of phrases is
//! needed, and each place is looked up in the texts once. The phrases that begin with the most frequent words come first.

use super::dealing::Dealing;
use super::few::Few;
use super::keeping::Keeping;
use super::places::{Sizes, Texts};
use super::stream::{BREAK, Stream};
use crate::order::Order;
use std::ops::Range;

/// Places that one unit of work goes over.
pub const PLACES: usize = 256;

/// Places of a phrase from which on they are dealt out to the words that follow; fewer are sorted. Small texts have both
/// in tests.
const MANY: usize = if cfg!(test) { 6 } else { 1 << 13 };
/// Places of phrases with few that are looked at together.
const AT_ONCE: usize = 1 << 12;
/// How often it is shown what is found so far, the end not counted: after each fourth of the places.
const TOLD: u64 = 4;
/// Places that are not worth being told of by themselves: to write a hundred rows takes as long as to part these.
const LEAST_TOLD: u64 = if cfg!(test) { 1 } else { 20_000 };

/// The work, and what is found so far.
pub struct Parting {
    n_words: usize,
    texts: Texts,
    /// How often each word stands.
    counts: Vec<u32>,
    /// Places of frequent words that are looked at, of how many, and after how many it is shown what is found.
    done: u64,
    all: u64,
    told: u64,
    at: usize,
    work: Work,
    /// The places of frequent words, those of the most frequent last, and the phrases that are still to be parted, each with
    /// its places and the number of its words. The last is next: what lies behind it is not needed any more.
    places: Vec<u32>,
    groups: Vec<(Range<u32>, u8)>,
    few: Few,
    pub kept: Keeping,
}

enum Work {
    /// Counting words.
    Words,
    /// Dealing all places out to their words.
    Row(Dealing),
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
            counts: vec![0; n_words as usize],
            done: 0,
            all: 0,
            told: 0,
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

    /// Goes on; gives whether there is something to be shown, and whether all is done.
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
                    if self.at == words.len() { self.begin() } else { Work::Words }
                }
                Work::Row(mut dealing) => {
                    done = dealing.step(words, |nth| nth as u32, 0, 0, left);
                    if dealing.is_dealt() {
                        self.places = dealing.into_places();
                        Work::Groups
                    } else {
                        Work::Row(dealing)
                    }
                }
                Work::Groups if self.groups.is_empty() => {
                    self.places = Vec::new();
                    return (false, true);
                }
                Work::Groups if self.done >= self.told => {
                    self.told += self.between();
                    self.work = Work::Groups;
                    let end = self.groups.last().map_or(0, |(range, _)| range.end);
                    self.places.truncate(end as usize);
                    self.places.shrink_to_fit();
                    return (true, false);
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

    /// Words are counted: which are frequent, and where their places go.
    fn begin(&mut self) -> Work {
        let (counts, min_count) = (&self.counts, self.kept.min_count);
        let mut frequent: Vec<u32> =
            (0..self.n_words as u32).filter(|&word| counts[word as usize] >= min_count).collect();
        frequent.order_by_key(|&word| counts[word as usize]);
        let mut of_word = vec![BREAK; self.n_words];
        let mut start = 0;
        for word in frequent {
            let end = start + counts[word as usize];
            of_word[word as usize] = start;
            self.groups.push((start..end, 1));
            start = end;
        }
        self.all = u64::from(start);
        self.told = self.between();
        Work::Row(Dealing::placed(of_word, start as usize, 0..self.at))
    }

    /// Places after which it is shown what is found.
    fn between(&self) -> u64 {
        (self.all / TOLD + 1).max(LEAST_TOLD)
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
        self.few.clear();
        while taken < AT_ONCE && self.done < self.told {
            let Some((range, n)) = self.groups.pop_if(|(range, _)| range.len() < MANY) else { break };
            let places = &self.places[range.start as usize..range.end as usize];
            taken += places.len();
            self.done += if n == 1 { places.len() as u64 } else { 0 };
            self.few.add(places, n);
        }
        self.few.part(among, &self.texts, &mut self.kept);
        taken
    }
}
