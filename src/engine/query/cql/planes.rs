//! Tests as bitmaps over some tokens of a segment, one bit each.

use super::accepted::Accepted;
use crate::corpus::HeldSegment;
use crate::query::blocks::Blocks;
use crate::text::Extent;
use std::rc::Rc;

/// Tests that are read from the stream together.
const TOGETHER: usize = 8;

/// Per test, at which tokens it holds.
pub(super) fn planes(held: &HeldSegment, tests: &[Rc<Accepted>], blocks: Blocks) -> Vec<Vec<u64>> {
    let n_tokens = f64::from(blocks.end - blocks.start);
    let share = n_tokens / f64::from(held.segment.n_tokens().max(1));
    // Tests that hold at some of the marks are read from the stream, and others with them where lists take longer.
    let costs: Vec<Option<(bool, u64)>> = tests.iter().map(|test| test.shorter(share)).collect();
    let mut dearest: Vec<usize> = (0..tests.len()).collect();
    dearest.sort_by_key(|&test| std::cmp::Reverse(costs[test].map_or(u64::MAX, |(_, cost)| cost)));
    let mut planes: Vec<Vec<u64>> = vec![Vec::new(); tests.len()];
    for together in dearest.chunks(TOGETHER) {
        let by_lists = together.iter().map(|&test| costs[test].map(|(_, cost)| cost)).sum::<Option<u64>>();
        if by_lists.is_some_and(|cost| cost as f64 <= 3.0 * n_tokens) {
            for &test in together {
                let side = costs[test].is_some_and(|(side, _)| side);
                planes[test] = of_lists(held, &tests[test], side, blocks);
            }
            continue;
        }
        let streamed = of_stream(held, together.iter().map(|&test| &*tests[test].entries), blocks);
        together.iter().zip(streamed).for_each(|(&test, plane)| planes[test] = plane);
    }
    planes
}

/// At most eight tests, each a bit of the entries that it accepts.
fn of_stream<'a>(
    held: &HeldSegment,
    tests: impl Iterator<Item = &'a [bool]>,
    blocks: Blocks,
) -> Vec<Vec<u64>> {
    let segment = &held.segment;
    let mut bits = vec![0u8; segment.lexicon.len()];
    let mut n_tests = 0;
    for accepted in tests {
        bits.iter_mut().zip(accepted).for_each(|(bits, accepted)| *bits |= u8::from(*accepted) << n_tests);
        n_tests += 1;
    }
    let mut planes = vec![Vec::with_capacity(blocks.len()); n_tests];
    let mut row = [0u8; 64];
    let mut n = (blocks.start - blocks.base()) as usize;
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
    let from = segment.document_of(blocks.start);
    for (local, document) in (from..).zip(&segment.documents[from as usize..]) {
        if document.first >= blocks.end {
            break;
        }
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
    planes.iter_mut().for_each(|plane| plane.resize(blocks.len(), 0));
    planes
}

/// From the lists of the entries that are accepted, or of those that are not; of the marks all are, or none is.
fn of_lists(held: &HeldSegment, test: &Accepted, side: bool, blocks: Blocks) -> Vec<u64> {
    let segment = &held.segment;
    let mut plane = blocks.zeros();
    let base = blocks.base();
    for (entry, _) in (0u32..).zip(&test.entries).filter(|(_, accepted)| **accepted == side) {
        segment.postings.each(entry, (blocks.start, blocks.end), |chunk| {
            for token in chunk {
                plane[(*token - base) as usize / 64] |= 1 << (token % 64);
            }
        });
    }
    let with_marks = test.with_marks();
    for (plane, word) in plane.iter_mut().zip(blocks.share(segment.words.blocks())) {
        *plane = if side { *plane } else { word & !*plane } | if with_marks { !word } else { 0 };
    }
    blocks.clip(&mut plane);
    plane
}
