//! The structures of a document as a segment holds them: read from the bytes of its file when they are first asked for.

use super::bytes::{Reader, put};
use super::later::Later;
use crate::error::Error;
use crate::text::{Extent, Structures};
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

/// Structures that are here, or lie in a file.
#[derive(Clone, Default)]
pub struct Extents {
    here: OnceLock<Box<Structures>>,
    packed: Option<Packed>,
}

/// The structures of a document of so many tokens, as bytes of those of a segment.
#[derive(Clone)]
pub struct Packed {
    pub bytes: Arc<Later>,
    pub place: Range<u32>,
    pub n_tokens: u32,
}

impl Extents {
    pub fn packed(packed: Packed) -> Extents {
        Extents { here: OnceLock::new(), packed: Some(packed) }
    }

    /// Gives back the memory that was kept for more of them.
    pub fn shrink(&mut self) {
        if let Some(structures) = self.here.get_mut() {
            structures.shrink();
        }
    }

    /// Bytes in memory, without those of the file.
    pub fn size(&self) -> usize {
        self.here.get().map_or(0, |structures| {
            let Structures { paragraphs, sentences, headings, quotations, speech, marked } = &**structures;
            let lists = [paragraphs, sentences, headings, quotations, speech, marked];
            size_of::<Structures>() + lists.iter().map(|list| list.len()).sum::<usize>() * size_of::<Extent>()
        })
    }

    fn read(&self) -> Box<Structures> {
        let Some(Packed { bytes, place, n_tokens }) = &self.packed else { return Box::default() };
        let bytes = bytes.get(place.start as usize..place.end as usize).unwrap_or_default();
        // Only bytes that were made up to have the right checksum have none: they are one paragraph of one sentence.
        let plain = || {
            let whole = Vec::from_iter((*n_tokens > 0).then_some(Extent::new(0, *n_tokens)));
            Structures { paragraphs: whole.clone(), sentences: whole, ..Structures::default() }
        };
        Box::new(read(bytes, *n_tokens).unwrap_or_else(|_| plain()))
    }
}

impl Deref for Extents {
    type Target = Structures;

    #[inline]
    fn deref(&self) -> &Structures {
        self.here.get_or_init(|| self.read())
    }
}

impl From<Structures> for Extents {
    fn from(structures: Structures) -> Extents {
        Extents { here: Box::new(structures).into(), packed: None }
    }
}

impl PartialEq for Extents {
    fn eq(&self, other: &Extents) -> bool {
        **self == **other
    }
}

impl Eq for Extents {}

impl std::fmt::Debug for Extents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (**self).fmt(f)
    }
}

/// Appends the structures of a document.
pub fn write(bytes: &mut Vec<u8>, structures: &Structures) {
    let Structures { paragraphs, sentences, headings, quotations, speech, marked } = structures;
    for list in [paragraphs, sentences, headings, quotations, speech, marked] {
        put(bytes, list.len() as u32);
        let mut last = 0;
        for extent in list {
            put(bytes, extent.start - last);
            put(bytes, extent.len());
            last = extent.end;
        }
    }
}

/// Reads the structures of a document from bytes that nobody vouches for.
fn read(bytes: &[u8], n_tokens: u32) -> Result<Structures, Error> {
    let mut reader = Reader::new(bytes, "structures");
    let mut list = || {
        let n = reader.count(2)?;
        let mut extents = Vec::with_capacity(n);
        let mut last = 0u32;
        for _ in 0..n {
            let gap = reader.number()?;
            let len = reader.number()?;
            let start = last.checked_add(gap);
            let end = start.and_then(|start| start.checked_add(len));
            match (start, end) {
                (Some(start), Some(end)) if len > 0 && end <= n_tokens => {
                    extents.push(Extent::new(start, end));
                    last = end;
                }
                _ => return reader.fault(),
            }
        }
        Ok(extents)
    };
    let structures = Structures {
        paragraphs: list()?,
        sentences: list()?,
        headings: list()?,
        quotations: list()?,
        speech: list()?,
        marked: list()?,
    };
    // Paragraphs hold every token, and no sentence crosses the edge of one.
    let Structures { paragraphs, sentences, headings, .. } = &structures;
    let whole = |list: &[Extent]| {
        let mut end = 0;
        list.iter().all(|extent| std::mem::replace(&mut end, extent.end) == extent.start) && end == n_tokens
    };
    let is_paragraph = |heading: &Extent| paragraphs.binary_search(heading).is_ok();
    let mut edges = sentences.iter().map(|sentence| sentence.start);
    let mut starts_inside = |paragraph: &Extent| edges.any(|start| start == paragraph.start);
    let sound = whole(paragraphs)
        && whole(sentences)
        && headings.iter().all(is_paragraph)
        && paragraphs.iter().all(&mut starts_inside);
    reader.end()?;
    if sound { Ok(structures) } else { reader.fault() }
}
