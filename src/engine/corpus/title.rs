//! The title of a text that a person adds: its first line, when it reads as a heading; else none.

use crate::text::chars::is_line_end;
use crate::text::{Span, Structures, Token};

/// The first paragraph of `text` that is a heading, when nothing but a date or a rubric stands before it.
pub fn title_of<'a>(text: &'a str, tokens: &[Token], structures: &Structures) -> Option<&'a str> {
    let first = structures.headings.first()?;
    if first.start > 0 {
        return None;
    }
    let tokens = tokens.get(first.range())?;
    let span = Span::new(tokens.first()?.span.start, tokens.last()?.span.end);
    let title = span.of(text).trim();
    (!title.is_empty() && !title.contains(is_line_end)).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::analyze;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let analysis = analyze(text, None);
        assert_eq!(title_of(text, &analysis.tokens, &analysis.structures), expected, "{text}");
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
