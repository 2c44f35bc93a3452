//! Words near each other: the shortest stretches that hold all of them.
//!
//! A stretch is a place when it holds one place of each word, none over another, all in one paragraph, with at most
//! so many other words between them in all, and no shorter such stretch lies in it (Clarke, Cormack and Burkowski
//! 1995, "An algebra for structured text search"). A compound counts as one word, of which a part may lie between.

mod dense;
mod pair;
mod search;
mod sweep;

use super::words::Words;
use super::{Finder, Place, sorted};
use crate::index::Segment;
use crate::query::reading::Node;
use search::{Search, States};
use sweep::Sweep;

/// A boundary between words: words before it in the segment, and parts of the next one.
type Mark = (u32, u16);

/// A place of one of the words.
#[derive(Clone, Copy)]
struct Candidate {
    start: Mark,
    end: Mark,
    /// Which of the words.
    word: usize,
    paragraph: u32,
    place: Place,
}

impl Finder<'_> {
    /// Stretches with all of some words, at most eight, by their start.
    pub(super) fn near(&self, words: &[Node], gap: u16, ordered: bool) -> Vec<Place> {
        if words.is_empty() || words.len() > 8 {
            return Vec::new();
        }
        let gap = u32::from(gap);
        // The same word twice is taken in its order, or each of its places would be tried as either.
        let earlier_same: Vec<Option<usize>> = (0..words.len())
            .map(|word| (0..word).rev().find(|&before| words[before] == words[word]))
            .collect();
        let single = words.iter().map(|node| self.words(node)).collect::<Option<Vec<Words>>>();
        let Some(single) = single else {
            let lists = words.iter().map(|node| full(self.places(node))).collect::<Option<Vec<_>>>();
            return lists.map_or_else(Vec::new, |lists| self.among(&lists, &earlier_same, gap, ordered));
        };
        if !self.is_dense_near(&single) {
            let lists = self.lists(&single, gap);
            return lists.map_or_else(Vec::new, |lists| self.among(&lists, &earlier_same, gap, ordered));
        }
        let (mut places, others) = self.dense_near(&single, Sweep::new(&earlier_same, ordered), gap);
        let lists = single.iter().map(|words| full(self.places_inside(words, &others)));
        if let Some(lists) = lists.collect::<Option<Vec<_>>>() {
            places.extend(self.among(&lists, &earlier_same, gap, ordered));
            places = sorted(places);
        }
        places
    }

    /// Stretches with a place of each of some lists.
    fn among(
        &self,
        lists: &[Vec<Place>],
        earlier_same: &[Option<usize>],
        gap: u32,
        ordered: bool,
    ) -> Vec<Place> {
        let parts = |place: &Place| place.until == place.token + 1;
        if let [first, second] = lists
            && earlier_same[1].is_none()
            && first.iter().chain(second).all(parts)
        {
            return without_longer(self.pairs([first, second], gap, ordered));
        }
        let candidates = self.candidates(lists, gap);
        let n = lists.len();
        let longest: u32 = (0..n)
            .map(|word| {
                let of_word = candidates.iter().filter(|candidate| candidate.word == word);
                of_word.map(|candidate| candidate.end.0 - candidate.start.0 + 1).max().unwrap_or(0)
            })
            .sum();
        let mut sweep = Sweep::new(earlier_same, ordered);
        let search = Search { n, gap, ordered, longest, earlier_same };
        let mut stretches: Vec<(Mark, Place)> = Vec::new();
        let mut states = States::new();
        // No stretch leaves its paragraph.
        for candidates in candidates.chunk_by(|a, b| a.paragraph == b.paragraph) {
            if are_apart(candidates, &sweep) {
                swept(candidates, &mut sweep, gap + n as u32, &mut stretches);
                continue;
            }
            let mut from = 0;
            while from < candidates.len() {
                if let Some((end, last)) = search.shortest(&candidates[from..], &mut states) {
                    let first = candidates[from].place;
                    stretches.push((end, Place { until: last.until, end_part: last.end_part, ..first }));
                }
                let start = candidates[from].start;
                from += candidates[from..].iter().take_while(|candidate| candidate.start == start).count();
            }
        }
        without_longer(stretches)
    }

    /// The places of each word that may be near enough to the rarest. `None` when one has none.
    fn lists(&self, words: &[Words], gap: u32) -> Option<Vec<Vec<Place>>> {
        let rarest = (0..words.len()).min_by_key(|&number| words[number].count)?;
        let places = full(self.places_of(&words[rarest]))?;
        let windows = self.windows(&places, words.len() as u32 + gap);
        let list = |(number, words): (usize, &Words)| match number {
            number if number == rarest => Some(places.clone()),
            _ => full(self.places_inside(words, &windows)),
        };
        words.iter().enumerate().map(list).collect()
    }

    /// Ranges of tokens, rising and apart, with so many words on each side of some places.
    fn windows(&self, places: &[Place], around: u32) -> Vec<(u32, u32)> {
        let segment = &self.held.segment;
        let mut windows: Vec<(u32, u32)> = Vec::new();
        for place in places {
            let mut low = place.token;
            for _ in 0..around {
                low = segment.words.before(low).unwrap_or(low);
            }
            let mut high = place.until;
            for _ in 0..around {
                high = segment.words.next(high).map_or(high, |word| word + 1);
            }
            match windows.last_mut() {
                Some((_, end)) if low <= *end => *end = high.max(*end),
                _ => windows.push((low, high)),
            }
        }
        windows
    }

    /// The places around those of the rarest word, by their starts.
    fn candidates(&self, lists: &[Vec<Place>], gap: u32) -> Vec<Candidate> {
        let segment = &self.held.segment;
        let rank = |token: u32| segment.words.rank(token);
        let candidate = |(word, place): (usize, &Place)| Candidate {
            start: mark_of_start(segment, place),
            end: mark_of_end(segment, place),
            word,
            paragraph: segment.paragraphs.rank(place.token + 1),
            place: *place,
        };
        let rarest = lists.iter().enumerate().min_by_key(|(_, list)| list.len()).map_or(0, |(word, _)| word);
        // A word of a list is at most a few tokens long; so far around, nothing is left out.
        let length = |place: &Place| place.until - place.token;
        let around = lists.iter().map(|list| list.iter().map(length).max().unwrap_or(0)).sum::<u32>() + gap;
        let mut windows: Vec<(u32, u32)> = Vec::new();
        for place in &lists[rarest] {
            let (low, high) = (rank(place.token).saturating_sub(around), rank(place.until) + around);
            match windows.last_mut() {
                Some((_, end)) if low <= *end => *end = high,
                _ => windows.push((low, high)),
            }
        }
        let mut candidates = Vec::new();
        for (word, list) in lists.iter().enumerate() {
            let mut rest = list.as_slice();
            for &(low, high) in &windows {
                rest = &rest[rest.partition_point(|place| rank(place.token) < low)..];
                let n = rest.partition_point(|place| rank(place.token) <= high);
                candidates.extend(rest[..n].iter().map(|place| candidate((word, place))));
                rest = &rest[n..];
            }
        }
        candidates.sort_by_key(|candidate| candidate.start);
        candidates
    }
}

