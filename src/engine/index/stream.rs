//! The token stream: which entry stands at each position, and where its bytes are.
//!
//! A token is a varint: the number of its entry, times two, plus one when the gap before it is not the
//! expected one and follows as a second varint. Expected is what usually stands before this entry (nothing or
//! one space), and nothing after an elided word. A token's length is that of its form, so spans cost almost
//! nothing. Every document begins a block, and a block holds 64 tokens; the place of each block in the bytes
//! and in the text is kept, so that any token is at most 63 others away.

mod entries;

use super::bits::Bits;
use super::bytes::{Reader, get, put};
use super::lexicon::{Entry, Lexicon};
use crate::error::Error;
use crate::text::{Kind, Span};

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
    bytes: Vec<u8>,
    blocks: Vec<Block>,
    /// The first block of each document, and the number of blocks.
    first_block: Vec<u32>,
}

/// Writes a stream, document by document.
#[derive(Debug, Default)]
pub struct StreamWriter {
    stream: Stream,
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
            let at = self.stream.bytes.len() as u32;
            self.stream.blocks.push(Block { at, offset: self.offset });
            self.glued = false;
        }
        let described = lexicon.entries[entry as usize];
        let expected = u32::from(described.spaced && !self.glued);
        put(&mut self.stream.bytes, entry << 1 | u32::from(gap != expected));
        if gap != expected {
            put(&mut self.stream.bytes, gap);
        }
        self.glued = described.kind == Kind::Elided;
        self.offset += gap + lexicon.forms.len_of(entry);
        self.in_document += 1;
    }

    pub fn finish(mut self) -> Stream {
        self.stream.first_block.push(self.stream.blocks.len() as u32);
        self.stream.bytes.shrink_to_fit();
        self.stream.blocks.shrink_to_fit();
        self.stream
    }
}

impl Stream {
    /// Walks over the tokens of a document from a position on, up to `end` (at most the document's number of
    /// tokens).
    pub fn walk<'a>(&'a self, lexicon: &'a Lexicon, document: u32, from: u32, end: u32) -> Walk<'a> {
        let block = self.first_block[document as usize] + from / BLOCK;
        let Some(&Block { at, offset }) = self.blocks.get(block as usize).filter(|_| from < end) else {
            return Walk { bytes: &[], lexicon, at: 0, offset: 0, position: end, end, glued: false };
        };
        let position = from - from % BLOCK;
        let mut walk =
            Walk { bytes: &self.bytes, lexicon, at: at as usize, offset, position, end, glued: false };
        (position..from).for_each(|_| {
            walk.next();
        });
        walk
    }

    /// The position of the first token of a document that ends after a byte of its text.
    pub fn position_at(&self, lexicon: &Lexicon, document: u32, n_tokens: u32, byte: u32) -> u32 {
        let first = self.first_block[document as usize];
        let blocks = &self.blocks[first as usize..self.first_block[document as usize + 1] as usize];
        let block = (blocks.partition_point(|block| block.offset <= byte) as u32).saturating_sub(1);
        let walk = self.walk(lexicon, document, block * BLOCK, n_tokens);
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

    /// Reads a stream that nobody vouches for: `n_tokens` and the length of the text of each document are
    /// what the stream must add up to. Gives the count of each entry and which tokens are words too.
    pub fn read(
        bytes: Vec<u8>,
        lexicon: &Lexicon,
        documents: impl Iterator<Item = (u32, u32)> + Clone,
    ) -> Result<(Stream, Vec<u32>, Bits), Error> {
        let mut seen: Vec<Seen> = (0u32..).zip(&lexicon.entries).map(|e| Seen::new(lexicon, e)).collect();
        let n_tokens: u32 = documents.clone().map(|(n_tokens, _)| n_tokens).sum();
        let mut words =
            vec![0u64; if bytes.len() < n_tokens as usize { 0 } else { (n_tokens as usize).div_ceil(64) }];
        let mut stream = Stream::default();
        let mut reader = Reader::new(&bytes, "token stream");
        let mut position = 0usize;
        for (n_tokens, text_len) in documents {
            stream.first_block.push(stream.blocks.len() as u32);
            let mut offset = 0u64;
            let mut left = n_tokens;
            while left > 0 {
                let n = left.min(BLOCK);
                stream.blocks.push(Block { at: reader.at() as u32, offset: offset as u32 });
                let mut glued = false;
                for _ in 0..n {
                    let number = reader.number()?;
                    let Some(entry) = seen.get_mut((number >> 1) as usize) else { return reader.fault() };
                    let expected = u32::from(entry.flags & SPACED != 0 && !glued);
                    let gap = if number & 1 == 1 { reader.number()? } else { expected };
                    entry.count += 1;
                    glued = entry.flags & GLUES != 0;
                    offset += u64::from(gap) + u64::from(entry.len);
                    if let Some(word) = words.get_mut(position / 64) {
                        *word |= u64::from(entry.flags & WORD) << (position % 64);
                    }
                    position += 1;
                }
                // A block cannot take it around the 64 bits, and it never falls.
                if offset > u64::from(text_len) {
                    return reader.fault();
                }
                left -= n;
            }
        }
        stream.first_block.push(stream.blocks.len() as u32);
        reader.end()?;
        stream.blocks.shrink_to_fit();
        let counts = seen.iter().map(|entry| entry.count).collect();
        Ok((Stream { bytes, ..stream }, counts, Bits::of(words)))
    }

    /// Bytes in memory.
    pub fn size(&self) -> usize {
        self.bytes.len() + size_of::<Block>() * self.blocks.len() + 4 * self.first_block.len()
    }
}

/// What reading needs of an entry, side by side, and how often it was seen.
struct Seen {
    len: u32,
    flags: u32,
    count: u32,
}

/// Flags of an entry: a word; one space usually stands before it; none stands behind it.
const WORD: u32 = 1;
const SPACED: u32 = 2;
const GLUES: u32 = 4;

impl Seen {
    fn new(lexicon: &Lexicon, (number, entry): (u32, &Entry)) -> Seen {
        let flag = |is: bool, flag: u32| if is { flag } else { 0 };
        let flags = flag(entry.kind.is_word(), WORD)
            | flag(entry.spaced, SPACED)
            | flag(entry.kind == Kind::Elided, GLUES);
        Seen { len: lexicon.forms.len_of(number), flags, count: 0 }
    }
}

/// Tokens one after the other: the entry and its bytes in the text.
#[derive(Clone)]
pub struct Walk<'a> {
    bytes: &'a [u8],
    lexicon: &'a Lexicon,
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
        let entry = number >> 1;
        let described = self.lexicon.entries[entry as usize];
        let gap = if number & 1 == 1 {
            get(self.bytes, &mut self.at)
        } else {
            u32::from(described.spaced && !self.glued)
        };
        self.glued = described.kind == Kind::Elided;
        let start = self.offset + gap;
        self.offset = start + self.lexicon.forms.len_of(entry);
        self.position += 1;
        Some((entry, Span::new(start, self.offset)))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end.saturating_sub(self.position) as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for Walk<'_> {}
