//! Paragraphs, sentences and headings: sorted ranges of tokens beside the stream.

use super::Extent;

/// The structures of one document, each list sorted and without overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structures {
    /// Together they hold every token.
    pub paragraphs: Vec<Extent>,
    /// Together they hold every token; none crosses a paragraph.
    pub sentences: Vec<Extent>,
    /// Those paragraphs that are titles or headings.
    pub headings: Vec<Extent>,
}
