//! Words in a row, one length after the other: a phrase can be frequent only where what it has without its last word, and
//! without its first, is (Agrawal & Srikant 1994). So a phrase is two numbers of the length before.

use super::counters::{Counters, mixed};
use super::grams::{List, MOST};
use super::interning::Interning;
use super::places::{Sizes, Spreading, UNSEEN, in_steps};
use super::stream::{BREAK, Stream};

/// Places that one unit of work goes over.
pub const PLACES: usize = 256;

/// The work, and what is found so far.
pub struct Levels {
    /// The phrase of the length before that begins at each place; `BREAK` where none that is frequent does.
    ids: Vec<u32>,
    /// Words of the phrases that are looked for.
    n: u8,
    shortest: u8,
    longest: u8,
    min_count: u32,
    without_overlap: bool,
    at: usize,
    work: Work,
    /// Where repeated segments are wanted, of every length from 2 on, the two phrases of the length before in each.
    parents: Option<Vec<Parents>>,
    pub list: List,
    /// Frequent phrases of the length that was counted last, and their places.
    pub counted: Vec<(u8, u64, u64)>,
}

/// The phrases of one length, with what each is made of.
struct Parents {
    of: Vec<(u32, u32)>,
    /// Count, place in the list (`BREAK` when it is of no length that is wanted), and a place where it stands.
    described: Vec<(u32, u32, u32)>,
}

enum Work {
    /// Counting words.
    Words(Vec<u32>),
    Counting(Counters),
    Interning {
        counters: Counters,
        table: Interning,
        first: Vec<u32>,
        end: Vec<u32>,
    },
    Spreading(Box<Frequent>),
    Done,
}

/// Phrases of one length whose counts are known.
struct Frequent {
    /// The new number of each that was met; `BREAK` for rare ones.
    number: Vec<u32>,
    first: Vec<u32>,
    counts: Vec<u32>,
    spreading: Vec<Spreading>,
    text: usize,
}

impl Levels {
    pub fn new(
        stream: &Stream,
        n_words: u32,
        (shortest, longest): (u8, u8),
        min_count: u32,
        maximal: bool,
        without_overlap: bool,
    ) -> Levels {
        Levels {
            ids: stream.words.clone(),
            n: 1,
            shortest,
            longest,
            min_count,
            without_overlap,
            at: 0,
            work: Work::Words(vec![0; n_words as usize]),
            parents: maximal.then(Vec::new),
            list: List::default(),
            counted: Vec::new(),
        }
    }

    /// The count from which phrases are kept, which rises where there are too many.
    pub fn min_count(&self) -> u32 {
        self.min_count
    }

    /// Lengths that are looked for, the one behind the longest too where segments are wanted.
    fn last(&self) -> u8 {
        self.longest + u8::from(self.parents.is_some())
    }

    /// How much is done, of how much, in places.
    pub fn progress(&self) -> (u64, u64) {
        let len = self.ids.len() as u64;
        let pass = match self.work {
            Work::Words(_) | Work::Counting(_) => 0,
            Work::Interning { .. } => 1,
            Work::Spreading(_) | Work::Done => 2,
        };
        let n = u64::from(self.n);
        ((n - 1) * 3 * len + pass * len + self.at as u64, u64::from(self.last()) * 3 * len)
    }

