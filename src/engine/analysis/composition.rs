//! What a count is made of: the forms that were joined, what was set aside, what might belong to it.

use serde::{Deserialize, Serialize};

/// `otan`: 21 = OTAN 12 + Otan 8 + inside OTAN-Ukraine 1; set aside 1; suggested 1 (atoo).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Composition {
    /// Surface forms with their counts, most frequent first, ties in text order; at most 50.
    /// Line breaks and runs of white space in a phrase count as one space, for the label only.
    pub forms: Vec<Form>,
    /// How many matches have forms beyond the 50.
    pub others: u64,
    /// Matches in lines that are set aside: not part of the count.
    pub set_aside: u64,
    /// Variants suggested for a word of the query and how often they occur: not part of the count.
    pub suggested: Vec<Form>,
}

/// A surface form and how often it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub form: String,
    pub count: u64,
    /// Whether the match is a part of this compound (`OTAN-Ukraine` for `otan`), not the whole of it.
    pub inside: bool,
}
