//! A segment as one run of bytes: head, table of sections, sections.
//!
//! ```text
//! "FLRLGSEG" · version u32 · number of sections u32 · XXH3 of everything after this field u64
//! per section: name [u8; 4] · length u64
//! the sections, one after the other
//! ```
//!
//! Numbers of fixed width are little-endian, all others varints. Sections come in the order of `SECTIONS`;
//! sections of other names may follow and are passed over, so that a later version can add some. Bytes from
//! outside are hostile: everything is checked while it is read into plain structs, and a fault is an
//! `Error::Segment`.

mod structures;
mod words;

use super::bytes::{Bytes, Reader, put};
use super::postings::Postings;
use super::segment::{Segment, SegmentDocument};
use super::stream::Stream;
use crate::error::Error;
use crate::text::Language;
use std::ops::Range;
use structures::{read_structures, write_structures};
use words::{
    read_entries, read_folds, read_lemmas, read_strings, write_entries, write_folds, write_lemmas,
    write_strings,
};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

const MAGIC: &[u8; 8] = b"FLRLGSEG";
const VERSION: u32 = 4;
/// Bytes before the checksum, and before the table.
const HEAD: usize = 16;
const TABLE: usize = HEAD + 8;

/// The sections that every segment has.
const SECTIONS: [&[u8; 4]; 8] = [b"docs", b"form", b"fold", b"entr", b"lemm", b"tokn", b"post", b"strc"];

impl Segment {
    /// Writes the segment; equal segments give equal bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let sections = self.sections();
        let mut table = Vec::new();
        for (name, section) in &sections {
            table.extend_from_slice(*name);
            table.extend_from_slice(&(section.len() as u64).to_le_bytes());
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&(sections.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&[0; 8]);
        bytes.extend_from_slice(&table);
        sections.iter().for_each(|(_, section)| bytes.extend_from_slice(section));
        seal(&mut bytes);
        bytes
    }

    /// How many bytes each section of the file takes, in its order.
    pub fn section_sizes(&self) -> Vec<(&'static str, usize)> {
        let sized = |(name, section): (&'static [u8; 4], Vec<u8>)| {
            (std::str::from_utf8(name).expect("names are ASCII"), section.len())
        };
        self.sections().into_iter().map(sized).collect()
    }

    fn sections(&self) -> Vec<(&'static [u8; 4], Vec<u8>)> {
        let contents = [
            write_documents(&self.documents),
            write_strings(&self.lexicon.forms),
            write_folds(&self.lexicon.folds.keys),
            write_entries(&self.lexicon),
            write_lemmas(&self.lexicon),
            self.stream.bytes().to_vec(),
            self.postings.write(),
            write_structures(&self.documents),
        ];
        SECTIONS.into_iter().zip(contents).collect()
    }

    /// Reads a segment that `to_bytes` wrote.
    ///
    /// # Errors
    /// `Error::Segment` when the bytes are of another kind or version, were cut or altered, or contradict
    /// themselves. Whether they belong to some texts is for [`Segment::is_of`] and [`Segment::fits`] to say.
    pub fn from_bytes<B: Bytes + ?Sized>(bytes: &B) -> Result<Segment, Error> {
        Segment::read(bytes, true)
    }

    /// The same of bytes whose integrity is vouched for by a larger file around them; what they say is checked all the
    /// same.
    ///
    /// # Errors
    /// As those of `from_bytes`.
    pub fn from_sealed<B: Bytes + ?Sized>(bytes: &B) -> Result<Segment, Error> {
        Segment::read(bytes, false)
    }

