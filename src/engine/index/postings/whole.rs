//! Lists that are read from one end to the other: block by block into an array, without a question per position.

use super::block::{self, Block};
use super::{Postings, SHORT};
use crate::index::bytes::get;

/// Some positions of a list.
pub type Chunk = [u32; block::LEN as usize];

impl Postings {
    /// Hands over the positions of an entry within a range, rising, some at a time and never none.
    #[inline]
    pub fn each(&self, entry: u32, (from, until): (u32, u32), mut found: impl FnMut(&[u32])) {
        let n = self.sound(entry);
        let mut at = self.starts[entry as usize] as usize;
        get(&self.bytes, &mut at);
        let mut chunk: Chunk = [0; block::LEN as usize];
        if n < SHORT {
            let mut last = 0;
            for place in &mut chunk[..n as usize] {
                last += get(&self.bytes, &mut at);
                *place = last;
            }
            return within(&chunk[..n as usize], from, until, &mut found);
        }
        let ends = self.ends_of(entry);
        // Blocks that end before the range are passed by.
        let first = if from == 0 { 0 } else { ends.partition_point(|end| end.last < from) };
        let mut base = 0;
        if first > 0 {
            (at, base) = (ends[first - 1].at as usize, ends[first - 1].last + 1);
        }
        let mut left = n.saturating_sub(first as u32 * block::LEN);
        while left > 0 && base < until {
            let block = Block::read(&self.bytes, &mut at, base, left.min(block::LEN));
            let positions = block.positions(&self.bytes, &mut chunk);
            if base >= from && block.last() < until {
                found(positions);
            } else {
                within(positions, from, until, &mut found);
            }
            left -= positions.len() as u32;
            base = block.last() + 1;
        }
    }
}

fn within(positions: &[u32], from: u32, until: u32, found: &mut impl FnMut(&[u32])) {
    let start = positions.partition_point(|&position| position < from);
    let end = positions.partition_point(|&position| position < until);
    if start < end {
        found(&positions[start..end]);
    }
}
