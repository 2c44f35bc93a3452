//! Tests as bitmaps over the tokens of a segment, one bit each.

use crate::corpus::HeldSegment;
use crate::text::Extent;

/// Per test, at which tokens it holds. `accepted` says per test and entry whether the one accepts the other.
pub(super) fn planes(held: &HeldSegment, accepted: &[Vec<bool>]) -> Vec<Vec<u64>> {
    let mut planes: Vec<Option<Vec<u64>>> =
        accepted.iter().map(|accepted| of_postings(held, accepted)).collect();
    // Marks have no postings: tests that hold at some of them are read from the stream, eight together.
    let missing: Vec<usize> = (0..planes.len()).filter(|&test| planes[test].is_none()).collect();
    for tests in missing.chunks(8) {
        for (&test, plane) in tests.iter().zip(of_stream(held, tests.iter().map(|&test| &accepted[test]))) {
            planes[test] = Some(plane);
        }
    }
    planes.into_iter().flatten().collect()
}

/// At most eight tests, each a bit of the entries that it accepts.
fn of_stream<'a>(held: &HeldSegment, tests: impl Iterator<Item = &'a Vec<bool>>) -> Vec<Vec<u64>> {
    let segment = &held.segment;
    let mut bits = vec![0u8; segment.lexicon.len()];
    let mut n_tests = 0;
    for accepted in tests {
        bits.iter_mut().zip(accepted).for_each(|(bits, accepted)| *bits |= u8::from(*accepted) << n_tests);
        n_tests += 1;
    }
    let mut planes = vec![Vec::with_capacity(segment.words.blocks().len()); n_tests];
    let mut row = [0u8; 64];
    let mut n = 0;
    let mut put = |row: &[u8; 64]| {
        for (test, plane) in planes.iter_mut().enumerate() {
            // The bit of a test in eight bytes, moved side by side.
            let eight = |bytes: &[u8]| {
                let eight = bytes.iter().rev().fold(0u64, |eight, byte| eight << 8 | u64::from(*byte));
                (eight >> test & 0x0101_0101_0101_0101).wrapping_mul(0x0102_0408_1020_4080) >> 56
            };
            plane.push(row.chunks(8).rev().fold(0, |word, bytes| word << 8 | eight(bytes)));
        }
    };
    for (local, document) in (0u32..).zip(&segment.documents) {
        segment.each_entry(local, Extent::new(0, document.n_tokens), |entry| {
            row[n] = bits[entry as usize];
            n += 1;
            if n == row.len() {
                put(&row);
                n = 0;
            }
        });
    }
    if n > 0 {
        row[n..].fill(0);
        put(&row);
    }
    planes
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
    if let Some(last) = plane.last_mut().filter(|_| !n_tokens.is_multiple_of(64)) {
        *last &= (1 << (n_tokens % 64)) - 1;
    }
    Some(plane)
}
