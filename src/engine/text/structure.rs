//! Paragraphs, sentences and headings: sorted ranges of tokens beside the stream.

use super::heading::headings;
use super::lines::paragraphs;
use super::quotation::{Quotation, Usage, quotations};
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
    /// Those of them that are somebody's words, as far as the text tells.
    pub speech: Vec<Extent>,
    /// The others: words merely in marks, and titles of works.
    pub marked: Vec<Extent>,
}

impl Structures {
    /// Gives back the memory that was kept for more of them.
    pub fn shrink(&mut self) {
        let Structures { paragraphs, sentences, headings, quotations, speech, marked } = self;
        for list in [paragraphs, sentences, headings, quotations, speech, marked] {
            list.shrink_to_fit();
        }
    }
}

/// The paragraphs, sentences and headings of `text`, whose tokens are `tokens`.
pub fn structure(text: &str, tokens: &[Token], language: Language) -> Structures {
    let paragraphs = paragraphs(text, tokens);
    let quotations = quotations(text, tokens, &paragraphs, language);
    structure_of(text, tokens, paragraphs, &quotations, |_| language)
}

/// The structures of a text whose paragraphs and quotations are known, each paragraph read in its own language:
/// `language_of` tells that of the paragraph with a number.
pub fn structure_of(
    text: &str,
    tokens: &[Token],
    paragraphs: Vec<Extent>,
    quotations: &[Quotation],
    language_of: impl Fn(usize) -> Language,
) -> Structures {
    let mut sentences = Vec::with_capacity(tokens.len() / 15 + 1);
    for (nth, &paragraph) in paragraphs.iter().enumerate() {
        sentences_of(text, tokens, paragraph, language_of(nth), &mut sentences);
    }
    let headings = headings(text, tokens, &paragraphs);
    let (mut speech, mut marked) = (Vec::new(), Vec::new());
    let outer = quotations.iter().filter(|quotation| quotation.depth == 0);
    let quotations = outer
        .map(|quotation| {
            match quotation.usage {
                Usage::Speech | Usage::Dialogue => speech.push(quotation.extent),
                Usage::Marked | Usage::Title => marked.push(quotation.extent),
            }
            quotation.extent
        })
        .collect();
    Structures { paragraphs, sentences, headings, quotations, speech, marked }
}
