//! Postings of a file: lists that are looked through when they are first read.
//!
//! Going through all lists takes as long as everything else that a restored corpus waits for, and a search reads a few.
//! Nobody vouches for them: a list that could lead outside of the segment, or whose blocks are not where they are said to
//! be, makes all lists of its segment empty from then on.

use super::block::{self, LEN};
use super::{End, PADDING, Postings, SHORT};
use crate::error::Error;
use crate::index::bytes::{Reader, put_all};
use crate::index::later::Later;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

/// Which lists were looked through, of those of a segment of so many tokens.
#[derive(Debug, Default)]
pub struct Unread {
    /// One bit each; none at all where the lists were made here.
    seen: Vec<AtomicU64>,
    faulty: AtomicBool,
    n_tokens: u32,
}

impl Unread {
    fn of(n_lists: usize, n_tokens: u32) -> Unread {
        let seen = (0..n_lists.div_ceil(64)).map(|_| AtomicU64::new(0)).collect();
        Unread { seen, faulty: AtomicBool::new(false), n_tokens }
    }

    pub fn size(&self) -> usize {
        8 * self.seen.len()
    }

    pub fn is_of_file(&self) -> bool {
        !self.seen.is_empty()
    }

    pub fn is_faulty(&self) -> bool {
        self.faulty.load(Relaxed)
    }
}

impl Clone for Unread {
    fn clone(&self) -> Unread {
        Unread::of(64 * self.seen.len(), self.n_tokens)
    }
}

/// What was read so far says nothing of the lists.
impl PartialEq for Unread {
    fn eq(&self, _: &Unread) -> bool {
        true
    }
}

impl Eq for Unread {}

impl Postings {
    /// The section of the file: the lists, one after the other.
    pub fn write(&self) -> Vec<u8> {
        self.bytes[..self.bytes.len() - PADDING].to_vec()
    }

    /// The section that says where they begin and where their blocks end.
    pub fn write_places(&self) -> Vec<u8> {
        let mut bytes =
            Vec::with_capacity(4 * (self.starts.len() + self.first_end.len()) + 8 * self.ends.len());
        put_all(&mut bytes, self.starts.iter().copied());
        put_all(&mut bytes, [self.first_end.len() as u32].into_iter().chain(self.first_end.iter().copied()));
        put_all(&mut bytes, self.ends.iter().flat_map(|end| [end.last, end.at]));
        bytes
    }

    /// The lists of a file, `len` bytes that are read when they are needed, one for each entry of a segment.
    pub fn of_file(
        (whole, len): (impl FnOnce(usize) -> Later, usize),
        places: &[u8],
        n_entries: usize,
        n_tokens: u32,
    ) -> Result<Postings, Error> {
        let mut reader = Reader::new(places, "places of postings");
        let starts = reader.numbers(n_entries.saturating_add(1))?;
        let n_first = reader.numbers(1)?[0] as usize;
        let first_end = reader.numbers(n_first)?;
        let n_ends = first_end.last().map_or(0, |last| *last as usize);
        let ends = reader.numbers(n_ends.saturating_mul(2))?;
        let ends = ends.as_chunks::<2>().0.iter().map(|&[last, at]| End { last, at }).collect();
        if n_first > n_entries + 1
            || !starts.is_sorted()
            || !first_end.is_sorted()
            || starts.last().is_none_or(|end| *end as usize != len)
        {
            return reader.fault();
        }
        reader.end()?;
        Ok(Postings {
            bytes: whole(PADDING),
            starts,
            ends,
            first_end,
            unread: Unread::of(n_entries, n_tokens),
        })
    }

    /// How many positions a list has that was looked through; none where that shows a fault.
    #[inline]
    pub(super) fn sound(&self, entry: u32) -> u32 {
        if let Some(seen) = self.unread.seen.get(entry as usize / 64) {
            let bit = 1 << (entry % 64);
            if seen.load(Relaxed) & bit == 0 {
                if self.look_through(entry).is_err() {
                    self.unread.faulty.store(true, Relaxed);
                }
                seen.fetch_or(bit, Relaxed);
            }
        }
        self.count(entry)
    }

    #[cold]
    fn look_through(&self, entry: u32) -> Result<(), Error> {
        let (start, end) = (self.starts[entry as usize] as usize, self.starts[entry as usize + 1] as usize);
        let list = self.bytes.get(start..end + PADDING).unwrap_or_default();
        let mut reader = Reader::new(&list[..list.len().saturating_sub(PADDING)], "postings");
        let n_tokens = self.unread.n_tokens;
        let n = reader.number()?;
        let ends = self.ends_of(entry);
        let n_blocks = if n > LEN { n.div_ceil(LEN) } else { 0 };
        if n > n_tokens || ends.len() != n_blocks as usize {
            return reader.fault();
        }
        if n < SHORT {
            let mut last = 0u32;
            for number in 0..n {
                let step = reader.number()?;
                match last.checked_add(step) {
                    Some(position) if position < n_tokens && (step > 0 || number == 0) => last = position,
                    _ => return reader.fault(),
                }
            }
            return reader.end();
        }
        let mut base = 0;
        for number in 0..n.div_ceil(LEN) {
            let in_block = LEN.min(n - number * LEN);
            base = block::check(list, &mut reader, base, in_block, n_tokens)? + 1;
            let here = End { last: base - 1, at: (start + reader.at()) as u32 };
            if n > LEN && ends[number as usize] != here {
                return reader.fault();
            }
        }
        reader.end()
    }
}
