//! The file of a language: the bytes of `languages/*.flang`, hostile until checked.
//!
//! ```text
//! "flang 1\n" · XXH3 of all that follows · notice · code · sections
//! ```
//! A number is a varint, a text or section has its length before it. Sections, in this order: endings of
//! lemmas; classes of readings; of the rules, the letters each shares with the one before, its other letters,
//! its class; frequent forms; known lemmas; places and values of the tagger's weights. Letters are one byte
//! each (Latin-1), rules are sorted, like stands by like, and most bytes are below 128, which Brotli takes for
//! text and codes by what stands before: the host's compression does the rest.

use super::LanguageData;
use super::pos::{TAGS, Tag};
use super::suffixes::{Change, Class, Suffixes};
use super::tagger::Weights;
use crate::error::Error;
use crate::index::bytes::Reader;
use crate::text::Language;

/// What a file begins with; the number is the version of the format.
pub const MAGIC: &[u8; 8] = b"flang 1\n";

/// Ends the letters of a rule for an ending, and of one for a whole form.
pub const ENDING: u8 = 1;
pub const WHOLE: u8 = 2;

/// Most bits that a table of places may have.
const MOST_BITS: u32 = 20;

/// What a file may be too large for: nothing we write comes near.
const MOST_BYTES: usize = 8 << 20;

/// Reads and checks a file.
pub fn read(bytes: &[u8]) -> Result<LanguageData, Error> {
    parse(bytes).map_err(|error| match error {
        Error::Segment(what) => Error::LanguageData(what),
        other => other,
    })
}

fn parse(bytes: &[u8]) -> Result<LanguageData, Error> {
    let mut file = Reader::new(bytes, "language data");
    if bytes.len() > MOST_BYTES || file.take(MAGIC.len())? != MAGIC {
        return file.fault();
    }
    let checksum = file.u64()?;
    if checksum != xxhash_rust::xxh3::xxh3_64(&bytes[file.at()..]) {
        return file.fault();
    }
    let notice = match std::str::from_utf8(section(&mut file)?) {
        Ok(notice) => notice.to_owned(),
        Err(_) => return file.fault(),
    };
    let code = String::from_utf8_lossy(file.take(2)?).into_owned();
    let language = Language::from_code(&code);
    let adds = lines(section(&mut file)?);
    let classes = classes(section(&mut file)?, adds.len())?;
    let suffixes = rules(&mut file, adds, classes)?;
    let frequent = lines(section(&mut file)?).into_iter().collect();
    let (known_bits, known) = places(&mut file)?;
    let mut known_table = vec![false; if known_bits == 0 { 0 } else { 1 << known_bits }];
    known.iter().for_each(|&place| known_table[place] = true);
    let (bits, places) = places(&mut file)?;
    let values = section(&mut file)?;
    if values.len() != places.len() {
        return file.fault();
    }
    let mut table = vec![0i8; if bits == 0 { 0 } else { 1 << bits }];
    for (&place, &value) in places.iter().zip(values) {
        // 1 is -1, 2 is 1, 3 is -2, and so on.
        let size = value.div_ceil(2).min(127) as i8;
        table[place] = if value % 2 == 1 { -size } else { size };
    }
    file.end()?;
    let weights = Weights::new(table, bits);
    Ok(LanguageData { language, notice, suffixes, frequent, known: known_table, known_bits, weights })
}

fn section<'a>(file: &mut Reader<'a>) -> Result<&'a [u8], Error> {
    let length = file.count(1)?;
    file.take(length)
}

/// Letters of one byte each.
fn letters(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| byte as char).collect()
}

/// Lines of such letters; the last one ends like the others.
fn lines(bytes: &[u8]) -> Vec<String> {
    let mut lines: Vec<String> = bytes.split(|&byte| byte == b'\n').map(letters).collect();
    lines.pop();
    lines
}

/// Classes: per reading twice its tag (one more on the last of its class), letters off, ending on.
fn classes(bytes: &[u8], n_adds: usize) -> Result<Vec<Vec<Change>>, Error> {
    let mut section = Reader::new(bytes, "classes");
    let mut classes = Vec::new();
    let mut class = Vec::new();
    while section.at() < bytes.len() {
        let tag = section.byte()?;
        let strip = section.byte()?;
        let add = section.number()? as usize;
        let is_last = tag % 2 == 1;
        let tag = tag / 2;
        if tag as usize >= TAGS || add >= n_adds || n_adds > u16::MAX as usize {
            return section.fault();
        }
        class.push(Change { tag: tag as Tag, strip, add: add as u16 });
        if is_last {
            classes.push(std::mem::take(&mut class));
        } else if class.len() > TAGS {
            return section.fault();
        }
    }
    if classes.is_empty() || classes.len() > Class::MAX as usize || !class.is_empty() {
        return section.fault();
    }
    Ok(classes)
}

/// The rules, each given by how it differs from the one before.
fn rules(file: &mut Reader, adds: Vec<String>, classes: Vec<Vec<Change>>) -> Result<Suffixes, Error> {
    let shared = section(file)?;
    let mut text = section(file)?.iter();
    let mut numbers = Reader::new(section(file)?, "classes of rules");
    let n_classes = classes.len();
    let mut suffixes = Suffixes::new(adds, classes, shared.len());
    let mut ending: Vec<u8> = Vec::new();
    for &shared in shared {
        if shared as usize > ending.len() {
            return file.fault();
        }
        ending.truncate(shared as usize);
        let whole = loop {
            match text.next() {
                Some(&ENDING) => break false,
                Some(&WHOLE) => break true,
                Some(&letter) => ending.push(letter),
                None => return file.fault(),
            }
        };
        let class = numbers.number()?;
        if class as usize >= n_classes {
            return numbers.fault();
        }
        suffixes.insert(ending.iter().map(|&letter| letter as char), whole, class as Class);
    }
    if text.next().is_some() { file.fault() } else { numbers.end().map(|()| suffixes) }
}

/// Sorted places in a table of a power of two, by their distances.
fn places(file: &mut Reader) -> Result<(u32, Vec<usize>), Error> {
    let bits = u32::from(file.byte()?);
    let bytes = section(file)?;
    let mut distances = Reader::new(bytes, "places");
    let mut places = Vec::new();
    let mut next = 0usize;
    if bits > MOST_BITS {
        return file.fault();
    }
    while distances.at() < bytes.len() {
        let place = next + distances.number()? as usize;
        if bits == 0 || place >= 1 << bits {
            return distances.fault();
        }
        places.push(place);
        next = place + 1;
    }
    Ok((bits, places))
}
