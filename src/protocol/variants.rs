//! Suggested merges: which spellings may stand for one word, and why.

use crate::engine::corpus::variants::Suggestion;
use serde::{Deserialize, Serialize};

/// What may be merged and is not yet. Nothing follows from it before a person decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListVariants;

/// The strongest first; at most 200.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VariantsAnswer {
    pub suggestions: Vec<Suggestion>,
}
