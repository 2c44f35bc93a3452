//! A document as the corpus keeps it: with its text, or with the place of a text that nobody has read yet.

use super::{Corpus, Document};
use crate::index::Bytes;
use crate::text::{Layer, Span};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Characters of an opening.
const OPENING: usize = 80;

/// Where a text lies that nobody has read yet.
#[derive(Clone)]
pub struct Place {
    pub bytes: Arc<dyn Bytes>,
    pub range: Range<usize>,
    /// What [`opening`] gives of it.
    pub opening: Box<str>,
}

/// A document; what is known of it stays apart from its text as long as that was not read.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// With its text where it has no place.
    about: Arc<Document>,
    away: Option<Arc<Away>>,
}

struct Away {
    place: Place,
    whole: OnceLock<Document>,
}

impl Corpus {
    /// A document by its number, perhaps without its text: for whoever asks only what is known of it. A text that lies
    /// elsewhere is not read.
    pub fn about(&self, document: u32) -> &Document {
        self.documents[document as usize].document.about()
    }

    /// The first words of a document; at most 80 characters, cut at a word.
    pub fn opening(&self, document: u32) -> Cow<'_, str> {
        self.documents[document as usize].document.opening()
    }

    /// The bytes of its text.
    pub fn bytes(&self, document: u32) -> Cow<'_, [u8]> {
        self.documents[document as usize].document.bytes()
    }

    /// How many bytes its text has.
    pub fn len_of(&self, document: u32) -> u32 {
        let (segment, local) = self.segment_of(document);
        segment.documents[local as usize].len
    }

    /// Some of them as text; nothing where they are none.
    pub fn slice(&self, document: u32, span: Span) -> Cow<'_, str> {
        self.documents[document as usize].document.slice(span.start as usize..span.end as usize)
    }

    /// How many types there are on a layer, where that is known without counting.
    pub fn known_types(&self, layer: Layer) -> Option<u64> {
        self.types.get().filter(|(known, _)| *known == layer).map(|(_, types)| *types)
    }

    /// Somebody counted the types of a layer in this corpus under these decisions.
    pub fn know_types(&self, layer: Layer, types: u64) {
        let _ = self.types.set((layer, types));
    }
}

impl Kept {
    pub fn new(document: Document) -> Kept {
        Kept { about: Arc::new(document), away: None }
    }

    /// A document whose text is at a place.
    pub fn away(about: Document, place: Place) -> Kept {
        Kept { about: Arc::new(about), away: Some(Arc::new(Away { place, whole: OnceLock::new() })) }
    }

    /// What is known of the document; it may have no text.
    pub fn about(&self) -> &Document {
        &self.about
    }

    /// The document with its text, which is read if need be.
    pub fn whole(&self) -> &Document {
        let Some(away) = &self.away else { return &self.about };
        away.whole.get_or_init(|| Document { text: text_of(away.place.read()), ..(*self.about).clone() })
    }

    /// To change what is known of it.
    pub fn change(&mut self) -> &mut Document {
        if let Some(away) = &mut self.away {
            if let Some(whole) = away.whole.get() {
                self.about = Arc::new(whole.clone());
                self.away = None;
            } else {
                *away = Arc::new(Away { place: away.place.clone(), whole: OnceLock::new() });
            }
        }
        Arc::make_mut(&mut self.about)
    }

    /// Its first words; at most 80 characters, cut at a word.
    pub fn opening(&self) -> Cow<'_, str> {
        match &self.away {
            Some(away) => Cow::Borrowed(&*away.place.opening),
            None => Cow::Owned(opening(&self.about.text)),
        }
    }

    /// The bytes of its text, which stays unread.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match &self.away {
            Some(away) if away.whole.get().is_none() => away.place.read(),
            _ => Cow::Borrowed(self.whole().text.as_bytes()),
        }
    }

    /// Some of them as text, nothing where they are none; the text stays unread.
    pub fn slice(&self, range: Range<usize>) -> Cow<'_, str> {
        match &self.away {
            Some(away) if away.whole.get().is_none() => {
                let place = &away.place.range;
                let at = |byte: usize| place.start.saturating_add(byte).min(place.end);
                let bytes = away.place.bytes.read(at(range.start)..at(range.end).max(at(range.start)));
                Cow::Owned(String::from_utf8(bytes.into_owned()).unwrap_or_default())
            }
            _ => {
                let text = &self.whole().text;
                let end = range.end.min(text.len());
                Cow::Borrowed(text.get(range.start.min(end)..end).unwrap_or_default())
            }
        }
    }
}

impl Place {
    fn read(&self) -> Cow<'_, [u8]> {
        let mut bytes = self.bytes.read(self.range.clone());
        // Fewer come back only when reading failed; every span still lies in what is there.
        if bytes.len() < self.range.len() {
            bytes.to_mut().resize(self.range.len(), b' ');
        }
        bytes
    }
}

impl std::fmt::Debug for Away {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a text at {:?}", self.place.range)
    }
}

/// Only bytes that were made up to have the right checksum are no text: what is not ASCII in them is a question mark, so
/// that every place is there.
fn text_of(bytes: Cow<[u8]>) -> String {
    String::from_utf8(bytes.into_owned()).unwrap_or_else(|fault| {
        let ascii = |byte: &u8| if byte.is_ascii() { char::from(*byte) } else { '?' };
        fault.as_bytes().iter().map(ascii).collect()
    })
}

/// The first words of a text; at most 80 characters, cut at a word.
pub fn opening(text: &str) -> String {
    cut(text.trim_start(), OPENING)
}

/// The first line, in at most `limit` characters, cut at a word when one ends before that.
pub fn cut(text: &str, limit: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    let Some((end, _)) = line.char_indices().nth(limit) else { return line.trim_end().to_owned() };
    let shown = &line[..end];
    let ends_here = line[end..].starts_with(char::is_whitespace);
    let cut = if ends_here { None } else { shown.rfind(char::is_whitespace) };
    shown[..cut.unwrap_or(end)].trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(bytes: &[u8]) -> Kept {
        let range = 0..bytes.len();
        let place = Place { bytes: Arc::new(bytes.to_vec()), range, opening: "Un".into() };
        Kept::away(Document { id: "a".into(), ..Document::default() }, place)
    }

    #[test]
    fn a_text_is_read_when_it_is_asked_for() {
        let mut kept = kept("L’été.".as_bytes());
        assert_eq!((kept.about().text.as_str(), &*kept.opening()), ("", "Un"));
        assert_eq!((&*kept.slice(4..9), &*kept.slice(5..7), &*kept.slice(9..99)), ("été", "", "."));
        kept.change().title = Some("Avant".into());
        assert_eq!((kept.whole().text.as_str(), kept.whole().title.as_deref()), ("L’été.", Some("Avant")));
        assert_eq!((&*kept.slice(4..9), &*kept.slice(5..7), &*kept.slice(9..99)), ("été", "", "."));
        kept.change().title = None;
        assert_eq!((kept.whole().text.as_str(), kept.whole().title.as_deref()), ("L’été.", None));
        assert_eq!(&*kept.bytes(), "L’été.".as_bytes());
    }

    #[test]
    fn bytes_that_are_no_text_keep_their_places() {
        assert_eq!(kept(b"un \xff deux\xc3").whole().text, "un ? deux?");
    }
}
