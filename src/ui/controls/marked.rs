//! A text of which some stretches are drawn apart: what was found, what it was sorted by, what is wrong in it.

use crate::engine::text::Span;
use leptos::prelude::*;

/// The text from a byte on. Spans stand in their order; one that overlaps the one before or is no part of the text is
/// not drawn apart.
pub fn marked(text: &str, from: usize, spans: &[Span], draw: fn(String) -> AnyView) -> Vec<AnyView> {
    let mut at = from;
    let mut pieces = Vec::new();
    for span in spans {
        let (start, end) = (span.start as usize, span.end as usize);
        if let (Some(before), Some(inside)) = (text.get(at..start), text.get(start..end)) {
            pieces.push(before.to_owned().into_any());
            pieces.push(draw(inside.to_owned()));
            at = end;
        }
    }
    pieces.push(text.get(at..).unwrap_or_default().to_owned().into_any());
    pieces
}
