//! A corpus as one run of bytes, and back: nothing is indexed again.
//!
//! ```text
//! "FLRLCORP" · version u32 · length of the head u32 · length of everything u64 · XXH3 of all that follows u64
//! head: what is known of each text and where it is indexed, lengths of the segments (postcard)
//! the texts, one after the other · the segments, each a file of its own (engine/index/file.rs)
//! ```
//!
//! Bytes from outside are hostile: what was cut, altered or does not fit together is refused with the reason.

use super::Session;
use crate::engine::corpus::{Corpus, Document, Placed};
use crate::engine::error::{Error, Refusal};
use crate::engine::index::Segment;
use crate::engine::index::file::checksum;
use crate::protocol::blob::Blob;
use crate::protocol::corpus::MemoryAnswer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const MAGIC: &[u8; 8] = b"FLRLCORP";
const VERSION: u32 = 2;
/// Bytes before the length, before the checksum, and before the head.
const LEN: usize = 16;
const SUM: usize = LEN + 8;
const HEAD: usize = SUM + 8;

#[derive(Serialize, Deserialize)]
struct Head {
    /// Documents without their texts, the lengths of these in bytes, and where they are indexed.
    documents: Vec<(Document, u32, Placed)>,
    segments: Vec<u32>,
}

impl Session {
    pub(super) fn save(&self) -> Blob {
        let corpus = &self.corpus;
        let documents = 0..corpus.n_documents();
        let without_text = |number: u32| {
            let Document {
                id,
                title,
                outlet,
                date,
                language,
                columns,
                file,
                text,
                set_aside,
                warnings,
                found,
            } = corpus.document(number);
            let document = Document {
                id: id.clone(),
                title: title.clone(),
                outlet: outlet.clone(),
                date: date.clone(),
                language: language.clone(),
                columns: columns.clone(),
                file: file.clone(),
                text: String::new(),
                set_aside: set_aside.clone(),
                warnings: warnings.clone(),
                found: found.clone(),
            };
            (document, text.len() as u32, corpus.placed(number))
        };
        let segments: Vec<Vec<u8>> = corpus.segments().iter().map(|held| held.segment.to_bytes()).collect();
        let head = Head {
            documents: documents.clone().map(without_text).collect(),
            segments: segments.iter().map(|segment| segment.len() as u32).collect(),
        };
        let head = postcard::to_allocvec(&head).expect("plain data, which postcard always encodes");
        let texts = documents.clone().map(|number| corpus.document(number).text.len()).sum::<usize>();
        let indexes = segments.iter().map(Vec::len).sum::<usize>();
        let mut bytes = Vec::with_capacity(HEAD + head.len() + texts + indexes);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&(head.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&[0; 16]);
        bytes.extend_from_slice(&head);
        documents.for_each(|number| bytes.extend_from_slice(corpus.document(number).text.as_bytes()));
        segments.iter().for_each(|segment| bytes.extend_from_slice(segment));
        let sum = checksum(&bytes[HEAD..]);
        let len = bytes.len() as u64;
        bytes[LEN..SUM].copy_from_slice(&len.to_le_bytes());
        bytes[SUM..HEAD].copy_from_slice(&sum.to_le_bytes());
        Blob(bytes)
    }

    /// Puts a saved corpus in the place of the present one, which stays when the bytes cannot be used.
    pub(super) fn restore(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let (documents, segments) = read(bytes)?;
        let variants = self.corpus.variants().to_vec();
        let corpus = Corpus::assemble(variants, documents, segments);
        let mut corpus = corpus.ok_or_else(|| fault("its texts and its index do not belong together"))?;
        corpus.decide(self.corpus.decisions().clone());
        self.forget();
        self.corpus = corpus;
        self.recount();
        Ok(())
    }

    pub(super) fn memory(&self) -> MemoryAnswer {
        let corpus = &self.corpus;
        let texts = (0..corpus.n_documents()).map(|number| corpus.document(number).text.len() as u64).sum();
        let mut index: BTreeMap<&str, u64> = BTreeMap::new();
        for (part, bytes) in corpus.segments().iter().flat_map(|held| held.memory_sizes()) {
            *index.entry(part).or_default() += bytes as u64;
        }
        let index = index.into_iter().map(|(part, bytes)| (part.to_owned(), bytes)).collect();
        MemoryAnswer { linear: (self.linear_memory)(), texts, index }
    }
}

fn fault(what: &str) -> Error {
    Error::Saved(Refusal::Contradictory(what.to_owned()))
}

type Parts = (Vec<(Document, Placed)>, Vec<Segment>);

fn read(bytes: &[u8]) -> Result<Parts, Error> {
    let refuse = |refusal| Err(Error::Saved(refusal));
    let number = |at: usize| {
        let field = bytes.get(at..at + 4).and_then(|field| field.try_into().ok());
        field.map(u32::from_le_bytes).ok_or(Error::Saved(Refusal::Short))
    };
    let long = |at: usize| Ok::<u64, Error>(u64::from(number(at)?) | u64::from(number(at + 4)?) << 32);
    if !bytes.starts_with(&MAGIC[..bytes.len().clamp(1, MAGIC.len())]) {
        return refuse(Refusal::Foreign);
    }
    if number(8)? != VERSION {
        return refuse(Refusal::Version);
    }
    let (len, whole, sum) = (number(12)? as usize, long(LEN)?, long(SUM)?);
    let rest = &bytes[HEAD..];
    if (bytes.len() as u64) < whole {
        return refuse(Refusal::Short);
    }
    if bytes.len() as u64 > whole || checksum(rest) != sum {
        return refuse(Refusal::Altered);
    }
    let (head, mut rest) = rest.split_at_checked(len).ok_or_else(|| fault("its head is too short"))?;
    let head: Head = postcard::from_bytes(head).map_err(|_| fault("its head cannot be read"))?;
    let mut take = |len: u32| {
        let (taken, left) =
            rest.split_at_checked(len as usize).ok_or_else(|| fault("something is missing"))?;
        rest = left;
        Ok::<&[u8], Error>(taken)
    };
    let mut documents = Vec::with_capacity(head.documents.len());
    for (document, len, placed) in head.documents {
        let text = std::str::from_utf8(take(len)?).map_err(|_| fault("a text is no text"))?.to_owned();
        documents.push((Document { text, ..document }, placed));
    }
    let mut segments = Vec::with_capacity(head.segments.len());
    for len in head.segments {
        segments.push(Segment::from_bytes(take(len)?).map_err(|error| fault(&error.to_string()))?);
    }
    if rest.is_empty() { Ok((documents, segments)) } else { Err(fault("something is left over")) }
}
