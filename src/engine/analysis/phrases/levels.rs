//! Words in a row, one length after the other. The places of a phrase lie together, rising; parted by the word that
//! follows they are the places of the phrases that are one word longer. What is too rare is dropped and never looked at
//! again, for a phrase can be frequent only where what it has without its last word is (Agrawal & Srikant 1994). No table
//! of phrases is needed, and nearly all of memory is read in its order.

use super::dealing::Dealing;
use super::grams::{List, MOST};
use super::places::{Sizes, Spreading, Texts, UNSEEN, in_steps};
use super::segments::is_in_longer;
use super::stream::{BREAK, Stream};

/// Places that one unit of work goes over.
pub const PLACES: usize = 256;

/// Places of a phrase from which on they are dealt out to the words that follow; fewer are sorted.
const MANY: usize = 1 << 15;
/// Places of small groups whose words are read in one go: reading many at once hides how far apart they lie.
const AT_ONCE: usize = 1 << 12;

/// The work, and what is found so far.
pub struct Levels {
    /// Where phrases begin, and which of these places are the last of their phrase. From the start on, those of the present
    /// length take the room of the shorter ones that were looked at.
    places: Vec<u32>,
    is_last: Bits,
    /// Words of the phrases that are looked for.
    n: u8,
    shortest: u8,
    longest: u8,
    min_count: u32,
    maximal: bool,
    without_overlap: bool,
    n_words: usize,
    texts: Texts,
    /// The next place to be looked at, and how many are kept.
    at: usize,
    kept: usize,
    dealing: Option<Dealing>,
    /// Words that follow, with their places.
    following: Vec<u64>,
    is_done: bool,
    /// Frequent phrases of the present length, and their places.
    phrases: (u64, u64),
    pub list: List,
    /// Frequent phrases of the lengths that were counted, and their places.
    pub counted: Vec<(u8, u64, u64)>,
    /// Those among them that are part of a longer one with the same count: they are not in the list.
    pub in_longer: u64,
}

/// What phrases are counted in, and whether one may be a row, by a place and the number of its words.
#[derive(Clone, Copy)]
pub struct Among<'a> {
    pub stream: &'a Stream,
    pub sizes: &'a Sizes,
    pub may_stand: &'a dyn Fn(u32, u32) -> bool,
}

/// A mark for each place.
struct Bits(Vec<u64>);

impl Bits {
    fn flip(&mut self, at: usize) {
        self.0[at / 64] ^= 1 << (at % 64);
    }

