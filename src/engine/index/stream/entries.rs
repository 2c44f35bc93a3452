//! The entries of tokens without their bytes: some times quicker than a walk, for patterns of tokens.

use super::{BLOCK, Stream};
use crate::index::Segment;
use crate::index::bytes::get;
use crate::text::Extent;

impl Segment {
    /// Hands over the entries of an extent of a document, which is cut to the document.
    #[inline]
    pub fn each_entry(&self, document: u32, extent: Extent, mut found: impl FnMut(u32)) {
        let end = extent.end.min(self.documents[document as usize].n_tokens);
        let Stream { bytes, blocks, first_block } = &self.stream;
        let block = first_block[document as usize] + extent.start / BLOCK;
        let Some(block) = blocks.get(block as usize).filter(|_| extent.start < end) else { return };
        let mut at = block.at as usize;
        let bytes = &bytes[..];
        let last_entry = self.lexicon.len().saturating_sub(1) as u32;
        for position in extent.start - extent.start % BLOCK..end {
            let number = get(bytes, &mut at);
            if number & 1 == 1 {
                // The gap before it.
                get(bytes, &mut at);
            }
            if position >= extent.start {
                found((number >> 1).min(last_entry));
            }
        }
    }
}
