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
//! outside are hostile: what is read into plain structs is checked, and a fault is an `Error::Segment`; the token
//! stream, the postings and the structures stay where they are until they are needed, and whatever they say then leads
//! to no place outside of a list.

mod words;

use super::bits::Bits;
use super::bytes::{Bytes, Part, Reader, put};
use super::extents::{self, Extents, Packed};
use super::later::Later;
use super::postings::Postings;
use super::segment::{Segment, SegmentDocument};
use super::stream::Stream;
use crate::error::Error;
use crate::text::Language;
use std::ops::Range;
use std::sync::Arc;
use words::{
    read_entries, read_folds, read_lemmas, read_strings, write_entries, write_folds, write_lemmas,
    write_strings,
};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

const MAGIC: &[u8; 8] = b"FLRLGSEG";
const VERSION: u32 = 5;
/// Bytes before the checksum, and before the table.
const HEAD: usize = 16;
const TABLE: usize = HEAD + 8;

/// The sections that every segment has.
const SECTIONS: [&[u8; 4]; 11] =
    [b"docs", b"form", b"fold", b"entr", b"lemm", b"bits", b"blks", b"lsts", b"tokn", b"post", b"strc"];

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
        let mut structures = Vec::new();
        let packed = |document: &SegmentDocument| {
            let before = structures.len();
            extents::write(&mut structures, &document.structures);
            (structures.len() - before) as u32
        };
        let lens: Vec<u32> = self.documents.iter().map(packed).collect();
        let contents = [
            write_documents(&self.documents, &lens),
            write_strings(&self.lexicon.forms),
            write_folds(&self.lexicon.folds.keys),
            write_entries(&self.lexicon),
            write_lemmas(&self.lexicon),
            [&self.words, &self.paragraphs].map(Bits::write).concat(),
            self.stream.write_blocks(),
            self.postings.write_places(),
            self.stream.bytes().to_vec(),
            self.postings.write(),
            structures,
        ];
        SECTIONS.into_iter().zip(contents).collect()
    }

    /// Reads a segment that `to_bytes` wrote.
    ///
    /// # Errors
    /// `Error::Segment` when the bytes are of another kind or version, were cut or altered, or contradict
    /// themselves. Whether they belong to some texts is for [`Segment::is_of`] and [`Segment::fits`] to say.
    pub fn from_bytes(bytes: &[u8]) -> Result<Segment, Error> {
        let whole: Arc<dyn Bytes> = Arc::new(bytes.to_vec());
        let place = 0..bytes.len();
        Segment::read(&whole, place, true)
    }

    /// The same of a range of bytes whose integrity is vouched for by the larger file around them. What a first answer
    /// does not need is read from them later.
    ///
    /// # Errors
    /// As those of `from_bytes`.
    pub fn from_sealed(whole: &Arc<dyn Bytes>, place: Range<usize>) -> Result<Segment, Error> {
        Segment::read(whole, place, false)
    }

    fn read(whole: &Arc<dyn Bytes>, place: Range<usize>, sum: bool) -> Result<Segment, Error> {
        let fault = |what: &str| Err(Error::Segment(what.to_owned()));
        let begin = place.start;
        let Some(bytes) = Part::new(&**whole, place) else { return fault("cut short") };
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
        // Bytes that no larger file holds are not kept for later beside what was read of them.
        let later = |place: &Range<usize>, padding| {
            let mut later = Later::of(whole.clone(), begin + place.start..begin + place.end, padding);
            if sum { Later::from(std::mem::take(later.own())) } else { later }
        };
        let [documents, forms, folds, entries, lemmas, bits, blocks, lists, stream, postings, structures] =
            places;
        let packed = (Arc::new(later(&structures, 0)), structures.len());
        let documents = read_documents(&bytes.read(documents), packed)?;
        let forms = read_strings(&bytes.read(forms), "forms")?;
        let folds = read_folds(&bytes.read(folds), 8 * forms.size() + 64)?;
        let mut lexicon = read_entries(&bytes.read(entries), forms, folds)?;
        read_lemmas(&bytes.read(lemmas), &mut lexicon)?;
        let n_tokens = documents.last().map_or(0, |last| last.first + last.n_tokens);
        let bits = bytes.read(bits);
        let (words, paragraphs) = bits.split_at(bits.len() / 2);
        let (Some(words), Some(paragraphs)) = (Bits::read(words, n_tokens), Bits::read(paragraphs, n_tokens))
        else {
            return fault("which tokens are words");
        };
        let counts = documents.iter().map(|document| document.n_tokens);
        let stream = Stream::of_file(later(&stream, 0), &bytes.read(blocks), &lexicon, counts)?;
        let lists = bytes.read(lists);
        let n_entries = lexicon.len();
        let len = postings.len();
        let postings = |padding| later(&postings, padding);
        let postings = Postings::of_file((postings, len), &lists, n_entries, n_tokens)?;
        Ok(Segment::new(lexicon, documents, stream, postings, (words, paragraphs)))
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

/// Of each document what is known of it, and how many bytes its structures take.
fn write_documents(documents: &[SegmentDocument], packed: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, documents.len() as u32);
    for (document, &packed) in documents.iter().zip(packed) {
        put(&mut bytes, document.len);
        bytes.extend_from_slice(&document.hash.to_le_bytes());
        put(&mut bytes, document.n_tokens);
        bytes.push((document.language as u8) << 1 | u8::from(document.guessed));
        put(&mut bytes, document.n_paragraphs);
        put(&mut bytes, document.n_sentences);
        put(&mut bytes, packed);
    }
    bytes
}

/// `structures` are theirs, and how many bytes these take together.
fn read_documents(bytes: &[u8], structures: (Arc<Later>, usize)) -> Result<Vec<SegmentDocument>, Error> {
    let mut reader = Reader::new(bytes, "documents");
    let n_documents = reader.count(14)?;
    let mut documents = Vec::with_capacity(n_documents);
    let (mut first, mut at) = (0u32, 0u32);
    for _ in 0..n_documents {
        let len = reader.number()?;
        let hash = reader.u64()?;
        let n_tokens = reader.number()?;
        let code = reader.byte()?;
        let Some(&language) = Language::ALL.get(usize::from(code >> 1)) else { return reader.fault() };
        let guessed = code & 1 == 1;
        let (n_paragraphs, n_sentences) = (reader.number()?, reader.number()?);
        let Some(end) = at.checked_add(reader.number()?) else { return reader.fault() };
        let packed = Packed { bytes: structures.0.clone(), place: at..end, n_tokens };
        at = end;
        documents.push(SegmentDocument {
            len,
            hash,
            first,
            n_tokens,
            language,
            guessed,
            n_paragraphs,
            n_sentences,
            structures: Extents::packed(packed),
        });
        match first.checked_add(n_tokens) {
            Some(next) => first = next,
            None => return reader.fault(),
        }
    }
    if at as usize != structures.1 {
        return reader.fault();
    }
    reader.end()?;
    Ok(documents)
}
