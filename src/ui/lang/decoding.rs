//! How files were read, in words: the encoding, what was odd, what can be mended.

use super::Words;
use super::texts::counted;
use crate::engine::text::{Encoding, Warning};
use crate::plot::Locale;
use crate::plot::number::count;

/// What was odd about a file, and what the person can do.
pub struct Decoding {
    replaced: fn(u32, Locale) -> String,
    unread: fn(&str) -> String,
    not_text: &'static str,
    empty: &'static str,
    guessed: fn(&str) -> String,
    broken: fn(u32, Locale) -> String,
    hidden: fn(u32, Locale) -> String,
    piled: fn(u32, Locale) -> String,
    long_line: fn(u64, Locale) -> String,
    /// Label of the selector of encodings.
    pub read_as: fn(&str) -> String,
    pub mend: &'static str,
    /// Head of the list of what would change.
    pub mend_preview: fn(u32, Locale) -> String,
    pub mend_now: &'static str,
    pub mend_undo: &'static str,
    pub more: fn(u64, Locale) -> String,
}

pub fn warning_text(warning: &Warning, words: &Words, locale: Locale) -> String {
    let said = words.decoding;
    match warning {
        Warning::Replaced { count } => (said.replaced)(*count, locale),
        Warning::Encoding { name } => (said.unread)(name),
        Warning::NotText => said.not_text.into(),
        Warning::Empty => said.empty.into(),
        Warning::Guessed { encoding } => (said.guessed)(Encoding::name(*encoding)),
        Warning::Broken { count } => (said.broken)(*count, locale),
        Warning::Hidden { count } => (said.hidden)(*count, locale),
        Warning::Piled { count } => (said.piled)(*count, locale),
        Warning::LongLine { bytes } => (said.long_line)(*bytes, locale),
    }
}

pub const FR: Decoding = Decoding {
    replaced: |n, locale| {
        format!("{} illisibles, remplacés par �.", counted(u64::from(n), "octet", "octets", locale))
    },
    unread: |name| format!("Semble être en {name}, que cette version ne lit pas\u{a0}: convertir en UTF-8."),
    not_text: "Ne ressemble pas à un texte.",
    empty: "Texte vide.",
    guessed: |name| format!("Lu comme {name} (deviné)."),
    broken: |n, locale| {
        format!(
            "Des lettres sont abîmées à {} (Ã© pour é).",
            counted(u64::from(n), "endroit", "endroits", locale)
        )
    },
    hidden: |n, locale| {
        format!("{} dans le texte.", counted(u64::from(n), "signe invisible", "signes invisibles", locale))
    },
    piled: |n, locale| {
        format!("Jusqu’à {} sur une lettre.", counted(u64::from(n), "accent", "accents", locale))
    },
    long_line: |bytes, locale| format!("Une ligne de {}.", counted(bytes, "octet", "octets", locale)),
    read_as: |title| format!("Codage de {title}"),
    mend: "Réparer…",
    mend_preview: |n, locale| {
        format!("{} à réparer\u{a0}:", counted(u64::from(n), "endroit", "endroits", locale))
    },
    mend_now: "Réparer ainsi",
    mend_undo: "Défaire la réparation",
    more: |n, locale| format!("et {} encore", count(n, locale)),
};

pub const EN: Decoding = Decoding {
    replaced: |n, locale| {
        format!("{} could not be read and became �.", counted(u64::from(n), "byte", "bytes", locale))
    },
    unread: |name| format!("Seems to be in {name}, which this version does not read: convert it to UTF-8."),
    not_text: "Does not look like a text.",
    empty: "Empty text.",
    guessed: |name| format!("Read as {name} (guessed)."),
    broken: |n, locale| {
        format!("Letters are broken in {} (Ã© for é).", counted(u64::from(n), "place", "places", locale))
    },
    hidden: |n, locale| {
        format!("{} in the text.", counted(u64::from(n), "hidden sign", "hidden signs", locale))
    },
    piled: |n, locale| format!("Up to {} on one letter.", counted(u64::from(n), "accent", "accents", locale)),
    long_line: |bytes, locale| format!("A line of {}.", counted(bytes, "byte", "bytes", locale)),
    read_as: |title| format!("Encoding of {title}"),
    mend: "Repair…",
    mend_preview: |n, locale| format!("{} to repair:", counted(u64::from(n), "place", "places", locale)),
    mend_now: "Repair like this",
    mend_undo: "Undo the repair",
    more: |n, locale| format!("and {} more", count(n, locale)),
};
