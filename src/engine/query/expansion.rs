//! A query read for a corpus: a prefix that begins too many words is announced.

use super::parse::{parse, prefixes};
use super::reading::{Diagnostic, Fault, Reading, Severity};
use crate::corpus::{Corpus, MAX_EXPANSION};

/// The reading of a query, with a hint at each prefix that stands for more words than are taken.
pub fn read(corpus: &Corpus, query: &str) -> Reading {
    let mut reading = parse(query);
    for (prefix, span) in prefixes(query) {
        if corpus.expansion_limit(&prefix).is_some() {
            let fault = Fault::ManyForms { taken: MAX_EXPANSION as u32 };
            reading.diagnostics.push(Diagnostic { span, severity: Severity::Hint, fault });
        }
    }
    reading.diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    reading
}
