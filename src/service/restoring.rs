//! A saved corpus that is being read: in steps, into the place of the present one at the very end.
//!
//! Bytes from outside are hostile: what was cut, altered or does not fit together is refused with the reason. They stay
//! where they are and are read twice, once for their checksum and once, piece by piece, into what is made of them, so that
//! they never stand in memory beside it.

use super::Session;
use super::saved::{HEAD, Head, MAGIC, VERSION};
use crate::engine::analysis::summary::summary;
use crate::engine::corpus::{Corpus, Document, Placed};
use crate::engine::error::{Error, Refusal};
use crate::engine::index::file::{Checksum, checksum};
use crate::engine::index::{Bytes, Part, Segment};
use crate::engine::job::Step;
use crate::protocol::Answer;
use crate::protocol::attached::Attached;
use std::ops::Range;

/// Bytes that are read at once for the checksum, and about so many of texts: few enough to stay in a processor's cache.
const PIECE: usize = 512 << 10;

pub struct Restoring {
    bytes: Attached,
    /// How far the bytes were read, of about twice their length.
    done: usize,
    stage: Stage,
}

enum Stage {
    Beginning,
    Summing { head: Head, start: usize, at: usize, sum: Box<Checksum>, wanted: u64 },
    Reading(Box<Reading>),
}

/// What was read of the corpus.
struct Reading {
    left: std::vec::IntoIter<(Document, u32, Placed)>,
    documents: Vec<(Document, Placed)>,
    lens: std::vec::IntoIter<u32>,
    segments: Vec<Segment>,
    /// Where the next text or segment begins.
    at: usize,
}

impl Restoring {
    pub fn new(bytes: Attached) -> Restoring {
        Restoring { bytes, done: 0, stage: Stage::Beginning }
    }

    /// Reads on; at the end the corpus is that of the bytes.
    ///
    /// # Errors
    /// `Error::Saved`; the corpus is as it was.
    pub fn step(&mut self, session: &mut Session, _units: usize) -> Result<Step<Answer>, Error> {
        let bytes = self.bytes.bytes();
        match &mut self.stage {
            Stage::Beginning => self.stage = begin(bytes)?,
            Stage::Summing { head, start, at, sum, wanted } => {
                let end = bytes.len().min(*at + PIECE);
                sum.add(&bytes.read(*at..end));
                self.done += end - *at;
                *at = end;
                if end == bytes.len() {
                    if sum.sum() != *wanted {
                        return Err(Error::Saved(Refusal::Altered));
                    }
                    let head = std::mem::replace(head, Head { documents: Vec::new(), segments: Vec::new() });
                    self.stage = Stage::Reading(Box::new(Reading {
                        documents: Vec::with_capacity(head.documents.len()),
                        segments: Vec::with_capacity(head.segments.len()),
                        left: head.documents.into_iter(),
                        lens: head.segments.into_iter(),
                        at: *start,
                    }));
                }
            }
            Stage::Reading(reading) => {
                let before = reading.at;
                if !reading.texts(bytes)? && !reading.segment(bytes)? {
                    reading.finish(session, bytes.len())?;
                    return Ok(Step::Done(Answer::Restore(summary(&session.corpus))));
                }
                self.done += reading.at - before;
            }
        }
        // In kilobytes, so that any file can be told.
        let kilobytes = |bytes: usize| (bytes >> 10) as u32;
        Ok(Step::Working { done: kilobytes(self.done), total: kilobytes(2 * bytes.len()), partial: None })
    }
}

fn fault(what: &str) -> Error {
    Error::Saved(Refusal::Contradictory(what.to_owned()))
}

/// Reads what stands before the texts.
fn begin(bytes: &dyn Bytes) -> Result<Stage, Error> {
    let refuse = |refusal| Err(Error::Saved(refusal));
    let first = bytes.read(0..HEAD.min(bytes.len()));
    if !first.starts_with(&MAGIC[..first.len().clamp(1, MAGIC.len())]) {
        return refuse(Refusal::Foreign);
    }
    let long = |at: usize| {
        let field = first.get(at..at + 8).and_then(|field| field.try_into().ok());
        field.map(u64::from_le_bytes).ok_or(Error::Saved(Refusal::Short))
    };
    let second = long(8)?;
    if second as u32 != VERSION {
        return refuse(Refusal::Version);
    }
    let (len, whole, sum, wanted) = ((second >> 32) as usize, long(16)?, long(24)?, long(32)?);
    if (bytes.len() as u64) < whole {
        return refuse(Refusal::Short);
    }
    let start = len.checked_add(HEAD).filter(|start| *start <= bytes.len());
    let (Some(start), true) = (start, bytes.len() as u64 == whole) else {
        return refuse(Refusal::Altered);
    };
    let head = bytes.read(HEAD..start);
    if checksum(&head) != sum {
        return refuse(Refusal::Altered);
    }
    let head = postcard::from_bytes(&head).map_err(|_| fault("its head cannot be read"))?;
    Ok(Stage::Summing { head, start, at: start, sum: Box::default(), wanted })
}

impl Reading {
    /// The place of the next so many bytes.
    fn place(&mut self, len: usize, bytes: &dyn Bytes) -> Result<Range<usize>, Error> {
        let end = self.at.checked_add(len).filter(|end| *end <= bytes.len());
        let end = end.ok_or_else(|| fault("something is missing"))?;
        Ok(std::mem::replace(&mut self.at, end)..end)
    }

    /// Reads some texts; false when all are read.
    fn texts(&mut self, bytes: &dyn Bytes) -> Result<bool, Error> {
        let coming = self.left.as_slice();
        let mut len = 0usize;
        let mut n = 0;
        while n < coming.len() && len < PIECE {
            len = len.saturating_add(coming[n].1 as usize);
            n += 1;
        }
        let piece = bytes.read(self.place(len, bytes)?);
        let mut rest = &piece[..];
        for (document, len, placed) in self.left.by_ref().take(n) {
            let (text, left) = rest.split_at_checked(len as usize).ok_or_else(|| fault("a text is cut"))?;
            let text = std::str::from_utf8(text).map_err(|_| fault("a text is no text"))?.to_owned();
            self.documents.push((Document { text, ..document }, placed));
            rest = left;
        }
        Ok(n > 0)
    }

    /// Reads a segment; false when all are read.
    fn segment(&mut self, bytes: &dyn Bytes) -> Result<bool, Error> {
        let Some(len) = self.lens.next() else { return Ok(false) };
        let place = self.place(len as usize, bytes)?;
        let part = Part::new(bytes, place).ok_or_else(|| fault("a segment is cut"))?;
        self.segments.push(Segment::from_sealed(&part).map_err(|error| fault(&error.to_string()))?);
        Ok(true)
    }

    fn finish(&mut self, session: &mut Session, len: usize) -> Result<(), Error> {
        if self.at != len {
            return Err(fault("something is left over"));
        }
        let variants = session.corpus.variants().to_vec();
        let (documents, segments) = (std::mem::take(&mut self.documents), std::mem::take(&mut self.segments));
        let decisions = session.corpus.decisions().clone();
        let corpus = Corpus::assemble(variants, decisions, documents, segments);
        let corpus = corpus.ok_or_else(|| fault("its texts and its index do not belong together"))?;
        session.forget();
        session.corpus = corpus;
        session.recount();
        Ok(())
    }
}