    /// The first mark from there on; there must be one.
    fn next(&self, at: usize) -> usize {
        let mut block = at / 64;
        let mut bits = self.0[block] & u64::MAX << (at % 64);
        while bits == 0 {
            block += 1;
            bits = self.0[block];
        }
        block * 64 + bits.trailing_zeros() as usize
    }
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
        let len = stream.words.len();
        Levels {
            places: Vec::new(),
            is_last: Bits(vec![0; len / 64 + 1]),
            n: 1,
            shortest,
            longest,
            min_count,
            maximal,
            without_overlap,
            n_words: n_words as usize,
            texts: Texts::new(stream),
            at: 0,
            kept: 0,
            dealing: Some(Dealing::new(n_words as usize, 0..len)),
            following: Vec::new(),
            is_done: false,
            phrases: (0, 0),
            list: List::default(),
            counted: Vec::new(),
            in_longer: 0,
        }
    }

    /// The count from which phrases are kept, which rises where there are too many.
    pub fn min_count(&self) -> u32 {
        self.min_count
    }

    /// How much is done, of how much; each length is taken for one part.
    pub fn progress(&self, stream: &Stream) -> (u64, u64) {
        let len = stream.words.len().max(1) as u64;
        let (at, of) = match (&self.dealing, self.n) {
            (Some(dealing), 1) => (dealing.done() as u64, 3 * len),
            _ => (self.at as u64, self.places.len().max(1) as u64),
        };
        (u64::from(self.n - 1) * len + (at * len / of).min(len), u64::from(self.longest) * len)
    }

    /// Goes on; gives whether a length is done that is wanted, and whether all is.
    pub fn step(&mut self, among: Among, units: usize) -> (bool, bool) {
        let mut left = units.max(1).saturating_mul(PLACES);
        while left > 0 && !self.is_done {
            let done = match self.dealing.take() {
                Some(dealing) => self.deal(among, dealing, left),
                None => self.part(among),
            };
            left = left.saturating_sub(done);
            if self.dealing.is_none() && self.at == self.places.len() {
                let is_whole = self.n >= self.shortest && self.n <= self.longest;
                self.end_length();
                if is_whole {
                    return (true, self.is_done);
                }
            }
        }
        (false, self.is_done)
    }

    /// Goes on with a phrase of many places; gives how many were looked at.
    fn deal(&mut self, among: Among, mut dealing: Dealing, left: usize) -> usize {
        let words = &among.stream.words[..];
        let n = usize::from(self.n);
        if n == 1 {
            let done = dealing.step(words, |nth| nth as u32, 0, self.min_count, left);
            if dealing.is_dealt() {
                // The words themselves: all that are frequent, as they lie.
                let is_last = &mut self.is_last;
                dealing.ends().for_each(|end| is_last.flip(end - 1));
                self.places = dealing.into_places();
                self.kept = self.places.len();
                self.at = self.kept;
            } else {
                self.dealing = Some(dealing);
            }
            return done;
        }
        if !dealing.is_dealt() {
            let places = &self.places;
            let done = dealing.step(words, |nth| places[nth], n - 1, self.min_count, left);
            self.dealing = Some(dealing);
            return done;
        }
        let mut done = 0;
        while done < left {
            let Some(places) = dealing.next() else {
                self.at = dealing.end();
                return done;
            };
            self.places[self.kept..self.kept + places.len()].copy_from_slice(places);
            let len = places.len();
            self.keep(among, len);
            done += len;
        }
        self.dealing = Some(dealing);
        done
    }

    /// Parts the next phrases of few places; gives how many places were looked at.
    fn part(&mut self, among: Among) -> usize {
        let words = &among.stream.words[..];
        let (from, behind) = (self.at, usize::from(self.n) - 1);
        let mut following = std::mem::take(&mut self.following);
        following.clear();
        let mut until = from;
        while until < self.places.len() && until - from < AT_ONCE {
            let end = self.is_last.next(until) + 1;
            if end - until >= MANY {
                break;
            }
            until = end;
        }
        if until == from {
            let end = self.is_last.next(from) + 1;
            self.is_last.flip(end - 1);
            self.dealing = Some(Dealing::new(self.n_words, from..end));
            return 1;
        }
        let follows = |&place: &u32| u64::from(words[place as usize + behind]) << 32 | u64::from(place);
        following.extend(self.places[from..until].iter().map(follows));
        while self.at < until {
            let end = self.is_last.next(self.at) + 1;
            self.is_last.flip(end - 1);
            let group = &mut following[self.at - from..end - from];
            self.at = end;
            if group.len() < self.min_count as usize {
                continue;
            }
            group.sort_unstable();
            for same in group.chunk_by(|a, b| a >> 32 == b >> 32) {
                if same.len() < self.min_count as usize || (same[0] >> 32) as u32 == BREAK {
                    continue;
                }
                let kept = &mut self.places[self.kept..self.kept + same.len()];
                kept.iter_mut().zip(same).for_each(|(place, &same)| *place = same as u32);
                self.keep(among, same.len());
            }
        }
        self.following = following;
        until - from
    }

    /// Keeps a phrase of the present length, whose places were put behind those that are kept, unless it is too rare.
    fn keep(&mut self, among: Among, len: usize) {
        let Among { stream, sizes, may_stand } = among;
        let places = &self.places[self.kept..self.kept + len];
        let n = u32::from(self.n);
        let count = if self.without_overlap { apart(places, n) } else { len as u32 };
        if count < self.min_count {
            return;
        }
        let first = places[0];
        self.phrases.0 += 1;
        self.phrases.1 += u64::from(count);
        if self.n < self.shortest {
        } else if self.maximal
            && is_in_longer(&stream.words, places, n, count, u32::from(self.longest) + 1, may_stand)
        {
            self.in_longer += 1;
        } else {
            let mut spreading: Spreading = UNSEEN;
            let (mut text, mut end) = (0, 0);
            for &place in places {
                if place >= end {
                    text = self.texts.of(stream, place);
                    end = stream.starts[text as usize + 1];
                }
                spreading.add(count, text, (place, place + n), sizes, self.without_overlap);
            }
            let spread = in_steps(spreading.dp(count, sizes));
            self.list.push(first, self.n - self.shortest, count, spreading.texts, spread);
        }
        self.kept += len;
        self.is_last.flip(self.kept - 1);
    }

    /// On to the next length, if there can be any.
    fn end_length(&mut self) {
        if self.n >= self.shortest {
            self.counted.push((self.n, self.phrases.0, self.phrases.1));
            while !self.maximal && self.list.len() > MOST {
                self.min_count += 1;
                self.list.retain(self.min_count);
            }
        }
        self.phrases = (0, 0);
        self.places.truncate(self.kept);
        self.places.shrink_to_fit();
        (self.at, self.kept) = (0, 0);
        self.n += 1;
        self.is_done = self.n > self.longest || self.places.is_empty();
    }
}

/// How many of a phrase's places share no word with one that is counted before.
pub fn apart(places: &[u32], n: u32) -> u32 {
    let (mut count, mut end) = (0, 0);
    for &place in places {
        if place >= end {
            count += 1;
            end = place + n;
        }
    }
    count
}