    /// Goes on; gives whether a length is done that is wanted, and whether all is.
    pub fn step(
        &mut self,
        stream: &Stream,
        sizes: &Sizes,
        may_stand: MayStand,
        units: usize,
    ) -> (bool, bool) {
        let len = self.ids.len();
        let until = len.min(self.at.saturating_add(units.max(1).saturating_mul(PLACES)));
        let range = self.at..until;
        self.at = until;
        let is_over = until == len;
        let mut is_whole = false;
        let work = std::mem::replace(&mut self.work, Work::Done);
        self.work = match work {
            Work::Words(mut counts) => {
                for &word in self.ids[range].iter().filter(|&&word| word != BREAK) {
                    counts[word as usize] += 1;
                }
                if !is_over {
                    Work::Words(counts)
                } else {
                    // A word is a phrase of length 1; its places are marked in the next pass.
                    if let Some(parents) = &mut self.parents {
                        parents.push(Parents { of: Vec::new(), described: Vec::new() });
                    }
                    for id in &mut self.ids {
                        if *id != BREAK && counts[*id as usize] < self.min_count {
                            *id = BREAK;
                        }
                    }
                    self.next(len, may_stand)
                }
            }
            Work::Counting(mut counters) => {
                for place in range {
                    if let Some(pair) = self.pair(place) {
                        counters.add(mixed(pair));
                    }
                }
                if is_over {
                    self.at = 0;
                    let table = Interning::new(counters.estimate(self.min_count));
                    Work::Interning { counters, table, first: Vec::new(), end: Vec::new() }
                } else {
                    Work::Counting(counters)
                }
            }
            Work::Interning { counters, mut table, mut first, mut end } => {
                let n = u32::from(self.n);
                for place in range {
                    let pair = self.pair(place);
                    let hash = pair.map_or(0, mixed);
                    let Some(pair) = pair.filter(|_| counters.may_have(hash, self.min_count)) else {
                        self.ids[place] = BREAK;
                        continue;
                    };
                    table.make_room(mixed);
                    let (number, is_new) = table.count(pair, hash, |_| true);
                    if is_new {
                        first.push(place as u32);
                    }
                    if self.without_overlap {
                        if is_new {
                            end.push(place as u32 + n);
                        } else if (place as u32) < end[number as usize] {
                            table.uncount(pair, hash, number);
                        } else {
                            end[number as usize] = place as u32 + n;
                        }
                    }
                    self.ids[place] = number;
                }
                if is_over {
                    self.at = 0;
                    drop((counters, end));
                    self.frequent(table, &first)
                } else {
                    Work::Interning { counters, table, first, end }
                }
            }
            Work::Spreading(mut frequent) => {
                let Frequent { number, counts, spreading, text, .. } = &mut *frequent;
                let n = u32::from(self.n);
                for place in range {
                    let id = self.ids[place];
                    if id == BREAK {
                        continue;
                    }
                    let id = number[id as usize];
                    self.ids[place] = id;
                    if id == BREAK {
                        continue;
                    }
                    let place = place as u32;
                    while stream.starts[*text + 1] <= place {
                        *text += 1;
                    }
                    let count = counts[id as usize];
                    let extent = (place, place + n);
                    spreading[id as usize].add(count, *text as u32, extent, sizes, self.without_overlap);
                }
                if is_over {
                    self.keep(*frequent, sizes);
                    is_whole = self.n >= self.shortest && self.n <= self.longest;
                    self.next(len, may_stand)
                } else {
                    Work::Spreading(frequent)
                }
            }
            Work::Done => Work::Done,
        };
        (is_whole, matches!(self.work, Work::Done))
    }

    /// The two phrases of the length before that a longer one from a place on is made of.
    #[inline]
    fn pair(&self, place: usize) -> Option<u64> {
        let (left, right) = (self.ids[place], *self.ids.get(place + 1)?);
        (left != BREAK && right != BREAK).then_some(u64::from(left) << 32 | u64::from(right))
    }

    /// On to the next length, if there can be any.
    fn next(&mut self, len: usize, may_stand: MayStand) -> Work {
        self.at = 0;
        self.n += 1;
        let pairs = self.ids.windows(2).filter(|pair| pair[0] != BREAK && pair[1] != BREAK).count();
        if self.n > self.last() || pairs == 0 || len == 0 {
            self.leave_parts_out(may_stand);
            self.ids = Vec::new();
            return Work::Done;
        }
        Work::Counting(Counters::new(pairs))
    }

