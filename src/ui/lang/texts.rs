//! Values of the engine in words: dates with their certainty, reasons, warnings, errors, a quoted line.

use super::Words;
use crate::engine::analysis::concordance::Line;
use crate::engine::corpus::{Certainty, Date};
use crate::engine::error::Error;
use crate::link::Notice;
use crate::plot::number::count;
use crate::plot::{Locale, date};
use crate::ui::address;
use crate::ui::state::Page;
use leptos::prelude::GetUntracked;

/// Why a question could not be answered.
pub struct Errors {
    pub query: &'static str,
    pub empty_corpus: &'static str,
    pub segment: &'static str,
    pub language_data: &'static str,
    pub message: &'static str,
    pub cancelled: &'static str,
    pub stopped: &'static str,
    pub too_large: fn(u64, u64, Locale) -> String,
}

/// « 15 octobre 2025 (déduite) », or that there is none.
pub fn date_text(known: Option<&Date>, words: &Words, locale: Locale) -> String {
    match known {
        None => words.undated.to_owned(),
        Some(known) => {
            let text = date::words(&known.edtf, locale);
            match known.certainty {
                Certainty::Explicit => text,
                Certainty::Inferred => format!("{text} ({})", words.inferred),
            }
        }
    }
}

/// The same for narrow places; what is inferred has a question mark, as EDTF writes it.
pub fn short_date_text(known: Option<&Date>, words: &Words, locale: Locale) -> String {
    known.map_or_else(
        || words.undated.to_owned(),
        |known| {
            let doubt = if known.certainty == Certainty::Inferred { "\u{202f}?" } else { "" };
            format!("{}{doubt}", date::short(&known.edtf, locale))
        },
    )
}

/// The certainty as exports write it.
pub fn certainty_key(date: &Date) -> &'static str {
    match date.certainty {
        Certainty::Explicit => "explicit",
        Certainty::Inferred => "inferred",
    }
}

/// Why a line is set aside; an unknown key is shown as it stands.
pub fn reason_text(key: &str, words: &Words) -> String {
    (words.reason)(key).map_or(key, |(name, _)| name).to_owned()
}

pub fn error_text(error: &Error, words: &Words) -> String {
    let errors = &words.errors;
    match error {
        Error::NoSuchText(_) => words.no_such_text.into(),
        Error::Query { .. } => errors.query.into(),
        Error::EmptyCorpus => errors.empty_corpus.into(),
        Error::Segment(_) => errors.segment.into(),
        Error::LanguageData(_) => errors.language_data.into(),
        Error::Saved(refusal) => (words.on_their_way.refused)(refusal),
        Error::Message => errors.message.into(),
        Error::Cancelled => errors.cancelled.into(),
        Error::Stopped => errors.stopped.into(),
        Error::TooLong { seconds } => (words.asking.too_long)(*seconds),
        Error::TooLarge { bytes, limit } => (errors.too_large)(bytes >> 20, limit >> 20, Locale::French),
    }
}

pub fn link_notice(notice: &Notice, words: &Words) -> String {
    match notice {
        Notice::UnknownKey(key) => (words.link_unknown)(key),
        Notice::BadValue(key) => (words.link_bad)(key),
        Notice::TooLong => words.link_too_long.into(),
        Notice::Later => words.link_later.into(),
    }
}

/// A line with its source: « text », title, outlet, date with certainty, file, link.
pub fn quotation(line: &Line, page: Page) -> String {
    let words = page.words();
    let locale = page.locale();
    let mut parts = vec![format!("«\u{202f}{}{}{}\u{202f}»", line.left, line.node, line.right)];
    let text = page.about_untracked(line.document, Clone::clone).unwrap_or_default();
    let mut state = page.state.get_untracked();
    state.text = Some(text.id.clone());
    state.at = Some(line.span.start);
    let address = address::address();
    let base = address.split('#').next().unwrap_or_default();
    parts.push(text.title.unwrap_or_else(|| words.untitled.to_owned()));
    parts.extend(text.outlet);
    parts.push(date_text(text.date.as_ref(), words, locale));
    parts.push(text.file);
    parts.push(format!("{base}#{}", crate::link::write(&state)));
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// `3 textes`, with the plural that the language asks for (French: from 2 on; English: all but 1).
pub fn counted(n: u64, one: &str, many: &str, locale: Locale) -> String {
    let plural = match locale {
        Locale::French => n >= 2,
        Locale::English => n != 1,
    };
    format!("{}\u{a0}{}", count(n, locale), if plural { many } else { one })
}