    fn read<B: Bytes + ?Sized>(bytes: &B, sum: bool) -> Result<Segment, Error> {
        let fault = |what: &str| Err(Error::Segment(what.to_owned()));
        let head = bytes.read(0..TABLE.min(bytes.len()));
        let mut reader = Reader::new(&head, "head");
        if reader.take(8)? != MAGIC {
            return fault("not an index of this program");
        }
        if reader.u32()? != VERSION {
            return fault("of another version");
        }
        let n_sections = reader.u32()? as usize;
        let checksum = reader.u64()?;
        if sum && self::checksum(&bytes.read(TABLE..bytes.len())) != checksum {
            return fault("altered or cut short");
        }
        let first = n_sections.checked_mul(12).and_then(|len| len.checked_add(TABLE));
        let Some(mut start) = first.filter(|first| *first <= bytes.len()) else {
            return fault("table of sections");
        };
        let table = bytes.read(TABLE..start);
        let mut table = Reader::new(&table, "table of sections");
        let mut places: Vec<Range<usize>> = Vec::with_capacity(SECTIONS.len());
        for number in 0..n_sections {
            let name = table.take(4)?;
            let len = usize::try_from(table.u64()?).ok();
            let end = len.and_then(|len| start.checked_add(len)).filter(|end| *end <= bytes.len());
            let Some(end) = end else { return table.fault() };
            match SECTIONS.get(number) {
                Some(required) if name != *required => return table.fault(),
                Some(_) => places.push(start..end),
                None => {}
            }
            start = end;
        }
        let Ok(places) = <[Range<usize>; SECTIONS.len()]>::try_from(places) else {
            return fault("a section is missing");
        };
        if start != bytes.len() {
            return table.fault();
        }
        let [documents, forms, folds, entries, lemmas, stream, postings, structures] = places;
        let documents = read_documents(&bytes.read(documents))?;
        let forms = read_strings(&bytes.read(forms), "forms")?;
        let folds = read_folds(&bytes.read(folds), 8 * forms.size() + 64)?;
        let mut lexicon = read_entries(&bytes.read(entries), forms, folds)?;
        read_lemmas(&bytes.read(lemmas), &mut lexicon)?;
        let sizes = documents.iter().map(|document| (document.n_tokens, document.len));
        let (stream, counts, words) = Stream::read(bytes.read(stream).into_owned(), &lexicon, sizes)?;
        let n_tokens = documents.last().map_or(0, |last| last.first + last.n_tokens);
        let postings = Postings::read(bytes.read(postings).into_owned(), &lexicon, &counts, n_tokens)?;
        let documents = read_structures(&bytes.read(structures), documents)?;
        Ok(Segment::new(lexicon, documents, stream, postings, words))
    }
}

/// The checksum of a run of bytes, as the files of the engine have it.
pub fn checksum(bytes: &[u8]) -> u64 {
    xxh3_64(bytes)
}

/// The same of bytes that come piece by piece.
#[derive(Clone, Default)]
pub struct Checksum(Xxh3);

impl Checksum {
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub fn sum(&self) -> u64 {
        self.0.digest()
    }
}

/// Writes the checksum of a whole file into its head.
fn seal(bytes: &mut [u8]) {
    let checksum = checksum(&bytes[TABLE..]);
    bytes[HEAD..TABLE].copy_from_slice(&checksum.to_le_bytes());
}

fn write_documents(documents: &[SegmentDocument]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, documents.len() as u32);
    for document in documents {
        put(&mut bytes, document.len);
        bytes.extend_from_slice(&document.hash.to_le_bytes());
        put(&mut bytes, document.n_tokens);
        bytes.push((document.language as u8) << 1 | u8::from(document.guessed));
    }
    bytes
}

fn read_documents(bytes: &[u8]) -> Result<Vec<SegmentDocument>, Error> {
    let mut reader = Reader::new(bytes, "documents");
    let n_documents = reader.count(11)?;
    let mut documents = Vec::with_capacity(n_documents);
    let mut first = 0u32;
    for _ in 0..n_documents {
        let len = reader.number()?;
        let hash = reader.u64()?;
        let n_tokens = reader.number()?;
        let code = reader.byte()?;
        let Some(&language) = Language::ALL.get(usize::from(code >> 1)) else { return reader.fault() };
        let guessed = code & 1 == 1;
        documents.push(SegmentDocument {
            len,
            hash,
            first,
            n_tokens,
            language,
            guessed,
            ..Default::default()
        });
        match first.checked_add(n_tokens) {
            Some(next) => first = next,
            None => return reader.fault(),
        }
    }
    reader.end()?;
    Ok(documents)
}
