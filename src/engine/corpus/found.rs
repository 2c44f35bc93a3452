//! What was found of a text in its own words, because nobody said it: its title, its date.

use super::dating::{Dating, Rule, date_of};
use super::title::title_of;
use super::{Date, Document};
use crate::index::{Builder, Segment};
use crate::text::{Analysis, Language, analyze};
use serde::{Deserialize, Serialize};

/// What a text says of itself. What somebody said of it goes before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Found {
    pub title: Option<String>,
    pub dating: Dating,
}

impl Found {
    /// Looks for what nobody said of a text.
    pub fn of(document: &Document, analysis: &Analysis) -> Found {
        let Analysis { tokens, structures, language, .. } = analysis;
        let text = document.text.as_str();
        let dating =
            if document.date.is_none() { date_of(text, tokens, *language) } else { Dating::default() };
        let line = dating.chain.first().filter(|step| step.rule == Rule::Published).map(|step| step.span);
        let title = document.title.is_none().then(|| title_of(text, tokens, structures, line)).flatten();
        Found { title: title.map(str::to_owned), dating }
    }
}

/// The segment of some documents, at once, and what they say of themselves.
pub(super) fn index_and_find(documents: &mut [Document]) -> Segment {
    let mut builder = Builder::default();
    for document in documents {
        let language = document.language.as_deref().map(Language::from_code);
        let analysis = analyze(&document.text, language);
        document.found = Found::of(document, &analysis);
        builder.add(&document.text, analysis);
    }
    builder.finish()
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
