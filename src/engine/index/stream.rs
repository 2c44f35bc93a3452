//! The token stream: which entry stands at each position, and where its bytes are.
//!
//! A token is a varint: the number of its entry, times two, plus one when the gap before it is not the
//! expected one and follows as a second varint. Expected is what usually stands before this entry (nothing or
//! one space), and nothing after an elided word. A token's length is that of its form, so spans cost almost
//! nothing. Every document begins a block, and a block holds 64 tokens; the place of each block in the bytes
//! and in the text is kept, so that any token is at most 63 others away.

mod entries;

use super::bytes::{Reader, get, put, put_all};
use super::later::Later;
use super::lexicon::Lexicon;
use crate::error::Error;
use crate::text::{Extent, Kind, Span};

/// Tokens in a block.
pub const BLOCK: u32 = 64;

/// Where a block begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Block {
    /// In the bytes of the stream.
    at: u32,
    /// In the text: the end of the token before it in the same document, or 0.
    offset: u32,
}

/// The tokens of some documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stream {
    bytes: Later,
    blocks: Vec<Block>,
    /// The first block of each document, and the number of blocks.
    first_block: Vec<u32>,
}

/// Writes a stream, document by document.
#[derive(Debug, Default)]
pub struct StreamWriter {
    stream: Stream,
    bytes: Vec<u8>,
    in_document: u32,
    offset: u32,
    glued: bool,
}

impl StreamWriter {
    /// The tokens that follow are those of the next document.
    pub fn document(&mut self) {
        self.stream.first_block.push(self.stream.blocks.len() as u32);
        self.in_document = 0;
        self.offset = 0;
    }

    /// The next token, an entry of the lexicon of all tokens, with the bytes that lie before it.
    #[inline]
    pub fn token(&mut self, lexicon: &Lexicon, entry: u32, gap: u32) {
        if self.in_document.is_multiple_of(BLOCK) {
            let at = self.bytes.len() as u32;
            self.stream.blocks.push(Block { at, offset: self.offset });
            self.glued = false;
        }
        let described = lexicon.entries[entry as usize];
        let expected = u32::from(described.spaced && !self.glued);
        put(&mut self.bytes, entry << 1 | u32::from(gap != expected));
        if gap != expected {
            put(&mut self.bytes, gap);
        }
        self.glued = described.kind == Kind::Elided;
        self.offset += gap + lexicon.forms.len_of(entry);
        self.in_document += 1;
    }

    pub fn finish(mut self) -> Stream {
        self.stream.first_block.push(self.stream.blocks.len() as u32);
        self.bytes.shrink_to_fit();
        self.stream.blocks.shrink_to_fit();
        Stream { bytes: self.bytes.into(), ..self.stream }
    }
}

impl Stream {
    /// Walks over the tokens of an extent of a document of `len` bytes. The extent ends at the document's number of tokens
    /// at most.
    pub fn walk<'a>(&'a self, lexicon: &'a Lexicon, document: u32, len: u32, extent: Extent) -> Walk<'a> {
        let Extent { start: from, end } = extent;
        let last_entry = lexicon.len().saturating_sub(1) as u32;
        let block = self.first_block[document as usize] + from / BLOCK;
        let Some(&Block { at, offset }) = self.blocks.get(block as usize).filter(|_| from < end) else {
            let ended = Walk {
                bytes: &[],
                lexicon,
                last_entry,
                len,
                at: 0,
                offset: 0,
                position: end,
                end,
                glued: false,
            };
            return ended;
        };
        let position = from - from % BLOCK;
        let (bytes, at) = (&self.bytes[..], at as usize);
        let mut walk = Walk { bytes, lexicon, last_entry, len, at, offset, position, end, glued: false };
        (position..from).for_each(|_| {
            walk.next();
        });
        walk
    }

    /// The position of the first token of a document that ends after a byte of its text.
    pub fn position_at(
        &self,
        lexicon: &Lexicon,
        document: u32,
        (n_tokens, len): (u32, u32),
        byte: u32,
    ) -> u32 {
        let first = self.first_block[document as usize];
        let blocks = &self.blocks[first as usize..self.first_block[document as usize + 1] as usize];
        let block = (blocks.partition_point(|block| block.offset <= byte) as u32).saturating_sub(1);
        let walk = self.walk(lexicon, document, len, Extent::new(block * BLOCK, n_tokens));
        for (position, (_, span)) in (block * BLOCK..).zip(walk) {
            if span.end > byte {
                return position;
            }
        }
        n_tokens
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The stream of a file: its bytes, which are read when they are needed, and where its blocks begin, as `write_blocks`
    /// has them. Nobody vouches for either: a walk gives tokens of the lexicon that lie within their text, whatever is there.
    pub fn of_file(
        bytes: Later,
        blocks: &[u8],
        lexicon: &Lexicon,
        n_tokens: impl Iterator<Item = u32>,
    ) -> Result<Stream, Error> {
        let mut reader = Reader::new(blocks, "blocks of the token stream");
        let mut n_blocks = 0usize;
        let mut first_block = Vec::with_capacity(n_tokens.size_hint().0 + 1);
        for n_tokens in n_tokens {
            first_block.push(n_blocks as u32);
            n_blocks += n_tokens.div_ceil(BLOCK) as usize;
        }
        first_block.push(n_blocks as u32);
        let (numbers, rest) = blocks.as_chunks::<4>();
        if numbers.len() != 2 * n_blocks || !rest.is_empty() || n_blocks > 0 && lexicon.is_empty() {
            return reader.fault();
        }
        let blocks = reader.numbers(2 * n_blocks)?;
        let blocks = blocks.as_chunks::<2>().0.iter().map(|&[at, offset]| Block { at, offset }).collect();
        Ok(Stream { bytes, blocks, first_block })
    }

    /// Where the blocks begin, as a section of a file.
    pub fn write_blocks(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 * self.blocks.len());
        put_all(&mut bytes, self.blocks.iter().flat_map(|block| [block.at, block.offset]));
        bytes
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.bytes.size() + size_of::<Block>() * self.blocks.len() + 4 * self.first_block.len()
    }
}

/// Tokens one after the other: the entry and its bytes in the text.
#[derive(Clone)]
pub struct Walk<'a> {
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
    /// Bounds for bytes that nobody vouches for.
    last_entry: u32,
    len: u32,
    at: usize,
    offset: u32,
    position: u32,
    end: u32,
    glued: bool,
}

impl Iterator for Walk<'_> {
    type Item = (u32, Span);

    #[inline]
    fn next(&mut self) -> Option<(u32, Span)> {
        if self.position >= self.end {
            return None;
        }
        if self.position.is_multiple_of(BLOCK) {
            self.glued = false;
        }
        let number = get(self.bytes, &mut self.at);
        let entry = (number >> 1).min(self.last_entry);
        let described = self.lexicon.entries[entry as usize];
        let gap = if number & 1 == 1 {
            get(self.bytes, &mut self.at)
        } else {
            u32::from(described.spaced && !self.glued)
        };
        self.glued = described.kind == Kind::Elided;
        let start = self.offset.saturating_add(gap).min(self.len);
        self.offset = start.saturating_add(self.lexicon.forms.len_of(entry)).min(self.len);
        self.position += 1;
        Some((entry, Span::new(start, self.offset)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end.saturating_sub(self.position) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Walk<'_> {}
