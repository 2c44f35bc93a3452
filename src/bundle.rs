//! The corpus that is bundled with the page: `seeds/` as `build.rs` found it.

use crate::engine::corpus::{Certainty, Date, Document, SetAside, Variant};
use crate::engine::text::{Decoded, Span, decode};

/// The corpus of the page. Pairs of texts are French and English; what nobody has said is empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bundle {
    pub name: (String, String),
    /// What the corpus is, in a sentence or two.
    pub introduction: (String, String),
    /// Whose the texts are, and what may be done with them.
    pub licence: (String, String),
    pub contact: String,
    /// Slug of the view that is opened first, and the query in it.
    pub opening: (String, String),
    /// In the order of their paths.
    pub documents: Vec<Document>,
    pub variants: Vec<Variant>,
}

/// A text as the build wrote it down: its bytes untouched, its lines by number.
struct Text {
    id: &'static str,
    file: &'static str,
    bytes: &'static [u8],
    title: Option<&'static str>,
    outlet: Option<&'static str>,
    language: Option<&'static str>,
    /// As EDTF; whether it is stated in full; what it rests on.
    date: Option<(&'static str, bool, &'static str)>,
    columns: &'static [(&'static str, &'static str)],
    set_aside: &'static [(u32, &'static str)],
}

// NAME, INTRODUCTION, LICENCE, CONTACT, OPENING, TEXTS and VARIANTS.
include!(concat!(env!("OUT_DIR"), "/bundle.rs"));

/// The bundled corpus, decoded. Whoever needs a part of it asks for the part: decoding is for its texts alone.
pub fn bundle() -> Bundle {
    let pair = |(fr, en): (&str, &str)| (fr.to_string(), en.to_string());
    Bundle {
        name: pair(NAME),
        introduction: pair(INTRODUCTION),
        licence: pair(LICENCE),
        contact: CONTACT.to_string(),
        opening: pair(OPENING),
        documents: documents(),
        variants: variants(),
    }
}

/// The texts, decoded.
pub fn documents() -> Vec<Document> {
    TEXTS.iter().map(document).collect()
}

/// The variants that the publisher suggests.
pub fn variants() -> Vec<Variant> {
    let variant = |&(of, form, evidence): &(&str, &str, &str)| Variant {
        of: of.to_string(),
        form: form.to_string(),
        evidence: evidence.to_string(),
    };
    VARIANTS.iter().map(variant).collect()
}

/// Ids of the texts, in their order.
pub fn ids() -> impl Iterator<Item = &'static str> {
    TEXTS.iter().map(|text| text.id)
}

/// What the publisher says of the corpus; pairs are French and English, and empty where nothing is said.
pub struct About {
    pub name: (&'static str, &'static str),
    pub introduction: (&'static str, &'static str),
    pub licence: (&'static str, &'static str),
    pub contact: &'static str,
}

/// What the publisher says of the corpus.
pub const ABOUT: About = About { name: NAME, introduction: INTRODUCTION, licence: LICENCE, contact: CONTACT };

/// Slug of the view that is opened first, and the query in it; empty where the publisher has no wish.
pub fn opening() -> (&'static str, &'static str) {
    OPENING
}

fn document(source: &Text) -> Document {
    let Decoded { text, warnings, .. } = decode(source.bytes);
    let set_aside = source.set_aside.iter().filter_map(|&(line, reason)| {
        // A line that is not there was reported when the page was built.
        Some(SetAside { line, span: line_span(&text, line)?, reason: reason.to_string(), accepted: true })
    });
    let set_aside = set_aside.collect();
    let date = source.date.map(|(edtf, explicit, evidence)| Date {
        edtf: edtf.to_string(),
        certainty: if explicit { Certainty::Explicit } else { Certainty::Inferred },
        evidence: evidence.to_string(),
    });
    Document {
        id: source.id.to_string(),
        title: source.title.map(str::to_string),
        outlet: source.outlet.map(str::to_string),
        date,
        language: source.language.map(str::to_string),
        columns: source.columns.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect(),
        file: source.file.to_string(),
        text,
        set_aside,
        warnings,
        ..Document::default()
    }
}

/// Where line `number` stands, from 1, without its line break.
fn line_span(text: &str, number: u32) -> Option<Span> {
    let index = number.checked_sub(1)? as usize;
    let mut start = 0;
    for (i, line) in text.split('\n').enumerate() {
        if i == index {
            let end = start + line.strip_suffix('\r').unwrap_or(line).len();
            return Some(Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?));
        }
        start += line.len() + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_without_its_break() {
        let line = |text: &str, number| line_span(text, number).map(|span| span.of(text).to_string());
        assert_eq!(line("un\r\ndeux\n\nquatre", 1).as_deref(), Some("un"));
        assert_eq!(line("un\r\ndeux\n\nquatre", 2).as_deref(), Some("deux"));
        assert_eq!(line("un\r\ndeux\n\nquatre", 3).as_deref(), Some(""));
        assert_eq!(line("un\r\ndeux\n\nquatre", 4).as_deref(), Some("quatre"));
        assert_eq!(line("un", 2), None);
        assert_eq!(line("un", 0), None);
    }
}
