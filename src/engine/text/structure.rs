//! Paragraphs, sentences and headings: sorted ranges of tokens beside the stream.

use super::heading::headings;
use super::lines::paragraphs;
use super::sentence::sentences_of;
use super::{Extent, Language, Token};

/// The structures of one document, each list sorted and without overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structures {
    /// Together they hold every token.
    pub paragraphs: Vec<Extent>,
    /// Together they hold every token; none crosses a paragraph.
    pub sentences: Vec<Extent>,
    /// Those paragraphs that are titles or headings.
    pub headings: Vec<Extent>,
    /// Quotations, their marks included; those inside another are not listed.
    pub quotations: Vec<Extent>,
}

/// The paragraphs, sentences and headings of `text`, whose tokens are `tokens`.
pub fn structure(text: &str, tokens: &[Token], language: Language) -> Structures {
    let paragraphs = paragraphs(text, tokens);
    let mut sentences = Vec::with_capacity(tokens.len() / 15 + 1);
    for &paragraph in &paragraphs {
        sentences_of(text, tokens, paragraph, language, &mut sentences);
    }
    let headings = headings(text, tokens, &paragraphs);
    Structures { paragraphs, sentences, headings, quotations: Vec::new() }
}