    /// Counts are known: those that are frequent get new numbers, in their order.
    fn frequent(&mut self, table: Interning, first: &[u32]) -> Work {
        let all = table.counts();
        let is_frequent = |count: &&u32| **count >= self.min_count;
        let mut number = vec![BREAK; all.len()];
        let counts: Vec<u32> = all.iter().filter(is_frequent).copied().collect();
        let firsts = first.iter().zip(&all).filter(|(_, count)| **count >= self.min_count);
        let firsts: Vec<u32> = firsts.map(|(first, _)| *first).collect();
        let kept = number.iter_mut().zip(&all).filter(|(_, count)| **count >= self.min_count);
        (0u32..).zip(kept).for_each(|(next, (number, _))| *number = next);
        if let Some(parents) = &mut self.parents {
            let keys = table.keys();
            let kept = keys.iter().zip(&all).filter(|(_, count)| **count >= self.min_count);
            let of = kept.map(|(&key, _)| ((key >> 32) as u32, key as u32)).collect();
            parents.push(Parents { of, described: Vec::new() });
        }
        drop(table);
        let spreading = vec![UNSEEN; counts.len()];
        Work::Spreading(Box::new(Frequent { number, first: firsts, counts, spreading, text: 0 }))
    }

    /// Puts the phrases of a length into the list.
    fn keep(&mut self, frequent: Frequent, sizes: &Sizes) {
        let Frequent { first, counts, spreading, .. } = frequent;
        let is_wanted = self.n >= self.shortest && self.n <= self.longest;
        let from = self.list.len() as u32;
        if let Some(parents) = self.parents.as_mut().and_then(|parents| parents.last_mut()) {
            let place = |nth: u32| if is_wanted { from + nth } else { BREAK };
            let described = (0u32..).zip(counts.iter().zip(&first));
            parents.described = described.map(|(nth, (&count, &first))| (count, place(nth), first)).collect();
        }
        if !is_wanted {
            return;
        }
        let places = counts.iter().map(|&count| u64::from(count)).sum();
        self.counted.push((self.n, counts.len() as u64, places));
        let list = &mut self.list;
        list.texts.extend(spreading.iter().map(|spreading| spreading.texts));
        let dp =
            spreading.iter().zip(&counts).map(|(spreading, &count)| in_steps(spreading.dp(count, sizes)));
        list.spread.extend(dp);
        list.pattern.resize(list.pattern.len() + counts.len(), self.n - self.shortest);
        list.is_out.resize(list.is_out.len() + counts.len(), false);
        list.first.extend(first);
        list.count.extend(counts);
        while self.parents.is_none() && self.list.len() > MOST {
            self.min_count += 1;
            self.list.retain(self.min_count);
        }
    }

    /// Marks those that are part of a longer one with the same count and may stand: from the longest on, so that what is
    /// one word longer may be no row itself, but part of one.
    fn leave_parts_out(&mut self, may_stand: MayStand) {
        let Some(parents) = self.parents.take() else { return };
        let mut is_out: Vec<Vec<bool>> =
            parents.iter().map(|length| vec![false; length.described.len()]).collect();
        for length in (1..parents.len()).rev() {
            let (shorter, longer) = (&parents[length - 1], &parents[length]);
            for (nth, (&(left, right), &(count, place, first))) in
                longer.of.iter().zip(&longer.described).enumerate()
            {
                if place != BREAK && is_out[length][nth] {
                    self.list.is_out[place as usize] = true;
                }
                if !is_out[length][nth] && !may_stand(first, length as u32 + 1) {
                    continue;
                }
                for part in [left, right] {
                    if shorter.described.get(part as usize).is_some_and(|&(of_part, ..)| of_part == count) {
                        is_out[length - 1][part as usize] = true;
                    }
                }
            }
        }
    }
}

/// Whether a phrase may be a row, by a place and the number of its words.
pub type MayStand<'a> = &'a dyn Fn(u32, u32) -> bool;
