//! Partial dates, each with its certainty and the words it came from. Nothing is ever invented.

use serde::{Deserialize, Serialize};

/// How a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Stated in full by the text or its publisher.
    Explicit,
    /// Completed by one step of inference, whose evidence is quoted.
    Inferred,
}

/// When a text is from, as EDTF writes it (`2025-10-15`, `2023-02`, `XXXX-10-15`, `2023-02-14/2023-02-15`).
/// A text without any date has no `Date`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    pub edtf: String,
    pub certainty: Certainty,
    /// The words of the text, or the sentence about them, that the date rests on.
    pub evidence: String,
}
