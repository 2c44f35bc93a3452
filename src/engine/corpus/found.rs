//! What was found of a text in its own words, because nobody said it: its title, its date.

use super::dating::{Dating, Rule, date_of};
use super::title::title_of;
use super::{Date, Document};
use crate::index::{Segment, SegmentDocument};
use crate::text::{Extent, Span, Token};
use serde::{Deserialize, Serialize};

/// What a text says of itself. What somebody said of it goes before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Found {
    pub title: Option<String>,
    pub dating: Dating,
}

/// Tokens from the head and from the foot of a long text that are looked at; what tells its title and its date stands
/// in the first 3,000 and the last 120, and a line around a date is at most 1,200 bytes long.
const HEAD: u32 = 4_500;
const FOOT: u32 = 1_500;

impl Found {
    /// Looks for what nobody said of a text, whose tokens are those of a document of a segment.
    pub fn of(document: &Document, segment: &Segment, local: u32) -> Found {
        let SegmentDocument { n_tokens, language, ref structures, .. } = segment.documents[local as usize];
        let text = document.text.as_str();
        let token = |(entry, span): (u32, Span)| {
            let kind = segment.lexicon.entries[entry as usize].kind;
            Token { span, kind }
        };
        let foot = n_tokens.saturating_sub(FOOT).max(HEAD);
        let walk = |start, end| segment.walk(local, Extent::new(start, end)).map(token);
        let tokens: Vec<Token> = walk(0, HEAD).chain(walk(foot, n_tokens)).collect();
        let dating =
            if document.date.is_none() { date_of(text, &tokens, language) } else { Dating::default() };
        let line = dating.chain.first().filter(|step| step.rule == Rule::Published).map(|step| step.span);
        let head = &tokens[..tokens.len().min(HEAD as usize)];
        let title = document.title.is_none().then(|| title_of(text, head, structures, line)).flatten();
        Found { title: title.map(str::to_owned), dating }
    }
}

impl Document {
    /// The title that was given, or found.
    pub fn known_title(&self) -> Option<&str> {
        self.title.as_deref().or(self.found.title.as_deref())
    }

    /// The date that was given, or found.
    pub fn known_date(&self) -> Option<&Date> {
        self.date.as_ref().or(self.found.dating.date.as_ref())
    }
}
