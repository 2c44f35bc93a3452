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

use super::bytes::{Bytes, Reader, put};
use super::lexicon::{Entry, Lexicon, Lists, Strings};
use super::postings::Postings;
use super::segment::{Segment, SegmentDocument};
use super::stream::Stream;
use crate::error::Error;
use crate::text::{Extent, Kind, Language, Structures};
use xxhash_rust::xxh3::xxh3_64;

const MAGIC: &[u8; 8] = b"FLRLGSEG";
const VERSION: u32 = 1;
/// Bytes before the checksum, and before the table.
const HEAD: usize = 16;
const TABLE: usize = HEAD + 8;

/// The sections that every segment has.
const SECTIONS: [&[u8; 4]; 7] = [b"docs", b"form", b"fold", b"entr", b"tokn", b"post", b"strc"];

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
            write_folds(&self.lexicon.folds),
            write_entries(&self.lexicon),
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
    /// themselves. Whether they belong to some texts is for [`Segment::fits`] to say.
    pub fn from_bytes<B: Bytes + ?Sized>(bytes: &B) -> Result<Segment, Error> {
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
        let rest = bytes.read(TABLE..bytes.len());
        if xxh3_64(&rest) != checksum {
            return fault("altered or cut short");
        }
        let mut table = Reader::new(&rest, "table of sections");
        let mut lengths = Vec::new();
        for _ in 0..n_sections {
            let name = table.take(4)?;
            lengths.push((name, table.u64()?));
        }
        let mut contents: Vec<&[u8]> = Vec::new();
        for (number, (name, length)) in lengths.into_iter().enumerate() {
            let Ok(length) = usize::try_from(length) else { return table.fault() };
            let section = table.take(length)?;
            match SECTIONS.get(number) {
                Some(required) if name != *required => return table.fault(),
                Some(_) => contents.push(section),
                None => {}
            }
        }
        table.end()?;
        let Ok(contents) = <[&[u8]; SECTIONS.len()]>::try_from(contents) else {
            return fault("a section is missing");
        };
        let [documents, forms, folds, entries, stream, postings, structures] = contents;
        let documents = read_documents(documents)?;
        let forms = read_strings(forms)?;
        let folds = read_folds(folds, 8 * forms.size() + 64)?;
        let lexicon = read_entries(entries, forms, folds)?;
        let sizes = documents.iter().map(|document| (document.n_tokens, document.len));
        let (stream, counts) = Stream::read(stream, &lexicon, sizes)?;
        let n_tokens = documents.last().map_or(0, |last| last.first + last.n_tokens);
        let postings = Postings::read(postings, &lexicon, &counts, n_tokens)?;
        let documents = read_structures(structures, documents)?;
        Ok(Segment::new(lexicon, documents, stream, postings))
    }
}

/// Writes the checksum of a whole file into its head.
fn seal(bytes: &mut [u8]) {
    let checksum = xxh3_64(&bytes[TABLE..]);
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

fn write_strings(strings: &Strings) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, strings.len() as u32);
    for string in strings.iter() {
        put(&mut bytes, string.len() as u32);
        bytes.extend_from_slice(string.as_bytes());
    }
    bytes
}

fn read_strings(bytes: &[u8]) -> Result<Strings, Error> {
    let mut reader = Reader::new(bytes, "forms");
    let mut strings = Strings::default();
    for _ in 0..reader.count(1)? {
        let len = reader.number()? as usize;
        match std::str::from_utf8(reader.take(len)?) {
            Ok(string) => strings.push(string),
            Err(_) => return reader.fault(),
        }
    }
    reader.end()?;
    Ok(strings)
}

/// Sorted strings: how much of the one before is kept, then what is new.
fn write_folds(folds: &Strings) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, folds.len() as u32);
    let mut last = "";
    for fold in folds.iter() {
        let common = fold.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        put(&mut bytes, common as u32);
        put(&mut bytes, (fold.len() - common) as u32);
        bytes.extend_from_slice(&fold.as_bytes()[common..]);
        last = fold;
    }
    bytes
}

