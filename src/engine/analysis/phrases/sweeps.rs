//! Phrases of any patterns: every place is looked at with every pattern, some of the first words at a time, so that what
//! is counted at once has room.

use super::counters::{Counters, mixed};
use super::grams::{List, MOST};
use super::interning::Interning;
use super::parting::PLACES;
use super::patterns::Pattern;
use super::places::{Nodes, Sizes, Spreading, UNSEEN, in_steps};
use super::stream::{BREAK, Stream};

/// Phrases that are counted at once, about.
const AT_ONCE: u64 = 20_000_000;

/// The work, and what is found so far.
pub struct Sweeps {
    patterns: Vec<Pattern>,
    min_count: u32,
    without_overlap: bool,
    /// First words are dealt to so many shares; the share that is counted.
    n_shares: u64,
    share: u64,
    at: usize,
    text: usize,
    work: Work,
    pub list: List,
    /// Places of each pattern.
    pub places: Vec<u64>,
}

enum Work {
    Counting(Counters),
    Interning { counters: Counters, found: Found },
    Spreading { found: Found, counts: Vec<u32>, spreading: Vec<Spreading>, is_varied: Vec<bool> },
    Done,
}

/// Phrases with their numbers.
struct Found {
    table: Interning,
    first: Vec<u32>,
    pattern: Vec<u8>,
    end: Vec<u32>,
}

/// Whether two patterns at two places have the same words.
#[inline]
fn is_same(words: &[u32], (one, at): (&Pattern, u32), (other, there): (&Pattern, u32)) -> bool {
    one.class == other.class && one.words(words, at).eq(other.words(words, there))
}

impl Sweeps {
    pub fn new(
        stream: &Stream,
        patterns: Vec<Pattern>,
        nodes: Option<&Nodes>,
        min_count: u32,
        without_overlap: bool,
    ) -> Sweeps {
        // Around a query, a phrase begins at most as many words before a place of it as it spans.
        let span: u32 = patterns.iter().map(|pattern| pattern.span).max().unwrap_or_default();
        let all = stream.words.len() as u64;
        let starts = nodes.map_or(all, |nodes| (nodes.stretches.len() as u64 * u64::from(span)).min(all));
        let ways = starts * patterns.len() as u64;
        let n_shares = ways.div_ceil(AT_ONCE).max(1);
        let places = vec![0; patterns.len()];
        Sweeps {
            patterns,
            min_count,
            without_overlap,
            n_shares,
            share: 0,
            at: 0,
            text: 0,
            work: Work::Counting(Counters::new((ways / n_shares) as usize)),
            list: List::default(),
            places,
        }
    }

    pub fn min_count(&self) -> u32 {
        self.min_count
    }

    pub fn progress(&self, stream: &Stream) -> (u64, u64) {
        let len = stream.words.len() as u64;
        let pass = match self.work {
            Work::Counting(_) => 0,
            Work::Interning { .. } => 1,
            Work::Spreading { .. } | Work::Done => 2,
        };
        (self.share * 3 * len + pass * len + self.at as u64, self.n_shares * 3 * len)
    }

