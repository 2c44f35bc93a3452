//! Questions that change the corpus or describe it; each is answered by the corpus at a glance.

use crate::engine::corpus::{Decisions, Document};
use serde::{Deserialize, Serialize};

/// Texts to add. Nothing that is text is rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Load {
    pub documents: Vec<Document>,
    /// Whether they take the place of all others.
    pub replace: bool,
}

/// Texts to take out, by id; ids that are not there are ignored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remove {
    pub ids: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Decide {
    pub decisions: Decisions,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Describe;
