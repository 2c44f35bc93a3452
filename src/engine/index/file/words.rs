//! The words of a segment's file: forms, folds, entries, lemmas.

use crate::error::Error;
use crate::index::bytes::{Reader, put};
use crate::index::column::Column;
use crate::index::lexicon::{Entry, FewLists, Lexicon, Strings};
use crate::text::{Kind, Language, Pos};

/// The lengths of all, then their bytes in one run.
pub(super) fn write_strings(strings: &Strings) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, strings.len() as u32);
    strings.iter().for_each(|string| put(&mut bytes, string.len() as u32));
    strings.iter().for_each(|string| bytes.extend_from_slice(string.as_bytes()));
    bytes
}

pub(super) fn read_strings(bytes: &[u8], what: &'static str) -> Result<Strings, Error> {
    let mut reader = Reader::new(bytes, what);
    let n_strings = reader.count(1)?;
    let mut ends = Vec::with_capacity(n_strings);
    let mut end = 0u32;
    for _ in 0..n_strings {
        let len = reader.number()?;
        let Some(next) = end.checked_add(len) else { return reader.fault() };
        end = next;
        ends.push(end);
    }
    let text = reader.rest().to_vec();
    if text.len() != end as usize {
        return reader.fault();
    }
    String::from_utf8(text).ok().and_then(|text| Strings::of(text, ends)).map_or_else(|| reader.fault(), Ok)
}

/// Sorted strings: how much of the one before is kept, then what is new.
pub(super) fn write_folds(folds: &Strings) -> Vec<u8> {
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

pub(super) fn read_folds(bytes: &[u8], budget: usize) -> Result<Strings, Error> {
    let mut reader = Reader::new(bytes, "folds");
    let mut text: Vec<u8> = Vec::with_capacity(2 * bytes.len());
    let mut ends = Vec::new();
    let mut start = 0;
    // What is kept of the fold before is not in the file: without a bound on the whole, a small file could
    // ask for a great deal of memory. Folding a form, whole and by parts, gives less than eight times its bytes.
    for number in 0..reader.count(2)? {
        let common = reader.number()? as usize;
        let new = reader.number()? as usize;
        let new = reader.take(new)?;
        let last = &text[start..];
        // The first new byte must differ upwards, which makes the order strict.
        let rises = match (new.first(), last.get(common)) {
            (Some(new), Some(old)) => new > old,
            (Some(_), None) => common == last.len(),
            (None, _) => number == 0,
        };
        if common > last.len() || !rises || text.len() + common + new.len() > budget {
            return reader.fault();
        }
        let kept = start..start + common;
        start = text.len();
        text.extend_from_within(kept);
        text.extend_from_slice(new);
        ends.push(text.len() as u32);
    }
    reader.end()?;
    text.shrink_to_fit();
    ends.shrink_to_fit();
    String::from_utf8(text).ok().and_then(|text| Strings::of(text, ends)).map_or_else(|| reader.fault(), Ok)
}

/// Per entry: kind, whether a space stands before it; language and part of speech; fold; for a compound its parts.
pub(super) fn write_entries(lexicon: &Lexicon) -> Vec<u8> {
    let mut bytes = Vec::new();
    put(&mut bytes, lexicon.len() as u32);
    for (number, entry) in (0u32..).zip(&lexicon.entries) {
        let parts = lexicon.folds.parts.get(number);
        bytes.push(entry.kind as u8 | u8::from(entry.spaced) << 6 | u8::from(!parts.is_empty()) << 7);
        let pos = entry.pos.map_or(0, |pos| pos as u8 + 1);
        bytes.push(entry.language as u8 | pos << 3);
        put(&mut bytes, lexicon.folds.key_of[number as usize]);
        if !parts.is_empty() {
            put(&mut bytes, parts.len() as u32);
            parts.iter().for_each(|&fold| put(&mut bytes, fold));
        }
    }
    bytes
}

pub(super) fn read_entries(bytes: &[u8], forms: Strings, folds: Strings) -> Result<Lexicon, Error> {
    let mut reader = Reader::new(bytes, "entries");
    let n_entries = reader.count(3)?;
    if n_entries != forms.len() {
        return reader.fault();
    }
    let mut entries = Vec::with_capacity(n_entries);
    let mut fold_of = Vec::with_capacity(n_entries);
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for number in 0..n_entries as u32 {
        let byte = reader.byte()?;
        let Some(kind) = Kind::from_code(byte & 0x3f) else { return reader.fault() };
        let described = reader.byte()?;
        let language = Language::ALL[usize::from(described & 7)];
        let pos = match (described >> 3).checked_sub(1) {
            None => None,
            Some(code) => match Pos::ALL.get(usize::from(code)) {
                Some(pos) => Some(*pos),
                None => return reader.fault(),
            },
        };
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
        entries.push(Entry { kind, language, spaced: byte >> 6 & 1 == 1, pos });
        fold_of.push(fold);
    }
    reader.end()?;
    let parts = FewLists::group(n_entries, parts.into_iter());
    let folds = Column::new(folds, fold_of, parts, |entry| entries[entry as usize].kind.is_word());
    Ok(Lexicon { forms, entries, folds, ..Lexicon::default() })
}

/// The number of the lemma of each entry, then the lemmas; nothing where none is known.
pub(super) fn write_lemmas(lexicon: &Lexicon) -> Vec<u8> {
    let mut bytes = Vec::new();
    if !lexicon.lemma_of.is_empty() {
        lexicon.lemma_of.iter().for_each(|&lemma| put(&mut bytes, lemma));
        bytes.extend(write_strings(&lexicon.lemmas));
    }
    bytes
}

pub(super) fn read_lemmas(bytes: &[u8], lexicon: &mut Lexicon) -> Result<(), Error> {
    let mut reader = Reader::new(bytes, "lemmas");
    if bytes.is_empty() {
        return Ok(());
    }
    let lemma_of = (0..lexicon.len()).map(|_| reader.number()).collect::<Result<Vec<u32>, Error>>()?;
    let lemmas = read_strings(reader.rest(), "lemmas")?;
    if lemma_of.iter().any(|&lemma| lemma as usize >= lemmas.len()) {
        return reader.fault();
    }
    (lexicon.lemmas, lexicon.lemma_of) = (lemmas, lemma_of);
    Ok(())
}
