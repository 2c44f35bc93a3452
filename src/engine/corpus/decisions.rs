//! What the person decided about the corpus, as differences from the defaults.

use crate::text::Layer;
use serde::{Deserialize, Serialize};

/// Differences from the defaults; empty means: everything as proposed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decisions {
    /// Lines that are counted although they were proposed to be set aside: (text id, line from 1).
    pub keep: Vec<(String, u32)>,
    /// Words added to the stop words (folded).
    pub stop: Vec<String>,
    /// Words taken off the stop words (folded).
    pub unstop: Vec<String>,
    /// What counts as the same word, in search, counts and topics.
    pub layer: Layer,
}
