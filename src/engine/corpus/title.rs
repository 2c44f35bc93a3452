//! The title of a text that a person adds: its first line, when it reads as a heading; else none.

use crate::text::chars::is_line_end;
use crate::text::{Extent, Span, Structures, Token};

/// The first paragraph of `text`, when it is a heading. A line that says when the text was published (`besides`) is
/// not it, and may stand before it.
pub fn title_of<'a>(
    text: &'a str,
    tokens: &[Token],
    structures: &Structures,
    besides: Option<Span>,
) -> Option<&'a str> {
    let span = |extent: Extent| {
        let tokens = tokens.get(extent.range())?;
        Some(Span::new(tokens.first()?.span.start, tokens.last()?.span.end))
    };
    let is_besides =
        |extent: Extent| span(extent).zip(besides).is_some_and(|(span, other)| span.overlaps(other));
    let mut paragraphs = structures.paragraphs.iter().copied();
    let first = paragraphs.find(|&paragraph| !is_besides(paragraph))?;
    // Only that line may stand before the title.
    if first.start > 0 && !structures.paragraphs.first().is_some_and(|&before| is_besides(before)) {
        return None;
    }
    let title = span(first).filter(|_| structures.headings.contains(&first))?.of(text).trim();
    (!title.is_empty() && !title.contains(is_line_end)).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::analyze;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let analysis = analyze(text, None);
        assert_eq!(title_of(text, &analysis.tokens, &analysis.structures, None), expected, "{text}");
    }

    #[test]
    fn the_first_line_is_the_title_when_it_stands_above_a_text() {
        let body =
            "Les ministres de la Défense se sont réunis à Bruxelles pour parler de la guerre en Ukraine.";
        check(&format!("L’OTAN se réunit à Bruxelles\n\n{body}"), Some("L’OTAN se réunit à Bruxelles"));
        check(body, None);
        check(&format!("{body}\n\n{body}"), None);
        check("", None);
    }
}
