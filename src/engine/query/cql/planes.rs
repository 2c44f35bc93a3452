//! Tests as bitmaps over the tokens of a segment, one bit each.

use crate::corpus::HeldSegment;
use crate::text::Extent;

/// Per test, at which tokens it holds. `accepted` says per test and entry whether the one accepts the other.
pub(super) fn planes(held: &HeldSegment, accepted: &[Vec<bool>]) -> Vec<Vec<u64>> {
    let mut planes: Vec<Option<Vec<u64>>> =
        accepted.iter().map(|accepted| of_postings(held, accepted)).collect();
    // Marks have no postings: tests that hold at some of them are read from the stream, together.
    let mut read: Vec<(&Vec<bool>, Vec<u64>)> = Vec::new();
    let n_words = held.segment.words.blocks().len();
    for (plane, accepted) in planes.iter().zip(accepted) {
        if plane.is_none() {
            read.push((accepted, vec![0; n_words]));
        }
    }
    if !read.is_empty() {
        let mut at = 0u32;
        for (local, document) in (0u32..).zip(&held.segment.documents) {
            held.segment.each_entry(local, Extent::new(0, document.n_tokens), |entry| {
                for (accepted, plane) in &mut read {
                    plane[at as usize / 64] |= u64::from(accepted[entry as usize]) << (at % 64);
                }
                at += 1;
            });
        }
    }
    let mut read = read.into_iter().map(|(_, plane)| plane);
    planes.iter_mut().map(|plane| plane.take().or_else(|| read.next()).unwrap_or_default()).collect()
}

/// From the lists of the entries that are accepted, or of those that are not if these are fewer; `None` when some marks
/// are accepted and some not.
fn of_postings(held: &HeldSegment, accepted: &[bool]) -> Option<Vec<u64>> {
    let segment = &held.segment;
    let n_tokens = segment.n_tokens();
    // Counted words, by whether they are accepted; and whether there is a mark of either kind.
    let (mut words, mut lists, mut marks) = ([0u64; 2], [0u64; 2], [false; 2]);
    for (entry, &accepted) in (0u32..).zip(accepted) {
        if segment.lexicon.is_word(entry) {
            words[usize::from(accepted)] += u64::from(segment.postings.count(entry));
            lists[usize::from(accepted)] += 1;
        } else {
            marks[usize::from(accepted)] = true;
        }
    }
    if marks == [true; 2] {
        return None;
    }
    let dear = |side: usize| 2 * words[side] + 12 * lists[side];
    let side = dear(1) <= dear(0);
    let mut plane = vec![0u64; segment.words.blocks().len()];
    for (entry, _) in (0u32..).zip(accepted).filter(|(_, accepted)| **accepted == side) {
        segment.postings.each(entry, (0, n_tokens), |chunk| {
            for token in chunk {
                plane[*token as usize / 64] |= 1 << (token % 64);
            }
        });
    }
    let with_marks = marks[1];
    for (plane, word) in plane.iter_mut().zip(segment.words.blocks()) {
        *plane = if side { *plane } else { word & !*plane } | if with_marks { !word } else { 0 };
    }
    if let Some(last) = plane.last_mut().filter(|_| n_tokens % 64 > 0) {
        *last &= (1 << (n_tokens % 64)) - 1;
    }
    Some(plane)
}