fn read_folds(bytes: &[u8], mut budget: usize) -> Result<Strings, Error> {
    let mut reader = Reader::new(bytes, "folds");
    let mut folds = Strings::default();
    let mut last: Vec<u8> = Vec::new();
    // What is kept of the fold before is not in the file: without a bound on the whole, a small file could
    // ask for a great deal of memory. Folding a form, whole and by parts, gives less than eight times its bytes.
    for number in 0..reader.count(2)? {
        let common = reader.number()? as usize;
        let new = reader.number()? as usize;
        let new = reader.take(new)?;
        // The first new byte must differ upwards, which makes the order strict.
        let rises = match (new.first(), last.get(common)) {
            (Some(new), Some(old)) => new > old,
            (Some(_), None) => common == last.len(),
            (None, _) => number == 0,
        };
        let Some(left) = budget.checked_sub(common + new.len()) else { return reader.fault() };
        budget = left;
        if common > last.len() || !rises {
            return reader.fault();
        }
        last.truncate(common);
        last.extend_from_slice(new);
        match std::str::from_utf8(&last) {
            Ok(fold) => folds.push(fold),
            Err(_) => return reader.fault(),
        }
    }
    reader.end()?;
    Ok(folds)
}

/// Per entry: kind, whether a space stands before it, fold; for a compound its parts.
fn write_entries(lexicon: &Lexicon) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, lexicon.len() as u32);
    for (number, entry) in (0u32..).zip(&lexicon.entries) {
        let parts = lexicon.parts.get(number);
        bytes.push(entry.kind as u8 | u8::from(entry.spaced) << 6 | u8::from(!parts.is_empty()) << 7);
        put(&mut bytes, entry.fold);
        if !parts.is_empty() {
            put(&mut bytes, parts.len() as u32);
            parts.iter().for_each(|&fold| put(&mut bytes, fold));
        }
    }
    bytes
}

fn read_entries(bytes: &[u8], forms: Strings, folds: Strings) -> Result<Lexicon, Error> {
    let mut reader = Reader::new(bytes, "entries");
    let n_entries = reader.count(2)?;
    if n_entries != forms.len() {
        return reader.fault();
    }
    let mut entries = Vec::with_capacity(n_entries);
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for number in 0..n_entries as u32 {
        let byte = reader.byte()?;
        let Some(kind) = Kind::from_code(byte & 0x3f) else { return reader.fault() };
        let fold = reader.number()?;
        if fold as usize >= folds.len() || forms.len_of(number) == 0 {
            return reader.fault();
        }
        if byte >> 7 == 1 {
            let n_parts = reader.count(1)?;
            if !(2..=usize::from(u16::MAX)).contains(&n_parts) || !kind.is_word() {
                return reader.fault();
            }
            for _ in 0..n_parts {
                let part = reader.number()?;
                if part as usize >= folds.len() {
                    return reader.fault();
                }
                parts.push((number, part));
            }
        }
        entries.push(Entry { kind, spaced: byte >> 6 & 1 == 1, fold });
    }
    reader.end()?;
    let parts = Lists::group(n_entries, parts.into_iter());
    Ok(Lexicon::new(forms, entries, folds, parts))
}

fn write_structures(documents: &[SegmentDocument]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for document in documents {
        let Structures { paragraphs, sentences, headings } = &document.structures;
        for list in [paragraphs, sentences, headings] {
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

fn read_structures(bytes: &[u8], mut documents: Vec<SegmentDocument>) -> Result<Vec<SegmentDocument>, Error> {
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
        document.structures = Structures { paragraphs: list()?, sentences: list()?, headings: list()? };
        // Paragraphs hold every token, and no sentence crosses the edge of one.
        let Structures { paragraphs, sentences, headings } = &document.structures;
        let whole = |list: &[Extent]| {
            let mut end = 0;
            list.iter().all(|extent| std::mem::replace(&mut end, extent.end) == extent.start)
                && end == document.n_tokens
        };
        let is_paragraph = |heading: &Extent| paragraphs.binary_search(heading).is_ok();
        let starts_inside = |paragraph: &Extent| {
            sentences.binary_search_by_key(&paragraph.start, |sentence| sentence.start).is_ok()
        };
        let sound = whole(paragraphs)
            && whole(sentences)
            && headings.iter().all(is_paragraph)
            && paragraphs.iter().all(starts_inside);
        if !sound {
            return reader.fault();
        }
    }
    reader.end()?;
    Ok(documents)
}
