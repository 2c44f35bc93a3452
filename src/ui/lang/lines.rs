//! The list of lines, in words.

use crate::plot::Locale;
use crate::plot::number::count;

/// What the concordance says of its lines.
pub struct LineWords {
    /// Under a printed part of the list: its first and last line, and all of them.
    pub printed: fn(u32, u32, u32, Locale) -> String,
}

fn n(number: u32, locale: Locale) -> String {
    count(u64::from(number), locale)
}

pub const FR: LineWords = LineWords {
    printed: |first, last, all, l| {
        format!("Lignes {} à {} sur {}\u{202f}; l’export les a toutes.", n(first, l), n(last, l), n(all, l))
    },
};

pub const EN: LineWords = LineWords {
    printed: |first, last, all, l| {
        format!("Lines {} to {} of {}; the export has them all.", n(first, l), n(last, l), n(all, l))
    },
};
