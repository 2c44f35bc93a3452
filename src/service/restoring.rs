//! A saved corpus that is being read: in steps, into the place of the present one at the very end.
//!
//! Bytes from outside are hostile: what was cut, altered or does not fit together is refused with the reason. They stay
//! where they are and are read twice, once for their checksum and once into what is made of them, piece by piece and most of
//! them only when somebody asks for it: texts, token streams, postings, structures.

use super::Session;
use super::saved::{HEAD, Head, MAGIC, VERSION, digest};
use crate::engine::analysis::summary::summary;
use crate::engine::corpus::{Corpus, Document, Place, Placed};
use crate::engine::error::{Error, Refusal};
use crate::engine::index::file::{Checksum, checksum};
use crate::engine::index::{Bytes, Segment};
use crate::engine::job::Step;
use crate::protocol::Answer;
use crate::protocol::attached::Attached;
use std::ops::Range;
use std::sync::Arc;

/// Bytes that are read at once for the checksum: few enough to stay in a processor's cache.
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
    documents: Vec<(Document, Place, Placed)>,
    lens: std::vec::IntoIter<u32>,
    segments: Vec<Segment>,
    types: (u64, u64),
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
            Stage::Beginning => self.stage = begin(&**bytes)?,
            Stage::Summing { head, start, at, sum, wanted } => {
                let end = bytes.len().min(*at + PIECE);
                sum.add(&bytes.read(*at..end));
                self.done += end - *at;
                *at = end;
                if end == bytes.len() {
                    if sum.sum() != *wanted {
                        return Err(Error::Saved(Refusal::Altered));
                    }
                    let head = std::mem::take(head);
                    self.stage = Stage::Reading(Box::new(Reading::of(head, *start, bytes)?));
                }
            }
            Stage::Reading(reading) => {
                if !reading.segment(bytes)? {
                    reading.finish(session, bytes.len())?;
                    return Ok(Step::Done(Answer::Restore(summary(&session.corpus))));
                }
                self.done = bytes.len() + reading.at;
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
    /// Finds the texts, which stay where they are.
    fn of(head: Head, start: usize, bytes: &Arc<dyn Bytes>) -> Result<Reading, Error> {
        let documents = Vec::with_capacity(head.documents.len());
        let lens = head.segments.into_iter();
        let mut reading = Reading { documents, lens, segments: Vec::new(), types: head.types, at: start };
        for (document, len, opening, placed) in head.documents {
            let range = reading.place(len as usize, &**bytes)?;
            let place = Place { bytes: bytes.clone(), range, opening: opening.into() };
            reading.documents.push((document, place, placed));
        }
        Ok(reading)
    }

    /// The place of the next so many bytes.
    fn place(&mut self, len: usize, bytes: &dyn Bytes) -> Result<Range<usize>, Error> {
        let end = self.at.checked_add(len).filter(|end| *end <= bytes.len());
        let end = end.ok_or_else(|| fault("something is missing"))?;
        Ok(std::mem::replace(&mut self.at, end)..end)
    }

    /// Reads a segment; false when all are read.
    fn segment(&mut self, bytes: &Arc<dyn Bytes>) -> Result<bool, Error> {
        let Some(len) = self.lens.next() else { return Ok(false) };
        let place = self.place(len as usize, &**bytes)?;
        self.segments.push(Segment::from_sealed(bytes, place).map_err(|error| fault(&error.to_string()))?);
        Ok(true)
    }

    fn finish(&mut self, session: &mut Session, len: usize) -> Result<(), Error> {
        if self.at != len {
            return Err(fault("something is left over"));
        }
        let variants = session.corpus.variants().to_vec();
        let (documents, segments) = (std::mem::take(&mut self.documents), std::mem::take(&mut self.segments));
        let decisions = session.corpus.decisions().clone();
        let (counted, types) = self.types;
        let is_counted = digest(&decisions) == counted;
        let corpus = Corpus::assemble(variants, decisions, documents, segments);
        let corpus = corpus.ok_or_else(|| fault("its texts and its index do not belong together"))?;
        if is_counted {
            corpus.know_types(corpus.layer(), types);
        }
        session.forget();
        session.corpus = corpus;
        session.recount();
        Ok(())
    }
}