    /// Goes on; gives whether all is done.
    pub fn step(&mut self, stream: &Stream, nodes: Option<&Nodes>, sizes: &Sizes, units: usize) -> bool {
        let words = &stream.words[..];
        let units = units.max(1).saturating_mul(PLACES) / self.patterns.len().clamp(1, PLACES);
        let until = words.len().min(self.at.saturating_add(units.max(1)));
        let range = self.at as u32..until as u32;
        self.at = until;
        let is_over = until == words.len();
        let work = std::mem::replace(&mut self.work, Work::Done);
        let (share, patterns) = ((self.share, self.n_shares), &self.patterns[..]);
        self.work = match work {
            Work::Counting(mut counters) => {
                let places = &mut self.places;
                each(words, patterns, nodes, share, range, |_, pattern, hash| {
                    places[pattern] += 1;
                    counters.add(hash);
                });
                if is_over {
                    let table = Interning::new(counters.estimate(self.min_count));
                    let found = Found { table, first: Vec::new(), pattern: Vec::new(), end: Vec::new() };
                    Work::Interning { counters, found }
                } else {
                    Work::Counting(counters)
                }
            }
            Work::Interning { counters, mut found } => {
                let (min_count, without_overlap) = (self.min_count, self.without_overlap);
                each(words, patterns, nodes, share, range, |place, pattern, hash| {
                    if !counters.may_have(hash, min_count) {
                        return;
                    }
                    let Found { table, first, pattern: of, end } = &mut found;
                    let own = &patterns[pattern];
                    table.make_room(|hash| hash);
                    let (number, is_new) = table.count(hash, hash, |number| {
                        let other = (&patterns[usize::from(of[number as usize])], first[number as usize]);
                        is_same(words, (own, place), other)
                    });
                    if is_new {
                        first.push(place);
                        of.push(pattern as u8);
                    }
                    if without_overlap {
                        if is_new {
                            end.push(place + own.span);
                        } else if place < end[number as usize] {
                            table.uncount(hash, hash, number);
                        } else {
                            end[number as usize] = place + own.span;
                        }
                    }
                });
                if is_over {
                    drop(counters);
                    let counts = found.table.counts();
                    let spreading = vec![UNSEEN; counts.len()];
                    let is_varied = vec![false; counts.len()];
                    Work::Spreading { found, counts, spreading, is_varied }
                } else {
                    Work::Interning { counters, found }
                }
            }
            Work::Spreading { found, counts, mut spreading, mut is_varied } => {
                let (min_count, without_overlap) = (self.min_count, self.without_overlap);
                let text = &mut self.text;
                each(words, patterns, nodes, share, range, |place, pattern, hash| {
                    let own = &patterns[pattern];
                    let is_it = |number: u32| {
                        let other = &patterns[usize::from(found.pattern[number as usize])];
                        is_same(words, (own, place), (other, found.first[number as usize]))
                    };
                    let Some(number) = found.table.find(hash, hash, is_it) else { return };
                    let (nth, count) = (number as usize, counts[number as usize]);
                    if count < min_count {
                        return;
                    }
                    while stream.starts[*text + 1] <= place {
                        *text += 1;
                    }
                    let extent = (place, place + own.span);
                    if spreading[nth].add(count, *text as u32, extent, sizes, without_overlap)
                        && !own.slots.is_empty()
                        && !is_varied[nth]
                    {
                        let first = found.first[nth];
                        is_varied[nth] = own.slots.iter().any(|&slot| {
                            words[place as usize + usize::from(slot)]
                                != words[first as usize + usize::from(slot)]
                        });
                    }
                });
                if is_over {
                    self.keep(&found, &counts, &spreading, &is_varied, sizes);
                    Work::Done
                } else {
                    Work::Spreading { found, counts, spreading, is_varied }
                }
            }
            Work::Done => Work::Done,
        };
        if is_over {
            (self.at, self.text) = (0, 0);
            if matches!(self.work, Work::Done) && self.share + 1 < self.n_shares {
                self.share += 1;
                let ways = words.len() as u64 * self.patterns.len() as u64 / self.n_shares;
                self.work = Work::Counting(Counters::new(ways as usize));
            }
        }
        matches!(self.work, Work::Done)
    }

    fn keep(
        &mut self,
        found: &Found,
        counts: &[u32],
        spreading: &[Spreading],
        is_varied: &[bool],
        sizes: &Sizes,
    ) {
        let min_count = self.min_count;
        let list = &mut self.list;
        for (nth, &count) in counts.iter().enumerate().filter(|(_, count)| **count >= min_count) {
            let spread = in_steps(spreading[nth].dp(count, sizes));
            list.push(found.first[nth], found.pattern[nth], count, spreading[nth].texts, spread);
            let is_frame = !self.patterns[usize::from(found.pattern[nth])].slots.is_empty();
            list.is_out.push(is_frame && !is_varied[nth]);
        }
        while self.list.len() > MOST {
            self.min_count += 1;
            self.list.retain(self.min_count);
        }
    }
}

/// Hands over every place, pattern and hash of the words there, of the first words of a share.
#[inline]
pub fn each(
    words: &[u32],
    patterns: &[Pattern],
    nodes: Option<&Nodes>,
    (share, n_shares): (u64, u64),
    range: std::ops::Range<u32>,
    mut found: impl FnMut(u32, usize, u64),
) {
    let longest = patterns.iter().map(|pattern| pattern.span).max().unwrap_or_default();
    let mut node = nodes.map_or(0, |nodes| nodes.from(range.start));
    for place in range {
        let first = words[place as usize];
        if first == BREAK {
            continue;
        }
        if let Some(nodes) = nodes {
            while nodes.stretches.get(node).is_some_and(|&(start, _)| start < place) {
                node += 1;
            }
            if !nodes.may_hold(node, place, longest) {
                continue;
            }
        }
        let head = mixed(u64::from(first) + 1);
        if n_shares > 1 && head % n_shares != share {
            continue;
        }
        // How many words follow before a break.
        let ahead = &words[place as usize..words.len().min((place + longest) as usize)];
        let room = ahead.iter().position(|&word| word == BREAK).unwrap_or(ahead.len()) as u32;
        for (number, pattern) in patterns.iter().enumerate() {
            if pattern.span > room || nodes.is_some_and(|nodes| !nodes.holds(node, place, pattern)) {
                continue;
            }
            let others = pattern.offsets[1..].iter();
            let hash = others.fold(head.wrapping_add(u64::from(pattern.class)), |hash, &offset| {
                mixed(hash.rotate_left(23) ^ u64::from(ahead[usize::from(offset)]))
            });
            found(place, number, hash);
        }
    }
}
