//! Patterns of any length: from the end of each document to its beginning, once.
//!
//! Per letter of the pattern a number says how many tokens the shortest match takes that begins with it at a token. It
//! follows from the numbers at the next token, so that the time is the tokens times the letters, whatever the text.

use super::accepted::Accepted;
use super::find::{LONGEST, Stretch};
use super::follow::Letters;
use crate::corpus::HeldSegment;
use crate::text::Extent;
use std::rc::Rc;

/// No match.
const NONE: u16 = u16::MAX;

/// The shortest match from each token of some ranges that begins one; they rise and are apart.
pub(super) fn find(
    held: &HeldSegment,
    accepted: &[Rc<Accepted>],
    letters: &Letters,
    ranges: &[(u32, u32)],
) -> Vec<Stretch> {
    let segment = &held.segment;
    let mut found = Vec::new();
    let mut entries: Vec<u32> = Vec::new();
    let mut back: Vec<Stretch> = Vec::new();
    let (mut now, mut next) = (vec![NONE; letters.all.len()], vec![NONE; letters.all.len()]);
    // Ranges that read the same tokens are read together.
    for together in ranges.chunk_by(|a, b| b.0 < a.1.saturating_add(LONGEST)) {
        let (from, to) = (together[0].0, together[together.len() - 1].1);
        let mut local = segment.document_of(from);
        while let Some(document) =
            segment.documents.get(local as usize).filter(|document| document.first < to)
        {
            let end = (document.first + document.n_tokens).min(to.saturating_add(LONGEST));
            let start = from.max(document.first);
            if held.documents[local as usize].is_some() && start < end {
                entries.clear();
                let extent = Extent::new(start - document.first, end - document.first);
                segment.each_entry(local, extent, |entry| entries.push(entry));
                back.clear();
                next.fill(NONE);
                for (token, &entry) in (start..end).zip(&entries).rev() {
                    let mut any = false;
                    for (letter, shortest) in letters.all.iter().zip(&mut now) {
                        *shortest = NONE;
                        if !accepted[usize::from(letter.test)].entries[entry as usize] {
                            continue;
                        }
                        let rest = letter.next.iter().map(|&letter| next[usize::from(letter)]).min();
                        let rest = if letter.ends { 0 } else { rest.unwrap_or(NONE) };
                        if u32::from(rest) < LONGEST {
                            *shortest = rest + 1;
                            any = true;
                        }
                    }
                    let shortest = letters.first.iter().map(|&letter| now[usize::from(letter)]).min();
                    if let Some(shortest) = shortest.filter(|&shortest| any && shortest != NONE) {
                        back.push(Stretch { start: token, end: token + u32::from(shortest) });
                    }
                    std::mem::swap(&mut now, &mut next);
                }
                found.extend(back.iter().rev());
            }
            local += 1;
        }
    }
    if ranges.len() > 1 {
        let mut rest = ranges;
        found.retain(|stretch: &Stretch| {
            rest = &rest[rest.partition_point(|range| range.1 <= stretch.start)..];
            rest.first().is_some_and(|range| range.0 <= stretch.start)
        });
    }
    found.retain(|stretch| ranges.first().is_some_and(|range| range.0 <= stretch.start));
    found.retain(|stretch| ranges.last().is_some_and(|range| stretch.start < range.1));
    found
}
