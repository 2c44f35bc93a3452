//! One text of the corpus with what is known of it.

use super::{Date, Found};
use crate::text::{Span, Warning};
use serde::{Deserialize, Serialize};

/// A text as it was given, byte for byte, and its metadata. Missing is missing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// Names the text in links and exports; does not depend on the order of the texts.
    pub id: String,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub date: Option<Date>,
    /// `fr`, `en`, or another code of ISO 639-1; found from the text when nobody says.
    pub language: Option<String>,
    /// Free columns, in the order of the publisher.
    pub columns: Vec<(String, String)>,
    /// The file it came from, for copying a line with its source; may be empty.
    pub file: String,
    pub text: String,
    /// Lines that are proposed to be left out of every count, sorted; they stay readable. None known: the engine looks
    /// for some when the text comes in.
    pub set_aside: Vec<SetAside>,
    /// What was noticed while the bytes were read (a replaced byte, a wrong encoding).
    pub warnings: Vec<Warning>,
    /// What the text says of itself, where nobody said it; filled when the text is indexed.
    pub found: Found,
}

/// A line that is not part of the article: a comment form, a newsletter, a title repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The line's number in the text, from 1.
    pub line: u32,
    /// The line without its line break.
    pub span: Span,
    /// A key of the interface's list of reasons, such as `repeated-title`.
    pub reason: String,
    /// Whether it is set aside unless a person says otherwise: so the publisher's lines are, and not what the engine
    /// proposes.
    pub accepted: bool,
}

/// A spelling that may stand for another word; suggested, never merged silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The word it may stand for.
    pub of: String,
    /// The spelling found in the texts.
    pub form: String,
    /// Why this is suspected, in the words of whoever suggests it.
    pub evidence: String,
}
