//! From bytes to text, and what had to be done on the way.

use serde::{Deserialize, Serialize};

/// A text and what was noticed while its bytes were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub warnings: Vec<Warning>,
}

/// Something about the bytes that the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Warning {
    /// Bytes that are not UTF-8 were replaced by U+FFFD, one per faulty sequence.
    Replaced { count: u32 },
    /// The bytes look like this encoding, which this version does not read.
    Encoding { name: String },
    /// Mostly NUL and control bytes: probably not a text.
    NotText,
    /// Nothing but white space.
    Empty,
}
