//! Which language a text is in, as far as the rules need to know.

use serde::{Deserialize, Serialize};

/// A language with rules of its own; every other text is read by the French rules without its lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    #[default]
    French,
    English,
    Other,
}

impl Language {
    /// The code of ISO 639-1, `und` when it is another.
    pub const fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
            Language::Other => "und",
        }
    }

    /// The language of a code such as `fr` or `en-GB`.
    pub fn from_code(code: &str) -> Language {
        match code.split(['-', '_']).next().unwrap_or_default() {
            "fr" => Language::French,
            "en" => Language::English,
            _ => Language::Other,
        }
    }
}
