//! What the topic models see of a corpus: content words by paragraph, nothing that is set aside.

use crate::engine::text::Extent;

/// The corpus as topics see it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicInput {
    /// The folded word of each term.
    pub keys: Vec<String>,
    /// Its most frequent form, to be shown.
    pub labels: Vec<String>,
    pub documents: Vec<TopicDocument>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicDocument {
    /// The document's index in the corpus.
    pub document: u32,
    /// In text order; set-aside paragraphs are not among them.
    pub paragraphs: Vec<TopicParagraph>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicParagraph {
    /// Its tokens in the document.
    pub extent: Extent,
    /// Token positions where its sentences end (exclusive ends, rising); a passage may be cut there.
    pub sentence_ends: Vec<u32>,
    pub heading: bool,
    /// All its words, stop words included: passages are sized by what a person reads.
    pub n_words: u32,
    /// Its content words: (token position, term), in text order; stop words are not among them.
    pub terms: Vec<(u32, u32)>,
}
