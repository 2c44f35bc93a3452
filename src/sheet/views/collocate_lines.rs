//! The lines behind a collocate: of the node with the word beside it, as a list with a filter or as a query alone.

use crate::engine::analysis::collocates::CollocateRow;
use crate::link::Beside;
use crate::sheet::{Act, Context};

/// The lines of the node with the word beside it, or at one position.
pub fn lines(context: &Context, row: &CollocateRow, position: Option<i8>) -> Act {
    let (left, right) = (context.number("collocates.left") as u8, context.number("collocates.right") as u8);
    let beside = |exact, left, right| {
        let query = context.query_of(context.layer(), &row.key);
        Act::lines_beside(context.query.as_str(), vec![Beside { keep: true, exact, left, right, query }])
    };
    match (context.setting("collocates.window"), position) {
        ("words", None) => beside(false, left, right),
        ("words", Some(at)) if at < 0 => beside(true, at.unsigned_abs(), 0),
        ("words", Some(at)) => beside(true, 0, at.unsigned_abs()),
        (unit, _) => Act::lines(format!("(({}) {}) within {unit}", context.query, row.key)),
    }
}

/// The same as a query alone: exact for sentences and paragraphs; for windows, both words that far apart at most.
pub fn near(context: &Context, row: &CollocateRow) -> String {
    let furthest = context.number("collocates.left").max(context.number("collocates.right"));
    let is_word = context.query.chars().all(char::is_alphanumeric);
    match context.setting("collocates.window") {
        "words" if is_word && furthest > 0 => format!("\"{} {}\"~{}", context.query, row.key, furthest - 1),
        "words" => format!("(({}) {}) within paragraph", context.query, row.key),
        unit => format!("(({}) {}) within {unit}", context.query, row.key),
    }
}
