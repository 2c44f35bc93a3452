//! What the engine makes of a text, whole or a stretch of it.

use super::Session;
use crate::engine::error::Error;
use crate::engine::text::columns::ColumnReader;
use crate::engine::text::language::guess;
use crate::engine::text::{self, Extent, Language, Span};
use crate::protocol::analyze::{
    AnalyzeAnswer, AnalyzeQuestion, AnalyzedQuotation, AnalyzedToken, InspectAnswer, InspectQuestion, Source,
};

/// A line that goes on for more than so many times the limit is cut.
const LONG_LINE: usize = 2;

impl Session {
    /// The whole text, with every column.
    pub(super) fn analyze(&self, question: &AnalyzeQuestion) -> AnalyzeAnswer {
        let language = question.language.as_deref().map(Language::from_code);
        self.analyzed(&question.text, language)
    }

    /// A stretch of a text, read as if it stood alone, in the language of the whole.
    pub(super) fn inspect(&self, question: &InspectQuestion) -> Result<InspectAnswer, Error> {
        let (text, (language, guessed)) = match &question.source {
            Source::Pasted(text) => (text.as_str(), (guess(text), true)),
            Source::Document(document) if *document < self.corpus.n_documents() => {
                (self.corpus.document(*document).text.as_str(), self.corpus.language(*document))
            }
            Source::Document(document) => return Err(Error::NoSuchText(document.to_string())),
        };
        let stretch = stretch(text, question.from as usize, question.limit as usize);
        let slice = &text[stretch.clone()];
        Ok(InspectAnswer {
            text: slice.to_owned(),
            start: stretch.start as u32,
            length: text.len() as u32,
            analysis: AnalyzeAnswer { guessed, ..self.analyzed(slice, Some(language)) },
        })
    }

    fn analyzed(&self, text: &str, language: Option<Language>) -> AnalyzeAnswer {
        let analysis = text::analyze(text, language);
        let columns = ColumnReader::new(&self.data).columns(text, &analysis);
        let tokens = &analysis.tokens;
        let structures = &analysis.structures;
        let span = |extent: &Extent| {
            let tokens = &tokens[extent.range()];
            match (tokens.first(), tokens.last()) {
                (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
                _ => Span::default(),
            }
        };
        let language_of = |paragraph: &Extent| analysis.language_at(paragraph.start).code().to_owned();
        AnalyzeAnswer {
            language: analysis.language.code().to_owned(),
            guessed: analysis.guessed,
            sentences: structures.sentences.iter().map(span).collect(),
            paragraphs: structures.paragraphs.iter().map(span).collect(),
            languages: structures.paragraphs.iter().map(language_of).collect(),
            headings: structures.headings.iter().map(span).collect(),
            quotations: analysis
                .quotations
                .iter()
                .map(|quotation| AnalyzedQuotation {
                    span: span(&quotation.extent),
                    end: quotation.end,
                    usage: quotation.usage,
                    evidence: quotation.evidence,
                    depth: quotation.depth,
                })
                .collect(),
            tokens: tokens
                .iter()
                .zip(columns)
                .map(|(token, columns)| {
                    let start = token.span.start;
                    let parts = columns.form.parts.iter();
                    AnalyzedToken {
                        span: token.span,
                        kind: token.kind,
                        rule: columns.form.rule,
                        norm: columns.form.norm.clone(),
                        fold: columns.form.fold.clone(),
                        stem: columns.form.stem.clone(),
                        lemma: columns.lemma,
                        pos: columns.pos,
                        parts: parts.map(|part| Span::new(start + part.start, start + part.end)).collect(),
                    }
                })
                .collect(),
        }
    }
}

/// From the line with the byte `from` to the end of the line that reaches `limit` bytes.
fn stretch(text: &str, from: usize, limit: usize) -> std::ops::Range<usize> {
    let limit = limit.max(1);
    let from = text.floor_char_boundary(from.min(text.len().saturating_sub(1)));
    let furthest = text.floor_char_boundary(from.saturating_sub(limit));
    let start = text[furthest..from].rfind('\n').map_or(furthest, |at| furthest + at + 1);
    // A line without an end in reach begins where it was asked for.
    let start = if start == furthest && furthest > 0 { from } else { start };
    let least = text.floor_char_boundary((start + limit).min(text.len()));
    let most = text.floor_char_boundary((start + limit * LONG_LINE).min(text.len()));
    let end = text[least..most].find('\n').map_or(most, |at| least + at + 1);
    // Without a line end the last space is the next best place to cut.
    let is_cut = end == most && most < text.len();
    let space = text[least..end].rfind(' ').filter(|_| is_cut);
    start..space.map_or(end, |at| least + at + 1).max(text.ceil_char_boundary((start + 1).min(text.len())))
}

#[cfg(test)]
mod tests {
    use super::stretch;

    #[test]
    fn a_stretch_is_of_whole_lines() {
        let text = "Un.\nDeux deux.\nTrois.\n";
        assert_eq!(&text[stretch(text, 0, 2)], "Un.\n");
        assert_eq!(&text[stretch(text, 6, 8)], "Deux deux.\n");
        assert_eq!(&text[stretch(text, 0, 100)], text);
        assert_eq!(&text[stretch(text, 99, 8)], "Trois.\n");
        assert_eq!(stretch("", 5, 0), 0..0);
    }

    #[test]
    fn a_long_line_is_cut_at_a_space() {
        let text = "mot ".repeat(100);
        let first = stretch(&text, 0, 50);
        assert!(first.end <= 100 && text[..first.end].ends_with(' '));
        assert_eq!(stretch(&text, first.end, 50).start, first.end);
        let glued = "é".repeat(500);
        let range = stretch(&glued, 301, 50);
        assert!(!glued[range].is_empty());
    }
}