/// None when there is none.
fn full(places: Vec<Place>) -> Option<Vec<Place>> {
    (!places.is_empty()).then_some(places)
}

/// Whether each of some candidates is one whole token, and no token is two of the words.
fn are_apart(candidates: &[Candidate], sweep: &Sweep) -> bool {
    let whole = |place: &Place| place.part == 0 && place.end_part == 0 && place.until == place.token + 1;
    let mut before = None;
    candidates.iter().filter(|candidate| sweep.is_first(candidate.word)).all(|candidate| {
        let token = candidate.place.token;
        before.replace(token).is_none_or(|before| before < token) && whole(&candidate.place)
    })
}

/// Adds the stretches of at most so many words among such candidates of a paragraph.
fn swept(candidates: &[Candidate], sweep: &mut Sweep, most: u32, stretches: &mut Vec<(Mark, Place)>) {
    sweep.begin();
    // Where each candidate is, by its token.
    let place = |token: u32| candidates.partition_point(|candidate| candidate.place.token < token);
    for last in candidates {
        if !sweep.is_first(last.word) {
            continue;
        }
        let Some(token) = sweep.see(last.word, last.place.token) else { continue };
        let first = &candidates[place(token)];
        if last.end.0 - first.start.0 <= most {
            stretches.push((last.end, Place { until: last.place.until, ..first.place }));
        }
    }
}

fn mark_of_start(segment: &Segment, place: &Place) -> Mark {
    (segment.words.rank(place.token), place.part)
}

fn mark_of_end(segment: &Segment, place: &Place) -> Mark {
    match place.end_part {
        0 => (segment.words.rank(place.until), 0),
        part => (segment.words.rank(place.until - 1), part),
    }
}

/// Stretches that hold no other; they come by their starts, which rise.
fn without_longer(stretches: Vec<(Mark, Place)>) -> Vec<Place> {
    // What ends no sooner than one with a later start holds that one.
    let mut least = (u32::MAX, u16::MAX);
    let mut kept: Vec<Place> = Vec::new();
    for (end, place) in stretches.into_iter().rev() {
        if end < least {
            least = end;
            kept.push(place);
        }
    }
    kept.reverse();
    kept
}

/// How many words, or of how many a part, lie between two marks.
fn between(from: Mark, to: Mark) -> u32 {
    let part = u32::from(to.1 > 0);
    if from.0 == to.0 { u32::from(to.1 > from.1) } else { to.0 - from.0 + part }
}
