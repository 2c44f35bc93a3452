//! The structures of a segment's file: paragraphs, sentences, headings, quotations.

use crate::error::Error;
use crate::index::bytes::{Reader, put};
use crate::index::segment::SegmentDocument;
use crate::text::{Extent, Structures};

pub(super) fn write_structures(documents: &[SegmentDocument]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for document in documents {
        let Structures { paragraphs, sentences, headings, quotations, speech, marked } = &document.structures;
        for list in [paragraphs, sentences, headings, quotations, speech, marked] {
            put(&mut bytes, list.len() as u32);
            let mut last = 0;
            for extent in list {
                put(&mut bytes, extent.start - last);
                put(&mut bytes, extent.len());
                last = extent.end;
            }
        }
    }
    bytes
}

pub(super) fn read_structures(
    bytes: &[u8],
    mut documents: Vec<SegmentDocument>,
) -> Result<Vec<SegmentDocument>, Error> {
    let mut reader = Reader::new(bytes, "structures");
    for document in &mut documents {
        let mut list = || {
            let mut extents = Vec::with_capacity(reader.count(2)?);
            let mut last = 0u32;
            for _ in 0..extents.capacity() {
                let gap = reader.number()?;
                let len = reader.number()?;
                let start = last.checked_add(gap);
                let end = start.and_then(|start| start.checked_add(len));
                match (start, end) {
                    (Some(start), Some(end)) if len > 0 && end <= document.n_tokens => {
                        extents.push(Extent::new(start, end));
                        last = end;
                    }
                    _ => return reader.fault(),
                }
            }
            Ok(extents)
        };
        document.structures = Structures {
            paragraphs: list()?,
            sentences: list()?,
            headings: list()?,
            quotations: list()?,
            speech: list()?,
            marked: list()?,
        };
        // Paragraphs hold every token, and no sentence crosses the edge of one.
        let Structures { paragraphs, sentences, headings, .. } = &document.structures;
        let whole = |list: &[Extent]| {
            let mut end = 0;
            list.iter().all(|extent| std::mem::replace(&mut end, extent.end) == extent.start)
                && end == document.n_tokens
        };
        let is_paragraph = |heading: &Extent| paragraphs.binary_search(heading).is_ok();
        let mut edges = sentences.iter().map(|sentence| sentence.start);
        let mut starts_inside = |paragraph: &Extent| edges.any(|start| start == paragraph.start);
        let sound = whole(paragraphs)
            && whole(sentences)
            && headings.iter().all(is_paragraph)
            && paragraphs.iter().all(&mut starts_inside);
        if !sound {
            return reader.fault();
        }
    }
    reader.end()?;
    Ok(documents)
}
